"""Loads `guidance.toml`: every clause, limit, contact, code, source and date the guide uses, and the words around them.

A fact without a source does not load. Nothing is guessed or filled in, and all the problems of the file are
reported at once, so that whoever edits it mends it in one go. Once loaded, the rest of the guide trusts it.
"""

import string
from collections.abc import Collection, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from logic.edition import Guidance
from logic.facts import (
    LEADS_TO,
    LIFTED_BY,
    TONES,
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
    Saying,
    Source,
    Status,
    Strategy,
    Task,
    Theme,
)
from logic.loader import LoadError, read_toml, rows, table, unknown_keys
from logic.sound import unsound

PATH = Path(__file__).with_name("guidance.toml")
TEXTS = ("version", "page")
WORDS = {
    "outcomes": Outcome,
    "statuses": Status,
    "themes": Theme,
    "sections": str,
    "seen": str,
    "standings": str,
    "details": str,
}
"""The tables of words, which have no source."""
FACTS = {
    "sources": Source,
    "limits": Limit,
    "consultees": Consultee,
    "kinds": Kind,
    "codes": Code,
    "strategies": Strategy,
    "clauses": Clause,
    "deciders": Decider,
    "tasks": Task,
}
LISTS = {"ladder": Rung, "readings": Reading, "law": LawFact, "changes": Change}


def _unknown(where: str, what: str, ids: Collection[str], known: Collection[str]) -> Iterator[str]:
    """A problem for each id that names something the file does not have."""
    yield from (f"{where} names a {what} that is not in the file: {id}." for id in ids if id not in known)


def _not_ours(where: str, what: str, word: str, words: Collection[str]) -> Iterator[str]:
    """A problem for a word that is not one of a settled few."""
    if word not in words:
        yield f"{where} has a {what} that is not one of ours: {word}."


def _wrong_words(guidance: Guidance) -> Iterator[str]:
    """What is wrong among the outcomes, the statuses and the themes."""
    for outcome in guidance.outcomes.values():
        yield from _not_ours(f"outcomes.{outcome.id}", "tone", outcome.tone, TONES)
        yield from _not_ours(f"outcomes.{outcome.id}", "leads_to", outcome.leads_to, LEADS_TO)
    for status in guidance.statuses.values():
        yield from _unknown(f"statuses.{status.id}", "outcome", _given(status.outcome), guidance.outcomes)
    for theme in guidance.themes.values():
        yield from _not_ours(f"themes.{theme.id}", "lifted_by", theme.lifted_by, LIFTED_BY)


def _wrong_sources(guidance: Guidance) -> Iterator[str]:
    """Each source seen in a way that has no word here (one held only in memory has none), and each that is missing."""
    yield from _unknown("page", "source", [guidance.page], guidance.sources)
    for source in guidance.sources.values():
        if source.seen not in guidance.seen:
            yield f"sources.{source.id} must be seen as one of {', '.join(guidance.seen)}, not {source.seen}."
    for name in (name for name in FACTS if name != "sources"):
        for id, fact in getattr(guidance, name).items():
            yield from _unknown(f"{name}.{id}", "source", [fact.source], guidance.sources)
    for name in LISTS:
        for place, fact in enumerate(getattr(guidance, name), start=1):
            yield from _unknown(f"{name}[{place}]", "source", [fact.source], guidance.sources)


def _wrong_facts(guidance: Guidance) -> Iterator[str]:
    """Every reference between facts that leads nowhere."""
    law = [fact.id for fact in guidance.law]
    yield from (f"law has {law.count(id)} facts with the id {id}." for id in dict.fromkeys(law) if law.count(id) > 1)
    for limit in guidance.limits.values():
        yield from _unknown(f"limits.{limit.id}", "clause", _given(limit.clause), guidance.clauses)
    for task in guidance.tasks.values():
        for standing in _given(task.standing):
            yield from _not_ours(f"tasks.{task.id}", "standing", standing, guidance.standings)
        yield from _not_ours(f"tasks.{task.id}", "serves", task.serves, guidance.sections)
        yield from _unknown(f"tasks.{task.id}", "clause", task.clauses, guidance.clauses)
    for fact in guidance.law:
        yield from _unknown(f"law.{fact.id}", "source", [*fact.also, *_given(fact.see)], guidance.sources)
    for change in guidance.changes:
        yield from _unknown("a change", "clause", change.clauses, guidance.clauses)
    for code in guidance.codes.values():
        yield from _unknown(f"codes.{code.id}", "source", code.also, guidance.sources)
    for kind in guidance.kinds.values():
        yield from _unknown(f"kinds.{kind.id}", "code", _given(kind.code), guidance.codes)
        if bool(kind.code) == bool(kind.no_code):
            yield f"kinds.{kind.id} must have a code, or no_code to say why there is none."
    yield from _unknown("details", "code", guidance.details.values(), guidance.codes)
    for reading in guidance.readings:
        yield from _unknown("a reading", "clause", reading.clauses, guidance.clauses)
    for clause in guidance.clauses.values():
        yield from _unknown(f"clauses.{clause.id}", "consultee", _given(clause.consultee), guidance.consultees)
        yield from _unknown(f"clauses.{clause.id}", "theme", [clause.theme], guidance.themes)
        for saying in clause.says.values():
            yield from _wrong_saying(guidance, f"clauses.{clause.id}.says.{saying.id}", saying)


def _wrong_saying(guidance: Guidance, where: str, saying: Saying) -> Iterator[str]:
    yield from _not_ours(where, "status", saying.status, guidance.statuses)
    yield from _unknown(where, "clause", saying.clauses, guidance.clauses)
    yield from _unknown(where, "source", saying.also, guidance.sources)
    for text in (saying.text, saying.action):
        try:
            list(string.Formatter().parse(text))
        except ValueError:
            yield f"{where} has a brace that is not closed."


def _given(id: str) -> list[str]:
    return [id] if id else []


def read_guidance(text: str) -> Guidance:
    """The guidance in `text` (TOML). Raises LoadError with every problem when it cannot be used."""
    raw = read_toml("The guidance", text)
    problems = [f"The file has no {key}." for key in TEXTS if not isinstance(raw.get(key), str) or not raw[key]]
    problems += unknown_keys(raw, {*TEXTS, *WORDS, *FACTS, *LISTS})
    values: dict[str, Any] = {key: str(raw.get(key, "")) for key in TEXTS}
    values |= {name: table(cls, name, raw.get(name, {}), problems) for name, cls in (WORDS | FACTS).items()}
    values |= {name: rows(cls, name, raw.get(name, []), problems) for name, cls in LISTS.items()}
    guidance = Guidance(**values)
    problems += [*_wrong_words(guidance), *_wrong_sources(guidance), *_wrong_facts(guidance), *unsound(guidance)]
    if problems:
        raise LoadError(problems)
    return guidance


@cache
def guidance() -> Guidance:
    """The guidance the guide runs on, read once. Raises LoadError when the file cannot be used."""
    return read_guidance(PATH.read_text(encoding="utf-8"))
