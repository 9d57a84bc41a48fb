"""What the browser tests are driven by: a Chromium that is found or named, who listens to a page, and ways to wait."""

import os
import re
import shutil
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from playwright.sync_api import Error, Page, Request, expect

from logic.assessment import assess
from logic.case import parse
from logic.saved.file import to_json
from logic.saved.page import FORMAT
from ui.frame import BESIDE, JOURNEY, Step
from ui.start import NAME

PICTURES = Path(__file__).with_name("pictures")
PAGES = JOURNEY + BESIDE
RESTORED = "Your answers have been put back."
ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--in-process-gpu",  # one process less for each browser, and one thread to draw with: the cores are shared
    "--num-raster-threads=1",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
_NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "msedge",
    "microsoft-edge",
)
_USUAL = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    *(
        rf"{os.environ[root]}\{rest}"
        for root in ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
        if root in os.environ
        for rest in (r"Google\Chrome\Application\chrome.exe", r"Microsoft\Edge\Application\msedge.exe")
    ),
)


def find_chromium(bundled: str = "") -> str:
    """The path of a Chromium, Chrome or Edge; CHROMIUM names one. Having none is a failure and never a skip."""
    named = os.environ.get("CHROMIUM")
    found = (named, *map(shutil.which, _NAMES), *_USUAL, bundled)
    for path in found:
        if path and Path(path).exists():
            return path
    pytest.fail(f"No Chromium was found. Install one, or name it in CHROMIUM (now {named!r}).")


class Watch:
    """Listens to a page. `complaints` holds each error of the console and each request to another host."""

    _PROBE = re.compile(r"/[a-z_]+/_stcore/(health|host-config)$")

    def __init__(self, page: Page, url: str) -> None:
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self._url = url
        self._page = page
        self._hears = {"console": self._console, "pageerror": self._failed, "request": self._asked}
        for event, hear in self._hears.items():
            page.on(event, hear)

    def stop(self) -> None:
        """Listens no more."""
        for event, hear in self._hears.items():
            self._page.remove_listener(event, hear)

    def _failed(self, error: Error) -> None:
        self.complaints.append(f"error: {error}")

    def _console(self, message: object) -> None:
        """Two requests of a deep link find nothing, because Streamlit tries the folder first; all else counts."""
        if message.type == "error" and not self._PROBE.search(message.location.get("url", "")):
            self.complaints.append(f"console: {message.text} at {message.location.get('url')}")

    def _asked(self, request: Request) -> None:
        url = request.url
        self.requests.append(url)
        if not url.startswith((self._url, "data:", "blob:")):
            self.complaints.append(f"request to another host: {url}")


def address(step: Step) -> str:
    """The path of a page in the address bar."""
    name = re.sub(r"^\d+_", "", Path(step.file).stem)
    return "/" if step.file == "app.py" else f"/{name}"


def until(page: Page, holds: str, arg: object = None) -> None:
    """Waits until this JavaScript function gives true. Playwright's own wait asks for eval, which the guide forbids."""
    end = time.monotonic() + 60
    while not page.evaluate(holds, arg):
        assert time.monotonic() < end, f"This never came true: {holds}"
        page.wait_for_timeout(50)


def settled(page: Page) -> None:
    """Waits until the page is drawn and its script has ended."""
    until(
        page,
        """() => {
            const app = document.querySelector('[data-testid=stApp]')
            return app?.dataset.testScriptState === 'notRunning' && document.querySelector('[data-testid=stMain] h1')
                && !!document.querySelector('.foot') && !document.querySelector('[data-stale=true]')
        }""",
    )


def arrived(page: Page, step: Step) -> None:
    """Waits until the page is this one, whole, with an error in it or without."""
    expect(page).to_have_title(re.compile(rf"^(Error: )?{re.escape(f'{step.title} - {NAME}')}$"))
    expect(page.locator(".foot")).to_have_count(1)
    settled(page)


def put_in_tab(page: Page, url: str, answers: dict[str, str], ago: timedelta = timedelta()) -> None:
    """Puts a case that last changed so long ago into the tab's storage, as the keeper does."""
    case = parse(answers)
    kept = to_json(case, frozenset(), assess(case), datetime.now().astimezone() - ago)
    page.goto(f"{url}/_stcore/health")
    page.evaluate("([key, kept]) => sessionStorage.setItem(key, kept)", [FORMAT, kept])


def load(page: Page, url: str, step: Step, answers: dict[str, str] | None = None) -> None:
    """Opens a page by its address; with answers, as a tab that kept them does."""
    if answers:
        put_in_tab(page, url, answers)
    page.goto(url + address(step))
    if answers:
        expect(page.get_by_text(RESTORED)).to_be_visible()
    arrived(page, step)


def kept(page: Page) -> dict[str, str]:
    """The answers the tab keeps."""
    return page.evaluate("key => JSON.parse(sessionStorage.getItem(key) || '{}').answers || {}", FORMAT)


def unfold(page: Page) -> None:
    """Opens each part that is folded away, one after another: some are drawn only when they are open."""
    while page.locator("details:not([open])").count():
        page.evaluate("document.querySelector('details:not([open]) > summary').click()")
        page.wait_for_timeout(50)
        settled(page)


def holds(page: Page, id: str, value: str) -> None:
    """Waits until the tab keeps this answer, so that the guide has taken it. What cannot be read holds none."""
    look = """([key, id, value]) => {
        try { return JSON.parse(sessionStorage.getItem(key) || '{}').answers?.[id] === value } catch { return false }
    }"""
    until(page, look, arg=[FORMAT, id, value])
    settled(page)


def open_menu(page: Page) -> None:
    """Opens the menu where it gives way to the page. In one go: it comes back by itself in a window that has grown."""
    was_away = """() => {
        const button = document.querySelector('[data-testid=stExpandSidebarButton]')
        if (!button?.checkVisibility()) { return false }
        (button.querySelector('button') ?? button).click()
        return true
    }"""
    if page.evaluate(was_away):
        expect(page.get_by_test_id("stSidebarCollapseButton")).to_be_attached()
        page.wait_for_timeout(400)  # until it has slid in


def visit(page: Page, step: Step) -> None:
    """Goes to a page by its link in the menu."""
    if step.title in page.title():
        return
    open_menu(page)
    page.locator("[data-testid=stSidebar]").get_by_role("link", name=re.compile(rf"^(\d\. )?{step.title}")).click()
    arrived(page, step)
