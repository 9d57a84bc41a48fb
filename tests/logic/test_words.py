"""Answers in words: options by their label, sessions by the name of the place, dates written out."""

from datetime import date

from logic.case import parse
from logic.guidance import guidance
from logic.phrases import day_words
from logic.questions import QUESTIONS, strategy_question
from logic.terms import SESSIONS
from logic.words import NOT_ANSWERED, NOT_ASKED, answer_words, case_words, how_seen, place_name

NAMED = parse({"mon_am": "place_1", "place_1_name": " Hollow  Oak Farm ", "mon_pm": "place_2", "tue_am": "none"})


def test_a_source_that_nobody_read_is_not_said_to_be_checked() -> None:
    sources = guidance().sources
    assert how_seen(sources["regs_2012"]) == "read in the document itself, checked 25 November 2026"
    assert how_seen(sources["guidance_2026"]) == "not read by us, and here so that you can check it"


def test_a_place_is_called_by_its_name_with_spaces_folded() -> None:
    assert place_name(NAMED, "place_1") == "Hollow Oak Farm"


def test_a_place_without_a_name_is_called_by_its_number() -> None:
    assert place_name(NAMED, "place_2") == "Place 2"


def test_a_session_is_told_by_the_name_of_its_place() -> None:
    assert case_words(QUESTIONS["mon_am"], NAMED) == "Hollow Oak Farm"
    assert case_words(QUESTIONS["mon_pm"], NAMED) == "Place 2"
    assert case_words(QUESTIONS["tue_am"], NAMED) == "No education planned"


def test_a_choice_is_told_by_its_label() -> None:
    assert answer_words(QUESTIONS["exclusion_risk"], "suspension", NAMED) == "Yes, of suspension"


def test_an_option_that_looks_like_a_place_is_only_a_place_in_a_session() -> None:
    assert answer_words(QUESTIONS["place_1_name"], "place_2", NAMED) == "place_2"


def test_a_date_is_written_out_and_several_are_listed() -> None:
    assert day_words(date(2026, 9, 7)) == "7 September 2026"
    assert answer_words(QUESTIONS["start_date"], "2026-09-07", NAMED) == "7 September 2026"
    assert answer_words(QUESTIONS["non_school_days"], "2026-12-01,2026-12-02", NAMED) == (
        "1 December 2026 and 2 December 2026"
    )


def test_text_and_numbers_are_told_as_they_were_given() -> None:
    assert answer_words(QUESTIONS["number_of_days"], "12", NAMED) == "12"
    assert answer_words(QUESTIONS["place_1_name"], " <b>Farm</b> ", NAMED) == "<b>Farm</b>"


def test_a_question_with_no_answer_says_whether_it_was_asked() -> None:
    asked = parse({"exclusion_risk": "permanent"})
    assert case_words(QUESTIONS["governors_considered"], asked) == NOT_ANSWERED
    assert case_words(QUESTIONS["governors_considered"], NAMED) == NOT_ASKED
    assert case_words(QUESTIONS["purpose"], NAMED) == NOT_ANSWERED


def test_an_answer_off_the_path_is_told_as_not_asked() -> None:
    off = parse({"exclusion_risk": "none", "governors_considered": "yes"})
    assert case_words(QUESTIONS["governors_considered"], off) == NOT_ASKED


def test_a_strategy_of_an_older_edition_can_be_told_and_left_open() -> None:
    older = strategy_question("calm_corner")
    assert case_words(older, parse({"strategy_calm_corner": "tried"})) == "Tried"
    assert case_words(older, NAMED) == NOT_ANSWERED


def test_every_option_of_every_question_has_words() -> None:
    for question in QUESTIONS.values():
        for value in question.options:
            assert answer_words(question, value, NAMED).strip()
    assert all(QUESTIONS[session].options for session in SESSIONS)
