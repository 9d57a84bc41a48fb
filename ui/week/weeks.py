"""The weeks of a case that changes: which is on the board, the day it holds from, and an overview of them all.

A case with one week has no more of this than a button. A new week starts as a copy of the one before. Adding one,
dating it and taking it out are changes of the week like any other: Undo takes them back.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import streamlit as st

from logic.dates.overview import Spell, overview
from logic.dates.span import read_span
from logic.patterns import Pattern
from logic.questions import QUESTIONS
from logic.terms import FIRST_DAY, LATER, SESSIONS_OF, WEEK
from logic.timetable import weeks
from ui import days, state
from ui.keeper import focus
from ui.keys import key
from ui.markup import show_html
from ui.parts import redraw, unbroken
from ui.text import plain
from ui.week import past

_CHOICE = "week_on_board"


@dataclass(frozen=True)
class Weeks:
    """The weeks of a case that changes: each as a part of the span, and which is on the board.

    `boxes` are those for their first days, `problems` say by question what is wrong with one, and `flagged` which of
    them Continue stayed for.
    """

    spells: tuple[Spell, ...]
    shown: str
    boxes: tuple[days.Day, ...]
    problems: tuple[tuple[str, str], ...]
    flagged: tuple[str, ...]


def the_weeks() -> Weeks | None:
    """The weeks as they stand; None where there is one."""
    case = state.case()
    if len(case.weeks) == 1:
        return None
    its_weeks = weeks(case)
    span, asked = read_span(case, its_weeks), {*FIRST_DAY.values()}
    problems = tuple((each.question, each.text) for each in span.problems if each.question in asked)
    boxes = tuple(days.box(FIRST_DAY[pattern.id]) for pattern, _ in case.weeks[1:])
    flagged = tuple(id for id in state.flagged() if id in asked)
    return Weeks(overview(its_weeks, span), past.shown(case)[0].id, boxes, problems, flagged)


@unbroken
def _choose() -> None:
    past.show(st.session_state[_CHOICE])
    redraw()


def _date(given: Mapping[str, str | None]) -> None:
    """Takes the first day of a week, unless that week has been taken out while its box was still on the way."""
    there = [FIRST_DAY.get(pattern.id) for pattern, _ in state.case().weeks]
    past.change({id: day for id, day in given.items() if id in there})


@unbroken
def _take_out(week: str) -> None:
    """Takes a later week out. The one that came after it takes its place, so that they stay in order."""
    case = state.case()
    ids = [(FIRST_DAY[pattern.id], *pattern.sessions) for pattern, _ in case.weeks if pattern.id >= week != WEEK]
    moved = dict(zip(ids[0], map(case.answers.get, ids[-1]), strict=True))
    past.change({**moved, **dict.fromkeys(ids[-1])})
    past.show(WEEK)
    redraw()


@unbroken
def _add() -> None:
    """Adds a week: a copy of the one before, on the board, with its first day to give."""
    case = state.case()
    used = [pattern.id for pattern, _ in case.weeks]
    new = next(each for each in LATER if each not in used)
    before = [alone for pattern, alone in case.weeks if pattern.id < new][-1]
    copied = zip(SESSIONS_OF[new], map(before.answers.get, SESSIONS_OF[WEEK]), strict=True)
    past.change({id: value for id, value in copied if value})
    past.show(new)
    focus(key("q", FIRST_DAY[new]))
    st.rerun()


def may_change() -> tuple[bool, bool]:
    """Whether a week can be added, and whether there is a later one already."""
    count = len(state.case().weeks)
    return count <= len(LATER), count > 1


def show_add(may: tuple[bool, bool]) -> None:
    """A way to say that the week changes, while it can change once more."""
    can_add, again = may
    if can_add:
        words = "The week changes again later" if again else "The week changes later"
        st.button(words, on_click=_add, key="add_week")


def show_weeks(shown: Weeks | None) -> None:
    """Draws the weeks: which is on the board, an overview, and for a later one its first day."""
    if shown is None:
        return
    names = {spell.pattern.id: spell.pattern.name for spell in shown.spells}
    with st.container(key="weeks", gap="small"):
        st.session_state[_CHOICE] = shown.shown
        st.radio(
            "The week changes. Which timetable is on the board?",
            list(names),
            format_func=names.__getitem__,
            captions=[spell.words for spell in shown.spells],
            horizontal=True,
            key=_CHOICE,
            on_change=_choose,
        )
        if all(spell.long for spell in shown.spells):
            show_html(strip(shown))
        with st.container(horizontal=True):
            for spell in shown.spells[1:]:
                _show_day(spell.pattern)
        for _, problem in shown.problems:
            st.error(plain(problem))


def _show_day(pattern: Pattern) -> None:
    """The first day of a later week, and a way to take the week out."""
    asked = FIRST_DAY[pattern.id]
    with st.container(width=320):
        days.ask_day(asked, f"{QUESTIONS[asked].text}\n\n{days.HOW}", _date)
        words = f"Take the {pattern.numbered} out"
        st.button(words, on_click=_take_out, args=(pattern.id,), key=key("take_out", pattern.id), type="tertiary")


def strip(shown: Weeks) -> str:
    """The span as a strip: a block for each week, as long as it lasts where that is known. The choices say the same."""
    blocks = []
    for spell in shown.spells:
        now = " now" if spell.pattern.id == shown.shown else ""
        kind = f"{spell.mark or 'free'}{now}"
        blocks.append(f'<i class="{kind}" style="flex-grow:{spell.long}">{escape(spell.advice)}</i>')
    return f'<div class="span" aria-hidden="true">{"".join(blocks)}</div>'
