"""The workshop in a real browser: the link, the keys, type for a back row, a phone, and the case that is safe."""

import re

import pytest
from playwright.sync_api import BrowserContext, Page, WebSocketRoute, expect

from logic.assessment import assess
from logic.workshop.examples import examples
from tests.browser.driver import holds, kept, put_in_tab, settled, until, visit
from tests.browser.test_accessibility import DARK, STILL, violations
from tests.serving import Server, serve
from ui.frame import STEPS
from ui.workshop.slides import slides

pytestmark = pytest.mark.browser

BUSIEST = max(examples().values(), key=lambda example: len("".join(example.story)))
SMALLEST, SMALLEST_HEADING = 32, 48
"""Pixels of type, on a projector of 1920 by 1080, that a back row can read."""
_MEASURE = """() => {
    const size = each => parseFloat(getComputedStyle(each).fontSize)
    const all = chosen => [...document.querySelectorAll(chosen)].filter(each => each.innerText?.trim())
    const slide = "[class*=st-key-slide_] "
    return {
        body: Math.min(...all([" p", " li", " td", " th", " p span"].map(tag => slide + tag)).map(size), 999),
        heading: Math.min(...all(slide + "h1").map(size)),
        top: Math.min(...all(slide + "h1").map(each => each.getBoundingClientRect().top)),
        bottom: Math.max(...all(slide + "h1," + slide + "p," + slide + "li," + slide + "td," + slide + ".bar")
            .map(each => each.getBoundingClientRect().bottom)),
        bar: document.querySelector(".st-key-stage").getBoundingClientRect().top,
    }
}"""


def open_case(page: Page, server: Server, id: str) -> None:
    """Opens a case by its link."""
    page.goto(f"{server.url}/workshop?example={id}")
    expect(page.get_by_role("heading", level=1)).to_have_text(examples()[id].title)


def ready(page: Page) -> None:
    """Waits until the presenter view is drawn, its script has ended and its keys are taken."""
    until(
        page,
        "() => document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'"
        " && document.querySelector('.st-key-stage') && document.documentElement.style.getPropertyValue('--fit')"
        " && !document.querySelector('[data-stale=true]')",
    )


def present(page: Page, server: Server, id: str) -> None:
    """Opens the presenter view of a case on a projector."""
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(f"{server.url}/presenter?example={id}")
    expect(page.get_by_role("heading", level=1)).to_have_text(examples()[id].title)
    page.wait_for_load_state("networkidle")
    ready(page)


def progress(page: Page, words: str) -> None:
    """Waits until the presenter view stands at this place."""
    expect(page.locator(".st-key-stage").get_by_text(re.compile(rf", {words}$"))).to_be_visible()
    ready(page)


def whole(page: Page) -> int:
    """How many slides the case has."""
    return int(page.locator(".st-key-stage").get_by_text(re.compile(r", 1 of \d+$")).inner_text().split()[-1])


def test_a_link_opens_a_case_and_leaves_what_the_tab_keeps_as_it_was(page: Page, server: Server) -> None:
    mine = {"school_type": "academy", "purpose": "not_sure"}
    put_in_tab(page, server.url, mine)
    open_case(page, server, "boatyard")
    expect(page.get_by_text("Your answers have been put back.")).to_be_visible()
    page.get_by_role("button", name="Show what the guide says").click()
    expect(page.get_by_role("heading", name="To talk about")).to_be_visible()
    page.get_by_role("button", name="Next case").click()
    expect(page.get_by_role("button", name="Show what the guide says")).to_be_visible()
    assert kept(page) == mine


def test_three_cases_are_revealed_from_the_start_page_with_the_mouse_alone(page: Page, server: Server) -> None:
    page.goto(server.url)
    page.get_by_role("link", name="Workshop").click()
    page.get_by_role("button", name=re.compile("^Practise")).first.click()
    for number, example in enumerate(list(examples().values())[:3]):
        if number:
            page.get_by_role("button", name="Next case").click()
        expect(page.get_by_role("heading", level=1)).to_have_text(example.title)
        page.get_by_role("button", name="Show what the guide says").click()
        expect(page.get_by_role("heading", name="What the guide says")).to_be_focused()
        expect(page.get_by_text(example.points[0])).to_be_visible()


def test_a_guess_is_held_against_the_answer_and_reset_clears_it(page: Page, server: Server) -> None:
    open_case(page, server, "ready-for-monday")
    page.get_by_text("The people to ask", exact=True).click()
    page.get_by_role("button", name="Show what the guide says").click()
    expect(page.get_by_role("heading", name="What the room got right")).to_be_visible()
    page.get_by_role("button", name="Reset for the next group").click()
    expect(page.get_by_text("Ready for the next group.")).to_be_visible()
    expect(page.get_by_role("checkbox", name="The people to ask")).not_to_be_checked()


