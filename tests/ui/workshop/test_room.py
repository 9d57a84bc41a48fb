"""The room of this browser: whose it is, how it is kept, and which address is shown to a room."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from types import SimpleNamespace

import pytest
import streamlit as st

from logic.workshop import rooms as module
from logic.workshop.rooms import Rooms
from ui.workshop import room

Session = dict[str, object]


@pytest.fixture
def cookies(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """The cookies that the browser came with."""
    held: dict[str, str] = {}
    context = SimpleNamespace(cookies=held, url="http://192.168.1.20:8501/presenter")
    monkeypatch.setattr(st, "context", context)
    return held


def test_a_browser_without_a_room_has_none(session: Session, cookies: dict[str, str], fresh_rooms: Rooms) -> None:
    assert room.held() is None
    assert room.cookie() == {"name": "room", "key": "", "write": 0}


def test_a_room_that_is_opened_is_written_into_a_cookie_once(
    session: Session, cookies: dict[str, str], fresh_rooms: Rooms
) -> None:
    room.open_room()
    assert room.held() is not None
    assert room.cookie() == {"name": "room", "key": room.key(), "write": 1}
    first = room.key()
    room.open_room()
    assert fresh_rooms.of(first) is None
    room.close()
    assert room.held() is None
    assert room.cookie() == {"name": "room", "key": "", "write": 3}


def test_another_window_and_another_copy_find_the_room_by_the_cookie_and_nobody_else_does(
    session: Session, cookies: dict[str, str], fresh_rooms: Rooms
) -> None:
    cookies["room"] = fresh_rooms.open()
    assert room.held() == fresh_rooms.of(cookies["room"])
    session.clear()
    cookies["room"] = cookies["room"][:-1]
    assert room.held() is None


@pytest.mark.parametrize("sent", [None, 7, ["x"], "", "x" * 5000, "999999.nothing"])
def test_what_the_browser_sends_that_is_no_key_of_a_room_opens_none(
    session: Session, cookies: dict[str, str], fresh_rooms: Rooms, sent: object
) -> None:
    room.open_room()
    room.take(sent)
    assert room.held() is None


def test_a_key_that_another_window_holds_is_taken_and_its_place_is_not_known_yet(
    session: Session, cookies: dict[str, str], fresh_rooms: Rooms
) -> None:
    room.open_room()
    room.see(0)
    room.take(room.key())
    assert room.seen() == 0
    room.take(fresh_rooms.open())
    assert room.held() is not None
    assert room.seen() is None


def test_what_there_is_to_say_is_said_once(
    session: Session, cookies: dict[str, str], fresh_rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.ask_why()
    assert room.why() == room.HOW
    assert room.why() is None
    monkeypatch.setattr(module, "MOST_ROOMS", 0)
    room.open_room()
    assert room.held() is None
    assert "Too many rooms" in (room.why() or "")


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("http://192.168.1.20:8501/presenter", "http://192.168.1.20:8501"),
        ("https://guide.example.gov.uk/presenter", "https://guide.example.gov.uk"),
        ("http://localhost:8501/presenter", None),
        ("http://127.0.0.1:8501/presenter", None),
        ("", None),
        (None, None),
    ],
)
def test_an_address_that_works_on_this_computer_alone_is_shown_to_nobody(
    session: Session, cookies: dict[str, str], url: str | None, address: str | None
) -> None:
    st.context.url = url
    assert room.address() == address
    assert not room.wanted()


class _Health(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/_stcore/health" else 404)
        self.end_headers()

    def log_message(self, *line: object) -> None: ...


@pytest.fixture
def answering() -> Iterator[str]:
    """An address at which something answers as the guide does."""
    with HTTPServer(("127.0.0.1", 0), _Health) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_the_address_the_guide_was_started_with_is_shown_only_once_it_has_answered(
    session: Session, cookies: dict[str, str], answering: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GUIDE_ROOM", answering)
    assert room.wanted()
    assert room.address() == answering
    for nothing in (f"{answering}/not-here", "http://127.0.0.1:1", "no address"):
        monkeypatch.setenv("GUIDE_ROOM", nothing)
        assert room.address() is None
        assert not room.wanted()


def test_a_window_knows_that_it_has_had_a_room(session: Session, cookies: dict[str, str], fresh_rooms: Rooms) -> None:
    room.open_room()
    assert not room.had()
    room.see(0)
    room.close()
    assert room.had()
