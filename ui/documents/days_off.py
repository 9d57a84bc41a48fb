"""The calendar of the days off site as HTML: the same on the page of the dates and in the record.

It shows the months that `picture` gives. A day off site is in white on black and a closed one struck through, and each
is said in words too, so that nothing rests on colour.
"""

from functools import cache
from pathlib import Path
from typing import Any

from markupsafe import Markup

from logic.dates.months import HEADER, left_out
from logic.dates.picture import Picture
from logic.phrases import count
from ui.documents.pages import template


@cache
def _style() -> Markup:
    return Markup(Path(__file__).with_suffix(".css").read_text(encoding="utf-8"))


def days_off(picture: Picture | None) -> dict[str, Any]:
    """What the template of the months is given, for a page that includes it; no months where there is no picture."""
    later = left_out(picture.start, picture.end) if picture else 0
    return {
        "months": picture.months if picture else (),
        "header": HEADER,
        "later": count(later, "month") if later else "",
        "months_style": _style(),
    }


def days_off_page(picture: Picture) -> str:
    """The calendar for a page, with its style."""
    return f"<style>{_style()}</style>{template('months.html').render(days_off(picture))}"
