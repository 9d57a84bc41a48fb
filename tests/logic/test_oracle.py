"""`assess` against an independent reading of the tables, over cases at random."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from logic.assessment import OUTCOMES
from logic.case import parse
from logic.terms import PLACES
from tests.cases import CLEAN, LETTERS, week
from tests.logic import oracle
from tests.logic.cases import clean, plain, random_answers, random_changes, random_hours
from tests.logic.oracle import judge, judge_weeks

pytestmark = pytest.mark.usefixtures("uncounted")

MANY = settings(max_examples=800, deadline=None, suppress_health_check=list(HealthCheck))


def agree(answers: dict[str, str]) -> str:
    """Asserts that both readings give the same result, and returns the outcome."""
    data, verdict = plain(parse(answers)), judge(answers)
    found = Counter((tuple(each["clauses"]), each["status"], each["subject"]) for each in data["findings"])
    assert found == verdict.findings
    assert data["outcome"] == verdict.outcome
    rows = [{key: value for key, value in row.items() if key != "name"} for row in data["week"]]
    assert rows == list(verdict.week.values())
    assert data["codes"] == verdict.codes
    return verdict.outcome


@MANY
@given(random_answers(whole=True))
def test_both_readings_agree_on_complete_cases(answers: dict[str, str]) -> None:
    assert agree(answers) in OUTCOMES


@MANY
@given(random_answers(whole=False))
def test_both_readings_agree_on_incomplete_cases(answers: dict[str, str]) -> None:
    assert agree(answers) in OUTCOMES


@MANY
@given(random_answers(settled=True))
def test_both_readings_agree_on_cases_with_little_left_to_settle(answers: dict[str, str]) -> None:
    assert agree(answers) in OUTCOMES


@MANY
@given(st.data(), random_answers(), st.booleans())
def test_both_readings_agree_on_cases_with_hours(data, answers: dict[str, str], whole: bool) -> None:
    assert agree({**answers, **data.draw(random_hours(whole))}) in OUTCOMES


@settings(MANY, max_examples=400)
@given(st.data(), random_answers(), st.booleans())
def test_both_readings_agree_on_cases_whose_week_changes(data, answers: dict[str, str], whole: bool) -> None:
    answers |= data.draw(random_changes(whole)) | data.draw(st.one_of(st.just({}), random_hours(whole)))
    answers |= {f"{place}_name": place for place in PLACES if f"{place}_name" not in answers and whole}
    verdict, result = judge_weeks(answers), plain(parse(answers))
    found = {(tuple(each["clauses"]), each["status"], each["subject"]) for each in result["findings"]}
    assert found == verdict.findings
    assert result["outcome"] == verdict.outcome
    assert [{key: value for key, value in row.items() if key != "name"} for row in result["week"]] == verdict.week
    assert result["codes"] == verdict.codes


@pytest.mark.parametrize("left", LETTERS)
@pytest.mark.parametrize("right", LETTERS)
def test_both_readings_agree_on_every_pair_of_answers_in_a_week_of_halves(left: str, right: str) -> None:
    kinds = ("unregulated_ap", "online_home", "online_supervised", "mainstream", "semh", "home_tuition")
    for split in range(11):
        answers = {**clean(week(left * split + right * (10 - split), *kinds)).answers}
        agree(answers)


@pytest.mark.parametrize("id", sorted(CLEAN))
def test_both_readings_agree_with_each_answer_left_out_in_turn(id: str) -> None:
    agree({key: value for key, value in CLEAN.items() if key != id})


def test_both_readings_agree_on_the_empty_case() -> None:
    assert agree({}) == "incomplete"


def test_the_oracle_is_not_the_guide_in_disguise() -> None:
    assert "from logic" not in Path(oracle.__file__).read_text(encoding="utf-8")
    assert judge({**CLEAN, "purpose": "sanction"}).findings[(("S06",), "stop", None)] == 1
    assert judge({**CLEAN, "purpose": "sanction"}).outcome == "do_not_use"
