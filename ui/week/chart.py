"""The live chart of the week: a bar for each place, a segment for each day, and the advised limit.

A day over the limit is marked by colour, by outline and by the word "over"; a day to check likewise. The drawing is
made once by Altair and holds no answer; the numbers of a week are put in each time.
"""

import json
from functools import cache
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from logic.guidance import guidance
from logic.terms import DAYS
from ui.week.rows import STANDING, Row

_TONES = {
    "light": {"over": "#a3161b", "check": "#f3b63c", "within": "#0f6b74", "no limit": "#c9d2d1", "ink": "#16211f"},
    "dark": {"over": "#ff8a80", "check": "#f3b63c", "within": "#63c5cc", "no limit": "#5c6a69", "ink": "#f2f6f5"},
}
_LETTERS = {
    "light": {"over": "#ffffff", "check": "#16211f", "within": "#ffffff", "no limit": "#16211f"},
    "dark": {"over": "#12191a", "check": "#12191a", "within": "#12191a", "no limit": "#ffffff"},
}
_ROW, _BAR = 74, 34
ALT = "The week as a bar for each place, with its sessions on each day. The sentences below give the same numbers."
"""What the chart is called. It never changes: the browser draws a chart anew when its name does, and moves it else."""


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
    y = alt.Y("Row:N", sort=None, axis=None)
    names = json.dumps(list(DAYS.values()))
    chart = alt.Chart(alt.NamedData("numbers")).encode(y=y)
    days = (
        chart.transform_calculate(order=f"indexof({names}, datum.Day)")
        .transform_stack(stack="Sessions", as_=["from", "to"], groupby=["Row"], sort=[alt.SortField("order")])
        .transform_calculate(
            middle="(datum.from + datum.to) / 2",
            marked="datum.Advice === 'over' || datum.Advice === 'check'",
            said="datum.Day + ': ' + datum.Sessions + (datum.Advice === 'no limit' ? '' : ', ' + datum.Advice)",
        )
        .transform_calculate(
            label="slice(datum.Day, 0, 3) + (datum.marked ? '\\n' + datum.Advice : '')", lift="datum.marked ? -8 : 0"
        )
    )
    bars = days.mark_bar(size=_BAR, aria=False).encode(
        x=alt.X("from:Q", scale=across, axis=axis),
        x2="to:Q",
        color=alt.Color("Advice:N", scale=_scale(tones), legend=None),
        stroke=alt.value(ink),
        strokeWidth=alt.condition("datum.Advice === 'over'", alt.value(4), alt.value(1)),
        strokeDash=alt.condition("datum.Advice === 'check'", alt.value([5, 3]), alt.value([1, 0])),
        tooltip=[alt.Tooltip("said:N", title="Day")],
    )
    letters = days.mark_text(
        fontSize=13, fontWeight=600, lineBreak="\n", lineHeight=15, dy=alt.expr("datum.lift"), aria=False
    ).encode(
        x=alt.X("middle:Q", scale=across),
        text="label:N",
        color=alt.Color("Advice:N", scale=_scale(_LETTERS[theme]), legend=None),
    )
    titles = (
        chart.transform_aggregate(groupby=["Row", "Place"])
        .mark_text(align="left", dy=9 - _ROW / 2, fontSize=14, fontWeight=600, color=ink, aria=False)
        .encode(x=alt.value(0), text="Place:N")
    )
    limits = (
        chart.transform_filter("isValid(datum.Limit)")
        .transform_aggregate(groupby=["Row", "Limit"])
        .encode(x=alt.X("Limit:Q", scale=across))
    )
    ticks = limits.mark_tick(thickness=3, size=_BAR + 6, color=ink, aria=False)
    said = (
        limits.transform_calculate(label="'advised limit ' + datum.Limit")
        .mark_text(align="left", dx=5, dy=_BAR / 2 + 10, fontSize=12, color=ink, aria=False)
        .encode(text="label:N")
    )
    chart = alt.layer(bars, letters, titles, ticks, said).resolve_scale(color="independent")
    drawn: dict[str, Any] = chart.properties(height=alt.Step(_ROW), width="container").to_dict()
    del drawn["data"]  # the numbers are put in each time
    return drawn


def table(rows: tuple[Row, ...]) -> pd.DataFrame:
    """The numbers of the chart: a line for each day that a place has."""
    limit = guidance().limit("provider_sessions")
    lines = [
        (number, row.title, DAYS[day], sessions, STANDING[standing], limit if row.limit else None)
        for number, row in enumerate(rows, 1)
        for day, sessions, standing in row.days
    ]
    return pd.DataFrame(lines, columns=["Row", "Place", "Day", "Sessions", "Advice", "Limit"])


def limit_words() -> str:
    """What the upright line in the chart is."""
    limit = guidance().limit("provider_sessions")
    return f"The upright line is the advised limit for alternative providers: {limit} sessions a week."


def chart(rows: tuple[Row, ...], key: str = "week_chart") -> None:
    """Draws the week. The same numbers must stand beside it in words, for those who do not see it."""
    theme = "dark" if st.context.theme.type == "dark" else "light"
    st.vega_lite_chart(table(rows), drawing(theme), key=key, alt=ALT)
