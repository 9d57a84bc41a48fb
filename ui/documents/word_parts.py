"""The parts the Word documents share: answers in words, the week as a table, the places and the dates that count.

What the guide knows is written; what it does not know becomes a blank. Notes a head has written go only where the
caller asks for them, so that none reaches a parent by accident.
"""

from collections.abc import Iterator
from datetime import date

from logic.advice import NO_LIMIT, short_advice
from logic.assessment import Assessment
from logic.case import find_question
from logic.dates.deadlines import Dates
from logic.dates.length import count_words
from logic.dates.next_steps import decider
from logic.dates.picture import HEADER, review_rows
from logic.guidance import guidance
from logic.hours import length, time_ids
from logic.phrases import count, day_words, listed, mid_sentence, sentence, short, spoken
from logic.questions import QUESTIONS
from logic.terms import DAYS, HALVES, HOME, NONE, PLACES, SESSIONS
from logic.timetable import Week, time_problems
from logic.words import reference
from ui.documents.clean import clean
from ui.documents.docx_kit import Blank, Cell, Draft

SERVICES = {
    "ehc": "EHC plan, and its co-ordinator",
    "in_care": "In care, and the Virtual School",
    "social_worker": "Social worker",
    "other_services": "Other services",
}
_WIDE_WORDS = {value: QUESTIONS[SESSIONS[0]].options[value] for value in (HOME, NONE)}


def said(assessment: Assessment, id: str) -> str:
    """The answer to a question in its own words, or a blank that asks it."""
    question, answer = find_question(id), assessment.case.answer(id)
    asked = question.text if question else id
    if question is None or answer is None:
        return Blank(asked)
    return question.options.get(answer, answer)


def noted(assessment: Assessment, id: str) -> str:
    """The head's own note on a question, or nothing."""
    return assessment.case.answers.get(f"note_{id}", "")


def strategies(assessment: Assessment, *answers: str) -> list[tuple[str, str, str]]:
    """The strategies with one of these answers: id, name and the answer in words."""
    found = []
    for id, value in assessment.case.answers.items():
        question = find_question(id) if id.startswith("strategy_") else None
        if question is not None and value in answers:
            found.append((id, question.text, question.options[value]))
    return found


def names(assessment: Assessment) -> dict[str, str]:
    """What to call each place in use."""
    every = [each for week in assessment.weeks for each in week.providers]
    return {place: short(each.name) for each in every for place in each.places}


def mainstream(assessment: Assessment) -> list[str]:
    """The names of the other mainstream schools in the weeks."""
    called, kinds = names(assessment), {id: kind for week in assessment.weeks for id, kind in week.kinds.items()}
    return [called[place] for place in PLACES if place in kinds and kinds[place].id == "mainstream"]


def each_week(assessment: Assessment, draft: Draft) -> Iterator[tuple[Week, str]]:
    """Each week and its days in words for a title. Where there is more than one, its days are written here."""
    for week in assessment.weeks:
        if len(assessment.weeks) > 1:
            draft.text(f"{week.pattern.name}:")
        yield week, f" {week.pattern.words}" if len(assessment.weeks) > 1 else ""


def day_or_blank(day: date | None, id: str) -> str:
    """A date in words, or a blank for the question that asks for it."""
    return spoken(day) if day else Blank(mid_sentence(QUESTIONS[id].text))


def days_or_blank(dates: Dates) -> str:
    """The number of days for a notice, or a blank while the number is not known or is in dispute."""
    if dates.days is None or any(problem.question == "number_of_days" for problem in dates.problems):
        return Blank("the number of days off site, as one number")
    weeks = f", over {count(dates.weeks, 'week')}" if dates.weeks else ""
    named = count_words(dates) if dates.by_count == dates.days else f"{count(dates.days, 'school day')} off site"
    return f"{named}{weeks}"


def first_to_last(dates: Dates) -> list[str]:
    """From the first day to the last, each in words or blank."""
    return [
        "From ",
        day_or_blank(dates.start, "start_date"),
        " to ",
        day_or_blank(dates.end, "end_date"),
    ]


def title_of(draft: str, assessment: Assessment) -> str:
    """The title of a draft, with the reference of the case where it has one."""
    about = clean(reference(assessment.case))
    return f"{draft} ({about})" if about else draft


def body(assessment: Assessment) -> str:
    """The body that decides, or a blank where the type of school is not known."""
    known = assessment.case.answer("school_type") is not None
    return f"The {decider(assessment.case)}" if known else Blank("the body that decides")


def pupil(assessment: Assessment) -> Cell:
    """What to call the pupil: the reference of the case, or a blank; the year group is a blank always."""
    about = reference(assessment.case)
    return [about, ", ", Blank("year group")] if about else Blank("initials or reference, and year group")


def open_draft(title: str, assessment: Assessment, draft: Draft, dates: Dates) -> None:
    """Adds to the box what has to be mended first: the outcome, where it is not ready, and the dates."""
    if not assessment.outcome.ready:
        draft.warn(f"The guide's outcome is: {assessment.outcome.headline}. Settle that before you use this {title}.")
    elif assessment.holding():
        draft.warn(f"The guide's outcome is: {assessment.outcome.headline}. Change it, or record why not.")
    for caution in dates.cautions:
        draft.warn(caution)
    for problem in dates.problems:
        draft.warn(f"Dates to put right: {problem.text}")
    for problem in time_problems(assessment.case):
        draft.warn(f"Times to put right: {problem.text}")


