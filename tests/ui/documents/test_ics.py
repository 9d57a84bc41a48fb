"""The calendar file, read by another parser."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import vobject

from logic.dates.deadlines import Dates
from tests.cases import later
from tests.logic.dated import DATED, dates_of
from ui.documents.ics import calendar_file

KEY = "0" * 32
STAMP = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def events(data: bytes) -> list[Any]:
    return list(vobject.readOne(data.decode()).contents.get("vevent", []))


def days(dates: Dates) -> dict[str, date]:
    return {each.uid.value.split("-")[0]: each.dtstart.value for each in events(calendar_file(dates, STAMP, key=KEY))}


def test_another_parser_reads_the_right_dates() -> None:
    assert days(dates_of(DATED)) == {
        "notice": date(2027, 1, 6),
        "start": date(2027, 1, 11),
        "invite_1": date(2027, 1, 19),
        "review_1": date(2027, 1, 25),
        "outcome_1": date(2027, 1, 29),
        "invite_2": date(2027, 2, 2),
        "review_2": date(2027, 2, 8),
        "outcome_2": date(2027, 2, 12),
        "invite_3": date(2027, 2, 12),
        "review_3": date(2027, 2, 22),
        "outcome_3": date(2027, 2, 26),
        "end": date(2027, 3, 2),
    }


def test_every_event_lasts_all_day_and_says_what_to_do_and_why() -> None:
    for event in events(calendar_file(dates_of(DATED), STAMP, key=KEY)):
        assert type(event.dtstart.value) is date
        assert event.dtend.value - event.dtstart.value == timedelta(days=1)
        assert event.dtstamp.value == STAMP
        assert event.transp.value == "TRANSPARENT"
        assert event.summary.value.startswith("Off-site direction: ")
        assert "\nWhy: " in event.description.value
        assert "https://" in event.description.value


def words(answers: dict[str, str], id: str) -> str:
    """What the calendar says of one event."""
    found = events(calendar_file(dates_of(answers), STAMP, key=KEY))
    (event,) = [each for each in found if each.uid.value.startswith(f"{id}-")]
    return f"{event.summary.value}\n{event.description.value}"


def test_the_calendar_is_no_surer_than_the_guide() -> None:
    assert "We have not read the rule itself" in words(dict(DATED), "invite_1")
    assert "authority that maintains it" in words(dict(DATED), "invite_1")
    assert "not confirmed" in words(dict(DATED), "outcome_1")
    assert "safest reading" in words(dict(DATED), "notice")
    assert "keeps the rhythm of your first review" in words(dict(DATED), "review_2")
    late = {**DATED, "place_1_kind": "mainstream", "first_review_date": "2027-02-01"}
    assert "Norfolk advises a review every two weeks" in words(late, "review_1")
    assert "ideally at least one of them in person" in words(late, "review_2")


def test_the_last_friday_in_june_goes_in_where_the_direction_passes_it() -> None:
    assert days(dates_of({**DATED, "end_date": "2027-07-05"}))["leaving"] == date(2027, 6, 25)
    assert "Year 11" in words({**DATED, "end_date": "2027-07-05"}, "leaving")


def test_a_date_that_is_not_known_is_left_out() -> None:
    assert events(calendar_file(dates_of({}), STAMP, key=KEY)) == []


def test_lines_are_folded_and_end_as_the_standard_says() -> None:
    data = calendar_file(dates_of(DATED), STAMP, key=KEY, reference="é" * 40)
    assert data.endswith(b"\r\n")
    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in b"".join(lines)
    assert data.decode()


def uids(answers: dict[str, str], key: str) -> dict[str, str]:
    """The id of each entry, by its event."""
    found = events(calendar_file(dates_of(answers), STAMP, key=key))
    return {each.uid.value.split("-")[0]: each.uid.value for each in found}


def test_a_second_file_of_a_case_moves_its_entries_and_those_of_two_cases_are_never_shared() -> None:
    moved = {**DATED, "end_date": "2027-03-01", "first_review_date": "2027-01-27"}
    assert uids(dict(DATED), "a" * 32) == uids(moved, "a" * 32)
    assert set(uids(dict(DATED), "a" * 32).values()).isdisjoint(uids(dict(DATED), "b" * 32).values())


def test_the_sequence_rises_with_each_file_and_the_same_file_is_the_same_bytes() -> None:
    def made(stamp: datetime) -> list[int]:
        return [int(each.sequence.value) for each in events(calendar_file(dates_of(DATED), stamp, key=KEY))]

    later = made(STAMP + timedelta(seconds=1))
    assert all(new > old >= 0 for old, new in zip(made(STAMP), later, strict=True))
    assert made(datetime(2020, 1, 1, tzinfo=UTC)) == [0] * len(later)
    once, again = (calendar_file(dates_of(DATED), STAMP, key=KEY) for _ in range(2))
    assert once == again


def test_a_second_library_reads_the_same_entries() -> None:
    data = calendar_file(dates_of(DATED), STAMP, key=KEY, reference="AB 12")
    read = {str(each["uid"]): each for each in icalendar.Calendar.from_ical(data).walk("VEVENT")}
    for event in events(data):
        assert read[event.uid.value]["dtstart"].dt == event.dtstart.value
        assert str(read[event.uid.value]["summary"]) == event.summary.value
        assert event.summary.value.startswith("Off-site direction (AB 12): ")


def test_ids_are_unique_and_hold_no_name() -> None:
    every = [each.uid.value for each in events(calendar_file(dates_of(DATED), STAMP, key=KEY, reference="AB"))]
    assert len(set(every)) == len(every)
    assert not any("AB" in uid for uid in every)


def test_a_hostile_reference_stays_one_short_line_of_text() -> None:
    hostile = "x;,\\\r\nEND:VCALENDAR\x00\ud800" + "y" * 20
    found = events(calendar_file(dates_of(DATED), STAMP, reference=hostile, key="\ud800"))
    assert len(found) == 12
    assert all("(x;,\\ END:VCALENDAR" in each.summary.value for each in found)
    assert all(len(each.summary.value) < 200 for each in found)


def test_each_change_of_the_week_is_an_entry() -> None:
    back = {**DATED, **later(2, "11 hh hh hh hh", "2027-02-01"), **later(3, "1h hh hh hh hh", "2027-02-22")}
    found = days(dates_of(back))
    assert (found["change_1"], found["change_2"]) == (date(2027, 2, 1), date(2027, 2, 22))
    assert "The week changes" in words(back, "change_1")
