"""The questions of the week and of the dates: ten sessions, six places, what the week leads to, and five dates.

They come after the questions of `questions.py`, which puts them all in order. Nothing here reads an answer.
"""

from logic.guidance import guidance
from logic.terms import (
    ACTION,
    DAYS,
    HALVES,
    HOME,
    JUDGEMENT,
    NONE,
    PLACES,
    UNSURE,
    WEEK,
    YES_NO,
    Question,
    Trigger,
)

ONLINE = tuple(id for id, kind in guidance().kinds.items() if kind.online)
WHERE = {HOME: "at your school", **{place: f"at {place.replace('_', ' ')}" for place in PLACES}, NONE: "empty"}
"""Where the pupil is in a session, by its answer, in words that follow the session's name."""


def _online(id: str, text: str, words: str) -> Question:
    """One of the two tests of online learning. `words` follow "if you judged that online learning"."""
    return Question(
        id,
        "timetable",
        text,
        ("S11d",),
        UNSURE,
        asked=(Trigger(WEEK, ONLINE),),
        nature=JUDGEMENT,
        becomes={
            "yes": f"if you judged that online learning {words}",
            "no": f"if you did not judge that online learning {words}",
        },
    )


SESSION_QUESTIONS = tuple(
    Question(
        f"{day}_{half}",
        "timetable",
        f"{day_name} {half_name}",
        ("S07a", "S07b"),
        {HOME: "Your school", **{place: place.replace("_", " ").capitalize() for place in PLACES}, NONE: "No education planned"},
        nature=ACTION,
        becomes={value: f"with {day_name} {half_name} {where}" for value, where in WHERE.items()},
    )
    for day, day_name in DAYS.items()
    for half, half_name in HALVES.items()
)
PLACE_QUESTIONS = tuple(
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
            becomes={"": f"once {place.replace('_', ' ')} has a name"},
        ),
        Question(
            f"{place}_kind",
            "timetable",
            f"Kind of {place.replace('_', ' ')}",
            ("S07a", "S07b"),
            {id: kind.name for id, kind in guidance().kinds.items()},
            asked=(Trigger(WEEK, (place,)),),
            becomes={
                id: f"if {place.replace('_', ' ')} were of this kind: {kind.short}"
                for id, kind in guidance().kinds.items()
            },
        ),
    )
)
FOLLOW_UPS = (
    Question(
        "directory_checked",
        "timetable",
        "Have you used the council's Directory of Unregulated Alternative Provision?",
        ("S10",),
        YES_NO,
        "The Directory is not a list of approved places. You still make your own checks.",
        (Trigger(WEEK, ("unregulated_ap",)),),
        nature=ACTION,
        becomes={
            "yes": "once you have used the council's Directory",
            "no": "if you had not used the council's Directory",
        },
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
        nature=ACTION,
        becomes={
            "sla": "once the SEMH place is arranged through your service level agreement",
            "adviser": "once you have spoken to your linked Inclusion Adviser",
            "not_yet": "if you had used neither the service level agreement nor your Inclusion Adviser",
        },
    ),
    Question(
        "reduced_consulted",
        "timetable",
        "Have you consulted the council about the sessions with nothing, or online at home?",
        ("S12",),
        YES_NO,
        "The contact is on the council's page.",
        (Trigger(WEEK, (NONE, "online_home")),),
        nature=ACTION,
        becomes={
            "yes": "once you have consulted the council about those sessions",
            "no": "if you had not consulted the council about those sessions",
        },
    ),
    _online("online_best_interests", "Is online learning in the pupil's best interests?", "is best for the pupil"),
    _online(
        "online_supports_access",
        "Does online learning help the pupil reach their education?",
        "helps the pupil reach their education",
    ),
)


def _date(id: str, text: str, hint: str, kind: str = "date") -> Question:
    """A question on the dates page: none of them has to be answered."""
    return Question(id, "dates", text, ("S05b",), hint=hint, kind=kind, required=False)


DATES = (
    _date("start_date", "First day off site", "The first school day the pupil must go there."),
    _date("end_date", "Last day off site", "Leave empty if you give a number of days."),
    _date("number_of_days", "Number of days off site", "The notice to parents must give a number.", "number"),
    _date("first_review_date", "First review", "When you will first look at how it is going."),
    _date(
        "non_school_days", "Days the school is closed", "Holidays and training days, so they are not counted.", "dates"
    ),
)

WEEK_QUESTIONS = (*SESSION_QUESTIONS, *PLACE_QUESTIONS, *FOLLOW_UPS)
