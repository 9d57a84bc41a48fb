"""The week in words and numbers: one row for each place, read by the chart, the sentences and the table alike."""

from dataclasses import dataclass

from logic.advice import NO_LIMIT, advice_sentence, day_marks, short_advice, totals
from logic.phrases import duration, short
from logic.terms import DAYS, HOME, PLACES
from logic.timetable import Provider, Week


@dataclass(frozen=True)
class Day:
    """One day of a place: its id, its sessions, its limit or None, and the word for what is too much of it."""

    id: str
    sessions: int
    limit: str | None = None
    words: str = ""


@dataclass(frozen=True)
class Row:
    """One place in the week. `tone` is the number of its tone, that of the board, or 0 for the home school.

    `hours` are those of a week in words, or empty where they are not known.
    """

    name: str
    kind: str
    sessions: int
    limit: str | None
    days: tuple[Day, ...]
    sentence: str
    short_words: str
    tone: int = 0
    hours: str = ""

    @property
    def totals(self) -> str:
        """Both numbers, always together: 5 sessions on 3 days."""
        return totals(self.sessions, len(self.days))


def _row(provider: Provider) -> Row:
    marks = day_marks(provider)
    return Row(
        name=short(provider.name),
        kind=provider.kind.short if provider.kind else "kind not chosen",
        sessions=len(provider.sessions),
        limit=provider.limit,
        days=tuple(
            Day(day, number, provider.provider_days.get(day), marks.get(day, ""))
            for day, number in provider.by_day.items()
        ),
        sentence=advice_sentence(provider),
        short_words=short_advice(provider),
        tone=PLACES.index(provider.places[0]) + 1,
        hours="" if provider.minutes is None else duration(provider.minutes),
    )


def rows(week: Week) -> tuple[Row, ...]:
    """Every place of the week in order, the home school last."""
    found = [_row(provider) for provider in week.providers]
    home = week.holding(HOME)
    if home:
        days = tuple(Day(day, sum(id.startswith(day) for id in home)) for day in DAYS)
        held = tuple(day for day in days if day.sessions)
        said = f"{totals(len(home), len(held))}. {NO_LIMIT}."
        found.append(Row("Your school", "home school", len(home), None, held, said, NO_LIMIT))
    return tuple(found)
