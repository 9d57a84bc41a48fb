"""A counterfactual: a change of answers, the result it leads to, and how it may be put to a head teacher.

Every one holds the assessment it was proved by, so a screen shows nothing that was not run. Only a change that a head
can make by doing something is an action. The rest is put as an `if`, and a fact about a child is never a thing to do.
"""

from dataclasses import dataclass
from functools import cached_property

from logic.assessment import OUTCOMES, Assessment
from logic.facts import Outcome
from logic.findings import Finding
from logic.phrases import listed
from logic.questions import GIVEN, QUESTIONS, WHERE, journey
from logic.terms import ACTION, EVERY_SESSION, FACT, JUDGEMENT, PLAIN

FIND_OUT = "find_out"
OFFERS = (ACTION, FIND_OUT, JUDGEMENT, FACT)
"""How a change can be offered, the most truthful first: do it, find it out, weigh it again, or only `if`."""

RANK = {id: rank for rank, id in enumerate(OUTCOMES)}
"""The outcomes from worst (0) to best. `incomplete` is no verdict: it stands above the two that say no because it
leaves the case open, and below the three that say yes with conditions because more answers can still lead anywhere."""


@dataclass(frozen=True, slots=True)
class Change:
    """One answer changed: the question id, the answer before (None when there was none) and after."""

    question: str
    was: str | None
    now: str

    @property
    def offer(self) -> str:
        """How it may be put: one of OFFERS."""
        nature = QUESTIONS[self.question].nature
        return FIND_OUT if nature != ACTION and self.was in (None, "not_sure") else nature

    @property
    def words(self) -> str:
        """The change in words that go before "the outcome would be"."""
        question = QUESTIONS[self.question]
        return question.becomes[self.now if question.options else GIVEN]


@dataclass(frozen=True)
class Counterfactual:
    """Changes of answers, with the assessment before and the one they lead to."""

    changes: tuple[Change, ...]
    before: Assessment
    after: Assessment

    @property
    def outcome(self) -> Outcome:
        """The outcome the changes lead to."""
        return self.after.outcome

    @property
    def better(self) -> bool:
        """Whether that outcome is better than the present one."""
        return RANK[self.after.outcome.id] > RANK[self.before.outcome.id]

    @cached_property
    def offer(self) -> str:
        """How the changes together may be put: as the least truthful of them. What makes things worse is never done."""
        return max((change.offer for change in self.changes), key=OFFERS.index) if self.better else FACT

    @property
    def action(self) -> bool:
        """Whether it can be offered as something to do, and not only as "if this were different"."""
        return self.offer == ACTION

    @cached_property
    def gone(self) -> tuple[Finding, ...]:
        """The findings of before that are not there after."""
        return missing(self.before, self.after)

    @cached_property
    def new(self) -> tuple[Finding, ...]:
        """The findings of after that were not there before."""
        return missing(self.after, self.before)

    @property
    def phrases(self) -> list[str]:
        """The changes, a phrase each; sessions of one week that go to the same place are named together."""
        moved: dict[tuple[str, str], list[str]] = {}
        phrases = []
        for change in self.changes:
            if change.question in EVERY_SESSION:
                its_own = moved.setdefault((change.now, EVERY_SESSION[change.question]), [])
                its_own.append(QUESTIONS[PLAIN[change.question]].text)
            else:
                phrases.append(change.words)
        after = journey().after
        said = (f"with {listed(names)} {WHERE[now]} {after.get(week, '')}" for (now, week), names in moved.items())
        return phrases + [words.strip() for words in said]

    @property
    def words(self) -> str:
        """The changes as one phrase."""
        return listed(self.phrases)


def missing(here: Assessment, there: Assessment) -> tuple[Finding, ...]:
    """The findings of `here` that `there` does not have in every week that they speak of.

    The same saying of the same subject counts as the same.
    """
    known = {matter for finding in there.findings for matter in _matters(finding, there)}
    return tuple(finding for finding in here.findings if not known.issuperset(_matters(finding, here)))


def _matters(finding: Finding, its: Assessment) -> set[tuple[str, str | None, str]]:
    """What a finding says and of what, for each week that it speaks of."""
    patterns = finding.patterns or tuple(week.pattern for week in its.weeks)
    return {(finding.says, finding.subject, pattern.id) for pattern in patterns}


def counterfactual(before: Assessment, after: Assessment) -> Counterfactual:
    """The counterfactual that leads from one assessment to the other. Answers that shape no finding are left out."""
    changes = tuple(
        Change(id, before.case.answers.get(id), after.case.answers[id])
        for id, question in QUESTIONS.items()
        if question.required and after.case.answers.get(id) not in (None, before.case.answers.get(id))
    )
    return Counterfactual(changes, before, after)
