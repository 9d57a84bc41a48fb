"""The list of cases: what a card says, the ways into a case, and what is none."""

import pytest

from logic.workshop.examples import examples
from tests.ui.workshop.room import MINE, WORKSHOP, address, at_page, enter, listed, send, words
from ui.workshop.cards import WAYS


def test_a_card_says_what_its_case_asks_and_not_what_it_teaches() -> None:
    at = at_page(WORKSHOP)
    told = [(example.id, example.title, example.question) for example in examples().values()]
    assert [(card["id"], card["title"], card["question"]) for card in listed(at)] == told
    assert all(set(card) == {"id", "title", "question"} for card in listed(at))


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


BOATYARD = {"case": "boatyard", "way": "open"}
HOSTILE = (
    *(None, 1, "open", [], [BOATYARD], {}, {"case": "boatyard"}, {"way": "open"}),
    *(BOATYARD | {"case": case} for case in (None, [], {}, "nobody", "", 0)),
    *(BOATYARD | {"way": way} for way in (None, [], {}, "close", "", 0)),
)


@pytest.mark.parametrize("sent", HOSTILE, ids=repr)
def test_what_is_no_case_or_no_way_goes_nowhere(sent: object) -> None:
    at = at_page(WORKSHOP, answers=dict(MINE))
    send(at, sent)
    assert [card["id"] for card in listed(at)] == list(examples())
    assert at.session_state["answers"] == MINE
    assert "Save a copy first" not in words(at)


def test_a_way_is_gone_once_and_not_again_with_the_next_click() -> None:
    at = at_page(WORKSHOP, answers=dict(MINE))
    enter(at, "open", "boatyard")
    assert "Save a copy first" in words(at)
    at.button(key="replace_not").click().run()
    assert "Save a copy first" not in words(at)


def test_the_first_way_is_the_one_that_most_take() -> None:
    assert next(iter(WAYS)) == "practise"
