"""The live chart of the week: a bar for each place, a segment for each day, and the advised limit.

A day that is too much is marked by colour, by outline and by a word. What is within the advice has the tone its place
has on the board. The drawing is made once by Altair and holds no answer; the numbers of a week are put in each time.
"""

import json
from functools import cache
from textwrap import wrap
from typing import Any

import altair as alt
import pandas as pd
import streamlit as st

from logic.guidance import guidance
from logic.terms import DAYS
from logic.timetable import CHECK, OVER
from ui.week.rows import Day, Row

_FILLS = (OVER, CHECK, *(f"tone {number}" for number in range(7)))
_COLOURS = {
    "light": ("#a3161b", "#f3b63c", "#c9d2d1", "#0f6b74", "#2c5db3", "#6a4db3", "#47761c", "#a33570", "#7d5329"),
    "dark": ("#ff8a80", "#f3b63c", "#4a5857", "#63c5cc", "#8ab4f8", "#b9a1f0", "#a5d16f", "#f29ac0", "#dcb489"),
}
_LETTERS = {
    "light": ("#ffffff", "#16211f", "#16211f", *["#ffffff"] * 6),
    "dark": ("#12191a", "#12191a", "#ffffff", *["#12191a"] * 6),
}
_INK = {"light": "#16211f", "dark": "#f2f6f5"}
_PAGE = {"light": "#ffffff", "dark": "#12191a"}
_ROW, _BAR, _SLIM, _LETTER, _TITLE, _ACROSS = 50, 38, 24, 7.4, 250, 36
_WIDE = "width > 960"
"""Where a place's name stands beside its bar, and one session has room for its words. On a narrower chart the name
stands above a slim bar, with what is too much."""
_HIGH = f"({_WIDE} ? {_BAR} : {_SLIM})"
ALT = "The week as a bar for each place, with its sessions on each day. The sentences below give the same numbers."
"""What the chart is called. It never changes: the browser draws a chart anew when its name does, and moves it else."""


def _scale(colours: tuple[str, ...]) -> alt.Scale:
    return alt.Scale(domain=list(_FILLS), range=list(colours))


