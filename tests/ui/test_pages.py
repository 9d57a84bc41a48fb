"""Every page on its own: it runs whatever it is given, asks what matters, and says what is missing."""

import pytest
from streamlit.dataframe_util import convert_arrow_bytes_to_pandas_df

from logic.case import Case
from logic.terms import DAYS, PLACES, SESSIONS
from tests.cases import CALM, HOME_WEEK, week
from tests.samples import ANGRY, FULL, HOSTILE, MARKED, MONDAY_AT_THE_FARM
from tests.ui.guide import Guide
from ui.frame import BESIDE, JOURNEY, STEPS
from ui.text import plain
from ui.week import chart

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


def test_a_session_with_no_answer_says_so_at_the_session() -> None:
    guide = Guide("timetable", {id: value for id, value in HOME_WEEK.items() if id != "tue_pm"})
    guide.press("Continue")
    assert guide.heading == STEPS["timetable"].title
    assert guide.missing() == ["tue_pm"]


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
