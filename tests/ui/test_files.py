"""Files in and out, on screen: a saved file is opened, refused, compared with today's guidance, and cleared."""

import json
from datetime import datetime
from typing import Any

import pytest

from logic.assessment import OUTCOMES, assess
from logic.case import parse
from logic.guidance import guidance
from logic.questions import QUESTIONS
from logic.saved.file import to_json
from tests.samples import FULL, HOSTILE
from tests.samples import OUTCOMES as SAMPLES
from tests.ui.guide import Guide
from ui import files, state
from ui.frame import STEPS
from ui.text import plain

OLD = "2020-01-01"


def saved(answers: dict[str, str], **other: Any) -> bytes:
    """A saved file of these answers, with other values for some of its parts. `extra` are answers of its own."""
    case = parse(answers)
    raw = json.loads(to_json(case, frozenset(), assess(case), datetime(2026, 11, 24, 9, 30)))
    raw["answers"] |= other.pop("extra", {})
    return json.dumps(raw | other).encode()


def choose(guide: Guide, data: bytes, name: str = "case.html") -> None:
    """Chooses a file to open on the start page."""
    guide.app.file_uploader[0].set_value((name, data, "text/html"))
    guide.run()


def opened(data: bytes) -> Guide:
    """A guide that this file was opened in."""
    guide = Guide()
    choose(guide, data)
    return guide


@pytest.mark.parametrize("answers", [FULL, HOSTILE, {"benefit": "no"}])
def test_a_saved_file_puts_its_case_on_screen_and_leads_to_the_check_page(answers: dict[str, str]) -> None:
    guide = opened(saved(answers))
    assert guide.answers == answers
    assert guide.heading == STEPS["check"].title
    assert "Your saved file is open." in guide.words
    assert not guide.app.warning
    assert "has changed since" not in " ".join(str(each.title) for each in guide.app.info)


def test_the_record_that_the_guide_saves_opens_again() -> None:
    kept = state.Kept(parse(FULL), frozenset({"a"}), saved(FULL).decode())
    assert opened(files._record(kept).encode()).answers == FULL


def test_a_saved_file_takes_the_place_of_the_case_on_screen() -> None:
    guide = Guide("start", FULL)
    choose(guide, saved({"benefit": "no"}))
    assert guide.answers == {"benefit": "no"}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"%PDF-1.7", "PDF"),
        (b"", "nothing in this file"),
        (b"<html>elsewhere</html>", "not made by this guide"),
        (saved({"benefit": "yes"}, extra={"shoe_size": "7"}), "shoe\\_size"),
        (saved({"benefit": "yes"}, extra={"benefit": "<b>**bold**"}), "\\*\\*bold"),
        (saved({"benefit": "yes"}, tool_version="99.0.0", extra={"shoe_size": "7"}), "newer version"),
    ],
)
def test_a_file_that_cannot_be_read_changes_nothing_and_says_why(data: bytes, words: str) -> None:
    guide = Guide("start", {"purpose": "sanction"})
    choose(guide, data)
    assert guide.heading != STEPS["check"].title
    assert guide.answers == {"purpose": "sanction"}
    (error,) = guide.app.error
    assert error.title == "This file was not opened"
    assert words in error.value


def test_the_refusal_goes_when_the_file_is_taken_away_or_another_is_opened() -> None:
    guide = Guide()
    choose(guide, b"%PDF-1.7")
    assert guide.app.error
    guide.app.file_uploader[0].clear()
    guide.run()
    assert not guide.app.error
    choose(guide, b"%PDF-1.7")
    choose(guide, saved(FULL))
    assert guide.answers == FULL
    assert not [each for each in guide.app.error if each.title == "This file was not opened"]


def test_a_file_of_older_guidance_says_what_was_said_then_what_is_said_now_and_what_moved() -> None:
    answers = SAMPLES["may_be_appropriate"]
    findings = [[["S06"], "stop", "purpose"], [["S03"], "unanswered", "benefit"]]
    guide = opened(saved(answers, guidance_version=OLD, outcome="do_not_use", findings=findings))
    (box,) = [each for each in guide.app.info if each.title]
    assert box.title == "The guidance has changed since this file was saved"
    assert f"Then (guidance of {OLD}): {plain(OUTCOMES['do_not_use'].headline)}" in box.value
    now = f"Now (guidance of {guidance().version}): {plain(assess(parse(answers)).outcome.headline)}"
    assert now in box.value
    assert "What moved:" in box.value
    assert "S06" in box.value
    assert "Still to answer" not in box.value


def test_a_file_of_older_guidance_counts_what_is_still_to_answer_and_knows_no_old_outcome() -> None:
    guide = opened(saved({"benefit": "yes"}, guidance_version=OLD, outcome="of_old"))
    (box,) = [each for each in guide.app.info if each.title]
    assert "an outcome this version does not have" in box.value
    assert f"Still to answer: {len(parse({'benefit': 'yes'}).unanswered)} questions." in box.value


def test_answers_that_have_no_place_in_this_edition_are_named_until_they_are_given_or_read() -> None:
    extra = {"shoe_size": "7", "purpose": "of_old", "note_shoe_size": "big"}
    guide = opened(saved({"benefit": "yes"}, guidance_version=OLD, extra=extra))
    assert guide.answers == {"benefit": "yes"}
    (warning,) = guide.app.warning
    assert warning.title == "3 saved answers could not be used: the questions have changed since"
    assert plain(QUESTIONS["purpose"].text) in warning.value
    assert "- shoe\\_size, which is no longer asked" in warning.value
    assert "- A note on: shoe\\_size" in warning.value
    assert "Answer again" in warning.value
    assert "The file you opened still holds them." in warning.value
    guide.open("strategies")
    guide.choose("purpose", "improve_behaviour")
    (warning,) = guide.app.warning
    assert warning.title.startswith("2 saved answers")
    guide.press("I have read this")
    assert not guide.app.warning


def test_of_many_answers_without_a_place_the_first_are_named_and_the_rest_counted() -> None:
    guide = opened(saved({}, guidance_version=OLD, extra={f"gone_{number}": "7" for number in range(30)}))
    assert "- and 10 more" in guide.app.warning[0].value


def test_clearing_asks_once_and_takes_everything_away() -> None:
    guide = opened(saved(FULL, guidance_version=OLD))
    guide.press("Clear everything")
    guide.press("Keep them")
    assert guide.answers == FULL
    guide.press("Clear everything")
    guide.app.button(key="clear_now").click()
    guide.run()
    assert guide.answers == {}
    assert "Everything is cleared" in guide.words
    assert not [each for each in guide.app.info if each.title]
    assert "Hollow Oak" not in guide.words
