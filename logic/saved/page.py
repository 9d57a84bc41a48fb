"""The saved case inside a page: written so that the post cannot change it, and found again whatever the post did.

The JSON stands in a script element of a data type that no browser runs. Mail and editors break lines, fold them with
a space or an exclamation mark, change the encoding and rewrite links. So it is written in short lines of letters that
nothing changes: a space as +, and a letter beyond those of old mail as JSON's own escape. White space, exclamation
marks and equals signs in it are then never its own, and are taken out on reading. Records of the first form, all on
one line, are read as well; there a fold is known by being the same on every line.

Nothing is run here and nothing is believed: `file` checks what this finds. Work grows in line with the size.
"""

import json
import re

from logic.saved.errors import CutShort, EditedByHand, NotOurs, TooBig
from logic.saved.kinds import AGAIN, CHOOSE, refuse_mail, refuse_what_is_not_text, refuse_words_alone

FORMAT = "off-site-direction-guide"
ELEMENT_ID = "off-site-direction-answers"
LINE = 76
"""The most characters in a line of the data: what mail has always carried whole."""
SIZE_LIMIT = 1_000_000
"""Bytes. A full case with long notes is under 200,000; the upload box of the app takes 1 MB and no more."""
UNTOUCHED = "Open a copy that has not been edited."

_HEAD = 2_000
"""Characters at the start of a record, its white space left out, in which it says what made it."""
_ALTERED = re.compile("[!&+/<=>]")
"""What scripts, mail, its encodings and the rewriting of links go by."""
_BREAK = re.compile(r"\r\n|\r|\n")
_LONE = re.compile("[\ud800-\udfff]")


def _folded(words: str) -> re.Pattern[str]:
    """These words, wherever a line was broken in them."""
    return re.compile(r"(?:!?\s{1,4})?".join(map(re.escape, words)), re.IGNORECASE)


_ID, _FIRST_ID, _CLOSE = re.compile(ELEMENT_ID), _folded("off-site-direction-case"), _folded("</script")


def in_lines(saved_json: str) -> str:
    """JSON as it stands in a record: nothing in it can end the element, and the post leaves it as it is."""
    text = json.dumps(json.loads(saved_json), separators=(",", ":")) if saved_json else ""
    text = _ALTERED.sub(lambda found: f"\\u{ord(found[0]):04x}", text).replace(" ", "+")
    return "\n".join(text[start : start + LINE] for start in range(0, len(text), LINE))


def json_in(data: bytes) -> str:
    """The JSON in a record, or the whole text of a file that is no page. Raises a SaveFileError."""
    if len(data) > SIZE_LIMIT:
        raise TooBig(f"This file is too big to be a saved case: the most is {SIZE_LIMIT // 1000} kB. {CHOOSE}")
    refuse_what_is_not_text(data)
    text = _decoded(data)
    if text.lstrip()[:1] in ("{", "["):
        return _rejoined(text)
    bare = _bare(text)
    if found := _ID.search(bare):
        return _ours(_element(bare, found).replace("+", " "))
    if found := _FIRST_ID.search(text):
        return _ours(_rejoined(_element(text, found)))
    refuse_mail(text)
    if FORMAT in bare[:_HEAD]:
        raise CutShort(f"This record is cut short: the part that holds the answers is missing. {AGAIN}")
    refuse_words_alone(text)
    if text.lstrip()[:1] == "<":
        raise NotOurs(f"This web page was not made by this guide. {CHOOSE}")
    return text


def _decoded(data: bytes) -> str:
    """The file as text. A byte that is in no known encoding becomes half a letter, which no answer can hold."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data[: len(data) // 2 * 2].decode("utf-16", "surrogatepass")
    text = data.decode("utf-8-sig", "surrogateescape")
    if _LONE.search(text) and _LONE.sub("", text).isascii():  # the encoding of older editors
        return data.decode("cp1252", "surrogateescape")
    return text


def _bare(text: str) -> str:
    """The text without what the post may put into it."""
    return "".join(text.split()).replace("!", "").replace("=", "")


def _element(page: str, found: re.Match[str]) -> str:
    """What stands in the script element that has this id."""
    start, end = page.rfind("<", 0, found.start()), page.find(">", found.end())
    close = _CLOSE.search(page, found.end())
    if end < 0 or close is None:
        raise CutShort(f"This record is cut short: the end of it is missing. {AGAIN}")
    tag = _bare(page[start:end]).lower()
    if not tag.startswith("<script") or "application/json" not in tag:
        raise EditedByHand(f"The saved part of this record has been changed, so it cannot be read. {UNTOUCHED}")
    return page[end + 1 : close.start()]


def _ours(inside: str) -> str:
    """The JSON, when it says that it is ours."""
    inside = inside.strip()
    if not inside.startswith("{") or FORMAT not in inside:
        raise EditedByHand(f"The saved part of this record has been changed, so it cannot be read. {UNTOUCHED}")
    return inside


def _rejoined(inside: str) -> str:
    """One line again of what was one line. What ends every line but the last, or starts all but the first, is a fold's.

    A fold at the one space of a text can only be guessed, which is why records are no longer written in this form.
    """
    lines = [line for line in _BREAK.split(inside.strip()) if line]
    for mark in ("! ", "!"):
        if all(line.endswith(mark) for line in lines[:-1]):
            lines = [line.removesuffix(mark) for line in lines[:-1]] + lines[-1:]
            break
    if all(line[0] in " \t" for line in lines[1:] if line):
        lines = lines[:1] + [line[1:] for line in lines[1:]]
    return "".join(lines)
