"""Check your answers: every question asked, its answer, and a way to change it."""

from collections.abc import Iterator, Mapping

import streamlit as st

from logic.case import NOTE, STRATEGY, Case
from logic.dates.length import worked_out
from logic.phrases import count, short
from logic.questions import PAGES, QUESTIONS
from logic.terms import DAYS, HALVES, OF_ONE_WEEK, SESSIONS, Question
from logic.words import case_words
from ui.dates.listing import show_problems
from ui.frame import frame
from ui.keys import key
from ui.listing import Item, Text, listing
from ui.outcome.findings import change
from ui.text import as_typed
from ui.today import dates

_LONGEST_NOTE = 300
"""Characters of a note that this page shows. Its own page and the record show more."""


def _row(name: str, asked: str, *texts: Text) -> Item:
    """One row: the question and its answer. The focus comes back to it by its key."""
    return Item(name, asked, texts, key("change", name))


def _of_question(question: Question, case: Case, known: Mapping[str, str]) -> Item:
    """The row of one answer, with its note."""
    answer = Text(as_typed(short(known.get(question.id) or case_words(question, case), 200)))
    note = case.answers.get(NOTE + question.id)
    noted = [Text(f"Note: {as_typed(short(note, _LONGEST_NOTE))}", small=True)] if note else []
    return _row(question.id, question.text, answer, *noted)


def _strategies(case: Case, ticked: list[Question]) -> Item:
    """The checklist as one row."""
    lines = []
    for question in (each for each in ticked if each.id in case.answers):
        note = case.answers.get(NOTE + question.id, "")
        told = f" ({as_typed(short(note, _LONGEST_NOTE))})" if note else ""
        lines.append(f"{question.text}: {question.options[case.answers[question.id]].lower()}{told}")
    return _row("strategies", "What has been tried", Text(lines=tuple(lines)) if lines else Text("Nothing marked"))


def _the_week(case: Case) -> Item:
    """The weeks as one row."""
    weeks = [
        Text(
            pattern.name if len(case.weeks) > 1 else "",
            tuple(f"{name}: {_day(day, week)}" for day, name in DAYS.items()),
        )
        for pattern, week in case.weeks
    ]
    empty = not any(session in case.answers for session in SESSIONS)
    return _row("week", "The week", *([Text("Not answered yet")] if empty else weeks))


def _day(day: str, week: Case) -> str:
    """Where the pupil is in each half of a day."""
    where = {name: case_words(QUESTIONS[f"{day}_{half}"], week) for half, name in HALVES.items()}
    return ", ".join(f"{name} {as_typed(short(words, 40))}" for name, words in where.items())


def _rows(page: str, case: Case, known: Mapping[str, str]) -> Iterator[Item]:
    """The rows of a page of questions. One that is quiet is there once it has an answer."""
    asked = [each for each in case.path if each.page == page and not (each.quiet and each.id not in case.answers)]
    ticked = [question for question in asked if question.id.startswith(STRATEGY)]
    for question in asked:
        if question in ticked[:1]:
            yield _strategies(case, ticked)
        elif question.id == SESSIONS[0]:
            yield _the_week(case)
        elif question not in ticked and question.id not in OF_ONE_WEEK:
            yield _of_question(question, case, known)


with frame("check") as case:
    show_problems(dates(), case)
    if case.unanswered:
        left = count(len(case.unanswered), "question")
        st.info(
            f"{left} {'has' if left.startswith('1 ') else 'have'} no answer yet. You can still look at the outcome."
        )
    known = worked_out(case, dates())
    rows = {page: list(_rows(page, case, known)) for page in PAGES}
    if pressed := listing("rows", {PAGES[page]: found for page, found in rows.items() if found}, {"change": "Change"}):
        name = pressed[1]
        page = next(page for page, found in rows.items() if name in [each.id for each in found])
        change(name, page, "check")
