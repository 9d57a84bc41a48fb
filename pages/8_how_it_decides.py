"""How this guide decides: every clause with our reading of it, the limits, the settled readings and the sources."""

import streamlit as st

from logic.guidance import SEEN, guidance
from logic.rules import RULES
from logic.words import day_words
from ui.frame import frame
from ui.text import plain

with frame("how"):
    facts = guidance()
    page = facts.sources[facts.page]
    st.markdown(
        f"The guide follows one page: [{page.title}, {page.publisher}]({page.url}), checked {day_words(page.checked)}. "
        f"This is version {facts.version} of what we made of it. A council officer can check it here line by line."
    )
    st.subheader("The clauses", anchor=False)
    for clause in facts.clauses.values():
        with st.expander(f"{clause.id}: {clause.name}", key=f"clause_{clause.id}"):
            rules = [rule.__doc__ or "" for rule in RULES if clause.id in (rule.__doc__ or "").split(":")[0]]
            st.markdown(
                f"**When:** {clause.when}.  \n**What follows:** {clause.follows}  \n"
                f"**How strong the page is:** {clause.strength}.  \n**How we read it:** {clause.reading}"
            )
            for rule in rules:
                st.markdown(f"**Rule:** {plain(rule)}")
            lines = "\n".join(
                f"- {saying.status.replace('_', ' ')}: {plain(saying.text)}" for saying in clause.says.values()
            )
            st.markdown(f"**What it can say**\n\n{lines}" if lines else "Another clause speaks for this one.")
    st.subheader("The limits", anchor=False)
    st.table(
        [
            {"Number": limit.value, "Of what": limit.unit, "Source": facts.sources[limit.source].title}
            for limit in facts.limits.values()
        ],
        hide_index=True,
    )
    st.subheader("Where the page leaves room", anchor=False)
    st.markdown(
        "\n".join(f"- {plain(facts.fill(reading.text))} ({', '.join(reading.clauses)})" for reading in facts.readings)
    )
    st.subheader("Sources", anchor=False)
    for source in facts.sources.values():
        how = f"{SEEN[source.seen]}, checked {day_words(source.checked)}"
        st.markdown(f"- [{source.title}, {source.publisher}]({source.url}): {how}")
