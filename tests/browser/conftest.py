"""A server, a browser, and a page that tolerates no error and no other host."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.browser.driver import Watch
from tests.serving import Server, serve

WINDOW: ViewportSize = {"width": 1280, "height": 900}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Marks every test of this folder."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The guide, running."""
    with serve() as running:
        yield running
        running.stop()
        assert "Traceback" not in running.said()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has never seen the guide, with a window of 1280 by 900."""
    fresh = browser.new_context(viewport=WINDOW)
    fresh.set_default_timeout(40_000)
    yield fresh
    fresh.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has the guide's files already, as everybody has after the first visit: a page is there sooner."""
    warm = browser.new_context(viewport=WINDOW)
    warm.set_default_timeout(40_000)
    yield warm
    warm.close()


@pytest.fixture(scope="session")
def tabs() -> list[Page]:
    """The tab that one test has left for the next: in a new one a page costs twice as much."""
    return []


@pytest.fixture
def page(request: pytest.FixtureRequest, window: BrowserContext, server: Server, tabs: list[Page]) -> Iterator[Page]:
    """A page of the guide. An error in its console, or a request to another host, fails the test.

    It has nothing of a case, nor of the test before it; a test that asks for a `context` has a new tab in that one.
    """
    alone = "context" in request.fixturenames
    page = request.getfixturevalue("context").new_page() if alone else tabs.pop() if tabs else window.new_page()
    watch = Watch(page, server.url)
    yield page
    watch.stop()
    if alone:
        page.close()
    else:
        leave(page, server.url)
        tabs.append(page)
    assert watch.complaints == []


def leave(page: Page, url: str) -> None:
    """Leaves a tab as a new one is: empty, with the usual window and looks, and with nothing kept."""
    page.goto(f"{url}/_stcore/health")  # and not away from the guide: coming back would take a new process
    page.evaluate("sessionStorage.clear(); localStorage.clear()")
    page.set_viewport_size(WINDOW)
    page.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
