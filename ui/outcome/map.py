"""The map of the guide with the path of a case lit, drawn and in words, from the question data itself."""

import streamlit as st

from logic.case import Case
from logic.shown.map import flow
from logic.shown.map_text import outline, to_dot
from ui.fold import fold
from ui.text import plain


def _line(line: str) -> str:
    """A line of the outline: the first of a page in bold, another as far in as it stands."""
    depth, text = (len(line) - len(line.lstrip())) // 2, plain(line)
    return f"{'&emsp;' * (depth - 1)}{text}" if depth else f"**{text}**"


def show_map(case: Case) -> None:
    """The map in words, and the drawing, which scrolls where it is wider than the page: each on request."""
    st.subheader("The map, with your path lit", anchor=False)
    st.markdown(
        "Every question the guide can ask, in order. A question not asked says why. "
        "In the drawing, your path has a thick line and bold words."
    )
    if st.toggle("See the questions as a picture", key="draw_map"):
        with st.container(key="map"):
            st.graphviz_chart(to_dot(flow(case)), width="content", alt="The map that stands below in words.")
    with fold("The map in words", "map_words") as is_open:
        if is_open:
            st.markdown("\n\n".join(map(_line, outline(flow(case)).splitlines())))
