"""The form of the dates: each answer taken, each problem at its date, and the days the school is closed."""

from datetime import date

import pytest

from logic.case import read_dates
from logic.phrases import day_words
from tests.samples import FULL
from tests.ui.guide import Guide
from ui.text import plain

MONDAY, FRIDAY = date(2027, 2, 15), date(2027, 2, 19)
PLAIN = {id: value for id, value in FULL.items() if id != "non_school_days"}


def add(guide: Guide, first: date | None, last: date | None = None) -> None:
    """Adds the days from the first of these to the last as closed."""
    for box, day in (("q_closed_from", first), ("q_closed_to", last)):
        guide.app.text_input(key=box).set_value(day_words(day) if day else "")
    guide.press("Add these days")


def closed(guide: Guide) -> tuple[date, ...]:
    """The closed days of the case."""
    return tuple(read_dates(guide.answers.get("non_school_days", "")))


def test_a_range_of_closed_days_is_added_without_its_weekend() -> None:
    guide = Guide("dates", PLAIN)
    add(guide, FRIDAY, date(2027, 2, 23))
    assert closed(guide) == (FRIDAY, date(2027, 2, 22), date(2027, 2, 23))
    assert not guide.app.text_input(key="q_closed_from").value
    assert not guide.app.text_input(key="q_closed_to").value
    add(guide, MONDAY, FRIDAY)
    assert closed(guide)[:2] == (MONDAY, date(2027, 2, 16))
    assert len(closed(guide)) == 7


@pytest.mark.parametrize("last", [None, MONDAY])
def test_one_closed_day_is_added(last: date | None) -> None:
    guide = Guide("dates", PLAIN)
    add(guide, MONDAY, last)
    assert closed(guide) == (MONDAY,)


def test_no_days_chosen_add_nothing() -> None:
    guide = Guide("dates", FULL)
    before = closed(guide)
    guide.press("Add these days")
    assert closed(guide) == before


def test_closed_days_are_listed_as_ranges_and_each_range_is_taken_out_by_itself() -> None:
    guide = Guide("dates", PLAIN)
    add(guide, FRIDAY, date(2027, 2, 23))
    add(guide, date(2027, 3, 5))
    outs = [label for label in guide.labels("button") if label.startswith("Take out")]
    assert outs == [
        "Take out :small[19 February 2027 to 23 February 2027]",
        "Take out :small[5 March 2027]",
    ]
    guide.press(outs[0])
    assert closed(guide) == (date(2027, 3, 5),)
    guide.press(outs[1])
    assert "non_school_days" not in guide.answers


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (MONDAY, date(2027, 6, 15), "is 121 days. Choose 120 days or fewer at once."),
        (FRIDAY, MONDAY, "The last day, 15 February 2027, is before the first day, 19 February 2027."),
        (None, FRIDAY, "Give the first day that the school is closed too."),
    ],
)
def test_a_range_that_cannot_be_a_holiday_adds_nothing_is_named_and_stays_in_its_boxes(
    first: date | None, last: date, words: str
) -> None:
    guide = Guide("dates", PLAIN)
    add(guide, first, last)
    assert closed(guide) == ()
    assert words in guide.words
    assert guide.app.text_input(key="q_closed_to").value == day_words(last)
    add(guide, MONDAY, date(2027, 6, 14))
    assert len(closed(guide)) == 86


def test_how_long_is_a_choice_once_there_is_a_first_day() -> None:
    guide = Guide("dates", PLAIN | {"number_of_days": "20"})
    choices = [label for label in guide.labels("button") if "weeks" in label]
    assert choices == [
        "2 weeks :small[(to 22 January 2027)]",
        "4 weeks :small[(to 5 February 2027)]",
        "6 weeks :small[(to 19 February 2027)]",
    ]
    guide.press(choices[1])
    assert guide.answers["end_date"] == "2027-02-05"
    assert "number_of_days" not in guide.answers
    nothing = Guide("dates", {"benefit": "yes"})
    assert not [label for label in nothing.labels("button") if "weeks" in label]


def test_a_number_against_the_count_may_stand_with_a_reason() -> None:
    guide = Guide("dates", PLAIN | {"end_date": "2027-02-05", "number_of_days": "9"})
    assert "write below why your number is right" in guide.words
    guide.write("Why this number, if it is not the count: a phased start, for example", "A phased start")
    assert "write below why your number is right" not in guide.words
    assert "**9 school days off site, as you gave it; the dates and the week make it 20**" in guide.words


def test_a_holiday_with_nothing_closed_in_it_is_asked_about() -> None:
    guide = Guide(
        "dates", {id: value for id, value in PLAIN.items() if id != "number_of_days"} | {"end_date": "2027-05-28"}
    )
    assert "These dates run over the Easter holiday of 2027" in guide.words


def test_a_date_is_taken_and_taken_out_again() -> None:
    guide = Guide("dates", {"benefit": "yes"})
    guide.type_day("start_date", "15/2/2027")
    assert guide.answers["start_date"] == "2027-02-15"
    guide.type_day("start_date", "")
    assert guide.answers == {"benefit": "yes"}


def test_a_number_of_days_is_taken() -> None:
    guide = Guide("dates", {"benefit": "yes"})
    guide.app.number_input(key="q_number_of_days").set_value(20)
    guide.run()
    assert guide.answers["number_of_days"] == "20"


def test_a_problem_is_said_where_the_date_was_given() -> None:
    guide = Guide("dates", FULL | {"start_date": "2027-01-16", "end_date": "2027-01-11"})
    assert len(guide.app.error) >= 1


@pytest.mark.parametrize("day", ["31 June", "soon"])
def test_a_closed_day_that_is_none_is_named_and_adds_nothing(day: str) -> None:
    guide = Guide("dates", PLAIN)
    guide.app.text_input(key="q_closed_from").set_value("15 February 2027")
    guide.app.text_input(key="q_closed_to").set_value(day)
    guide.press("Add these days")
    assert closed(guide) == ()
    assert guide.app.text_input(key="q_closed_to").value == day
    guide.app.text_input(key="q_closed_to").set_value("")
    guide.app.text_input(key="q_closed_from").set_value(day)
    guide.press("Add these days")
    assert closed(guide) == ()


def test_closed_days_that_wait_to_be_added_are_not_passed_over() -> None:
    guide = Guide("dates", PLAIN)
    guide.app.text_input(key="q_closed_from").set_value("15 February 2027")
    guide.press("Continue")
    waits = "Not added yet. Press Add these days, or empty the box."
    assert plain(waits) in guide.words
    assert f'<p class="missing" id="closed_from"><strong>{waits}' in guide.words
    guide.press("Add these days")
    guide.press("Continue")
    assert guide.heading == "Check your answers"
