"""Findings on screen: those that leave nothing to do, each with its clause, what it rests on and its source."""

from collections.abc import Collection

import streamlit as st

from logic.assessment import UNANSWERED, Assessment
from logic.case import STRATEGY, find_question
from logic.findings import Finding
from logic.guidance import guidance
from logic.phrases import listed
from logic.terms import EVERY_SESSION
from logic.words import checked
from ui.change import begin
from ui.fold import fold
from ui.frame import STEPS, go
from ui.keys import key
from ui.text import plain

_BOXED = ("choice", "date", "number")
"""The kinds of question whose widget is on its page from the first."""


def clauses_of(finding: Finding) -> str:
    """The clauses a finding cites, by id and name."""
    return ", ".join(f"{id} {guidance().clauses[id].name}" for id in finding.clauses)


def source_line(finding: Finding) -> str:
    """Where a finding comes from: its clauses, its sources with their links, and when the oldest was checked."""
    sources = guidance().sources_of(finding.clauses, finding.says)
    links = listed([f"[{source.publisher}]({source.url})" for source in sources])
    return f"From {clauses_of(finding)}: {links}, {checked(min(sources, key=lambda each: each.checked))}."


def change(row: str, page: str, back_to: str) -> None:
    """Starts changing an answer, on the page that asks it, to come back to the page `back_to`."""
    begin(row, page, back_to)
    question = find_question(row)
    asked = question is not None and question.kind in _BOXED and not row.startswith("place_")
    go(STEPS[page], key("q", row) if asked else "")


def read_clause(id: str) -> None:
    """Goes to a clause on the page of how the guide decides: what is folded there opens for the focus."""
    go(STEPS["how"], key("clause", id))


def buttons(finding: Finding, number: int) -> None:
    """A button for each answer the finding rests on (the week has one for all of its sessions) and for its clause."""
    rows: dict[str, tuple[str, str]] = {}
    for id in finding.answers:
        question = find_question(id)
        if question is None:
            continue
        if id in EVERY_SESSION:
            rows["week"] = ("the week", question.page)
        elif question.id.startswith(STRATEGY):
            rows["strategies"] = ("what has been tried", question.page)
        else:
            rows[id] = (question.text, question.page)
    with st.container(horizontal=True, gap="small"):
        for row, (words, page) in rows.items():
            label = f"Change this answer :small[{words}]" if len(rows) == 1 else f"Change: {words}"
            if st.button(label, key=key("fix", str(number), row), type="tertiary", wrap=True):
                change(row, page, "outcome")
        for id in finding.clauses:
            if st.button(f"Why? ({id})", key=key("fix", str(number), id), type="tertiary", wrap=True):
                read_clause(id)


def show(finding: Finding, number: int) -> None:
    """One finding, in full."""
    with st.container(key=key("found", finding.status, str(number)), gap="xsmall"):
        action = f"  \n{plain(finding.action)}" if finding.action else ""
        st.markdown(f"**{plain(finding.said)}**{action}  \n:small[{source_line(finding)}]")
        buttons(finding, number)


def show_rest(assessment: Assessment, listed: Collection[Finding]) -> None:
    """Every finding that the list of what to do does not show, under its heading, folded away with their number.

    A question with no answer is in the list by its page.
    """
    rest = [each for each in assessment.findings if each not in listed and each.status != UNANSWERED]
    if not rest:
        return
    with fold(f"What else the guide found ({len(rest)})", "rest") as is_open:
        number = 0
        for status in guidance().statuses.values() if is_open else ():
            found = [finding for finding in rest if finding.status == status.id]
            if found:
                st.markdown(f"**{status.heading}**")
            for finding in found:
                number += 1
                show(finding, number)
