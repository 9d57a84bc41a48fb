"""A list with buttons, in one element of the page, for such a list has many (see `ui.menu`).

Its words are shown as they are: none of them is Markdown or HTML. What comes back from the browser is read as hostile:
an item or a way that there is not goes nowhere.
"""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

import streamlit as st

from ui.parts import unbroken

_listing = st.components.v2.component(
    "listing", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)


@dataclass(frozen=True)
class Text:
    """What an item says: some words, a list, or a list under its name; in `small` type where it is a note."""

    words: str = ""
    lines: tuple[str, ...] = ()
    small: bool = False


@dataclass(frozen=True)
class Item:
    """An item with its texts under its title. `key` is what the focus is sent to it by."""

    id: str
    title: str
    texts: tuple[Text, ...]
    key: str = ""


def listing(key: str, sections: Mapping[str, Sequence[Item]], ways: Mapping[str, str]) -> tuple[str, str] | None:
    """Shows the items of each section, with a button for each way. Gives the way and the id of the item pressed.

    A section may have no title. `ways` are the words of each button by its id.
    """
    data = [{"title": title, "items": list(map(asdict, items))} for title, items in sections.items()]
    pressed = _listing(key=key, data=({"sections": data, "ways": dict(ways)},), on_way_change=_pressed).way
    way, id = (pressed.get("way"), pressed.get("id")) if isinstance(pressed, dict) else (None, None)
    known = isinstance(way, str) and way in ways and any(id == item.id for items in sections.values() for item in items)
    return (str(way), str(id)) if known else None


@unbroken
def _pressed() -> None:
    """Nothing is taken in here, for a way can open a dialogue: Streamlit gives what was pressed where this is."""
