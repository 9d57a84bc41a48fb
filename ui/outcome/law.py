"""What law and national guidance add, each with how sure we are. Never mixed with the council's page."""

import streamlit as st

from logic.guidance import guidance
from logic.words import how_seen
from ui.fold import fold
from ui.text import plain


def _source_line(id: str) -> str:
    """A source of the wider law: who says it with a link, how we saw it and when."""
    source = guidance().sources[id]
    return f"[{plain(source.publisher)}]({source.url}), {how_seen(source)}."


def show_law() -> None:
    """What law and national guidance add, each with how sure we are. Never mixed with the council's page."""
    topics: dict[str, list[str]] = {}
    for fact in guidance().law:
        cited = " ".join(map(_source_line, (fact.source, *fact.also, *filter(None, (fact.see,)))))
        line = f"- {plain(guidance().fill(fact.text))} :small[{cited}]"
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
