"""Finding the saved case in a page, whatever the page is."""

import pytest

from logic.case import parse
from logic.saved import errors as saveerrors
from logic.saved.file import read
from tests.logic.saves import ANSWERS, page, saved_json


def test_a_byte_order_mark_and_blank_lines_do_no_harm() -> None:
    assert read(b"\xef\xbb\xbf\r\n " + page(saved_json())).case == parse(ANSWERS)
    assert read(b"\xef\xbb\xbf " + saved_json().encode() + b"\n").case == parse(ANSWERS)


@pytest.mark.parametrize(
    "part", ["<a ", "<!--", "<script ", "off-site-direction-case", "<off-site-direction-case>", "&"]
)
def test_a_page_of_one_hostile_part_over_and_over_is_refused(part: str) -> None:
    with pytest.raises(saveerrors.SaveFileError):
        read(("<p>" + part * (900_000 // len(part))).encode())
