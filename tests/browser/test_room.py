"""A room that votes, in real browsers: a presenter, the trainer's own window and three phones, and two groups."""

import re
from collections.abc import Iterator
from contextlib import suppress

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect

from logic.workshop.ballots import OUTCOME, ballots
from logic.workshop.examples import examples
from logic.workshop.rooms import rooms
from tests.browser.driver import until
from tests.browser.test_accessibility import STILL, violations
from tests.browser.test_workshop import in_each_scheme, progress, ready
from tests.serving import Server
from ui.workshop.deck import deck

pytestmark = pytest.mark.browser

CASE = "boatyard"
DECK = deck(CASE, voting=True)
KINDS = [slide.kind for slide in DECK]
FIRST, TALK, SPLIT = KINDS.index("choices") + 1, KINDS.index("talk") + 1, KINDS.index("split") + 1
OPTIONS = list(ballots()[OUTCOME].options.values())
SHOWS_A_SPLIT = re.compile(r"\(\d+%\)|voted</small>|class=.split")


@pytest.fixture
def phones(browser: Browser) -> Iterator[list[Page]]:
    """Three phones, each with cookies of its own; the third runs no script."""
    size = {"width": 390, "height": 844}
    contexts = [browser.new_context(viewport=size, java_script_enabled=on) for on in (True, True, False)]
    yield [each.new_page() for each in contexts]
    for each in contexts:
        each.close()


def vote(phone: Page, option: str, round: str) -> None:
    """Votes as a hurried thumb does: twice. One that has not followed yet looks again."""
    if not phone.get_by_text(round).is_visible():
        with suppress(Error):  # it is just looking again by itself
            phone.reload()
    expect(phone.get_by_text(round)).to_be_visible()
    phone.get_by_role("button", name=option, exact=True).dblclick()
    expect(phone.get_by_role("status")).to_contain_text(f"Your vote is in: {option}")


def source(page: Page) -> str:
    """Its source. A phone that is just looking again by itself is asked once more."""
    with suppress(Error):
        return page.content()
    page.wait_for_load_state()
    return page.content()


def nothing_of_the_split(*pages: Page) -> None:
    """No page holds, anywhere in its source, how the votes are shared."""
    for page in pages:
        assert not SHOWS_A_SPLIT.search(re.sub("<style.*?</style>", "", source(page), flags=re.DOTALL))


def go(page: Page, to: int) -> None:
    """Steps to a slide with the clicker, as fast as it clicks."""
    ready(page)
    said = page.locator(".st-key-stage").get_by_text(re.compile(r", \d+ of \d+$")).inner_text()
    at = int(said.split()[-3])
    for _ in range(to - at):
        page.keyboard.press("ArrowRight")
    progress(page, rf"{to} of {len(DECK)}")


@pytest.fixture
def room() -> Iterator[str]:
    """The code of a room where the first vote is open."""
    key = rooms().open()
    code = key.partition(".")[0]
    rooms().move(rooms().find(code), CASE, FIRST - 1, DECK[FIRST - 1].stage)
    yield code
    rooms().close(key)


def test_a_second_tap_in_the_same_place_does_not_vote_for_what_has_come_under_it(
    room: str, browser: Browser, server: Server
) -> None:
    phone = browser.new_page(viewport={"width": 390, "height": 844})
    for option in (OPTIONS[2], OPTIONS[3]):
        phone.goto(f"{server.url}/room/{room}")
        box = phone.get_by_role("button", name=option, exact=True).bounding_box()
        assert box is not None
        phone.wait_for_timeout(600)
        for _ in range(2):
            phone.mouse.click(box["x"] + box["width"] / 2, box["y"] + 8)
            expect(phone.get_by_role("status")).to_contain_text(f"Your vote is in: {option}")
        phone.wait_for_timeout(600)
        expect(phone.get_by_role("status")).to_contain_text(f"Your vote is in: {option}")
    phone.close()


