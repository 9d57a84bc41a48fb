"""What Continue stays for, in a browser: nothing moves, nothing typed is lost, and a phone's menu gives way."""

import re

import pytest
from playwright.sync_api import Page, expect

from logic.questions import QUESTIONS
from tests.browser.driver import arrived, holds, load, open_menu, settled
from tests.samples import FULL
from tests.serving import Server
from ui.frame import STEPS

PHONE = {"width": 390, "height": 844}
TOP = """() => document.querySelector('.st-key-continue').getBoundingClientRect().top
    + document.querySelector('[data-testid=stMain]').scrollTop"""


@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, PHONE], ids=["desk", "phone"])
def test_nothing_moves_while_what_continue_found_is_answered(page: Page, server: Server, size: dict[str, int]) -> None:
    load(page, server.url, STEPS["services"])
    page.set_viewport_size(size)
    go_on = page.get_by_role("button", name="Continue")
    go_on.click()
    expect(page.locator(".st-key-error_summary")).to_contain_text("(missing)")
    expect(page).to_have_title(re.compile("^Error: "))
    expect(page.locator(".missing")).to_have_count(page.locator(".st-key-error_summary").get_by_role("link").count())
    settled(page)
    before = page.evaluate(TOP)
    for id in ("ehc", "in_care", "social_worker", "other_services", "additional_needs"):
        no = {"ehc": "none"}.get(id, "no")
        page.locator(f".st-key-q_{id}").get_by_text(QUESTIONS[id].options[no], exact=True).click()
        holds(page, id, no)
    expect(page.locator(".st-key-error_summary")).not_to_contain_text("(missing)")
    expect(page).not_to_have_title(re.compile("^Error: "))
    assert page.evaluate(TOP) == before
    go_on.click()
    arrived(page, STEPS["timetable"])


def test_what_is_no_day_is_kept_through_a_reload_and_is_mended_from_check(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["dates"], FULL)
    page.set_viewport_size(PHONE)
    start = page.locator(".st-key-q_start_date input")
    start.fill("31 June")
    page.get_by_role("button", name="Continue").click()
    summary = page.locator(".st-key-error_summary [role=alert]")
    expect(summary).to_contain_text("There is no 31 June: June has 30 days.")
    for _ in range(2):
        page.reload()
        expect(start).to_have_value("31 June")
        expect(page.locator("#start_date")).to_contain_text("June has 30 days")
    settled(page)
    open_menu(page)
    page.locator("[data-testid=stSidebar]").get_by_role("link", name="Check your answers").click()
    arrived(page, STEPS["check"])
    expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()  # the menu has given way
    page.get_by_role("button", name="Change: first day off site").click()
    expect(start).to_be_focused()
    start.fill("12/1/27")
    page.get_by_role("button", name="Continue").click()
    arrived(page, STEPS["check"])
    holds(page, "start_date", "2027-01-12")
    expect(page).to_have_title(re.compile("^Check"))
