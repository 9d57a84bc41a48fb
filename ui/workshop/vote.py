"""What a room that votes sees on its slides: how to join, how many have voted, the time to talk, and both votes.

It counts phones and never says what they chose, until the slide that shows it. Numbers stand beside the words of each
option, and the bars repeat them. What changes while a slide is up is looked at twice a second, and drawn alone.
"""

from collections.abc import Callable
from html import escape

import segno
import streamlit as st

from logic.phrases import count
from logic.workshop.ballots import ROUNDS, ballots, stage
from logic.workshop.room import Room, Split, spaced
from logic.workshop.rooms import rooms
from ui import state
from ui.markup import show_html
from ui.parts import unbroken
from ui.workshop import room as its_room
from ui.workshop.slides import Slide

EVERY = 0.5
"""Seconds between two looks at the room."""
TALKING = 120
"""Seconds that a room has to talk."""
_BORDER = 3
_SINCE = "case_since"


def qr(link: str) -> str:
    """A link as a QR code: a picture, black on white with its quiet margin, as large as the box it stands in."""
    svg: str = segno.make(link, error="m").svg_data_uri(border=_BORDER, omitsize=True, light="#ffffff")
    return f'<img class="qr" alt="A QR code with the address of this room" src="{escape(svg)}">'


def join(room: Room, address: str) -> None:
    """How a phone joins: the code to scan, or the address and the number to type."""
    with st.container(horizontal=True, key="join", vertical_alignment="center"):
        show_html(qr(f"{address}/room/{room.code}"))
        with st.container(key="join_words"):
            st.markdown(
                f"**Vote on your phone.** Scan this, or open  \n`{address.partition('://')[2]}/room`  \n"
                f"and type **{spaced(room.code)}**  \n:small[Your phone must be on the same Wi‑Fi as this computer.]"
            )


def said(room: Room) -> str:
    """How many have joined, and how many have voted while a vote is open."""
    joined, voted = rooms().counts(room)
    if (vote := room.open) is not None:
        return f"**{ROUNDS[vote.round]}: {voted} of {joined} voted**"
    return f"{count(joined, 'phone')} joined"


def watch(drawn: Room, joined: bool, more: Callable[[Room], str] = lambda room: "") -> None:
    """Says how many have joined and voted, and `more`; has the page drawn again once the room is not as it was."""

    def look() -> None:
        room = its_room.held()
        if room is None or room.turn != drawn.turn or bool(rooms().counts(room)[0]) != joined:
            st.rerun()
            return
        with st.container(key="tally"):
            st.markdown(f"{said(room)}{more(room)}")

    st.fragment(look, run_every=EVERY, key="watch")()


def late(room: Room) -> str:
    """How a late phone joins, in small type, while a vote is open."""
    address = its_room.address() if room.open else None
    return f" :small[Join at {address.partition('://')[2]}/room: {spaced(room.code)}]" if address else ""


def the_time(room: Room) -> str:
    """The time of day, and how long this window has been at this case."""
    now = state.now()
    example, start = st.session_state.get(_SINCE, ("", now))
    if example != room.example:
        start = now
        st.session_state[_SINCE] = (room.example, now)
    return f". It is {now:%H:%M}. This case: {clock(int((now - start).total_seconds()))}"


def clock(seconds: int) -> str:
    """Seconds as a clock shows them: 1:05."""
    return f"{seconds // 60}:{seconds % 60:02}"


@unbroken
def _toggle(room: Room) -> None:
    """Starts the time to talk, or ends it."""
    now = its_room.held() or room
    rooms().talk(now, 0 if now.talk else TALKING)


def timer(room: Room) -> None:
    """The time to talk, and the button that starts it. Going on skips it."""

    def look() -> None:
        now = its_room.held() or room
        left = rooms().left(now)
        with st.container(key="clock"):
            st.markdown(clock(TALKING if left is None else left) if left != 0 else "Time is up")
        words = "Start the time (T)" if left is None else "Stop the time (T)"
        st.button(words, key="timer", on_click=_toggle, args=(room,))

    st.fragment(look, run_every=EVERY, key="talk")()


def _cell(voted: Split, id: str) -> str:
    """How many chose an option in a round, in numbers and as a bar."""
    chose = voted.chose.get(id, 0)
    share = 100 * chose / voted.voted
    return f'<td><b>{chose}</b> ({share:.0f}%)<i style="width:{share:.1f}%"></i></td>'


def split(room: Room, slide: Slide) -> None:
    """Both votes at a question side by side: numbers, hundredths, and bars."""
    ballot = ballots()[slide.ballot]
    went = {at: rooms().split(room, stage(at, ballot.id)) for at in ROUNDS}
    went = {at: each for at, each in went.items() if each.voted}
    if not went:
        st.markdown("Nobody voted.")
        return
    heads = "".join(f"<th scope='col'>{ROUNDS[at]}<small>{each.voted} voted</small></th>" for at, each in went.items())
    lines = "".join(
        f"<tr><th scope='row'>{escape(words)}</th>{''.join(_cell(each, id) for each in went.values())}</tr>"
        for id, words in ballot.options.items()
    )
    show_html(f'<table class="split"><thead><tr><td></td>{heads}</tr></thead><tbody>{lines}</tbody></table>')
