"""The board in a real browser: painted by mouse, touch and keys, seen in the chart at once, and heard."""

import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from logic.advice import session_marks
from logic.case import parse
from logic.terms import HOME, SESSIONS
from logic.timetable import week as week_of
from tests.browser.driver import holds, kept, load, open_menu, settled, until
from tests.browser.test_accessibility import LOOKS, TALL, WIDE, begin, look, sideways
from tests.cases import CALM, HOME_WEEK, week
from tests.samples import ANGRY, FULL, MONDAY_AT_THE_FARM
from tests.serving import Server
from ui.frame import STEPS

FARM = "Hollow Oak Farm"
CASE = CALM | HOME_WEEK | MONDAY_AT_THE_FARM
THREE = CALM | week(
    "11 11 12 33 hh", "unregulated_ap", "mainstream", "online_home", names=(FARM, "Riverside Academy", "Screen Lessons")
)
SIZES = [(1280, 800), (1024, 768), (1920, 1080), (390, 844)]
HEARD = Path(__file__).with_name("board.aria.yaml")
"""What Chromium tells a listener of the board. Where a change of it is meant, write what the test saw here."""
TIMETABLE = STEPS["timetable"]
NARROW = 768


def cell(page: Page, session: str) -> Locator:
    """A session on the board."""
    return page.locator(f".week-board [data-session={session}]")


def button(page: Page, name: str) -> Locator:
    """A button of the board by the start of its name."""
    return page.locator(".week-board").get_by_role("button", name=re.compile(f"^{re.escape(name)}"))


def away(page: Page, place: str = "place_1") -> list[str]:
    """The sessions that the tab keeps at this place."""
    return [id for id, value in kept(page).items() if value == place]


def taken(page: Page, *sessions: str, place: str = "place_1") -> None:
    """Waits until the guide has taken these sessions and no others at this place."""
    for session in sessions:
        holds(page, session, place)
    assert away(page, place) == list(sessions)


def add(page: Page, name: str) -> None:
    """Adds a place as a head does: its name and Enter."""
    page.get_by_label("Add a place").fill(name)
    page.get_by_label("Add a place").press("Enter")
    expect(button(page, name)).to_have_attribute("aria-pressed", "true")


