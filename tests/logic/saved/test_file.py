"""The saved case: what goes in comes out, and nothing that comes in breaks anything."""

import json
import random
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from logic import TOOL_VERSION
from logic.assessment import assess
from logic.case import Case, parse
from logic.guidance import guidance
from logic.questions import QUESTIONS
from logic.saved import errors as saveerrors
from logic.saved.errors import EditedByHand
from logic.saved.file import (
    MOST_ANSWERS,
    MOST_ITEMS,
    Saved,
    can_be_opened,
    read,
    read_json,
    then,
    to_json,
)
from logic.saved.page import LINE, SIZE_LIMIT, in_lines
from logic.saved.since import moved_since
from logic.terms import SESSIONS
from tests.logic.saves import ANSWERS, CASE, DONE, HOSTILE, NOW, WHEN, cases, changed, page, posted, saved_json

FOLDER = Path(__file__).parents[2] / "saved"


@pytest.mark.usefixtures("uncounted")
@settings(max_examples=500, deadline=None)
@given(case=cases(), done=DONE, when=WHEN)
def test_what_is_saved_is_read_back_exactly_from_the_bare_json_and_from_a_page(
    case: Case, done: frozenset[str], when: datetime
) -> None:
    assessment = assess(case)
    text = to_json(case, done, assessment, when)
    wanted = Saved(case, done, when, guidance().version, TOOL_VERSION, assessment.outcome.id, then(assessment))
    assert read_json(text) == wanted
    assert read(posted(text)) == wanted
    assert read(text.encode()) == wanted


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_exactly_and_cannot_leave_its_element(text: str) -> None:
    case = parse({"note_purpose": text, "mon_am": "place_1", "place_1_name": text})
    inside = in_lines(saved_json(case))
    assert inside.isascii()
    assert not set("<>&! =/\x00").intersection(inside)
    assert max(map(len, inside.split("\n"))) <= LINE
    assert read(posted(saved_json(case))).case == case


def test_a_time_zone_is_kept_and_the_seconds_are_whole() -> None:
    case = parse(ANSWERS)
    when = datetime(2026, 11, 24, 14, 5, 9, 123456, tzinfo=UTC)
    assert read_json(to_json(case, frozenset(), assess(case), when)).saved == when.replace(microsecond=0)


@pytest.mark.parametrize("key", ["", "0" * 32])
def test_the_key_of_a_case_is_kept_with_it_and_may_be_missing(key: str) -> None:
    text = to_json(CASE, frozenset(), assess(CASE), NOW, key)
    assert read_json(text).key == key
    assert ("key" in json.loads(text)) is bool(key)


@pytest.mark.parametrize("key", ["0" * 31, "G" * 32, 7, None, "0" * 33])
def test_a_key_that_is_none_of_ours_is_refused(key: object) -> None:
    with pytest.raises(saveerrors.EditedByHand):
        read_json(changed(key=key))


MADE_UP = to_json(CASE, frozenset(), assess(CASE), NOW, made_up=date(2026, 11, 9))
NO_DAYS = (None, "", 20261109, True, [], {}, "2026-02-30", "0001-01-01", "2026-11-09T00:00", "<b>")


def test_a_made_up_case_keeps_its_day_and_a_file_without_one_opens_as_before() -> None:
    assert read_json(MADE_UP).made_up == date(2026, 11, 9)
    assert read_json(saved_json()).made_up is None
    assert "made_up" not in saved_json()


@pytest.mark.parametrize("day", NO_DAYS, ids=repr)
def test_a_day_that_is_none_is_refused_with_a_sentence(day: object) -> None:
    with pytest.raises(EditedByHand, match="cannot be read"):
        read_json(json.dumps({**json.loads(MADE_UP), "made_up_day": day}))


def test_half_an_emoji_is_saved_as_a_question_mark() -> None:
    assert read_json(saved_json(Case({"note_purpose": "a\ud800b"}))).case.answers == {"note_purpose": "a?b"}


def test_a_step_id_that_could_not_be_read_back_is_not_written() -> None:
    with pytest.raises(ValueError, match="id of a step"):
        saved_json(done=frozenset({"two words"}))


def test_the_text_of_the_browser_tab_has_the_same_limit() -> None:
    with pytest.raises(saveerrors.TooBig):
        read_json(" " * (SIZE_LIMIT + 1))


