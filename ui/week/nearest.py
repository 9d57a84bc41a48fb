"""The nearest week that fits: what to move, the week before and after, one click to use it."""

from collections.abc import Mapping

import streamlit as st

from logic.case import Case
from logic.changes.nearest_week import Moves, nearest_week
from logic.findings import count
from logic.questions import QUESTIONS
from logic.words import answer_words
from ui.fold import fold, is_open
from ui.parts import redraw
from ui.text import plain, short
from ui.week import past
from ui.week.chart import chart
from ui.week.rows import rows


def use(sessions: Mapping[str, str]) -> None:
    """Uses these answers for their sessions: a change that Undo takes back, like any other of the week."""
    past.change(sessions)
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
    return shown, is_open("nearest_week")


def show_nearest_week(case: Case) -> None:
    """Offers the nearest week that fits where this one does not, or nothing where it does."""
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
