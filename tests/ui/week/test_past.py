"""The week's past: it is this session's, and of this case only."""

import pytest
import streamlit as st

from ui import change, state
from ui.week import past


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """A plain dictionary in place of Streamlit's session."""
    held: dict[str, object] = {}
    monkeypatch.setattr(st, "session_state", held)
    return held


def test_a_change_that_changes_nothing_is_no_step() -> None:
    past.change({"mon_am": "none"})
    past.change({"mon_am": "none"})
    past.undo()
    assert state.answers() == {}
    assert not past.can_undo()


def test_undoing_with_nothing_to_undo_changes_nothing() -> None:
    state.put("mon_am", "none")
    past.undo()
    past.redo()
    assert state.answers() == {"mon_am": "none"}


def test_what_cannot_be_an_answer_is_no_step() -> None:
    past.change({"mon_am": "castle"})
    assert not past.can_undo()


def test_a_week_that_was_offered_is_so_until_the_next_change() -> None:
    past.change({"mon_am": "place_1"})
    past.change({"mon_am": "home_school"}, offered=True)
    assert past.is_offered()
    past.undo()
    assert not past.is_offered()
    past.change({"mon_am": "home_school"}, offered=True)
    past.change({"tue_am": "none"})
    assert not past.is_offered()


def test_another_case_has_no_past() -> None:
    past.change({"mon_am": "none"})
    state.replace({"tue_am": "none"})
    assert not past.can_undo()


def test_cancelling_a_change_forgets_what_was_done_in_it() -> None:
    state.put("mon_am", "home_school")
    change.begin("mon_am", "timetable", "check")
    past.change({"mon_am": "none"})
    change.end(keep=False)
    assert state.answers() == {"mon_am": "home_school"}
    assert not past.can_undo()


def test_the_past_is_not_endless() -> None:
    for number in range(300):
        past.change({"place_1_name": f"Farm {number}"})
    steps = 0
    while past.can_undo():
        past.undo()
        steps += 1
    assert steps == 100
