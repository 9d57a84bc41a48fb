"""The week as it stands: the chart, the same numbers in words and in a table, and each session's register code."""

import pandas as pd
import streamlit as st

from logic.case import Case
from logic.findings import listed
from logic.questions import QUESTIONS
from logic.terms import DAYS, HALVES, NONE, SESSIONS
from logic.timetable import CHECK, OVER, Week, week
from logic.words import case_words
from ui.fold import fold, is_open
from ui.text import plain, short
from ui.week.chart import chart, limit_words
from ui.week.rows import STANDING, Row, rows


def _sentence(row: Row) -> str:
    return f"**{plain(row.name)}** ({row.kind}): {row.sentence}"


def heading() -> None:
    """The heading over the week."""
    st.subheader("The week at a glance", anchor=False)


def show_week(its_week: Week) -> None:
    """The week with its heading: the chart, then the same numbers as sentences and as a table."""
    heading()
    show_numbers(its_week)
    show_table(its_week)


def numbers(its_week: Week) -> tuple[tuple[Row, ...], tuple[str, ...]]:
    """All that is shown of a week: a row for each place, and the sessions with nothing planned."""
    return rows(its_week), its_week.holding(NONE)


def show_numbers(its_week: Week) -> None:
    """The chart, and its numbers as sentences."""
    its_rows, empty = numbers(its_week)
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
                "Advice": STANDING[row.limit],
                "Each day": ", ".join(f"{DAYS[day][:3]} {number}" for day, number, _ in row.days),
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
                    "Code": f"`{code.shown}`" if code else "not known yet",
                }
            )
        st.table(pd.DataFrame(lines), hide_index=True)
        for code in dict.fromkeys(its_week.codes.values()):
            st.markdown(f"**Code `{code.shown}`**: {plain(code.name)}. {plain(code.why)}")
