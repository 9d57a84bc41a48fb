"""Measures the guide against an empty Streamlit script in the same run: `python tests/load/bench.py`.

Parts can be named: clicks, browser, visits, cold, sessions, assess. Both run on this machine only, behind the same
wrapper and warmed up alike (on a first visit the empty script has no wrapper). Every figure is also a ratio to the
empty script, for milliseconds differ between machines and hours.
"""

import asyncio
import os
import platform
import random
import statistics
import sys
import time
import timeit
from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import Any

import uvloop

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from logic.assessment import assess
from logic.case import Case
from logic.saved.page import FORMAT
from logic.terms import HOME, PLACES, SESSIONS
from logic.workshop.examples import examples
from tests.load.client import Tab, kept
from tests.load.first_visit import HEADING, first_visit
from tests.serving import GUIDE, House, Server, serve, serve_two

EMPTY = Path(__file__).with_name("empty_server.py")
FULL = dict(examples()["boatyard"].answers)
"""The answers of a worked example that has an answer to nearly everything."""

CLICKS = {
    "start: an answer": ("", "q_school_type"),
    "strategies: an answer": ("strategies", "q_exhausted"),
    "risk: an answer": ("risk", "q_exclusion_risk"),
    "services: an answer": ("services", "q_needs_plan"),
    "services: an answer that brings up another question": ("services", "q_in_care"),
    "timetable: a session, with its chart": ("timetable", "tue_am"),
}
"""Where a click is an answer: the address of the page and the answer that changes."""
FLOORS = {
    "a question, what the tab keeps, and nothing else": ("", "q_exclusion_risk"),
    "the board, its chart and nothing else": ("?week", "tue_am"),
}
"""The same with nothing around it, in Chromium: all above it is the rest of the page. The board is our own."""
ARRIVALS = ("dates", "check", "outcome", "how_it_decides", "workshop")
"""The pages where a click is an arrival."""
ROUNDS, REST = 30, 0.25


def quantile(times: list[float], share: float) -> float:
    """The value below which this share of the times lies."""
    return sorted(times)[min(len(times) - 1, int(share * len(times)))]


def table(title: str, heads: tuple[str, ...], lines: list[tuple[Any, ...]]) -> None:
    """Prints a Markdown table."""
    print(f"\n{title}\n\n| {' | '.join(heads)} |\n|{'---|' * len(heads)}")
    for line in lines:
        print("| " + " | ".join(f"{cell:.3g}" if isinstance(cell, float) else str(cell) for cell in line) + " |")
    sys.stdout.flush()


def compare(title: str, times: dict[str, list[float]]) -> None:
    """A table of times in milliseconds and of ratios to the first row."""
    base = next(iter(times.values()))
    middle, late = statistics.median(base), quantile(base, 0.95)
    table(
        title,
        ("page", "median ms", "95th ms", "median ratio", "95th ratio"),
        [
            (name, m * 1000, q * 1000, f"{m / middle:.2f}", f"{q / late:.2f}")
            for name, own in times.items()
            for m, q in [(statistics.median(own), quantile(own, 0.95))]
        ],
    )


async def clicks(empty: Server, guide: Server) -> None:
    """Over the websocket: from the click sent to the run finished, one click of each page in turn.

    Streamlit sends what it has every 5 ms. A moment of rest before each click lets it begin at once, as a head's does.
    """
    times: dict[str, list[float]] = {"empty script": []}
    async with Tab(empty.port) as base, Tab(guide.port) as tab:
        await base.open("")
        await tab.open("", FULL)
        for turn in range(ROUNDS):
            for name, (page, key) in CLICKS.items():
                await tab.go(page)
                await tab.change(key)
                await asyncio.sleep(REST)
                times["empty script"].append(await base.click("again"))
                for _ in range(2):
                    await asyncio.sleep(REST)
                    times.setdefault(name, []).append(await tab.change(key))
            for page in ARRIVALS:
                await asyncio.sleep(REST)
                times.setdefault(f"{page}: arriving", []).append(await tab.go(page))
            if not turn:
                times = {name: [] for name in times}
    compare("Click to the end of the run, on the server", times)


# Counts from the click until nothing has happened for a while, and reports when the last thing did: a change in the
# page, or the tab's copy of the answers (an answer that brings up nothing else changes nothing on screen but itself).
_SETTLED = """find => new Promise(done => {
  const target = document.evaluate(find, document, null, 9, null).singleNodeValue
  const start = performance.now(); let last = start
  const keep = Storage.prototype.setItem
  Storage.prototype.setItem = function (...given) { last = performance.now(); return keep.apply(this, given) }
  const app = document.querySelector('[data-testid=stApp]')
  const watch = new MutationObserver(changes => {
    if (changes.some(c => c.type !== 'attributes' || c.target === app)) last = performance.now()
  })
  watch.observe(app, { childList: true, characterData: true, subtree: true, attributes: true,
    attributeFilter: ['data-test-script-state'] })
  if (target.matches('.cell')) {
    const { x, y, width, height } = target.getBoundingClientRect()
    const at = { bubbles: true, pointerType: 'mouse', clientX: x + width / 2, clientY: y + height / 2 }
    for (const kind of ['pointerdown', 'pointerup']) target.dispatchEvent(new PointerEvent(kind, at))
  } else target.click()
  const wait = setInterval(() => {
    const now = performance.now()
    if ((last > start && now - last > 400) || now - start > 10000) {
      clearInterval(wait); watch.disconnect(); Storage.prototype.setItem = keep; done(last - start)
    }
  }, 20)
})"""


