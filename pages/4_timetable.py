"""Step 4: the places, the week, the live chart, and what the week makes it matter to ask."""

from dataclasses import dataclass

import streamlit as st

from logic.case import Case
from logic.terms import OF_ONE_WEEK
from logic.timetable import Week, week
from ui import state
from ui.ask import ask_family, ask_notes, of_page
from ui.frame import frame, part_that_keeps
from ui.markup import show_html
from ui.parts import part
from ui.week import past
from ui.week.board import BOARD, STYLE, Board, board, show_board
from ui.week.details import ask_details
from ui.week.nearest import Offer, nearest, show_nearest_week
from ui.week.rows import Row
from ui.week.view import Numbers, codes, numbers, show_chart, show_codes, show_numbers, show_sentences, unfolded
from ui.week.weeks import may_change, show_add, show_weeks, the_weeks


def now() -> Week:
    """The week on the board as it stands."""
    return week(past.shown(state.case())[1])


OTHERS = [each for each in of_page("timetable") if each.id not in OF_ONE_WEEK and not each.id.startswith("place_")]
"""The questions that some weeks make it matter to ask."""


@dataclass(frozen=True)
class Shown:
    """The board, and all that a stroke on it changes: in one part, so that a stroke is one run and few boxes."""

    board: Board
    numbers: Numbers
    offer: Offer | bool


def shown() -> Shown:
    """The board and what belongs to it, as the week stands."""
    return Shown(board(), numbers(now()), nearest(*past.shown(state.case())))


def show_week(view: Shown) -> None:
    """The board with its chart, the same numbers in words, and the ways to fit. What the tab keeps changes with it."""
    show_board(view.board)
    with st.container(key="live_chart"):
        show_chart(view.numbers[0])
    show_sentences(view.numbers)
    show_nearest_week(view.offer)
    part_that_keeps()


@dataclass(frozen=True)
class Beneath:
    """What stands under the week: whether it may change later, the numbers as a table, and the register codes."""

    may_change: tuple[bool, bool]
    table: tuple[Row, ...] | None
    codes: tuple[bool, Case | None]


def beneath() -> Beneath:
    """What stands under the week, as far as it is open."""
    return Beneath(may_change(), unfolded(now()), codes(past.shown(state.case())[1]))


def show_beneath(view: Beneath) -> None:
    """A way to have the week change, and the folds with the table and the codes."""
    show_add(view.may_change)
    show_numbers(view.table)
    show_codes(view.codes)


state.start_the_week()

with frame("timetable"):
    show_html(STYLE)  # once for the page, and not with every stroke
    part("weeks", the_weeks, show_weeks, typed=True)
    part(BOARD, shown, show_week)
    part("beneath", beneath, show_beneath)
    ask_details()
    ask_family(OTHERS)
    ask_notes(OTHERS)
