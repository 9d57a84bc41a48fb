"""The terms the rest of the guide is written in: days, sessions, places, and what a question is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

DAYS = MappingProxyType({"mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "fri": "Friday"})
HALVES = MappingProxyType({"am": "morning", "pm": "afternoon"})
SESSIONS = tuple(f"{day}_{half}" for day in DAYS for half in HALVES)
WEEK = "week"
"""The week that a case begins with. It is also what a trigger watches when it reads what the weeks of a case hold."""
LATER = ("week_2", "week_3")
"""The weeks that it can change to, in their order. `FIRST_DAY` has the question that asks for the first day of each."""
FIRST_DAY = MappingProxyType({later: f"{later}_from" for later in LATER})
SESSIONS_OF = MappingProxyType(
    {WEEK: SESSIONS, **{later: tuple(f"{later}_{session}" for session in SESSIONS) for later in LATER}}
)
"""The ids of the ten sessions of each week that a case can have, in the order of SESSIONS."""
EVERY_SESSION = MappingProxyType({own: week for week, its_own in SESSIONS_OF.items() for own in its_own})
"""The ids of the sessions of all of them, each with the week that it is of."""
PLAIN = MappingProxyType(
    {own: session for its in SESSIONS_OF.values() for own, session in zip(its, SESSIONS, strict=True)}
)
"""For each of these, the id that the session has in the first week."""
OF_ONE_WEEK = frozenset({*EVERY_SESSION, *FIRST_DAY.values()})
"""The answers that are of one week alone. All others are of the whole case."""
OF_LATER = OF_ONE_WEEK.difference(SESSIONS)
"""Those of them that are of a later week: any puts it in use."""
PLACES = tuple(f"place_{number}" for number in range(1, 7))
PLACE_HALVES = tuple(f"{place}_{half}" for place in PLACES for half in HALVES)
"""A place in one half of the day: what its times are asked for."""
HOME, NONE = "home_school", "none"
SCHOOL = "school"
"""What the ids of the home school's own times begin with."""
BOUNDS = MappingProxyType({"start": "starts", "end": "ends"})
"""The two times of a half of a day."""
FEWER_HOURS = "fewer_hours"
"""Fewer known hours than the school's own: a trigger of the week can watch that, a kind of place, `none`, a place in
one half of the day, and a later week."""

LONGEST = 10_000
"""The most characters of one answer or note: more than a page of writing, and what a browser still lays out at once."""


@dataclass(frozen=True, slots=True)
class Trigger:
    """A question is asked when the answer to `question` (or the week) is one of `values`."""

    question: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Question:
    """One question. `kind` is one of QUESTION_KINDS; `asked` is empty when it is always asked.

    A `quiet` one is left out of a list of answers while it has none. `nature` says whether a head can change the answer
    by doing something (`action`), by weighing it again (`judgement`) or not at all (`fact`: about the child or the
    past). `becomes` has, by option, the words of a change to it, and `longest` is the most characters of an answer.
    """

    id: str
    page: str
    text: str
    clauses: tuple[str, ...]
    options: Mapping[str, str] = field(default_factory=dict)
    hint: str = ""
    asked: tuple[Trigger, ...] = ()
    kind: str = "choice"
    required: bool = True
    quiet: bool = False
    nature: str = "fact"
    becomes: Mapping[str, str] = field(default_factory=dict)
    longest: int = LONGEST


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with an answer, or missing: the question it belongs to and a plain sentence.

    `is_late` says that the answer made sense once, and that today has overtaken it.
    """

    question: str
    text: str
    is_late: bool = False


QUESTION_KINDS = ("choice", "text", "date", "dates", "number", "time")
ACTION, JUDGEMENT, FACT = NATURES = ("action", "judgement", "fact")
"""The natures of a question. One that says nothing is a fact, so none is offered as an action by chance."""

EHC_STAGES = ("assessment", "yes_to_plan", "plan")
"""The stages of an EHC plan at which there is a co-ordinator to consult and a need to plan for."""
