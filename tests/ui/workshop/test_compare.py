"""Comparing two cases: examples, the case on screen and a saved file."""

from datetime import datetime

from streamlit.testing.v1 import AppTest

from logic.assessment import OUTCOMES, assess
from logic.saved.file import to_json
from logic.workshop.examples import examples
from tests.ui.workshop.room import MINE, WORKSHOP, at_page, words


def compare(left: str, right: str, **session: object) -> AppTest:
    """The comparison of two choices."""
    at = at_page(WORKSHOP, workshop_comparing=True, **session)
    at.selectbox(key="compare_left").set_value(left).run()
    at.selectbox(key="compare_right").set_value(right).run()
    assert not at.exception
    return at


def test_comparing_shows_both_outcomes_and_what_is_said_of_one_only() -> None:
    said = words(compare("tin-lantern", "across-the-bridge"))
    for id in ("tin-lantern", "across-the-bridge"):
        assert OUTCOMES[examples()[id].outcome].headline in said
    assert "They come to different outcomes." in said
    assert "Nothing on this" in said
    assert "10 sessions on 5 days" in said


def test_comparing_a_case_with_itself_finds_no_difference() -> None:
    said = words(compare("boatyard", "boatyard"))
    assert "Both come to the same outcome." in said
    assert "It says the same of both." in said
    assert "Nothing on this" not in said


def test_the_case_on_screen_can_be_compared_only_when_there_is_one() -> None:
    assert "The case on screen" not in compare("boatyard", "boatyard").selectbox[0].options
    said = words(compare("current", "boatyard", answers=dict(MINE)))
    assert OUTCOMES["incomplete"].headline in said


def test_a_saved_file_is_read_for_the_comparison_alone() -> None:
    case = examples()["one-bus"].case
    saved = to_json(case, frozenset(), assess(case), datetime(2026, 11, 9, 12)).encode()
    at = compare("file", "boatyard", answers=dict(MINE))
    assert "It is read for this page only." in words(at)
    at.file_uploader(key="compare_file_left").set_value(("saved.json", saved, "application/json")).run()
    assert OUTCOMES["do_not_use"].headline in words(at)
    assert at.session_state["answers"] == MINE


def test_a_file_that_is_not_ours_is_refused_in_a_sentence() -> None:
    at = compare("file", "boatyard")
    at.file_uploader(key="compare_file_left").set_value(("x.json", b"<b>no", "application/json")).run()
    assert not at.exception
    assert at.error[0].value.endswith((".", "\\."))
    assert "The outcomes" not in words(at)
