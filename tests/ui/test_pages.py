"""Every page on its own: it runs whatever it is given, asks what matters, and says what is missing."""

import pytest
from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df

from logic.case import Case
from logic.questions import QUESTIONS
from logic.terms import DAYS, PLACES, SESSIONS
from tests.cases import CALM, HOME_WEEK, week
from tests.samples import ANGRY, FULL, HOSTILE, MARKED, MONDAY_AT_THE_FARM
from tests.ui.guide import ROOT, Guide
from ui.frame import BESIDE, JOURNEY, QUESTION_PAGES, STEPS
from ui.text import plain
from ui.week import chart

OUTSIDE_THE_FRAME = {"pages/10_presenter.py"}
"""Pages that are not in the menu: the presenter view fills a projector and has tests of its own."""
LONGEST = 2000
"""What a text box holds: longer text can only come from a file, and is cut when its box is shown."""
PAGES = [step.id for step in JOURNEY + BESIDE]
ODD_DATES = {
    "start_date": "0001-01-01",
    "end_date": "9999-12-31",
    "first_review_date": "1066-10-14",
    "number_of_days": "0",
    "non_school_days": "0001-01-01, 9999-12-31",
}
HALF_A_WEEK = {"mon_am": "place_6", "tue_pm": "none"}
CASES = {"empty": {}, "full": FULL, "hostile": HOSTILE, "odd dates": FULL | ODD_DATES, "half a week": HALF_A_WEEK}


def test_every_page_file_is_in_the_list_of_pages() -> None:
    files = {str(path.relative_to(ROOT)) for path in (ROOT / "pages").glob("*.py")} | {"app.py"}
    assert files == {step.file for step in STEPS.values()} | OUTSIDE_THE_FRAME


