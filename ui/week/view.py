"""The week as it stands: the chart, the same numbers in words and in a table, and each session's register code."""

import pandas as pd
import streamlit as st

from logic.case import Case
from logic.phrases import listed, short
from logic.questions import QUESTIONS
from logic.terms import DAYS, HALVES, NONE, SESSIONS
from logic.timetable import CHECK, OVER, Week, week
from logic.words import case_words
from ui.fold import fold, is_open
from ui.text import plain
from ui.week.chart import chart, limit_words
from ui.week.rows import STANDING, Row, rows

Numbers = tuple[tuple[Row, ...], tuple[str, ...]]


def _sentence(row: Row) -> str:
    return f"**{plain(row.name)}** ({row.kind}): {row.sentence}"


def heading() -> None:
    """The heading over the week."""
    st.subheader("The week at a glance", anchor=False)


def show_week(its_week: Week) -> None:
    """The week with its heading: the chart, then the same numbers as sentences and as a table."""
    heading()
    show_numbers(numbers(its_week))
    show_table(table(its_week))


def numbers(its_week: Week) -> Numbers:
    """All that is shown of a week: a row for each place, and the sessions with nothing planned."""
    return rows(its_week), its_week.holding(NONE)


def show_numbers(numbers: Numbers) -> None:
    """The chart, and its numbers as sentences."""
    its_rows, empty = numbers
    if its_rows:  # else there is nothing to draw, and the words below say so
        chart(its_rows)
    quiet = [row for row in its_rows if row.limit not in (OVER, CHECK)]
    for row in its_rows:
        if row not in quiet:
            tell = st.error if row.limit == OVER else st.warning
            tell(_sentence(row))
    lines = [_sentence(row) for row in quiet]
    if empty:
        lines.append(f"**Nothing planned:** {listed([QUESTIONS[session].text for session in empty])}.")
    if any(row.limit for row in its_rows):
        lines.append(limit_words())
    st.markdown("\n\n".join(lines))


def table(its_week: Week) -> tuple[Row, ...] | None:
    """What the table shows, while it is open."""
    return rows(its_week) if is_open("week_table") else None


def show_table(its_rows: tuple[Row, ...] | None) -> None:
    """The numbers of the chart, a line for each place."""
    with fold("The same numbers as a table", "week_table"):
        if its_rows is None:
            return
        lines = [
            {
                "Place": plain(row.name),
                "Sessions": row.sessions,
                "Days": len(row.days),
                "Advice": STANDING[row.limit],
                "Each day": ", ".join(f"{DAYS[day][:3]} {number}" for day, number, _ in row.days),
            }
            for row in its_rows
        ]
        st.table(pd.DataFrame(lines), hide_index=True)


def codes(case: Case) -> tuple[bool, Case | None]:
    """What the register codes show: whether there are any, and the case that they are of while they are open."""
    return bool(week(case).codes), case if is_open("week_codes") else None


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
            lines.append(
                {
                    "Session": f"{DAYS[day]} {HALVES[half]}",
                    "Where": plain(short(where, 40)),
                    "Code": f"`{code.mark}`" if code else "not known yet",
                }
            )
        st.table(pd.DataFrame(lines), hide_index=True)
        for code in dict.fromkeys(its_week.codes.values()):
            st.markdown(f"**Code `{code.mark}`**: {plain(code.name)}. {plain(code.why)}")
