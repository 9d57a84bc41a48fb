"""Nothing leaks: what a head typed is in no address, no request, no log and no file, and in no one else's session."""

import json
import time
from collections.abc import Iterator
from pathlib import Path
from secrets import token_hex
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from logic.questions import QUESTIONS
from tests.browser.driver import (
    PAGES,
    RESTORED,
    Watch,
    address,
    arrived,
    holds,
    kept,
    load,
    settled,
    unfold,
    until,
    visit,
)
from tests.samples import FULL
from tests.serving import ROOT, Server, serve
from ui.frame import STEPS

SESSIONS_AT_ONCE = 20


@pytest.fixture
def canary() -> str:
    """A word that is nowhere but where this test puts it."""
    return f"canary{token_hex(8)}"


@pytest.fixture
def homely(tmp_path: Path) -> Iterator[tuple[Server, Path]]:
    """A server that says all it can, with a home and a place for temporary files of its own."""
    home = tmp_path / "home"
    home.mkdir()
    places = dict.fromkeys(("HOME", "USERPROFILE", "TMPDIR", "TEMP", "TMP"), str(home)) | {
        "PYTHONDONTWRITEBYTECODE": "1"
    }
    with serve(settings=places | {"STREAMLIT_LOGGER_LEVEL": "debug"}) as running:
        yield running, home


def type_everywhere(page: Page, canary: str) -> set[str]:
    """Types the canary into every text box of every page, once it is shown; returns the labels of the boxes."""
    filled = set()
    for step in PAGES:
        visit(page, step)
        unfold(page)
        for box in page.get_by_test_id("stTextInput").get_by_role("textbox").all():
            label = f"{step.id}: {box.get_attribute('aria-label')}"
            word = f"{canary} {len(filled)}."
            box.fill(word)
            box.blur()
            if not box.locator("xpath=ancestor::*[contains(@class, 'st-key-own_')]").count():  # these no tab keeps
                until(page, "word => JSON.stringify({...sessionStorage}).includes(word)", arg=word)
            settled(page)
            filled.add(label)
    return filled


def written_since(folders: tuple[Path, ...], moment: float) -> list[Path]:
    """The files in these folders that have changed since."""
    found = (path for folder in folders for path in folder.rglob("*") if path.is_file())
    return [path for path in found if path.stat().st_mtime >= moment]


def test_a_canary_in_every_box_is_found_nowhere(
    browser: Browser, homely: tuple[Server, Path], canary: str, tmp_path: Path
) -> None:
    server, home = homely
    started = time.time() - 1
    with browser.new_context(viewport={"width": 1280, "height": 900}, accept_downloads=True) as context:
        context.set_default_timeout(20_000)
        page = context.new_page()
        watch, addresses, sent = Watch(page, server.url), [], []
        page.on("framenavigated", lambda frame: addresses.append(frame.url))
        page.on("request", lambda request: sent.append(request.post_data or ""))
        load(page, server.url, STEPS["start"], FULL)
        filled = type_everywhere(page, canary)
        until(page, "([key, word]) => (sessionStorage[key] || '').includes(word)", arg=[key(page), canary])
        assert len(filled) > sum(
            bool(question.required) for question in QUESTIONS.values() if question.page != "timetable"
        )
        page.reload()
        expect(page.get_by_text(RESTORED)).to_be_visible()
        visit(page, STEPS["check"])
        expect(page.get_by_text(canary).first).to_be_visible()
        page.get_by_role("button", name="Save a copy").first.wait_for()
        with page.expect_download() as download:
            page.get_by_role("button", name="Save a copy").first.click()
        saved = tmp_path / "saved" / "case.html"
        download.value.save_as(saved)
        assert canary in saved.read_text(encoding="utf-8")
        page.get_by_role("button", name="Clear everything").click()
        page.get_by_role("dialog").get_by_role("button", name="Clear everything").click()
        expect(page.get_by_text("Everything is cleared")).to_be_visible()
        expect(page.get_by_text(canary)).to_have_count(0)
        assert canary not in json.dumps(
            page.evaluate("({...sessionStorage, ...localStorage, cookie: document.cookie})")
        )
        page.goto(server.url + address(STEPS["check"]))  # clearing leads to the start page
        arrived(page, STEPS["check"])
        expect(page.get_by_text(canary)).to_have_count(0)
        seen = [page.url, *addresses, *watch.requests, *sent]
        assert [each for each in seen if canary in unquote(each)] == []
        assert watch.complaints == []
    assert len(server.said()) > 1000
    assert canary not in server.said()
    told = [path for path in written_since((ROOT, home), started) if canary.encode() in path.read_bytes()]
    assert told == []


def key(page: Page) -> str:
    """The one key of the tab's storage that the guide uses."""
    keys = page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('off-site'))")
    assert len(keys) == 1
    return str(keys[0])


def test_twenty_sessions_at_once_never_see_each_others_answers(context: BrowserContext, server: Server) -> None:
    words = [f"note of {token_hex(6)}" for _ in range(SESSIONS_AT_ONCE)]
    tabs = [context.new_page() for _ in words]
    for tab in tabs:
        tab.goto(server.url + address(STEPS["risk"]), wait_until="commit")
    for tab, word in zip(tabs, words, strict=True):
        tab.get_by_text("Add notes for the record").click()
        tab.get_by_role("textbox", name=QUESTIONS["exclusion_risk"].text).fill(word)
    for tab in tabs:
        tab.get_by_role("textbox", name=QUESTIONS["exclusion_risk"].text).press("Enter")
    for tab, word in zip(tabs, words, strict=True):
        holds(tab, "note_exclusion_risk", word)
    for tab in tabs:
        tab.goto(server.url + address(STEPS["check"]), wait_until="commit")
    for tab, word in zip(tabs, words, strict=True):
        expect(tab.get_by_text(word)).to_be_visible(timeout=60_000)
        said = tab.locator("body").inner_text() + json.dumps(kept(tab))
        assert [other for other in words if other in said] == [word]
