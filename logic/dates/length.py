"""How long a direction lasts, as heads say it: a number of weeks, to a holiday, or the count of its school days.

It counts with the week and the closed days of a case, gives the last day that a length leads to, and words the count
with its unit. It refuses nothing: a length that leads nowhere is not offered. Holidays are those that nobody has closed
the school for: which days they are differs, so it asks and never guesses.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import zip_longest

from logic.case import Case
from logic.dates.deadlines import Dates
from logic.dates.picture import gaps
from logic.dates.school_days import ONE_DAY
from logic.dates.stretches import is_away
from logic.phrases import count, day_words, listed, mid_sentence
from logic.questions import QUESTIONS
from logic.terms import DAYS

WEEKS = (2, 4, 6)
"""The lengths offered in weeks."""
_HOLIDAY = timedelta(days=2)
"""A closed time from its first to its last day is a holiday when it is longer than this."""
_DAY_NAMES = tuple(f"{name}s" for name in DAYS.values())


@dataclass(frozen=True, slots=True)
class Length:
    """A length in words, and the last day off site that it leads to."""

    words: str
    end: date


def _last_day(dates: Dates, before: date) -> date | None:
    """The last day off site before a day; None where there is none from the start on."""
    day = before - ONE_DAY
    while dates.start is not None and day >= dates.start:
        if dates.calendar.is_open(day) and is_away(dates.stretches, day):
            return day
        day -= ONE_DAY
    return None


def lengths(dates: Dates) -> tuple[Length, ...]:
    """The lengths to choose from, once the start and the week are known."""
    return tuple(_lengths(dates))


def _lengths(dates: Dates) -> Iterator[Length]:
    start = dates.start
    if start is None:
        return
    for weeks in WEEKS:
        end = _last_day(dates, start + timedelta(weeks=weeks))
        if end is not None:
            yield Length(count(weeks, "week"), end)
    for gap in gaps(dates.calendar, start, start + timedelta(weeks=max(WEEKS) + 2)):
        end = _last_day(dates, gap.first)
        if gap.last - gap.first > _HOLIDAY and end is not None:
            yield Length("To the next holiday (half a term)", end)
            return


def count_words(dates: Dates) -> str:
    """The count with its unit and the days of the week it is made of; empty where there is no count."""
    if dates.days is None:
        return ""
    told = f"{count(dates.days, 'school day')} off site"
    if dates.by_count not in (None, dates.days):
        return f"{told}, as you gave it; the dates and the week make it {dates.by_count}"
    return f"{told}: {_days_words(dates)}" if any(each.away for each in dates.stretches) else told


def _days_words(dates: Dates) -> str:
    """The days off site of each week while it is in force: Mondays and Tuesdays until 3 January 2027, then Mondays."""
    ends = [f" until {day_words(each.first - ONE_DAY)}" for each in dates.stretches if each.first]
    named = [listed([_DAY_NAMES[day] for day in sorted(each.away)]) or "none" for each in dates.stretches]
    return ", then ".join(f"{days}{end}" for days, end in zip_longest(named, ends, fillvalue=""))


def worked_out(case: Case, dates: Dates) -> dict[str, str]:
    """What the guide works out for a question about dates that has no answer, in words, by its id."""
    found = {}
    if case.answer("number_of_days") is None and dates.days is not None:
        found["number_of_days"] = f"{mid_sentence(count_words(dates))} (worked out)"
    if case.answer("end_date") is None and dates.end is not None:
        found["end_date"] = f"{day_words(dates.end)} (worked out)"
    return {id: words for id, words in found.items() if id in QUESTIONS}
