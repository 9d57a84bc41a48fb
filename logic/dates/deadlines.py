"""The dates that count: the notice, the reviews and their invitations, the weekly contact and the end.

`deadlines` works out what the answers allow and says what is missing or wrong; it refuses nothing. The numbers and
words are facts in `guidance.toml`. Two school days of notice before the start are read the safest way, as two whole
school days between; the looser reading is shown beside it as at risk. Six days for an invitation are calendar days.
Weekly contact and fortnightly reviews are Norfolk's advice for another mainstream school alone; elsewhere they are a
good habit, and the school's own rhythm goes before them. What is not law is not marked as law.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from logic.case import Case
from logic.dates.events import Event, closed, event_of, joined, rhythm
from logic.dates.holidays import left_open
from logic.dates.reviews import request, reviews
from logic.dates.school_days import SchoolDays, last_friday_in_june
from logic.dates.span import Span, read_span
from logic.dates.stretches import Stretch
from logic.guidance import guidance
from logic.phrases import spoken
from logic.terms import Problem
from logic.timetable import weeks

__all__ = ["Dates", "Event", "Problem", "deadlines"]


@dataclass(frozen=True, slots=True)
class Dates:
    """Every date that counts in a case, as seen on `today`. Days of attendance in `days`, over so many `weeks`.

    `notice` is the last safe day for the written notice and `notice_looser` the last on the looser count;
    `earliest_start` is the first safe day to start if the notice goes out on `today` or the next school day. `calendar`
    knows when the school is open. `stretches` say which week is in force when, and `by_count` is the count of days by
    the dates and the weeks, where the head may have given another and a reason. `cautions` make nothing wrong.
    `off_site` are the days that were counted.
    """

    today: date
    start: date | None
    end: date | None
    days: int | None
    weeks: int | None
    first_review: date | None
    notice: date | None
    notice_looser: date | None
    earliest_start: date
    events: tuple[Event, ...]
    problems: tuple[Problem, ...]
    missing: tuple[Problem, ...]
    calendar: SchoolDays
    stretches: tuple[Stretch, ...]
    by_count: int | None
    cautions: tuple[str, ...]
    off_site: tuple[date, ...]

    def of_kind(self, *kinds: str) -> tuple[Event, ...]:
        """The events of these kinds, in date order."""
        return tuple(event for event in self.events if event.kind in kinds)


def _leaving(span: Span) -> Iterator[Event]:
    """The last Friday in June, where the span passes one: the duty of a pupil in Year 11 to attend ends then."""
    if span.start is None or span.end is None:
        return
    day = last_friday_in_june(span.start.year)
    if day < span.start:
        day = last_friday_in_june(span.start.year + 1)
    if day < span.end:
        yield event_of("leaving", day)


def _end_note(span: Span) -> str:
    """Cautions about the last day: a closed school, and bank holidays that nobody has checked yet."""
    last = guidance().limit("bank_holiday_year")
    later = span.end is not None and span.end.year > last
    by_rule = f"Bank holidays after {last} are worked out by rule, so check them." if later else ""
    return joined(closed(span.calendar, span.end, "The school is closed on this day."), by_rule)


def _events(span: Span, notice: date | None, looser: date | None, today: date) -> Iterator[Event]:
    """Every event of a span, in no order."""
    calendar = span.calendar
    yield event_of("notice", notice, note="This day has passed." if notice and notice < today else "")
    if span.start is not None:
        yield event_of("notice_looser", looser)
        if span.on(span.start).mainstream:
            yield event_of("planning", calendar.before(span.start))
    yield event_of("start", span.start, note=closed(calendar, span.start, "The pupil starts when the school opens."))
    changes = (each.first for each in span.stretches if each.first)
    yield from (event_of("change", day, number) for number, day in enumerate(changes, start=1))
    yield from reviews(span, today)
    if span.start is not None and span.end is not None:
        weekly = rhythm(calendar, span.start, span.end, lambda _: guidance().limit("contact_days"))
        for number, day in enumerate(weekly, start=1):
            words = "contact" if span.on(day).mainstream else "contact_elsewhere"
            yield event_of("contact", day, number, words=words)
    yield request(span)
    yield from _leaving(span)
    yield event_of("end", span.end, note=_end_note(span))


def _too_close(start: date, notice: date, looser: date, earliest: date, today: date) -> Iterator[Problem]:
    """What is wrong with a start that today is too near to, or past."""
    if today <= notice:
        return
    if start < today:
        told = f"The first day off site has passed. The notice should have been given by {spoken(notice)}."
    else:
        late = f"The last safe day for the written notice was {spoken(notice)}."
        odds = "Today works only on the looser count." if today <= looser else "It is too late on any count."
        told = f"The start is too close. {late} {odds} The first safe day to start is now {spoken(earliest)}."
    yield Problem("start_date", told, is_late=True)


def _uninvited(events: list[Event], review: date | None, today: date) -> Iterator[Problem]:
    """What is wrong with a first review that it is too late to invite people to."""
    for event in events:
        last = event.counted or event.day
        if event.id == "invite_1" and last and review and last < today <= review:
            told = f"The last day to invite people to the first review was {spoken(last)}. Choose a later review."
            yield Problem("first_review_date", told, is_late=True)


def deadlines(case: Case, today: date) -> Dates:
    """Every date that counts in a case. `today` judges whether a date is already too close. Raises nothing."""
    span = read_span(case, weeks(case))
    wanted = guidance().limit("notice_school_days")
    earliest = span.calendar.after(span.calendar.from_(today), wanted + 1)
    notice = looser = None
    problems = list(span.problems)
    if span.start is not None:
        notice, looser = (span.calendar.before(span.start, number) for number in (wanted + 1, wanted))
        problems += _too_close(span.start, notice, looser, earliest, today)
    events = list(_events(span, notice, looser, today))
    problems += _uninvited(events, span.first_review, today)
    order = {kind: place for place, kind in enumerate(guidance().tasks)}
    events.sort(key=lambda event: (event.day is None, event.day or date.min, order[event.kind]))
    return Dates(
        today,
        span.start,
        span.end,
        span.days,
        span.weeks,
        span.first_review,
        notice,
        looser,
        earliest,
        tuple(events),
        tuple(problems),
        span.missing,
        span.calendar,
        span.stretches,
        span.by_count,
        tuple(left_open(span.start, span.end, span.calendar.closed)) if span.start and span.end else (),
        span.off_site,
    )
