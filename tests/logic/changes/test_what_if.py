"""What would change an outcome: always something, always true when run, never a fact put as a thing to do."""

from itertools import product

import pytest
from hypothesis import given, settings

from logic.assessment import OUTCOMES, assess
from logic.case import Case
from logic.changes.counterfactual import FIND_OUT, OFFERS, RANK, Change
from logic.changes.what_if import _preference, try_change, what_would_change
from logic.guidance import guidance
from logic.proof import _best, _fold, follow, journeys, weeks
from logic.terms import ACTION, FACT, JUDGEMENT, SESSIONS
from tests.logic.changes.what_if_cases import BEST, FACTS, WEEKS, a_case, any_case, offers, samples, told


def check(case: Case) -> None:
    """Holds everything offered for a case to what it says."""
    found = what_would_change(case)
    present = assess(case)
    assert found.present == present
    for each in offers(found):
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
    words = "if the pupil were not in care"
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


def test_an_empty_case_is_given_the_whole_list_to_the_best_outcome() -> None:
    found = what_would_change(Case())
    (only,) = found.better
    assert only.outcome.id == BEST
    assert {change.question for change in only.changes} >= {*SESSIONS, "purpose", "in_care"}
    assert only.after.weeks[0].providers


def test_an_incomplete_case_is_not_told_to_stop_short_of_the_best_answers() -> None:
    found = what_would_change(a_case(in_care=None, behaviour_plan="no"))
    assert [(each.outcome.id, len(each.changes)) for each in found.better] == [("pause", 1)]
    assert found.all_the_way is not None
    assert (found.all_the_way.outcome.id, len(found.all_the_way.changes)) == (BEST, 2)


def test_the_worse_answer_is_the_one_that_makes_the_least_difference() -> None:
    worse = what_would_change(a_case()).worse
    assert told(worse) == (FACT, "change_the_week", "with Wednesday morning at place 1")
    mainstream = what_would_change(a_case("33 33 33 33 33")).worse
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


@pytest.mark.usefixtures("uncounted")
def test_every_path_is_offered_a_change_that_leads_where_it_says() -> None:
    ways = journeys()
    shapes = {_fold(follow(each)): each for each in weeks()}.values()
    richest = _best(
        {**max(ways, key=lambda way: len(follow(way))), **max(shapes, key=lambda shape: len(follow(shape)))}
    )
    paths = set()
    for turn, (way, shape) in enumerate(product(ways, shapes)):
        path = {**way, **shape}
        case = Case({**richest, **path} if turn % 2 else path)
        paths.add(_fold(follow(path)))
        offered = offers(what_would_change(case))
        assert offered, path
        for each in offered:
            changed = case.with_answers(**{change.question: change.now for change in each.changes})
            assert assess(changed).outcome == each.outcome != assess(case).outcome, (path, each.words)
    assert len(paths) == len(ways) * len(shapes)


def test_of_answers_that_make_it_as_much_worse_the_most_truthful_is_named() -> None:
    worse = what_would_change(a_case(benefit="not_sure")).worse
    assert worse is not None
    assert (worse.outcome.id, worse.changes) == ("not_indicated", (Change("benefit", "not_sure", "no"),))


@pytest.mark.parametrize(
    ("sessions", "change"),
    [
        ("hh hh 22 22 11", Change("fri_am", "place_1", "place_2")),
        ("11 11 hh hh 22", Change("wed_am", "home_school", "place_1")),
    ],
)
def test_of_answers_as_truthful_the_nearest_option_is_named_and_then_the_first_question(
    sessions: str, change: Change
) -> None:
    worse = what_would_change(a_case(sessions, place_2_kind="unregulated_ap")).worse
    assert worse is not None
    assert (worse.outcome.id, worse.changes) == ("change_the_week", (change,))


def test_of_as_many_steps_the_truest_comes_first_then_the_best_outcome_then_the_fewest_answers() -> None:
    case = a_case("11 11 1h hh hh", behaviour_plan="no", in_care="not_sure")
    short = try_change(case, behaviour_plan="yes", in_care="no")
    best = try_change(case, behaviour_plan="yes", in_care="no", wed_am="home_school")
    longer = try_change(case, behaviour_plan="yes", in_care="yes", in_care_consulted="agreed", wed_am="home_school")
    fact = try_change(a_case(purpose="sanction"), purpose="improve_behaviour")
    assert sorted((fact, short, longer, best), key=_preference) == [best, longer, short, fact]
