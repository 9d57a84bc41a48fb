"""The room of this browser: opened, found again, led from slide to slide, and closed. Its votes are `rooms`' to count.

The key of the room is in the session and in a cookie that `deck.js` sets, so that a second window, a refresh and
another copy of the guide find the same room, and a browser that did not open it finds none. Where two windows are open,
the room says which slide they are at: a window that is behind follows, and none leads by being drawn again.

An address is shown to a room only when it can be reached: the one that this browser came by, when that is not this
computer's own; or the one that the guide was started for the room with, once it has answered.
"""

import os
from contextlib import suppress
from urllib.parse import urlsplit
from urllib.request import urlopen

import streamlit as st

from logic.workshop.ballots import Full
from logic.workshop.room import Room
from logic.workshop.rooms import rooms
from ui.parts import unbroken
from ui.workshop.state import only_here

COOKIE = "room"
"""The cookie with the key of the room. The phone's page reads it too, so as not to count the trainer."""
STARTED_FOR = "GUIDE_ROOM"
"""The setting that holds the address which the guide was started for the room with."""
HOW = (
    "Phones cannot reach this computer yet. Stop the guide and start it with `python3 deploy/run.py --room`, which "
    "gives the room an address."
)
_LONGEST = 100
_KEY, _SEEN, _HAD, _WRITE, _WHY = "room_key", "room_seen", "room_had", "room_write", "room_why"


def key() -> str:
    """The key of this browser's room; "" for none."""
    if _KEY not in st.session_state:
        st.session_state[_KEY] = str(st.context.cookies.get(COOKIE, ""))
    return str(st.session_state[_KEY])


def held() -> Room | None:
    """The room as it stands, or None where this browser has none open."""
    return rooms().of(key()) if key() else None


def _hold(new: str) -> None:
    """Takes this key, and has the browser keep it."""
    st.session_state[_KEY] = new
    st.session_state[_WRITE] = st.session_state.get(_WRITE, 0) + 1
    st.session_state.pop(_SEEN, None)


def open_room() -> None:
    """Opens a room, in the place of one that this browser has."""
    if key():
        rooms().close(key())
    try:
        _hold(rooms().open())
    except Full as full:
        st.session_state[_WHY] = str(full)


def close() -> None:
    """Ends the room: every vote in it is gone."""
    rooms().close(key())
    _hold("")


def take(sent: object) -> None:
    """Takes the key that another window of this browser holds. One that opens no room counts as none."""
    new = sent if isinstance(sent, str) and len(sent) < _LONGEST else ""
    if new != key():
        st.session_state[_KEY] = new
        st.session_state.pop(_SEEN, None)


def cookie() -> dict[str, object]:
    """What `deck.js` is to keep: the key, and a number that grows when it must be written."""
    return {"name": COOKIE, "key": key(), "write": st.session_state.get(_WRITE, 0)}


def seen() -> int | None:
    """The move of the room that this window has seen last."""
    at: int | None = st.session_state.get(_SEEN)
    return at


def see(turn: int) -> None:
    """Notes that this window has seen this move."""
    st.session_state[_SEEN] = turn
    st.session_state[_HAD] = True


@unbroken
def ask_why() -> None:
    """Has it said, until the next slide, how phones could take part."""
    st.session_state[_WHY] = HOW


def why() -> str | None:
    """What is to be said, once, of phones that cannot take part, or None."""
    words: str | None = st.session_state.pop(_WHY, None)
    return words


@st.cache_data(ttl=20, show_spinner=False)
def _answers(address: str) -> bool:
    """Whether the guide answers at this address."""
    with suppress(OSError, ValueError), urlopen(f"{address}/_stcore/health", timeout=2) as answer:
        return bool(answer.status == 200)
    return False


def address() -> str | None:
    """The address for phones, or None where none can be reached from the network."""
    if started := os.environ.get(STARTED_FOR):
        return started if _answers(started) else None
    if only_here():
        return None
    own = urlsplit(st.context.url or "")
    return f"{own.scheme}://{own.netloc}" if own.netloc else None


def had() -> bool:
    """Whether this window has had a room. One that was closed is not opened again by itself."""
    return _HAD in st.session_state


def wanted() -> bool:
    """Whether the guide was started for a room, so that the deck opens one by itself."""
    return STARTED_FOR in os.environ and address() is not None
