"""Check your answers: every question asked, its answer, and a way to change it."""

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
from ui.outcome.findings import change
from ui.text import plain
from ui.today import dates

_LONGEST_NOTE = 300
"""Characters of a note that this page shows. Its own page and the record show more."""


def row(name: str, asked: str, answer: str, page: str, note: str | None = None) -> None:
    """One row: the question, the answer with its note, and Change.

    Two elements and no box around them, for a page has twenty rows and more: the style sheet puts them side by side.
    """
    told = f"\n\n:small[Note: {plain(short(note, _LONGEST_NOTE))}]" if note else ""
    st.markdown(f"**{asked}**\n\n{answer}{told}")
    if st.button(f"Change :small[{asked}]", key=key("change", name), type="tertiary"):
        change(name, page, "check")


def strategies(case: Case, asked: list[Question]) -> None:
    """The checklist as one row."""
    lines = []
    for question in (each for each in asked if each.id in case.answers):
        note = case.answers.get(NOTE + question.id, "")
        told = f" ({plain(short(note, _LONGEST_NOTE))})" if note else ""
        lines.append(f"- {plain(question.text)}: {question.options[case.answers[question.id]].lower()}{told}")
    row("strategies", "What has been tried", "\n".join(lines) or "Nothing marked", "strategies")


def the_week(case: Case) -> None:
    """The weeks as one row."""
    lines: list[str] = []
    for pattern, alone in case.weeks:
        lines += [f"\n**{pattern.name}**\n"] if len(case.weeks) > 1 else []
        lines += [
            f"- {name}: "
            + ", ".join(
                f"{half_name} {plain(short(case_words(QUESTIONS[f'{day}_{half}'], alone), 40))}"
                for half, half_name in HALVES.items()
            )
            for day, name in DAYS.items()
        ]
    empty = not any(session in case.answers for session in SESSIONS)
    row("week", "The week", "Not answered yet" if empty else "\n".join(lines), "timetable")


with frame("check") as case:
    known = worked_out(case, dates())
    show_problems(dates(), case)
    if case.unanswered:
        left = count(len(case.unanswered), "question")
        st.info(
            f"{left} {'has' if left.startswith('1 ') else 'have'} no answer yet. You can still look at the outcome."
        )
    for page, title in PAGES.items():
        asked = [each for each in case.path if each.page == page and not (each.quiet and each.id not in case.answers)]
        if not asked:
            continue
        st.subheader(title, anchor=False)
        ticked = [question for question in asked if question.id.startswith(STRATEGY)]
        with st.container(key=key("rows", page)):
            for question in asked:
                if question in ticked or question.id in OF_ONE_WEEK:
                    if ticked and question is ticked[0]:
                        strategies(case, ticked)
                    elif question.id == SESSIONS[0]:
                        the_week(case)
                    continue
                row(
                    question.id,
                    plain(question.text),
                    plain(short(known.get(question.id) or case_words(question, case), 200)),
                    page,
                    case.answers.get(NOTE + question.id),
                )
