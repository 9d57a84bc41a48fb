"""Text for the screen: what a head typed is shown as it is, short enough, and never as markup."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui import text as of_text
from ui.text import named, plain


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hollow  Oak\n Farm", "Hollow Oak Farm"),
        ("**bold** :smile:", "\\*\\*bold\\*\\* \\:\u2060smile\\:"),
        ("[link](x) $x^2$", r"\[link\]\(x\) \$x\^2\$"),
        ("<script>", r"&lt;script\>"),
        ("Sons & Co", "Sons &amp; Co"),
        ("# heading 1. one - two", r"\# heading 1\. one \- two"),
    ],
)
def test_no_mark_in_it_can_become_markup(text: str, wanted: str) -> None:
    assert plain(text) == wanted


def test_the_name_of_a_widget_has_no_marks_to_be_read_out() -> None:
    assert named("**Farm** [a]  <b>\n$") == "Farm a b "


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("www.elsewhere.example", "www\u2060"),
        ("HTTPS://elsewhere.example", "\\:\u2060//"),
        ("mail@elsewhere.example", "mail\u2060@"),
        (":material/home:", "\\:\u2060material"),
        (":streamlit:", "\\:\u2060streamlit"),
        ("a -> b", "\\-\u2060\\>"),
        ("a <- b", "&lt;\u2060\\-"),
        ("a <-> b", "\\-\u2060\\>"),
        ("a -- b", "\\-\u2060\\-"),
        ("a >= b", "\\>\u2060\\="),
        ("a <= b", "&lt;\u2060\\="),
        ("a ~= b", "\\~\u2060\\="),
    ],
)
def test_no_letters_in_it_are_made_into_a_link_an_icon_or_a_symbol(text: str, broken: str) -> None:
    assert broken in plain(text)


def test_the_address_of_a_council_is_left_whole() -> None:
    assert "\u2060" not in plain("Write to csattendance@norfolk.gov.uk.")


def test_no_mark_turns_the_words_around_it() -> None:
    assert plain("a\u202eb\u2066c") == "abc"
    assert plain("תפוח") == "\u2068תפוח\u2069"


@given(st.text("wW:/.@<>=~-ia \u2060", max_size=12))
def test_what_is_passed_over_at_a_glance_has_nothing_in_it_that_is_made_into_one_thing(typed: str) -> None:
    assert of_text._PERHAPS_ONE.search(typed) or not of_text._MADE_INTO_ONE.search(typed)
