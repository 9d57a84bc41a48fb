"""What has moved since a case was saved: clauses, questions, and released files that still open."""

from dataclasses import replace

from logic.assessment import assess
from logic.saved.file import read_json
from logic.saved.since import moved_since
from tests.logic.saves import saved_json


def test_an_unchanged_case_under_the_same_guidance_shows_nothing_moved() -> None:
    saved = read_json(saved_json())
    comparison = moved_since(saved, assess(saved.case))
    assert comparison.moved == ()
    assert not comparison.newer_guidance
    assert comparison.headline_then == comparison.outcome_now.headline
    assert comparison.to_answer == saved.case.unanswered


def test_a_comparison_names_each_clause_that_moved_and_each_question_open_now() -> None:
    saved = read_json(saved_json())
    before = [finding for finding in saved.findings_then if finding[0] not in (("S01",), ("S02b", "S04"), ("S04",))]
    before = [finding for finding in before if finding[2] != "benefit"]
    older = replace(
        saved,
        guidance_version="2020-01-01",
        outcome="an_old_one",
        findings_then=(*before, (("S01",), "resolve", None), (("S99",), "met", None)),
    )
    comparison = moved_since(older, assess(older.case))
    how = {moved.clause: moved.how for moved in comparison.moved}
    assert how["S01"] == "changed"
    assert how["S04"] == "gained"
    assert how["S99"] == "lost"
    assert [moved.name for moved in comparison.moved if moved.clause in ("S01", "S99")] == ["Purpose", "S99"]
    moved = next(moved for moved in comparison.moved if moved.clause == "S01")
    assert moved.then == (("resolve", None),)
    assert moved.now == (("met", None),)
    assert comparison.newer_guidance
    assert comparison.headline_then is None
    assert comparison.to_answer == older.case.unanswered
