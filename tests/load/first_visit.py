"""The first visit, at three speeds: the guide against an empty script as Streamlit itself serves it, in the same run.

A browser that has never seen the guide opens the start page, and then opens it again. Each figure is the median of
several visits: seconds until the heading is there, seconds until anything is, and the bytes that came.
"""

import statistics
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from tests.serving import GUIDE, serve

BARE = Path(__file__).with_name("empty.py")
"""The empty script with no wrapper: what a first visit costs on Streamlit by itself."""
SPEEDS: dict[str, tuple[float, float] | None] = {
    "unthrottled": None,
    "10 Mbit/s, 40 ms": (10e6, 40),
    "1.6 Mbit/s, 150 ms": (1.6e6, 150),
}
"""Bits a second, and milliseconds until an answer begins."""
VISITS = 5
HEADING = "[data-testid=stMain] h1"
"""The heading that the guide itself draws, after the one that stands in the HTML."""
_PAINTED = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime"
_HEADS = ("speed", "page", "heading s", "ratio", "first paint s", "ratio", "kB", "ratio", "second visit s", "ratio")


def _visit(chrome: Any, url: str, sign: str, speed: tuple[float, float] | None) -> tuple[float, float, float, float]:
    """One browser's first visit and its second: heading, first paint, kilobytes, and the second heading."""
    context = chrome.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    came: list[float] = []
    wire.on("Network.loadingFinished", lambda done: came.append(done["encodedDataLength"]))
    wire.on("Network.webSocketFrameReceived", lambda frame: came.append(len(frame["response"]["payloadData"]) * 0.75))
    if speed:
        rate, wait = speed[0] / 8, speed[1]
        wire.send(
            "Network.emulateNetworkConditions",
            {"offline": False, "latency": wait, "downloadThroughput": rate, "uploadThroughput": rate},
        )
    took = []
    for _ in range(2):
        started = time.perf_counter()
        page.goto(url, wait_until="commit")
        page.locator(sign).first.wait_for(timeout=120_000)
        took.append(time.perf_counter() - started)
        page.wait_for_timeout(1500)
        if len(took) == 1:
            painted, loaded = page.evaluate(_PAINTED) / 1000, sum(came) / 1000
    context.close()
    return took[0], painted, loaded, took[1]


def _visits(chrome: Any) -> Iterator[tuple[Any, ...]]:
    """Two lines for each speed, each with its ratios to the empty script."""
    with serve(BARE) as empty, serve(GUIDE) as guide:
        pages = {"empty script": (empty.url, "text=Clicked 0"), "start page": (guide.url, HEADING)}
        for speed, limits in SPEEDS.items():
            rounds = [{name: _visit(chrome, *page, limits) for name, page in pages.items()} for _ in range(VISITS)]
            taken = {name: zip(*(each[name] for each in rounds), strict=True) for name in pages}
            middle = {name: list(map(statistics.median, each)) for name, each in taken.items()}
            for name, own in middle.items():
                ratios = (f"{mine / base:.2f}" for mine, base in zip(own, middle["empty script"], strict=True))
                yield speed, name, *(cell for pair in zip(own, ratios, strict=True) for cell in pair)


def first_visit(chromium: Callable[[Any], Any]) -> tuple[tuple[str, ...], list[tuple[Any, ...]]]:
    """The heads and the lines of a table. `chromium` starts a browser with Playwright."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chrome = chromium(playwright)
        lines = list(_visits(chrome))
        chrome.close()
    return _HEADS, lines
