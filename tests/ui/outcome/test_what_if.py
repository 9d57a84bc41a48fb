"""What would change it, and trying a change: shown only after it was run, kept only when the head says so."""

from logic.assessment import OUTCOMES
from tests.samples import OUTCOMES as SAMPLES
from tests.ui.guide import Guide
from ui.text import plain


def test_the_smallest_change_and_what_to_avoid_are_shown_with_their_outcomes() -> None:
    words = Guide("outcome", SAMPLES["pause"]).words
    assert "**What you can do**\n- once the governors have considered a direction" in words
    assert f"Then: **{plain(OUTCOMES['may_be_appropriate'].headline)}**." in words
    assert "**What to avoid**" in words


def test_a_punishment_is_given_no_list_of_changes() -> None:
    words = Guide("outcome", SAMPLES["do_not_use"]).words
    assert "Only a different real purpose would." in words
    assert "Then: **" not in words


def _trying(question: str, value: str) -> Guide:
    """The outcome page with one other answer tried."""
    guide = Guide("outcome", SAMPLES["may_be_appropriate"])
    guide.widget("selectbox", "Which answer?").set_value(question)
    guide.run()
    guide.widget("radio", "Try this answer instead").set_value(value)
    guide.run()
    return guide


def test_a_change_is_tried_beside_the_case_and_leaves_it_alone() -> None:
    guide = _trying("behaviour_plan", "no")
    assert guide.answers == SAMPLES["may_be_appropriate"]
    assert guide.heading == OUTCOMES["may_be_appropriate"].headline
    assert f"**With this change**  \n{plain(OUTCOMES['pause'].headline)}" in guide.words
    assert f"**Now**  \n{plain(OUTCOMES['may_be_appropriate'].headline)}" in guide.words


def test_a_change_that_is_kept_is_in_the_case_and_said() -> None:
    guide = _trying("behaviour_plan", "no")
    guide.press("Keep this change")
    assert guide.answers == SAMPLES["may_be_appropriate"] | {"behaviour_plan": "no"}
    assert guide.heading == OUTCOMES["pause"].headline
    assert "Your change is kept." in guide.words
    assert guide.widget("selectbox", "Which answer?").value is None


def test_a_change_that_is_dropped_leaves_nothing() -> None:
    guide = _trying("behaviour_plan", "no")
    guide.press("Drop it")
    assert guide.answers == SAMPLES["may_be_appropriate"]
    assert "With this change" not in guide.words


def test_a_session_can_be_tried_at_the_places_of_the_week_and_at_no_other() -> None:
    guide = Guide("outcome", SAMPLES["may_be_appropriate"])
    guide.widget("selectbox", "Which answer?").set_value("fri_pm")
    guide.run()
    assert guide.widget("radio", "Try this answer instead").options == ["Place 1", "No education planned"]
