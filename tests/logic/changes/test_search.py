"""The search: no change of answers that is smaller does as well, and none is made up."""

from collections.abc import Iterator
from itertools import combinations, product

import pytest
from hypothesis import given, settings

from logic.assessment import assess
from logic.case import Case
from logic.changes.counterfactual import RANK
from logic.changes.search import Search
from logic.changes.what_if import BEST, what_would_change
from logic.terms import ACTION, SESSIONS
from tests.cases import STEPS
from tests.logic.changes.what_if_cases import a_case, any_case


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


def test_when_three_answers_do_not_suffice_the_full_list_is_given() -> None:
    services = dict.fromkeys(("in_care", "social_worker", "other_services", "additional_needs"), "yes")
    asked = {f"{service}_consulted": "not_yet" for service in services}
    found = what_would_change(a_case(**services, **asked, ehc="plan", ehc_consulted="not_yet", needs_plan="no"))
    assert [(each.offer, len(each.changes)) for each in found.better] == [(ACTION, 5)]
    assert found.all_the_way is None


def test_the_full_list_holds_no_change_that_is_not_needed() -> None:
    open_grounds = dict.fromkeys(("exhausted", "benefit", "exclusion_risk"), "not_sure")
    found = what_would_change(
        a_case("11 11 hh hh hh", purpose="not_sure", behaviour_plan="no", in_care="not_sure", **open_grounds)
    )
    (only,) = found.better
    assert [(change.question, change.now) for change in only.changes] == [
        ("purpose", "improve_behaviour"),
        ("behaviour_plan", "yes"),
        ("exclusion_risk", "suspension"),
        ("in_care", "no"),
    ]


@pytest.mark.parametrize("only", [[], [{"behaviour_plan": "no"}]])
def test_a_full_list_that_cannot_be_found_is_not_made_up(
    only: list[dict[str, str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("logic.changes.search.remedies", lambda finding, case: iter(only))
    assert Search(assess(a_case(behaviour_plan="not_sure"))).full_list(BEST) is None


@pytest.mark.parametrize("number", [1, 2, 3])
def test_the_number_of_steps_is_that_of_the_obstacles_that_share_no_answer(number: int) -> None:
    undone = {"behaviour_plan": "no", "directory_checked": "no", "semh_route": "not_yet"}
    search = Search(assess(a_case("11 11 44 hh hh", **{**STEPS, **dict(list(undone.items())[:number])})))
    done = {"behaviour_plan": "yes", "directory_checked": "yes", "semh_route": "sla"}
    size, found = search.smallest(BEST, 3, ACTION)
    assert size == number
    assert dict(list(done.items())[:number]) in found
    assert search.smallest(BEST, number - 1, ACTION) == (0, [])
