"""What only a browser shows: the journey by clicking, the chart, the focus, and answers that survive anything."""

import re

import pytest
from playwright.sync_api import BrowserContext, Locator, Page, expect

from logic.assessment import OUTCOMES
from logic.questions import QUESTIONS
from logic.terms import DAYS, HALVES
from tests.browser.driver import (
    PAGES,
    PICTURES,
    RESTORED,
    Watch,
    address,
    arrived,
    holds,
    kept,
    load,
    open_menu,
    put_in_tab,
    settled,
    until,
    visit,
)
from tests.cases import CALM, HOME_WEEK
from tests.samples import ANGRY, FULL, MONDAY_AT_THE_FARM
from tests.serving import Server, serve
from ui.frame import JOURNEY, QUESTION_PAGES, STEPS, Step
from ui.start import NAME
from ui.week.chart import ALT

OVER = CALM | HOME_WEEK | MONDAY_AT_THE_FARM | dict.fromkeys(("tue_am", "tue_pm", "wed_am"), "place_1")
FARM = "Hollow Oak Farm"
WIDTHS = {1280: 2000, 390: 3400}


def picture(page: Page, name: str) -> None:
    """A picture of the page, wide and narrow, for people to look at."""
    PICTURES.mkdir(exist_ok=True)
    for width, height in WIDTHS.items():
        page.set_viewport_size({"width": width, "height": height})
        settled(page)
        page.wait_for_timeout(300)
        page.screenshot(path=PICTURES / f"{name}-{width}.png")
    page.set_viewport_size({"width": 1280, "height": 900})


def answer(page: Page, id: str, value: str) -> None:
    """Answers a question by clicking the words of an option."""
    question = QUESTIONS[id]
    group = page.get_by_role("radiogroup", name=re.compile(re.escape(question.text)))
    group.get_by_text(question.options[value], exact=True).click()
    expect(group.get_by_role("radio", name=question.options[value], exact=True)).to_be_checked()
    holds(page, id, value)


def box(page: Page, session: str) -> Locator:
    """The list of a session."""
    day, half = session.split("_")
    return page.get_by_role("combobox", name=f"{DAYS[day]} {HALVES[half]}", exact=True)


def pick(page: Page, session: str, value: str) -> None:
    """Picks from the list of a session."""
    box(page, session).select_option(value)
    holds(page, session, value)


def press(page: Page, name: str, step: Step) -> None:
    """Presses a button that leads to another page."""
    page.get_by_role("button", name=name, exact=True).click()
    arrived(page, step)


def focused(page: Page) -> Locator:
    """What has the focus."""
    return page.locator("*:focus")


def test_the_whole_journey_by_clicking_with_pictures(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["start"])
    answer(page, "school_type", OVER["school_type"])
    picture(page, "1-start")
    press(page, "Start now", STEPS["strategies"])
    for step in QUESTION_PAGES:
        heading = page.get_by_role("heading", level=1, name=step.title)
        expect(heading).to_be_focused()
        for id, value in OVER.items():
            if QUESTIONS[id].page == step.id and step.id != "timetable":
                answer(page, id, value)
        if step.id == "timetable":
            page.get_by_label("Add a place").fill(FARM)
            page.get_by_label("Add a place").press("Enter")
            page.get_by_label("Kind of place").select_option("unregulated_ap")
            for day in ("Monday", "Tuesday"):
                page.get_by_role("button", name=f"{day}: fill with {FARM}").click()
            pick(page, "wed_am", "place_1")
            holds(page, "tue_pm", "place_1")
            answer(page, "directory_checked", "yes")
        picture(page, f"2-{step.id}")
        press(page, "Continue", JOURNEY[JOURNEY.index(step) + 1])
    picture(page, "3-check")
    assert kept(page) == OVER
    press(page, "Continue", STEPS["outcome"])
    expect(page.get_by_role("heading", level=1)).to_have_text(OUTCOMES["change_the_week"].headline)
    expect(page.get_by_role("heading", level=1)).to_be_focused()
    picture(page, "4-outcome")


