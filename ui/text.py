"""Text for the screen: words a head typed, made safe for Markdown."""

import re

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")
_MARKS = re.compile(r"[\\`*_{}\[\]<>|~$^=]")


def plain(text: str) -> str:
    """`text` shown as it is: no mark in it can become Markdown, HTML, an emoji code or a formula."""
    return _MARKUP.sub(r"\\\1", " ".join(text.split())).replace("\\&", "&amp;").replace("\\<", "&lt;")


def named(text: str) -> str:
    """`text` as the name of a widget, which is read out as it is written: its marks are left out, not escaped."""
    return _MARKS.sub("", " ".join(text.split()))