def week_table(assessment: Assessment, draft: Draft) -> None:
    """Each week, with the register code of each session."""
    called = names(assessment)
    header = ("Day", *(half.capitalize() for half in HALVES.values()))
    for week, when in each_week(assessment, draft):
        rows: list[list[Cell]] = [
            [day_name, *(_session(week, f"{day}_{half}", called) for half in HALVES)] for day, day_name in DAYS.items()
        ]
        draft.table(f"The week{when}: where the pupil is in each session", header, rows, (2, 5, 5))


def _session(week: Week, session: str, called: dict[str, str]) -> Cell:
    """Where the pupil is in a session, and its register code."""
    value = week.sessions.get(session)
    if value is None:
        return Blank("where the pupil is")
    code = f"code {week.codes[session].shown}" if session in week.codes else Blank("register code")
    return [f"{called.get(value) or _WIDE_WORDS[value]}, ", code]


def places_table(assessment: Assessment, draft: Draft) -> None:
    """Each place with its kind, its sessions and days, and how it sits with the weekly advice."""
    header = ("Place", "Kind", "Each week", "Weekly advice")
    for week, when in each_week(assessment, draft):
        rows: list[list[Cell]] = [
            [
                short(each.name),
                listed([kind.name for kind in dict.fromkeys(each.kinds)]) if each.kinds else Blank("kind of place"),
                f"{count(len(each.sessions), 'session')}, {count(len(each.by_day), 'day')}",
                short_advice(each),
            ]
            for each in week.providers
        ] or [[Blank("place"), Blank("kind of place"), "None yet", NO_LIMIT]]
        draft.table(f"The places and the weekly advice{when}", header, rows, (4, 4, 3, 3))


def session_times(assessment: Assessment, draft: Draft) -> None:
    """The session times of each week, with its days."""
    header = ("Days", "Place", "Starts", "Break", "Finishes")
    for week, when in each_week(assessment, draft):
        draft.table(f"Session times{when}", header, session_rows(assessment, week), (4, 4, 3, 4, 3))


def session_rows(assessment: Assessment, week: Week) -> list[list[Cell]]:
    """Session times for a notice: a row for each place and shape of day, with its times where they are known."""
    called, shapes = names(assessment), dict[tuple[str, tuple[str, ...]], list[str]]()
    for day, day_name in DAYS.items():
        values = {half: week.sessions.get(f"{day}_{half}") for half in HALVES}
        for place in dict.fromkeys(value for value in values.values() if value in PLACES):
            halves = tuple(half for half, value in values.items() if value == place)
            shapes.setdefault((str(place), halves), []).append(day_name)
    rows: list[list[Cell]] = []
    for (place, halves), days in shapes.items():
        when = listed(days) if len(halves) > 1 else f"{listed(days)}, {HALVES[halves[0]]}"
        rows.append([when, called[place], *_times(assessment, place, halves)])
    return rows or [[Blank("days"), Blank("place"), Blank("start"), Blank("break"), Blank("finish")]]


def _times(assessment: Assessment, place: str, halves: tuple[str, ...]) -> list[Cell]:
    """The start, the break and the finish of a day of these halves at a place: each known, or a blank."""
    times = dict[str, str]()
    for half in halves:
        if length(assessment.case.answers, place, half) is not None:
            times |= {id: assessment.case.answers[id] for id in time_ids(place, half)}
    start, finish = f"{place}_{halves[0]}_start", f"{place}_{halves[-1]}_end"
    if len(halves) == 1:
        return [times.get(start) or Blank("start"), "One session, so none", times.get(finish) or Blank("finish")]
    stops, resumes = (times.get(f"{place}_{edge}", "") for edge in ("am_end", "pm_start"))
    known = stops and resumes and stops <= resumes
    pause = f"{stops} to {resumes}" if known else Blank("break starts and ends")
    return [times.get(start) or Blank("morning start"), pause, times.get(finish) or Blank("afternoon finish")]


def dates_table(dates: Dates, draft: Draft) -> None:
    """The dates that count, the first of the weekly contacts among them; then the reviews, a row for each."""
    later = (*dates.of_kind("contact")[1:], *dates.of_kind("review", "invite", "outcome"))
    rows: list[list[Cell]] = [
        [
            spoken(event.day) if event.day else "No date",
            f"{event.title}{', and every week after' if event.kind == 'contact' else ''}",
            " ".join(part for part in (event.action, event.note) if part),
            guidance().standings[event.standing],
        ]
        for event in dates.events
        if event not in later
    ]
    draft.table("The dates that count", ("Day", "What", "What to do", "How firm"), rows, (3, 4, 7, 3))
    reviews = review_rows(dates)
    if not reviews:
        return
    draft.table("Reviews", HEADER, [list(review.cells) for review in reviews], (4, 5, 4))
    each: list[list[Cell]] = [
        [name, event.action, guidance().standings[event.standing]]
        for name, event in zip(HEADER[1:], (reviews[0].invite, reviews[0].told), strict=True)
    ]
    draft.table("What goes with each review", ("What", "What to do", "How firm"), each, (3, 7, 3))


def sources_table(draft: Draft, used: set[str]) -> None:
    """The sources that are used: what each is, how it was seen and when."""
    rows: list[list[Cell]] = [
        [
            f"{source.title}. {source.publisher}. {source.url}",
            sentence(guidance().seen[source.seen]),
            day_words(source.checked),
        ]
        for id, source in guidance().sources.items()
        if id in used
    ]
    draft.table("Sources", ("Source", "How we saw it", "Checked"), rows, (9, 4, 3))
