"""The files of the page, packed: each is packed once for each way of packing, and kept in memory.

A first request gets a file packed quickly; the same file is then packed as small as it can be, beside the visitors and
not in front of them. What Streamlit says of a file stands (its type, its age in the cache, whether it is there at all):
only its bytes change. A request for a part of a file, or from what unpacks nothing, gets Streamlit's own answer.
"""

import ctypes
import gzip
import threading
from asyncio import get_running_loop
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from typing import Any

import brotli
import streamlit as st
from starlette.datastructures import Headers, MutableHeaders

STATIC = Path(st.__file__).parent / "static"
WORTH_IT = 500
"""Bytes below which packing saves less than its headers cost."""
_KINDS = {".js", ".css", ".svg", ".json", ".txt", ".ttf"}

_WINDOW = 17
"""How far back brotli looks, as a power of two. Further saves 1 % of the bytes and costs 20 MiB of memory."""

Key = tuple[Path, str]
PACKING: dict[str, Callable[[bytes, int], bytes]] = {
    "br": lambda body, effort: brotli.compress(body, quality=effort, lgwin=_WINDOW),
    "gzip": lambda body, effort: gzip.compress(body, min(effort, 9), mtime=0),
}
"""The ways of packing, the best first: each takes the bytes and an effort from 1 to 11."""
QUICK, THOROUGH = 5, 11


def give_back() -> None:
    """Gives the memory that packing needed back to the system, where its library keeps it for later (glibc)."""
    with suppress(AttributeError, OSError, TypeError):
        ctypes.CDLL(None).malloc_trim(0)


def coding(accepted: str) -> str:
    """The best way of packing that an Accept-Encoding header names; "" for none. One with a weight of 0 is refused."""
    wanted = {}
    for each in accepted.lower().split(","):
        name, _, weight = each.partition(";")
        wanted[name.strip()] = weight.replace(" ", "").rstrip("0.") != "q="
    return next((name for name in PACKING if wanted.get(name)), "")


class Packed:
    """Stands in front of Streamlit's own files."""

    def __init__(self, app: Any) -> None:
        """Stands in front of `app`."""
        self.app = app
        self._files = {
            f"/{file.relative_to(STATIC).as_posix()}": file
            for file in (STATIC / "static").rglob("*")
            if file.suffix in _KINDS and file.stat().st_size >= WORTH_IT
        }
        self._kept: dict[Key, bytes] = {}
        self._again: SimpleQueue[Key] = SimpleQueue()
        # One thread for all that is packed quickly: each thread that packs keeps the memory it once needed.
        self._quick = ThreadPoolExecutor(1)
        threading.Thread(target=self._pack_again, daemon=True).start()

    def _pack_again(self) -> None:
        """Packs as small as can be what has been packed quickly, one file after another."""
        while True:
            file, way = key = self._again.get()
            self._kept[key] = PACKING[way](file.read_bytes(), THOROUGH)
            if self._again.empty():
                give_back()

    def _pack(self, key: Key) -> bytes:
        """The file, packed: as it is kept, or else quickly."""
        if key not in self._kept:
            file, way = key
            self._kept[key] = PACKING[way](file.read_bytes(), QUICK)
            self._again.put(key)
        return self._kept[key]

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answers one request."""
        file = self._files.get(scope["path"]) if scope["type"] == "http" else None
        if file is None or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        asked = Headers(scope=scope)
        way = "" if "range" in asked else coding(asked.get("accept-encoding", ""))
        body = b""

        async def packed(message: Any) -> None:
            nonlocal body
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers.add_vary_header("Accept-Encoding")
                if way and message["status"] == 200:
                    body = await get_running_loop().run_in_executor(self._quick, self._pack, (file, way))
                    headers["Content-Encoding"], headers["Content-Length"] = way, str(len(body))
                    headers["ETag"] = f"W/{headers['etag']}"  # the same file, in other bytes
                    del headers["accept-ranges"]
            elif body and scope["method"] == "GET":
                message = {"type": "http.response.body", "body": body}
            await send(message)

        # Streamlit is asked about the file, and not for it, when its bytes are here.
        await self.app(scope | {"method": "HEAD"} if way else scope, receive, packed)
