"""The HTML pages of the documents: their templates, with every value escaped and a missing one refused."""

from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

TEMPLATES = Path(__file__).with_name("templates")


@cache
def _settings() -> Environment:
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def template(name: str) -> Template:
    """The template in the file called `name`. Raises jinja2.TemplateNotFound when there is none."""
    return _settings().get_template(name)
