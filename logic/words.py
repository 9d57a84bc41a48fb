"""Answers and statuses in words: what every renderer says, so that screen, record and handout say the same.

Words only. Nothing here is escaped for HTML or Markdown: whoever shows a text does that.
"""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from logic.case import Case, read_dates
from logic.facts import Source
from logic.findings import listed
from logic.guidance import SEEN
from logic.sound import UNREAD
from logic.terms import PLACES, Question

NOT_ASKED, NOT_ANSWERED = "Not asked", "Not answered"
STATUS_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "stop": "Stops it",
        "not_met": "Does not hold",
        "unanswered": "Still open",
        "resolve": "Settle first",
        "change": "Change the week",
        "caution": "Say why",
        "met": "Done",
        "note": "Worth knowing",
    }
)
"""Each status as a short label, the gravest first."""


def place_name(case: Case, place: str) -> str:
    """What to call a place: its name with spaces folded, or its number while it has none."""
    return " ".join((case.answer(f"{place}_name") or place.replace("_", " ").capitalize()).split())


def day_words(day: date) -> str:
    """A date in words: 7 September 2026."""
    return f"{day.day} {day:%B %Y}"


def seen_words(source: Source) -> str:
    """How a source was seen and when it was checked. One that nobody read was not checked either."""
    how = SEEN[source.seen]
    return how if source.seen == UNREAD else f"{how}, checked {day_words(source.checked)}"


def answer_words(question: Question, value: str, case: Case) -> str:
    """A parsed answer in words: an option's label, a session's place by its name, a date written out."""
    if value in PLACES and value in question.options:
        return place_name(case, value)
    if question.kind == "choice":
        return question.options[value]
    if question.kind in ("date", "dates"):
        return listed([day_words(day) for day in read_dates(value)])
    return value.strip()


def case_words(question: Question, case: Case) -> str:
    """What a case says to a question, in words: its answer, or that it is not asked or not answered."""
    value = case.answer(question.id)
    if value is not None:
        return answer_words(question, value, case)
    return NOT_ANSWERED if not question.asked or question in case.path else NOT_ASKED
