"""The questions of `questions.toml`: loaded, checked, and put in the order of the journey.

Words, options and when a question is asked are data there, so the path, the map and the proof of all paths read the
same thing. Sessions, places and strategies are made here from their patterns. A question that leads nowhere, or watches
what cannot be, does not load; all problems are reported at once. Nothing here reads an answer.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

from logic.guidance import guidance
from logic.loader import LoadError, read_toml, table, unknown_keys
from logic.terms import (
    BOUNDS,
    DAYS,
    FIRST_DAY,
    HALVES,
    HOME,
    NATURES,
    NONE,
    PLACE_HALVES,
    PLACES,
    QUESTION_KINDS,
    SCHOOL,
    SESSIONS_OF,
    WEEK,
    Question,
    Trigger,
)

PATH = Path(__file__).with_name("questions.toml")
GIVEN = "given"
"""The key in `becomes` of a question with no options: once it has an answer."""
_TABLES = {"pages", "like", "each", "together", "holds", "after", "questions"}
_PLACED = ("strategy", "session")
"""The patterns that say which question they come after. Those of places follow the sessions, and those of a later week
the question of its first day."""
_PATTERNS = {*_PLACED, "later_session", "place_name", "place_kind", "place_detail", "place_time", "school_time"}


@dataclass(frozen=True, slots=True)
class Journey:
    """The whole file, checked. `titles` are those of all pages in order; `patterns` what questions are made from.

    `together` words the nodes of the map that stand for several questions, `holds` what else a week can hold, and
    `after` when a later week is.
    """

    titles: Mapping[str, str]
    questions: Mapping[str, Question]
    patterns: Mapping[str, Question]
    together: Mapping[str, str]
    holds: Mapping[str, str]
    after: Mapping[str, str]


def _questions(raw: Mapping[str, Any], like: Mapping[str, Any], name: str, problems: list[str]) -> dict[str, Question]:
    """The questions of one table, each with what it shares with others filled in."""
    full: dict[str, Any] = {}
    for id, row in raw.items():
        shared = row.get("like", "") if isinstance(row, dict) else ""
        if shared and shared not in like:
            problems.append(f"{name}.{id} is like something that is not in the file: {shared}.")
        own = {key: value for key, value in row.items() if key != "like"} if isinstance(row, dict) else row
        full[id] = {**like.get(shared, {}), **own} if isinstance(own, dict) else own
    return dict(table(Question, name, full, problems))


def _filled(pattern: Question, id: str, options: Mapping[str, str], **words: object) -> Question:
    """A question made from a pattern, its {braces} filled in. Raises KeyError or ValueError for one that cannot be."""
    asked = tuple(
        Trigger(each.question.format(**words), tuple(value.format(**words) for value in each.values))
        for each in pattern.asked
    )
    text, options = pattern.text.format(**words), MappingProxyType(dict(options))
    return replace(pattern, id=id, text=text, options=options, asked=asked)


def _by_value(words: Mapping[str, str]) -> dict[str, str]:
    """Words for each answer of a session, from the three that the pattern of a session has."""
    places = {place: words["place"].format(number=number) for number, place in enumerate(PLACES, start=1)}
    return {HOME: words["home_school"], **places, NONE: words["none"]}


def _sessions(pattern: Question, week: str = WEEK, after: str = "") -> Iterator[Question]:
    where, options = _by_value(pattern.becomes), _by_value(pattern.options)
    for session in SESSIONS_OF[week]:
        day, half = session.split("_")[-2:]
        words = {"day": DAYS[day], "half": HALVES[half], "week": week, "after": after}
        made = _filled(pattern, session, options, **words)
        yield replace(made, becomes={value: f"with {made.text} {there}" for value, there in where.items()})


def _places(patterns: Mapping[str, Question]) -> Iterator[Question]:
    name, kind, detail = (patterns[f"place_{part}"] for part in ("name", "kind", "detail"))
    kinds = guidance().kinds
    options = {id: each.name for id, each in kinds.items()}
    for number, place in enumerate(PLACES, start=1):
        words: dict[str, object] = {"number": number, "place": place}
        named = {GIVEN: name.becomes[GIVEN].format(number=number)}
        yield replace(_filled(name, f"{place}_name", {}, **words), becomes=named)
        were = {id: kind.becomes["kind"].format(number=number, kind=each.short) for id, each in kinds.items()}
        yield replace(_filled(kind, f"{place}_kind", options, **words), becomes=were)
        yield _filled(detail, f"{place}_detail", detail.options, **words)
        yield from _times(patterns["place_time"], place, **words)
    yield from _times(patterns["school_time"], SCHOOL)


def _times(pattern: Question, who: str, **words: object) -> Iterator[Question]:
    for half, half_words in HALVES.items():
        for bound, bound_words in BOUNDS.items():
            told = {**words, "half": half_words, "half_id": half, "bound": bound_words}
            yield _filled(pattern, f"{who}_{half}_{bound}", {}, **told)


def _strategy(pattern: Question, id: str) -> Question:
    known = guidance().strategies.get(id)
    name = known.name if known else id.replace("_", " ").capitalize()
    return _filled(pattern, f"strategy_{id}", pattern.options, name=name)


def _in_order(
    written: Mapping[str, Question],
    patterns: Mapping[str, Question],
    after: Mapping[str, str],
    later: Mapping[str, str],
) -> Mapping[str, Question]:
    """Every question in the order of the journey: those that are made come after the one their pattern names."""
    made = {
        after["strategy"]: [_strategy(patterns["strategy"], id) for id in guidance().strategies],
        after["session"]: [
            *_sessions(patterns["session"]),
            *_places(patterns),
        ],
        **{first: [*_sessions(patterns["later_session"], week, later[week])] for week, first in FIRST_DAY.items()},
    }
    each = ((question, *made.get(question.id, ())) for question in written.values())
    return MappingProxyType({question.id: question for question in chain.from_iterable(each)})


def _wrong(question: Question, before: set[str], journey: Journey) -> Iterator[str]:
    """What is wrong with a question, given the ids of those that come before it."""
    where = f"questions.{question.id}"
    if question.page not in journey.titles:
        yield f"{where} is on a page that is not in the file: {question.page}."
    if question.kind not in QUESTION_KINDS or question.nature not in NATURES:
        yield f"{where} has a kind or a nature that is not one of ours: {question.kind}, {question.nature}."
    if (question.kind == "choice") != bool(question.options):
        yield f"{where} must have options when it is a choice, and none when it is not."
    yield from (f"{where} cites a clause that is not there: {id}." for id in _clauses(question))
    for value in question.becomes:
        if value not in (question.options or (GIVEN,)):
            yield f"{where} words a change to an option it does not have: {value}."
    held = {*PLACES, *PLACE_HALVES, HOME, NONE, *guidance().kinds, *journey.holds}
    for trigger in question.asked:
        known = held if trigger.question == WEEK else _options(journey, before, trigger.question)
        for value in trigger.values:
            if value not in known:
                yield f"{where} is asked on an answer that cannot come before it: {trigger.question} {value}."


def _clauses(question: Question) -> list[str]:
    return [id for id in question.clauses or ("none",) if id not in guidance().clauses]


def _options(journey: Journey, before: set[str], id: str) -> Mapping[str, str]:
    return journey.questions[id].options if id in before else {}


def read_questions(text: str) -> Journey:
    """The journey in `text` (TOML). Raises LoadError with every problem when it cannot be used."""
    raw = read_toml("The file of questions", text)
    problems = unknown_keys(raw, _TABLES)
    titles = table(str, "pages", raw.get("pages", {}), problems)
    together = table(str, "together", raw.get("together", {}), problems)
    holds = table(str, "holds", raw.get("holds", {}), problems)
    later = table(str, "after", raw.get("after", {}), problems)
    like, each = raw.get("like", {}), raw.get("each", {})
    after = {name: str(row.get("after", "")) for name, row in each.items() if isinstance(row, dict)}
    plain = {name: {key: row[key] for key in row if key != "after"} for name, row in each.items() if name in after}
    patterns = _questions(plain, like, "each", problems)
    written = _questions(raw.get("questions", {}), like, "questions", problems)
    problems += [f"each has no {name}." for name in sorted(_PATTERNS - set(patterns))]
    for name in _PLACED:
        if after.get(name) not in written:
            problems.append(f"each.{name} comes after a question that is not in the file: {after.get(name)}.")
    for week, first in FIRST_DAY.items():
        if first not in written or week not in later:
            problems.append(f"A later week lacks its first day among the questions, or its words under after: {week}.")
    if problems:
        raise LoadError(problems)
    try:
        questions = _in_order(written, patterns, after, later)
    except (KeyError, ValueError, IndexError) as error:
        raise LoadError([f"A pattern under each lacks a word or has a wrong brace: {error}."]) from error
    journey = Journey(titles, questions, MappingProxyType(patterns), together, holds, later)
    before: set[str] = set()
    for question in questions.values():
        problems += _wrong(question, before, journey)
        before.add(question.id)
    if problems:
        raise LoadError(problems)
    return journey


@cache
def journey() -> Journey:
    """The journey the guide runs on, read once. Raises LoadError when the file cannot be used."""
    return read_questions(PATH.read_text(encoding="utf-8"))


QUESTIONS = journey().questions
"""Every question by its id, in the order of the journey."""
TITLES = journey().titles
"""The title of every page by its id, in the order of the menu."""
PAGES = MappingProxyType({question.page: TITLES[question.page] for question in QUESTIONS.values()})
"""The titles of the pages that ask questions."""
WHERE = MappingProxyType(_by_value(journey().patterns["session"].becomes))
"""Where the pupil is in a session, by its answer, in words that follow the session's name."""


def strategy_question(id: str) -> Question:
    """The question for one strategy. One this edition does not list (an older file's) is shown under its own id."""
    return _strategy(journey().patterns["strategy"], id)
