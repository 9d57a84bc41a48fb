"""Every page for everyone: axe-core finds nothing, and nothing is cut off on a narrow or an enlarged page."""

from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from logic.case import parse
from tests.browser.conftest import WINDOW
from tests.browser.driver import PAGES, arrived, holds, kept, load, settled, unfold, until, visit
from tests.cases import CALM, HOME_WEEK
from tests.samples import FULL
from tests.serving import Server
from ui.frame import JOURNEY, STEPS, Step, open_questions

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
COLOURS = ["color-contrast", "link-in-text-block"]
"""The rules that another scheme can break where the same page, as wide, keeps every rule in the first."""
WIDE, NARROW, TALL = 1280, 320, 9000
LOOKS = [(width, scheme) for width in (WIDE, NARROW) for scheme in ("light", "dark")]
STILL = "*, ::before, ::after { transition: none !important; animation: none !important; }"
DARK = "Number(getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor.match(/\\d+/)[0]) < 100"


@pytest.fixture
def tall(page: Page) -> Iterator[Page]:
    """A page tall enough to show the whole of it, so that the contrast of everything is measured."""
    page.set_viewport_size({"width": WIDE, "height": TALL})
    return page


def begin(page: Page, server: Server, step: Step, answers: dict[str, str]) -> None:
    """Opens the guide with its motion off, so that no colour is measured half way to another."""
    load(page, server.url, step, answers)
    page.add_style_tag(content=STILL)


def open_everything(page: Page) -> None:
    """Opens each part that is folded away, and those inside it."""
    unfold(page)
    expect(page.locator("details:not([open])")).to_have_count(0)


def show_errors(page: Page) -> None:
    """Has Continue say what is missing."""
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("Some questions have no answer yet")).to_be_visible()
    settled(page)


def set_look(page: Page, width: int, scheme: str) -> None:
    """Sets the width of the window, and light or dark. As high as the page: axe sees no contrast below it."""
    page.set_viewport_size({"width": width, "height": WINDOW["height"]})
    page.emulate_media(color_scheme=scheme)
    until(page, f"() => ({DARK}) === {str(scheme == 'dark').lower()}")
    page.wait_for_timeout(150)  # the guide may draw the page again in its new colours
    settled(page)
    high = page.evaluate("() => document.querySelector('[data-testid=stMain]').scrollHeight")
    page.set_viewport_size({"width": width, "height": high})


