"""Saved cases: one to spoil, and any at random with any answers and any hostile text."""

import json
import re
from datetime import datetime

from hypothesis import strategies as st

from logic.assessment import assess
from logic.case import Case, parse
from logic.questions import QUESTIONS
from logic.saved.file import to_json
from logic.saved.page import ELEMENT_ID, in_lines
from logic.terms import OF_LATER

HOSTILE = (
    "“Zoë’s” \"Place\" & 'sons'",
    "😀 👩🏽‍🏫",
    "</script><script>alert(1)</script>",
    "<!-- <script",
    "<img src=x onerror=alert(1)>",
    "W" * 10_000,
    "a\u2028b\u2029c",
    "nul \x00 bell \x07 turn \u202e back",
    "{{ 7*7 }} {% raw %} ${7*7}",
    "]]> \\u003c \\ /",
)
_TEXT = st.one_of(st.sampled_from(HOSTILE), st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
_DATES = st.dates().map(lambda day: day.isoformat())


def _answers(id: str) -> st.SearchStrategy[str]:
    question = QUESTIONS[id]
    kinds = {
        "text": _TEXT.filter(lambda text: len(text) <= question.longest),
        "date": _DATES,
        "dates": st.lists(_DATES, max_size=4).map(", ".join),
        "number": st.integers(0, 9999).map(str),
        "time": st.times().map("{:%H:%M}".format),
    }
    return kinds[question.kind] if question.kind != "choice" else st.sampled_from(list(question.options))


_OPTIONAL = {id: _answers(id) for id in QUESTIONS if id not in OF_LATER}
_LATER = {id: _answers(id) for id in QUESTIONS if id in OF_LATER}
_NOTES = {f"note_{id}": _TEXT for id in QUESTIONS}


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Any case that can be entered: some questions answered, a few with notes, perhaps an older strategy.

    The week changes in one of four.
    """
    answers = draw(st.fixed_dictionaries({}, optional=_OPTIONAL))
    if draw(st.sampled_from((False, False, False, True))):
        answers |= draw(st.fixed_dictionaries({}, optional=_LATER))
    ids = draw(st.lists(st.sampled_from(list(_NOTES)), max_size=4))
    notes = {id: draw(_NOTES[id]) for id in ids}
    older = draw(st.sampled_from([{}, {"strategy_long_gone": "tried"}]))
    return parse(answers | notes | older)


DONE = st.frozensets(st.from_regex(r"\A[A-Za-z0-9_.:-]{1,120}\Z"), max_size=4)
WHEN = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2999, 1, 1)).map(
    lambda when: when.replace(microsecond=0)
)
NOW = datetime(2026, 11, 24, 14, 5)
ANSWERS = {"purpose": "improve_behaviour", "note_purpose": "</script><!-- \u2028 \x00 😀", "exhausted": "not_sure"}
CASE = parse(ANSWERS)


def saved_json(case: Case = CASE, done: frozenset[str] = frozenset({"notice"})) -> str:
    return to_json(case, done, assess(case), NOW)


def page(inside: str) -> bytes:
    """The least that a record of the first form is, around what it carries."""
    inside = re.sub("[<>&\u2028\u2029]", lambda found: f"\\u{ord(found[0]):04x}", inside)
    head = '<!DOCTYPE html><html><head><meta name="generator" content="off-site-direction-guide 1.0.0">'
    tag = '<script type="application/json" id="off-site-direction-case">'
    return f"{head}{tag}{inside}</script></head><body></body></html>".encode()


def posted(inside: str) -> bytes:
    """The least that a record is now, around what it carries."""
    head = '<!DOCTYPE html>\n<html>\n<head>\n<meta name="generator" content="off-site-direction-guide 1.0.0">\n'
    tag = f'<script type="application/json" id="{ELEMENT_ID}">\n'
    return f"{head}{tag}{in_lines(inside)}\n</script>\n</head>\n<body>\n</body>\n</html>\n".encode()


def changed(**parts: object) -> str:
    """A saved case with some of its parts replaced."""
    return json.dumps(json.loads(saved_json()) | parts)
