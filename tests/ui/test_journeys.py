"""Whole journeys through the real pages, by clicking; and changing one answer from where it is shown."""

from html import escape

import pytest

from logic.assessment import OUTCOMES, assess
from logic.case import parse
from logic.questions import QUESTIONS
from tests.cases import CALM, HOME_WEEK
from tests.samples import FULL, MONDAY_AT_THE_FARM
from tests.samples import OUTCOMES as SAMPLES
from tests.ui.components import items
from tests.ui.guide import Guide
from ui.frame import STEPS
from ui.text import plain

KEY_LINES = {
    "do_not_use": ["What stops it", "S06"],
    "not_indicated": ["Neither reason for a direction holds", "Inclusion Adviser"],
    "incomplete": ["Still to answer", "Some questions are still open"],
    "pause": ["Before anyone decides", "Governing board"],
    "change_the_week": ["Change the week", "Hollow Oak Farm"],
    "may_be_appropriate": ["Take the decision to the", "Hear the parents and the pupil"],
}


def test_there_is_a_journey_for_every_outcome() -> None:
    assert set(SAMPLES) == set(KEY_LINES) == set(OUTCOMES)


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_a_whole_journey_by_clicking_ends_in_its_outcome_with_its_reasons(outcome: str) -> None:
    guide = Guide()
    guide.go_through(SAMPLES[outcome])
    expected = assess(parse(SAMPLES[outcome]))
    assert guide.answers == SAMPLES[outcome]
    assert expected.outcome.id == outcome
    assert guide.heading == OUTCOMES[outcome].headline
    assert OUTCOMES[outcome].meaning in guide.words
    for line in KEY_LINES[outcome]:
        assert line in guide.words
    for finding in expected.findings:
        assert plain(finding.text) in guide.words or escape(finding.text) in guide.words
        assert all(f"{id} " in guide.words for id in finding.clauses)


def test_a_full_journey_with_every_follow_up_keeps_every_answer() -> None:
    wanted = {id: value for id, value in FULL.items() if id in QUESTIONS and QUESTIONS[id].kind in ("choice", "text")}
    guide = Guide()
    guide.go_through(wanted)
    assert guide.answers == wanted
    assert guide.heading == OUTCOMES["pause"].headline


def test_an_answer_is_changed_from_check_your_answers_and_the_way_leads_back_there() -> None:
    guide = Guide("check", FULL)
    guide.change("behaviour_plan")
    assert guide.heading == STEPS["strategies"].title
    assert guide.widget("radio", QUESTIONS["behaviour_plan"].text).value == "yes"
    guide.choose("behaviour_plan", "no")
    guide.press("Continue")
    assert guide.heading == STEPS["check"].title
    assert guide.answers == FULL | {"behaviour_plan": "no"}
    assert guide.app.session_state["focus"]["key"] == "change_behaviour_plan"


def test_continue_asks_what_a_change_newly_needs_before_it_goes_back() -> None:
    guide = Guide("check", CALM | HOME_WEEK | MONDAY_AT_THE_FARM)
    guide.change("in_care")
    guide.choose("in_care", "yes")
    guide.press("Continue")
    assert guide.heading == STEPS["services"].title
    assert guide.missing() == ["in_care_consulted"]
    guide.choose("in_care_consulted", "agreed")
    guide.press("Continue")
    assert guide.heading == STEPS["check"].title
    assert QUESTIONS["in_care_consulted"].text in guide.words


def test_cancel_puts_back_exactly_what_stood_before() -> None:
    guide = Guide("check", FULL)
    guide.change("week")
    guide.choose("mon_am", "none")
    guide.act({"place_1_name": "Somewhere else"})
    guide.choose("place_2_kind", "semh")
    assert guide.answers != FULL
    guide.press("Cancel")
    assert guide.heading == STEPS["check"].title
    assert guide.answers == FULL
    guide.open("timetable")
    assert guide.board["answers"]["mon_am"] == "place_1"
    assert guide.board["answers"]["place_1_name"] == "Hollow Oak Farm"


def test_cancel_is_offered_only_while_an_answer_is_changed() -> None:
    guide = Guide("risk", FULL)
    assert "Cancel" not in guide.labels("button")
    guide.open("check")
    guide.change("week")
    assert "Cancel" in guide.labels("button")
    guide.press("Continue")
    guide.open("risk")
    assert "Cancel" not in guide.labels("button")


def test_every_row_of_check_your_answers_can_be_changed_and_cancelled() -> None:
    guide = Guide("check", FULL)
    rows = [item["id"] for item in items(guide.app)]
    assert len(rows) > 20
    for row in rows:
        guide.change(row)
        assert guide.heading != STEPS["check"].title
        guide.press("Cancel")
        assert guide.heading == STEPS["check"].title
        assert guide.answers == FULL


def test_leaving_a_change_by_the_menu_does_not_leave_the_other_pages_in_a_change() -> None:
    guide = Guide("check", FULL)
    guide.change("behaviour_plan")
    guide.choose("behaviour_plan", "no")
    guide.open("how")
    guide.open("risk")
    assert "Back" in guide.labels("button")
    assert "Cancel" not in guide.labels("button")


def test_a_worked_example_opens_and_reaches_the_outcome_its_author_meant() -> None:
    from logic.workshop.examples import examples

    example = examples()["one-bus"]
    guide = Guide("outcome", dict(example.answers))
    assert guide.heading == OUTCOMES[example.outcome].headline
