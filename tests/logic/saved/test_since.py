"""What has moved since a case was saved: clauses, questions, and released files that still open."""

from dataclasses import replace
from pathlib import Path

from logic.assessment import assess
from logic.saved.file import read, read_json
from logic.saved.since import moved_since
from tests.logic.saves import saved_json

FOLDER = Path(__file__).parents[2] / "saved"


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


def test_a_file_of_the_edition_before_shows_which_clauses_have_new_words() -> None:
    saved = read((FOLDER / "1.0.0-2026-11-24.html").read_bytes())
    found = moved_since(saved, assess(saved.case))
    assert found.newer_guidance
    assert {clause for change in found.reworded for clause in change.clauses} == {"S01", "S11a", "S11b", "S13"}
    assert [change.text for change in found.reworded if not change.clauses]
    six = moved_since(saved, assess(saved.case.with_answers(thu_am="place_1", place_3_kind="mainstream")))
    assert "S08" in {clause for change in six.reworded for clause in change.clauses}


def test_a_file_of_this_edition_has_no_new_words_to_show() -> None:
    saved = read_json(saved_json())
    assert moved_since(saved, assess(saved.case)).reworded == ()


def test_the_order_in_which_a_clause_spoke_of_its_subjects_is_no_move() -> None:
    saved = read_json(saved_json())
    spoke = [(("S09",), "met", subject) for subject in (None, "place_2", "place_1")]
    one, other = (replace(saved, findings_then=tuple(said)) for said in (spoke, spoke[::-1]))
    assert moved_since(one, assess(saved.case)).moved == moved_since(other, assess(saved.case)).moved
