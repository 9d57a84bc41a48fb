"""The clauses on the page of how the guide decides: what each says, and what a case made of it, all of it escaped."""

from html import escape

from logic.assessment import assess
from logic.case import parse
from logic.guidance import guidance
from logic.shown.clauses import clause_rows
from tests.samples import HOSTILE
from ui.outcome.clauses import clauses


def test_a_clause_says_when_it_holds_how_it_is_read_its_rule_and_all_it_can_say() -> None:
    html = clauses(None)
    for row in clause_rows():
        clause = row.clause
        for words in (clause.when, clause.follows, clause.strength, clause.reading, row.judges):
            assert escape(words) in html
        assert all(escape(saying.text) in html for saying in row.sayings)
    assert "In your case" not in html


def test_a_clause_says_what_a_case_made_of_it_in_its_name_and_inside() -> None:
    case = assess(parse({"purpose": "sanction"}))
    [finding] = case.with_status("stop")
    name = guidance().clauses["S06"].name
    assert f"<summary>S06: {escape(name)} ({finding.status_name}" in clauses(case)
    assert f"<p><strong>In your case:</strong> {escape(f'{finding.status_name}. {finding.text}')}</p>" in clauses(case)


def test_nothing_a_head_typed_is_markup_in_a_clause() -> None:
    html = clauses(assess(parse(HOSTILE)))
    assert "<script" not in html
    assert "<img" not in html
