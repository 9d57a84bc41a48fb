"""Following the triggers: it leads where the path of a case does, and nowhere from an answer off it."""

import dataclasses

import pytest

from logic import following
from logic.case import Case
from logic.following import follow
from logic.questions import QUESTIONS
from logic.terms import Trigger
from tests.cases import CLEAN


@pytest.mark.parametrize("answers", [{}, dict(CLEAN), {"ehc": "plan", "in_care": "yes", "needs_plan": "no"}])
def test_following_the_triggers_gives_the_path_of_the_case_in_its_order(answers: dict[str, str]) -> None:
    assert follow(answers) == tuple(question.id for question in Case(answers).path)


def test_an_answer_off_the_path_leads_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    second = dataclasses.replace(QUESTIONS["needs_plan"], asked=(Trigger("governors_considered", ("yes",)),))
    questions = {**QUESTIONS, "needs_plan": second}
    monkeypatch.setattr(following, "QUESTIONS", questions)
    monkeypatch.setattr(following, "LEADS", following.led_to(questions.values()))
    assert "needs_plan" not in follow({"governors_considered": "yes"})
    assert "needs_plan" in follow({"governors_considered": "yes", "exclusion_risk": "permanent"})
