"""What the tests of the running server share: the server itself, and a browser that must be there."""

import os
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import sync_playwright

from logic.examples import examples
from logic.savedpage import FORMAT
from tests.load.client import kept
from tests.load.serving import Server, serve


def hold_a_case(page: Any, address: str) -> None:
    """Leaves a worked example in a browser tab, as an earlier visit would."""
    page.goto(f"{address}/_stcore/health")
    page.evaluate(
        "([store, kept]) => sessionStorage.setItem(store, kept)", [FORMAT, kept(examples()["boatyard"].answers)]
    )


@pytest.fixture(scope="module")
def guide() -> Iterator[Server]:
    with serve() as server:
        yield server


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    named = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    found = next(filter(None, map(shutil.which, filter(None, named))), None)
    if found is None:
        pytest.fail("There is no Chromium here: install it (apt-get install chromium) and run this again.")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
