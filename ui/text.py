"""Text for the screen: words a head typed, made safe for Markdown, and dates as people write them."""

import re
from datetime import date

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")
_LONGEST = 60


def plain(text: str) -> str:
    """`text` shown as it is: no mark in it can become Markdown, HTML, an emoji code or a formula."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split())).replace("\\&", "&amp;").replace("\\<", "&lt;")


def short(text: str, longest: int = _LONGEST) -> str:
    """`text` on one line and no longer than `longest` characters."""
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def day(when: date) -> str:
    """A date as people write it: 7 September 2026."""
    return f"{when.day} {when:%B %Y}"
