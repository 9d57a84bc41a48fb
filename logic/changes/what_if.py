"""What would change this? The smallest changes of answers that give a better outcome, and one that gives a worse.

Every change shown was proved by running `assess`. The best of them come first by truth, not by ease: what a head can
do, then what can be found out, then what can be judged again, and only then facts that would have to be different.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from logic.assessment import OUTCOMES, Assessment, assess
from logic.case import Case
from logic.changes.counterfactual import OFFERS, RANK, Counterfactual, counterfactual
from logic.changes.search import Search
from logic.facts import QUESTIONS_LEFT
from logic.terms import EVERY_SESSION, PLACES

MOST_STEPS = 3
"""The most steps a smallest change may have. Past that the full list is given: a head reads it as a list of work."""
BEST = max(RANK.values())
"""The rank of the best outcome."""


@dataclass(frozen=True, slots=True)
class WhatIf:
    """What would change an assessment.

    `better` has the smallest changes for a better outcome, the most truthful first; each further one is less truthful
    and has fewer steps. It is empty only when there is no better outcome. `all_the_way` is the full list to the best
    outcome, where none of `better` reaches it. `worse` is one answer that would make it worse, or None at the worst.
    """

    present: Assessment
    better: tuple[Counterfactual, ...]
    all_the_way: Counterfactual | None
    worse: Counterfactual | None


def what_would_change(case: Case) -> WhatIf:
    """The changes that would better or worsen the outcome of a case."""
    present = assess(case)
    search = Search(present)
    if RANK[present.outcome.id] == BEST:
        return WhatIf(present, (), None, _worse(search))
    better = tuple(_better(search))
    reached = any(RANK[each.outcome.id] == BEST for each in better)
    all_the_way = None if reached else _full(search, BEST)
    return WhatIf(present, better, all_the_way, _worse(search))


def try_change(case: Case, **answers: str | None) -> Counterfactual:
    """The case beside the same case with some answers changed (None takes one out). Neither case is altered."""
    return counterfactual(assess(case), assess(case.with_answers(**answers)))


def _better(search: Search) -> Iterator[Counterfactual]:
    """For each way to put a change, the smallest that is smaller than those of the more truthful ways."""
    rank, most = RANK[search.start.outcome.id] + 1, MOST_STEPS
    found_one = False
    for offer in OFFERS:
        size, found = search.smallest(rank, most, offer)
        if found:
            yield min((counterfactual(search.start, search.run(changes)) for changes in found), key=_preference)
            found_one, most = True, size - 1
    if not found_one and (full := _full(search, rank)):
        yield full


def _full(search: Search, rank: int) -> Counterfactual | None:
    """The full list of changes that reaches a rank, where that is not the present one."""
    changes = search.full_list(rank)
    return counterfactual(search.start, search.run(changes)) if changes else None


def _preference(each: Counterfactual) -> tuple[int, int, int]:
    """Of changes with as many steps: the more truthful, then the better outcome, then the fewer answers."""
    return OFFERS.index(each.offer), -RANK[each.outcome.id], len(each.changes)


def _worse(search: Search) -> Counterfactual | None:
    """The one answer that makes the outcome worse: by the least, then the most truthful, then the nearest option."""
    flips, present = _flips(search), RANK[search.start.outcome.id]
    verdicts = [id for id, outcome in OUTCOMES.items() if outcome.leads_to != QUESTIONS_LEFT and RANK[id] < present]
    for worse in reversed(verdicts):
        for flip in flips:
            if search.run(flip).outcome.id == worse:
                return counterfactual(search.start, search.run(flip))
    return None


def _flips(search: Search) -> list[dict[str, str]]:
    """Every other answer to one closed question on the path, but `not sure`, another kind of place or a new place.

    A session can only bring a week to change or a stop, so it is worth moving only where the outcome is the best.
    """
    case = search.start.case
    settled = () if RANK[search.start.outcome.id] == BEST else EVERY_SESSION
    found = []
    for question in case.path:
        choice = question.required and question.kind == "choice" and not question.id.startswith("place_")
        if choice and question.id not in settled:
            options = [each for each in question.options if each not in PLACES or each in case.places]
            was = case.answers.get(question.id)
            at = options.index(was) if was in options else 0
            for place, option in enumerate(options):
                if option not in ("not_sure", was):
                    found.append((search.offer({question.id: option}), abs(place - at), {question.id: option}))
    return [flip for _, _, flip in sorted(found, key=lambda each: each[:2])]
