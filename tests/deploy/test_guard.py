"""The guard by itself, in front of an app that tells what it was asked."""

from typing import Any

import pytest
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from deploy import guard
from deploy.guard import OF_ALL, OF_ONE, Guard
from tests.load.client import run

Message = dict[str, Any]


def websocket(frames: list[Message], **headers: str) -> tuple[list[Message], Message | None, list[Message]]:
    """Opens a websocket and sends the frames. Gives what was sent back, what the app was asked, and what it heard."""
    sent: list[Message] = []
    asked: list[Message] = []
    heard: list[Message] = []
    coming = iter([*frames, {"type": "websocket.disconnect", "code": 1000}])

    async def app(scope: Message, receive: Any, send: Any) -> None:
        asked.append(scope)
        while True:
            heard.append(message := await receive())
            await send({"type": "websocket.send", "bytes": b"an answer"})
            if message["type"] == "websocket.disconnect":
                return

    async def receive() -> Message:
        return next(coming)

    async def send(message: Message) -> None:
        sent.append(message)

    named = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "websocket", "path": "/_stcore/stream", "headers": named}
    run(Guard(app)(scope, receive, send))
    return sent, asked[0] if asked else None, heard


@pytest.mark.parametrize(
    ("origin", "host"),
    [
        ("https://elsewhere.example", "guide.example.org"),
        ("https://guide.example.org.elsewhere.example", "guide.example.org"),
        ("http://127.0.0.1:9999", "127.0.0.1:8501"),
        ("null", "guide.example.org"),
        ("", "guide.example.org"),
    ],
)
def test_a_websocket_of_another_site_never_reaches_streamlit(origin: str, host: str) -> None:
    sent, asked, _ = websocket([], origin=origin, host=host)
    assert asked is None
    assert sent == [{"type": "websocket.close", "code": 1008}]


@pytest.mark.parametrize(
    "origin", ["https://guide.example.org", "http://guide.example.org", "https://GUIDE.example.org"]
)
def test_a_websocket_of_the_guide_itself_is_let_in(origin: str) -> None:
    assert websocket([], origin=origin, host="guide.example.org")[1] is not None


def test_nobody_goes_on_with_a_session_by_its_id() -> None:
    _, asked, _ = websocket([], host="a", sec_websocket_protocol="streamlit, token, 0b0e-the-id")
    assert asked is not None
    assert dict(asked["headers"])[b"sec-websocket-protocol"] == b"streamlit, token"


def message(**given: Any) -> bytes:
    data: bytes = BackMsg(**given).SerializeToString()
    return data


@pytest.mark.parametrize(
    "frame",
    [
        {"text": "words"},
        {"bytes": b"\xff\xff\xff"},
        {"bytes": b""},
        {"bytes": b"\xf8\x7f\x01"},
    ],
)
def test_a_frame_that_is_no_message_ends_the_websocket_before_streamlit_sees_it(frame: Message) -> None:
    good = {"type": "websocket.receive", "bytes": message(stop_script=True)}
    sent, _, heard = websocket([good, {"type": "websocket.receive", **frame}, good], host="a")
    assert [each["type"] for each in heard] == ["websocket.receive", "websocket.disconnect"]
    assert [each["type"] for each in sent] == ["websocket.send", "websocket.close"]


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> MemoryUploadedFileManager:
    """The files that a running guide has in memory."""
    held = MemoryUploadedFileManager("/_stcore/upload_file")
    monkeypatch.setattr(guard, "get_instance", lambda: type("Runtime", (), {"uploaded_file_mgr": held}))
    return held


def upload(files: MemoryUploadedFileManager, session: str, name: str) -> None:
    """A file that comes in through the guard."""

    async def app(scope: Message, receive: Any, send: Any) -> None:
        files.add_file(session, UploadedFileRec(name, name, "text/html", b"x"))

    scope = {"type": "http", "method": "PUT", "path": f"/_stcore/upload_file/{session}/{name}", "headers": []}
    run(Guard(app)(scope, None, None))


def test_a_session_has_few_files_in_memory_and_the_newest_is_there(files: MemoryUploadedFileManager) -> None:
    for number in range(300):
        upload(files, "one", f"{number}")
    assert list(files.file_storage["one"]) == [f"{number}" for number in range(300 - OF_ONE, 300)]


def test_all_sessions_together_have_few_files_in_memory(files: MemoryUploadedFileManager) -> None:
    for number in range(200):
        upload(files, f"session {number}", "file")
    assert sum(map(len, files.file_storage.values())) == OF_ALL
    assert "file" in files.file_storage["session 199"]
