"""What is set aside in the tab: said on every page, never shown, and put back, downloaded or cleared on request."""

import json
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from logic.assessment import assess
from logic.case import parse
from logic.saved.file import to_json
from tests.samples import FULL
from tests.ui.guide import Guide
from ui import aside

MONDAY = datetime(2026, 11, 23, 16, 5, tzinfo=ZoneInfo("Europe/London"))
UNREADABLE = "Answers that this browser tab kept cannot be read here"


def old(given: dict[str, str], **other: object) -> str:
    """These answers as a tab kept them on Monday, with other values for some parts of the copy."""
    case = parse(given)
    return json.dumps(json.loads(to_json(case, frozenset(), assess(case), MONDAY)) | other)


def holding(kept: str, answers: dict[str, str] | None = None) -> Guide:
    """A page of a guide whose tab has this set aside."""
    guide = Guide("risk", answers)
    guide.app.session_state["aside"] = aside.read(kept)
    guide.run()
    return guide


def titles(guide: Guide) -> list[str]:
    """What the page warns of."""
    return [each.title for each in guide.app.warning]


def test_what_cannot_be_read_is_said_and_offered_as_a_file_and_cleared_on_request() -> None:
    guide = holding("**no case at all**")
    assert titles(guide) == [UNREADABLE]
    assert "no case" not in guide.words
    assert "Put them back" not in guide.labels("button")
    assert "Download them" in guide.labels("download_button")
    guide.press("Clear them")
    assert not guide.app.warning
    assert "aside" not in guide.app.session_state


@pytest.mark.parametrize(
    "newer", [{"format_number": 99}, {"tool_version": "99.0.0", "answers": {"benefit": "yes", "shoe_size": "7"}}]
)
def test_what_a_newer_version_kept_is_said_of_the_tab_and_offered_as_a_file(newer: dict[str, object]) -> None:
    guide = holding(old({}, **newer))
    assert titles(guide) == ["Answers from a newer version of the guide are in this browser tab"]
    assert "This version cannot read them." in guide.words
    assert "file" not in guide.app.warning[0].value
    assert "Download them" in guide.labels("download_button")


def test_what_lay_too_long_is_named_by_its_day_and_shown_only_when_it_is_asked_for() -> None:
    guide = holding(old(FULL))
    assert titles(guide) == ["Answers from Monday 23 November 2026 are still in this browser tab"]
    assert guide.app.warning[0].value == "Put them back, or clear them."
    assert guide.answers == {}
    assert not guide.app.download_button
    guide.press("Put them back")
    assert guide.answers == FULL
    assert aside.PUT_BACK in guide.words
    assert not guide.app.warning


def test_putting_it_back_sets_aside_what_was_on_screen_and_mixes_nothing() -> None:
    guide = holding(old(FULL), {"exclusion_risk": "suspension"})
    assert "What is on screen now is then set aside" in guide.words
    guide.press("Put them back")
    assert guide.answers == FULL
    guide.press("Put them back")
    assert guide.answers == {"exclusion_risk": "suspension"}


def test_what_has_no_place_in_this_edition_is_named_when_it_is_put_back() -> None:
    guide = holding(old({"benefit": "no"}, guidance_version="2020-01-01", answers={"benefit": "no", "purpose": "old"}))
    guide.press("Put them back")
    assert guide.answers == {"benefit": "no"}
    assert [title.split(" could")[0] for title in titles(guide)] == ["1 saved answer"]


def test_clearing_everything_clears_what_is_set_aside() -> None:
    guide = holding(old(FULL), {"benefit": "yes"})
    guide.press("Clear everything")
    guide.app.button(key="clear_now").click()
    guide.run()
    assert guide.answers == {}
    assert "aside" not in guide.app.session_state


@pytest.mark.parametrize(("hours", "late"), [(11.9, False), (12.1, True)])
def test_a_copy_is_late_after_twelve_hours(hours: float, late: bool) -> None:
    case = parse({"benefit": "yes"})
    when = datetime.now().astimezone() - timedelta(hours=hours)
    assert aside.read(to_json(case, frozenset(), assess(case), when)).late is late
    assert not aside.read("nothing").late
