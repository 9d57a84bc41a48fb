"""The span: what the dates say, on both sides of each boundary, and what is wrong with them or missing."""

from collections.abc import Mapping
from datetime import date

import pytest

from logic.case import parse
from logic.dates.span import Span, read_span
from logic.timetable import weeks
from tests.cases import HOME_WEEK
from tests.logic.dated import DATED, SETTLED


def span_of(answers: Mapping[str, str]) -> Span:
    """The span of these answers."""
    case = parse(dict(answers))
    return read_span(case, weeks(case))


def said(answers: Mapping[str, str], question: str) -> list[str]:
    """What is wrong with the answer to one question."""
    return [problem.text for problem in span_of(answers).problems if problem.question == question]


def test_the_days_off_site_are_counted_without_half_term() -> None:
    span = span_of(DATED)
    assert (span.days, span.weeks, span.end) == (14, 7, date(2027, 3, 2))
    assert span.problems == span.missing == ()


def test_a_number_of_days_gives_the_last_day() -> None:
    answers = {id: value for id, value in DATED.items() if id != "end_date"}
    assert span_of({**answers, "number_of_days": "14"}).end == date(2027, 3, 2)
    assert span_of({**answers, "number_of_days": "1"}).end == date(2027, 1, 11)


def test_a_number_that_agrees_with_the_last_day_is_not_a_problem_and_one_that_does_not_is() -> None:
    assert said({**DATED, "number_of_days": "14"}, "number_of_days") == []
    assert said({**DATED, "number_of_days": "13"}, "number_of_days") == [
        "You gave 13 days, but the dates and the timetable make it 14 days. "
        "Change one of them, or write below why your number is right."
    ]
    assert span_of({**DATED, "number_of_days": "13"}).days == 14


def test_no_days_at_all_is_a_problem() -> None:
    assert said({**DATED, "number_of_days": "0"}, "number_of_days") == ["The number of days must be at least 1."]


def test_a_number_of_days_that_never_ends_is_a_problem() -> None:
    answers = {id: value for id, value in DATED.items() if id != "end_date"}
    span = span_of({**answers, "number_of_days": "9999"})
    assert span.end is None
    assert "would run past 2035" in span.problems[0].text


def test_an_end_before_the_start_is_a_problem_and_an_end_on_the_start_is_not() -> None:
    assert "is before the first day" in said({**DATED, "end_date": "2027-01-10"}, "end_date")[0]
    same = {**DATED, "end_date": "2027-01-11", "first_review_date": "2027-01-11"}
    assert span_of(same).problems == ()
    assert span_of(same).days == 1


@pytest.mark.parametrize(
    ("review", "words"),
    [
        ("2027-01-10", "is before the first day off site"),
        ("2027-01-11", ""),
        ("2027-03-02", ""),
        ("2027-03-03", "is after the last day off site"),
    ],
)
def test_the_first_review_falls_between_the_start_and_the_end(review: str, words: str) -> None:
    problems = said({**DATED, "first_review_date": review}, "first_review_date")
    assert [words in text for text in problems] == ([True] if words else [])


@pytest.mark.parametrize(
    ("question", "value"),
    [
        ("start_date", "2023-12-31"),
        ("start_date", "2062-01-11"),
        ("end_date", "2036-01-01"),
        ("first_review_date", "9999-12-31"),
        ("non_school_days", "0001-01-01,2027-02-15"),
    ],
)
def test_a_year_the_guide_does_not_cover_is_a_problem_and_not_called_missing(question: str, value: str) -> None:
    span = span_of({**DATED, question: value})
    assert [problem.question for problem in span.problems] == [question]
    assert "outside the years this guide covers, 2024 to 2035" in span.problems[0].text
    assert span.missing == ()


@pytest.mark.parametrize("value", ["2024-01-01", "2035-12-31"])
def test_the_first_and_last_years_are_covered(value: str) -> None:
    assert "outside the years" not in " ".join(said({**SETTLED, "start_date": value}, "start_date"))