def test_every_key_of_a_clicker_steps_and_home_and_end_go_to_the_ends_of_the_case(page: Page, server: Server) -> None:
    present(page, server, "boatyard")
    number, at = whole(page), 1
    on, back = ("ArrowRight", "ArrowDown", "PageDown", "Enter", "Space"), ("ArrowLeft", "ArrowUp", "PageUp")
    for key, by in (*((key, 1) for key in on), *((key, -1) for key in back)):
        page.keyboard.press(key)
        at += by
        progress(page, f"{at} of {number}")
    page.keyboard.press("End")
    progress(page, f"{number} of {number}")
    page.keyboard.press("Home")
    progress(page, f"1 of {number}")


def test_presses_within_one_tick_of_the_clock_are_each_a_step(context: BrowserContext, server: Server) -> None:
    page = context.new_page()
    page.add_init_script("const now = Date.now; Date.now = () => now() - now() % 1000")
    present(page, server, "boatyard")
    for pause in (0, 10, 20, 40):
        for _ in range(8):
            page.keyboard.press("ArrowRight")
            page.wait_for_timeout(pause)
        progress(page, r"9 of \d+")
        page.keyboard.press("Home")
        progress(page, r"1 of \d+")


@pytest.mark.parametrize("lost", ["the press", "its answer"])
def test_a_press_is_sent_until_its_answer_comes_through(page: Page, server: Server, lost: str) -> None:
    pressed: list[str | bytes] = []

    def between(socket: WebSocketRoute) -> None:
        there = socket.connect_to_server()

        def to_server(message: str | bytes) -> None:
            if b'"turn"' in message:
                pressed.append(message)
            if not (lost == "the press" and b'"turn"' in message and len(pressed) == 1):
                there.send(message)

        socket.on_message(to_server)
        there.on_message(lambda message: None if lost == "its answer" and len(pressed) == 1 else socket.send(message))

    page.route_web_socket(re.compile("_stcore/stream"), between)
    present(page, server, "boatyard")
    page.keyboard.press("ArrowRight")
    progress(page, r"2 of \d+")
    assert len(pressed) > 1


def test_quick_presses_and_quick_clicks_are_each_a_step(page: Page, server: Server) -> None:
    present(page, server, "boatyard")
    number = whole(page)
    for _ in range(2):
        page.keyboard.press("ArrowRight")
    progress(page, f"3 of {number}")
    page.evaluate("() => { for (let n = 0; n < 3; n++) document.querySelector('.st-key-next button').click() }")
    progress(page, f"6 of {number}")
    page.get_by_role("button", name="Back").dblclick()
    progress(page, f"4 of {number}")
    page.keyboard.press("Space")  # a button that was clicked does not take the next Space
    progress(page, f"5 of {number}")
    page.get_by_role("button", name="Next").focus()
    page.keyboard.press("Enter")
    progress(page, f"6 of {number}")


def test_b_blanks_the_screen_and_any_key_shows_the_same_slide_again(page: Page, server: Server) -> None:
    present(page, server, "boatyard")
    number, blank = whole(page), page.locator("html[data-blank]")
    for off, on in (("b", "b"), (".", "ArrowRight")):
        page.keyboard.press(off)
        expect(blank).to_have_count(1)
        cover = page.evaluate("() => getComputedStyle(document.body, '::after').backgroundColor")
        assert cover == "rgb(0, 0, 0)"
        page.keyboard.press(on)
        expect(blank).to_have_count(0)
    page.keyboard.press("b")
    page.mouse.click(900, 400)
    expect(blank).to_have_count(0)
    progress(page, f"1 of {number}")


def test_the_keys_of_streamlit_do_nothing_to_a_slide(page: Page, server: Server) -> None:
    present(page, server, "boatyard")
    number = whole(page)
    page.keyboard.press("ArrowRight")
    progress(page, f"2 of {number}")
    for key in ("r", "c", "Escape"):
        page.keyboard.press(key)
    page.wait_for_timeout(300)
    expect(page.get_by_role("dialog")).to_have_count(0)
    progress(page, f"2 of {number}")


def test_a_refresh_and_a_copied_link_come_back_to_the_slide_and_keys_go_on_from_there(
    page: Page, server: Server
) -> None:
    present(page, server, "boatyard")
    number = whole(page)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    progress(page, f"3 of {number}")
    expect(page).to_have_url(f"{server.url}/presenter?example=boatyard&slide=3")
    page.reload()
    progress(page, f"3 of {number}")
    page.keyboard.press("ArrowRight")
    progress(page, f"4 of {number}")
    page.get_by_role("button", name="Leave").click()
    expect(page.get_by_role("heading", name="What does the room think?")).to_be_visible()
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(f"{server.url}/workshop?example=boatyard")


