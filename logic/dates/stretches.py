"""The stretches: which week of a case is in force on which days, from the answers that say when the week changes.

A later week with no day is in force on none. One whose day makes no sense is named as a problem and left out, so that
the rest can still be worked out. The numbers of days are for `span.py`.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from logic.phrases import spoken
from logic.terms import DAYS, FIRST_DAY, PLACES, Problem
from logic.timetable import Week


@dataclass(frozen=True)
class Stretch:
    """The days on which one week is in force: from `first`, or the start where that is None, until the next one."""

    week: Week
    first: date | None = None

    @cached_property
    def away(self) -> frozenset[int]:
        """The days of the week with a session off site, Monday 0."""
        days = {session[:3] for session, value in self.week.sessions.items() if value in PLACES}
        return frozenset(number for number, day in enumerate(DAYS) if day in days)

    @cached_property
    def mainstream(self) -> bool:
        """Whether the week holds another mainstream school."""
        return bool(self.week.at_kind("mainstream"))


def on(stretches: Sequence[Stretch], day: date) -> Stretch:
    """The stretch that a day is in. A day before the start is in the first one."""
    return next((each for each in reversed(stretches) if each.first and each.first <= day), stretches[0])


def is_away(stretches: Sequence[Stretch], day: date) -> bool:
    """Whether the week in force on a day has a session off site then, if the school is open."""
    return day.weekday() in on(stretches, day).away


def out_of_order(start: date | None, weeks: Sequence[Week]) -> Iterator[Problem]:
    """What is wrong with the first day of a later week: not after the first day off site, or the change before it."""
    before = None
    for week in weeks:
        first, told = week.pattern.first, ""
        if first and start and first <= start:
            told = f"not after the first day off site, {spoken(start)}"
        elif first and before and first <= before:
            told = f"not after the day on which it changes before that, {spoken(before)}"
        if first and told:
            said = f"The week changes on {spoken(first)}, which is {told}. Choose a later day, or take that change out."
            yield Problem(FIRST_DAY[week.pattern.id], said)
        before = first or before


def too_late(stretch: Stretch) -> Problem:
    """What is wrong with a later week that the direction ends before."""
    told = f"The week changes on {spoken(stretch.first or date.max)}, which is after the last day off site."
    return Problem(FIRST_DAY[stretch.week.pattern.id], f"{told} Choose an earlier day, or take that change out.")
