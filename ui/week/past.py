"""The week's past: every change of the week can be undone and done again, whoever made it.

It holds weeks as they were, in this session and nowhere else. Another case on screen has no past.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

import streamlit as st

from logic.terms import PLACES, SESSIONS
from ui import state

_DEEPEST = 100
_PLACE = tuple(f"{place}_" for place in PLACES)
Answers = Mapping[str, str]


@dataclass
class _Past:
    """The weeks before this one, the latest last, and those undone, the next last.

    `offered` says that the last step was one that the guide offered.
    """

    before: list[Answers] = field(default_factory=list)
    undone: list[Answers] = field(default_factory=list)
    offered: bool = False


def _past() -> _Past:
    return cast(_Past, st.session_state.setdefault(state.WEEK_PAST, _Past()))


def _of_the_week(id: str) -> bool:
    """Whether an answer is a session's, or says something of a place."""
    return id in SESSIONS or id.startswith(_PLACE)


def _week() -> Answers:
    return {id: value for id, value in state.answers().items() if _of_the_week(id)}


def change(answers: Mapping[str, str | None], offered: bool = False) -> None:
    """Gives these answers, None for taking one out, as one step that can be undone. No change is no step."""
    before = _week()
    state.put_all(answers)
    if _week() != before:
        past = _past()
        past.before, past.undone = [*past.before, before][-_DEEPEST:], []
        past.offered = offered


def can_undo() -> bool:
    """Whether there is a week to go back to."""
    return bool(_past().before)


def can_redo() -> bool:
    """Whether there is an undone week to have again."""
    return bool(_past().undone)


def is_offered() -> bool:
    """Whether this week is one that the guide offered, and the one before can be had again."""
    return _past().offered


def undo() -> None:
    """Goes one week back, if there is one."""
    _step(_past().before, _past().undone)


def redo() -> None:
    """Has again the week that was undone last, if there is one."""
    _step(_past().undone, _past().before)


def _step(source: list[Answers], target: list[Answers]) -> None:
    if source:
        _past().offered = False
        now, wanted = _week(), source.pop()
        target.append(now)
        state.put_all({**dict.fromkeys(now), **wanted})
