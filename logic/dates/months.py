"""A small calendar of the days off site: each month as weeks of school days, with what each day is.

It is given the days that were counted and adds none. Saturdays and Sundays are left out: no school is open then. A span
of years has its first months only, and `left_out` says how many more there are.
"""

from calendar import Calendar
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from logic.dates.school_days import SchoolDays
from logic.phrases import MONTHS, count
from logic.terms import DAYS

MOST = 12
"""The most months of a calendar."""
AWAY, CLOSED, OPEN = "off site", "closed", ""
"""What a day is, in words."""
HEADER = tuple(name[:2] for name in DAYS.values())
"""The days of a week, in short."""


@dataclass(frozen=True, slots=True)
class Cell:
    """One day of a month by its number, and what it is; None for a place in a week that is in another month."""

    number: int
    what: str


@dataclass(frozen=True, slots=True)
class Month:
    """One month: what it is called with its number of days off site, and its weeks from Monday to Friday."""

    title: str
    weeks: tuple[tuple[Cell | None, ...], ...]


def _month(year: int, month: int, off_site: Collection[date], calendar: SchoolDays) -> Month:
    def cell(day: date) -> Cell | None:
        if day.month != month:
            return None
        return Cell(day.day, AWAY if day in off_site else OPEN if calendar.is_open(day) else CLOSED)

    weeks = [tuple(map(cell, week[: len(DAYS)])) for week in Calendar().monthdatescalendar(year, month)]
    number = sum(day.year == year and day.month == month for day in off_site)
    title = f"{MONTHS[month - 1]} {year}: {count(number, 'day')}"
    return Month(title, tuple(week for week in weeks if any(week)))


def months(start: date, end: date, off_site: Collection[date], calendar: SchoolDays) -> tuple[Month, ...]:
    """The months from `start` to `end`, as many as a calendar holds; none where no day is off site."""
    if not off_site:
        return ()
    first, last = start.year * len(MONTHS) + start.month - 1, end.year * len(MONTHS) + end.month - 1
    days = frozenset(off_site)
    found = [divmod(each, len(MONTHS)) for each in range(first, last + 1)]
    return tuple(_month(year, month + 1, days, calendar) for year, month in found[:MOST])


def left_out(start: date, end: date) -> int:
    """How many months from `start` to `end` a calendar has no room for."""
    return max(0, (end.year - start.year) * len(MONTHS) + end.month - start.month + 1 - MOST)
