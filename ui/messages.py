"""What there is to say before a page is read: what has just happened, what is set aside, what Continue found missing.

It decides nothing and keeps nothing: it shows what the session knows.
"""

from dataclasses import dataclass

import streamlit as st

from logic.terms import Question
from ui import aside, change, state, today
from ui.files import older_guidance, show_left_out, show_not_kept
from ui.text import plain


@dataclass(frozen=True)
class Messages:
    """What there is to say before the page is read. `missing` are the questions that Continue found, and still are."""

    made_up: str
    told: str | None
    aside: aside.Aside | None
    holds_answers: bool
    moved_on: str
    left_out: tuple[str, ...]
    was_opened: bool
    not_kept: bool
    missing: tuple[Question, ...]
    changing: bool


def messages(page: str, heading: str) -> Messages:
    """What there is to say now on a page. `heading` tells two views of one page apart."""
    flagged = state.flagged()
    return Messages(
        today.said(today.made_up()) if page != "workshop" else "",  # whose pages are about cases of their own
        state.told(f"{page} {heading}"),
        aside.held(),
        bool(state.answers()),
        older_guidance(),
        state.left_out(),
        state.was_opened(),
        state.is_not_kept(),
        tuple(each for each in state.case().unanswered if each.id in flagged and each.page == page),
        change.is_on(page),
    )


def show_messages(now: Messages) -> None:
    """Says it: that the case is made up, and then the newest first."""
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
    if now.missing:
        _error_summary(now.missing)
    if now.changing:
        st.markdown("Changing one answer. Cancel puts it back as it was.")


def _error_summary(missing: tuple[Question, ...]) -> None:
    """What Continue found missing, at the top of the page."""
    lines = "\n".join(f"- [{plain(question.text)}](#{question.id})" for question in missing)
    with st.container(key="error_summary"):
        st.error(
            f"{lines}\n\nTo leave this page for now, press Continue again. You can come back to it.",
            title="Some questions have no answer yet",
        )
