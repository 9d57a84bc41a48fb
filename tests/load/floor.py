"""A question with the copy that the tab keeps, or the board with its chart, and nothing else on the page.

No page of the guide costs less, as the question, the board and the chart are now. The address says which:
`?week`, or the question without it.
"""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from logic.questions import QUESTIONS
from logic.terms import SESSIONS
from logic.timetable import week
from logic.workshop.examples import examples
from ui import state
from ui.ask import ask
from ui.keeper import keep, keeping
from ui.markup import show_html
from ui.parts import page, part
from ui.week.board import BOARD, STYLE, board, show_board
from ui.week.rows import rows
from ui.week.view import show_chart


def show_week(_: object) -> None:
    show_board(board())
    show_chart(rows(week(state.case())))


if not state.answers():
    state.put_all(examples()["boatyard"].answers)
st.markdown("Clicked 0")  # what the bench waits for
with page(lambda: None):
    if "week" in st.query_params:
        show_html(STYLE)
        part(BOARD, lambda: [state.answers()[each] for each in SESSIONS], show_week)
    else:
        part("question", lambda: None, lambda _: ask(QUESTIONS["exclusion_risk"]))
        part("keeper", keeping, keep)
