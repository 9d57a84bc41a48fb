"""The map says what the questions do: its edges are those found by answering, its words are those of the case."""

from itertools import groupby, pairwise

import pytest

from logic.assessment import OUTCOMES, assess
from logic.case import Case
from logic.questions import PAGES, QUESTIONS
from logic.shown.map import (
    CHANGE_NODE,
    OUTCOME,
    PAGE,
    QUESTION,
    Flow,
    Node,
    flow,
    node_of,
    why_not_asked,
)
from logic.terms import FEWER_HOURS, HOME, LATER, NONE, PLACE_HALVES, PLACES, SESSIONS, WEEK
from tests.logic.changes.what_if_cases import a_case, samples


def node(found: Flow, id: str) -> Node:
    return next(each for each in found.nodes if each.id == id)


def edges() -> set[tuple[str, str, str]]:
    """Every (question, answer, question it leads to): what the triggers say, spelled out for each session and place."""
    found = set()
    for question in QUESTIONS.values():
        for trigger in question.asked:
            for value in trigger.values:
                sources, answer = [trigger.question], value
                if value in PLACE_HALVES:
                    answer, half = value.rsplit("_", 1)
                    sources = [id for id in SESSIONS if id.endswith(half)]
                elif value in LATER:
                    sources = [SESSIONS[0]]
                elif value == FEWER_HOURS:
                    sources = [id for id, each in QUESTIONS.items() if each.kind == "time"]
                elif trigger.question == WEEK:
                    in_a_session = value in (HOME, NONE, *PLACES)
                    sources = list(SESSIONS) if in_a_session else [f"{place}_kind" for place in PLACES]
                found |= {(source, answer, question.id) for source in sources}
    return found


def lit_edges(found: Flow) -> set[tuple[str, str]]:
    return {(edge.source, edge.target) for edge in found.edges if edge.lit}


def test_the_edges_are_those_found_by_giving_each_closed_answer() -> None:
    """From a case with nothing answered, or only the place in use: which questions does each answer bring?"""
    found = set()
    for id, question in QUESTIONS.items():
        if node_of(question) == CHANGE_NODE:  # any answer of a later week puts all of it in use
            continue
        place = id.removesuffix("_kind")
        without = Case({SESSIONS[0]: place} if place in PLACES else {})
        before = {other.id for other in without.path}
        for option in question.options:
            after = without.with_answers(**{id: option}).path
            found |= {(id, option, other.id) for other in after if other.id not in before}
    assert found == {edge for edge in edges() if edge[1] not in (FEWER_HOURS, *LATER)}


def test_the_drawn_edges_are_those_edges_with_alike_questions_as_one() -> None:
    drawn = {(edge.source, edge.target) for edge in flow(Case()).edges if edge.label}
    alike = {(node_of(QUESTIONS[source]), node_of(QUESTIONS[target])) for source, _, target in edges()}
    assert drawn == alike


def test_a_change_of_the_week_is_one_node_that_says_how_much_of_it_is_answered() -> None:
    without, begun = (node(flow(Case(answers)), CHANGE_NODE) for answers in ({}, {"week_2_mon_am": HOME}))
    assert (without.lit, without.answer) == (False, "")
    assert without.why_not == "Asked when the week holds “another timetable later”."
    assert (begun.lit, begun.answer, begun.why_not) == (True, "1 of 11", "")


def test_every_question_has_a_node_and_every_page_leads_to_the_next() -> None:
    found = flow(Case())
    ids = [each.id for each in found.nodes]
    assert len(ids) == len(set(ids))
    assert {node_of(question) for question in QUESTIONS.values()} == {
        each.id for each in found.nodes if each.kind == QUESTION
    }
    pages = [*PAGES, OUTCOME]
    assert [each.id for each in found.nodes if each.kind == PAGE] == pages
    assert set(pairwise(pages)) <= lit_edges(found)
    assert [each.id for each in found.nodes if each.kind == OUTCOME] == list(OUTCOMES)


@pytest.mark.parametrize("case", list(samples())[::4])
def test_what_is_lit_is_the_path_and_the_one_outcome_reached(case: Case) -> None:
    found = flow(case)
    lit = {each.id for each in found.nodes if each.lit and each.kind == QUESTION}
    assert lit == {node_of(question) for question in case.path}
    assert [each.id for each in found.nodes if each.lit and each.kind == OUTCOME] == [assess(case).outcome.id]
    for each in found.nodes:
        assert bool(each.why_not) == (each.kind == QUESTION and not each.lit)
        assert each.kind != QUESTION or each.lit == any(target == each.id for _, target in lit_edges(found))


