"""What the tab kept that is not on screen: set aside in the tab, said on every page, and offered until it is cleared.

It is what nobody changed for half a day, for another person may have opened this browser since, or what this version of
the guide cannot read. None of it is shown. There is one place for it: what is set aside later takes the place of what
was set aside before.
"""

from dataclasses import dataclass
from datetime import timedelta

import streamlit as st

from logic.phrases import spoken
from logic.saved.errors import NewerVersion, SaveFileError
from logic.saved.file import Saved, read_json
from logic.saved.page import SIZE_LIMIT
from ui import state
from ui.parts import redraw, unbroken

_ASIDE = "aside"
_LATE = timedelta(hours=12)
PUT_BACK = "Your answers have been put back."


@dataclass(frozen=True)
class Aside:
    """A copy that the tab kept: the case in it, or None when it cannot be read here, and whether it is too new."""

    text: str
    saved: Saved | None = None
    newer: bool = False

    @property
    def late(self) -> bool:
        """Whether nobody has changed it for so long that it may be someone else's by now."""
        return self.saved is not None and state.now() - self.saved.saved.astimezone() > _LATE


def read(kept: str) -> Aside:
    """What the tab kept, as far as this version can read it. What is longer than any case is cut: it holds none."""
    kept = kept[:SIZE_LIMIT]
    try:
        return Aside(kept, read_json(kept))
    except NewerVersion:
        return Aside(kept, newer=True)
    except SaveFileError:
        return Aside(kept)


def put(copy: Aside) -> None:
    """Sets a copy aside."""
    st.session_state[_ASIDE] = copy


def held() -> Aside | None:
    """What is set aside, or None."""
    copy: Aside | None = st.session_state.get(_ASIDE)
    return copy


def text() -> str | None:
    """What is set aside, as the tab keeps it, or None."""
    copy = held()
    return copy.text if copy else None


def clear() -> None:
    """Clears what is set aside, here and in the tab."""
    st.session_state.pop(_ASIDE, None)


@unbroken
def _clear() -> None:
    clear()
    redraw()


@unbroken
def _put_back() -> None:
    """Puts the copy on screen, and sets aside what was there."""
    copy, now = held(), state.kept().text
    if copy is None or copy.saved is None:
        return
    kept = copy.saved
    state.replace(kept.case.answers, kept.done, left_out=kept.left_out, key=kept.key, made_up=kept.made_up)
    clear()
    if now is not None:
        put(read(now))
    state.tell(PUT_BACK)
    redraw()


def _said(copy: Aside, holds_answers: bool) -> tuple[str, str]:
    """What there is, and what can be done with it."""
    if copy.saved is not None:
        instead = " What is on screen now is then set aside in its place." if holds_answers else ""
        day = spoken(copy.saved.saved)
        return f"Answers from {day} are still in this browser tab", f"Put them back, or clear them.{instead}"
    if copy.newer:
        return (
            "Answers from a newer version of the guide are in this browser tab",
            "This version cannot read them. They stay in this tab until you clear them. "
            "Download them to open them when the guide is up to date.",
        )
    return (
        "Answers that this browser tab kept cannot be read here",
        "They are set aside in this tab, as they were. You can download them, or clear them.",
    )


def offer(copy: Aside, holds_answers: bool) -> None:
    """Says that something is set aside, and offers what can be done with it, whether or not the case holds answers."""
    title, words = _said(copy, holds_answers)
    with st.container(key="set_aside", gap="small"):
        st.warning(words, title=title)
        with st.container(horizontal=True):
            if copy.saved is not None:
                st.button("Put them back", on_click=_put_back, key="aside_put_back")
            else:
                st.download_button(
                    "Download them",
                    lambda: copy.text.encode(errors="replace"),
                    "off-site-direction-set-aside.json",
                    "application/json",
                    key="aside_download",
                    on_click="ignore",
                )
            st.button("Clear them", on_click=_clear, key="aside_clear")
