"""How this guide decides: every clause, the rule that reads it, and what a case made of it."""

import pytest

from logic.assessment import assess
from logic.guidance import guidance
from logic.rules import RULES
from logic.shown.clauses import ClauseRow, clause_rows, rule_of
from logic.timetable import week
from tests.logic.changes.what_if_cases import a_case, samples


def row(rows: tuple[ClauseRow, ...], id: str) -> ClauseRow:
    return next(each for each in rows if each.clause.id == id)


def test_every_clause_has_a_row_with_all_it_can_say() -> None:
    rows = clause_rows()
    assert [each.clause for each in rows] == list(guidance().clauses.values())
    assert all(len(each.sayings) == len(each.clause.says) for each in rows)
    assert all(each.findings == () for each in rows)
    assert all("{" not in saying.text + saying.action for each in rows for saying in each.sayings)
    assert all("{" not in reading.text for each in rows for reading in each.readings)


def test_limits_are_filled_in_and_what_a_case_says_is_left_open() -> None:
    over = next(saying for saying in row(clause_rows(), "S09").sayings if saying.id == "over")
    most = guidance().limit("provider_sessions")
    assert over.text.startswith("[name] has [sessions] sessions on [days].")
    assert f"no more than {most} sessions" in over.text
    assert {limit.id for limit in row(clause_rows(), "S09").limits} == {"provider_sessions", "provider_days"}


def test_the_rule_named_for_a_clause_is_the_one_that_speaks_for_it() -> None:
    for case in samples():
        for rule in RULES:
            for finding in rule(case, week(case)):
                assert rule_of(finding.says.split(".")[0])[0] == rule.__name__


def test_the_rule_is_given_with_its_own_words() -> None:
    assert rule_of("S03b")[0] == "s03_services"
    assert row(clause_rows(), "S03b").judges.startswith("S03, S03a, S03b, S03c: discuss and agree")
    assert rule_of("S11b")[0] == "s11_online"
    with pytest.raises(StopIteration):
        rule_of("S99")


def test_a_row_has_what_this_case_made_of_the_clause() -> None:
    rows = clause_rows(assess(a_case(in_care="yes", in_care_consulted="not_yet", behaviour_plan=None)))
    assert [finding.says for finding in row(rows, "S03b").findings] == ["S03b.not_yet"]
    assert [finding.says for finding in row(rows, "S05b").findings] == ["unanswered"]
    assert row(rows, "S03c").findings == ()


def test_each_settled_reading_stands_with_the_clauses_it_is_about() -> None:
    rows = clause_rows()
    shown = {reading.text for each in rows for reading in each.readings}
    assert len(shown) == len(guidance().readings)
    assert any("veto" in reading.text for reading in row(rows, "S03b").readings)
