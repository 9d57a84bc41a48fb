"""The reference of a case: asked once, never a name, and said wherever the case is."""

import io

import pytest
from docx import Document

from logic.assessment import assess
from logic.case import CaseError, parse
from logic.dates.deadlines import deadlines
from tests.logic.dated import DATED, TODAY
from tests.ui.guide import Guide
from ui.documents.word import decision_record, parents_notice
from ui.files import record_of
from ui.state import Kept, now

ABOUT = "R.B. / 9K"
CASE = parse({**DATED, "reference": ABOUT})


def test_it_is_asked_on_the_start_page_and_stands_in_the_menu_and_in_file_names() -> None:
    guide = Guide("start")
    [box] = [each for each in guide.app.text_input if each.key == "q_reference"]
    assert "never a name" in box.label
    box.set_value(ABOUT)
    guide.run()
    assert guide.answers["reference"] == ABOUT
    guide = Guide("outcome", {**DATED, "reference": ABOUT})
    names = [each.proto.url for each in guide.app.main.get("download_button")]
    assert len(names) == 4


def test_a_longer_one_is_no_answer() -> None:
    assert parse({"reference": "x" * 40}).answer("reference")
    with pytest.raises(CaseError, match="the most is 40 characters"):
        parse({"reference": "x" * 41})


def test_the_record_and_the_drafts_carry_it_in_their_titles() -> None:
    page = record_of(Kept(CASE, frozenset(), "{}"), now())
    assert f"<title>Off-site direction: record of {ABOUT}</title>" in page
    for maker in (decision_record, parents_notice):
        made = Document(io.BytesIO(maker(assess(CASE), deadlines(CASE, TODAY), now())))
        assert f"({ABOUT})" in made.paragraphs[0].text
        cells = " ".join(cell.text for table in made.tables for row in table.rows for cell in row.cells)
        assert "initials or reference" not in cells
