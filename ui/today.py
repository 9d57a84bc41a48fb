"""The day that the case on screen is in, and the dates that follow: for a made-up case the day its story is told on.

A made-up case keeps its day, in the tab's copy and in a saved file, until it is cleared or another takes its place. So
its dates never grow old, and no page shows an error that the story does not teach. `state.now` stays the real time.
"""

from datetime import date
from typing import cast

import streamlit as st

from logic.case import Case
from logic.dates.deadlines import Dates, deadlines
from logic.phrases import day_words
from ui import state


def made_up() -> date | None:
    """The day of the made-up case on screen, or None where the case is not made up."""
    return cast(date | None, st.session_state.get(state.MADE_UP))


def today() -> date:
    """The day that dates are counted from."""
    return made_up() or state.now().date()


def dates() -> Dates:
    """The dates that count in the case on screen, worked out once while neither an answer nor the day changes."""
    case, day = state.case(), today()
    held = cast(tuple[Case, date, Dates] | None, st.session_state.get(state.DATES))
    if held is None or held[0] is not case or held[1] != day:
        held = st.session_state[state.DATES] = (case, day, deadlines(case, day))
    return held[2]


def said(day: date | None) -> str:
    """What every page and document says of a case that is made up. Nothing of any other."""
    return f"Made-up case: today is {day_words(day)}" if day else ""
