"""The deck: the slide that the presenter view is at, and the keys and clicks that move it.

The slide is in the address beside its case, and nowhere else, so that a refresh, a new server or a copied link comes
back to it. Where a room votes, the room says the slide as well, and every window of its trainer follows it. What is no
slide in the address gives the first of its case, and what the browser sends that is no slide moves nothing. `deck.js`
takes the keys: Streamlit gives a button one key, and loses the second of two quick presses.
"""

import re
from functools import cache
from pathlib import Path

import streamlit as st

from logic.assessment import assess
from logic.workshop.examples import Example, examples
from logic.workshop.room import Room
from logic.workshop.rooms import rooms
from ui.parts import unbroken
from ui.workshop import room as its_room
from ui.workshop import state as workshop
from ui.workshop.slides import Slide, slides

_KEY, _TURN = "deck", "deck_turn"
_deck = st.components.v2.component(_KEY, js=Path(__file__).with_name("deck.js").read_text(encoding="utf-8"))


@cache
def _ours(id: str, voting: bool) -> tuple[Slide, ...]:
    return slides(examples()[id], assess(examples()[id].case), voting)


def deck(id: str, voting: bool = False) -> tuple[Slide, ...]:
    """The slides of a case."""
    if id in examples():
        return _ours(id, voting)
    case = workshop.cases()[id]
    return slides(case, assess(case.case), voting)


def places(voting: bool = False) -> tuple[tuple[str, int], ...]:
    """Every slide of every case in order: the id of its case, and its number there from 0."""
    return tuple((id, at) for id in workshop.cases() for at in range(len(deck(id, voting))))


def _voting() -> bool:
    return its_room.held() is not None


def here() -> int:
    """The place that the address names: its slide, or the first of its case, or the first of all."""
    example, every = workshop.chosen(), places(_voting())
    if example is None:
        return 0
    said = st.query_params.get(workshop.SLIDE, "")
    number = int(said) - 1 if re.fullmatch("[0-9]{1,3}", said) else 0
    return every.index((example.id, number if (example.id, number) in every else 0))


def joined(room: Room) -> bool:
    """Whether any phone has joined."""
    return rooms().counts(room)[0] > 0


def passed_over() -> frozenset[int]:
    """The places that are nothing today: what a room does that votes, while nobody has joined."""
    room = its_room.held()
    if room is None or joined(room):
        return frozenset()
    return frozenset(place for place, (id, at) in enumerate(places(voting=True)) if deck(id, voting=True)[at].of_phones)


def beside(place: int, by: int) -> int | None:
    """The next place on or back from here that is something today, or None past either end."""
    over, place = passed_over(), place + by
    while place in over:
        place += by
    return place if 0 <= place < len(places(_voting())) else None


def _address(id: str, at: int) -> None:
    """Puts a slide in the address."""
    st.query_params.from_dict({workshop.EXAMPLE: id, workshop.SLIDE: str(at + 1)})


@unbroken
def go(place: int) -> None:
    """Goes to a place in `places`, and takes the room there."""
    id, at = places(_voting())[place]
    _address(id, at)
    its_room.why()
    _lead()


def _lead() -> Room | None:
    """Takes the room to the slide in the address. Gives it as it is there."""
    room = its_room.held()
    if room is not None:
        id, at = places(voting=True)[here()]
        room = rooms().move(room, id, at, deck(id, voting=True)[at].stage)
    if room is not None:
        its_room.see(room.turn)
    return room


def follow(must: bool = False) -> Room | None:
    """Goes where the room is: another window may have moved it, and a look of this one may have set off before its own
    last step, with the address of before. A window that has just opened, or been sent to a case, leads the room there.

    Gives the room as it is at this slide, or None where there is none: one that another window moves on right after is
    not what is drawn. One is opened where the guide was started for it, or one `must` be.
    """
    room = its_room.held()
    if room is None and not its_room.had() and (must or its_room.wanted()):
        open_room()
        return its_room.held()
    if room is None:
        return None
    chosen = workshop.chosen()
    sent = its_room.seen() is None or workshop.SLIDE not in st.query_params
    if not room.example or (sent and chosen is not None and chosen.id != room.example):
        return _lead()
    if room.turn != its_room.seen() or places(voting=True)[here()] != (room.example, room.slide):
        _address(room.example, room.slide)
        its_room.see(room.turn)
    return room


def on_screen() -> tuple[Example, Slide]:
    """The case and the slide on screen."""
    return workshop.cases()[places(_voting())[here()][0]], at(here())


def at(place: int) -> Slide:
    """The slide at a place."""
    id, number = places(_voting())[place]
    return deck(id, _voting())[number]


def progress() -> tuple[int, int]:
    """The number of the slide on screen in its case, from 1, and how many there are today."""
    every, over, now = places(_voting()), passed_over(), here()
    its = [place for place, (id, _) in enumerate(every) if id == every[now][0] and place not in over]
    return sum(place <= now for place in its), len(its)


@unbroken
def open_room() -> None:
    """Opens a room at the slide on screen."""
    example, slide = on_screen()
    its_room.open_room()
    if _voting():
        _address(example.id, deck(example.id, voting=True).index(slide))
        _lead()


@unbroken
def close_room() -> None:
    """Ends the room, and goes on at the same slide without it."""
    example, slide = on_screen()
    its_room.close()
    rest = deck(example.id)
    _address(example.id, rest.index(slide) if slide in rest else 0)


@unbroken
def reset() -> None:
    """Starts the case again for the next group: no vote, and its first slide."""
    workshop.reset()
    if room := its_room.held():
        rooms().reset(room)
        _lead()


@unbroken
def _take() -> None:
    """Goes where the browser asks, if that is a place.

    A press that comes again goes there again: its answer did not come through. Not where there is a room: that knows
    the slide, and another window may have moved on since.
    """
    sent = st.session_state[_KEY].to
    place, turn = (sent.get("place"), sent.get("turn")) if isinstance(sent, dict) else (None, None)
    if type(place) is int and type(turn) is int:
        again = turn == st.session_state.get(_TURN)
        st.session_state[_TURN] = turn
        if 0 <= place < len(places(_voting())) and not (again and _voting()):
            go(place)


@unbroken
def _take_key() -> None:
    """Takes the room that another window of this browser opened or closed."""
    its_room.take(st.session_state[_KEY].room)


def take_keys(blanks: bool = True) -> None:
    """Takes the keys of the deck, and fills the slide. Call it once, after the slide is drawn.

    With `blanks` false, the key that blanks the screen does nothing here.
    """
    at, every = here(), places(_voting())
    its = [place for place, (id, _) in enumerate(every) if id == every[at][0]]
    ends = {"first": its[0], "end": its[-1], "last": len(every) - 1, "over": sorted(passed_over())}
    data = {"at": at, **ends, "turn": st.session_state.get(_TURN), "room": its_room.cookie(), "blanks": blanks}
    _deck(key=_KEY, data=(data,), on_to_change=_take, on_room_change=_take_key)
