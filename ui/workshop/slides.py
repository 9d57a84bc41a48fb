"""The slides of a case for the presenter view: what each says, in order. One thing each, and pure.

No slide before the one of kind `outcome` holds anything the guide concludes. A room that votes has more of them: it
talks, votes again, and then sees both votes. Each slide names the stage that the phones are at while it is shown.
"""

from dataclasses import dataclass, replace

from logic.assessment import Assessment
from logic.case import Case
from logic.guidance import guidance
from logic.workshop.ballots import FIRST, ROUNDS, SECOND, SHOWN, TALK, WAIT, ballots, stage
from logic.workshop.examples import Example
from logic.workshop.practice import reasons
from ui.week.rows import rows
from ui.workshop.board import marks


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. `kind` says how it is drawn; `strong` comes first and larger than `lines`. None of it is escaped.

    `stage` is where the phones are meanwhile; `ballot` is the question that a slide of kind `split` shows the votes of;
    `week` is which week of the case, from 0, a slide of one is about.
    """

    kind: str
    heading: str
    strong: str = ""
    lines: tuple[str, ...] = ()
    stage: str = WAIT
    ballot: str = ""
    week: int = 0

    @property
    def of_phones(self) -> bool:
        """Whether this slide is nothing without phones."""
        return self.kind in (_TALK, _SPLIT) or self.stage in _AGAIN


_TALK, _SPLIT = "talk", "split"
_AGAIN = [stage(SECOND, id) for id in ballots()]


def _of(title: str, number: int, whole: int) -> str:
    return title if whole == 1 else f"{title}: {number} of {whole}"


def _each_week(case: Case, kind: str, heading: str) -> list[Slide]:
    """A slide for each week of a case, under its days where there are several."""
    several = len(case.weeks) > 1
    headings = [f"{heading}, {pattern.words}" if several else heading for pattern, _ in case.weeks]
    return [Slide(kind, words, week=number) for number, words in enumerate(headings)]


def _before(example: Example) -> list[Slide]:
    """The story, the week and the question."""
    story = [
        Slide("story", _of("The story", number, len(example.story)), lines=(paragraph,))
        for number, paragraph in enumerate(example.story, 1)
    ]
    return [
        Slide("title", example.title),
        *story,
        *_each_week(example.case, "plan", "The week the school has in mind"),
        Slide("question", "The question", strong=example.question),
    ]


def _votes(round: int) -> list[Slide]:
    """A round of the vote: its questions, each with its choices."""
    again = f"{ROUNDS[round]}: " if round == SECOND else ""
    return [
        Slide("choices", again + each.question, lines=tuple(each.options.values()), stage=stage(round, each.id))
        for each in ballots().values()
    ]


def _between() -> list[Slide]:
    """What a room that votes does between its first vote and the answer: it talks, votes again, and sees both votes."""
    talk = Slide(_TALK, "Talk to your neighbour", "Say what you chose, and why. Then vote again.", stage=TALK)
    both = [Slide(_SPLIT, each.question, stage=SHOWN, ballot=each.id) for each in ballots().values()]
    return [talk, *_votes(SECOND), *both]


def _after(example: Example, assessment: Assessment) -> list[Slide]:
    """The outcome, the reasons one at a time, the week as counted, and what to talk about."""
    its = assessment.outcome
    why = [(reason.theme.name, finding) for reason in reasons(assessment) for finding in reason.findings]
    slides = [Slide("outcome", its.headline, lines=(its.meaning, its.now))]
    for number, (name, finding) in enumerate(why, 1):
        clauses = ", ".join(f"{id} {guidance().clauses[id].name}" for id in finding.clauses)
        lines = tuple(line for line in (finding.action, f"{name}. From {clauses}.") if line)
        slides.append(Slide("reason", _of("Why", number, len(why)), finding.said, lines))
    if not why:
        slides.append(Slide("reason", "Why", "Nothing stands in the way."))
    if any(marks(alone) for _, alone in example.case.weeks):
        slides += _each_week(example.case, "marks", "The week, with what is too many")
    if any(map(rows, assessment.weeks)):
        slides += _each_week(example.case, "bars", "The week, counted")
    return [*slides, Slide("points", "To talk about", lines=example.points)]


def slides(example: Example, assessment: Assessment, voting: bool = False) -> tuple[Slide, ...]:
    """Every slide of a case, in order; with those of a room that votes, or without."""
    after = [replace(slide, stage=SHOWN) for slide in _after(example, assessment)]
    return (*_before(example), *_votes(FIRST), *(_between() if voting else ()), *after)
