"""A span over a holiday that nobody has closed the school for is asked about, whatever other days are given."""

from datetime import date

import pytest

from logic.dates.holidays import left_open

CLOSED = date(2027, 2, 15)


@pytest.mark.parametrize(
    ("start", "end", "named"),
    [
        (date(2026, 12, 1), date(2027, 1, 15), ["Christmas holiday of 2026"]),
        (date(2027, 3, 1), date(2027, 4, 30), ["Easter holiday of 2027"]),
        (date(2027, 7, 1), date(2027, 9, 15), ["summer holiday of 2027"]),
        (date(2026, 12, 1), date(2027, 9, 15), ["Christmas", "Easter", "summer"]),
        (date(2027, 1, 4), date(2027, 3, 20), []),
    ],
)
def test_each_holiday_between_the_days_is_named(start: date, end: date, named: list[str]) -> None:
    found = list(left_open(start, end, {CLOSED}))
    assert len(found) == len(named)
    assert all(any(name in words for words in found) for name in named)


def test_one_closed_day_in_a_holiday_is_enough_to_say_that_it_was_thought_of() -> None:
    assert list(left_open(date(2026, 12, 1), date(2027, 1, 15), {date(2026, 12, 22)})) == []
    assert list(left_open(date(2027, 7, 1), date(2027, 9, 15), {date(2027, 7, 26)})) == []
