"""The record's words: an answer, a session, a date or a place as a person reads it on paper.

Text a head typed comes out short enough to lay out and with nothing invisible in it. It is still hostile: the
template escapes it.
"""

import re
from datetime import datetime

from logic.advice import advice_sentence, sessions_words
from logic.case import Case, find_question
from logic.phrases import day_words, short
from logic.questions import QUESTIONS, journey
from logic.terms import EVERY_SESSION, PLACES, PLAIN, SESSIONS, Question
from logic.timetable import Provider
from logic.words import NOT_ANSWERED, answer_words
from ui.documents.clean import visible

NAME_LENGTH, NOTE_LENGTH = 60, 600
"""The most characters of a name, and of a note, that the page shows. The saved case keeps every character."""
_SPACES = re.compile(r"[ \t\r\f\v]+")


def name(text: str) -> str:
    """A name on one line, short enough for a table."""
    return short(visible(text), NAME_LENGTH)


def note(text: str) -> str:
    """A note with its lines kept. A long one is cut, and says so."""
    text = re.sub(r"\n{3,}", "\n\n", _SPACES.sub(" ", visible(text))).strip()
    if len(text) <= NOTE_LENGTH:
        return text
    return f"{text[:NOTE_LENGTH]}… (shortened here; open this file in the guide to read all of it)"


def moment(when: datetime) -> str:
    """A date and time: 7 September 2026 at 14:05."""
    return f"{day_words(when.date())} at {when:%H:%M}"


def place(case: Case, id: str) -> str:
    """What a session's answer is called: a place by its name, or by its number while it has none."""
    return name(answer_words(QUESTIONS[SESSIONS[0]], id, case))


def label(case: Case, question: Question) -> str:
    """The question in words, with the name of the place it is about."""
    for id in PLACES:
        if question.id == f"{id}_kind":
            return f"Kind of place: {place(case, id)}"
    return question.text


def answer(case: Case, question: Question) -> str:
    """The answer to a question in words."""
    value = case.answer(question.id)
    if value is None:
        return NOT_ANSWERED
    words = answer_words(question, value, case)
    return name(words) if question.kind == "text" or question.id in EVERY_SESSION else words


def rests_on(case: Case, ids: tuple[str, ...]) -> list[str]:
    """The answers a finding rests on, the sessions of one place together."""
    by_place: dict[tuple[str, str], list[str]] = {}
    words = []
    for id in ids:
        question = find_question(id)
        if id in EVERY_SESSION and case.answer(id) is not None:
            by_place.setdefault((case.answers[id], EVERY_SESSION[id]), []).append(PLAIN[id])
        elif question is not None:
            asked = label(case, question)
            words.append(f"{asked}{'' if asked.endswith('?') else ':'} {answer(case, question)}")
    after = journey().after
    said = ((value, sessions_words(held), after.get(week, "")) for (value, week), held in by_place.items())
    return words + [f"{place(case, value)}: {held} {when}".strip() for value, held, when in said]


def provider_sentence(provider: Provider) -> str:
    """How a provider's week sits with the advice, with both numbers."""
    return f"{name(provider.name)}: {advice_sentence(provider)}"
