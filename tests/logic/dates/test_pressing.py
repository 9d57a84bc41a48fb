"""What presses most: the notice measured from today, a wrong date before it, and the next thing once it is given."""

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from logic.assessment import assess
from logic.case import parse
from logic.dates.deadlines import deadlines
from logic.dates.plan import plan
from logic.dates.pressing import Pressing
from tests.logic.dated import DATED
from tests.samples import OUTCOMES as SAMPLES

NOTICE = date(2027, 1, 6)
PAUSE = SAMPLES["pause"] | {"start_date": "2027-01-11"}


def pressing(answers: Mapping[str, str], today: date, *done: str) -> Pressing | None:
    case = parse(dict(answers))
    return plan(assess(case), deadlines(case, today), frozenset(done)).pressing


@pytest.mark.parametrize(
    ("before", "words"),
    [
        (0, "The last safe day for the written notice is today."),
        (1, "The last safe day for the written notice is tomorrow, Wednesday 6 January 2027."),
        (9, "The last safe day for the written notice is Wednesday 6 January 2027, in 9 days."),
    ],
)
def test_the_notice_is_measured_from_today(before: int, words: str) -> None:
    found = pressing(DATED, NOTICE - timedelta(days=before))
    assert found is not None
    assert (found.text, found.change, found.is_wrong) == (words, "start_date", False)


def test_what_is_still_to_settle_stands_beside_the_notice() -> None:
    today, earlier = pressing(PAUSE, NOTICE), pressing(PAUSE, date(2026, 12, 1))
    assert today is not None
    assert earlier is not None
    assert today.then == "You have 1 thing to settle before then: choose a later start."
    assert earlier.then == "You have 1 thing to settle before then. If that takes longer, choose a later start."


def test_a_late_start_presses_before_the_notice_and_before_a_date_that_makes_no_sense() -> None:
    found = pressing({**DATED, "end_date": "2026-01-01"}, date(2027, 1, 8))
    assert found is not None
    assert found.is_wrong
    assert found.text.startswith("The start is too close.")
    assert found.change == "start_date"


def test_once_the_notice_is_given_the_next_thing_that_is_not_done_presses() -> None:
    found = pressing(DATED, date(2027, 1, 12), "date.notice")
    assert found == Pressing("Next: weekly contact, Monday 18 January 2027, in 6 days.", "", "")
    done = ("date.notice", "date.contact_1", "date.invite_1")
    later = pressing(DATED, date(2027, 1, 12), *done)
    assert later is not None
    assert later.text.startswith("Next: first review, Monday 25 January 2027")


def test_after_the_last_day_nothing_presses() -> None:
    assert pressing(DATED, date(2027, 6, 1), "date.notice") is None


def test_questions_without_an_answer_come_before_a_start() -> None:
    assert pressing(SAMPLES["incomplete"], NOTICE) is None
    dated = pressing(SAMPLES["incomplete"] | {"start_date": "2027-01-11"}, NOTICE)
    assert dated is not None
    assert "to settle before then" in dated.then
