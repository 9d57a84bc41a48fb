"""The clauses of the guidance page as the guide uses them, each folded away under its name.

They are plain HTML, so that opening one asks nothing of the server. Everything in it is escaped.
"""

from functools import cache
from html import escape

from logic.assessment import Assessment
from logic.findings import Finding
from logic.guidance import guidance
from logic.shown.clauses import ClauseRow, clause_rows, made_of
from ui.keys import key
from ui.markup import show_html
from ui.text import as_typed


def _told(label: str, text: str) -> str:
    return f"<p><strong>{label}:</strong> {escape(as_typed(text))}</p>"


def _read(row: ClauseRow) -> str:
    """What the page says, and how we read it."""
    clause = row.clause
    return (
        _told("When", f"{clause.when}.")
        + _told("What follows", clause.follows)
        + _told("How strong the page is", f"{clause.strength}.")
        + _told("How we read it", clause.reading)
        + _told("The rule", row.judges)
    )


def _sayings(row: ClauseRow) -> str:
    """All that a clause can say."""
    statuses = guidance().statuses
    said = [f"<li>{escape(f'{statuses[saying.status].name}: {saying.text}')}</li>" for saying in row.sayings]
    return f'<p class="name">All it can say</p><ul>{"".join(said)}</ul>' if said else ""


@cache
def _of_every_case() -> tuple[tuple[ClauseRow, str, str], ...]:
    """Each clause with what stands before and after what a case made of it."""
    return tuple((row, _read(row), _sayings(row)) for row in clause_rows())


def _clause(row: ClauseRow, read: str, found: tuple[Finding, ...], sayings: str) -> str:
    """One clause: what the page says, how we read it, the rule, what this case made of it and all it can say."""
    said = f" ({', '.join(dict.fromkeys(each.status_name for each in found))})" if found else ""
    made = "".join(_told("In your case", f"{each.status_name}. {each.text}") for each in found)
    return (
        f'<details class="st-key-{key("clause", row.clause.id)}">'
        f"<summary>{escape(f'{row.clause.id}: {row.clause.name}{said}')}</summary>{read}{made}{sayings}</details>"
    )


def clauses(assessment: Assessment | None) -> str:
    """Every clause with what a case made of it, as HTML; without a case it made nothing of any."""
    shown = (
        _clause(row, read, made_of(row.clause, assessment) if assessment else (), sayings)
        for row, read, sayings in _of_every_case()
    )
    return f'<div class="clauses">{"".join(shown)}</div>'


def show_clauses(assessment: Assessment | None) -> None:
    """Every clause, folded."""
    show_html(clauses(assessment))
