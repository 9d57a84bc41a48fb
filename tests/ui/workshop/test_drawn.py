"""What a slide shows under its heading: each kind of slide has what it is for."""

import pytest
from streamlit.testing.v1 import AppTest

from ui.workshop.deck import deck


def _drawn(at: int) -> None:
    from logic.workshop.examples import examples
    from ui.workshop.deck import deck
    from ui.workshop.drawn import draw

    draw(examples()["boatyard"], deck("boatyard")[at], None)


KINDS = [slide.kind for slide in deck("boatyard")]


@pytest.mark.parametrize(
    ("kind", "shows"),
    [
        ("story", "Tools are different"),
        ("plan", 'class="week-board shown-week"'),
        ("plan", "Unregulated alternative provision"),
        ("choices", "1. An off-site direction cannot be used like this"),
        ("marks", 'data-mark="over"'),
        ("bars", 'class="bar"'),
        ("points", "- Five sessions with one provider"),
    ],
)
def test_a_slide_shows_what_its_kind_is_for(kind: str, shows: str) -> None:
    at = AppTest.from_function(_drawn, args=(KINDS.index(kind),)).run()
    assert not at.exception
    bodies = [str(part.proto.body) for of in ("markdown", "html") for part in at.get(of)]
    assert shows in "\n".join(bodies).replace("\\", "")