def violations(page: Page, where: str, of_colour: bool = False) -> list[str]:
    """What axe-core finds wrong, or finds wrong of colour, each with its place. Where it finds any it looks again.

    A page that is being drawn again is pale for a moment, and has no contrast that counts. What is wrong stays wrong.
    """
    rules = {"type": "rule", "values": COLOURS} if of_colour else {"type": "tag", "values": TAGS}
    options = {"resultTypes": ["violations"], "runOnly": rules}
    found = Axe().run(page, options=options)
    if found.response["violations"]:
        page.wait_for_timeout(2000)
        found = Axe().run(page, options=options)
    return [
        f"{where}: {rule['id']}: {' '.join(node['html'].split())[:200]} {node['failureSummary']}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]


def sideways(page: Page, where: str) -> list[str]:
    """Says so where the page has to be scrolled sideways to be read."""
    wider = page.evaluate(
        """() => Math.max(document.documentElement.scrollWidth - innerWidth,
            ...[...document.querySelectorAll('[data-testid=stMain], [data-testid=stMainBlockContainer]')]
                .map(each => each.scrollWidth - each.clientWidth))"""
    )
    return [f"{where}: scrolls sideways by {wider} px"] if wider > 0 else []


def look(page: Page, step: Step, looks: list[tuple[int, str]]) -> list[str]:
    """What is wrong with the page in each of these looks."""
    found, seen = [], set[int]()
    for width, scheme in looks:
        set_look(page, width, scheme)
        where = f"{step.id}, {scheme}, {width} px"
        found += violations(page, where, of_colour=width in seen) + sideways(page, where)
        seen.add(width)
    set_look(page, WIDE, "light")
    return found


def test_axe_finds_nothing_on_any_page_with_everything_filled_in(tall: Page, server: Server) -> None:
    begin(tall, server, PAGES[0], FULL)
    found = []
    for step in PAGES:
        visit(tall, step)
        open_everything(tall)
        found += look(tall, step, LOOKS)
    assert found == []


def test_axe_finds_nothing_on_any_page_with_nothing_filled_in_and_its_errors_shown(tall: Page, server: Server) -> None:
    begin(tall, server, PAGES[0], {})
    found = []
    for step in JOURNEY:
        visit(tall, step)
        if step.id == "timetable":
            holds(tall, "mon_am", "home_school")  # a week nobody has filled in starts at the home school
        if open_questions(parse(kept(tall)), step.id) and step.number:
            show_errors(tall)
        open_everything(tall)
        found += look(tall, step, [LOOKS[0], LOOKS[-1]])
    assert found == []


def test_axe_finds_nothing_on_a_week_with_its_errors_shown(tall: Page, server: Server) -> None:
    step = STEPS["timetable"]
    begin(
        tall, server, step, {"mon_am": "place_1", "mon_pm": "place_2", "tue_am": "none", "place_2_kind": "online_home"}
    )
    show_errors(tall)
    open_everything(tall)
    assert look(tall, step, [LOOKS[0], LOOKS[-1]]) == []


def test_axe_finds_nothing_in_forced_colours(tall: Page, server: Server) -> None:
    tall.emulate_media(forced_colors="active")
    begin(tall, server, STEPS["timetable"], FULL)
    open_everything(tall)
    assert violations(tall, "forced colours") == []
    assert tall.locator("[data-testid=stVegaLiteChart] svg").first.is_visible()


def test_axe_finds_nothing_in_the_dialog_that_clears_everything(tall: Page, server: Server) -> None:
    begin(tall, server, STEPS["risk"], CALM)
    tall.locator("[data-testid=stSidebar]").get_by_role("button", name="Clear everything").click()
    found = []
    for width, scheme in LOOKS:
        set_look(tall, width, scheme)
        expect(tall.get_by_role("dialog")).to_be_visible()
        found += violations(tall, f"Clear everything, {scheme}, {width} px", of_colour=scheme == "dark")
    assert found == []


def test_a_page_works_and_holds_still_for_those_who_want_less_motion(page: Page, server: Server) -> None:
    page.emulate_media(reduced_motion="reduce")
    step = STEPS["timetable"]
    load(page, server.url, step, HOME_WEEK | {"mon_am": "place_1"})
    unfold(page)
    page.get_by_role("button", name="Continue").click()
    expect(page.locator(".st-key-error_summary [role=alert]")).to_be_in_viewport()
    settled(page)
    still = "() => document.getAnimations().filter(each => each.playState === 'running').length === 0"
    until(page, still)
    assert violations(page, "reduced motion") == []
    page.locator(".st-key-error_summary").get_by_role("link").first.click()
    expect(page.locator("#place_1_name")).to_be_in_viewport()
    page.get_by_role("button", name="Continue").click()
    arrived(page, STEPS["dates"])
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_nothing_is_cut_off_when_a_page_is_enlarged(page: Page, server: Server) -> None:
    """At 200 % a window of 1280 pixels has room for 640; the text itself is made twice as large besides."""
    load(page, server.url, PAGES[0], FULL)
    found = []
    for step in PAGES:
        page.set_viewport_size({"width": WIDE, "height": 900})
        page.evaluate("document.documentElement.style.fontSize = ''")
        visit(page, step)
        page.set_viewport_size({"width": WIDE // 2, "height": 900})
        page.evaluate("document.documentElement.style.fontSize = '200%'")
        page.wait_for_timeout(200)
        found += sideways(page, step.id)
    assert found == []
