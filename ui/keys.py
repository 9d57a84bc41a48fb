"""The keys of widgets, and of the boxes around them that are styled or get the focus. Each kind is named here only.

What is there once on a page has a plain word for its key, where it is made. What there is one of for each answer,
clause, step or case has a key of a kind, and `key` makes it, so that what is written in one place is found in another.
The style sheets know the boxes by what their keys begin with: a test holds that each of those is a kind or a key.
"""

from typing import Literal

KeyKind = Literal[
    "answer",  # the button to a page with answers missing
    "change",  # the row of an answer that can be changed
    "clause",  # the fold of a clause
    "closed",  # the widgets of the days when the school is closed
    "compare",  # the choice of a case to compare
    "compare_file",  # the file of a case to compare
    "details",  # the fold with the hours and details of a place
    "done",  # the tick of a next step
    "fix",  # the buttons of a finding
    "found",  # the box of a finding
    "guess",  # what a room thinks of a worked example
    "headline",  # the box of an outcome, by its tone
    "length",  # the button that chooses how long
    "notes",  # the fold with a page's notes
    "own_file",  # the box for the file of a workshop case of one's own
    "plan",  # the box of one of two weeks
    "press",  # the button to change a date that presses
    "pressing",  # the box of the date that presses most
    "q",  # the widget of an answer
    "row",  # the box of a row to read across
    "section",  # the fold of a section of what to do
    "sheet",  # the button that gives the answer sheet of a worked example
    "slide",  # the box of a slide, by its kind
    "step",  # the box of a next step that has no tick
    "steps",  # the box of the next steps of a section
    "take_out",  # the button that takes a later week out
    "tone",  # the box of a slide's words, by their tone
    "up",  # the box of the slide that is up, on the trainer's screen, by its kind
    "verdict",  # the box of one of two outcomes, by its tone
    "way",  # the button of a way to make the week fit, by the sessions it changes
]


def key(kind: KeyKind, *of: str) -> str:
    """The key of what there is one of for each `of`: an answer, a page, a tone. A part of `of` may be empty."""
    return "_".join(filter(None, (kind, *of)))