@pytest.mark.parametrize("answers", CASES.values(), ids=CASES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_runs_with_any_case_and_changes_nothing_that_was_entered(page: str, answers: dict[str, str]) -> None:
    guide = Guide(page, answers)
    assert guide.heading
    for id, value in answers.items():
        assert guide.answers[id][:LONGEST] == value[:LONGEST]


@pytest.mark.parametrize("page", PAGES)
def test_nothing_a_head_typed_is_shown_as_markup(page: str) -> None:
    words = Guide(page, HOSTILE).words
    assert "<script" not in words
    assert "<img" not in words
    assert "**bold**" not in words
    assert "[link](https://elsewhere" not in words
    assert ":smile:" not in words


def test_a_hostile_place_is_named_on_check_your_answers_as_it_was_typed() -> None:
    words = Guide("check", HOSTILE).words
    assert plain(" ".join(ANGRY.split()))[:60] in words
    assert plain(MARKED)[:60] in words


@pytest.mark.parametrize("page", [step.id for step in QUESTION_PAGES])
def test_continue_says_what_is_missing_at_the_top_and_at_the_question_and_then_goes_on(page: str) -> None:
    start = HOME_WEEK | {"mon_am": "place_1", "fri_am": "none"} if page == "timetable" else {}
    guide = Guide(page, start)
    wanted = [question for question in Case(guide.answers).unanswered if question.page == page]
    guide.press("Continue")
    if wanted:
        assert guide.heading == STEPS[page].title
        assert set(guide.missing()) == {question.id for question in wanted}
        assert len(guide.app.error) == 1
        for question in wanted:
            assert f"(#{question.id})" in guide.app.error[0].value
            assert plain(question.text) in guide.app.error[0].value
        guide.press("Continue")
    assert guide.heading == JOURNEY[JOURNEY.index(STEPS[page]) + 1].title


def test_a_session_with_no_answer_says_so_at_the_session() -> None:
    guide = Guide("timetable", {id: value for id, value in HOME_WEEK.items() if id != "tue_pm"})
    guide.press("Continue")
    assert guide.heading == STEPS["timetable"].title
    assert guide.missing() == ["tue_pm"]


def test_an_answer_takes_its_question_off_the_list_of_what_is_missing() -> None:
    guide = Guide("risk")
    guide.press("Continue")
    assert guide.missing() == ["exclusion_risk"]
    guide.choose("exclusion_risk", "none")
    assert guide.missing() == []
    assert [error.value for error in guide.app.error] == []
    guide.press("Continue")
    assert guide.heading == STEPS["services"].title


def test_what_continue_found_missing_is_not_said_on_the_next_page() -> None:
    guide = Guide("risk")
    guide.press("Continue")
    guide.open("services")
    assert guide.missing() == []
    assert [error.value for error in guide.app.error] == []


@pytest.mark.parametrize("step", JOURNEY[1:], ids=lambda step: step.id)
def test_back_goes_one_page_back(step: object) -> None:
    if "Back" not in (guide := Guide(step.id, FULL)).labels("button"):
        guide.press("Check your answers")
        assert guide.heading == STEPS["check"].title
        return
    guide.press("Back")
    before = JOURNEY[JOURNEY.index(step) - 1]
    assert guide.heading == Guide(before.id, FULL).heading


FOLLOW_UPS = [
    ("risk", {"exclusion_risk": "permanent"}, "governors_considered"),
    ("services", {"ehc": "assessment"}, "ehc_consulted"),
    ("services", {"ehc": "yes_to_plan"}, "ehc_consulted"),
    ("services", {"ehc": "plan"}, "ehc_consulted"),
    ("services", {"in_care": "yes"}, "in_care_consulted"),
    ("services", {"social_worker": "yes"}, "social_worker_consulted"),
    ("services", {"other_services": "yes"}, "other_services_consulted"),
    ("services", {"additional_needs": "yes"}, "needs_plan"),
    ("services", {"ehc": "plan"}, "needs_plan"),
    ("timetable", {"place_1_kind": "unregulated_ap", "mon_am": "place_1"}, "directory_checked"),
    ("timetable", {"place_1_kind": "semh", "mon_am": "place_1"}, "semh_route"),
    ("timetable", {"mon_am": "none"}, "reduced_consulted"),
    ("timetable", {"place_1_kind": "online_home", "mon_am": "place_1"}, "reduced_consulted"),
    ("timetable", {"place_1_kind": "online_home", "mon_am": "place_1"}, "online_best_interests"),
    ("timetable", {"place_1_kind": "online_supervised", "mon_am": "place_1"}, "online_supports_access"),
]


@pytest.mark.parametrize(("page", "answers", "follow_up"), FOLLOW_UPS)
def test_a_question_appears_when_it_matters_and_goes_when_it_does_not(
    page: str, answers: dict[str, str], follow_up: str
) -> None:
    guide = Guide(page)
    assert not guide.asks(follow_up)
    for id, value in answers.items():
        guide.choose(id, value)
    assert guide.asks(follow_up)
    turned, away = list(answers)[-1], {"timetable": "home_school", "risk": "none"}
    guide.choose(turned, away.get(page, "none" if turned == "ehc" else "no"))
    assert not guide.asks(follow_up)


def test_every_question_that_is_not_always_asked_is_among_the_follow_ups() -> None:
    triggered = {question.id for question in QUESTIONS.values() if question.asked and question.page != "dates"}
    places = {f"{place}_{part}" for place in PLACES for part in ("name", "kind")}
    assert {follow_up for _, _, follow_up in FOLLOW_UPS} == triggered - places


def test_an_answer_stays_when_its_question_goes_and_comes_back() -> None:
    guide = Guide("risk")
    guide.choose("exclusion_risk", "permanent")
    guide.choose("governors_considered", "yes")
    guide.choose("exclusion_risk", "none")
    assert guide.answers["governors_considered"] == "yes"
    guide.choose("exclusion_risk", "permanent")
    assert guide.widget("radio", QUESTIONS["governors_considered"].text).value == "yes"


def test_a_note_is_kept_and_shown_on_check_your_answers() -> None:
    guide = Guide("risk")
    guide.choose("exclusion_risk", "none")
    guide.write(QUESTIONS["exclusion_risk"].text, "Agreed with Mr A on Monday")
    assert guide.answers["note_exclusion_risk"] == "Agreed with Mr A on Monday"
    guide.open("check")
    assert "Agreed with Mr A on Monday" in guide.words


def test_a_note_made_empty_is_taken_out() -> None:
    guide = Guide("risk", {"note_exclusion_risk": "Old"})
    guide.write(QUESTIONS["exclusion_risk"].text, "   ")
    assert "note_exclusion_risk" not in guide.answers


def test_evidence_is_asked_for_beside_a_strategy_that_is_marked() -> None:
    guide = Guide("strategies")
    assert "Evidence: dates, who, and what changed" not in guide.labels("text_input")
    guide.choose("strategy_support_plan", "tried")
    guide.write("Evidence: dates, who, and what changed", "Two terms")
    assert guide.answers["note_strategy_support_plan"] == "Two terms"


def test_places_are_added_up_to_six_and_the_seventh_is_not_offered() -> None:
    guide = Guide("timetable")
    for _ in PLACES[1:]:
        guide.press("Add another place")
    assert "Add another place" not in guide.labels("button")
    assert f"Place {len(PLACES)}: name" in guide.labels("text_input")


def test_a_place_has_its_name_in_every_session() -> None:
    guide = Guide("timetable")
    guide.write("Place 1: name", "Hollow Oak Farm")
    assert "Hollow Oak Farm" in guide.widget("selectbox", "Mon morning").options


def test_no_two_choices_of_a_session_are_called_the_same() -> None:
    names = ["Farm", "Farm", "Nothing", "Your school", "Q" * 99, "Q" * 98]
    guide = Guide("timetable", {f"{place}_name": name for place, name in zip(PLACES, names, strict=True)})
    options = guide.widget("selectbox", "Mon morning").options
    assert len(set(options)) == len(options) == len(PLACES) + 2
    for place in PLACES:
        guide.choose("mon_am", place)
        assert guide.answers["mon_am"] == place


def test_filling_a_day_fills_both_of_its_sessions_and_no_other() -> None:
    guide = Guide("timetable", HOME_WEEK | MONDAY_AT_THE_FARM | {"mon_am": "home_school", "mon_pm": "home_school"})
    guide.widget("selectbox", "Fill this day").set_value("wed")
    guide.widget("selectbox", "with").set_value("place_1")
    guide.press("Fill the day")
    assert [id for id in SESSIONS if guide.answers[id] == "place_1"] == ["wed_am", "wed_pm"]
    assert guide.widget("selectbox", "Wed morning").value == "place_1"


def test_copying_a_day_copies_both_of_its_sessions_to_each_day_chosen() -> None:
    guide = Guide("timetable", HOME_WEEK | MONDAY_AT_THE_FARM | {"mon_pm": "none"})
    guide.widget("selectbox", "Copy this day").set_value("mon")
    guide.widget("multiselect", "to").set_value(["tue", "fri"])
    guide.press("Copy the day")
    for day in DAYS:
        expected = ("place_1", "none") if day in ("mon", "tue", "fri") else ("home_school", "home_school")
        assert (guide.answers[f"{day}_am"], guide.answers[f"{day}_pm"]) == expected


def test_copying_a_day_to_no_day_changes_nothing() -> None:
    guide = Guide("timetable", HOME_WEEK | MONDAY_AT_THE_FARM)
    before = dict(guide.answers)
    guide.press("Copy the day")
    assert guide.answers == before


def test_the_week_is_said_in_words_and_in_a_table_with_the_same_numbers() -> None:
    guide = Guide("timetable", FULL)
    said = "5 sessions on 3 days. Over by 1 session, from Wednesday."
    assert any("Hollow Oak Farm" in error.value and said in error.value for error in guide.app.error)
    table = next(table.value for table in guide.app.table if "Sessions" in table.value)
    farm = table[table["Place"] == "Hollow Oak Farm"].iloc[0]
    assert (farm["Sessions"], farm["Days"], farm["Advice"]) == (5, 3, "over")


def test_the_chart_is_given_the_numbers_and_says_where_they_stand_in_words() -> None:
    guide = Guide("timetable", FULL)
    drawn = guide.app.get("vega_lite_chart")[0].proto
    numbers = convert_arrow_bytes_to_pandas_df(drawn.data.data)
    farm = numbers[numbers["Place"] == "Hollow Oak Farm: 5 sessions on 3 days, over"]
    assert list(zip(farm["Day"], farm["Sessions"], farm["Advice"], strict=True)) == [
        ("Monday", 2, "within"),
        ("Tuesday", 2, "within"),
        ("Wednesday", 1, "over"),
    ]
    assert drawn.alt == chart.ALT
    assert "Hollow Oak Farm** (alternative provision): 5 sessions on 3 days" in guide.words


def test_a_week_with_nothing_in_it_says_so_and_draws_no_empty_chart() -> None:
    guide = Guide("timetable", CALM | week("-- -- -- -- --"))
    assert not guide.app.get("vega_lite_chart")
    assert "**Nothing planned:** Monday morning" in guide.words


def test_the_drawing_is_the_same_for_every_week_so_that_the_browser_only_moves_it() -> None:
    one, other = (Guide("timetable", week).app.get("vega_lite_chart")[0].proto for week in (FULL, CALM | HOME_WEEK))
    assert (one.spec, one.alt, one.id) == (other.spec, other.alt, other.id)
    assert one.data.data != other.data.data


def test_the_start_page_asks_for_no_notes() -> None:
    assert [part.label for part in Guide("start", FULL).app.expander] == [
        "Open a saved file",
        "Where your answers are kept",
    ]


def test_each_session_has_its_register_code() -> None:
    guide = Guide("timetable", CALM | HOME_WEEK | MONDAY_AT_THE_FARM | {"fri_pm": "none"})
    table = next(table.value for table in guide.app.table if "Code" in table.value)
    codes = dict(zip(table["Session"], table["Code"], strict=True))
    assert codes["Monday morning"] == "`B`"
    assert codes["Tuesday afternoon"] == "`\\`"
    assert codes["Friday afternoon"] == "`C2`"


def test_check_your_answers_has_a_row_for_every_question_on_the_path() -> None:
    guide = Guide("check", FULL)
    for question in Case(FULL).path:
        strategy_not_marked = question.id.startswith("strategy_") and question.id not in FULL
        if question.id not in SESSIONS and not strategy_not_marked:
            assert plain(question.text) in guide.words


def test_check_your_answers_says_how_many_questions_are_open() -> None:
    guide = Guide("check")
    assert f"{len(Case(guide.answers).unanswered)} questions" in guide.app.info[0].value


def test_how_it_decides_shows_every_clause_and_every_source() -> None:
    from logic.guidance import guidance

    guide = Guide("how")
    titles = [part.label for part in guide.app.expander]
    for clause in guidance().clauses.values():
        assert f"{clause.id}: {clause.name}" in titles
    for source in guidance().sources.values():
        assert source.url in guide.words
