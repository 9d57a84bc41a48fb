"""Trying a change on the outcome page: both outcomes side by side, and a case that changes only when it is kept."""

import pytest

from logic.assessment import OUTCOMES
from logic.case import Case
from logic.questions import QUESTIONS
from logic.workshop.examples import examples
from tests.samples import FULL
from tests.samples import OUTCOMES as SAMPLES
from tests.ui.guide import Guide
from ui.text import plain

WEEK = SAMPLES["change_the_week"]
GOVERNORS = SAMPLES["pause"]


def trying(answers: dict[str, str], id: str, value: str | None = None) -> Guide:
    """The outcome page while this question is tried, with this answer."""
    guide = Guide("outcome", answers)
    guide.app.selectbox(key="try_question").set_value(id)
    guide.run()
    if value is not None:
        guide.app.radio(key=f"try_value_{id}").set_value(value)
        guide.run()
    return guide


def test_a_change_is_seen_beside_what_is_so_now_and_changes_nothing() -> None:
    guide = trying(GOVERNORS, "governors_considered", "yes")
    assert guide.answers == GOVERNORS
    assert guide.heading == OUTCOMES["pause"].headline
    assert f"**Now**  \n{plain(OUTCOMES['pause'].headline)}" in guide.words
    assert f"**With this change**  \n{plain(OUTCOMES['may_be_appropriate'].headline)}" in guide.words


def test_a_change_that_is_kept_is_in_the_case_and_is_said() -> None:
    guide = trying(GOVERNORS, "governors_considered", "yes")
    guide.press("Keep this change")
    assert guide.answers == GOVERNORS | {"governors_considered": "yes"}
    assert guide.heading == OUTCOMES["may_be_appropriate"].headline
    assert "Your change is kept." in guide.words
    assert "With this change" not in guide.words


def test_a_change_that_is_dropped_leaves_the_case_as_it_was() -> None:
    guide = trying(GOVERNORS, "governors_considered", "yes")
    guide.press("Drop it")
    assert guide.answers == GOVERNORS
    assert "With this change" not in guide.words
    assert guide.app.selectbox(key="try_question").value is None


@pytest.mark.parametrize("first", ["social_worker", "in_care"])
def test_another_question_starts_without_an_answer_to_try(first: str) -> None:
    guide = trying(FULL, first, "not_sure")
    guide.app.selectbox(key="try_question").set_value("additional_needs")
    guide.run()
    assert guide.app.radio(key="try_value_additional_needs").value is None
    assert "With this change" not in guide.words


def test_a_session_is_tried_only_at_the_places_in_use() -> None:
    guide = trying(WEEK, "mon_am")
    radio = guide.app.radio(key="try_value_mon_am")
    places = set(Case(WEEK).places)
    assert {option for option in radio.proto.options if option.startswith("Place ")} == set()
    assert len(radio.options) == len(QUESTIONS["mon_am"].options) - 1 - (6 - len(places))


def test_only_questions_on_the_path_that_shape_the_outcome_can_be_tried() -> None:
    guide = Guide("outcome", GOVERNORS)
    offered = guide.app.selectbox(key="try_question").options
    assert QUESTIONS["governors_considered"].text in offered
    assert f"Week: {QUESTIONS['mon_am'].text}" in offered
    assert QUESTIONS["ehc_consulted"].text not in offered


def test_an_answer_that_changes_nothing_says_so() -> None:
    words = trying(GOVERNORS, "governors_considered", "not_sure").words
    assert words.count("Nothing else is different.") == 2


@pytest.mark.parametrize("outcome", ["do_not_use"])
def test_where_the_purpose_rules_it_out_no_recipe_is_given(outcome: str) -> None:
    guide = Guide("outcome", SAMPLES[outcome])
    assert "Only a different real purpose would." in guide.words
    assert "What you can do" not in guide.words


def test_it_says_what_the_list_does_not_what_to_find_out_and_what_to_avoid() -> None:
    words = Guide("outcome", SAMPLES["pause"]).words
    assert "**What you can do**" not in words
    assert "**What to avoid**" in words
    unsure = Guide("outcome", SAMPLES["may_be_appropriate"] | {"in_care": "not_sure"}).words
    assert "**What to find out**" in unsure


def test_what_has_to_turn_out_so_is_listed_together() -> None:
    words = Guide("outcome", dict(examples()["phone-rings"].answers)).words
    assert "**All of these together, if it turns out so**" in words
