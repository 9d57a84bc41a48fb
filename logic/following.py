"""The path that answers lead to, read from the triggers afresh, so that `Case.path` can be held against it."""

from collections.abc import Iterable, Mapping

from logic.hours import fewer_hours
from logic.questions import QUESTIONS
from logic.terms import EVERY_SESSION, FEWER_HOURS, OF_LATER, PLACES, PLAIN, WEEK, Question

FIRST = {question.id for question in QUESTIONS.values() if not question.asked}


def led_to(questions: Iterable[Question]) -> Mapping[tuple[str, str], list[str]]:
    """The ids of the questions that each answer to a question leads to, and each thing that the week holds."""
    leads: dict[tuple[str, str], list[str]] = {}
    for question in questions:
        for trigger in question.asked:
            for value in trigger.values:
                leads.setdefault((trigger.question, value), []).append(question.id)
    return leads


LEADS = led_to(QUESTIONS.values())


def follow(answers: Mapping[str, str]) -> tuple[str, ...]:
    """The ids of the questions that following the triggers leads to, in the order of the journey.

    Worked out afresh, by adding what is triggered until nothing is added, so that `Case.path` can be held against it.
    """
    later = {EVERY_SESSION.get(id, id[:6]) for id in answers if id in OF_LATER}
    held = {*later}
    for week in (WEEK, *later):
        at = {PLAIN[id]: answers[id] for id, its in EVERY_SESSION.items() if its == week and id in answers}
        held |= {*at.values(), *(f"{value}_{id[-2:]}" for id, value in at.items() if value in PLACES)}
        its_own = {id: value for id, value in answers.items() if id not in EVERY_SESSION} | at
        held |= {FEWER_HOURS} if fewer_hours(its_own) else set()
    held |= {answers[f"{place}_kind"] for place in PLACES if place in held and f"{place}_kind" in answers}
    asked: set[str] = set()
    more = FIRST | {id for value in held for id in LEADS.get((WEEK, value), ())}
    while more:
        asked |= more
        more = {id for at in more if at in answers for id in LEADS.get((at, answers[at]), ())} - asked
    return tuple(id for id in QUESTIONS if id in asked)
