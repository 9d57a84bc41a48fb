"""The outcome page as a browser lays it out: few words, and what presses first in sight."""

from collections.abc import Mapping

import pytest
from playwright.sync_api import Page

from logic.workshop.examples import examples
from tests.browser.driver import load, settled
from tests.samples import OUTCOMES as SAMPLES
from tests.serving import Server
from ui.frame import STEPS

MOST_WORDS = 450
DATED = {"start_date": "2027-01-11", "end_date": "2027-03-02", "first_review_date": "2027-01-25"}
CASES: Mapping[str, Mapping[str, str]] = {
    **{example.id: example.answers for example in examples().values()},
    **{f"{name} with dates": {**answers, **DATED} for name, answers in SAMPLES.items()},
}
_MEASURE = """() => {
    const main = document.querySelector('[data-testid=stMain] .stMainBlockContainer')
    const banner = document.querySelector('[data-testid=stAlert]')  // that the answers were put back: said once
    const away = banner ? banner.getBoundingClientRect().height + 16 : 0
    const ends = all => [...document.querySelectorAll(all)].map(each => each.getBoundingClientRect().bottom - away)
    return {
        words: main.innerText.split(/\\s+/).filter(Boolean).length,
        verdict: ends('[class*=st-key-headline_]').concat(ends('[class*=st-key-pressing_]')),
        steps: ends('[class*=st-key-step_], [class*=st-key-done_]').slice(0, 3),
    }
}"""


@pytest.mark.parametrize("name", CASES)
def test_the_verdict_the_date_that_presses_and_the_first_three_things_are_in_sight(
    page: Page, server: Server, name: str
) -> None:
    load(page, server.url, STEPS["outcome"], dict(CASES[name]))
    for width, height, screens in ((1280, 800, 1), (390, 844, 2)):
        page.set_viewport_size({"width": width, "height": height})
        page.wait_for_timeout(300)
        settled(page)
        seen = page.evaluate(_MEASURE)
        assert seen["words"] <= MOST_WORDS
        assert max(seen["verdict"]) <= height
        assert max(seen["steps"]) <= height * screens, seen


def test_why_opens_in_place_by_keyboard(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["outcome"], dict(SAMPLES["pause"]))
    why = page.locator(".why summary").first
    why.focus()
    page.keyboard.press("Enter")
    assert "How we read S04" in page.locator(".why details[open]").first.inner_text()
