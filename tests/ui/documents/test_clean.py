"""Text from people, fit to be written into a file."""

import io
import zipfile
from collections.abc import Callable

import pytest

from tests.ui.documents.drafts import NASTY, every, lines, made, opened
from ui.documents.clean import clean


@every
def test_hostile_text_comes_out_harmless(maker: Callable[..., bytes]) -> None:
    told = "\n".join(lines(opened(maker, NASTY)))
    assert "(To fill in: me] <w:p/> & {brace}" in told
    assert not set(told) & set("\x00\x0b\ufffe\u202e")
    with zipfile.ZipFile(io.BytesIO(made(maker, NASTY))) as parts:
        assert parts.testzip() is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("two\r\nlines\rand a tab\t", "two\nlines\nand a tab "),
        ("nul \x00 bell \x07 \ufffe \ud800", "nul  bell   "),
        ("turn \u202eback\u2066", "turn back"),
        ("Zoë’s 😀 & <b>", "Zoë’s 😀 & <b>"),
        ("[TO FILL IN: me] [to fill", "(To fill in: me] [to fill"),
    ],
)
def test_what_a_file_cannot_hold_is_taken_out_and_nothing_passes_for_a_blank(text: str, wanted: str) -> None:
    assert clean(text) == wanted
