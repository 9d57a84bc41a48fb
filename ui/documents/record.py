"""The record: one HTML page that a governor reads, a printer prints and the guide opens again.

It shows what `assess` said and judges nothing. It holds no script that runs and asks for nothing from outside. All
text is escaped by the template; the saved case is the one thing put in as it is, after `script_safe` has been over it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from logic import TOOL_VERSION
from logic.assessment import UNANSWERED, Assessment
from logic.case import NOTE, STRATEGY, Case, find_question
from logic.dates.next_steps import NextStep
from logic.facts import Source
from logic.findings import Finding
from logic.guidance import guidance
from logic.phrases import day_words
from logic.questions import PAGES, QUESTIONS
from logic.saved.page import ELEMENT_ID, FORMAT, script_safe
from logic.terms import DAYS, HALVES, SESSIONS, Question
from logic.timetable import Provider, Week
from logic.words import how_seen
from ui.documents import record_words as words
from ui.documents.clean import visible

TEMPLATES = Path(__file__).with_name("templates")
SESSION_WIDTH = 34
"""The length of one session in the picture, in its own units: wide enough for the word check."""


@dataclass(frozen=True, slots=True)
class Segment:
    """One day of one provider in the picture."""

    x: int
    width: int
    day: str
    mark: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One finding in words. `sources` are numbers in the list of sources."""

    text: str
    action: str
    clauses: tuple[str, ...]
    answers: tuple[str, ...]
    sources: tuple[int, ...]
    checked: str


@dataclass(frozen=True, slots=True)
class Answered:
    """One question with its answer and its note, in words."""

    question: str
    answer: str
    note: str


@cache
def _template() -> Template:
    settings = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return settings.get_template("record.html")


def record(
    assessment: Assessment,
    saved_json: str,
    when: datetime,
    dates: Mapping[str, date | str] | None = None,
    steps: Iterable[NextStep] = (),
    done: frozenset[str] = frozenset(),
    made_up: str = "",
) -> str:
    """The record as one HTML page, to be written as UTF-8.

    `saved_json` is what `to_json` made of the same case. `dates` are the worked-out dates by what they are
    for. `steps` are listed in the order given; those whose id is in `done` are ticked.
    `made_up` says that the case is, and which day it is in.
    """
    case, week = assessment.case, assessment.week
    cited = _cited(assessment)
    return _template().render(
        format=FORMAT,
        element_id=ELEMENT_ID,
        saved_json=Markup(script_safe(saved_json)),
        when=words.moment(when),
        made_up=made_up,
        tool_version=TOOL_VERSION,
        guidance=guidance(),
        outcome=assessment.outcome,
        groups=_groups(assessment, cited),
        steps=[(step, day_words(step.day) if step.day else "", step.id in done) for step in steps],
        dates={of: each if isinstance(each, str) else day_words(each) for of, each in (dates or {}).items()},
        days=_days(case, week),
        providers=[(each, words.provider_sentence(each), _bar(each)) for each in week.providers],
        session_width=SESSION_WIDTH,
        limit=guidance().limit("provider_sessions"),
        codes=_codes(week),
        pages=_pages(case),
        unmarked=_unmarked(case),
        sources=[(number, each, how_seen(each)) for number, each in enumerate(cited, start=1)],
    )


def _sources_of(finding: Finding) -> tuple[Source, ...]:
    return guidance().sources_of(finding.clauses, finding.says)


def _cited(assessment: Assessment) -> list[Source]:
    """The sources the record cites: the council's page first, then in the order they come up."""
    facts = guidance()
    found = [facts.sources[facts.page]]
    for finding in assessment.findings:
        found += _sources_of(finding)
    found += [facts.sources[id] for code in assessment.week.codes.values() for id in (code.source, *code.also)]
    return list(dict.fromkeys(found))


def _reason(case: Case, finding: Finding, cited: list[Source]) -> Reason:
    sources, clauses = _sources_of(finding), guidance().clauses
    is_question = finding.says == UNANSWERED  # its text says all: there is no answer to show and one thing to do
    return Reason(
        text=visible(finding.text),
        action="" if is_question else visible(finding.action),
        clauses=tuple(f"{id} {clauses[id].name}" for id in finding.clauses),
        answers=() if is_question else tuple(words.rests_on(case, finding.answers)),
        sources=tuple(cited.index(source) + 1 for source in sources),
        checked=day_words(min(source.checked for source in sources)),
    )


def _groups(assessment: Assessment, cited: list[Source]) -> list[tuple[str, list[Reason]]]:
    """The findings under their headings, without the headings that have none."""
    found = [
        (status.heading, [_reason(assessment.case, each, cited) for each in assessment.with_status(status.id)])
        for status in guidance().statuses.values()
    ]
    return [(title, reasons) for title, reasons in found if reasons]


def _days(case: Case, week: Week) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each day with the place and the register code of its morning and its afternoon."""

    def cell(session: str) -> tuple[str, str]:
        code = week.codes.get(session)
        return words.answer(case, QUESTIONS[session]), code.shown if code else ""

    return [(day_name, [cell(f"{day}_{half}") for half in HALVES]) for day, day_name in DAYS.items()]


def _bar(provider: Provider) -> list[Segment]:
    """The days of a provider end to end, each as long as its sessions."""
    segments, x = [], 0
    for day, held in provider.by_day.items():
        width = held * SESSION_WIDTH
        segments.append(Segment(x, width, DAYS[day][:3], provider.provider_days.get(day, "")))
        x += width
    return segments


def _codes(week: Week) -> list[tuple[str, str, str, str]]:
    """Each register code the week uses: its mark, its name, its sessions and why."""
    return [
        (code.shown, code.name, words.sessions(id for id, each in week.codes.items() if each == code), code.why)
        for code in dict.fromkeys(week.codes.values())
    ]


def _answered(case: Case, question: Question) -> Answered:
    note = words.note(case.answers.get(f"{NOTE}{question.id}", ""))
    return Answered(words.label(case, question), words.answer(case, question), note)


def _pages(case: Case) -> list[tuple[str, list[Answered]]]:
    """The questions asked, page by page, strategies with a mark or a note after their page. A session with a note too.

    Strategies that only an older edition lists come last.
    """
    noted = {id.removeprefix(NOTE) for id in case.answers}
    older = sorted(id for id in noted if id.startswith(STRATEGY) and id not in QUESTIONS)
    asked = [*case.path, *(question for question in map(find_question, older) if question)]
    tried = "What has been tried in school"
    pages: dict[str, list[Answered]] = {}
    for page, title in PAGES.items():
        here = [question for question in asked if question.page == page]
        for question in here:
            strategy = question.id.startswith(STRATEGY)
            if question.id in noted or not (strategy or question.id in SESSIONS):
                row = _answered(case, question)
                if row.note or question.id not in SESSIONS:
                    pages.setdefault(tried if strategy else title, []).append(row)
    return list(pages.items())


def _unmarked(case: Case) -> list[str]:
    """The names of the strategies with neither a mark nor a note."""
    return [
        question.text
        for id, question in QUESTIONS.items()
        if id.startswith(STRATEGY) and id not in case.answers and f"{NOTE}{id}" not in case.answers
    ]
