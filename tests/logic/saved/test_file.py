"""The saved case: what goes in comes out, and nothing that comes in breaks anything."""

import json
import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings

from logic import TOOL_VERSION
from logic.assessment import assess
from logic.case import Case, parse
from logic.guidance import guidance
from logic.saved import errors as saveerrors
from logic.saved.file import MOST_ANSWERS, Saved, read, read_json, script_safe, then, to_json
from logic.saved.page import SIZE_LIMIT
from logic.saved.since import moved_since
from logic.terms import SESSIONS
from tests.logic.saves import DONE, HOSTILE, WHEN, cases

NOW = datetime(2026, 11, 24, 14, 5)
ANSWERS = {"purpose": "improve_behaviour", "note_purpose": "</script><!-- \u2028 \x00 😀", "exhausted": "not_sure"}
CASE = parse(ANSWERS)
FOLDER = Path(__file__).parents[2] / "saved"


def saved_json(case: Case = CASE, done: frozenset[str] = frozenset({"notice"})) -> str:
    return to_json(case, done, assess(case), NOW)


def page(inside: str) -> bytes:
    """The least that a record is, around what it carries."""
    head = '<!DOCTYPE html><html><head><meta name="generator" content="off-site-direction-guide 1.0.0">'
    tag = '<script type="application/json" id="off-site-direction-case">'
    return f"{head}{tag}{inside}</script></head><body></body></html>".encode()


def changed(**parts: object) -> str:
    """A saved case with some of its parts replaced."""
    return json.dumps(json.loads(saved_json()) | parts)


@settings(max_examples=2000, deadline=None)
@given(case=cases(), done=DONE, when=WHEN)
def test_what_is_saved_is_read_back_exactly_from_the_bare_json_and_from_a_page(
    case: Case, done: frozenset[str], when: datetime
) -> None:
    assessment = assess(case)
    text = to_json(case, done, assessment, when)
    wanted = Saved(case, done, when, guidance().version, TOOL_VERSION, assessment.outcome.id, then(assessment))
    assert read_json(text) == wanted
    assert read(page(text)) == wanted
    assert read(text.encode()) == wanted


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_exactly_and_cannot_leave_its_element(text: str) -> None:
    case = parse({"note_purpose": text, "mon_am": "place_1", "place_1_name": text})
    saved = saved_json(case)
    assert not set("<>&\u2028\u2029\x00").intersection(saved)
    assert script_safe(saved) == saved
    assert read(page(saved)).case == case


def test_a_time_zone_is_kept_and_the_seconds_are_whole() -> None:
    case = parse(ANSWERS)
    when = datetime(2026, 11, 24, 14, 5, 9, 123456, tzinfo=UTC)
    assert read_json(to_json(case, frozenset(), assess(case), when)).saved == when.replace(microsecond=0)


def test_half_an_emoji_is_saved_as_a_question_mark() -> None:
    assert read_json(saved_json(Case({"note_purpose": "a\ud800b"}))).case.answers == {"note_purpose": "a?b"}


def test_a_step_id_that_could_not_be_read_back_is_not_written() -> None:
    with pytest.raises(ValueError, match="id of a step"):
        saved_json(done=frozenset({"two words"}))


def test_a_byte_order_mark_and_blank_lines_do_no_harm() -> None:
    assert read(b"\xef\xbb\xbf\r\n " + page(saved_json())).case == parse(ANSWERS)
    assert read(b"\xef\xbb\xbf " + saved_json().encode() + b"\n").case == parse(ANSWERS)


