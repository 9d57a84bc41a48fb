"""The list of made-up cases with the ways into each.

A card says what its case is about, and not what it teaches, which would give it away.
"""

from collections.abc import Callable, Iterable

from logic.workshop.examples import Example
from ui.listing import Item, Text, listing
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


def show_cards(cases: Iterable[Example]) -> None:
    """Shows a card for each case, and goes the way that was pressed."""
    listed = {case.id: case for case in cases}
    items = [Item(id, as_typed(case.title), (Text(as_typed(case.question)),)) for id, case in listed.items()]
    if pressed := listing(CARDS, {"": items}, {way: words for way, (words, _) in WAYS.items()}):
        way, id = pressed
        WAYS[way][1](listed[id])
