"""Components as the browser is given them, and what it sends back: Streamlit's own harness knows none of them."""

import json
import re
from html import unescape
from typing import Any

from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest


def components(app: AppTest, name: str) -> list[Any]:
    """The components of this name on the page."""
    return [one.proto for one in app.get("bidi_component") if one.proto.component_name == name]


def send(app: AppTest, name: str, event: str, sent: object) -> None:
    """Sends anything at all in the name of the one component of this name, and holds that the page raised nothing."""
    states = app._tree.get_widget_states()
    events = json.dumps([{"event": event, "value": sent}])
    id = f"$$STREAMLIT_INTERNAL_KEY_{components(app, name)[0].id}__events"
    states.widgets.append(WidgetState(id=id, json_trigger_value=events))
    app._run(states)
    assert [error.value for error in app.exception] == []


def items(app: AppTest) -> list[dict[str, Any]]:
    """The items of the lists on the page, as the browser is given them."""
    lists = [json.loads(one.json)[0] for one in components(app, "listing")]
    return [item for shown in lists for section in shown["sections"] for item in section["items"]]


def said(app: AppTest) -> str:
    """The words of the items of the lists on the page."""
    return "\n".join(
        "\n".join([item["title"], *(line for text in item["texts"] for line in (text["words"], *text["lines"]))])
        for item in items(app)
    )


def table(app: AppTest, head: str) -> list[dict[str, str]]:
    """The rows of the table that has this head, each cell by the head over it."""
    for part in app.get("html"):
        if f'<th scope="col">{head}</th>' in part.proto.body:
            found = [re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row) for row in part.proto.body.split("<tr>")[1:]]
            heads, *rows = [[unescape(cell) for cell in row] for row in found]
            return [dict(zip(heads, row, strict=True)) for row in rows]
    raise AssertionError(f"no table has {head!r} over it")
