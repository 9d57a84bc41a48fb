"""The words in boxes that were not left yet: the tab keeps them as they are typed, and hands them over when it must.

A box sends its words when it is left. A reload, a cut connection or a killed server can come first. What the tab hands
over is read like any file: it may be anything, and only words for a box of the guide are taken.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from logic.assessment import assess
from logic.case import NOTE, CaseError, find_question, parse
from logic.dates.reading import read_day
from logic.saved.file import to_json
from logic.saved.page import SIZE_LIMIT
from ui import aside, days, state
from ui.today import today

_LONGEST = timedelta(days=365)


@dataclass(frozen=True)
class Typed:
    """Words by the id of their answer, and when the last of them were typed, by the browser's clock in milliseconds."""

    words: Mapping[str, str] = field(default_factory=dict)
    at: float = 0


def _fits(id: str, text: str) -> bool:
    """Whether these are words for a box of the guide: a note, a text no longer than its box takes, or a day."""
    question = find_question(id.removeprefix(NOTE))
    if days.is_box(id):
        return True
    if question is None or not (id.startswith(NOTE) or question.kind == "text"):
        return False
    try:
        return bool(parse({id: text}))
    except CaseError:
        return False


def read(kept: object) -> Typed:
    """What the tab kept of what was typed. What is not words for a box is nothing."""
    try:
        raw = json.loads(kept) if isinstance(kept, str) and len(kept) <= SIZE_LIMIT else {}
        words, at = dict(raw["words"]), float(raw["at"])
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return Typed()
    texts = {id: text for id, text in words.items() if isinstance(id, str) and isinstance(text, str)}
    texts = {id: text.encode(errors="replace").decode() for id, text in texts.items()}
    return Typed({id: text for id, text in texts.items() if _fits(id, text)}, at)


def take(typed: Typed) -> None:
    """Takes the words into the case, as their boxes would."""
    for id, words in typed.words.items():
        if days.is_box(id):
            days.put(id, words)
        elif words != state.answers().get(id, ""):
            state.put(id, words)


def _when(typed: Typed, now: object) -> datetime:
    """When the words were typed, by the clock of the server. `now` is what the browser's clock says."""
    age = now - typed.at if isinstance(now, int | float) else 0
    return state.now() - min(timedelta(milliseconds=max(0, min(age, 1e12))), _LONGEST)


def _as_answer(id: str, words: str) -> str | None:
    """The words as an answer, a day as its date; None for what is no day or no answer, which changes nothing."""
    if id in days.CLOSED:
        return None
    if not days.is_box(id) or not words.strip():
        return words
    day = read_day(words, today()).day
    return day.isoformat() if day else None


def join(kept: aside.Aside | None, typed: Typed, now: object) -> aside.Aside | None:
    """What the tab kept with the words in their places, as it stood when they were typed."""
    if not typed.words:
        return kept
    saved = kept.saved if kept else None
    given = {id: answer for id, words in typed.words.items() if (answer := _as_answer(id, words)) is not None}
    case = parse({**(saved.case.answers if saved else {}), **given})
    done, left_out = (saved.done, saved.left_out) if saved else (frozenset(), ())
    when = max(saved.saved.astimezone(), _when(typed, now)) if saved else _when(typed, now)
    key, made_up = (saved.key, saved.made_up) if saved else ("", None)
    whole = aside.read(to_json(case, done, assess(case), when, key, made_up))
    return replace(whole, saved=replace(whole.saved, left_out=left_out)) if whole.saved else whole
