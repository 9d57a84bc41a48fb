"""The parts the Word drafts share: what has to be mended, the days, the session times."""

from tests.logic.dated import BACK, DATED
from tests.ui.documents.drafts import CASES, lines, opened
from ui.documents.word import parents_notice


def test_a_day_with_one_session_has_no_break() -> None:
    table = opened(parents_notice, {**DATED, "tue_pm": "home_school", "wed_am": "place_1"}).tables[-1]
    rows = [[cell.text for cell in row.cells] for row in table.rows[1:]]
    assert [row[0] for row in rows] == ["Monday", "Tuesday and Wednesday, morning"]
    assert rows[1][2:] == ["[To fill in: start]", "One session, so none", "[To fill in: finish]"]


def rows_of(answers: dict[str, str]) -> list[list[str]]:
    """The session times of the notice, as text."""
    return [[cell.text for cell in row.cells] for row in opened(parents_notice, answers).tables[-1].rows[1:]]


TIMES = {"am_start": "09:15", "am_end": "12:00", "pm_start": "12:45", "pm_end": "15:10"}
AT_THE_PLACE = {f"place_1_{id}": time for id, time in TIMES.items()}


def test_the_session_times_are_those_that_were_given_by_half_and_by_day() -> None:
    rows = rows_of({**DATED, **AT_THE_PLACE, "tue_am": "home_school", "wed_am": "place_1"})
    assert [[row[0], *row[2:]] for row in rows] == [
        ["Monday", "09:15", "12:00 to 12:45", "15:10"],
        ["Tuesday, afternoon", "12:45", "One session, so none", "15:10"],
        ["Wednesday, morning", "09:15", "One session, so none", "12:00"],
    ]


def test_a_time_that_is_not_known_or_makes_no_sense_stays_a_blank() -> None:
    [half] = rows_of({**DATED, **AT_THE_PLACE, "place_1_pm_start": "15:10"})
    box = opened(parents_notice, {**DATED, **AT_THE_PLACE, "place_1_pm_start": "15:10"}).tables[0].cell(0, 0).text
    assert "Times to put right: The afternoon at " in box
    assert half[2:] == ["09:15", "[To fill in: break starts and ends]", "[To fill in: afternoon finish]"]
    [early] = rows_of({**DATED, **AT_THE_PLACE, "place_1_pm_start": "11:00"})
    assert early[2:] == ["09:15", "[To fill in: break starts and ends]", "15:10"]


def test_a_number_of_days_in_dispute_is_a_blank() -> None:
    told = "\n".join(lines(opened(parents_notice, CASES["disputed"])))
    assert "[To fill in: the number of days off site, as one number]" in told
    assert "You gave 3 days" in told


def test_a_case_that_is_not_ready_says_so_in_the_box() -> None:
    said = opened(parents_notice, CASES["stopped"]).tables[0].cell(0, 0).text
    assert "An off-site direction cannot be used like this" in said
    assert "The guide's outcome" not in opened(parents_notice, dict(DATED)).tables[0].cell(0, 0).text


def test_each_week_has_its_session_times_under_its_dates() -> None:
    notice = opened(parents_notice, {**BACK, **AT_THE_PLACE})
    tables = [[[cell.text for cell in row.cells] for row in table.rows[1:]] for table in notice.tables[-3:]]
    assert [[row[0] for row in rows] for rows in tables] == [
        ["Monday and Tuesday"],
        ["Monday and Tuesday", "Wednesday, morning"],
        ["Monday, morning"],
    ]
    assert tables[2][0][2:] == ["09:15", "One session, so none", "12:00"]
    said = lines(notice)
    for name in ("Until 31 January 2027:", "From 1 February 2027 to 21 February 2027:", "From 22 February 2027:"):
        assert name in said
    assert any("then Mondays, Tuesdays and Wednesdays until 21 February 2027, then Mondays" in line for line in said)
    assert "Until 31 January 2027:" not in lines(opened(parents_notice, dict(DATED)))
