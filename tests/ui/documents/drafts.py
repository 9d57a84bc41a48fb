"""The Word drafts of many cases, reopened to be looked at."""

import io
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cache
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from logic.assessment import assess
from logic.case import parse
from logic.dates.deadlines import deadlines
from tests.logic.dated import BACK, DATED, TODAY
from ui.documents.word import decision_record, parents_notice, planning_agenda

WHEN = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
MAKERS: tuple[Callable[..., bytes], ...] = (decision_record, parents_notice, planning_agenda)
MARK = "[To fill in:"
HOSTILE = "\x00\x0b\ufffe\ud800\u202e[to fill in: me] <w:p/> & {brace}\r\n" + "x" * 9_900
NASTY = {**DATED, "place_1_name": HOSTILE, "note_purpose": HOSTILE, "strategy_support_plan": "tried"}
NASTY["note_strategy_support_plan"] = HOSTILE
MAINSTREAM = {**DATED, "place_1_kind": "mainstream", "place_1_name": "Wensum Valley High School", "ehc": "plan"}
MAINSTREAM |= {"ehc_consulted": "consulted", "needs_plan": "yes", "social_worker": "not_sure"}
PAUSED = {**DATED, "ehc": "not_sure", "end_date": "2026-01-01", "exclusion_risk": "permanent"}
CASES = {
    "dated": DATED,
    "empty": {},
    "hostile": NASTY,
    "mainstream": MAINSTREAM,
    "paused": PAUSED,
    "stopped": {**DATED, "purpose": "sanction"},
    "older strategy": {**DATED, "strategy_gone": "not_suitable"},
    "no kind": {"mon_am": "place_1", "tue_am": "none", "start_date": "2027-01-11", "number_of_days": "3"},
    "a week that changes": BACK,
    "disputed": {**DATED, "number_of_days": "3"},
}


def made(maker: Callable[..., bytes], answers: Mapping[str, str]) -> bytes:
    case = parse(dict(answers))
    return maker(assess(case), deadlines(case, TODAY), WHEN)


_once = cache(lambda maker, answers: made(maker, dict(answers)))


def opened(maker: Callable[..., bytes], answers: Mapping[str, str]) -> Any:
    """The document, made once for the same answers."""
    return Document(io.BytesIO(_once(maker, tuple(answers.items()))))


def lines(document: Any) -> list[str]:
    """Every paragraph, those in tables included."""
    return [
        "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
        for paragraph in document.element.body.iter(qn("w:p"))
    ]


every = pytest.mark.parametrize("maker", MAKERS)
each_case = pytest.mark.parametrize("name", CASES)
