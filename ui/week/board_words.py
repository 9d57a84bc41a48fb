"""The words of the board that no answer changes: its headings, its buttons, and the shapes a week can start from."""

from typing import Any

from logic.advice import CHOOSE_KIND
from logic.guidance import guidance
from logic.terms import HALVES, PLACES

_NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")
WORDS = {
    "where": "Where might the pupil go?",
    "paint": "Choose a place to fill sessions with",
    "example": "For example, Green Acres Farm",
    "add": "Add a place: its name, not a child's",
    "add_button": "Add",
    "full": f"{_NUMBERS[len(PLACES)]} places is the most a week can hold here. Take one out to add another.",
    "edit": "Change",
    "out": "Take out",
    "name": "Name. Sites of one organisation share a name.",
    "kind": "Kind of place",
    "choose": "Choose a kind",
    "choose_kind": CHOOSE_KIND,
    "lacks": "Missing",
    "title": "The week",
    "week": "The week, two sessions a day",
    "nothing": "Not chosen",
    "undo": "Undo",
    "redo": "Redo",
    "shapes": "Start from",
    "copy": "Day to copy",
    "copy_title": "Copy a day to another",
    "to": "to",
    "says": "What this week decides",
    "lines": "Each provider and its advice",
    "fill": "{part}: fill with {place}",
    "how": "Tap or drag over sessions, or tap a day or a half, to fill them with {place}.",
    "how_list": "Choose a place to fill sessions with, or open any session to choose from its list.",
}


def shapes() -> list[dict[str, Any]]:
    """The shapes a week can start from: whole days, mornings and afternoons, as many as one provider is advised."""
    sessions, days = guidance().limit("provider_sessions"), guidance().limit("provider_days")
    halves = list(HALVES)
    return [
        {"words": f"{_NUMBERS[days]} whole days", "days": days, "halves": halves},
        *(
            {"words": f"{_NUMBERS[sessions]} {name}s", "days": sessions, "halves": [half]}
            for half, name in HALVES.items()
        ),
    ]
