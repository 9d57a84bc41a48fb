"""The stretches: which week is in force on a day, and what is wrong with the day on which one should begin."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from logic.case import parse
from logic.dates.span import Span, read_span
from logic.dates.stretches import Stretch, is_away, on
from logic.terms import DAYS, PLACES
from logic.timetable import weeks
from tests.cases import later
from tests.logic.cases import random_changes
from tests.logic.dated import DATED, dates_of

SECOND, THIRD = "2027-02-01", "2027-02-22"
BACK = {**DATED, **later(2, "11 hh hh hh hh", SECOND), **later(3, "1h hh hh hh hh", THIRD)}
"""Two days a week, then one, then a morning, with half-term in the middle of the second."""


def span_of(answers: dict[str, str]) -> Span:
    case = parse(answers)
    return read_span(case, weeks(case))


def problems(answers: dict[str, str]) -> list[tuple[str, str]]:
    return [(each.question, each.text) for each in span_of(answers).problems]


def test_each_week_is_in_force_from_its_first_day_until_the_next() -> None:
    stretches = span_of(BACK).stretches
    assert [each.first for each in stretches] == [None, date(2027, 2, 1), date(2027, 2, 22)]
    days = ("2027-01-11", "2027-01-31", SECOND, "2027-02-21", THIRD, "2027-12-01")
    assert [stretches.index(on(stretches, date.fromisoformat(day))) for day in days] == [0, 0, 1, 1, 2, 2]
    assert is_away(stretches, date(2027, 1, 26))
    assert not is_away(stretches, date(2027, 2, 2))


def test_days_are_counted_by_the_week_in_force() -> None:
    span = span_of(BACK)
    assert (span.days, span.weeks, span.problems, span.missing) == (6 + 2 + 2, 7, (), ())
    short = {id: value for id, value in BACK.items() if id != "end_date"}
    assert span_of({**short, "number_of_days": "10"}).end == date(2027, 3, 1)


def test_a_change_on_the_first_day_or_before_it_is_a_problem_and_the_day_after_is_not() -> None:
    for day, wrong in (("2027-01-10", True), ("2027-01-11", True), ("2027-01-12", False)):
        found = problems({**DATED, **later(2, "11 11 hh hh hh", day)})
        assert [question for question, _ in found] == ["week_2_from"] * wrong
        assert all("not after the first day off site, Monday 11 January 2027" in text for _, text in found)


def test_a_change_that_is_not_after_the_one_before_is_a_problem_and_is_left_out() -> None:
    for day, wrong in ((SECOND, True), ("2027-01-25", True), ("2027-02-02", False)):
        span = span_of({**DATED, **later(2, "11 hh hh hh hh", SECOND), **later(3, "hh 11 11 hh hh", day)})
        assert [each.question for each in span.problems] == ["week_3_from"] * wrong
        assert len(span.stretches) == 3 - wrong
        assert all("not after the day on which it changes before that" in each.text for each in span.problems)


def test_a_change_after_the_last_day_is_a_problem_and_one_on_it_is_not() -> None:
    for day, wrong in (("2027-03-02", False), ("2027-03-03", True)):
        span = span_of({**DATED, **later(2, "11 11 hh hh hh", day)})
        assert [each.question for each in span.problems] == ["week_2_from"] * wrong
        assert all("after the last day off site" in each.text for each in span.problems)
        assert len(span.stretches) == 2 - wrong


def test_a_change_outside_the_years_is_a_problem_and_without_a_start_only_its_order_is_known() -> None:
    [(question, text)] = problems({**DATED, **later(2, "11 11 hh hh hh", "1999-01-01")})
    assert question == "week_2_from"
    assert "outside the years" in text
    alone = {**later(2, "11 hh hh hh hh", SECOND), **later(3, "11 hh hh hh hh", "2027-01-01")}
    assert [question for question, _ in problems(alone)] == ["week_3_from"]


def test_a_later_week_without_a_day_or_with_open_sessions_is_missing_and_counts_nothing() -> None:
    span = span_of({**DATED, **later(2, "11 ?? hh hh hh")})
    assert span.days == 14
    assert [(each.question, each.text) for each in span.missing] == [
        ("week_2_from", "Give the first day of the second timetable to count its days."),
        ("week_2_tue_am", "The timetable has sessions with no answer, so the number of days may change."),
    ]


def test_a_start_is_held_against_the_first_week_alone() -> None:
    found = problems({**DATED, **later(2, "hh hh 11 hh hh", SECOND), "start_date": "2027-01-13"})
    assert [question for question, _ in found] == ["start_date"]


@settings(max_examples=150, deadline=None)
@given(random_changes(whole=False), st.integers(1, 200), st.booleans())
def test_the_count_is_that_of_walking_through_the_days(answers: dict[str, str], long: int, counted: bool) -> None:
    start = date(2027, 1, 11)
    end = start + timedelta(days=long)
    whole = {**DATED, **answers, "end_date": end.isoformat()}
    first = {week: answers.get(f"week_{week}_from") for week in (2, 3)}
    begins = {week: date.fromisoformat(day) for week, day in first.items() if day}
    if begins.get(2) and begins.get(3) and begins[3] <= begins[2]:
        del begins[3]
    begins = {week: day for week, day in begins.items() if start < day <= end}
    closed = [date(2027, 2, day) for day in range(15, 20)]
    open_ = [
        day for day in (start + timedelta(days=n) for n in range(long + 1)) if day.weekday() < 5 and day not in closed
    ]
    held = 0
    for day in (
        day for day in open_ if day not in (date(2027, 3, 26), date(2027, 3, 29), date(2027, 5, 3), date(2027, 5, 31))
    ):
        week = max((week for week, begun in begins.items() if begun <= day), default=1)
        ids = [f"{'' if week == 1 else f'week_{week}_'}{list(DAYS)[day.weekday()]}_{half}" for half in ("am", "pm")]
        held += any(whole.get(id) in PLACES for id in ids)
    assert span_of(whole).by_count == (held or None)


def test_a_stretch_knows_its_days_away_and_whether_it_holds_another_mainstream_school() -> None:
    case = parse({**DATED, **later(2, "22 hh hh hh hh", SECOND), "place_2_kind": "mainstream", "place_2_name": "Hill"})
    first, second = map(Stretch, weeks(case))
    assert (first.away, first.mainstream) == (frozenset({0, 1}), False)
    assert (second.away, second.mainstream) == (frozenset({0}), True)


def test_a_change_of_week_is_a_date_that_counts_and_contact_and_reviews_follow_the_week() -> None:
    answers = {**DATED, **later(2, "22 hh hh hh hh", SECOND), "place_2_kind": "mainstream", "place_2_name": "Hill"}
    dates = dates_of({**answers, "first_review_date": "2027-01-18"})
    assert [(each.id, each.day) for each in dates.of_kind("change")] == [("change_1", date(2027, 2, 1))]
    assert dates.of_kind("planning") == ()
    contact = {each.day < date(2027, 2, 1): each.standing for each in dates.of_kind("contact")}
    assert contact == {True: "habit", False: "advice"}
    reviews = dates.of_kind("first_review", "review")
    assert [each.day for each in reviews[:4]] == [
        date(2027, 1, 18),
        date(2027, 1, 25),
        date(2027, 2, 1),
        date(2027, 2, 22),
    ]
    assert [each.standing for each in reviews[1:4]] == ["plan", "plan", "advice"]
