"""Findings on screen: each with its words, its clause, what it rests on, its source, and what to do."""

from contextlib import nullcontext

import streamlit as st

from logic.assessment import NOT_MET, UNANSWERED, Assessment
from logic.case import STRATEGY, find_question
from logic.facts import LADDER, STOPS, Outcome, Status
from logic.findings import Finding
from logic.guidance import guidance
from logic.phrases import listed
from logic.terms import SESSIONS
from logic.words import checked
from ui.change import begin
from ui.fold import fold
from ui.frame import STEPS, go
from ui.keys import key
from ui.text import plain


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
    asked = question is not None and question.kind == "choice" and not row.startswith("place_")
    go(STEPS[page], key("q", row) if asked else "")


def read_clause(id: str) -> None:
    """Goes to a clause on the page of how the guide decides, and opens it."""
    st.session_state[key("clause", id)] = True
    go(STEPS["how"], key("clause", id))


def buttons(finding: Finding, number: int) -> None:
    """A button for each answer the finding rests on (the week has one for all of its sessions) and for its clause."""
    rows: dict[str, tuple[str, str]] = {}
    for id in finding.answers:
        question = find_question(id)
        if question is None:
            continue
        if id in SESSIONS:
            rows["week"] = ("the week", question.page)
        elif question.id.startswith(STRATEGY):
            rows["strategies"] = ("what has been tried", question.page)
        else:
            rows[id] = (question.text, question.page)
    with st.container(horizontal=True, gap="small"):
        for row, (words, page) in rows.items():
            if st.button(f"Change: {words}", key=key("fix", str(number), row), type="tertiary", wrap=True):
                change(row, page, "outcome")
        for id in finding.clauses:
            if st.button(f"How the guide reads {id}", key=key("fix", str(number), id), type="tertiary", wrap=True):
                read_clause(id)


def show(finding: Finding, number: int) -> None:
    """One finding, in full."""
    with st.container(key=key("found", finding.status, str(number)), gap="xsmall"):
        action = f"  \n{plain(finding.action)}" if finding.action else ""
        st.markdown(f"**{plain(finding.text)}**{action}  \n:small[{source_line(finding)}]")
        buttons(finding, number)


def _show_unanswered(found: tuple[Finding, ...]) -> None:
    """The questions with no answer, a block for each page with one way to it."""
    pages: dict[str, list[Finding]] = {}
    for finding in found:
        question = find_question(finding.subject or "")
        if question is not None:
            pages.setdefault(question.page, []).append(finding)
    for page, left in pages.items():
        cited = {id: guidance().clauses[id].name for finding in left for id in finding.clauses}
        with st.container(key=key("found", "unanswered", page), gap="xsmall"):
            st.markdown("\n".join(f"- {plain(finding.text)}" for finding in left))
            st.markdown(f":small[For {', '.join(f'{id} {name}' for id, name in cited.items())}.]")
            if st.button(f"Go to {STEPS[page].title}", key=key("answer", page), type="tertiary"):
                go(STEPS[page])


def _is_quiet(status: Status, outcome: Outcome) -> bool:
    """Whether findings of this status are folded away: those that need nothing done, or that a stop makes idle."""
    if outcome.leads_to == STOPS:
        return status.outcome != outcome.id
    return not (status.asks or (status.id == NOT_MET and outcome.leads_to == LADDER))


def show_groups(assessment: Assessment) -> None:
    """Every finding under its heading. What needs nothing done is folded away, with its number in the heading."""
    number = 0
    for status in guidance().statuses.values():
        found = assessment.with_status(status.id)
        if not found:
            continue
        quiet = _is_quiet(status, assessment.outcome)
        if not quiet:
            st.subheader(status.heading, anchor=False)
        folded = fold(f"{status.heading} ({len(found)})", key("group", status.id)) if quiet else nullcontext(True)
        with folded as is_open:
            if is_open and status.id == UNANSWERED:
                _show_unanswered(found)
                found = tuple(finding for finding in found if finding.subject is None)
            for finding in found if is_open else ():
                number += 1
                show(finding, number)
