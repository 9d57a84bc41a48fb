"""The questions: their words, their options, and when each is asked.

Add a question here and a rule in `rules.py`; the tests say what else is missing. When a question is asked is data
(`asked`), so the path, the map and the proof of all paths read the same thing. Nothing here reads an answer.
"""

from collections.abc import Mapping
from types import MappingProxyType

from logic.guidance import guidance
from logic.questions_week import DATES, WEEK_QUESTIONS
from logic.terms import (
    ACTION,
    CONSULTED,
    EHC_STAGES,
    JUDGEMENT,
    STRATEGY,
    UNSURE,
    Question,
    Trigger,
)


def _consulted(service: str, who: str, clause: str, values: tuple[str, ...] = ("yes",)) -> Question:
    """The follow-up to a service: has it been consulted, and does it agree?"""
    return Question(
        f"{service}_consulted",
        "services",
        f"Have you asked {who} about the off-site direction?",
        (clause,),
        CONSULTED,
        "Norfolk asks schools to discuss this and agree it, not only to tell people.",
        (Trigger(service, values),),
        nature=ACTION,
        becomes={
            "not_yet": f"if {who} had not been asked",
            "consulted": f"if {who} did not agree",
            "agreed": f"once {who} {'have' if who.startswith('the professionals') else 'has'} agreed",
        },
    )


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
        "What is the main purpose of the off-site direction?",
        ("S01", "S06"),
        {
            "improve_behaviour": "To improve the pupil's behaviour",
            "sanction": "To punish something the pupil has done",
            "unmet_need": "The school cannot meet the pupil's needs",
            "separation": "To keep pupils apart",
            "not_sure": "Not sure",
        },
        "Choose the one that is closest to the truth.",
        becomes={
            "improve_behaviour": "if the purpose were to improve behaviour",
            "sanction": "if the purpose were to punish",
            "unmet_need": "if the purpose were a need that the school cannot meet",
            "separation": "if the purpose were to keep pupils apart",
        },
    ),
    Question(
        "exhausted",
        "strategies",
        "Have all the school's own strategies been used up?",
        ("S02a",),
        UNSURE,
        "Used up means tried, or looked at and found wrong for this pupil. The list above can help you decide.",
        nature=JUDGEMENT,
        becomes={
            "yes": "if you judged, after trying what is left, that the school's own strategies were used up",
            "no": "if you judged that some of the school's own strategies were still to try",
        },
    ),
    Question(
        "benefit",
        "strategies",
        "Would the pupil benefit from time at another place to improve their behaviour?",
        ("S02a",),
        UNSURE,
        "Think about what would be different there.",
        nature=JUDGEMENT,
        becomes={
            "yes": "if you judged that time at another place would help the pupil's behaviour",
            "no": "if you judged that time at another place would not help",
        },
    ),
    Question(
        "behaviour_plan",
        "strategies",
        "Is there a plan for how the direction will improve behaviour?",
        ("S05b",),
        UNSURE,
        "For example: goals, who works on them, and how you will know they are met.",
        nature=ACTION,
        becomes={
            "yes": "once there is a plan for how the direction will improve behaviour",
            "no": "if there were no plan for how the direction will improve behaviour",
        },
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
        becomes={
            "none": "if the pupil were not at risk of exclusion",
            "suspension": "if the pupil were at risk of suspension",
            "permanent": "if the pupil were at risk of permanent exclusion",
        },
    ),
    Question(
        "governors_considered",
        "risk",
        "Have the governors considered an off-site direction?",
        ("S04",),
        UNSURE,
        "When permanent exclusion is a risk, the head teacher and the governors should both think about it.",
        (Trigger("exclusion_risk", ("permanent",)),),
        nature=ACTION,
        becomes={
            "yes": "once the governors have considered a direction",
            "no": "if the governors had not considered a direction",
        },
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
        becomes={
            "none": "if the pupil had no EHC plan and no assessment for one",
            "assessment": "if an assessment for an EHC plan were under way",
            "yes_to_plan": "if the council had said yes to an EHC plan",
            "plan": "if the pupil had an EHC plan",
        },
    ),
    _consulted("ehc", "the EHCP co-ordinator", "S03a", EHC_STAGES),
    Question(
        "in_care",
        "services",
        "Is the pupil in care?",
        ("S03b",),
        UNSURE,
        "In care means looked after by a council.",
        becomes={"yes": "if the pupil were in care", "no": "if the pupil were not in care"},
    ),
    _consulted("in_care", "the Virtual School for children in care", "S03b"),
    Question(
        "social_worker",
        "services",
        "Does the pupil have a social worker?",
        ("S03c",),
        UNSURE,
        becomes={"yes": "if the pupil had a social worker", "no": "if the pupil had no social worker"},
    ),
    _consulted("social_worker", "the social worker", "S03c"),
    Question(
        "other_services",
        "services",
        "Is the pupil open to any other services?",
        ("S03",),
        UNSURE,
        "For example: youth justice, mental health, early help or health services.",
        becomes={
            "yes": "if the pupil were open to another service",
            "no": "if the pupil were open to no other service",
        },
    ),
    _consulted("other_services", "the professionals in those services", "S03"),
    Question(
        "additional_needs",
        "services",
        "Does the pupil have any additional needs?",
        ("S05a",),
        UNSURE,
        "Special educational needs count, and so do health and language needs.",
        becomes={"yes": "if the pupil had additional needs", "no": "if the pupil had no additional needs"},
    ),
    Question(
        "needs_plan",
        "services",
        "Is there a plan for how the direction will meet the pupil's additional needs?",
        ("S05a",),
        UNSURE,
        "Every pupil with an EHC plan, or on the way to one, needs this. Say who will meet each need at the new place.",
        (Trigger("additional_needs", ("yes",)), Trigger("ehc", EHC_STAGES)),
        nature=ACTION,
        becomes={
            "yes": "once there is a plan for meeting the pupil's additional needs off site",
            "no": "if there were no plan for meeting the pupil's additional needs off site",
        },
    ),
)


def strategy_question(id: str) -> Question:
    """The question for one strategy. One this edition does not list (an older file's) is shown under its own id."""
    known = guidance().strategies.get(id)
    name = known.name if known else id.replace("_", " ").capitalize()
    return Question(f"strategy_{id}", "strategies", name, ("S02a", "S02b"), STRATEGY, required=False)


_STRATEGIES = tuple(strategy_question(id) for id in guidance().strategies)
QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {question.id: question for question in (*_JOURNEY[:2], *_STRATEGIES, *_JOURNEY[2:], *WEEK_QUESTIONS, *DATES)}
)
"""Every question by its id, in the order of the journey."""
