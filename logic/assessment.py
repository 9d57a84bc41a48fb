"""The assessment: every finding of a case and the one outcome they lead to.

`assess` is pure and gives one frozen result that screen, record, chart, command line and workshop all read, so they
cannot disagree. It informs a decision and never takes one: its best word is "may be appropriate".
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from logic.case import Case
from logic.findings import Finding
from logic.grounds import grounds
from logic.rules import RULES
from logic.terms import SESSIONS, Question
from logic.timetable import Week, week

OPEN = "unanswered"
"""What the finding for a question with no answer comes from: no clause's saying."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One of the six outcomes, in plain words: the headline, what it means and what to do now."""

    id: str
    headline: str
    meaning: str
    now: str


OUTCOMES: Mapping[str, Outcome] = MappingProxyType(
    {
        outcome.id: outcome
        for outcome in (
            Outcome(
                "do_not_use",
                "An off-site direction cannot be used like this",
                "Something in this case is ruled out by the guidance, whatever the other answers say.",
                "Read what stops it. If the facts or the plan change, change the answer and look again.",
            ),
            Outcome(
                "not_indicated",
                "There is no reason yet for an off-site direction",
                "Neither reason for a direction holds. That is not a ban: it means more can be done in school first.",
                "Carry on with support in school and record what it changes.",
            ),
            Outcome(
                "incomplete",
                "There is not enough here to say yet",
                "Some questions are still open, so the guide cannot give an outcome.",
                "Answer the questions listed below.",
            ),
            Outcome(
                "pause",
                "Pause: some things must be settled first",
                "A direction may turn out to be right, but not before the steps below are done.",
                "Work through what to do first, then change the answers.",
            ),
            Outcome(
                "change_the_week",
                "An off-site direction may be appropriate if the week changes",
                "The reasons hold, but the weekly timetable goes past the council's advice.",
                "Change the week, or record why you are keeping it.",
            ),
            Outcome(
                "may_be_appropriate",
                "An off-site direction may be appropriate",
                "The reasons hold and the steps are done.",
                "Take it to those who decide, then send the notice to parents in time.",
            ),
        )
    }
)

GROUPS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "What stops it": ("stop",),
        "Still to answer": ("unanswered",),
        "What to do first": ("resolve",),
        "What to change in the week": ("change",),
        "What to be careful about": ("caution",),
        "What does not hold": ("not_met",),
        "What is already in place": ("met",),
        "Worth knowing": ("note",),
    }
)
"""The headings that findings are shown under, in order, with the statuses each gathers."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the guide makes of a case. `ground` is true, false, or None for not known."""

    case: Case
    week: Week
    ground: bool | None
    outcome: Outcome
    findings: tuple[Finding, ...]

    def with_status(self, *statuses: str) -> tuple[Finding, ...]:
        """The findings with any of these statuses, in the order of the rules."""
        return tuple(finding for finding in self.findings if finding.status in statuses)

    @property
    def of_the_week(self) -> tuple[Finding, ...]:
        """What the sessions of the week decide by themselves, in the order of the rules."""
        rests = (finding for finding in self.findings if not set(SESSIONS).isdisjoint(finding.answers))
        return tuple(finding for finding in rests if finding.says != OPEN)


def _unanswered(question: Question) -> Finding:
    """The finding for a question on the path that has no answer."""
    text = f"Not answered yet: {question.text}"
    action = "Answer this question."
    return Finding(question.clauses, "unanswered", question.id, (question.id,), text, action, "", OPEN)


def _outcome(ground: bool | None, statuses: set[str]) -> str:
    """The first outcome that applies."""
    if "stop" in statuses:
        return "do_not_use"
    if ground is False:
        return "not_indicated"
    for status, outcome in (("unanswered", "incomplete"), ("resolve", "pause"), ("change", "change_the_week")):
        if status in statuses:
            return outcome
    return "may_be_appropriate"


def assess(case: Case) -> Assessment:
    """Every finding of the case, and its outcome."""
    its_week = week(case)
    findings = [finding for rule in RULES for finding in rule(case, its_week)]
    findings += [_unanswered(question) for question in case.unanswered]
    ground = grounds(case)
    outcome = OUTCOMES[_outcome(ground, {finding.status for finding in findings})]
    return Assessment(case, its_week, ground, outcome, tuple(findings))


def as_dict(assessment: Assessment) -> dict[str, Any]:
    """The assessment as plain data, in the shape of the command line."""
    return {
        "outcome": assessment.outcome.id,
        "findings": [
            {
                "clauses": list(finding.clauses),
                "status": finding.status,
                "subject": finding.subject,
                "answers": list(finding.answers),
                "text": finding.text,
                "action": finding.action,
            }
            for finding in assessment.findings
        ],
        "week": [
            {
                "places": list(provider.places),
                "name": provider.name,
                "kind": provider.kind.id if provider.kind else None,
                "sessions": len(provider.sessions),
                "days": len(provider.by_day),
                "limit": provider.limit,
                "provider_days": dict(provider.provider_days),
            }
            for provider in assessment.week.providers
        ],
        "codes": {session: code.mark for session, code in assessment.week.codes.items()},
    }
