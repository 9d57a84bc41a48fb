"""The nearest week that fits: one click uses it, one puts the week back, and nothing else moves."""

from logic.case import parse
from logic.changes.nearest_week import nearest_week
from logic.terms import SESSIONS
from tests.samples import OUTCOMES
from tests.ui.guide import Guide

OVER = OUTCOMES["change_the_week"]


def used() -> Guide:
    """The timetable page of a week that did not fit, once the nearest one that does is used."""
    guide = Guide("timetable", OVER)
    guide.press("Use this week")
    return guide


def test_the_nearest_week_is_used_with_one_click_and_no_other_answer_moves() -> None:
    guide = used()
    moves = nearest_week(parse(OVER))
    assert moves is not None
    assert guide.answers == OVER | dict(moves.answers)
    assert "You are using the nearest week that fits." in guide.words
    assert "Use this week" not in guide.labels("button")


def test_the_week_is_put_back_with_one_click_and_can_be_used_again() -> None:
    guide = used()
    guide.press("Put my week back")
    assert guide.answers == OVER
    assert "Put my week back" not in guide.labels("button")
    guide.press("Use this week")
    assert guide.answers != OVER


def test_putting_the_week_back_keeps_what_was_answered_since_on_other_pages() -> None:
    guide = used()
    guide.open("risk")
    guide.choose("exclusion_risk", "suspension")
    guide.open("timetable")
    guide.press("Put my week back")
    assert guide.answers["exclusion_risk"] == "suspension"
    assert {id: guide.answers.get(id) for id in SESSIONS} == {id: OVER.get(id) for id in SESSIONS}


def test_a_week_with_a_gap_is_put_back_with_its_gap() -> None:
    gap = {id: value for id, value in OVER.items() if id != "fri_pm"}
    guide = Guide("timetable", gap)
    guide.press("Use this week")
    guide.choose("fri_pm", "home_school")
    guide.press("Put my week back")
    assert guide.answers == gap


def test_a_new_case_has_no_week_to_put_back() -> None:
    guide = used()
    guide.press("Clear everything")
    guide.app.button(key="clear_now").click()
    guide.run()
    assert "Put my week back" not in guide.labels("button")
