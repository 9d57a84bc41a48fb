"""The keeper and the attendant, which hold all the JavaScript of the guide. They run at the end of every page.

The keeper keeps the case in the browser tab's session storage and hands it back to a fresh session, so that a refresh,
a dropped connection or a killed server loses nothing. It is a handshake: the tab sends what it kept until this session
says that it has it, and writes over it only then. What comes back from the tab is read like any file: it may be
anything. What cannot be read, or was left for half a day, is set aside and never dropped. Beside it, `attend` moves the
focus where a page asks for it, and says that the page is in British English.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex

import streamlit as st

from logic.saved.page import FORMAT
from ui import aside, change, days, state, typed
from ui.chance import kept_by_chance
from ui.parts import redraw, unbroken


def _script(name: str) -> str:
    return Path(__file__).with_name(name).read_text(encoding="utf-8")


_keeper = st.components.v2.component("keeper", js=_script("keeper.js"))
_attendant = st.components.v2.component("attendant", js=_script("attendant.js"))


def focus(key: str = "") -> None:
    """Asks for the focus to go, once, after this run, to what has this key, or to the heading of the page.

    Of a container, that is the first heading or widget in it, or the container when it has none.
    """
    st.session_state["focus"] = {"key": key, "turn": token_hex(4)}


@unbroken
def _take_back() -> None:
    """Puts back on screen what the tab kept, or sets it aside. What the tab sends a second time changes nothing."""
    if state.received():
        st.rerun()  # so that widgets that held what was there before show the case
        return
    sent = st.session_state["keeper"].kept
    sent = sent if isinstance(sent, dict) else {}
    st.session_state[state.COPY] = sent.get("now")
    kept, beside = (aside.read(text) if isinstance(text := sent.get(name), str) else None for name in ("case", "aside"))
    words = typed.read(sent.get("typed"))
    state.receive()
    if beside:
        aside.put(beside)
    if (whole := typed.join(kept, words, sent.get("now"))) and whole.saved and not whole.late:
        state.take_back(whole.saved)
        typed.take(words)
        change.take_back(sent.get("change"))
        state.tell(aside.PUT_BACK)
    elif whole:
        aside.put(whole)
    if kept and not kept.saved:
        aside.put(kept)
    st.rerun()


@unbroken
def _take_typed() -> None:
    """Takes in words whose box was taken away before it sent them."""
    typed.take(typed.read(st.session_state["keeper"].typed))
    redraw()


@unbroken
def _say_blocked() -> None:
    """Has it said that this browser keeps nothing. Once is enough."""
    st.session_state.setdefault(state.NOT_KEPT, True)
    st.rerun()


@dataclass(frozen=True)
class Keeping:
    """What the tab is to keep: the case, what is set aside and a change under way, as text.

    `received` says that this session has its own. `turn` is another word each time the case changes; `blocked` says
    that the session knows that nothing is kept. `taken` and `unread` are the days as they were typed: those that the
    case holds, and those that are no day.
    """

    received: bool
    case: str | None
    aside: str | None
    change: str | None
    turn: str
    blocked: bool
    taken: Mapping[str, str]
    unread: Mapping[str, str]


def keeping() -> Keeping:
    """What the tab is to keep now."""
    return Keeping(
        received=state.received(),
        case=state.kept().text,
        aside=aside.text(),
        change=change.text(),
        turn=state.turn(),
        blocked=state.NOT_KEPT in st.session_state,
        taken=days.as_read(),
        unread=days.unread(),
    )


def keep(now: Keeping) -> None:
    """Runs the keeper, which keeps this in the tab. Call it after all that changes the case.

    A session the tab has not met gets what the tab kept before anything is written over it, however late the tab
    hears of that session, and however many messages are lost.
    """
    session = kept_by_chance(state.SESSION, 8)
    _keeper(
        key="keeper",
        data=(
            {**vars(now), "session": session, "store": FORMAT, "taken": dict(now.taken), "unread": dict(now.unread)},
        ),
        on_kept_change=_take_back,
        on_typed_change=_take_typed,
        on_blocked_change=_say_blocked,
    )


@unbroken
def _returned() -> None:
    """Takes in the words that a box could not send while the connection was cut."""
    typed.take(typed.read(st.session_state["attendant"].returned))


def attend() -> None:
    """Moves the focus where a page asked for it, and asks a server that has come back for its run. Call it once a page.

    It is in no part of the page: a new server does not know the parts that an old one drew.
    """
    _attendant(key="attendant", data=(st.session_state.get("focus"),), on_returned_change=_returned)
