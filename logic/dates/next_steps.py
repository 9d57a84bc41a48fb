"""The next steps: what to do now and by when, in date order, from an assessment and its dates.

A case that is ruled out lists only what stops it, one that is not indicated lists the ladder of support, and an
incomplete one what is left to answer and to mend. Only the other outcomes get the steps of a direction itself. A
step's id stays the same while its reason does, so that a tick can be kept beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from logic.assessment import Assessment
from logic.case import Case, find_question
from logic.dates.deadlines import Dates
from logic.findings import Finding, count
from logic.guidance import guidance
from logic.terms import NONE, PAGES

OPEN = ("stop", "resolve", "change", "caution")
"""The statuses that ask for something, in the order they are listed. `unanswered` is grouped by page instead."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to do. `day` is the day to have done it by, or None for as soon as possible."""

    id: str
    day: date | None
    text: str
    why: str
    owner: str
    clauses: tuple[str, ...]
    source: str


def decider(case: Case) -> str:
    """What the body that decides is called in the type of school of a case; every name where that is not answered."""
    deciders = guidance().deciders
    known = deciders.get(case.answer("school_type") or "")
    if known is not None:
        return known.body
    *others, last = (each.body for each in deciders.values())
    return f"{', '.join(others)} or {last}"


def _task(id: str, kind: str, day: date | None = None, clauses: tuple[str, ...] = (), **values: object) -> Step:
    """The step of a task in the guidance."""
    task, fill = guidance().tasks[kind], guidance().fill
    action, why = fill(task.action, **values), fill(task.why, **values)
    return Step(id, day, action, why, task.owner, clauses or task.clauses, task.source)


def _found(finding: Finding) -> Step:
    """The step of a finding: its action, because of its text."""
    id = finding.says if finding.subject is None else f"{finding.says}:{finding.subject}"
    source = guidance().clauses[finding.clauses[0]].source
    owner = finding.owner or guidance().tasks["unanswered"].owner
    return Step(id, None, finding.action, finding.text, owner, finding.clauses, source)


def _unanswered(assessment: Assessment) -> Iterator[Step]:
    """One step for each page with questions left, and one for what a rule says is not answered."""
    left: dict[str, list[Finding]] = {}
    for finding in assessment.with_status("unanswered"):
        question = find_question(finding.subject or "")
        if question is None:
            yield _found(finding)
        else:
            left.setdefault(question.page, []).append(finding)
    for page, findings in left.items():
        clauses = tuple(dict.fromkeys(id for finding in findings for id in finding.clauses))
        questions, them = count(len(findings), "question"), "it" if len(findings) == 1 else "them"
        id = f"unanswered:{page}"
        yield _task(id, "unanswered", clauses=clauses, questions=questions, page=PAGES[page], them=them)


def _findings(assessment: Assessment) -> Iterator[Step]:
    """What the findings ask for, the gravest first."""
    for status in OPEN:
        yield from (_found(finding) for finding in assessment.with_status(status))


def _standing(assessment: Assessment, dates: Dates) -> Iterator[Step]:
    """The steps that every direction has, and those that this week brings."""
    case, week = assessment.case, assessment.week
    yield _task("step.views", "views")
    if week.at_kind("unregulated_ap"):
        yield _task("step.checks", "checks")
    if week.holding(NONE):
        yield _task("step.part_time", "part_time")
    yield _task("step.decision", "decision", dates.notice, body=decider(case))
    if case.answer("ehc") == "plan":
        yield _task("step.notice_council", "notice_council", dates.notice)
    if any(guidance().codes[kind.code].mark == "D" for kind in week.kinds.values()):
        yield _task("step.dual_registration", "dual_registration", dates.start)


def _dated(dates: Dates) -> Iterator[Step]:
    """The steps that the dates bring. Weekly contact is one step, due first a week after the start."""
    kinds = ("notice", "planning", "invite", "first_review", "review", "end")
    for event in (*dates.of_kind(*kinds), *dates.of_kind("contact")[:1]):
        if event.day is not None:
            text = f"{event.title}. {event.action}"
            id = f"date.{event.id}"
            yield Step(id, event.day, text, event.why, event.owner, event.clauses, event.source)


def next_steps(assessment: Assessment, dates: Dates) -> tuple[Step, ...]:
    """What to do next: first what has no day, then in date order. `dates` are those of the same case."""
    outcome = assessment.outcome.id
    if outcome == "do_not_use":
        return tuple(_found(finding) for finding in assessment.with_status("stop"))
    if outcome == "not_indicated":
        ladder = enumerate(guidance().ladder, start=1)
        return tuple(_task(f"ladder.{number}", "ladder", step=rung.step) for number, rung in ladder)
    steps = [*_unanswered(assessment), *_findings(assessment)]
    if outcome != "incomplete":
        steps += [*_standing(assessment, dates), *_dated(dates)]
    return tuple(sorted(steps, key=lambda step: (step.day is not None, step.day or date.min)))
