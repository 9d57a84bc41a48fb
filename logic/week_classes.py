"""The classes of week that the proof of all paths tries: one week for each that a rule can tell from another.

A class is what the week holds (kinds of place that no rule and no question tells apart count as one), whether it is
full, how its providers sit with the advice, its shares, and its hours. Only the proof needs it.
"""

from collections.abc import Iterator
from functools import cache
from itertools import combinations, product

from logic.case import Case
from logic.facts import Kind
from logic.guidance import guidance
from logic.hours import time_ids
from logic.questions import QUESTIONS
from logic.terms import HALVES, HOME, NONE, PLACE_HALVES, PLACES, SCHOOL, SESSIONS, Question
from logic.timetable import week

Answers = dict[str, str]
SCHOOL_DAY, LONG_DAY, SHORT_DAY = (
    ("09:00", "12:00", "13:00", "15:00"),
    ("08:00", "12:00", "12:30", "16:30"),
    ("10:00", "11:00", "13:00", "14:00"),
)
"""The home school's day, and a longer and a shorter one at a place."""
TIMED_KINDS = 2


@cache
def alike() -> dict[str, str]:
    """For each kind of place, the first of those that no rule and no question tells from it."""

    def told_apart(kind: Kind) -> tuple[object, ...]:
        leads_to = frozenset(
            q.id[7:] if q.id[:7] in PLACES else q.id for q in QUESTIONS.values() if _watches(q, kind.id)
        )
        return kind.capped, kind.online, kind.in_person, leads_to

    first: dict[tuple[object, ...], str] = {}
    return {id: first.setdefault(told_apart(kind), id) for id, kind in guidance().kinds.items()}


def _watches(question: Question, value: str) -> bool:
    return any(value in trigger.values for trigger in question.asked)


def layouts(kinds: tuple[str, ...]) -> Iterator[Answers]:
    """Weeks that hold these kinds, one place each: few or many sessions, together or spread out, and what fills up."""
    limits = guidance().limit
    counts = (1, limits("provider_days") + 1, limits("provider_sessions") + 1, limits("registration_sessions"))
    spread = (*SESSIONS[::2], *SESSIONS[1::2])
    chosen = {f"{place}_kind": kind for place, kind in zip(PLACES, kinds, strict=False)}
    for each in (some for some in product(counts, repeat=len(kinds)) if sum(some) <= len(SESSIONS)):
        used = [place for place, number in zip(PLACES, each, strict=False) for _ in range(number)]
        left = len(SESSIONS) - len(used)
        fills = {(HOME,) * left, (NONE,) * left, (NONE, HOME, *(HOME,) * left)[:left], (*used[-1:],) * left, ()}
        for fill, order, shared in product(sorted(fills), (SESSIONS, spread), (False, True)):
            names = {f"{place}_name": "Same" if shared else place for place in PLACES[: len(kinds)]}
            yield {**dict(zip(order, [*used, *fill], strict=False)), **chosen, **names}


def class_of(case: Case) -> tuple[object, ...]:
    """What tells one week from another: all that a rule looks at."""
    its_week, limits = week(case), guidance().limit
    capped = [provider for provider in its_week.providers if provider.capped]
    sessions = sum(len(provider.sessions) for provider in capped)
    return (
        frozenset(alike().get(each, each) for each in case.holds.difference(PLACES, PLACE_HALVES, (HOME,))),
        its_week.full,
        frozenset(provider.limit for provider in capped),
        its_week.full and sessions == its_week.provided,
        min(len(capped), 2),
        sessions >= limits("share_sessions"),
        frozenset(provider.may_have_to_register for provider in capped),
    )


@cache
def weeks() -> tuple[Answers, ...]:
    """One week of each distinct class: without times first, then with days at its places longer or shorter.

    No rule tells a third kind of place by its hours, so times are given to weeks with two kinds at most.
    """
    found: dict[tuple[object, ...], Answers] = {}
    for size in range(len(PLACES) + 1):
        for kinds in combinations(dict.fromkeys(alike().values()), size):
            for answers in layouts(kinds):
                found.setdefault(class_of(Case(answers)), answers)
    simple = [each for each in found.values() if sum(f"{place}_kind" in each for place in PLACES) <= TIMED_KINDS]
    for answers, day in product(simple, (LONG_DAY, SHORT_DAY)):
        timed = {**answers, **_times(SCHOOL, SCHOOL_DAY)}
        for place in PLACES:
            timed |= _times(place, day)
        found.setdefault(class_of(Case(timed)), timed)
    return tuple(found.values())


def _times(who: str, day: tuple[str, ...]) -> Answers:
    """The times of a day, its morning first."""
    return dict(zip((id for half in HALVES for id in time_ids(who, half)), day, strict=True))
