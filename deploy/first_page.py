"""The one HTML page that Streamlit serves for every address, made the guide's own, and what that page may do.

It is in British English and shows what can be shown before the guide has come: the start page its heading and first
words, any other page only the guide's name, for which of its words will stand there is not known yet. What is shown
goes once the guide has drawn its page, so that nothing is there twice. No word of Streamlit's own page is left.
"""

import base64
import hashlib
import re
from pathlib import Path

import streamlit as st
from jinja2 import Environment, StrictUndefined
from streamlit import config

from ui.looks import PAGE
from ui.start import HEADING, LEAD, NAME

_STATIC = Path(st.__file__).parent / "static"
_LOOKS = PAGE.read_text(encoding="utf-8")
"""The looks of every page of the guide, in the page from the start: what comes first stands where it will stand."""
_INDEX = (_STATIC / "index.html").read_text(encoding="utf-8")
_FIRST = Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined).from_string(
    Path(__file__).with_name("first_page.html").read_text(encoding="utf-8")
)
_NEEDS = f"The {NAME} needs JavaScript. Turn it on in your browser and load this page again."


_DRAWN = ("PageLink", "Html", "Radio", "Button", "FileUploader", "BidiComponent")
"""The parts of Streamlit that draw the start page, and that its own page does not name."""


def _needed() -> list[str]:
    """The files of those parts and all that they import: a browser told of them need not find them one by one."""
    files = [next(_STATIC.glob(f"static/js/{part}.*.js")) for part in _DRAWN]
    for file in files:
        for name in re.findall(r'from"\./([^"]+\.js)"', file.read_text(encoding="utf-8")):
            if (other := file.with_name(name)) not in files:
                files.append(other)
    return [path for file in files if (path := f"./{file.relative_to(_STATIC).as_posix()}") not in _INDEX]


def _theme(name: str) -> dict[str, str]:
    """The colours of the guide, light or dark, as its settings say them."""
    said = {
        option: config.get_option(f"theme.{name}.{option}")
        for option in ("backgroundColor", "textColor", "primaryColor", "borderColor")
    }
    return said | {"menu": config.get_option(f"theme.{name}.sidebar.backgroundColor")}


def _page(start: bool) -> str:
    """Streamlit's page with the guide's language, name and first words. Raises ValueError when its shape is unknown."""
    font = re.search(r'href="\.(/static/media/SourceSansVF-Upright[^"]+)"', _INDEX)
    first = _FIRST.render(
        start=start,
        name=NAME,
        heading=HEADING,
        lead=LEAD,
        light=_theme("light"),
        dark=_theme("dark"),
        size=config.get_option("theme.baseFontSize"),
        font=font and font[1],
        style=_LOOKS,
        files=_needed(),
    )
    page = _INDEX
    for old, new in (
        (r'<html lang="en">', '<html lang="en-GB">'),
        (r"<title>Streamlit</title>", f"<title>{NAME}</title>"),
        (r"\s*<!--(?:(?!-->).)*agent API.*?-->\s*<link rel=\"service-desc\"[^>]*>", ""),
        (r"<noscript>.*?</noscript>", f"<noscript><p>{_NEEDS}</p></noscript>"),
        (r'<div id="root"></div>', first),
    ):
        page, found = re.subn(old, new.replace("\\", r"\\"), page, count=1, flags=re.DOTALL)
        if not found:
            raise ValueError(f"Streamlit's page has changed: it has no {old}")
    return page


def _hashes(page: str) -> str:
    """The content policy's names for the scripts written into the page itself."""
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


START, ELSEWHERE = _page(start=True).encode(), _page(start=False).encode()
"""The page at the guide's first address, and at any other."""
POLICY = "; ".join(
    (
        "default-src 'none'",
        # blob: is how Streamlit loads the keeper; WebAssembly is how it draws the map
        f"script-src 'self' blob: 'wasm-unsafe-eval' {_hashes(START.decode())}",
        "style-src 'self' 'unsafe-inline'",  # Streamlit writes its styles into the page
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'self'",
        "form-action 'self'",
    )
)
"""What a browser lets the page do."""
