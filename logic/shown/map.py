"""The map of the questions: what is asked, what leads to it, and the way one case took through it.

It is drawn from the questions themselves, so it cannot disagree with the guide. The ten sessions are one node, and so
are the later weeks, the places, their details and hours, the strategies and the dates. No text that a head typed is in
it: it shows closed answers only.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from logic.assessment import OUTCOMES, Assessment, assess
from logic.case import STRATEGY, Case
from logic.guidance import guidance
from logic.phrases import listed
from logic.questions import PAGES, QUESTIONS, TITLES, journey
from logic.terms import (
    FEWER_HOURS,
    HALVES,
    HOME,
    LATER,
    NONE,
    OF_ONE_WEEK,
    PLACE_HALVES,
    PLACES,
    SESSIONS,
    WEEK,
    Question,
)

PAGE, QUESTION, OUTCOME = "page", "question", "outcome"
TOGETHER = ("sessions", "places", "details", "changes", "strategies_tried", "days")
SESSION_NODE, PLACE_NODE, DETAIL_NODE, CHANGE_NODE, STRATEGY_NODE, DATE_NODE = TOGETHER
"""The nodes that stand for several questions. Their words are in the file of questions."""


@dataclass(frozen=True, slots=True)
class Node:
    """A page, a question (or a group of alike ones) or an outcome. Lit when it is on the way the case took.

    `answer` is the answer in words, or empty; `why_not` says when a question that is not asked would be.
    """

    id: str
    kind: str
    page: str
    label: str
    lit: bool
    answer: str = ""
    why_not: str = ""


@dataclass(frozen=True, slots=True)
class Edge:
    """From one node to another, with the answer that leads there in words. Lit when the case went that way."""

    source: str
    target: str
    label: str
    lit: bool


@dataclass(frozen=True, slots=True)
class Flow:
    """The map with one case on it."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    assessment: Assessment


def _sources(question: str, value: str) -> tuple[str, ...]:
    """The questions whose answer a trigger watches: for the week, the sessions, the times or the kinds of place."""
    if question != WEEK:
        return (question,)
    if value == FEWER_HOURS:
        return tuple(each.id for each in QUESTIONS.values() if each.kind == "time")
    return (
        SESSIONS
        if value in (HOME, NONE, *PLACES, *PLACE_HALVES, *LATER)
        else tuple(f"{place}_kind" for place in PLACES)
    )


def node_of(question: Question) -> str:
    """The node a question is drawn at."""
    if question.id in SESSIONS:
        return SESSION_NODE
    if question.id in OF_ONE_WEEK:
        return CHANGE_NODE
    if question.id.startswith(STRATEGY):
        return STRATEGY_NODE
    if question.page == "dates":
        return DATE_NODE
    if question.quiet:
        return DETAIL_NODE
    return PLACE_NODE if question.id.startswith("place_") else question.id


def held_words(value: str) -> str:
    """What the week can hold, in words: a place, in one half of the day or in any, nothing, a kind, fewer hours."""
    kinds, held, places = guidance().kinds, journey().holds, QUESTIONS[SESSIONS[0]].options
    if value in kinds:
        return kinds[value].name
    if value in PLACE_HALVES:
        place, half = value.rsplit("_", 1)
        return f"{places[place]}, {HALVES[half]}"
    return held.get(value) or places[value]


def why_not_asked(case: Case, question: Question) -> str:
    """When a question that the case does not lead to would be asked; empty when it is asked."""
    if question in case.path:
        return ""
    ways, answered = [], []
    for trigger in question.asked:
        if trigger.question == WEEK:
            ways.append(f"the week holds {_either([held_words(value) for value in trigger.values])}")
            continue
        asked = QUESTIONS[trigger.question]
        ways.append(f"the answer to “{asked.text}” is {_either([asked.options[value] for value in trigger.values])}")
        now = case.answer(asked.id)
        answered.append(f"You answered “{asked.options[now]}”." if now else "That has no answer yet.")
    told = answered if len(question.asked) == 1 else []
    return " ".join([f"Asked when {', or '.join(ways)}.", *told])


def _either(words: list[str]) -> str:
    return listed([f"“{each}”" for each in words], "or")


def flow(case: Case) -> Flow:
    """The map with the way this case took."""
    assessment = assess(case)
    nodes: dict[str, Node] = {}
    for page, name in PAGES.items():
        nodes[page] = Node(page, PAGE, page, name, lit=True)
        for question in QUESTIONS.values():
            if question.page == page and node_of(question) not in nodes:
                nodes[node_of(question)] = _node(case, question)
    nodes[OUTCOME] = Node(OUTCOME, PAGE, OUTCOME, TITLES[OUTCOME], lit=True)
    for outcome in OUTCOMES.values():
        reached = outcome is assessment.outcome
        nodes[outcome.id] = Node(outcome.id, OUTCOME, OUTCOME, outcome.headline, lit=reached)
    return Flow(tuple(nodes.values()), tuple(_edges(case, nodes)), assessment)


def _node(case: Case, question: Question) -> Node:
    """The node of a question, or of the group it is the first of."""
    id = node_of(question)
    if id == PLACE_NODE:
        kinds = [held_words(kind) for place in PLACES if (kind := case.answer(f"{place}_kind"))]
        why_not = "" if case.places else "Asked when a session goes to a place."
        return Node(
            id,
            QUESTION,
            question.page,
            journey().together[id],
            bool(case.places),
            listed(kinds),
            why_not,
        )
    if id in TOGETHER:
        alike = [other for other in case.path if node_of(other) == id]
        given = sum(other.id in case.answers for other in alike)
        told = (f"{given} of {len(alike)}", "") if alike else ("", why_not_asked(case, question))
        return Node(id, QUESTION, question.page, journey().together[id], bool(alike), *told)
    now = case.answer(question.id)
    return Node(
        id,
        QUESTION,
        question.page,
        question.text,
        question in case.path,
        question.options.get(now, "Given") if now else "",  # what a head wrote is not for a drawing
        why_not_asked(case, question),
    )


def _edges(case: Case, nodes: dict[str, Node]) -> Iterator[Edge]:
    """The edges between nodes: page to page, page to each question always asked, answer to question, to outcomes."""
    pages = [node.id for node in nodes.values() if node.kind == PAGE]
    for page, after in pairwise(pages):
        yield Edge(page, after, "", lit=True)
    ways: dict[tuple[str, str], dict[str, bool]] = {}
    for question in QUESTIONS.values():
        if not question.asked:
            ways.setdefault((question.page, node_of(question)), {})[""] = True
        for trigger in question.asked:
            for value in trigger.values:
                pair = (node_of(QUESTIONS[_sources(trigger.question, value)[0]]), node_of(question))
                words = _answer_words(trigger.question, value)
                taken = _holds(case, trigger.question, value)
                ways.setdefault(pair, {})[words] = ways.get(pair, {}).get(words, False) or taken
    for (source, target), labels in ways.items():
        yield Edge(source, target, " or ".join(labels), lit=any(labels.values()))
    for node in nodes.values():
        if node.kind == OUTCOME:
            yield Edge(pages[-1], node.id, "", node.lit)


def _answer_words(question: str, value: str) -> str:
    if question != WEEK:
        return QUESTIONS[question].options[value]
    return "Any place" if value in (*PLACES, *PLACE_HALVES) else held_words(value)


def _holds(case: Case, question: str, value: str) -> bool:
    return value in case.holds if question == WEEK else case.answer(question) == value
