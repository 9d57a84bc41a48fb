"""Text from people made fit for a file: what cannot be seen or written is taken out. Also the language.

Text is still hostile after this: a template escapes it, and the Word library writes it as text.
"""

import re
import unicodedata

LANGUAGE = "en-GB"
MARK = "To fill in:"
"""How every blank in a draft starts, after its square bracket."""
_NEW_LINE = re.compile("\r\n?|[\u2028\u2029\x85]")
_UNSEEN = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufffe\uffff")
"""What turns the direction of the text after it, and two signs that XML forbids though they are no control signs."""
_LIKE_A_BLANK = re.compile(re.escape(f"[{MARK}"), re.IGNORECASE)


def _is_seen(letter: str) -> bool:
    return letter == "\n" or (letter not in _UNSEEN and unicodedata.category(letter) not in ("Cc", "Cs"))


def visible(text: str) -> str:
    """`text` without control signs, halves of a sign, and the marks that turn text round. Its lines are kept."""
    return "".join(filter(_is_seen, _NEW_LINE.sub("\n", text).replace("\t", " ")))


def clean(text: str) -> str:
    """`text` for a draft: only what is seen, and nothing that could pass for a blank."""
    return _LIKE_A_BLANK.sub(f"({MARK}", visible(text))
