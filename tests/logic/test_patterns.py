"""The patterns: which weeks a case has, what each is called, and its answers with each alone."""

from datetime import date

import pytest

from logic.patterns import ONLY, Pattern, alone, patterns, spoken_of
from logic.terms import EVERY_SESSION, LATER, SESSIONS, WEEK
from tests.cases import CLEAN, later, week


def names(*answers: dict[str, str]) -> list[str]:
    """What the patterns of these answers are called."""
    return [each.name for each in patterns({key: value for each in answers for key, value in each.items()})]


def test_a_week_that_never_changes_is_the_only_one() -> None:
    assert patterns(CLEAN) == (ONLY,)
    assert (ONLY.id, ONLY.first, ONLY.last, ONLY.sessions) == (WEEK, None, None, SESSIONS)


@pytest.mark.parametrize("id", ["from", *SESSIONS])
def test_any_answer_of_a_later_week_puts_it_in_use_and_a_note_does_not(id: str) -> None:
    for week_ in LATER:
        value = "2027-01-11" if id == "from" else "none"
        assert [each.id for each in patterns({f"{week_}_{id}": value})] == [WEEK, week_]
        assert patterns({f"note_{week_}_{id}": value}) == (ONLY,)


def test_each_week_is_called_by_the_days_it_holds_for() -> None:
    assert names(later(2, "h" * 10, "2027-01-11")) == ["Until 10 January 2027", "From 11 January 2027"]
    assert names(later(2, "h" * 10, "2027-01-11"), later(3, "h" * 10, "2027-02-01")) == [
        "Until 10 January 2027",
        "From 11 January 2027 to 31 January 2027",
        "From 1 February 2027",
    ]


def test_a_week_whose_days_are_not_known_is_called_by_its_number() -> None:
    assert names(later(2, "h" * 10)) == ["First timetable", "Second timetable"]
    assert names(later(2, "h" * 10), later(3, "h" * 10, "2027-02-01"))[1:] == [
        "Until 31 January 2027",
        "From 1 February 2027",
    ]
    assert names(later(3, "h" * 10)) == ["First timetable", "Third timetable"]


def test_a_change_that_is_out_of_order_ends_nothing() -> None:
    assert names(later(2, "h" * 10, "2027-02-01"), later(3, "h" * 10, "2027-01-11"))[1:] == [
        "From 1 February 2027",
        "From 11 January 2027",
    ]
    assert [each.last for each in patterns({"week_2_from": "0001-01-01"})] == [None, None]


def test_weeks_in_a_sentence() -> None:
    first, _ = patterns(later(2, "h" * 10))
    assert first.words == "in the first timetable"
    assert spoken_of(patterns(later(2, "h" * 10, "2027-01-11"))) == "until 10 January 2027 and from 11 January 2027"
    assert spoken_of(()) == ""


def test_an_answer_of_a_session_has_its_own_id_in_each_week_and_any_other_answer_has_one() -> None:
    second = Pattern("week_2", date(2027, 1, 11))
    assert [each.own("mon_am") for each in (ONLY, second)] == ["mon_am", "week_2_mon_am"]
    assert [each.own("place_1_kind") for each in (ONLY, second)] == ["place_1_kind"] * 2
    assert all(EVERY_SESSION[id] == second.id for id in second.sessions)


def test_a_week_alone_has_its_own_sessions_under_the_ids_of_the_first_and_all_that_is_of_the_whole_case() -> None:
    whole = {**CLEAN, **later(2, "1? hh hh hh h-", "2027-01-11"), **later(3, "hh hh hh hh 2h"), "note_mon_am": "Why"}
    first, second, third = (alone(whole, each) for each in patterns(whole))
    assert first == {**CLEAN, "note_mon_am": "Why"}
    rest = {id: value for id, value in first.items() if id not in SESSIONS}
    assert second == {**rest, **week("1? hh hh hh h-")}
    assert third == {**rest, **week("hh hh hh hh 2h")}
