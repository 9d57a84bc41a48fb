"""The Word drafts, reopened: headings, tables, language, blanks and the five things of a notice."""

import io
import re
import zipfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from logic.assessment import assess
from logic.case import parse
from logic.dates.deadlines import deadlines
from tests.logic.dated import DATED, TODAY
from ui.documents.word import decision_record, parents_notice, planning_agenda

WHEN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
MAKERS: tuple[Callable[..., bytes], ...] = (decision_record, parents_notice, planning_agenda)
MARK = "[To fill in:"
HOSTILE = "\x00\x0b\ufffe\ud800\u202e[to fill in: me] <w:p/> & {brace}\r\n" + "x" * 10_000
NASTY = {**DATED, "place_1_name": HOSTILE, "note_purpose": HOSTILE, "strategy_support_plan": "tried"}
NASTY["note_strategy_support_plan"] = HOSTILE
MAINSTREAM = {**DATED, "place_1_kind": "mainstream", "place_1_name": "Wensum Valley High School", "ehc": "plan"}
MAINSTREAM |= {"ehc_consulted": "consulted", "needs_plan": "yes", "social_worker": "not_sure"}
PAUSED = {**DATED, "ehc": "not_sure", "end_date": "2026-01-01", "exclusion_risk": "permanent"}
CASES = {
    "dated": DATED,
    "empty": {},
    "hostile": NASTY,
    "mainstream": MAINSTREAM,
    "paused": PAUSED,
    "stopped": {**DATED, "purpose": "sanction"},
    "older strategy": {**DATED, "strategy_gone": "not_suitable"},
    "no kind": {"mon_am": "place_1", "tue_am": "none", "start_date": "2027-01-11", "number_of_days": "3"},
    "disputed": {**DATED, "number_of_days": "3"},
}


def made(maker: Callable[..., bytes], answers: Mapping[str, str]) -> bytes:
    case = parse(dict(answers))
    return maker(assess(case), deadlines(case, TODAY), WHEN)


_once = cache(lambda maker, answers: made(maker, dict(answers)))


def opened(maker: Callable[..., bytes], answers: Mapping[str, str]) -> Any:
    """The document, made once for the same answers."""
    return Document(io.BytesIO(_once(maker, tuple(answers.items()))))


def lines(document: Any) -> list[str]:
    """Every paragraph, those in tables included."""
    return [
        "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    ]


every = pytest.mark.parametrize("maker", MAKERS)
each_case = pytest.mark.parametrize("name", CASES)


@every
@each_case
def test_the_box_counts_the_blanks(maker: Callable[..., bytes], name: str) -> None:
    told = lines(opened(maker, dict(CASES[name])))
    counted = re.search(r"This is a draft with (\d+) blanks to fill in", " ".join(told))
    assert counted is not None
    assert int(counted[1]) == " ".join(told).count(MARK) > 0


@every
@each_case
def test_every_blank_is_highlighted(maker: Callable[..., bytes], name: str) -> None:
    document = opened(maker, dict(CASES[name]))
    runs = [
        run
        for run in document.element.body.iter(qn("w:r"))
        if MARK in "".join(text.text or "" for text in run.iter(qn("w:t")))
    ]
    assert runs
    for run in runs:
        assert run.find(qn("w:rPr")).find(qn("w:highlight")).get(qn("w:val")) == "yellow"


@every
@each_case
def test_headings_are_real_and_in_order(maker: Callable[..., bytes], name: str) -> None:
    document = opened(maker, dict(CASES[name]))
    levels = [int(each.style.name[-1]) for each in document.paragraphs if each.style.name.startswith("Heading")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert set(levels[1:]) == {2}


@every
@each_case
def test_every_table_but_the_box_has_a_marked_header_row(maker: Callable[..., bytes], name: str) -> None:
    box, *tables = opened(maker, dict(CASES[name])).tables
    assert len(box.rows) == 1
    assert tables
    for table in tables:
        marked = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert marked == [True] + [False] * (len(marked) - 1)
        assert len(marked) > 1
        assert all(cell.text for cell in table.rows[0].cells)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


@every
def test_the_language_the_title_and_the_author_are_set(maker: Callable[..., bytes]) -> None:
    document = opened(maker, dict(DATED))
    languages = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}
    assert document.settings.element.find(qn("w:themeFontLang")).get(qn("w:val")) == "en-GB"
    properties = document.core_properties
    assert properties.language == "en-GB"
    assert properties.title == document.paragraphs[0].text
    assert (properties.author, properties.last_modified_by) == ("Off-site Direction Guide",) * 2
    assert properties.comments == ""
    assert properties.created.replace(tzinfo=UTC) == WHEN


@every
def test_the_same_inputs_give_the_same_bytes(maker: Callable[..., bytes]) -> None:
    assert made(maker, dict(DATED)) == made(maker, dict(DATED))


@every
def test_a_time_without_a_zone_is_taken_as_it_is(maker: Callable[..., bytes]) -> None:
    case = parse(dict(DATED))
    plain = datetime(2026, 11, 24, 9, 30)
    document = Document(io.BytesIO(maker(assess(case), deadlines(case, TODAY), plain)))
    assert document.core_properties.created.replace(tzinfo=None) == plain


@every
def test_hostile_text_comes_out_harmless(maker: Callable[..., bytes]) -> None:
    told = "\n".join(lines(opened(maker, NASTY)))
    assert "(To fill in: me] <w:p/> & {brace}" in told
    assert not set(told) & set("\x00\x0b\ufffe\u202e")
    with zipfile.ZipFile(io.BytesIO(made(maker, NASTY))) as parts:
        assert parts.testzip() is None


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
        "14 days of attendance off site, over 7 weeks. From Monday 11 January 2027 to Tuesday 2 March 2027.",
        "[To fill in: the reasons in your own words",
        "[To fill in: each objective",
        "[To fill in: morning start]",
        "[To fill in: break starts and ends]",
        "[To fill in: afternoon finish]",
    ):
        assert words in told


