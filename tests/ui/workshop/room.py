"""The pages of the workshop, opened and clicked as in a room."""

from html import unescape

import pytest
from streamlit.testing.v1 import AppTest

from logic.assessment import assess
from logic.workshop.examples import Example, examples
from tests.ui.components import said, send

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
    return " ".join([*html, *filter(None, [said(at)]), *(each.value for each in shown)]).replace("\\", "")


def enter(at: AppTest, way: str, case: str) -> None:
    """Presses the button of a way into a case, in the list."""
    send(at, "listing", "way", {"way": way, "id": case})


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
