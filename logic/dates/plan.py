"""The plan: what an outcome asks for, as one list in the order in which things must happen, and what presses most.

Every renderer reads it: the outcome page, the record, the drafts. A case that is ruled out lists only what stops it;
one that is not indicated what does not hold, the ladder of support, and, folded, what would be needed only if that
changed; an incomplete one what is left to answer and to mend. Each thing stands in one section and there once. What a
wrong or late date makes untrue is not said.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from logic.assessment import NOT_MET, Assessment
from logic.dates.deadlines import Dates
from logic.dates.next_steps import BEFORE, NextStep, dated, ladder, of_finding, standing, to_answer
from logic.dates.pressing import Pressing, given, pressing, wrong
from logic.facts import BY_WEEK, DIRECTION, LADDER, QUESTIONS_LEFT, STOPS
from logic.findings import Finding
from logic.guidance import guidance
from logic.terms import Problem

STOPPED, NOT_HOLDING, LADDER_FIRST, TO_ANSWER = ("stopped", "not_holding", "ladder", "to_answer")
WEEK, IF_YES, AFTER, ONLY_IF = ("week", "if_yes", "after", "only_if")
"""The sections, by what they serve. `before` is `next_steps.BEFORE`."""
IDLE = (NOT_HOLDING, ONLY_IF)
"""The sections that ask for nothing as the case stands."""


@dataclass(frozen=True, slots=True)
class Section:
    """Steps that serve the same thing. `is_folded` says that they are not needed yet."""

    id: str
    steps: tuple[NextStep, ...]
    is_folded: bool = False

    @property
    def heading(self) -> str:
        """What it is called."""
        return guidance().sections[self.id]


@dataclass(frozen=True, slots=True)
class Plan:
    """What there is to say and to do. `meaning` and `now` are the verdict in words, `now` empty where dates are wrong.

    `problems` are what is wrong with the dates; the first of them is what presses most. `cautions` make nothing wrong.
    """

    meaning: str
    now: str
    pressing: Pressing | None
    problems: tuple[Problem, ...]
    sections: tuple[Section, ...]
    cautions: tuple[str, ...] = ()

    @property
    def steps(self) -> tuple[NextStep, ...]:
        """Every step that the outcome asks for, in order: neither what only does not hold nor what may never come."""
        return tuple(step for section in self.sections if section.id not in IDLE for step in section.steps)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The findings that some step comes from."""
        return tuple(step.finding for section in self.sections for step in section.steps if step.finding)

    @property
    def of_week(self) -> bool:
        """Whether another week is asked for."""
        return any(map(is_of_week, self.steps))

    @property
    def said(self) -> str:
        """The verdict in words."""
        return f"{self.meaning} {self.now}".strip()


def _asked(assessment: Assessment) -> list[NextStep]:
    """What the findings ask for, the gravest first; what is not answered is told page by page instead."""
    return [of_finding(each) for each in assessment.findings if each.asks and _is_for(each.status)]


def _is_for(status: str) -> bool:
    """Whether a finding of this status is something to do on the way to a direction."""
    outcome = guidance().statuses[status].outcome
    return not outcome or guidance().outcomes[outcome].leads_to == DIRECTION


def _by_status(steps: Iterable[NextStep]) -> list[NextStep]:
    order = list(guidance().statuses)
    return sorted(steps, key=lambda step: order.index(step.finding.status) if step.finding else 0)


def is_of_week(step: NextStep) -> bool:
    """Whether a step is lifted by another week and asks for one."""
    return step.holds and step.finding is not None and step.finding.theme.lifted_by == BY_WEEK


def _in_order(steps: Iterable[NextStep]) -> tuple[NextStep, ...]:
    """Steps in the order in which they must happen: first those without a day."""
    return tuple(sorted(steps, key=lambda step: (step.day is not None, step.day or date.min)))


def _direction(assessment: Assessment, dates: Dates) -> tuple[Section, ...]:
    """The sections of a direction. The week comes first where nothing else holds the case."""
    asked = _by_status(_asked(assessment))
    steps = [*standing(assessment, dates), *dated(dates)]
    before = [step for step in asked if not is_of_week(step)] + [step for step in steps if step.serves == BEFORE]
    of_week = tuple(step for step in asked if is_of_week(step))
    ready = assessment.outcome.ready
    first = [Section(BEFORE, _in_order(before)), Section(WEEK, of_week)]
    return (
        *(reversed(first) if ready else first),
        Section(IF_YES, _in_order(step for step in steps if step.serves == IF_YES), not ready),
        Section(AFTER, _in_order(step for step in steps if step.serves == AFTER), is_folded=True),
    )


def _sections(assessment: Assessment, dates: Dates) -> tuple[Section, ...]:
    leads_to = assessment.outcome.leads_to
    if leads_to == STOPS:
        return (Section(STOPPED, tuple(map(of_finding, assessment.holding()))),)
    direction = _direction(assessment, dates)
    if leads_to == LADDER:
        not_holding = tuple(map(of_finding, assessment.with_status(NOT_MET)))
        later = tuple(step for section in direction for step in section.steps)
        return Section(NOT_HOLDING, not_holding), Section(LADDER_FIRST, tuple(ladder())), Section(ONLY_IF, later, True)
    if leads_to == QUESTIONS_LEFT:
        asked = tuple(step for section in direction for step in section.steps if step.finding)
        week = tuple(step for step in asked if is_of_week(step))
        rest = tuple(step for step in asked if step not in week)
        return Section(TO_ANSWER, tuple(to_answer(assessment))), Section(BEFORE, rest), Section(WEEK, week)
    return direction


def plan(assessment: Assessment, dates: Dates, done: frozenset[str] = frozenset()) -> Plan:
    """What an assessment and its dates ask for. `dates` are those of the same case, `done` the ids of steps done."""
    outcome = assessment.outcome
    sections = tuple(section for section in _sections(assessment, dates) if section.steps)
    if outcome.leads_to in (STOPS, LADDER):
        return Plan(outcome.meaning, outcome.now, None, (), sections)
    problems = wrong(dates, done)
    steps = tuple(step for section in sections for step in section.steps)
    presses = pressing(assessment, dates, problems, [step for step in steps if step.id not in done], given(done))
    if problems:
        return Plan(outcome.but_dates or outcome.meaning, "", presses, problems, sections, dates.cautions)
    over = given(done) and not assessment.holding()
    return Plan(outcome.meaning, "" if over else outcome.now, presses, (), sections, dates.cautions)
