"""Step 4: the places, the week, the live chart, and what the week makes it matter to ask."""

import streamlit as st

from logic.terms import OF_ONE_WEEK
from logic.timetable import Week, week
from ui import state
from ui.ask import ask_family, ask_notes, of_page
from ui.frame import frame, part_that_keeps
from ui.parts import part
from ui.week import past
from ui.week.board import BOARD, STYLE, Board, board, show_board
from ui.week.details import ask_details
from ui.week.nearest import nearest, show_nearest_week
from ui.week.rows import rows
from ui.week.view import codes, numbers, show_chart, show_codes, show_sentences, show_table, table
from ui.week.weeks import may_change, show_add, show_weeks, the_weeks


def now() -> Week:
    """The week on the board as it stands."""
    return week(past.shown(state.case())[1])


OTHERS = [each for each in of_page("timetable") if each.id not in OF_ONE_WEEK and not each.id.startswith("place_")]
"""The questions that some weeks make it matter to ask."""


def show_week(shown: Board) -> None:
    """The board, and within its part all that a stroke on it changes: then a stroke is one run."""
    show_board(shown)
    with st.container(key="live_chart"):
        part("chart", lambda: rows(now()), show_chart)
    part("numbers", lambda: numbers(now()), show_sentences)
    part("nearest", lambda: nearest(*past.shown(state.case())), show_nearest_week)
    part_that_keeps()


state.start_the_week()

with frame("timetable"):
    st.html(STYLE)  # once for the page, and not with every stroke
    part("weeks", the_weeks, show_weeks, typed=True)
    part(BOARD, board, show_week)
    part("change_later", may_change, show_add)
    part("table", lambda: table(now()), show_table)
    part("codes", lambda: codes(past.shown(state.case())[1]), show_codes)
    ask_details()
    ask_family(OTHERS)
    ask_notes(OTHERS)
