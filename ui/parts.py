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

    One that is not `alone` is drawn with the whole page only.
    """

    shows: Shows
    shown: object
    alone: bool = True


@dataclass
class _Page:
    """A page as it stands. `whole` says that it was drawn to its end."""

    parts: dict[str, _Part] = field(default_factory=dict)
    whole: bool = False


@contextmanager
def page(shows: Shows) -> Iterator[None]:
    """Draws a page whole. `shows` gives what is shown outside its parts and depends on the answers."""
    drawn = st.session_state[_PAGE] = _Page({"": _Part(shows, shows(), alone=False)})
    yield
    drawn.whole = True


def part(name: str, draw: Callable[[], object], shows: Shows, typed: bool = False) -> None:
    """Draws a part of the page. `draw` and `shows` must read the case as it stands when they are called.

    A part that is `typed` in is drawn with the whole page only: what was typed is sent when its box is left, together
    with the click that left it or even after it, and must then find the page that it belongs to.
    """
    parts = cast(_Page, st.session_state[_PAGE]).parts

    def drawn() -> None:
        shown = shows()
        draw()
        parts[name] = _Part(shows, shown, not typed)

    if not typed:
        drawn = st.fragment(drawn, key=name)
    drawn()


def redraw() -> None:
    """Ends a callback: draws again the parts that have changed, and the whole page where more than they has.

    A click that comes with another, such as Continue, asks for the whole page already: then there is nothing to do.
    """
    now, run = cast(_Page | None, st.session_state.get(_PAGE)), get_script_run_ctx()
    if now is None or run is None or not run.fragment_ids_this_run:
        return
    changed = {name: each for name, each in now.parts.items() if each.shows() != each.shown}
    if not now.whole or not all(each.alone for each in changed.values()):
        st.rerun()
    if changed:
        st.rerun(list(changed))
