"""A fold: what is on a page but out of the way. What is in it is made while it is open, so no other click pays for it.

A part of a page with a fold in it has in its view what is in the fold, or None where the fold `is_open` no more.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from ui.parts import redraw


@contextmanager
def fold(label: str, key: str) -> Iterator[bool]:
    """A part with this label, closed at first. Gives whether it is open: put nothing in it when it is not."""
    with st.expander(label, key=key, on_change=redraw) as part:
        yield bool(part.open)


def is_open(key: str) -> bool:
    """Whether what has this key is unfolded."""
    return bool(st.session_state.get(key))
