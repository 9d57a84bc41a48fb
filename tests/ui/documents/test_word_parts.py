"""The parts the Word drafts share: what has to be mended, the days, the session times."""

from tests.logic.dated import DATED
from tests.ui.documents.drafts import CASES, lines, opened
from ui.documents.word import parents_notice


def test_a_day_with_one_session_has_no_break() -> None:
    table = opened(parents_notice, {**DATED, "tue_pm": "home_school", "wed_am": "place_1"}).tables[-1]
    rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    assert [row[0] for row in rows] == ["Monday", "Tuesday and Wednesday"]
    assert rows[1][2:] == ["[To fill in: start]", "One session, so none", "[To fill in: finish]"]


def test_a_number_of_days_in_dispute_is_a_blank() -> None:
    told = "\n".join(lines(opened(parents_notice, CASES["disputed"])))
    assert "[To fill in: the number of days off site, as one number]" in told
    assert "You gave 3 days" in told


def test_a_case_that_is_not_ready_says_so_in_the_box() -> None:
    said = opened(parents_notice, CASES["stopped"]).tables[0].cell(0, 0).text
    assert "An off-site direction cannot be used like this" in said
    assert "The guide's outcome" not in opened(parents_notice, dict(DATED)).tables[0].cell(0, 0).text
