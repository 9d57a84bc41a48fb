"""The outcome in three things: the verdict, the date that presses most, and one list with ticks that agree with it."""

from datetime import datetime

import pytest

from logic.assessment import OUTCOMES
from logic.dates.plan import WEEK
from logic.guidance import guidance
from logic.questions import QUESTIONS
from tests.cases import CALM, HOME_WEEK
from tests.logic.dated import BACK
from tests.samples import FULL
from tests.samples import OUTCOMES as SAMPLES
from tests.ui.guide import Guide
from ui import state
from ui.frame import STEPS

DATED = SAMPLES["may_be_appropriate"] | {"start_date": "2027-01-11", "number_of_days": "8"}
FIXED = datetime(2026, 11, 25, 9, 0)


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is 25 November 2026."""
    monkeypatch.setattr(state, "now", lambda: FIXED)


def _on(monkeypatch: pytest.MonkeyPatch, when: datetime) -> Guide:
    monkeypatch.setattr(state, "now", lambda: when)
    return Guide("outcome", DATED)


def test_a_step_is_ticked_and_stays_ticked_in_what_is_kept() -> None:
    guide = Guide("outcome", DATED)
    guide.app.checkbox(key="done_step.views").check()
    guide.run()
    assert guide.app.session_state["done"] == {"step.views"}
    guide.open("check")
    guide.open("outcome")
    assert guide.app.checkbox(key="done_step.views").value
    guide.app.checkbox(key="done_step.views").uncheck()
    guide.run()
    assert guide.app.session_state["done"] == set()


@pytest.mark.parametrize(
    ("day", "words"), [(6, "Wednesday 6 January 2027: "), (7, "Was due Wednesday 6 January 2027: ")]
)
def test_a_day_is_due_until_it_has_passed(monkeypatch: pytest.MonkeyPatch, day: int, words: str) -> None:
    guide = _on(monkeypatch, datetime(2027, 1, day, 23, 59))
    assert guide.app.checkbox(key="done_date.notice").label.startswith(words)


def test_what_comes_after_the_start_is_folded_away() -> None:
    guide = Guide("outcome", DATED)
    [later] = [part for part in guide.app.expander if part.label.startswith("After it starts")]
    folded = [box.key for box in later.checkbox]
    assert later.label == f"After it starts ({len(folded)})"
    assert "done_date.end" in folded
    assert "done_date.notice" not in folded


def test_the_date_that_presses_most_leads_to_its_answer_and_back() -> None:
    guide = Guide("outcome", DATED)
    assert "**The last safe day for the written notice is Wednesday 6 January 2027, in 42 days\\.**" in guide.words
    guide.press("Change: first day off site")
    assert guide.heading == STEPS["dates"].title
    guide.press("Continue")
    assert guide.heading == OUTCOMES["may_be_appropriate"].headline


def test_a_wrong_date_takes_the_place_of_what_to_do_now() -> None:
    guide = Guide("outcome", DATED | {"start_date": "2026-11-26", "end_date": "2026-11-01"})
    assert OUTCOMES["may_be_appropriate"].but_dates in guide.words
    assert OUTCOMES["may_be_appropriate"].now not in guide.words
    assert "The start is too close" in guide.words
    assert {"Change: first day off site", "Change: last day off site"} <= set(guide.labels("button"))


def test_a_tick_that_an_answer_does_not_agree_with_offers_to_change_the_answer() -> None:
    guide = Guide("outcome", SAMPLES["pause"])
    assert "Change this answer" not in guide.labels("button")
    guide.app.checkbox(key="done_S04.not_yet").check()
    guide.run()
    assert "Ticked, but the answer has not changed yet" in guide.words
    guide.press("Change this answer")
    guide.choose("governors_considered", "yes")
    guide.press("Continue")
    assert guide.heading == OUTCOMES["may_be_appropriate"].headline
    assert "Ticked, but" not in guide.words


def test_the_tick_of_a_step_that_no_answer_speaks_of_offers_nothing() -> None:
    guide = Guide("outcome", SAMPLES["change_the_week"])
    guide.app.checkbox(key="done_step.views").check()
    guide.run()
    assert "Ticked, but" not in guide.words


def test_each_open_question_of_the_outcome_leads_to_its_page() -> None:
    guide = Guide("outcome", {id: value for id, value in FULL.items() if id != "exclusion_risk"})
    guide.press("Go to Exclusion risk")
    assert guide.heading == STEPS["risk"].title


def test_open_questions_are_gathered_by_page_and_a_week_with_no_place_stands_by_itself() -> None:
    guide = Guide("outcome", {**CALM, **HOME_WEEK, "in_care": "yes", "exclusion_risk": "permanent"})
    links = {label for label in guide.labels("button") if label.startswith("Go to")}
    assert links == {"Go to Exclusion risk", "Go to Services and needs"}
    assert "Change the week" in guide.labels("button")


def test_what_does_not_hold_leads_and_each_ground_leads_to_its_answer() -> None:
    guide = Guide("outcome", SAMPLES["not_indicated"])
    headings = [part.value for part in guide.app.main.subheader]
    assert headings[:2] == [guidance().sections["not_holding"], guidance().sections["ladder"]]
    assert [box.key for box in guide.app.checkbox][:2] == ["done_ladder.1", "done_ladder.2"]
    assert any(label.startswith("Only if this changes (") for label in guide.labels("expander"))
    guide.widget("button", "Change this answer", first=True).click()
    guide.run()
    assert guide.heading == STEPS["strategies"].title


def test_a_week_that_fits_is_offered_where_the_week_has_to_change_and_can_be_put_back() -> None:
    guide = Guide("outcome", SAMPLES["change_the_week"])
    assert guidance().sections[WEEK] in [part.value for part in guide.app.main.subheader]
    guide.app.toggle(key="offer").set_value(True)
    guide.run()
    ways = [label for label in guide.labels("button") if label.startswith("Move ")]
    guide.press(ways[0])
    assert guide.heading == OUTCOMES["may_be_appropriate"].headline
    guide.press("Put my week back")
    assert guide.heading == OUTCOMES["change_the_week"].headline


def test_what_stops_it_can_be_changed_and_brings_no_tick() -> None:
    guide = Guide("outcome", SAMPLES["do_not_use"])
    assert guide.app.main.checkbox == []
    guide.press("Change this answer")
    assert guide.heading == STEPS[QUESTIONS["purpose"].page].title


def test_the_ways_to_fit_are_offered_for_each_week_that_has_to_change_and_its_finding_leads_to_that_week() -> None:
    guide = Guide("outcome", dict(BACK))
    assert "From 1 February 2027 to 21 February 2027: Broadland Forge Workshop has 5 sessions" in guide.words
    guide.app.toggle(key="offer").set_value(True)
    guide.run()
    assert "To fit the advice from 1 February 2027 to 21 February 2027, move 1 session to your school." in guide.words
    guide.press("Move Wednesday morning")
    assert guide.answers["week_2_wed_am"] == "home_school"
    guide.press("Put my week back")
    assert guide.answers == BACK
    guide.press("Change the week")
    assert guide.heading == "Weekly timetable"
    assert guide.board["of"] == "week_2"
