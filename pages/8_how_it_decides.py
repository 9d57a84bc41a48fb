"""How this guide decides: every clause and our reading of it, the limits, the readings, the map and the sources."""

from datetime import date

import streamlit as st

from logic.assessment import assess
from logic.guidance import guidance
from logic.phrases import day_words
from logic.shown.clauses import ClauseRow, clause_rows
from logic.words import how_seen
from ui import state
from ui.fold import fold
from ui.frame import frame
from ui.keys import key
from ui.outcome.law import show_law
from ui.outcome.map import show_map
from ui.text import plain

facts = guidance()


def show_clause(row: ClauseRow) -> None:
    """One clause: what the page says, how we read it, the rule, what it can say, and what this case made of it."""
    clause = row.clause
    said = f" ({', '.join(dict.fromkeys(each.status_name for each in row.findings))})" if row.findings else ""
    with fold(f"{clause.id}: {clause.name}{said}", key("clause", clause.id)) as is_open:
        if not is_open:
            return
        st.markdown(
            f"**When:** {plain(clause.when)}.  \n**What follows:** {plain(clause.follows)}  \n"
            f"**How strong the page is:** {plain(clause.strength)}.  \n**How we read it:** {plain(clause.reading)}  \n"
            f"**The rule:** {plain(row.judges)}"
        )
        for finding in row.findings:
            st.markdown(f"**In your case:** {finding.status_name}. {plain(finding.text)}")
        lines = "\n".join(f"- {facts.statuses[saying.status].name}: {plain(saying.text)}" for saying in row.sayings)
        if lines:
            st.markdown(f"**All it can say**\n{lines}")


with frame("how") as case:
    page = facts.sources[facts.page]
    st.markdown(
        f"The guide follows one page: [{page.title}, {page.publisher}]({page.url}), checked {day_words(page.checked)}. "
        f"Our reading of it is dated {day_words(date.fromisoformat(facts.version))}. Each line is set out below, "
        "so that anyone can check it. S01 to S13 are our own numbers: the council's page has none."
    )
    st.subheader("The clauses", anchor=False)
    with st.container(gap="xsmall"):
        for row in clause_rows(assess(case) if state.answers() else None):
            show_clause(row)
    st.subheader("The limits", anchor=False)
    st.table(
        [
            {"Number": limit.value, "Of what": limit.unit, "Source": facts.sources[limit.source].title}
            for limit in facts.limits.values()
        ],
        hide_index=True,
    )
    st.subheader("Where the page leaves room", anchor=False)
    readings = (f"- {plain(facts.fill(each.text))} ({', '.join(each.clauses)})" for each in facts.readings)
    st.markdown("\n".join(readings))
    show_map(case)
    show_law()
    st.subheader("Sources", anchor=False)
    with st.expander(f"All {len(facts.sources)} sources, how each was seen and when"):
        st.markdown(
            "\n".join(
                f"- [{plain(source.title)}, {plain(source.publisher)}]({source.url}): {how_seen(source)}"
                for source in facts.sources.values()
            )
        )
    st.subheader("Accessibility", anchor=False)
    st.markdown(
        "The guide is built to meet WCAG 2.2 at level AA. Every page is checked with axe in a real browser, in light "
        "and in dark. It works by keyboard, at 400 % zoom and on a phone. The chart says the same in words beside it."
    )
    st.markdown(
        "What the tool it is built with does not allow: each chart has a few extra buttons to tab through, and "
        "the guide needs JavaScript. The drawing of the map is for the eye only, so the map in words says all of it."
    )
