"""A room as it stands: where its deck is, what is open for a vote, and what a question of it is called. Pure.

What is shown is over: nothing is open in a case from then on, so that nobody can vote who has seen how the others did.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from logic.workshop.ballots import Vote, stages


def spaced(code: str) -> str:
    """A room's code as people read it out."""
    return f"{code[:3]} {code[3:]}"


@dataclass(frozen=True, slots=True)
class Room:
    """A room as it stands. `turn` grows with each move; `talk` is the second at which the talking ends, or 0."""

    code: str
    example: str
    slide: int
    stage: str
    turn: int
    resets: int
    talk: float
    shown: bool

    @property
    def poll(self) -> str:
        """The name of what is asked now. A vote names it, so that none is counted for another question."""
        return self.poll_at(self.stage)

    def poll_at(self, stage: str) -> str:
        """The name of what this room asks at a stage of the case on screen."""
        return f"{self.resets}.{self.example}.{stage}"

    @property
    def open(self) -> Vote | None:
        """The vote that is open, or None."""
        return None if self.shown else stages()[self.stage]


@dataclass(frozen=True, slots=True)
class Split:
    """How a round went: how many phones voted, and how many chose each option."""

    voted: int
    chose: Mapping[str, int]
