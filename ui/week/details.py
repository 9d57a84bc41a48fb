"""Hours and details: for each place in use one fold with its times, a half of the day each, and what is done there.

None of it is needed. The home school's own times are asked once, in the fold of the first place. What is wrong with a
time is said beside it; what follows from times and details is judged elsewhere.
"""

from dataclasses import dataclass
from datetime import time, timedelta
from functools import partial

import streamlit as st

from logic.hours import time_ids
from logic.phrases import sentence
from logic.questions import QUESTIONS
from logic.terms import BOUNDS, HALVES, PLACES, SCHOOL
from logic.timetable import time_problems
from logic.words import place_name
from ui import state
from ui.ask import ask, bind, take
from ui.fold import fold, is_open
from ui.keys import key
from ui.parts import part
from ui.text import plain

_STEP = timedelta(minutes=5)


@dataclass(frozen=True)
class Details:
    """What the fold of a place shows: the halves of the day it is used in, and what is wrong with a time.

    `first` says that the school's own day is asked here, and `detail` that what is done there matters to its code.
    """

    place: str
    name: str
    halves: tuple[str, ...]
    first: bool
    detail: bool
    problems: tuple[str, ...]


def details(place: str) -> Details | str | None:
    """The fold of a place: None where it is not in use, and its name alone while it is closed."""
    case = state.case()
    if place not in case.places:
        return None
    name = place_name(case, place)
    if not is_open(key("details", place)):
        return name
    halves = tuple(half for half in HALVES if f"{place}_{half}" in case.holds)
    first = place == min(case.places)
    its_own = {id for who in (place, *([SCHOOL] if first else [])) for half in HALVES for id in time_ids(who, half)}
    problems = tuple(problem.text for problem in time_problems(case) if problem.question in its_own)
    detail = QUESTIONS[f"{place}_detail"] in case.path
    return Details(place, name, halves, first, detail, problems)


def show_details(shown: Details | str | None, place: str) -> None:
    """Draws the fold of a place."""
    if shown is None:
        return
    name = shown if isinstance(shown, str) else shown.name
    with fold(f"Hours and details: {plain(name)}", key("details", place)):
        if isinstance(shown, str):
            return
        st.markdown("None of this is needed. Times go into the notice, and hours say more than sessions do.")
        for problem in shown.problems:
            st.error(plain(problem))
        for half in shown.halves:
            _ask_times(place, half, name)
        if shown.first:
            st.markdown("Your school's own day, once for all places")
            for half in HALVES:
                _ask_times(SCHOOL, half, "your school")
        if shown.detail:
            ask(QUESTIONS[f"{place}_detail"])


def _as_time(text: str) -> time:
    return time.fromisoformat(text)


def _ask_times(who: str, half: str, name: str) -> None:
    """Two boxes: when a half of the day starts and ends."""
    for column, (id, bound) in zip(st.columns(2), zip(time_ids(who, half), BOUNDS.values(), strict=True), strict=True):
        with column:
            st.time_input(
                f"{sentence(HALVES[half])} at {plain(name)} {bound} at",
                step=_STEP,
                key=bind(id, _as_time),
                on_change=take,
                args=(id,),
            )


def ask_details() -> None:
    """A part of the page for each place, with nothing in it while the place is not in use."""
    for place in PLACES:
        part(key("details", place), partial(details, place), partial(show_details, place=place))
