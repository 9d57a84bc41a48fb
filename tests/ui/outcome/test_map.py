"""The map on screen: in words for everyone, drawn when it is wanted."""

from tests.samples import FULL
from tests.ui.guide import Guide


def test_the_map_stands_in_words_and_is_drawn_when_it_is_wanted() -> None:
    guide = Guide("how", FULL)
    assert "Is the pupil at risk of exclusion? Yes, of permanent exclusion" in guide.words.replace("\\", "")
    assert not guide.app.get("graphviz_chart")
    guide.app.toggle(key="draw_map").set_value(True)
    guide.run()
    [drawn] = guide.app.get("graphviz_chart")
    assert drawn.proto.spec.startswith("digraph")
