"""Where a workshop stands: the case chosen, the group and its guesses, and whose answers are safe."""

import pytest

from logic.workshop.examples import examples
from tests.ui.workshop.room import MINE, PRESENTER, WORKSHOP, address, at_page, enter, press, told, words


def test_reset_clears_the_guesses_and_hides_the_answer_in_one_press() -> None:
    at = at_page(WORKSHOP, "boatyard")
    at.checkbox(key="guess_0_boatyard_week").check().run()
    press(at, "show")
    press(at, "reset")
    assert not told(at, examples()["boatyard"])
    assert at.radio[0].value is None
    assert not any(box.value for box in at.checkbox)
    assert address(at) == "boatyard"


def test_a_guess_is_still_there_after_looking_at_another_case() -> None:
    at = at_page(WORKSHOP, "boatyard")
    at.checkbox(key="guess_0_boatyard_week").check().run()
    press(at, "case_after")
    press(at, "case_before")
    assert at.checkbox(key="guess_0_boatyard_week").value


def test_an_answer_that_was_shown_is_hidden_when_its_case_is_left() -> None:
    at = at_page(WORKSHOP, "boatyard")
    press(at, "show")
    assert told(at, examples()["boatyard"])
    press(at, "case_after")
    press(at, "case_before")
    assert not told(at, examples()["boatyard"])
    press(at, "show")
    assert told(at, examples()["boatyard"])
    press(at, "all_cases")
    enter(at, "practise", "boatyard")
    assert not told(at, examples()["boatyard"])
    press(at, "show")
    press(at, "present")
    press(at, "leave")
    assert not told(at, examples()["boatyard"])


def test_the_first_case_has_none_before_it_and_the_last_none_after() -> None:
    first, *_, last = examples()
    assert "case_before" not in {button.key for button in at_page(WORKSHOP, first).button}
    assert {"case_after", "next_case"}.isdisjoint({button.key for button in at_page(WORKSHOP, last).button})


@pytest.mark.parametrize(("page", "then"), [(WORKSHOP, "Choose one below."), (PRESENTER, "This is the first case.")])
def test_an_unknown_id_gives_a_plain_sentence_with_nothing_of_it_run_as_markup(page: str, then: str) -> None:
    at = at_page(page, "<b>*nobody*</b>")
    assert at.warning[0].value == rf"There is no case called “&lt;b\>\*nobody\*&lt;/b\>” here. {then}"


def test_practising_presenting_and_comparing_leave_the_case_on_screen_alone() -> None:
    at = at_page(WORKSHOP, "boatyard", answers=dict(MINE))
    for key in ("show", "next_case", "show", "reset", "all_cases", "compare_two"):
        press(at, key)
    at.selectbox(key="compare_left").set_value("current").run()
    assert at.session_state["answers"] == MINE
    at = at_page(PRESENTER, "boatyard", answers=dict(MINE))
    for key in ("next", "next", "next", "back", "reset"):
        press(at, key)
    assert at.session_state["answers"] == MINE


def test_opening_a_case_asks_first_when_answers_would_be_lost_and_can_keep_them() -> None:
    at = at_page(WORKSHOP, answers=dict(MINE))
    enter(at, "open", "boatyard")
    assert "Save a copy first" in words(at)
    assert at.session_state["answers"] == MINE
    press(at, "replace_not")
    assert at.session_state["answers"] == MINE


def test_opening_a_case_replaces_the_answers_once_told_to() -> None:
    at = at_page(WORKSHOP, answers=dict(MINE))
    enter(at, "open", "boatyard")
    press(at, "replace_now")
    assert at.session_state["answers"] == examples()["boatyard"].answers


@pytest.mark.parametrize("held", [{}, dict(examples()["tin-lantern"].answers)], ids=["nothing", "another example"])
def test_opening_a_case_does_not_ask_when_nothing_would_be_lost(held: dict[str, str]) -> None:
    at = at_page(WORKSHOP, answers=held)
    enter(at, "open", "boatyard")
    assert at.session_state["answers"] == examples()["boatyard"].answers
    assert "It is a made-up case." in words(at)
