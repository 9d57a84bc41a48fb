"""The Word documents: the decision record (in `word_record.py`), the notice to parents and the planning agenda.

Each is a draft for the head to edit: a pure function of the assessment, its dates and the time it was made, giving
bytes. None holds a pupil's name. The notice holds none of the head's notes. A draft says how many blanks it has and
that it is not finished while one remains; it never says that a direction is right.
"""

from datetime import datetime

from logic.assessment import Assessment
from logic.dates.deadlines import Dates
from logic.grounds import risk_ground, strategies_ground
from logic.guidance import guidance
from logic.phrases import count, listed, spoken
from ui.documents.docx_kit import Blank, Cell, Draft
from ui.documents.word_parts import (
    SERVICES,
    body,
    day_or_blank,
    days_or_blank,
    first_to_last,
    mainstream,
    names,
    open_draft,
    pupil,
    said,
    session_times,
    strategies,
    title_of,
    week_table,
)
from ui.documents.word_record import decision_record

__all__ = ["decision_record", "parents_notice", "planning_agenda"]


def _recipients(assessment: Assessment) -> list[list[Cell]]:
    """Who a notice goes to: the parent or the pupil, others who answer for the child, and who maintains a plan."""
    given = Blank("date and how")
    rows: list[list[Cell]] = [
        ["The parent. Where the pupil is 18 or over, the pupil instead.", Blank("name and address"), given],
        ["A carer, or an authority with parental responsibility", Blank("name and address, or write: none"), given],
    ]
    authority = "which authority, which may not be Norfolk, and its address"
    ehc = assessment.case.answer("ehc")
    if ehc == "plan":
        rows.append(["The local authority that maintains the EHC plan.", Blank(authority), given])
    elif ehc != "none":
        told = "The local authority that maintains the EHC plan, if there is one when the notice is given."
        rows.append([told, Blank(f"{authority}, or write: no plan"), given])
    return rows


def _reasons(assessment: Assessment) -> list[Cell]:
    """The reasons the guide knows, in words for a parent."""
    reasons: list[Cell] = []
    if strategies_ground(assessment.case):
        reasons.append("We have used up what we can do in school, and we think time at another place would help.")
    if risk_ground(assessment.case):
        risk = assessment.case.answer("exclusion_risk")
        reasons.append(f"There is a risk of {'permanent exclusion' if risk == 'permanent' else 'suspension'}.")
    tried = [name for _, name, _ in strategies(assessment, "tried")]
    if tried:
        reasons.append(f"We have already tried: {'; '.join(name[0].lower() + name[1:] for name in tried)}.")
    return [*reasons, [Blank("the reasons in your own words: what has happened, and why now")]]


def parents_notice(assessment: Assessment, dates: Dates, when: datetime, made_up: str = "") -> bytes:
    """The written notice to parents, with the five things of the rule before July 2026, as a Word document.

    The box at the top says that the guidance of 2026 may ask for more.
    """
    draft = Draft(title_of("Notice of an off-site direction", assessment), when, made_up)
    open_draft("notice", assessment, draft, dates)
    if dates.notice:
        draft.warn(f"Give it by {spoken(dates.notice)}. That is the last safe day for this start.")
    draft.warn(f"The five numbered parts are the rule before July 2026. {guidance().law_says('notice_2026')}")
    draft.section("Who this notice goes to")
    draft.table("Who it goes to", ("Who", "Name and address", "Given on, and how"), _recipients(assessment), (6, 5, 4))
    draft.section("The direction")
    draft.text(
        body(assessment),
        " of ",
        Blank("name of the school"),
        " requires ",
        Blank("the pupil's name"),
        " to attend another place for a set time, to improve behaviour. This is called an off-site direction. "
        "It is not a punishment. The pupil stays on our roll and comes back to us at the end.",
    )
    draft.section("1. Where")
    places: list[list[Cell]] = [[name, Blank("full address")] for name in dict.fromkeys(names(assessment).values())]
    places = places or [[Blank("place"), Blank("full address")]]
    draft.table("Where the pupil goes", ("Place", "Address"), places, (5, 9))
    draft.section("2. Who to report to on the first day")
    first = day_or_blank(dates.start, "start_date")
    draft.text("On ", first, " the pupil reports to ", Blank("name and role at the place"), ".")
    draft.section("3. How many days")
    draft.text("The direction lasts for ", days_or_blank(dates), ". ", *first_to_last(dates), ".")
    draft.section("4. Reasons and objectives")
    draft.text("Our reasons are:")
    draft.bullets(_reasons(assessment))
    draft.text("What we want it to achieve:")
    draft.bullets([[Blank("each objective, and how we will know it is met")]])
    draft.section("5. Session times")
    session_times(assessment, draft)
    draft.section("Reviews")
    invite, weeks = guidance().limit("invite_days"), count(guidance().limit("review_request_weeks"), "week")
    draft.text(
        "We will review how it is going. The first review is on ",
        day_or_blank(dates.first_review, "first_review_date"),
        f". We will invite you at least {invite} days before each review. You can ask for a review in writing. We will "
        f"hold it as soon as we can, unless there was one in the {weeks} before you asked.",
    )
    draft.section("What this means for you")
    draft.bullets(
        [
            "We want to hear what you and your child think. A direction does not need your agreement, but we seek it.",
            "After this notice, the law on school attendance covers the new place for a child of compulsory school "
            "age.",
            ["If you have a question, or are unhappy with this, contact ", Blank("name, telephone and email"), "."],
        ]
    )
    draft.text("Signed: ", Blank("name and role"), ", for the board. Date: ", Blank("date"), ".")
    return draft.finish()


