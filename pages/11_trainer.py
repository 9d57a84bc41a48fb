"""The trainer's own screen: a second window, for the laptop alone, while the projector shows the presenter view.

It shows the slide that is up and the next one, what the case teaches, how many have voted, and the time. Its keys and
buttons lead the projector. It stands outside the frame, and opens a room where there is none, which is how two windows
keep together. How a vote is split it shows when the projector does, and not before.
"""

import streamlit as st

from logic.assessment import OUTCOMES
from logic.questions import TITLES
from logic.workshop.examples import Example
from logic.workshop.room import Room
from ui.frame import ICON
from ui.keeper import attend, keep, keeping
from ui.keys import key
from ui.looks import wear
from ui.start import NAME
from ui.text import plain
from ui.workshop import deck, vote
from ui.workshop import room as its_room
from ui.workshop.drawn import draw
from ui.workshop.own import share_own
from ui.workshop.slides import Slide


def _up(example: Example, slide: Slide, room: Room) -> None:
    """The slide that is up, small."""
    with st.container(border=True, key=key("up", slide.kind)):
        st.header(plain(slide.heading), anchor=False)
        draw(example, slide, room)


def _notes(example: Example) -> None:
    """What the projector does not show: what the case teaches, its answer, and what to talk about."""
    st.header("Notes", anchor=False)
    st.markdown(f"**What it teaches:** {plain(example.teaches)}")
    st.markdown(f"**What the guide says:** {plain(OUTCOMES[example.outcome].headline)}")
    st.markdown("**To talk about**\n\n" + "\n".join(f"- {plain(point)}" for point in example.points))


def _controls(at: int, whole: int) -> None:
    """Back and Next, as on the projector."""
    before, after = deck.beside(deck.here(), -1), deck.beside(deck.here(), 1)
    with st.container(horizontal=True, key="stage", vertical_alignment="center"):
        st.button("Back", key="back", on_click=deck.go, args=(before,), disabled=before is None)
        st.button("Next", key="next", type="primary", on_click=deck.go, args=(after,), disabled=after is None)
        st.markdown(f"Slide {at} of {whole}")


st.set_page_config(
    page_title=f"{TITLES['trainer']} - {NAME}", page_icon=ICON, layout="wide", initial_sidebar_state="collapsed"
)
wear("workshop")
room = deck.follow(must=True)
example, slide = deck.on_screen()
st.title(plain(example.title), anchor=False)
if room is None:
    st.markdown(its_room.why() or "The room is closed, and every vote in it is gone.")
    st.button("Open a room", key="open_room", on_click=deck.open_room)
else:
    left, right = st.columns([3, 2], gap="large")
    with left:
        vote.watch(room, deck.joined(room), vote.the_time)
        st.markdown("**On the projector**")
        _up(example, slide, room)
        after = deck.beside(deck.here(), 1)
        if its_room.address() is None:
            st.markdown(f":small[{its_room.HOW}]")
        st.markdown(f"**Next:** {plain(deck.at(after).heading)}" if after is not None else "This is the last slide.")
    with right:
        _notes(example)
    _controls(*deck.progress())
deck.take_keys(blanks=False)
share_own()
keep(keeping())
attend()
