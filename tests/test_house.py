"""The rules of the house: which way imports point, how a module opens and how long it is, where its tests are, and that
nothing is orphaned.

A folder that is still empty is fine: what is not there cannot break a rule.
"""

import ast
import re
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from logic.assessment import assess
from logic.case import parse
from logic.guidance import guidance
from logic.questions import QUESTIONS
from tests.cases import CLEAN, week

ROOT = Path(__file__).parents[1]
LONGEST = 250
ARROWS = {
    "logic": {"logic"},
    "ui": {"ui", "logic"},
    "pages": {"ui", "logic"},
    "app": {"pages", "ui", "logic"},
}
"""Each part of the house, and the parts of it that it may import. Nothing imports `app`."""
OURS = {*ARROWS, "tests"}


def part_of(path: Path) -> str:
    """The part of the house a module is in: its top folder, or its own name."""
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def modules() -> list[Path]:
    """Every module of the app: app.py and what is in logic/, ui/ and pages/."""
    folders = [path for part in ARROWS if part != "app" for path in sorted((ROOT / part).rglob("*.py"))]
    return folders + [path for path in [ROOT / "app.py"] if path.exists()]


def imports(tree: ast.AST) -> Iterator[str]:
    """The top name of each import anywhere in a module; a relative one is given as a dot."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield "." if node.level else (node.module or "").split(".")[0]
        elif isinstance(node, ast.Call) and _is_import_by_name(node.func):
            first = node.args[0] if node.args else None
            yield first.value.split(".")[0] if isinstance(first, ast.Constant) and isinstance(first.value, str) else "?"


def _is_import_by_name(func: ast.expr) -> bool:
    return getattr(func, "id", getattr(func, "attr", "")) in ("__import__", "import_module")


def broken_arrows(part: str, source: str) -> set[str]:
    """The imports that a module of this part must not make."""
    named = set(imports(ast.parse(source)))
    ours = {name for name in named if name in OURS and name not in ARROWS[part]}
    by_other_means = named & {".", "?"}
    foreign = named - OURS - set(sys.stdlib_module_names) if part == "logic" else set()
    return ours | by_other_means | foreign


def opens_with_a_docstring(source: str) -> bool:
    """Whether a module opens with a docstring. One with no code in it has nothing to explain."""
    tree = ast.parse(source)
    return not tree.body or bool((ast.get_docstring(tree) or "").strip())


@cache
def source(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


EVERY = pytest.mark.parametrize("path", modules(), ids=name)


@EVERY
def test_a_module_imports_only_what_lies_below_it(path: Path) -> None:
    assert broken_arrows(part_of(path), source(path)) == set()


@EVERY
def test_a_module_opens_with_a_docstring(path: Path) -> None:
    assert opens_with_a_docstring(source(path))


@EVERY
def test_a_module_is_not_too_long(path: Path) -> None:
    assert len(source(path).splitlines()) <= LONGEST


@EVERY
def test_one_door_leads_to_another_page(path: Path) -> None:
    """A page that is gone to in any other way can be lost to an answer that comes with the click."""
    assert ("switch_page" in source(path)) == (path == ROOT / "ui" / "parts.py")


SILENCED = ("# no" + "qa", "# type: " + "ignore", "# pragma: " + "no cover", "pytest.mark." + "skip", "mark." + "xfail")


@pytest.mark.parametrize("path", [*modules(), *sorted((ROOT / "tests").rglob("*.py"))], ids=name)
def test_no_check_is_silenced(path: Path) -> None:
    assert [word for word in SILENCED if word in source(path)] == []


FORBIDDEN = [
    ("logic", "import streamlit"),
    ("logic", "from pandas import DataFrame"),
    ("logic", "def late():\n    import altair"),
    ("logic", "from ui.frame import page"),
    ("logic", "import pages"),
    ("logic", "import app"),
    ("logic", "from . import case"),
    ("logic", "import importlib\nimportlib.import_module('jinja2')"),
    ("logic", "__import__(name)"),
    ("logic", "import tests.logic.cases"),
    ("ui", "import pages.start"),
    ("ui", "from app import main"),
    ("ui", "import tests"),
    ("pages", "import app"),
    ("pages", "from pages import start"),
    ("app", "import app"),
    ("app", "from tests import cases"),
]
ALLOWED = [
    ("logic", "import json\nfrom logic.case import Case\nfrom collections.abc import Mapping"),
    ("ui", "import streamlit\nfrom logic.case import Case\nfrom ui import frame"),
    ("pages", "import streamlit as st\nfrom ui import frame\nfrom logic.assessment import assess"),
    ("app", "import streamlit\nfrom ui import frame\nfrom logic.questions import PAGES"),
]


@pytest.mark.parametrize(("part", "text"), FORBIDDEN)
def test_an_arrow_that_points_up_is_seen(part: str, text: str) -> None:
    assert broken_arrows(part, text)


@pytest.mark.parametrize(("part", "text"), ALLOWED)
def test_an_arrow_that_points_down_is_let_be(part: str, text: str) -> None:
    assert broken_arrows(part, text) == set()


@pytest.mark.parametrize(("text", "opens"), [("", True), ('"""What."""', True), ("x = 1", False), ('""\nx = 1', False)])
def test_a_module_without_a_docstring_is_seen(text: str, opens: bool) -> None:
    assert opens_with_a_docstring(text) is opens


def test_the_walk_finds_the_modules_of_the_guide() -> None:
    found = {name(path) for path in modules()}
    assert {"logic/__init__.py", "logic/case.py", "logic/rules.py", "logic/__main__.py"} <= found


# ---- every module has its test file, and its line in the README

ROOMS = [path for path in modules() if part_of(path) in ("logic", "ui") and path.name != "__init__.py"]


def mirror_of(path: Path) -> Path:
    """Where the tests of a module stand: at the same place under tests/, under its own name."""
    return ROOT / "tests" / path.relative_to(ROOT).with_name(f"test_{path.stem.strip('_')}.py")


@pytest.mark.parametrize("path", ROOMS, ids=name)
def test_a_module_has_a_test_file_under_its_own_name(path: Path) -> None:
    assert "def test_" in source(mirror_of(path))


def rooms_in_the_readme() -> dict[str, list[str]]:
    """The lines of the README's house, by the top folder they stand under."""
    house = source(ROOT / "README.md").split("## The house", 1)[1].split("```")[1]
    said: dict[str, list[str]] = {}
    top = ""
    for line in house.strip().splitlines():
        top = top if line.startswith(" ") else line.split("/")[0]
        said.setdefault(top, []).append(line)
    return said


