"""A finding: one thing the guide says of a case, in the words of the clause that says it."""

from dataclasses import dataclass

from logic.facts import Theme
from logic.guidance import guidance
from logic.patterns import Pattern, spoken_of
from logic.phrases import sentence


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the guide says of a case.

    `clauses` are cited; `subject` is a place, service or question id, or None; `answers` are the ids of the answers it
    rests on; `says` names the clause's saying it came from. `patterns` are the weeks it speaks of, and none where it
    holds in every week that the case has.
    """

    clauses: tuple[str, ...]
    status: str
    subject: str | None
    answers: tuple[str, ...]
    text: str
    action: str
    owner: str
    says: str
    patterns: tuple[Pattern, ...] = ()

    @property
    def when(self) -> str:
        """The weeks it speaks of, in words that open a sentence; empty where it holds in all."""
        return f"{sentence(spoken_of(self.patterns))}: " if self.patterns else ""

    def is_of(self, pattern: Pattern) -> bool:
        """Whether it speaks of a week."""
        return not self.patterns or pattern in self.patterns

    @property
    def said(self) -> str:
        """Its text, with the weeks it speaks of."""
        return f"{self.when}{self.text}"

    @property
    def to_do(self) -> str:
        """What to do, with the weeks to do it in; empty where there is nothing."""
        return f"{self.when}{self.action}" if self.action else ""

    @property
    def matter(self) -> tuple[str, str | None, tuple[str, ...]]:
        """What tells it from the others of its case: its saying, its subject and the weeks it speaks of."""
        return self.says, self.subject, tuple(pattern.id for pattern in self.patterns)

    @property
    def theme(self) -> Theme:
        """What the clause it comes from is about."""
        return guidance().theme(self.clauses[0])

    @property
    def status_name(self) -> str:
        """Its status in a word or two."""
        return guidance().statuses[self.status].name

    @property
    def asks(self) -> bool:
        """Whether it leaves something to do or to say."""
        return guidance().statuses[self.status].asks


def say(clause: str, key: str, *answers: str, subject: str | None = None, **values: object) -> Finding:
    """The finding that a clause's saying makes of a case. Raises KeyError for a saying or value that is missing."""
    saying = guidance().clauses[clause].says[key]
    text, action = (guidance().fill(part, **values) for part in (saying.text, saying.action))
    cited = saying.clauses or (clause,)
    return Finding(cited, saying.status, subject, answers, text, action, saying.owner, f"{clause}.{key}")
