"""The plan: each thing once, in the order in which it must happen, and nothing said that a date makes untrue."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

import pytest

from logic.assessment import Assessment, assess
from logic.case import Case, parse
from logic.dates.deadlines import deadlines
from logic.dates.next_steps import BEFORE, FROM_DATE, FROM_TASK
from logic.dates.plan import (
    AFTER,
    IDLE,
    IF_YES,
    LADDER_FIRST,
    NOT_HOLDING,
    ONLY_IF,
    STOPPED,
    TO_ANSWER,
    WEEK,
    Plan,
    plan,
)
from logic.facts import DIRECTION, LADDER, STOPS
from logic.guidance import guidance
from logic.proof import journeys, weeks
from logic.workshop.examples import examples
from tests.cases import CALM, week
from tests.logic.dated import DATED, SETTLED, TODAY
from tests.samples import FULL
from tests.samples import OUTCOMES as SAMPLES

DATES: Mapping[str, Mapping[str, str]] = {
    "none": {},
    "early": {"start_date": "2027-01-11", "end_date": "2027-03-02", "first_review_date": "2027-01-25"},
    "today": {"start_date": "2026-11-27", "number_of_days": "6", "first_review_date": "2026-12-04"},
    "late": {"start_date": "2026-11-26", "end_date": "2027-01-29", "first_review_date": "2026-11-30"},
    "passed": {"start_date": "2026-11-02", "end_date": "2027-01-29", "first_review_date": "2026-11-16"},
    "impossible": {"start_date": "2027-01-11", "end_date": "2026-12-01", "first_review_date": "2026-12-25"},
    "closed": {"start_date": "2026-12-25", "end_date": "2026-12-28", "number_of_days": "40"},
}
"""Dates that a head could give on 24 November 2026, from none to those that cannot be."""


def planned(answers: Mapping[str, str], done: frozenset[str] = frozenset()) -> tuple[Assessment, Plan]:
    case = parse(dict(answers))
    assessment = assess(case)
    return assessment, plan(assessment, deadlines(case, TODAY), done)


def sections(answers: Mapping[str, str]) -> dict[str, list[str]]:
    return {section.id: [step.id for step in section.steps] for section in planned(answers)[1].sections}


def test_a_direction_goes_from_what_comes_before_the_decision_to_what_comes_after_the_start() -> None:
    found = sections(DATED)
    assert list(found) == [BEFORE, IF_YES, AFTER]
    assert found[BEFORE][-1] == "step.decision"
    assert found[IF_YES] == ["date.notice"]
    assert found[AFTER][0] == "date.contact_1"
    assert found[AFTER][-1] == "date.end"


def test_the_week_comes_first_where_nothing_else_holds_the_case_and_after_what_does() -> None:
    assert next(iter(sections(SAMPLES["change_the_week"]))) == WEEK
    assert list(sections(FULL))[:2] == [BEFORE, WEEK]


@pytest.mark.parametrize(
    ("name", "folded"), [("pause", True), ("change_the_week", False), ("may_be_appropriate", False)]
)
def test_what_a_yes_brings_is_folded_until_a_yes_can_come(name: str, folded: bool) -> None:
    its_plan = planned(SAMPLES[name] | DATES["early"])[1]
    assert {section.id: section.is_folded for section in its_plan.sections} | {IF_YES: folded, AFTER: True} == {
        section.id: section.is_folded for section in its_plan.sections
    }


def test_a_case_that_is_not_indicated_leads_with_what_does_not_hold_and_then_the_ladder() -> None:
    answers = SAMPLES["not_indicated"] | DATES["early"]
    assert list(sections(answers)) == [NOT_HOLDING, LADDER_FIRST, ONLY_IF]
    assert "date.notice" in sections(answers)[ONLY_IF]
    assert {step.id.split(".")[0] for step in planned(answers)[1].steps} == {"ladder"}


def test_an_incomplete_case_lists_what_is_left_and_what_is_to_mend() -> None:
    answers = {id: value for id, value in FULL.items() if id != "purpose"}
    assert list(sections(answers)) == [TO_ANSWER, BEFORE, WEEK]


def test_a_case_that_is_ruled_out_lists_what_stops_it_and_nothing_else() -> None:
    its_plan = planned(SAMPLES["do_not_use"] | DATES["late"])[1]
    assert [section.id for section in its_plan.sections] == [STOPPED]
    assert its_plan.pressing is None
    assert its_plan.problems == ()


def test_a_ready_case_with_a_wrong_date_says_that_before_anything_else() -> None:
    assessment, its_plan = planned(SAMPLES["may_be_appropriate"] | DATES["late"])
    assert its_plan.said == assessment.outcome.but_dates
    assert its_plan.pressing is not None
    assert its_plan.pressing.is_wrong
    assert its_plan.pressing.text == its_plan.problems[0].text


def test_a_notice_that_was_given_makes_a_near_start_right_and_is_not_asked_for_again() -> None:
    answers = SAMPLES["may_be_appropriate"] | DATES["early"] | {"start_date": "2026-11-23"}
    assert planned(answers)[1].problems != ()
    assessment, its_plan = planned(answers, frozenset({"date.notice"}))
    assert its_plan.said == assessment.outcome.meaning
    assert its_plan.problems == ()


def test_every_section_has_a_heading() -> None:
    assert {section.heading for section in planned(FULL)[1].sections} <= set(guidance().sections.values())
    ours = {BEFORE, WEEK, IF_YES, AFTER, STOPPED, NOT_HOLDING, LADDER_FIRST, TO_ANSWER, ONLY_IF}
    assert set(guidance().sections) == ours


# ------------------------------------------------ no contradiction can be shown: what must not stand together


def _steps_of_a_direction_before_one_is_indicated(assessment: Assessment, its_plan: Plan) -> bool:
    """ "No reason yet", or "cannot be used", beside steps for running a direction."""
    of_direction = any(step.origin in (FROM_DATE, FROM_TASK) for step in its_plan.steps)
    return assessment.outcome.leads_to in (STOPS, LADDER) and of_direction


def _green_beside_a_wrong_date(assessment: Assessment, its_plan: Plan) -> bool:
    """ "Nothing stands in the way", or "take it to those who decide", beside a date that is wrong or too late."""
    told = {assessment.outcome.meaning, assessment.outcome.now} if assessment.outcome.ready else set()
    return bool(its_plan.problems) and (its_plan.now != "" or bool(told & {its_plan.meaning}))


def _a_wrong_date_that_does_not_press(assessment: Assessment, its_plan: Plan) -> bool:
    """A date that is wrong, and another thing that presses most."""
    return bool(its_plan.problems) != bool(its_plan.pressing and its_plan.pressing.is_wrong)


def _a_day_to_come_that_has_gone(assessment: Assessment, its_plan: Plan) -> bool:
    """ "The last safe day is" of a day before today."""
    dates = deadlines(assessment.case, TODAY)
    promised = its_plan.pressing is not None and its_plan.pressing.text.startswith("The last safe day")
    return promised and (dates.notice is None or dates.notice < TODAY)


def _the_same_thing_twice(assessment: Assessment, its_plan: Plan) -> bool:
    """A step that stands in the list twice, by its id or by its words and its day."""
    steps = [step for section in its_plan.sections for step in section.steps]
    words = [(step.words, step.why, step.day) for step in steps]
    return len({step.id for step in steps}) < len(steps) or len(set(words)) < len(words)


def _settled_beside_open(assessment: Assessment, its_plan: Plan) -> bool:
    """An outcome that is ready beside a step that holds it back."""
    held = [step for step in its_plan.steps if step.holds and step.finding]
    worse = [step for step in held if guidance().statuses[step.finding.status].outcome != assessment.outcome.id]
    return assessment.outcome.ready and bool(worse)


def _has_needs_beside_not_sure(assessment: Assessment, its_plan: Plan) -> bool:
    """ "The pupil has additional needs" beside "you are not sure whether the pupil has additional needs"."""
    said = " ".join(step.why for section in its_plan.sections for step in section.steps)
    return "The pupil has additional needs" in said and "not sure whether the pupil has additional needs" in said


def _given_and_to_be_given(assessment: Assessment, its_plan: Plan) -> bool:
    """ "Give the notice" beside a notice that was given: a notice presses only until its tick."""
    return "notice" in its_plan.now


def _out_of_order(assessment: Assessment, its_plan: Plan) -> bool:
    """A day before the one above it, or a step of after the start that comes before it."""
    start = deadlines(assessment.case, TODAY).start
    for section in its_plan.sections:
        days = [step.day or date.min for step in section.steps]
        if section.id != ONLY_IF and days != sorted(days):
            return True
        if section.id == AFTER and start is None:
            return True
    return False


CONTRADICTIONS = (
    _steps_of_a_direction_before_one_is_indicated,
    _green_beside_a_wrong_date,
    _a_wrong_date_that_does_not_press,
    _a_day_to_come_that_has_gone,
    _the_same_thing_twice,
    _settled_beside_open,
    _has_needs_beside_not_sure,
    _out_of_order,
)


def _walked() -> Iterator[Mapping[str, str]]:
    """Every example, every sample, and each way through the questions with a few weeks and settled or open answers."""
    yield from (example.answers for example in examples().values())
    yield from SAMPLES.values()
    yield FULL
    shapes = weeks()[::40]
    for number, way in enumerate(journeys()):
        shape = shapes[number % len(shapes)]
        yield {**way, **shape}
        yield {**CALM, **way, **shape}
    yield {**CALM, **week("11 11 hh hh hh", "unregulated_ap"), "ehc": "plan", "additional_needs": "not_sure"}


@pytest.mark.usefixtures("uncounted")
@pytest.mark.parametrize("given", DATES)
def test_no_two_things_that_the_guide_says_of_a_case_contradict_each_other(given: str) -> None:
    for answers in _walked():
        case = Case({**answers, **DATES[given]})
        assessment = assess(case)
        dates = deadlines(case, TODAY)
        for done in (frozenset(), frozenset({"date.notice"})):
            its_plan = plan(assessment, dates, done)
            pairs = (*CONTRADICTIONS, *((_given_and_to_be_given,) if done else ()))
            found = [each.__doc__ for each in pairs if each(assessment, its_plan)]
            assert not found, (found, dict(case.answers))


def test_a_contradiction_would_be_found() -> None:
    assessment, its_plan = planned(SAMPLES["may_be_appropriate"] | DATES["late"])
    said = replace(its_plan, meaning=assessment.outcome.meaning, now=assessment.outcome.now)
    assert _green_beside_a_wrong_date(assessment, said)
    assert _a_wrong_date_that_does_not_press(assessment, replace(its_plan, pressing=None))
    assert _the_same_thing_twice(assessment, replace(its_plan, sections=its_plan.sections * 2))
    ladder = planned(SAMPLES["not_indicated"] | DATES["early"])
    shown = replace(ladder[1], sections=tuple(replace(each, id=BEFORE) for each in ladder[1].sections))
    assert _steps_of_a_direction_before_one_is_indicated(ladder[0], shown)


def test_what_idles_asks_for_nothing() -> None:
    for name, answers in SAMPLES.items():
        assessment, its_plan = planned(answers)
        idle = {section.id for section in its_plan.sections if section.id in IDLE}
        assert bool(idle) == (assessment.outcome.leads_to == LADDER), name
        assert (assessment.outcome.leads_to == DIRECTION) == any(step.id == "step.decision" for step in its_plan.steps)


def test_a_settled_case_without_dates_asks_for_a_start() -> None:
    its_plan = planned(SETTLED)[1]
    assert its_plan.pressing is not None
    assert its_plan.pressing.change == "start_date"
