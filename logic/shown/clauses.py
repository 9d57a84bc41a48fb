"""How this guide decides: each clause beside our reading of it, what it can say, and what one case made of it.

So that a council officer can check the guide line by line. It adds no word of its own to the guidance file.
"""

from dataclasses import dataclass, replace
from functools import cache

from logic.assessment import Assessment
from logic.facts import Clause, Saying
from logic.findings import Finding
from logic.guidance import guidance


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """One clause as the guide uses it.

    `judges` is what its rule judges; `sayings` are all it can say, with what a case fills in shown as [name].
    """

    clause: Clause
    judges: str
    sayings: tuple[Saying, ...]


class _Gaps(dict[str, object]):
    """Values for braces, where one that only a case can fill stands as its own name."""

    def __missing__(self, name: str) -> str:
        return f"[{name.replace('_', ' ')}]"


def _filled(text: str) -> str:
    """A text of the guidance with its limits filled in and the rest shown as gaps."""
    return text.format_map(_Gaps({id: limit.value for id, limit in guidance().limits.items()}))


def _filled_saying(saying: Saying) -> Saying:
    return replace(saying, text=_filled(saying.text), action=_filled(saying.action))


@cache
def clause_rows() -> tuple[ClauseRow, ...]:
    """A row for each clause, in the order of the guidance file."""
    return tuple(
        ClauseRow(
            clause=clause,
            judges=_filled(clause.judges),
            sayings=tuple(map(_filled_saying, clause.says.values())),
        )
        for clause in guidance().clauses.values()
    )


def made_of(clause: Clause, assessment: Assessment) -> tuple[Finding, ...]:
    """What a case made of a clause: the findings that cite it."""
    return tuple(finding for finding in assessment.findings if clause.id in finding.clauses)
