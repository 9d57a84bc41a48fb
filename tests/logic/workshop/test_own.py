"""A workshop case of one's own: its file says what was written, leaves out evidence, and agrees with the guide."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from logic.assessment import OUTCOMES, assess
from logic.case import parse
from logic.loader import LoadError
from logic.workshop.examples import examples
from logic.workshop.own import LONGEST, MOST_POINTS, OWN, POINT, QUESTION, STORY, TITLE, read_own, to_file
from logic.workshop.practice import reasons

CASE = examples()["boatyard"].case
TODAY = date(2026, 11, 9)
TEXTS = {"title": "A day too many", "story": "One.\n\nTwo.", "question": "May it?", "teaches": "The advice."}
POINTS = ["Count the sessions.", "Ask why."]


def test_the_file_gives_back_what_was_written() -> None:
    own = read_own(to_file(CASE, TEXTS, POINTS, TODAY))
    assert (own.id, own.title, own.story) == (OWN, "A day too many", ("One.", "Two."))
    assert (own.question, own.teaches, own.points, own.today) == ("May it?", "The advice.", tuple(POINTS), TODAY)
    assert own.outcome == assess(CASE).outcome.id


@pytest.mark.parametrize("id", examples())
def test_any_case_made_into_one_has_the_same_outcome_and_every_reason(id: str) -> None:
    case = examples()[id].case
    made = read_own(to_file(case, TEXTS, POINTS, TODAY)).case
    assert assess(made).outcome == assess(case).outcome
    assert reasons(assess(made)) == reasons(assess(case))


def test_notes_and_the_reference_stay_out_of_it() -> None:
    case = parse({**CASE.answers, "reference": "AB 12", "note_purpose": "the file in the office"})
    text = to_file(case, TEXTS, POINTS, TODAY)
    assert "AB 12" not in text
    assert "note_" not in text
    assert "office" not in text


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=40))
def test_whatever_is_written_comes_back(words: str) -> None:
    words = f"x{words}x"
    own = read_own(to_file(CASE, {**TEXTS, "title": words, "question": words}, [words], TODAY))
    assert (own.title, own.question, own.points) == (words, words, (words,))


def test_what_is_missing_is_told_all_at_once() -> None:
    with pytest.raises(LoadError) as error:
        to_file(CASE, {"title": " "}, [], TODAY)
    assert error.value.problems == (
        "Write a title.",
        "Write a story.",
        "Write a question for the room.",
        "Write a line on what it teaches.",
        "Write at least one point to talk about.",
    )


GOOD = to_file(CASE, TEXTS, POINTS, TODAY)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "has no title"),
        ("not toml", "is not TOML"),
        ("x" * (LONGEST + 1), "too long to be a workshop case"),
        (GOOD.replace(OWN, "boatyard"), "has another id"),
        (GOOD.replace("A day too many", "x" * (TITLE + 1)), "title has more than"),
        (GOOD.replace("May it?", "x" * (QUESTION + 1)), "question has more than"),
        (GOOD.replace("One.", "x" * (STORY + 1)), "story has more than"),
        (GOOD.replace("One.\\n\\nTwo.", " \\n\\n "), "story is empty"),
        (GOOD.replace("Ask why.", "x" * (POINT + 1)), "points to talk about"),
        (GOOD.replace('"Ask why."', '"Ask." , ' * (MOST_POINTS + 1)), "points to talk about"),
        (GOOD.replace('mon_am = "place_1"', 'mon_am = "nowhere"'), "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_a_workshop_case_is_refused_in_a_sentence(text: str, said: str) -> None:
    with pytest.raises(LoadError, match=said):
        read_own(text)


def test_a_file_whose_outcome_the_guide_does_not_give_is_refused() -> None:
    other = next(id for id in OUTCOMES if id != assess(CASE).outcome.id)
    with pytest.raises(LoadError, match="the guide says"):
        read_own(GOOD.replace(f'outcome = "{assess(CASE).outcome.id}"', f'outcome = "{other}"'))
