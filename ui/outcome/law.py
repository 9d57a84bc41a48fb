"""What law and national guidance add, each with how sure we are. Never mixed with the council's page."""

from collections.abc import Iterable

import streamlit as st

from logic.facts import Source
from logic.guidance import guidance
from logic.phrases import listed, sentence
from logic.sound import UNREAD
from logic.words import how_seen
from ui.fold import fold
from ui.text import plain


def _cited(source: Source) -> str:
    """A source with its link. One that nobody read says so at once: no other of its publisher's may vouch for it."""
    told = f", {how_seen(source)}" if source.seen == UNREAD else ""
    return f"[{plain(source.publisher)}]({source.url}){told}"


def _seen(sources: Iterable[Source]) -> str:
    """How the sources of a section were seen, each way once with who they are from and when the oldest was checked."""
    ways: dict[str, list[Source]] = {}
    for source in sources:
        ways.setdefault(source.seen, []).append(source)
    told = []
    for seen in ways.values():
        names = listed([plain(name) for name in dict.fromkeys(source.publisher for source in seen)])
        told.append(f"{sentence(how_seen(min(seen, key=lambda each: each.checked)))}: {names}.")
    return " ".join(told)


def show_law() -> None:
    """What law and national guidance add, each with how sure we are. Never mixed with the council's page."""
    with fold("Beyond the council's page: what law and national guidance add", "law") as is_open:
        if not is_open:
            return
        topics: dict[str, tuple[list[str], list[Source]]] = {}
        for fact in guidance().law:
            lines, used = topics.setdefault(fact.topic, ([], []))
            sources = [guidance().sources[id] for id in (fact.source, *fact.also, *filter(None, (fact.see,)))]
            cited = ", ".join(map(_cited, sources))
            lines.append(f"- {plain(guidance().fill(fact.text))} :small[{cited}.]")
            used += [each for each in sources if each.seen != UNREAD]
        st.markdown(
            "This part does not come from the council's page and does not change the outcome. "
            "It is not legal advice: check each point with its source before you rely on it."
        )
        for topic, (lines, used) in topics.items():
            st.markdown(f"**{plain(topic)}**\n" + "\n".join(lines) + f"\n\n:small[{_seen(used)}]")
