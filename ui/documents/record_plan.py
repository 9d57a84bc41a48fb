"""What the record says comes next: what to do by section with its day and its tick, the reviews, and the dates known.

It words what `plan` and `picture` give and adds nothing.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from logic.case import Case
from logic.dates.deadlines import Dates
from logic.dates.length import count_words, worked_out
from logic.dates.next_steps import NextStep
from logic.dates.picture import Picture, Review, picture, review_rows
from logic.dates.plan import AFTER, IDLE, Plan
from logic.phrases import day_words
from logic.questions import QUESTIONS


@dataclass(frozen=True, slots=True)
class Line:
    """One step in the record: its day in words and whether it is done."""

    step: NextStep
    day: str
    done: bool


@dataclass(frozen=True, slots=True)
class Next:
    """What comes next: the steps under their headings, each review's three days, and the dates by their questions.

    The picture of the dates is there where there is a direction to run, as the reviews are.
    """

    sections: tuple[tuple[str, tuple[Line, ...]], ...]
    reviews: tuple[tuple[str, ...], ...]
    dates: dict[str, str]
    picture: Picture | None


def _dates(case: Case, dates: Dates) -> Iterator[tuple[str, str]]:
    """The dates that are known and make sense, and the count, in words."""
    known = {"start_date": dates.start, "end_date": dates.end, "first_review_date": dates.first_review}
    yield from ((QUESTIONS[id].text, day_words(day)) for id, day in known.items() if day)
    counted = worked_out(case, dates).get("number_of_days") or count_words(dates)
    if counted:
        yield QUESTIONS["number_of_days"].text, counted


def _cells(review: Review, done: frozenset[str]) -> tuple[str, ...]:
    """The three days of a review, each with whether it is done."""
    each = zip(review.cells, review.steps, strict=True)
    return tuple(f"{words} (done)" if id in done else words for words, id in each)


def what_next(case: Case, its_plan: Plan, dates: Dates, done: frozenset[str]) -> Next:
    """What comes next in a case. The steps of its reviews stand in a table of their own."""
    runs = any(section.id == AFTER for section in its_plan.sections)
    reviews, drawn = (review_rows(dates), picture(dates)) if runs else ((), None)
    apart = {id for review in reviews for id in review.steps}
    sections = tuple(
        (
            section.heading,
            tuple(
                Line(step, day_words(step.day) if step.day else "No date yet", step.id in done)
                for step in section.steps
                if step.id not in apart
            ),
        )
        for section in its_plan.sections
        if section.id not in IDLE
    )
    return Next(sections, tuple(_cells(review, done) for review in reviews), dict(_dates(case, dates)), drawn)
