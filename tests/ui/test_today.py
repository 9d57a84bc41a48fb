"""The day of a case: a made-up one keeps its own, whatever the real date, until another takes its place."""

import json
from datetime import date, datetime, timedelta
from io import BytesIO

import pytest
from docx import Document

from logic.assessment import assess
from logic.case import parse
from logic.dates.deadlines import deadlines
from logic.saved.file import read_json, to_json
from logic.workshop.examples import examples
from tests.ui.guide import Guide
from tests.ui.workshop.room import EVERY, Example
from ui import aside, state, typed
from ui.files import record_of
from ui.outcome.takeaways import _calendar, _draft
from ui.today import dates, made_up, said, today

BOATYARD = examples()["boatyard"]
SAYS = "Made-up case: today is 9 November 2026"
REAL = (date(2024, 2, 29), date(2026, 11, 16), date(2026, 12, 25), date(2031, 6, 2))
MINE = {"school_type": "academy"}


@pytest.fixture
def put(session: dict[str, object]) -> Example:
    """A made-up case on screen."""
    state.replace(BOATYARD.answers, made_up=BOATYARD.today)
    return BOATYARD


def test_a_case_that_is_not_made_up_is_in_the_real_day(session: dict[str, object]) -> None:
    assert made_up() is None
    assert today() == state.now().date()
    assert said(None) == ""


def test_a_made_up_case_is_in_its_own_day_and_says_so(put: Example) -> None:
    assert today() == made_up() == put.today
    assert said(made_up()) == SAYS


def test_the_day_goes_into_the_tabs_copy_and_comes_back_from_it(put: Example) -> None:
    text = state.kept().text or ""
    assert read_json(text).made_up == put.today
    state.replace({})
    assert made_up() is None
    state.take_back(read_json(text))
    assert made_up() == put.today


def test_the_same_answers_with_and_without_the_day_are_two_copies(put: Example) -> None:
    state.replace(put.answers)
    assert read_json(state.kept().text or "").made_up is None


def test_an_opened_file_has_its_own_day_or_none(put: Example) -> None:
    whole = read_json(state.kept().text or "")
    state.replace(MINE, opened=read_json(to_json(parse(MINE), frozenset(), assess(parse(MINE)), state.now())))
    assert made_up() is None
    state.replace(whole.case.answers, opened=whole)
    assert made_up() == put.today


def test_what_is_set_aside_and_put_back_keeps_its_day(put: Example, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(aside, "redraw", lambda: None)
    aside.put(aside.read(state.kept().text or ""))
    state.replace(MINE)
    aside._put_back()
    assert made_up() == put.today
    aside._put_back()
    assert made_up() is None


def test_words_typed_before_a_reload_leave_the_case_its_day(put: Example) -> None:
    kept = aside.read(state.kept().text or "")
    whole = typed.join(kept, typed.Typed({"note_purpose": "more"}), 1)
    assert whole
    assert whole.saved
    assert whole.saved.made_up == put.today
    alone = typed.join(None, typed.Typed({"note_purpose": "more"}), 1)
    assert alone
    assert alone.saved
    assert alone.saved.made_up is None


@pytest.mark.parametrize("day", REAL, ids=str)
@EVERY
def test_no_example_shows_a_date_error_whatever_the_real_date(
    example: Example, day: date, session: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "now", lambda: datetime(day.year, day.month, day.day, 12))
    state.replace(example.answers, made_up=example.today)
    assert deadlines(state.case(), today()).problems == ()
    assert "has passed" not in record_of(state.kept(), state.now())


@pytest.mark.parametrize("page", ["start", "risk", "dates", "check", "outcome", "how"])
def test_every_page_of_a_made_up_case_says_its_day_and_shows_no_date_error(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "now", lambda: datetime(2027, 5, 4, 12))
    guide = Guide(page, dict(BOATYARD.answers))
    assert SAYS not in guide.words
    guide.app.session_state["made_up"] = BOATYARD.today
    guide.run()
    assert SAYS in guide.words
    assert not guide.app.error
    assert "Was due" not in guide.words


def test_the_workshop_says_nothing_of_the_day_of_the_case_on_screen() -> None:
    guide = Guide("workshop", dict(BOATYARD.answers))
    guide.app.session_state["made_up"] = BOATYARD.today
    guide.run()
    assert SAYS not in guide.words


def test_every_document_of_a_made_up_case_says_its_day(put: Example) -> None:
    result, dates = assess(state.case()), deadlines(state.case(), today())
    late = datetime.combine(put.today, datetime.min.time()) + timedelta(days=400)
    assert SAYS in record_of(state.kept(), late)
    for name in ("decision_record", "parents_notice", "planning_agenda"):
        for told, there in ((SAYS, True), ("", False)):
            header = Document(BytesIO(_draft(name, result, dates, told))).sections[0].header.paragraphs[0].text
            assert header.startswith(f"{SAYS}. Draft.") is there
    assert SAYS in _calendar(dates, "", SAYS).decode().replace("\r\n ", "")
    state.replace(put.answers)
    assert "Made-up" not in record_of(state.kept(), late)


def test_the_day_is_a_day_of_the_saved_case_and_nothing_else() -> None:
    text = to_json(BOATYARD.case, frozenset(), assess(BOATYARD.case), datetime(2026, 11, 9, 12), made_up=BOATYARD.today)
    assert json.loads(text)["made_up_day"] == "2026-11-09"


def test_the_dates_are_worked_out_again_when_an_answer_or_the_day_changes_and_only_then(put: Example) -> None:
    first = dates()
    assert dates() is first
    assert first == deadlines(state.case(), today())
    state.put("end_date", None)
    assert dates() is not first
    assert dates() == deadlines(state.case(), today())
    state.replace(state.answers(), made_up=put.today + timedelta(days=1))
    assert dates() == deadlines(state.case(), put.today + timedelta(days=1))


def test_nothing_of_the_dates_is_left_when_another_case_takes_the_place(
    put: Example, session: dict[str, object]
) -> None:
    dates()
    assert state.DATES in session
    state.replace({})
    assert state.DATES not in session
