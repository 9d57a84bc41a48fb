"""Two cases side by side."""

from itertools import permutations

from logic.assessment import assess
from logic.case import Case, parse
from logic.terms import SESSIONS
from logic.workshop.examples import examples
from logic.workshop.side_by_side import CaseComparison, compare_cases

FARM = examples()["farm-mornings"].case


def compare(left: Case, right: Case) -> CaseComparison:
    """Two cases, assessed and compared."""
    return compare_cases(assess(left), assess(right))


def answers(comparison: CaseComparison) -> dict[str, tuple[str, str]]:
    """The answers that differ, by question id."""
    return {pair.question.id: (pair.left, pair.right) for pair in comparison.answers}


def says(comparison: CaseComparison) -> list[tuple[str | None, str | None]]:
    """The findings that differ, by the saying on each side."""
    return [(p.left.says if p.left else None, p.right.says if p.right else None) for p in comparison.findings]


def test_a_case_beside_itself_differs_in_nothing() -> None:
    comparison = compare(FARM, FARM)
    assert comparison.answers == () == comparison.findings
    assert comparison.same_outcome
    assert all(pair.same for pair in comparison.week)


def test_one_changed_answer_is_told_in_words_with_the_finding_and_outcome_it_changes() -> None:
    comparison = compare(FARM, FARM.with_answers(directory_checked="no"))
    assert answers(comparison) == {"directory_checked": ("Yes", "No")}
    assert says(comparison) == [("S10.checked", "S10.not_checked")]
    assert [outcome.id for outcome in comparison.outcomes] == ["change_the_week", "pause"]
    assert not comparison.same_outcome


def test_the_weeks_stand_side_by_side_with_places_by_name() -> None:
    comparison = compare(FARM, FARM.with_answers(mon_am="home_school"))
    assert [pair.question.id for pair in comparison.week] == list(SESSIONS)
    assert (comparison.week[0].left, comparison.week[0].right) == ("Hollow Oak Farm", "Your school")
    assert [pair.same for pair in comparison.week] == [False] + [True] * 9


def test_the_same_place_under_another_number_is_the_same_session() -> None:
    moved = {
        {"place_1_name": "place_2_name", "place_1_kind": "place_2_kind"}.get(id, id): "place_2" if v == "place_1" else v
        for id, v in FARM.answers.items()
    }
    comparison = compare(FARM, parse(moved))
    assert all(pair.same for pair in comparison.week)
    assert answers(comparison)["place_1_name"] == ("Hollow Oak Farm", "Not asked")


def test_a_question_that_only_one_case_leads_to_is_not_asked_in_the_other() -> None:
    other = FARM.with_answers(exclusion_risk="permanent")
    assert answers(compare(FARM, other))["governors_considered"] == ("Not asked", "Not answered")


def test_a_finding_that_only_one_case_has_stands_alone() -> None:
    other = FARM.with_answers(in_care="yes", in_care_consulted="not_yet")
    assert says(compare(FARM, other)) == [(None, "S03b.not_yet")]
    assert says(compare(other, FARM)) == [("S03b.not_yet", None)]


def test_two_findings_of_one_clause_are_not_mixed_up() -> None:
    reduced = examples()["home-by-lunch"].case
    asked = reduced.with_answers(reduced_consulted="yes")
    assert says(compare(reduced, asked)) == [("S12.not_consulted", "S12.consulted")]


def test_open_questions_pair_only_with_themselves() -> None:
    open_ = FARM.with_answers(ehc=None, in_care=None)
    pairs = compare(open_, FARM.with_answers(in_care=None)).findings
    assert [(pair.left.subject if pair.left else None, pair.right) for pair in pairs] == [("ehc", None)]


def test_a_strategy_of_an_older_file_is_compared_too() -> None:
    older = FARM.with_answers(strategy_calm_corner="tried")
    assert answers(compare(older, FARM)) == {"strategy_calm_corner": ("Tried", "Not answered")}


def test_notes_are_left_out() -> None:
    assert compare(FARM, FARM.with_answers(note_purpose="Another file.")).answers == ()


def test_every_two_examples_can_be_compared_and_turned_round() -> None:
    for left, right in permutations(examples().values(), 2):
        one, other = compare(left.case, right.case), compare(right.case, left.case)
        assert {(p.right, p.left) for p in one.answers} == {(p.left, p.right) for p in other.answers}
        assert {(after, before) for before, after in says(one)} == set(says(other))