def _attending(assessment: Assessment) -> list[list[Cell]]:
    """Who comes to the planning meeting, those who are told of in the answers included."""
    schools = listed(mainstream(assessment))
    rows: list[list[Cell]] = [
        ["Your school", Blank("name and role")],
        [f"The other school: {schools}" if schools else "The other school", Blank("name and role")],
        ["Parents", Blank("names")],
        ["Pupil", "Invited, and helped to take part"],
    ]
    absent = ("no", "none", None)
    involved = [id for id in SERVICES if assessment.case.answer(id) not in absent]
    rows += [[SERVICES[id], Blank("name and role, or write: not involved")] for id in involved]
    return rows


def planning_agenda(assessment: Assessment, dates: Dates, when: datetime, made_up: str = "") -> bytes:
    """The agenda of the planning meeting for another mainstream school, as a Word document."""
    draft = Draft(title_of("Off-site direction: planning meeting", assessment), when, made_up)
    open_draft("agenda", assessment, draft, dates)
    if not mainstream(assessment):
        draft.warn("The week has no other mainstream school in it. Norfolk asks for this meeting where there is one.")
    draft.section("The meeting")
    latest = [spoken(event.day) for event in dates.of_kind("planning") if event.day]
    facts: list[tuple[str, Cell]] = [
        ("Pupil", pupil(assessment)),
        (
            "Day and time",
            Blank(f"day and time, no later than {latest[0]}" if latest else "day and time, before the start"),
        ),
        ("Where", Blank("place")),
        ("Chair", Blank("name and role")),
    ]
    draft.facts("The meeting", facts)
    draft.section("Who should be there")
    draft.table("Who should be there", ("Who", "Name and role"), _attending(assessment), (6, 8))
    draft.section("Agenda")
    purpose = said(assessment, "purpose")
    reviews = [spoken(each.day) for each in dates.of_kind("first_review", "review") if each.day]
    items: list[list[Cell]] = [
        ["1. Purpose and objectives", [purpose, ". ", Blank("objectives")], ""],
        ["2. Pupil and parents understand what will happen", Blank("who has explained it, and when"), ""],
        ["3. Extra support: needs, social care, breakfast club, a timetable to settle in", Blank("what is needed"), ""],
        ["4. First day, last day and the longest time", [*first_to_last(dates), ". ", Blank("maximum period")], ""],
        ["5. Dates of reviews", "; ".join(reviews) or Blank("dates"), ""],
        ["6. A broad and balanced set of subjects, exams included", Blank("subjects and exam plan"), ""],
        ["7. What comes after: the way back, or onward", Blank("plan for the return")],
    ]
    items[-1].append("")
    draft.table("Agenda", ("Item", "What we know", "Agreed at the meeting"), items, (5, 6, 4))
    draft.section("The week")
    week_table(assessment, draft)
    draft.section("After the meeting")
    draft.text("Send the notes to everyone who was there, and keep a copy with the decision record.")
    return draft.finish()
