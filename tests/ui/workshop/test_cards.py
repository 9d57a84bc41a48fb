"""The list of cases: what a card says, and the ways into a case."""

from logic.workshop.examples import examples
from tests.ui.components import items
from tests.ui.workshop.room import MINE, WORKSHOP, address, at_page, enter, words
from ui.workshop.cards import WAYS


def test_a_card_says_what_its_case_asks_and_not_what_it_teaches() -> None:
    told = [(each["id"], each["title"], each["texts"]) for each in items(at_page(WORKSHOP))]
    asked = [{"words": example.question, "lines": [], "small": False} for example in examples().values()]
    assert told == [(each.id, each.title, [said]) for each, said in zip(examples().values(), asked, strict=True)]


def test_each_way_into_a_case_goes_there() -> None:
    at = at_page(WORKSHOP)
    enter(at, "practise", "boatyard")
    assert address(at) == "boatyard"
    assert "What does the room think?" in words(at)
    at = at_page(WORKSHOP)
    enter(at, "present", "boatyard")
    assert at.title[0].value == examples()["boatyard"].title
    at = at_page(WORKSHOP)
    enter(at, "open", "boatyard")
    assert at.session_state["answers"] == examples()["boatyard"].answers


def test_a_way_is_gone_once_and_not_again_with_the_next_click() -> None:
    at = at_page(WORKSHOP, answers=dict(MINE))
    enter(at, "open", "boatyard")
    assert "Save a copy first" in words(at)
    at.button(key="replace_not").click().run()
    assert "Save a copy first" not in words(at)


def test_the_first_way_is_the_one_that_most_take() -> None:
    assert next(iter(WAYS)) == "practise"
