"""The deck: the slide in the address, what is no slide there, and what the browser asks for."""

import json

import pytest

from logic.assessment import assess
from logic.workshop.examples import examples
from tests.load.client import Tab, run
from tests.serving import Server, serve
from tests.ui.workshop.room import PRESENTER, at_page, press, words
from ui.workshop.deck import places
from ui.workshop.slides import slides

IDS = list(examples())
DECK = slides(examples()["boatyard"], assess(examples()["boatyard"].case))


def test_every_slide_of_every_case_has_a_place_in_order() -> None:
    assert list(dict.fromkeys(id for id, _ in places())) == IDS
    assert [at for id, at in places() if id == "boatyard"] == list(range(len(DECK)))


def test_a_link_with_a_slide_opens_it_and_each_step_puts_its_slide_in_the_address() -> None:
    at = at_page(PRESENTER, "boatyard", slide="4")
    assert f"4 of {len(DECK)}" in words(at)
    press(at, "next")
    assert at.query_params["slide"] == "5"
    assert f"5 of {len(DECK)}" in words(at)
    press(at, "back")
    press(at, "reset")
    assert "slide" not in at.query_params
    assert f"1 of {len(DECK)}" in words(at)


@pytest.mark.parametrize("said", ["", "0", "-1", "4.0", "\u0664", "999", "9" * 5000, "4 ", "<b>", "4\n", "None"])
def test_what_is_no_slide_of_the_case_gives_its_first(said: str) -> None:
    assert f"1 of {len(DECK)}" in words(at_page(PRESENTER, "boatyard", slide=said))


def test_a_slide_without_a_case_gives_the_first_of_all() -> None:
    assert words(at_page(PRESENTER, "nobody", slide="4")).startswith(examples()[IDS[0]].title)


LAST = len(places()) - 1
HOSTILE = (
    *(None, [], "1", {}, {"place": 3}, {"place": True, "turn": 2}, {"place": 3, "turn": "x"}),
    *({"place": place, "turn": 3} for place in (1.5, "3", None)),
)
NOWHERE = (-1, LAST + 1, 10**30)
"""Places that are none, and may have been some before the room was closed: they are answered."""


def test_the_browser_goes_to_any_place_and_what_is_none_moves_nothing() -> None:
    async def told(tab: Tab, sent: object) -> tuple[int, int | None]:
        await tab.tell("deck", "to", sent)
        [data] = json.loads(tab.find("deck").json)
        return data["at"], data["turn"]

    async def work(server: Server) -> None:
        async with Tab(server.port) as tab:
            await tab.open("presenter")
            for sent in HOSTILE:
                assert await told(tab, sent) == (0, None)
            for turn, place in enumerate(NOWHERE):
                assert await told(tab, {"place": place, "turn": turn}) == (0, turn)
            for _ in range(2):  # the second time its answer did not come through
                assert await told(tab, {"place": LAST, "turn": 99}) == (LAST, 99)

    with serve() as server:
        run(work(server))