DEEP = "[" * 100_000 + "]" * 100_000
EVERY_ERROR: dict[str, tuple[type[saveerrors.SaveFileError], bytes]] = {
    "too big": (saveerrors.TooBig, b" " * (SIZE_LIMIT + 1)),
    "a PDF": (saveerrors.WrongKind, b"%PDF-1.7 ..."),
    "a photo": (saveerrors.WrongKind, b"\xff\xd8\xff\xe0JFIF"),
    "a Word file": (saveerrors.WrongKind, b"PK\x03\x04..."),
    "a plain text": (saveerrors.WrongKind, b"Dear head teacher"),
    "bytes": (saveerrors.NotText, b"\x80\x81\x82"),
    "UTF-16": (saveerrors.NotText, "<html>".encode("utf-16")),
    "another page": (saveerrors.NotOurs, b"<!DOCTYPE html><html><body>Hello</body></html>"),
    "another JSON": (saveerrors.NotOurs, b'{"format": "another"}'),
    "a list": (saveerrors.NotOurs, b"[1, 2]"),
    "broken JSON": (saveerrors.NotOurs, b'{"a": '),
    "empty": (saveerrors.CutShort, b""),
    "cut in its head": (saveerrors.CutShort, page(saved_json())[:100]),
    "cut in its JSON": (saveerrors.CutShort, page(saved_json())[:400]),
    "bare and cut": (saveerrors.CutShort, saved_json().encode()[:-20]),
    "its tag changed": (saveerrors.EditedByHand, page(saved_json()).replace(b"application/json", b"text/javascript")),
    "its tag gone": (saveerrors.EditedByHand, b"<p>off-site-direction-case</p>"),
    "its tag not closed": (saveerrors.EditedByHand, b"<off-site-direction-case " + b"x" * 300 + b"<"),
    "a quote gone": (saveerrors.EditedByHand, page(saved_json().replace('"purpose"', '"purpose', 1))),
    "its start gone": (saveerrors.EditedByHand, page(saved_json()[1:])),
    "bare and edited": (saveerrors.EditedByHand, saved_json().replace(":", "", 1).encode()),
    "a huge number": (saveerrors.EditedByHand, changed().replace(": 1,", ": " + "9" * 5000 + ",", 1).encode()),
    "no format number": (saveerrors.EditedByHand, changed(format_number=None).encode()),
    "a format number of zero": (saveerrors.EditedByHand, changed(format_number=0).encode()),
    "a format number that is true": (saveerrors.EditedByHand, changed(format_number=True).encode()),
    "a version that is a list": (saveerrors.EditedByHand, changed(tool_version=[]).encode()),
    "a version with a tag": (saveerrors.EditedByHand, changed(guidance_version="<b>").encode()),
    "a date that is a number": (saveerrors.EditedByHand, changed(saved=5).encode()),
    "a date that is not": (saveerrors.EditedByHand, changed(saved="2026-02-30T10:00:00").encode()),
    "no outcome": (saveerrors.EditedByHand, changed(outcome=None).encode()),
    "findings that are text": (saveerrors.EditedByHand, changed(findings="S01").encode()),
    "a finding of two parts": (saveerrors.EditedByHand, changed(findings=[[["S01"], "met"]]).encode()),
    "a finding with a number": (saveerrors.EditedByHand, changed(findings=[[["S01"], 5, None]]).encode()),
    "a clause with a tag": (saveerrors.EditedByHand, changed(findings=[[["<b>"], "met", None]]).encode()),
    "too many findings": (saveerrors.EditedByHand, changed(findings=[[["S01"], "met", None]] * 1001).encode()),
    "steps that are an object": (saveerrors.EditedByHand, changed(done={}).encode()),
    "a step with a space": (saveerrors.EditedByHand, changed(done=["a b"]).encode()),
    "no answers": (saveerrors.EditedByHand, changed(answers=None).encode()),
    "an answer that is a list": (saveerrors.EditedByHand, changed(answers={"purpose": []}).encode()),
    "half an emoji": (saveerrors.EditedByHand, changed(answers={"note_purpose": "\ud800"}).encode()),
    "too many answers": (
        saveerrors.EditedByHand,
        changed(answers={f"strategy_{n}": "tried" for n in range(MOST_ANSWERS + 1)}).encode(),
    ),
    "too deep": (saveerrors.TooDeep, DEEP.encode()),
    "too deep in a page": (saveerrors.TooDeep, page('{"format": "off-site-direction-guide", "answers": ' + DEEP + "}")),
    "a newer format": (saveerrors.NewerVersion, changed(format_number=2).encode()),
    "a newer question": (
        saveerrors.NewerVersion,
        changed(tool_version="1.10.0", answers={"not_yet_thought_of": "yes"}).encode(),
    ),
    "an option of newer guidance": (
        saveerrors.NewerVersion,
        changed(guidance_version="2999-01-01", answers={"purpose": "new"}).encode(),
    ),
    "an unknown question": (saveerrors.UnknownQuestion, changed(answers={"shoe_size": "9"}).encode()),
    "an unknown note": (saveerrors.UnknownQuestion, changed(answers={"note_shoe_size": "9"}).encode()),
    "an unknown question with a tag in an older file": (
        saveerrors.UnknownQuestion,
        changed(tool_version="0.9.0", answers={"<script>": "9"}).encode(),
    ),
    "not an option": (saveerrors.NotAnOption, changed(answers={"purpose": "revenge"}).encode()),
    "not a date": (saveerrors.NotAnOption, changed(answers={"start_date": "soon"}).encode()),
}


@pytest.mark.parametrize("what", EVERY_ERROR)
def test_each_thing_wrong_with_a_file_has_its_own_error_and_says_what_to_do(what: str) -> None:
    error, data = EVERY_ERROR[what]
    with pytest.raises(saveerrors.SaveFileError) as raised:
        read(data)
    assert type(raised.value) is error
    message = str(raised.value)
    assert message.endswith(".")
    assert any(word in message for word in ("Choose", "Open", "Download"))
    assert len(message) < 300


