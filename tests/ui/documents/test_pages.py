"""The templates of the documents: every value escaped, and none left out."""

import jinja2
import pytest

from ui.documents.pages import TEMPLATES, template


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
