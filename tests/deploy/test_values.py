"""Values that no widget could hold, sent to a running guide: each is refused, and the page stays as it was."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.load.client import Tab, kept, run
from tests.samples import FULL
from tests.serving import Server
from ui.week.board import BOARD

SECRET = "Wren Lodge"
DEEP = "[" * 50_000 + "]" * 50_000
SORRY = "Your answers are safe in this browser tab"
PAGES = ("", "strategies", "timetable", "dates", "outcome")
"""Pages that have a widget of every kind among them."""
KINDS = {"bidi_component", "button", "checkbox", "download_button", "expandable", "file_uploader"}
KINDS |= {"number_input", "radio", "selectbox", "text_input", "time_input"}


def values() -> Iterator[dict[str, Any]]:
    """A value of every kind that Streamlit has, broken ones and huge ones, by the name of its field."""
    yield from ({"string_value": text} for text in (SECRET, "", "x" * 200_000, "\x00\u202e"))
    yield from ({"double_value": number} for number in (3.7, -1, 1e308, float("nan"), float("inf")))
    yield from ({"json_value": text} for text in ("[1", DEEP, '{"a":"\\ud800"}', "9" * 5_000))
    yield from ({"json_trigger_value": text} for text in ("{", DEEP))
    yield from ({"string_array_value": {"data": texts}} for texts in ([SECRET], ["2026/01/05"] * 500, ["2026/02/30"]))
    yield from ({"trigger_value": True}, {"bool_value": True}, {"int_value": 2**40}, {"bytes_value": b"\xff\x00"})
    yield from ({"double_array_value": {"data": [1.5]}}, {"int_array_value": {"data": [7]}}, {"arrow_value": {}})
    yield {"file_uploader_state_value": {"uploaded_file_info": [{"file_id": "none", "name": SECRET, "size": 5}]}}
    yield from ({"string_trigger_value": {"data": SECRET}}, {"chat_input_value": {"data": SECRET}}, {})


async def draw(tab: Tab, part: str = "") -> None:
    """Draws the page, and holds that it is a page of the guide."""
    await tab._run(part=part)
    assert not any(SORRY in text for text in tab.texts)


async def unfold(tab: Tab) -> None:
    """Opens all that is folded away on a page."""
    folds = [widget.id for kind, widget in tab.seen.values() if kind == "expandable"]
    tab.states |= {id: WidgetState(id=id, bool_value=True) for id in folds}
    await draw(tab)


async def send_all(port: int) -> set[str]:
    """Sends every value to one widget of every kind. Returns the kinds there were."""
    sent: set[str] = set()
    for page in PAGES:
        async with Tab(port) as tab:
            await tab.open(page, FULL)
            await unfold(tab)
            for kind, widget in list(tab.seen.values()):
                if kind in sent:
                    continue
                sent.add(kind)
                before = dict(tab.states)
                for value in values():
                    if kind == "button" and "trigger_value" in value:
                        continue  # it is pressed
                    tab.states = {**before, widget.id: WidgetState(id=widget.id, **value)}
                    await draw(tab, tab.parts.get(widget.id, ""))
                tab.states = before
                await draw(tab)
    return sent


def test_whatever_a_widget_is_sent_the_page_stays_and_the_log_has_no_error_and_no_value(guide: Server) -> None:
    before = len(guide.said())
    assert run(send_all(guide.port)) == KINDS
    said = guide.said()[before:]
    assert "Traceback" not in said
    assert "Error" not in said
    assert SECRET not in said
    assert "Refused a value of another kind than its widget takes: string_value for trigger_value." in said
    assert "Refused a value that its widget cannot read: json_value." in said


async def refused(port: int, value: dict[str, Any]) -> tuple[str, str]:
    """Chooses an answer, sends its widget this value, and returns what it shows before and after."""
    async with Tab(port) as tab:
        await tab.open("strategies")
        await tab.choose("q_purpose", None)
        box = tab.find("q_purpose")
        shown = tab.states[box.id].string_value
        tab.states[box.id] = WidgetState(id=box.id, **value)
        await draw(tab, tab.parts[box.id])
        del tab.states[box.id]
        await tab.go("check")
        await tab.go("strategies")
        return shown, tab.find("q_purpose").raw_value


@pytest.mark.parametrize(
    "value", [{"double_value": 3.7}, {"string_array_value": {"data": ["a"]}}, {"json_value": "[1"}]
)
def test_an_answer_stays_when_its_widget_is_sent_what_it_cannot_hold_and_one_line_says_so(
    guide: Server, value: dict[str, Any]
) -> None:
    before = len(guide.said())
    shown, after = run(refused(guide.port, value))
    assert shown == after
    assert guide.said()[before:].count("\n") == 1


def test_a_whole_number_is_taken_as_a_browser_sends_it(guide: Server) -> None:
    async def given() -> bool:
        async with Tab(guide.port) as tab:
            await tab.open("dates", FULL)
            await tab.give("q_number_of_days", int_value=23)
            return '"number_of_days":"23"' in tab.find("keeper").json.replace("\\", "")

    assert run(given())


async def before_it_is_drawn(port: int) -> None:
    """Sends a new session values for widgets that it has not drawn yet, as a tab does that comes back."""
    async with Tab(port) as known:
        await known.open("dates", FULL)
        ids = [widget.id for _, widget in known.seen.values()]
    for value in values():
        if "trigger_value" not in value and len(str(value)) < 20_000:  # else they are too much for one message
            async with Tab(port) as fresh:
                fresh.states = {id: WidgetState(id=id, **value) for id in ids}
                await fresh._run(page_name="dates")
                await draw(fresh)


def test_a_session_that_has_drawn_nothing_yet_refuses_them_as_well(guide: Server) -> None:
    before = len(guide.said())
    run(before_it_is_drawn(guide.port))
    assert "Error" not in guide.said()[before:]


async def cleared_and_then_wrong(port: int) -> None:
    """Clears each widget of a page, draws one part of it only, and sends them all a number."""
    async with Tab(port) as tab:
        await tab.open("strategies", FULL)
        await unfold(tab)
        boxes = [widget for kind, widget in tab.seen.values() if kind in ("radio", "text_input")]
        tab.states = {box.id: WidgetState(id=box.id) for box in boxes}
        await draw(tab, tab.parts[boxes[0].id])
        tab.states = {box.id: WidgetState(id=box.id, double_value=3.7) for box in boxes}
        await draw(tab, tab.parts[boxes[0].id])
        await draw(tab)


def test_a_widget_that_was_cleared_takes_the_same_kind_as_before(guide: Server) -> None:
    before = len(guide.said())
    run(cleared_and_then_wrong(guide.port))
    assert "double_value for string_value" in guide.said()[before:]
    assert "Error" not in guide.said()[before:]


async def a_file_that_is_not_there(port: int) -> list[str]:
    """Chooses a file that the server does not have."""
    async with Tab(port) as tab:
        await tab.open("")
        gone = {"uploaded_file_info": [{"file_id": "none", "name": SECRET, "size": 5}]}
        await tab.give("open_file", file_uploader_state_value=gone)
        return tab.texts


def test_a_chosen_file_that_is_not_there_is_said_to_be_so(guide: Server) -> None:
    assert any("The file did not arrive" in text for text in run(a_file_that_is_not_there(guide.port)))


FROM_THE_TAB = (
    DEEP,
    "NaN",
    "9" * 5_000,
    '{"case": 5, "aside": [], "typed": {}, "now": "x"}',
    '{"case": "\\ud800", "aside": "\\udfff", "typed": "\\ud800", "now": NaN}',
    json.dumps({"case": DEEP, "aside": DEEP, "typed": DEEP, "now": 1}),
    json.dumps({"case": kept(FULL)[:-9], "now": -1}),
    json.dumps({"typed": json.dumps({"words": {"note_purpose": "\ud800", "x": 5}, "at": 10**400}), "now": 10**300}),
    '{"typed": "{\\"words\\": {\\"note_purpose\\": \\"a\\"}, \\"at\\": NaN}", "now": Infinity}',
    json.dumps({"case": kept(FULL), "now": 10**400}),
)


async def from_the_tab(port: int, component: str, event: str) -> None:
    """Has a component of ours say what it never says, and say it wrongly."""
    for value in FROM_THE_TAB:
        for said in (f'[{{"event": "{event}", "value": {value}}}]', value):
            async with Tab(port) as tab:
                await tab.open("timetable" if component == BOARD else "strategies")
                id = tab.seen[component][1].id
                tab.states[id] = WidgetState(id=id, json_value="{}")
                happened = WidgetState(id=f"$$STREAMLIT_INTERNAL_KEY_{id}__events", json_trigger_value=said)
                await tab._run(trigger=happened, part=tab.parts[id])
                await draw(tab)


@pytest.mark.parametrize(
    ("component", "event"),
    [
        ("keeper", "kept"),
        ("keeper", "typed"),
        ("keeper", "blocked"),
        ("attendant", "returned"),
        ("menu", "step"),
        (BOARD, "ops"),
    ],
)
def test_whatever_a_component_says_the_page_stays(guide: Server, component: str, event: str) -> None:
    before = len(guide.said())
    run(from_the_tab(guide.port, component, event))
    assert "Error" not in guide.said()[before:]


QUERIES = ("example=%ff%fe", "example=\x00", "example=" + "a" * 99_000, "example=%ed%a0%80", "a[]=1&" * 9_000, "%")


async def asked(port: int, page: str, query: str) -> None:
    """Opens a page at an address that ends in this."""
    async with Tab(port) as tab:
        message = BackMsg()
        message.rerun_script.page_name, message.rerun_script.query_string = page, query
        await tab._socket.send(message.SerializeToString())
        await tab._read()
        assert not any(SORRY in text for text in tab.texts)


@pytest.mark.parametrize("page", ["", "check", "workshop", "presenter", "nowhere", "../../etc", "x" * 50_000])
def test_whatever_the_address_ends_in_a_page_of_the_guide_comes(guide: Server, page: str) -> None:
    before = len(guide.said())
    for query in (
        "example=%ff%fe",
        "example=\x00",
        "example=" + "a" * 99_000,
        "example=%ed%a0%80",
        "a[]=1&" * 9_000,
        "%",
    ):
        run(asked(guide.port, page, query))
    assert "Error" not in guide.said()[before:]
