"""The form of the dates page: each date with what is wrong with it, and the days the school is closed."""

from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from logic.case import NOTE, read_dates
from logic.dates.deadlines import Dates
from logic.dates.length import lengths
from logic.dates.picture import Gap, ranges
from logic.phrases import day_words
from logic.questions import QUESTIONS
from logic.terms import DAYS
from ui import days, state
from ui.ask import ask_text, bind, take, titled
from ui.keys import key
from ui.parts import redraw, unbroken
from ui.text import plain
from ui.today import dates

NUMBER = "number_of_days"
"""The question whose note the form asks for itself: why a number stands against the count."""
_CLOSED, _LONGEST_RANGE = "non_school_days", 120
_DAYS = ("start_date", "end_date", "first_review_date")


@dataclass(frozen=True)
class DatesAsked:
    """What the form shows: the dates as they stand, the days in its boxes, and the closed days.

    `gives_reason` says that a number was given, which may stand against the count with a reason.
    """

    dates: Dates
    closed: tuple[Gap, ...]
    gives_reason: bool
    boxes: tuple[days.Day, ...]


def dates_asked() -> DatesAsked:
    """The form as it stands."""
    given = state.answers()
    closed = ranges(read_dates(given.get(_CLOSED, "")))
    boxes = tuple(days.box(id) for id in (*_DAYS, *days.CLOSED))
    return DatesAsked(dates(), closed, bool({NUMBER, NOTE + NUMBER} & {*given}), boxes)


def _problems(form: DatesAsked, id: str) -> None:
    """What is wrong with this date, where it was given."""
    for problem in form.dates.problems:
        if problem.question == id:
            st.error(plain(problem.text))


def _ask_date(id: str, form: DatesAsked) -> None:
    days.ask_day(id, f"{titled(QUESTIONS[id])} {days.HOW}")
    _problems(form, id)


@unbroken
def _choose(end: date) -> None:
    """Takes a length: its last day, and no number beside it to differ from."""
    state.put("end_date", end.isoformat())
    state.put(NUMBER, None)
    redraw()


def _ask_length(form: DatesAsked) -> None:
    """How long, as choices, once there is a first day and a week to count with."""
    choices = lengths(form.dates)
    if not choices:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="lengths"):
        st.markdown("How long?", width="content")
        for length in choices:
            st.button(
                f"{length.words} :small[(to {day_words(length.end)})]",
                on_click=_choose,
                args=(length.end,),
                key=key("length", length.words),
                type="tertiary",
            )


def _ask_number(form: DatesAsked) -> None:
    st.number_input(
        titled(QUESTIONS[NUMBER]),
        min_value=1,
        max_value=9999,
        step=1,
        value=None,
        key=bind(NUMBER, int),
        on_change=take,
        args=(NUMBER,),
    )
    _problems(form, NUMBER)
    if form.gives_reason:
        ask_text(NOTE + NUMBER, "Why this number, if it is not the count: a phased start, for example")


@unbroken
def _add_closed() -> None:
    """Adds each weekday from the first box to the second, or the one day. What cannot be a holiday adds nothing."""
    first, last = _closed_typed()
    if first is None or _range_problem(first, last) or days.box(days.TO).is_wrong:
        return
    span = (first + timedelta(days=number) for number in range(((last or first) - first).days + 1))
    held = {*read_dates(state.answers().get(_CLOSED, "")), *(day for day in span if day.weekday() < len(DAYS))}
    state.put(_CLOSED, ",".join(day.isoformat() for day in sorted(held)))
    days.empty(*days.CLOSED)


def _closed_typed() -> tuple[date | None, date | None]:
    """The days that are in the two boxes."""
    return days.read(days.FROM).day, days.read(days.TO).day


@unbroken
def _take_out(gap: Gap) -> None:
    """Takes the days of a range out of the closed days."""
    held = read_dates(state.answers().get(_CLOSED, ""))
    state.put(_CLOSED, ",".join(day.isoformat() for day in held if not gap.first <= day <= gap.last))
    redraw()


def _range_problem(first: date | None, last: date | None) -> str:
    """What is wrong with the two boxes; empty where nothing is."""
    if first is None:
        return "Give the first day that the school is closed too." if last else ""
    if last is not None and last < first:
        return f"The last day, {day_words(last)}, is before the first day, {day_words(first)}."
    if last is not None and (last - first).days >= _LONGEST_RANGE:
        days = (last - first).days + 1
        return f"{day_words(first)} to {day_words(last)} is {days} days. Choose {_LONGEST_RANGE} days or fewer at once."
    return ""


def _ask_closed(form: DatesAsked) -> None:
    """The days the school is closed: add a range by its two ends, take out any range."""
    st.markdown(f"**{QUESTIONS[_CLOSED].text}**  \n{QUESTIONS[_CLOSED].hint}")
    for column, (id, words) in zip(st.columns(2), days.CLOSED.items(), strict=True):
        with column:
            days.ask_day(id, words)
    st.button("Add these days", on_click=_add_closed, key=key("closed", "add"))
    problem = "" if days.box(days.FROM).is_wrong else _range_problem(*_closed_typed())
    if problem:
        st.error(problem)
    for gap in form.closed:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(gap.words, width="content")
            name = key("closed", "out", gap.first.isoformat())
            st.button(f"Take out :small[{gap.words}]", on_click=_take_out, args=(gap,), key=name, type="tertiary")
    _problems(form, _CLOSED)
    for caution in form.dates.cautions:
        st.warning(plain(caution))


def ask_dates(form: DatesAsked) -> None:
    """Every question on the page, each with what is wrong with its answer."""
    left, right = st.columns(2)
    with left:
        _ask_date("start_date", form)
    with right:
        _ask_date("end_date", form)
    _ask_length(form)
    left, right = st.columns(2)
    with left:
        _ask_number(form)
    with right:
        _ask_date("first_review_date", form)
    _ask_closed(form)
