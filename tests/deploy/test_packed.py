"""Files go out packed: what a browser unpacks is what Streamlit's folder holds, and what is said of it stays true."""

import gzip
import re
import time
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

from deploy.packed import PACKING, STATIC, THOROUGH, coding, give_back
from tests.deploy.conftest import ask
from tests.serving import Server

UNPACK: dict[str, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress, "": bytes}


def script() -> Path:
    """The largest script that every page needs."""
    names = re.findall(r'"\./(static/js/[^"]+\.js)"', (STATIC / "index.html").read_text(encoding="utf-8"))
    return max((STATIC / name for name in names), key=lambda file: file.stat().st_size)


PATH = f"/static/js/{script().name}"
BODY = script().read_bytes()


@pytest.mark.parametrize(
    ("accepted", "way"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip, deflate", "gzip"),
        ("GZIP", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("br; q=0.0", ""),
        ("br;q=1.0", "br"),
        ("identity", ""),
        ("", ""),
    ],
)
def test_the_best_packing_that_a_browser_takes_is_chosen(accepted: str, way: str) -> None:
    assert coding(accepted) == way


@pytest.mark.parametrize(("accepted", "way"), [("gzip, br", "br"), ("gzip", "gzip"), ("identity", "")])
def test_a_file_is_packed_as_the_browser_takes_it_and_unpacks_to_the_same(
    guide: Server, accepted: str, way: str
) -> None:
    status, headers, body = ask(guide, PATH, Accept_Encoding=accepted)
    assert status == 200
    assert headers.get("content-encoding", "") == way
    assert UNPACK[way](body) == BODY
    assert headers["content-length"] == str(len(body))
    assert "javascript" in headers["content-type"]
    assert "immutable" in headers["cache-control"]
    assert headers["vary"] == "Accept-Encoding"
    assert headers["x-content-type-options"] == "nosniff"


def test_a_packed_file_is_a_third_of_its_size_or_less(guide: Server) -> None:
    for accepted in ("br", "gzip"):
        assert len(ask(guide, PATH, Accept_Encoding=accepted)[2]) * 3 < len(BODY)


def until_smallest(guide: Server, way: str) -> None:
    """Waits until a file that was packed quickly is packed as small as can be."""
    smallest, end = len(PACKING[way](BODY, THOROUGH)), time.monotonic() + 60
    while len(ask(guide, PATH, Accept_Encoding=way)[2]) > smallest:
        assert time.monotonic() < end
        time.sleep(0.2)


def test_a_file_asked_for_is_soon_packed_as_small_as_can_be(guide: Server) -> None:
    until_smallest(guide, "br")


def test_the_head_of_a_packed_file_says_what_the_file_would(guide: Server) -> None:
    until_smallest(guide, "gzip")
    status, headers, body = ask(guide, PATH, "HEAD", Accept_Encoding="gzip")
    _, full, packed = ask(guide, PATH, Accept_Encoding="gzip")
    assert (status, body) == (200, b"")
    assert headers["content-length"] == str(len(packed))
    assert {name: headers[name] for name in ("content-encoding", "etag", "vary")} == {
        name: full[name] for name in ("content-encoding", "etag", "vary")
    }


def test_a_part_of_a_file_is_a_part_of_the_file_and_not_of_its_packing(guide: Server) -> None:
    status, headers, body = ask(guide, PATH, Accept_Encoding="br", Range="bytes=10-19")
    assert status == 206
    assert "content-encoding" not in headers
    assert body == BODY[10:20]


def test_a_file_that_the_browser_has_already_is_not_sent_again(guide: Server) -> None:
    _, headers, _ = ask(guide, PATH, Accept_Encoding="br")
    status, again, body = ask(guide, PATH, Accept_Encoding="br", If_None_Match=headers["etag"])
    assert (status, body) == (304, b"")
    assert again["vary"] == "Accept-Encoding"


def test_a_file_that_is_packed_already_is_left_alone(guide: Server) -> None:
    font = next(STATIC.glob("static/media/SourceSansVF-Upright*.woff2"))
    _, headers, body = ask(guide, f"/static/media/{font.name}", Accept_Encoding="br, gzip")
    assert "content-encoding" not in headers
    assert body == font.read_bytes()


@pytest.mark.parametrize("path", ["/static/js/none.js", "/static/../index.html", "/static/%2e%2e/index.html"])
def test_a_path_that_is_no_file_gets_no_file(guide: Server, path: str) -> None:
    status, headers, _ = ask(guide, path, Accept_Encoding="br")
    assert status in (200, 400, 404)
    assert "javascript" not in headers.get("content-type", "")
    assert "content-encoding" not in headers


@pytest.mark.parametrize("accepted", ["br", "gzip", ""])
def test_the_page_itself_is_packed_too(guide: Server, accepted: str) -> None:
    _, headers, body = ask(guide, "/", Accept_Encoding=accepted)
    assert headers.get("content-encoding", "") == accepted
    assert headers["vary"] == "Accept-Encoding"
    assert headers["content-length"] == str(len(body))
    assert b"<title>Off-site Direction Guide</title>" in UNPACK[accepted](body)
    status, head, none = ask(guide, "/", "HEAD", Accept_Encoding=accepted)
    assert (status, none, head["content-length"]) == (200, b"", headers["content-length"])


def test_the_page_is_never_cut_and_never_old(guide: Server) -> None:
    whole = ask(guide, "/")[2]
    assert ask(guide, "/", Range="bytes=0-9")[::2] == (200, whole)
    assert ask(guide, "/", If_None_Match="*")[::2] == (200, whole)


def test_what_packing_needed_is_given_back_only_where_the_system_can(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    class Can:
        malloc_trim = staticmethod(asked.append)

    for system in (Can(), object()):
        monkeypatch.setattr("ctypes.CDLL", lambda name, system=system: system)
        give_back()
    assert asked == [0]
