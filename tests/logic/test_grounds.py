"""The two grounds, with the truth tables of Kleene's logic in full."""

import pytest

from logic.case import Case
from logic.grounds import Truth, both, either, grounds, risk_ground, strategies_ground, truth

T, F, U = True, False, None
AND = [(T, T, T), (T, F, F), (T, U, U), (F, T, F), (F, F, F), (F, U, F), (U, T, U), (U, F, F), (U, U, U)]
OR = [(T, T, T), (T, F, T), (T, U, T), (F, T, T), (F, F, F), (F, U, U), (U, T, T), (U, F, U), (U, U, U)]
ANSWERS = [("yes", T), ("no", F), ("not_sure", U), (None, U)]
RISKS = [("none", F), ("suspension", T), ("permanent", T), ("not_sure", U), (None, U)]


@pytest.mark.parametrize(("left", "right", "result"), AND)
def test_and_follows_the_truth_table(left: Truth, right: Truth, result: Truth) -> None:
    assert both(left, right) is result


@pytest.mark.parametrize(("left", "right", "result"), OR)
def test_or_follows_the_truth_table(left: Truth, right: Truth, result: Truth) -> None:
    assert either(left, right) is result


@pytest.mark.parametrize(("answer", "value"), ANSWERS)
def test_an_answer_has_a_truth_value_and_not_sure_has_none(answer: str | None, value: Truth) -> None:
    assert truth(answer) is value


def made(**answers: str | None) -> Case:
    return Case().with_answers(**answers)


@pytest.mark.parametrize(("exhausted", "left"), ANSWERS)
@pytest.mark.parametrize(("benefit", "right"), ANSWERS)
def test_the_strategies_ground_needs_both_halves(exhausted, left, benefit, right) -> None:
    assert strategies_ground(made(exhausted=exhausted, benefit=benefit)) is both(left, right)


@pytest.mark.parametrize(("risk", "value"), RISKS)
def test_the_risk_ground_is_a_risk_of_either_exclusion(risk, value) -> None:
    assert risk_ground(made(exclusion_risk=risk)) is value


@pytest.mark.parametrize(("risk", "right"), RISKS)
@pytest.mark.parametrize(("exhausted", "left"), ANSWERS)
def test_either_ground_is_enough(exhausted, left, risk, right) -> None:
    assert grounds(made(exhausted=exhausted, benefit="yes", exclusion_risk=risk)) is either(left, right)
