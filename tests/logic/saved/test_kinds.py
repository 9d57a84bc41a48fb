"""What a file is when it is no saved case: named truly, with what to do."""

import io
import zipfile

import pytest

from logic.saved.errors import CutShort, NotText, SaveFileError, WrongKind
from logic.saved.file import read
from tests.logic.saves import posted, saved_json


def zipped(*names: str) -> bytes:
    """A zip file with these in it."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as folder:
        for name in names:
            folder.writestr(name, posted(saved_json()))
    return file.getvalue()


WEB_ARCHIVE = (
    b"From: <Saved by Blink>\r\nSnapshot-Content-Location: file:///record.html\r\nSubject: Record\r\n"
    b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html"\r\n\r\n<html>'
)
E_MAIL = b"Received: from a\r\n" * 200 + b"From: b@c.example\r\nMIME-Version: 1.0\r\n\r\nHello"
KINDS: dict[str, tuple[bytes, type[SaveFileError], str]] = {
    "a PDF": (b"%PDF-1.7 ...", WrongKind, "is a PDF"),
    "a web archive": (WEB_ARCHIVE, WrongKind, "web archive (.mhtml)"),
    "a web archive of Safari": (b"bplist00...", WrongKind, "web archive"),
    "an e-mail": (E_MAIL, WrongKind, "Save the record that came with it"),
    "a Word file": (zipped("word/document.xml"), WrongKind, "is a Word file"),
    "a spreadsheet": (zipped("xl/workbook.xml"), WrongKind, "is a spreadsheet"),
    "an older Word file": (b"\xd0\xcf\x11\xe0...", WrongKind, "older Word file"),
    "a Word file in RTF": (b"{\\rtf1\\ansi", WrongKind, "Word file"),
    "a zip folder": (zipped("record.html"), WrongKind, "take the record out of it"),
    "an empty zip folder": (zipped(), WrongKind, "zip folder"),
    "a photo": (b"\xff\xd8\xff\xe0JFIF", WrongKind, "is a photo"),
    "a photo of a telephone": (b"\x00\x00\x00\x18ftypheic", WrongKind, "photo"),
    "a picture": (b"\x89PNG\r\n", WrongKind, "is a picture"),
    "an empty file": (b"", CutShort, "nothing in this file"),
    "an empty page": (b"\xff\xfe", CutShort, "nothing in this file"),
    "a program": (b"MZ\x90\x00\x03", NotText, "not plain text"),
    "a letter": (b"Dear head teacher", WrongKind, "not a saved case"),
}


@pytest.mark.parametrize("what", KINDS)
def test_a_file_that_is_no_saved_case_is_named_truly_and_says_what_to_do(what: str) -> None:
    data, error, words = KINDS[what]
    with pytest.raises(SaveFileError) as raised:
        read(data)
    assert type(raised.value) is error
    assert words in str(raised.value)
    assert any(word in str(raised.value) for word in ("Choose the record", "choose that", "open another copy"))


def test_an_e_mail_or_a_web_archive_that_holds_the_answers_opens() -> None:
    quoted = posted(saved_json()).replace(b"=", b"=3D").replace(b"\n", b"=\r\n")
    assert read(WEB_ARCHIVE + quoted).case == read(posted(saved_json())).case