def test_the_chart_marks_a_day_over_the_limit_by_word_outline_and_colour_and_redraws(
    page: Page, server: Server
) -> None:
    load(page, server.url, STEPS["timetable"], OVER | {"wed_am": "home_school"})
    drawing = page.locator("[data-testid=stVegaLiteChart]").first.locator("svg")
    expect(drawing.locator("tspan", has_text="4 sessions on 2 days")).to_be_visible()
    bars = drawing.locator(".mark-rect path")
    over = drawing.locator(".mark-text tspan", has_text=re.compile("^1 too many$"))
    expect(over).to_have_count(0)
    expect(bars.and_(drawing.locator("[stroke-width='4']"))).to_have_count(0)
    number = bars.count()
    pick(page, "wed_am", "place_1")
    expect(drawing.locator("tspan", has_text="5 sessions on 3 days").first).to_be_visible()
    expect(over).to_have_count(1)
    marked = bars.and_(drawing.locator("[stroke-width='4']"))
    expect(marked).to_have_count(1)
    expect(bars).to_have_count(number + 1)
    plain_bars = drawing.locator(".mark-rect path:not([stroke-width='4'])")
    assert marked.get_attribute("fill") not in {each.get_attribute("fill") for each in plain_bars.all()}
    pick(page, "wed_am", "home_school")
    expect(over).to_have_count(0)


def test_the_chart_has_an_alternative_in_words(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["timetable"], OVER)
    expect(page.locator("[data-testid=stVegaLiteChart]").first).to_have_attribute("aria-label", ALT)
    expect(page.get_by_text(f"{FARM} (alternative provision): 5 sessions on 3 days")).to_be_visible()
    expect(page.get_by_text("1 session too many: Wednesday morning")).to_be_visible()


def test_two_places_of_one_name_can_both_be_chosen(page: Page, server: Server) -> None:
    named = {f"place_{number}_name": FARM for number in (1, 2)} | {"place_1_kind": "mainstream", "place_2_kind": "semh"}
    load(page, server.url, STEPS["timetable"], HOME_WEEK | named)
    box(page, "mon_am").select_option(f"{FARM} (SEMH Base or Centre)")
    holds(page, "mon_am", "place_2")
    expect(page.get_by_role("radiogroup", name=re.compile("SEMH Base or Centre place arranged"))).to_be_visible()


def test_continue_with_nothing_answered_moves_the_focus_to_the_error_summary(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["risk"])
    page.get_by_role("button", name="Continue").click()
    summary = page.locator(".st-key-error_summary [role=alert]")
    expect(summary).to_be_visible()
    expect(focused(page)).to_have_text(re.compile("Some questions have no answer yet"))
    expect(focused(page)).to_be_in_viewport()
    summary.get_by_role("link").click()
    expect(page.locator("#exclusion_risk")).to_be_in_viewport()
    press(page, "Continue", STEPS["services"])


def test_the_focus_comes_back_to_the_row_after_a_change_and_cancel_restores(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["check"], FULL)
    change = page.locator(".st-key-change_in_care button")
    change.click()
    arrived(page, STEPS["services"])
    answer(page, "in_care", "no")
    press(page, "Continue", STEPS["check"])
    expect(change).to_be_focused()
    expect(change).to_be_in_viewport()
    assert kept(page) == FULL | {"in_care": "no"}
    change.click()
    arrived(page, STEPS["services"])
    answer(page, "in_care", "not_sure")
    page.reload()  # the change goes on after it, for the tab keeps that too
    expect(page.get_by_text(RESTORED)).to_be_visible()
    press(page, "Cancel", STEPS["check"])
    expect(change).to_be_focused()
    assert kept(page) == FULL | {"in_care": "no"}


