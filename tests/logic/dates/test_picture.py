"""The dates as a picture: its marks, its gaps, its rows and its words are all of the same dates."""

from datetime import date

from hypothesis import given, settings

from logic.dates.picture import LANES, Gap, gaps, picture, review_rows
from logic.dates.school_days import SchoolDays
from tests.logic.dated import DATE_ANSWERS, DATED, SETTLED, TODAY, dates_of


def test_the_line_goes_from_today_to_the_end_and_holds_every_mark() -> None:
    found = picture(dates_of(DATED))
    assert found is not None
    assert (found.first, found.last) == (TODAY, date(2027, 3, 2))
    assert (found.start, found.end) == (date(2027, 1, 11), date(2027, 3, 2))
    marks = [(mark.lane, mark.day) for mark in found.marks]
    assert (LANES[0], date(2027, 1, 6)) in marks
    assert [day for lane, day in marks if lane == "Review"] == [date(2027, 1, 25), date(2027, 2, 8), date(2027, 2, 22)]
    assert [day for lane, day in marks if lane == "Invite by"][-1] == date(2027, 2, 12)


def test_closed_days_are_gaps_that_run_over_weekends() -> None:
    found = picture(dates_of({**DATED, "non_school_days": "2027-02-12, 2027-02-15, 2027-02-17"}))
    assert found is not None
    assert found.gaps == (Gap(date(2027, 2, 12), date(2027, 2, 15)), Gap(date(2027, 2, 17), date(2027, 2, 17)))
    assert found.words.endswith("The school is closed 12 February 2027 to 15 February 2027 and 17 February 2027.")


def test_a_bank_holiday_is_a_gap_and_a_weekend_is_none() -> None:
    easter = gaps(SchoolDays(), date(2027, 3, 24), date(2027, 4, 1))
    assert easter == (Gap(date(2027, 3, 26), date(2027, 3, 29)),)
    assert gaps(SchoolDays(), date(2027, 3, 20), date(2027, 3, 21)) == ()


def test_its_words_name_each_review_and_no_gap_that_is_not_there() -> None:
    found = picture(dates_of({**DATED, "non_school_days": ""}))
    assert found is not None
    assert "First review 25 January 2027" in found.words
    assert "closed" not in found.words


def test_without_a_start_or_an_end_there_is_no_picture() -> None:
    for id in ("start_date", "end_date"):
        assert picture(dates_of({key: value for key, value in DATED.items() if key != id})) is None


def test_a_review_has_its_invitation_and_its_outcome_and_says_the_count_beside_the_safe_day() -> None:
    rows = review_rows(dates_of(DATED))
    assert [row.steps[0] for row in rows] == ["date.review_1", "date.review_2", "date.review_3"]
    assert rows[0].cells == ("Monday 25 January 2027", "Tuesday 19 January 2027", "Friday 29 January 2027")
    assert rows[2].invite_by == "Friday 12 February 2027 (by the count of days alone, 16 February 2027)"


@settings(max_examples=100, deadline=None)
@given(DATE_ANSWERS)
def test_every_review_is_a_row_and_a_mark(answers: dict[str, str]) -> None:
    dates = dates_of({**SETTLED, **answers})
    rows, found = review_rows(dates), picture(dates)
    assert [row.day for row in rows] == [event.day for event in dates.of_kind("first_review", "review") if event.day]
    if found is not None:
        assert [mark.day for mark in found.marks if mark.lane == "Review"] == [row.day for row in rows]
        assert found.first <= min(found.start, found.today) <= found.end <= found.last
        assert all(gap.first <= gap.last for gap in found.gaps)
