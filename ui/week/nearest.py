"""The nearest week that fits: what to move, the week before and after, one click to use it and one to put it back."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

import streamlit as st

from logic.case import Case
from logic.changes.nearest_week import Way, nearest_week
from logic.phrases import count, short
from logic.questions import QUESTIONS
from logic.terms import SESSIONS
from logic.words import answer_words
from ui import state
from ui.fold import fold, is_open
from ui.parts import redraw
from ui.text import plain
from ui.week.chart import chart
from ui.week.rows import Row, rows


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


def _move_words(case: Case, way: Way) -> str:
    """Each move on a line."""
    lines = []
    for move in way.moves:
        question = QUESTIONS[move.session]
        was, now = (plain(short(answer_words(question, value, case), 40)) for value in (move.was, move.now))
        lines.append(f"- {question.text}: from {was} to **{now}**")
    return "\n".join(lines)


@dataclass(frozen=True)
class Offer:
    """What the offer shows: the moves in words and as answers, and the week after them while that is open."""

    words: str
    sessions: Mapping[str, str]
    after: tuple[Row, ...] | None


def nearest(case: Case) -> Offer | bool:
    """The offer of the nearest week that fits, where this one does not; else whether there is a week to put back."""
    moves = nearest_week(case)
    if moves is None:
        return can_undo()
    return Offer(_move_words(case, moves), moves.answers, rows(moves.after) if is_open("nearest_week") else None)


def show_nearest_week(offer: Offer | bool) -> None:
    """Offers the nearest week that fits, or to put the week back where it was just used."""
    if isinstance(offer, Offer):
        with st.container(border=True, key="nearest"):
            st.markdown(
                f"**The nearest week that fits** moves {count(len(offer.sessions), 'session')}. No other moves fewer."
            )
            st.markdown(offer.words)
            with fold("See that week", "nearest_week"):
                if offer.after is not None:
                    chart(offer.after, "nearest_chart")
            st.button("Use this week", on_click=use, args=(offer.sessions,), key="use_nearest")
    elif offer:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown("You are using the nearest week that fits.")
            st.button("Put my week back", on_click=_put_back, key="undo_nearest")
