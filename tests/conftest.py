"""For all tests: one browser, and what makes them quicker.

No look through every installed package for components at each new AppTest; no counting of lines by a test of thousands.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright
from streamlit.components.v2 import component_manager

from logic.workshop import rooms as module_of_rooms
from logic.workshop.rooms import Rooms
from tests.browser.driver import ARGUMENTS, find_chromium
from tests.unwatched import unwatched


@pytest.fixture(autouse=True, scope="session")
def _no_search_for_components() -> object:
    """The guide's one component is made in Python, so there is nothing to find; a fresh AppTest is ten times faster."""
    with pytest.MonkeyPatch.context() as patch:
        manager = component_manager.BidiComponentManager
        patch.setattr(manager, "discover_and_register_components", lambda self, *a, **k: None)
        yield


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    """Playwright, started once, and as patient as a busy machine needs."""
    expect.set_options(timeout=40_000)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(driver: Playwright) -> Iterator[Browser]:
    """Chromium, started once."""
    path = find_chromium(driver.chromium.executable_path)
    started = driver.chromium.launch(executable_path=path, headless=True, args=ARGUMENTS)
    yield started
    started.close()


@pytest.fixture
def uncounted() -> Iterator[None]:
    """Has a test of very many cases run unwatched by the measure of coverage: see `tests.unwatched`."""
    with unwatched():
        yield


@pytest.fixture
def fresh_rooms(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Rooms]:
    """The rooms that vote, with none open yet, in place of those of this machine."""
    monkeypatch.setattr(module_of_rooms, "_SHARED", tmp_path)
    module_of_rooms.rooms.cache_clear()
    yield module_of_rooms.rooms()
    module_of_rooms.rooms.cache_clear()