def test_a_room_votes_talks_votes_again_and_then_sees_what_the_guide_says(
    context: BrowserContext, server: Server, phones: list[Page]
) -> None:
    trainer, screen = context.new_page(), context.new_page()
    trainer.goto(f"{server.url}/trainer?example={CASE}")
    tally = trainer.locator(".st-key-tally")
    expect(tally).to_contain_text("0 phones joined")
    until(trainer, "() => document.cookie.includes('room=')")
    code = re.search(r"room=(\d+)", trainer.evaluate("document.cookie"))
    assert code is not None
    screen.set_viewport_size({"width": 1920, "height": 1080})
    screen.goto(f"{server.url}/presenter?example={CASE}")
    ready(screen)
    found: list[str] = []
    for phone in phones:
        phone.goto(f"{server.url}/room/{code[1]}")
        expect(phone.get_by_role("heading", name="You are in")).to_be_visible()
    expect(screen.locator(".st-key-tally")).to_have_text("3 phones joined")
    found += violations(phones[0], "a phone that waits")
    for group in ("the first", "the next"):
        go(screen, FIRST)
        for phone, option in zip(phones, (OPTIONS[0], OPTIONS[0], OPTIONS[1]), strict=True):
            vote(phone, option, "First vote")
        expect(tally).to_contain_text("First vote: 3 of 3 voted")
        nothing_of_the_split(screen, trainer, *phones)
        if group == "the first":
            phones[0].reload()
            vote(phones[0], OPTIONS[2], "First vote")
            phones[0].go_back()
            expect(screen.locator(".st-key-tally")).to_have_text("First vote: 3 of 3 voted")
            found += violations(phones[0], "a phone that votes")
            trainer.bring_to_front()
            trainer.keyboard.press("ArrowRight")  # the trainer's window leads the projector
            progress(screen, rf"{FIRST + 1} of {len(DECK)}")
            phones[0].get_by_role("checkbox").first.check()
            phones[0].get_by_role("button", name="Send").click()
            expect(tally).to_contain_text("First vote: 1 of 3 voted")
            go(screen, TALK)
            screen.keyboard.press("t")
            expect(screen.locator(".st-key-clock")).to_contain_text(re.compile("[01]:[0-5]"))
            expect(phones[1].get_by_role("heading", name="Talk to your neighbour")).to_be_visible()
        go(screen, TALK + 1)
        for phone in phones:
            vote(phone, OPTIONS[4], "Second vote")
        expect(tally).to_contain_text("Second vote: 3 of 3 voted")
        nothing_of_the_split(screen, trainer, *phones)
        go(screen, SPLIT)
        last = (0, "1 (33%)") if group == "the first" else (0, "2 (67%)")
        for row, (column, words) in ((0, last), (4, (1, "3 (100%)"))):
            expect(screen.locator(".split tbody tr").nth(row).locator("td").nth(column)).to_have_text(words)
        expect(trainer.locator(".split")).to_be_visible()
        nothing_of_the_split(*phones)
        if group == "the first":
            screen.add_style_tag(content=STILL)
            found += in_each_scheme(screen, "both votes") + violations(trainer, "the trainer's screen")
        go(screen, SPLIT + 2)
        expect(screen.get_by_role("heading", level=1)).to_have_text(OPTIONS[4])
        expect(phones[0].get_by_role("heading", name="Look at the screen")).to_be_visible()
        screen.get_by_role("button", name="Reset").click()
        progress(screen, rf"1 of {len(DECK)}")
        expect(phones[0].get_by_role("heading", name="You are in")).to_be_visible()
    expect(screen.get_by_text(examples()[CASE].title).first).to_be_visible()
    own = context.new_page()
    own.goto(f"{server.url}/room/{code[1]}")
    expect(own.get_by_role("heading", name="Your own room")).to_be_visible()
    screen.get_by_role("button", name="Close room").click()
    expect(phones[0].get_by_role("heading", name="No such room")).to_be_visible()
    assert found == []
