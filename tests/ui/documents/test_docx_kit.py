"""The kit of the Word drafts: counted blanks, real headings, marked header rows, language, the same bytes."""

import io
import re
from collections.abc import Callable
from datetime import UTC, datetime

from docx import Document
from docx.oxml.ns import qn

from logic.assessment import assess
from logic.case import parse
from logic.dates.deadlines import deadlines
from tests.logic.dated import DATED, TODAY
from tests.ui.documents.drafts import CASES, MARK, WHEN, each_case, every, lines, made, opened


@every
@each_case
def test_the_box_counts_the_blanks(maker: Callable[..., bytes], name: str) -> None:
    told = lines(opened(maker, dict(CASES[name])))
    counted = re.search(r"This is a draft with (\d+) blanks to fill in", " ".join(told))
    assert counted is not None
    assert int(counted[1]) == " ".join(told).count(MARK) > 0


@every
@each_case
def test_every_blank_is_highlighted(maker: Callable[..., bytes], name: str) -> None:
    document = opened(maker, dict(CASES[name]))
    runs = [
        run
        for run in document.element.body.iter(qn("w:r"))
        if MARK in "".join(text.text or "" for text in run.iter(qn("w:t")))
    ]
    assert runs
    for run in runs:
        assert run.find(qn("w:rPr")).find(qn("w:highlight")).get(qn("w:val")) == "yellow"


@every
@each_case
def test_headings_are_real_and_in_order(maker: Callable[..., bytes], name: str) -> None:
    document = opened(maker, dict(CASES[name]))
    levels = [int(each.style.name[-1]) for each in document.paragraphs if each.style.name.startswith("Heading")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert set(levels[1:]) == {2}


@every
@each_case
def test_every_table_but_the_box_has_a_marked_header_row(maker: Callable[..., bytes], name: str) -> None:
    box, *tables = opened(maker, dict(CASES[name])).tables
    assert len(box.rows) == 1
    assert tables
    for table in tables:
        marked = [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows]
        assert marked == [True] + [False] * (len(marked) - 1)
        assert len(marked) > 1
        assert all(cell.text for cell in table.rows[0].cells)
        assert table._tbl.tblPr.find(qn("w:tblCaption")).get(qn("w:val"))


@every
def test_the_language_the_title_and_the_author_are_set(maker: Callable[..., bytes]) -> None:
    document = opened(maker, dict(DATED))
    languages = {each.get(qn("w:val")) for each in document.styles.element.iter(qn("w:lang"))}
    assert languages == {"en-GB"}
    assert document.settings.element.find(qn("w:themeFontLang")).get(qn("w:val")) == "en-GB"
    properties = document.core_properties
    assert properties.language == "en-GB"
    assert properties.title == document.paragraphs[0].text
    assert (properties.author, properties.last_modified_by) == ("Off-site Direction Guide",) * 2
    assert properties.comments == ""
    assert properties.created.replace(tzinfo=UTC) == WHEN


@every
def test_the_same_inputs_give_the_same_bytes(maker: Callable[..., bytes]) -> None:
    assert made(maker, dict(DATED)) == made(maker, dict(DATED))


@every
def test_a_time_without_a_zone_is_taken_as_it_is(maker: Callable[..., bytes]) -> None:
    case = parse(dict(DATED))
    plain = datetime(2026, 11, 24, 9, 30)
    document = Document(io.BytesIO(maker(assess(case), deadlines(case, TODAY), plain)))
    assert document.core_properties.created.replace(tzinfo=None) == plain
