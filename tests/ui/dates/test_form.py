"""The form of the dates: each answer taken, what is wrong with it beside it, and the days the school is closed."""

from datetime import date

from logic.questions import QUESTIONS
from tests.samples import FULL
from tests.ui.guide import Guide

CLOSED = "non_school_days"


def test_dates_and_a_number_are_taken_as_they_are_given() -> None:
    guide = Guide("dates", {})
    guide.widget("date_input", QUESTIONS["start_date"].text).set_value(date(2027, 1, 11))
    guide.run()
    guide.widget("number_input", QUESTIONS["number_of_days"].text).set_value(20)
    guide.run()
    assert guide.answers == {"start_date": "2027-01-11", "number_of_days": "20"}
    guide.widget("date_input", QUESTIONS["start_date"].text).set_value(None)
    guide.run()
    assert guide.answers == {"number_of_days": "20"}


def test_what_is_wrong_with_a_date_stands_on_the_page() -> None:
    guide = Guide("dates", FULL | {"end_date": "2027-01-04"})
    assert any("is before the first day" in error.value for error in guide.app.error)
    guide.widget("date_input", QUESTIONS["end_date"].text).set_value(date(2027, 3, 5))
    guide.run()
    assert not any("is before the first day" in error.value for error in guide.app.error)


def _add(guide: Guide, *days: date) -> None:
    guide.app.date_input(key="closed_range").set_value(days)
    guide.press("Add these days")


def test_a_range_of_closed_days_is_added_without_its_weekend_and_beside_those_there() -> None:
    guide = Guide("dates", {CLOSED: "2027-02-15"})
    _add(guide, date(2027, 2, 18), date(2027, 2, 22))
    assert guide.answers[CLOSED] == "2027-02-15,2027-02-18,2027-02-19,2027-02-22"
    _add(guide, date(2027, 3, 1))
    assert guide.answers[CLOSED].endswith(",2027-03-01")
    assert guide.app.date_input(key="closed_range").value == ()


def test_no_day_chosen_adds_none() -> None:
    guide = Guide("dates", {CLOSED: "2027-02-15"})
    guide.press("Add these days")
    assert guide.answers == {CLOSED: "2027-02-15"}


def test_a_range_of_years_is_cut() -> None:
    guide = Guide("dates", {})
    _add(guide, date(2027, 1, 1), date(2030, 1, 1))
    assert len(guide.answers[CLOSED].split(",")) == 86
    assert guide.answers[CLOSED].endswith("2027-04-30")


def test_a_closed_day_is_taken_out_and_the_last_one_leaves_no_answer() -> None:
    guide = Guide("dates", {CLOSED: "2027-02-15,2027-02-16"})
    guide.app.multiselect(key="closed_kept").set_value(["2027-02-16"])
    guide.run()
    assert guide.answers == {CLOSED: "2027-02-16"}
    guide.app.multiselect(key="closed_kept").set_value([])
    guide.run()
    assert guide.answers == {}
