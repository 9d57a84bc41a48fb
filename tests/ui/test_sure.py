"""No page is surer than the facts it shows: law, advice, habit and hearsay keep their names on screen."""

from html import escape
from pathlib import Path

import pytest

from logic.guidance import guidance
from logic.saved.file import read
from tests.logic.dated import DATED, SETTLED
from tests.samples import FULL
from tests.ui.components import table
from tests.ui.guide import Guide
from ui import state
from ui.text import plain

OLDER = Path(__file__).parents[1] / "saved" / "1.0.0-2026-11-24.html"
SIX = {"wed_am": "place_1", "wed_pm": "place_1"}


def test_the_guidance_of_2026_is_linked_and_marked_as_not_read() -> None:
    unread = guidance().sources["guidance_2026"]
    told = Guide("how", dict(DATED)).words
    assert f"]({unread.url}), not read by us, and here so that you can check it." in told
    assert f"]({unread.url}): not read by us, and here so that you can check it" in told
    assert "check it, checked" not in told


def test_every_fact_of_the_wider_law_names_each_of_its_sources() -> None:
    told = Guide("how", dict(DATED)).words
    for fact in guidance().law:
        (line,) = [line for line in told.splitlines() if line.startswith(f"- {plain(guidance().fill(fact.text))} ")]
        for id in (fact.source, *fact.also, *filter(None, (fact.see,))):
            assert guidance().sources[id].url in line


@pytest.mark.parametrize("kind", ["semh", "registered_ap"])
def test_a_code_on_a_condition_says_whom_to_ask(kind: str) -> None:
    guide = Guide("timetable", {**DATED, "place_1_kind": kind, "semh_route": "sla"})
    codes = {row["Session"]: row["Code"] for row in table(guide.app, "Code")}
    assert codes["Monday morning"] == "D or B: ask the place"
    assert "**Code `D or B: ask the place`**" in guide.words


def test_the_dates_say_how_firm_they_are() -> None:
    told = Guide("dates", dict(DATED)).words
    for standing in ("safe", "reported", "prudent", "habit", "plan"):
        assert f"({guidance().standings[standing]})" in told
    assert f"({guidance().standings['advice']})" not in told
    mainstream = Guide("dates", {**DATED, "place_1_kind": "mainstream", "first_review_date": "2027-02-01"}).words
    assert f"({guidance().standings['advice']})" in mainstream
    assert f"({guidance().standings['habit']})" not in mainstream
    assert "Norfolk advises a review every two weeks" in mainstream


def test_a_late_first_review_is_said_and_never_refused() -> None:
    guide = Guide("dates", {**DATED, "first_review_date": "2027-02-15", "non_school_days": ""})
    assert "Norfolk advises a review every two weeks" in guide.words
    assert [error.value for error in guide.app.error] == []


def test_the_registration_caution_names_its_own_sources() -> None:
    told = Guide("outcome", {**SETTLED, **SIX, "additional_needs": "yes", "needs_plan": "yes"}).words
    assert "by our reading may be more than 18 hours a week" in told
    assert "a 2026 Act will make one such pupil enough" in told
    for id in ("registration", "act_2026"):
        assert guidance().sources[id].url in told


def test_people_to_ask_may_be_in_another_council() -> None:
    told = Guide("outcome", dict(FULL)).words
    for id in ("ehcp_coordinator", "virtual_school"):
        assert escape(guidance().consultees[id].contact) in told
    assert "may not be Norfolk" in guidance().consultees["ehcp_coordinator"].contact
    assert "that council's Virtual School" in guidance().consultees["virtual_school"].contact


def test_a_file_of_the_edition_before_shows_which_clauses_have_new_words() -> None:
    saved = read(OLDER.read_bytes())
    guide = Guide("start", dict(saved.case.answers))
    guide.app.session_state[state.OPENED] = saved
    guide.open("outcome")
    (told,) = [info.value for info in guide.app.info if "Then (guidance of 2026-11-24)" in info.value]
    for clauses in ("S13", "S11a, S11b", "S01"):
        assert f"\n- {clauses}: " in told
    assert "Norfolk's weekly contact" in told
