"""What a chosen file is when it is no saved case: a PDF, a Word file, a web archive, an e-mail, a picture.

Files are known by how they start, never by their names: a record that was renamed opens, and a picture that is called
a record is still a picture. Each kind comes with what to do about it.
"""

import re

from logic.saved.errors import CutShort, NotText, WrongKind

CHOOSE = "Choose the record you downloaded from this guide. Its name ends in .html."
AGAIN = "Download it again from where you keep it, or open another copy."
TITLE = "Off-site direction: record of a case"
"""What a record calls itself in words. A copy of its words alone still says so."""

_HEAD = 2_000
"""Characters at the start of a file in which it says what it is."""
_HEADERS = 20_000
"""Characters at the start of an e-mail in which its headers are: each machine on its way adds some."""
_STARTS = {
    b"%PDF": "a PDF",
    b"\xff\xd8\xff": "a photo",
    b"\x89PNG": "a picture",
    b"GIF8": "a picture",
    b"II*\x00": "a picture",
    b"MM\x00*": "a picture",
    b"RIFF": "a picture or a sound",
    b"\xd0\xcf\x11\xe0": "an older Word file or spreadsheet, or an e-mail of Outlook",
    b"{\\rtf": "a Word file (.rtf)",
    b"bplist": "a web archive, which does not keep the answers and",
}
_ZIPS = (b"PK\x03\x04", b"PK\x05\x06", b"7z\xbc\xaf", b"Rar!", b"\x1f\x8b")
_OFFICE = {b"word/": "a Word file", b"xl/": "a spreadsheet", b"ppt/": "a set of slides"}
_MAIL = re.compile(r"^(mime-version|snapshot-content-location):", re.IGNORECASE | re.MULTILINE)
_ARCHIVE = re.compile(r"multipart/related|snapshot-content-location", re.IGNORECASE)
_NOT_TEXT = re.compile("[\x00-\x08\x0e-\x1a\ud800-\udfff]")


def refuse_what_is_not_text(data: bytes) -> None:
    """Raises WrongKind for a file that starts as another kind of file does."""
    for start, kind in _STARTS.items():
        if data.startswith(start):
            raise WrongKind(f"This file is {kind}, which cannot be opened here. {CHOOSE}")
    if data[4:8] == b"ftyp":
        raise WrongKind(f"This file is a photo or a film, which cannot be opened here. {CHOOSE}")
    if data.startswith(_ZIPS):
        for part, kind in _OFFICE.items():
            if part in data:
                raise WrongKind(f"This file is {kind}, which cannot be opened here. {CHOOSE}")
        raise WrongKind(
            "This file is a zip folder. Open it, take the record out of it, and choose that. Its name ends in .html."
        )


def refuse_mail(text: str) -> None:
    """Raises WrongKind for an e-mail, or a page that a browser saved as one."""
    if not _MAIL.search(text[:_HEADERS]):
        return
    if _ARCHIVE.search(text[:_HEADERS]):
        raise WrongKind(f"This file is a web archive (.mhtml), which does not keep the answers. {CHOOSE}")
    raise WrongKind(
        "This file is an e-mail. Save the record that came with it, and choose that. Its name ends in .html."
    )


def refuse_words_alone(text: str) -> None:
    """Raises CutShort for what is left of a record when another program has saved it again, and NotText for no text."""
    if TITLE in " ".join(text[:_HEAD].split()):
        raise CutShort(
            "This file has the words of a record, but not the part that holds the answers: it was saved as text, or "
            f"by another program. {CHOOSE}"
        )
    if _NOT_TEXT.search(text[:_HEAD]):
        raise NotText(f"This file is not plain text, so it is not a saved case. {CHOOSE}")
