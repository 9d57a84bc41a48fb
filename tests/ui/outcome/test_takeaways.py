"""What is taken away: the record always, drafts only where there is a direction to draft for."""

import pytest

from tests.samples import OUTCOMES as SAMPLES
from tests.ui.guide import Guide


def files(guide: Guide) -> list[str]:
    """The files that the page offers, its menu left aside."""
    return [each.proto.label for each in guide.app.main.get("download_button")]


@pytest.mark.parametrize("outcome", ["do_not_use", "not_indicated", "incomplete"])
def test_only_the_record_is_offered_where_there_is_no_direction(outcome: str) -> None:
    assert files(Guide("outcome", SAMPLES[outcome])) == ["Save a copy"]


@pytest.mark.parametrize("outcome", ["pause", "change_the_week", "may_be_appropriate"])
def test_the_drafts_are_offered_where_there_is_one(outcome: str) -> None:
    assert files(Guide("outcome", SAMPLES[outcome])) == [
        "Save a copy",
        "Decision record (Word)",
        "Notice to parents (Word)",
    ]


def test_the_agenda_comes_with_another_mainstream_school_and_the_calendar_with_a_start() -> None:
    answers = SAMPLES["may_be_appropriate"] | {"place_1_kind": "mainstream", "start_date": "2027-01-11"}
    assert files(Guide("outcome", answers))[3:] == ["Planning meeting agenda (Word)", "Calendar"]
