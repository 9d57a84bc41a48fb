"""The deck: the slide that the presenter view is at, and the keys and clicks that move it.

The slide is in the address beside its case, and nowhere else, so that a refresh, a new server or a copied link comes
back to it. What is no slide there gives the first of its case, and what the browser sends that is no slide moves
nothing. `deck.js` takes the keys: Streamlit gives a button one key, and loses the second of two quick presses.
"""

import re
from functools import cache
from pathlib import Path

import streamlit as st

from logic.assessment import assess
from logic.workshop.examples import examples
from ui.parts import unbroken
from ui.workshop import state as workshop
from ui.workshop.slides import slides

_KEY, _TURN = "deck", "deck_turn"
_deck = st.components.v2.component(_KEY, js=Path(__file__).with_name("deck.js").read_text(encoding="utf-8"))


@cache
def places() -> tuple[tuple[str, int], ...]:
    """Every slide of every case in order: the id of its case, and its number there from 0."""
    return tuple((id, at) for id, each in examples().items() for at in range(len(slides(each, assess(each.case)))))


def here() -> int:
    """The place that the address names: its slide, or the first of its case, or the first of all."""
    example = workshop.chosen()
    if example is None:
        return 0
    said = st.query_params.get(workshop.SLIDE, "")
    number = int(said) - 1 if re.fullmatch("[0-9]{1,3}", said) else 0
    return places().index((example.id, number if (example.id, number) in places() else 0))


@unbroken
def go(place: int) -> None:
    """Goes to a place in `places`."""
    id, at = places()[place]
    st.query_params.from_dict({workshop.EXAMPLE: id, workshop.SLIDE: str(at + 1)})


@unbroken
def _take() -> None:
    """Goes where the browser asks, if that is a place."""
    sent = st.session_state[_KEY].to
    place, turn = (sent.get("place"), sent.get("turn")) if isinstance(sent, dict) else (None, None)
    if type(place) is int and type(turn) is int and 0 <= place < len(places()):
        st.session_state[_TURN] = turn
        go(place)


def take_keys() -> None:
    """Takes the keys of the deck, and fills the slide. Call it once, after the slide is drawn."""
    at = here()
    its = [place for place, (id, _) in enumerate(places()) if id == places()[at][0]]
    ends = {"first": its[0], "end": its[-1], "last": len(places()) - 1}
    _deck(key=_KEY, data={"at": at, **ends, "turn": st.session_state.get(_TURN)}, on_to_change=_take)