def test_every_named_error_is_reached() -> None:
    named = set(saveerrors.SaveFileError.__subclasses__())
    assert {error for error, _ in EVERY_ERROR.values()} == named


def test_the_text_of_the_browser_tab_has_the_same_limit() -> None:
    with pytest.raises(saveerrors.TooBig):
        read_json(" " * (SIZE_LIMIT + 1))


def test_a_message_repeats_at_most_sixty_characters_and_nothing_invisible() -> None:
    long = "x\u202e\x00" * 5_000
    for answers in ({long: "yes"}, {"purpose": long}):
        with pytest.raises(saveerrors.SaveFileError) as raised:
            read_json(changed(answers=answers))
        assert str(raised.value).count("x") < 65
        assert str(raised.value).replace("\n", "").isprintable()


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
        page(script_safe(json.dumps(part))),
        json.dumps(part).encode(),
        page(script_safe(json.dumps(wrong))),
        page(json.dumps(wrong)),
        page(saved_json()[: luck.randrange(300)] + deep),
        bytes(luck.randrange(256) for _ in range(200)),
    ]


@pytest.mark.parametrize("seed", range(250))
def test_a_spoilt_file_gives_a_named_error_or_a_whole_case_and_nothing_else(seed: int) -> None:
    for data in mutations(page(saved_json()), seed):
        try:
            saved = read(data)
        except tuple(saveerrors.SaveFileError.__subclasses__()):
            continue
        else:
            assert parse(dict(saved.case.answers)) == saved.case
            assert read_json(to_json(saved.case, saved.done, assess(saved.case), saved.saved)).case == saved.case


@pytest.mark.parametrize(
    "part", ["<a ", "<!--", "<script ", "off-site-direction-case", "<off-site-direction-case>", "&"]
)
def test_a_page_of_one_hostile_part_over_and_over_is_refused(part: str) -> None:
    with pytest.raises(saveerrors.SaveFileError):
        read(("<p>" + part * (900_000 // len(part))).encode())


def test_an_older_file_opens_without_the_answers_that_are_no_longer_taken() -> None:
    answers = ANSWERS | {"shoe_size": "9", "benefit": "perhaps"}
    saved = read_json(changed(tool_version="0.9.0", answers=answers))
    assert saved.case == parse(ANSWERS)
    assert saved.left_out == ("shoe_size", "benefit")


def test_an_unchanged_case_under_the_same_guidance_shows_nothing_moved() -> None:
    saved = read_json(saved_json())
    comparison = moved_since(saved, assess(saved.case))
    assert comparison.moved == ()
    assert not comparison.newer_guidance
    assert comparison.headline_then == comparison.outcome_now.headline
    assert comparison.to_answer == saved.case.unanswered


def test_a_comparison_names_each_clause_that_moved_and_each_question_open_now() -> None:
    saved = read_json(saved_json())
    before = [finding for finding in saved.findings_then if finding[0] not in (("S01",), ("S02b", "S04"), ("S04",))]
    before = [finding for finding in before if finding[2] != "benefit"]
    older = replace(
        saved,
        guidance_version="2020-01-01",
        outcome="an_old_one",
        findings_then=(*before, (("S01",), "resolve", None), (("S99",), "met", None)),
    )
    comparison = moved_since(older, assess(older.case))
    how = {moved.clause: moved.how for moved in comparison.moved}
    assert how["S01"] == "changed"
    assert how["S04"] == "gained"
    assert how["S99"] == "lost"
    assert [moved.name for moved in comparison.moved if moved.clause in ("S01", "S99")] == ["Purpose", "S99"]
    moved = next(moved for moved in comparison.moved if moved.clause == "S01")
    assert moved.then == (("resolve", None),)
    assert moved.now == (("met", None),)
    assert comparison.newer_guidance
    assert comparison.headline_then is None
    assert comparison.to_answer == older.case.unanswered


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.html")), ids=lambda path: path.name)
def test_a_file_of_each_released_version_still_opens(path: Path) -> None:
    saved = read(path.read_bytes())
    assert path.name == f"{saved.tool_version}-{saved.guidance_version}.html"
    assert len(saved.case.answers) > 20
    assert saved.findings_then
    assert moved_since(saved, assess(saved.case)).guidance_then == saved.guidance_version


def test_there_is_a_saved_file_of_this_version() -> None:
    assert (FOLDER / f"{TOOL_VERSION}-{guidance().version}.html").exists()
