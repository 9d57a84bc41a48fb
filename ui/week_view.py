"""The week as it stands: the chart, the same numbers in words and in a table, and each session's register code."""

import pandas as pd
import streamlit as st

from logic.case import Case
from logic.findings import listed
from logic.questions import QUESTIONS
from logic.terms import DAYS, HALVES, NONE, SESSIONS
from logic.timetable import CHECK, OVER, Week
from logic.words import case_words
from ui.chart import chart
from ui.fold import fold
from ui.text import plain, short
from ui.week import STANDING, Row, rows


def _sentence(row: Row) -> None:
    line = f"**{plain(row.name)}** ({row.kind}): {row.sentence}"
    if row.limit == OVER:
        st.error(line)
    elif row.limit == CHECK:
        st.warning(line)
    else:
        st.markdown(line)


def _table(its_rows: tuple[Row, ...]) -> None:
    """The numbers of the chart, a line for each place."""
    lines = []
    for row in its_rows:
        line = {
            "Place": plain(row.name),
            "Sessions": row.sessions,
            "Days": len(row.days),
            "Advice": STANDING[row.limit],
            "Each day": ", ".join(f"{DAYS[day][:3]} {number}" for day, number, _ in row.days),
        }
        lines.append(line)
    st.table(pd.DataFrame(lines), hide_index=True)


def show_week(week: Week) -> None:
    """The chart, then the same numbers as sentences and as a table."""
    its_rows = rows(week)
    st.subheader("The week at a glance", anchor=False)
    chart(its_rows)
    for row in its_rows:
        _sentence(row)
    if empty := week.holding(NONE):
        st.markdown(f"**Nothing planned:** {listed([QUESTIONS[session].text for session in empty])}.")
    with fold("The same numbers as a table", "week_table") as is_open:
        if is_open:
            _table(its_rows)


def show_codes(case: Case, week: Week) -> None:
    """The register code of each session, and when each may be used."""
    if not week.codes:
        return
    with fold("The register code of each session", "week_codes") as is_open:
        if not is_open:
            return
        lines = []
        for session in SESSIONS:
            day, half = session.split("_")
            where = case_words(QUESTIONS[session], case)
            code = week.codes.get(session)
            lines.append(
                {
                    "Session": f"{DAYS[day]} {HALVES[half]}",
                    "Where": plain(short(where, 40)),
                    "Code": f"`{code.mark}`" if code else "not known yet",
                }
            )
        st.table(pd.DataFrame(lines), hide_index=True)
        for code in dict.fromkeys(week.codes.values()):
            st.markdown(f"**Code `{code.mark}`**: {plain(code.name)}. {plain(code.why)}")
