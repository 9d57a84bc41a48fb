"""One wording: what a status, an outcome, a theme, a standing or a page is called stands in the files of words alone.

No module spells it again, and no module outside the rules names a clause. A second wording is found here.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from logic.guidance import guidance
from logic.questions import QUESTIONS, TITLES, journey
from tests.test_house import ROOT, modules, name

RULES = ROOT / "logic" / "rules.py"


def words() -> set[str]:
    """Every text of the files of words that a screen or a document could spell again. One short word is no wording."""
    facts = guidance()
    found = {text for each in facts.outcomes.values() for text in (each.headline, each.meaning, each.now)}
    found |= {text for each in facts.statuses.values() for text in (each.name, each.heading)}
    found |= {theme.name for theme in facts.themes.values()} | {*facts.seen.values(), *facts.standings.values()}
    found |= {text for clause in facts.clauses.values() for text in (clause.judges, clause.reading, clause.follows)}
    found |= {saying.text for clause in facts.clauses.values() for saying in clause.says.values()}
    found |= {*TITLES.values(), *journey().together.values()}
    found |= {text for question in QUESTIONS.values() for text in (question.text, question.hint)}
    return {text.casefold() for text in found if " " in text or len(text) > 8}


def spelt(path: Path) -> Iterator[str]:
    """Every text written in a module, its docstrings left aside."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    shown = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    comments = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in shown | comments:
            yield node.value


@pytest.mark.parametrize("path", modules(), ids=name)
def test_no_module_words_again_what_the_files_of_words_say(path: Path) -> None:
    assert {text for text in spelt(path) if text.strip(" :.").casefold() in words()} == set()


@pytest.mark.parametrize("path", [path for path in modules() if path != RULES], ids=name)
def test_no_module_but_the_rules_names_a_clause_or_a_saying(path: Path) -> None:
    clauses = {*guidance().clauses, *(f"{id}.{key}" for id, each in guidance().clauses.items() for key in each.says)}
    assert {text for text in spelt(path) if text in clauses} == set()


@pytest.mark.parametrize("path", modules(), ids=name)
def test_no_module_but_the_files_of_words_names_an_outcome(path: Path) -> None:
    assert {text for text in spelt(path) if text in guidance().outcomes} == set()


def test_a_second_wording_would_be_found(tmp_path: Path) -> None:
    path = tmp_path / "again.py"
    path.write_text('"""Doc."""\nWORDS = {"resolve": "Settle first", "S09": 1}\n', encoding="utf-8")
    assert {"settle first"} <= {text.casefold() for text in spelt(path)} & words()
    assert "Doc." not in set(spelt(path))
