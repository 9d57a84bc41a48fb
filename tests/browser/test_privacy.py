"""Nothing leaks: what a head typed is in no address, no request, no log and no file, and in no one else's session."""

import asyncio
import json
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from secrets import token_hex
from urllib.parse import unquote

import pytest
from playwright.sync_api import Browser, Page, expect

from logic.questions import QUESTIONS
from tests.browser.driver import (
    PAGES,
    RESTORED,
    Watch,
    address,
    arrived,
    load,
    settled,
    unfold,
    until,
    visit,
)
from tests.load.client import Tab, run
from tests.samples import FULL
from tests.serving import ROOT, Server, serve
from ui.frame import STEPS
from ui.keys import key

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
        boxes = page.get_by_test_id("stTextInput").get_by_role("textbox")
        for box in map(boxes.nth, count()):
            if box.count() == 0:
                break
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
        context.set_default_timeout(40_000)
        page = context.new_page()
        watch, addresses, sent = Watch(page, server.url), [], []
        page.on("framenavigated", lambda frame: addresses.append(frame.url))
        page.on("request", lambda request: sent.append(request.post_data or ""))
        load(page, server.url, STEPS["start"], FULL)
        filled = type_everywhere(page, canary)
        until(page, "([key, word]) => (sessionStorage[key] || '').includes(word)", arg=[its_key(page), canary])
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
        until(page, "word => !JSON.stringify({...sessionStorage}).includes(word)", arg=canary)  # what is last on a page
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


def its_key(page: Page) -> str:
    """The key of the tab's storage that holds the case. The only other one is for words that are in no answer."""
    case, *others = sorted(page.evaluate("Object.keys(sessionStorage).filter(key => key.startsWith('off-site'))"))
    assert others in ([], [f"{case}-typed"])
    return str(case)


def test_twenty_sessions_at_once_never_see_each_others_answers(server: Server) -> None:
    words = [f"note of {token_hex(6)}" for _ in range(SESSIONS_AT_ONCE)]

    async def session(word: str) -> str:
        """Writes a note, and gives all that the guide then sends to this tab."""
        async with Tab(server.port) as tab:
            await tab.open("", {"exclusion_risk": "none"})
            await tab.go("risk")
            await tab.give(key("notes", "risk"), bool_value=True)
            await tab.give(key("q", "note_exclusion_risk"), string_value=word)
            await tab.go("check")
            return f"{tab.messages}"

    async def work() -> list[str]:
        return await asyncio.gather(*map(session, words))

    for said, word in zip(run(work()), words, strict=True):
        assert [other for other in words if other in said] == [word]
