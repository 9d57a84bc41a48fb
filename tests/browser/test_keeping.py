"""What the tab keeps is lost by no lost message, no killed server and no copy that cannot be read."""

import json
import re
from datetime import timedelta

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from logic.questions import QUESTIONS
from logic.saved.page import FORMAT
from tests.browser.driver import (
    RESTORED,
    address,
    arrived,
    holds,
    kept,
    load,
    put_in_tab,
    settled,
    unfold,
    until,
    visit,
)
from tests.samples import FULL
from tests.serving import Server, serve
from ui.frame import STEPS

LOSE = """(() => {
    const send = WebSocket.prototype.send
    window.__lost = 0
    WebSocket.prototype.send = function (frame) {
        const words = typeof frame === "string" ? frame : new TextDecoder().decode(frame)
        const lost = words.includes('"event":"kept"') && window.__lost < MOST
        if (lost) { window.__lost += 1 } else { send.call(this, frame) }
    }
})()"""
"""Loses the first messages that hold what the tab kept, as a connection that is cut does."""


def lossy(context: BrowserContext, most: int) -> Page:
    """A page that loses the first `most` messages of the keeper."""
    page = context.new_page()
    page.add_init_script(LOSE.replace("MOST", str(most)))
    return page


def aside(page: Page) -> str | None:
    """What the tab has set aside."""
    return page.evaluate("key => sessionStorage.getItem(key)", f"{FORMAT}-aside")


def test_answers_are_put_back_although_the_first_messages_are_lost(context: BrowserContext, server: Server) -> None:
    page = lossy(context, 2)
    load(page, server.url, STEPS["risk"], FULL)
    assert page.evaluate("window.__lost") == 2
    assert kept(page) == FULL
    expect(page.get_by_role("radio", name="Yes, of permanent exclusion")).to_be_checked()


def test_a_tab_whose_every_message_is_lost_keeps_its_answers_whatever_is_answered(
    context: BrowserContext, server: Server
) -> None:
    page = lossy(context, 1_000)
    put_in_tab(page, server.url, FULL)
    page.goto(server.url + address(STEPS["risk"]))
    arrived(page, STEPS["risk"])
    page.get_by_text("Yes, of suspension").click()
    expect(page.get_by_text("2. Exclusion risk (done)")).to_be_visible()
    until(page, "() => window.__lost > 2")
    assert kept(page) == FULL
    page.evaluate("window.__lost = 10_000")
    expect(page.get_by_text(RESTORED)).to_be_visible()
    holds(page, "exclusion_risk", "suspension")
    assert kept(page) == FULL | {"exclusion_risk": "suspension"}


def test_a_server_killed_before_it_has_the_answers_loses_none(browser: Browser) -> None:
    with serve() as first, browser.new_context() as context:
        page = lossy(context, 1_000)
        put_in_tab(page, first.url, FULL)
        page.goto(first.url + address(STEPS["risk"]))
        arrived(page, STEPS["risk"])
        first.kill()
        page.evaluate("window.__lost = 10_000")
        with serve(port=first.port):
            expect(page.get_by_text(RESTORED)).to_be_visible(timeout=60_000)
            settled(page)
            assert kept(page) == FULL


