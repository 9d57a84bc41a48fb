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

IN_THE_CALENDAR = (
    "notice",
    "planning",
    "start",
    "change",
    "invite",
    "first_review",
    "review",
    "outcome",
    "leaving",
    "end",
)
"""The kinds of event that go in. Weekly contact would flood a calendar, and the looser notice day invites its use."""

_BEGAN = datetime(2026, 1, 1, tzinfo=UTC)
"""Where sequences are counted from."""


def calendar_file(dates: Dates, stamp: datetime, *, key: str, reference: str = "") -> bytes:
    """The calendar (RFC 5545) of the dates that are known, stamped `stamp`.

    `key` is the case's own, kept with it, so that a later file moves the entries of an earlier one and no two cases
    share one. An entry for a date that is gone is not in the file, and stays in the calendar it was put in. `reference`
    is shown in each title.
    """
    reference = " ".join(clean(reference).split())
    unique = hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:32]
    calendar = Calendar()
    calendar.add("prodid", f"-//{NAME}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for event in dates.of_kind(*IN_THE_CALENDAR):
        if event.day is not None:
            calendar.add_component(_entry(event, event.day, reference, unique, stamp))
    return bytes(calendar.to_ical())


def _entry(event: Event, day: date, reference: str, unique: str, stamp: datetime) -> Entry:
    """One all-day event. Its sequence is the second it was made in, so that a later file always has a higher one."""
    source = guidance().sources[event.source]
    entry = Entry()
    entry.add("uid", f"{event.id}-{unique}@off-site-direction-guide")
    entry.add("dtstamp", stamp.astimezone(UTC))
    entry.add("sequence", max(0, int((stamp.astimezone(UTC) - _BEGAN).total_seconds())))
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
