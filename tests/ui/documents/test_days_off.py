"""The calendar of the days off site: on a page and in the record the same, and nothing in it by colour alone."""

from html.parser import HTMLParser

from logic.dates.picture import Picture, picture
from tests.logic.dated import DATED, dates_of
from ui.documents.days_off import days_off, days_off_page


class Cells(HTMLParser):
    """The words of each cell of a page of tables."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.cells: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "td":
            self.cells.append("")

    def handle_data(self, data: str) -> None:
        if self.cells:
            self.cells[-1] += data


def drawn(answers: dict[str, str]) -> Picture:
    found = picture(dates_of(answers))
    assert found is not None
    return found


def test_each_day_off_site_and_each_closed_day_is_said_in_words() -> None:
    html = days_off_page(drawn(dict(DATED)))
    cells = Cells(html).cells
    dates = dates_of(dict(DATED))
    said = [cell for cell in cells if cell.endswith(" off site")]
    assert said == [f"{day.day} off site" for day in dates.off_site]
    assert "15 closed" in cells
    assert "February 2027: " in html
    assert "are not shown" not in html


def test_months_that_have_no_room_are_counted() -> None:
    html = days_off_page(drawn({**DATED, "end_date": "2028-03-31", "first_review_date": ""}))
    assert "3 months more are not shown" in html


def test_without_a_picture_there_is_no_month() -> None:
    assert days_off(None)["months"] == ()
