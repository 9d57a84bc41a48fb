"""The practice round: what a room guesses about a case, held against what the guide says.

The room picks an outcome and the groups of things it thinks stand in the way. The guide's own findings are the only
answer key, so a change of rule changes the key with it. It keeps no score and remembers nobody.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from logic.assessment import Assessment
from logic.findings import Finding


@dataclass(frozen=True, slots=True)
class Group:
    """One thing a room can point at, and the clauses it stands for."""

    id: str
    name: str
    clauses: tuple[str, ...]


GROUPS: Mapping[str, Group] = MappingProxyType(
    {
        group.id: group
        for group in (
            Group("purpose", "The purpose", ("S01", "S06")),
            Group("grounds", "The grounds: support in school, and the risk of exclusion", ("S02a", "S02b")),
            Group("people", "The people to ask", ("S03", "S03a", "S03b", "S03c", "S04")),
            Group("plans", "The plans for behaviour and for needs", ("S05a", "S05b")),
            Group("week", "How the week is shared", ("S07a", "S07b", "S08", "S09")),
            Group("arrangements", "How the place was found or arranged", ("S10", "S13")),
            Group("online", "Online learning and its register code", ("S11a", "S11b", "S11c", "S11d")),
            Group("fewer_sessions", "Too few sessions", ("S12",)),
        )
    }
)
"""What a room can point at. Every clause is in one group, which a test checks."""

IN_THE_WAY = ("stop", "unanswered", "resolve", "change", "caution")
"""The statuses that leave something to do or to say. A ground that fails joins them only when no ground holds."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A group, and the findings in it that stand in the way."""

    group: Group
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class GuessCheck:
    """A room's guess held against the guide: what it found, what it missed and what it named without need."""

    outcome_right: bool
    found: tuple[Reason, ...]
    missed: tuple[Reason, ...]
    extra: tuple[Group, ...]


def reasons(assessment: Assessment) -> tuple[Reason, ...]:
    """What stands in the way, by group, in the order of the groups. Empty for a case with nothing left to do."""
    statuses = (*IN_THE_WAY, "not_met") if assessment.ground is False else IN_THE_WAY
    findings = assessment.with_status(*statuses)
    by_group = [
        Reason(group, tuple(each for each in findings if each.clauses[0] in group.clauses)) for group in GROUPS.values()
    ]
    return tuple(reason for reason in by_group if reason.findings)


def guess_check(assessment: Assessment, outcome: str | None, groups: Collection[str]) -> GuessCheck:
    """Holds a guessed outcome id and guessed group ids against the guide. Ids that are not ours count for nothing."""
    there = reasons(assessment)
    needed = {reason.group.id for reason in there}
    return GuessCheck(
        outcome_right=outcome == assessment.outcome.id,
        found=tuple(reason for reason in there if reason.group.id in groups),
        missed=tuple(reason for reason in there if reason.group.id not in groups),
        extra=tuple(group for group in GROUPS.values() if group.id in groups and group.id not in needed),
    )
