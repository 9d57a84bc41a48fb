"""The board: the places, and the week as a timetable that is painted, by pointer, touch or keys.

The drawing is in `board.js` and `board.css`. It knows of one week: each of a case has a board of its own, with the
sessions under the ids of a case that has no other. What the browser sends is a list of numbered operations, and is read
as hostile: one that cannot be a change of a week changes nothing. The number of the last one taken goes back with the
week, so that the browser knows which of its own changes this week holds.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, cast

import streamlit as st

from logic.advice import session_marks, short_advice
from logic.assessment import assess
from logic.case import Case, CaseError, parse
from logic.guidance import guidance
from logic.patterns import Pattern
from logic.phrases import count, short
from logic.questions import QUESTIONS
from logic.terms import DAYS, EVERY_SESSION, HALVES, HOME, NONE, PLACES, SESSIONS, WEEK
from logic.timetable import Provider, week
from logic.words import answer_words
from ui import state
from ui.looks import style
from ui.parts import redraw, unbroken
from ui.week import past
from ui.week.board_words import WORDS, shapes

BOARD = "board"
"""The name of the board's part, and its key for the first week of a case."""
_SEEN = "board_seen"
_DONE = "met"
_TYPED, _MOST = 1_000, 100
_HERE = Path(__file__)
STYLE = style(_HERE.with_suffix(".css"))
_board = st.components.v2.component(
    BOARD,
    js=_HERE.with_suffix(".js").read_text(encoding="utf-8"),
    isolate_styles=False,
)
_CHANGED = frozenset((*SESSIONS, *(f"{place}_{part}" for place in PLACES for part in ("name", "kind"))))
"""The answers that the board can change."""


def labels(case: Case) -> dict[str, str]:
    """What each choice for a session is called. No two are called the same."""
    named: dict[str, str] = {}
    session = QUESTIONS[SESSIONS[0]]
    for value in (HOME, NONE, *PLACES):
        name = short(answer_words(session, value, case))
        if name in named.values():
            kind = guidance().kinds.get(case.answers.get(f"{value}_kind", ""))
            name = f"{name} ({kind.short if kind else session.options[value].lower()})"
        while name in named.values():
            name = f"{name} ({session.options[value].lower()})"
        named[value] = name
    return named


def _marks(providers: tuple[Provider, ...]) -> dict[str, dict[str, str]]:
    """The sessions that are too many, each with its mark and its word."""
    return {
        session: {"mark": mark, "words": words}
        for provider in providers
        for session, (mark, words) in session_marks(provider).items()
    }


def _line(provider: Provider) -> dict[str, Any]:
    """A provider under the advice on one line, with a bar for its sessions and one for its days."""
    line = {"label": short(provider.name), "mark": provider.limit, "words": short_advice(provider)}
    if not provider.capped:
        return line
    sessions, days = guidance().limit("provider_sessions"), guidance().limit("provider_days")
    counts = ((len(provider.sessions), sessions, "session"), (len(provider.by_day), days, "day"))
    bars = [{"has": has, "most": most, "words": f"{has} of {count(most, thing)}"} for has, most, thing in counts]
    return {**line, "bars": bars}


@dataclass(frozen=True)
class Board:
    """All that the board shows of the case, in the shape the browser reads, and the last operation that is in it."""

    answers: Mapping[str, str]
    labels: Mapping[str, str]
    marks: Mapping[str, Mapping[str, str]]
    lines: tuple[Mapping[str, Any], ...]
    says: tuple[Mapping[str, str], ...]
    missing: tuple[str, ...]
    undo: bool
    redo: bool
    seen: tuple[str, int] | None
    of: str


def board() -> Board:
    """The board as it stands."""
    case = state.case()
    pattern, alone = past.shown(case)
    its_week, flagged = week(alone), state.flagged()
    own = {pattern.own(id): id for id in _CHANGED}
    return Board(
        answers={id: value for id, value in alone.answers.items() if id in _CHANGED},
        labels=labels(Case({**state.answers(), **dict(zip(SESSIONS, PLACES, strict=False))})),  # each place named
        marks=_marks(its_week.providers),
        lines=tuple(_line(each) for each in its_week.providers if each.capped or not each.kind),
        says=tuple(
            {"mark": finding.status, "label": f"{finding.status_name}:", "words": finding.text}
            for finding in assess(case).of_the_week
            if finding.status != _DONE and finding.is_of(pattern)
        ),
        missing=tuple(own[id] for id in flagged if id in own and id not in state.answers()),
        undo=past.can_undo(),
        redo=past.can_redo(),
        seen=st.session_state.get(_SEEN),
        of=pattern.id,
    )


def show_board(shown: Board) -> None:
    """Draws the board."""
    fields = ("id", "name", "short", "hint")
    kinds = [{field: getattr(kind, field) for field in fields} for kind in guidance().kinds.values()]
    fixed = {"ids": PLACES, "home": HOME, "none": NONE, "days": dict(DAYS), "halves": dict(HALVES), "kinds": kinds}
    data = {**vars(shown), **fixed, "words": WORDS, "shapes": shapes()}
    _board(key=box(shown.of), data=(data,), on_ops_change=partial(take, shown.of))


def box(week: str) -> str:
    """The key of the board of one week of a case."""
    return BOARD if week == WEEK else f"{BOARD}_{week}"


@unbroken
def take(week: str = WEEK) -> None:
    """Takes what the board of a week sent, and draws again what that changes."""
    for turn, operation in _read(st.session_state[box(week)].ops):
        if operation == "undo":
            past.undo()
        elif operation == "redo":
            past.redo()
        elif change := _checked(operation, Pattern(week)):
            past.change(change)
        st.session_state[_SEEN] = turn
    redraw(within=BOARD)


def _read(sent: object) -> Iterator[tuple[tuple[str, int], object]]:
    """The operations that have not been taken yet, each with its board's name and its number."""
    sender, listed = (sent.get("from"), sent.get("ops")) if isinstance(sent, dict) else (None, None)
    if not isinstance(sender, str) or len(sender) > _MOST or not isinstance(listed, list):
        return
    for each in listed[:_MOST]:
        if not (isinstance(each, list) and len(each) == 2 and type(each[0]) is int):
            return
        last = cast(tuple[str, int] | None, st.session_state.get(_SEEN))
        if last is None or last[0] != sender or each[0] > last[1]:
            yield (sender, each[0]), each[1]


def _checked(operation: object, pattern: Pattern) -> dict[str, str | None] | None:
    """The answers of an operation on a week, or None where it cannot be a change of one."""
    if not isinstance(operation, dict) or not _CHANGED.issuperset(operation):
        return None
    given = {id: value for id, value in operation.items() if value is not None}
    cleared = set(operation) - set(given)
    if not cleared.isdisjoint(SESSIONS) or not all(isinstance(value, str) for value in given.values()):
        return None
    if any(len(value) > _TYPED for value in given.values()):
        return None
    try:
        parse(given)
    except CaseError:
        return None
    gone = tuple(f"{place}_" for place in PLACES if {f"{place}_name", f"{place}_kind"} <= cleared)
    rest = [id for id in state.answers() if gone and id.startswith(gone)]
    left = [id for id in EVERY_SESSION if f"{state.answers().get(id)}_" in gone]  # in another week of the case
    its_own = {pattern.own(id): value for id, value in operation.items()}
    return {**dict.fromkeys(rest), **dict.fromkeys(left, HOME), **its_own}