FOLDERS = [path.parent for part in ("logic", "ui") for path in sorted((ROOT / part).glob("*/__init__.py"))]


@pytest.mark.parametrize("path", FOLDERS, ids=name)
def test_the_readme_has_a_line_for_every_folder(path: Path) -> None:
    assert [line for line in rooms_in_the_readme()[part_of(path)] if line.startswith(f"  {path.name}/ ")]


# ---- nothing is orphaned


def cited() -> set[str]:
    """Every clause that a saying can cite: the clause it is under, or the clauses it names."""
    clauses = guidance().clauses.values()
    return {id for clause in clauses for saying in clause.says.values() for id in saying.clauses or (clause.id,)}


@pytest.mark.parametrize("id", guidance().clauses)
def test_every_clause_is_cited_by_some_saying(id: str) -> None:
    assert id in cited()


def busy_case() -> dict[str, str]:
    """Answers that put every question on the path, so that each can be seen to matter."""
    gates = {"exclusion_risk": "permanent", "ehc": "plan", "additional_needs": "yes"}
    gates |= dict.fromkeys(("in_care", "social_worker", "other_services"), "yes")
    kinds = ("mainstream", "unregulated_ap", "semh", "home_tuition", "online_home", "online_supervised")
    answers = {**CLEAN, **gates, **week("12 34 56 -h hh", *kinds)}
    rest = {id: next(iter(q.options)) for id, q in QUESTIONS.items() if q.options and q.required}
    return {**rest, **answers}


NEEDED = [id for id, question in QUESTIONS.items() if question.options and question.required]


def told(answers: dict[str, str]) -> str:
    """What the rules say of a case, without what is only said of open questions."""
    return repr([finding for finding in assess(parse(answers)).findings if finding.says != "unanswered"])


def test_the_busy_case_asks_everything() -> None:
    assert {question.id for question in parse(busy_case()).path} >= set(NEEDED)


@pytest.mark.parametrize("id", NEEDED)
def test_every_closed_question_that_needs_an_answer_is_read_by_some_rule(id: str) -> None:
    answers = busy_case()
    assert len({told({**answers, id: option}) for option in QUESTIONS[id].options}) > 1


@pytest.mark.parametrize("id", QUESTIONS)
def test_every_question_names_clauses_that_are_there(id: str) -> None:
    assert QUESTIONS[id].clauses
    assert set(QUESTIONS[id].clauses) <= set(guidance().clauses)


@pytest.mark.parametrize("id", guidance().codes)
def test_every_register_code_is_used(id: str) -> None:
    kinds = {kind.code for kind in guidance().kinds.values()}
    assert id in kinds | {*guidance().details.values(), "am", "pm", "C2"}


# ---- the README's house names every room and every module


def house() -> str:
    """The picture of the house in the README."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    return text.split("```")[1]


@pytest.mark.parametrize("path", [each for each in modules() if "pages" not in each.parts], ids=name)
def test_the_house_in_the_readme_names_every_module(path: Path) -> None:
    called = path.parent.name if path.stem in ("__init__", "__main__") else path.stem
    assert re.search(rf"\b{called}\b", house())