def chromium(playwright: Any) -> Any:
    """A headless Chromium: the system's, or the one Playwright knows."""
    found = next((path for path in ("/usr/bin/chromium", "/usr/bin/chromium-browser") if Path(path).exists()), None)
    return playwright.chromium.launch(executable_path=found, args=["--no-sandbox", "--disable-gpu"])


def opened(browser: Any, server: Server, page: str, answers: dict[str, str] | None) -> Any:
    """A new tab on a page, with answers that an earlier visit left in it."""
    tab = browser.new_page(viewport={"width": 1280, "height": 1200})
    if answers:
        tab.goto(f"{server.url}/_stcore/health")
        tab.evaluate("([store, kept]) => sessionStorage.setItem(store, kept)", [FORMAT, kept(answers)])
    tab.goto(f"{server.url}/{page}", wait_until="commit")
    tab.locator(HEADING if answers else "text=Clicked 0").first.wait_for()
    tab.wait_for_timeout(2500)
    return tab


def browser(empty: Server, guide: Server, floor: Server) -> None:
    """In Chromium: from the click to the last change of the page, which is in front and has come to rest.

    Each page has an empty script of its own beside it, and the two are clicked in turn: a browser makes what it runs
    often quicker, so an empty script that is clicked for all pages would be quicker than any of them could be.
    """
    from playwright.sync_api import sync_playwright

    pages = {name: (guide, page, key, FULL) for name, (page, key) in CLICKS.items()}
    pages |= {name: (floor, page, key, None) for name, (page, key) in FLOORS.items()}
    button, lines = "//button[contains(., 'Again')]", []
    with sync_playwright() as playwright:
        chrome = chromium(playwright)
        for name, (server, page, key, answers) in pages.items():
            base, tab = opened(chrome, empty, "", None), opened(chrome, server, page, answers)
            times: dict[str, list[float]] = {"base": [], "page": []}
            for _ in range(ROUNDS // 2):
                _to_front(base)
                times["base"].append(base.evaluate(_SETTLED, button))
                _to_front(tab)
                times["page"].append(_answer(tab, key))
            base.close()
            tab.close()
            middle = {what: statistics.median(each) for what, each in times.items()}
            late = {what: quantile(each, 0.95) for what, each in times.items()}
            ratios = (f"{each['page'] / each['base']:.2f}" for each in (middle, late))
            lines.append((name, middle["base"], middle["page"], late["page"], *ratios))
        chrome.close()
    heads = ("page", "empty script: median ms", "median ms", "95th ms", "median ratio", "95th ratio")
    table("Click to the last change of the page, in Chromium", heads, lines)


def _to_front(tab: Any) -> None:
    """Puts a tab in front: one behind draws nothing, and one that has just come to the front draws itself first."""
    tab.bring_to_front()
    tab.wait_for_timeout(2 * REST * 1000)


def _answer(tab: Any, key: str) -> float:
    """Chooses another answer in the browser, or fills a session on the board with its other place."""
    if key in SESSIONS:
        swatches = "//div[contains(@class, 'week-board')]//*[@data-place='{}']//button[contains(@class, 'swatch')]"
        now = tab.locator(f"[data-session={key}]").get_attribute("data-tone")
        swatch = tab.locator(f"xpath={swatches.format(HOME if now == PLACES[0] else PLACES[0])}")
        if swatch.get_attribute("aria-pressed") == "false":
            swatch.click()
        found: float = tab.evaluate(_SETTLED, f"//*[@data-session='{key}']")
        return found
    took: float = tab.evaluate(
        _SETTLED, f"//div[contains(@class, 'st-key-{key}')]//label[.//input and not(@data-selected)]"
    )
    return took


def cold() -> None:
    """From starting the process to the first heading or line on a screen that has never seen it."""
    from playwright.sync_api import sync_playwright

    started: dict[str, list[float]] = {"empty script": [], "start page": []}
    visited: dict[str, list[float]] = {"empty script": [], "start page": []}
    with sync_playwright() as playwright:
        chrome = chromium(playwright)
        for _ in range(7):
            for name, script, sign in (("empty script", EMPTY, "text=Clicked 0"), ("start page", GUIDE, HEADING)):
                with serve(script) as server:
                    for times, since in ((started, server.started), (visited, None)):
                        since = since or time.perf_counter()
                        page = chrome.new_context().new_page()
                        page.goto(server.url)
                        page.locator(sign).first.wait_for()
                        times[name].append(time.perf_counter() - since)
                        page.context.close()
        chrome.close()
    compare("Cold start: process started to first paint, in Chromium", started)
    compare("Server running, browser cold, to first paint", visited)


PAUSE, ARRIVE, WORK = 5.0, 0.15, 20.0
"""Seconds between the clicks of one head, between the arrivals of two, and at work once all are there."""
Actions = tuple[Callable[[Tab], Awaitable[float]], ...]


async def _change(tab: Tab) -> float:
    return await tab.change("tue_am")


async def _arrive(tab: Tab) -> float:
    """Goes to another page, or from there back to the week."""
    return await tab.go(random.choice(ARRIVALS) if tab.page == "timetable" else "timetable")


async def _visit(port: int, actions: Actions, number: int, heads: int, times: list[float]) -> None:
    """One head at work on the timetable (or the empty script), measured once every head has arrived."""
    begun = time.monotonic()
    await asyncio.sleep(number * ARRIVE)
    async with Tab(port) as tab:
        await tab.open("")
        bare = "again" in tab.seen
        if not bare:
            await tab.open("timetable", FULL)
        work = begun + heads * ARRIVE + 2
        for act in cycle(actions):
            if time.monotonic() > work + WORK:
                break
            await asyncio.sleep(random.uniform(0.5, 1.5) * PAUSE)
            took = await (tab.click("again") if bare else act(tab))
            if time.monotonic() > work:
                times.append(took)


MIXES: dict[str, Actions] = {
    "changes of the week": (_change,),
    "changes of the week, half of them arrivals on a page": (_change, _change, _arrive, _arrive),
}


async def sessions(served: Mapping[str, Server | House], title: str, actions: Actions) -> None:
    """How many heads one process holds, and two copies behind the proxy, each head with a click every five seconds."""
    lines = []
    for heads in (25, 50, 100, 200, 400):
        for name, server in served.items():
            times: list[float] = []
            before, worked, clock = server.memory(), server.worked(), time.perf_counter()
            await asyncio.gather(*(_visit(server.port, actions, head, heads, times) for head in range(heads)))
            share = (server.worked() - worked) / (time.perf_counter() - clock)
            each = (server.memory() - before) / heads
            middle, late = statistics.median(times) * 1000, quantile(times, 0.95) * 1000
            memory = (f"{server.memory():.0f}", f"{each:.2f}")
            lines.append((heads, name, len(times), middle, late, f"{share:.0%}", *memory))
    heads_of = ("sessions", "what", "clicks", "median ms", "95th ms", "of one core", "memory MiB", "MiB a session")
    table(f"A click every five seconds from each session: {title}", heads_of, lines)


def _rate(work: Callable[[], object]) -> float:
    """How often a second."""
    number, took = timeit.Timer(work).autorange()
    return number / took


def _assess_all(cases: list[Mapping[str, str]], number: int) -> None:
    for place in range(number):
        assess(Case(cases[place % len(cases)]))


def assessments() -> None:
    """`assess` by itself, from answers to outcome, and how the time grows with the number of cases."""
    cases = [example.answers for example in examples().values()]
    full = _rate(lambda: assess(Case(FULL)))
    lines: list[tuple[Any, ...]] = [("a full case", 1, 1000 / full, f"{full:.0f}", "1.00")]
    for number in (len(cases) * times for times in (1, 10, 100, 1000)):
        took = min(timeit.repeat(partial(_assess_all, cases, number), number=1, repeat=3))
        share = f"{full * took / number:.2f}"
        lines.append(("the worked examples in turn", number, took * 1000, f"{number / took:.0f}", share))
    table("assess()", ("what", "cases", "ms", "a second", "time a case, to a full case"), lines)


def main(wanted: list[str]) -> None:
    """Runs what is wanted, or everything."""
    everything = ["clicks", "browser", "visits", "cold", "sessions", "assess"]
    wanted = wanted or everything
    machine = f"{platform.platform()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    print(f"{machine}, load {os.getloadavg()[0]:.1f}")
    if "clicks" in wanted or "browser" in wanted:
        alone = serve(EMPTY, settings={"SCRIPT": "floor.py"})
        with serve(EMPTY) as empty, serve(GUIDE) as guide, alone as floor:
            time.sleep(4)
            if "clicks" in wanted:
                asyncio.run(clicks(empty, guide))
            if "browser" in wanted:
                browser(empty, guide, floor)
    if "visits" in wanted:
        table("First visit and second, in Chromium: medians", *first_visit(chromium))
    if "cold" in wanted:
        cold()
    if "sessions" in wanted:
        with serve(EMPTY) as empty, serve(GUIDE) as guide, serve_two() as two:
            time.sleep(4)
            served = {"empty script": empty, "guide, one process": guide, "guide, two copies behind the proxy": two}
            for title, actions in MIXES.items():
                uvloop.run(sessions(served, title, actions))  # the heads and the copies share two cores
    if "assess" in wanted:
        assessments()


if __name__ == "__main__":
    main(sys.argv[1:])
