"""What has changed since a case was saved: the outcome, the clauses that moved, the words that did, what is now open.

It compares what the file said then with what today's guidance says of the same answers. It reads no file and judges
nothing: `file` reads and `assess` judges.
"""

from dataclasses import dataclass

from logic.assessment import OUTCOMES, Assessment, Outcome
from logic.facts import Change
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
class Comparison:
    """A saved case beside today's guidance.

    `headline_then` is None when the outcome of then has a name this version does not know. `to_answer` are all the
    questions with no answer now, `newly_asked` those among them that were not open then. `left_out` are the ids of
    saved answers that today's questions no longer take. `reworded` are the changes of later editions to the words of
    the clauses this case cites, then or now, and to what every case has.
    """

    guidance_then: str
    guidance_now: str
    headline_then: str | None
    outcome_then: str
    outcome_now: Outcome
    moved: tuple[Moved, ...]
    to_answer: tuple[Question, ...]
    newly_asked: tuple[Question, ...]
    left_out: tuple[str, ...]
    reworded: tuple[Change, ...] = ()

    @property
    def newer_guidance(self) -> bool:
        """Whether the file was saved under another edition of the guidance."""
        return self.guidance_then != self.guidance_now

    @property
    def same(self) -> bool:
        """Whether today's guidance says just what the file said."""
        return self.outcome_then == self.outcome_now.id and not (self.moved or self.newly_asked or self.left_out)


def _by_clause(findings: tuple[FindingThen, ...]) -> dict[str, Said]:
    said: dict[str, list[tuple[str, str | None]]] = {}
    for clauses, status, subject in findings:
        for clause in clauses:
            said.setdefault(clause, []).append((status, subject))
    return {clause: tuple(sorted(each, key=lambda one: (one[0], one[1] or ""))) for clause, each in said.items()}


def compare(saved: Saved, now: Assessment) -> Comparison:
    """What the file said then beside `now`, the assessment of its answers under today's guidance."""
    before, after = _by_clause(saved.findings_then), _by_clause(then(now))
    clauses = guidance().clauses
    order = [*clauses, *sorted(set(before).difference(clauses))]
    moved = tuple(
        Moved(id, clauses[id].name if id in clauses else id, before.get(id, ()), after.get(id, ()))
        for id in order
        if before.get(id, ()) != after.get(id, ())
    )
    open_then = {subject for _, status, subject in saved.findings_then if status == "unanswered"}
    outcome_then = OUTCOMES.get(saved.outcome)
    return Comparison(
        guidance_then=saved.guidance_version,
        guidance_now=guidance().version,
        headline_then=outcome_then.headline if outcome_then else None,
        outcome_then=saved.outcome,
        outcome_now=now.outcome,
        moved=moved,
        to_answer=now.case.unanswered,
        newly_asked=tuple(question for question in now.case.unanswered if question.id not in open_then),
        left_out=saved.left_out,
        reworded=tuple(
            change
            for change in guidance().changes
            if saved.guidance_version < change.edition
            and (not change.clauses or set(change.clauses) & {*before, *after})
        ),
    )
