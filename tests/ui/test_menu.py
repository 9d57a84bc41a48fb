"""The menu: every step by its address, what is left at each, and one that is here."""

from tests.load.client import Tab, run
from tests.samples import CALM
from tests.serving import Server, serve
from tests.ui.guide import Guide
from ui.frame import BESIDE, JOURNEY, STEPS


def test_it_has_every_step_in_order_and_marks_the_one_that_is_here() -> None:
    guide = Guide("risk")
    assert list(guide.menu) == [step.id for step in JOURNEY + BESIDE]
    assert [id for id, link in guide.menu.items() if link["here"]] == ["risk"]
    assert {link["left"] for link in guide.menu.values()} == {""}


def test_it_says_what_is_left_once_there_is_an_answer() -> None:
    guide = Guide("risk", {"school_type": "academy"})
    assert guide.menu["risk"]["left"] == "1 to answer"
    guide.choose("exclusion_risk", "none")
    assert (guide.menu["risk"]["left"], guide.menu["dates"]["left"]) == ("done", "optional")
    assert guide.menu["outcome"]["left"] == ""


def test_a_link_goes_to_the_page_at_its_address_and_what_is_no_step_goes_nowhere() -> None:
    async def work(server: Server) -> None:
        async with Tab(server.port) as tab:
            await tab.open("", CALM)
            for id in ("risk", "outcome", "start", "workshop"):
                await tab.tell("menu", "step", id)
                assert tab.page == STEPS[id].address.removeprefix("./")
            for id in ("", "../risk", "[]"):
                await tab.tell("menu", "step", id)
                assert tab.page == "workshop"

    with serve() as server:
        run(work(server))
