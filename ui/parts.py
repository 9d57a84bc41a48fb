"""The parts of a page: each is drawn again by itself, and only when it no longer shows what it should.

Opening a page draws it whole. After that a click costs what it changes and not what the page holds: the callback that
takes an answer ends in `redraw`, which asks each part what it should show now and draws again those that differ.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import cast

import streamlit as st
from streamlit.runtime.scriptrunner import get_script_run_ctx

_PAGE = "page_as_drawn"
Shows = Callable[[], object]


@dataclass
class _Part:
    """A part as it stands: what it should show, asked anew each time, and what it showed when it was drawn.

    `within` is the part that it is a part of.
    """

    shows: Shows
    shown: object
    within: str = ""


@dataclass
class _Page:
    """A page as it stands. `rest` is what is in no part; `whole` says that the page was drawn to its end.

    `drawing` is the part that is being drawn.
    """

    rest: _Part
    parts: dict[str, _Part] = field(default_factory=dict)
    whole: bool = False
    drawing: str = ""


@contextmanager
def page(shows: Shows) -> Iterator[None]:
    """Draws a page whole. `shows` gives what is shown outside its parts and depends on the answers."""
    drawn = st.session_state[_PAGE] = _Page(_Part(shows, shows()))
    yield
    drawn.whole = True


def part(name: str, draw: Callable[[], object], shows: Shows) -> None:
    """Draws a part of the page. `draw` and `shows` must read the case as it stands when they are called."""
    now = cast(_Page, st.session_state[_PAGE])
    within = now.drawing

    @st.fragment(key=name)
    def drawn() -> None:
        now.parts = {inner: each for inner, each in now.parts.items() if each.within != name}
        shown, outer = shows(), now.drawing
        now.drawing = name
        try:
            draw()
        finally:
            now.drawing = outer
        now.parts[name] = _Part(shows, shown, within)

    drawn()


def redraw() -> None:
    """Ends a callback: draws again the parts that have changed, and the whole page where more than they has.

    A click that comes with another, such as Continue, asks for the whole page already: then there is nothing to do.
    """
    now, run = cast(_Page | None, st.session_state.get(_PAGE)), get_script_run_ctx()
    if now is None or run is None or not run.fragment_ids_this_run:
        return
    if not now.whole or now.rest.shows() != now.rest.shown:
        st.rerun()
    if changed := [name for name, each in now.parts.items() if each.shows() != each.shown]:
        st.rerun(changed)
