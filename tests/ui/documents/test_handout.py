"""The workshop's paper: what each sheet says, what it must not say, and that it stands alone."""

import dataclasses
import re
from html import escape
from html.parser import HTMLParser

import pytest

from logic.assessment import OUTCOMES, assess
from logic.guidance import guidance
from logic.workshop.examples import Example, examples
from ui.documents.handout import answer_sheet, handout

EVERY = pytest.mark.parametrize("example", examples().values(), ids=list(examples()))
HOSTILE = "<script>alert(1)</script>{{ 7 * 7 }}"


class Text(HTMLParser):
    """The text of a page, and the tags still open at its end."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.open: list[str] = []
        self.headings: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in ("meta", "br"):
            self.open.append(tag)
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in ("style", "title"):
            self.parts.append(data)


def read(page: str) -> Text:
    """A page, read."""
    reader = Text()
    reader.feed(page)
    reader.close()
    return reader


def words(page: str) -> str:
    """The text of a page, spaces folded."""
    return " ".join(" ".join(read(page).parts).split())


def sheets(example: Example) -> tuple[str, str]:
    """Both sheets of an example."""
    return handout(example), answer_sheet(example, assess(example.case))


@EVERY
def test_both_sheets_tell_the_story_and_say_that_it_is_fictional(example: Example) -> None:
    for page in sheets(example):
        text = words(page)
        assert example.title in text
        assert " ".join(example.story) in text
        assert example.question in text
        assert "Fictional case for training" in text
        assert "No person, place or school here is real. In this case today is 9 November 2026." in text


@EVERY
def test_a_handout_asks_and_never_tells(example: Example) -> None:
    text = words(handout(example))
    assert [outcome.headline for outcome in OUTCOMES.values() if outcome.headline not in text] == []
    assert [theme.name for theme in guidance().themes.values() if theme.name not in text] == []
    assessment = assess(example.case)
    kept_back = [example.teaches, *example.points, assessment.outcome.meaning, assessment.outcome.now]
    kept_back += [finding.text for finding in assessment.findings]
    kept_back += [note for id, note in example.answers.items() if id.startswith("note_")]
    assert [told for told in kept_back if told in text] == []
    assert "Code" not in text


@EVERY
def test_an_answer_sheet_gives_every_reason_with_its_clause_and_every_point(example: Example) -> None:
    assessment = assess(example.case)
    text = words(answer_sheet(example, assessment))
    assert f"{assessment.outcome.headline} {assessment.outcome.meaning} {assessment.outcome.now}" in text
    for finding in assessment.findings:
        action = "" if finding.says == "unanswered" else f"{finding.action} "
        assert f"{finding.text} {action}{', '.join(finding.clauses)}" in text
    assert [point for point in (example.teaches, *example.points) if point not in text] == []


@EVERY
def test_both_sheets_are_whole_pages_that_ask_for_no_other_file(example: Example) -> None:
    for page in sheets(example):
        assert page.startswith('<!doctype html>\n<html lang="en-GB">')
        assert read(page).open == []
        assert re.search(r"<script|<link|<img|src=|href=|@import|url\(", page) is None
        assert read(page).headings[0] == "h1"
        assert read(page).headings.count("h1") == 1


@EVERY
def test_both_sheets_are_black_and_white(example: Example) -> None:
    for page in sheets(example):
        assert set(re.findall(r"#[0-9a-fA-F]{3,8}\b", page)) == {"#000", "#fff", "#eee"}


@EVERY
def test_both_sheets_ask_the_same_questions(example: Example) -> None:
    for page in sheets(example):
        text = words(page)
        asked = [question for question in example.case.path if question.required and question.page != "timetable"]
        assert [question.text for question in asked if question.text not in text] == []


def test_the_week_names_its_places_and_kinds_and_only_the_answer_sheet_gives_codes() -> None:
    asked, told = map(words, sheets(examples()["busy-timetable"]))
    assert "Bright Thread: online learning at a place, with an adult there." in asked
    assert "Morning Hollow Oak Farm Hollow Oak Farm Paper Kite Studio Paper Kite Studio Bright Thread" in asked
    assert "Morning Hollow Oak Farm Code B Hollow Oak Farm Code B" in told


def test_a_kind_keeps_its_initials_inside_a_sentence() -> None:
    assert "The Harbour Room: social, emotional and mental health (SEMH) Base or Centre." in words(
        handout(examples()["harbour-room"])
    )


def test_a_place_whose_kind_is_open_says_so() -> None:
    for page in sheets(examples()["phone-rings"]):
        assert "Clockwork Barn: kind not answered yet." in words(page)


def test_empty_sessions_say_nothing_and_carry_their_code() -> None:
    asked, told = map(words, sheets(examples()["home-by-lunch"]))
    none = "No education planned"
    assert f"Afternoon {none} {none} {none} Paper Kite Studio {none}" in asked
    assert "No education planned Code C2" in told


def test_a_code_on_a_condition_is_no_surer_on_the_answer_sheet() -> None:
    example = examples()["harbour-room"]
    told = words(answer_sheet(example, assess(example.case)))
    assert "Code D or B: ask the place" in told
    assert "Code D " not in told.replace("Code D or B", "")


def test_a_home_school_code_is_marked_but_not_explained() -> None:
    told = words(answer_sheet(examples()["ready-for-monday"], assess(examples()["ready-for-monday"].case)))
    assert "Your school Code /" in told
    assert "Present, morning" not in told


def test_a_case_with_no_place_and_no_code_still_prints() -> None:
    example = examples()["phone-rings"]
    empty = dataclasses.replace(example, case=type(example.case)({}))
    for page in sheets(empty):
        assert "Not answered" in words(page)
        assert "Register codes" not in page


def test_each_week_of_a_case_that_changes_stands_on_both_sheets_under_its_days() -> None:
    for page in sheets(examples()["back-in-steps"]):
        for name in ("Until 29 November 2026", "From 30 November 2026 to 13 December 2026", "From 14 December 2026"):
            assert f"<h3>{name}</h3>" in page
    answers = words(answer_sheet(examples()["back-in-steps"], assess(examples()["back-in-steps"].case)))
    assert "Until 29 November 2026: Pepperpot Pottery has 6 sessions on 3 days" in answers
    assert not any("<h3>Until" in page for page in sheets(examples()["farm-mornings"]))


def test_hostile_text_is_escaped_on_both_sheets() -> None:
    example = examples()["farm-mornings"]
    case = example.case.with_answers(place_1_name=HOSTILE, note_purpose=HOSTILE)
    hostile = dataclasses.replace(
        example, title=HOSTILE, story=(HOSTILE,), question=HOSTILE, points=(HOSTILE,), teaches=HOSTILE, case=case
    )
    for page in sheets(hostile):
        assert "<script" not in page
        assert escape(HOSTILE) in page
