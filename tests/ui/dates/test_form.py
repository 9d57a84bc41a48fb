"""The form of the dates: each answer taken, each problem at its date, and the days the school is closed."""

from datetime import date

import pytest

from logic.case import read_dates
from tests.samples import FULL
from tests.ui.guide import Guide

MONDAY, FRIDAY = date(2027, 2, 15), date(2027, 2, 19)
PLAIN = {id: value for id, value in FULL.items() if id != "non_school_days"}


def add(guide: Guide, *days: date) -> None:
    """Adds the days from the first of these to the last as closed."""
    guide.app.date_input(key="closed_range").set_value(days)
    guide.press("Add these days")


def closed(guide: Guide) -> tuple[date, ...]:
    """The closed days of the case."""
    return tuple(read_dates(guide.answers.get("non_school_days", "")))


def test_a_range_of_closed_days_is_added_without_its_weekend() -> None:
    guide = Guide("dates", PLAIN)
    add(guide, FRIDAY, date(2027, 2, 23))
    assert closed(guide) == (FRIDAY, date(2027, 2, 22), date(2027, 2, 23))
    assert guide.app.date_input(key="closed_range").value == ()
    add(guide, MONDAY, FRIDAY)
    assert closed(guide)[:2] == (MONDAY, date(2027, 2, 16))
    assert len(closed(guide)) == 7


@pytest.mark.parametrize("days", [(MONDAY,), (MONDAY, MONDAY)])
def test_one_closed_day_is_added(days: tuple[date, ...]) -> None:
    guide = Guide("dates", PLAIN)
    add(guide, *days)
    assert closed(guide) == (MONDAY,)


def test_no_days_chosen_add_nothing() -> None:
    guide = Guide("dates", FULL)
    before = closed(guide)
    guide.press("Add these days")
    assert closed(guide) == before


def test_a_closed_day_is_taken_out_and_the_last_one_too() -> None:
    guide = Guide("dates", PLAIN)
    add(guide, MONDAY, date(2027, 2, 16))
    guide.app.multiselect(key="closed_kept").set_value([MONDAY.isoformat()])
    guide.run()
    assert closed(guide) == (MONDAY,)
    guide.app.multiselect(key="closed_kept").set_value([])
    guide.run()
    assert "non_school_days" not in guide.answers
    assert not guide.app.multiselect


def test_a_range_too_long_to_be_a_holiday_adds_nothing_and_says_so() -> None:
    guide = Guide("dates", PLAIN)
    add(guide, MONDAY, date(2027, 6, 15))
    assert closed(guide) == ()
    assert "Choose 120 days or fewer." in guide.words
    add(guide, MONDAY, date(2027, 6, 14))
    assert len(closed(guide)) == 86
    assert "120 days" not in guide.words


def test_a_date_is_taken_and_taken_out_again() -> None:
    guide = Guide("dates", {"benefit": "yes"})
    guide.app.date_input(key="q_start_date").set_value(MONDAY)
    guide.run()
    assert guide.answers["start_date"] == "2027-02-15"
    guide.app.date_input(key="q_start_date").set_value(None)
    guide.run()
    assert guide.answers == {"benefit": "yes"}


def test_a_number_of_days_is_taken() -> None:
    guide = Guide("dates", {"benefit": "yes"})
    guide.app.number_input(key="q_number_of_days").set_value(20)
    guide.run()
    assert guide.answers["number_of_days"] == "20"


def test_a_problem_is_said_where_the_date_was_given() -> None:
    guide = Guide("dates", FULL | {"start_date": "2027-01-16", "end_date": "2027-01-11"})
    assert len(guide.app.error) >= 1
