"""The proof of all paths: every way through the questions ends in one outcome with reasons, sources and a next step.

A path is the set of questions asked. Paths are derived from what the questions say of themselves (`asked`) and never
listed by hand; the six places are alike, and so are their mornings and afternoons, so a path counts their questions
once. The week is taken by its classes (`week_classes.py`). On each path the answers are varied one at a time, in pairs
under one clause, and left out. What is not reached is a problem.

A case with several weeks needs no classes of its own. A rule of the week sees one week, so what is found of such a case
is what is found of each week alone, added up, and each of those is tried here. That it adds up is held of every class
of load beside the fullest week and the emptiest, and of every option of a later session. What a later week asks for
beside its own sessions and first day, a week that held as much would ask for: so a path leaves these out.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations, product

from logic.assessment import OUTCOMES, Assessment, assess
from logic.case import Case
from logic.findings import Finding
from logic.following import follow
from logic.guidance import guidance
from logic.questions import QUESTIONS
from logic.terms import EVERY_SESSION, LATER, OF_LATER, PLACES, PLAIN, SESSIONS, WEEK, Question
from logic.week_classes import Answers, class_of, weeks

SHOWN = 20  # problems that a report prints
CLOSED = tuple(question for question in QUESTIONS.values() if question.options)
OPTIONS = {(question.id, option) for question in CLOSED for option in question.options}
SAYINGS = {f"{clause.id}.{key}" for clause in guidance().clauses.values() for key in clause.says}
STEADY = tuple(
    q for q in CLOSED if q.required and q.id not in EVERY_SESSION and q.id[:7] not in PLACES
)  # what paths vary


@cache
def _fold(ids: tuple[str, ...]) -> frozenset[str]:
    """A path, with the questions of the six places and of both halves of the day counted once, and no later week's."""
    its_own = (id for id in ids if id not in OF_LATER)
    return frozenset(f"place_{id.rsplit('_', 1)[1]}" if id[:7] in PLACES else id for id in its_own)


def journeys() -> list[Answers]:
    """Answers to the questions that lead to others, one set for each distinct path outside the week."""
    leads: dict[str, dict[frozenset[str], str]] = {}
    for gate in (trigger.question for question in STEADY for trigger in question.asked if trigger.question != WEEK):
        for option in QUESTIONS[gate].options:
            led = (q.id for q in STEADY for t in q.asked if t.question == gate and option in t.values)
            leads.setdefault(gate, {}).setdefault(frozenset(led), option)
    found: dict[frozenset[str], Answers] = {}
    for options in product(*(classes.values() for classes in leads.values())):
        answers = dict(zip(leads, options, strict=True))
        found.setdefault(_fold(follow(answers)), answers)
    return list(found.values())


def _faults(finding: Finding) -> list[str]:
    """What is wrong with a finding: a clause or a source that is not there, no text, no next step."""
    clauses, sources = guidance().clauses, guidance().sources
    cited = [clauses[id].source in sources if id in clauses else False for id in finding.clauses]
    faults = [] if cited and all(cited) else ["cites no clause, or one that is not there or has no source"]
    faults += [] if finding.text.strip() else ["has no text"]
    faults += [] if finding.action.strip() else ["has no next step"]
    return [f"{finding.says} ({', '.join(finding.clauses)}) {fault}." for fault in faults]


def _adds_up(result: Assessment) -> bool:
    """Whether the findings of a case with several weeks are those of each week alone, and the days they lack."""
    if len(result.weeks) == 1:
        return True
    each = [(pattern, finding) for pattern, alone in result.case.weeks for finding in assess(alone).findings]
    added = {(finding.says, pattern.own(finding.subject or "")) for pattern, finding in each}
    found = {(finding.says, finding.subject or "") for finding in result.findings}
    return added <= found and {subject for _, subject in found - added} <= OF_LATER - EVERY_SESSION.keys()


@dataclass
class Proof:
    """What the proof has tried and reached so far. `problems` counts each problem; none is what is wanted."""

    paths: set[frozenset[str]] = field(default_factory=set)
    weeks: int = 0
    cases: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    sayings: set[str] = field(default_factory=set)
    options: set[tuple[str, str]] = field(default_factory=set)
    problems: Counter[str] = field(default_factory=Counter)

    def try_case(self, answers: Answers) -> None:
        """Assesses one case and notes what it reaches and what is wrong with it."""
        self.cases += 1
        case, path = Case(answers), follow(answers)
        try:
            result = assess(case)
        except Exception as error:  # a rule that breaks is what the proof looks for, whatever way it breaks
            self.problems[f"A case cannot be assessed: {type(error).__name__}: {error}."] += 1
            return
        self._expect(tuple(q.id for q in case.path) == path, "Case.path is not what following the triggers gives.")
        self._expect(_fold(path) in self.paths, "A case takes a path that was not listed.")
        self._expect(result.outcome.id in OUTCOMES, f"There is no outcome called {result.outcome.id}.")
        self._expect(bool(result.findings), "A case has no finding.")
        self._expect(_adds_up(result), "The findings of a case are not those of its weeks.")
        for finding in result.findings:
            self.problems.update(_faults(finding))
            self.sayings.add(finding.says)
        self.outcomes[result.outcome.id] += 1
        self.options.update((id, answers[id]) for id in path if id in answers)

    def _expect(self, holds: bool, problem: str) -> None:
        if not holds:
            self.problems[problem] += 1

    def finish(self) -> "Proof":
        """Notes as a problem every outcome, saying and option that no case has reached."""
        missed = [f"outcome {id}" for id in OUTCOMES if id not in self.outcomes]
        missed += [f"saying {says}" for says in sorted(SAYINGS - self.sayings)]
        missed += [f"option {option} of {id}" for id, option in sorted(OPTIONS - self.options)]
        self.problems.update(f"No path reaches the {what}." for what in missed)
        return self

    def report(self) -> str:
        """The counts and the problems, for people."""
        lines = [
            f"{len(self.paths)} paths, {self.weeks} classes of week, {self.cases} cases",
            *(f"{self.outcomes[id]:>8} {id}" for id in OUTCOMES),
            f"{len(self.outcomes)} of {len(OUTCOMES)} outcomes reached",
            f"{len(self.sayings & SAYINGS)} of {len(SAYINGS)} sayings reached",
            f"{len(self.options & OPTIONS)} of {len(OPTIONS)} options of closed questions reached",
            f"{len(self.problems)} problems",
            *(f"- {problem} ({times})" for problem, times in self.problems.most_common(SHOWN)),
        ]
        return "\n".join(lines)


