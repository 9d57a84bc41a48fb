"""The whole journey by keyboard alone. Nothing here clicks, or gives the focus by a script."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from logic.assessment import OUTCOMES
from logic.questions import QUESTIONS
from logic.saved.file import read
from logic.terms import DAYS, HALVES
from tests.browser.driver import arrived, holds, kept, load, settled
from tests.cases import CALM, HOME_WEEK
from tests.samples import MONDAY_AT_THE_FARM
from tests.serving import Server
from ui.frame import JOURNEY, QUESTION_PAGES, STEPS, Step

AWAY = {"mon_am": "place_1", "mon_pm": "place_1", "tue_am": "place_1", "tue_pm": "place_1"}
CASE = CALM | HOME_WEEK | MONDAY_AT_THE_FARM | AWAY
FARM = CASE["place_1_name"]
MOST = 60
_ON = "each => each === document.activeElement || each.contains(document.activeElement)"
_UNSEEN = """() => {
    const on = document.activeElement
    if (on === document.body) return ''
    const ring = on.matches('[type=radio], [type=checkbox]') ? on.closest('label') : on.closest('.cell') ?? on
    const style = getComputedStyle(ring), box = ring.getBoundingClientRect(), offset = parseFloat(style.outlineOffset)
    const name = on.getAttribute('aria-label') || ring.innerText || on.tagName
    if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return name + ': has no outline'
    if (box.width < 15 || box.height < 15) return name + ': is too small to see'
    let [left, top, right, bottom] = [0, 0, innerWidth, innerHeight]
    for (let each = ring.parentElement; each; each = each.parentElement) {
        const clip = each.getBoundingClientRect()
        const cut = getComputedStyle(each).overflow !== 'visible'
        if (cut) [left, right] = [Math.max(left, clip.left), Math.min(right, clip.right)]
        if (cut) [top, bottom] = [Math.max(top, clip.top), Math.min(bottom, clip.bottom)]
    }
    const across = box.left - offset >= left && box.right + offset <= right
    const down = box.top - offset >= top && box.bottom + offset <= bottom
    return across || down ? '' : name + ': its outline is cut off'
}"""
"""What is wrong with the way the focus shows: an outline, on something large enough, two sides in view at least."""


def reach(page: Page, target: Locator, key: str = "Tab") -> None:
    """Presses Tab, or Shift+Tab, until the focus is on `target` or inside it. It can be seen wherever it lands."""
    for _ in range(MOST):
        page.keyboard.press(key)
        assert page.evaluate(_UNSEEN) == ""
        if target.evaluate(_ON):
            return
    pytest.fail(f"{MOST} presses of {key} do not reach {target}")


def choose(page: Page, id: str, value: str) -> None:
    """Answers a question: Tab to it, Space for its first option, and the arrow down for another."""
    question = QUESTIONS[id]
    group = page.get_by_role("radiogroup", name=re.compile(re.escape(question.text)))
    reach(page, group)
    wanted = list(question.options).index(value)
    for key in ["ArrowDown"] * wanted or ["Space"]:
        page.keyboard.press(key)
        settled(page)
        assert page.evaluate(_UNSEEN) == ""
    expect(group.get_by_role("radio", name=question.options[value], exact=True)).to_be_checked()
    holds(page, id, value)


def pick(page: Page, id: str, name: str, typed: str, value: str) -> None:
    """Picks an option of a list by typing the start of its name."""
    reach(page, page.get_by_role("combobox", name=name))
    page.keyboard.type(typed)
    holds(page, id, value)


def name_place(page: Page, place: str, name: str, kind: str, value: str) -> None:
    """Adds a place by its name and Enter: the focus then stands on its kind."""
    reach(page, page.get_by_label("Add a place"))
    page.keyboard.type(name)
    page.keyboard.press("Enter")
    holds(page, f"{place}_name", name)
    expect(page.get_by_label("Kind of place").last).to_be_focused()
    page.keyboard.type(kind)
    holds(page, f"{place}_kind", value)


def ask_week(page: Page) -> None:
    """Names the place, says its kind and fills its sessions."""
    name_place(page, "place_1", FARM, "Unreg", "unregulated_ap")
    for session in AWAY:
        day, half = session.split("_")
        pick(page, session, f"{DAYS[day]} {HALVES[half]}", FARM[:6], "place_1")
    choose(page, "directory_checked", CASE["directory_checked"])


def leave(page: Page, words: str, to: Step) -> None:
    """Tabs to the button and presses it. The focus then stands on the heading of the page it leads to."""
    reach(page, page.get_by_role("button", name=words, exact=True))
    page.keyboard.press("Enter")
    arrived(page, to)
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_the_whole_journey_and_its_saved_copy_by_keyboard_alone(page: Page, server: Server) -> None:
    page.goto(server.url)
    arrived(page, STEPS["start"])
    reach(page, page.get_by_role("link", name="Skip to main content"))
    page.keyboard.press("Enter")
    expect(page.locator("[data-testid=stMain]")).to_be_focused()
    choose(page, "school_type", CASE["school_type"])
    leave(page, "Start now", QUESTION_PAGES[0])
    for step in QUESTION_PAGES:
        for id in [id for id in CASE if QUESTIONS[id].page == step.id and step.id != "timetable"]:
            choose(page, id, CASE[id])
        if step.id == "timetable":
            ask_week(page)
        leave(page, "Continue", JOURNEY[JOURNEY.index(step) + 1])
    assert kept(page) == CASE
    reach(page, page.get_by_role("button", name="Continue", exact=True))
    reach(page, page.get_by_role("button", name="Back", exact=True), "Shift+Tab")
    leave(page, "Continue", STEPS["outcome"])
    expect(page.get_by_role("heading", level=1)).to_have_text(OUTCOMES["may_be_appropriate"].headline)
    reach(page, page.locator(".st-key-save_outcome button"))
    with page.expect_download() as download:
        page.keyboard.press("Enter")
    assert read(download.value.path().read_bytes()).case.answers == CASE


def test_the_dialog_that_clears_everything_holds_the_focus_and_gives_it_back(page: Page, server: Server) -> None:
    page.goto(server.url)
    arrived(page, STEPS["start"])
    choose(page, "school_type", CASE["school_type"])
    opener = page.locator("[data-testid=stSidebar]").get_by_role("button", name="Clear everything")
    reach(page, opener, "Shift+Tab")
    page.keyboard.press("Enter")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    for _ in range(6):
        page.keyboard.press("Tab")
        assert dialog.evaluate(_ON)
        assert page.evaluate(_UNSEEN) == ""
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(opener).to_be_focused()
    assert kept(page) == {"school_type": CASE["school_type"]}
    page.keyboard.press("Enter")
    expect(dialog.get_by_role("button", name="Clear everything")).to_be_visible()
    page.wait_for_timeout(300)  # until the dialog has stopped moving, and holds the focus
    reach(page, dialog.get_by_role("button", name="Clear everything"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("Everything is cleared")).to_be_visible()
    settled(page)
    assert kept(page) == {}


def test_a_week_with_two_providers_is_filled_undone_and_filled_again_by_keyboard_alone(
    page: Page, server: Server
) -> None:
    load(page, server.url, STEPS["timetable"])
    name_place(page, "place_1", FARM, "Unreg", "unregulated_ap")
    reach(page, page.get_by_role("button", name="Monday: fill"))
    page.keyboard.press("Enter")
    holds(page, "mon_pm", "place_1")
    reach(page, page.get_by_label("Add a place"), "Shift+Tab")
    name_place(page, "place_2", "Riverside", "Another", "mainstream")
    for day in ("Thursday", "Friday"):
        reach(page, page.get_by_role("button", name=f"{day}: fill"))
        page.keyboard.press("Space")
    holds(page, "fri_pm", "place_2")
    page.keyboard.press("Control+z")
    holds(page, "fri_pm", "home_school")
    page.keyboard.press("Control+y")
    holds(page, "fri_pm", "place_2")
    away = {id: value for id, value in kept(page).items() if value in ("place_1", "place_2")}
    assert away == dict.fromkeys(("mon_am", "mon_pm"), "place_1") | dict.fromkeys(
        ("thu_am", "thu_pm", "fri_am", "fri_pm"), "place_2"
    )
