"""The safe day is one day: the same in the page, the list of what to do, the record, the drafts and the calendar."""

import io
from datetime import UTC, date, datetime

import icalendar
import pytest
from docx import Document

from logic.assessment import assess
from logic.case import parse
from logic.dates.deadlines import deadlines
from logic.phrases import day_words
from tests.logic.dated import DATED
from tests.ui.guide import Guide
from ui import state
from ui.documents.ics import calendar_file
from ui.documents.word import decision_record
from ui.files import record_of

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
ANSWERS = {**DATED, "start_date": "2027-01-04", "first_review_date": "2027-01-29", "end_date": "2027-02-12"}
ANSWERS |= {"fri_am": "place_1", "directory_checked": "yes", "tue_pm": "home_school"}
SAFE = {
    "notice": date(2026, 12, 29),
    "start": date(2027, 1, 4),
    "invite_1": date(2027, 1, 22),
    "review_1": date(2027, 1, 29),
    "end": date(2027, 2, 12),
}
"""The first review is a Friday: the count of days to invite people ends on a Saturday, so the Friday before is safe."""


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is 24 November 2026."""
    monkeypatch.setattr(state, "now", lambda: NOW)


def test_five_places_give_the_same_day() -> None:
    case = parse(ANSWERS)
    dates = deadlines(case, NOW.date())
    page, outcome = Guide("dates", ANSWERS), Guide("outcome", ANSWERS)
    boxes = {box.key: box.label for box in outcome.app.checkbox}
    record = record_of(state.Kept(case, frozenset(), "{}"), NOW)
    draft = Document(io.BytesIO(decision_record(assess(case), dates, NOW)))
    drafted = " ".join(cell.text for table in draft.tables for row in table.rows for cell in row.cells)
    calendar = icalendar.Calendar.from_ical(calendar_file(dates, NOW, key="0" * 32))
    entries = {str(each["uid"]).split("-")[0]: each["dtstart"].dt for each in calendar.walk("VEVENT")}
    for id, day in SAFE.items():
        assert day_words(day) in page.words, id
        assert id == "start" or day_words(day) in boxes[f"done_date.{id}"], id
        assert day_words(day) in record, id
        assert day_words(day) in drafted, id
        assert entries[id] == day
    for said in (page.words, record, drafted):
        assert "Friday 22 January 2027 (by the count of days alone, 23 January 2027)" in said
