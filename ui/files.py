"""Files in and out: save a copy, open a saved file, clear everything.

What is opened is read as hostile: a file that cannot be read gives one sentence, and what is on screen stays.
"""

import re
from collections.abc import Callable
from datetime import datetime
from functools import partial

import streamlit as st

from logic.assessment import UNANSWERED, assess
from logic.case import NOTE, find_question
from logic.facts import Change
from logic.guidance import guidance
from logic.phrases import count, listed
from logic.saved.errors import SaveFileError
from logic.saved.file import read
from logic.saved.page import SIZE_LIMIT
from logic.saved.since import moved_since
from logic.words import reference
from ui import aside, state
from ui.documents.record import record
from ui.parts import leave, redraw, unbroken
from ui.text import plain
from ui.workshop import own

_REFUSED = "refused"
_MOST_NAMED = 20


def record_of(kept: state.Kept, now: datetime) -> str:
    """The record of what is kept, as it reads at this time."""
    return record(assess(kept.case), kept.text or "", now, kept.done, kept.made_up)


def _record(kept: state.Kept) -> str:
    """The record of what is kept at the time of the click."""
    return record_of(kept, state.now())


def record_file() -> Callable[[], str]:
    """What makes the record of the case on screen, on the click and outside the session."""
    return partial(_record, state.kept())


def file_name(what: str, ending: str, *more: str) -> str:
    """The name of a file to take away: what it is, the reference of the case, and the day."""
    about = re.sub(r"[^a-z0-9]+", "-", reference(state.case()).lower()).strip("-")
    return f"{'-'.join(filter(None, (what, about, f'{state.now():%Y-%m-%d}', *more)))}.{ending}"


def save_button(key: str, primary: bool = False) -> None:
    """Offers the record: one file that reads, prints and opens again in the guide."""
    st.download_button(
        "Save a copy",
        record_file(),
        file_name("off-site-direction", "html", f"{state.now():%H%M}"),
        "text/html",
        key=key,
        on_click="ignore",
        type="primary" if primary else "secondary",
    )


@unbroken
def _open() -> None:
    """Reads the chosen file and puts its case on screen, or says what is wrong with it."""
    st.session_state.pop(_REFUSED, None)
    file = st.session_state["open_file"]
    if file is None:
        return
    if not hasattr(file, "getvalue"):  # Streamlit's mark for one that was put out of memory, or never was there
        st.session_state[_REFUSED] = "The file did not arrive. Choose it again."
        return
    try:
        saved = read(file.getvalue())
    except SaveFileError as error:
        st.session_state[_REFUSED] = str(error)
        return
    state.replace(saved.case.answers, saved.done, saved)


def open_box() -> None:
    """The place to open a saved file."""
    st.file_uploader(
        "Choose the file you saved (it ends in .html)",
        key="open_file",
        on_change=_open,
        max_upload_size=max(1, SIZE_LIMIT // 1_000_000),
    )
    if refused := st.session_state.get(_REFUSED):
        st.error(plain(refused), title="This file was not opened")


def older_guidance() -> str:
    """Where the case came from a file saved under other guidance: what it said then, what is said now, what moved.

    Markdown; nothing where the guidance is the same.
    """
    saved = st.session_state.get(state.OPENED)
    if saved is None or not (found := moved_since(saved, assess(state.case()))).newer_guidance:
        return ""
    then = found.headline_then or "an outcome this version does not have"
    lines = [
        f"Then (guidance of {found.guidance_then}): {plain(then)}.",
        f"Now (guidance of {found.guidance_now}): {plain(found.outcome_now.headline)}.",
    ]
    if found.moved:
        moved = listed([f"{each.clause} {each.name} ({each.how})" for each in found.moved])
        lines.append(f"What moved: {plain(moved)}.")
    if found.to_answer:
        lines.append(f"{guidance().statuses[UNANSWERED].heading}: {count(len(found.to_answer), 'question')}.")
    told = "  \n".join(lines)
    if found.reworded:
        told += "\n\nWhat it now says in other words:\n" + "\n".join(map(_reworded, found.reworded))
    return told


def _reworded(change: Change) -> str:
    """One change of words, as an item of a list: the clauses it is in, and what is said now."""
    about = f"{', '.join(change.clauses)}: " if change.clauses else ""
    return f"- {about}{plain(guidance().fill(change.text))}"


def _what(id: str) -> str:
    """What an answer of another edition was about: its question as it is asked now, or its id."""
    about = id.removeprefix(NOTE)
    question = find_question(about)
    words = plain(question.text) if question else f"{plain(about)}, which is no longer asked"
    return words if about == id else f"A note on: {words}"


@unbroken
def _left_out_seen() -> None:
    state.left_out_seen()
    redraw()


def show_left_out(ids: tuple[str, ...], was_opened: bool) -> None:
    """Says which saved answers have no place in this edition of the guide, and what to do about them."""
    lines = [f"- {_what(id)}" for id in ids[:_MOST_NAMED]]
    if len(ids) > _MOST_NAMED:
        lines.append(f"- and {len(ids) - _MOST_NAMED} more")
    rest = " The file you opened still holds them." if was_opened else ""
    with st.container(key="left_out", gap="small"):
        st.warning(
            "\n".join(lines) + f"\n\nAnswer again what is still asked. The rest changes nothing now.{rest}",
            title=f"{count(len(ids), 'saved answer')} could not be used: the questions have changed since",
        )
        st.button("I have read this", on_click=_left_out_seen, key="left_out_seen")


@unbroken
def _not_kept_seen() -> None:
    st.session_state[state.NOT_KEPT] = False
    redraw()


def show_not_kept() -> None:
    """Says, until it has been read, that this browser keeps nothing in the tab."""
    with st.container(key="not_kept", gap="small"):
        st.warning(
            "The guide works, but a refresh or a lost connection would lose your answers. Save a copy as you go, "
            "or allow this site to store data in the browser's settings.",
            title="This browser does not let the guide keep your answers",
        )
        st.button("I have read this", on_click=_not_kept_seen, key="not_kept_seen")


@unbroken
def _clear() -> None:
    state.replace({})
    aside.clear()
    own.forget()
    st.session_state.pop(_REFUSED, None)
    state.tell("Everything is cleared: nothing is kept in this tab or in the guide.")


@st.dialog("Clear everything?")
def _confirm_clear() -> None:
    st.markdown("This takes away every answer and note on screen and in this browser tab. A file you saved stays.")
    with st.container(horizontal=True):
        if st.button("Clear everything", type="primary", key="clear_now", on_click=_clear):
            leave("app.py")
        if st.button("Keep them", key="clear_not"):
            st.rerun()


def clear_button() -> None:
    """Offers to clear everything, and asks once."""
    if st.button("Clear everything", key="clear"):
        _confirm_clear()
