"""What presses most: the one date that comes first, measured from today, or what is wrong with the dates.

A date that is wrong or too late goes before every other. Once the notice has been given, as its tick says, its day
presses no more and neither does a start that is near. Nothing here says that a thing is in time.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from logic.assessment import Assessment
from logic.dates.deadlines import Dates
from logic.dates.next_steps import NextStep
from logic.facts import QUESTIONS_LEFT
from logic.phrases import count, mid_sentence, spoken
from logic.terms import Problem

_START, _NOTICE = "start_date", "date.notice"


@dataclass(frozen=True, slots=True)
class Pressing:
    """What presses most, in a sentence, with what to do about it and the id of the answer to change for that.

    `is_wrong` says that a date has to change before anything else.
    """

    text: str
    then: str
    change: str
    is_wrong: bool = False


def given(done: frozenset[str]) -> bool:
    """Whether the notice has been given, as its tick says."""
    return _NOTICE in done


def wrong(dates: Dates, done: frozenset[str]) -> tuple[Problem, ...]:
    """What is wrong with the dates. A start that came too near is so only until the notice has been given."""
    held = [each for each in dates.problems if not (each.is_late and each.question == _START and given(done))]
    return tuple(sorted(held, key=lambda each: not each.is_late))


def _when(day: date, today: date) -> str:
    """A day as seen from today, in words that follow "is"."""
    days = (day - today).days
    if days == 0:
        return "today"
    if days == 1:
        return f"tomorrow, {spoken(day)}"
    return f"{spoken(day)}, in {count(days, 'day')}"


def _before_notice(assessment: Assessment, dates: Dates, notice: date) -> Pressing:
    """The notice presses: what has to be settled before it, or that it is all there is to do."""
    left = 0 if assessment.outcome.ready else len(assessment.holding())
    if not left:
        then = "Decide and give the notice by then, or choose a later start."
    elif notice == dates.today:
        then = f"You have {count(left, 'thing')} to settle before then: choose a later start."
    else:
        then = f"You have {count(left, 'thing')} to settle before then. If that takes longer, choose a later start."
    return Pressing(f"The last safe day for the written notice is {_when(notice, dates.today)}.", then, _START)


def pressing(
    assessment: Assessment, dates: Dates, problems: tuple[Problem, ...], left: Iterable[NextStep], is_given: bool
) -> Pressing | None:
    """What presses most: a wrong date, else the notice, else the next of the steps `left`; None where nothing does."""
    if problems:
        return Pressing(problems[0].text, "", problems[0].question, is_wrong=True)
    if dates.start is None or dates.notice is None:
        if assessment.outcome.leads_to == QUESTIONS_LEFT:
            return None
        first = spoken(dates.earliest_start)
        return Pressing(f"No start is chosen yet. With the notice today, the first safe day is {first}.", "", _START)
    if not is_given:
        return _before_notice(assessment, dates, dates.notice)
    coming = [(step.day, step) for step in left if step.day is not None and step.day >= dates.today]
    if not coming:
        return None
    day, step = min(coming, key=lambda each: each[0])
    return Pressing(f"Next: {mid_sentence(step.short.rstrip('.'))}, {_when(day, dates.today)}.", "", "")
