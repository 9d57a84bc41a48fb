"""The dates that count, as a list in date order, and all that is wrong with them."""

from dataclasses import dataclass

import streamlit as st

from logic.case import Case
from logic.dates.deadlines import Dates, Event
from logic.dates.length import count_words
from logic.dates.picture import HEADER, Picture, Review, picture, review_rows
from logic.guidance import guidance
from logic.phrases import day_words, mid_sentence, spoken
from logic.questions import QUESTIONS
from logic.timetable import time_problems
from ui import days, state
from ui.dates.timeline import show_timeline
from ui.documents.days_off import days_off_page
from ui.keys import key
from ui.markup import show_html
from ui.outcome.findings import change
from ui.table import show_table
from ui.text import plain
from ui.today import dates

_CLOSED = "non_school_days"
_IN_TABLES = ("contact", "review", "invite", "outcome")
"""The kinds that come again and again: they stand in a table or a fold."""


def show_problems(its_dates: Dates, case: Case) -> None:
    """All that is wrong with the dates and the times, and a way to each, where what follows from them is shown."""
    wrong: dict[str, list[str]] = {}
    for mend in days.to_mend(QUESTIONS[_CLOSED].page):
        wrong.setdefault(_CLOSED if mend.id in days.CLOSED else mend.id, []).append(mend.said)
    for problem in (*its_dates.problems, *time_problems(case)):
        wrong.setdefault(problem.question, []).append(problem.text)
    for id, texts in wrong.items():
        question = QUESTIONS[id]
        with st.container(key=key("pressing", id), gap="xsmall"):
            about = "Times" if question.kind == "time" else "Dates"
            st.error(plain(" ".join(texts)), title=f"{about}: {mid_sentence(question.text)}")
            if st.button(f"Change: {mid_sentence(question.text)}", key=key("press", id), type="tertiary"):
                change(id, question.page, "check")


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
    return Listing(dates(), _CLOSED in state.answers())


def show_dates(listed: Listing) -> None:
    """The dates that count: as a picture, in date order, and the reviews in a table of their own."""
    its_dates = listed.dates
    st.subheader("The dates that count", anchor=False)
    if its_dates.missing:
        st.markdown(" ".join(plain(problem.text) for problem in its_dates.missing))
    if its_dates.days is not None and its_dates.start and its_dates.end:
        st.markdown(f"**{count_words(its_dates)}**, from {day_words(its_dates.start)} to {day_words(its_dates.end)}.")
        if not listed.less_closed:
            st.markdown("School holidays and training days are counted as school days until you add them above.")
    drawn = picture(its_dates)
    if drawn:
        show_timeline(drawn)
        st.markdown(f":small[{plain(drawn.words)}]")
        show_calendar(drawn)
    often = its_dates.of_kind("contact")
    for event in its_dates.events:
        if event.day is not None and event.kind not in _IN_TABLES:
            st.markdown(_line(event))
    _show_reviews(review_rows(its_dates))
    if often:
        with st.expander(f"{often[0].title} ({len(often)})"):
            st.markdown(_line(often[0]))
            st.markdown("Then: " + ", ".join(spoken(event.day) for event in often[1:] if event.day) + ".")


def show_calendar(drawn: Picture) -> None:
    """The days off site as a small calendar."""
    if drawn.months:
        show_html(days_off_page(drawn))


def _show_reviews(rows: tuple[Review, ...]) -> None:
    """Each review with the last safe day to invite people to it, and to tell them what was decided."""
    if not rows:
        return
    first = rows[0]
    show_table(HEADER, (row.cells for row in rows))
    for event in (first.invite, first.told):
        source = guidance().sources[event.source]
        st.markdown(
            f"{plain(event.action)} :small[({guidance().standings[event.standing]})] "
            f":small[[{source.publisher}]({source.url})]"
        )
