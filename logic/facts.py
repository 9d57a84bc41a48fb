"""The shapes of what is in `guidance.toml`: outcomes, statuses and themes in words, then every fact the guide uses.

Each fact names its source. The shapes hold no fact of their own and check nothing; `guidance.py` loads and checks.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

STOPS, LADDER, QUESTIONS_LEFT, DIRECTION = LEADS_TO = ("stops", "ladder", "questions", "direction")
"""What an outcome leads to: what stops it, the steps before a direction, what is left to answer, a direction's own."""
TONES = ("stop", "wait", "go", "quiet")  # how an outcome looks
BY_ANSWERS, BY_GROUNDS, BY_WEEK, BY_NOTHING = LIFTED_BY = ("answers", "grounds", "week", "nothing")
"""What can lift a finding of a theme."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One outcome in plain words: the headline, what it means and what to do now.

    `leads_to` is one of LEADS_TO and `tone` one of TONES; `ready` says that it can go to those who decide. `but_dates`
    is what it means while a date is wrong or too late, where that is not what it means anyway.
    """

    id: str
    headline: str
    meaning: str
    now: str
    tone: str
    leads_to: str
    ready: bool = False
    but_dates: str = ""


@dataclass(frozen=True, slots=True)
class Status:
    """What a finding can be: in a word or two, and as the heading over several.

    `outcome` is the id of the outcome that it holds a case at, or empty; `asks` says that it leaves something to do.
    """

    id: str
    name: str
    heading: str
    outcome: str = ""
    asks: bool = False


@dataclass(frozen=True, slots=True)
class Theme:
    """What a clause is about, and what can lift a finding of it: one of LIFTED_BY."""

    id: str
    name: str
    lifted_by: str


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
    """A kind of place a pupil can be sent to. `capped` kinds fall under the weekly advice and the full-time bar.

    `hint` says what such a place is. Hours at an `in_person` kind count towards having to register as a school.
    `code` is the id of its register code, or empty where the guide names none: `no_code` says why.
    """

    id: str
    name: str
    short: str
    hint: str
    capped: bool
    online: bool
    source: str
    code: str = ""
    no_code: str = ""
    in_person: bool = False


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
    """One clause of the council's page in our own words, how we read it, and what its rule judges."""

    id: str
    name: str
    when: str
    follows: str
    strength: str
    reading: str
    judges: str
    theme: str
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
class Rung:
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

    `standing` says how firm its date is: one of the file's standings, or empty where it has no date. `serves` is the
    section that its step stands in, for a step that is not a date of its own.
    """

    id: str
    title: str
    action: str
    why: str
    owner: str
    source: str
    standing: str = ""
    clauses: tuple[str, ...] = ()
    serves: str = "before"


@dataclass(frozen=True, slots=True)
class Change:
    """What one edition says differently from the one before it, for a case that was saved under an earlier one.

    `clauses` are those whose words moved; none where it is about law, dates or drafts, which belong to every case.
    """

    edition: str
    text: str
    source: str
    clauses: tuple[str, ...] = ()
