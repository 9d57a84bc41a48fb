"""The change of one answer, begun on the check page or at the outcome: what stood before, and where it leads back to.

It lasts while its page is on screen. A change that is left for another page is over, and kept. The tab keeps one that
is under way, so that Cancel leads back after a reload or a restart too; what it hands back may be anything.
"""

import json
import re
from dataclasses import asdict, dataclass
from typing import Any

import streamlit as st

from logic.case import CaseError, parse
from logic.questions import PAGES
from logic.saved.page import SIZE_LIMIT
from ui import state

_BACK_TO = ("check", "outcome")
_ROW = re.compile("[a-z0-9_]{1,60}")


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


def text() -> str | None:
    """The change under way, as the tab keeps it; None when there is none."""
    begun = _under_way()
    return json.dumps(asdict(begun)) if begun else None


def take_back(kept: object) -> None:
    """Goes on with the change that the tab kept. What cannot be one is none."""
    try:
        raw: Any = json.loads(kept) if isinstance(kept, str) and len(kept) <= SIZE_LIMIT else None
        begun = Change(raw["page"], raw["back_to"], raw["row"], dict(parse(raw["before"]).answers))
        known = begun.page in PAGES and begun.back_to in _BACK_TO and _ROW.fullmatch(begun.row)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, CaseError):
        return
    if known:
        st.session_state[state.CHANGE] = begun


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
