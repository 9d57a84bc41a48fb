"""The terms: a week of ten sessions and six places."""

import dataclasses

import pytest

from logic.terms import DAYS, EHC_STAGES, HALVES, HOME, NONE, PLACES, SESSIONS, Question, Trigger


def test_the_week_has_ten_sessions_monday_morning_first() -> None:
    assert " ".join(SESSIONS) == "mon_am mon_pm tue_am tue_pm wed_am wed_pm thu_am thu_pm fri_am fri_pm"
    assert (len(DAYS), len(HALVES)) == (5, 2)


def test_there_are_six_places_and_two_other_ways_to_spend_a_session() -> None:
    assert PLACES == ("place_1", "place_2", "place_3", "place_4", "place_5", "place_6")
    assert {HOME, NONE}.isdisjoint(PLACES)


def test_a_question_is_asked_always_of_choice_and_required_unless_it_says_otherwise() -> None:
    question = Question("id", "start", "Text?", ("S01",))
    assert (question.asked, question.kind, question.required, dict(question.options)) == ((), "choice", True, {})


@pytest.mark.parametrize("thing", [Question("id", "start", "Text?", ()), Trigger("id", ("yes",))])
def test_a_term_cannot_be_changed(thing: Question | Trigger) -> None:
    for field in dataclasses.fields(thing):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(thing, field.name, "other")


def test_an_assessment_counts_as_a_stage_but_no_plan_does_not() -> None:
    assert EHC_STAGES == ("assessment", "yes_to_plan", "plan")
