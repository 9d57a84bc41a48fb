"""Text for the screen: what a head typed is shown as it is, short enough, and never as markup."""

import pytest

from ui.text import named, plain


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Hollow  Oak\n Farm", "Hollow Oak Farm"),
        ("**bold** :smile:", r"\*\*bold\*\* \:smile\:"),
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
