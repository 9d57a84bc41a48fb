"""The live chart of the week: a bar for each place, a segment for each day, and the advised limit.

A day over the limit is marked by colour, by outline and by the word "over"; a day to check likewise. The drawing is
made once by Altair and holds no answer; the numbers of a week are put in each time.
"""

from functools import cache
from typing import Any

import altair as alt
import streamlit as st

from logic.guidance import guidance
from logic.terms import DAYS
from logic.timetable import CHECK, OVER
from ui.week import STANDING, Row

_TONES = {
    "light": {"over": "#a3161b", "check": "#f3b63c", "within": "#0f6b74", "no limit": "#c9d2d1", "ink": "#16211f"},
    "dark": {"over": "#ff8a80", "check": "#f3b63c", "within": "#63c5cc", "no limit": "#5c6a69", "ink": "#f2f6f5"},
}
_LETTERS = {
    "light": {"over": "#ffffff", "check": "#16211f", "within": "#ffffff", "no limit": "#16211f"},
    "dark": {"over": "#12191a", "check": "#12191a", "within": "#12191a", "no limit": "#ffffff"},
}
_ROW, _BAR = 74, 34


def _scale(colours: dict[str, str]) -> alt.Scale:
    words = list(STANDING.values())
    return alt.Scale(domain=words, range=[colours[word] for word in words])


@cache
def drawing(theme: str) -> dict[str, Any]:
    """The chart without its numbers, for a light or a dark page."""
    tones, ink = _TONES[theme], _TONES[theme]["ink"]
    across = alt.Scale(domain=[0, guidance().limit("week_sessions")], nice=False)
    axis = alt.Axis(title="Sessions in the week", tickMinStep=1, labelColor=ink, titleColor=ink, labelFontSize=13,
                    titleFontSize=13, grid=False, tickCount=guidance().limit("week_sessions"))  # fmt: skip
    y = alt.Y("place:N", sort=None, axis=None)
    base = alt.Chart().encode(y=y)
    bars = base.mark_bar(size=_BAR).encode(
        x=alt.X("from:Q", scale=across, axis=axis),
        x2="to:Q",
        color=alt.Color("standing:N", scale=_scale(tones), legend=None),
        stroke=alt.value(ink),
        strokeWidth=alt.condition("datum.standing === 'over'", alt.value(4), alt.value(1)),
        strokeDash=alt.condition("datum.standing === 'check'", alt.value([5, 3]), alt.value([1, 0])),
        tooltip=[alt.Tooltip("said:N", title="Day")],
    )
    letters = base.mark_text(
        fontSize=13, fontWeight=600, lineBreak="\n", lineHeight=15, dy=alt.expr("datum.lift")
    ).encode(
        x=alt.X("middle:Q", scale=across),
        text="label:N",
        color=alt.Color("standing:N", scale=_scale(_LETTERS[theme]), legend=None),
    )
    titles = base.mark_text(align="left", dy=9 - _ROW / 2, fontSize=14, fontWeight=600, color=ink).encode(
        x=alt.value(0), text="label:N"
    )
    limits = base.encode(x=alt.X("from:Q", scale=across))
    ticks = limits.mark_tick(thickness=3, size=_BAR + 6, color=ink)
    said = limits.mark_text(align="left", dx=5, dy=_BAR / 2 + 10, fontSize=12, color=ink).encode(text="label:N")
    chart = alt.layer(bars, letters, titles, ticks, said).resolve_scale(color="independent")
    drawn: dict[str, Any] = chart.properties(height=alt.Step(_ROW), width="container").to_dict()
    del drawn["datasets"]  # Altair's stand-in for no data: each layer is given its own
    return drawn


def _days(row: Row, place: str) -> list[dict[str, Any]]:
    """The segments of one bar, a day each."""
    segments, start = [], 0
    for day, number, standing in row.days:
        word, marked = STANDING[standing], standing in (OVER, CHECK)
        segments.append(
            {
                "place": place,
                "from": start,
                "to": start + number,
                "middle": start + number / 2,
                "standing": word,
                "label": f"{DAYS[day][:3]}\n{word}" if marked else DAYS[day][:3],
                "lift": -8 if marked else 0,
                "said": f"{DAYS[day]}: {number}" + (f", {word}" if standing else ""),
            }
        )
        start += number
    return segments


def chart(rows: tuple[Row, ...], key: str = "week_chart") -> None:
    """Draws the week. The same numbers must stand beside it in words, for those who do not see it."""
    theme = "dark" if st.context.theme.type == "dark" else "light"
    limit = guidance().limit("provider_sessions")
    days = [segment for place, row in enumerate(rows) for segment in _days(row, f"{place}")]
    titles = [{"place": f"{place}", "label": row.title} for place, row in enumerate(rows)]
    limits = [
        {"place": f"{place}", "from": limit, "label": f"advised limit {limit}"}
        for place, row in enumerate(rows)
        if row.limit
    ]
    drawn = drawing(theme)
    layers = [
        layer | {"data": {"values": values}}
        for layer, values in zip(drawn["layer"], (days, days, titles, limits, limits), strict=True)
        if values  # an empty layer would be a picture with nothing to say
    ]
    said = " ".join(f"{row.name}: {row.sentence}" for row in rows)
    st.vega_lite_chart(spec=drawn | {"layer": layers}, key=key, alt=f"Sessions at each place. {said}")
    if limits:
        st.markdown(f"The upright line is the advised limit for alternative providers: {limit} sessions a week.")