def test_clearing_removes_what_the_tab_kept_for_good(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["risk"], FULL)
    page.get_by_role("button", name="Clear everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    expect(page.get_by_text("Everything is cleared")).to_be_visible()
    until(page, "() => Object.keys(sessionStorage).every(key => !key.startsWith('off-site'))")
    page.goto(server.url + address(STEPS["risk"]))  # clearing leads to the start page
    arrived(page, STEPS["risk"])
    page.wait_for_timeout(1_500)
    expect(page.get_by_role("radio", checked=True)).to_have_count(0)
    assert kept(page) == {}


@pytest.mark.parametrize("nonsense", ["{", "[" * 50_000, '{"purpose": "yes"}', "\ud83d"], ids=range(4))
def test_what_cannot_be_read_is_set_aside_and_offered(page: Page, server: Server, nonsense: str) -> None:
    page.goto(f"{server.url}/_stcore/health")
    page.evaluate(f"key => sessionStorage.setItem(key, {json.dumps(nonsense)})", FORMAT)
    page.goto(server.url + address(STEPS["risk"]))
    expect(page.get_by_text("cannot be read here")).to_be_visible()
    page.get_by_text("Yes, of suspension").click()
    holds(page, "exclusion_risk", "suspension")
    assert json.dumps(aside(page)) == json.dumps(nonsense)
    page.reload()
    expect(page.get_by_text(RESTORED)).to_be_visible()
    arrived(page, STEPS["risk"])
    with page.expect_download() as download:
        page.get_by_role("button", name="Download them").click()
    assert download.value.path().read_bytes().decode(errors="replace")[:1] in ("{", "[", "?", "\ufffd")
    page.get_by_role("button", name="Clear them").click()
    expect(page.get_by_text("cannot be read here")).to_have_count(0)
    until(page, "key => sessionStorage.getItem(key) === null", f"{FORMAT}-aside")
    assert kept(page) == {"exclusion_risk": "suspension"}


def test_a_tab_that_comes_back_within_twelve_hours_has_its_answers_on_screen(page: Page, server: Server) -> None:
    put_in_tab(page, server.url, FULL, ago=timedelta(hours=11))
    page.goto(server.url + address(STEPS["check"]))
    expect(page.get_by_text(RESTORED)).to_be_visible()
    expect(page.get_by_text(FULL["note_strategy_support_plan"])).to_be_visible()


def test_a_tab_that_comes_back_after_twelve_hours_shows_nothing_until_it_is_asked(page: Page, server: Server) -> None:
    put_in_tab(page, server.url, FULL, ago=timedelta(hours=13))
    page.goto(server.url + address(STEPS["check"]))
    offer = page.get_by_text(re.compile(r"Answers from \w+ \d+ \w+ \d+ are still in this browser tab"))
    expect(offer).to_be_visible()
    arrived(page, STEPS["check"])
    expect(page.get_by_text(FULL["note_strategy_support_plan"])).to_have_count(0)
    assert kept(page) == {}
    page.reload()
    expect(offer).to_be_visible()
    page.get_by_role("button", name="Put them back").click()
    expect(page.get_by_text(FULL["note_strategy_support_plan"])).to_be_visible()
    until(page, "key => sessionStorage.getItem(key) === null", f"{FORMAT}-aside")
    assert kept(page) == FULL


def test_what_a_newer_version_kept_outlives_answers_given_in_an_older_one(page: Page, server: Server) -> None:
    put_in_tab(page, server.url, FULL)
    page.evaluate(
        "key => sessionStorage.setItem(key, sessionStorage.getItem(key).replace('\"format_number\":1', "
        "'\"format_number\":9'))",
        FORMAT,
    )
    page.goto(server.url + address(STEPS["risk"]))
    expect(page.get_by_text("Answers from a newer version of the guide are in this browser tab")).to_be_visible()
    page.get_by_text("Yes, of suspension").click()
    holds(page, "exclusion_risk", "suspension")
    assert json.loads(str(aside(page)))["answers"] == FULL


def begin_a_note(page: Page, words: str) -> Locator:
    """Types a note and leaves the cursor in its box."""
    unfold(page)
    box = page.get_by_role("textbox", name=QUESTIONS["exclusion_risk"].text)
    box.click()
    box.press_sequentially(words)
    expect(box).to_be_focused()
    return box


def typed(page: Page) -> str | None:
    """The words the tab holds that no box has sent."""
    return page.evaluate("key => sessionStorage.getItem(key)", f"{FORMAT}-typed")


@pytest.mark.parametrize("answers", [None, FULL], ids=["empty", "full"])
def test_words_in_a_box_that_was_not_left_outlive_a_reload(
    page: Page, server: Server, answers: dict[str, str] | None
) -> None:
    load(page, server.url, STEPS["risk"], answers)
    begin_a_note(page, "Rang the trust on Mon")
    page.reload()
    expect(page.get_by_text(RESTORED)).to_be_visible()
    holds(page, "note_exclusion_risk", "Rang the trust on Mon")
    unfold(page)
    expect(page.get_by_role("textbox", name=QUESTIONS["exclusion_risk"].text)).to_have_value("Rang the trust on Mon")
    assert kept(page) == (answers or {}) | {"note_exclusion_risk": "Rang the trust on Mon"}
    until(page, "key => sessionStorage.getItem(key) === null", f"{FORMAT}-typed")


def test_words_in_a_box_that_was_not_left_outlive_a_killed_server(browser: Browser) -> None:
    with serve() as first, browser.new_context() as context:
        page = context.new_page()
        load(page, first.url, STEPS["risk"], FULL | {"note_exclusion_risk": "old"})
        box = begin_a_note(page, " and new")
        first.kill()
        with serve(port=first.port):
            holds(page, "note_exclusion_risk", "old and new")
            expect(box).to_have_value("old and new")
            assert kept(page) == FULL | {"note_exclusion_risk": "old and new"}


def test_words_in_a_box_outlive_a_connection_that_is_cut(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.add_init_script(
        "const Plain = WebSocket; window.WebSocket = class extends Plain "
        "{ constructor(...all) { super(...all); window.__socket = this } }"
    )
    load(page, server.url, STEPS["risk"], FULL)
    box = begin_a_note(page, "half a sen")
    page.evaluate("window.__socket.close()")
    holds(page, "note_exclusion_risk", "half a sen")
    expect(box).to_have_value("half a sen")


def test_words_reach_the_case_when_their_page_is_left_by_the_keyboard_before_their_box(
    page: Page, server: Server
) -> None:
    load(page, server.url, STEPS["check"], FULL)
    visit(page, STEPS["risk"])
    begin_a_note(page, "half a sen")
    page.evaluate("history.back()")
    arrived(page, STEPS["check"])
    holds(page, "note_exclusion_risk", "half a sen")
    expect(page.get_by_text("Note: half a sen")).to_be_visible()
    until(page, "key => sessionStorage.getItem(key) === null", f"{FORMAT}-typed")


AT_ONCE = """(() => {
    const [later, never] = [setTimeout, clearTimeout]
    const waiting = new Map()
    window.setTimeout = (action, pause, ...given) => {
        if (pause !== 1000) { return later(action, pause, ...given) }
        const id = later(() => {}, 0)
        waiting.set(id, () => action(...given))
        return id
    }
    window.clearTimeout = id => { waiting.delete(id); never(id) }
    new MutationObserver(() => {
        const there = !!document.querySelector(".st-key-q_exclusion_risk")
        if (window.__there && !there) {
            const its = [...waiting.keys()]
            later(() => its.forEach(id => waiting.get(id)?.()), 10)
        }
        window.__there = there
    }).observe(document, { childList: true, subtree: true })
})()"""
"""What waits for a second on the page of exclusion risk is done when that page has just gone, as on a slow computer.

What the page that comes next waits for is its own affair.
"""


def test_a_page_that_is_left_sends_nothing_into_the_page_that_takes_its_place(
    context: BrowserContext, page: Page, server: Server
) -> None:
    """Streamlit's front end breaks where a run of a part comes right behind the run that changes the page."""
    sent: list[bytes | str] = []
    page.on("websocket", lambda socket: socket.on("framesent", lambda frame: sent.append(frame)))
    page.add_init_script(AT_ONCE)
    load(page, server.url, STEPS["check"], FULL)
    visit(page, STEPS["risk"])
    begin_a_note(page, "half a sen")
    page.evaluate("history.back()")
    arrived(page, STEPS["check"])
    page.wait_for_timeout(300)
    assert [each for each in sent if '"event":"typed"' in str(each)] == []
    assert "half a sen" in str(typed(page))


def test_words_that_are_cancelled_or_cleared_do_not_come_back(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["check"], FULL)
    page.locator(".st-key-change_exclusion_risk button").click()
    arrived(page, STEPS["risk"])
    begin_a_note(page, "never mind")
    assert "never mind" in str(typed(page))
    page.get_by_role("button", name="Cancel").click()
    arrived(page, STEPS["check"])
    until(page, "key => sessionStorage.getItem(key) === null", f"{FORMAT}-typed")
    page.reload()
    expect(page.get_by_text(RESTORED)).to_be_visible()
    arrived(page, STEPS["check"])
    assert kept(page) == FULL
    visit(page, STEPS["risk"])
    begin_a_note(page, "of this pupil")
    page.get_by_role("button", name="Clear everything").click()
    page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
    until(page, "() => Object.keys(sessionStorage).every(key => !key.startsWith('off-site'))")


BLOCKED = "Object.defineProperty(window, 'sessionStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
FULL_UP = """const put = Storage.prototype.setItem
Storage.prototype.setItem = function (key, text) {
    if (key.startsWith("off-site")) { throw new DOMException("no", "QuotaExceededError") }
    put.call(this, key, text)
}"""


@pytest.mark.parametrize("block", [BLOCKED, FULL_UP], ids=["blocked", "full"])
@pytest.mark.usefixtures("context")  # a tab of its own: what it is told before a page cannot be taken back
def test_a_browser_that_keeps_nothing_is_told_so_once_and_the_guide_works_on(
    page: Page, server: Server, block: str
) -> None:
    page.add_init_script(block)
    page.goto(server.url + address(STEPS["risk"]))
    page.get_by_text("Yes, of suspension").click()
    expect(page.get_by_text("2. Exclusion risk (done)")).to_be_visible()
    said = page.get_by_text("This browser does not let the guide keep your answers")
    expect(said).to_be_visible()
    page.get_by_role("button", name="I have read this").click()
    expect(said).to_have_count(0)
    box = begin_a_note(page, "a note")
    box.press("Enter")
    page.wait_for_timeout(500)
    settled(page)
    visit(page, STEPS["check"])
    expect(page.get_by_text("Note: a note")).to_be_visible()
    expect(said).to_have_count(0)


def test_the_focus_goes_to_the_clause_that_was_asked_for_and_opens_it(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["outcome"], FULL)
    page.locator(".st-key-rest summary").click()
    page.get_by_role("button", name="Why? (S05b)").first.click()
    arrived(page, STEPS["how"])
    expect(page.locator(".st-key-clause_S05b summary")).to_be_focused()
    expect(page.locator(".st-key-clause_S05b summary")).to_be_in_viewport()
    expect(page.locator(".st-key-clause_S05b")).to_contain_text("How we read it")
    expect(page.locator(".clauses [open]")).to_have_count(1)
