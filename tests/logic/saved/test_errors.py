"""What can be wrong with a file: one error for each, and a message that repeats little of it."""

import pytest

from logic.saved import errors as saveerrors
from logic.saved.errors import LONGEST_ECHO, echo
from logic.saved.file import MOST_ANSWERS, read, read_json
from logic.saved.page import SIZE_LIMIT
from tests.logic.saves import changed, page, posted, saved_json

DEEP = "[" * 100_000 + "]" * 100_000
EVERY_ERROR: dict[str, tuple[type[saveerrors.SaveFileError], bytes]] = {
    "too big": (saveerrors.TooBig, b" " * (SIZE_LIMIT + 1)),
    "a PDF": (saveerrors.WrongKind, b"%PDF-1.7 ..."),
    "a photo": (saveerrors.WrongKind, b"\xff\xd8\xff\xe0JFIF"),
    "a Word file": (saveerrors.WrongKind, b"PK\x03\x04..."),
    "a plain text": (saveerrors.WrongKind, b"Dear head teacher"),
    "bytes": (saveerrors.NotText, b"\x80\x81\x82"),
    "another page in UTF-16": (saveerrors.NotOurs, "<html>".encode("utf-16")),
    "another page": (saveerrors.NotOurs, b"<!DOCTYPE html><html><body>Hello</body></html>"),
    "another JSON": (saveerrors.NotOurs, b'{"format": "another"}'),
    "a list": (saveerrors.NotOurs, b"[1, 2]"),
    "broken JSON": (saveerrors.NotOurs, b'{"a": '),
    "empty": (saveerrors.CutShort, b""),
    "cut in its head": (saveerrors.CutShort, page(saved_json())[:100]),
    "cut in its JSON": (saveerrors.CutShort, page(saved_json())[:400]),
    "bare and cut": (saveerrors.CutShort, saved_json().encode()[:-20]),
    "its tag changed": (saveerrors.EditedByHand, page(saved_json()).replace(b"application/json", b"text/javascript")),
    "its tag gone": (saveerrors.EditedByHand, b"<p>off-site-direction-case</p></script>"),
    "its tag not closed": (saveerrors.CutShort, b"<script off-site-direction-case " + b"x" * 300 + b"<"),
    "cut in its lines": (saveerrors.CutShort, posted(saved_json())[:400]),
    "its lines without a start": (saveerrors.EditedByHand, posted(saved_json()).replace(b"{", b"", 1)),
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
    "a note that is no text": (
        saveerrors.EditedByHand,
        page(saved_json().replace("😀", "é😀")).replace(b"\xc3\xa9", b"\xc3"),
    ),
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


def test_a_message_repeats_at_most_sixty_characters_and_nothing_invisible() -> None:
    long = "x\u202e\x00" * 5_000
    for answers in ({long: "yes"}, {"purpose": long}):
        with pytest.raises(saveerrors.SaveFileError) as raised:
            read_json(changed(answers=answers))
        assert str(raised.value).count("x") < 65
        assert str(raised.value).replace("\n", "").isprintable()


def test_a_value_is_repeated_whole_up_to_its_limit_and_cut_to_it_after() -> None:
    assert echo("x" * LONGEST_ECHO) == "x" * LONGEST_ECHO
    assert echo("x" * (LONGEST_ECHO + 1)) == "x" * (LONGEST_ECHO - 1) + "…"
    assert echo("a\u202e\nb") == "a??b"


def test_broken_json_is_ours_wherever_it_says_so() -> None:
    with pytest.raises(saveerrors.EditedByHand):
        read_json('{"note": "' + "x" * 5_000 + '", "format": "off-site-direction-guide", }')
