"""Loads `guidance.toml`: every clause, limit, contact, code, source and date the guide uses.

A fact without a source does not load. Nothing is guessed or filled in, and all the problems of the file are
reported at once, so that whoever edits it mends it in one go. Once loaded, the rest of the guide trusts it.
"""

import string
import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from logic.facts import (
    Change,
    Clause,
    Code,
    Consultee,
    Decider,
    Guidance,
    Kind,
    LawFact,
    Limit,
    Reading,
    Saying,
    Source,
    Step,
    Strategy,
    Task,
)
from logic.sound import unsound

PATH = Path(__file__).with_name("guidance.toml")
STATUSES = ("stop", "not_met", "unanswered", "resolve", "change", "caution", "met", "note")
SEEN = MappingProxyType(
    {
        "primary": "read in the document itself",
        "secondary": "read in someone else's account of it",
        "unread": "not read by us, and here so that you can check it",
    },
)
"""How a source was seen, in words. Facts held only in memory have no word here, so they cannot load."""
STANDINGS = MappingProxyType(
    {
        "safe": "Law, counted the safe way",
        "at_risk": "Law, counted the risky way",
        "law": "Law",
        "prudent": "Law, on a day that is prudent and not confirmed",
        "reported": "National guidance, as reported",
        "advice": "Advice",
        "habit": "A good habit",
        "plan": "The school's choice",
    }
)
"""How firm a date is, in words."""


class GuidanceError(Exception):
    """The guidance file cannot be used. `problems` holds every reason, each a sentence."""

    def __init__(self, problems: list[str]) -> None:
        """Keeps `problems` and joins them as the message."""
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


