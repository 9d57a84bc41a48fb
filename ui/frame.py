"""The frame of every page: title, steps, messages, Back and Continue, and the keeper.

A page is `with frame(step): ...`. Which file a page is, and which pages make the journey, is here and nowhere else.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

import streamlit as st

from logic.case import Case
from logic.questions import TITLES
from logic.terms import Question
from ui import aside, state
from ui.files import clear_button, older_guidance, save_button, show_left_out, show_not_kept
from ui.keeper import attend, focus, keep, keeping
from ui.keys import key
from ui.parts import holds, page, part
from ui.text import plain
from ui.warm import warm

ICON = str(Path(__file__).with_name("icon.svg"))
NAME = "Off-site Direction Guide"


@dataclass(frozen=True)
class Step:
    """One page. `number` is its place among the question pages; other pages have none. `menu` is how the menu opens."""

    id: str
    file: str
    number: int | None = None
    wide: bool = False
    menu: Literal["auto", "collapsed"] = "auto"

    @property
    def title(self) -> str:
        """What the page is called."""
        return TITLES[self.id]

    @property
    def in_parts(self) -> bool:
        """Whether it asks questions: then all in it that depends on the answers is in parts."""
        return self.number is not None or self.id == "start"


JOURNEY = (
    Step("start", "app.py"),
    Step("strategies", "pages/1_strategies.py", 1),
    Step("risk", "pages/2_risk.py", 2),
    Step("services", "pages/3_services.py", 3),
    Step("timetable", "pages/4_timetable.py", 4, wide=True, menu="collapsed"),
    Step("dates", "pages/5_dates.py", 5),
    Step("check", "pages/6_check.py"),
    Step("outcome", "pages/7_outcome.py"),
)
BESIDE = (
    Step("how", "pages/8_how_it_decides.py"),
    Step("workshop", "pages/9_workshop.py", wide=True),
)
STEPS = {step.id: step for step in JOURNEY + BESIDE}
QUESTION_PAGES = tuple(step for step in JOURNEY if step.number)


def open_questions(case: Case, page: str) -> tuple[str, ...]:
    """The ids of the questions of a page that still need an answer."""
    return tuple(question.id for question in case.unanswered if question.page == page)


def _label(step: Step, case: Case) -> str:
    """What the menu calls a step: its number, its title, and what is left to answer there."""
    if not step.number:
        return step.title
    left = len(open_questions(case, step.id))
    left_words = f"{left} to answer" if left else "optional" if step.id == "dates" else "done"
    if step.id == "timetable" and not case.places:
        left_words = "no place yet"
    return f"{step.number}. {step.title}" + (f" :small[({left_words})]" if case.answers else "")


def _nav(now: Step, case: Case) -> None:
    """The steps, in the sidebar: where you are, what is done, what is left."""

    def here() -> str:
        return f":primary-background[**{_label(now, state.case())}**]"

    with st.sidebar, st.container(key="nav", gap="xsmall"):
        st.markdown(f"**{NAME}**")
        for step in (*JOURNEY, *BESIDE):
            if step is BESIDE[0]:
                st.markdown("---")
            if step is now:
                part("here", here, st.markdown)
            else:
                st.page_link(step.file, label=_label(step, case))
        if case.answers:
            st.markdown("---")
            save_button("save_in_nav")
            clear_button()


def _rest(now: Step) -> object:
    """What the menu shows of the answers, apart from where you are."""
    case = state.case()
    all_of_it = None if now.in_parts else (state.answers(), state.done())
    return bool(case.answers), [_label(step, case) for step in JOURNEY if step is not now], all_of_it


@dataclass(frozen=True)
class _Messages:
    """What there is to say before the page is read. `missing` are the questions that Continue found, and still are."""

    told: str | None
    aside: aside.Aside | None
    holds_answers: bool
    moved_on: str
    left_out: tuple[str, ...]
    was_opened: bool
    not_kept: bool
    missing: tuple[Question, ...]
    changing: bool


def _messages(step: Step, heading: str) -> _Messages:
    flagged = state.flagged()
    return _Messages(
        state.told(f"{step.id} {heading}"),
        aside.held(),
        bool(state.answers()),
        older_guidance(),
        state.left_out(),
        state.was_opened(),
        state.is_not_kept(),
        tuple(each for each in state.case().unanswered if each.id in flagged and each.page == step.id),
        state.changing(step.id),
    )


def _show_messages(messages: _Messages) -> None:
    with st.container(key="messages", gap="small"):
        if messages.told:
            st.success(messages.told)
        if messages.aside:
            aside.offer(messages.aside, messages.holds_answers)
        if messages.moved_on:
            st.info(messages.moved_on, title="The guidance has changed since this file was saved")
        if messages.left_out:
            show_left_out(messages.left_out, messages.was_opened)
        if messages.not_kept:
            show_not_kept()
        if messages.missing:
            _error_summary(messages.missing)
        if messages.changing:
            st.markdown("Changing one answer. Cancel puts it back as it was.")


def _error_summary(missing: tuple[Question, ...]) -> None:
    """What Continue found missing, at the top of the page."""
    lines = "\n".join(f"- [{plain(question.text)}](#{question.id})" for question in missing)
    with st.container(key="error_summary"):
        st.error(
            f"{lines}\n\nTo leave this page for now, press Continue again. You can come back to it.",
            title="Some questions have no answer yet",
        )


def go(step: Step, on: str = "") -> None:
    """Goes to another page, with the focus on its heading, or on what has the key `on` there."""
    focus(on)
    st.switch_page(step.file)


def _go_back(keep: bool) -> None:
    """Ends a change, and goes back to where it began: to its row on the check page."""
    page, row = state.end_change(keep)
    go(STEPS[page], key("change", row) if page == "check" else "")


def _stay_for_missing(step: Step) -> None:
    """Stays on the page to say what has no answer; a second Continue goes on."""
    missing = open_questions(state.case(), step.id)
    if missing and state.flagged() != missing:
        state.flag(missing)
        focus("error_summary")
        st.rerun()
    state.flag(())


def _buttons(step: Step, changing: bool) -> None:
    """Back and Continue; while one answer is changed, Continue and Cancel."""
    place = JOURNEY.index(step)
    with st.container(horizontal=True, key="buttons"):
        if changing:
            if st.button("Continue", type="primary", key="continue"):
                _stay_for_missing(step)
                _go_back(keep=True)
            if st.button("Cancel", key="cancel"):
                _go_back(keep=False)
            return
        if place and st.button("Back", key="back"):
            go(JOURNEY[place - 1])
        if place + 1 < len(JOURNEY) and step.id != "start" and st.button("Continue", type="primary", key="continue"):
            _stay_for_missing(step)
            go(JOURNEY[place + 1])


def _top(step: Step, heading: str, above: str) -> None:
    """What stands over a page's own content."""
    st.html(f'<p class="service">{NAME}</p>')
    part("messages", partial(_messages, step, heading), _show_messages)
    if step.number:
        above = f"Step {step.number} of {len(QUESTION_PAGES)}"
    if above:
        st.markdown(above)
    st.title(heading or step.title, anchor=False)


def part_that_keeps() -> None:
    """The part of the page that keeps the case in the tab: the last, or within one that every click in it changes."""
    part("keeper", keeping, keep)


@contextmanager
def frame(id: str, heading: str = "", above: str = "") -> Iterator[Case]:
    """Everything around a page's own content. Gives the case as it stands at the start of the run.

    `heading` stands in for the page's own title, and `above` for the line over it.
    """
    step = STEPS[id]
    title = f"{step.title} - {NAME}"
    st.set_page_config(page_title=title, page_icon=ICON, layout="wide", initial_sidebar_state=step.menu)
    st.html(Path(__file__).with_name("style.css"))
    case, changing = state.case(), state.changing(id)
    with page(partial(_rest, step)):
        _nav(step, case)
        with st.container(key="wide" if step.wide else "page"):
            _top(step, heading, above)
            yield case
            if step in JOURNEY:
                _buttons(step, changing)
            st.html(
                '<p class="foot">This guide helps you think a decision through. It does not take it, and it is not '
                "legal advice. It is built on Norfolk County Council's guidance.</p>"
            )
        if not holds("keeper"):
            part_that_keeps()
        attend()
    warm()
