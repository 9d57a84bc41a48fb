"""The hours: how long a session, a provider's week and the whole week are, and when they are not known."""

from hypothesis import given
from hypothesis import strategies as st

from logic.hours import bounds, fewer_hours, length, school_week, session_length, shorter_sessions, times_read, together
from logic.terms import SESSIONS
from tests.cases import week

SCHOOL = {"school_am_start": "09:00", "school_am_end": "12:00", "school_pm_start": "13:00", "school_pm_end": "15:15"}
"""A day of 5 hours 15 minutes."""


def at(place: int, half: str, start: str, end: str) -> dict[str, str]:
    """The times of one half of the day at a place."""
    return {f"place_{place}_{half}_start": start, f"place_{place}_{half}_end": end}


def test_a_half_of_a_day_is_its_end_less_its_start() -> None:
    assert length(SCHOOL, "school", "am") == 180
    assert length(at(1, "pm", "12:55", "15:05"), "place_1", "pm") == 130


def test_a_half_with_one_time_or_none_is_not_known() -> None:
    assert length({}, "school", "am") is None
    assert length({"school_am_start": "09:00"}, "school", "am") is None
    assert length({"school_am_end": "12:00"}, "school", "am") is None


def test_a_start_at_or_after_its_end_counts_as_not_given() -> None:
    for start, end in (("12:00", "12:00"), ("13:00", "12:59"), ("23:59", "00:00")):
        assert length(at(1, "am", start, end), "place_1", "am") is None
        assert bounds(at(1, "am", start, end), "place_1", "am") is not None
    assert length(at(1, "am", "12:00", "12:01"), "place_1", "am") == 1


def test_a_session_with_nothing_has_no_hours_and_one_at_school_has_the_school_s() -> None:
    answers = week("-h 1? hh hh hh") | SCHOOL
    assert session_length(answers, "mon_am") == 0
    assert session_length(answers, "mon_pm") == 135
    assert session_length(answers, "tue_am") is None


def test_sessions_together_are_known_only_where_each_is() -> None:
    answers = week("11 1h hh hh hh") | at(1, "am", "10:00", "12:30")
    assert together(answers, ("mon_am", "tue_am")) == 300
    assert together(answers, ("mon_am", "mon_pm")) is None
    assert together(answers, ()) == 0


def test_the_school_s_week_is_five_of_its_days() -> None:
    assert school_week(SCHOOL) == 5 * 315
    assert all(school_week({id: value for id, value in SCHOOL.items() if id != left}) is None for left in SCHOOL)


def test_the_week_has_fewer_hours_by_one_minute_and_not_by_none() -> None:
    its_week = week("1h hh hh hh hh") | SCHOOL
    assert fewer_hours(its_week | at(1, "am", "09:00", "11:59")) == (1574, 1575)
    assert fewer_hours(its_week | at(1, "am", "09:00", "12:00")) is None
    assert fewer_hours(its_week | at(1, "am", "09:00", "12:01")) is None


def test_longer_hours_at_one_place_make_up_for_shorter_ones_at_another() -> None:
    its_week = week("12 hh hh hh hh") | SCHOOL | at(1, "am", "10:00", "12:00")
    assert fewer_hours(its_week | at(2, "pm", "13:00", "16:15")) is None
    assert fewer_hours(its_week | at(2, "pm", "13:00", "16:14")) == (1574, 1575)


def test_the_week_s_hours_are_not_known_while_a_session_a_place_or_the_school_is_not() -> None:
    short = at(1, "am", "10:00", "11:00")
    assert fewer_hours(week("1h hh hh hh hh") | SCHOOL | short)
    assert fewer_hours(week("1h hh hh hh h?") | SCHOOL | short) is None
    assert fewer_hours(week("12 hh hh hh hh") | SCHOOL | short) is None
    assert fewer_hours(week("1h hh hh hh hh") | short) is None


def test_the_sessions_that_make_the_week_shorter_are_those_at_a_place_that_are_shorter() -> None:
    answers = week("11 hh h2 hh hh") | SCHOOL | at(1, "am", "10:00", "11:00") | at(1, "pm", "13:00", "15:15")
    assert shorter_sessions(answers | at(2, "pm", "13:00", "15:00")) == ("mon_am", "wed_pm")
    assert shorter_sessions(answers) == ()


def test_the_times_behind_sessions_are_told_once_and_none_for_nothing() -> None:
    answers = week("1h 1- ?? ?? ??")
    assert times_read(answers, SESSIONS) == (
        *("place_1_am_start", "place_1_am_end"),
        *("school_pm_start", "school_pm_end"),
    )


TIMES = st.times().map("{:%H:%M}".format)


@given(TIMES, TIMES)
def test_a_length_is_never_below_a_minute_and_reads_the_clock(start: str, end: str) -> None:
    minutes = length(at(1, "am", start, end), "place_1", "am")
    assert (minutes is None) == (start >= end)
    assert minutes is None or 0 < minutes < 24 * 60
