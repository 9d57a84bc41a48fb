"""The dates as a picture: what stands on a line from today to the end, the gaps in it, and the reviews as rows.

The drawing, the calendar, the same in words and the table are all made from what is here, so they cannot differ. It
holds what `deadlines` worked out and adds no day of its own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from logic.dates.deadlines import Dates
from logic.dates.events import Event
from logic.dates.months import Month, months
from logic.dates.school_days import ONE_DAY, SchoolDays
from logic.phrases import day_words, listed, spoken

LANES = ("Notice", "Off site", "Invite by", "Review", "Request")
"""The lines of the picture, from the top."""
_LANE_OF = {"notice": 0, "planning": 0, "change": 1, "invite": 2, "first_review": 3, "review": 3, "request": 4}
_WEEK = 5  # school days: a closed time that is shorter is named by its days, and is still a gap


HEADER = ("Review", "Invite by", "Tell people by")
"""What stands over the three days of a review."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One day on a lane, by what it is called."""

    day: date
    lane: str
    title: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Days from `first` to `last` on which the school is closed, weekends around and between them left aside."""

    first: date
    last: date

    @property
    def words(self) -> str:
        """The gap in words."""
        if self.first == self.last:
            return day_words(self.first)
        return f"{day_words(self.first)} to {day_words(self.last)}"


@dataclass(frozen=True, slots=True)
class Review:
    """One review with what goes with it: the last day to invite people, and to tell them what was decided."""

    number: int
    day: date
    invite: Event
    told: Event

    @property
    def steps(self) -> tuple[str, str, str]:
        """The ids of its steps: the review, the invitation and the telling, in the order of its cells."""
        return f"date.review_{self.number}", f"date.{self.invite.id}", f"date.{self.told.id}"

    @property
    def cells(self) -> tuple[str, str, str]:
        """Its three days in words, under HEADER."""
        return spoken(self.day), self.invite_by, spoken(self.told.day or self.day)

    @property
    def invite_by(self) -> str:
        """The last safe day to invite people in words, and beside it the day that the count alone gives."""
        safe, counted = self.invite.day, self.invite.counted
        words = spoken(safe) if safe else ""
        return f"{words} (by the count of days alone, {day_words(counted)})" if counted else words


@dataclass(frozen=True, slots=True)
class Picture:
    """The line from `first` to `last` with today on it, and the days off site from `start` to `end`."""

    today: date
    first: date
    last: date
    start: date
    end: date
    marks: tuple[Mark, ...]
    gaps: tuple[Gap, ...]
    months: tuple[Month, ...]

    @property
    def words(self) -> str:
        """The picture in words, for whoever does not see it."""
        marks = [f"{mark.title} {day_words(mark.day)}" for mark in self.marks if mark.lane != LANES[2]]
        told = f"From {day_words(self.start)} to {day_words(self.end)} off site. {'; '.join(marks)}."
        if not self.gaps:
            return told
        return f"{told} The school is closed {listed([gap.words for gap in self.gaps])}."


def gaps(calendar: SchoolDays, first: date, last: date) -> tuple[Gap, ...]:
    """The closed days from `first` to `last` as ranges. A weekend between two of them is no break in a range."""
    found: list[Gap] = []
    day, joined = first, False
    while day <= last:
        if day.weekday() < _WEEK and not calendar.is_open(day):
            found = [*found[:-1], Gap(found[-1].first, day)] if joined else [*found, Gap(day, day)]
            joined = True
        elif day.weekday() < _WEEK:
            joined = False
        day += ONE_DAY
    return tuple(found)


def ranges(days: Iterable[date]) -> tuple[Gap, ...]:
    """Days as ranges. A weekend between two of them is no break in a range."""
    found: list[Gap] = []
    for day in sorted(days):
        last = found[-1].last if found else None
        next_one = last + ONE_DAY if last else None
        while next_one and next_one < day and next_one.weekday() >= _WEEK:
            next_one += ONE_DAY
        found = [*found[:-1], Gap(found[-1].first, day)] if next_one == day else [*found, Gap(day, day)]
    return tuple(found)


def review_rows(dates: Dates) -> tuple[Review, ...]:
    """The reviews in order, each with its invitation and its outcome."""
    by_id = {event.id: event for event in dates.events}
    return tuple(
        Review(number, event.day, by_id[f"invite_{number}"], by_id[f"outcome_{number}"])
        for number, event in enumerate(dates.of_kind("first_review", "review"), start=1)
        if event.day is not None
    )


def picture(dates: Dates) -> Picture | None:
    """The picture of a span whose start and end are known and in order; None for any other."""
    if dates.start is None or dates.end is None:
        return None
    marks = [
        Mark(event.day, LANES[_LANE_OF[event.kind]], event.title.split(" to the review on ")[0])
        for event in dates.events
        if event.day is not None and event.kind in _LANE_OF
    ]
    days = [mark.day for mark in marks]
    first, last = min([dates.today, dates.start, *days]), max([dates.today, dates.end, *days])
    closed = gaps(dates.calendar, dates.start, dates.end)
    shown = months(dates.start, dates.end, dates.off_site, dates.calendar)
    return Picture(dates.today, first, last, dates.start, dates.end, tuple(marks), closed, shown)
