"""The dates that count on screen: in order, with how firm each is, and what is missing or wrong."""

from tests.samples import FULL
from tests.samples import OUTCOMES as SAMPLES
from tests.ui.components import table
from tests.ui.guide import Guide

DATED = SAMPLES["may_be_appropriate"] | {"start_date": "2027-01-11", "end_date": "2027-02-08"}


def test_each_date_that_counts_is_said_with_its_day_how_firm_it_is_and_its_source() -> None:
    words = Guide("dates", DATED | {"first_review_date": "2027-01-25"}).words
    days = ["Wednesday 6 January 2027", "Monday 11 January 2027", "Monday 25 January 2027", "Monday 8 February 2027"]
    places = [words.index(f"**{day}**: ") for day in days]
    assert places == sorted(places)
    assert ":small[(National guidance, as reported)]" in words
    assert ":small[(Law)]" not in words
    assert "**5 school days off site: Mondays**, from 11 January 2027 to 8 February 2027." in words


def test_holidays_are_asked_for_until_they_are_given() -> None:
    counted = "School holidays and training days are counted as school days until you add them above."
    assert counted in Guide("dates", DATED).words
    assert counted not in Guide("dates", DATED | {"non_school_days": "2027-02-15"}).words


def test_what_is_missing_is_said() -> None:
    assert "Give the first review date to work out the reviews" in Guide("dates", DATED).words


def test_weekly_contact_is_folded_away_and_counted_and_the_reviews_are_a_table() -> None:
    guide = Guide("dates", DATED | {"first_review_date": "2027-01-25"})
    assert "Weekly contact (4)" in guide.labels("expander")
    rows = table(guide.app, "Review")
    assert [row["Review"] for row in rows] == ["Monday 25 January 2027", "Monday 8 February 2027"]
    assert [row["Invite by"] for row in rows] == ["Tuesday 19 January 2027", "Tuesday 2 February 2027"]


def test_the_safe_day_of_an_invitation_stands_first_and_the_count_beside_it() -> None:
    guide = Guide("dates", DATED | {"first_review_date": "2027-01-29"})
    [row] = table(guide.app, "Review")
    assert row["Invite by"] == "Friday 22 January 2027 (by the count of days alone, 23 January 2027)"


def test_the_line_of_dates_is_said_in_words_too() -> None:
    words = Guide("dates", DATED | {"first_review_date": "2027-01-25", "non_school_days": "2027-01-18"}).words
    assert "From 11 January 2027 to 8 February 2027 off site" in words
    assert "The school is closed 18 January 2027" in words


def test_problems_with_dates_are_said_on_check_your_answers_with_the_date_they_are_about() -> None:
    guide = Guide("check", FULL | {"end_date": "2027-01-04"})
    assert "Dates: last day off site" in [error.proto.title for error in guide.app.error]


def test_the_days_off_site_are_a_calendar_beside_the_line() -> None:
    words = Guide("dates", DATED).words
    assert "January 2027: 3 days" in words
    assert "<span>11</span><i> off site</i>" in words
    assert "<i> off site</i>" not in Guide("dates", {"start_date": "2027-01-11", "end_date": "2027-02-08"}).words
