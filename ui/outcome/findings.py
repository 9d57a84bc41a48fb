"""Findings on screen: each with its words, its clause, what it rests on, its source, and what to do."""

from contextlib import nullcontext

import streamlit as st

from logic.assessment import GROUPS, Assessment
from logic.case import find_question
from logic.findings import Finding, listed
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
    """Where a finding comes from: its clauses, its sources with their links, and when the oldest was checked."""
    sources = guidance().sources_of(finding.clauses, finding.says)
    links = listed([f"[{source.publisher}]({source.url})" for source in sources])
    return f"From {clauses_of(finding)}: {links}, checked {day_words(min(each.checked for each in sources))}."


def change(row: str, page: str, back_to: str) -> None:
    """Starts changing an answer, on the page that asks it, to come back to the page `back_to`."""
    state.begin_change(row, page, back_to)
    question = find_question(row)
    asked = question is not None and question.kind == "choice" and not row.startswith("place_")
    go(STEPS[page], f".st-key-ask_{row} input" if asked else "")


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
        action = f"  \n{plain(finding.action)}" if finding.action else ""
        st.markdown(f"**{plain(finding.text)}**{action}  \n:small[{source_line(finding)}]")
        buttons(finding, f"fix_{number}")


def _show_unanswered(found: tuple[Finding, ...]) -> None:
    """The questions with no answer, a block for each page with one way to it."""
    pages: dict[str, list[Finding]] = {}
    for finding in found:
        question = find_question(finding.subject or "")
        if question is not None:
            pages.setdefault(question.page, []).append(finding)
    for page, left in pages.items():
        cited = {id: guidance().clauses[id].name for finding in left for id in finding.clauses}
        with st.container(key=f"found_unanswered_{page}", gap="xsmall"):
            st.markdown("\n".join(f"- {plain(finding.text)}" for finding in left))
            st.markdown(f":small[For {', '.join(f'{id} {name}' for id, name in cited.items())}.]")
            if st.button(f"Go to {STEPS[page].title}", key=f"answer_{page}", type="tertiary"):
                go(STEPS[page])


def _is_quiet(status: str, outcome: str) -> bool:
    """Whether findings of this status are folded away: those that need nothing done, or that a stop makes idle."""
    if outcome == "do_not_use":
        return status != "stop"
    return status in ("met", "note") or (status == "not_met" and outcome != "not_indicated")


def show_groups(assessment: Assessment) -> None:
    """Every finding under its heading. What needs nothing done is folded away, with its number in the heading."""
    number = 0
    for title, statuses in GROUPS.items():
        found = assessment.with_status(*statuses)
        if not found:
            continue
        quiet = _is_quiet(statuses[0], assessment.outcome.id)
        if not quiet:
            st.subheader(title, anchor=False)
        with fold(f"{title} ({len(found)})", f"group_{statuses[0]}") if quiet else nullcontext(True) as is_open:
            if is_open and statuses[0] == "unanswered":
                _show_unanswered(found)
                found = tuple(finding for finding in found if finding.subject is None)
            for finding in found if is_open else ():
                number += 1
                show(finding, number)
