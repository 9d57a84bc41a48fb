"""The week as it stands: the chart, the same numbers in words and in a table, and each session's register code."""

import streamlit as st

from logic.advice import sessions_words
from logic.case import Case
from logic.phrases import short
from logic.questions import QUESTIONS
from logic.terms import DAYS, HALVES, NONE, SESSIONS, WEEK
from logic.timetable import Week, week
from logic.words import NO_CODE, case_words
from ui.fold import fold, is_open
from ui.table import show_table
from ui.text import plain
from ui.week.chart import chart, limit_words
from ui.week.rows import Row, rows

Numbers = tuple[tuple[Row, ...], tuple[str, ...]]


def _sentence(row: Row) -> str:
    return f"{row.name} ({row.kind}): {row.sentence}"


def show_week(its_week: Week, is_one_of_several: bool = False) -> None:
    """The week with its heading: the chart, then the same numbers as sentences and as a table."""
    when = f" {its_week.pattern.words}" if is_one_of_several else ""
    st.subheader(f"The week at a glance{when}", anchor=False)
    show_chart(rows(its_week), its_week.pattern.id)
    show_sentences(numbers(its_week))
    show_numbers(unfolded(its_week), its_week.pattern.id)


def numbers(its_week: Week) -> Numbers:
    """All that is shown of a week: a row for each place, and the sessions with nothing planned."""
    return rows(its_week), its_week.holding(NONE)


def show_chart(its_rows: tuple[Row, ...], week: str = WEEK) -> None:
    """The chart, unless there is nothing to draw: the sentences say so."""
    if its_rows:
        chart(its_rows, f"{week}_chart")


def show_sentences(numbers: Numbers) -> None:
    """The numbers of the chart as sentences."""
    its_rows, empty = numbers
    lines = [_sentence(row) for row in its_rows]
    if empty:
        lines.append(f"{QUESTIONS[SESSIONS[0]].options[NONE]}: {sessions_words(empty)}.")
    if any(row.limit for row in its_rows):
        lines.append(limit_words())
    st.text("\n".join(lines), width="stretch")  # every stroke changes it, and plain text is drawn at once


def unfolded(its_week: Week) -> tuple[Row, ...] | None:
    """What the table shows, while it is open."""
    return rows(its_week) if is_open(_fold(its_week.pattern.id)) else None


def _fold(week: str) -> str:
    """The key of the fold with the table of a week."""
    return f"{week}_table"


def show_numbers(its_rows: tuple[Row, ...] | None, week: str = WEEK) -> None:
    """The numbers of the chart, a line for each place."""
    with fold("The same numbers as a table", _fold(week)):
        if its_rows is None:
            return
        timed = any(row.hours for row in its_rows)
        heads = ("Place", "Sessions", "Days", *(("Hours",) if timed else ()), "Advice", "Each day")
        lines = [
            (
                *(row.name, row.sessions, len(row.days)),
                *((row.hours or "not known",) if timed else ()),
                row.short_words,
                ", ".join(f"{DAYS[day.id][:3]} {day.sessions}" for day in row.days),
            )
            for row in its_rows
        ]
        show_table(heads, lines)


def codes(case: Case) -> tuple[bool, Case | None]:
    """What the register codes show: whether there are any, and the case that they are of while they are open."""
    its_week = week(case)
    return bool(its_week.codes or its_week.uncoded), case if is_open("week_codes") else None


def show_codes(codes: tuple[bool, Case | None]) -> None:
    """The register code of each session, and when each may be used."""
    any_codes, case = codes
    if not any_codes:
        return
    with fold("The register code of each session", "week_codes"):
        if case is None:
            return
        its_week = week(case)
        lines = []
        for session in SESSIONS:
            day, half = session.split("_")
            where = case_words(QUESTIONS[session], case)
            code = its_week.codes.get(session)
            said = code.shown if code else NO_CODE if session in its_week.uncoded else "not known yet"
            lines.append((f"{DAYS[day]} {HALVES[half]}", short(where, 40), said))
        show_table(("Session", "Where", "Code"), lines)
        for code in dict.fromkeys(its_week.codes.values()):
            st.markdown(f"**Code `{code.shown}`**: {plain(code.name)}. {plain(code.why)}")
        for why in dict.fromkeys(its_week.uncoded.values()):
            st.markdown(f"**{NO_CODE}**: {plain(why)}")
