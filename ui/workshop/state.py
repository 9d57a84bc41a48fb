"""The workshop's own memory and doors: which case is open, what has been shown, and the ways in and out of it.

The address holds the id of an example and the number of a slide, and nothing else, so a link opens a case for anyone.
Guesses live in widgets whose keys hold the number of the group, so a new group starts clean in one click. Nothing here
reads or changes the head's own case but `open_in_guide`, which asks before it replaces any.
"""

from collections.abc import Mapping
from urllib.parse import urlsplit

import streamlit as st

from logic.phrases import short
from logic.workshop.examples import Example, examples
from ui import state
from ui.files import save_button
from ui.frame import STEPS, go
from ui.keeper import focus
from ui.parts import leave, unbroken
from ui.text import plain
from ui.workshop.own import own

EXAMPLE, SLIDE = "example", "slide"
"""What the address holds: the id of an example, and in the presenter view the number of a slide."""
_GROUP, _SHOWN = "workshop_group", "workshop_shown"
PRESENTER = "pages/10_presenter.py"
"""The presenter view. It is no step of the frame: it stands outside it, and is reached from a case."""
_COMPARING = "workshop_comparing"
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


def asked_for() -> str | None:
    """The id in the address, whatever it is, or None when the address names no case."""
    return st.query_params.get(EXAMPLE)


def cases() -> Mapping[str, Example]:
    """Every case of the workshop by id: ours, and the last the one of one's own that is open in this browser."""
    mine = own()
    return {**examples(), mine.id: mine} if mine else examples()


def chosen() -> Example | None:
    """The case the address names, or None."""
    return cases().get(asked_for() or "")


def unknown(then: str) -> None:
    """Says so when the address names a case that there is not, and `then` what there is instead."""
    asked = asked_for()
    if asked is not None and asked not in cases():
        st.warning(f"There is no case called “{plain(short(asked, 40))}” here. {then}")


@unbroken
def choose(id: str | None) -> None:
    """Opens a case in this view, or goes back to the list for None. The head's own case is not touched."""
    hide()
    st.session_state.pop(_COMPARING, None)
    if id is None:
        st.query_params.clear()
    else:
        st.query_params[EXAMPLE] = id
    focus()


def to_first_case(cards: str) -> None:
    """Sends a focus that was to go to the heading of the list on to its first case, in the box with the key `cards`."""
    asked = st.session_state.get("focus")
    if asked and not asked["key"]:
        focus(cards)


def beside(id: str, by: int) -> str | None:
    """The id of the case `by` places after this one, or None past either end."""
    order = list(cases())
    place = order.index(id) + by
    return order[place] if 0 <= place < len(order) else None


def comparing() -> bool:
    """Whether two cases are being compared."""
    return bool(st.session_state.get(_COMPARING))


@unbroken
def compare_two() -> None:
    """Goes to the comparison."""
    choose(None)
    st.session_state[_COMPARING] = True


def group() -> int:
    """The number of the group in the room. It is part of the key of every guess."""
    return int(st.session_state.get(_GROUP, 0))


def shown(id: str) -> bool:
    """Whether the guide's answer to this case is shown. It is hidden again when the case is left."""
    return bool(st.session_state.get(_SHOWN) == id)


@unbroken
def show(id: str) -> None:
    """Shows the guide's answer, and moves the focus to it."""
    st.session_state[_SHOWN] = id
    focus("answer")


def hide() -> None:
    """Hides the answer that was shown."""
    st.session_state.pop(_SHOWN, None)


@unbroken
def reset(say: bool = False) -> None:
    """Starts again for the next group: no guess, no answer shown, first slide. The case stays open."""
    if say:
        state.tell("Ready for the next group. Every guess is cleared.")
    st.session_state[_GROUP] = group() + 1
    hide()
    st.query_params.pop(SLIDE, None)
    focus()


def link(id: str) -> str:
    """The address that opens this case for practice, on the host that this browser used."""
    here = urlsplit(st.context.url or "")
    folder = here.path.rstrip("/").rpartition("/")[0]
    return f"{here.scheme}://{here.netloc}{folder}/workshop?{EXAMPLE}={id}"


def only_here() -> bool:
    """Whether the guide was opened by an address that works on this computer alone."""
    return urlsplit(st.context.url or "").hostname in _LOOPBACK


def present(id: str) -> None:
    """Goes to the presenter view of a case."""
    leave(PRESENTER, {EXAMPLE: id})


def practise(id: str) -> None:
    """Goes to the practice view of a case, with the focus on its heading."""
    focus()
    leave(STEPS["workshop"].file, {EXAMPLE: id})


@unbroken
def _put_on_screen(example: Example) -> None:
    state.replace(example.answers, made_up=example.today)
    state.tell(f"“{plain(example.title)}” is open in the guide. It is a made-up case.")


@st.dialog("Replace the answers on screen?")
def _ask_first(example: Example) -> None:
    st.markdown(
        f"Opening “{plain(example.title)}” takes your answers off the screen and out of this browser tab. "
        "Save a copy first if you want them back."
    )
    with st.container(horizontal=True):
        save_button("save_first")
        if st.button("Open the case", type="primary", key="replace_now", on_click=_put_on_screen, args=(example,)):
            go(STEPS["check"])
        if st.button("Keep my answers", key="replace_not"):
            st.rerun()


def open_in_guide(example: Example) -> None:
    """Puts a case on screen in the guide. Asks first when answers would be lost; an untouched example is no loss."""
    held = state.answers()
    untouched = not state.done() and any(held == each.answers for each in cases().values())
    if held and not untouched:
        _ask_first(example)
    else:
        _put_on_screen(example)
        go(STEPS["check"])
