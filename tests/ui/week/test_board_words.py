"""The words of the board: the shapes a week can start from go by the advice."""

from logic.guidance import guidance
from ui.week.board_words import shapes as shapes_of


def test_the_shapes_to_start_from_are_as_many_sessions_as_one_provider_is_advised() -> None:
    shapes = shapes_of()
    assert [shape["words"] for shape in shapes] == ["Two whole days", "Four mornings", "Four afternoons"]
    most = guidance().limit("provider_sessions")
    assert {shape["days"] * len(shape["halves"]) for shape in shapes} == {most}
