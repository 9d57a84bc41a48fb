"""What there is to say before a page is read: only what is so, and all of it."""

import pytest

from logic.saved.file import read_json
from tests.logic.saves import saved_json
from tests.samples import FULL
from tests.ui.guide import Guide
from ui import aside, change, state
from ui.messages import messages


def test_a_session_in_which_nothing_happened_has_nothing_to_say(session: dict[str, object]) -> None:
    now = messages("risk", "")
    assert (now.told, now.aside, now.moved_on, now.left_out, now.stopped) == (None, None, "", (), ())
    assert (now.holds_answers, now.was_opened, now.not_kept, now.changing) == (False, False, False, False)


def test_what_has_happened_is_there_to_say(session: dict[str, object]) -> None:
    state.replace({"benefit": "yes"}, opened=read_json(saved_json()), left_out=("shoe_size",))
    state.tell("Done.")
    state.flag(("exclusion_risk", "purpose"))
    change.begin("exclusion_risk", "risk", "check")
    aside.put(aside.read("{"))
    session[state.NOT_KEPT] = True
    now = messages("risk", "")
    assert now.told == "Done."
    assert now.aside == aside.read("{")
    assert [(each.id, each.wrong) for each in now.stopped] == [("exclusion_risk", " (missing)")]
    assert now.title.startswith("Error: ")
    state.put("exclusion_risk", "none")
    after = messages("risk", "")
    assert [(each.id, each.wrong) for each in after.stopped] == [("exclusion_risk", "")]
    assert not after.title.startswith("Error: ")
    assert now.holds_answers
    assert now.was_opened
    assert now.not_kept
    assert now.changing


@pytest.mark.parametrize("page", ["risk", "check"])
def test_a_message_is_shown_on_the_page_it_was_told_for_and_no_other(page: str) -> None:
    guide = Guide("risk", {"exclusion_risk": "none"})
    guide.app.session_state["told"] = ("Something has happened.", None)
    guide.run()
    assert "Something has happened." in guide.words
    guide.open(page)
    assert ("Something has happened." in guide.words) == (page == "risk")


def test_the_title_of_the_pages_about_dates_says_when_a_date_is_wrong(session: dict[str, object]) -> None:
    late = {"start_date": "2025-01-06"}  # a Monday that is past: it was right once
    for answers, said in ((FULL, False), (late, False), (FULL | {"end_date": "2027-01-04"}, True)):
        state.replace(answers)
        assert messages("dates", "").title.startswith("Error: ") is said
        assert messages("check", "").title.startswith("Error: ") is said
        assert not messages("outcome", "").title.startswith("Error: ")
    state.replace({"place_1_am_start": "12:00", "place_1_am_end": "09:00", "mon_am": "place_1"})
    assert messages("check", "").title.startswith("Error: ")
