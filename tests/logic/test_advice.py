"""What a provider's week comes to, in words: both numbers, always, and one set of words for every renderer."""

import pytest

from logic.advice import (
    advice_sentence,
    day_marks,
    ordinal,
    session_marks,
    sessions_words,
    short_advice,
)
from logic.case import parse
from logic.timetable import CHECK, OVER, Provider
from logic.timetable import week as week_of
from tests.cases import week

AP = "unregulated_ap"
SAID = {
    "11 11 hh hh hh": "4 sessions on 2 days. Within the advice.",
    "1h hh hh hh hh": "1 session on 1 day. Within the advice.",
    "1h 1h 1h 1h hh": "4 sessions on 4 days; the advice is 2 days. Wednesday and Thursday are extra.",
    "1h 1h 1h hh hh": "3 sessions on 3 days; the advice is 2 days. Wednesday is extra.",
    "11 11 1h hh hh": "5 sessions on 3 days; the advice is 4 sessions, or 2 days. "
    "1 session too many: Wednesday morning.",
    "11 11 11 1h hh": "7 sessions on 4 days; the advice is 4 sessions, or 2 days. "
    "3 sessions too many: Wednesday and Thursday morning.",
    "1h 1h 1h 1h 1h": "5 sessions on 5 days; the advice is 4 sessions, or 2 days. "
    "1 session too many: Friday morning. Wednesday and Thursday are extra.",
}


def provider(sessions: str, *kinds: str) -> Provider:
    return week_of(parse(week(sessions, *kinds))).providers[0]


@pytest.mark.parametrize(("sessions", "said"), SAID.items())
def test_both_numbers_are_said_and_what_is_too_much_of_them(sessions: str, said: str) -> None:
    assert advice_sentence(provider(sessions, AP)) == said


def test_a_place_outside_the_advice_has_no_limit_and_one_of_no_kind_none_yet() -> None:
    assert advice_sentence(provider("11 11 11 11 1h", "mainstream")).endswith("No limit applies.")
    nameless = provider("1h hh hh hh hh")
    assert advice_sentence(nameless) == "1 session on 1 day. Choose its kind to see the limit."
    for each in (provider("11 11 11 11 1h", "mainstream"), nameless):
        assert (session_marks(each), day_marks(each)) == ({}, {})


def test_the_short_words_are_for_a_table() -> None:
    weeks = {"11 hh hh hh hh": "Within the advice", "1h 1h 1h hh hh": "Too many days", "11 11 1h hh hh": "Too many"}
    assert {sessions: short_advice(provider(sessions, AP)) for sessions in weeks} == weeks


def test_a_session_is_marked_where_it_is_too_many_or_on_a_day_too_many() -> None:
    assert session_marks(provider("11 11 1h hh hh", AP)) == {"wed_am": (OVER, "too many")}
    assert session_marks(provider("1h 1h 1h 1h 1h", AP)) == {
        "wed_am": (CHECK, "3rd day"),
        "thu_am": (CHECK, "4th day"),
        "fri_am": (OVER, "too many"),
    }
    assert session_marks(provider("11 1h 11 hh hh", AP)) == {
        "wed_am": (CHECK, "3rd day"),
        "wed_pm": (OVER, "too many"),
    }


def test_a_day_is_marked_as_its_provider_day_stands() -> None:
    assert day_marks(provider("11 11 11 hh hh", AP)) == {"wed": "2 too many"}
    assert day_marks(provider("11 1h 11 hh hh", AP)) == {"wed": "1 too many"}
    assert day_marks(provider("1h 1h 1h 1h hh", AP)) == {"wed": "3rd day", "thu": "4th day"}


def test_sessions_are_said_with_whole_days_together() -> None:
    assert sessions_words(["tue_pm", "mon_am", "mon_pm"]) == "Monday and Tuesday afternoon"
    assert sessions_words([]) == ""


def test_a_number_as_a_place_in_a_row() -> None:
    assert [ordinal(number) for number in range(1, 6)] == ["1st", "2nd", "3rd", "4th", "5th"]


def test_the_hours_stand_with_the_numbers_where_they_are_known() -> None:
    times = {"place_1_am_start": "09:00", "place_1_am_end": "12:15"}
    timed = week_of(parse({**week("1h 1h hh hh hh", AP), **times})).providers[0]
    assert advice_sentence(timed) == "2 sessions on 2 days, 6 hours 30 minutes a week. Within the advice."
