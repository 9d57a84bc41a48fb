"""A date that counts, made from its task in `guidance.toml`: what, why, by whom, how firm, and a caution about the day.

It works out no day of its own but for a rhythm of them. `deadlines` and `reviews` give the days; nothing is refused.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from logic.dates.school_days import SchoolDays
from logic.guidance import guidance


@dataclass(frozen=True, slots=True)
class Event:
    """One date that counts. `kind` names its task in the guidance; `note` is a caution about the day, or empty.

    `standing` is the id of a standing, `source` of a source. `day` is None when it cannot be worked out. It is the safe
    day: where the count of days alone ends on a day when the school is closed, `counted` is that day.
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
    counted: date | None = None


def event_of(
    kind: str,
    day: date | None,
    number: int | None = None,
    note: str = "",
    words: str = "",
    counted: date | None = None,
    **values: object,
) -> Event:
    """The event of a task on a day. `words` is the task that words it, where that is not the one of its kind."""
    task, fill = guidance().tasks[words or kind], guidance().fill
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
        counted,
    )


def joined(*notes: str) -> str:
    """Notes as one, without those that are empty."""
    return " ".join(filter(None, notes))


def closed(calendar: SchoolDays, day: date | None, advice: str) -> str:
    """A caution where a day is not a school day."""
    why = calendar.why_closed(day) if day else ""
    return f"This is {why}. {advice}" if why else ""


def rhythm(calendar: SchoolDays, first: date, last: date, step: Callable[[date], int]) -> Iterator[date]:
    """The days after `first` up to `last`, each so many days after the one before and moved on to a school day.

    `step` gives the days that follow a day. It goes on from the day that was moved, so that no two are closer.
    """
    day = calendar.from_(first + timedelta(days=step(first)))
    while day <= last:
        yield day
        day = calendar.from_(day + timedelta(days=step(day)))
