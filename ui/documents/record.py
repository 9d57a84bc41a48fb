"""The record: one HTML page that a governor reads, a printer prints and the guide opens again.

It shows what `assess` said and judges nothing. It holds no script that runs and asks for nothing from outside. All
text is escaped by the template; the saved case is the one thing put in as it is, after `in_lines` has been over it.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from markupsafe import Markup

from logic import TOOL_VERSION
from logic.assessment import UNANSWERED, Assessment
from logic.case import NOTE, STRATEGY, Case, find_question
from logic.dates.deadlines import deadlines
from logic.dates.length import worked_out
from logic.dates.picture import HEADER
from logic.dates.plan import plan
from logic.facts import Source
from logic.findings import Finding
from logic.guidance import guidance
from logic.phrases import day_words
from logic.questions import PAGES, QUESTIONS
from logic.saved.page import ELEMENT_ID, FORMAT, in_lines
from logic.terms import EVERY_SESSION, Question
from logic.words import how_seen, reference
from ui.documents import record_words as words
from ui.documents.clean import visible
from ui.documents.days_off import days_off
from ui.documents.pages import template
from ui.documents.record_line import line
from ui.documents.record_plan import what_next
from ui.documents.record_week import SESSION_WIDTH, codes, written
from ui.today import said


@dataclass(frozen=True, slots=True)
class Entry:
    """One finding in words, with its answers and its sources. `sources` are numbers in the list of sources."""

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


def record(
    assessment: Assessment,
    saved_json: str,
    when: datetime,
    done: frozenset[str] = frozenset(),
    made_up: date | None = None,
) -> str:
    """The record as one HTML page, to be written as UTF-8.

    `saved_json` is what `to_json` made of the same case. The dates are as they stand on the day of `when`, or on
    the day that a `made_up` case is in. The steps whose id is in `done` are ticked.
    """
    case = assessment.case
    dates = deadlines(case, made_up or when.date())
    its_plan = plan(assessment, dates, done)
    cited = _cited(assessment)
    comes = what_next(case, its_plan, dates, done)
    return template("record.html").render(
        format=FORMAT,
        element_id=ELEMENT_ID,
        saved_json=Markup(in_lines(saved_json)),
        about=words.name(reference(case)),
        when=words.moment(when),
        made_up=said(made_up),
        tool_version=TOOL_VERSION,
        guidance=guidance(),
        outcome=assessment.outcome,
        groups=_groups(assessment, cited, its_plan.findings),
        plan=its_plan,
        next=comes,
        reviews_header=HEADER,
        line=line(comes.picture) if comes.picture else None,
        **days_off(comes.picture),
        weeks=written(assessment, dates),
        session_width=SESSION_WIDTH,
        limit=guidance().limit("provider_sessions"),
        codes=codes(assessment.weeks),
        pages=_pages(case, worked_out(case, dates)),
        tried=_tried(case),
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
    used = [code for week in assessment.weeks for code in week.codes.values()]
    found += [facts.sources[id] for code in used for id in (code.source, *code.also)]
    return list(dict.fromkeys(found))


def _reason(case: Case, finding: Finding, cited: list[Source], listed: Collection[Finding]) -> Entry:
    sources, clauses = _sources_of(finding), guidance().clauses
    is_question = finding.says == UNANSWERED  # its text says all: there is no answer to show and one thing to do
    return Entry(
        text=visible(finding.said),
        action="" if is_question or finding in listed else visible(finding.action),
        clauses=tuple(f"{id} {clauses[id].name}" for id in finding.clauses),
        answers=tuple(words.rests_on(case, finding.answers)) if finding.asks and not is_question else (),
        sources=tuple(cited.index(source) + 1 for source in sources),
        checked=day_words(min(source.checked for source in sources)),
    )


def _groups(assessment: Assessment, cited: list[Source], listed: Collection[Finding]) -> list[tuple[str, list[Entry]]]:
    """The findings under their headings. What those do that are `listed` is in the list of what to do."""
    found = [
        (status.heading, [_reason(assessment.case, each, cited, listed) for each in assessment.with_status(status.id)])
        for status in guidance().statuses.values()
    ]
    return [(title, reasons) for title, reasons in found if reasons]


def _answered(case: Case, question: Question) -> Answered:
    note = words.note(case.answers.get(f"{NOTE}{question.id}", ""))
    return Answered(words.label(case, question), words.answer(case, question), note)


def _pages(case: Case, known: Mapping[str, str]) -> list[tuple[str, list[Answered]]]:
    """The questions asked, page by page, with what is `known` of one without an answer; a session only with its note.

    What has been tried is told by `_tried`.
    """
    noted = {id.removeprefix(NOTE) for id in case.answers}
    pages: dict[str, list[Answered]] = {}
    for page, title in PAGES.items():
        asked = [each for each in case.path if each.page == page and not each.id.startswith(STRATEGY)]
        for question in asked:
            if question.quiet and question.id not in case.answers:
                continue
            if question.id in noted or question.id not in EVERY_SESSION:
                row = _answered(case, question)
                if question.id in known:
                    row = replace(row, answer=known[question.id])
                if row.note or question.id not in EVERY_SESSION:
                    pages.setdefault(title, []).append(row)
    return list(pages.items())


def _tried(case: Case) -> list[tuple[str, str]]:
    """The strategies with a mark or a note, a line for each answer with its notes, older editions last."""
    noted = {id.removeprefix(NOTE) for id in case.answers}
    ours = [id for id in QUESTIONS if id.startswith(STRATEGY)]
    older = sorted(id for id in noted if id.startswith(STRATEGY) and id not in QUESTIONS)
    lines: dict[str, list[str]] = {}
    for question in filter(None, (find_question(id) for id in (*ours, *older) if id in noted)):
        row = _answered(case, question)
        lines.setdefault(row.answer, []).append(f"{row.question}{f' ({row.note})' if row.note else ''}")
    return [(said, "; ".join(named)) for said, named in lines.items()]


def _unmarked(case: Case) -> list[str]:
    """The names of the strategies with neither a mark nor a note."""
    return [
        question.text
        for id, question in QUESTIONS.items()
        if id.startswith(STRATEGY) and id not in case.answers and f"{NOTE}{id}" not in case.answers
    ]
