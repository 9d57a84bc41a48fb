"""The reviews: whose rhythm they keep, who is told, and a late first one said and not refused."""

from datetime import date, timedelta

import pytest

from tests.logic.dated import DATED, dates_of

MAINSTREAM = {**DATED, "place_1_kind": "mainstream"}
SIX_WEEKS = {**DATED, "end_date": "2027-04-20"}


def days(answers: dict[str, str], *kinds: str) -> list[date | None]:
    return [event.day for event in dates_of(answers).of_kind(*kinds)]


def test_another_mainstream_school_keeps_to_what_norfolk_advises() -> None:
    late = {**MAINSTREAM, "first_review_date": "2027-02-01"}
    dates = dates_of(late)
    assert [event.day for event in dates.of_kind("review")] == [date(2027, 2, 22)]
    assert {event.standing for event in dates.of_kind("review")} == {"advice"}


def test_a_mainstream_place_in_part_of_the_week_is_enough_for_the_advice() -> None:
    mixed = {**DATED, "thu_am": "place_2", "place_2_kind": "mainstream", "place_2_name": "Wensum Valley High School"}
    assert {event.standing for event in dates_of(mixed).of_kind("review", "contact")} == {"advice"}


@pytest.mark.parametrize(
    ("first", "standing", "gap"),
    [
        ("2027-01-13", "habit", 14),
        ("2027-01-17", "habit", 14),
        ("2027-01-18", "plan", 7),
        ("2027-02-01", "plan", 21),
    ],
)
def test_elsewhere_the_first_review_sets_the_rhythm_once_it_is_a_week_in(first: str, standing: str, gap: int) -> None:
    dates = dates_of({**DATED, "first_review_date": first, "non_school_days": ""})
    later = dates.of_kind("review")
    assert {event.standing for event in later} == {standing}
    wanted = dates.first_review
    assert wanted is not None
    assert later[0].day is not None
    assert later[0].day - wanted - timedelta(days=gap) in (timedelta(0), timedelta(days=1), timedelta(days=2))


def test_without_a_start_there_is_no_rhythm_to_keep() -> None:
    answers = {id: value for id, value in DATED.items() if id != "start_date"}
    assert {event.standing for event in dates_of(answers).of_kind("review")} == {"habit"}


@pytest.mark.parametrize("kind", ["mainstream", "unregulated_ap"])
@pytest.mark.parametrize(("first", "late"), [("2027-01-25", False), ("2027-01-26", True)])
def test_a_first_review_after_more_than_two_weeks_says_what_norfolk_advises(kind: str, first: str, late: bool) -> None:
    dates = dates_of({**DATED, "place_1_kind": kind, "first_review_date": first})
    (review,) = dates.of_kind("first_review")
    assert ("Norfolk advises a review every two weeks for a place at another mainstream school" in review.note) is late
    assert dates.problems == ()
    assert review.day == date.fromisoformat(first)


def test_a_first_review_with_no_start_is_never_late() -> None:
    answers = {id: value for id, value in DATED.items() if id != "start_date"}
    (review,) = dates_of(answers).of_kind("first_review")
    assert review.note == ""


def test_people_are_told_the_outcome_of_every_review_within_six_days_on_a_school_day() -> None:
    dates = dates_of(DATED)
    told = dates.of_kind("outcome")
    assert [event.day for event in told] == [date(2027, 1, 29), date(2027, 2, 12), date(2027, 2, 26)]
    assert told[0].title == "Tell people the outcome of the review on Monday 25 January 2027"
    assert {event.standing for event in told} == {"prudent"}
    assert all("in writing" in event.action for event in told)
    assert len(told) == len(dates.of_kind("first_review", "review"))


def test_a_review_before_a_holiday_is_told_of_on_its_own_day_at_the_latest() -> None:
    closed = ", ".join(f"2027-01-{day}" for day in range(26, 30))
    alone = {**DATED, "end_date": "2027-01-26", "non_school_days": closed}
    assert days(alone, "outcome") == [date(2027, 1, 25)]
    assert days({**alone, "first_review_date": "2027-01-26"}, "outcome") == [date(2027, 2, 1)]
    assert days(
        {**alone, "non_school_days": f"{closed}, 2027-01-25", "first_review_date": "2027-01-25"}, "outcome"
    ) == [date(2027, 1, 25)]


def test_no_review_has_no_outcome_to_tell() -> None:
    answers = {id: value for id, value in DATED.items() if id != "first_review_date"}
    assert days(answers, "outcome") == []
