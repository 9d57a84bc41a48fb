"""A day as people type it: read in UK order, never changed into another, and what was taken for granted is said."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.dates.reading import EXAMPLES, LONGEST, outside, read_day
from logic.guidance import guidance
from logic.phrases import day_words, spoken

TODAY = date(2026, 11, 25)
DAY = date(2026, 11, 9)


@pytest.mark.parametrize(
    "text",
    [
        *EXAMPLES.split(" or "),
        "09/11/2026",
        "9.11.2026",
        "9-11-2026",
        "9 11 2026",
        "2026-11-09",
        " 9 nov 2026 ",
        "9th of November, 2026",
        "Monday 9 November 2026",
        "Mon 9th Nov 2026",
        "the 9th November 2026",
        "November 9, 2026",
        "9nov2026",
    ],
)
def test_a_day_in_full_is_read_in_whatever_form_and_nothing_is_said(text: str) -> None:
    reading = read_day(text, TODAY)
    assert (reading.day, reading.said) == (DAY, "")


@pytest.mark.parametrize("text", ["9/11/26", "9 November 26", "9.11.26"])
def test_a_year_of_two_figures_is_of_this_century_and_that_is_said(text: str) -> None:
    reading = read_day(text, TODAY)
    assert (reading.day, reading.said) == (DAY, "You gave the year as 26: we took it as 2026.")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("25/11", TODAY),
        ("25 November", TODAY),
        ("Nov 9", date(2027, 11, 9)),
        ("26 Nov", date(2026, 11, 26)),
        ("29 February", date(2028, 2, 29)),
    ],
)
def test_a_day_without_a_year_is_the_next_one_and_that_is_said(text: str, day: date) -> None:
    reading = read_day(text, TODAY)
    assert reading.day == day
    assert reading.said == f"You gave no year: we took the next {day_words(day)[:-5]}."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("31 June", "There is no 31 June: June has 30 days."),
        ("31/6/2026", "There is no 31 June 2026: June 2026 has 30 days."),
        ("29 February 2027", "There is no 29 February 2027: February 2027 has 28 days."),
        ("30 Feb", "There is no 30 February: February has 29 days."),
        ("0/11/2026", "There is no 0 November 2026: November 2026 has 30 days."),
        ("11/13/2026", "There is no month 13. Give the day first, then the month."),
        ("9/0/2026", "There is no month 0. Give the day first, then the month."),
        ("9/11/1926", "9 November 1926 is outside the years this guide covers, 2024 to 2035. Check the year."),
        ("9/11/99", "9 November 2099 is outside the years this guide covers, 2024 to 2035. Check the year."),
        ("Tuesday 9 November 2026", "9 November 2026 is a Monday. Change the day or the date."),
        ("9/11/202", "The guide cannot read the year 202. Write it like 2026."),
        ("9/11/0000", "The guide cannot read the year 0000. Write it like 2026."),
    ],
)
def test_what_is_no_day_is_refused_and_says_why(text: str, said: str) -> None:
    assert read_day(text, TODAY).day is None
    assert read_day(text, TODAY).said == said


@pytest.mark.parametrize(
    "text",
    [
        "soon",
        "",
        "9",
        "2026",
        "November",
        "November 2026",
        "9 11 2026 4",
        "9 November December",
        "Mon Tue 9 November",
        "9 Octember 2026",
        "9 No 2026",
        "9/11/20266",
        "9/111/2026",
        "112/11/2026",
        "2026 9",
        "٩/11/2026",
        "9/11/2026!",
        "a" * 100_000,
        "9 November 2026" + " " * LONGEST + "x",
    ],
)
def test_what_has_not_the_form_of_a_day_is_refused_with_an_example(text: str) -> None:
    reading = read_day(text, TODAY)
    assert reading.day is None
    assert reading.said.endswith(f"as a date. Write it like {EXAMPLES}.")
    assert len(reading.said) < 150


YEARS = guidance().limit("first_year"), guidance().limit("last_year")
DAYS = st.dates(date(YEARS[0], 1, 1), date(YEARS[1], 12, 31))


@given(DAYS)
def test_every_day_the_guide_covers_is_read_from_each_of_its_forms(day: date) -> None:
    forms = (spoken(day), day_words(day), f"{day:%d/%m/%Y}", f"{day:%d.%m.%y}", day.isoformat())
    assert {read_day(form, TODAY).day for form in forms} == {day}
    assert outside(day) == ""


@given(DAYS)
def test_a_day_without_its_year_is_never_past_and_has_the_same_name(today: date) -> None:
    found = read_day(f"{today - timedelta(days=1):%d/%m}", today).day
    assert found is None or (found >= today and f"{found:%d/%m}" == f"{today - timedelta(days=1):%d/%m}")


@given(st.text(max_size=60))
def test_no_text_raises_anything(text: str) -> None:
    assert read_day(text, TODAY).day is not None or read_day(text, TODAY).said
