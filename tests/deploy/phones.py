"""A phone without a browser: it asks the page of a room in this process, keeps cookies, and follows redirects."""

import asyncio
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from http.cookies import SimpleCookie
from typing import Any
from urllib.parse import urlencode

from starlette.applications import Starlette

from deploy.phone import ROUTES

_THREAD = ThreadPoolExecutor(1)
"""Where the phones run: the browser of other tests has a loop in the thread of the tests."""


@dataclass(frozen=True)
class Page:
    """What came back: the status, the headers by their small names, the body, and where it was found in the end."""

    status: int
    headers: dict[str, str]
    body: bytes
    path: str

    @property
    def text(self) -> str:
        return self.body.decode()


class Phone:
    """One phone. It knows the host by `host`, and is at `address`."""

    def __init__(self, host: str = "guide.example.org", address: str = "192.168.1.20") -> None:
        self.host, self.address = host, address
        self.cookies: dict[str, str] = {}
        self._app = Starlette(routes=ROUTES)

    def get(self, path: str, follow: bool = True, **headers: str) -> Page:
        """Opens a page."""
        return self._ask("GET", path, [], follow, headers)

    def send(self, path: str, *fields: tuple[str, str], follow: bool = True, **headers: str) -> Page:
        """Sends a form."""
        return self._ask("POST", path, [urlencode(fields).encode()], follow, headers)

    def send_raw(self, path: str, parts: Iterable[bytes]) -> Page:
        """Sends any bytes at all."""
        return self._ask("POST", path, parts, True, {})

    def _ask(self, method: str, path: str, parts: Iterable[bytes], follow: bool, headers: dict[str, str]) -> Page:
        found = _THREAD.submit(asyncio.run, self._answer(method, path, parts, headers)).result()
        for name, cookie in SimpleCookie(found.headers.get("set-cookie", "")).items():
            self.cookies[name] = cookie.value
        if follow and found.status == 303:
            return self._ask("GET", found.headers["location"], [], follow, headers)
        return found

    async def _answer(self, method: str, path: str, parts: Iterable[bytes], headers: dict[str, str]) -> Page:
        where, _, query = path.partition("?")
        sent = {"host": self.host, **{name.lower(): value for name, value in headers.items()}}
        if self.cookies:
            sent["cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        scope = {
            "type": "http",
            "method": method,
            "path": where,
            "raw_path": where.encode(),
            "root_path": "",
            "scheme": "http",
            "query_string": query.encode(),
            "headers": [(name.encode(), value.encode()) for name, value in sent.items()],
            "client": (self.address, 50_000),
            "server": (self.host, 80),
        }
        coming = iter([*({"body": part, "more_body": True} for part in parts), {"body": b""}])
        told: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", **next(coming)}

        async def send(message: Any) -> None:
            told.append(message)

        await self._app(scope, receive, send)
        answered = {name.decode().lower(): value.decode() for name, value in told[0]["headers"]}
        return Page(told[0]["status"], answered, b"".join(each.get("body", b"") for each in told[1:]), path)