@cache
def drawing(theme: str) -> dict[str, Any]:
    """The chart without its numbers, for a light or a dark page."""
    ink, page = _INK[theme], _PAGE[theme]
    whole = guidance().limit("week_sessions")
    across = alt.Scale(domain=[0, whole], nice=False, rangeMin=alt.expr(f"{_WIDE} ? {_TITLE} : 0"))
    limit = guidance().limit("provider_sessions")
    limit_label = f"datum.value + (datum.value === {limit} ? ', the advised limit' : '')"
    axis = alt.Axis(title=None, values=list(range(whole + 1)), labelExpr=limit_label, labelColor=ink, labelFontSize=12,
                    grid=False, domain=False, ticks=False, labelFlush=True, labelLimit=0, labelPadding=0)  # fmt: skip
    y = alt.Y("Row:N", sort=None, axis=None)
    names = json.dumps(list(DAYS.values()))
    chart = alt.Chart(alt.NamedData("numbers")).encode(y=y)
    room = f"(width - ({_WIDE} ? {_TITLE} : 0)) / {whole}"
    days = (
        chart.transform_calculate(order=f"indexof({names}, datum.Day)")
        .transform_stack(stack="Sessions", as_=["from", "to"], groupby=["Row"], sort=[alt.SortField("order")])
        .transform_calculate(
            parted="isValid(datum.Limit) && datum.from < datum.Limit && datum.Limit < datum.to",
            short="slice(datum.Day, 0, 3)",
            marked="datum.Words !== ''",
            said="datum.Day + ': ' + datum.Sessions + (datum.Words === '' ? '' : ', ' + datum.Words)",
        )
        # The line of the limit can run through a day: its words then stand beyond it, over what is too much.
        .transform_calculate(middle="(max(datum.from, datum.parted ? datum.Limit : 0) + datum.to) / 2")
        .transform_calculate(
            label=f"!datum.marked ? datum.short : length(datum.short + datum.Words) * {_LETTER} < "
            f"(datum.to - max(datum.from, datum.parted ? datum.Limit : 0)) * {room} - 14 "
            f"? datum.short + ': ' + datum.Words : {_WIDE} ? datum.short + '\\n' + datum.Words : datum.short"
        )
        .transform_calculate(lift="indexof(datum.label, '\\n') < 0 ? 0 : -7")
    )
    bars = days.mark_bar(size=alt.expr(_HIGH), aria=False).encode(
        x=alt.X("from:Q", scale=across, axis=axis),
        x2="to:Q",
        color=alt.Color("Fill:N", scale=_scale(_COLOURS[theme]), legend=None),
        stroke=alt.condition("datum.marked", alt.value(ink), alt.value(page)),
        strokeWidth=alt.condition("datum.Fill === 'over'", alt.value(4), alt.value(2)),
        strokeDash=alt.condition("datum.Fill === 'check'", alt.value([5, 3]), alt.value([1, 0])),
        tooltip=[alt.Tooltip("said:N", title="Day")],
    )
    letters = days.mark_text(
        fontSize=12.5, fontWeight=600, lineBreak="\n", lineHeight=14, dy=alt.expr("datum.lift"), aria=False
    ).encode(
        x=alt.X("middle:Q", scale=across),
        text="label:N",
        color=alt.Color("Fill:N", scale=_scale(_LETTERS[theme]), legend=None),
    )
    titles = (
        chart.transform_aggregate(groupby=["Row", "Place", "Lines", "Totals", "Standing"])
        .transform_calculate(
            title=f"{_WIDE} ? split(datum.Lines + '\\n' + datum.Totals, '\\n') "
            ": datum.Place + ': ' + datum.Totals + datum.Standing",
            lift=f"{_WIDE} ? (length(split(datum.Lines, '\\n')) * -7.5) : {3 - _ROW / 2}",
        )
        .mark_text(
            align="left", dy=alt.expr("datum.lift"), fontSize=13, lineHeight=15, fontWeight=600, color=ink, aria=False
        )
        .encode(x=alt.value(0), text="title:N")
    )
    limits = (
        chart.transform_filter("isValid(datum.Limit)")
        .transform_aggregate(groupby=["Row", "Limit"])
        .encode(x=alt.X("Limit:Q", scale=across))
    )
    halo = limits.mark_tick(thickness=7, size=alt.expr(f"{_HIGH} + 4"), color=page, opacity=1, aria=False)
    ticks = limits.mark_tick(thickness=3, size=alt.expr(f"{_HIGH} + 6"), color=ink, opacity=1, aria=False)
    chart = alt.layer(bars, halo, ticks, letters, titles).resolve_scale(color="independent")
    drawn: dict[str, Any] = chart.properties(height=alt.Step(_ROW), width="container", padding={"right": 3}).to_dict()
    del drawn["data"]  # the numbers are put in each time
    return drawn


def _fill(row: Row, day: Day) -> str:
    return day.limit if day.limit in (OVER, CHECK) else f"tone {row.tone}"


def table(rows: tuple[Row, ...]) -> pd.DataFrame:
    """The numbers of the chart: a line for each day that a place has.

    The columns are left as they are: working out what is in each costs more than drawing the rest.
    """
    limit = guidance().limit("provider_sessions")
    lines = [
        (
            number,
            row.name,
            "\n".join(wrap(row.name, _ACROSS)),
            row.totals,
            f". {row.short_words}" if any(each.words for each in row.days) else "",
            DAYS[day.id],
            day.sessions,
            day.words,
            _fill(row, day),
            limit if row.limit else None,
        )
        for number, row in enumerate(rows, 1)
        for day in row.days
    ]
    heads = ("Row", "Place", "Lines", "Totals", "Standing", "Day", "Sessions", "Words", "Fill", "Limit")
    return pd.DataFrame(lines, columns=list(heads), dtype=object)


def limit_words() -> str:
    """What the upright line in the chart is."""
    limit = guidance().limit("provider_sessions")
    return f"The upright line is the advised limit for alternative providers: {limit} sessions a week."


def chart(rows: tuple[Row, ...], key: str = "week_chart") -> None:
    """Draws the week. The same numbers must stand beside it in words, for those who do not see it."""
    theme = "dark" if st.context.theme.type == "dark" else "light"
    st.vega_lite_chart(table(rows), drawing(theme), key=key, alt=ALT)
