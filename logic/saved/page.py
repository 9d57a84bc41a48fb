"""Finding the saved case in a file: which files are not ours at all, and where in a record the JSON sits.

The JSON stands in a script element of a data type that no browser runs. Nothing is run here and nothing is believed:
`file` checks what this finds. The bytes are read once from start to end, whatever is in them.
"""

import re
from html.parser import HTMLParser

from logic.saved.errors import CutShort, EditedByHand, NotOurs, NotText, TooBig, WrongKind

FORMAT = "off-site-direction-guide"
ELEMENT_ID = "off-site-direction-case"
SIZE_LIMIT = 1_000_000
"""Bytes. A full case with long notes is under 200,000; the upload box of the app takes 1 MB and no more."""

_NEAR = 200
"""Characters on either side of the id in which its tag must start and end. Ours is 70 long; the parser gets no more."""
_HEAD = 2_000
"""Characters at the start of a record in which it says what made it."""

_UNSAFE = re.compile("[<>&\u2028\u2029]")
_KINDS = {
    b"%PDF": "a PDF",
    b"\xff\xd8\xff": "a photo",
    b"\x89PNG": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "a picture or a sound",
    b"PK\x03\x04": "a Word file, a spreadsheet or a zip folder",
    b"\xd0\xcf\x11\xe0": "an older Word file or spreadsheet",
}
CHOOSE = "Choose the record you downloaded from this guide. Its name ends in .html."
AGAIN = "Download it again from where you keep it, or open another copy."
UNTOUCHED = "Open a copy that has not been edited."


def script_safe(text: str) -> str:
    """JSON that nothing in can end a script element early. Doing it twice changes nothing."""
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def json_in(data: bytes) -> str:
    """The JSON in a record, or the whole text of a file that is no page. Raises a SaveFileError."""
    if len(data) > SIZE_LIMIT:
        raise TooBig(f"This file is too big to be a saved case: the most is {SIZE_LIMIT // 1000} kB. {CHOOSE}")
    for start, kind in _KINDS.items():
        if data.startswith(start):
            raise WrongKind(f"This file is {kind}, which cannot be opened here. {CHOOSE}")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotText(f"This file is not plain text, so it is not a saved case. {CHOOSE}") from None
    return _inside(text) if text.lstrip()[:1] == "<" else text


class _OpeningTag(HTMLParser):
    """Reads the one tag it is given."""

    is_ours = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes whether the tag is the one that holds the case."""
        found = dict(attrs)
        self.is_ours = tag == "script" and found.get("id") == ELEMENT_ID and found.get("type") == "application/json"


def _inside(page: str) -> str:
    """The JSON inside a record. The parser is given one tag only: on a whole hostile page it can take minutes."""
    marker = page.find(ELEMENT_ID)
    if marker < 0:
        if FORMAT in page[:_HEAD]:
            raise CutShort(f"This record is cut short: the part that holds the answers is missing. {AGAIN}")
        raise NotOurs(f"This web page was not made by this guide. {CHOOSE}")
    start, end = page.rfind("<", max(0, marker - _NEAR), marker), page.find(">", marker, marker + _NEAR)
    close = page.find("<", marker)
    if close < 0:
        raise CutShort(f"This record is cut short: the end of it is missing. {AGAIN}")
    tag = _OpeningTag()
    tag.feed(page[start : end + 1] if start >= 0 <= end else "")
    inside = page[end + 1 : close].strip()
    if not tag.is_ours or not inside.startswith("{") or FORMAT not in inside:
        raise EditedByHand(f"The saved part of this record has been changed, so it cannot be read. {UNTOUCHED}")
    return inside
