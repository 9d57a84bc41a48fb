"""What has changed since a case was saved: the outcome, the clauses that moved, the words that did, what is now open.

It compares what the file said then with what today's guidance says of the same answers. It reads no file and judges
nothing: `file` reads and `assess` judges.
"""

from dataclasses import dataclass

from logic.assessment import OUTCOMES, Assessment
from logic.facts import Change, Outcome
from logic.guidance import guidance
from logic.saved.file import FindingThen, Saved, then
from logic.terms import Question

Said = tuple[tuple[str, str | None], ...]
"""What one clause said: the status and the subject of each of its findings, in order."""


@dataclass(frozen=True, slots=True)
class Moved:
    """One clause that says something else now. `how` is gained, lost or changed."""

    clause: str
    name: str
    then: Said
    now: Said

    @property
    def how(self) -> str:
        """Gained when it was silent then, lost when it is silent now, changed otherwise."""
        if not self.then:
            return "gained"
        return "changed" if self.now else "lost"


@dataclass(frozen=True, slots=True)
class Since:
    """A saved case beside today's guidance.

    `headline_then` is None when the outcome of then has a name this version does not know. `to_answer` are the
    questions with no answer now. `reworded` are the changes of later editions to the words of the clauses this case
    cites, then or now, and to what every case has.
    """

    guidance_then: str
    guidance_now: str
    headline_then: str | None
    outcome_now: Outcome
    moved: tuple[Moved, ...]
    to_answer: tuple[Question, ...]
    reworded: tuple[Change, ...] = ()

    @property
    def newer_guidance(self) -> bool:
        """Whether the file was saved under another edition of the guidance."""
        return self.guidance_then != self.guidance_now


def _by_clause(findings: tuple[FindingThen, ...]) -> dict[str, Said]:
    said: dict[str, list[tuple[str, str | None]]] = {}
    for clauses, status, subject in findings:
        for clause in clauses:
            said.setdefault(clause, []).append((status, subject))
    return {clause: tuple(sorted(each, key=lambda one: (one[0], one[1] or ""))) for clause, each in said.items()}


def moved_since(saved: Saved, now: Assessment) -> Since:
    """What the file said then beside `now`, the assessment of its answers under today's guidance."""
    before, after = _by_clause(saved.findings_then), _by_clause(then(now))
    clauses = guidance().clauses
    order = [*clauses, *sorted(set(before).difference(clauses))]
    moved = tuple(
        Moved(id, clauses[id].name if id in clauses else id, before.get(id, ()), after.get(id, ()))
        for id in order
        if before.get(id, ()) != after.get(id, ())
    )
    outcome_then = OUTCOMES.get(saved.outcome)
    return Since(
        guidance_then=saved.guidance_version,
        guidance_now=guidance().version,
        headline_then=outcome_then.headline if outcome_then else None,
        outcome_now=now.outcome,
        moved=moved,
        to_answer=now.case.unanswered,
        reworded=tuple(
            change
            for change in guidance().changes
            if saved.guidance_version < change.edition
            and (not change.clauses or set(change.clauses) & {*before, *after})
        ),
    )
