"""Finding the saved case in a page, whatever the page is and whatever the post has done to it."""

import json
import random
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from logic.case import Case, parse
from logic.saved import errors as saveerrors
from logic.saved.errors import CutShort, EditedByHand, NotOurs, SaveFileError
from logic.saved.file import read
from logic.saved.kinds import TITLE
from logic.saved.page import ELEMENT_ID, FORMAT, LINE, SIZE_LIMIT, in_lines, json_in
from tests.logic.saves import ANSWERS, HOSTILE, cases, page, posted, saved_json
from tests.samples import FULL

OLD = sorted((Path(__file__).parents[2] / "saved").glob("1.0.0-*.html"))
BANNER = "CAUTION: this e-mail came from outside. Do not open what you do not expect!\r\n\r\n"


def test_a_byte_order_mark_and_blank_lines_do_no_harm() -> None:
    for data in (page(saved_json()), posted(saved_json())):
        assert read(b"\xef\xbb\xbf\r\n " + data).case == parse(ANSWERS)
    assert read(b"\xef\xbb\xbf " + saved_json().encode() + b"\n").case == parse(ANSWERS)


@pytest.mark.parametrize(
    "part",
    [
        "<a ",
        "<!--",
        "<script ",
        "off-site-direction-case",
        "<off-site-direction-case>",
        f"<{ELEMENT_ID}>",
        "&",
        "o \n\n",
    ],
)
def test_a_page_of_one_hostile_part_over_and_over_is_refused(part: str) -> None:
    with pytest.raises(SaveFileError):
        read(("<p>" + part * (900_000 // len(part))).encode())


def test_the_case_is_in_a_script_that_no_browser_runs_and_nowhere_else() -> None:
    for tag in ("div", 'script type="text/javascript"', 'p title="application/json"'):
        with pytest.raises(EditedByHand):
            json_in(f'<{tag} id="{ELEMENT_ID}">{{"format":"{FORMAT}"}}</script>'.encode())
    with pytest.raises(EditedByHand):
        json_in(f'<script type="application/json" id="{ELEMENT_ID}">[1]</script>'.encode())
    assert json_in(f'<SCRIPT id={ELEMENT_ID} type=application/json\n>{{"{FORMAT}"}}</SCRIPT>'.encode())


def test_a_record_says_at_its_start_what_made_it_and_a_page_that_names_the_guide_further_on_is_not_ours() -> None:
    with pytest.raises(CutShort):
        json_in(f"<p>{'x' * (1_997 - len(FORMAT))}{FORMAT}".encode())
    with pytest.raises(NotOurs):
        json_in(f"<p>{'x' * (1_998 - len(FORMAT))}{FORMAT}".encode())


def test_a_file_of_the_most_bytes_is_read() -> None:
    assert json_in(b" " * SIZE_LIMIT) == " " * SIZE_LIMIT


def test_nothing_to_save_is_no_lines() -> None:
    assert in_lines("") == ""


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text('aé !+=/<\n\\"', max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)


@pytest.mark.usefixtures("uncounted")
@settings(max_examples=500, deadline=None)
@given(value=st.dictionaries(st.sampled_from(["a b", "!", "+", "é"]), JSON, max_size=4), luck=st.randoms())
def test_what_is_put_into_the_lines_on_the_way_is_never_part_of_them(
    value: dict[str, object], luck: random.Random
) -> None:
    value |= {"format": FORMAT}
    lines = in_lines(json.dumps(value))
    assert lines.isascii()
    assert max(map(len, lines.split("\n"))) <= LINE
    changed = "".join(letter + luck.choice(["", "", "", "\r\n ", "!\n", "=\r\n", " ", "\t"]) for letter in lines)
    found = json_in(f'<script type="application/json" id="{ELEMENT_ID}">{changed}</script>'.encode())
    assert json.loads(found) == value


def broken(text: str, width: int, how: str) -> str:
    """The text with each line that is longer broken at this width."""
    lines = text.split("\n")
    return "\n".join(how.join(line[at : at + width] for at in range(0, max(len(line), 1), width)) for line in lines)


FOLDS = ("\r\n", "\n", "\r", "\r\n ", "\n\t", "!\r\n ", "! \r\n", "!\n")
LINKS = "https://eur01.safelinks.protection.example/?url=https%3A%2F%2Fa.example%2F&data=05%7C01&reserved=0"


def post(text: str, luck: random.Random) -> bytes:
    """The text as it comes out of the post: two to four of the ways, in the order in which they happen."""
    if luck.random() < 0.5:
        text = text.replace("https://", luck.choice([LINKS, f"{LINKS}&amp;x=", "http://"]))
    if luck.random() < 0.3:
        text = BANNER + text
    if luck.random() < 0.7:
        text = broken(text, luck.choice([20, 40, 60, 72, 75, 76, 78, 80, 132, 255, 512, 990, 998]), luck.choice(FOLDS))
    if luck.random() < 0.3:
        text = text.replace("\r\n", "\n").replace("\n", "\r\n")
    ways: list[Callable[[], bytes]] = [
        text.encode,
        lambda: b"\xef\xbb\xbf" + text.encode(),
        lambda: text.encode("utf-16"),
        lambda: b"\xfe\xff" + text.encode("utf-16-be"),
        lambda: text.encode("cp1252", "xmlcharrefreplace"),
    ]
    return luck.choice(ways)()


@pytest.mark.parametrize("seed", range(20))
def test_a_record_opens_exactly_whatever_the_post_did_to_it(seed: int) -> None:
    luck = random.Random(seed)
    notes = {
        f"note_{id}": luck.choice([*HOSTILE[:5], HOSTILE[6], HOSTILE[7], "Help! See https://a.example/b"])
        for id in FULL
    }
    case = parse(FULL | {id: note for id, note in notes.items() if luck.random() < 0.3 and "note_note" not in id})
    text = posted(saved_json(case)).decode()
    for _ in range(100):
        assert read(post(text, luck)).case == case


@pytest.mark.parametrize("path", OLD, ids=lambda path: path.name)
def test_a_record_of_the_first_form_opens_exactly_whatever_the_post_did_to_it(path: Path) -> None:
    luck = random.Random(path.name)
    text = path.read_text(encoding="utf-8").replace("😀", "é")  # an older editor could not save the first
    saved = read(text.encode())
    assert "https" not in "".join(saved.case.answers.values())
    for _ in range(250):
        assert read(post(text, luck)) == saved


def test_a_link_in_a_note_of_the_first_form_is_shown_as_the_post_left_it() -> None:
    text = page(saved_json(Case({"note_purpose": "See https://a.example/b!"}))).decode()
    assert read(text.replace("https://a.example/b", LINKS).encode()).case.answers["note_purpose"] == f"See {LINKS}!"
    with pytest.raises(EditedByHand):
        read(text.replace("https://a.example/b", f'<a href="{LINKS}">https://a.example/b</a>').encode())


@pytest.mark.usefixtures("uncounted")
@settings(max_examples=200, deadline=None)
@given(case=cases(), seed=st.integers())
def test_any_case_survives_the_post(case: Case, seed: int) -> None:
    assert read(post(posted(saved_json(case)).decode(), random.Random(seed))).case == case


@pytest.mark.parametrize("seed", range(50))
def test_a_file_that_was_damaged_on_the_way_opens_or_is_named(seed: int) -> None:
    luck = random.Random(seed)
    named = tuple(saveerrors.SaveFileError.__subclasses__())
    for form in (page, posted):
        for _ in range(10):
            data = bytearray(post(form(saved_json()).decode(), luck))
            for _ in range(luck.randrange(1, 4)):
                data[luck.randrange(len(data))] = luck.randrange(256)
            with suppress(*named):
                assert parse(dict(read(bytes(data[: luck.randrange(len(data))])).case.answers))


def test_the_words_of_a_record_alone_are_known() -> None:
    for text in (f"{TITLE}\r\nMade on 25 November", f"<html><title>{TITLE}</title><p>Word", TITLE.replace(" ", "\r\n")):
        with pytest.raises(CutShort, match="has the words of a record"):
            read(text.encode())
