"""The week of a workshop case, drawn with nothing but text: the plan as a table, and the count as bars.

The bars hold only days, numbers and words of ours, so they grow with the type of the presenter view and a page with
two of them stays light. Names stand beside them as Markdown.
"""

import streamlit as st

from logic.case import Case
from logic.guidance import guidance
from logic.phrases import short
from logic.questions import QUESTIONS
from logic.terms import DAYS, HALVES, HOME, PLACES
from logic.timetable import CHECK, OVER, WITHIN, weeks
from logic.words import case_words, place_name
from ui.markup import show_html
from ui.text import plain
from ui.week.rows import Row, rows

_CLASSES = {OVER: "over", CHECK: "check", WITHIN: "within", None: "free"}


def _cell(case: Case, session: str) -> str:
    words = plain(short(case_words(QUESTIONS[session], case), 40))
    return words if case.answers.get(session) == HOME else f"**{words}**"


def plan(case: Case, key: str = "plan") -> None:
    """The weeks as the school has them in mind, with each place's kind. It says nothing of what the guide thinks."""
    lines: list[str] = []
    for pattern, alone in case.weeks:
        lines += [f"**{pattern.name}**", ""] if len(case.weeks) > 1 else []
        lines += ["| | Morning | Afternoon |", "|:--|:--|:--|"]
        lines += [
            f"| {name} | " + " | ".join(_cell(alone, f"{day}_{half}") for half in HALVES) + " |"
            for day, name in DAYS.items()
        ]
        lines.append("")
    with st.container(key=key):
        st.markdown("\n".join(lines))
    kinds(case)


def kinds(case: Case) -> None:
    """The kind of each place in the week."""
    said = []
    for place in (place for place in PLACES if place in case.places):
        kind = case.answers.get(f"{place}_kind")
        name = guidance().kinds[kind].name if kind else "Kind not answered yet"
        said.append(f"**{plain(short(place_name(case, place), 40))}:** {plain(name)}")
    if said:
        st.markdown("  \n".join(said))


def _bar(row: Row) -> str:
    """One bar: a segment for each day, as long as its sessions, and the line of the advice."""
    whole = guidance().limit("week_sessions")
    parts = [
        f'<span class="{_CLASSES[day.limit]}" style="width:{100 * day.sessions / whole:g}%">{DAYS[day.id][:3]}'
        + (f"<br>{day.words}" if day.words else "")
        + "</span>"
        for day in row.days
    ]
    if row.limit:
        parts.append(f'<i style="left:{100 * guidance().limit("provider_sessions") / whole:g}%"></i>')
    return f'<div class="bar" aria-hidden="true">{"".join(parts)}</div>'


def bars(case: Case) -> None:
    """Each week as the guide counts it: for each place its bar, and the same numbers in a sentence."""
    of_each = [(its_week.pattern, rows(its_week)) for its_week in weeks(case)]
    for pattern, its_rows in of_each:
        if len(of_each) > 1:
            st.markdown(f"**{pattern.name}**")
        for row in its_rows:
            st.markdown(f"**{plain(row.name)}:** {plain(row.sentence)}")
            show_html(_bar(row))
    if any(row.limit for _, its_rows in of_each for row in its_rows):
        cap = guidance().limit("provider_sessions")
        st.markdown(f":small[The upright line is the advised limit: {cap} sessions a week with one provider.]")
