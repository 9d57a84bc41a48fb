"""What a browser shows before the guide has come, when it has, and while it is away: in a real browser."""

import re
from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.driver import holds
from tests.deploy.conftest import ask
from tests.serving import GUIDE, Server
from ui.start import HEADING, LEAD, NAME

pytestmark = pytest.mark.browser
Scheme = Literal["light", "dark"]
READY = "The guide is getting ready."
AWAY = "The guide cannot be reached just now."
SIZES = [(1280, 900), (390, 844)]
_PLACE = """find => {
  const of = document.querySelector(find), box = of.getBoundingClientRect(), style = getComputedStyle(of)
  const top = box.y + parseFloat(style.paddingTop), bottom = parseFloat(style.paddingBottom)
  return [box.x, top, box.width, box.bottom - bottom - top].map(Math.round)
    .concat([style.fontSize, style.fontWeight, style.lineHeight, style.color])
}"""
_IN_ITS_FONT = """() => {
  const wide = family => {
    const text = Object.assign(document.createElement('span'), { textContent: document.title })
    text.style.font = `40px ${family}`
    document.body.append(text)
    const { width } = text.getBoundingClientRect()
    text.remove()
    return width
  }
  return wide('Guide Sans, sans-serif') !== wide('sans-serif')
}"""
_SHIFTS = """
window.shifted = 0
new PerformanceObserver(list => list.getEntries().forEach(each => { if (!each.hadRecentInput) shifted += each.value }))
  .observe({ type: "layout-shift", buffered: true })
"""


@pytest.fixture(params=SIZES, ids=["wide", "narrow"])
def page(request: pytest.FixtureRequest, browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=dict(zip(("width", "height"), request.param, strict=True)))
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


