"""A table to read: what stands over its columns and beside its rows, all of it escaped."""

from ui.table import table


def test_a_table_has_a_head_over_each_column_and_says_what_each_row_is_about() -> None:
    html = table(("Place", "Days"), [("The farm", 2), ("The school", 3)])
    assert '<th scope="col">Place</th><th scope="col">Days</th>' in html
    assert '<tr><th scope="row">The farm</th><td>2</td></tr>' in html
    assert html.count("<tr>") == 3


def test_no_cell_is_markup() -> None:
    assert "<script" not in table(("Place",), [("<script>alert(1)</script>",)])
