"""What a room votes on, and the stages that a vote goes through. Pure words and rules; nothing is kept here.

The questions and their options are the guide's own, so that what is voted for and what the guide says are one list.
A stage is what a room is at: waiting, one question of one round, talking, or shown. Which stage stands at which slide
is the deck's to say. A choice that was not offered is refused with a sentence.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from logic.assessment import OUTCOMES
from logic.guidance import guidance

WAIT, TALK, SHOWN = "wait", "talk", "shown"
FIRST, SECOND = 1, 2
ROUNDS = {FIRST: "First vote", SECOND: "Second vote"}
OUTCOME, WAY = "outcome", "way"


class Refused(Exception):
    """A vote or a phone that is not counted. The message is one sentence for its owner that says what to do."""


class NoRoom(Refused):
    """There is no such room here, or no longer."""


class Full(Refused):
    """There is no place for more."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """A question to a room, and its options by id. With `many`, any of them can be chosen, or none."""

    id: str
    question: str
    options: Mapping[str, str]
    many: bool = False

    def read(self, sent: Sequence[str]) -> tuple[str, ...]:
        """The options chosen, in the order they were offered. Raises Refused for what cannot be a vote."""
        chosen = tuple(id for id in self.options if id in sent)
        if set(sent) - set(chosen):
            raise Refused("That is not one of the choices. Choose one that the page shows.")
        if not self.many and len(chosen) != 1:
            raise Refused("Choose one, and send it again.")
        return chosen


@cache
def ballots() -> Mapping[str, Ballot]:
    """The questions of a vote by id, in the order they are asked."""
    outcomes = {each.id: each.headline for each in OUTCOMES.values()}
    themes = {each.id: each.name for each in guidance().themes.values()}
    both = (
        Ballot(OUTCOME, "What will the guide say?", outcomes),
        Ballot(WAY, "What stands in the way?", themes, many=True),
    )
    return {each.id: each for each in both}


@dataclass(frozen=True, slots=True)
class Vote:
    """One question of one round."""

    round: int
    ballot: Ballot


def stage(round: int, ballot: str) -> str:
    """The name of the stage at which this question of this round is open."""
    return f"{round}-{ballot}"


@cache
def stages() -> Mapping[str, Vote | None]:
    """Every stage by its name, and the vote that is open at it."""
    votes = {stage(round, id): Vote(round, ballot) for round in ROUNDS for id, ballot in ballots().items()}
    return {**dict.fromkeys((WAIT, TALK, SHOWN)), **votes}
