"""Numbers, lists, dates and long texts as phrases."""

from datetime import date

import pytest

from logic.phrases import count, day_words, duration, listed, mid_sentence, sentence, short, spoken


@pytest.mark.parametrize(("number", "words"), [(0, "0 days"), (1, "1 day"), (2, "2 days")])
def test_one_thing_is_singular(number: int, words: str) -> None:
    assert count(number, "day") == words


@pytest.mark.parametrize(
    ("minutes", "words"),
    [(0, "0 hours"), (60, "1 hour"), (1170, "19 hours 30 minutes"), (45, "45 minutes"), (121, "2 hours 1 minute")],
)
def test_minutes_are_told_in_hours_and_minutes(minutes: int, words: str) -> None:
    assert duration(minutes) == words


@pytest.mark.parametrize(
    ("parts", "words"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")]
)
def test_parts_are_listed_as_a_phrase(parts: list[str], words: str) -> None:
    assert listed(parts) == words


@pytest.mark.parametrize(("length", "kept"), [(1, 1), (60, 60), (61, 60), (10_000, 60)])
def test_a_long_name_is_cut_to_stand_in_a_sentence(length: int, kept: int) -> None:
    assert len(short("x" * length)) == kept
    assert short("x" * length).endswith("…" if length > 60 else "x")


def test_a_list_can_be_joined_by_another_word() -> None:
    assert listed(["a", "b", "c"], "or") == "a, b or c"


def test_a_text_is_put_on_one_line_before_it_is_cut() -> None:
    assert short("a \n b", 3) == "a b"


@pytest.mark.parametrize("day", [date(2026, 9, 7), date(2027, 12, 31)])
def test_a_date_is_worded_the_same_in_any_locale(day: date) -> None:
    assert spoken(day) == f"{day:%A} {day.day} {day:%B} {day.year}"
    assert day_words(day) == f"{day.day} {day:%B} {day.year}"


@pytest.mark.parametrize(("words", "opens"), [("read in part", "Read in part"), ("", ""), ("SEMH", "SEMH")])
def test_a_sentence_opens_with_a_capital(words: str, opens: str) -> None:
    assert sentence(words) == opens


@pytest.mark.parametrize(
    ("words", "inside"), [("Another school", "another school"), ("SEMH Base", "SEMH Base"), ("", "")]
)
def test_words_inside_a_sentence_lose_their_capital_unless_they_open_with_initials(words: str, inside: str) -> None:
    assert mid_sentence(words) == inside


def test_a_long_text_is_cut_at_its_limit_and_not_before() -> None:
    assert short("x" * 60) == "x" * 60
    assert short("x" * 61) == "x" * 59 + "…"
    assert short(" two \n words ", 9) == "two words"
    assert short("two  words", 8) == "two wor…"
