"""What has moved since a case was saved: clauses, questions, and released files that still open."""

from dataclasses import replace

from logic.assessment import assess
from logic.saved.file import read_json
from logic.saved.since import compare
from tests.logic.saves import saved_json


def test_an_unchanged_case_under_the_same_guidance_compares_as_the_same() -> None:
    saved = read_json(saved_json())
    comparison = compare(saved, assess(saved.case))
    assert comparison.same
    assert not comparison.newer_guidance
    assert comparison.headline_then == comparison.outcome_now.headline
    assert comparison.to_answer == saved.case.unanswered
    assert comparison.newly_asked == ()


def test_a_comparison_names_each_clause_that_moved_and_each_question_newly_open() -> None:
    saved = read_json(saved_json())
    before = [finding for finding in saved.findings_then if finding[0] not in (("S01",), ("S02b", "S04"), ("S04",))]
    before = [finding for finding in before if finding[2] != "benefit"]
    older = replace(
        saved,
        guidance_version="2020-01-01",
        outcome="an_old_one",
        left_out=("shoe_size",),
        findings_then=(*before, (("S01",), "resolve", None), (("S99",), "met", None)),
    )
    comparison = compare(older, assess(older.case))
    how = {moved.clause: moved.how for moved in comparison.moved}
    assert how["S01"] == "changed"
    assert how["S04"] == "gained"
    assert how["S99"] == "lost"
    assert [moved.name for moved in comparison.moved if moved.clause in ("S01", "S99")] == ["Purpose", "S99"]
    moved = next(moved for moved in comparison.moved if moved.clause == "S01")
    assert moved.then == (("resolve", None),)
    assert moved.now == (("met", None),)
    assert comparison.newer_guidance
    assert not comparison.same
    assert comparison.headline_then is None
    assert comparison.outcome_then == "an_old_one"
    assert {question.id for question in comparison.newly_asked} == {"benefit", "exclusion_risk"}
    assert comparison.left_out == ("shoe_size",)


def test_the_order_in_which_a_clause_spoke_of_its_subjects_is_no_move() -> None:
    saved = read_json(saved_json())
    spoke = [(("S09",), "met", subject) for subject in (None, "place_2", "place_1")]
    one, other = (replace(saved, findings_then=tuple(said)) for said in (spoke, spoke[::-1]))
    assert compare(one, assess(saved.case)).moved == compare(other, assess(saved.case)).moved
