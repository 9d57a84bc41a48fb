"""The presenter view: one thing at a time, for a room. Keys, a clicker or the buttons step through the slides.

It stands outside the frame, because a projector needs no steps and no sidebar. It shows examples only.
"""

from pathlib import Path

import streamlit as st

from logic.assessment import OUTCOMES, assess
from logic.phrases import day_words
from logic.questions import TITLES
from logic.workshop.examples import Example, examples
from ui.frame import ICON
from ui.keeper import attend, keep, keeping
from ui.keys import key
from ui.start import NAME
from ui.text import plain
from ui.workshop import state as workshop
from ui.workshop.deck import go, here, places, take_keys
from ui.workshop.slides import Slide, slides
from ui.workshop.week import bars, plan


def _draw(example: Example, slide: Slide) -> None:
    """What the slide shows under its heading."""
    if slide.kind == "title":
        st.markdown(f"A made-up case. In it, today is {day_words(example.today)}.")
        if not workshop.only_here():
            st.markdown(f"To follow on your own device:  \n`{workshop.link(example.id)}`")
    if slide.kind == "plan":
        plan(example.case.weeks[slide.week][1])
    if slide.kind == "bars":
        bars(example.case.weeks[slide.week][1])
    if slide.strong:
        with st.container(key="strong"):
            st.markdown(plain(slide.strong))
    marks = {"choices": "1. ", "points": "- "}
    mark, between = marks.get(slide.kind, ""), "\n" if slide.kind in marks else "\n\n"
    st.markdown(between.join(f"{mark}{plain(line)}" for line in slide.lines))


def _controls(example: Example, at: int, whole: int) -> None:
    """Back, Next and the way out. The keys are `deck.js`'s, and so are quick clicks on Back and Next."""
    place = here()
    first, last = place == 0, place == len(places()) - 1
    with st.container(horizontal=True, key="stage", vertical_alignment="center"):
        st.button("Back", key="back", on_click=go, args=(place - 1,), disabled=first)
        st.button("Next", key="next", type="primary", on_click=go, args=(place + 1,), disabled=last)
        st.markdown(f"{plain(example.title)}, {at + 1} of {whole}")
        st.space("stretch")
        st.button("Reset", key="reset", on_click=workshop.reset)
        if st.button("Leave", key="leave"):
            workshop.practise(example.id)


st.set_page_config(
    page_title=f"{TITLES['presenter']} - {NAME}", page_icon=ICON, layout="wide", initial_sidebar_state="collapsed"
)
st.html(Path(__file__).parent.parent / "ui" / "style.css")
id, at = places()[here()]
example = examples()[id]
deck = slides(example, assess(example.case))
slide = deck[at]
with st.container(key=key("slide", slide.kind)):
    if slide.kind == "title":
        workshop.unknown("This is the first case.")
    tone = OUTCOMES[example.outcome].tone if slide.kind == "outcome" else "none"
    with st.container(key=key("tone", tone)):
        st.title(plain(slide.heading), anchor=False)
        _draw(example, slide)
_controls(example, at, len(deck))
take_keys()
workshop.hide()
keep(keeping())
attend()
