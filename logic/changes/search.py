"""The search for changes: what stands in the way of an outcome, and the smallest set of steps that lifts it.

The search is exact over `remedies.py`: whatever lifts an obstacle has to change an answer that it rests on,
so only those are tried, and a branch is left as soon as its obstacles need more steps than there are. It proves each
result by running `assess`, and assesses no set of answers twice.
"""

from collections.abc import Iterator, Mapping

from logic.assessment import NOT_MET, UNANSWERED, Assessment, assess
from logic.changes.counterfactual import OFFERS, RANK, Change
from logic.changes.remedies import remedies, roots
from logic.facts import QUESTIONS_LEFT
from logic.findings import Finding
from logic.guidance import guidance
from logic.terms import FACT

_BARS = {id: RANK[status.outcome] for id, status in guidance().statuses.items() if status.outcome}
"""The rank that a finding of each status holds a case at."""


class Search:
    """A search from one case. It keeps what it has run, so that no set of answers is assessed twice."""

    def __init__(self, start: Assessment) -> None:
        """Begins at `start`."""
        self.start = start
        self._open = {finding.subject for finding in start.with_status(UNANSWERED)}
        self._run: dict[frozenset[tuple[str, str]], Assessment] = {}

    def run(self, changes: Mapping[str, str]) -> Assessment:
        """The assessment of the case with these changes."""
        key = frozenset(changes.items())
        if key not in self._run:
            self._run[key] = assess(self.start.case.with_answers(**changes))
        return self._run[key]

    def offer(self, step: Mapping[str, str]) -> int:
        """How truthful a step is, as a place in OFFERS: the least truthful of its changes."""
        was = self.start.case.answers
        return max(OFFERS.index(Change(id, was.get(id), now).offer) for id, now in step.items())

    def reached(self, result: Assessment, rank: int) -> bool:
        """Whether a result is at `rank` or better. A change that only opens new questions has not reached anything."""
        opened = {finding.subject for finding in result.with_status(UNANSWERED)} - self._open
        return RANK[result.outcome.id] >= rank and not (result.outcome.leads_to == QUESTIONS_LEFT and opened)

    def obstacles(self, result: Assessment, rank: int) -> list[Finding]:
        """The findings that have to go before `rank` is reached, the worst first."""
        found = []
        for status, held_at in sorted(_BARS.items(), key=lambda each: each[1]):
            if status == NOT_MET and result.ground is not False:
                continue
            for finding in result.with_status(status):
                if held_at < rank or (status == UNANSWERED and finding.subject not in self._open):
                    found.append(finding)
        return found

    def smallest(self, rank: int, most: int, offer: str) -> tuple[int, list[dict[str, str]]]:
        """Every smallest set of changes, of at most `most` steps no less truthful than `offer`, that reaches `rank`.

        Returns the number of steps with them, or 0 and none.
        """
        for size in range(1, most + 1):
            seen: set[frozenset[tuple[str, str]]] = set()
            found = list(self._extend({}, rank, size, OFFERS.index(offer), seen))
            if found:
                return size, found
        return 0, []

    def _extend(
        self, changes: dict[str, str], rank: int, left: int, offer: int, seen: set[frozenset[tuple[str, str]]]
    ) -> Iterator[dict[str, str]]:
        """The ways on from `changes` that reach `rank` with `left` more steps."""
        result = self.run(changes)
        if changes and self.reached(result, rank):
            yield changes
            return
        obstacles = self.obstacles(result, rank)
        if _at_least(obstacles) > left:
            return
        for step in remedies(obstacles[0], result.case):
            further = {**changes, **step}
            key = frozenset(further.items())
            if key in seen or not changes.keys().isdisjoint(step) or self.offer(step) > offer:
                continue
            seen.add(key)
            yield from self._extend(further, rank, left - 1, offer, seen)

    def full_list(self, rank: int) -> dict[str, str] | None:
        """A set of changes that reaches `rank` and holds none that is not needed, or None when it finds no way."""
        changes: dict[str, str] = {}
        tried: set[frozenset[tuple[str, str]]] = set()
        result = self.start
        while not self.reached(result, rank):
            further = self._best_step(changes, self.obstacles(result, rank)[0], tried)
            if further is None:
                return None
            changes = further
            tried.add(frozenset(changes.items()))
            result = self.run(changes)
        for id in list(changes):
            fewer = {other: now for other, now in changes.items() if other != id}
            if self.reached(self.run(fewer), rank):
                changes = fewer
        return changes

    def _best_step(
        self, changes: dict[str, str], obstacle: Finding, tried: set[frozenset[tuple[str, str]]]
    ) -> dict[str, str] | None:
        """The changes with one more step: no fact if need be, lifts `obstacle`, raises few others."""
        result = self.run(changes)
        before = {finding.matter for finding in self.obstacles(result, len(RANK))}
        best: tuple[tuple[bool, bool, int, int, int, int], dict[str, str]] | None = None
        for step in sorted(remedies(obstacle, result.case), key=self.offer):
            further = {**changes, **step}
            if frozenset(further.items()) in tried:
                continue
            then = self.run(further)
            after = {finding.matter for finding in self.obstacles(then, len(RANK))}
            longer = len(then.case.path) - len(result.case.path)
            fact = OFFERS[self.offer(step)] == FACT
            score = (fact, obstacle.matter in after, len(after - before), longer, len(after), self.offer(step))
            if best is None or score < best[0]:
                best = score, further
            if after < before and longer <= 0:
                break
        return best[1] if best else None


def _at_least(obstacles: list[Finding]) -> int:
    """A number of steps that these obstacles need at the least: those that share no answer need one each."""
    needed, shared = 0, set[str]()
    for obstacle in obstacles:
        its = roots(obstacle)
        if shared.isdisjoint(its):
            needed += 1
        shared |= its
    return needed
