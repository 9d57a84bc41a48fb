"""What there is to say before a page is read: what has just happened, what is set aside, what Continue found missing.

It decides nothing and keeps nothing: it shows what the session knows.
"""

from dataclasses import dataclass

import streamlit as st

from logic.questions import TITLES
from logic.timetable import time_problems
from ui import aside, change, days, state, today
from ui.files import older_guidance, show_left_out, show_not_kept
from ui.start import NAME
from ui.text import plain

_CHECK = "check"
_OF_DATES = ("dates", _CHECK)
"""The pages that show what is wrong with the dates."""
_MISSING = "Some questions have no answer yet"
_WRONG = "There is a problem with a date"
_MENDED = "All of these are in order now"


@dataclass(frozen=True)
class Stopped:
    """One thing that Continue stayed for: the id and words of its question, and what is wrong after them, or nothing.

    `is_day` says that it is a box for a day, which Continue does not pass over.
    """

    id: str
    text: str
    wrong: str
    is_day: bool


@dataclass(frozen=True)
class Messages:
    """What there is to say before the page is read. `stopped` is what Continue stayed for, mended or not."""

    title: str
    made_up: str
    told: str | None
    aside: aside.Aside | None
    holds_answers: bool
    moved_on: str
    left_out: tuple[str, ...]
    was_opened: bool
    not_kept: bool
    stopped: tuple[Stopped, ...]
    changing: bool


def messages(page: str, heading: str) -> Messages:
    """What there is to say now on a page. `heading` tells two views of one page apart."""
    return Messages(
        title(page),
        today.said(today.made_up()) if page != "workshop" else "",  # whose pages are about cases of their own
        state.told(f"{page} {heading}"),
        aside.held(),
        bool(state.answers()),
        older_guidance(),
        state.left_out(),
        state.was_opened(),
        state.is_not_kept(),
        _stopped(page),
        change.is_on(page),
    )


def _has_error(page: str) -> bool:
    """Whether a page shows that something is wrong in what was given. What today has overtaken was right once."""
    if any(each.wrong for each in _stopped(page)):
        return True
    if page not in _OF_DATES:
        return False
    case = state.case()
    problems = today.dates().problems + (time_problems(case) if page == _CHECK else ())
    return days.has_wrong() or any(not each.is_late for each in problems)


def title(page: str) -> str:
    """The title of a page in the browser, which is the first thing read out: it says when there is an error."""
    return f"{'Error: ' if _has_error(page) else ''}{TITLES[page]} - {NAME}"


def _stopped(page: str) -> tuple[Stopped, ...]:
    """What Continue stayed for on a page, in its order there."""
    case, days_wrong = state.case(), {each.id: f": {each.said}" for each in days.to_mend(page)}
    wrong = dict.fromkeys((each.id for each in case.unanswered), " (missing)") | days_wrong
    texts = {each.id: each.text for each in case.path if each.page == page} | days.CLOSED
    return tuple(Stopped(id, texts[id], wrong.get(id, ""), days.is_box(id)) for id in state.flagged() if id in texts)


def show_messages(now: Messages) -> None:
    """Says it: an error in the title, that the case is made up, and then the newest first."""
    st.set_page_config(page_title=now.title)
    if now.made_up:
        st.info(f"{now.made_up}.")
    if now.told:
        st.success(now.told)
    if now.aside:
        aside.offer(now.aside, now.holds_answers)
    if now.moved_on:
        st.info(now.moved_on, title="The guidance has changed since this file was saved")
    if now.left_out:
        show_left_out(now.left_out, now.was_opened)
    if now.not_kept:
        show_not_kept()
    if now.stopped:
        _error_summary(now.stopped)
    if now.changing:
        st.markdown("Changing one answer. Cancel puts it back as it was.")


def _error_summary(stopped: tuple[Stopped, ...]) -> None:
    """What Continue stayed for, at the top of the page. It keeps its height until Continue, so that nothing moves."""
    lines = "\n".join(
        f"- [{plain(each.text)}](#{each.id}){plain(each.wrong)}" if each.wrong else f"- {plain(each.text)} (done)"
        for each in stopped
    )
    left = [each for each in stopped if each.wrong]
    with st.container(key="error_summary"):
        if not left:
            st.success(f"{lines}\n\nNothing is left to put right here. Press Continue to go on.", title=_MENDED)
        elif any(each.is_day for each in left):
            st.error(f"{lines}\n\nCorrect each of these, or empty its box. Then press Continue.", title=_WRONG)
        else:
            leave = "To leave this page for now, press Continue again. You can come back to it."
            st.error(f"{lines}\n\n{leave}", title=_MISSING)
