"""A workshop case of one's own: made from a case on screen, kept as one file, and held to what ours are held to.

The file is the same TOML as the guide's own examples, and is read by the same reader; beyond that, what it expects must
be what the guide says today, so that no slide can disagree with the guide. What is evidence about a pupil stays out of
it: notes and the reference. There is one at a time, and its id is always the same, so that an id tells nothing.
"""

import json
from collections.abc import Mapping
from datetime import date

from logic.assessment import OUTCOMES, assess
from logic.case import NOTE, Case
from logic.loader import LoadError
from logic.words import REFERENCE
from logic.workshop.examples import Example, read_example

OWN = "own-case"
"""The id of every workshop case of one's own."""
LONGEST = 60_000
"""The most characters of its file."""
TITLE, QUESTION, STORY, POINT = 80, 300, 4_000, 300
"""The most characters of each of its texts."""
MOST_POINTS = 8
_NAME = "The workshop case"
_WORDS = {"title": "title", "story": "story", "question": "question for the room", "teaches": "line on what it teaches"}


def _kept(case: Case) -> Mapping[str, str]:
    """The answers that may be shown to a room: no note, and no reference."""
    return {id: value for id, value in case.answers.items() if not id.startswith(NOTE) and id != REFERENCE}


def to_file(case: Case, texts: Mapping[str, str], points: list[str], today: date) -> str:
    """The file of a workshop case: `texts` are its title, story, question and teaches. Raises LoadError."""
    problems = [f"Write a {words}." for id, words in _WORDS.items() if not texts.get(id, "").strip()]
    problems += [] if points else ["Write at least one point to talk about."]
    if problems:
        raise LoadError(problems)
    said = {"id": OWN, **{id: texts[id].strip() for id in _WORDS}, "outcome": assess(case).outcome.id}
    lines = ["# A workshop case. Open it in the guide, on the page Workshop.", f"today = {today.isoformat()}"]
    lines += [f"{key} = {_text(value)}" for key, value in said.items()]
    lines += [f"points = [{', '.join(map(_text, points))}]", "", "[answers]"]
    lines += [f"{id} = {_text(value)}" for id, value in _kept(case).items()]
    text = "\n".join(lines) + "\n"
    read_own(text)
    return text


def _text(value: str) -> str:
    """A text as TOML writes it. JSON writes it alike, but for one character that TOML has no room for."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def read_own(text: str) -> Example:
    """The workshop case in a file. Raises LoadError with every problem, each a sentence."""
    if len(text) > LONGEST:
        raise LoadError(["This file is too long to be a workshop case."])
    own = read_example(_NAME, text)
    problems = [] if own.id == OWN else [f"{_NAME} has another id than {OWN}."]
    longest = {"title": (own.title, TITLE), "question": (own.question, QUESTION), "story": (" ".join(own.story), STORY)}
    problems += [
        f"Its {id} has more than {most} characters." for id, (said, most) in longest.items() if len(said) > most
    ]
    if len(own.points) > MOST_POINTS or max(map(len, own.points)) > POINT:
        problems.append(f"It has more than {MOST_POINTS} points to talk about, or one of more than {POINT} characters.")
    if not own.story:
        problems.append("Its story is empty.")
    if (now := assess(own.case).outcome) != OUTCOMES[own.outcome]:
        problems.append(
            f"It was made for “{OUTCOMES[own.outcome].headline}”, and the guide says “{now.headline}”. Make it again "
            "from its case."
        )
    if problems:
        raise LoadError(problems)
    return own