def test_answers_are_shown_in_words_and_groups_are_counted() -> None:
    found = flow(a_case(strategy_family="tried", start_date="2026-09-07"))
    assert node(found, "in_care").answer == "No"
    assert node(found, "sessions").answer == "10 of 10"
    assert node(found, "places").answer == "Unregulated alternative provision"
    assert node(found, "strategies_tried").answer == "1 of 14"
    assert node(found, "days").answer == "1 of 5"
    assert node(flow(Case()), "in_care").answer == ""


def test_why_a_question_is_not_asked_is_said_in_plain_words() -> None:
    def why(id: str, **answers: str | None) -> str:
        return why_not_asked(a_case("11 11 hh hh hh", **answers), QUESTIONS[id])

    assert why("in_care_consulted") == "Asked when the answer to “Is the pupil in care?” is “Yes”. You answered “No”."
    assert why("in_care_consulted", in_care=None).endswith("is “Yes”. That has no answer yet.")
    assert why("in_care_consulted", in_care="yes") == ""
    assert why("semh_route") == "Asked when the week holds “Social, emotional and mental health (SEMH) Base or Centre”."
    assert why("place_6_name") == "Asked when the week holds “Place 6”."
    council = why("reduced_consulted")
    assert council.startswith("Asked when the week holds “No education planned”, “Online learning at home” or “fewer")
    assert why("place_2_pm_end") == "Asked when the week holds “Place 2, afternoon”."
    assert why("place_1_detail", place_1_kind="semh").startswith("Asked when the answer to “Place 1: kind” is “Unreg")
    both = why("needs_plan")
    assert both.startswith(
        "Asked when the answer to “Does the pupil have any additional needs?” is “Yes”, or the answer"
    )
    assert "You answered" not in both


def test_an_empty_week_leads_to_no_place() -> None:
    found = flow(a_case("-- -- -- -- --"))
    assert node(found, "places").why_not == "Asked when a session goes to a place."
    assert ("sessions", "reduced_consulted") in lit_edges(found)
    assert NONE in a_case("-- -- -- -- --").holds


SCHOOL = {"school_am_start": "09:00", "school_am_end": "12:00", "school_pm_start": "13:00", "school_pm_end": "15:00"}
SHORT = {"place_1_am_start": "10:00", "place_1_am_end": "11:00"}


def test_details_and_hours_are_one_node_with_how_many_are_given() -> None:
    assert node(flow(a_case("1h hh hh hh hh")), "details").answer == "0 of 7"
    assert node(flow(a_case("1h hh hh hh hh", **SHORT)), "details").answer == "2 of 7"


def test_fewer_hours_than_the_school_s_own_lead_to_the_council() -> None:
    way = ("details", "reduced_consulted")
    assert way not in lit_edges(flow(a_case("1h hh hh hh hh", **SHORT)))
    assert way in lit_edges(flow(a_case("1h hh hh hh hh", **SHORT, **SCHOOL)))


@pytest.mark.parametrize("case", list(samples())[::4])
def test_an_edge_is_lit_where_its_answer_was_given_or_its_question_is_always_asked(case: Case) -> None:
    found = flow(case)
    taken = {(node_of(QUESTIONS[id]), node_of(QUESTIONS[to])) for id, value, to in edges() if case.answer(id) == value}
    always = {(each.page, node_of(each)) for each in QUESTIONS.values() if not each.asked}
    reached = {(OUTCOME, assess(case).outcome.id), *[("sessions", CHANGE_NODE)][: len(case.weeks) - 1]}
    assert lit_edges(found) == taken | always | reached | set(pairwise([*PAGES, OUTCOME]))


def test_the_nodes_stand_page_by_page_each_question_under_its_own() -> None:
    nodes = flow(a_case()).nodes
    assert [page for page, _ in groupby(each.page for each in nodes)] == [*PAGES, OUTCOME]
    pages = {node_of(question): question.page for question in QUESTIONS.values()}
    assert {each.id: each.page for each in nodes if each.kind == QUESTION} == pages


def test_what_a_head_wrote_is_not_drawn() -> None:
    assert node(flow(Case({"reference": "AB 12"})), "reference").answer == "Given"
