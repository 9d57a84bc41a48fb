"""The guide behind security headers, warm before its first visitor: `streamlit run deploy/server.py`.

Refuses: framing, sniffing, any script or address that is not its own, and Streamlit's endpoints for developers. An
error in a page shows a plain sentence, and the log says where it was and never what the answers were.
"""

import base64
import hashlib
import logging
import re
import socket
import sys
import threading
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit as st
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from streamlit import config

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

_INDEX = (Path(st.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
_NEEDS = "The Off-site Direction Guide needs JavaScript. Turn it on in your browser and load this page again."
_OURS = _INDEX.replace('<html lang="en">', '<html lang="en-GB">', 1).replace(
    "<title>Streamlit</title>", "<title>Off-site Direction Guide</title>", 1
)
PAGE = re.sub(r"<noscript>.*?</noscript>", f"<noscript><p>{_NEEDS}</p></noscript>", _OURS, flags=re.DOTALL).encode()
"""The one HTML page that Streamlit serves for every address, in British English."""


def _hashes(page: str) -> str:
    """The content policy's names for the scripts written into the page itself."""
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    digests = (base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in scripts)
    return " ".join(f"'sha256-{digest}'" for digest in digests)


POLICY = "; ".join(
    (
        "default-src 'none'",
        # blob: is how Streamlit loads the keeper; WebAssembly is how it draws the map
        f"script-src 'self' blob: 'wasm-unsafe-eval' {_hashes(_INDEX)}",
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
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
OPEN = ("health", "host-config", "stream", "upload_file/")
"""What a browser needs of Streamlit's own endpoints. The others are closed."""


def _send_at_once(send: Any) -> None:
    """Lets small messages leave at once. Streamlit's socket would hold each until the one before is acknowledged."""
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport and (connection := transport.get_extra_info("socket")):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


class Guard:
    """Puts the headers on every answer, closes what a browser does not need, and gives the page its language."""

    def __init__(self, app: Any) -> None:
        """Stands in front of `app`."""
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answers one request."""
        if scope["type"] != "http":
            _send_at_once(send)
            await self.app(scope, receive, send)
            return
        path: str = scope["path"]
        held = path.startswith(("/media/", "/static/", "/_stcore/"))
        ours = False

        async def guarded(message: Any) -> None:
            nonlocal ours
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                if not path.startswith("/static/"):
                    headers["Cache-Control"] = "no-store"
                html = headers.get("content-type", "").startswith("text/html")
                ours = html and not held and message["status"] == 200 and scope["method"] == "GET"
                if ours:
                    headers["Content-Length"] = str(len(PAGE))
                    for stale in ("content-encoding", "etag", "last-modified"):
                        del headers[stale]
            elif ours and message["type"] == "http.response.body":
                if message.get("more_body"):
                    return
                message = {"type": "http.response.body", "body": PAGE}
            await send(message)

        _, own, endpoint = path.rpartition("/_stcore/")
        if own and not endpoint.startswith(OPEN):
            await PlainTextResponse("Not found", 404)(scope, receive, guarded)
            return
        await self.app(scope, receive, guarded)


class WithoutAnswers(logging.Filter):
    """Takes the message out of an error before it is logged: it may hold an answer. Its kind and its place stay."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrites the record; always true."""
        if record.exc_info and record.exc_info[1]:
            error = record.exc_info[1]
            where = "".join(traceback.format_tb(error.__traceback__))
            record.exc_info, record.exc_text = None, f"{type(error).__name__}\n{where}"
        return True


def say_sorry(error: Exception) -> bool:
    """What a page shows when it fails. The tab keeps the answers, so that nothing is lost."""
    from ui.keeper import keep, keeping

    with st.container(width=736):
        st.error(
            "Your answers are safe in this browser tab. Try again, or go back to the start.",
            title="Something went wrong on this page",
        )
        st.button("Try again", type="primary")
        st.page_link("app.py", label="Go to the start page")
    keep(keeping())
    return True


@asynccontextmanager
async def ready(app: st.App) -> AsyncIterator[None]:
    """Warms the process up beside the first visitor's download, not in front of it."""
    from ui.warm import warm

    # A full collection after every run would grow with the number of sessions; Python's own collector is enough.
    config.set_option("logger.enableRich", False)  # it would write errors past the filter
    logging.getLogger("streamlit.error_util").addFilter(WithoutAnswers())
    threading.Thread(target=warm, daemon=True).start()
    yield


MIDDLEWARE = [Middleware(Guard)]
app = st.App(ROOT / "app.py", middleware=MIDDLEWARE, lifespan=ready, on_script_error=say_sorry)
