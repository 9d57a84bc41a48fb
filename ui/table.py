"""A table to read, as plain HTML: every cell is escaped, and a phone shows all of it."""

from collections.abc import Iterable, Sequence
from html import escape

from ui.markup import show_html
from ui.text import as_typed


def table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table as HTML. The first cell of a row is what the row is about."""
    lines = [[escape(as_typed(str(cell))) for cell in row] for row in rows]
    head = "".join(f'<th scope="col">{escape(each)}</th>' for each in heads)
    body = "".join(
        f'<tr><th scope="row">{first}</th>{"".join(f"<td>{cell}</td>" for cell in rest)}</tr>' for first, *rest in lines
    )
    return f'<table class="table"><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>'


def show_table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Shows a table."""
    show_html(table(heads, rows))