@pytest.mark.parametrize("step", PAGES, ids=lambda step: step.id)
def test_a_deep_link_and_a_reload_give_a_whole_page_with_every_answer(page: Page, server: Server, step: Step) -> None:
    load(page, server.url, step, FULL)
    assert page.locator("html").get_attribute("lang") == "en-GB"
    assert page.title() == f"{step.title} - {NAME}"
    assert kept(page) == FULL
    said = page.get_by_role("heading", level=1).inner_text()
    page.reload()
    expect(page.get_by_text(RESTORED)).to_be_visible()
    arrived(page, step)
    assert page.get_by_role("heading", level=1).inner_text() == said
    assert kept(page) == FULL


def test_an_answer_given_before_a_reload_is_shown_after_it(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["risk"])
    answer(page, "exclusion_risk", "permanent")
    answer(page, "governors_considered", "not_sure")
    page.reload()
    expect(page.get_by_text(RESTORED)).to_be_visible()
    group = page.get_by_role("radiogroup", name=re.compile(QUESTIONS["governors_considered"].text))
    expect(group.get_by_role("radio", name="Not sure")).to_be_checked()
    answer(page, "exclusion_risk", "none")
    assert kept(page) == {"exclusion_risk": "none", "governors_considered": "not_sure"}


def test_a_click_before_the_answers_are_back_loses_none_of_them(page: Page, server: Server) -> None:
    put_in_tab(page, server.url, FULL)
    page.goto(server.url + address(STEPS["risk"]), wait_until="commit")
    page.get_by_text("Yes, of suspension").click()
    expect(page.get_by_role("link", name="Internal strategies (done)")).to_be_visible()
    visit(page, STEPS["check"])
    expect(page.get_by_text(FULL["note_strategy_support_plan"])).to_be_visible()
    assert kept(page) | {"exclusion_risk": "permanent"} == FULL


def test_a_week_that_starts_by_itself_does_not_take_the_place_of_what_the_tab_kept(page: Page, server: Server) -> None:
    answers = {"exclusion_risk": "none"}
    load(page, server.url, STEPS["timetable"], answers)
    assert kept(page).items() >= answers.items()


def test_back_and_forward_lose_nothing(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["risk"])
    answer(page, "exclusion_risk", "suspension")
    press(page, "Continue", STEPS["services"])
    answer(page, "in_care", "yes")
    page.go_back()
    arrived(page, STEPS["risk"])
    expect(page.get_by_role("radio", name="Yes, of suspension")).to_be_checked()
    page.go_forward()
    arrived(page, STEPS["services"])
    group = page.get_by_role("radiogroup", name=re.compile(QUESTIONS["in_care"].text))
    expect(group.get_by_role("radio", name="Yes")).to_be_checked()
    assert kept(page) == {"exclusion_risk": "suspension", "in_care": "yes"}


def test_two_tabs_hold_two_cases(context: BrowserContext, server: Server) -> None:
    one, two = context.new_page(), context.new_page()
    load(one, server.url, STEPS["risk"], {"exclusion_risk": "none"})
    load(two, server.url, STEPS["risk"])
    expect(two.get_by_role("radio", checked=True)).to_have_count(0)
    answer(two, "exclusion_risk", "permanent")
    one.reload()
    expect(one.get_by_text(RESTORED)).to_be_visible()
    expect(one.get_by_role("radio", name="No risk at the moment")).to_be_checked()
    assert kept(one) == {"exclusion_risk": "none"}
    assert kept(two) == {"exclusion_risk": "permanent"}


def test_an_answer_given_after_the_server_came_back_stands(context: BrowserContext) -> None:
    page = context.new_page()
    with serve() as first:
        load(page, first.url, STEPS["risk"], FULL)
        first.kill()
        session = page.evaluate("window.__guideSession")
        with serve(port=first.port):
            until(page, "session => window.__guideSession !== session", session)
            settled(page)
            answer(page, "governors_considered", "yes")
            assert kept(page) == FULL | {"governors_considered": "yes"}


