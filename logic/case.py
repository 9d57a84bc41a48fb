"""The case: one set of answers, and what follows from it about the questions.

`parse` is the edge: it takes anything and either gives a case or says in one sentence what is wrong. Inside, a case
is trusted. An answer off the path is kept in the case but `answer` never gives it, so no rule can read it.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from types import MappingProxyType

from logic.hours import fewer_hours
from logic.patterns import Pattern, alone, patterns
from logic.phrases import short
from logic.questions import QUESTIONS, strategy_question
from logic.terms import FEWER_HOURS, LATER, LONGEST, PLACES, SESSIONS, WEEK, Question

NOTE, STRATEGY = "note_", "strategy_"
MOST_DAYS = 2_500
"""The most closed days: more than a school has in all the years the guide works in."""
_STRATEGY_ID = re.compile(r"[a-z0-9_]{1,60}")
_TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")


class CaseError(ValueError):
    """The answers cannot be read. The message is a sentence for the person who gave them."""


@dataclass(frozen=True)
class Case:
    """A set of answers by question id. Missing means not answered; `not_sure` is an answer."""

    answers: Mapping[str, str] = field(default_factory=dict)

    def answer(self, id: str) -> str | None:
        """The answer to a question, or None when it is not answered or not asked."""
        return None if id in QUESTIONS and id not in self._asked else self.answers.get(id)

    @cached_property
    def weeks(self) -> tuple[tuple[Pattern, "Case"], ...]:
        """Each pattern in use, with the case as it would be if that were its only week."""
        used = patterns(self.answers)
        return tuple((each, Case(alone(self.answers, each)) if len(used) > 1 else self) for each in used)

    @cached_property
    def places(self) -> frozenset[str]:
        """The places that some session of any week goes to."""
        return self.holds.intersection(PLACES)

    @cached_property
    def holds(self) -> frozenset[str]:
        """What the weeks hold, as `week` triggers read it.

        Their session answers, each place with the halves of the day it is used in, the kinds of their places, whether
        the known hours of one are fewer than the school's own, and which later weeks there are.
        """
        later = (pattern.id for pattern, _ in self.weeks if pattern.id in LATER)
        return frozenset(later).union(*(_held(each.answers) for _, each in self.weeks))

    @cached_property
    def _asked(self) -> Mapping[str, Question]:
        """The questions on the path by id. What a question watches comes before it, so they are found in one go."""
        asked: dict[str, Question] = {}
        for id, question in QUESTIONS.items():
            if not question.asked or self._leads_to(question, asked):
                asked[id] = question
        return asked

    def _leads_to(self, question: Question, asked: Mapping[str, Question]) -> bool:
        """Whether these answers lead to a question, given those before it that are asked."""
        for trigger in question.asked:
            if trigger.question == WEEK:
                if not self.holds.isdisjoint(trigger.values):
                    return True
            elif trigger.question in asked and self.answers.get(trigger.question) in trigger.values:
                return True
        return False

    @cached_property
    def path(self) -> tuple[Question, ...]:
        """The questions these answers lead to, in the order of the journey."""
        return tuple(self._asked.values())

    @cached_property
    def unanswered(self) -> tuple[Question, ...]:
        """The questions on the path that need an answer and have none."""
        return tuple(question for question in self.path if question.required and question.id not in self.answers)

    @cached_property
    def untried(self) -> tuple[Question, ...]:
        """The strategies marked as not tried, those of an older edition last."""
        marked = [id for id, value in self.answers.items() if id.startswith(STRATEGY) and value == "not_tried"]
        order = {id: place for place, id in enumerate(QUESTIONS)}
        return tuple(
            QUESTIONS.get(id) or strategy_question(id.removeprefix(STRATEGY))
            for id in sorted(marked, key=lambda id: (order.get(id, len(order)), id))
        )

    def with_answers(self, **changes: str | None) -> "Case":
        """A copy with some answers changed; None takes an answer out."""
        merged = {**self.answers, **changes}
        return Case(MappingProxyType({id: value for id, value in merged.items() if value is not None}))


def _held(answers: Mapping[str, str]) -> set[str]:
    """What one week holds."""
    at = {id: answers[id] for id in SESSIONS if id in answers}
    halves = {f"{place}_{id[-2:]}" for id, place in at.items() if place in PLACES}
    kinds = {answers[id] for id in (f"{place}_kind" for place in set(at.values())) if id in answers}
    return {*at.values(), *halves, *kinds, *([FEWER_HOURS] if fewer_hours(answers) else ())}


def find_question(id: str) -> Question | None:
    """The question with this id, strategies that this edition does not list included."""
    if id in QUESTIONS:
        return QUESTIONS[id]
    if id.startswith(STRATEGY) and _STRATEGY_ID.fullmatch(id.removeprefix(STRATEGY)):
        return strategy_question(id.removeprefix(STRATEGY))
    return None


def read_dates(text: str) -> tuple[date, ...]:
    """The ISO dates in a comma-separated text. Raises ValueError when one is not a date."""
    return tuple(_read_date(part.strip()) for part in text.split(",") if part.strip())


def _read_date(text: str) -> date:
    if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
        raise ValueError(text)
    return date.fromisoformat(text)


def _check_length(id: str, question: Question, value: str) -> None:
    """Raises CaseError when an answer or a note is longer than the guide can show."""
    if id == question.id and question.kind == "dates":
        if value.count(",") >= MOST_DAYS:
            raise CaseError(f"The answer to {id} names too many days: the most is {MOST_DAYS:,}.")
        return
    longest = question.longest if id == question.id else LONGEST
    if len(value) > longest:
        raise CaseError(f"The answer to {id} is too long: the most is {longest:,} characters.")


def _check(question: Question, value: str) -> None:
    """Raises CaseError when `value` cannot be an answer to `question`."""
    try:
        if question.kind == "date":
            _read_date(value)
        elif question.kind == "dates":
            read_dates(value)
    except ValueError:
        wanted = "a date" if question.kind == "date" else "dates with commas between them"
        raise CaseError(
            f"The answer to {question.id} must be {wanted}, like 2026-09-07. It is {_show(value)}."
        ) from None
    if question.kind == "number" and not re.fullmatch(r"[0-9]{1,4}", value):
        raise CaseError(f"The answer to {question.id} must be a whole number. It is {_show(value)}.")
    if question.kind == "time" and not _TIME.fullmatch(value):
        raise CaseError(
            f"The answer to {question.id} must be a time on the 24-hour clock, like 09:05. It is {_show(value)}."
        )
    if question.kind == "choice" and value not in question.options:
        raise CaseError(
            f"The answer to {question.id} must be one of {', '.join(question.options)}. It is {_show(value)}."
        )


def _show(value: object) -> str:
    """A value from outside, short enough to print."""
    return short(repr(value))


def parse(answers: object) -> Case:
    """The case these answers make. Blank text is not an answer. Raises CaseError naming the first thing wrong."""
    if not isinstance(answers, dict):
        raise CaseError("The answers must be an object of question ids and answers.")
    kept: dict[str, str] = {}
    for id, value in answers.items():
        about = id.removeprefix(NOTE) if isinstance(id, str) else ""
        question = find_question(about)
        if question is None:
            raise CaseError(f"There is no question with the id {_show(id)}.")
        if not isinstance(value, str):
            raise CaseError(f"The answer to {id} must be text. It is {_show(value)}.")
        if not value.strip():
            continue
        _check_length(id, question, value)
        if id == about and question.kind != "text":
            _check(question, value)
        kept[id] = value
    return Case(MappingProxyType(kept))
