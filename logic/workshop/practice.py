"""The practice round: what a room guesses about a case, held against what the guide says.

The room picks an outcome and the themes that it thinks stand in the way. The guide's own findings are the only
answer key, so a change of rule changes the key with it. It keeps no score and remembers nobody.
"""

from collections.abc import Collection
from dataclasses import dataclass

from logic.assessment import NOT_MET, Assessment
from logic.facts import Theme
from logic.findings import Finding
from logic.guidance import guidance


@dataclass(frozen=True, slots=True)
class Reason:
    """A theme, and the findings of it that stand in the way."""

    theme: Theme
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class GuessCheck:
    """A room's guess held against the guide: what it found, what it missed and what it named without need."""

    outcome_right: bool
    found: tuple[Reason, ...]
    missed: tuple[Reason, ...]
    extra: tuple[Theme, ...]


def reasons(assessment: Assessment) -> tuple[Reason, ...]:
    """What stands in the way, by theme in the order of the file. Empty for a case with nothing left to do.

    A ground that fails stands in the way only when no ground holds.
    """
    found = [each for each in assessment.findings if each.asks]
    if assessment.ground is False:
        found += assessment.with_status(NOT_MET)
    by_theme = [
        Reason(theme, tuple(each for each in found if each.theme == theme)) for theme in guidance().themes.values()
    ]
    return tuple(reason for reason in by_theme if reason.findings)


def guess_check(assessment: Assessment, outcome: str | None, themes: Collection[str]) -> GuessCheck:
    """Holds a guessed outcome id and guessed theme ids against the guide. Ids that are not ours count for nothing."""
    there = reasons(assessment)
    needed = {reason.theme.id for reason in there}
    return GuessCheck(
        outcome_right=outcome == assessment.outcome.id,
        found=tuple(reason for reason in there if reason.theme.id in themes),
        missed=tuple(reason for reason in there if reason.theme.id not in themes),
        extra=tuple(theme for id, theme in guidance().themes.items() if id in themes and id not in needed),
    )
