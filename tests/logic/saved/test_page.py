"""Finding the saved case in a page, whatever the page is."""

import pytest

from logic.case import parse
from logic.saved import errors as saveerrors
from logic.saved.errors import CutShort, EditedByHand, NotOurs
from logic.saved.file import read
from logic.saved.page import ELEMENT_ID, FORMAT, SIZE_LIMIT, json_in
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


def tagged(before: int = 0, after: int = 0) -> bytes:
    """A page whose tag starts this many characters before its id, and ends this many after the id starts; or ours."""
    start = '<script type="application/json" '
    start += "x" * (before - len(f'{start} id="')) + ' id="'
    return f'<p>{start}{ELEMENT_ID}"{" " * (after - len(ELEMENT_ID) - 1)}>{{"format": "{FORMAT}"}}</script>'.encode()


def test_the_tag_of_the_case_starts_and_ends_near_its_id() -> None:
    assert json_in(tagged()) == json_in(tagged(before=200)) == json_in(tagged(after=199))
    for far in (tagged(before=201), tagged(after=200)):
        with pytest.raises(EditedByHand):
            json_in(far)


def test_a_record_says_at_its_start_what_made_it_and_a_page_that_names_the_guide_further_on_is_not_ours() -> None:
    with pytest.raises(CutShort):
        json_in(f"<p>{'x' * (1_997 - len(FORMAT))}{FORMAT}".encode())
    with pytest.raises(NotOurs):
        json_in(f"<p>{'x' * (1_998 - len(FORMAT))}{FORMAT}".encode())


def test_a_file_of_the_most_bytes_is_read() -> None:
    assert json_in(b" " * SIZE_LIMIT) == " " * SIZE_LIMIT
