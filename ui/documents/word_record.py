"""The decision record for the governing board, as a Word document.

It holds what the guide knows, the head's own notes included, and marks the rest as blanks. The bodies and questions
it names come from `logic/`; it decides nothing.
"""

from datetime import datetime

from logic.assessment import Assessment
from logic.dates.deadlines import Dates
from logic.dates.plan import plan
from logic.guidance import guidance
from logic.phrases import spoken
from logic.words import NOT_ASKED
from ui.documents.docx_kit import Blank, Cell, Draft
from ui.documents.word_parts import (
    SERVICES,
    body,
    dates_table,
    days_or_blank,
    first_to_last,
    noted,
    open_draft,
    places_table,
    pupil,
    said,
    sources_table,
    strategies,
    title_of,
    week_table,
)
from ui.start import NAME


def _person(assessment: Assessment, service: str) -> list[Cell]:
    """One row of who has been asked: the service, what was said, and who, when and what they think."""
    has, asked = said(assessment, service), assessment.case.answer(f"{service}_consulted")
    view: Cell = Blank("name, date and view") if asked in ("consulted", "agreed") else "Nobody asked yet"
    if asked is None:
        view = "Nobody to ask" if assessment.case.answer(service) in ("no", "none") else Blank("who is involved")
    return [SERVICES[service], has, said(assessment, f"{service}_consulted") if asked else NOT_ASKED, view]


def decision_record(assessment: Assessment, dates: Dates, when: datetime, made_up: str = "") -> bytes:
    """The decision record for the governing board, as a Word document."""
    case = assessment.case
    its_plan = plan(assessment, dates)
    draft = Draft(title_of("Off-site direction: decision record", assessment), when, made_up)
    open_draft("record", assessment, draft, dates)
    draft.section("The decision")
    draft.facts(
        "The school, the pupil and who decides",
        [
            ("School", Blank("name of the school")),
            ("Type of school", said(assessment, "school_type")),
            ("Pupil", pupil(assessment)),
            ("Who decides", body(assessment)),
            ("Meeting", Blank("who met, and the date")),
            ("Power passed on", Blank("date and number of the minute, or write: not passed on")),
            ("Equality Act", Blank("whether directing the pupil could be discrimination, or write: not disabled")),
            ("Decision", Blank("directed or not directed, with the reasons")),
        ],
    )
    draft.section("What the guide found")
    draft.text(f"{assessment.outcome.headline}. {its_plan.said}")
    rows: list[list[Cell]] = [
        [each.status_name, each.said, each.action, ", ".join(each.clauses)] for each in assessment.findings
    ]
    draft.table("Findings", ("Status", "Finding", "What to do", "Clause"), rows, (3, 7, 6, 2))
    draft.section("Purpose and grounds")
    questions = ("purpose", "exhausted", "benefit", "behaviour_plan", "exclusion_risk", "governors_considered")
    asked = [id for id in questions if any(question.id == id for question in case.path)]
    words = {question.id: question.text for question in case.path}
    draft.facts(
        "Purpose and grounds",
        [
            *((words[id], _with_note(assessment, id)) for id in asked),
            ("Not a punishment", Blank("how the board satisfied itself that this is not a punishment")),
            ("Suspensions so far", Blank("dates and days, or none")),
            ("Other ways considered", Blank("what else was looked at, and why not")),
        ],
    )
    draft.section("What has been tried")
    tried: list[list[Cell]] = [
        [
            name,
            answer,
            noted(assessment, id) or (Blank("dates and what changed") if answer == "Tried" else Blank("why")),
        ]
        for id, name, answer in strategies(assessment, "tried", "not_suitable", "not_tried")
    ]
    tried = tried or [[Blank("strategy"), Blank("tried, or would not suit"), Blank("dates and what changed")]]
    draft.table("Strategies", ("Strategy", "Answer", "Evidence"), tried, (6, 3, 6))
    draft.section("People and needs")
    people = [_person(assessment, service) for service in SERVICES]
    draft.table("Who was asked", ("Service", "Answer", "Asked", "Who, when and their view"), people, (4, 4, 4, 4))
    needs = [(words[id], _with_note(assessment, id)) for id in ("additional_needs", "needs_plan") if id in words]
    views: list[tuple[str, Cell]] = [
        ("Parents' view", Blank("date and view")),
        ("Pupil's view", Blank("date and view")),
    ]
    draft.facts("Needs and views", [*needs, *views])
    draft.section("The placement")
    places_table(assessment, draft)
    week_table(assessment, draft)
    draft.facts(
        "How the placement works",
        [
            ("First day and last day", [*first_to_last(dates), "."]),
            ("Number of days", days_or_blank(dates)),
            ("Longest time it could last", Blank("maximum period")),
            ("Hours a week at each place", Blank("hours")),
            ("Subjects and exams", Blank("how the pupil keeps up a broad set of subjects")),
            ("Support for needs", Blank("adjustments, and who makes them")),
            ("Transport, meals and uniform", Blank("who arranges and pays")),
            ("Medicine and risk assessment", Blank("what is needed, and where it is filed")),
            ("Link staff", Blank("name and role at both ends")),
            ("Absence", Blank("who tells whom, and by when each session")),
        ],
    )
    draft.section("Dates, reviews and the way back")
    dates_table(dates, draft)
    draft.facts(
        "After the direction",
        [
            ("Invitations to reviews", Blank("dates sent, and to whom")),
            ("How it ends", Blank("return, with date; longer, with new end; managed move, with date; or other")),
            ("Plan for coming back", Blank("reintegration plan")),
        ],
    )
    draft.section("What to do next")
    to_do = its_plan.steps
    steps: list[list[Cell]] = [
        [spoken(step.day) if step.day else "Now", step.words, step.owner, ", ".join(step.clauses) or "None"]
        for step in to_do
    ] or [["Now", "Nothing is left to do.", "Nobody", "None"]]
    draft.table("Next steps", ("By", "Step", "Who", "Clause"), steps, (3, 8, 3, 2))
    draft.section("Signed")
    draft.facts("Signed", [("For the board", Blank("name, role, date")), ("Head teacher", Blank("name, date"))])
    draft.section("Sources")
    draft.text(f"Guidance version {guidance().version}. The {NAME} informs a decision. It is not legal advice.")
    found = assessment.findings
    cited = {source.id for each in found for source in guidance().sources_of(each.clauses, each.says)}
    cited |= {event.source for event in dates.events} | {step.source for step in to_do}
    codes = {code for week in assessment.weeks for code in week.codes.values()}
    cited |= {id for code in codes for id in (code.source, *code.also)}
    sources_table(draft, cited)
    return draft.finish()


def _with_note(assessment: Assessment, id: str) -> Cell:
    """An answer, with the head's note on it."""
    note = noted(assessment, id)
    return [said(assessment, id), *([f". Note: {note}"] if note else [])]
