"""The steps: each thing to do, from an assessment and its dates, with its day, its owner and why.

Three kinds of things ask for a step: a finding, a task that every direction or this week brings, and a date. `plan`
puts them in order and leaves out those that an outcome has no use for. A step's id stays the same while its reason
does, so that a tick can be kept beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from logic.assessment import UNANSWERED, Assessment
from logic.case import Case, find_question
from logic.dates.deadlines import Dates
from logic.findings import Finding
from logic.grounds import risk_ground
from logic.guidance import guidance
from logic.phrases import count, listed
from logic.questions import PAGES, QUESTIONS
from logic.terms import NONE, WEEK

FROM_FINDING, FROM_QUESTIONS, FROM_LADDER, FROM_TASK, FROM_DATE = ("finding", "questions", "ladder", "task", "date")
"""Where a step comes from."""
BEFORE = "before"
"""The section of what has to be done before anyone decides."""


@dataclass(frozen=True, slots=True)
class NextStep:
    """One thing to do. `day` is the day to have done it by, or None for as soon as possible.

    `origin` is where it comes from: a finding, the questions left, the ladder, a task of every direction or a date.
    `title` names a task or a date and is empty for the rest; `serves` is a section of the guidance; `finding` is the
    one it comes from, and `page` the page that asks what is left.
    """

    id: str
    origin: str
    day: date | None
    text: str
    why: str
    owner: str
    clauses: tuple[str, ...]
    source: str
    title: str = ""
    serves: str = BEFORE
    finding: Finding | None = None
    page: str = ""

    @property
    def words(self) -> str:
        """The whole of it in words: what to do, and for a date what it is called first."""
        return f"{self.title}. {self.text}" if self.origin == FROM_DATE else self.text

    @property
    def short(self) -> str:
        """It as a line of a list: what it is called, or what to do."""
        return self.title or self.text

    @property
    def holds(self) -> bool:
        """Whether the case is held at its outcome until an answer says otherwise, whatever is ticked."""
        return bool(self.finding and guidance().statuses[self.finding.status].outcome)

    @property
    def answers(self) -> tuple[str, ...]:
        """The ids of the answers that speak of it."""
        return self.finding.answers if self.finding else ()


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
    page: str = "",
    **values: object,
) -> NextStep:
    """The step of a task in the guidance. Its id is made of the task's where none is given."""
    task, fill = guidance().tasks[kind], guidance().fill
    return NextStep(
        id or f"step.{kind}",
        origin,
        day,
        fill(task.action, **values),
        fill(task.why, **values),
        task.owner,
        clauses or task.clauses,
        task.source,
        title=fill(task.title, **values) if origin == FROM_TASK else "",
        serves=task.serves,
        page=page,
    )


def of_finding(finding: Finding) -> NextStep:
    """The step of a finding: its action, because of its text."""
    later = [pattern.id for pattern in finding.patterns if pattern.id != WEEK]
    id = ":".join(filter(None, (finding.says, finding.subject, *later[:1])))
    source = guidance().clauses[finding.clauses[0]].source
    owner = finding.owner or guidance().tasks[UNANSWERED].owner
    return NextStep(
        id, FROM_FINDING, None, finding.to_do, finding.said, owner, finding.clauses, source, finding=finding
    )


def to_answer(assessment: Assessment) -> Iterator[NextStep]:
    """One step for each page with questions left, and one for what a rule says is not answered."""
    left: dict[str, list[Finding]] = {}
    for finding in assessment.with_status(UNANSWERED):
        question = find_question(finding.subject or "")
        if question is None:
            yield of_finding(finding)
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
            page=page,
            questions=questions,
            title=PAGES[page],
            them=them,
        )


def ladder() -> Iterator[NextStep]:
    """The steps of support in school that come before a direction."""
    for number, rung in enumerate(guidance().ladder, start=1):
        yield _task("ladder", id=f"ladder.{number}", origin=FROM_LADDER, step=rung.step)


def standing(assessment: Assessment, dates: Dates) -> Iterator[NextStep]:
    """The steps that every direction has, and those that this week brings."""
    case, weeks = assessment.case, assessment.weeks
    yield _task("views")
    yield _task("equality")
    if case.answer("in_care") == "yes" and risk_ground(case):
        yield _task("pep")
    if case.answer("school_type") == "academy" and (dates.start is None or dates.start <= dates.today):
        yield _task("transition")
    if QUESTIONS["directory_checked"] in case.path:
        yield _task("checks")
    if any(provider.capped for week in weeks for provider in week.providers):
        yield _task("safeguarding")
        yield _task("subjects")
    if any(week.holding(NONE) for week in weeks):
        yield _task("part_time")
    yield _task("decision", dates.notice, body=decider(case))
    if case.answer("ehc") == "plan":
        yield _task("notice_council", dates.notice)
    codes = {guidance().codes[kind.code] for week in weeks for kind in week.kinds.values() if kind.code}
    for task, conditional in (("dual_registration", False), ("dual_registration_ask", True)):
        if any(code.mark == "D" and bool(code.words) is conditional for code in codes):
            yield _task(task, dates.start)


def dated(dates: Dates) -> Iterator[NextStep]:
    """The steps that the dates bring. Weekly contact is one step, due first a week after the start."""
    kinds = ("notice", "planning", "change", "invite", "first_review", "review", "outcome", "leaving", "end")
    for event in (*dates.of_kind(*kinds), *dates.of_kind("contact")[:1]):
        if event.day is not None:
            after = dates.start is not None and event.day > dates.start
            yield NextStep(
                f"date.{event.id}",
                FROM_DATE,
                event.day,
                event.action,
                event.why,
                event.owner,
                event.clauses,
                event.source,
                title=event.title,
                serves="after" if after else "if_yes",
            )