def test_a_server_that_comes_back_shows_the_same_slide_and_takes_its_keys(context: BrowserContext) -> None:
    page = context.new_page()
    with serve() as first:
        present(page, first, "boatyard")
        number = whole(page)
        for at in (2, 3, 4):
            page.keyboard.press("ArrowRight")
            progress(page, f"{at} of {number}")
        first.kill()
        app = page.locator("[data-testid=stApp]")
        expect(app).not_to_have_attribute("data-test-connection-state", "CONNECTED")
        with serve(port=first.port):
            expect(app).to_have_attribute("data-test-connection-state", "CONNECTED", timeout=60_000)
            progress(page, f"4 of {number}")
            page.keyboard.press("ArrowRight")
            progress(page, f"5 of {number}")
            page.close()


def test_every_slide_of_the_longest_case_can_be_read_from_the_back_and_fits_the_screen(
    page: Page, server: Server
) -> None:
    present(page, server, BUSIEST.id)
    number = whole(page)
    for at in range(1, number + 1):
        progress(page, f"{at} of {number}")
        found = page.evaluate(_MEASURE)
        assert found["body"] >= SMALLEST, at
        assert found["heading"] >= SMALLEST_HEADING, at
        assert found["bottom"] <= found["bar"], at
        page.keyboard.press("ArrowRight")


BESIDE_CHROME = (1366, 625)
"""What a browser leaves for a page on a laptop of 1366 by 768, with its tabs, its address and the bar of the system."""


