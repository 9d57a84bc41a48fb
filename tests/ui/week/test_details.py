"""Hours and details: one closed fold for each place in use, and what is given in it reaches the case.

The harness opens every fold of a page, so what is inside the folds is there to see.
"""

from datetime import time

from streamlit.testing.v1 import AppTest

from logic.hours import time_ids
from logic.questions import QUESTIONS
from tests.cases import CALM, week
from tests.ui.components import table
from tests.ui.guide import Guide
from ui.keys import key
from ui.text import plain

AT_THE_FARM = CALM | week("11 11 h2 hh hh", "unregulated_ap", "mainstream", names=("Hollow Oak Farm", "Hill School"))
SCHOOL_DAY = dict(
    zip((*time_ids("school", "am"), *time_ids("school", "pm")), ("09:00", "12:00", "13:00", "15:00"), strict=True)
)
FARM_DAY = {id.replace("school", "place_1"): at for id, at in SCHOOL_DAY.items()}
HILL_DAY = {"place_2_pm_start": "13:00", "place_2_pm_end": "15:00"}


def labels(guide: Guide) -> list[str]:
    return [each.label for each in guide.app.time_input]


def asked(guide: Guide) -> set[str]:
    """The ids of the questions with a fixed set of answers that the page asks."""
    return {str(each.key).removeprefix("q_") for each in guide.app.radio}


def _closed() -> None:
    """A page with the folds of the week alone, as they are when it opens."""
    import streamlit as st

    from logic.terms import PLACES
    from ui.week.details import details, show_details

    for place in PLACES:
        show_details(details(place), place)
    st.text("end")


def test_a_place_in_use_adds_one_closed_fold_and_a_plain_case_nothing_else() -> None:
    app = AppTest.from_function(_closed)
    app.session_state["answers"] = dict(AT_THE_FARM)
    app.run()
    assert [each.label for each in app.expander] == [
        "Hours and details: Hollow Oak Farm",
        "Hours and details: Hill School",
    ]
    assert len(app.main.children) == 3
    assert [each.children for each in app.expander] == [{}, {}]


def test_the_times_of_each_half_a_place_is_used_in_are_asked_and_the_school_s_once() -> None:
    starts = [label.removesuffix(" starts at") for label in labels(Guide("timetable", AT_THE_FARM))[::2]]
    assert starts == [
        "Morning at Hollow Oak Farm",
        "Afternoon at Hollow Oak Farm",
        "Morning at your school",
        "Afternoon at your school",
        "Afternoon at Hill School",
    ]
    assert labels(Guide("timetable", CALM)) == []


def test_what_is_done_there_is_asked_where_it_matters_to_the_code() -> None:
    assert {"place_1_detail", "place_2_detail"} & asked(Guide("timetable", AT_THE_FARM)) == {"place_1_detail"}


def test_a_time_and_a_detail_reach_the_case() -> None:
    guide = Guide("timetable", AT_THE_FARM)
    for id, at in zip(time_ids("place_1", "am"), (time(9, 5), time(12, 30)), strict=True):
        guide.app.time_input(key("q", id)).set_value(at)
        guide.run()
    guide.widget("radio", QUESTIONS["place_1_detail"].text).set_value("sport")
    guide.run()
    given = [guide.answers[id] for id in (*time_ids("place_1", "am"), "place_1_detail")]
    assert given == ["09:05", "12:30", "sport"]


def test_a_time_in_the_case_stands_in_its_box() -> None:
    guide = Guide("timetable", AT_THE_FARM | FARM_DAY)
    assert guide.app.time_input(key("q", "place_1_am_start")).value == time(9, 0)


def test_times_that_make_no_sense_are_said_in_the_fold() -> None:
    guide = Guide("timetable", AT_THE_FARM | FARM_DAY | {"place_1_am_end": "08:30"})
    assert plain("The morning at Hollow Oak Farm starts at 09:00 and ends at 08:30.") in guide.words


def test_fewer_hours_than_the_school_s_bring_the_question_about_the_council() -> None:
    full = AT_THE_FARM | SCHOOL_DAY | FARM_DAY | HILL_DAY
    assert "reduced_consulted" not in asked(Guide("timetable", full))
    assert "reduced_consulted" in asked(Guide("timetable", full | {"place_1_am_start": "10:00"}))


def test_the_hours_stand_in_the_table_of_the_week() -> None:
    rows = table(Guide("timetable", AT_THE_FARM | FARM_DAY).app, "Hours")
    assert {row["Place"]: row["Hours"] for row in rows} == {
        "Hollow Oak Farm": "10 hours",
        "Hill School": "not known",
        "Your school": "not known",
    }


def test_a_session_with_no_code_says_why_under_the_table_of_codes() -> None:
    guide = Guide("timetable", AT_THE_FARM | {"place_1_kind": "home_tuition"})
    assert f"**No code named**: {plain('The guide names no code for a tutor at the pupil')}" in guide.words
