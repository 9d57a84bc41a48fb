"""How this guide decides: every clause, the rule that reads it, and what a case made of it."""

import re

from logic.assessment import assess
from logic.guidance import guidance
from logic.rules import OF_THE_WEEK, RULES
from logic.shown.clauses import ClauseRow, clause_rows, made_of
from tests.logic.changes.what_if_cases import a_case


def row(rows: tuple[ClauseRow, ...], id: str) -> ClauseRow:
    return next(each for each in rows if each.clause.id == id)


def test_every_clause_has_a_row_with_all_it_can_say() -> None:
    rows = clause_rows()
    assert [each.clause for each in rows] == list(guidance().clauses.values())
    assert all(len(each.sayings) == len(each.clause.says) for each in rows)
    assert all("{" not in saying.text + saying.action for each in rows for saying in each.sayings)


def test_limits_are_filled_in_and_what_a_case_says_is_left_open() -> None:
    over = next(saying for saying in row(clause_rows(), "S09").sayings if saying.id == "over")
    most = guidance().limit("provider_sessions")
    assert over.text.startswith("[name] has [sessions] sessions on [days].")
    assert f"no more than {most} sessions" in over.text


def test_every_clause_is_read_by_a_rule_named_for_it() -> None:
    read = {
        name.upper() for rule in (*RULES, *OF_THE_WEEK) for name in re.findall(r"s[0-9]{2}[a-d]?(?=_)", rule.__name__)
    }
    for id in guidance().clauses:
        assert id.upper() in read or id[:3].upper() in read


def test_what_each_rule_judges_is_told_with_its_numbers() -> None:
    for each in clause_rows():
        assert each.judges.endswith(".")
        assert "{" not in each.judges
    assert f"more than {guidance().limit('provider_sessions')} sessions" in row(clause_rows(), "S09").judges


def test_what_a_case_made_of_a_clause_is_every_finding_that_cites_it() -> None:
    clauses = guidance().clauses
    case = assess(a_case(in_care="yes", in_care_consulted="not_yet", behaviour_plan=None))
    assert [finding.says for finding in made_of(clauses["S03b"], case)] == ["S03b.not_yet"]
    assert [finding.says for finding in made_of(clauses["S05b"], case)] == ["unanswered"]
    assert made_of(clauses["S03c"], case) == ()
