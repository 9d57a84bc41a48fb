"""The words on screen: plain enough for a reader of 12 to 14, British, calm, and short.

Field terms that the guide has to use stand as a plain word while the reading age is worked out, as they are explained
where they are used. The rest is read as it is shown, with braces filled in.
"""

import re
from collections.abc import Iterator

import pytest
import textstat

from logic.assessment import OUTCOMES
from logic.guidance import guidance
from logic.questions import QUESTIONS
from logic.shown.clauses import clause_rows

TERMS = {
    "Directory of Unregulated Alternative Provision": "list",
    "unregulated alternative provision": "day centre",
    "alternative provision": "day centre",
    "EHCP co-ordinator": "helper",
    "Virtual School for children in care": "team",
    "Inclusion Adviser": "helper",
    "Local Planning Partnership": "group",
    "service level agreement": "contract",
    "designated safeguarding lead": "leader",
    "educational psychologist": "doctor",
    "permanent exclusion": "exclusion",
}
"""Names and terms of the field, and the plain word each is counted as."""
AMERICAN = re.compile(
    r"\b(behavior\w*|program|color|center|organiz\w*|recogniz\w*|authoriz\w*|judgment|license to|counsel(?:or|ing)|"
    r"fulfill|enroll|practise the|analyz\w*|gray|defense|toward|gotten)\b",
    re.IGNORECASE,
)
BANNED = re.compile(r"\b(approved(?! (?:places|education))|compliant|you must direct)\b", re.IGNORECASE)
DOUBLE = re.compile(
    r"\b(?:not|never|cannot|n't)\b[^.,;:?]*\b(?:not|never|no|none|nothing|nobody|cannot|without|un(?:less|able|likely|clear))\b",
    re.IGNORECASE,
)
BOUND_GROUP, BOUND_LETTERS, BOUND_TEXT, FEW = 8.0, 9.0, 11.0, 6
"""Grades: 8 is read at 13 to 14. The measure by letters runs higher, as it leans on long words. A single text swings
more than a body of them, so its bound is looser, and a text of a FEW words has no grade worth the name."""


def spoken(text: str) -> str:
    """A text as it is counted: braces as a short name, field terms as plain words."""
    text = re.sub(r"\[[^\]]*\]|\{[^}]*\}", "Forge", text)
    for term in sorted(TERMS, key=len, reverse=True):
        text = re.sub(rf"\b{re.escape(term)}\b", TERMS[term], text, flags=re.IGNORECASE)
    return text


def _questions() -> Iterator[tuple[str, str]]:
    for question in QUESTIONS.values():
        yield f"{question.id}.text", question.text


def _hints() -> Iterator[tuple[str, str]]:
    yield from ((f"{each.id}.hint", each.hint) for each in QUESTIONS.values() if each.hint)


def _options() -> Iterator[tuple[str, str]]:
    seen = set()
    for each in QUESTIONS.values():
        for id, words in each.options.items():
            if words not in seen:
                seen.add(words)
                yield f"{each.id}.{id}", words


def _changes() -> Iterator[tuple[str, str]]:
    for each in QUESTIONS.values():
        for id, words in each.becomes.items():
            yield f"{each.id}.becomes.{id}", f"{words[0].upper()}{words[1:]}, the outcome would change."


def _sayings(part: str) -> Iterator[tuple[str, str]]:
    for row in clause_rows():
        for saying in row.sayings:
            yield f"{row.clause.id}.{saying.id}.{part}", getattr(saying, part)


def _outcomes() -> Iterator[tuple[str, str]]:
    for each in OUTCOMES.values():
        for part in ("headline", "meaning", "now"):
            yield f"{each.id}.{part}", getattr(each, part)


def _clauses() -> Iterator[tuple[str, str]]:
    for each in guidance().clauses.values():
        for part in ("when", "follows", "reading"):
            yield f"{each.id}.{part}", getattr(each, part)


def _readings() -> Iterator[tuple[str, str]]:
    for place, each in enumerate(guidance().readings):
        yield f"readings[{place}]", guidance().fill(each.text)


def _facts() -> Iterator[tuple[str, str]]:
    facts = guidance()
    yield from ((f"ladder[{place}]", each.step) for place, each in enumerate(facts.ladder))
    for consultee in facts.consultees.values():
        yield f"{consultee.id}.why", consultee.why
        yield f"{consultee.id}.contact", consultee.contact
    yield from ((f"codes.{code.id}", code.why) for code in facts.codes.values())


