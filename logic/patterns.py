"""The patterns: a case has weeks, one after another, and each can be read as if it were the only one.

The first is the ten sessions that every case is asked for. A later one is in use once any of its answers is given. It
reads the answers of a case and judges nothing: whether the dates make sense is for `dates/span.py`. Every date was
checked for its form by `case.parse`.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from logic.phrases import day_words, listed, sentence
from logic.terms import FIRST_DAY, LATER, OF_LATER, OF_ONE_WEEK, SESSIONS, SESSIONS_OF, WEEK

_NUMBERS = dict(zip(SESSIONS_OF, ("first", "second", "third"), strict=True))


@dataclass(frozen=True, slots=True)
class Pattern:
    """One week of a case: which of them it is, and the days it holds from and to, as far as the answers say.

    `first` is None for the first week, and for one whose day is not given; `last` where none comes after it, or that
    one's day is not given or not later.
    """

    id: str = WEEK
    first: date | None = None
    last: date | None = None

    @property
    def sessions(self) -> tuple[str, ...]:
        """The ids of its ten sessions, Monday morning first."""
        return SESSIONS_OF[self.id]

    def own(self, id: str) -> str:
        """The id that an answer has in the case, where it has `id` in this week alone."""
        return f"{self.id}_{id}" if self.id != WEEK and id in SESSIONS else id

    @property
    def words(self) -> str:
        """What to call it inside a sentence: by its days, or by its number where they are not known."""
        if self.first and self.last:
            return f"from {day_words(self.first)} to {day_words(self.last)}"
        if self.first or self.last:
            return f"from {day_words(self.first)}" if self.first else f"until {day_words(self.last or date.max)}"
        return f"in the {self.numbered}"

    @property
    def name(self) -> str:
        """What to call it on its own."""
        return sentence(self.words if self.first or self.last else self.numbered)

    @property
    def numbered(self) -> str:
        """What to call it by its place among the weeks of the case."""
        return f"{_NUMBERS[self.id]} timetable"


ONLY = Pattern()
"""The pattern of a week that never changes."""


def patterns(answers: Mapping[str, str]) -> tuple[Pattern, ...]:
    """The patterns in use, in their order. The first always is."""
    if OF_LATER.isdisjoint(answers):
        return (ONLY,)
    used = (WEEK, *(id for id in LATER if not OF_LATER.isdisjoint(_given(answers, id))))
    first = {id: _day(answers.get(FIRST_DAY.get(id, ""))) for id in used}
    found = []
    for id, after in zip(used, (*used[1:], None), strict=True):
        begins, ends = first[id], first.get(after or "")
        is_later = ends is not None and ends > (begins or date.min)
        found.append(Pattern(id, begins, ends - timedelta(days=1) if ends and is_later else None))
    return tuple(found)


def _given(answers: Mapping[str, str], id: str) -> Iterator[str]:
    """The answers that are given of a later week."""
    return (each for each in (FIRST_DAY[id], *SESSIONS_OF[id]) if each in answers)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def alone(answers: Mapping[str, str], pattern: Pattern) -> dict[str, str]:
    """The answers as they would be if this were the only week."""
    kept = {id: value for id, value in answers.items() if id not in OF_ONE_WEEK}
    pairs = zip(SESSIONS, pattern.sessions, strict=True)
    return kept | {session: answers[own] for session, own in pairs if own in answers}


def spoken_of(these: Iterable[Pattern]) -> str:
    """Patterns in words, to open a sentence with; nothing where there are none."""
    return listed([each.words for each in these])
