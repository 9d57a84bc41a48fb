"""A counterfactual: every change has words, and a fact about a child is never a thing to do."""

import pytest

from logic.questions import GIVEN, QUESTIONS
from logic.terms import ACTION, FACT, JUDGEMENT, SESSIONS
from tests.logic.changes.what_if_cases import FACTS


@pytest.mark.parametrize("id", [id for id, question in QUESTIONS.items() if question.required])
def test_every_answer_that_shapes_the_outcome_has_words_for_a_change_to_it(id: str) -> None:
    question = QUESTIONS[id]
    wanted = set(question.options) - {"not_sure"} if question.options else {GIVEN}
    assert set(question.becomes) == wanted
    assert all(words.startswith(("once ", "if ", "with ")) for words in question.becomes.values())


def test_facts_about_the_child_are_never_actions() -> None:
    assert {id for id in FACTS if QUESTIONS[id].nature != FACT} == set()
    actions = {id for id, question in QUESTIONS.items() if question.nature == ACTION}
    assert actions >= {*SESSIONS, "in_care_consulted", "needs_plan", "semh_route"}
    assert {QUESTIONS[id].nature for id in ("exhausted", "benefit", "online_best_interests")} == {JUDGEMENT}
