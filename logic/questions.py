"""The questions: their words, their options, and when each is asked.

Add a question here and a rule in `rules.py`; the tests say what else is missing. When a question is asked is data
(`asked`), so the path, the map and the proof of all paths read the same thing. Nothing here reads an answer.
"""

from collections.abc import Mapping
from types import MappingProxyType

from logic.guidance import guidance
from logic.terms import (
    CONSULTED,
    DAYS,
    EHC_STAGES,
    HALVES,
    HOME,
    NONE,
    PLACES,
    STRATEGY,
    UNSURE,
    WEEK,
    YES_NO,
    Question,
    Trigger,
)

ONLINE = tuple(id for id, kind in guidance().kinds.items() if kind.online)


def _consulted(service: str, who: str, clause: str, values: tuple[str, ...] = ("yes",)) -> Question:
    """The follow-up to a service: has it been consulted, and does it agree?"""
    return Question(
        f"{service}_consulted",
        "services",
        f"Have you asked {who} about the direction?",
        (clause,),
        CONSULTED,
        "The page asks you to discuss and agree it. Asking is not the same as agreeing.",
        (Trigger(service, values),),
    )


def _online(id: str, text: str) -> Question:
    """One of the two tests of online learning."""
    return Question(id, "timetable", text, ("S11d",), UNSURE, asked=(Trigger(WEEK, ONLINE),))


_JOURNEY = (
    Question(
        "school_type",
        "start",
        "What type of school is it?",
        ("S04",),
        {"maintained": "Maintained school", "academy": "Academy", "pru": "Pupil referral unit"},
        "This only changes what we call the people who decide.",
        required=False,
    ),
    Question(
        "purpose",
        "strategies",
        "What is the main purpose of the direction?",
        ("S01", "S06"),
        {
            "improve_behaviour": "To improve the pupil's behaviour",
            "sanction": "To punish something the pupil has done",
            "unmet_need": "The school cannot meet the pupil's needs",
            "separation": "To keep pupils apart",
            "not_sure": "Not sure",
        },
        "Choose the one that is closest to the truth.",
    ),
    Question(
        "exhausted",
        "strategies",
        "Have all the school's own strategies been used up?",
        ("S02a",),
        UNSURE,
        "Used up means tried, or looked at and found wrong for this pupil. The list above can help you decide.",
    ),
    Question(
        "benefit",
        "strategies",
        "Would the pupil benefit from time at another place to improve their behaviour?",
        ("S02a",),
        UNSURE,
        "Think about what would be different there.",
    ),
    Question(
        "behaviour_plan",
        "strategies",
        "Is there a plan for how the direction will improve behaviour?",
        ("S05b",),
        UNSURE,
        "For example: goals, who works on them, and how you will know they are met.",
    ),
    Question(
        "exclusion_risk",
        "risk",
        "Is the pupil at risk of exclusion?",
        ("S02b", "S04"),
        {
            "none": "No risk at the moment",
            "suspension": "Yes, of suspension",
            "permanent": "Yes, of permanent exclusion",
            "not_sure": "Not sure",
        },
        "A suspension is for a set time. A permanent exclusion means the pupil cannot come back.",
    ),
    Question(
        "governors_considered",
        "risk",
        "Have the governors considered an off-site direction?",
        ("S04",),
        UNSURE,
        "When permanent exclusion is a risk, the head teacher and the governors should both think about it.",
        (Trigger("exclusion_risk", ("permanent",)),),
    ),
    Question(
        "ehc",
        "services",
        "Does the pupil have an EHC plan, or are they being assessed for one?",
        ("S03a",),
        {
            "none": "No",
            "assessment": "An assessment is under way",
            "yes_to_plan": "The council has said yes to a plan",
            "plan": "Yes, there is a plan",
            "not_sure": "Not sure",
        },
        "An EHC plan is an education, health and care plan. It says what support a child with special needs must get.",
    ),
    _consulted("ehc", "the EHCP co-ordinator", "S03a", EHC_STAGES),
    Question(
        "in_care", "services", "Is the pupil in care?", ("S03b",), UNSURE, "In care means looked after by a council."
    ),
    _consulted("in_care", "the Virtual School for children in care", "S03b"),
    Question("social_worker", "services", "Does the pupil have a social worker?", ("S03c",), UNSURE),
    _consulted("social_worker", "the social worker", "S03c"),
    Question(
        "other_services",
        "services",
        "Is the pupil open to any other services?",
        ("S03",),
        UNSURE,
        "For example: youth justice, mental health, early help or health services.",
    ),
    _consulted("other_services", "the professionals in those services", "S03"),
    Question(
        "additional_needs",
        "services",
        "Does the pupil have any additional needs?",
        ("S05a",),
        UNSURE,
        "Special educational needs count, and so do health and language needs.",
    ),
    Question(
        "needs_plan",
        "services",
        "Is there a plan for how the direction will meet those needs?",
        ("S05a",),
        UNSURE,
        "It should say who will meet each need at the new place.",
        (Trigger("additional_needs", ("yes",)), Trigger("ehc", EHC_STAGES)),
    ),
)
_SESSIONS = tuple(
    Question(
        f"{day}_{half}",
        "timetable",
        f"{day_name} {half_name}",
        ("S07a", "S07b"),
        {HOME: "Your school", **{place: place.replace("_", " ").capitalize() for place in PLACES}, NONE: "Nothing"},
    )
    for day, day_name in DAYS.items()
    for half, half_name in HALVES.items()
)
_PLACES = tuple(
    question
    for place in PLACES
    for question in (
        Question(
            f"{place}_name",
            "timetable",
            f"Name of {place.replace('_', ' ')}",
            ("S09",),
            hint="The name of the organisation. Sites of one organisation share a name.",
            asked=(Trigger(WEEK, (place,)),),
            kind="text",
        ),
        Question(
            f"{place}_kind",
            "timetable",
            f"Kind of {place.replace('_', ' ')}",
            ("S07a", "S07b"),
            {id: kind.name for id, kind in guidance().kinds.items()},
            asked=(Trigger(WEEK, (place,)),),
        ),
    )
)
_WEEK = (
    Question(
        "directory_checked",
        "timetable",
        "Have you used the council's Directory of Unregulated Alternative Provision?",
        ("S10",),
        YES_NO,
        "The Directory is not a list of approved places. You still make your own checks.",
        (Trigger(WEEK, ("unregulated_ap",)),),
    ),
    Question(
        "semh_route",
        "timetable",
        "How is the SEMH Base or Centre place arranged?",
        ("S13",),
        {
            "sla": "Through our service level agreement",
            "adviser": "I have spoken to our linked Inclusion Adviser",
            "not_yet": "Neither yet",
        },
        "SEMH means social, emotional and mental health.",
        (Trigger(WEEK, ("semh",)),),
    ),
    Question(
        "reduced_consulted",
        "timetable",
        "Have you consulted the council about the sessions with nothing, or online at home?",
        ("S12",),
        YES_NO,
        "The contact is on the council's page.",
        (Trigger(WEEK, (NONE, "online_home")),),
    ),
    _online("online_best_interests", "Is online learning in the pupil's best interests?"),
    _online("online_supports_access", "Does online learning help the pupil reach their education?"),
)


