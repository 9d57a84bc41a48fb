"""The remedies for an obstacle: for a finding, each change of the answers it rests on that might end it.

A remedy is one decision: one answer, or one change of the week (the nearest week that fits, the sessions that bring a
question put back at the home school, a first place). None makes an answer `not sure`. None sends a session anywhere
but to the home school (save where the week has no place at all), or makes a place of any kind but the one that asks
for nothing more: no other answer there could do better. An open question is closed only by an answer to it. What a
finding says of several weeks is put right in all of them at once.
"""

from collections.abc import Callable, Iterator, Mapping
from functools import cache

from logic.assessment import UNANSWERED
from logic.case import Case
from logic.changes.nearest_week import nearest_week
from logic.facts import BY_GROUNDS, BY_WEEK
from logic.findings import Finding
from logic.guidance import guidance
from logic.hours import shorter_sessions
from logic.questions import QUESTIONS
from logic.terms import EVERY_SESSION, FEWER_HOURS, HOME, NONE, PLACES, SESSIONS, WEEK
from logic.words import unnamed

Remedy = Mapping[str, str]
"""Answers to give together, by question id."""

GROUNDS = frozenset(
    id
    for id, each in QUESTIONS.items()
    if each.required and any(guidance().theme(clause).lifted_by == BY_GROUNDS for clause in each.clauses)
)
"""The answers that the two grounds rest on. Either ground lifts what stands against the other."""

_WATCHED = {value for each in QUESTIONS.values() for way in each.asked if way.question == WEEK for value in way.values}
QUIET = next(kind for kind in QUESTIONS["place_1_kind"].options if kind not in _WATCHED)
"""A kind of place that leads to no further question, so the one worth trying in place of one that does."""
_ANY_DAY = f"{guidance().limit('first_year')}-01-01"
"""What closes a question about a day in a trial: no rule reads which day it is."""


@cache
def _behind(ids: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The questions behind these answers, those that make them be asked included; and what the week holds that does."""
    known, week = set[str](), set[str]()
    waiting = [id for id in ids if QUESTIONS[id].required]
    while waiting:
        id = waiting.pop()
        known.add(id)
        for trigger in QUESTIONS[id].asked:
            if trigger.question == WEEK:
                week.update(trigger.values)
            else:
                waiting.append(trigger.question)
    return frozenset(known), frozenset(week)


def _rests_on(finding: Finding) -> tuple[frozenset[str], frozenset[str]]:
    """The questions a finding rests on, and what the week holds that it rests on."""
    if finding.says == UNANSWERED:
        return frozenset(finding.answers), frozenset()
    if finding.theme.lifted_by == BY_GROUNDS:
        return GROUNDS, frozenset()
    if finding.theme.lifted_by == BY_WEEK:
        return frozenset(), frozenset({WEEK})
    return _behind(tuple(id for id in finding.answers if id in QUESTIONS))


def roots(finding: Finding) -> frozenset[str]:
    """What a remedy has to touch to lift a finding: question ids, and `week` where a change of the week could."""
    known, week = _rests_on(finding)
    return known | {WEEK} if week else known


def remedies(finding: Finding, case: Case) -> Iterator[Remedy]:
    """Every remedy that might lift `finding` from `case`, in a settled order."""
    known, held = _rests_on(finding)
    if WEEK in held:
        yield from _in_each_week(finding, case, _fitting)
        return
    for id, question in QUESTIONS.items():
        now = case.answers.get(id)
        if id not in known:
            continue
        if question.kind == "text":
            yield {id: unnamed(id.removesuffix("_name"))}
        elif question.kind == "date":
            yield {id: _ANY_DAY}
        harmless = HOME if id in EVERY_SESSION else QUIET if id.endswith("_kind") else None
        for option in (harmless,) if harmless else question.options:
            if option not in (now, "not_sure"):
                yield {id: option}
    yield from _in_each_week(finding, case, lambda alone: _back_home(alone, held))
    yield from ({f"{place}_kind": QUIET} for place in PLACES if case.answer(f"{place}_kind") in held)


def _in_each_week(finding: Finding, case: Case, remedy: Callable[[Case], Remedy | None]) -> Iterator[Remedy]:
    """A remedy of one week, for each week that the finding speaks of. Nothing where one of them has none."""
    of = {pattern.id for pattern in finding.patterns}
    each = [(pattern, remedy(alone)) for pattern, alone in case.weeks if not of or pattern.id in of]
    together = {pattern.own(id): value for pattern, answers in each for id, value in (answers or {}).items()}
    if together and all(answers is not None for _, answers in each):
        yield together


def _fitting(case: Case) -> Remedy:
    """The nearest week that fits, or a first session off site."""
    moves = nearest_week(case)
    return moves.answers if moves else _first_place(case)


def _back_home(case: Case, held: frozenset[str]) -> Remedy | None:
    """The change of a week that takes out what it holds: its sessions back at the home school.

    The last sessions off site stay, as there would be no direction without them: then there is none.
    """
    kinds = {place: case.answer(f"{place}_kind") for place in PLACES}
    shorter = shorter_sessions(case.answers) if FEWER_HOURS in held else ()
    at = {id: case.answers.get(id, "") for id in SESSIONS}
    back = [id for id, value in at.items() if id in shorter or value in held or kinds.get(value) in held]
    stays = any(id not in back and value in PLACES for id, value in at.items())
    return dict.fromkeys(back, HOME) if stays or not back else None


def _first_place(case: Case) -> Remedy:
    """A first session off site for a week that has none, at a place of the quiet kind where one can be had."""
    session = next((id for id in SESSIONS if case.answers[id] != NONE), SESSIONS[0])
    places = sorted(PLACES, key=lambda place: case.answers.get(f"{place}_kind", QUIET) != QUIET)
    place = places[0]  # one that could be of the quiet kind, where there is one
    described = {f"{place}_name": unnamed(place), f"{place}_kind": QUIET}
    return {session: place, **{id: value for id, value in described.items() if id not in case.answers}}
