"""What a room votes on: the guide's own questions and options, and no choice that was not offered."""

import pytest

from logic.assessment import OUTCOMES
from logic.guidance import guidance
from logic.workshop.ballots import FIRST, OUTCOME, SECOND, SHOWN, TALK, WAIT, WAY, Refused, ballots, stage, stages


def test_the_options_are_every_outcome_and_every_theme_in_the_guides_own_words() -> None:
    assert dict(ballots()[OUTCOME].options) == {id: each.headline for id, each in OUTCOMES.items()}
    assert dict(ballots()[WAY].options) == {id: each.name for id, each in guidance().themes.items()}


def test_every_question_of_every_round_has_a_stage_and_the_others_have_no_vote() -> None:
    votes = {name: (vote.round, vote.ballot.id) for name, vote in stages().items() if vote}
    assert votes == {stage(round, id): (round, id) for round in (FIRST, SECOND) for id in (OUTCOME, WAY)}
    assert [name for name, vote in stages().items() if vote is None] == [WAIT, TALK, SHOWN]


def test_choices_come_back_in_the_order_they_were_offered_and_once() -> None:
    assert ballots()[OUTCOME].read(["pause"]) == ("pause",)
    assert ballots()[WAY].read(["week", "people", "week"]) == ("people", "week")
    assert ballots()[WAY].read([]) == ()


@pytest.mark.parametrize("sent", [["nothing"], ["pause", "<b>"], [""], ["Pause"], ["week"]])
def test_what_was_not_offered_is_refused(sent: list[str]) -> None:
    with pytest.raises(Refused, match="not one of the choices"):
        ballots()[OUTCOME].read(sent)


@pytest.mark.parametrize("sent", [[], ["pause", "incomplete"]])
def test_one_outcome_is_chosen_and_not_none_or_two(sent: list[str]) -> None:
    with pytest.raises(Refused, match="Choose one"):
        ballots()[OUTCOME].read(sent)
