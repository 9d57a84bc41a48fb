"""The list of made-up cases with the ways into each, in one element of the page, for there are many (see `ui.menu`).

A card says what its case is about, and not what it teaches, which would give it away. What comes back from the browser
is read as hostile: a case or a way that there is not goes nowhere.
"""

from collections.abc import Callable, Iterable
from pathlib import Path

import streamlit as st

from logic.workshop.examples import Example
from ui.parts import unbroken
from ui.text import as_typed
from ui.workshop import state as workshop

CARDS = "cards"
"""The key of the list."""
WAYS: dict[str, tuple[str, Callable[[Example], None]]] = {
    "practise": ("Practise", lambda case: workshop.practise(case.id)),
    "present": ("Present", lambda case: workshop.present(case.id)),
    "open": ("Open in the guide", workshop.open_in_guide),
}
"""The ways into a case, the first of them the one most take: what each is called, and what it does."""
_cards = st.components.v2.component(
    CARDS, js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)


def show_cards(cases: Iterable[Example]) -> None:
    """Shows a card for each case, and goes the way that was pressed."""
    listed = {case.id: case for case in cases}
    texts = [
        {"id": id, "title": as_typed(case.title), "question": as_typed(case.question)} for id, case in listed.items()
    ]
    ways = {way: words for way, (words, _) in WAYS.items()}
    pressed = _cards(key=CARDS, data={"cases": texts, "ways": ways}, on_way_change=_pressed).way
    case, way = (pressed.get("case"), pressed.get("way")) if isinstance(pressed, dict) else (None, None)
    if isinstance(case, str) and isinstance(way, str) and case in listed and way in WAYS:
        WAYS[way][1](listed[case])


@unbroken
def _pressed() -> None:
    """Nothing is taken in here, for a way can open a dialogue: Streamlit gives what was pressed where this is."""
