"""Findings on screen: each with its words, its clause, what it rests on, its source, and what to do."""

from contextlib import nullcontext

import streamlit as st

from logic.assessment import GROUPS, Assessment
from logic.case import find_question
from logic.findings import Finding
from logic.guidance import guidance
from logic.terms import SESSIONS
from logic.words import day_words
from ui import state
from ui.fold import fold
from ui.frame import STEPS, go
from ui.text import plain


def clauses_of(finding: Finding) -> str:
    """The clauses a finding cites, by id and name."""
    return ", ".join(f"{id} {guidance().clauses[id].name}" for id in finding.clauses)


def source_line(finding: Finding) -> str:
    """Where a finding comes from: its clauses, its source with a link, and when that was checked."""
    source = guidance().sources[guidance().clauses[finding.clauses[0]].source]
    return f"From {clauses_of(finding)}: [{source.publisher}]({source.url}), checked {day_words(source.checked)}."


def change(row: str, page: str, back_to: str) -> None:
    """Starts changing an answer, on the page that asks it, to come back to the page `back_to`."""
    state.begin_change(row, page, back_to)
    go(STEPS[page])


def read_clause(id: str) -> None:
    """Goes to a clause on the page of how the guide decides, and opens it."""
    st.session_state[f"clause_{id}"] = True
    go(STEPS["how"], f".st-key-clause_{id} summary")


def buttons(finding: Finding, where: str) -> None:
    """A button for each answer the finding rests on (the week has one for all of its sessions) and for its clause."""
    rows: dict[str, tuple[str, str]] = {}
    for id in finding.answers:
        question = find_question(id)
        if question is None:
            continue
        if id in SESSIONS:
            rows["week"] = ("the week", question.page)
        elif question.id.startswith("strategy_"):
            rows["strategies"] = ("what has been tried", question.page)
        else:
            rows[id] = (question.text, question.page)
    with st.container(horizontal=True, gap="small"):
        for row, (words, page) in rows.items():
            if st.button(f"Change: {words}", key=f"{where}_{row}", type="tertiary", wrap=True):
                change(row, page, "outcome")
        for id in finding.clauses:
            if st.button(f"How the guide reads {id}", key=f"{where}_{id}", type="tertiary", wrap=True):
                read_clause(id)


def show(finding: Finding, number: int) -> None:
    """One finding, in full."""
    with st.container(key=f"found_{finding.status}_{number}", gap="xsmall"):
        owner = f" :small[Who: {finding.owner}.]" if finding.owner else ""
        action = f"  \n{plain(finding.action)}{owner}" if finding.action else ""
        st.markdown(f"**{plain(finding.text)}**{action}  \n:small[{source_line(finding)}]")
        buttons(finding, f"fix_{number}")


def show_groups(assessment: Assessment) -> None:
    """Every finding under its heading. What needs nothing done is folded away, with its number in the heading."""
    number = 0
    for title, statuses in GROUPS.items():
        found = assessment.with_status(*statuses)
        if not found:
            continue
        quiet = statuses[0] in ("not_met", "met", "note")
        if not quiet:
            st.subheader(title, anchor=False)
        with fold(f"{title} ({len(found)})", f"group_{statuses[0]}") if quiet else nullcontext(True) as is_open:
            for finding in found if is_open else ():
                number += 1
                show(finding, number)
