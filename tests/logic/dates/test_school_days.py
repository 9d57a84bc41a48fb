"""School days: bank holidays against another library, and counting across what is closed."""

from datetime import date, timedelta

import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.dates.school_days import SchoolDays, bank_holidays, easter, last_friday_in_june
from logic.guidance import guidance
from logic.phrases import spoken

DAYS = st.dates(date(2024, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize("year", range(2024, 2036))
def test_bank_holidays_are_those_of_the_holidays_library(year: int) -> None:
    theirs = {day for day in holidays.country_holidays("GB", subdiv="ENG", years=year) if day.weekday() < 5}
    assert set(bank_holidays(year)) == theirs


@pytest.mark.parametrize(
    ("day", "name"),
    [
        (date(2026, 4, 3), "Good Friday"),
        (date(2026, 4, 6), "Easter Monday"),
        (date(2026, 5, 4), "the early May bank holiday"),
        (date(2026, 5, 25), "the spring bank holiday"),
        (date(2026, 8, 31), "the summer bank holiday"),
        (date(2026, 12, 25), "Christmas Day"),
        (date(2026, 12, 28), "the day in place of Boxing Day"),
        (date(2027, 12, 27), "the day in place of Christmas Day"),
        (date(2027, 12, 28), "the day in place of Boxing Day"),
        (date(2033, 12, 26), "Boxing Day"),
        (date(2033, 12, 27), "the day in place of Christmas Day"),
        (date(2028, 1, 3), "the day in place of New Year's Day"),
    ],
)
def test_a_bank_holiday_has_its_name(day: date, name: str) -> None:
    assert bank_holidays(day.year)[day] == name


@pytest.mark.parametrize(("year", "day"), [(2008, (3, 23)), (2024, (3, 31)), (2035, (3, 25)), (2038, (4, 25))])
def test_easter_is_right_on_the_earliest_and_the_latest_day_of_its_years(year: int, day: tuple[int, int]) -> None:
    assert easter(year) == date(year, *day)


@pytest.mark.parametrize(("year", "day"), [(2026, 26), (2027, 25), (2028, 30), (2029, 29), (2023, 30), (2024, 28)])
def test_the_school_leaving_date_is_the_last_friday_in_june(year: int, day: int) -> None:
    assert last_friday_in_june(year) == date(year, 6, day)


GOV_UK = {
    2026: "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28",
    2027: "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28",
    2028: "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26",
}


@pytest.mark.parametrize("year", GOV_UK)
def test_bank_holidays_up_to_the_year_checked_are_those_gov_uk_lists(year: int) -> None:
    assert sorted(bank_holidays(year)) == [date.fromisoformat(f"{year}-{day}") for day in GOV_UK[year].split()]


def test_the_guide_says_up_to_which_year_that_was_checked() -> None:
    assert guidance().limit("bank_holiday_year") == max(GOV_UK)
    assert "worked out by rule" in guidance().limits["bank_holiday_year"].unit
    assert "checked" not in guidance().limits["last_year"].unit


def test_why_a_day_is_closed_is_said() -> None:
    inset = date(2026, 9, 1)
    days = SchoolDays(frozenset({inset}))
    assert days.why_closed(inset) == "on your list of days the school is closed"
    assert days.why_closed(date(2026, 9, 5)) == "a Saturday"
    assert days.why_closed(date(2026, 8, 31)) == "a bank holiday (the summer bank holiday)"
    assert days.why_closed(date(2026, 9, 2)) == ""


def test_counting_skips_a_weekend_a_bank_holiday_and_a_closed_day() -> None:
    days = SchoolDays(frozenset({date(2026, 9, 1)}))
    assert days.before(date(2026, 9, 2)) == date(2026, 8, 28)
    assert days.before(date(2026, 9, 2), 2) == date(2026, 8, 27)
    assert days.after(date(2026, 8, 28)) == date(2026, 9, 2)
    assert days.from_(date(2026, 8, 29)) == date(2026, 9, 2)
    assert days.from_(date(2026, 9, 2)) == date(2026, 9, 2)
    assert list(days.between(date(2026, 8, 28), date(2026, 9, 3))) == [
        date(2026, 8, 28),
        date(2026, 9, 2),
        date(2026, 9, 3),
    ]


def test_a_date_is_spoken_in_full() -> None:
    assert spoken(date(2026, 9, 7)) == "Monday 7 September 2026"
    assert [spoken(date(2026, month, 1)).split()[2] for month in (1, 12)] == ["January", "December"]


@given(DAYS, st.integers(1, 15), st.sets(DAYS, max_size=40))
def test_going_on_and_coming_back_counts_the_same_school_days(day: date, number: int, closed: set[date]) -> None:
    days = SchoolDays(frozenset(closed))
    later = days.after(day, number)
    assert len(list(days.between(day + timedelta(days=1), later))) == number
    if days.is_open(day):
        assert days.before(later, number) == day


def test_easter_is_that_of_the_holidays_library_in_every_year_that_both_know() -> None:
    years = range(1900, 2101)
    theirs = holidays.country_holidays("GB", subdiv="ENG", years=years)
    for year in years:
        assert "Good Friday" in theirs.get(easter(year) - timedelta(days=2), ""), year
        assert "Easter Monday" in theirs.get(easter(year) + timedelta(days=1), ""), year
