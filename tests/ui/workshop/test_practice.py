"""Practice: what a room sees before and after the reveal, and its guess held against the answer."""

from logic.assessment import OUTCOMES, assess
from logic.guidance import guidance
from logic.workshop.examples import Example, examples
from logic.workshop.practice import reasons
from tests.ui.guide import heading
from tests.ui.workshop.room import EVERY, WORKSHOP, address, at_page, enter, press, told, words


@EVERY
def test_before_the_reveal_no_finding_and_no_point_is_on_the_page(example: Example) -> None:
    at = at_page(WORKSHOP, example.id)
    assert heading(at) == example.title
    assert all(paragraph in words(at) for paragraph in example.story)
    assert example.question in words(at)
    assert not told(at, example)
    assert not any(point in words(at) for point in example.points)
    assert OUTCOMES[example.outcome].headline not in words(at)


@EVERY
def test_the_reveal_shows_the_outcome_every_reason_and_every_point(example: Example) -> None:
    at = at_page(WORKSHOP, example.id)
    press(at, "show")
    said = words(at)
    assert OUTCOMES[example.outcome].headline in said
    in_the_way = {finding.said for reason in reasons(assess(example.case)) for finding in reason.findings}
    assert in_the_way <= told(at, example)
    assert all(point in said for point in example.points)


def test_the_reveal_says_what_the_room_got_right_missed_and_picked_without_need() -> None:
    at = at_page(WORKSHOP, "home-by-lunch")
    at.radio(key="guess_0_home-by-lunch_outcome").set_value("pause").run()
    for group in ("fewer_sessions", "online"):
        at.checkbox(key=f"guess_0_home-by-lunch_{group}").check().run()
    press(at, "show")
    said = words(at)
    assert "The room picked the same outcome as the guide." in said
    right, extra = said.index("What the room got right"), said.index("Picked, but not in the way")
    assert right < said.index(guidance().themes["fewer_sessions"].name)
    assert extra < said.index(guidance().themes["online"].name)


def test_a_wrong_guess_is_named_beside_the_outcome_and_the_reasons_are_missed() -> None:
    at = at_page(WORKSHOP, "tin-lantern")
    at.radio(key="guess_0_tin-lantern_outcome").set_value("may_be_appropriate").run()
    at.checkbox(key="guess_0_tin-lantern_purpose").check().run()
    press(at, "show")
    assert f"The room picked: {OUTCOMES['may_be_appropriate'].headline}." in words(at)
    assert "What the room missed" in words(at)
    assert "What the room got right" not in words(at)


def test_a_clean_case_says_that_nothing_stands_in_the_way() -> None:
    at = at_page(WORKSHOP, "across-the-bridge")
    press(at, "show")
    assert "Nothing stands in the way here." in words(at)


def test_the_third_case_is_revealed_in_six_presses_from_the_list_with_no_typing() -> None:
    at = at_page(WORKSHOP)
    first, _, third = list(examples())[:3]
    enter(at, "practise", first)
    for key in ("show", "next_case", "show", "next_case", "show"):
        press(at, key)
    assert address(at) == third
    assert told(at, examples()[third])
