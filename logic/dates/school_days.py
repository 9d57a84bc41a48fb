"""School days: weekends, England's bank holidays and the days a school says it is closed.

Bank holidays are worked out from rules: Easter Monday, the last Mondays in May and August and 26 December from
schedule 1 to the Banking and Financial Dealings Act 1971 (the source `bank_holidays` in `guidance.toml`); New Year's
Day, the first Monday in May and the days in place of a weekend as they have been proclaimed every year; Good Friday
and Christmas Day by custom. Up to the limit `bank_holiday_year` they were checked with GOV.UK's own list. A day
proclaimed once only cannot be known from a rule: the school adds it as a closed day.
Holidays and training days differ from school to school, so nothing here guesses them.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from types import MappingProxyType

from logic.phrases import WEEKDAYS
from logic.terms import DAYS

ONE_DAY = timedelta(days=1)
_SATURDAY = len(DAYS)
_FRIDAY = _SATURDAY - 1


def easter(year: int) -> date:
    """Easter Sunday by the Gregorian rule: the Sunday after the full moon of the church's tables.

    The tables are those of 1900 to 2199, which is more than the years the guide covers.
    """
    days = (19 * (year % 19) + 24) % 30
    moon = date(year, 3, 21) + (days - (days > 27)) * ONE_DAY
    return moon + (7 - (moon.weekday() + 1) % 7) * ONE_DAY


def _monday(year: int, month: int, *, last: bool = False) -> date:
    """The first Monday of a month, or the last one of a month with 31 days."""
    if last:
        day = date(year, month, 31)
        return day - day.weekday() * ONE_DAY
    day = date(year, month, 1)
    return day + -day.weekday() % 7 * ONE_DAY


def last_friday_in_june(year: int) -> date:
    """The school leaving date of a year (the sources `school_age` and `leaving_day` in `guidance.toml`)."""
    day = date(year, 6, 30)
    return day - (day.weekday() - _FRIDAY) % 7 * ONE_DAY


@cache
def bank_holidays(year: int) -> Mapping[date, str]:
    """England's bank holidays of a year by date; one at a weekend is given on the weekday that stands in for it."""
    good_friday, easter_monday = easter(year) - 2 * ONE_DAY, easter(year) + ONE_DAY
    found = {
        good_friday: "Good Friday",
        easter_monday: "Easter Monday",
        _monday(year, 5): "the early May bank holiday",
        _monday(year, 5, last=True): "the spring bank holiday",
        _monday(year, 8, last=True): "the summer bank holiday",
    }
    fixed = {date(year, 1, 1): "New Year's Day", date(year, 12, 25): "Christmas Day", date(year, 12, 26): "Boxing Day"}
    found |= {day: name for day, name in fixed.items() if day.weekday() < _SATURDAY}
    for day, name in fixed.items():  # after those on weekdays, so that none is pushed off its own day
        if day.weekday() >= _SATURDAY:
            while day.weekday() >= _SATURDAY or day in found:
                day += ONE_DAY
            found[day] = f"the day in place of {name}"
    return MappingProxyType(found)


@dataclass(frozen=True, slots=True)
class SchoolDays:
    """Which days the school is open. `closed` are its holidays and training days."""

    closed: frozenset[date] = frozenset()

    def why_closed(self, day: date) -> str:
        """Why a day is not a school day, as words to follow "is"; empty when it is one."""
        if day.weekday() >= _SATURDAY:
            return f"a {WEEKDAYS[day.weekday()]}"
        if day in bank_holidays(day.year):
            return f"a bank holiday ({bank_holidays(day.year)[day]})"
        return "on your list of days the school is closed" if day in self.closed else ""

    def is_open(self, day: date) -> bool:
        """Whether a day is a school day."""
        return not self.why_closed(day)

    def before(self, day: date, number: int = 1) -> date:
        """The school day that is `number` school days before `day`, which is not counted itself. `number` is 1 up."""
        for _ in range(number):
            day -= ONE_DAY
            while not self.is_open(day):
                day -= ONE_DAY
        return day

    def after(self, day: date, number: int = 1) -> date:
        """The school day that is `number` school days after `day`, which is not counted itself. `number` is 1 up."""
        for _ in range(number):
            day += ONE_DAY
            while not self.is_open(day):
                day += ONE_DAY
        return day

    def from_(self, day: date) -> date:
        """The first school day on or after `day`."""
        return day if self.is_open(day) else self.after(day)

    def between(self, first: date, last: date) -> Iterator[date]:
        """The school days from `first` to `last`, both included."""
        day = first
        while day <= last:
            if self.is_open(day):
                yield day
            day += ONE_DAY
