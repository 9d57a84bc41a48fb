"""The kit the Word documents are made with: a clean page, real headings, tables with header rows, marked blanks.

A draft counts its own blanks and says the count in a box at the top, so it cannot pass for finished. Text from
people is hostile: what XML forbids is taken out, and text that looks like a blank is changed so that the count holds.
The same inputs give the same bytes: the only clock is the `when` that is passed in.
"""

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from docx import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from ui.documents.clean import LANGUAGE, MARK, clean
from ui.start import NAME

_INK, _SHADE, _WIDTH = RGBColor(0x1F, 0x2A, 0x37), "E7EBF0", 17.0


class Blank(str):
    """Something the guide does not know: what the head has to fill in there."""

    __slots__ = ()


Part = str | Blank
Cell = str | Blank | Sequence[str | Blank]


def _set(parent: Any, tag: str, **attributes: str) -> Any:
    """A child element of `parent` with these attributes, made when it is missing."""
    child = parent.find(qn(tag))
    if child is None:
        child = OxmlElement(tag)
        parent.append(child)
    for name, value in attributes.items():
        child.set(qn(f"w:{name}"), value)
    return child


class Draft:
    """One document in the making. Its title is the one Heading 1; sections are Heading 2."""

    def __init__(self, title: str, when: datetime, made_up: str = "") -> None:
        """Starts the document: language, styles, properties, the box at the top and the title.

        Every page has at its top that it is a draft, and that the case is `made_up` where that says so.
        """
        self.document = Document()
        self.when = when
        self.blanks = 0
        self._styles()
        section = self.document.sections[0]
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.left_margin = section.right_margin = Cm(2)
        section.top_margin = section.bottom_margin = Cm(2)
        told = (made_up, "Draft", "Not finished while any yellow blank remains")
        section.header.paragraphs[0].text = " ".join(f"{each}." for each in told if each)
        self._page_number(section.footer.paragraphs[0], title)
        properties = self.document.core_properties
        properties.title, properties.author, properties.last_modified_by = title, NAME, NAME
        properties.language, properties.comments = LANGUAGE, ""
        properties.created = properties.modified = when.astimezone(UTC) if when.tzinfo else when
        self.document.add_heading(title, 1)
        self._box = self.document.add_table(1, 1, "Table Grid").cell(0, 0)
        self._shade(self._box, "FFF4CC")
        self._warnings: list[str] = []

    def _styles(self) -> None:
        styles = self.document.styles
        defaults = styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
        _set(defaults, "w:lang", val=LANGUAGE, eastAsia=LANGUAGE)
        _set(self.document.settings.element, "w:themeFontLang", val=LANGUAGE)
        for name, size, before, after in (("Normal", 11, 0, 6), ("Heading 1", 20, 0, 8), ("Heading 2", 14, 16, 4)):
            style = styles[name]
            style.font.name, style.font.size = "Arial", Pt(size)
            fonts = style.element.rPr.rFonts
            for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
                fonts.attrib.pop(qn(f"w:{theme}"), None)
            style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
            if name != "Normal":
                style.font.color.rgb = _INK
                style.paragraph_format.keep_with_next = True
            _set(style.element.rPr, "w:lang", val=LANGUAGE)
        styles["Header"].font.size = styles["Footer"].font.size = Pt(9)
        for name, size, after in (("Table text", 10, 2), ("Gap", 6, 0)):
            style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
            style.base_style, style.font.size = styles["Normal"], Pt(size)
            style.paragraph_format.space_after = Pt(after)

    def _page_number(self, paragraph: Paragraph, title: str) -> None:
        paragraph.add_run(f"{title}. Made with the {NAME} on {self.when:%d/%m/%Y}. Page ")
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), "PAGE")
        _set(_set(field, "w:r"), "w:t").text = "1"
        paragraph._p.append(field)

    def _shade(self, cell: Any, fill: str) -> None:
        _set(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=fill)

    def _write(self, paragraph: Paragraph, parts: Cell, bold: bool = False) -> None:
        """Writes text and blanks to a paragraph, counting the blanks."""
        for part in [parts] if isinstance(parts, str) else parts:
            if isinstance(part, Blank):
                run = paragraph.add_run(f"[{MARK} {clean(part)}]")
                run.font.highlight_color = WD_COLOR_INDEX.YELLOW
                self.blanks += 1
            else:
                run = paragraph.add_run(clean(part))
            run.bold = bold or None

    def warn(self, text: str) -> None:
        """Adds a line to the box at the top."""
        self._warnings.append(text)

    def section(self, heading: str) -> None:
        """Starts a section."""
        self.document.add_heading(heading, 2)

    def text(self, *parts: Part) -> None:
        """A paragraph of text and blanks."""
        self._write(self.document.add_paragraph(), parts)

    def bullets(self, items: Sequence[Cell]) -> None:
        """A list; each item text, or text and blanks."""
        for item in items:
            self._write(self.document.add_paragraph(style="List Bullet"), item)

    def table(self, about: str, header: Sequence[str], rows: Sequence[Sequence[Cell]], widths: Sequence[int]) -> None:
        """A table with a header row that repeats. `widths` are shares; `about` describes it to screen readers."""
        table = self.document.add_table(1 + len(rows), len(header), "Table Grid")
        table.autofit = False
        for column, share in zip(table.columns, widths, strict=True):
            column.width = Cm(_WIDTH * share / sum(widths))
        _set(table._tbl.tblPr, "w:tblCaption", val=about)
        _set(table._tbl.tblPr, "w:tblLook", firstRow="1", firstColumn="0", noHBand="1", noVBand="1", val="0620")
        for number, row in enumerate([header, *rows]):
            made = table.rows[number]
            _set(made._tr.get_or_add_trPr(), "w:cantSplit")
            if number == 0:
                _set(made._tr.get_or_add_trPr(), "w:tblHeader", val="true")
            for cell, parts, share in zip(made.cells, row, widths, strict=True):
                cell.width = Cm(_WIDTH * share / sum(widths))
                paragraph = cell.paragraphs[0]
                paragraph.style = "Table text"
                self._write(paragraph, parts, bold=number == 0)
                if number == 0:
                    self._shade(cell, _SHADE)
        self.document.add_paragraph(style="Gap")

    def facts(self, about: str, rows: Sequence[tuple[str, Cell]]) -> None:
        """A table of two columns: what, and what is known."""
        self.table(about, ("What", "Details"), rows, (2, 4))

    def finish(self) -> bytes:
        """The document as bytes, its box filled in. Call it once."""
        things = "blank" if self.blanks == 1 else "blanks"
        lead = f"This is a draft with {self.blanks} {things} to fill in, marked in yellow. "
        paragraph = self._box.paragraphs[0]
        self._write(paragraph, lead, bold=True)
        told = (
            "It is not finished, and must not be sent or filed, while one remains. Then take out this box and the line "
        )
        self._write(paragraph, f"{told}at the top of each page.")
        for warning in self._warnings:
            self._write(self._box.add_paragraph(), warning)
        kept = io.BytesIO()
        self.document.save(kept)
        return _steady(kept.getvalue(), self.when)


def _steady(document: bytes, when: datetime) -> bytes:
    """The same document with every part stamped `when`, so that the same inputs give the same bytes."""
    steady = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as old, zipfile.ZipFile(steady, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            stamped = zipfile.ZipInfo(part.filename, when.timetuple()[:6])
            stamped.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(stamped, old.read(part))
    return steady.getvalue()
