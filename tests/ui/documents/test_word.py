"""The Word drafts, reopened: headings, tables, language, blanks and the five things of a notice."""

import re
from collections.abc import Callable

import pytest

from logic.guidance import guidance
from tests.logic.dated import DATED
from tests.ui.documents.drafts import MAINSTREAM, PAUSED, lines, opened
from ui.documents.word import decision_record, parents_notice, planning_agenda


def test_the_notice_has_all_five_things() -> None:
    document = opened(parents_notice, dict(DATED))
    headings = [each.text for each in document.paragraphs if each.style.name == "Heading 2"]
    assert [heading for heading in headings if heading[0].isdigit()] == [
        "1. Where",
        "2. Who to report to on the first day",
        "3. How many days",
        "4. Reasons and objectives",
        "5. Session times",
    ]
    told = "\n".join(lines(document))
    for words in (
        "Broadland Forge Workshop",
        "[To fill in: full address]",
        "On Monday 11 January 2027 the pupil reports to [To fill in: name and role at the place].",
        "14 school days off site: Mondays and Tuesdays, over 7 weeks. From Monday 11 January 2027 to Tuesday",
        "to Tuesday 2 March 2027.",
        "[To fill in: the reasons in your own words",
        "[To fill in: each objective",
        "[To fill in: morning start]",
        "[To fill in: break starts and ends]",
        "[To fill in: afternoon finish]",
    ):
        assert words in told


def test_the_notice_goes_to_the_parent_or_the_pupil_and_to_the_authority_that_maintains_a_plan() -> None:
    without = "\n".join(lines(opened(parents_notice, dict(DATED))))
    assert "The parent. Where the pupil is 18 or over, the pupil instead." in without
    assert "maintains" not in without
    planned = lines(opened(parents_notice, MAINSTREAM))
    assert "The local authority that maintains the EHC plan." in planned
    assert "[To fill in: which authority, which may not be Norfolk, and its address]" in planned
    unsure = lines(opened(parents_notice, PAUSED))
    assert "The local authority that maintains the EHC plan, if there is one when the notice is given." in unsure


def test_the_notice_has_room_for_a_carer_or_an_authority_with_parental_responsibility() -> None:
    for answers in (DATED, MAINSTREAM, PAUSED):
        told = lines(opened(parents_notice, dict(answers)))
        assert "A carer, or an authority with parental responsibility" in told
        assert "[To fill in: name and address, or write: none]" in told


def test_the_notice_says_that_the_guidance_of_2026_may_ask_for_more() -> None:
    said = opened(parents_notice, dict(DATED)).tables[0].cell(0, 0).text
    assert "The five numbered parts are the rule before July 2026." in said
    assert guidance().law_says("notice_2026") in said
    assert "a child of compulsory school age" in "\n".join(lines(opened(parents_notice, dict(DATED))))


@pytest.mark.parametrize("kind", ["semh", "registered_ap"])
@pytest.mark.parametrize("maker", [decision_record, planning_agenda])
def test_a_code_on_a_condition_is_no_surer_in_a_draft(maker: Callable[..., bytes], kind: str) -> None:
    told = lines(opened(maker, {**DATED, "place_1_kind": kind, "semh_route": "sla"}))
    assert any("code D or B: ask the place" in line for line in told)
    assert not any(line.endswith("code D") for line in told)


def test_the_notice_holds_none_of_the_heads_notes() -> None:
    answers = {**DATED, "note_purpose": "PRIVATE", "strategy_support_plan": "tried"}
    answers["note_strategy_support_plan"] = "PRIVATE"
    assert "PRIVATE" not in "\n".join(lines(opened(parents_notice, answers)))
    assert "PRIVATE" in "\n".join(lines(opened(decision_record, answers)))


def test_the_agenda_has_the_seven_items_and_the_people() -> None:
    document = opened(planning_agenda, MAINSTREAM)
    told = lines(document)
    assert [line[0] for line in told if re.match(r"\d\. ", line)] == list("1234567")
    assert "The other school: Wensum Valley High School" in told
    assert "EHC plan, and its co-ordinator" in told
    assert any("no later than Friday 8 January 2027" in line for line in told)
    assert "no other mainstream school" in opened(planning_agenda, dict(DATED)).tables[0].cell(0, 0).text


def test_without_the_type_of_school_the_notice_asks_who_decides_and_lists_nobody() -> None:
    unknown = {id: value for id, value in DATED.items() if id != "school_type"}
    told = "\n".join(lines(opened(parents_notice, unknown)))
    assert "[To fill in: the body that decides] of [To fill in: name of the school]" in told
    assert "management committee" not in told
    assert "The trust board of" in "\n".join(lines(opened(parents_notice, dict(DATED))))
