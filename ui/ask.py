"""Asking a question: its label and hint, the right widget, what is missing, and the answer into the case."""

from collections.abc import Callable, Iterable

import streamlit as st

from logic.case import NOTE, STRATEGY
from logic.questions import QUESTIONS
from logic.terms import Question
from ui import state
from ui.fold import fold, is_open
from ui.parts import part, redraw

NOT_NAMES = "Do not give a child's name. Use initials or a reference."
_LONGEST_NOTE = 10_000
_STRATEGIES = [id for id in QUESTIONS if id.startswith(STRATEGY)]


def _take_in(id: str, edition: str) -> None:
    held = st.session_state[f"q_{id}{edition}"]
    state.put(id, None if held is None else str(held))


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
    key, answer = f"q_{id}{edition}", state.answers().get(id)
    held = None if answer is None else shown_as(answer)
    if held is None and st.session_state.get(key) is not None and state.is_new():
        _take_in(id, edition)
    elif key not in st.session_state or st.session_state[key] != held:
        st.session_state[key] = held
    return key


def titled(question: Question) -> str:
    """Shows the question in bold with its hint below. Gives the same in plain words, to name its widget for listeners.

    A widget's own label would be read out with its asterisks.
    """
    hint = f"  \n{question.hint}" if question.hint else ""
    st.markdown(f"**{question.text}**{hint}")
    return f"{question.text}\n{question.hint}".strip()


def missing(id: str) -> None:
    """Says at the question that it has no answer, when Continue has found so."""
    if id in state.flagged():
        st.html(f'<p class="missing" id="{id}"><strong>Missing:</strong> answer this, or come back later.</p>')


def ask(id: str, horizontal: bool = False) -> None:
    """Asks one question with a fixed set of answers."""
    question = QUESTIONS[id]
    with st.container(gap="xsmall", key=f"ask_{id}"):
        missing(id)
        _radio(question, horizontal)


def _radio(question: Question, horizontal: bool) -> None:
    id = question.id
    st.radio(
        titled(question),
        list(question.options),
        label_visibility="collapsed",
        index=None,
        format_func=question.options.__getitem__,
        horizontal=horizontal,
        key=bind(id),
        on_change=take,
        args=(id,),
    )


def ask_text(id: str, words: str) -> None:
    """Asks for a line of text."""
    st.text_input(
        words,
        key=bind(id),
        on_change=take,
        args=(id,),
        max_chars=_LONGEST_NOTE,
        autocomplete="off",
    )


def on_path(asked: Iterable[Question]) -> list[Question]:
    """Those of these questions that the answers so far lead to."""
    path = state.case().path
    return [question for question in asked if question in path]


def of_page(page: str) -> list[Question]:
    """Every question of a page, the strategies left aside."""
    return [each for each in QUESTIONS.values() if each.page == page and not each.id.startswith(STRATEGY)]


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
            part("tried", ask_strategies, _tried, typed=True)
    ask_notes(of_page(page))


def ask_family(family: list[Question]) -> None:
    """A part of the page with those of these questions that are on the path."""

    def draw() -> None:
        for question in on_path(family):
            ask(question.id)

    def standing() -> object:
        asked = on_path(family)
        return asked, [question.id for question in asked if question.id in state.flagged()]

    part(family[0].id, draw, standing)


def ask_notes(asked: list[Question]) -> None:
    """A part of the page with a place to write what each answer rests on, out of the way until wanted."""
    part("notes_on_answers", lambda: _notes(on_path(asked)), lambda: is_open("notes") and on_path(asked), typed=True)


def _notes(asked: list[Question]) -> None:
    """A place to write what each answer rests on, out of the way until wanted."""
    with fold("Add notes for the record", "notes") as open_now:
        if not open_now:
            return
        st.markdown(f"Say what each answer rests on and where it is filed. {NOT_NAMES}")
        for question in asked:
            ask_text(f"{NOTE}{question.id}", question.text)


def ask_strategies() -> None:
    """The checklist of what has been tried, with a place for evidence beside each that is marked."""
    with fold("What the school has tried", "strategies") as open_now:
        if not open_now:
            return
        st.markdown(f"Mark what you know. No number of these is enough or too few. {NOT_NAMES}")
        for id in _STRATEGIES:
            ask(id, horizontal=True)
            if id in state.answers():
                ask_text(f"{NOTE}{id}", "Evidence: dates, who, and what changed")


def _tried() -> object:
    return is_open("strategies") and [id for id in _STRATEGIES if id in state.answers()]
