"""The week of a case as the coloured board, to look at from the back of a room: a table with a tone for each place.

What is too many is marked, by outline and in words, only where `marked` asks for it: that comes after the room has seen
what the guide says. Names are escaped. Its tones are those of the board that a head paints.
"""

from html import escape

from logic.advice import session_marks
from logic.case import Case
from logic.phrases import sentence, short
from logic.questions import QUESTIONS
from logic.terms import DAYS, HALVES
from logic.timetable import week
from logic.words import case_words
from ui.markup import show_html
from ui.week.board import STYLE

_LONGEST = 30


def marks(case: Case) -> dict[str, tuple[str, str]]:
    """Each session that is too many: its mark, and its words."""
    return {session: mark for each in week(case).providers for session, mark in session_marks(each).items()}


def _cell(case: Case, session: str, mark: tuple[str, str] | None) -> str:
    words = escape(short(case_words(QUESTIONS[session], case), _LONGEST))
    tone = escape(case.answers.get(session, ""))
    if mark is None:
        return f'<td data-tone="{tone}">{words}</td>'
    return f'<td data-tone="{tone}" data-mark="{mark[0]}">{words}<br><b>{mark[1]}</b></td>'


def board(case: Case, marked: bool = False) -> None:
    """Draws the week, days across and halves down."""
    its = marks(case) if marked else {}
    heads = "".join(f'<th scope="col">{name}</th>' for name in DAYS.values())
    rows = "".join(
        f'<tr><th scope="row">{sentence(name)}</th>'
        + "".join(_cell(case, f"{day}_{half}", its.get(f"{day}_{half}")) for day in DAYS)
        + "</tr>"
        for half, name in HALVES.items()
    )
    show_html(STYLE)
    show_html(f'<div class="week-board shown-week"><table><tr><td></td>{heads}</tr>{rows}</table></div>')
