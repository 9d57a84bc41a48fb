"""The timetable's form: up to six places, ten sessions, and ways to fill or copy a whole day."""

from dataclasses import dataclass
from functools import partial
from zlib import crc32

import streamlit as st

from logic.phrases import short
from logic.questions import QUESTIONS
from logic.terms import DAYS, HALVES, HOME, NONE, PLACES, SESSIONS
from logic.words import answer_words
from ui import state
from ui.ask import ask_text, bind, missing, take
from ui.fold import fold, is_open
from ui.keys import key
from ui.parts import redraw

_SHOWN = "places_shown"
_LABEL = 30


def places_shown() -> list[str]:
    """The places with a row on the page: those with any answer, those added, and always the first."""
    answers = state.answers()
    sessions = set(map(answers.get, SESSIONS))
    used = [
        number
        for number, place in enumerate(PLACES, 1)
        if place in sessions or f"{place}_name" in answers or f"{place}_kind" in answers
    ]
    return list(PLACES[: max([1, st.session_state.get(_SHOWN, 1), *used])])


def _add_place() -> None:
    st.session_state[_SHOWN] = len(places_shown()) + 1


def _labels(shown: list[str]) -> dict[str, str]:
    """What each choice for a session is called. No two are called the same: a select box tells them apart by name."""
    case = state.named_case()
    labels: dict[str, str] = {}
    for value in (HOME, NONE, *shown):
        name = short(answer_words(QUESTIONS[SESSIONS[0]], value, case), _LABEL)
        while name in labels.values():
            name = f"{name} ({QUESTIONS[SESSIONS[0]].options[value].lower()})"
        labels[value] = name
    return labels


def _edition(labels: dict[str, str]) -> str:
    """A new word for each set of labels. A select box sends back the label it shows, so new labels need a new box."""
    return f"{crc32(repr(labels).encode()):x}"


@dataclass(frozen=True)
class Places:
    """What the places show, apart from what their boxes hold by themselves."""

    shown: tuple[str, ...]
    flagged: tuple[str, ...]


def places() -> Places:
    """The places as they stand."""
    return Places(tuple(places_shown()), state.flagged())


def ask_places(places: Places) -> None:
    """The places: a name and a kind each."""
    shown = places.shown
    st.subheader("Where might the pupil go?", anchor=False)
    st.markdown("Give each place its name and its kind, never a child's name. Sites of one organisation share a name.")
    for number, place in enumerate(shown, 1):
        left, right = st.columns(2)
        with left:
            missing(f"{place}_name", places.flagged)
            ask_text(f"{place}_name", f"Place {number}: name")
        with right:
            missing(f"{place}_kind", places.flagged)
            kinds = QUESTIONS[f"{place}_kind"].options
            st.selectbox(
                f"Place {number}: kind",
                list(kinds),
                index=None,
                format_func=kinds.__getitem__,
                placeholder="Choose a kind",
                key=bind(f"{place}_kind"),
                on_change=take,
                args=(f"{place}_kind",),
            )
    if len(shown) < len(PLACES):
        st.button("Add another place", on_click=_add_place, key="add_place")


@dataclass(frozen=True)
class Boxes:
    """What the sessions show. In `unlike` are those whose box holds another answer than the case: not given there."""

    shown: tuple[str, ...]
    labels: dict[str, str]
    flagged: tuple[str, ...]
    filling: bool
    unlike: tuple[str, ...]


def boxes() -> Boxes:
    """The sessions as they stand."""
    labels, answers = _labels(places_shown()), state.answers()
    keys = {id: key("q", id, _edition(labels)) for id in SESSIONS}
    unlike = tuple(id for id, box in keys.items() if st.session_state.get(box, answers.get(id)) != answers.get(id))
    return Boxes(tuple(places_shown()), labels, state.flagged(), is_open("whole_days"), unlike)


def ask_sessions(boxes: Boxes) -> None:
    """The ten sessions, a column for each day; and ways to fill a whole day."""
    shown = boxes.shown
    st.subheader("The week", anchor=False)
    st.markdown("Each day has two sessions. Every session starts at your school: change the ones that do not.")
    choices, labels = [HOME, *shown, NONE], boxes.labels
    edition = _edition(labels)
    for column, (day, name) in zip(st.columns(len(DAYS), gap="small"), DAYS.items(), strict=True):
        with column:
            for half, half_name in HALVES.items():
                session = f"{day}_{half}"
                missing(session, boxes.flagged)
                st.selectbox(
                    f"{name[:3]} {half_name}",
                    choices,
                    format_func=labels.__getitem__,
                    key=bind(session, edition=edition),
                    on_change=take,
                    args=(session, edition),
                )
    _ask_whole_days(boxes)


def _fill(box: str) -> None:
    for half in HALVES:
        state.put(f"{st.session_state['fill_day']}_{half}", st.session_state[box])
    redraw()


def _copy() -> None:
    for day in st.session_state["copy_to"]:
        for half in HALVES:
            state.put(f"{day}_{half}", state.answers().get(f"{st.session_state['copy_from']}_{half}"))
    redraw()


def _ask_whole_days(boxes: Boxes) -> None:
    """Fill a whole day with one place, or copy one day to others."""
    labels = boxes.labels
    box = f"fill_with_{_edition(labels)}"
    day = partial(st.selectbox, options=list(DAYS), format_func=DAYS.__getitem__)
    with fold("Fill or copy a whole day", "whole_days"):
        if not boxes.filling:
            return
        with st.container(horizontal=True, vertical_alignment="bottom"):
            day("Fill this day", key="fill_day")
            st.selectbox("with", [*boxes.shown, HOME, NONE], format_func=labels.__getitem__, key=box)
            st.button("Fill the day", on_click=_fill, args=(box,), key="fill_the_day")
        with st.container(horizontal=True, vertical_alignment="bottom"):
            day("Copy this day", key="copy_from")
            st.multiselect("to", list(DAYS), format_func=DAYS.__getitem__, key="copy_to", placeholder="Choose days")
            st.button("Copy the day", on_click=_copy, key="copy_the_day")
