"""The dates that count, as a list in date order, and all that is wrong with them."""

from dataclasses import dataclass

import streamlit as st

from logic.dates.deadlines import Dates, Event, deadlines
from logic.guidance import guidance
from logic.phrases import day_words, spoken
from logic.questions import QUESTIONS
from ui import state
from ui.text import plain
from ui.today import today


def now() -> Dates:
    """The dates as they stand today."""
    return deadlines(state.case(), today())


def show_problems(dates: Dates) -> None:
    """All that is wrong with the dates, for a page that shows what follows from them."""
    for problem in dates.problems:
        st.error(plain(problem.text), title=f"Dates: {QUESTIONS[problem.question].text.lower()}")


def _line(event: Event) -> str:
    """One date that counts, in Markdown."""
    source = guidance().sources[event.source]
    when = f"**{spoken(event.day)}**" if event.day else "**No date yet**"
    note = f" {plain(event.note)}" if event.note else ""
    return (
        f"{when}: {plain(event.title)} :small[({guidance().standings[event.standing]})]  \n"
        f"{plain(event.action)}{note} :small[[{source.publisher}]({source.url})]"
    )


@dataclass(frozen=True)
class Listing:
    """The dates that count, and whether any day that the school is closed has been taken out of them."""

    dates: Dates
    less_closed: bool


def listing() -> Listing:
    """The dates that count as they stand today."""
    return Listing(now(), "non_school_days" in state.answers())


def show_dates(listed: Listing) -> None:
    """The dates that count, in date order; what is missing to work them out; the weekly ones folded away."""
    dates = listed.dates
    st.subheader("The dates that count", anchor=False)
    if dates.missing:
        st.markdown(" ".join(plain(problem.text) for problem in dates.missing))
    if dates.days is not None and dates.start and dates.end:
        st.markdown(f"**{dates.days}** days off site, from {day_words(dates.start)} to {day_words(dates.end)}.")
        if not listed.less_closed:
            st.markdown("School holidays and training days are counted as school days until you add them above.")
    often = dates.of_kind("contact", "review", "outcome")
    for event in dates.events:
        if event not in often and event.day is not None:
            st.markdown(_line(event))
    if often:
        with st.expander(f"Weekly contact, later reviews and telling people ({len(often)})"):
            for event in often:
                st.markdown(_line(event))
