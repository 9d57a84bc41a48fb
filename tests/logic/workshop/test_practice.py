"""A room's guess held against the guide."""

from logic.assessment import assess
from logic.case import parse
from logic.guidance import guidance
from logic.workshop.examples import examples
from logic.workshop.practice import guess_check, reasons


def ids(found: tuple) -> list[str]:
    """The group ids of reasons."""
    return [reason.theme.id for reason in found]


def of(example: str) -> list[str]:
    """The groups that stand in the way of an example."""
    return ids(reasons(assess(examples()[example].case)))


def test_every_theme_has_a_clause() -> None:
    assert {clause.theme for clause in guidance().clauses.values()} == set(guidance().themes)


def test_a_clean_case_has_nothing_in_the_way() -> None:
    assert of("across-the-bridge") == []


def test_each_example_points_at_what_it_teaches() -> None:
    assert of("farm-mornings") == of("boatyard") == of("busy-timetable") == of("tin-lantern") == ["week"]
    assert of("laptop-thursdays") == ["online", "fewer_sessions"]
    assert of("ready-for-monday") == ["people"]
    assert of("before-too-late") == ["grounds"]
    assert of("home-by-lunch") == ["fewer_sessions"]
    assert of("harbour-room") == ["arrangements"]
    assert of("after-the-corridor")[0] == of("one-bus")[0] == "purpose"


def test_every_group_stands_in_the_way_of_some_example() -> None:
    assert {group for example in examples() for group in of(example)} == set(guidance().themes)


def test_a_ground_that_fails_is_a_reason_only_when_no_ground_holds() -> None:
    neither = assess(examples()["fridays-at-the-studio"].case)
    assert [finding.says for finding in reasons(neither)[0].findings] == ["S02a.false", "S02b.false"]
    one = assess(examples()["across-the-bridge"].case.with_answers(exclusion_risk="none"))
    assert "S02b.false" in [finding.says for finding in one.findings]
    assert reasons(one) == ()


def test_an_open_question_is_a_reason_in_the_theme_of_its_clause() -> None:
    assert ids(reasons(assess(parse({})))) == ["purpose", "grounds", "people", "plans", "week"]


def test_a_right_guess_misses_nothing() -> None:
    check = guess_check(assess(examples()["laptop-thursdays"].case), "pause", {"online", "fewer_sessions"})
    assert check.outcome_right
    assert ids(check.found) == ["online", "fewer_sessions"]
    assert check.missed == () == check.extra


def test_a_wrong_guess_is_told_what_it_missed_and_what_it_named_without_need() -> None:
    check = guess_check(assess(examples()["laptop-thursdays"].case), "may_be_appropriate", ["online", "week"])
    assert not check.outcome_right
    assert ids(check.found) == ["online"]
    assert [finding.says for finding in check.missed[0].findings] == ["S12.not_consulted"]
    assert [group.id for group in check.extra] == ["week"]


def test_no_guess_and_words_that_are_not_ours_count_for_nothing() -> None:
    check = guess_check(assess(examples()["boatyard"].case), None, ["<script>"])
    assert not check.outcome_right
    assert ids(check.missed) == ["week"]
    assert check.found == () == check.extra
