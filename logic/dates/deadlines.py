"""The dates that count: the notice, the reviews and their invitations, the weekly contact and the end.

`deadlines` works out what the answers allow and says what is missing or wrong; it refuses nothing. The numbers and
words are facts in `guidance.toml`. Two school days of notice are read the safest way, as two whole school days between
the notice and the start; the looser reading is shown beside it as at risk. Six days for an invitation are calendar
days. What is advice is marked as advice.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from logic.case import Case
from logic.dates.school_days import ONE_DAY, SchoolDays
from logic.dates.span import Span, read_span
from logic.guidance import guidance
from logic.phrases import spoken
from logic.terms import Problem
from logic.timetable import week


@dataclass(frozen=True, slots=True)
class Event:
    """One date that counts. `kind` names its task in the guidance; `note` is a caution about the day, or empty.

    `standing` is safe, at_risk, law, advice or plan; `source` a source id. `day` is None when it cannot be worked out.
    """

    id: str
    kind: str
    day: date | None
    title: str
    action: str
    why: str
    owner: str
    source: str
    standing: str
    clauses: tuple[str, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Dates:
    """Every date that counts in a case, as seen on `today`. Days of attendance in `days`, over so many `weeks`.

    `notice` is the last safe day for the written notice and `notice_looser` the last on the looser count;
    `earliest_start` is the first safe day to start if the notice goes out on `today` or the next school day.
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

    def of_kind(self, *kinds: str) -> tuple[Event, ...]:
        """The events of these kinds, in date order."""
        return tuple(event for event in self.events if event.kind in kinds)


def _event(kind: str, day: date | None, number: int | None = None, note: str = "", **values: object) -> Event:
    """The event of a task on a day."""
    task, fill = guidance().tasks[kind], guidance().fill
    return Event(
        kind if number is None else f"{kind.removeprefix('first_')}_{number}",
        kind,
        day,
        fill(task.title, **values),
        fill(task.action, **values),
        fill(task.why, **values),
        task.owner,
        task.source,
        task.standing,
        task.clauses,
        note,
    )


def _closed(calendar: SchoolDays, day: date | None, advice: str) -> str:
    """A caution where a day is not a school day."""
    closed = calendar.why_closed(day) if day else ""
    return f"This is {closed}. {advice}" if closed else ""


def _rhythm(calendar: SchoolDays, first: date, last: date, step: int) -> Iterator[date]:
    """Every `step` days after `first` up to `last`, each moved on to a school day."""
    nominal, previous = first + timedelta(days=step), first
    while nominal <= last:
        day = calendar.from_(nominal)
        if previous < day <= last:
            yield day
            previous = day
        nominal += timedelta(days=step)


def _reviews(span: Span, today: date) -> Iterator[Event]:
    """The first review, those that follow it, and the last day to invite people to each."""
    if span.first_review is None:
        yield _event("first_review", None, 1)
        return
    days = [span.first_review]
    if span.end is not None:
        days += _rhythm(span.calendar, span.first_review, span.end, guidance().limit("review_days"))
    for number, day in enumerate(days, start=1):
        note = _closed(span.calendar, day, "Choose a day when the school is open.")
        yield _event("first_review" if number == 1 else "review", day, number, note)
        invite = day - timedelta(days=guidance().limit("invite_days"))
        safer = f"To be safe, invite them by {spoken(span.calendar.before(invite))}."
        notes = [_closed(span.calendar, invite, safer), "This day has passed." if invite < today else ""]
        yield _event("invite", invite, number, " ".join(filter(None, notes)), review=spoken(day))


def _request(span: Span) -> Event:
    """When a written request for a review has to be met again after the first one."""
    if span.first_review is None:
        return _event("request", None, note="Give the first review date to work this out.")
    again = span.first_review + timedelta(weeks=guidance().limit("review_request_weeks")) + ONE_DAY
    if span.end is not None and again > span.end:
        return _event("request", None, note="The direction ends before this day comes.")
    return _event("request", again)


def _events(span: Span, planning: bool, notice: date | None, looser: date | None, today: date) -> Iterator[Event]:
    """Every event of a span, in no order."""
    calendar = span.calendar
    yield _event("notice", notice, note="This day has passed." if notice and notice < today else "")
    if span.start is not None:
        yield _event("notice_looser", looser)
        if planning:
            yield _event("planning", calendar.before(span.start))
    yield _event("start", span.start, note=_closed(calendar, span.start, "The pupil starts when the school opens."))
    yield from _reviews(span, today)
    if span.start is not None and span.end is not None:
        weekly = _rhythm(calendar, span.start, span.end, guidance().limit("contact_days"))
        yield from (_event("contact", day, number) for number, day in enumerate(weekly, start=1))
    yield _request(span)
    yield _event("end", span.end, note=_closed(calendar, span.end, "The school is closed on this day."))


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
    yield Problem("start_date", told)


def _uninvited(events: list[Event], review: date | None, today: date) -> Iterator[Problem]:
    """What is wrong with a first review that it is too late to invite people to."""
    for event in events:
        if event.id == "invite_1" and event.day and review and event.day < today <= review:
            told = f"The last day to invite people to the first review was {spoken(event.day)}. Choose a later review."
            yield Problem("first_review_date", told)


def deadlines(case: Case, today: date) -> Dates:
    """Every date that counts in a case. `today` judges whether a date is already too close. Raises nothing."""
    its_week = week(case)
    span = read_span(case, its_week)
    wanted = guidance().limit("notice_school_days")
    earliest = span.calendar.after(span.calendar.from_(today), wanted + 1)
    notice = looser = None
    problems = list(span.problems)
    if span.start is not None:
        notice, looser = (span.calendar.before(span.start, number) for number in (wanted + 1, wanted))
        problems += _too_close(span.start, notice, looser, earliest, today)
    events = list(_events(span, bool(its_week.at_kind("mainstream")), notice, looser, today))
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
    )
