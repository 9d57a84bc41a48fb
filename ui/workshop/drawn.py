"""What a slide shows under its heading, on the projector and small on the trainer's own screen."""

import streamlit as st

from logic.workshop.examples import Example
from logic.workshop.room import Room
from ui.text import plain
from ui.workshop import vote
from ui.workshop.board import board
from ui.workshop.slides import Slide
from ui.workshop.week import bars, kinds

_MARKS = {"choices": "1. ", "points": "- "}


def draw(example: Example, slide: Slide, room: Room | None) -> None:
    """Draws a slide without its heading."""
    _, week = example.case.weeks[slide.week]
    if slide.kind in ("plan", "marks"):
        board(week, marked=slide.kind == "marks")
    if slide.kind == "plan":
        kinds(week)
    if slide.kind == "bars":
        bars(week)
    if slide.strong:
        with st.container(key="strong"):
            st.markdown(plain(slide.strong))
    if slide.kind == "talk" and room:
        vote.timer(room)
    if slide.kind == "split" and room:
        vote.split(room, slide)
    mark, between = _MARKS.get(slide.kind, ""), "\n" if slide.kind in _MARKS else "\n\n"
    st.markdown(between.join(f"{mark}{plain(line)}" for line in slide.lines))
