"""The workshop's paper: a handout for each example (questions only) and the trainer's answer sheet.

Both are whole HTML pages with no outside file, made to print on A4 in black and white. The handout never holds the
guide's answer. Text from an example is escaped by the templates.
"""

from collections.abc import Iterable

from logic.assessment import OUTCOMES, Assessment
from logic.case import NOTE, Case
from logic.facts import Code
from logic.findings import Finding
from logic.guidance import guidance
from logic.phrases import day_words, mid_sentence
from logic.questions import PAGES, QUESTIONS
from logic.terms import DAYS, HALVES, NONE, OF_ONE_WEEK, PLACES, Question
from logic.timetable import week, weeks
from logic.words import case_words, place_name
from logic.workshop.examples import Example
from ui.documents.pages import template

_NOT_IN_A_TABLE = {*OF_ONE_WEEK, *(f"{place}_{part}" for place in PLACES for part in ("name", "kind")), "school_type"}


def _weeks(case: Case) -> list[tuple[str, list[dict[str, object]]]]:
    """Each week with its name, which is empty where there is one."""
    several = len(case.weeks) > 1
    return [(pattern.name if several else "", _grid(alone)) for pattern, alone in case.weeks]


def _grid(case: Case) -> list[dict[str, object]]:
    """A week as two rows, morning and afternoon: each cell's words, whether it is away, and its code's mark."""
    codes = week(case).codes
    return [
        {
            "name": HALVES[half].capitalize(),
            "cells": [
                {
                    "words": case_words(QUESTIONS[session], case),
                    "away": case.answers.get(session) in (*PLACES, NONE),
                    "mark": codes[session].shown if session in codes else "",
                }
                for session in (f"{day}_{half}" for day in DAYS)
            ],
        }
        for half in HALVES
    ]


def _places(case: Case) -> list[tuple[str, str]]:
    """The name and kind of each place the week uses."""
    used = [place for place in PLACES if place in case.places]
    kinds = guidance().kinds
    chosen = {place: case.answers.get(f"{place}_kind") for place in used}
    return [
        (place_name(case, place), mid_sentence(kinds[kind].name) if kind else "kind not answered yet")
        for place, kind in chosen.items()
    ]


def _by_page(case: Case) -> list[tuple[str, list[Question]]]:
    """The questions that need an answer, by page: those on the path but for the week itself, which has its table."""
    asked = [question for question in case.path if question.required and question.id not in _NOT_IN_A_TABLE]
    pages = [(name, [question for question in asked if question.page == id]) for id, name in PAGES.items()]
    return [(name, questions) for name, questions in pages if questions]


def _codes(case: Case) -> list[Code]:
    """The register codes the week uses away from the home school, each once."""
    codes = (code for each in weeks(case) for code in each.codes.values())
    return list({code.id: code for code in codes if code.id not in HALVES}.values())


def _statuses(findings: Iterable[Finding]) -> list[tuple[str, list[Finding]]]:
    """The findings under the words of their status, in the order they are shown."""
    kept = list(findings)
    groups = [(its.name, [each for each in kept if each.status == its.id]) for its in guidance().statuses.values()]
    return [(words, each) for words, each in groups if each]


def _common(example: Example) -> dict[str, object]:
    """What both sheets show."""
    case, facts = example.case, guidance()
    return {
        "example": example,
        "today": day_words(example.today),
        "days": tuple(DAYS.values()),
        "weeks": _weeks(case),
        "places": _places(case),
        "pages": _by_page(case),
        "source": facts.sources[facts.page],
        "checked": day_words(facts.sources[facts.page].checked),
        "version": facts.version,
    }


def handout(example: Example) -> str:
    """The handout of an example as a whole HTML page: the story, the week and the questions, with space to write."""
    page = template("handout.html")
    return page.render(**_common(example), outcomes=tuple(OUTCOMES.values()), groups=tuple(guidance().themes.values()))


def answer_sheet(example: Example, assessment: Assessment) -> str:
    """The trainer's sheet as a whole HTML page: the story and week again, with the guide's outcome and its reasons."""
    case = assessment.case
    said = {question.id: case_words(question, case) for question in case.path}
    notes = {id.removeprefix(NOTE): note for id, note in case.answers.items() if id.startswith(NOTE)}
    page = template("answer_sheet.html")
    return page.render(
        **_common(example),
        outcome=assessment.outcome,
        statuses=_statuses(assessment.findings),
        codes=_codes(case),
        said=said,
        notes=notes,
    )
