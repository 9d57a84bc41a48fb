"""The workshop's pages: what a room sees before and after the reveal, comparing, presenting, and whose case is safe."""

from logic.assessment import OUTCOMES, assess
from logic.workshop.examples import examples
from tests.ui.workshop.room import PRESENTER, WORKSHOP, address, at_page, enter, press, words
from ui.workshop.cards import CARDS
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
    before, example = list(examples().values())[-2:]
    at = at_page(PRESENTER, before.id)
    for _ in slides(before, assess(before.case)):
        assert len(at.title) == 1
        press(at, "next")
    assert at.title[0].value.replace("\\", "") == example.title
    assert address(at) == example.id
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
    press(at, "next")
    press(at, "reset")
    assert at.title[0].value.replace("\\", "") == examples()["boatyard"].title


def test_leaving_the_presenter_view_opens_the_case_for_practice() -> None:
    at = at_page(PRESENTER, "boatyard")
    press(at, "leave")
    assert address(at) == "boatyard"
    assert "What does the room think?" in words(at)


def test_an_answer_sheet_is_in_the_trainers_fold_of_the_list_and_on_no_page_that_a_link_opens() -> None:
    at = at_page(WORKSHOP, "boatyard")
    assert [each.label for each in at.get("download_button")] == ["Handout"]
    at = at_page(WORKSHOP)
    assert not at.get("download_button")
    assert examples()["boatyard"].teaches not in words(at)
    at = at_page(WORKSHOP, teaches=True)
    assert all(each.teaches in words(at) for each in examples().values())
    assert len(at.get("download_button")) == len(examples())


def test_no_name_of_a_control_holds_a_mark_that_is_read_out() -> None:
    for at in (at_page(WORKSHOP), at_page(WORKSHOP, "boatyard")):
        widgets = [each for kind in ("radio", "checkbox", "selectbox") for each in at.get(kind)]
        assert [each.label for each in widgets if set("*_`#") & set(each.label)] == []


def test_the_focus_goes_to_the_first_case_when_the_list_opens_and_to_the_heading_of_a_case() -> None:
    at = at_page(WORKSHOP, focus={"key": "", "turn": "1"})
    assert at.session_state["focus"]["key"] == CARDS
    enter(at, "practise", "boatyard")
    assert at.session_state["focus"]["key"] == ""
    press(at, "all_cases")
    assert at.session_state["focus"]["key"] == CARDS


def test_the_title_slide_says_nothing_of_starting_servers_and_shows_no_link_that_works_here_alone() -> None:
    said = words(at_page(PRESENTER, "boatyard"))
    assert "network" not in said
    assert "http" not in said