@pytest.fixture
def fresh(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


def hold_back(page: Page) -> list[Route]:
    """Keeps the guide's own script from coming until the routes are let go on."""
    held: list[Route] = []
    page.route(re.compile(r"/static/js/index\.[^./]*\.js$"), lambda route: held.append(route))
    return held


def test_the_start_page_says_its_heading_and_first_words_before_the_guide_has_come(fresh: Page, guide: Server) -> None:
    hold_back(fresh)
    fresh.goto(guide.url, wait_until="commit")
    expect(fresh.get_by_role("heading", level=1)).to_have_text(HEADING)
    expect(fresh.get_by_text(LEAD)).to_be_visible()
    expect(fresh.get_by_role("status").first).to_have_text(READY)


def test_another_page_shows_no_heading_that_is_not_its_own(fresh: Page, guide: Server) -> None:
    held = hold_back(fresh)
    fresh.goto(f"{guide.url}/timetable", wait_until="commit")
    expect(fresh.get_by_text(READY)).to_be_visible()
    expect(fresh.get_by_text(NAME)).to_be_visible()
    expect(fresh.get_by_role("heading")).to_have_count(0)
    held[0].continue_()
    expect(fresh.get_by_role("heading", level=1)).to_have_text("Weekly timetable")
    expect(fresh.get_by_text(READY)).to_have_count(0)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_guide_draws_its_page_in_the_same_place_and_the_same_looks(
    page: Page, guide: Server, scheme: Literal["light", "dark"]
) -> None:
    page.emulate_media(color_scheme=scheme)
    held = hold_back(page)
    for _ in range(20):
        page.goto(guide.url, wait_until="commit")
        expect(page.get_by_text(READY)).to_be_visible()
        page.evaluate("document.fonts.ready")
        if page.evaluate(_IN_ITS_FONT):
            break  # where a busy machine brings it too late, the first page goes on in another
    first = [page.evaluate(_PLACE, f"#shell {find}") for find in (".service", "h1")]
    paper = page.evaluate("getComputedStyle(document.querySelector('#shell')).backgroundColor")
    held[-1].continue_()
    expect(page.locator("#shell")).to_have_count(0)
    assert [page.evaluate(_PLACE, f"[data-testid=stMain] {find}") for find in (".service", "h1")] == first
    assert page.evaluate("getComputedStyle(document.querySelector('[data-testid=stApp]')).backgroundColor") == paper


def test_nothing_is_there_twice_once_the_guide_has_come(fresh: Page, guide: Server) -> None:
    fresh.goto(guide.url)
    expect(fresh.locator("#shell")).to_have_count(0)
    expect(fresh.locator("h1")).to_have_count(1)
    expect(fresh.locator("main")).to_have_count(1)
    expect(fresh.get_by_text(LEAD)).to_have_count(1)


@pytest.mark.parametrize(("path", "bytes"), [("", -1), ("/outcome", -1), ("", 200_000)])
def test_the_page_does_not_jump_on_any_line(page: Page, guide: Server, path: str, bytes: int) -> None:
    line = {"offline": False, "latency": 0, "downloadThroughput": bytes, "uploadThroughput": bytes}
    page.context.new_cdp_session(page).send("Network.emulateNetworkConditions", line)
    page.add_init_script(_SHIFTS)
    page.goto(f"{guide.url}{path}")
    expect(page.locator("#shell")).to_have_count(0)
    page.wait_for_timeout(1500)
    assert page.evaluate("shifted") < 0.1


def test_without_scripts_the_page_says_what_it_needs_and_nothing_else(browser: Browser, guide: Server) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(guide.url)
    assert page.locator("body").inner_text().split("\n")[0].startswith(f"The {NAME} needs JavaScript")
    expect(page.get_by_text(LEAD)).to_be_hidden()
    expect(page.get_by_text(READY)).to_be_hidden()
    context.close()


def test_a_first_visit_does_not_load_what_the_page_does_not_show(fresh: Page, guide: Server) -> None:
    asked: list[str] = []
    fresh.on("request", lambda request: asked.append(request.url))
    fresh.goto(guide.url)
    expect(fresh.locator("#shell")).to_have_count(0)
    fresh.wait_for_timeout(1000)
    assert not [url for url in asked if re.search(r"MaterialSymbols|katex|Vega|DataFrame", url, re.IGNORECASE)]


def test_no_word_of_streamlits_own_page_is_left(guide: Server) -> None:
    page = ask(guide, "/")[2].decode()
    text = re.sub(r"<!--.*?-->|<script.*?</script>|<link[^>]*>|<style.*?</style>", "", page, flags=re.DOTALL)
    assert "agent" not in text
    assert "Streamlit" not in text
    assert "service-desc" not in page


def test_while_the_server_is_away_the_page_says_so_and_goes_on_by_itself(fresh: Page) -> None:
    server = Server(GUIDE).wait()
    try:
        fresh.goto(server.url)
        fresh.get_by_text("Academy", exact=True).click()
        box = fresh.get_by_role("radio", name="Academy")
        expect(box).to_be_checked()
        holds(fresh, "school_type", "academy")
        server.kill()
        said = fresh.get_by_role("status").filter(has_text=AWAY)
        expect(said).to_be_visible()
        expect(said).to_contain_text("safe in this browser tab")
        fresh.wait_for_timeout(4000)
        expect(fresh.get_by_role("dialog")).to_have_count(0)
        again = Server(GUIDE, server.port).wait()
        try:
            expect(fresh.get_by_text(AWAY)).to_be_hidden(timeout=60_000)
            expect(box).to_be_checked()
            expect(box).to_be_enabled()
            fresh.get_by_role("button", name="Start now").click()
            expect(fresh.get_by_role("heading", level=1)).to_have_text("Internal strategies")
        finally:
            _end(again)
    finally:
        _end(server)


def test_a_server_that_goes_away_before_the_page_is_there_is_spoken_of_as_plainly(fresh: Page) -> None:
    server = Server(GUIDE).wait()
    try:
        held = hold_back(fresh)
        fresh.goto(server.url, wait_until="commit")
        expect(fresh.get_by_text(READY)).to_be_visible()
        fresh.wait_for_timeout(3000)
        body: Any = ask(server, held[0].request.url.removeprefix(server.url))[2]
        server.kill()
        held[0].fulfill(body=body, content_type="text/javascript")
        expect(fresh.get_by_text(AWAY)).to_be_visible()
        expect(fresh.get_by_role("dialog")).to_have_count(0)
        again = Server(GUIDE, server.port).wait()
        try:
            expect(fresh.locator("[data-testid=stMain] h1")).to_be_visible(timeout=60_000)
            expect(fresh.get_by_text(AWAY)).to_be_hidden()
        finally:
            _end(again)
    finally:
        _end(server)


def _end(server: Server) -> None:
    server.stop()
    server.log.unlink(missing_ok=True)
