"""The shapes of the facts in `guidance.toml`: sources, limits, contacts, kinds of place, codes, clauses, law, tasks.

Each fact names its source. The shapes hold no fact of their own and check nothing; `guidance.py` loads and checks.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True)
class Source:
    """Where a fact comes from: who says it, where, how it was seen and when it was last checked.

    `kind` is law, guidance (national), council, or account (somebody else's telling of any of these). `url` is the
    page itself, never a site's front page.
    """

    id: str
    title: str
    publisher: str
    url: str
    kind: str
    seen: str
    checked: date


@dataclass(frozen=True, slots=True)
class Limit:
    """A number in the guidance, with its unit. `clause` is the clause that reads it; a number from law has none."""

    id: str
    value: int
    unit: str
    source: str
    clause: str = ""


@dataclass(frozen=True, slots=True)
class Consultee:
    """Someone to talk to: a role, never a person."""

    id: str
    name: str
    why: str
    contact: str
    source: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of place a pupil can be sent to. `capped` kinds fall under the weekly advice and the full-time bar."""

    id: str
    name: str
    short: str
    capped: bool
    online: bool
    code: str
    source: str


@dataclass(frozen=True, slots=True)
class Code:
    """A register code and when it may be used. `also` are further sources that `why` rests on.

    `words` is what a person reads where the mark alone would be more certain than its source: a code on a condition.
    """

    id: str
    mark: str
    name: str
    why: str
    source: str
    words: str = ""
    also: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """What a person reads: the mark, or both marks and whom to ask where it stands on a condition."""
        return self.words or self.mark


@dataclass(frozen=True, slots=True)
class Strategy:
    """One thing a school can try before a direction."""

    id: str
    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Saying:
    """What a clause can say of a case: the status it gives, the words, and what to do about it.

    `also` are sources beyond the council's page that the words rest on.
    """

    id: str
    status: str
    text: str
    action: str
    owner: str = ""
    clauses: tuple[str, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Clause:
    """One clause of the council's page, in our own words."""

    id: str
    name: str
    when: str
    follows: str
    strength: str
    reading: str
    source: str
    says: Mapping[str, Saying] = field(default_factory=dict)
    consultee: str = ""


@dataclass(frozen=True, slots=True)
class Reading:
    """How the guide reads the page where the page leaves room."""

    text: str
    clauses: tuple[str, ...]
    source: str


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the ladder a school climbs before a direction."""

    step: str
    source: str


@dataclass(frozen=True, slots=True)
class Decider:
    """The body that decides on a direction in one type of school. Its id is an option of `school_type`."""

    id: str
    body: str
    source: str


@dataclass(frozen=True, slots=True)
class LawFact:
    """One thing from the wider law or national guidance, in our own words, kept apart from the council's page.

    `also` are further sources of it. `see` is one to read that we have not read, and that nothing rests on.
    """

    id: str
    topic: str
    text: str
    source: str
    also: tuple[str, ...] = ()
    see: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Something to do or to know at a point in the process: what, why and by whom.

    `standing` says how firm its date is: one of `STANDINGS` in `guidance.py`, or empty where it has no date.
    """

    id: str
    title: str
    action: str
    why: str
    owner: str
    source: str
    standing: str = ""
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """What one edition says differently from the one before it, for a case that was saved under an earlier one.

    `clauses` are those whose words moved; none where it is about law, dates or drafts, which belong to every case.
    """

    edition: str
    text: str
    source: str
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Guidance:
    """The whole file, checked."""

    version: str
    page: str
    sources: Mapping[str, Source]
    limits: Mapping[str, Limit]
    consultees: Mapping[str, Consultee]
    kinds: Mapping[str, Kind]
    codes: Mapping[str, Code]
    strategies: Mapping[str, Strategy]
    clauses: Mapping[str, Clause]
    ladder: tuple[Step, ...]
    readings: tuple[Reading, ...]
    law: tuple[LawFact, ...]
    deciders: Mapping[str, Decider]
    tasks: Mapping[str, Task]
    changes: tuple[Change, ...] = ()

    def limit(self, id: str) -> int:
        """The number of the limit called `id`. Raises KeyError when there is none."""
        return self.limits[id].value

    def fill(self, text: str, **values: object) -> str:
        """`text` with its {braces} filled in from the limits and `values`. Raises KeyError for an unknown brace."""
        if "{" not in text and "}" not in text:
            return text
        return text.format_map({id: limit.value for id, limit in self.limits.items()} | values)

    def law_says(self, id: str) -> str:
        """The words of the fact of the wider law called `id`, filled in. Raises StopIteration when there is none."""
        return self.fill(next(fact.text for fact in self.law if fact.id == id))

    def sources_of(self, clauses: Iterable[str], says: str) -> tuple[Source, ...]:
        """The sources of what a finding says: those of the clauses it cites, then those its saying adds."""
        clause, _, key = says.partition(".")
        said = self.clauses[clause].says.get(key) if clause in self.clauses else None
        ids = [*(self.clauses[id].source for id in clauses), *(said.also if said else ())]
        return tuple(self.sources[id] for id in dict.fromkeys(ids))
