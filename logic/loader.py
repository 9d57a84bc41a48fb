"""Reads the tables of a TOML file into frozen shapes, and reports everything that is wrong with it at once.

It knows no fact: `guidance.py` and `questions.py` say which shapes a file has and what must fit together. Nothing is
guessed or filled in. What it gives has every field it should, each of its own kind.
"""

import tomllib
import types
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from types import MappingProxyType
from typing import Any, get_args, get_origin


class LoadError(Exception):
    """A file of facts or words cannot be used. `problems` holds every reason, each a sentence."""

    def __init__(self, problems: list[str]) -> None:
        """Keeps `problems` and joins them as the message."""
        super().__init__("\n".join(problems))
        self.problems = tuple(problems)


def read_toml(name: str, text: str) -> dict[str, Any]:
    """The tables in `text`; `name` is what to call the file. Raises LoadError when it is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LoadError([f"{name} is not TOML: {error}."]) from error


def unknown_keys(raw: Mapping[str, Any], known: set[str]) -> list[str]:
    """A problem for each table of a file that is not one of those it should have."""
    return [f"The file has an unknown key: {key}." for key in raw if key not in known]


def build(cls: Any, where: str, raw: object, problems: list[str], **given: object) -> Any:
    """One `cls` from one table of the file, `given` filled in; or None once its problems are noted."""
    if not isinstance(raw, dict):
        problems.append(f"{where} must be a table.")
        return None
    before = len(problems)
    known = {each.name: each for each in fields(cls) if each.name not in given}
    problems += [f"{where} has an unknown key: {key}." for key in raw if key not in known]
    values: dict[str, Any] = dict(given)
    for name, each in known.items():
        if name in raw:
            values[name] = _value(each.type, f"{where}.{name}", raw[name], problems)
        elif each.default is MISSING and each.default_factory is MISSING:
            problems.append(f"{where} has no {name}.")
    return cls(**values) if len(problems) == before else None


def table(cls: Any, where: str, raw: object, problems: list[str]) -> Mapping[str, Any]:
    """A table of `cls` by id; a table of plain words where `cls` is `str`. Those with problems are left out."""
    if not isinstance(raw, dict):
        problems.append(f"{where} must be a table{'' if cls is str else ' of tables'}.")
        return MappingProxyType({})
    if cls is str:
        return MappingProxyType({id: _value(str, f"{where}.{id}", each, problems) for id, each in raw.items()})
    built = {id: build(cls, f"{where}.{id}", row, problems, id=id) for id, row in raw.items()}
    return MappingProxyType({id: fact for id, fact in built.items() if fact is not None})


def rows(cls: Any, where: str, raw: object, problems: list[str]) -> tuple[Any, ...]:
    """A list of `cls`, without those that have problems."""
    if not isinstance(raw, list):
        problems.append(f"{where} must be a list of tables.")
        return ()
    built = [build(cls, f"{where}[{number}]", row, problems) for number, row in enumerate(raw, start=1)]
    return tuple(fact for fact in built if fact is not None)


def _value(hint: Any, where: str, value: object, problems: list[str]) -> Any:
    """A value of the type that a field asks for: plain, a list of words, a list of shapes, or a table of either."""
    kind, parts = get_origin(hint), get_args(hint)
    if kind is tuple and is_dataclass(parts[0]):
        return rows(parts[0], where, value, problems)
    if kind is not None and kind is not tuple and isinstance(kind, type) and issubclass(kind, Mapping):
        return table(parts[1], where, value, problems)
    if kind is tuple and isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(value)
    if isinstance(hint, type) and not isinstance(hint, types.GenericAlias) and type(value) is hint and value != "":
        return value
    owner, _, name = where.rpartition(".")
    problems.append(f"{owner} has a {name} of the wrong kind: {value!r}.")
    return None
