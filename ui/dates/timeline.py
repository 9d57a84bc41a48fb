"""The dates as a line from today to the end: the notice, the days off site, the reviews, and the gaps between.

Every day on it is also in words below it. Shape and lane say what a mark is, not its colour alone. The drawing is made
once by Altair and holds no date; those of a case are put in each time.
"""

from datetime import date
from functools import cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from logic.dates.picture import LANES, Picture
from logic.dates.school_days import ONE_DAY
from logic.phrases import day_words

_TONES = {
    "light": {"ink": "#16211f", "span": "#0f6b74", "gap": "#c9d2d1"},
    "dark": {"ink": "#f2f6f5", "span": "#63c5cc", "gap": "#5c6a69"},
}
_SHAPES = ("triangle-down", "square", "circle", "diamond", "cross")
_LANE = 32
ALT = "The dates on a line, from today to the last day. The words below it give the same dates."
"""What the drawing is called. It never changes: the browser draws a chart anew when its name does."""


@cache
def drawing(theme: str) -> dict[str, Any]:
    """The drawing without its dates, for a light or a dark page."""
    tones = _TONES[theme]
    ink = tones["ink"]
    axis = alt.Axis(title=None, format="%-d %b", labelColor=ink, labelFontSize=12, tickCount=6, grid=False,
                    labelOverlap=True)  # fmt: skip
    lanes = alt.Axis(title=None, labelColor=ink, labelFontSize=13, ticks=False, domain=False)
    x = alt.X("From:T", axis=axis)
    y = alt.Y("Lane:N", sort=list(LANES), scale=alt.Scale(domain=list(LANES)), axis=lanes)
    base = alt.Chart(alt.NamedData("dates"))

    def of(kind: str) -> alt.Chart:
        return base.transform_filter(f"datum.Kind === '{kind}'")

    gaps = of("gap").mark_rect(color=tones["gap"], aria=False).encode(x=x, x2="To:T", tooltip=["Said:N"])
    span = of("span").mark_bar(color=tones["span"], size=14, aria=False)
    span = span.encode(x=x, x2="To:T", y=y, tooltip=["Said:N"])
    today = of("today").mark_rule(color=ink, strokeDash=[4, 3], strokeWidth=2, aria=False)
    today = today.encode(x=x, tooltip=["Said:N"])
    name = of("today").mark_text(align="left", dx=4, dy=8, color=ink, fontSize=12, fontWeight=600, aria=False)
    name = name.encode(x=x, y=alt.value(0), text="Kind:N")
    marks = of("mark").mark_point(filled=True, size=110, color=ink, opacity=1, aria=False)
    shape = alt.Shape("Lane:N", scale=alt.Scale(domain=list(LANES), range=list(_SHAPES)), legend=None)
    marks = marks.encode(x=x, y=y, shape=shape, tooltip=["Said:N"])
    layers = alt.layer(gaps, span, today, name, marks)
    drawn: dict[str, Any] = layers.properties(height=_LANE * len(LANES), width="container").to_dict()
    del drawn["data"]  # the dates are put in each time
    return drawn


def table(picture: Picture) -> pd.DataFrame:
    """The days of the drawing: a line for each mark, the span, each gap and today."""
    lines: list[tuple[str, str | None, date, date, str]] = []
    lines += [("today", None, picture.today, picture.today, f"Today, {day_words(picture.today)}")]
    lines += [("gap", None, gap.first, gap.last + ONE_DAY, f"Closed {gap.words}") for gap in picture.gaps]
    off = f"Off site from {day_words(picture.start)} to {day_words(picture.end)}"
    lines += [("span", LANES[1], picture.start, picture.end + ONE_DAY, off)]
    lines += [("mark", each.lane, each.day, each.day, f"{each.title}: {day_words(each.day)}") for each in picture.marks]
    frame = pd.DataFrame(lines, columns=["Kind", "Lane", "From", "To", "Said"])
    return frame.assign(From=pd.to_datetime(frame["From"]), To=pd.to_datetime(frame["To"]))


def show_timeline(picture: Picture) -> None:
    """Draws the line. The same dates must stand beside it in words."""
    theme = "dark" if st.context.theme.type == "dark" else "light"
    st.vega_lite_chart(table(picture), drawing(theme), key="timeline", alt=ALT)