WRONG_VALUES = (None, True, -1, 1e308, 10**40, "", "x" * 50_000, [], {}, [[]], [None], {"a": {"b": []}}, *HOSTILE)


def mutations(data: bytes, seed: int) -> list[bytes]:
    """One file spoilt in every way at hand: bytes flipped, cut, doubled, swapped, parts replaced."""
    luck = random.Random(seed)
    at = sorted(luck.randrange(len(data)) for _ in range(2))
    flipped, several = bytearray(data), bytearray(data)
    flipped[at[0]] ^= 1 << luck.randrange(8)
    for _ in range(20):
        several[luck.randrange(len(data))] = luck.randrange(256)
    inside = json.loads(saved_json())
    key = luck.choice(list(inside))
    part = inside | {key: luck.choice(WRONG_VALUES)}
    answer = luck.choice([*SESSIONS, "purpose", "note_purpose", "start_date", "place_1_name", "<b>", "__class__"])
    wrong = inside | {"answers": {answer: luck.choice(WRONG_VALUES)}, "tool_version": luck.choice(["0.1.0", "9.9.9"])}
    deep = "{" + '"a":{' * luck.randrange(2, 3000)
    return [
        bytes(flipped),
        bytes(several),
        data[: at[0]],
        data[at[0] :],
        data[: at[0]] + data[at[1] :],
        data[: at[1]] + data[at[0] :],
        posted(json.dumps(part)),
        json.dumps(part).encode(),
        posted(json.dumps(wrong)),
        page(json.dumps(wrong)),
        page(saved_json()[: luck.randrange(300)] + deep),
        bytes(luck.randrange(256) for _ in range(200)),
    ]


@pytest.mark.parametrize("seed", range(250))
def test_a_spoilt_file_gives_a_named_error_or_a_whole_case_and_nothing_else(seed: int) -> None:
    for data in mutations(posted(saved_json()), seed):
        try:
            saved = read(data)
        except tuple(saveerrors.SaveFileError.__subclasses__()):
            continue
        else:
            assert parse(dict(saved.case.answers)) == saved.case
            assert read_json(to_json(saved.case, saved.done, assess(saved.case), saved.saved)).case == saved.case


def test_an_older_file_opens_without_the_answers_that_are_no_longer_taken() -> None:
    answers = ANSWERS | {"shoe_size": "9", "benefit": "perhaps"}
    saved = read_json(changed(tool_version="0.9.0", answers=answers))
    assert saved.case == parse(ANSWERS)
    assert saved.left_out == ("shoe_size", "benefit")


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.html")), ids=lambda path: path.name)
def test_a_file_of_each_released_version_still_opens(path: Path) -> None:
    saved = read(path.read_bytes())
    assert path.name == f"{saved.tool_version}-{saved.guidance_version}.html"
    assert len(saved.case.answers) > 20
    assert saved.findings_then
    assert moved_since(saved, assess(saved.case)).guidance_then == saved.guidance_version


def test_there_is_a_saved_file_of_this_version() -> None:
    assert (FOLDER / f"{TOOL_VERSION}-{guidance().version}.html").exists()


def test_a_case_whose_record_would_be_too_big_to_open_is_known() -> None:
    notes = [f"note_{id}" for id in QUESTIONS]
    assert can_be_opened(parse(dict.fromkeys(notes[:40], "x" * 10_000)))
    assert not can_be_opened(parse(dict.fromkeys(notes, "x" * 10_000)))
    assert not can_be_opened(parse(dict.fromkeys(notes[:10], "<" * 10_000)))


def test_as_many_items_as_the_limit_are_read() -> None:
    steps = [f"step.{number}" for number in range(MOST_ITEMS)]
    findings = [[["S01"], "met", None]] * MOST_ITEMS
    answers = {f"strategy_{number}": "tried" for number in range(MOST_ANSWERS)}
    saved = read_json(changed(done=steps, findings=findings, answers=answers))
    assert (len(saved.done), len(saved.findings_then), len(saved.case.answers)) == (
        MOST_ITEMS,
        MOST_ITEMS,
        MOST_ANSWERS,
    )


def test_more_steps_than_the_limit_are_refused() -> None:
    with pytest.raises(EditedByHand):
        read_json(changed(done=[f"step.{number}" for number in range(MOST_ITEMS + 1)]))
