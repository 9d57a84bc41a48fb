"""Two copies behind the proxy, for real: one is killed in the middle of a journey, and the head goes on."""

import os
import shutil
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

import pytest
from playwright.sync_api import Browser

from tests.deploy.conftest import hold_a_case
from tests.serving import GUIDE, ROOT, Server, free_port, serve

SAME = {"STREAMLIT_SERVER_COOKIE_SECRET": "the same in both copies, as it must be"}


@dataclass
class House:
    """The proxy's address, and the copies by the name the proxy gives them."""

    address: str
    copies: dict[str, Server]


@pytest.fixture
def house() -> Iterator[House]:
    haproxy = shutil.which("haproxy", path=f"{os.environ['PATH']}{os.pathsep}/usr/sbin")
    if haproxy is None:
        pytest.fail("There is no HAProxy here: install it (apt-get install haproxy) and run this again.")
    with serve(GUIDE, settings=SAME) as one, serve(GUIDE, settings=SAME) as two:
        port = free_port()
        named = {"GUIDE_BIND": port, "GUIDE_ONE": one.port, "GUIDE_TWO": two.port}
        proxy = subprocess.Popen(
            [haproxy, "-db", "-f", str(ROOT / "deploy" / "haproxy.cfg")],
            env=os.environ | {name: f"127.0.0.1:{each}" for name, each in named.items()},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        address = f"http://127.0.0.1:{port}"
        try:
            _wait_for(address)
            yield House(address, {"one": one, "two": two})
        finally:
            proxy.terminate()
            proxy.wait(40)


def _wait_for(address: str) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end:
        with suppress(urllib.error.URLError, OSError), urllib.request.urlopen(f"{address}/_stcore/health", timeout=2):
            return
        time.sleep(0.1)
    pytest.fail("The proxy did not start.")


def _serving(page: Any) -> str:
    """The name of the copy that the proxy's cookie ties this browser to."""
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    name: str = cookies["GUIDE"]
    return name


def _answers(page: Any) -> str:
    """What Check your answers shows, once all of it is there."""
    page.get_by_role("heading", name="Check your answers", level=1).wait_for()
    page.get_by_role("button", name="Continue", exact=True).wait_for()
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    shown: str = page.locator("[data-testid=stMain]").inner_text()
    return shown


@pytest.mark.browser
def test_a_copy_killed_in_the_middle_of_a_journey_loses_no_answer(house: House, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 2000})
    hold_a_case(page, house.address)
    page.goto(f"{house.address}/check", wait_until="commit")
    page.get_by_text("Your answers have been put back.").wait_for()
    page.get_by_role("link", name="Dates").click()
    page.get_by_role("heading", name="Dates", level=1).wait_for()
    page.get_by_role("link", name="Check your answers").click()
    before = _answers(page)
    first = _serving(page)
    house.copies[first].kill()
    page.get_by_role("button", name="Continue", exact=True).click()
    page.get_by_text("Your answers have been put back.").wait_for(timeout=60_000)
    page.get_by_text("The decision is for").wait_for()
    page.get_by_role("button", name="Back", exact=True).click()
    after = _answers(page)
    second = _serving(page)
    page.close()
    assert {first, second} == {"one", "two"}
    assert after == before


def test_the_proxy_closes_what_only_the_council_should_see(house: House) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{house.address}/_stcore/metrics", timeout=10)
    assert refused.value.code == 404


def test_the_proxy_does_not_say_what_it_runs_on(house: House) -> None:
    with urllib.request.urlopen(house.address, timeout=10) as page:
        assert page.headers["server"] is None
        assert "frame-ancestors 'none'" in page.headers["content-security-policy"]


def test_a_browser_stays_with_one_copy(house: House) -> None:
    with urllib.request.urlopen(house.address, timeout=10) as page:
        cookie = page.headers["set-cookie"]
    assert "GUIDE=" in cookie
    assert "HttpOnly" in cookie
