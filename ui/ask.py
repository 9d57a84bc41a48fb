"""Asking a question: its label and hint, the right widget, what is missing, and the answer into the case."""

from collections.abc import Callable

import streamlit as st

from logic.case import NOTE, STRATEGY, Case
from logic.questions import QUESTIONS
from logic.terms import Question
from ui import state
from ui.fold import fold

NOT_NAMES = "Do not give a child's name. Use initials or a reference."
_LONGEST_NOTE = 10_000


def take(id: str, edition: str = "") -> None:
    """Takes what the widget of an answer holds into the case, as text."""
    held = st.session_state[f"q_{id}{edition}"]
    state.put(id, None if held is None else str(held))


def bind(id: str, shown_as: Callable[[str], object] = str, edition: str = "") -> str:
    """The key of the widget for this answer, once the widget shows what the case holds, as `shown_as` reads it.

    Another `edition` is another widget: for one whose choices are called something else than they were.
    """
    key, answer = f"q_{id}{edition}", state.answers().get(id)
    held = None if answer is None else shown_as(answer)
    if held is None and st.session_state.get(key) is not None and state.is_new():
        take(id, edition)
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


def ask_page(case: Case, page: str) -> None:
    """Asks every question of a page that is on the path, and offers notes on them."""
    asked = [question for question in case.path if question.page == page]
    ticked = [question for question in asked if question.id.startswith(STRATEGY)]
    others = [question for question in asked if question not in ticked]
    for question in others:
        ask(question.id)
        if ticked and question is others[0]:
            ask_strategies(ticked)
    notes(others)


def notes(asked: list[Question]) -> None:
    """A place to write what each answer rests on, out of the way until wanted."""
    with fold("Add notes for the record", "notes") as is_open:
        if not is_open:
            return
        st.markdown(f"Say what each answer rests on and where it is filed. {NOT_NAMES}")
        for question in asked:
            ask_text(f"{NOTE}{question.id}", question.text)


def ask_strategies(asked: list[Question]) -> None:
    """The checklist of what has been tried, with a place for evidence beside each that is marked."""
    with fold("What the school has tried", "strategies") as is_open:
        if not is_open:
            return
        st.markdown(f"Mark what you know. No number of these is enough or too few. {NOT_NAMES}")
        for question in asked:
            ask(question.id, horizontal=True)
            if question.id in state.answers():
                ask_text(f"{NOTE}{question.id}", "Evidence: dates, who, and what changed")