def _law() -> Iterator[tuple[str, str]]:
    yield from ((each.id, guidance().fill(each.text)) for each in guidance().law)


def _tasks() -> Iterator[tuple[str, str]]:
    for each in guidance().tasks.values():
        for part in ("action", "why"):
            yield f"{each.id}.{part}", getattr(each, part)


def _edition() -> Iterator[tuple[str, str]]:
    yield from ((f"changes[{place}]", guidance().fill(each.text)) for place, each in enumerate(guidance().changes))


GROUPS = {
    "questions": dict(_questions()),
    "hints": dict(_hints()),
    "options": dict(_options()),
    "changes": dict(_changes()),
    "reasons": dict(_sayings("text")),
    "actions": dict(_sayings("action")),
    "outcomes": dict(_outcomes()),
    "clauses": dict(_clauses()),
    "readings": dict(_readings()),
    "facts": dict(_facts()),
    "law": dict(_law()),
    "tasks": dict(_tasks()),
    "edition": dict(_edition()),
}
TEXTS = {f"{group}: {id}": text for group, texts in GROUPS.items() for id, text in texts.items()}
LONGEST = {"questions": 2, "options": 2, "changes": 2, "reasons": 2, "actions": 2, "outcomes": 2, "clauses": 3}
"""The most sentences of a text, by group; hints, readings and facts may explain a little more."""


WHOLE = ("reasons", "actions", "hints", "readings", "law", "edition")
"""The groups whose texts are whole sentences; those of the tasks may be a brace that is filled in with one."""


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text as it is counted."""
    return float(textstat.flesch_kincaid_grade(spoken(text)))


def sentences(text: str) -> int:
    """How many sentences a text has."""
    return len(re.findall(r"[.?!](?=\s|$)", text)) or 1


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_of_words_is_read_at_12_to_14(group: str) -> None:
    body = " ".join(text if text[-1] in ".?" else f"{text}." for text in GROUPS[group].values())
    assert grade(body) <= BOUND_GROUP
    assert textstat.coleman_liau_index(spoken(body)) <= BOUND_LETTERS


def test_no_one_text_is_much_harder_than_the_rest() -> None:
    hard = {
        id: round(grade(text), 1) for id, text in TEXTS.items() if len(text.split()) > 4 and grade(text) > BOUND_TEXT
    }
    assert hard == {}


def test_no_text_has_more_sentences_than_can_be_taken_in_at_once() -> None:
    assert {id: text for id, text in TEXTS.items() if sentences(text) > LONGEST.get(id.split(":")[0], 4)} == {}


def test_hints_have_three_sentences_at_most() -> None:
    assert {id: text for id, text in GROUPS["hints"].items() if sentences(text) > 3} == {}


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param(re.compile("!"), id="an exclamation mark"),
        pytest.param(re.compile("[—]|--| – "), id="a dash between clauses"),
        pytest.param(DOUBLE, id="a double negative"),
        pytest.param(BANNED, id="a word that promises too much"),
        pytest.param(AMERICAN, id="an American spelling"),
        pytest.param(re.compile(r"  |\s$|^\s|\s[.,;:?]"), id="a stray space"),
        pytest.param(re.compile("[\U0001f300-\U0001faff\u2600-\u27bf]"), id="an emoji"),
    ],
)
def test_no_text_has(wrong: re.Pattern[str]) -> None:
    assert {id: text for id, text in TEXTS.items() if wrong.search(text)} == {}


@pytest.mark.parametrize("text", ["You cannot go without it", "It is not unlikely", "They never said nothing"])
def test_a_double_negative_would_be_seen(text: str) -> None:
    assert DOUBLE.search(text)


def test_every_sentence_ends_and_every_question_asks() -> None:
    for id, text in {id: text for id, text in TEXTS.items() if id.split(":")[0] in WHOLE}.items():
        assert text[-1] in ".?]", id  # a gap is filled in with a whole sentence
    asked = ("What", "Have", "Would", "Is", "Does", "How")
    assert all(text.endswith("?") for text in GROUPS["questions"].values() if text.startswith(asked))
