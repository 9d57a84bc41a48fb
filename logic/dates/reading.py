"""Reading a day as people type it: in words or in figures, the day before the month.

It says what it took for granted: the century of a year of two figures, the year where none was typed. What is no day is
refused in one sentence that says why, and is never changed into another day.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from logic.guidance import guidance
from logic.phrases import MONTHS, WEEKDAYS, day_words, short

EXAMPLES = "9 November 2026 or 9/11/2026"
"""How to type a day. The two are the same day, and show that the day comes before the month."""
LONGEST = 40
"""The most characters of a day: twice the longest that is written out in full."""
_FORM = re.compile(r"[0-9a-z\s/.,-]+", re.IGNORECASE)
_TOKENS = re.compile(r"([0-9]+)(?:st|nd|rd|th)?|([a-z]+)")
_SMALL = {"of", "the"}
_SHORTEST = 3  # letters of the name of a month or a weekday
_FULL_YEAR, _SHORT_YEAR = 4, 2  # figures
_LEAP_YEAR = 2000


@dataclass(frozen=True, slots=True)
class Reading:
    """The day that was read, or None; and what was taken for granted, or why it is no day. `said` may be empty."""

    day: date | None
    said: str = ""


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of a day as typed: figures, with the month as a number and the weekday, Monday 0, if there is one."""

    day: str
    month: int
    year: str
    weekday: int | None


def _place(word: str, names: tuple[str, ...]) -> int | None:
    """The place of the name that a word is the start of."""
    found = [place for place, name in enumerate(names) if name.lower().startswith(word)]
    return found[0] if found and len(word) >= _SHORTEST else None


def _parts(text: str) -> _Parts | None:
    """The parts of what was typed, or None where it has not the form of a day."""
    if len(text) > LONGEST or not _FORM.fullmatch(text):
        return None
    numbers: list[str] = []
    months: list[int] = []
    weekdays: list[int] = []
    for number, word in _TOKENS.findall(text.lower()):
        month, weekday = _place(word, MONTHS), _place(word, WEEKDAYS)
        if number:
            numbers.append(number)
        elif month is not None:
            months.append(month + 1)
        elif weekday is not None:
            weekdays.append(weekday)
        elif word not in _SMALL:
            return None
    if len(numbers) > 1 and len(numbers[0]) == _FULL_YEAR:
        numbers.reverse()
    if not months and len(numbers) > 1 and len(numbers[1]) <= _SHORT_YEAR:
        months.append(int(numbers.pop(1)))
    if len(months) != 1 or len(weekdays) > 1 or len(numbers) not in (1, 2) or len(numbers[0]) > _SHORT_YEAR:
        return None
    day, year = numbers[0], numbers[1] if len(numbers) > 1 else ""
    return _Parts(day, months[0], year, weekdays[0] if weekdays else None) if len(year) <= _FULL_YEAR else None


def outside(day: date) -> str:
    """That a day is outside the years the guide covers; empty where it is not."""
    first, last = guidance().limit("first_year"), guidance().limit("last_year")
    if first <= day.year <= last:
        return ""
    return f"{day_words(day)} is outside the years this guide covers, {first} to {last}. Check the year."


def _days_in(year: int, month: int) -> int:
    return monthrange(year, month)[1]


def _none_such(parts: _Parts, year: int | None) -> str:
    """Why there is no such day in a year, or in any; empty where there is one."""
    if not 1 <= parts.month <= len(MONTHS):
        return f"There is no month {parts.month}. Give the day first, then the month."
    days, name = _days_in(year or _LEAP_YEAR, parts.month), MONTHS[parts.month - 1]
    if 1 <= int(parts.day) <= days:
        return ""
    in_year = f" {year}" if year else ""
    return f"There is no {int(parts.day)} {name}{in_year}: {name}{in_year} has {days} days."


def _next(day: int, month: int, today: date) -> date:
    """The next day with this name, today among them. There must be one in some year."""
    year = today.year
    while day > _days_in(year, month) or date(year, month, day) < today:
        year += 1
    return date(year, month, day)


def read_day(text: str, today: date) -> Reading:
    """The day that a text means. One without a year is the next such day, as seen from `today`. Raises nothing."""
    parts = _parts(text.strip())
    if parts is None:
        return Reading(None, f'The guide cannot read "{short(text, LONGEST)}" as a date. Write it like {EXAMPLES}.')
    if parts.year and (len(parts.year) not in (_SHORT_YEAR, _FULL_YEAR) or not int(parts.year)):
        return Reading(None, f"The guide cannot read the year {parts.year}. Write it like {today.year}.")
    century = today.year // 100 * 100 if len(parts.year) == _SHORT_YEAR else 0
    year = int(parts.year) + century if parts.year else None
    if problem := _none_such(parts, year):
        return Reading(None, problem)
    day = date(year, parts.month, int(parts.day)) if year else _next(int(parts.day), parts.month, today)
    if parts.weekday not in (None, day.weekday()):
        return Reading(None, f"{day_words(day)} is a {WEEKDAYS[day.weekday()]}. Change the day or the date.")
    if problem := outside(day):
        return Reading(None, problem)
    if century:
        return Reading(day, f"You gave the year as {parts.year}: we took it as {day.year}.")
    return Reading(day, "" if year else f"You gave no year: we took the next {day_words(day).rsplit(' ', 1)[0]}.")
