"""The calendar file: the dates that count as all-day events, to open in any calendar program.

It holds no pupil's name; a reference only where the head gives one. Times, alarms and guests are left to the head.
"""

import hashlib
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar
from icalendar import Event as Entry

from logic.dates.deadlines import Dates, Event
from logic.guidance import guidance
from ui.documents.clean import clean
from ui.start import NAME

KINDS = ("notice", "planning", "start", "invite", "first_review", "review", "outcome", "leaving", "end")
"""The kinds of event that go in. Weekly contact would flood a calendar, and the looser notice day invites its use."""


def calendar_file(dates: Dates, stamp: datetime, *, reference: str = "", key: str = "") -> bytes:
    """The calendar (RFC 5545) of the dates that are known, stamped `stamp`.

    `key` is anything that stays the same for one case, so that a later file replaces the events of an earlier one;
    without it the events of a changed case stand beside the old ones. `reference` is shown in each title.
    """
    events = [(event, event.day) for event in dates.of_kind(*KINDS) if event.day is not None]
    reference = " ".join(clean(reference).split())[:60]
    told = key or "|".join([reference, *(f"{event.id}={day}" for event, day in events)])
    unique = hashlib.sha256(told.encode("utf-8", "replace")).hexdigest()[:16]
    calendar = Calendar()
    calendar.add("prodid", f"-//{NAME}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for event, day in events:
        calendar.add_component(_entry(event, day, reference, unique, stamp))
    return bytes(calendar.to_ical())


def _entry(event: Event, day: date, reference: str, unique: str, stamp: datetime) -> Entry:
    """One all-day event."""
    source = guidance().sources[event.source]
    entry = Entry()
    entry.add("uid", f"{event.id}-{unique}@off-site-direction-guide")
    entry.add("dtstamp", stamp.astimezone(UTC))
    entry.add("dtstart", day)
    entry.add("dtend", day + timedelta(days=1))
    about = f" ({reference})" if reference else ""
    entry.add("summary", f"Off-site direction{about}: {event.title}")
    told = (
        event.action,
        event.note,
        f"Why: {event.why}",
        f"Who: {event.owner}.",
        f"Source: {source.title}, {source.url}",
    )
    entry.add("description", "\n".join(part for part in told if part))
    entry.add("categories", ["Off-site direction"])
    entry.add("transp", "TRANSPARENT")
    return entry
