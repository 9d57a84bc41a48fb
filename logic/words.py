"""Answers and places in words: what every renderer says, so that screen, record and handout say the same.

Words only. Nothing here is escaped for HTML or Markdown: whoever shows a text does that.
"""

from logic.case import Case, read_dates
from logic.facts import Source
from logic.guidance import guidance
from logic.phrases import day_words, listed
from logic.questions import QUESTIONS
from logic.sound import UNREAD
from logic.terms import PLACES, SESSIONS, Question

REFERENCE = "reference"
"""The question that asks what the school calls a case: never a name."""
THE_PAGE = "the council's page"
"""What the words of the guide call the page it is built on. Whoever shows them gives it its link."""
NOT_ASKED, NOT_ANSWERED = "Not asked", "Not answered"
NO_CODE = "No code named"
"""What stands where a register code would, for a session that the guide names none for."""


def place_name(case: Case, place: str) -> str:
    """What to call a place in use: its name with spaces folded, or its number while it has none."""
    return " ".join((case.answer(f"{place}_name") or unnamed(place)).split())


def reference(case: Case) -> str:
    """What the school calls this case, on one line; nothing where it gave none."""
    return " ".join((case.answer(REFERENCE) or "").split())


def unnamed(place: str) -> str:
    """What to call a place that has no name."""
    return QUESTIONS[SESSIONS[0]].options[place]


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


def checked(source: Source) -> str:
    """When a source was last checked, in words."""
    return f"checked {day_words(source.checked)}"


def how_seen(source: Source) -> str:
    """How a source was seen and when, in words. One that nobody read was not checked either."""
    how = guidance().seen[source.seen]
    return how if source.seen == UNREAD else f"{how}, {checked(source)}"
