"""Asking a question: its label and hint, the right widget, what is missing, and the answer into the case."""

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from datetime import time
from functools import partial
from html import escape

import streamlit as st

from logic.case import NOTE, STRATEGY
from logic.guidance import guidance
from logic.phrases import count
from logic.questions import QUESTIONS
from logic.terms import LONGEST, Question
from logic.words import REFERENCE, THE_PAGE
from ui import state
from ui.fold import fold, is_open
from ui.keys import key
from ui.markup import show_html
from ui.parts import part, redraw, unbroken

NOT_NAMES = "Do not give a child's name. Use initials or a reference."
MISSING = "Choose an answer, or come back later"
_STRATEGIES = [id for id in QUESTIONS if id.startswith(STRATEGY)]


def _take_in(id: str, edition: str) -> None:
    held = st.session_state[key("q", id, edition)]
    state.put(id, None if held is None else f"{held:%H:%M}" if isinstance(held, time) else str(held))


@unbroken
def take(id: str, edition: str = "") -> None:
    """Takes what the widget of an answer holds into the case, as text, and draws again what that changes.

    A widget of a tab that had not heard yet of the answers put back holds what was there before them.
    """
    if not state.is_echo():
        _take_in(id, edition)
        redraw()


def bind(id: str, shown_as: Callable[[str], object] = str, edition: str = "") -> str:
    """The key of the widget for this answer, once the widget shows what the case holds, as `shown_as` reads it.

    Another `edition` is another widget: for one whose choices are called something else than they were.
    """
    box, answer = key("q", id, edition), state.answers().get(id)
    held = None if answer is None else shown_as(answer)
    if held is None and st.session_state.get(box) is not None and state.is_new():
        _take_in(id, edition)
    elif box not in st.session_state or st.session_state[box] != held:
        st.session_state[box] = held
    return box


def titled(question: Question) -> str:
    """The label of a question's widget: the question, and its hint in a paragraph of its own.

    The style sheet makes the first paragraph bold: listeners hear a label as it is written, with its asterisks.
    """
    return f"{question.text}\n\n{question.hint}".strip()


def mark(id: str, wrong: str, flagged: Collection[str]) -> None:
    """Says at a question what is wrong. Once that is put right it keeps its place while Continue had `flagged` it.

    What Continue did not find is said aloud: it came up where nobody looks.
    """
    if wrong:
        role = "" if id in flagged else ' role="alert"'
        show_html(f'<p class="missing" id="{id}"{role}><strong>{escape(wrong)}</strong></p>')
    elif id in flagged:
        show_html(f'<p class="mended" id="{id}">Done.</p>')


def ask(
    question: Question, flagged: Collection[str] = (), missing: Collection[str] = (), horizontal: bool = False
) -> None:
    """Asks one question with a fixed set of answers, in one element: a browser goes through them all at each click.

    Continue has `flagged` some, and those `missing` still have no answer.
    """
    id = question.id
    mark(id, MISSING if id in missing else "", flagged)
    st.radio(
        titled(question),
        list(question.options),
        index=None,
        format_func=question.options.__getitem__,
        horizontal=horizontal,
        key=bind(id),
        on_change=take,
        args=(id,),
    )
    if THE_PAGE in question.hint:  # a link in a label is read out as its address
        page = guidance().sources[guidance().page]
        st.markdown(f":small[[{page.title}, {page.publisher}]({page.url})]")


def ask_text(id: str, words: str) -> None:
    """Asks for a line of text."""
    st.text_input(
        words,
        key=bind(id),
        on_change=take,
        args=(id,),
        max_chars=QUESTIONS[id].longest if id in QUESTIONS else LONGEST,
        autocomplete="off",
    )


def on_path(asked: Iterable[Question]) -> tuple[Question, ...]:
    """Those of these questions that the answers so far lead to."""
    path = state.case().path
    return tuple(question for question in asked if question in path)


def of_page(page: str) -> list[Question]:
    """Every question of a page, but for the strategies and for what is asked only where it is wanted."""
    its_own = (each for each in QUESTIONS.values() if each.page == page and not each.quiet)
    return [each for each in its_own if not each.id.startswith(STRATEGY)]


def ask_page(page: str) -> None:
    """Asks the questions of a page, and offers notes on them. A question and what its answer leads to are one part."""
    families: list[list[Question]] = []
    for question in of_page(page):
        if not question.asked:
            families.append([])
        families[-1].append(question)
    for family in families:
        ask_family(family)
        if page == "strategies" and family is families[0]:
            part("tried", _tried, _ask_tried, typed=True)
    ask_notes(of_page(page))


def ask_reference() -> None:
    """A part of the start page with a place for what the school calls this case."""
    part(REFERENCE, lambda: None, lambda _: ask_text(REFERENCE, titled(QUESTIONS[REFERENCE])), typed=True)


@dataclass(frozen=True)
class _Asked:
    """Questions that are on the path, those that Continue found without an answer, and those that still have none."""

    questions: tuple[Question, ...]
    flagged: tuple[str, ...]
    missing: tuple[str, ...]


def ask_family(family: list[Question]) -> None:
    """A part of the page with those of these questions that are on the path."""

    def view() -> _Asked:
        asked = on_path(family)
        flagged = tuple(question.id for question in asked if question.id in state.flagged())
        return _Asked(asked, flagged, tuple(id for id in flagged if id not in state.answers()))

    part(family[0].id, view, _ask_all)


def _ask_all(asked: _Asked) -> None:
    for question in asked.questions:
        ask(question, asked.flagged, asked.missing)


@dataclass(frozen=True)
class _Notes:
    """The questions with a place for a note, or None while the fold is closed, and how many notes are written."""

    asked: tuple[Question, ...] | None
    written: int


def ask_notes(asked: list[Question]) -> None:
    """A part of the page with a place to write what each answer rests on, out of the way until wanted."""
    folded = key("notes", asked[0].page)

    def view() -> _Notes:
        path = on_path(asked)
        written = sum(f"{NOTE}{question.id}" in state.answers() for question in path)
        return _Notes(path if is_open(folded) else None, written)

    part("notes_on_answers", view, partial(_ask_notes, folded), typed=True)


def _ask_notes(folded: str, notes: _Notes) -> None:
    """The fold. What is in it is counted under it: a fold with another label would be another one, and closed."""
    with fold("Add notes for the record", folded):
        if notes.asked is not None:
            st.markdown(f"Say what each answer rests on and where it is filed. {NOT_NAMES}")
        for question in notes.asked or ():
            ask_text(f"{NOTE}{question.id}", question.text)
    if notes.written:
        st.markdown(f":small[{count(notes.written, 'note')} written]")


def _tried() -> frozenset[str] | None:
    """The strategies that are marked, while the checklist is open."""
    return frozenset(_STRATEGIES).intersection(state.answers()) if is_open("strategies") else None


def _ask_tried(marked: frozenset[str] | None) -> None:
    """The checklist of what has been tried, with a place for evidence beside each that is marked."""
    with fold(f"Tick off what the school has tried ({len(_STRATEGIES)}, optional)", "strategies"):
        if marked is None:
            return
        st.markdown(f"Mark what you know. No number of these is enough or too few. {NOT_NAMES}")
        for id in _STRATEGIES:
            ask(QUESTIONS[id], horizontal=True)
            if id in marked:
                ask_text(f"{NOTE}{id}", "Evidence: dates, who, and what changed")
