"""The frame: the pages it knows, Back, Continue and what it finds missing, and the menu."""

import pytest

from logic.case import Case
from tests.cases import HOME_WEEK
from tests.samples import FULL
from tests.ui.guide import ROOT, Guide
from ui.frame import JOURNEY, QUESTION_PAGES, STEPS, open_questions
from ui.text import plain

OUTSIDE_THE_FRAME = {"pages/10_presenter.py", "pages/11_trainer.py"}
"""Pages that are not in the menu: the presenter view fills a projector and has tests of its own."""


def test_every_page_file_is_in_the_list_of_pages() -> None:
    files = {str(path.relative_to(ROOT)) for path in (ROOT / "pages").glob("*.py")} | {"app.py"}
    assert files == {step.file for step in STEPS.values()} | OUTSIDE_THE_FRAME


@pytest.mark.parametrize("page", [step.id for step in QUESTION_PAGES])
def test_continue_says_what_is_missing_at_the_top_and_at_the_question_and_then_goes_on(page: str) -> None:
    start = HOME_WEEK | {"mon_am": "place_1", "fri_am": "none"} if page == "timetable" else {}
    guide = Guide(page, start)
    wanted = [question for question in Case(guide.answers).unanswered if question.page == page]
    guide.press("Continue")
    if wanted:
        assert guide.heading == STEPS[page].title
        assert set(guide.missing()) == {question.id for question in wanted}
        assert len(guide.app.error) == 1
        for question in wanted:
            assert f"(#{question.id})" in guide.app.error[0].value
            assert plain(question.text) in guide.app.error[0].value
        guide.press("Continue")
    assert guide.heading == JOURNEY[JOURNEY.index(STEPS[page]) + 1].title


def test_an_answer_takes_its_question_off_the_list_of_what_is_missing() -> None:
    guide = Guide("risk")
    guide.press("Continue")
    assert guide.missing() == ["exclusion_risk"]
    guide.choose("exclusion_risk", "none")
    assert guide.missing() == []
    assert [error.value for error in guide.app.error] == []
    guide.press("Continue")
    assert guide.heading == STEPS["services"].title


def test_what_continue_found_missing_is_not_said_on_the_next_page() -> None:
    guide = Guide("risk")
    guide.press("Continue")
    guide.open("services")
    assert guide.missing() == []
    assert [error.value for error in guide.app.error] == []


@pytest.mark.parametrize("step", JOURNEY[1:], ids=lambda step: step.id)
def test_back_goes_one_page_back(step: object) -> None:
    if "Back" not in (guide := Guide(step.id, FULL)).labels("button"):
        guide.press("Check your answers")
        assert guide.heading == STEPS["check"].title
        return
    guide.press("Back")
    before = JOURNEY[JOURNEY.index(step) - 1]
    assert guide.heading == Guide(before.id, FULL).heading


def test_the_questions_of_a_page_are_open_until_they_have_an_answer() -> None:
    assert open_questions(Case(), "risk") == ("exclusion_risk",)
    assert open_questions(Case({"exclusion_risk": "permanent"}), "risk") == ("governors_considered",)
    assert open_questions(Case({"exclusion_risk": "none"}), "risk") == ()
