"""The slides of a case for the presenter view: what each says, in order. One thing each, and pure.

No slide before the one of kind `outcome` holds anything the guide concludes.
"""

from dataclasses import dataclass

from logic.assessment import OUTCOMES, Assessment
from logic.case import Case
from logic.guidance import guidance
from logic.workshop.examples import Example
from logic.workshop.practice import reasons
from ui.week.rows import rows


@dataclass(frozen=True, slots=True)
class Slide:
    """One slide. `kind` says how it is drawn; `strong` comes first and larger than `lines`. None of it is escaped.

    `week` is which week of the case, from 0, a slide of one is about.
    """

    kind: str
    heading: str
    strong: str = ""
    lines: tuple[str, ...] = ()
    week: int = 0


def _of(title: str, number: int, whole: int) -> str:
    return title if whole == 1 else f"{title}: {number} of {whole}"


def _each_week(case: Case, kind: str, heading: str) -> list[Slide]:
    """A slide for each week of a case, under its days where there are several."""
    several = len(case.weeks) > 1
    headings = [f"{heading}, {pattern.words}" if several else heading for pattern, _ in case.weeks]
    return [Slide(kind, words, week=number) for number, words in enumerate(headings)]


def _before(example: Example) -> list[Slide]:
    """The story, the week, the question and the pause to guess."""
    story = [
        Slide("story", _of("The story", number, len(example.story)), lines=(paragraph,))
        for number, paragraph in enumerate(example.story, 1)
    ]
    return [
        Slide("title", example.title),
        *story,
        *_each_week(example.case, "plan", "The week the school has in mind"),
        Slide("question", "The question", strong=example.question),
        Slide("choices", "What will the guide say?", lines=tuple(each.headline for each in OUTCOMES.values())),
        Slide("choices", "What stands in the way?", lines=tuple(each.name for each in guidance().themes.values())),
    ]


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
        slides.append(
            Slide("reason", "Why", "Nothing stands in the way.", ("The reasons hold and the steps are done.",))
        )
    if any(map(rows, assessment.weeks)):
        slides += _each_week(example.case, "bars", "The week, counted")
    return [*slides, Slide("points", "To talk about", lines=example.points)]


def slides(example: Example, assessment: Assessment) -> tuple[Slide, ...]:
    """Every slide of a case, in order."""
    return (*_before(example), *_after(example, assessment))
