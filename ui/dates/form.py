"""The form of the dates page: each date with what is wrong with it, and the days the school is closed."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

import streamlit as st

from logic.case import read_dates
from logic.dates.span import Problem
from logic.guidance import guidance
from logic.phrases import day_words
from logic.questions import QUESTIONS
from ui import state
from ui.ask import bind, take, titled
from ui.dates.listing import now
from ui.keys import key
from ui.text import plain

_CLOSED, _LONGEST_RANGE = "non_school_days", 120
_RANGE, _KEPT = key("closed", "range"), key("closed", "kept")


@dataclass(frozen=True)
class DatesAsked:
    """What the form shows, apart from what its boxes hold by themselves: what is wrong, and the days closed so far."""

    problems: tuple[Problem, ...]
    closed: tuple[date, ...]


def dates_asked() -> DatesAsked:
    """The form as it stands."""
    return DatesAsked(now().problems, tuple(read_dates(state.answers().get(_CLOSED, ""))))


def _problems(form: DatesAsked, id: str) -> None:
    """What is wrong with this date, where it was given."""
    for problem in form.problems:
        if problem.question == id:
            st.error(plain(problem.text))


def _calendar(**options: object) -> partial[object]:
    """A date box within the years the guide works in."""
    first, last = guidance().limit("first_year"), guidance().limit("last_year")
    return partial(
        st.date_input,
        min_value=date(first, 1, 1),
        max_value=date(last, 12, 31),
        format="DD/MM/YYYY",
        **options,
    )


def _ask_date(id: str, form: DatesAsked) -> None:
    _calendar(value=None)(titled(QUESTIONS[id]), key=bind(id, date.fromisoformat), on_change=take, args=(id,))
    _problems(form, id)


def _ask_number(form: DatesAsked) -> None:
    id = "number_of_days"
    st.number_input(
        titled(QUESTIONS[id]),
        min_value=1,
        max_value=9999,
        step=1,
        value=None,
        key=bind(id, int),
        on_change=take,
        args=(id,),
    )
    _problems(form, id)


def _chosen() -> list[date]:
    """Each day of the range chosen, from its first to its last."""
    chosen = st.session_state[_RANGE]
    return [chosen[0] + timedelta(days=number) for number in range((chosen[-1] - chosen[0]).days + 1)] if chosen else []


def _add_closed() -> None:
    """Adds each weekday of the range chosen to the days the school is closed. One that is too long adds nothing."""
    span = _chosen()
    if not span or len(span) > _LONGEST_RANGE:
        return
    held = {*read_dates(state.answers().get(_CLOSED, "")), *(day for day in span if day.weekday() < 5)}
    state.put(_CLOSED, ",".join(day.isoformat() for day in sorted(held)))
    st.session_state[_RANGE] = ()


def _take_closed() -> None:
    state.put(_CLOSED, ",".join(sorted(st.session_state[_KEPT])))


def _ask_closed(form: DatesAsked) -> None:
    """The days the school is closed: add a range, take out any day."""
    held = [day.isoformat() for day in form.closed]
    with st.container(horizontal=True, vertical_alignment="bottom"):
        if len(st.session_state.setdefault(_RANGE, ())) > 2:  # no calendar gives more
            st.session_state[_RANGE] = ()
        _calendar()(titled(QUESTIONS[_CLOSED]), key=_RANGE)
        st.button("Add these days", on_click=_add_closed, key=key("closed", "add"))
    if len(_chosen()) > _LONGEST_RANGE:
        st.error(f"These days are too many to add at once. Choose {_LONGEST_RANGE} days or fewer.")
    if held:
        st.session_state[_KEPT] = held
        st.multiselect(
            "Closed days so far",
            held,
            format_func=lambda day: day_words(date.fromisoformat(day)),
            key=_KEPT,
            on_change=_take_closed,
        )
    _problems(form, _CLOSED)


def ask_dates(form: DatesAsked) -> None:
    """Every question on the page, each with what is wrong with its answer."""
    for ask_left, ask_right in (
        (partial(_ask_date, "start_date"), partial(_ask_date, "end_date")),
        (_ask_number, partial(_ask_date, "first_review_date")),
    ):
        left, right = st.columns(2)
        with left:
            ask_left(form)
        with right:
            ask_right(form)
    _ask_closed(form)
