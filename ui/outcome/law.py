"""What law and national guidance add, each with how sure we are. Never mixed with the council's page."""

import streamlit as st

from logic.guidance import guidance
from logic.words import how_seen
from ui.fold import fold
from ui.text import plain


def show_law() -> None:
    """The wider law by topic, folded away: each point with who says it and how that was seen."""
    topics: dict[str, list[str]] = {}
    for fact in guidance().law:
        source = guidance().sources[fact.source]
        link = f"[{plain(source.publisher)}]({source.url})"
        line = f"- {plain(guidance().fill(fact.text))} :small[{link}, {how_seen(source)}.]"
        topics.setdefault(fact.topic, []).append(line)
    with fold("Beyond the council's page: what law and national guidance add", "law") as is_open:
        if not is_open:
            return
        st.markdown(
            "This part does not come from the council's page and does not change the outcome. "
            "It is not legal advice: check each point with its source before you rely on it."
        )
        for topic, lines in topics.items():
            st.markdown(f"**{plain(topic)}**\n" + "\n".join(lines))