def test_a_day_with_one_session_has_no_break() -> None:
    table = opened(parents_notice, {**DATED, "tue_pm": "home_school", "wed_am": "place_1"}).tables[-1]
    rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    assert [row[0] for row in rows] == ["Monday", "Tuesday and Wednesday"]
    assert rows[1][2:] == ["[To fill in: start]", "One session, so none", "[To fill in: finish]"]


def test_the_notice_goes_to_the_parent_or_the_pupil_and_to_the_council_with_a_plan() -> None:
    without = "\n".join(lines(opened(parents_notice, dict(DATED))))
    assert "The parent. Where the pupil is 18 or over, the pupil instead." in without
    assert "The council" not in without
    assert "The council, because there is an EHC plan." in lines(opened(parents_notice, MAINSTREAM))
    unsure = lines(opened(parents_notice, PAUSED))
    assert "The council, if there is an EHC plan when the notice is given." in unsure


def test_a_number_of_days_in_dispute_is_a_blank() -> None:
    told = "\n".join(lines(opened(parents_notice, CASES["disputed"])))
    assert "[To fill in: the number of days off site, as one number]" in told
    assert "You gave 3 days" in told


def test_the_notice_holds_none_of_the_heads_notes() -> None:
    answers = {**DATED, "note_purpose": "PRIVATE", "strategy_support_plan": "tried"}
    answers["note_strategy_support_plan"] = "PRIVATE"
    assert "PRIVATE" not in "\n".join(lines(opened(parents_notice, answers)))
    assert "PRIVATE" in "\n".join(lines(opened(decision_record, answers)))


def test_a_case_that_is_not_ready_says_so_in_the_box() -> None:
    said = opened(parents_notice, CASES["stopped"]).tables[0].cell(0, 0).text
    assert "An off-site direction cannot be used like this" in said
    assert "The guide's outcome" not in opened(parents_notice, dict(DATED)).tables[0].cell(0, 0).text


def test_a_week_that_should_change_says_so_in_the_box() -> None:
    said = opened(decision_record, {**DATED, "wed_am": "place_1"}).tables[0].cell(0, 0).text
    assert "or record why not" in said


def test_the_agenda_has_the_seven_items_and_the_people() -> None:
    document = opened(planning_agenda, MAINSTREAM)
    told = lines(document)
    assert [line[0] for line in told if re.match(r"\d\. ", line)] == list("1234567")
    assert "The other school: Wensum Valley High School" in told
    assert "EHC plan, and its co-ordinator" in told
    assert any("no later than Friday 8 January 2027" in line for line in told)
    assert "no other mainstream school" in opened(planning_agenda, dict(DATED)).tables[0].cell(0, 0).text


def test_the_record_names_who_decides_and_how_sure_each_source_is() -> None:
    told = lines(opened(decision_record, dict(DATED)))
    assert "The trust board" in told
    assert "Read in the document itself" in told
    assert "Read in someone else's account of it" in told