def _date(id: str, text: str, hint: str, kind: str = "date") -> Question:
    """A question on the dates page: none of them has to be answered."""
    return Question(id, "dates", text, ("S05b",), hint=hint, kind=kind, required=False)


_DATES = (
    _date("start_date", "First day off site", "The first school day the pupil must go there."),
    _date("end_date", "Last day off site", "Leave empty if you give a number of days."),
    _date("number_of_days", "Number of days off site", "The notice to parents must give a number.", "number"),
    _date("first_review_date", "First review", "When you will first look at how it is going."),
    _date(
        "non_school_days", "Days the school is closed", "Holidays and training days, so they are not counted.", "dates"
    ),
)


def strategy_question(id: str) -> Question:
    """The question for one strategy. One this edition does not list (an older file's) is shown under its own id."""
    known = guidance().strategies.get(id)
    name = known.name if known else id.replace("_", " ").capitalize()
    return Question(f"strategy_{id}", "strategies", name, ("S02a", "S02b"), STRATEGY, required=False)


_STRATEGIES = tuple(strategy_question(id) for id in guidance().strategies)
QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {
        question.id: question
        for question in (*_JOURNEY[:2], *_STRATEGIES, *_JOURNEY[2:], *_SESSIONS, *_PLACES, *_WEEK, *_DATES)
    }
)
"""Every question by its id, in the order of the journey."""
