"""Two cases side by side: the answers that differ, the weeks, the findings that differ, and the outcomes.

Pure, and about assessments only: it does not know whether a case is an example, a saved file or the one in hand.
Notes are left out, as they are evidence and no rule reads them.
"""

from dataclasses import dataclass

from logic.assessment import Assessment
from logic.case import STRATEGY, Case
from logic.facts import Outcome
from logic.findings import Finding
from logic.questions import QUESTIONS, strategy_question
from logic.terms import SESSIONS, Question
from logic.words import case_words


@dataclass(frozen=True, slots=True)
class Pair:
    """What two cases say to one question, in words."""

    question: Question
    left: str
    right: str

    @property
    def same(self) -> bool:
        """Whether the two say the same."""
        return self.left == self.right


@dataclass(frozen=True, slots=True)
class FindingPair:
    """One matter on which two cases have different findings. A side is None where the case has no such finding."""

    left: Finding | None
    right: Finding | None


@dataclass(frozen=True, slots=True)
class CaseComparison:
    """Two cases side by side. `answers` are those that differ; `week` is the ten sessions that each begins with."""

    outcomes: tuple[Outcome, Outcome]
    answers: tuple[Pair, ...]
    week: tuple[Pair, ...]
    findings: tuple[FindingPair, ...]

    @property
    def same_outcome(self) -> bool:
        """Whether both cases come to the same outcome."""
        return self.outcomes[0] == self.outcomes[1]


def _questions(left: Case, right: Case) -> list[Question]:
    """Every question either case can answer: the guide's, then the strategies only an older file has."""
    answered = dict.fromkeys((*left.answers, *right.answers))
    older = sorted(id for id in answered if id.startswith(STRATEGY) and id not in QUESTIONS)
    return [*QUESTIONS.values(), *(strategy_question(id.removeprefix(STRATEGY)) for id in older)]


def _pair(question: Question, left: Case, right: Case) -> Pair:
    return Pair(question, case_words(question, left), case_words(question, right))


def _matter(finding: Finding) -> tuple[str, str | None]:
    """What a finding is about: its clause, or that a question is open, and its subject."""
    return finding.says.partition(".")[0], finding.subject


def _findings(left: Assessment, right: Assessment) -> tuple[FindingPair, ...]:
    """The findings only one has, paired where both have something to say of one matter.

    A saying has one status, so two findings of one saying, subject and week never differ in status.
    """
    said_left, said_right = ({each.matter for each in side.findings} for side in (left, right))
    only_left = [each for each in left.findings if each.matter not in said_right]
    only_right = [each for each in right.findings if each.matter not in said_left]
    pairs = []
    for finding in only_left:
        match = next((other for other in only_right if _matter(other) == _matter(finding)), None)
        if match is not None:
            only_right.remove(match)
        pairs.append(FindingPair(finding, match))
    return (*pairs, *(FindingPair(None, finding) for finding in only_right))


def compare_cases(left: Assessment, right: Assessment) -> CaseComparison:
    """What differs between two assessed cases."""
    pairs = [_pair(question, left.case, right.case) for question in _questions(left.case, right.case)]
    return CaseComparison(
        outcomes=(left.outcome, right.outcome),
        answers=tuple(pair for pair in pairs if not pair.same),
        week=tuple(_pair(QUESTIONS[session], left.case, right.case) for session in SESSIONS),
        findings=_findings(left, right),
    )
