"""The case on screen: one set of answers in the session, and the only door to it.

Pages and widgets read and change answers here. Answers live in the session and, by `keeper.py`, in the browser tab;
never in the address bar, a log or a file on the server.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from secrets import token_hex
from typing import cast
from zoneinfo import ZoneInfo

import streamlit as st

from logic.assessment import assess
from logic.case import Case, CaseError, parse
from logic.saved.file import Saved, can_be_opened, to_json
from logic.terms import HOME, SESSIONS
from ui.chance import kept_by_chance

_ANSWERS, _CASE, _DONE, _CHANGED = "answers", "case", "done", "changed"
_FLAGGED, _TOLD, _GIVEN = "flagged", "told", "given"
CHANGE = "change"
"""Where the session keeps the change of one answer that is under way."""
WEEK_PAST, DATES = "week_past", "dates_worked_out"
"""Where the session keeps the weeks that stood before, to undo a change, and the dates that `ui.today` worked out."""
_KEPT, _KEY = "kept", "case_key"
SESSION = "session"
"""Where the session keeps its own name, from the end of its first run."""
MADE_UP = "made_up"
"""Where the session keeps the day of a made-up case: `ui.today` reads it."""
_RECEIVED, _JUST_OPENED, _LEFT_OUT, _TURN = "received", "just_opened", "left_out", "turn"
NOT_KEPT = "not_kept"
"""Where the session keeps that the browser keeps nothing in the tab: True until that has been read, False after."""
COPY = "copy"
"""Where the session keeps which of the copies that the tab sent it took, by the browser's clock."""
OPENED = "opened"
"""Where the session keeps the file it was opened from, for the comparison with today's guidance."""


def now() -> datetime:
    """The time in England, to the second."""
    return datetime.now(ZoneInfo("Europe/London")).replace(microsecond=0)


def answers() -> dict[str, str]:
    """The answers of this session, to read."""
    return cast(dict[str, str], st.session_state.setdefault(_ANSWERS, {}))


def _set(new: dict[str, str], changed: datetime | None = None) -> None:
    st.session_state[_ANSWERS] = new
    st.session_state[_CHANGED] = changed or now()


def turn() -> str:
    """A name that is new whenever another case comes on screen: what was being typed belongs to the case before."""
    return kept_by_chance(_TURN, 4)


def _turn() -> None:
    st.session_state[_TURN] = token_hex(4)


def done() -> frozenset[str]:
    """The ids of the next steps ticked as done."""
    return cast(frozenset[str], st.session_state.setdefault(_DONE, frozenset()))


def tick(id: str, is_done: bool) -> None:
    """Marks a next step as done, or as not done."""
    st.session_state[_DONE] = done() | {id} if is_done else done() - {id}
    st.session_state[_CHANGED] = now()


def case_key() -> str:
    """The key of the case on screen: random, made once, and kept in its saved file. It says nothing of the case."""
    return kept_by_chance(_KEY, 16)


@dataclass
class Kept:
    """The case as the saved file holds it. One object for a session, so that a later download reads what is so then.

    `text` is the saved file's, or None while there is nothing to save.
    """

    case: Case
    done: frozenset[str]
    text: str | None = None
    made_up: date | None = None


def kept() -> Kept:
    """The case of this session as the saved file holds it. Made once for each change."""
    held = cast(Kept, st.session_state.setdefault(_KEPT, Kept(Case(), frozenset())))
    stands = case(), done(), st.session_state.get(MADE_UP)
    if (held.case, held.done, held.made_up) != stands:
        changed = st.session_state.setdefault(_CHANGED, now())
        held.case, held.done, held.made_up = stands
        held.text = to_json(*stands[:2], assess(held.case), changed, case_key(), held.made_up) if answers() else None
    return held


def case() -> Case:
    """The case these answers make. One object until an answer changes, for it works its path out once."""
    held = cast(Case | None, st.session_state.get(_CASE))
    if held is None or held.answers is not answers():
        held = st.session_state[_CASE] = Case(answers())
    return held


def put(id: str, value: str | None) -> None:
    """Takes an answer in, or out when it is None or blank. What cannot be an answer changes nothing."""
    put_all({id: value})


def put_all(given: Mapping[str, str | None]) -> None:
    """Takes several answers in, or out, all of them or none: see `put`."""
    try:
        new = parse({id: value for id, value in given.items() if value is not None}).answers
    except CaseError:
        return
    whole = {**{key: old for key, old in answers().items() if key not in given}, **new}
    if new and not can_be_opened(Case(whole)):
        tell("There is no room for these words: the saved file would be too big to open. Shorten other notes first.")
        return
    _set(whole)
    st.session_state[_GIVEN] = st.session_state.get(_GIVEN, frozenset()) | set(given)
    st.session_state.pop(_TOLD, None)


