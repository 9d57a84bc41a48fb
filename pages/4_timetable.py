"""Step 4: the places, the week, the live chart, and what the week makes it matter to ask."""

import pandas as pd
import streamlit as st

from logic.questions import QUESTIONS
from logic.terms import DAYS, HALVES, HOME, NONE, PLACES, SESSIONS
from logic.timetable import CHECK, OVER, week
from ui import state
from ui.ask import ask, ask_text, bind, missing, notes
from ui.chart import chart
from ui.frame import frame
from ui.text import plain, short
from ui.week import STANDING, rows

AFTER_WEEK = ("directory_checked", "semh_route", "reduced_consulted", "online_best_interests", "online_supports_access")


def places_shown() -> list[str]:
    """The places with a row on the page: those with any answer, those added, and always the first."""
    used = [number for number, place in enumerate(PLACES, 1) if _in_use(place)]
    return list(PLACES[: max([1, st.session_state.get("places_shown", 1), *used])])


def _in_use(place: str) -> bool:
    answers = state.answers()
    return f"{place}_name" in answers or f"{place}_kind" in answers or place in map(answers.get, SESSIONS)


def _add_place() -> None:
    st.session_state["places_shown"] = len(places_shown()) + 1


def _take(id: str) -> None:
    state.put(id, st.session_state[f"q_{id}"])


def name_of(value: str) -> str:
    """What a session's answer is called on this page."""
    fixed = {HOME: "Your school", NONE: "Nothing"}
    return fixed.get(value) or short(state.answers().get(f"{value}_name") or value.replace("_", " ").capitalize(), 30)


def ask_places(shown: list[str]) -> None:
    """The places: a name and a kind each."""
    st.subheader("Where might the pupil go?", anchor=False)
    st.markdown(
        "Give each place a name and a kind. Two sites of one organisation are one provider: give them one name."
    )
    for number, place in enumerate(shown, 1):
        left, right = st.columns(2)
        with left:
            missing(f"{place}_name")
            ask_text(f"{place}_name", f"Place {number}: name")
        with right:
            missing(f"{place}_kind")
            kinds = QUESTIONS[f"{place}_kind"].options
            st.selectbox(
                f"Place {number}: kind",
                list(kinds),
                index=None,
                format_func=lambda kind: kinds[kind],
                placeholder="Choose a kind",
                key=bind(f"{place}_kind"),
                on_change=_take,
                args=(f"{place}_kind",),
            )
    if len(shown) < len(PLACES):
        st.button("Add another place", on_click=_add_place)


def ask_sessions(shown: list[str]) -> None:
    """The ten sessions, a column for each day."""
    st.subheader("The week", anchor=False)
    st.markdown("Each day has two sessions. Every session starts at your school: change the ones that do not.")
    choices = [HOME, *shown, NONE]
    for column, (day, name) in zip(st.columns(len(DAYS), gap="small"), DAYS.items(), strict=True):
        with column:
            for half, half_name in HALVES.items():
                session = f"{day}_{half}"
                st.selectbox(
                    f"{name[:3]} {half_name}",
                    choices,
                    format_func=name_of,
                    key=bind(session),
                    on_change=_take,
                    args=(session,),
                )


def _fill() -> None:
    for half in HALVES:
        state.put(f"{st.session_state['fill_day']}_{half}", st.session_state["fill_with"])


def _copy() -> None:
    for day in st.session_state["copy_to"]:
        for half in HALVES:
            state.put(f"{day}_{half}", state.answers().get(f"{st.session_state['copy_from']}_{half}"))


def ask_many(shown: list[str]) -> None:
    """Ways to fill a whole day, or copy one."""
    with st.expander("Fill or copy a whole day"):
        for column, (label, key, choices, names) in zip(
            st.columns(2),
            (
                ("Fill this day", "fill_day", list(DAYS), DAYS.__getitem__),
                ("with", "fill_with", [*shown, HOME, NONE], name_of),
            ),
            strict=True,
        ):
            column.selectbox(label, choices, format_func=names, key=key)
        st.button("Fill the day", on_click=_fill)
        left, right = st.columns(2)
        left.selectbox("Copy this day", list(DAYS), format_func=DAYS.__getitem__, key="copy_from")
        right.multiselect("to", list(DAYS), format_func=DAYS.__getitem__, key="copy_to")
        st.button("Copy the day", on_click=_copy)


with frame("timetable") as case:
    state.start_the_week()
    shown = places_shown()
    ask_places(shown)
    ask_sessions(shown)
    ask_many(shown)

    case = state.case()
    its_week = week(case)
    its_rows = rows(its_week)
    st.subheader("The week at a glance", anchor=False)
    chart(its_rows)
    worst = {row.limit for row in its_rows}
    for row in its_rows:
        line = f"**{plain(row.name)}** ({row.kind}): {row.sentence}"
        if row.limit == OVER:
            st.error(line)
        elif row.limit == CHECK:
            st.warning(line)
        else:
            st.markdown(line)
    table = pd.DataFrame(
        [
            {"Place": plain(row.name), "Sessions": row.sessions, "Days": len(row.days), "Advice": STANDING[row.limit]}
            | {name[:3]: f"{dict((d, n) for d, n, _ in row.days).get(day, 0)}" for day, name in DAYS.items()}
            for row in its_rows
        ]
    )
    st.table(table, hide_index=True)
    asked = [question for question in case.path if question.id in AFTER_WEEK]
    for question in asked:
        ask(question.id)
    notes(asked)
