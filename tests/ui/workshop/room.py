"""The pages of the workshop, opened and clicked as in a room."""

import json
from html import unescape
from typing import Any

import pytest
from streamlit.proto.WidgetStates_pb2 import WidgetState
from streamlit.testing.v1 import AppTest

from logic.assessment import assess
from logic.workshop.examples import Example, examples
from ui.workshop.cards import CARDS

EVERY = pytest.mark.parametrize("example", examples().values(), ids=list(examples()))
WORKSHOP, PRESENTER, TRAINER = "pages/9_workshop.py", "pages/10_presenter.py", "pages/11_trainer.py"
MINE = {"school_type": "academy", "purpose": "improve_behaviour"}


def at_page(page: str, example: str | None = None, slide: str | None = None, **session: object) -> AppTest:
    """A page, opened as a link would open it."""
    at = AppTest.from_file("../../../app.py", default_timeout=20)
    at.switch_page(page)
    if example is not None:
        at.query_params["example"] = example
    if slide is not None:
        at.query_params["slide"] = slide
    for key, value in session.items():
        at.session_state[key] = value
    at.run()
    assert not at.exception
    return at


def words(at: AppTest) -> str:
    """The words on the page, as far as AppTest knows them, with the escapes taken out."""
    shown = [*at.title, *at.header, *at.subheader, *at.markdown, *at.success, *at.info, *at.warning, *at.error]
    html = [unescape(each.proto.body) for each in at.main.get("html")]
    cards = [f"{case['title']} {case['question']}" for case in listed(at)]
    return " ".join([*html, *cards, *(each.value for each in shown)]).replace("\\", "")


def _cards(at: AppTest) -> list[Any]:
    """The list of cases, where it is on the page."""
    return [one.proto for one in at.main.get("bidi_component") if one.proto.component_name == CARDS]


def listed(at: AppTest) -> list[dict[str, str]]:
    """The cases in the list, as the browser is given them."""
    return [case for cards in _cards(at) for case in json.loads(cards.json)["cases"]]


def send(at: AppTest, sent: object) -> None:
    """Sends anything at all in the name of the list of cases."""
    states = at._tree.get_widget_states()
    events = json.dumps([{"event": "way", "value": sent}])
    states.widgets.append(
        WidgetState(id=f"$$STREAMLIT_INTERNAL_KEY_{_cards(at)[0].id}__events", json_trigger_value=events)
    )
    at._run(states)
    assert not at.exception


def enter(at: AppTest, way: str, case: str) -> None:
    """Presses the button of a way into a case, in the list."""
    send(at, {"way": way, "case": case})


def address(at: AppTest) -> str:
    """The id in the address. AppTest gives what the test put there as a list, and what the page put there as text."""
    held = at.query_params["example"]
    return held if isinstance(held, str) else held[0]


def press(at: AppTest, key: str) -> None:
    """Presses a button."""
    at.button(key=key).click().run()
    assert not at.exception


def told(at: AppTest, example: Example) -> set[str]:
    """The texts of the example's findings that are on the page."""
    return {finding.said for finding in assess(example.case).findings if finding.said in words(at)}
