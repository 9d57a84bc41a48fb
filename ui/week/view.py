"""The week as it stands: the chart, the same numbers in words and in a table, and each session's register code."""

import pandas as pd
import streamlit as st

from logic.case import Case
from logic.questions import QUESTIONS
from logic.standing import sessions_words
from logic.terms import DAYS, HALVES, NONE, SESSIONS
from logic.timetable import Week, week
from logic.words import case_words
from ui.fold import fold, is_open
from ui.text import plain, short
from ui.week.chart import chart, limit_words
from ui.week.rows import Row, rows


def _sentence(row: Row) -> str:
    return f"**{plain(row.name)}** ({row.kind}): {row.sentence}"


def show_week(its_week: Week) -> None:
    """The week with its heading: the chart, then the same numbers as sentences and as a table."""
    st.subheader("The week at a glance", anchor=False)
    show_chart(its_week)
    show_sentences(its_week)
    show_table(its_week)


def numbers(its_week: Week) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """All that is shown of a week: a row for each place, and the sessions with nothing planned."""
    return rows(its_week), its_week.holding(NONE)


def show_chart(its_week: Week) -> None:
    """The chart, unless there is nothing to draw: the sentences say so."""
    if its_rows := rows(its_week):
        chart(its_rows)


def show_sentences(its_week: Week) -> None:
    """The numbers of the chart as sentences."""
    its_rows, empty = numbers(its_week)
    lines = [_sentence(row) for row in its_rows]
    if empty:
        lines.append(f"**No education planned:** {sessions_words(empty)}.")
    if any(row.limit for row in its_rows):
        lines.append(limit_words())
    st.markdown("\n\n".join(lines))


def table_standing(its_week: Week) -> object:
    """What the table shows, while it is open."""
    return is_open("week_table") and rows(its_week)


def show_table(its_week: Week) -> None:
    """The numbers of the chart, a line for each place."""
    with fold("The same numbers as a table", "week_table") as open_now:
        if not open_now:
            return
        lines = [
            {
                "Place": plain(row.name),
                "Sessions": row.sessions,
                "Days": len(row.days),
                "Advice": row.short_words,
                "Each day": ", ".join(f"{DAYS[day.id][:3]} {day.sessions}" for day in row.days),
            }
            for row in rows(its_week)
        ]
        st.table(pd.DataFrame(lines), hide_index=True)


def codes_standing(case: Case) -> object:
    """What the register codes show: each of them while they are open, and else whether there are any."""
    its_week = week(case)
    return bool(its_week.codes), is_open("week_codes") and (its_week.codes, case.answers)


def show_codes(case: Case) -> None:
    """The register code of each session, and when each may be used."""
    its_week = week(case)
    if not its_week.codes:
        return
    with fold("The register code of each session", "week_codes") as open_now:
        if not open_now:
            return
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
