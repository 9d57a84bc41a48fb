"""The change of one answer, begun on the check page or at the outcome: what stood before, and where it leads back to.

It lasts while its page is on screen. A change that is left for another page is over, and kept.
"""

from dataclasses import dataclass

import streamlit as st

from ui import state


@dataclass(frozen=True)
class Change:
    """A change under way: the page it is made on, the page and row to go back to, and the answers before it."""

    page: str
    back_to: str
    row: str
    before: dict[str, str]


def _under_way() -> Change | None:
    begun: Change | None = st.session_state.get(state.CHANGE)
    return begun


def begin(row: str, page: str, back_to: str) -> None:
    """Starts changing an answer on `page`, to come back to its `row` on the page `back_to`."""
    st.session_state[state.CHANGE] = Change(page, back_to, row, dict(state.answers()))


def is_on(page: str) -> bool:
    """Whether an answer is being changed on this page."""
    begun = _under_way()
    if begun is not None and begun.page != page:
        end(keep=True)
        return False
    return begun is not None


def end(keep: bool) -> tuple[str, str]:
    """Ends the change, and restores what stood before unless it is kept. Returns the page and row to go back to.

    Raises KeyError when none is under way.
    """
    begun: Change = st.session_state.pop(state.CHANGE)
    if not keep:
        state.restore(begun.before)
    state.flag(())
    return begun.back_to, begun.row
