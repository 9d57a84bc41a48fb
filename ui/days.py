"""A box for a day, typed in words or figures, with the day that is kept said in words under it.

A day that cannot be read changes nothing that is kept. What was typed stays in its box, even when its page is left and
come back to, until it is mended or emptied, or another case comes on screen; Continue does not pass over it. The days
when the school is closed are typed in two boxes that hold no answer: they wait there until they are added.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from logic.case import find_question
from logic.dates.reading import EXAMPLES, LONGEST, Reading, read_day
from logic.phrases import day_words, spoken
from logic.questions import QUESTIONS
from ui import state
from ui.ask import MISSING, mark
from ui.keys import key
from ui.parts import redraw, unbroken
from ui.today import today

FROM, TO = "closed_from", "closed_to"
CLOSED = {FROM: "Closed from", TO: "Closed to (leave empty for one day)"}
"""The two boxes for the days when the school is closed, and what they are called."""
HOW = f"For example {EXAMPLES}."
_CLOSED = QUESTIONS["non_school_days"]
_WAITS = "Not added yet. Press Add these days, or empty the box."
_TYPED = "days_typed"
Give = Callable[[Mapping[str, str | None]], None]
"""How a day goes into the case, or out of it."""


@dataclass(frozen=True)
class Mend:
    """A box that Continue does not pass over: its id, what it is called, and what is wrong with what is in it."""

    id: str
    label: str
    said: str


@dataclass(frozen=True)
class Day:
    """A box as it stands: what it shows, the day that is kept or that waits in it, and what to say of what was typed.

    `is_wrong` says that what was typed is no day; the day that was kept before then still is.
    """

    text: str | None
    day: date | None
    said: str
    is_wrong: bool


def _typed() -> Mapping[str, str]:
    """What was typed for the case on screen, by the id of the box."""
    turn, texts = st.session_state.get(_TYPED, ("", {}))
    return texts if turn == state.turn() else {}


def put(id: str, text: str, give: Give = state.put_all) -> None:
    """Takes what was typed in a box: a day that is read goes into the case, and an empty box takes its answer out."""
    text = text[: LONGEST + 1]  # what is longer is no day, however long it is
    st.session_state[_TYPED] = (state.turn(), {**_typed(), id: text})
    day = read_day(text, today()).day
    if id not in CLOSED and (day or not text.strip()):
        give({id: day.isoformat() if day else None})


def empty(*ids: str) -> None:
    """Empties boxes that hold no answer."""
    st.session_state[_TYPED] = (state.turn(), {id: text for id, text in _typed().items() if id not in ids})


def read(id: str) -> Reading:
    """The day that is in a box as it was typed, if any."""
    text = _typed().get(id, "")
    return read_day(text, today()) if text.strip() else Reading(None)


def box(id: str) -> Day:
    """A box as it stands. What was typed stands in it while it is no day, or is the day that is kept."""
    held, reading, text = state.answers().get(id), read(id), _typed().get(id)
    kept = date.fromisoformat(held) if held else None
    if reading.day is None and reading.said:
        return Day(text, kept, reading.said, True)
    if reading.day is not None and (id in CLOSED or reading.day == kept):
        return Day(text, reading.day, reading.said, False)
    return Day(day_words(kept) if kept else None, kept, "", False)


def is_box(id: str) -> bool:
    """Whether there is a box for a day with this id."""
    return id in CLOSED or ((question := find_question(id)) is not None and question.kind == "date")


def has_wrong() -> bool:
    """Whether any box holds what is no day."""
    return any(box(id).is_wrong for id in _typed())


def unread() -> dict[str, str]:
    """What was typed and is in no answer, by the id of its box, for the tab to keep: no days, and days to add."""
    return {id: text for id, text in _typed().items() if box(id).is_wrong or (id in CLOSED and text.strip())}


def as_read() -> dict[str, str]:
    """What was typed for each day that is kept, as it was typed."""
    return {id: text for id, text in _typed().items() if id not in CLOSED and not box(id).is_wrong}


def to_mend(page: str) -> tuple[Mend, ...]:
    """The boxes of a page that Continue does not pass over: those that hold no day, and days that wait to be added."""
    asked = [question for question in map(find_question, unread()) if question is not None and question.page == page]
    found = [Mend(each.id, each.text, box(each.id).said) for each in asked]
    for id, label in CLOSED.items() if page == _CLOSED.page else ():
        if box(id).text:
            found.append(Mend(id, label.split(" (")[0], box(id).said if box(id).is_wrong else _WAITS))
    return tuple(found)


@unbroken
def _take(id: str, held_in: str, give: Give = state.put_all) -> None:
    """Takes in what the box holds, but from a tab that had not heard yet of the answers put back."""
    if not state.is_echo():
        put(id, st.session_state[held_in] or "", give)
        redraw()


def _bind(id: str) -> tuple[str, Day]:
    """The key of the widget of a box, once it shows the box as it stands, and how that is.

    What a new session finds in it was typed before the server came back.
    """
    held_in = key("q", id)
    if state.is_new() and st.session_state.get(held_in) and box(id).text is None:
        put(id, st.session_state[held_in])
    now = box(id)
    if held_in not in st.session_state or st.session_state[held_in] != now.text:
        st.session_state[held_in] = now.text
    return held_in, now


def ask_day(id: str, words: str, give: Give = state.put_all) -> None:
    """Asks for a day, to `give` to the case, and says in words which is kept. The error box leads to its error."""
    held_in, now = _bind(id)
    with st.container(gap="xsmall"):
        _draw(id, words, held_in, now, give)


def _draw(id: str, words: str, held_in: str, now: Day, give: Give) -> None:
    """The box with its error over it, and the day that is kept under it."""
    flagged = state.flagged()
    waits = _WAITS if id in CLOSED and id in flagged and now.text else ""
    lacks = MISSING if id in flagged and id in (each.id for each in state.case().unanswered) else ""
    mark(id, now.said if now.is_wrong else waits or lacks, flagged)
    took = (id, held_in, give)
    st.text_input(words, key=held_in, on_change=_take, args=took, max_chars=LONGEST, autocomplete="off", value=None)
    if id in CLOSED and (now.day is None or now.is_wrong):
        return
    lead = "Still kept: " if now.is_wrong and now.day else ""
    st.markdown(f"{lead}**{spoken(now.day) if now.day else 'No date yet'}** {'' if now.is_wrong else now.said}")
