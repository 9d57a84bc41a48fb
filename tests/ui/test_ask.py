"""Asking: a question comes when it matters, its answer stays when it goes, and notes beside it are kept."""

import pytest

from logic.guidance import guidance
from logic.questions import QUESTIONS
from logic.terms import OF_LATER, PLACES
from tests.samples import FULL
from tests.ui.guide import Guide

FOLLOW_UPS = [
    ("risk", {"exclusion_risk": "permanent"}, "governors_considered"),
    ("services", {"ehc": "assessment"}, "ehc_consulted"),
    ("services", {"ehc": "yes_to_plan"}, "ehc_consulted"),
    ("services", {"ehc": "plan"}, "ehc_consulted"),
    ("services", {"in_care": "yes"}, "in_care_consulted"),
    ("services", {"social_worker": "yes"}, "social_worker_consulted"),
    ("services", {"other_services": "yes"}, "other_services_consulted"),
    ("services", {"additional_needs": "yes"}, "needs_plan"),
    ("services", {"ehc": "plan"}, "needs_plan"),
    ("timetable", {"place_1_kind": "unregulated_ap", "mon_am": "place_1"}, "directory_checked"),
    ("timetable", {"place_1_kind": "semh", "mon_am": "place_1"}, "semh_route"),
    ("timetable", {"mon_am": "none"}, "reduced_consulted"),
    ("timetable", {"place_1_kind": "online_home", "mon_am": "place_1"}, "reduced_consulted"),
    ("timetable", {"place_1_kind": "online_home", "mon_am": "place_1"}, "online_best_interests"),
    ("timetable", {"place_1_kind": "online_supervised", "mon_am": "place_1"}, "online_supports_access"),
]


@pytest.mark.parametrize(("page", "answers", "follow_up"), FOLLOW_UPS)
def test_a_question_appears_when_it_matters_and_goes_when_it_does_not(
    page: str, answers: dict[str, str], follow_up: str
) -> None:
    guide = Guide(page)
    assert not guide.asks(follow_up)
    for id, value in answers.items():
        guide.choose(id, value)
    assert guide.asks(follow_up)
    turned, away = list(answers)[-1], {"timetable": "home_school", "risk": "none"}
    guide.choose(turned, away.get(page, "none" if turned == "ehc" else "no"))
    assert not guide.asks(follow_up)


def test_every_question_that_is_not_always_asked_is_among_the_follow_ups() -> None:
    triggered = {
        question.id
        for question in QUESTIONS.values()
        if question.asked and question.page != "dates" and not question.quiet
    }
    places = {f"{place}_{part}" for place in PLACES for part in ("name", "kind")}
    assert {follow_up for _, _, follow_up in FOLLOW_UPS} == triggered - places - OF_LATER


def test_an_answer_stays_when_its_question_goes_and_comes_back() -> None:
    guide = Guide("risk")
    guide.choose("exclusion_risk", "permanent")
    guide.choose("governors_considered", "yes")
    guide.choose("exclusion_risk", "none")
    assert guide.answers["governors_considered"] == "yes"
    guide.choose("exclusion_risk", "permanent")
    assert guide.widget("radio", QUESTIONS["governors_considered"].text).value == "yes"


def test_a_note_is_kept_and_shown_on_check_your_answers() -> None:
    guide = Guide("risk")
    guide.choose("exclusion_risk", "none")
    guide.write(QUESTIONS["exclusion_risk"].text, "Agreed with Mr A on Monday")
    assert guide.answers["note_exclusion_risk"] == "Agreed with Mr A on Monday"
    guide.open("check")
    assert "Agreed with Mr A on Monday" in guide.words


def test_a_note_made_empty_is_taken_out() -> None:
    guide = Guide("risk", {"note_exclusion_risk": "Old"})
    guide.write(QUESTIONS["exclusion_risk"].text, "   ")
    assert "note_exclusion_risk" not in guide.answers


def test_evidence_is_asked_for_beside_a_strategy_that_is_marked() -> None:
    guide = Guide("strategies")
    assert "Evidence: dates, who, and what changed" not in guide.labels("text_input")
    guide.choose("strategy_support_plan", "tried")
    guide.write("Evidence: dates, who, and what changed", "Two terms")
    assert guide.answers["note_strategy_support_plan"] == "Two terms"


def test_how_many_notes_are_written_is_said_under_their_fold() -> None:
    guide = Guide("risk", {"exclusion_risk": "none"})
    assert "written" not in guide.words
    guide.write(QUESTIONS["exclusion_risk"].text, "Agreed")
    assert ":small[1 note written]" in guide.words


def test_the_councils_page_is_linked_under_a_question_that_speaks_of_it() -> None:
    page = guidance().sources[guidance().page]
    assert f"({page.url})" in Guide("timetable", FULL).words
    assert f"({page.url})" not in Guide("risk", FULL).words
