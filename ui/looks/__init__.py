"""The looks: one style sheet for every page, and one each for kinds of page that have more to show.

A browser goes through every rule for whatever changes on a page: a page wears what it shows and no more.
"""

from functools import cache
from pathlib import Path
from typing import Literal

from ui.markup import show_html

Sheet = Literal["answers", "week", "workshop"]
PAGE = Path(__file__).with_name("page.css")
"""The sheet of every page."""


@cache
def style(path: Path) -> str:
    """A sheet as an element of the page."""
    return f"<style>{path.read_text(encoding='utf-8')}</style>"


def wear(*sheets: Sheet) -> None:
    """Gives this page the looks of every page, and these."""
    show_html("".join(style(path) for path in (PAGE, *(PAGE.with_stem(sheet) for sheet in sheets))))
