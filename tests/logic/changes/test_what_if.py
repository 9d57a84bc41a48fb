"""What would change an outcome: always something, always true when run, never a fact put as a thing to do."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from hypothesis import given, settings

from logic.assessment import OUTCOMES, assess
from logic.case import Case
from logic.changes.counterfactual import FIND_OUT, OFFERS, RANK, Change, Counterfactual
from logic.changes.remedies import QUIET
from logic.changes.search import Search
from logic.changes.what_if import WhatIf, try_change, what_would_change
from logic.guidance import guidance
from logic.questions import GIVEN, QUESTIONS
from logic.terms import ACTION, FACT, JUDGEMENT, SESSIONS
from tests.logic.changes.what_if_cases import WEEKS, a_case, any_case, samples

FACTS = {"purpose", "exclusion_risk", "ehc", "in_care", "social_worker", "other_services", "additional_needs"}


BEST = "may_be_appropriate"


def offered(found: WhatIf) -> list[Counterfactual]:
    """All that is offered for a case."""
    return [*found.better, *(each for each in (found.all_the_way, found.worse) if each is not None)]


def told(found: Counterfactual | None) -> tuple[str, str, str]:
    assert found is not None
    return found.offer, found.outcome.id, found.words


def check(case: Case) -> None:
    """Holds everything offered for a case to what it says."""
    found = what_would_change(case)
    present = assess(case)
    assert found.present == present
    for each in offered(found):
        changes = {change.question: change.now for change in each.changes}
        run = assess(case.with_answers(**changes))
        assert run.outcome == each.outcome != present.outcome
        assert run.findings == each.after.findings
        assert all(change.was == case.answers.get(change.question) != change.now for change in each.changes)
        assert all(change.now != "not_sure" for change in each.changes)
        assert not each.action or FACTS.isdisjoint(changes)
        assert each.gone or each.new
        assert each.words
    assert all(each.better for each in found.better)
    ranks = [OFFERS.index(each.offer) for each in found.better]
    assert ranks == sorted(set(ranks))
    if present.outcome.id == BEST:
        assert (found.better, found.all_the_way) == ((), None)
    else:
        assert found.better
        assert (found.all_the_way or max(found.better, key=lambda each: RANK[each.outcome.id])).outcome.id == BEST
    assert (found.worse is None) == (present.outcome.id == "do_not_use")
    if found.worse:
        assert not found.worse.better
        assert not found.worse.action
        assert found.worse.outcome.id != "incomplete"
        assert len(found.worse.changes) == 1


def test_every_outcome_and_every_saying_has_a_counterfactual_that_holds() -> None:
    outcomes, says = set(), set()
    for case in samples():
        check(case)
        result = assess(case)
        outcomes.add(result.outcome.id)
        says |= {finding.says for finding in result.findings}
    assert outcomes == set(OUTCOMES)
    known = {f"{clause.id}.{saying}" for clause in guidance().clauses.values() for saying in clause.says}
    assert says == known | {"unanswered"}


@settings(max_examples=80, deadline=None)
@given(any_case())
def test_any_case_has_a_counterfactual_that_holds(case: Case) -> None:
    check(case)


def smaller(case: Case, size: int) -> Iterator[dict[str, str]]:
    """Every change of `size` closed answers on the path, sessions and kinds of place left alone."""
    asked = [
        question
        for question in case.path
        if question.kind == "choice"
        and question.required
        and question.id not in SESSIONS
        and question.page != "timetable"
    ]
    for chosen in combinations(asked, size):
        options = (
            [option for option in each.options if option not in ("not_sure", case.answers[each.id])] for each in chosen
        )
        for new in product(*options):
            yield dict(zip((each.id for each in chosen), new, strict=True))


@settings(max_examples=25, deadline=None)
@given(any_case())
def test_no_smaller_change_of_answers_gives_a_better_outcome(case: Case) -> None:
    if assess(case).with_status("unanswered"):
        case = case.with_answers(**a_case().answers)
    found = what_would_change(case)
    most = min((len(each.changes) for each in found.better), default=3)
    for size in range(1, min(most, 3)):
        for changes in smaller(case, size):
            after = assess(case.with_answers(**changes))
            opened = after.outcome.id == "incomplete"
            assert opened or RANK[after.outcome.id] <= RANK[found.present.outcome.id], changes


def test_what_a_head_can_do_comes_before_a_fact_that_would_do_as_well() -> None:
    found = what_would_change(a_case(in_care="yes", in_care_consulted="not_yet"))
    assert [told(each) for each in found.better] == [
        (ACTION, BEST, "once the Virtual School for children in care has agreed")
    ]
    assert [finding.says for finding in found.better[0].gone] == ["S03b.not_yet"]
    assert [finding.says for finding in found.better[0].new] == ["S03b.agreed"]


def test_a_fact_is_shown_beside_an_action_only_where_it_is_smaller() -> None:
    found = what_would_change(a_case(ehc="plan", ehc_consulted="not_yet", needs_plan="no"))
    assert [told(each)[0] for each in found.better] == [ACTION, FACT]
    assert [len(each.changes) for each in found.better] == [2, 1]
    assert told(found.better[1])[2] == "if the pupil had no EHC plan and no assessment for one"


def test_an_answer_that_is_not_known_is_to_be_found_out() -> None:
    found = what_would_change(a_case(in_care="not_sure"))
    words = "if the answer to “Is the pupil in care?” turns out to be “No”"
    assert [told(each) for each in found.better] == [(FIND_OUT, BEST, words)]


def test_a_judgement_comes_before_a_risk_that_would_have_to_be_worse() -> None:
    both = what_would_change(a_case(exhausted="no", benefit="no"))
    assert [(each.offer, len(each.changes)) for each in both.better] == [(JUDGEMENT, 2), (FACT, 1)]
    one = what_would_change(a_case(exhausted="no"))
    assert [each.offer for each in one.better] == [JUDGEMENT]


def test_a_punishment_can_only_be_put_as_if_it_were_different() -> None:
    found = what_would_change(a_case(purpose="sanction"))
    assert [told(each) for each in found.better] == [(FACT, BEST, "if the purpose were to improve behaviour")]
    assert found.worse is None


def test_a_week_that_is_over_is_changed_as_the_nearest_week_says() -> None:
    found = what_would_change(a_case(WEEKS["seven sessions"]))
    assert [told(each) for each in found.better] == [
        (ACTION, BEST, "with Wednesday morning, Wednesday afternoon and Thursday morning at your school")
    ]


def test_when_three_answers_do_not_suffice_the_full_list_is_given() -> None:
    services = dict.fromkeys(("in_care", "social_worker", "other_services", "additional_needs"), "yes")
    asked = {f"{service}_consulted": "not_yet" for service in services}
    found = what_would_change(a_case(**services, **asked, ehc="plan", ehc_consulted="not_yet", needs_plan="no"))
    assert [(each.offer, len(each.changes)) for each in found.better] == [(ACTION, 5)]
    assert found.all_the_way is None


def test_the_full_list_holds_no_change_that_is_not_needed() -> None:
    open_grounds = dict.fromkeys(("exhausted", "benefit", "exclusion_risk"), "not_sure")
    found = what_would_change(
        a_case("1111hhhhhh", purpose="not_sure", behaviour_plan="no", in_care="not_sure", **open_grounds)
    )
    (only,) = found.better
    assert [(change.question, change.now) for change in only.changes] == [
        ("purpose", "improve_behaviour"),
        ("behaviour_plan", "yes"),
        ("exclusion_risk", "suspension"),
        ("in_care", "no"),
    ]


def test_an_empty_case_is_given_the_whole_list_to_the_best_outcome() -> None:
    found = what_would_change(Case())
    (only,) = found.better
    assert only.outcome.id == BEST
    assert {change.question for change in only.changes} >= {*SESSIONS, "purpose", "in_care"}
    assert only.after.week.providers


def test_an_incomplete_case_is_not_told_to_stop_short_of_the_best_answers() -> None:
    found = what_would_change(a_case(in_care=None, behaviour_plan="no"))
    assert [(each.outcome.id, len(each.changes)) for each in found.better] == [("pause", 1)]
    assert found.all_the_way is not None
    assert (found.all_the_way.outcome.id, len(found.all_the_way.changes)) == (BEST, 2)


def test_online_learning_that_is_the_only_place_is_not_taken_away() -> None:
    answers = {"reduced_consulted": "yes", "online_best_interests": "no", "online_supports_access": "no"}
    found = what_would_change(a_case("hhhhhhh222", **answers))
    assert [(each.offer, len(each.changes)) for each in found.better] == [(JUDGEMENT, 2), (FACT, 1)]
    assert found.better[1].changes == (Change("place_2_kind", "online_home", QUIET),)
    beside_another = what_would_change(a_case("1111hhh222", **answers))
    assert [told(each)[2] for each in beside_another.better] == [
        "with Thursday afternoon, Friday morning and Friday afternoon at your school"
    ]


def test_a_week_with_no_place_is_given_one() -> None:
    kinds = {f"place_{number}_kind": None for number in range(1, 6)}
    names = {f"place_{number}_name": None for number in range(1, 6)}
    (only,) = what_would_change(a_case("hhhhhhhhhh", **kinds, **names)).better
    assert [change.question for change in only.changes] == ["mon_am", "place_1_name", "place_1_kind"]
    assert "once place 1 has a name" in only.words
    (known,) = what_would_change(a_case("nnnnnnnnnn", reduced_consulted="yes")).better
    assert [(change.question, change.now) for change in known.changes] == [("mon_am", "place_3")]


def test_a_place_without_a_kind_gets_the_one_that_asks_for_no_more() -> None:
    (only,) = what_would_change(a_case(place_1_kind=None)).better
    assert only.changes == (Change("place_1_kind", None, QUIET),)
    assert only.words == "if the answer to “Kind of place 1” turns out to be “Another mainstream school”"


def test_the_worse_answer_is_the_one_that_makes_the_least_difference() -> None:
    worse = what_would_change(a_case()).worse
    assert told(worse) == (FACT, "change_the_week", "with Wednesday morning at place 1")
    mainstream = what_would_change(a_case("3333333333")).worse
    assert told(mainstream) == (FACT, "pause", "if there were no plan for how the direction will improve behaviour")


def test_a_tried_change_leaves_the_case_alone_and_can_take_an_answer_out() -> None:
    case = a_case()
    before = dict(case.answers)
    tried = try_change(case, behaviour_plan="no")
    assert (tried.before.outcome.id, tried.outcome.id) == (BEST, "pause")
    assert tried.changes == (Change("behaviour_plan", "yes", "no"),)
    assert dict(case.answers) == before
    out = try_change(case, behaviour_plan=None)
    assert (out.outcome.id, out.changes) == ("incomplete", ())
    assert [finding.subject for finding in out.new] == ["behaviour_plan"]


@pytest.mark.parametrize("id", [id for id, question in QUESTIONS.items() if question.required])
def test_every_answer_that_shapes_the_outcome_has_words_for_a_change_to_it(id: str) -> None:
    question = QUESTIONS[id]
    wanted = set(question.options) - {"not_sure"} if question.options else {GIVEN}
    assert set(question.becomes) == wanted
    assert all(words.startswith(("once ", "if ", "with ")) for words in question.becomes.values())


def test_facts_about_the_child_are_never_actions() -> None:
    assert {id for id in FACTS if QUESTIONS[id].nature != FACT} == set()
    actions = {id for id, question in QUESTIONS.items() if question.nature == ACTION}
    assert actions >= {*SESSIONS, "in_care_consulted", "needs_plan", "semh_route"}
    assert {QUESTIONS[id].nature for id in ("exhausted", "benefit", "online_best_interests")} == {JUDGEMENT}


@pytest.mark.parametrize("only", [[], [{"behaviour_plan": "no"}]])
def test_a_full_list_that_cannot_be_found_is_not_made_up(
    only: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("logic.changes.search.remedies", lambda finding, case: iter(only))
    assert Search(assess(a_case(behaviour_plan="not_sure"))).full_list(RANK[BEST]) is None
