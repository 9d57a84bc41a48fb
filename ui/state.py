"""The case on screen: one set of answers in the session, and the only door to it.

Pages and widgets read and change answers here. Answers live in the session and, by `keeper.py`, in the browser tab;
never in the address bar, a log or a file on the server.
"""

from collections.abc import Mapping

import streamlit as st

from logic.case import Case
from logic.terms import HOME, PLACES, SESSIONS

_ANSWERS, _BEFORE, _FLAGGED, _TOLD, _RETURN = "answers", "answers_before", "flagged", "told", "return_to"


def answers() -> dict[str, str]:
    """The answers of this session, to read."""
    return st.session_state.setdefault(_ANSWERS, {})


def case() -> Case:
    """The case these answers make."""
    return Case(answers())


def named_case() -> Case:
    """The case with every place counted as in use, so that each has its name before it has a session."""
    return Case({**answers(), **dict(zip(SESSIONS, PLACES, strict=False))})


def put(id: str, value: str | None) -> None:
    """Takes an answer in, or out when it is None or blank."""
    kept = {key: old for key, old in answers().items() if key != id}
    if value is not None and value.strip():
        kept[id] = value
    st.session_state[_ANSWERS] = kept


def replace(new: Mapping[str, str]) -> None:
    """Puts another case on screen: an opened file, an example, or nothing at all."""
    st.session_state[_ANSWERS] = dict(new)
    for key in (_BEFORE, _FLAGGED, _RETURN):
        st.session_state.pop(key, None)


def start_the_week() -> None:
    """A week nobody has filled in starts with every session at the home school."""
    if not any(session in answers() for session in SESSIONS):
        st.session_state[_ANSWERS] = answers() | dict.fromkeys(SESSIONS, HOME)


def tell(message: str) -> None:
    """Keeps a message for the next page to show once."""
    st.session_state[_TOLD] = message


def told() -> str | None:
    """The message to show once, if there is one."""
    return st.session_state.pop(_TOLD, None)


def flag(ids: tuple[str, ...]) -> None:
    """Marks the questions that Continue found without an answer."""
    st.session_state[_FLAGGED] = ids


def flagged() -> tuple[str, ...]:
    """The questions marked as missing an answer and still without one."""
    return tuple(id for id in st.session_state.get(_FLAGGED, ()) if id not in answers())


def begin_change(row: str, page: str) -> None:
    """Starts changing an answer: what stands now is kept for Cancel, `page` and its `row` for the way back."""
    st.session_state[_BEFORE] = dict(answers())
    st.session_state[_RETURN] = (page, row)


def changing() -> bool:
    """Whether an answer is being changed."""
    return _RETURN in st.session_state


def end_change(keep: bool) -> tuple[str, str]:
    """Ends the change, and restores what stood before unless it is kept. Returns the page and row to go back to."""
    before = st.session_state.pop(_BEFORE)
    if not keep:
        st.session_state[_ANSWERS] = before
    st.session_state.pop(_FLAGGED, None)
    back: tuple[str, str] = st.session_state.pop(_RETURN)
    return back
