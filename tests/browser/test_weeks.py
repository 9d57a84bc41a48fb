"""A week that changes, in a real browser: one journey from the button to three timetables, heard, seen and kept."""

from playwright.sync_api import Page

from tests.browser.driver import holds, kept, settled, until
from tests.browser.test_accessibility import LOOKS, TALL, WIDE, begin, look
from tests.browser.test_board import button, cell
from tests.logic.dated import DATED
from tests.serving import Server
from ui.frame import STEPS

TIMETABLE = STEPS["timetable"]
ONE_BOARD = """value => {
    const found = document.querySelectorAll('#tue_am')  // two, while one board takes the place of another
    return found.length === 1 && found[0].value === value
}"""


def add_week(page: Page, words: str, first: str) -> None:
    """Adds a week, whose first day has the focus then, and types that day."""
    page.get_by_role("button", name=words).click()
    until(page, "() => document.activeElement.closest('[class*=st-key-q_week_]')")
    settled(page)
    day = page.locator("[class*=st-key-q_week_]").last
    day.get_by_role("textbox").fill(first)
    day.get_by_role("textbox").press("Enter")


def test_a_way_back_in_three_steps_is_added_painted_and_kept(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": WIDE, "height": TALL})
    begin(page, server, TIMETABLE, dict(DATED))
    add_week(page, "The week changes later", "1 February 2027")
    holds(page, "week_2_from", "2027-02-01")
    button(page, "Your school").click()
    cell(page, "tue_am").click()
    holds(page, "week_2_tue_am", "home_school")
    assert kept(page)["tue_am"] == "place_1"
    add_week(page, "The week changes again later", "22/2/2027")
    holds(page, "week_3_from", "2027-02-22")
    assert kept(page)["week_3_tue_am"] == "home_school"
    page.get_by_text("Until 31 January 2027", exact=True).click()
    until(page, ONE_BOARD, "place_1")
    settled(page)
    assert look(page, TIMETABLE, LOOKS) == []
