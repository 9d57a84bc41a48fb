"""The proof of all paths: that it holds, and that it tells when something is broken."""

import dataclasses
import io
from collections.abc import Iterator

import pytest

from logic import assessment
from logic import proof as proving
from logic.__main__ import main
from logic.assessment import OUTCOMES
from logic.case import Case
from logic.findings import Finding, say
from logic.following import follow
from logic.proof import Proof, journeys, prove, weeks
from logic.questions import QUESTIONS
from logic.terms import LATER, PLACES, SESSIONS
from logic.timetable import Week
from tests.cases import CLEAN, later
from tests.logic.cases import OPTIONS
from tests.unwatched import unwatched


@pytest.fixture(scope="module")
def proof() -> Proof:
    with unwatched():
        return prove()


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A proof of one case only, quick enough to break again and again."""
    monkeypatch.setattr(proving, "journeys", lambda: [{}])
    monkeypatch.setattr(proving, "weeks", lambda: [dict(CLEAN)])
    monkeypatch.setattr(proving, "_cases", lambda ways, shapes, classes: iter([dict(CLEAN)]))
    return monkeypatch


def test_every_path_ends_in_one_outcome_with_reasons_sources_and_a_next_step(proof: Proof) -> None:
    assert proof.problems == {}
    assert sum(proof.outcomes.values()) == proof.cases


def test_every_outcome_saying_and_option_is_reached(proof: Proof) -> None:
    assert set(proof.outcomes) == set(OUTCOMES)
    assert proof.sayings >= proving.SAYINGS
    assert proof.options >= {(id, option) for id, options in OPTIONS.items() for option in options}


def test_the_report_gives_the_counts(proof: Proof) -> None:
    report = proof.report()
    assert f"{len(proof.paths)} paths, {proof.weeks} classes of week, {proof.cases} cases" in report
    assert all(f"{proof.outcomes[id]} {id}" in report for id in OUTCOMES)
    assert f"{len(proving.SAYINGS)} of {len(proving.SAYINGS)} sayings" in report
    assert f"{len(proving.OPTIONS)} of {len(proving.OPTIONS)} options" in report
    assert report.endswith("\n0 problems")


def test_the_journey_has_two_ways_at_each_question_that_leads_on_and_three_at_the_needs() -> None:
    ways = journeys()
    assert len(ways) == 2 * 2 * 2 * 2 * 3  # governors, in care, social worker, other services; then plan and needs
    assert len({follow(way) for way in ways}) == len(ways)


def test_the_paths_are_every_way_with_every_shape_of_week(proof: Proof) -> None:
    shapes = {frozenset(follow(each)) - set(SESSIONS) for each in weeks()}
    folded = {frozenset(id.split("_")[-1] if id[:7] in PLACES else id for id in shape) for shape in shapes}
    online_or_reduced = 4  # or both, or neither
    # Each with SEMH or not: the Directory (which brings details with it), details alone or neither. Or no place at all.
    assert len(folded) == 3 * 2 * online_or_reduced + 2
    assert len(proof.paths) == len(journeys()) * len(folded)


def test_a_path_that_differs_from_the_triggers_is_a_problem(brief: pytest.MonkeyPatch) -> None:
    brief.setattr(Case, "path", tuple(reversed(tuple(QUESTIONS.values()))))
    assert "Case.path is not what following the triggers gives." in prove().problems


def test_a_path_that_was_not_listed_is_a_problem() -> None:
    proof = Proof()
    proof.try_case(dict(CLEAN))
    assert dict(proof.problems) == {"A case takes a path that was not listed.": 1}


def _finding(**changes: object) -> Finding:
    return dataclasses.replace(say("S06", "sanction"), **changes)


FAULTS = {
    "no clause": (_finding(clauses=()), "cites no clause"),
    "a clause that is not there": (_finding(clauses=("S06", "S99")), "cites no clause, or one that is not there"),
    "no text": (_finding(text=" "), "S06.sanction (S06) has no text."),
    "no next step": (_finding(action=""), "S06.sanction (S06) has no next step."),
}


@pytest.mark.parametrize(("finding", "words"), FAULTS.values(), ids=FAULTS)
def test_a_rule_with_a_faulty_finding_is_reported(brief: pytest.MonkeyPatch, finding: Finding, words: str) -> None:
    brief.setattr(assessment, "OF_THE_WEEK", (*assessment.OF_THE_WEEK, lambda case, week: [finding]))
    assert [problem for problem in prove().problems if words in problem]


def test_a_clause_whose_source_is_gone_is_reported(brief: pytest.MonkeyPatch) -> None:
    whole = proving.guidance()
    brief.setattr(proving, "guidance", lambda: dataclasses.replace(whole, sources={}))
    assert "S01.improve (S01) cites no clause, or one that is not there or has no source." in prove().problems


def test_a_rule_that_breaks_is_reported_and_the_rest_goes_on(brief: pytest.MonkeyPatch) -> None:
    def broken(case: Case, week: object) -> list[Finding]:
        return [say("S09", "over")]

    brief.setattr(assessment, "OF_THE_WEEK", (*assessment.OF_THE_WEEK, broken))
    proof = prove()
    assert proof.cases == 1
    assert [problem for problem in proof.problems if problem.startswith("A case cannot be assessed: KeyError")]


def test_a_case_with_no_finding_is_reported(brief: pytest.MonkeyPatch) -> None:
    brief.setattr(assessment, "RULES", ())
    brief.setattr(assessment, "OF_THE_WEEK", ())
    assert "A case has no finding." in prove().problems


def test_a_rule_that_looks_past_its_own_week_is_reported(brief: pytest.MonkeyPatch) -> None:
    def of_all(case: Case, week: Week) -> list[Finding]:
        return [_finding(subject="mon_am")] if week.pattern.id in LATER else []

    brief.setattr(proving, "_cases", lambda ways, shapes, classes: iter([{**CLEAN, **later(2, "11 11 hh hh hh")}]))
    told = "The findings of a case are not those of its weeks."
    assert told not in prove().problems
    brief.setattr(assessment, "OF_THE_WEEK", (*assessment.OF_THE_WEEK, of_all))
    assert told in prove().problems


def test_an_outcome_of_no_name_is_reported(brief: pytest.MonkeyPatch) -> None:
    brief.setattr(proving, "OUTCOMES", {id: each for id, each in OUTCOMES.items() if id != "may_be_appropriate"})
    assert "There is no outcome called may_be_appropriate." in prove().problems


@pytest.mark.parametrize(
    ("name", "extra", "words"),
    [
        ("SAYINGS", {"S01.never"}, "No path reaches the saying S01.never."),
        ("OPTIONS", {("purpose", "fun")}, "No path reaches the option fun of purpose."),
        ("OUTCOMES", {"approve": None}, "No path reaches the outcome approve."),
    ],
)
def test_what_is_not_reached_is_a_problem(brief: pytest.MonkeyPatch, name: str, extra, words: str) -> None:
    brief.setattr(proving, name, getattr(proving, name) | extra)
    assert words in prove().problems


def test_a_rule_taken_out_leaves_its_sayings_unreached(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(proving, "journeys", lambda: journeys()[::12])
    monkeypatch.setattr(proving, "weeks", lambda: weeks()[::400])
    unreached = {f"No path reaches the saying {saying}." for saying in ("S05b.plan", "S05b.no_plan")}
    assert unreached.isdisjoint(prove().problems)
    kept = tuple(rule for rule in assessment.RULES if rule.__name__ != "s05b_behaviour")
    monkeypatch.setattr(assessment, "RULES", kept)
    assert unreached <= set(prove().problems)


def _run() -> Iterator[object]:
    out = io.StringIO()
    yield main(["paths"], io.BytesIO(), out, io.StringIO())
    yield out.getvalue()


def test_the_command_prints_the_problems_and_fails_when_there_are_any(brief: pytest.MonkeyPatch) -> None:
    status, report = _run()
    assert status == 1
    assert "1 paths, 1 classes of week, 1 cases" in str(report)
    assert "- No path reaches the outcome do_not_use. (1)" in str(report)
    assert len(str(report).splitlines()) == 11 + proving.SHOWN


def test_the_command_prints_the_counts_and_ends_well_when_there_are_none(monkeypatch, proof: Proof) -> None:
    monkeypatch.setattr("logic.__main__.prove", lambda: proof)
    status, report = _run()
    assert (status, report) == (0, proof.report() + "\n")
