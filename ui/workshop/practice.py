"""Practice: one case for a room. The story and a guess come first; the guide's answer only when it is asked for.

Until then no word of a finding is on the page. The head's own case is neither read nor changed.
"""

from functools import partial

import streamlit as st

from logic.assessment import OUTCOMES, Assessment, assess
from logic.findings import Finding
from logic.guidance import guidance
from logic.workshop.examples import Example
from logic.workshop.own import OWN
from logic.workshop.practice import GuessCheck, Reason, guess_check
from ui.documents.handout import handout
from ui.keys import key
from ui.outcome.findings import source_line
from ui.text import plain
from ui.week.view import show_week
from ui.workshop import state as workshop
from ui.workshop.week import plan

ONLY_HERE = (
    ":small[This link works on this computer only. For the room to follow, start the guide on the room's network: "
    "the trainer's page says how.]"
)


def practise(example: Example) -> None:
    """The whole page of one case, below its title, in type that a room can read."""
    with st.container(key="practice"):
        _to_others(example)
        _story(example)
        if workshop.shown(example.id):
            _answer(example, assess(example.case), *_guess(example))
        else:
            _ask(example)
        _ways_on(example)
        _paper(example)


def _to_others(example: Example) -> None:
    """The list, and the cases on either side."""
    others = {
        "All cases": None,
        "Case before": workshop.beside(example.id, -1),
        "Case after": workshop.beside(example.id, 1),
    }
    with st.container(horizontal=True, gap="medium", key="to_others"):
        for words, id in others.items():
            if id or words == "All cases":
                its_key = words.lower().replace(" ", "_")
                st.button(words, key=its_key, type="tertiary", on_click=workshop.choose, args=(id,))


def _story(example: Example) -> None:
    left, right = st.columns([5, 4], gap="large")
    with left:
        for paragraph in example.story:
            st.markdown(plain(paragraph))
    with right:
        st.markdown("**The week the school has in mind**")
        plan(example.case)
    with st.container(key="room_question"):
        st.markdown(f"**{plain(example.question)}**")


def _key(example: Example, of: str) -> str:
    """The key of a guess at this case, by the group in the room: at its outcome, or at a group of findings."""
    return key("guess", str(workshop.group()), example.id, of)


def _ask(example: Example) -> None:
    """Takes the room's guess: an outcome, and any of the groups. Nothing has to be picked."""
    st.header("What does the room think?", anchor=False)
    left, right = st.columns(2, gap="large")
    left.radio(
        "What will the guide say?",
        list(OUTCOMES),
        index=None,
        format_func=lambda id: OUTCOMES[id].headline,
        key=_key(example, "outcome"),
        persist_state="session",
    )
    with right, st.container(gap="xsmall"):
        st.markdown("**What stands in the way?** Pick any, or none.")
        for theme in guidance().themes.values():
            st.checkbox(theme.name, key=_key(example, theme.id), persist_state="session")
    st.button("Show what the guide says", type="primary", key="show", on_click=workshop.show, args=(example.id,))


def _guess(example: Example) -> tuple[str | None, list[str]]:
    """What the room picked: an outcome id or None, and the ids of groups."""
    themes = [id for id in guidance().themes if st.session_state.get(_key(example, id))]
    return st.session_state.get(_key(example, "outcome")), themes


def _found(finding: Finding, where: str) -> None:
    """One finding, with what to do and where it comes from."""
    with st.container(key=key("found", finding.status, where), gap="xsmall"):
        action = f"  \n{plain(finding.action)}" if finding.action else ""
        st.markdown(f"**{plain(finding.said)}**{action}  \n:small[{source_line(finding)}]")


def _reasons(title: str, reasons: tuple[Reason, ...], where: str) -> None:
    if not reasons:
        return
    st.subheader(title, anchor=False)
    for reason in reasons:
        st.markdown(f"**{plain(reason.theme.name)}**")
        for number, finding in enumerate(reason.findings):
            _found(finding, f"{where}_{reason.theme.id}_{number}")


def _room(check: GuessCheck, outcome: str | None, groups: list[str]) -> None:
    """What the room got right and what it missed."""
    if check.outcome_right:
        st.success("The room picked the same outcome as the guide.")
    elif outcome:
        st.info(f"The room picked: {plain(OUTCOMES[outcome].headline)}.")
    if not check.found and not check.missed:
        st.markdown("Nothing stands in the way here.")
    _reasons("What the room got right", check.found, "right")
    _reasons("What the room missed" if groups else "What stands in the way", check.missed, "missed")
    if check.extra:
        named = "\n".join(f"- {plain(theme.name)}" for theme in check.extra)
        st.markdown(f"**Picked, but not in the way in this case**\n\n{named}")


def _answer(example: Example, assessment: Assessment, outcome: str | None, groups: list[str]) -> None:
    """The guide's answer, held against the guess."""
    with st.container(key="answer"):
        st.header("What the guide says", anchor=False)
        its = assessment.outcome
        with st.container(key=key("headline", its.tone)):
            st.subheader(its.headline, anchor=False)
            st.markdown(f"{its.meaning} {its.now}")
        _room(guess_check(assessment, outcome, groups), outcome, groups)
        if settled := assessment.with_status("met", "note"):
            with st.expander(f"What is in place, and worth knowing ({len(settled)})", key="settled"):
                for number, finding in enumerate(settled):
                    _found(finding, f"settled_{number}")
        for week in assessment.weeks:
            show_week(week, len(assessment.weeks) > 1)
        st.subheader("To talk about", anchor=False)
        st.markdown("\n".join(f"- {plain(point)}" for point in example.points))


def _ways_on(example: Example) -> None:
    after = workshop.beside(example.id, 1)
    with st.container(horizontal=True, key="ways_on"):
        if after:
            st.button("Next case", key="next_case", on_click=workshop.choose, args=(after,))
        st.button("Reset for the next group", key="reset", on_click=workshop.reset, kwargs={"say": True})
        if st.button("Present this case", key="present"):
            workshop.present(example.id)


def _paper(example: Example) -> None:
    """The sheet to print, and the link for the room. The answer sheet is in the trainer's fold of the list."""
    with st.expander("Print or share this case", key="paper"):
        st.markdown("The handout has the story and the questions, with space to write.")
        st.download_button(
            "Handout",
            partial(handout, example),
            f"{example.id}-handout.html",
            "text/html",
            key="handout",
            on_click="ignore",
        )
        if example.id == OWN:
            return
        st.markdown("Anyone can open this case with this link. The link holds no answers.")
        st.code(workshop.link(example.id), language=None, wrap_lines=True)
        if workshop.only_here():
            st.markdown(ONLY_HERE)
