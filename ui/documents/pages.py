"""The HTML pages of the documents: their templates, with every value escaped and a missing one refused."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from logic.guidance import guidance
from logic.words import THE_PAGE

TEMPLATES = Path(__file__).with_name("templates")


def page_linked(text: str) -> Markup:
    """`text`, escaped, with a link where it speaks of the council's page."""
    page, words = guidance().sources[guidance().page], escape(THE_PAGE)
    link = Markup('<a href="{}" rel="noreferrer">{}</a>').format(page.url, THE_PAGE)
    return Markup(escape(text).replace(words, link))


@cache
def _settings() -> Environment:
    settings = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    settings.filters["page_linked"] = page_linked
    return settings


def template(name: str) -> Template:
    """The template in the file called `name`. Raises jinja2.TemplateNotFound when there is none."""
    return _settings().get_template(name)
