"""One edition of the guidance: the whole of `guidance.toml`, checked, and what the rest of the guide asks of it.

It holds what `guidance.py` loaded and adds nothing: a number by its id, a text filled in, the sources of a finding.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from logic.facts import (
    Change,
    Clause,
    Code,
    Consultee,
    Decider,
    Kind,
    LawFact,
    Limit,
    Outcome,
    Reading,
    Rung,
    Source,
    Status,
    Strategy,
    Task,
    Theme,
)


@dataclass(frozen=True, slots=True)
class Guidance:
    """The whole file, checked. `seen` words how a source was seen, and `standings` how firm a date is.

    `sections` are the headings over what to do, by what it serves. `details` holds the code that a detail of a place
    decides, before its kind does.
    """

    version: str
    page: str
    outcomes: Mapping[str, Outcome]
    statuses: Mapping[str, Status]
    themes: Mapping[str, Theme]
    sections: Mapping[str, str]
    seen: Mapping[str, str]
    standings: Mapping[str, str]
    sources: Mapping[str, Source]
    limits: Mapping[str, Limit]
    consultees: Mapping[str, Consultee]
    kinds: Mapping[str, Kind]
    codes: Mapping[str, Code]
    details: Mapping[str, str]
    strategies: Mapping[str, Strategy]
    clauses: Mapping[str, Clause]
    ladder: tuple[Rung, ...]
    readings: tuple[Reading, ...]
    law: tuple[LawFact, ...]
    deciders: Mapping[str, Decider]
    tasks: Mapping[str, Task]
    changes: tuple[Change, ...] = ()

    def limit(self, id: str) -> int:
        """The number of the limit called `id`. Raises KeyError when there is none."""
        return self.limits[id].value

    def theme(self, clause: str) -> Theme:
        """The theme of a clause. Raises KeyError when there is no such clause."""
        return self.themes[self.clauses[clause].theme]

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
