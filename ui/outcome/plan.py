"""The outcome in three things: what the guide makes of it, the date that presses most, and one list of what to do.

It shows what `logic.dates.plan` gives and judges nothing. A step that is ticked while an answer still says otherwise
offers to change that answer, so that tick and verdict agree.
"""

import streamlit as st

from logic.case import STRATEGY, Case, find_question
from logic.dates.next_steps import FROM_DATE, FROM_QUESTIONS, NextStep
from logic.dates.plan import NOT_HOLDING, STOPPED, TO_ANSWER, WEEK, Plan, Section, is_of_week
from logic.guidance import guidance
from logic.phrases import mid_sentence, spoken
from logic.questions import QUESTIONS
from logic.terms import ACTION, EVERY_SESSION
from ui import state
from ui.fold import fold
from ui.frame import STEPS, go
from ui.keys import key
from ui.outcome.findings import change
from ui.outcome.why import show_why
from ui.parts import unbroken
from ui.text import named, plain
from ui.today import today
from ui.week import past
from ui.week.nearest import show_ways

_NO_TICK = (STOPPED, NOT_HOLDING, TO_ANSWER, WEEK)
"""The sections whose lines are findings to read: what lifts them is an answer and not a thing done."""


_OFFER = "offer"


def show_verdict(plan: Plan, tone: str) -> None:
    """What the outcome means, and the date that presses most."""
    with st.container(key=key("headline", "wait" if plan.problems and tone == "go" else tone), gap="xsmall"):
        st.markdown(plan.said)
        _show_pressing(plan)


def _show_pressing(plan: Plan) -> None:
    """What presses most with a way to act on it, and all else that is wrong with the dates."""
    presses = plan.pressing
    if presses is None:
        return
    with st.container(key=key("pressing", "wrong" if presses.is_wrong else "date"), gap="xsmall"):
        for question, told in _told(plan).items():
            st.markdown(f"**{plain(told)}** {plain(presses.then)}")
            if question:
                _change_date(question)
        for caution in plan.cautions:
            st.markdown(caution)


def _told(plan: Plan) -> dict[str, str]:
    """What there is to say by the answer to change for it: what presses, and all that is wrong with the dates."""
    told: dict[str, list[str]] = {}
    for problem in plan.problems:
        told.setdefault(problem.question, []).append(problem.text)
    pressing = [(plan.pressing.change, plan.pressing.text)] if plan.pressing else []
    return {question: " ".join(texts) for question, texts in told.items()} or dict(pressing)


def _change_date(id: str) -> None:
    """A way to change one of the answers about dates."""
    words = mid_sentence(QUESTIONS[id].text)
    if st.button(f"Change: {words}", key=key("press", id), type="tertiary"):
        change(id, QUESTIONS[id].page, "outcome")


def show_sections(plan: Plan, case: Case) -> None:
    """Every section of what to do; those not needed yet folded away, with their number."""
    if not plan.of_week:
        show_ways(case)  # where a week was just used: a way to put it back
    for section in plan.sections:
        if section.is_folded:
            with fold(f"{section.heading} ({len(section.steps)})", key("section", section.id)) as is_open:
                if is_open:
                    _show_lines(section, case)
            continue
        st.subheader(section.heading, anchor=False)
        _show_lines(section, case)
        if st.session_state.get(_OFFER) and any(map(is_of_week, section.steps)):
            show_ways(case)


def _show_lines(section: Section, case: Case) -> None:
    """The lines of a section, one under the other, each as its section reads. A tick has no box around it."""
    with st.container(gap=None, key=key("steps", section.id)):
        for step in section.steps:
            if step.origin == FROM_QUESTIONS:
                _show_question(step)
            elif section.id in _NO_TICK:
                offers = step == next(filter(is_of_week, section.steps), None)
                _show_finding(step, case, section.id != WEEK, offers)
            else:
                _show_tick(step, case)


def _show_question(step: NextStep) -> None:
    """Questions with no answer, and a way to them."""
    with st.container(key=key("step", step.id), gap=None):
        st.markdown(plain(step.text))
        if st.button(f"Go to {STEPS[step.page].title}", key=key("answer", step.page), type="tertiary"):
            go(STEPS[step.page])


def _show_finding(step: NextStep, case: Case, acts: bool, offers: bool) -> None:
    """A finding to read, with what to do where it `acts`, and a way to the answer it rests on.

    One that `offers` a week that fits has a switch that shows it.
    """
    with st.container(key=key("step", step.id), gap=None):
        st.markdown(f"**{plain(step.why)}** {plain(step.text) if acts else ''}")
        with st.container(horizontal=True, gap="small"):
            _offer_change(step, case)
            if offers:
                st.toggle("See a week that fits", key=_OFFER, width="content")
            show_why(step)


@unbroken
def _tick(id: str) -> None:
    state.tick(id, st.session_state[key("done", id)])


def _show_tick(step: NextStep, case: Case) -> None:
    """A step with its day and a box to tick."""
    box = key("done", step.id)
    st.session_state[box] = step.id in state.done()
    ticked = st.checkbox(f"{_day(step)}{named(step.short)}", key=box, on_change=_tick, args=(step.id,))
    if ticked and step.holds and _rows(step, case):
        with st.container(horizontal=True, gap="small", vertical_alignment="center", width="content"):
            st.markdown(":small[Ticked, but the answer has not changed yet, and the outcome goes by the answer.]")
            _offer_change(step, case)
    show_why(step)


def _day(step: NextStep) -> str:
    """The day of a step, in words before it."""
    if step.day is None:
        return ""
    late = step.day < today()
    by = "" if step.origin == FROM_DATE else "By "
    return f"{'Was due ' if late else by}{spoken(step.day)}: "


def _rows(step: NextStep, case: Case) -> dict[str, str]:
    """The answers that speak of a step, by row of the check page, with the page that asks each.

    What a head can change by doing something goes before a fact, and an answer that is a yes already is left alone.
    """
    found = [question for question in map(find_question, step.answers) if question is not None]
    found = [each for each in found if each.nature == ACTION] or found
    found = [each for each in found if case.answer(each.id) != "yes"] or found
    rows = {}
    for question in found:
        row = "week" if question.id in EVERY_SESSION else question.id
        rows["strategies" if row.startswith(STRATEGY) else row] = question.page
    return rows


def _offer_change(step: NextStep, case: Case) -> None:
    """A way to change each answer that speaks of a step."""
    rows = _rows(step, case)
    for row, page in rows.items():
        words = "Change this answer" if len(rows) == 1 else f"Change: {_row_words(row)}"
        words = guidance().sections[WEEK] if row == "week" else words
        if st.button(words, key=key("fix", step.id, row), type="tertiary", wrap=True):
            if step.finding and step.finding.patterns:
                past.show(step.finding.patterns[0].id)
            change(row, page, "outcome")


def _row_words(row: str) -> str:
    question = find_question(row)
    return question.text if question else "what has been tried"
