"""The workshop's pages: what a room sees before and after the reveal, comparing, presenting, and whose case is safe."""

from logic.assessment import OUTCOMES, assess
from logic.workshop.examples import examples
from tests.ui.workshop.room import PRESENTER, WORKSHOP, address, at_page, press, words
from ui.workshop.slides import slides


def test_the_list_names_every_case_and_gives_no_outcome_away() -> None:
    at = at_page(WORKSHOP)
    said = words(at).split("**A busy timetable:**")[0]
    for example in examples().values():
        assert example.title in said
        assert example.question in said
    assert "made up" in said
    assert not any(outcome.headline in said for outcome in OUTCOMES.values())


def test_the_presenter_view_steps_through_a_whole_case_and_into_the_next() -> None:
    example, after = examples()["one-bus"], list(examples())
    before = examples()[after[after.index("one-bus") - 1]]
    at = at_page(PRESENTER, before.id)
    for _ in slides(before, assess(before.case)):
        assert len(at.title) == 1
        press(at, "next")
    assert at.title[0].value.replace("\\", "") == example.title
    assert address(at) == "one-bus"
    for _ in range(len(slides(example, assess(example.case))) - 1):
        press(at, "next")
    assert at.button(key="next").disabled


def test_the_presenter_view_opens_the_first_case_without_an_address_and_has_no_sidebar() -> None:
    at = at_page(PRESENTER)
    assert at.title[0].value == next(iter(examples().values())).title
    assert at.button(key="back").disabled
    assert not at.sidebar.markdown
    assert not at.sidebar.button


def test_reset_in_the_presenter_view_goes_back_to_the_first_slide_of_the_case() -> None:
    at = at_page(PRESENTER, "boatyard")
    press(at, "next")
    press(at, "clicker_next")
    press(at, "reset")
    assert at.title[0].value.replace("\\", "") == examples()["boatyard"].title


def test_leaving_the_presenter_view_opens_the_case_for_practice() -> None:
    at = at_page(PRESENTER, "boatyard")
    press(at, "leave")
    assert address(at) == "boatyard"
    assert "What does the room think?" in words(at)
