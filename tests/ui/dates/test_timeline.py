"""The line of dates: every day of the picture is in the numbers it is drawn from, and its drawing holds no date."""

import json

from logic.dates.picture import LANES, picture
from tests.logic.dated import DATED, dates_of
from ui.dates.timeline import drawing, table


def test_every_mark_gap_and_the_span_are_lines_of_its_numbers() -> None:
    found = picture(dates_of(DATED))
    assert found is not None
    lines = table(found)
    assert list(lines["Kind"]).count("mark") == len(found.marks)
    assert list(lines["Kind"]).count("gap") == len(found.gaps) == 1
    [span] = lines[lines["Kind"] == "span"].to_dict("records")
    assert (span["From"].date(), span["To"].date() > found.end) == (found.start, True)
    assert "Closed 15 February 2027 to 19 February 2027" in set(lines["Said"])


def test_the_drawing_is_made_once_for_each_theme_and_holds_no_date() -> None:
    for theme in ("light", "dark"):
        drawn = json.dumps(drawing(theme))
        assert drawing(theme) is drawing(theme)
        assert all(lane in drawn for lane in LANES)
        assert "2027" not in drawn
