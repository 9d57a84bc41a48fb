"""HTML of our own: it comes on the page as it was made."""

from streamlit.testing.v1 import AppTest


def test_html_is_on_the_page_as_it_was_made() -> None:
    def page() -> None:
        from ui.markup import show_html

        show_html("  <pre>\n    one</pre>")

    app = AppTest.from_function(page)
    app.run()
    [html] = [part.proto.body for part in app.main.get("html")]
    assert html == "  <pre>\n    one</pre>"
