"""The decision record: who decides, the notes, the sources, and a week that should change."""

from logic.guidance import guidance
from tests.logic.dated import DATED
from tests.ui.documents.drafts import MAINSTREAM, lines, opened
from ui.documents.word import decision_record


def test_a_week_that_should_change_says_so_in_the_box() -> None:
    said = opened(decision_record, {**DATED, "wed_am": "place_1"}).tables[0].cell(0, 0).text
    assert "or record why not" in said


def test_the_record_names_who_decides_and_how_sure_each_source_is() -> None:
    told = lines(opened(decision_record, dict(DATED)))
    assert "The trust board" in told
    assert "Read in the document itself" in told
    assert "Second-hand source" in told


def test_the_record_asks_about_delegation_and_the_equality_act() -> None:
    told = lines(opened(decision_record, dict(DATED)))
    assert {"Power passed on", "Equality Act"} <= set(told)
    assert any("could not confirm" in line or "minute who passed them that power" in line for line in told)


def test_the_record_says_how_firm_each_date_is() -> None:
    told = lines(opened(decision_record, dict(DATED)))
    assert {"National guidance, as reported", "A good habit", guidance().standings["prudent"]} <= set(told)
    mainstream = lines(opened(decision_record, MAINSTREAM))
    assert "Advice" in mainstream
    assert "A good habit" not in mainstream
