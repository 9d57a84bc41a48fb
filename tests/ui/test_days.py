"""The box for a day: what was read is kept and said in words, and what was not stays and is not passed over."""

from datetime import date
from types import SimpleNamespace

import pytest

from tests.samples import FULL
from tests.ui.guide import Guide
from ui import days, state
from ui.text import plain


def box(guide: Guide) -> str | None:
    """What the box for the first day shows."""
    return guide.app.text_input(key="q_start_date").value


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("9/11/2027", "**Tuesday 9 November 2027**"),
        ("9 Nov 27", "**Tuesday 9 November 2027** You gave the year as 27: we took it as 2027."),
    ],
)
def test_the_day_that_is_kept_is_said_in_words_with_what_was_taken_for_granted(typed: str, said: str) -> None:
    guide = Guide("dates", {"benefit": "yes"})
    assert "**No date yet**" in guide.words
    guide.type_day("start_date", typed)
    assert guide.answers["start_date"] == "2027-11-09"
    assert said in guide.words
    assert box(guide) == typed
    guide.open("risk")
    guide.open("dates")
    assert guide.answers["start_date"] == "2027-11-09"


def test_what_is_no_day_stays_in_its_box_keeps_the_day_before_it_and_stops_continue_until_it_is_mended() -> None:
    guide = Guide("dates", FULL)
    guide.type_day("start_date", "31 June")
    assert guide.answers["start_date"] == FULL["start_date"]
    assert 'id="start_date" role="alert"' in guide.words
    assert "Still kept: **Monday 11 January 2027**" in guide.words
    for _ in range(2):
        guide.press("Continue")
        assert guide.heading == "Dates"
        assert "[First day off site](#start_date)" + plain(": There is no 31 June: June has 30 days.") in guide.words
        assert box(guide) == "31 June"
    guide.open("check")
    titles = [each.proto.title for each in guide.app.error]
    assert "Dates: first day off site" in titles
    guide.press("Change: first day off site")
    assert box(guide) == "31 June"
    guide.press("Continue")
    assert guide.heading == "Dates"
    guide.type_day("start_date", "11 January 2027")
    assert "First day off site (done)" in guide.words
    assert '<p class="mended" id="start_date">' in guide.words
    guide.press("Continue")
    assert guide.heading == "Check your answers"


def test_a_box_that_is_emptied_has_no_day_and_lets_continue_go_on() -> None:
    guide = Guide("dates", FULL)
    guide.type_day("start_date", "soon")
    guide.press("Continue")
    guide.type_day("start_date", " ")
    guide.press("Continue")
    assert "start_date" not in guide.answers
    assert guide.heading == "Check your answers"


def test_cancel_and_another_case_take_away_what_was_typed() -> None:
    guide = Guide("check", FULL)
    guide.change("start_date")
    guide.type_day("start_date", "soon")
    guide.press("Cancel")
    assert guide.answers == FULL
    assert not guide.app.error
    guide.open("dates")
    assert box(guide) == "11 January 2027"


def test_closed_days_wait_in_their_boxes_and_are_no_answer(session: dict[str, object]) -> None:
    state.replace(FULL)
    days.put(days.FROM, "15 February 2027")
    days.put(days.TO, "soon")
    days.put("end_date", "11/1/27")
    assert state.answers() == {**FULL, "end_date": "2027-01-11"}
    assert [each.id for each in days.to_mend("dates")] == [days.FROM, days.TO]
    assert days.to_mend("risk") == ()
    assert days.as_read() == {"end_date": "11/1/27"}
    assert days.box(days.FROM).day == date(2027, 2, 15)
    days.empty(*days.CLOSED)
    assert days.to_mend("dates") == ()
    state.put("end_date", "2027-02-05")
    assert days.box("end_date").text == "5 February 2027"


def test_what_a_new_session_finds_in_a_box_is_taken_in(session: dict[str, object]) -> None:
    session["q_start_date"] = "11/1/2027"
    assert days._bind("start_date")[1].day == date(2027, 1, 11)
    assert state.answers() == {"start_date": "2027-01-11"}


def test_what_a_box_held_before_the_tab_heard_is_not_taken(session: dict[str, object]) -> None:
    state.receive()
    session["keeper"] = SimpleNamespace(kept={"case": None, "now": 1})
    session["q_start_date"] = "11/1/2027"
    days._take("start_date", "q_start_date")
    assert state.answers() == {}
