"""The printed record: two or three A4 pages for every example, tagged, with no row cut by a page."""

import re
from datetime import datetime

import pytest
from playwright.sync_api import Page

from logic.assessment import assess
from logic.saved.file import to_json
from logic.workshop.examples import examples
from ui.files import record_of
from ui.state import Kept


@pytest.mark.parametrize("id", examples())
def test_the_record_of_every_example_prints_on_two_or_three_pages(page: Page, id: str) -> None:
    example = examples()[id]
    when = datetime.combine(example.today, datetime.min.time())
    saved = to_json(example.case, frozenset(), assess(example.case), when)
    page.goto("about:blank")  # a saved record is a page of its own
    page.set_content(record_of(Kept(example.case, frozenset(), saved), when))
    printed = page.pdf(prefer_css_page_size=True, tagged=True)
    assert len(re.findall(rb"/Type\s*/Page[^s]", printed)) in (2, 3)
    assert b"/StructTreeRoot" in printed
    assert printed.count(b"/S /Figure") == printed.count(b"/Alt ")  # no drawing without a text
    page.emulate_media(media="print")
    whole = "e => getComputedStyle(e).breakInside === 'avoid'"
    assert page.evaluate(f"() => [...document.querySelectorAll('tr, .figure')].every({whole})")
