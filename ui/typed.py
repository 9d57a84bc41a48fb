"""The words in boxes that were not left yet: the tab keeps them as they are typed, and hands them over when it must.

A box sends its words when it is left. A reload, a cut connection or a killed server can come first. What the tab hands
over is read like any file: it may be anything, and only words for a box of the guide are taken.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from logic.assessment import assess
from logic.case import NOTE, find_question, parse
from logic.saved.file import to_json
from logic.saved.page import SIZE_LIMIT
from ui import aside, state

_LONGEST = timedelta(days=365)


@dataclass(frozen=True)
class Typed:
    """Words by the id of their answer, and when the last of them were typed, by the browser's clock in milliseconds."""

    words: Mapping[str, str] = field(default_factory=dict)
    at: float = 0


def _has_a_box(id: str) -> bool:
    """Whether the answer is words: a note, or a text."""
    question = find_question(id.removeprefix(NOTE))
    return question is not None and (id.startswith(NOTE) or question.kind == "text")


def read(kept: object) -> Typed:
    """What the tab kept of what was typed. What is not words for a box is nothing."""
    try:
        raw = json.loads(kept) if isinstance(kept, str) and len(kept) <= SIZE_LIMIT else {}
        words, at = dict(raw["words"]), float(raw["at"])
    except (ValueError, TypeError, KeyError, OverflowError, RecursionError):
        return Typed()
    ours = {id: text for id, text in words.items() if isinstance(id, str) and isinstance(text, str) and _has_a_box(id)}
    return Typed({id: text.encode(errors="replace").decode() for id, text in ours.items()}, at)


def take(typed: Typed) -> None:
    """Takes the words into the case, as their boxes would."""
    for id, words in typed.words.items():
        if words != state.answers().get(id, ""):
            state.put(id, words)


def _when(typed: Typed, now: object) -> datetime:
    """When the words were typed, by the clock of the server. `now` is what the browser's clock says."""
    age = now - typed.at if isinstance(now, int | float) else 0
    return state.now() - min(timedelta(milliseconds=max(0, min(age, 1e12))), _LONGEST)


def join(kept: aside.Aside | None, typed: Typed, now: object) -> aside.Aside | None:
    """What the tab kept with the words in their places, as it stood when they were typed."""
    if not typed.words:
        return kept
    saved = kept.saved if kept else None
    case = parse({**(saved.case.answers if saved else {}), **typed.words})
    done, left_out = (saved.done, saved.left_out) if saved else (frozenset(), ())
    when = max(saved.saved.astimezone(), _when(typed, now)) if saved else _when(typed, now)
    key, made_up = (saved.key, saved.made_up) if saved else ("", None)
    whole = aside.read(to_json(case, done, assess(case), when, key, made_up))
    return replace(whole, saved=replace(whole.saved, left_out=left_out)) if whole.saved else whole
