"""Every page on its own: it runs whatever it is given, asks what matters, and says what is missing."""

from html import escape

import pytest

from logic.case import Case
from logic.guidance import guidance
from logic.questions import QUESTIONS
from logic.terms import SESSIONS
from tests.samples import ANGRY, FULL, HOSTILE, MARKED
from tests.ui.guide import Guide
from ui.frame import BESIDE, JOURNEY
from ui.text import as_typed, plain

LONGEST = 2000
"""What a text box holds: longer text can only come from a file, and is cut when its box is shown."""
PAGES = [step.id for step in JOURNEY + BESIDE]
ODD_DATES = {
    "start_date": "0001-01-01",
    "end_date": "9999-12-31",
    "first_review_date": "1066-10-14",
    "number_of_days": "0",
    "non_school_days": "0001-01-01, 9999-12-31",
}
HALF_A_WEEK = {"mon_am": "place_6", "tue_pm": "none"}
CASES = {"empty": {}, "full": FULL, "hostile": HOSTILE, "odd dates": FULL | ODD_DATES, "half a week": HALF_A_WEEK}


@pytest.mark.parametrize("answers", CASES.values(), ids=CASES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_runs_with_any_case_and_changes_nothing_that_was_entered(page: str, answers: dict[str, str]) -> None:
    guide = Guide(page, answers)
    assert guide.heading
    for id, value in answers.items():
        assert guide.answers[id][:LONGEST] == value[:LONGEST]


@pytest.mark.parametrize("page", PAGES)
def test_nothing_a_head_typed_is_shown_as_markup(page: str) -> None:
    guide = Guide(page, HOSTILE)
    for words in (guide.markup, guide.html):
        assert "<script" not in words
        assert "<img" not in words
    for mark in ("**bold**", "[link](https://elsewhere", ":smile:"):
        assert mark not in guide.markup


def test_a_hostile_place_is_named_on_check_your_answers_as_it_was_typed() -> None:
    words = Guide("check", HOSTILE).words
    assert as_typed(" ".join(ANGRY.split()))[:60] in words
    assert as_typed(MARKED)[:60] in words


def test_the_start_page_asks_for_no_notes() -> None:
    assert [part.label for part in Guide("start", FULL).app.expander] == [
        "Open a saved file",
        "Where your answers are kept",
    ]


def test_check_your_answers_has_a_row_for_every_question_on_the_path() -> None:
    guide = Guide("check", FULL)
    for question in Case(FULL).path:
        left_out = (question.quiet or question.id.startswith("strategy_")) and question.id not in FULL
        if question.id not in SESSIONS and not left_out:
            assert question.text in guide.words


TIMES = {"school_am_start": "09:00", "school_am_end": "12:00"}


def test_check_your_answers_lists_a_time_only_once_it_is_given() -> None:
    times = [question.text for question in QUESTIONS.values() if question.kind == "time"]
    assert not [text for text in times if text in Guide("check", FULL).words]
    given = Guide("check", FULL | TIMES)
    assert [text for text in times if text in given.words] == [QUESTIONS[id].text for id in TIMES]
    assert "starts at 09:00 and ends at" not in given.words


def test_check_your_answers_names_a_time_that_makes_no_sense() -> None:
    guide = Guide("check", FULL | TIMES | {"school_am_start": "13:00"})
    assert plain("The morning at your school starts at 13:00 and ends at 12:00.") in guide.words


def test_check_your_answers_says_how_many_questions_are_open() -> None:
    guide = Guide("check")
    assert f"{len(Case(guide.answers).unanswered)} questions" in guide.app.info[0].value


def test_how_it_decides_shows_every_clause_and_every_source() -> None:
    guide = Guide("how")
    for clause in guidance().clauses.values():
        assert f"<summary>{escape(f'{clause.id}: {clause.name}')}</summary>" in guide.words
    for source in guidance().sources.values():
        assert source.url in guide.words
