"""Twenty cases judged by hand from the council's page: the guide says the same of each, and nothing more."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from logic.assessment import OUTCOMES
from logic.case import Case, parse
from logic.guidance import guidance
from tests.cases import CALM, week
from tests.logic.cases import plain

VIGNETTES = tomllib.loads(Path(__file__).with_name("vignettes.toml").read_text(encoding="utf-8"))
EVERY = pytest.mark.parametrize("told", VIGNETTES.values(), ids=list(VIGNETTES))


def case_of(told: dict[str, Any]) -> Case:
    """The base case with what the story tells."""
    places = [place.split(": ") for place in told["places"]]
    its_week = week(told["week"], *(kind for kind, _ in places), names=tuple(name for _, name in places))
    return parse(CALM | its_week | dict(answer.split(": ") for answer in told["answers"]))


def findings(told: dict[str, Any]) -> list[str]:
    """The findings expected, each as its clauses and its status."""
    return told["findings"].split(", ")


@EVERY
def test_the_guide_says_of_a_vignette_what_the_page_says_and_nothing_more(told: dict[str, Any]) -> None:
    result = plain(case_of(told))
    found = Counter(f"{'+'.join(each['clauses'])} {each['status']}" for each in result["findings"])
    assert found == Counter(findings(told)), told["why"]
    assert result["outcome"] == told["outcome"], told["why"]
    assert result["codes"] | told.get("codes", {}) == result["codes"], told["why"]


@EVERY
def test_a_vignette_is_a_short_story_with_a_reason(told: dict[str, Any]) -> None:
    assert len(told["story"].splitlines()) == 2
    assert told["why"].endswith(".")


def test_the_vignettes_are_twenty_and_reach_every_clause_and_every_outcome() -> None:
    assert len(VIGNETTES) == 20
    cited = {clause for told in VIGNETTES.values() for each in findings(told) for clause in each.split()[0].split("+")}
    assert cited == set(guidance().clauses)
    assert {told["outcome"] for told in VIGNETTES.values()} == set(OUTCOMES)
