"""The menu: the steps as links, with what is left to answer at each, in one element of the page.

A browser goes through every element of a page several times for each click (Streamlit's issue 12090): as a link for
each step the menu was half of a question page. What any component is given goes in as one piece, `data=(…,)`: Streamlit
looks into each piece at the top for tables. What comes back from the browser is read as hostile: a step that is none
goes nowhere.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

from ui.parts import unbroken

_KEY = "menu"
_menu = st.components.v2.component(
    _KEY,
    html='<strong></strong><nav aria-label="Steps"></nav>',
    js=Path(__file__).with_name("menu.js").read_text(encoding="utf-8"),
    isolate_styles=False,
)


@dataclass(frozen=True)
class Link:
    """One step in the menu: its page's address, its title, what is left there in words, and whether it is here."""

    id: str
    address: str
    title: str
    left: str
    here: bool


@dataclass(frozen=True)
class Menu:
    """The name over the menu, and its links in lists with a line between."""

    name: str
    lists: tuple[tuple[Link, ...], ...]


def show_menu(follow: Callable[[str], None], menu: Menu) -> None:
    """Shows the menu. `follow` is called with the id of a step when its link is clicked."""

    @unbroken
    def step() -> None:
        follow(str(st.session_state[_KEY].step))

    _menu(key=_KEY, data=(asdict(menu),), on_step_change=step)
