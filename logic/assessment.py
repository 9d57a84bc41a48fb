"""The assessment: every finding of a case and the one outcome they lead to.

A case has weeks, and the findings of each add up: one that holds in all of them is said once, any other says of which.
`assess` is pure and gives one frozen result that screen, record, chart, command line and workshop all read, so they
cannot disagree. It informs a decision and never takes one: its best word is "may be appropriate".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from logic.case import Case
from logic.facts import Outcome
from logic.findings import Finding
from logic.grounds import grounds
from logic.guidance import guidance
from logic.patterns import Pattern
from logic.rules import OF_THE_WEEK, RULES
from logic.terms import Question
from logic.timetable import Week, weeks

OUTCOMES: Mapping[str, Outcome] = guidance().outcomes
"""The outcomes by id, from the worst to the best."""
UNANSWERED = "unanswered"
"""The status of a question on the path with no answer, and of what has to be there before there is a case to judge."""
NOT_MET = "not_met"
"""The status of a ground that does not hold. Only when neither holds does it count against a direction."""
DECIDED = ("week", "fewer_sessions")
"""The themes of what the sessions of the week decide by themselves."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """What the guide makes of a case. `ground` is true, false, or None for not known."""

    case: Case
    weeks: tuple[Week, ...]
    ground: bool | None
    outcome: Outcome
    findings: tuple[Finding, ...]

    def with_status(self, *statuses: str) -> tuple[Finding, ...]:
        """The findings with any of these statuses, in the order of the rules."""
        return tuple(finding for finding in self.findings if finding.status in statuses)

    @property
    def of_the_week(self) -> tuple[Finding, ...]:
        """What the week decides by itself, the gravest first."""
        gravity = list(guidance().statuses)
        found = [each for each in self.findings if each.says != UNANSWERED and each.theme.id in DECIDED]
        return tuple(sorted(found, key=lambda each: gravity.index(each.status)))

    def holding(self) -> tuple[Finding, ...]:
        """The findings that hold the case at its outcome. Empty at the best one."""
        return tuple(each for each in self.findings if guidance().statuses[each.status].outcome == self.outcome.id)


def _unanswered(question: Question) -> Finding:
    """The finding for a question on the path that has no answer."""
    text = f"Not answered yet: {question.text}"
    action = "Answer this question."
    return Finding(question.clauses, UNANSWERED, question.id, (question.id,), text, action, "", UNANSWERED)


def _outcome(ground: bool | None, found: set[str]) -> Outcome:
    """The first outcome that a status holds the case at, or the last where none does."""
    statuses = guidance().statuses
    held = {statuses[status].outcome for status in found if status != NOT_MET or ground is False}
    return next((outcome for outcome in OUTCOMES.values() if outcome.id in held), [*OUTCOMES.values()][-1])


def assess(case: Case) -> Assessment:
    """Every finding of the case, and its outcome."""
    its_weeks = weeks(case)
    findings = [finding for rule in RULES for finding in rule(case)]
    of_each = [
        [rule(alone, week) for rule in OF_THE_WEEK] for (_, alone), week in zip(case.weeks, its_weeks, strict=True)
    ]
    for found in zip(*of_each, strict=True):
        findings += _together(its_weeks, found)
    findings += [_unanswered(question) for question in case.unanswered]
    ground = grounds(case)
    outcome = _outcome(ground, {finding.status for finding in findings})
    return Assessment(case, its_weeks, ground, outcome, tuple(findings))


def _together(weeks: tuple[Week, ...], found: tuple[list[Finding], ...]) -> Iterable[Finding]:
    """What one rule finds in each of these weeks, said once, with the ids that its answers have in the whole case."""
    if len(weeks) == 1:
        return found[0]
    alike: dict[tuple[str, str | None, str, str], list[tuple[Pattern, Finding]]] = {}
    for week, of_week in zip(weeks, found, strict=True):
        for each in of_week:
            alike.setdefault((each.says, each.subject, each.text, each.action), []).append((week.pattern, each))
    return [_said_once(held, len(held) == len(weeks)) for held in alike.values()]


def _said_once(held: list[tuple[Pattern, Finding]], in_all: bool) -> Finding:
    """Findings that say the same as one."""
    answers = dict.fromkeys(pattern.own(id) for pattern, each in held for id in each.answers)
    patterns = () if in_all else tuple(pattern for pattern, _ in held)
    return replace(held[0][1], answers=tuple(answers), patterns=patterns)


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
                "hours": provider.hours,
                "from": week.pattern.first.isoformat() if week.pattern.first else None,
                "provider_days": dict(provider.provider_days),
            }
            for week in assessment.weeks
            for provider in week.providers
        ],
        "codes": {
            week.pattern.own(session): code.mark for week in assessment.weeks for session, code in week.codes.items()
        },
    }
