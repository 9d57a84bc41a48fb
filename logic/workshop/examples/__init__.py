"""The worked cases: fictional stories for a room, each a TOML file beside this one, loaded and checked.

A file that cannot be used is refused with every reason at once. Whether the outcome it expects is the one the guide
gives is a test's job, so that an example can never quietly bend the guide. Nothing here is about a real child.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from logic.assessment import OUTCOMES
from logic.case import Case, CaseError, parse
from logic.loader import LoadError, read_toml

FOLDER = Path(__file__).parent
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True, slots=True)
class Example:
    """One fictional case. `title`, `story` and `question` come before the reveal; the rest would give it away.

    `id` is safe in an address, `story` is its paragraphs, `today` is the date the room pretends it is, and `outcome`
    is the outcome the author expects.
    """

    id: str
    title: str
    teaches: str
    story: tuple[str, ...]
    question: str
    points: tuple[str, ...]
    today: date
    outcome: str
    case: Case

    @property
    def answers(self) -> Mapping[str, str]:
        """The answers by question id, notes included."""
        return self.case.answers


_TEXTS = ("id", "title", "teaches", "story", "question", "outcome")
_SHAPES: Mapping[str, type] = {**dict.fromkeys(_TEXTS, str), "points": list, "today": date, "answers": dict}


def _wrong_shape(raw: Mapping[str, Any]) -> list[str]:
    """What is missing, unknown or of the wrong kind."""
    problems = [f"has an unknown key: {key}" for key in raw if key not in _SHAPES]
    for key, shape in _SHAPES.items():
        value = raw.get(key)
        if key not in raw:
            problems.append(f"has no {key}")
        elif type(value) is not shape or not value:
            problems.append(f"has the wrong kind of {key}: {value!r}")
        elif key == "points" and not all(isinstance(point, str) and point for point in raw[key]):
            problems.append(f"has a point that is not text: {value!r}")
    return problems


def _wrong_answers(answers: Mapping[str, Any]) -> list[str]:
    """Each answer that the guide would refuse, read one at a time so that all of them are found."""
    problems = []
    for id, value in answers.items():
        try:
            parse({id: value})
        except CaseError as error:
            problems.append(f"has an answer that cannot be read: {str(error).removesuffix('.')}")
    return problems


def read_example(name: str, text: str) -> Example:
    """The example in `text` (TOML); `name` is what to call the file. Raises LoadError with every problem."""
    raw = read_toml(name, text)
    problems = _wrong_shape(raw)
    if isinstance(raw.get("answers"), dict):
        problems += _wrong_answers(raw["answers"])
    if isinstance(raw.get("id"), str) and not _ID.fullmatch(raw["id"]):
        problems.append(f"has an id that is not safe in an address: {raw['id']!r}")
    if isinstance(raw.get("outcome"), str) and raw["outcome"] not in OUTCOMES:
        problems.append(f"expects an outcome that is not one of ours: {raw['outcome']!r}")
    if problems:
        raise LoadError([f"{name} {problem}." for problem in problems])
    story = tuple(" ".join(part.split()) for part in raw["story"].split("\n\n") if part.strip())
    rest = {key: raw[key] for key in ("id", "title", "teaches", "question", "today", "outcome")}
    return Example(**rest, story=story, points=tuple(raw["points"]), case=parse(raw["answers"]))


def load(folder: Path) -> Mapping[str, Example]:
    """The examples in a folder by id, in the order of their file names. Raises LoadError for all files at once."""
    found: dict[str, Example] = {}
    problems: list[str] = []
    for path in sorted(folder.glob("*.toml")):
        try:
            example = read_example(path.name, path.read_text(encoding="utf-8"))
        except LoadError as error:
            problems += error.problems
            continue
        if example.id in found:
            problems.append(f"{path.name} has the id of another example: {example.id!r}.")
        found[example.id] = example
    if problems:
        raise LoadError(problems)
    return MappingProxyType(found)


@cache
def examples() -> Mapping[str, Example]:
    """The examples of the workshop by id, read once. Raises LoadError when one cannot be used."""
    return load(FOLDER)
