"""The frame of every page: title, steps, messages, Back and Continue, and the keeper.

A page is `with frame(step): ...`. Which file a page is, and which pages make the journey, is here and nowhere else.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from html import escape
from pathlib import Path
from typing import Literal

import streamlit as st

from logic.case import Case
from logic.questions import TITLES
from logic.words import reference
from ui import change, days, state
from ui.files import clear_button, save_button
from ui.keeper import attend, focus, keep, keeping
from ui.keys import key
from ui.looks import Sheet, wear
from ui.markup import show_html
from ui.menu import Link, Menu, show_menu
from ui.messages import messages, show_messages
from ui.parts import holds, leave, page, part
from ui.start import NAME
from ui.text import as_typed
from ui.warm import warm

ICON = str(Path(__file__).with_name("icon.svg"))


@dataclass(frozen=True)
class Step:
    """One page. `number` is its place among the question pages; other pages have none.

    `menu` is how the menu opens, and `looks` are the style sheets that it wears beside that of every page.
    """

    id: str
    file: str
    number: int | None = None
    wide: bool = False
    menu: Literal["auto", "collapsed"] = "auto"
    looks: tuple[Sheet, ...] = ()

    @property
    def title(self) -> str:
        """What the page is called."""
        return TITLES[self.id]

    @property
    def address(self) -> str:
        """The address of its page, seen from any other."""
        return Path(self.file).stem.partition("_")[2] or "./"

    @property
    def in_parts(self) -> bool:
        """Whether it asks questions: then all in it that depends on the answers is in parts."""
        return self.number is not None or self.id == "start"


JOURNEY = (
    Step("start", "app.py"),
    Step("strategies", "pages/1_strategies.py", 1),
    Step("risk", "pages/2_risk.py", 2),
    Step("services", "pages/3_services.py", 3),
    Step("timetable", "pages/4_timetable.py", 4, wide=True, menu="collapsed", looks=("week",)),
    Step("dates", "pages/5_dates.py", 5, looks=("answers",)),
    Step("check", "pages/6_check.py", looks=("answers",)),
    Step("outcome", "pages/7_outcome.py", looks=("answers",)),
)
BESIDE = (
    Step("how", "pages/8_how_it_decides.py", looks=("answers",)),
    Step("workshop", "pages/9_workshop.py", wide=True, looks=("answers", "workshop")),
)
STEPS = {step.id: step for step in JOURNEY + BESIDE}
QUESTION_PAGES = tuple(step for step in JOURNEY if step.number)


def open_questions(case: Case, page: str) -> tuple[str, ...]:
    """The ids of the questions of a page that still need an answer."""
    return tuple(question.id for question in case.unanswered if question.page == page)


def _given(case: Case, page: str) -> str:
    """What the menu says of a page whose answers may all be left out."""
    given = any(question.page == page and question.id in case.answers for question in case.path)
    return "given" if given else "optional"


def _link(step: Step, now: Step, case: Case) -> Link:
    """What the menu says of a step: its number, its title, and what is left to answer there."""
    if not step.number:
        return Link(step.id, step.address, step.title, "", step is now)
    left = len(open_questions(case, step.id))
    words = f"{left} to answer" if left else _given(case, step.id) if step.id == "dates" else "done"
    if step.id == "timetable" and not case.places:
        words = "no place yet"
    return Link(step.id, step.address, f"{step.number}. {step.title}", words if case.answers else "", step is now)


def _menu(now: Step) -> Menu:
    """The steps: where you are, what is done, what is left."""
    case = state.case()
    name = ": ".join(filter(None, (NAME, reference(case))))
    return Menu(name, tuple(tuple(_link(step, now, case) for step in steps) for steps in (JOURNEY, BESIDE)))


def _follow(id: str) -> None:
    if id in STEPS:
        go(STEPS[id])


def _nav(now: Step, case: Case) -> None:
    """The sidebar: the menu, and what can be done with the answers once there are any."""
    with st.sidebar:
        part("menu", partial(_menu, now), partial(show_menu, _follow))
        if case.answers:
            save_button("save_in_nav")
            clear_button()


def _rest(now: Step) -> object:
    """What is shown of the answers outside the parts."""
    all_of_it = None if now.in_parts else (state.answers(), state.done())
    return bool(state.answers()), all_of_it


def go(step: Step, on: str = "") -> None:
    """Goes to another page, with the focus on its heading, or on what has the key `on` there."""
    state.flag(())
    focus(on)
    leave(step.file)


def _go_back(keep: bool) -> None:
    """Ends a change, and goes back to where it began: to its row on the check page."""
    page, row = change.end(keep)
    go(STEPS[page], key("change", row) if page == "check" else "")


def _stay_for_missing(step: Step) -> None:
    """Stays to say what has no answer, once, and which boxes hold no day, until each is put right."""
    missing, wrong = open_questions(state.case(), step.id), tuple(each.id for each in days.to_mend(step.id))
    if wrong or not {*missing} <= {*state.flagged()}:
        state.flag(missing + wrong)
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
    show_html(f'<p class="service">{NAME}</p>')
    part("messages", partial(messages, step.id, heading), show_messages)
    if step.number:
        above = f"Step {step.number} of {len(QUESTION_PAGES)}"
    over = f'<p class="over">{escape(above)}</p>' if above else ""
    show_html(f"{over}<h1>{escape(as_typed(heading or step.title))}</h1>")  # a title of Streamlit costs each click more


def part_that_keeps() -> None:
    """The part of the page that keeps the case in the tab: the last, or within one that every click in it changes."""
    part("keeper", keeping, keep)


@contextmanager
def frame(id: str, heading: str = "", above: str = "") -> Iterator[Case]:
    """Everything around a page's own content. Gives the case as it stands at the start of the run.

    `heading` stands in for the page's own title, and `above` for the line over it.
    """
    step = STEPS[id]
    st.set_page_config(page_icon=ICON, layout="wide", initial_sidebar_state=step.menu)
    wear(*step.looks)
    case, changing = state.case(), change.is_on(id)
    with page(partial(_rest, step), step.in_parts):
        _nav(step, case)
        with st.container(key="wide" if step.wide else "page"):
            _top(step, heading, above)
            yield case
            if step in JOURNEY:
                _buttons(step, changing)
            show_html(
                '<p class="foot">This guide helps you think a decision through. It does not take it, and it is not '
                "legal advice. It is built on Norfolk County Council's guidance.</p>"
            )
        if not holds("keeper"):
            part_that_keeps()
        attend()
    warm()
