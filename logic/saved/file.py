"""The saved case: writing it, and reading it back from a file that anyone may have touched.

A saved case is one JSON object. The record, an HTML page, carries it in a script element of a data type that no
browser runs; the browser tab keeps the bare JSON. Reading takes either, runs nothing, and raises nothing but a
`SaveFileError`. Work grows in line with the size of the file, and the size has a limit. An older file may hold a
question or an option that has since gone: it still opens, and `left_out` names what was set aside.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any, NoReturn

from logic import TOOL_VERSION
from logic.assessment import Assessment
from logic.case import NOTE, Case, CaseError, find_question, parse
from logic.guidance import guidance
from logic.questions import QUESTIONS
from logic.saved.errors import (
    CutShort,
    EditedByHand,
    NewerVersion,
    NotAnOption,
    NotOurs,
    TooBig,
    TooDeep,
    UnknownQuestion,
    WrongKind,
    echo,
)
from logic.saved.kinds import AGAIN, CHOOSE
from logic.saved.page import FORMAT, SIZE_LIMIT, UNTOUCHED, in_lines, json_in

FORMAT_NUMBER = 1
MOST_ANSWERS = 4 * len(QUESTIONS)
"""Answers and notes in one file: twice what the guide can ask, which leaves room for strategies since renamed."""
MOST_WRITTEN = SIZE_LIMIT // 2
"""Bytes of the answers in one file. The record around them shows part of them again, and has to be opened with them."""
_WIDEST = 13
"""The most bytes that one letter is written with, its share of the line breaks counted."""
MOST_ITEMS = 1_000
"""Findings, or ticked steps, in one file. A real case has under 60 of each."""

_MADE_UP = "made_up_day"
_SHAPES = {
    "tool_version": r"[0-9]{1,4}\.[0-9]{1,4}\.[0-9]{1,4}",
    "guidance_version": r"[A-Za-z0-9._-]{1,40}",
    "saved": r"2[0-9]{3}(-[0-9]{2}){2}T([0-9]{2}:){2}[0-9]{2}([+-][0-9]{2}:[0-9]{2})?",
    "outcome": r"[a-z_]{1,40}",
    _MADE_UP: r"2[0-9]{3}(-[0-9]{2}){2}",
}
_STEP, _CLAUSE, _ID = r"[A-Za-z0-9_.:-]{1,120}", r"[A-Za-z0-9]{1,12}", r"[a-z0-9_]{1,80}"
_KEY = r"([0-9a-f]{32})?"
_LONE_HALF = re.compile("[\ud800-\udfff]")

FindingThen = tuple[tuple[str, ...], str, str | None]
"""What is kept of a finding: the clauses it cites, its status and its subject."""


@dataclass(frozen=True)
class Saved:
    """A case as it was saved, with what the guide said of it then. `left_out` are answers set aside on reading.

    `key` is the case's own, or empty in a file from before cases had one. `made_up` is the
    day that a made-up case is in.
    """

    case: Case
    done: frozenset[str]
    saved: datetime
    guidance_version: str
    tool_version: str
    outcome: str
    findings_then: tuple[FindingThen, ...]
    left_out: tuple[str, ...] = ()
    key: str = ""
    made_up: date | None = None


def then(assessment: Assessment) -> tuple[FindingThen, ...]:
    """The findings of an assessment, as a saved case keeps them."""
    return tuple((finding.clauses, finding.status, finding.subject) for finding in assessment.findings)


def to_json(
    case: Case, done: frozenset[str], its: Assessment, when: datetime, key: str = "", made_up: date | None = None
) -> str:
    """The saved case as JSON, to the second. Half an emoji becomes a question mark.

    `key` is the case's own, made once: the entries of its calendar are known by it.

    Raises ValueError when the id of a ticked step could not be read back.
    """
    wrong = [id for id in done if not re.fullmatch(_STEP, id)]
    if wrong:
        raise ValueError(f"The id of a step must match {_STEP}: {wrong[0]!r}.")
    saved = {
        "format": FORMAT,
        "format_number": FORMAT_NUMBER,
        "tool_version": TOOL_VERSION,
        "guidance_version": guidance().version,
        **({"key": key} if key else {}),
        **({_MADE_UP: made_up.isoformat()} if made_up else {}),
        "saved": when.isoformat(timespec="seconds"),
        "outcome": its.outcome.id,
        "findings": then(its),
        "done": sorted(done),
        "answers": dict(case.answers),
    }
    return _LONE_HALF.sub("?", json.dumps(saved, ensure_ascii=False, separators=(",", ":")))


def can_be_opened(case: Case) -> bool:
    """Whether the record of a case is small enough to be opened again."""
    text = json.dumps(dict(case.answers), ensure_ascii=False)
    return len(text) < MOST_WRITTEN // _WIDEST or len(in_lines(text)) <= MOST_WRITTEN


def read(data: bytes) -> Saved:
    """The case saved in a file: the HTML record or the bare JSON. Raises a SaveFileError that says what to do."""
    return read_json(json_in(data))


def read_json(text: str) -> Saved:
    """The case in the JSON that `to_json` wrote. Raises a SaveFileError that says what to do."""
    if len(text) > SIZE_LIMIT:
        raise TooBig(f"These answers are too long to be a saved case. {CHOOSE}")
    text = text.strip()
    if not text:
        raise CutShort(f"There is nothing in this file. {AGAIN}")
    if text[0] not in "{[":
        raise WrongKind(f"This file is not a saved case. {CHOOSE}")
    try:
        raw = json.loads(text)
    except RecursionError:
        raise TooDeep(f"This file holds lists inside lists far deeper than a saved case does. {CHOOSE}") from None
    except ValueError:
        if FORMAT not in text:
            raise NotOurs(f"This file was not made by this guide. {CHOOSE}") from None
        if not text.endswith("}"):
            raise CutShort(f"This file is cut short: the end of it is missing. {AGAIN}") from None
        raise EditedByHand(f"The saved part of this file has been changed, and cannot be read. {UNTOUCHED}") from None
    if not isinstance(raw, dict) or raw.get("format") != FORMAT:
        raise NotOurs(f"This file was not made by this guide. {CHOOSE}")
    return _saved(raw)


def _wrong(part: str) -> NoReturn:
    raise EditedByHand(f"The saved part of this file has been changed: its {part} cannot be read. {UNTOUCHED}")


def _text(raw: Mapping[str, Any], key: str) -> str:
    """The short text under `key`, in the shape it must have."""
    value = raw.get(key)
    if not isinstance(value, str) or not re.fullmatch(_SHAPES[key], value):
        _wrong(key.replace("_", " "))
    return value


def _strings(value: object, shape: str, part: str) -> tuple[str, ...]:
    """A list of short texts, each in the same shape."""
    if not isinstance(value, list) or len(value) > MOST_ITEMS:
        _wrong(part)
    if not all(isinstance(item, str) and re.fullmatch(shape, item) for item in value):
        _wrong(part)
    return tuple(value)


def _key(raw: Mapping[str, Any]) -> str:
    """The key of the case; empty where the file is from before cases had one."""
    key = raw.get("key", "")
    if not isinstance(key, str) or not re.fullmatch(_KEY, key):
        _wrong("key")
    return key


def _finding(raw: object) -> FindingThen:
    if not isinstance(raw, list) or len(raw) != 3:
        _wrong("findings")
    clauses, status, subject = raw
    known = [status] if subject is None else [status, subject]
    _strings(known, _ID, "findings")
    return _strings(clauses, _CLAUSE, "findings"), status, subject


def _saved(raw: Mapping[str, Any]) -> Saved:
    """The saved case in an object that says it is ours. Each part is checked before it is used."""
    number = raw.get("format_number")
    if type(number) is not int or number < 1:
        _wrong("format number")
    if number > FORMAT_NUMBER:
        raise NewerVersion("This file was saved by a newer version of the guide. Open it there, or ask for an update.")
    short = {key: _text(raw, key) for key in _SHAPES if key in raw or key != _MADE_UP}
    try:
        when = datetime.fromisoformat(short["saved"])
        made_up = date.fromisoformat(short[_MADE_UP]) if _MADE_UP in short else None
    except ValueError:
        _wrong("date")
    findings = raw.get("findings")
    if not isinstance(findings, list) or len(findings) > MOST_ITEMS:
        _wrong("findings")
    done = frozenset(_strings(raw.get("done"), _STEP, "list of steps done"))
    findings_then = tuple(_finding(finding) for finding in findings)
    case, left_out = _case(raw.get("answers"), short["tool_version"], short["guidance_version"])
    versions = (short["guidance_version"], short["tool_version"])
    return Saved(case, done, when, *versions, short["outcome"], findings_then, left_out, _key(raw), made_up)


def _case(answers: object, tool: str, edition: str) -> tuple[Case, tuple[str, ...]]:
    """The case, and the ids of answers set aside because the file is older than a change to the questions."""
    if not isinstance(answers, dict) or len(answers) > MOST_ANSWERS:
        _wrong("list of answers")
    theirs = tuple(map(int, tool.split("."))), edition
    ours = tuple(map(int, TOOL_VERSION.split("."))), guidance().version
    kept: dict[str, str] = {}
    left_out: list[str] = []
    for id, value in answers.items():
        if not isinstance(value, str) or _LONE_HALF.search(id + value):
            _wrong("answers")
        try:
            _check(id, value)
        except (UnknownQuestion, NotAnOption):
            if theirs[0] > ours[0] or theirs[1] > ours[1]:
                raise NewerVersion(
                    "This file was saved by a newer version of the guide, and holds an answer that this version does "
                    "not know. Open it there, or ask for an update."
                ) from None
            if theirs == ours or not re.fullmatch(_ID, id):
                raise
            left_out.append(id)
        else:
            kept[id] = value
    return parse(kept), tuple(left_out)


def _check(id: str, value: str) -> None:
    """Raises UnknownQuestion or NotAnOption when this version could not have saved this answer."""
    question = find_question(id.removeprefix(NOTE))
    if question is None:
        raise UnknownQuestion(
            f"This file answers a question that the guide does not ask: “{echo(id)}”. {UNTOUCHED}"
        ) from None
    try:
        parse({id: value})
    except CaseError:
        raise NotAnOption(
            f"In this file, “{echo(value)}” is not an answer that “{question.text}” can take. {UNTOUCHED}"
        ) from None
