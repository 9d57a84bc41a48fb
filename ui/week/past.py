"""The week's past: every change of the week can be undone and done again, whoever made it.

It holds weeks as they were, in this session and nowhere else, and knows which week of the case is on the board. Another
case on screen has no past, and begins with its first week.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

import streamlit as st

from logic.case import Case
from logic.patterns import Pattern
from logic.terms import EVERY_SESSION, OF_ONE_WEEK, PLACES, WEEK
from ui import state

_DEEPEST = 100
_PLACE = tuple(f"{place}_" for place in PLACES)
Answers = Mapping[str, str]


@dataclass
class _Past:
    """The weeks before this one, the latest last, and those undone, the next last.

    `offered` says that the last step was one that the guide offered, and `shown` which week is on the board.
    """

    before: list[Answers] = field(default_factory=list)
    undone: list[Answers] = field(default_factory=list)
    offered: bool = False
    shown: str = WEEK


def _past() -> _Past:
    return cast(_Past, st.session_state.setdefault(state.WEEK_PAST, _Past()))


def _of_the_week(id: str) -> bool:
    """Whether an answer is a session's, says from when a week holds, or says something of a place."""
    return id in OF_ONE_WEEK or id.startswith(_PLACE)


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


def shown(case: Case) -> tuple[Pattern, Case]:
    """The week that is on the board, and the case as it would be with that week alone."""
    return next((each for each in case.weeks if each[0].id == _past().shown), case.weeks[0])


def show(week: str) -> None:
    """Puts a week of the case on the board."""
    _past().shown = week


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
        moved = {EVERY_SESSION[id] for id in EVERY_SESSION if now.get(id) != wanted.get(id)}
        if moved and _past().shown not in moved:
            show(min(moved))