@pytest.mark.parametrize("size", [(1024, 768), (1920, 1080), BESIDE_CHROME], ids=str)
def test_a_slide_is_filled_and_every_choice_is_on_it(page: Page, server: Server, size: tuple[int, int]) -> None:
    example = examples()["home-by-lunch"]
    deck = slides(example, assess(example.case))
    page.set_viewport_size({"width": size[0], "height": size[1]})
    for at, slide in enumerate(deck, 1):
        if slide.kind in ("story", "choices", "outcome", "points"):
            page.goto(f"{server.url}/presenter?example={example.id}&slide={at}")
            progress(page, f"{at} of {len(deck)}")
            found = page.evaluate(_MEASURE)
            assert found["bottom"] <= found["bar"], slide
            assert found["bottom"] - found["top"] > found["bar"] / 2, slide
            assert page.locator("[class*=st-key-slide_] li").count() in (0, len(slide.lines))


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768), (1920, 1080)], ids=str)
def test_practice_can_be_read_from_the_back_and_nothing_is_cut_at_twice_the_size(
    page: Page, server: Server, size: tuple[int, int]
) -> None:
    smallest = """() => Math.min(...[...document.querySelectorAll('.over, .st-key-practice :is(p, li, td, th)')]
        .filter(each => each.innerText.trim()).map(each => parseFloat(getComputedStyle(each).fontSize)))"""
    wide = """() => { const main = document.querySelector('[data-testid=stMain]')
        return main.scrollWidth - main.clientWidth }"""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_case(page, server, BUSIEST.id)
    settled(page)
    assert page.evaluate(smallest) >= 0.03 * size[1]
    assert page.evaluate(wide) <= 0
    page.set_viewport_size({"width": size[0] // 2, "height": size[1] // 2})
    page.wait_for_timeout(200)
    assert page.evaluate(smallest) >= 17
    assert page.evaluate(wide) <= 0


def test_the_focus_is_on_the_first_case_when_the_list_opens_and_on_the_heading_of_a_case(
    page: Page, server: Server
) -> None:
    page.goto(server.url)
    page.get_by_role("link", name="Workshop").click()
    first = page.get_by_role("heading", name=next(iter(examples().values())).title)
    expect(first).to_be_focused()
    page.get_by_role("button", name=re.compile("^Practise")).nth(2).click()
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    page.get_by_role("button", name="All cases").click()
    expect(first).to_be_focused()


def test_the_presenter_view_has_no_sidebar(page: Page, server: Server) -> None:
    present(page, server, "boatyard")
    expect(page.locator("[data-testid=stSidebar]")).not_to_be_visible()


def in_each_scheme(page: Page, where: str) -> list[str]:
    """What axe-core finds wrong here, in light and in dark."""
    found = []
    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        until(page, f"() => ({DARK}) === {str(scheme == 'dark').lower()}")
        page.wait_for_timeout(150)  # the guide may draw the page again in its new colours
        found += violations(page, f"{where}, {scheme}", of_colour=scheme == "light")
    return found


def test_axe_finds_nothing_on_any_kind_of_slide(page: Page, server: Server) -> None:
    example = examples()["boatyard"]
    deck = slides(example, assess(example.case))
    present(page, server, example.id)
    page.add_style_tag(content=STILL)
    found, seen = [], set()
    for at, slide in enumerate(deck, 1):
        progress(page, f"{at} of {len(deck)}")
        if slide.kind not in seen:
            found += in_each_scheme(page, f"slide {at}, {slide.kind}")
        seen.add(slide.kind)
        page.keyboard.press("ArrowRight")
    assert seen >= {"title", "bars", "outcome"}
    assert found == []


def test_axe_finds_nothing_in_the_dialog_that_asks_before_a_case_is_opened(page: Page, server: Server) -> None:
    put_in_tab(page, server.url, {"school_type": "academy"})
    page.goto(f"{server.url}/workshop")
    expect(page.get_by_text("Your answers have been put back.")).to_be_visible()
    page.add_style_tag(content=STILL)
    page.get_by_role("button", name="Open in the guide One more morning").click()
    expect(page.get_by_role("dialog")).to_be_visible()
    assert in_each_scheme(page, "the dialog") == []
    expect(page.get_by_role("dialog")).to_be_visible()


def test_opening_a_case_over_answers_asks_and_keep_my_answers_keeps_them(page: Page, server: Server) -> None:
    put_in_tab(page, server.url, {"school_type": "academy"})
    page.goto(f"{server.url}/workshop")
    expect(page.get_by_text("Your answers have been put back.")).to_be_visible()
    page.get_by_role("button", name="Open in the guide One more morning").click()
    dialog = page.get_by_role("dialog")
    with page.expect_download() as download:
        dialog.get_by_role("button", name="Save a copy").click()
    assert download.value.suggested_filename.endswith(".html")
    dialog.get_by_role("button", name="Keep my answers").click()
    expect(dialog).to_have_count(0)
    assert kept(page) == {"school_type": "academy"}
    page.get_by_role("button", name="Open in the guide One more morning").click()
    dialog.get_by_role("button", name="Open the case").click()
    expect(page.get_by_text("is open in the guide. It is a made-up case.")).to_be_visible()
    expect(page).to_have_url(f"{server.url}/check")
    held = examples()["boatyard"].answers
    holds(page, "purpose", held["purpose"])
    assert kept(page) == held


def test_a_made_up_case_says_its_day_after_a_reload_too_until_it_is_cleared(page: Page, server: Server) -> None:
    says = page.get_by_text("Made-up case: today is 9 November 2026.")
    page.goto(f"{server.url}/workshop")
    page.get_by_role("button", name="Open in the guide One more morning").click()
    expect(page).to_have_url(f"{server.url}/check")
    expect(says).to_be_visible()
    settled(page)
    page.reload()
    expect(says).to_be_visible()
    expect(page.get_by_text("Dates:")).to_have_count(0)
    visit(page, STEPS["outcome"])
    expect(says).to_be_visible()
    page.get_by_role("button", name="Clear everything").click()
    page.get_by_role("dialog").get_by_role("button", name=re.compile("^Clear|^Yes")).click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    settled(page)
    expect(says).to_have_count(0)


def test_the_handout_comes_with_the_case_and_the_answer_sheet_from_the_trainers_fold(
    page: Page, server: Server
) -> None:
    open_case(page, server, "boatyard")
    page.get_by_text("Print or share this case").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="Handout").click()
    assert download.value.suggested_filename == "boatyard-handout.html"
    expect(page.get_by_text(f"{server.url}/workshop?example=boatyard")).to_be_visible()
    expect(page.get_by_text("This link works on this computer only.")).to_be_visible()
    expect(page.get_by_text("Answer sheet")).to_have_count(0)
    page.get_by_role("button", name="All cases").click()
    page.get_by_text("For the trainer").click()
    with page.expect_download() as download:
        page.get_by_role("button", name=f"Answer sheet {examples()['boatyard'].title}").click()
    assert download.value.suggested_filename == "boatyard-answers.html"


def test_nothing_is_wider_than_a_phone(page: Page, server: Server) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    open_case(page, server, "busy-timetable")
    page.get_by_role("button", name="Show what the guide says").click()
    expect(page.get_by_role("heading", name="To talk about")).to_be_visible()
    wide = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
    assert page.evaluate(wide) <= 0
    page.get_by_role("button", name="All cases").click()
    expect(page.get_by_text("Every case here is made up")).to_be_visible()
    assert page.evaluate(wide) <= 0
    page.get_by_role("button", name="Compare two cases").click()
    expect(page.get_by_role("heading", name="Answers that differ")).to_be_visible()
    assert page.evaluate(wide) <= 0
    page.goto(f"{server.url}/presenter?example=busy-timetable")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.evaluate(wide) <= 0
