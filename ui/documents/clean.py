"""Plain text for files: the tool's name, the language, and text from people made fit to be written."""

import re

TOOL = "Off-site Direction Guide"
LANGUAGE = "en-GB"
MARK = "To fill in:"
"""How every blank in a draft starts, after its square bracket."""
_FORBIDDEN = re.compile(
    "[^\t\n\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069]"
)
_LIKE_A_BLANK = re.compile(re.escape(f"[{MARK}"), re.IGNORECASE)


def clean(text: str) -> str:
    """`text` without what XML forbids or what turns text round, and with nothing that could pass for a blank."""
    return _LIKE_A_BLANK.sub(f"({MARK}", _FORBIDDEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