def replace(
    new: Mapping[str, str],
    ticked: frozenset[str] = frozenset(),
    opened: Saved | None = None,
    left_out: tuple[str, ...] = (),
    changed: datetime | None = None,
    key: str = "",
    made_up: date | None = None,
) -> None:
    """Puts another case on screen: an opened file, an example, or nothing at all. It was `changed` then, or is now."""
    st.session_state[MADE_UP] = opened.made_up if opened else made_up
    _set(dict(new), changed)
    st.session_state[_KEY] = key or (opened.key if opened else "") or token_hex(16)
    st.session_state[_LEFT_OUT] = opened.left_out if opened else left_out
    st.session_state[_DONE] = ticked
    st.session_state[OPENED] = opened
    st.session_state[_JUST_OPENED] = opened is not None
    receive()
    _turn()
    for key in (CHANGE, _FLAGGED, _GIVEN, WEEK_PAST, DATES):
        st.session_state.pop(key, None)
    kept()  # so that nothing of the case before is left in it


def take_back(kept: Saved) -> None:
    """Puts back what the tab kept. An answer given since this session began, however early, stands over it.

    Being put back is no change: the tab's copy goes on saying when it was last changed.
    """
    given = {id: answers()[id] for id in st.session_state.get(_GIVEN, ()) if id in answers()}
    whole, changed = {**kept.case.answers, **given}, None if given else kept.saved
    replace(whole, kept.done, None, kept.left_out, changed, kept.key, kept.made_up)


def left_out() -> tuple[str, ...]:
    """The ids of the saved answers that had no place in this edition, and that have not been given again."""
    return tuple(id for id in st.session_state.get(_LEFT_OUT, ()) if id not in answers())


def left_out_seen() -> None:
    """Forgets what was left out, once it has been read."""
    st.session_state.pop(_LEFT_OUT, None)


def receive() -> None:
    """Says that this session has what the tab kept, or was given a case in its place: the tab may write over it."""
    st.session_state[_RECEIVED] = True


def received() -> bool:
    """Whether the tab may write over what it kept."""
    return bool(st.session_state.get(_RECEIVED))


def is_echo() -> bool:
    """Whether the tab sent its copy again before it heard that the first had come: its widgets show an older case."""
    sent = getattr(st.session_state.get("keeper"), "kept", None)
    return received() and isinstance(sent, dict) and sent.get("now") != st.session_state.get(COPY)


def is_new() -> bool:
    """Whether this is the first run of a session. What its widgets hold then was chosen before the server came back."""
    return SESSION not in st.session_state


def is_not_kept() -> bool:
    """Whether this browser keeps nothing, and that has still to be said."""
    return bool(st.session_state.get(NOT_KEPT))


def was_opened() -> bool:
    """Whether what is on screen came from a saved file."""
    return st.session_state.get(OPENED) is not None


def just_opened() -> bool:
    """Whether a saved file has been opened since this was last asked."""
    return bool(st.session_state.pop(_JUST_OPENED, False))


def start_the_week() -> None:
    """A week nobody has filled in starts with every session at the home school."""
    if not any(session in answers() for session in SESSIONS):
        _set(answers() | dict.fromkeys(SESSIONS, HOME))


def tell(message: str) -> None:
    """Keeps a message to show on the next page that is drawn."""
    st.session_state[_TOLD] = (message, None)


def told(page: str) -> str | None:
    """The message to show on this page, if there is one: it stays until an answer is given or another page shows."""
    message, shown_on = cast(tuple[str | None, str | None], st.session_state.get(_TOLD, (None, None)))
    if shown_on not in (None, page):
        del st.session_state[_TOLD]
        return None
    if message is not None:
        st.session_state[_TOLD] = (message, page)
    return message


def restore(before: dict[str, str]) -> None:
    """Puts back the answers of a moment ago, as Cancel does."""
    _set(before)
    _turn()
    st.session_state.pop(WEEK_PAST, None)


def flag(ids: tuple[str, ...]) -> None:
    """Marks what Continue stayed for: questions without an answer, and boxes that hold no day."""
    st.session_state[_FLAGGED] = ids


def flagged() -> tuple[str, ...]:
    """What Continue stayed for on the page on screen, what is put right by now too."""
    return cast(tuple[str, ...], st.session_state.get(_FLAGGED, ()))
