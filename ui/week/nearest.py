"""The nearest week that fits: what to move, the week before and after, one click to use it and one to put it back."""

from collections.abc import Mapping
from typing import cast

import streamlit as st

from logic.case import Case
from logic.changes.nearest_week import Moves, nearest_week
from logic.findings import count
from logic.questions import QUESTIONS
from logic.terms import SESSIONS
from logic.words import answer_words
from ui import state
from ui.fold import fold, is_open
from ui.parts import redraw
from ui.text import plain, short
from ui.week.chart import chart
from ui.week.rows import rows


def use(sessions: Mapping[str, str]) -> None:
    """Uses these answers for their sessions, and keeps the week as it was for putting it back."""
    st.session_state[state.WEEK_BEFORE] = {id: state.answers()[id] for id in SESSIONS if id in state.answers()}
    for session, value in sessions.items():
        state.put(session, value)
    redraw()


def can_undo() -> bool:
    """Whether there is a week to put back."""
    return state.WEEK_BEFORE in st.session_state


def _put_back() -> None:
    before = cast(Mapping[str, str], st.session_state.pop(state.WEEK_BEFORE))
    for id in SESSIONS:
        state.put(id, before.get(id))
    redraw()


def _move_words(case: Case, moves: Moves) -> str:
    """Each move on a line."""
    lines = []
    for move in moves.moves:
        question = QUESTIONS[move.session]
        was, now = (plain(short(answer_words(question, value, case), 40)) for value in (move.was, move.now))
        lines.append(f"- {question.text}: from {was} to **{now}**")
    return "\n".join(lines)


def nearest_standing(case: Case) -> object:
    """What the offer shows."""
    moves = nearest_week(case)
    shown = moves and (_move_words(case, moves), rows(moves.after) if is_open("nearest_week") else None)
    return shown, can_undo(), is_open("nearest_week")


def show_nearest_week(case: Case) -> None:
    """Offers the nearest week that fits where this one does not, or to put the week back where it was just used."""
    moves = nearest_week(case)
    if moves is not None:
        with st.container(border=True, key="nearest"):
            st.markdown(
                f"**The nearest week that fits** moves {count(len(moves.moves), 'session')}. No other moves fewer."
            )
            st.markdown(_move_words(case, moves))
            with fold("See that week", "nearest_week") as open_now:
                if open_now:
                    chart(rows(moves.after), "nearest_chart")
            st.button("Use this week", on_click=use, args=(moves.answers,), key="use_nearest")
    elif can_undo():
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown("You are using the nearest week that fits.")
            st.button("Put my week back", on_click=_put_back, key="undo_nearest")
