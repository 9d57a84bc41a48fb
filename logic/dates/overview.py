"""The overview: the weeks of a case over its span, how many days off site each has, and how it sits with the advice.

It adds nothing to what `span.py` and `timetable.py` say. A week that never comes into force has no days.
"""

from dataclasses import dataclass
from datetime import date

from logic.advice import NO_LIMIT, short_advice
from logic.dates.deadlines import Dates
from logic.dates.school_days import ONE_DAY
from logic.dates.span import Span
from logic.dates.stretches import is_away
from logic.patterns import Pattern
from logic.phrases import count
from logic.terms import PLACES
from logic.timetable import CHECK, OVER, WITHIN, Week


@dataclass(frozen=True, slots=True)
class Spell:
    """One week of a case as a part of its span.

    `long` are the days from its first to its last and `away` those of them off site, None where they are not known.
    `mark` is the worst that any of its providers comes to, and `advice` that in words.
    """

    pattern: Pattern
    long: int | None
    away: int | None
    sessions: int
    mark: str | None
    advice: str

    @property
    def words(self) -> str:
        """Both its counts and its standing."""
        counts = [f"{count(self.sessions, 'session')} a week off site"]
        if self.away is not None:
            counts.append(f"{count(self.away, 'school day')} in all")
        return f"{', '.join(counts)}. {self.advice}."


def overview(weeks: tuple[Week, ...], span: Span | Dates) -> tuple[Spell, ...]:
    """A part of the span for each week of the case, in their order. `span` is that of the same case."""
    firsts = {each.week.pattern.id: each.first or span.start for each in span.stretches}
    return tuple(_spell(week, firsts.get(week.pattern.id), span) for week in weeks)


def _spell(week: Week, first: date | None, span: Span | Dates) -> Spell:
    after = [each.first for each in span.stretches if each.first and first and each.first > first]
    last = min(after) - ONE_DAY if after else span.end
    known = first is not None and last is not None
    days = tuple(span.calendar.between(first, last)) if first and last else ()
    away = sum(is_away(span.stretches, day) for day in days) if known else None
    sessions = sum(value in PLACES for value in week.sessions.values())
    order = (None, WITHIN, CHECK, OVER)
    worst = max(week.providers, key=lambda each: order.index(each.limit), default=None)
    advice = short_advice(worst) if worst else NO_LIMIT
    long = (last - first).days + 1 if first and last else None
    return Spell(week.pattern, long, away, sessions, worst.limit if worst else None, advice)
