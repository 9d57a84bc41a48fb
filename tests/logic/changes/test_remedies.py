"""The remedies: what could lift an obstacle, in a week that has places, has none, or has one without a kind."""

from logic.changes.counterfactual import Change
from logic.changes.remedies import QUIET
from logic.changes.what_if import what_would_change
from logic.terms import FACT, JUDGEMENT
from tests.logic.changes.what_if_cases import a_case, told


def test_online_learning_that_is_the_only_place_is_not_taken_away() -> None:
    answers = {"reduced_consulted": "yes", "online_best_interests": "no", "online_supports_access": "no"}
    found = what_would_change(a_case("hh hh hh h2 22", **answers))
    assert [(each.offer, len(each.changes)) for each in found.better] == [(JUDGEMENT, 2), (FACT, 1)]
    assert found.better[1].changes == (Change("place_2_kind", "online_home", QUIET),)
    beside_another = what_would_change(a_case("11 11 hh h2 22", **answers))
    assert [told(each)[2] for each in beside_another.better] == [
        "with Thursday afternoon, Friday morning and Friday afternoon at your school"
    ]


def test_a_week_with_no_place_is_given_one() -> None:
    kinds = {f"place_{number}_kind": None for number in range(1, 6)}
    names = {f"place_{number}_name": None for number in range(1, 6)}
    (only,) = what_would_change(a_case("hh hh hh hh hh", **kinds, **names)).better
    assert [change.question for change in only.changes] == ["mon_am", "place_1_name", "place_1_kind"]
    assert "once place 1 has a name" in only.words
    (known,) = what_would_change(a_case("-- -- -- -- --", reduced_consulted="yes")).better
    assert [(change.question, change.now) for change in known.changes] == [("mon_am", "place_3")]


def test_a_place_without_a_kind_gets_the_one_that_asks_for_no_more() -> None:
    (only,) = what_would_change(a_case(place_1_kind=None)).better
    assert only.changes == (Change("place_1_kind", None, QUIET),)
    assert only.words == "if place 1 were of this kind: mainstream school"
