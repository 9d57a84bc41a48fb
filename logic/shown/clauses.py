"""How this guide decides: each clause beside our reading of it, what it can say, and what one case made of it.

So that a council officer can check the guide line by line. It adds no word of its own to the guidance file.
"""

import re
from dataclasses import dataclass

from logic.assessment import Assessment
from logic.facts import Clause, Limit, Reading, Saying
from logic.findings import Finding
from logic.guidance import guidance
from logic.rules import RULES

_READS = re.compile(r"s[0-9]{2}[a-d]?(?=_)")


@dataclass(frozen=True, slots=True)
class ClauseRow:
    """One clause as the guide uses it.

    `sayings` are all it can say, with what a case fills in shown as [name]; `rule` is the function that reads it and
    `judges` that function's own words; `findings` are those that cite it in the case at hand.
    """

    clause: Clause
    sayings: tuple[Saying, ...]
    rule: str
    judges: str
    limits: tuple[Limit, ...]
    readings: tuple[Reading, ...]
    findings: tuple[Finding, ...]


class _Gaps(dict[str, object]):
    """Values for braces, where one that only a case can fill stands as its own name."""

    def __missing__(self, name: str) -> str:
        return f"[{name.replace('_', ' ')}]"


def _filled(text: str) -> str:
    """A text of the guidance with its limits filled in and the rest shown as gaps."""
    return text.format_map(_Gaps({id: limit.value for id, limit in guidance().limits.items()}))


def _filled_saying(saying: Saying) -> Saying:
    text, action = _filled(saying.text), _filled(saying.action)
    return Saying(saying.id, saying.status, text, action, saying.owner, saying.clauses)


def rule_of(clause: str) -> tuple[str, str]:
    """The name and the docstring of the rule that reads a clause, found by its name. Raises StopIteration for none."""
    rule = next(
        rule
        for rule in RULES
        for read in _READS.findall(rule.__name__)
        if clause.lower() == read or _whole(read, clause)
    )
    return rule.__name__, rule.__doc__ or ""


def _whole(read: str, clause: str) -> bool:
    """Whether a rule that reads a whole number, such as s11, reads this clause of it."""
    return read[-1].isdigit() and clause.lower().startswith(read)


def clause_rows(assessment: Assessment | None = None) -> tuple[ClauseRow, ...]:
    """A row for each clause, in the order of the guidance file; without a case the findings are empty."""
    facts = guidance()
    rows = []
    for clause in facts.clauses.values():
        rule, judges = rule_of(clause.id)
        findings = assessment.findings if assessment else ()
        rows.append(
            ClauseRow(
                clause=clause,
                sayings=tuple(map(_filled_saying, clause.says.values())),
                rule=rule,
                judges=judges,
                limits=tuple(limit for limit in facts.limits.values() if limit.clause == clause.id),
                readings=tuple(
                    Reading(_filled(reading.text), reading.clauses, reading.source)
                    for reading in facts.readings
                    if clause.id in reading.clauses
                ),
                findings=tuple(each for each in findings if clause.id in each.clauses),
            )
        )
    return tuple(rows)
