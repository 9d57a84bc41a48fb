"""The ways to make a week fit: each set of the fewest moves, and the week that keeps each provider's time.

A way that is pointed at or has the focus is lit on the board, which knows it by its key. Using one is a change of the
week like any other: Undo takes it back.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from logic.advice import sessions_words
from logic.case import Case
from logic.changes.nearest_week import Way, groups, kept_words, ways_to_fit
from logic.patterns import Pattern
from logic.phrases import count
from ui.keys import key
from ui.parts import redraw, unbroken
from ui.text import plain
from ui.week import past


@dataclass(frozen=True)
class Choice:
    """One way to fit: the answers that make it, and the words of its button."""

    words: str
    answers: Mapping[str, str]


@dataclass(frozen=True)
class Offer:
    """The ways that are offered: each group in words with its choices, and the week that keeps time, if another."""

    moves: int
    groups: tuple[tuple[str, tuple[Choice, ...]], ...]
    keeping: tuple[str, Choice] | None


def nearest(pattern: Pattern, alone: Case) -> Offer | bool:
    """The ways to make one week of a case fit, where it does not; else whether there is a week to put back."""

    def choice(way: Way, words: str = "") -> Choice:
        its_own = {pattern.own(id): value for id, value in way.answers.items()}
        return Choice(words or sessions_words(way.answers), its_own)

    ways = ways_to_fit(alone)
    if ways is None:
        return past.is_offered()
    one = len(ways.fewest[0].moves) == 1
    found = tuple((group.text, tuple(map(choice, group.ways if one else group.ways[:1]))) for group in groups(ways))
    keeping = (kept_words(ways.keeping), choice(ways.keeping, "Use that week")) if ways.keeping else None
    return Offer(len(ways.fewest[0].moves), found, keeping)


@unbroken
def use(answers: Mapping[str, str]) -> None:
    """Uses these answers for their sessions."""
    past.change(answers, offered=True)
    redraw()


@unbroken
def _put_back() -> None:
    past.undo()
    redraw()


def show_nearest_week(offer: Offer | bool) -> None:
    """Offers the ways to make the week fit, or to put the week back where one was just used."""
    if isinstance(offer, Offer):
        _show(offer)
    elif offer:
        with st.container(horizontal=True, vertical_alignment="center"):
            st.markdown("You are using a week that fits the advice.")
            st.button("Put my week back", on_click=_put_back, key="undo_nearest")


def show_ways(case: Case) -> None:
    """Offers the ways for each week of a case that does not fit, or to put back the week that was just used."""
    offers = [(pattern, nearest(pattern, alone)) for pattern, alone in case.weeks]
    found = [(pattern, offer) for pattern, offer in offers if isinstance(offer, Offer)]
    for pattern, offer in found:
        _show(offer, pattern if len(offers) > 1 else None)
    if not found:
        show_nearest_week(past.is_offered())


def _show(offer: Offer, pattern: Pattern | None = None) -> None:
    """One offer; of a week among several where its `pattern` is given."""
    when = f" {pattern.words}" if pattern else ""
    with st.container(border=True, key=f"nearest{pattern.id if pattern else ''}", gap="small"):
        st.markdown(f"**To fit the advice{when}, move {count(offer.moves, 'session')} to your school.**")
        for words, choices in offer.groups:
            st.markdown(plain(words))
            with st.container(horizontal=True, gap="small"):
                for choice in choices:
                    _button(choice, "Move " + choice.words)
        if offer.keeping:
            words, choice = offer.keeping
            st.markdown(f"**Or keep the time with each provider.** {plain(words)}")
            _button(choice, choice.words)


def _button(choice: Choice, words: str) -> None:
    st.button(words, on_click=use, args=(choice.answers,), key=key("way", *choice.answers))
