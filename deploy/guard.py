"""Stands in front of Streamlit: closes, refuses, and puts on every answer what a browser must be told.

Refuses: framing, sniffing, any script or address that is not the guide's own, Streamlit's endpoints for developers and
for signing in, a websocket opened by another site, a frame that is no message, and a place in somebody else's session.
Every page is the guide's own HTML (`first_page`), packed where the browser can unpack it.
"""

import socket
from functools import cache
from typing import Any
from urllib.parse import urlsplit

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime import get_instance

from deploy.first_page import ELSEWHERE, POLICY, START
from deploy.packed import PACKING, THOROUGH, coding

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
CLOSED = ("/auth/", "/oauth2callback")
"""Where Streamlit would sign people in. The guide knows nobody."""
OF_ONE, OF_ALL = 8, 32
"""How many opened files one session, and all together, may have in memory. A file is read as soon as it is there."""
_OF_A_PART = (b"range", b"if-range", b"if-none-match", b"if-modified-since")


def _closed(path: str) -> bool:
    """Whether nobody needs what is at this path."""
    _, own, endpoint = path.rpartition("/_stcore/")
    return path.startswith(CLOSED) or bool(own and not endpoint.startswith(OPEN))


def _foreign(headers: Headers) -> bool:
    """Whether a page of another site asks. Streamlit would ask two addresses outside who this machine is, and wait."""
    return "origin" in headers and urlsplit(headers["origin"]).netloc.lower() != headers.get("host", "").lower()


def _message(frame: Any) -> bool:
    """Whether a websocket frame is a message that Streamlit knows."""
    try:
        return BackMsg.FromString(frame).WhichOneof("type") is not None
    except Exception:  # whatever is wrong with it
        return False


def _send_at_once(send: Any) -> None:
    """Lets small messages leave at once. Streamlit's socket would hold each until the one before is acknowledged."""
    transport = getattr(getattr(send, "__self__", None), "transport", None)
    if transport and (connection := transport.get_extra_info("socket")):
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _make_room(path: str) -> None:
    """Before a file comes in, puts out the oldest while there are too many."""
    session = path.split("/")[3]
    files: Any = get_instance().uploaded_file_mgr
    held = files.file_storage
    while len(own := held.get(session, {})) >= OF_ONE:
        files.remove_file(session, next(iter(own)))
    while sum(map(len, held.values())) >= OF_ALL:
        files.remove_session_files(next(iter(held)))


@cache
def _packed(page: bytes, way: str) -> bytes:
    """The page as it is sent: it is packed once."""
    return PACKING[way](page, THOROUGH) if way else page


class Guard:
    """Puts the headers on every answer, closes what a browser does not need, and gives the guide's own page."""

    def __init__(self, app: Any) -> None:
        """Stands in front of `app`."""
        self.app = app

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answers one request, or holds one websocket."""
        answer = {"http": self._http, "websocket": self._websocket}.get(scope["type"], self.app)
        await answer(scope, receive, send)

    async def _websocket(self, scope: Any, receive: Any, send: Any) -> None:
        headers = MutableHeaders(scope=scope)
        if _foreign(headers):
            await send({"type": "websocket.close", "code": 1008})
            return
        if said := headers.get("sec-websocket-protocol"):
            # The third is the id of a session to go on with. Who reads one, in a log, must not get into that session;
            # a tab that comes back gets a new one, and gives it its answers.
            headers["sec-websocket-protocol"] = ",".join(said.split(",")[:2])
        _send_at_once(send)
        over = False

        async def understood() -> Any:
            nonlocal over
            message = await receive()
            if message["type"] == "websocket.receive" and not _message(message.get("bytes")):
                over = True
                await send({"type": "websocket.close", "code": 1002})
                return {"type": "websocket.disconnect", "code": 1002}
            return message

        async def still(message: Any) -> None:
            if not over:
                await send(message)

        await self.app(scope, understood, still)

    async def _http(self, scope: Any, receive: Any, send: Any) -> None:
        path: str = scope["path"]
        of_streamlit = path.startswith(("/media/", "/static/", "/_stcore/"))
        of_a_room = path == "/room" or path.startswith("/room/")
        page = START if path == "/" else ELSEWHERE
        way = coding(Headers(scope=scope).get("accept-encoding", ""))
        ours = False

        async def guarded(message: Any) -> None:
            nonlocal ours
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.update(HEADERS)
                if not path.startswith("/static/"):
                    headers["Cache-Control"] = "no-store"
                html = headers.get("content-type", "").startswith("text/html")
                ours = html and not of_streamlit and not of_a_room and message["status"] == 200
                if ours:
                    for stale in ("content-encoding", "etag", "last-modified", "accept-ranges"):
                        del headers[stale]
                    headers["Content-Length"] = str(len(_packed(page, way)))
                    headers.add_vary_header("Accept-Encoding")
                    if way:
                        headers["Content-Encoding"] = way
            elif ours and message["type"] == "http.response.body":
                if message.get("more_body"):
                    return
                body = _packed(page, way) if scope["method"] == "GET" else b""
                message = {"type": "http.response.body", "body": body}
            await send(message)

        if _closed(path):
            await PlainTextResponse("Not found", 404)(scope, receive, guarded)
            return
        if scope["method"] == "PUT" and path.startswith("/_stcore/upload_file/"):
            _make_room(path)
        if not of_streamlit:  # the page is one answer, whole
            scope = scope | {"headers": [each for each in scope["headers"] if each[0] not in _OF_A_PART]}
        await self.app(scope, receive, guarded)
