"""Text for the screen: words a head typed, shown as they were typed.

No mark in them becomes Markdown, HTML, an icon, a symbol or a link, and none turns the words of ours around it.
"""

import re

_MARKUP = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")
_MARKS = re.compile(r"[\\`*_{}\[\]<>|~$^=]")
_JOINER = "\u2060"
"""A sign with no width, between two letters that Streamlit's Markdown would make into one thing.

An e-mail address of a council is left whole: the guide's own contacts are to be copied, and a link does no harm.
"""
_MADE_INTO_ONE = re.compile(
    r"(?<=www)(?=\.)|(?<=[a-z]:)(?=//)|(?=@(?![\w.-]+\.gov\.uk))"  # a link, though its marks are escaped
    r"|(?<=:)(?=[a-z]+[/:])"  # an icon or an emoji
    r"|(?<=<-)(?=>)|(?<=-)(?=[->])|(?<=<)(?=[-=])|(?<=[>~])(?==)",  # an arrow, a dash or a sign
    re.IGNORECASE,
)
_PERHAPS_ONE = re.compile(r"[:@~>=]|www|--|<-", re.IGNORECASE)
"""What has none of these has nothing that is made into one: most words of ours, and found at a glance."""
_TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_FROM_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")


def as_typed(text: str) -> str:
    """`text` on one line, with nothing in it that is made into another thing or turns what stands beside it."""
    line = " ".join(text.split())
    if not line.isascii():
        line = _TURNS.sub("", line)
    if _PERHAPS_ONE.search(line):
        line = _MADE_INTO_ONE.sub(_JOINER, line)
    return f"\u2068{line}\u2069" if not line.isascii() and _FROM_RIGHT.search(line) else line


def plain(text: str) -> str:
    """`text` shown as it is, in Markdown."""
    return _MARKUP.sub(r"\\\1", as_typed(text)).replace("\\&", "&amp;").replace("\\<", "&lt;")


def named(text: str) -> str:
    """`text` as the name of a widget, which is read out as it is written: its marks are left out, not escaped."""
    return _MARKS.sub("", as_typed(text))
