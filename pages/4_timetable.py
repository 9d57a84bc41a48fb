"""Step 4: the places, the week, the live chart, and what the week makes it matter to ask."""

import streamlit as st

from logic.terms import SESSIONS
from logic.timetable import Week, week
from ui import state
from ui.ask import ask_family, ask_notes, of_page
from ui.frame import frame
from ui.parts import part
from ui.week import board
from ui.week.nearest import nearest_standing, show_nearest_week
from ui.week.view import codes_standing, numbers, show_chart, show_codes, show_sentences, show_table, table_standing


def now() -> Week:
    """The week as it stands."""
    return week(state.case())


OTHERS = [each for each in of_page("timetable") if each.id not in SESSIONS and not each.id.startswith("place_")]
"""The questions that some weeks make it matter to ask."""

state.start_the_week()

with frame("timetable"):
    part("board", lambda: board.draw(board.view()), board.view)
    with st.container(key="live_chart"):
        part("week", lambda: show_chart(now()), lambda: numbers(now()))
    part("numbers", lambda: show_sentences(now()), lambda: numbers(now()))
    part("table", lambda: show_table(now()), lambda: table_standing(now()))
    part("nearest", lambda: show_nearest_week(state.case()), lambda: nearest_standing(state.case()))
    part("codes", lambda: show_codes(state.case()), lambda: codes_standing(state.case()))
    ask_family(OTHERS)
    ask_notes(OTHERS)