@pytest.mark.parametrize(
    ("start", "words"),
    [
        ("2027-01-09", "is a Saturday. The next day the school is open is Monday 11 January 2027."),
        ("2027-03-29", "is a bank holiday (Easter Monday)"),
        ("2027-02-15", "is on your list of days the school is closed"),
        ("2027-01-13", "is a Wednesday, but the week has no session off site then"),
    ],
)
def test_a_start_on_a_day_with_nothing_off_site_is_a_problem(start: str, words: str) -> None:
    problems = said({**SETTLED, "start_date": start, "non_school_days": "2027-02-15"}, "start_date")
    assert len(problems) == 1
    assert words in problems[0]


def test_closed_days_that_swallow_every_day_are_a_problem() -> None:
    answers = {**DATED, "end_date": "2027-01-12", "first_review_date": "2027-01-12"}
    swallowed = {**answers, "non_school_days": "2027-01-11,2027-01-12"}
    assert "closed on every day off site" in said(swallowed, "non_school_days")[0]
    assert span_of(swallowed).days is None
    assert said({**swallowed, "non_school_days": "2027-01-11"}, "non_school_days") == []


def test_dates_with_no_day_off_site_between_them_are_a_problem() -> None:
    answers = {**SETTLED, "start_date": "2027-01-13", "end_date": "2027-01-15"}
    assert "no day off site" in said(answers, "end_date")[0]


def test_a_start_alone_asks_for_the_end() -> None:
    span = span_of({**HOME_WEEK, "start_date": "2027-01-11"})
    assert [each.question for each in span.missing] == ["end_date", "first_review_date", "mon_am"]


def test_a_number_without_a_start_or_a_week_is_kept() -> None:
    assert span_of({"number_of_days": "12"}).days == 12
    assert span_of({"number_of_days": "12", "start_date": "2027-01-11"}).days == 12
    assert span_of({"number_of_days": "12", "start_date": "2027-01-11"}).end is None


def test_a_week_that_is_not_full_may_change_the_count() -> None:
    answers = {id: value for id, value in DATED.items() if id != "fri_pm"}
    assert [each.question for each in span_of(answers).missing] == ["fri_pm"]


@pytest.mark.parametrize("end", [{}, {"end_date": "2027-01-15"}])
def test_a_week_with_no_session_off_site_is_missing_and_makes_no_date_wrong(end: dict[str, str]) -> None:
    dates = {"start_date": "2027-01-13", "first_review_date": "2027-01-14", "number_of_days": "3"}
    span = span_of({**HOME_WEEK, **dates, **end})
    assert span.problems == ()
    assert [each.question for each in span.missing] == ["mon_am"]
    assert (span.days, span.weeks) == (3, None)
    assert span.end == (date(2027, 1, 15) if end else None)


@pytest.mark.parametrize(
    "dates", [{"end_date": "2027-03-02"}, {"start_date": "2027-01-11", "end_date": "2027-01-04"}, {}]
)
def test_a_number_of_days_stands_while_the_days_cannot_be_counted(dates: dict[str, str]) -> None:
    assert span_of({**SETTLED, **dates, "number_of_days": "3"}).days == 3


def test_a_number_of_days_that_no_day_bears_out_does_not_stand() -> None:
    dates = {"start_date": "2027-01-13", "end_date": "2027-01-15", "number_of_days": "3"}
    assert span_of({**SETTLED, **dates}).days is None


def test_a_number_against_the_count_stands_with_a_reason() -> None:
    answers = {**DATED, "number_of_days": "13", "note_number_of_days": "A phased start"}
    assert said(answers, "number_of_days") == []
    dates = span_of(answers)
    assert (dates.days, dates.by_count) == (13, 14)
    assert said({**answers, "note_number_of_days": "  "}, "number_of_days") != []
