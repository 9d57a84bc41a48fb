"""A date that counts, made from its task: the words, the caution about the day, and a rhythm of days."""

from datetime import date

from logic.dates.events import closed, event_of, joined, rhythm
from logic.dates.school_days import SchoolDays
from logic.guidance import guidance

MONDAY = date(2027, 1, 11)


def test_an_event_has_the_words_the_source_and_the_standing_of_its_task() -> None:
    event, task = event_of("notice", MONDAY, note="This day has passed."), guidance().tasks["notice"]
    assert (event.id, event.kind, event.day, event.note) == ("notice", "notice", MONDAY, "This day has passed.")
    assert (event.title, event.owner, event.source, event.standing) == (
        task.title,
        task.owner,
        task.source,
        task.standing,
    )
    assert "at least 2 school days before" in event.why


def test_one_of_several_has_its_number_and_may_be_worded_by_another_task() -> None:
    assert event_of("first_review", MONDAY, 1).id == "review_1"
    event = event_of("review", MONDAY, 2, words="review_elsewhere")
    assert (event.id, event.kind, event.standing) == ("review_2", "review", "habit")
    assert event_of("invite", MONDAY, 1, review="Friday").title.endswith("the review on Friday")


def test_a_caution_is_given_only_for_a_day_that_is_closed() -> None:
    calendar = SchoolDays()
    assert closed(calendar, date(2027, 1, 9), "Choose another.") == "This is a Saturday. Choose another."
    assert closed(calendar, MONDAY, "Choose another.") == closed(calendar, None, "Choose another.") == ""
    assert joined("", "One.", "", "Two.") == "One. Two."


def test_a_rhythm_moves_on_to_a_school_day_and_stops_at_the_last() -> None:
    calendar, week = SchoolDays(frozenset({date(2027, 1, 18)})), lambda day: 7
    assert list(rhythm(calendar, MONDAY, date(2027, 1, 26), week)) == [date(2027, 1, 19), date(2027, 1, 26)]
    assert list(rhythm(calendar, MONDAY, date(2027, 1, 18), week)) == []