def _left(answers: Answers) -> int:
    """How much these answers leave to settle. A rule that breaks on them leaves most; `try_case` reports it."""
    with suppress(Exception):
        return len(assess(Case(answers)).with_status("stop", "not_met", "unanswered", "resolve", "change"))
    return len(QUESTIONS)


def _best(answers: Answers) -> Answers:
    """The answers, with each question still open given the option that leaves least to settle."""
    for question in STEADY:
        if question.id not in answers:
            answers = min(({**answers, question.id: option} for option in question.options), key=_left)
    return answers


def _singles(answers: Answers) -> Iterator[Answers]:
    """The answers with each question of their path left out, and with each other option that keeps them on it."""
    path = follow(answers)
    for question in (question for question in STEADY if question.id in path):
        yield {id: value for id, value in answers.items() if id != question.id}
        others = ({**answers, question.id: each} for each in question.options if each != answers.get(question.id))
        yield from (other for other in others if follow(other) == path)


def _pairs(answers: Answers) -> Iterator[Answers]:
    """The answers with each two questions under one clause in every combination, left out included."""
    path = follow(answers)
    for one, two in combinations((question for question in STEADY if question.id in path), 2):
        if set(one.clauses) & set(two.clauses):
            for first, second in product((None, *one.options), (None, *two.options)):
                yield dict(Case(answers).with_answers(**{one.id: first, two.id: second}).answers)


def _others(answers: Answers) -> Iterator[Answers]:
    """The answers with each option of a question the paths do not vary: a session, a place, a strategy."""
    for question in CLOSED:
        if question not in STEADY:
            yield from ({**answers, **_leading_to(question), question.id: option} for option in question.options)


def _leading_to(question: Question) -> Answers:
    """Answers that lead to a question: the first value that each trigger on the way to it watches."""
    there: Answers = {}
    for trigger in question.asked[:1]:
        if trigger.values[0] in LATER:  # any answer puts a later week in use
            continue
        before = {} if trigger.question == WEEK else _leading_to(QUESTIONS[trigger.question])
        there = {**before, SESSIONS[0] if trigger.question == WEEK else trigger.question: trigger.values[0]}
    return there


def _cases(ways: list[Answers], shapes: list[Answers], classes: Sequence[Answers]) -> Iterator[Answers]:
    """Every case the proof tries: each way through with each shape and load of week, varied, and each class of week."""
    least, most = (pick(ways, key=lambda way: len(follow(way))) for pick in (min, max))
    richest = max(shapes, key=lambda shape: len(follow(shape)))
    best = _best({**most, **richest})
    first, last = ({q.id: list(q.options)[end] for q in STEADY} for end in (0, -1))
    for way, shape in product(ways, shapes):
        path = {**way, **shape}
        yield from ({**start, **path} for start in ({}, first, last, best))
        yield from _singles({**best, **path})
        if way is most or shape is richest:
            yield from _pairs({**best, **path})
            yield from _singles({**last, **path})
    yield from ({**best, **way, **each} for way, each in product((least, most), classes))
    yield from ({**last, **least, **each} for each in classes)
    loads = {class_of(Case(each))[3:]: each for each in classes}.values()
    yield from ({**best, **way, **each} for way, each in product(ways, loads))
    yield from _others({**best, **least})
    thin, thick = (pick(loads, key=lambda each: len(set(each.values()))) for pick in (min, max))
    second = {id: PLAIN[id] for id, week in EVERY_SESSION.items() if week == LATER[0]}
    for load, other in product(loads, (thin, thick)):
        yield {**best, **other, **load, **{own: other[id] for own, id in second.items() if id in other}}


def prove() -> Proof:
    """Tries every path and every class of week. Takes seconds; the result says what was reached and what is wrong."""
    ways, classes = journeys(), weeks()
    shapes = list({_fold(follow(each)): each for each in sorted(classes, key=_left, reverse=True)}.values())
    proof = Proof({_fold(follow({**way, **shape})) for way, shape in product(ways, shapes)}, len(classes))
    for answers in _cases(ways, shapes, classes):
        proof.try_case(answers)
    return proof.finish()
