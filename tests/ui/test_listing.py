"""A list with buttons: what is pressed is given, and what is no item or no way is nothing."""

import pytest

from logic.workshop.examples import examples
from tests.samples import FULL
from tests.ui.components import items, send
from tests.ui.guide import Guide
from tests.ui.workshop.room import MINE, WORKSHOP, at_page, words

BOATYARD = {"id": "boatyard", "way": "open"}
HOSTILE = (
    *(None, 1, "open", [], [BOATYARD], {}, {"id": "boatyard"}, {"way": "open"}),
    *(BOATYARD | {"id": id} for id in (None, [], {}, "nobody", "", 0)),
    *(BOATYARD | {"way": way} for way in (None, [], {}, "close", "", 0)),
)


@pytest.mark.parametrize("sent", HOSTILE, ids=repr)
def test_what_is_no_case_or_no_way_goes_nowhere(sent: object) -> None:
    at = at_page(WORKSHOP, answers=dict(MINE))
    send(at, "listing", "way", sent)
    assert [card["id"] for card in items(at)] == list(examples())
    assert at.session_state["answers"] == MINE
    assert "Save a copy first" not in words(at)


def test_what_is_no_row_changes_nothing() -> None:
    guide = Guide("check", FULL)
    guide.change("nothing")
    assert guide.heading == "Check your answers"
    assert guide.answers == FULL


def test_an_item_has_the_key_that_the_focus_comes_back_to_it_by() -> None:
    assert {"change_in_care", "change_week", "change_strategies"} <= {
        item["key"] for item in items(Guide("check", FULL).app)
    }