def test_a_killed_server_loses_nothing(context: BrowserContext) -> None:
    page = context.new_page()
    with serve() as first:
        watch = Watch(page, first.url)
        load(page, first.url, STEPS["risk"], FULL | {"place_1_name": ANGRY})
        answer(page, "governors_considered", "yes")
        first.kill()
        with serve(port=first.port):
            page.reload()
            expect(page.get_by_text(RESTORED)).to_be_visible()
            arrived(page, STEPS["risk"])
            assert kept(page) == FULL | {"place_1_name": ANGRY, "governors_considered": "yes"}
            press(page, "Continue", STEPS["services"])
            visit(page, STEPS["outcome"])
            expect(page.get_by_role("heading", level=1)).to_have_text(OUTCOMES["pause"].headline)
    assert [each for each in watch.complaints if "another host" in each] == []


def tab_to(page: Page, target: Locator, most: int = 60) -> None:
    """Moves the focus by the Tab key alone until it is on `target` or inside it."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("each => each === document.activeElement || each.contains(document.activeElement)"):
            return
    pytest.fail(f"{most} presses of Tab do not reach {target}")


def test_a_question_page_is_answered_and_left_by_keyboard_alone(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["risk"])
    group = page.get_by_role("radiogroup", name=re.compile(QUESTIONS["exclusion_risk"].text))
    tab_to(page, group)
    page.keyboard.press("ArrowDown")
    expect(group.get_by_role("radio", name=QUESTIONS["exclusion_risk"].options["suspension"])).to_be_checked()
    holds(page, "exclusion_risk", "suspension")
    tab_to(page, page.get_by_role("button", name="Continue"))
    page.keyboard.press("Enter")
    arrived(page, STEPS["services"])
    expect(page.get_by_role("heading", level=1)).to_be_focused()


def test_a_session_is_changed_by_keyboard_alone(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["timetable"], HOME_WEEK | {"place_1_name": FARM})
    tab_to(page, box(page, "mon_am"))
    page.keyboard.type("Hollow")
    page.keyboard.press("Enter")
    expect(box(page, "mon_am")).to_have_value("place_1")
    holds(page, "mon_am", "place_1")
    assert kept(page) == HOME_WEEK | {"place_1_name": FARM, "mon_am": "place_1"}
    expect(page.get_by_text(f"{FARM} (kind not chosen): 1 session on 1 day")).to_be_visible()


def test_the_focus_can_be_seen(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["risk"])
    page.get_by_role("button", name="Back").focus()
    page.keyboard.press("Tab")
    width = page.evaluate("getComputedStyle(document.activeElement).outlineWidth")
    assert width == "3px"


def test_a_step_pressed_while_an_answer_is_being_taken_is_still_a_click_on_it(page: Page, server: Server) -> None:
    load(page, server.url, STEPS["risk"], {"purpose": "improve_behaviour"})
    link = page.locator("[data-testid=stSidebar]").get_by_role("link", name=re.compile("Services and needs"))
    link.hover()
    page.mouse.down()
    page.evaluate("document.querySelector('.st-key-q_exclusion_risk label:has(input)').click()")
    holds(page, "exclusion_risk", next(iter(QUESTIONS["exclusion_risk"].options)))
    page.mouse.up()
    arrived(page, STEPS["services"])


@pytest.mark.parametrize("delay", [0, 80])
@pytest.mark.parametrize("way_out", ["Continue", "menu"])
def test_what_is_typed_is_kept_and_a_page_is_shown_however_fast_the_box_is_left(
    page: Page, server: Server, way_out: str, delay: int
) -> None:
    load(page, server.url, STEPS["timetable"])
    expect(page.get_by_test_id("stExpandSidebarButton")).to_be_visible()  # it folds once the page is there
    open_menu(page)
    page.get_by_label("Add a place").fill("Quick Farm")
    menu = page.locator("[data-testid=stSidebar]").get_by_role("link", name=re.compile("Services and needs"))
    (menu if way_out == "menu" else page.get_by_role("button", name="Continue")).click(delay=delay)
    holds(page, "place_1_name", "Quick Farm")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    expect(page.get_by_role("button", name="Back", exact=True)).to_be_visible()