TABLES = {
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
LISTS = {"ladder": Step, "readings": Reading, "law": LawFact, "changes": Change}


def _is_a(value: object, hint: Any) -> bool:
    """Whether a value read from the file has the type a field asks for."""
    if hint == tuple[str, ...]:
        return isinstance(value, list) and all(isinstance(item, str) for item in value)
    if hint == Mapping[str, Saying]:
        return isinstance(value, dict)
    return type(value) is hint and value != ""


def _build(cls: Any, where: str, raw: object, problems: list[str], **given: object) -> Any:
    """One fact from one table of the file, or None once its problems are noted."""
    if not isinstance(raw, dict):
        problems.append(f"{where} must be a table.")
        return None
    before = len(problems)
    known = {each.name: each for each in fields(cls) if each.name not in given}
    problems += [f"{where} has an unknown key: {key}." for key in raw if key not in known]
    values: dict[str, Any] = dict(given)
    for name, each in known.items():
        if name not in raw:
            if each.default is MISSING and each.default_factory is MISSING:
                problems.append(f"{where} has no {name}.")
        elif not _is_a(raw[name], each.type):
            problems.append(f"{where} has a {name} of the wrong kind: {raw[name]!r}.")
        elif each.type == Mapping[str, Saying]:
            values[name] = _table(Saying, f"{where}.{name}", raw[name], problems)
        else:
            values[name] = tuple(raw[name]) if isinstance(raw[name], list) else raw[name]
    return cls(**values) if len(problems) == before else None


def _table(cls: Any, where: str, raw: object, problems: list[str]) -> Mapping[str, Any]:
    """A table of facts by id."""
    if not isinstance(raw, dict):
        problems.append(f"{where} must be a table of tables.")
        return {}
    built = {id: _build(cls, f"{where}.{id}", row, problems, id=id) for id, row in raw.items()}
    return MappingProxyType({id: fact for id, fact in built.items() if fact is not None})


def _dangling(guidance: Guidance) -> list[str]:
    """Every reference in the file that leads nowhere, and every word that is not one of ours."""
    problems: list[str] = []

    def known(where: str, what: str, id: str, table: Mapping[str, object]) -> None:
        if id not in table:
            problems.append(f"{where} names a {what} that is not in the file: {id}.")

    known("page", "source", guidance.page, guidance.sources)
    for source in guidance.sources.values():
        if source.seen not in SEEN:
            problems.append(f"sources.{source.id} must be seen as one of {', '.join(SEEN)}, not {source.seen}.")
    for table in [name for name in TABLES if name != "sources"]:
        for id, fact in getattr(guidance, table).items():
            known(f"{table}.{id}", "source", fact.source, guidance.sources)
    for name in LISTS:
        for place, fact in enumerate(getattr(guidance, name), start=1):
            known(f"{name}[{place}]", "source", fact.source, guidance.sources)
    law = [fact.id for fact in guidance.law]
    problems += [f"law has {law.count(id)} facts with the id {id}." for id in dict.fromkeys(law) if law.count(id) > 1]
    for limit in guidance.limits.values():
        if limit.clause:
            known(f"limits.{limit.id}", "clause", limit.clause, guidance.clauses)
    for task in guidance.tasks.values():
        if task.standing and task.standing not in STANDINGS:
            problems.append(f"tasks.{task.id} has a standing that is not one of ours: {task.standing}.")
        for id in task.clauses:
            known(f"tasks.{task.id}", "clause", id, guidance.clauses)
    for code in guidance.codes.values():
        for id in code.also:
            known(f"codes.{code.id}", "source", id, guidance.sources)
    for fact in guidance.law:
        for id in (*fact.also, *filter(None, (fact.see,))):
            known(f"law.{fact.id}", "source", id, guidance.sources)
    for change in guidance.changes:
        for id in change.clauses:
            known("a change", "clause", id, guidance.clauses)
    for kind in guidance.kinds.values():
        known(f"kinds.{kind.id}", "code", kind.code, guidance.codes)
    for reading in guidance.readings:
        for id in reading.clauses:
            known("a reading", "clause", id, guidance.clauses)
    for clause in guidance.clauses.values():
        if clause.consultee:
            known(f"clauses.{clause.id}", "consultee", clause.consultee, guidance.consultees)
        for saying in clause.says.values():
            where = f"clauses.{clause.id}.says.{saying.id}"
            if saying.status not in STATUSES:
                problems.append(f"{where} has a status that is not one of ours: {saying.status}.")
            for id in saying.clauses:
                known(where, "clause", id, guidance.clauses)
            for id in saying.also:
                known(where, "source", id, guidance.sources)
            for text in (saying.text, saying.action):
                try:
                    list(string.Formatter().parse(text))
                except ValueError:
                    problems.append(f"{where} has a brace that is not closed.")
    return problems


def parse(text: str) -> Guidance:
    """The guidance in `text` (TOML). Raises GuidanceError with every problem when it cannot be used."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise GuidanceError([f"The guidance is not TOML: {error}."]) from error
    problems: list[str] = []
    for key in ("version", "page"):
        if not isinstance(raw.get(key), str) or not raw[key]:
            problems.append(f"The file has no {key}.")
    known = {"version", "page", *TABLES, *LISTS}
    problems += [f"The file has an unknown key: {key}." for key in raw if key not in known]
    values: dict[str, Any] = {key: str(raw.get(key, "")) for key in ("version", "page")}
    for name, cls in TABLES.items():
        values[name] = _table(cls, name, raw.get(name, {}), problems)
    for name, cls in LISTS.items():
        rows = raw.get(name, [])
        if not isinstance(rows, list):
            problems.append(f"{name} must be a list of tables.")
            rows = []
        built = [_build(cls, f"{name}[{place + 1}]", row, problems) for place, row in enumerate(rows)]
        values[name] = tuple(fact for fact in built if fact is not None)
    guidance = Guidance(**values)
    problems += _dangling(guidance) + unsound(guidance)
    if problems:
        raise GuidanceError(problems)
    return guidance


@cache
def guidance() -> Guidance:
    """The guidance the guide runs on, read once. Raises GuidanceError when the file cannot be used."""
    return parse(PATH.read_text(encoding="utf-8"))
