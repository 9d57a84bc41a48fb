"""A workshop case of one's own on screen: made from the case on screen, saved as a file, and opened beside ours.

It is in this browser's windows alone: a window that has it gives it to another that asks, which is how the trainer's
own screen has it too (`own.js`). It is in the session's memory, and written nowhere. Clearing everything clears it.
"""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from logic.assessment import assess
from logic.loader import LoadError
from logic.workshop.examples import Example
from logic.workshop.own import LONGEST, MOST_POINTS, POINT, QUESTION, STORY, TITLE, read_own, to_file
from ui import state
from ui.fold import fold, is_open
from ui.keys import key
from ui.parts import unbroken
from ui.text import plain
from ui.today import today

_TEXT, _WRITE, _CASE, _OUTS = "own_case", "own_write", "own_case_read", "own_outs"
_FOLD = "own_fold"
_BOXES = ("title", "story", "question", "teaches", "points")
_own = st.components.v2.component(
    "own", js=Path(__file__).with_suffix(".js").read_text(encoding="utf-8"), isolate_styles=False
)


def own() -> Example | None:
    """The workshop case of one's own that is open in this browser, or None."""
    text = st.session_state.get(_TEXT, "")
    held: tuple[str, Example | None] = st.session_state.get(_CASE, ("", None))
    if held[0] != text:
        try:
            held = (text, read_own(text))
        except LoadError:
            held = (text, None)
        st.session_state[_CASE] = held
    return held[1]


def _hold(text: str) -> None:
    """Takes this case, or none for "", and has every window of this browser take it."""
    st.session_state[_TEXT] = text
    st.session_state[_WRITE] = st.session_state.get(_WRITE, 0) + 1


@unbroken
def _take_out() -> None:
    """Takes the case out, and its file out of its box, which would else bring it back."""
    _hold("")
    st.session_state[_OUTS] = st.session_state.get(_OUTS, 0) + 1


def forget() -> None:
    """Clears the case and what was written for another."""
    for name in (_TEXT, _CASE, *(f"own_{id}" for id in _BOXES)):
        st.session_state.pop(name, None)
    _take_out()


@unbroken
def _take() -> None:
    """Takes what another window of this browser holds. What is no case counts as none."""
    sent = st.session_state["own"].own
    st.session_state[_TEXT] = sent if isinstance(sent, str) and len(sent) <= LONGEST else ""


def share_own() -> None:
    """Gives the case to the other windows, or takes it from them. Call it once a page of the workshop."""
    _own(
        key="own",
        data=({"text": st.session_state.get(_TEXT, ""), "write": st.session_state.get(_WRITE, 0)},),
        on_own_change=_take,
    )


def _open() -> None:
    """Opens a file, or says why it cannot be."""
    box = key("own_file", str(st.session_state.get(_OUTS, 0)))
    file = st.file_uploader("Open a workshop case (it ends in .toml)", type="toml", key=box, max_upload_size=1)
    if file is None:
        return
    try:
        text = file.getvalue().decode()
        title = read_own(text).title
    except UnicodeDecodeError:
        st.error("It is no text file.", title="This file was not opened")
        return
    except LoadError as error:
        st.error("\n".join(f"- {plain(problem)}" for problem in error.problems), title="This file was not opened")
        return
    if text != st.session_state.get(_TEXT):
        _hold(text)
        st.rerun()
    st.success(f"“{plain(title)}” is among the cases, the last in the list. It is in this browser only.")


def _box(kind: Callable[..., str | None], id: str, label: str, longest: int) -> str:
    """What is written in a box for one of the texts of the case."""
    return kind(label, max_chars=longest, key=f"own_{id}", persist_state="session") or ""


def _make() -> None:
    """Makes a file from the case on screen."""
    case = state.case()
    st.markdown(
        f"The guide says of the case on screen: **{assess(case).outcome.headline}**. Its notes and its reference stay "
        "out of the file; the names of its places do not. Tell a story in which nobody can be recognised."
    )
    texts = {
        "title": _box(st.text_input, "title", "Title", TITLE),
        "story": _box(st.text_area, "story", "Story, with an empty line between paragraphs", STORY),
        "question": _box(st.text_input, "question", "The question for the room", QUESTION),
        "teaches": _box(st.text_input, "teaches", "What it teaches, for the trainer", POINT),
    }
    points = _box(st.text_area, "points", "Points to talk about, one on each line", MOST_POINTS * (POINT + 1))
    listed = [line.strip() for line in points.splitlines() if line.strip()]
    try:
        made = to_file(case, texts, listed, today())
    except LoadError as error:
        if any(texts.values()) or listed:
            st.markdown("Before it can be saved:\n\n" + "\n".join(f"- {plain(problem)}" for problem in error.problems))
        return
    name = "workshop-case.toml"
    st.download_button("Save the workshop case", lambda: made, name, "text/plain", key="own_save", on_click="ignore")


def own_box() -> None:
    """Makes and opens a workshop case of one's own, folded away."""
    with fold("A workshop case of your own", _FOLD):
        if not is_open(_FOLD):
            return
        _open()
        if own() is not None:
            st.button("Take it out", key="own_out", on_click=_take_out)
        st.subheader("Make this a workshop case", anchor=False)
        if state.answers():
            _make()
        else:
            st.markdown("There is no case on screen. Answer the guide's questions for a made-up pupil, and come back.")
