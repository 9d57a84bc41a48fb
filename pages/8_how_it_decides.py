"""How this guide decides: every clause and our reading of it, the limits, the readings, the map and the sources."""

from datetime import date

import streamlit as st

from logic.assessment import assess
from logic.guidance import guidance
from logic.phrases import day_words
from logic.words import how_seen
from ui import state
from ui.frame import frame
from ui.outcome.clauses import show_clauses
from ui.outcome.law import show_law
from ui.outcome.map import show_map
from ui.table import show_table
from ui.text import plain

facts = guidance()


with frame("how") as case:
    page = facts.sources[facts.page]
    st.markdown(
        f"The guide follows one page: [{page.title}, {page.publisher}]({page.url}), checked {day_words(page.checked)}. "
        f"Our reading of it is dated {day_words(date.fromisoformat(facts.version))}. Each line is set out below, "
        "so that anyone can check it. S01 to S13 are our own numbers: the council's page has none."
    )
    st.subheader("The clauses", anchor=False)
    show_clauses(assess(case) if state.answers() else None)
    st.subheader("The limits", anchor=False)
    limits = ((limit.value, limit.unit, facts.sources[limit.source].title) for limit in facts.limits.values())
    show_table(("Number", "Of what", "Source"), limits)
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
