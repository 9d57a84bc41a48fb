"""The base case and the notation for a week. Every other case in the tests is made from these.

A week is ten letters, Monday morning first, with spaces where they help the eye: h at the home school, - nothing,
1 to 6 a place, ? not answered.
"""

from collections.abc import Mapping

from logic.terms import HOME, NONE, PLACES, SESSIONS

LETTERS = {"h": HOME, "-": NONE, **{place[-1]: place for place in PLACES}}


def week(text: str, *kinds: str, names: tuple[str, ...] = ()) -> dict[str, str]:
    """The answers of a week. `kinds` are the kinds of places 1, 2 and so on, each named Place 1, Place 2 or by `names`.

    Without kinds it is the ten sessions alone.
    """
    letters = text.replace(" ", "")
    answers = {id: LETTERS[letter] for id, letter in zip(SESSIONS, letters, strict=True) if letter != "?"}
    for number, (place, kind) in enumerate(zip(PLACES, kinds, strict=False)):
        answers[f"{place}_kind"] = kind
        answers[f"{place}_name"] = names[number] if names else f"Place {number + 1}"
    return answers


def later(number: int, text: str, first: str = "") -> dict[str, str]:
    """The answers of the week that a case changes to, the second or the third, and its first day where one is given."""
    begins = {f"week_{number}_from": first} if first else {}
    return begins | {f"week_{number}_{session}": value for session, value in week(text).items()}


HOME_WEEK = week("hh hh hh hh hh")
CALM = {
    "school_type": "academy",
    "purpose": "improve_behaviour",
    "exhausted": "yes",
    "benefit": "yes",
    "behaviour_plan": "yes",
    "exclusion_risk": "none",
    "ehc": "none",
    "in_care": "no",
    "social_worker": "no",
    "other_services": "no",
    "additional_needs": "no",
}
"""The base case: every question settled but those of the week."""

STEPS = {
    "directory_checked": "yes",
    "semh_route": "sla",
    "reduced_consulted": "yes",
    "online_best_interests": "yes",
    "online_supports_access": "yes",
}
"""Every step that a week can ask for, done."""

CLEAN: Mapping[str, str] = {**CALM, **week("11 11 hh hh hh", "unregulated_ap"), **STEPS}
"""A case with every question settled, which may be appropriate."""
