"""The reviews: how often, the invitations to them, telling people their outcome, and requests for another.

Each goes by the week in force when it is counted from. For another mainstream school the rhythm is Norfolk's advice.
For any other place it is the school's own, where a first review gives one, and else a good habit. A late first review
is said and never refused: the date is the school's.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

from logic.dates.events import Event, closed, event_of, joined, rhythm
from logic.dates.school_days import ONE_DAY
from logic.dates.span import Span
from logic.guidance import guidance
from logic.phrases import spoken


def _review_step(span: Span, first: date, day: date) -> tuple[int, str]:
    """The days from the review on `day` to the next, and the task that words that one.

    A first review within a week of the start is an early look, and no rhythm to keep.
    """
    advised = guidance().limit("review_days")
    if span.on(day).mainstream:
        return advised, "review"
    own = (first - span.start).days if span.start else 0
    return (own, "review_rhythm") if own >= guidance().limit("contact_days") else (advised, "review_elsewhere")


def _late(span: Span, first: date) -> str:
    """What Norfolk advises, where the first review is later than that. The date stays the school's."""
    if span.start is None or (first - span.start).days <= guidance().limit("review_days"):
        return ""
    return guidance().fill(guidance().tasks["review_late"].why)


def _invitation(span: Span, review: date, number: int, today: date) -> Event:
    """The last safe day to invite people: the last school day that leaves the days that are counted."""
    counted = review - timedelta(days=guidance().limit("invite_days"))
    safe = span.calendar.before(counted + ONE_DAY)
    moved = f"The count of days alone ends on {spoken(counted)}, which is {span.calendar.why_closed(counted)}."
    notes = [moved if safe != counted else "", "This day has passed." if counted < today else ""]
    other = counted if safe != counted else None
    return event_of("invite", safe, number, joined(*notes), counted=other, review=spoken(review))


def reviews(span: Span, today: date) -> Iterator[Event]:
    """The first review, those that follow it, and for each the last days to invite people and to tell them."""
    first, limit = span.first_review, guidance().limit
    if first is None:
        yield event_of("first_review", None, 1)
        return
    days = [first]
    if span.end is not None:
        days += rhythm(span.calendar, first, span.end, lambda day: _review_step(span, first, day)[0])
    words = {day: _review_step(span, first, before)[1] for before, day in pairwise(days)}
    for number, day in enumerate(days, start=1):
        notes = [closed(span.calendar, day, "Choose a day when the school is open.")]
        if number == 1:
            yield event_of("first_review", day, 1, joined(*notes, _late(span, first)))
        else:
            yield event_of("review", day, number, joined(*notes), words[day])
        yield _invitation(span, day, number, today)
        told = max(day, span.calendar.before(day + timedelta(days=limit("outcome_days")) + ONE_DAY))
        yield event_of("outcome", told, number, review=spoken(day))


def request(span: Span) -> Event:
    """When a written request for a review has to be met again after the first one."""
    if span.first_review is None:
        return event_of("request", None, note="Give the first review date to work this out.")
    again = span.first_review + timedelta(weeks=guidance().limit("review_request_weeks")) + ONE_DAY
    if span.end is not None and again > span.end:
        return event_of("request", None, note="The direction ends before this day comes.")
    return event_of("request", again)