def drag(page: Page, first: str, last: str) -> None:
    """Drags over the sessions from one to another with the mouse."""
    ends = [cell(page, each).bounding_box() for each in (first, last)]
    (x, y), (to_x, to_y) = [(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for box in ends]
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(to_x, to_y, steps=8)
    page.mouse.up()


@pytest.fixture
def phone(browser: Browser, server: Server) -> Iterator[Page]:
    """A page on a phone that is touched."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, has_touch=True, is_mobile=True)
    context.set_default_timeout(40_000)
    yield context.new_page()
    context.close()


def test_monday_and_tuesday_take_two_taps_or_one_drag_once_the_place_is_named(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE)
    add(page, FARM)
    for day in ("Monday", "Tuesday"):
        button(page, day).click()
    taken(page, "mon_am", "mon_pm", "tue_am", "tue_pm")
    button(page, "Undo").click()
    button(page, "Undo").click()
    holds(page, "mon_am", HOME)
    drag(page, "mon_am", "tue_pm")
    taken(page, "mon_am", "mon_pm", "tue_am", "tue_pm")


def test_four_mornings_take_one_tap_or_one_drag_once_the_place_is_named(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE)
    add(page, FARM)
    button(page, "Four mornings").click()
    taken(page, "mon_am", "tue_am", "wed_am", "thu_am")
    button(page, "Undo").click()
    holds(page, "mon_am", HOME)
    drag(page, "mon_am", "thu_am")
    taken(page, "mon_am", "tue_am", "wed_am", "thu_am")
    page.get_by_label("Kind of place").select_option("unregulated_ap")
    expect(cell(page, "wed_am").locator(".mark")).to_have_text("3rd day")


def test_a_shape_leaves_other_places_where_they_are(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE, CASE | {"tue_pm": "place_1"})
    add(page, "Riverside")
    button(page, "Two whole days").click()
    taken(page, "wed_am", "wed_pm", "thu_am", "thu_pm", place="place_2")
    assert away(page) == ["mon_am", "mon_pm", "tue_pm"]


def test_the_first_click_after_a_name_is_typed_is_not_lost(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE)
    page.get_by_label("Add a place").fill(FARM)
    cell(page, "thu_pm").click()
    taken(page, "thu_pm")
    assert kept(page)["place_1_name"] == FARM
    page.get_by_label("Name.").fill("Green Acres")
    button(page, "Friday").click()
    taken(page, "thu_pm", "fri_am", "fri_pm")
    assert kept(page)["place_1_name"] == "Green Acres"


def test_a_session_drawn_at_once_is_the_session_python_took(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE, CASE)
    page.evaluate("document.querySelector('#tue_am').value = 'place_1'")
    shown = page.evaluate(
        """() => {
            document.querySelector('#tue_am').dispatchEvent(new Event('change', { bubbles: true }))
            return document.querySelector('[data-session=tue_am] .where').textContent
        }"""
    )
    assert shown == FARM
    holds(page, "tue_am", "place_1")


def test_many_strokes_in_a_hurry_all_count(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE, CASE)
    page.evaluate(
        """() => {
            for (const id of ['tue_am', 'tue_pm', 'wed_am', 'thu_pm', 'fri_am']) {
                const box = document.getElementById(id)
                box.value = 'place_1'
                box.dispatchEvent(new Event('change', { bubbles: true }))
            }
        }"""
    )
    for session in ("tue_am", "tue_pm", "wed_am", "thu_pm", "fri_am"):
        holds(page, session, "place_1")
    assert len(away(page)) == 7


def test_a_place_is_changed_taken_out_and_had_again(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE, CASE)
    button(page, f"Change {FARM}").click()
    page.get_by_label("Kind of place").select_option("mainstream")
    holds(page, "place_1_kind", "mainstream")
    button(page, f"Take out {FARM}").click()
    holds(page, "mon_am", HOME)
    assert not [id for id in kept(page) if id.startswith("place_1")]
    button(page, "Undo").click()
    taken(page, "mon_am", "mon_pm")
    assert kept(page)["place_1_kind"] == "mainstream"


def test_six_places_fit_and_the_page_says_that_they_are_the_most(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE)
    for number in range(1, 7):
        add(page, f"Place of work {number}")
    expect(page.get_by_label("Add a place")).to_be_hidden()
    expect(page.get_by_text("Six places is the most")).to_be_visible()


def test_a_day_is_copied_to_another(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE, CASE | {"mon_pm": "none"})
    page.get_by_text("Copy a day to another").click()
    page.locator(".copy").get_by_role("button", name="Thursday").click()
    holds(page, "thu_pm", "none")
    holds(page, "thu_am", "place_1")


def test_undo_and_redo_have_the_usual_keys_and_leave_a_box_of_text_its_own(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE, CASE)
    page.locator("#fri_pm").focus()
    page.locator("#fri_pm").select_option("none")
    holds(page, "fri_pm", "none")
    for keys, value in (("Control+z", HOME), ("Control+Shift+z", "none"), ("Meta+z", HOME), ("Control+y", "none")):
        page.keyboard.press(keys)
        holds(page, "fri_pm", value)
    page.get_by_label("Add a place").focus()
    page.keyboard.press("Control+z")
    page.wait_for_timeout(300)
    assert kept(page)["fri_pm"] == "none"


def test_without_a_chosen_place_a_session_opens_its_own_list(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE, CASE)
    box = page.locator("#fri_am")
    assert box.evaluate("each => getComputedStyle(each).pointerEvents") == "none"
    button(page, FARM).click()
    assert box.evaluate("each => getComputedStyle(each).pointerEvents") == "auto"
    drag(page, "tue_am", "wed_pm")
    page.wait_for_timeout(300)
    assert away(page) == ["mon_am", "mon_pm"]


def touch(page: Page, points: list[tuple[float, float]], hold: int = 0) -> None:
    """Moves a finger along these points, resting at the first."""
    finger = page.context.new_cdp_session(page)
    for number, (x, y) in enumerate(points):
        kind = "touchMove" if number else "touchStart"
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
        page.wait_for_timeout(hold if number == 0 else 20)
    finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def middle(page: Page, session: str) -> tuple[float, float]:
    """The middle of a session on the screen."""
    box = cell(page, session).bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def along(start: tuple[float, float], end: tuple[float, float], steps: int = 10) -> list[tuple[float, float]]:
    """Points from one to another."""
    return [tuple(a + (b - a) * step / steps for a, b in zip(start, end, strict=True)) for step in range(steps + 1)]


def test_a_tap_paints_and_a_finger_that_sets_off_downwards_scrolls(phone: Page, server: Server) -> None:
    load(phone, server.url, TIMETABLE, CASE)
    phone.locator(".week-board .grid").evaluate("each => each.scrollIntoView({ block: 'center' })")
    cell(phone, "tue_am").tap()
    taken(phone, "mon_am", "mon_pm", "tue_am")
    before = phone.locator("[data-testid=stMain]").evaluate("each => each.scrollTop")
    x, y = middle(phone, "thu_am")
    touch(phone, along((x, y), (x, y - 160)))
    phone.wait_for_timeout(400)
    assert phone.locator("[data-testid=stMain]").evaluate("each => each.scrollTop") > before + 60
    assert away(phone) == ["mon_am", "mon_pm", "tue_am"]


def test_a_finger_that_sets_off_sideways_or_rests_first_paints(phone: Page, server: Server) -> None:
    load(phone, server.url, TIMETABLE, CASE)
    phone.locator(".week-board .grid").evaluate("each => each.scrollIntoView({ block: 'center' })")
    touch(phone, along(middle(phone, "tue_am"), middle(phone, "tue_pm")))
    taken(phone, "mon_am", "mon_pm", "tue_am", "tue_pm")
    before = phone.locator("[data-testid=stMain]").evaluate("each => each.scrollTop")
    touch(phone, along(middle(phone, "wed_am"), middle(phone, "fri_am")), hold=400)
    taken(phone, "mon_am", "mon_pm", "tue_am", "tue_pm", "wed_am", "thu_am", "fri_am")
    assert phone.locator("[data-testid=stMain]").evaluate("each => each.scrollTop") == before


def chart_of(page: Page) -> Locator:
    """What shows the week beside the board: the chart, or on a narrow screen a line for each provider."""
    narrow = page.viewport_size["width"] < NARROW
    return page.locator(".week-board .lines" if narrow else ".st-key-live_chart [data-testid=stVegaLiteChart] svg")


def whole(page: Page) -> bool:
    """Whether the chart is whole inside the window."""
    box, size = chart_of(page).bounding_box(), page.viewport_size
    across = box["x"] >= 0 and box["x"] + box["width"] <= size["width"]
    return across and box["y"] >= 0 and box["y"] + box["height"] <= size["height"]


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def test_the_chart_is_whole_in_view_when_a_session_is_changed(
    page: Page, server: Server, size: tuple[int, int]
) -> None:
    page.set_viewport_size({"width": size[0], "height": size[1]})
    load(page, server.url, TIMETABLE, THREE)
    for session in SESSIONS:
        cell(page, session).scroll_into_view_if_needed()
        cell(page, session).click()
        holds(page, session, "place_3")
        assert whole(page), session


def test_a_long_name_is_not_cut_off(page: Page, server: Server) -> None:
    name = "The Old Mill Farm and Outdoor Learning Centre at Great Snoring"[:60]
    load(page, server.url, TIMETABLE, CASE | {"place_1_name": name})
    written = chart_of(page).locator(".mark-text text, .mark-text tspan").all_text_contents()
    assert name in " ".join(written)
    assert "…" not in "".join(written)
    for session in ("mon_am", "mon_pm"):
        where = cell(page, session).locator(".where")
        assert where.inner_text() == name
        assert where.evaluate("each => each.scrollWidth <= each.clientWidth")


def test_the_board_is_heard_as_it_was_written_down(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE, THREE)
    assert page.locator(".week-board").aria_snapshot() + "\n" == HEARD.read_text(encoding="utf-8")


def test_each_session_says_its_day_its_half_its_place_and_what_is_too_many(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE, CASE | week("11 11 1h hh hh"))
    box = page.get_by_role("combobox", name="Wednesday morning", exact=True)
    expect(box).to_have_accessible_description("too many")
    expect(box.locator("option:checked")).to_have_text(FARM)


def test_board_chart_and_lines_never_disagree_on_a_walk_of_clicks(page: Page, server: Server) -> None:
    dice = Random("a walk of clicks")
    load(page, server.url, TIMETABLE, THREE)
    for _ in range(12):
        swatch = dice.choice([FARM, "Screen Lessons", "Your school", "No education planned"])
        if button(page, swatch).first.get_attribute("aria-pressed") == "false":
            button(page, swatch).first.click()
        first, last = dice.sample(SESSIONS, 2)
        drag(page, first, last)
        page.wait_for_timeout(250)
        settled(page)
        its_week = week_of(parse(kept(page)))
        marks = {id: words for each in its_week.providers for id, (_, words) in session_marks(each).items()}
        until(page, "n => document.querySelectorAll('.week-board .cell .mark:not(:empty)').length === n", len(marks))
        for id, words in marks.items():
            assert cell(page, id).locator(".mark").inner_text() == words
        texts = " ".join(chart_of(page).locator("text, tspan").all_text_contents())
        for provider in its_week.providers:
            assert f"{len(provider.sessions)} session" in texts
            expect(page.get_by_text(f"{provider.name} ({provider.kind.short})")).to_be_attached()


def test_a_way_to_fit_is_lit_on_the_board_while_it_is_pointed_at_or_has_the_focus(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE, CASE | week("11 11 1h hh hh"))
    way = page.get_by_role("button", name="Move Wednesday morning")
    way.scroll_into_view_if_needed()
    way.hover()
    expect(cell(page, "wed_am")).to_have_class(re.compile("lit"))
    page.mouse.move(0, 0)
    expect(cell(page, "wed_am")).not_to_have_class(re.compile("lit"))
    way.focus()
    expect(cell(page, "wed_am")).to_have_class(re.compile("lit"))


def test_a_hostile_name_is_shown_as_it_was_typed(page: Page, server: Server) -> None:
    load(page, server.url, TIMETABLE, CASE)
    button(page, f"Change {FARM}").click()
    page.get_by_label("Name.").fill(ANGRY)
    page.get_by_label("Name.").press("Enter")
    expect(cell(page, "mon_am").locator(".where")).to_have_text(re.compile("^O'Hare"))
    assert page.evaluate("window.hacked") is None


@pytest.mark.parametrize("places", [FULL, CALM | HOME_WEEK], ids=["full", "no place"])
def test_axe_finds_nothing_on_the_board_open_or_closed_at_any_width_and_scheme(
    page: Page, server: Server, places: dict[str, str]
) -> None:
    page.set_viewport_size({"width": WIDE, "height": TALL})
    begin(page, server, TIMETABLE, places)
    page.get_by_text("Copy a day to another").click()
    if places is FULL:
        button(page, f"Change {FARM}").click()
    assert look(page, TIMETABLE, LOOKS) == []


def test_nothing_of_the_board_is_cut_off_at_400_per_cent(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 320, "height": 200})
    load(page, server.url, TIMETABLE, FULL)
    assert sideways(page, "400 %") == []
    cell(page, "fri_pm").scroll_into_view_if_needed()
    cell(page, "fri_pm").click()
    holds(page, "fri_pm", "place_4")


BROKEN = r"""() => {
    const broken = at => [...at.textContent.matchAll(/\S+/g)].filter(({ 0: word, index }) => {
        const range = new Range()
        range.setStart(at, index)
        range.setEnd(at, index + word.length)
        return range.getClientRects().length > 1
    }).map(each => each[0])
    const found = []
    const grid = document.createTreeWalker(document.querySelector('.week-board .grid'), NodeFilter.SHOW_TEXT)
    while (grid.nextNode()) {
        if (!grid.currentNode.parentNode.closest('select')) { found.push(...broken(grid.currentNode)) }
    }
    const cut = [...document.querySelectorAll('.week-board .cell')].filter(each => each.scrollWidth > each.clientWidth)
    return found.concat(cut.map(each => each.innerText))
}"""
"""The words of the week that are broken in the middle, and the sessions that something sticks out of."""


@pytest.mark.parametrize("width", [1280, 1024])
def test_beside_an_open_menu_no_word_of_the_week_is_broken(page: Page, server: Server, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    load(page, server.url, TIMETABLE, FULL)
    assert page.evaluate(BROKEN) == []
    open_menu(page)
    settled(page)
    assert page.evaluate(BROKEN) == []


CROSSED = """() => {
    const svg = document.querySelector('[data-testid=stVegaLiteChart] svg'), box = each => each.getBoundingClientRect()
    const frame = box(svg), texts = [...svg.querySelectorAll('text')].filter(each => each.textContent.trim())
    const lines = [...svg.querySelectorAll('.mark-rect path')].map(box).filter(({ width }) => width < 5)
    const over = (a, b) => a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top < a.bottom - 2
    const cut = ({ left, right, top, bottom }) => left < frame.left - 1 || right > frame.right - 1
        || top + 2 < frame.top || bottom - 2 > frame.bottom
    const wrong = texts.filter(each => cut(box(each)) || lines.some(line => over(box(each), line)))
    return { lines: lines.length, wrong: wrong.map(each => each.textContent) }
}"""
"""How many lines of a limit the chart has, and its words that are cut off at its edge or run into such a line."""


@pytest.mark.parametrize("width", [1280, 1024])
def test_no_word_of_the_chart_is_cut_off_or_runs_into_the_line_of_a_limit(
    page: Page, server: Server, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    load(page, server.url, TIMETABLE, FULL)
    for beside_the_menu in (False, True):
        if beside_the_menu:
            open_menu(page)
        settled(page)
        page.wait_for_timeout(500)  # until the chart has its new width
        drawn = page.evaluate(CROSSED)
        assert drawn["lines"]
        assert drawn["wrong"] == []
