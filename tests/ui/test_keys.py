"""The keys: one way to make them, and the style sheet knows no other."""

import re
from pathlib import Path
from typing import get_args

from tests.ui.guide import ROOT
from ui.keys import KeyKind, key

SOURCES = [path for part in ("ui", "pages", "app.py") for path in sorted((ROOT / part).rglob("*.py")) or [ROOT / part]]


def _spelt(pattern: str, path: Path) -> list[str]:
    return [f"{path.name}: {found}" for found in re.findall(pattern, path.read_text(encoding="utf-8"))]


def test_a_key_says_its_kind_and_what_it_is_of() -> None:
    assert key("q", "tue_am") == "q_tue_am"
    assert key("found", "stop", "1") == "found_stop_1"
    assert key("q", "tue_am", "") == "q_tue_am"


def test_no_key_of_a_kind_is_spelt_anywhere_else() -> None:
    kinds = "|".join(get_args(KeyKind))
    assert [each for path in SOURCES for each in _spelt(rf"""f["'](?:\.st-key-)?(?:{kinds})_\{{[^"']*""", path)] == []


def test_the_style_sheets_know_no_other_keys() -> None:
    style = "".join(path.read_text(encoding="utf-8") for path in (ROOT / "ui" / "looks").glob("*.css"))
    words = {word for path in SOURCES for word in re.findall(r'"(\w+)"', path.read_text(encoding="utf-8"))}
    known = set(re.findall(r"st-key-(\w+)", style))
    assert len(known) > 20
    assert {each for each in known if each.split("_")[0] not in get_args(KeyKind) and each not in words} == set()
