"""A server, a browser, and a page that tolerates no error and no other host."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from tests.browser.driver import Watch
from tests.serving import Server, serve


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
    fresh = browser.new_context(viewport={"width": 1280, "height": 900})
    fresh.set_default_timeout(40_000)
    yield fresh
    fresh.close()


@pytest.fixture(scope="session")
def window(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that has the guide's files already, as everybody has after the first visit: a page is there sooner."""
    warm = browser.new_context(viewport={"width": 1280, "height": 900})
    warm.set_default_timeout(40_000)
    yield warm
    warm.close()


@pytest.fixture
def page(request: pytest.FixtureRequest, window: BrowserContext, server: Server) -> Iterator[Page]:
    """A page of the guide. An error in its console, or a request to another host, fails the test.

    It is a tab of its own, so it has nothing of a case; a test that asks for a `context` has it in that one.
    """
    fresh = (request.getfixturevalue("context") if "context" in request.fixturenames else window).new_page()
    watch = Watch(fresh, server.url)
    yield fresh
    if fresh.url.startswith("http"):
        fresh.evaluate("localStorage.clear()")
    fresh.close()
    assert watch.complaints == []
