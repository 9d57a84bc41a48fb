"""What the head takes away: the record, drafts in Word and the calendar. Each is made on the click, not before."""

from collections.abc import Callable
from functools import partial

import streamlit as st

from logic.assessment import Assessment
from logic.dates.deadlines import Dates
from logic.facts import DIRECTION
from logic.words import reference
from ui import state, today
from ui.files import file_name, save_button

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def _draft(name: str, assessment: Assessment, dates: Dates, made_up: str) -> bytes:
    """One Word draft. The library is read in only when a draft is wanted."""
    from ui.documents import word

    made: Callable[..., bytes] = getattr(word, name)
    return made(assessment, dates, state.now(), made_up)


def _calendar(dates: Dates, key: str, about: str) -> bytes:
    from ui.documents.ics import calendar_file

    return calendar_file(dates, state.now(), key=key, reference=about)


def show_takeaways(assessment: Assessment, dates: Dates) -> None:
    """The buttons. Drafts are offered only where there is a direction to draft for."""
    st.subheader("Take it away", anchor=False)
    drafted = assessment.outcome.leads_to == DIRECTION
    told = ["The copy you save is a record to read, print and file. Open it in this guide to carry on."]
    if drafted:
        told.append("The drafts are Word documents for you to finish: what the guide does not know is marked in them.")
    if drafted and dates.start:
        told.append(
            "A later calendar file moves the entries of an earlier one. An entry for a date that is no longer "
            "there stays: delete it yourself."
        )
    st.markdown("\n\n".join(told))
    made_up = today.said(today.made_up())
    drafts = {"decision_record": "Decision record", "parents_notice": "Notice to parents"}
    if any(week.at_kind("mainstream") for week in assessment.weeks):
        drafts["planning_agenda"] = "Planning meeting agenda"
    with st.container(horizontal=True):
        save_button("save_outcome", primary=True)
        if not drafted:
            return
        for name, label in drafts.items():
            st.download_button(
                f"{label} (Word)",
                partial(_draft, name, assessment, dates, made_up),
                file_name(label.lower().replace(" ", "-"), "docx"),
                _WORD,
                key=name,
                on_click="ignore",
            )
        if dates.start:
            make = partial(_calendar, dates, state.case_key(), made_up or reference(assessment.case))
            st.download_button(
                "Calendar", make, file_name("off-site-direction", "ics"), "text/calendar", key="ics", on_click="ignore"
            )
