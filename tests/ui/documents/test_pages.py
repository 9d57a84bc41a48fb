"""The templates of the documents: every value escaped, and none left out."""

import jinja2
import pytest

from logic.guidance import guidance
from ui.documents.pages import TEMPLATES, page_linked, template


def test_every_template_can_be_read() -> None:
    names = [path.name for path in TEMPLATES.glob("*.html")]
    assert len(names) > 3
    assert all(template(name).name == name for name in names)


def test_a_value_that_is_missing_is_refused() -> None:
    with pytest.raises(jinja2.UndefinedError):
        template("record.html").render()


def test_a_template_that_is_not_there_is_refused() -> None:
    with pytest.raises(jinja2.TemplateNotFound):
        template("nothing.html")


def test_the_councils_page_is_linked_where_a_text_speaks_of_it_and_nothing_in_it_is_html() -> None:
    linked = page_linked("Ask <b>the contact</b> on the council's page.")
    assert "&lt;b&gt;" in linked
    assert f'<a href="{guidance().sources[guidance().page].url}"' in linked
    assert "<a" not in page_linked("Nothing of it")
