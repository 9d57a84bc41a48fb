"""The presenter view: one thing at a time, for a room. Right and Left, or a clicker, step through the slides.

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
from ui.workshop.practice import ONLY_HERE
from ui.workshop.slides import Slide, move, slides
from ui.workshop.week import bars, plan


def _at(example: Example) -> int:
    """The slide this case is at: the first, unless it was left at another."""
    id, number = st.session_state.get(workshop.SLIDE, (example.id, 0))
    return number if id == example.id else 0


def _step(by: int) -> None:
    example = workshop.chosen() or next(iter(examples().values()))
    lengths = {id: len(slides(each, assess(each.case))) for id, each in examples().items()}
    to = move(example.id, _at(example), by, lengths)
    if to is not None:
        st.query_params["example"] = to[0]
        st.session_state[workshop.SLIDE] = to


def _draw(example: Example, slide: Slide) -> None:
    """What the slide shows under its heading."""
    if slide.kind == "title":
        st.markdown(f"A made-up case. In it, today is {day_words(example.today)}.")
        st.markdown(f"To follow on your own device:  \n`{workshop.link(example.id)}`")
        if workshop.only_here():
            st.markdown(ONLY_HERE)
    if slide.kind == "plan":
        plan(example.case)
    if slide.kind == "bars":
        bars(example.case)
    if slide.strong:
        with st.container(key="strong"):
            st.markdown(plain(slide.strong))
    marks = {"choices": "1. ", "points": "- "}
    mark, between = marks.get(slide.kind, ""), "\n" if slide.kind in marks else "\n\n"
    st.markdown(between.join(f"{mark}{plain(line)}" for line in slide.lines))


def _controls(example: Example, at: int, whole: int) -> None:
    first, last = (
        at == 0 and not workshop.beside(example.id, -1),
        at + 1 == whole and not workshop.beside(example.id, 1),
    )
    with st.container(horizontal=True, key="stage", vertical_alignment="center"):
        st.button("Back", key="back", shortcut="Left", on_click=_step, args=(-1,), disabled=first)
        st.button("Next", key="next", shortcut="Right", type="primary", on_click=_step, args=(1,), disabled=last)
        st.markdown(f"{plain(example.title)}, {at + 1} of {whole}")
        st.space("stretch")
        st.button("Reset", key="reset", shortcut="Home", on_click=workshop.reset)
        if st.button("Leave", key="leave"):
            workshop.practise(example.id)
    with st.container(key="clicker"):
        st.button("Page back", key="clicker_back", shortcut="PageUp", on_click=_step, args=(-1,), disabled=first)
        st.button("Page on", key="clicker_next", shortcut="PageDown", on_click=_step, args=(1,), disabled=last)


st.set_page_config(
    page_title=f"{TITLES['presenter']} - {NAME}", page_icon=ICON, layout="wide", initial_sidebar_state="collapsed"
)
st.html(Path(__file__).parent.parent / "ui" / "style.css")
example = workshop.chosen() or next(iter(examples().values()))
deck = slides(example, assess(example.case))
at = min(_at(example), len(deck) - 1)
slide = deck[at]
with st.container(key=key("slide", slide.kind)):
    if slide.kind == "title":
        workshop.unknown("This is the first case.")
    tone = OUTCOMES[example.outcome].tone if slide.kind == "outcome" else "none"
    with st.container(key=key("tone", tone)):
        st.title(plain(slide.heading), anchor=False)
        _draw(example, slide)
_controls(example, at, len(deck))
keep(keeping())
attend()
