"""The dates that count, on both sides of each boundary."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logic.dates.school_days import SchoolDays
from logic.guidance import guidance
from logic.questions import QUESTIONS
from tests.logic.dated import DATE_ANSWERS, DATED, SETTLED, TODAY, dates_of


def said(answers: dict[str, str], question: str, today: date = TODAY) -> list[str]:
    """What is wrong with the answer to one question."""
    return [problem.text for problem in dates_of(answers, today).problems if problem.question == question]


@pytest.mark.parametrize(
    ("about", "start", "closed", "safe", "looser"),
    [
        ("across a weekend", "2026-11-30", "", date(2026, 11, 25), date(2026, 11, 26)),
        ("within a week", "2026-12-03", "", date(2026, 11, 30), date(2026, 12, 1)),
        ("with the weekend in the two days", "2026-12-01", "", date(2026, 11, 26), date(2026, 11, 27)),
        ("across a bank holiday", "2027-05-04", "", date(2027, 4, 28), date(2027, 4, 29)),
        ("across Easter", "2027-03-30", "", date(2027, 3, 23), date(2027, 3, 24)),
        ("across an INSET day", "2026-12-01", "2026-11-30", date(2026, 11, 25), date(2026, 11, 26)),
        (
            "across half-term",
            "2027-02-22",
            "2027-02-15,2027-02-16,2027-02-17,2027-02-18,2027-02-19",
            date(2027, 2, 10),
            date(2027, 2, 11),
        ),
        (
            "across Christmas",
            "2027-01-05",
            "2026-12-21,2026-12-22,2026-12-23,2026-12-24,2026-12-29,2026-12-30,2026-12-31,2027-01-04",
            date(2026, 12, 16),
            date(2026, 12, 17),
        ),
    ],
)
def test_the_notice_leaves_two_whole_school_days(about: str, start: str, closed: str, safe: date, looser: date) -> None:
    dates = dates_of({**SETTLED, "start_date": start, "non_school_days": closed})
    assert (dates.notice, dates.notice_looser) == (safe, looser), about
    assert [event.standing for event in dates.of_kind("notice", "notice_looser")] == ["safe", "at_risk"]


@pytest.mark.parametrize(
    ("today", "words"),
    [
        (date(2027, 1, 6), ""),
        (date(2027, 1, 7), "Today works only on the looser count."),
        (date(2027, 1, 8), "It is too late on any count."),
        (date(2027, 1, 11), "It is too late on any count."),
        (date(2027, 1, 12), "The first day off site has passed."),
    ],
)
def test_a_start_is_judged_against_today(today: date, words: str) -> None:
    problems = said(dict(DATED), "start_date", today)
    assert [words in text for text in problems] == ([True] if words else [])


def test_the_first_safe_start_is_said_when_the_start_is_too_close() -> None:
    assert (
        "The first safe day to start is now Wednesday 13 January 2027."
        in said(dict(DATED), "start_date", date(2027, 1, 8))[0]
    )
    assert dates_of(DATED, date(2027, 1, 9)).earliest_start == date(2027, 1, 14)


def test_a_start_on_the_earliest_safe_day_is_not_a_problem() -> None:
    start = dates_of(SETTLED).earliest_start
    assert start == date(2026, 11, 27)
    asked = {**SETTLED, "fri_am": "place_1", "start_date": start.isoformat()}
    assert said(asked, "start_date") == []
    assert said({**asked, "start_date": "2026-11-26", "thu_am": "place_1"}, "start_date") != []


def test_invitations_go_six_days_before_each_review() -> None:
    dates = dates_of(DATED)
    reviews, invites = dates.of_kind("first_review", "review"), dates.of_kind("invite")
    assert [event.day for event in reviews] == [date(2027, 1, 25), date(2027, 2, 8), date(2027, 2, 22)]
    assert [event.day for event in invites] == [date(2027, 1, 19), date(2027, 2, 2), date(2027, 2, 12)]
    assert [event.counted for event in invites] == [None, None, date(2027, 2, 16)]
    told = (
        "The count of days alone ends on Tuesday 16 February 2027, which is on your list of days the school is closed."
    )
    assert [event.note for event in invites] == ["", "", told]


@pytest.mark.parametrize(
    ("today", "late"), [(date(2027, 1, 19), False), (date(2027, 1, 20), True), (date(2027, 1, 26), False)]
)
def test_it_is_said_when_it_is_too_late_to_invite_people(today: date, late: bool) -> None:
    assert bool(said(dict(DATED), "first_review_date", today)) is late


def test_dates_that_have_passed_say_so() -> None:
    notes = {event.id: event.note for event in dates_of(DATED, date(2027, 1, 20)).events}
    assert notes["notice"] == notes["invite_1"] == "This day has passed."
    assert notes["invite_2"] == ""
    on_the_day = {event.id: event.note for event in dates_of(DATED, date(2027, 1, 19)).events}
    assert on_the_day["invite_1"] == ""


def test_reviews_stop_at_the_end() -> None:
    on_the_day = {**DATED, "end_date": "2027-02-22"}
    assert len(dates_of(on_the_day).of_kind("review")) == 2
    assert len(dates_of({**DATED, "end_date": "2027-02-21"}).of_kind("review")) == 1


def test_a_review_or_contact_that_would_fall_in_a_holiday_moves_to_the_next_school_day() -> None:
    dates = dates_of({**DATED, "first_review_date": "2027-02-02", "place_1_kind": "mainstream"})
    assert [event.day for event in dates.of_kind("review")] == [date(2027, 2, 22)]
    contacts = [event.day for event in dates.of_kind("contact")]
    assert contacts == [date(2027, 1, 18) + timedelta(days=7 * week) for week in (0, 1, 2, 3, 5, 6)]


@pytest.mark.parametrize("kind", ["mainstream", "unregulated_ap"])
def test_after_a_holiday_the_rhythm_goes_on_from_the_day_that_was_moved(kind: str) -> None:
    easter = (
        ", ".join(f"2026-03-{day}" for day in (30, 31)) + ", " + ", ".join(f"2026-04-{day:02}" for day in range(1, 15))
    )
    spring = {**DATED, "place_1_kind": kind, "start_date": "2026-02-19", "end_date": "2026-05-29"}
    spring |= {"first_review_date": "2026-03-05", "non_school_days": easter}
    days = [event.day for event in dates_of(spring).of_kind("first_review", "review") if event.day]
    assert date(2026, 4, 15) not in days or date(2026, 4, 16) not in days
    assert all((later - earlier).days >= 14 for earlier, later in pairwise(days))


@settings(max_examples=100, deadline=None)
@given(DATE_ANSWERS)
def test_no_two_reviews_or_contacts_are_closer_than_half_a_step(answers: dict[str, str]) -> None:
    for kinds, step in ((("first_review", "review"), 7), (("contact",), 7)):
        days = [event.day for event in dates_of({**SETTLED, **answers}).of_kind(*kinds) if event.day]
        assert all((later - earlier).days * 2 >= step for earlier, later in pairwise(days))


@settings(max_examples=100, deadline=None)
@given(DATE_ANSWERS)
def test_an_invitation_is_never_on_a_closed_day_and_never_late_by_the_count(answers: dict[str, str]) -> None:
    dates = dates_of({**SETTLED, **answers})
    for event in dates.of_kind("invite"):
        assert event.day is not None
        assert dates.calendar.is_open(event.day)
        assert event.counted is None or event.day < event.counted


def test_a_written_request_must_be_met_again_the_day_after_ten_weeks() -> None:
    long = {**DATED, "end_date": "2027-04-06"}
    (request,) = dates_of(long).of_kind("request")
    assert request.day == date(2027, 4, 6)
    (request,) = dates_of({**DATED, "end_date": "2027-04-05"}).of_kind("request")
    assert (request.day, request.note) == (None, "The direction ends before this day comes.")


def test_a_planning_meeting_is_due_only_for_another_mainstream_school() -> None:
    assert dates_of(DATED).of_kind("planning") == ()
    (planning,) = dates_of({**DATED, "place_1_kind": "mainstream"}).of_kind("planning")
    assert planning.day == date(2027, 1, 8)


def test_weekly_contact_is_advice_for_another_mainstream_school_and_a_habit_elsewhere() -> None:
    assert {event.standing for event in dates_of(DATED).of_kind("contact")} == {"habit"}
    assert {event.standing for event in dates_of({**DATED, "place_1_kind": "mainstream"}).of_kind("contact")} == {
        "advice"
    }


JUNE = {**SETTLED, "fri_am": "place_1", "start_date": "2027-06-07"}


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2027-06-07", "2027-06-28", [date(2027, 6, 25)]),
        ("2027-06-07", "2027-06-25", []),
        ("2027-06-25", "2027-06-28", [date(2027, 6, 25)]),
        ("2027-06-28", "2027-07-05", []),
        ("2027-09-06", "2028-06-30", []),
        ("2027-09-06", "2028-07-03", [date(2028, 6, 30)]),
    ],
)
def test_a_span_past_the_last_friday_in_june_says_that_year_11_may_leave(
    start: str, end: str, days: list[date]
) -> None:
    leaving = dates_of({**JUNE, "start_date": start, "end_date": end}).of_kind("leaving")
    assert [event.day for event in leaving] == days
    assert all("Year 11" in event.action for event in leaving)


def test_a_span_with_no_end_says_nothing_of_june() -> None:
    assert dates_of(JUNE).of_kind("leaving") == ()


@pytest.mark.parametrize(("end", "words"), [("2028-12-29", ""), ("2029-01-02", "after 2028 are worked out by rule")])
def test_bank_holidays_nobody_has_checked_yet_are_said_to_be_by_rule(end: str, words: str) -> None:
    (last,) = dates_of({**DATED, "end_date": end}).of_kind("end")
    assert (words in last.note) if words else last.note == ""


def test_an_empty_case_says_what_is_missing_and_keeps_the_undated_events() -> None:
    dates = dates_of({})
    assert [each.question for each in dates.missing] == ["start_date", "first_review_date", "mon_am"]
    assert {event.id: event.day for event in dates.events} == dict.fromkeys(
        ("notice", "start", "review_1", "request", "end")
    )
    assert dates.problems == ()


def test_a_review_or_an_end_on_a_closed_day_is_cautioned() -> None:
    answers = {**DATED, "first_review_date": "2027-01-30", "end_date": "2027-03-06"}
    notes = {event.id: event.note for event in dates_of(answers).events}
    assert notes["review_1"].startswith("This is a Saturday. Choose a day when the school is open.")
    assert notes["end"] == "This is a Saturday. The school is closed on this day."


@settings(max_examples=200, deadline=None)
@given(DATE_ANSWERS, st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_nothing_raises_and_the_events_hold_together(answers: dict[str, str], today: date) -> None:
    dates = dates_of(answers, today)
    days = [event.day for event in dates.events if event.day]
    assert days == sorted(days)
    assert dates.days is None or dates.days > 0
    ids = [event.id for event in dates.events]
    assert len(ids) == len(set(ids))
    for event in dates.events:
        assert event.standing in guidance().standings
        assert event.source in guidance().sources
        assert "{" not in event.title + event.action + event.why
    for each in (*dates.problems, *dates.missing):
        assert each.text.endswith(".")
        assert each.question in QUESTIONS


@settings(max_examples=200, deadline=None)
@given(st.dates(date(2024, 1, 1), date(2035, 12, 31)), st.sets(st.integers(-20, 20), max_size=25))
def test_the_notice_is_on_a_school_day_with_two_whole_ones_before_the_start(start: date, closed: set[int]) -> None:
    shut = {start + timedelta(days=number) for number in closed}
    shut = {day for day in shut if 2024 <= day.year <= 2035}
    listed = ",".join(day.isoformat() for day in shut)
    dates = dates_of({"start_date": start.isoformat(), "non_school_days": listed})
    calendar = SchoolDays(frozenset(shut))
    assert dates.notice is not None
    assert dates.notice_looser is not None
    assert calendar.is_open(dates.notice)
    one = timedelta(days=1)
    assert len(list(calendar.between(dates.notice + one, start - one))) == 2
    assert len(list(calendar.between(dates.notice_looser + one, start - one))) == 1
