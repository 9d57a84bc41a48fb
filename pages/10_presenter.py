"""The presenter view: one thing at a time, for a room. Keys, a clicker or the buttons step through the slides.

It stands outside the frame, because a projector needs no steps and no sidebar. It shows examples only.
"""

import streamlit as st

from logic.assessment import OUTCOMES
from logic.phrases import day_words
from logic.questions import TITLES
from logic.workshop.examples import Example
from logic.workshop.own import OWN
from logic.workshop.room import Room
from ui.frame import ICON
from ui.keeper import attend, keep, keeping
from ui.keys import key
from ui.looks import wear
from ui.start import NAME
from ui.text import plain
from ui.workshop import deck, vote
from ui.workshop import room as its_room
from ui.workshop import state as workshop
from ui.workshop.drawn import draw
from ui.workshop.own import share_own
from ui.workshop.slides import Slide


def _title(example: Example, room: Room | None) -> None:
    """The case and its day, and how phones join; or the link to it, where there is no room but a network."""
    st.markdown(f"A made-up case. In it, today is {day_words(example.today)}.")
    if words := its_room.why():
        st.info(words)
    address = its_room.address() if room else None
    if room and address:
        vote.join(room, address)
    elif not room and not workshop.only_here() and example.id != OWN:
        st.markdown(f"To follow on your own device:  \n`{workshop.link(example.id)}`")


def _phones(example: Example, room: Room | None) -> None:
    """Lets phones take part, or ends that; and the trainer's own screen, which opens in a window of its own."""
    st.link_button(TITLES["trainer"], f"/trainer?{workshop.EXAMPLE}={example.id}", key="to_trainer")
    if room:
        st.button("Close room", key="close_room", on_click=deck.close_room)
    else:
        st.button(
            "Let phones vote", key="open_room", on_click=deck.open_room if its_room.address() else its_room.ask_why
        )


def _controls(example: Example, slide: Slide, room: Room | None) -> None:
    """Back, Next and the way out. The keys are `deck.js`'s, and so are quick clicks on Back and Next."""
    joined = room is not None and deck.joined(room)  # first: a phone that joins right after has the rest drawn again
    at, whole = deck.progress()
    before, after = deck.beside(deck.here(), -1), deck.beside(deck.here(), 1)
    with st.container(horizontal=True, key="stage", vertical_alignment="center"):
        st.button("Back", key="back", on_click=deck.go, args=(before,), disabled=before is None)
        st.button("Next", key="next", type="primary", on_click=deck.go, args=(after,), disabled=after is None)
        st.markdown(f"{plain(example.title)}, {at} of {whole}")
        if room:
            vote.watch(room, joined, vote.late)
        st.space("stretch")
        if slide.kind == "title":
            _phones(example, room)
        st.button("Reset", key="reset", on_click=deck.reset)
        if st.button("Leave", key="leave"):
            workshop.practise(example.id)


st.set_page_config(
    page_title=f"{TITLES['presenter']} - {NAME}", page_icon=ICON, layout="wide", initial_sidebar_state="collapsed"
)
wear("workshop")
room = deck.follow()
example, slide = deck.on_screen()
with st.container(key=key("slide", slide.kind)):
    if slide.kind == "title":
        workshop.unknown("This is the first case.")
    tone = OUTCOMES[example.outcome].tone if slide.kind == "outcome" else "none"
    with st.container(key=key("tone", tone)):
        st.title(plain(slide.heading), anchor=False)
        if slide.kind == "title":
            _title(example, room)
        draw(example, slide, room)
_controls(example, slide, room)
deck.take_keys()
share_own()
workshop.hide()
keep(keeping())
attend()
