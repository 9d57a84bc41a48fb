"""A room as it stands: what is open in it, and what its questions are called."""

from dataclasses import replace

import pytest

from logic.workshop.ballots import FIRST, OUTCOME, SHOWN, TALK, WAIT, stage, stages
from logic.workshop.room import Room, Split, spaced

AT = Room("112345", "boatyard", 6, stage(FIRST, OUTCOME), turn=4, resets=0, talk=0, shown=False)


def test_the_vote_of_the_slide_is_open() -> None:
    assert AT.open == stages()[AT.stage]


@pytest.mark.parametrize("at", [WAIT, TALK, SHOWN])
def test_nothing_is_open_elsewhere(at: str) -> None:
    assert replace(AT, stage=at).open is None


def test_nothing_is_open_in_a_case_whose_votes_were_shown() -> None:
    assert replace(AT, shown=True).open is None


@pytest.mark.parametrize("other", [{"example": "tin-lantern"}, {"stage": TALK}, {"resets": 1}])
def test_a_question_has_another_name_in_another_case_stage_or_group(other: dict[str, object]) -> None:
    assert replace(AT, **other).poll != AT.poll
    assert AT.poll == AT.poll_at(AT.stage)


def test_a_code_is_read_out_in_two_parts() -> None:
    assert spaced("112345") == "112 345"


def test_a_split_holds_its_numbers() -> None:
    assert Split(2, {"pause": 2}).chose["pause"] == 2
