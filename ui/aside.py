"""What the tab kept that is not on screen: set aside in the tab, said on every page, and offered until it is cleared.

There is one place for it: what is set aside later takes the place of what was set aside before. It is never shown.
"""

import streamlit as st

from logic.saved.page import SIZE_LIMIT
from ui.parts import redraw

_ASIDE = "aside"


def put(kept: str) -> None:
    """Sets aside what the tab kept. What is longer than any case is cut there: no case can be in it."""
    st.session_state[_ASIDE] = kept[:SIZE_LIMIT]


def text() -> str | None:
    """What is set aside, or None."""
    held: str | None = st.session_state.get(_ASIDE)
    return held


def clear() -> None:
    """Clears what is set aside, here and in the tab."""
    st.session_state.pop(_ASIDE, None)


def _clear() -> None:
    clear()
    redraw()


def offer() -> None:
    """Says that something is set aside, and offers what can be done with it."""
    kept = text()
    if kept is None:
        return
    with st.container(key="set_aside", gap="small"):
        st.warning(
            "They are set aside in this tab, as they were. You can download them, or clear them.",
            title="Answers that this browser tab kept cannot be read here",
        )
        with st.container(horizontal=True):
            st.download_button(
                "Download them",
                lambda: kept.encode(errors="replace"),
                "off-site-direction-set-aside.json",
                "application/json",
                key="aside_download",
                on_click="ignore",
            )
            st.button("Clear them", on_click=_clear, key="aside_clear")
