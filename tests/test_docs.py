"""What is written for people: what it names is there, and the changelog knows this version."""

import re
from pathlib import Path

import pytest

from logic import TOOL_VERSION

ROOT = Path(__file__).parents[1]
TEXTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("deploy/*.md")])


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


EACH = pytest.mark.parametrize("path", TEXTS, ids=name)


@EACH
def test_every_link_to_a_file_leads_to_one(path: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", text(path))
    assert [link for link in links if not (path.parent / link).exists()] == []


@EACH
def test_every_file_that_is_named_is_there(path: Path) -> None:
    named = re.findall(r"`((?:[\w.]+/)+(?:[\w-]+\.\w+)?)`", text(path))
    assert [file for file in named if not file.startswith(".venv/") and not (ROOT / file).exists()] == []


@EACH
def test_every_module_to_run_is_there(path: Path) -> None:
    for module in re.findall(r"python3? -m ((?:logic|tests)[\w.]*)", text(path)):
        where = ROOT / module.replace(".", "/")
        assert where.with_suffix(".py").exists() or (where / "__main__.py").exists()


def test_the_changelog_has_an_entry_for_this_version() -> None:
    assert re.search(rf"^## {re.escape(TOOL_VERSION)}\b", text(ROOT / "CHANGELOG.md"), re.MULTILINE)


def test_each_decision_says_what_why_and_what_it_costs() -> None:
    _, *entries = re.split(r"^## \d+\. ", text(ROOT / "docs" / "decisions.md"), flags=re.MULTILINE)
    assert entries
    for entry in entries:
        assert re.findall(r"^\*\*(\w+)\.\*\*", entry, re.MULTILINE) == ["What", "Why", "Costs"]
