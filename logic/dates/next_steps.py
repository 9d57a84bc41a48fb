"""The next steps: what to do now and by when, in date order, from an assessment and its dates.

A case that is ruled out lists only what stops it, one that is not indicated lists the ladder of support, and an
incomplete one what is left to answer and to mend. Only the other outcomes get the steps of a direction itself. A
step's id stays the same while its reason does, so that a tick can be kept beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from logic.assessment import UNANSWERED, Assessment
from logic.case import Case, find_question
from logic.dates.deadlines import Dates
from logic.facts import LADDER, QUESTIONS_LEFT, STOPS
from logic.findings import Finding
from logic.grounds import risk_ground
from logic.guidance import guidance
from logic.phrases import count, listed
from logic.questions import PAGES
from logic.terms import NONE

FROM_FINDING, FROM_QUESTIONS, FROM_LADDER, FROM_TASK, FROM_DATE = ("finding", "questions", "ladder", "task", "date")
"""Where a step comes from."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do. `day` is the day to have done it by, or None for as soon as possible.

    `origin` is where it comes from: a finding, the questions left, the ladder, a task of every direction or a date.
    """

    id: str
    origin: str
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
    return listed([each.body for each in deciders.values()], "or")


def _task(
    kind: str,
    day: date | None = None,
    id: str = "",
    origin: str = FROM_TASK,
    clauses: tuple[str, ...] = (),
    **values: object,
) -> NextStep:
    """The step of a task in the guidance. Its id is made of the task's where none is given."""
    task, fill = guidance().tasks[kind], guidance().fill
    action, why = fill(task.action, **values), fill(task.why, **values)
    return NextStep(id or f"step.{kind}", origin, day, action, why, task.owner, clauses or task.clauses, task.source)


def _found(finding: Finding) -> NextStep:
    """The step of a finding: its action, because of its text."""
    id = finding.says if finding.subject is None else f"{finding.says}:{finding.subject}"
    source = guidance().clauses[finding.clauses[0]].source
    owner = finding.owner or guidance().tasks[UNANSWERED].owner
    return NextStep(id, FROM_FINDING, None, finding.action, finding.text, owner, finding.clauses, source)


def _unanswered(assessment: Assessment) -> Iterator[NextStep]:
    """One step for each page with questions left, and one for what a rule says is not answered."""
    left: dict[str, list[Finding]] = {}
    for finding in assessment.with_status(UNANSWERED):
        question = find_question(finding.subject or "")
        if question is None:
            yield _found(finding)
        else:
            left.setdefault(question.page, []).append(finding)
    for page, findings in left.items():
        clauses = tuple(dict.fromkeys(id for finding in findings for id in finding.clauses))
        questions, them = count(len(findings), "question"), "it" if len(findings) == 1 else "them"
        yield _task(
            UNANSWERED,
            id=f"{UNANSWERED}:{page}",
            origin=FROM_QUESTIONS,
            clauses=clauses,
            questions=questions,
            page=PAGES[page],
            them=them,
        )


def _findings(assessment: Assessment) -> Iterator[NextStep]:
    """What the findings ask for, the gravest first. What is not answered is told page by page instead."""
    for status in guidance().statuses.values():
        if status.asks and status.id != UNANSWERED:
            yield from (_found(finding) for finding in assessment.with_status(status.id))


def _standing(assessment: Assessment, dates: Dates) -> Iterator[NextStep]:
    """The steps that every direction has, and those that this week brings."""
    case, week = assessment.case, assessment.week
    yield _task("views")
    yield _task("equality")
    if case.answer("in_care") == "yes" and risk_ground(case):
        yield _task("pep")
    if case.answer("school_type") == "academy" and (dates.start is None or dates.start <= dates.today):
        yield _task("transition")
    if week.at_kind("unregulated_ap"):
        yield _task("checks")
    if any(provider.capped for provider in week.providers):
        yield _task("safeguarding")
        yield _task("subjects")
    if week.holding(NONE):
        yield _task("part_time")
    yield _task("decision", dates.notice, body=decider(case))
    if case.answer("ehc") == "plan":
        yield _task("notice_council", dates.notice)
    codes = {guidance().codes[kind.code] for kind in week.kinds.values()}
    for task, conditional in (("dual_registration", False), ("dual_registration_ask", True)):
        if any(code.mark == "D" and bool(code.words) is conditional for code in codes):
            yield _task(task, dates.start)


def _dated(dates: Dates) -> Iterator[NextStep]:
    """The steps that the dates bring. Weekly contact is one step, due first a week after the start."""
    kinds = ("notice", "planning", "invite", "first_review", "review", "outcome", "leaving", "end")
    for event in (*dates.of_kind(*kinds), *dates.of_kind("contact")[:1]):
        if event.day is not None:
            text = f"{event.title}. {event.action}"
            id = f"date.{event.id}"
            yield NextStep(id, FROM_DATE, event.day, text, event.why, event.owner, event.clauses, event.source)


def next_steps(assessment: Assessment, dates: Dates) -> tuple[NextStep, ...]:
    """What to do next: first what has no day, then in date order. `dates` are those of the same case."""
    outcome = assessment.outcome
    if outcome.leads_to == STOPS:
        return tuple(_found(finding) for finding in assessment.holding())
    if outcome.leads_to == LADDER:
        ladder = enumerate(guidance().ladder, start=1)
        return tuple(_task("ladder", id=f"ladder.{n}", origin=FROM_LADDER, step=rung.step) for n, rung in ladder)
    steps = [*_unanswered(assessment), *_findings(assessment)]
    if outcome.leads_to != QUESTIONS_LEFT:
        steps += [*_standing(assessment, dates), *_dated(dates)]
    return tuple(sorted(steps, key=lambda step: (step.day is not None, step.day or date.min)))
