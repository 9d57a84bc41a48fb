"""The running server: its headers, what it closes and refuses, and what it never tells."""

import asyncio
import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from deploy.run import HOSTS
from tests.deploy.conftest import ask, hold_a_case
from tests.load.client import Tab, run
from tests.serving import ROOT, Server, serve


def policy(server: Server) -> dict[str, str]:
    """The content policy of a page, by directive."""
    _, headers, _ = ask(server, "/")
    return dict(part.strip().partition(" ")[::2] for part in headers["content-security-policy"].split(";"))


HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}


@pytest.mark.parametrize(
    "path", ["/", "/timetable", "/_stcore/health", "/media/none", "/favicon.png", "/_stcore/metrics"]
)
@pytest.mark.parametrize("header", HEADERS)
def test_every_answer_carries_each_security_header(guide: Server, path: str, header: str) -> None:
    assert ask(guide, path)[1][header] == HEADERS[header]


def test_nothing_is_allowed_that_the_content_policy_does_not_name(guide: Server) -> None:
    assert policy(guide)["default-src"] == "'none'"


def test_the_content_policy_allows_no_other_site_and_no_evaluated_script(guide: Server) -> None:
    said = " ".join(policy(guide).values())
    assert "'unsafe-eval'" not in said
    assert "http" not in said
    assert "*" not in said
    assert "unsafe-inline" not in policy(guide)["script-src"]


def test_no_page_may_frame_the_guide(guide: Server) -> None:
    assert policy(guide)["frame-ancestors"] == "'none'"


@pytest.mark.parametrize("path", ["/", "/outcome", "/media/none", "/_stcore/host-config"])
def test_pages_and_files_made_for_a_head_are_kept_in_no_cache(guide: Server, path: str) -> None:
    assert ask(guide, path)[1]["cache-control"] == "no-store"


def test_the_parts_of_the_page_are_kept_in_the_cache_for_long(guide: Server) -> None:
    script = re.search(rb'src="\./(static/js/[^"]+)"', ask(guide, "/")[2])
    assert script is not None
    assert "immutable" in ask(guide, f"/{script[1].decode()}")[1]["cache-control"]


@pytest.mark.parametrize("path", ["/", "/timetable", "/how_it_decides"])
def test_every_page_says_that_it_is_in_british_english(guide: Server, path: str) -> None:
    status, _, body = ask(guide, path)
    assert status == 200
    assert b'<html lang="en-GB">' in body
    assert b"<title>Off-site Direction Guide</title>" in body


CLOSED = (
    "/_stcore/metrics",
    "/_stcore/agent/openapi.json",
    "/_stcore/agent/interact",
    "/_stcore/agent/mcp",
    "/_stcore/script-health-check",
    "/timetable/_stcore/metrics",
    "/_stcore/anything",
    "/auth/login",
    "/auth/logout",
    "/oauth2callback",
)


@pytest.mark.parametrize("path", CLOSED)
@pytest.mark.parametrize("method", ["GET", "POST", "OPTIONS"])
def test_endpoints_for_developers_are_closed(guide: Server, path: str, method: str) -> None:
    assert ask(guide, path, method)[0] == 404


def test_the_health_check_is_open(guide: Server) -> None:
    assert ask(guide, "/_stcore/health")[0] == 200


def test_no_other_site_may_talk_to_the_page(guide: Server) -> None:
    _, _, body = ask(guide, "/_stcore/host-config")
    assert json.loads(body)["allowedOrigins"] == []


@pytest.mark.parametrize("path", ["/_stcore/health", "/_stcore/host-config", "/"])
def test_no_other_site_may_read_an_answer(guide: Server, path: str) -> None:
    assert "access-control-allow-origin" not in ask(guide, path, Origin="https://elsewhere.example")[1]


def refused(server: Server, **settings: Any) -> int:
    """The status with which a websocket is refused."""

    async def knock() -> int:
        try:
            async with connect(f"ws://127.0.0.1:{server.port}/_stcore/stream", subprotocols=["streamlit"], **settings):
                return 101
        except InvalidStatus as answer:
            return answer.response.status_code

    return run(knock())


def test_a_websocket_from_another_site_is_refused(guide: Server) -> None:
    assert refused(guide, origin="https://elsewhere.example") == 403


def test_a_websocket_from_another_site_makes_the_guide_ask_nobody() -> None:
    with serve(Path(__file__).with_name("watched_server.py")) as server:
        assert refused(server, origin="https://elsewhere.example") == 403
        assert refused(server, origin="null") == 403
        assert "looked outward" not in server.said()


def test_a_websocket_under_another_name_is_refused_where_the_names_are_set() -> None:
    with serve(settings={"STREAMLIT_SERVER_ALLOWED_HOSTS": "guide.example.org other.example.org"}) as server:
        assert refused(server) == 403


def test_a_websocket_under_the_names_that_the_run_command_sets_is_let_in() -> None:
    with serve(settings={"STREAMLIT_SERVER_ALLOWED_HOSTS": HOSTS}) as server:
        assert refused(server, origin=f"http://127.0.0.1:{server.port}") == 101


def test_an_upload_without_the_token_against_forgery_is_refused(guide: Server) -> None:
    assert ask(guide, "/_stcore/upload_file/a/b", "PUT", b"x")[0] == 403
    assert ask(guide, "/_stcore/upload_file/a/b", "DELETE")[0] == 403


def test_an_upload_larger_than_the_limit_is_refused(guide: Server) -> None:
    async def upload() -> int:
        async with Tab(guide.port) as tab:
            await tab.open("")
            _, headers, _ = await asyncio.to_thread(ask, guide, "/_stcore/health")
            token = re.search("_streamlit_xsrf=([^;]+)", headers["set-cookie"])
            assert token is not None
            status, _, _ = await asyncio.to_thread(
                ask,
                guide,
                f"/_stcore/upload_file/{tab.session}/one",
                "PUT",
                b"x" * 1_100_000,
                Cookie=f"_streamlit_xsrf={token[1]}",
                X_Xsrftoken=token[1],
            )
            return status

    assert run(upload()) == 413


async def _knock_and_send(server: Server, frame: bytes | str) -> int | None:
    """The code with which a websocket is ended after this frame."""
    async with connect(f"ws://127.0.0.1:{server.port}/_stcore/stream", subprotocols=["streamlit"]) as socket:
        await socket.send(frame)
        await asyncio.wait_for(socket.wait_closed(), 20)
        return socket.close_code


def test_frames_of_garbage_end_their_connection_and_leave_nothing_in_the_log(guide: Server) -> None:
    before = len(guide.said())
    for frame in ("words", "", b"", b"\xff" * 50, bytes(range(256)) * 40):
        assert run(_knock_and_send(guide, frame)) == 1002
    for path in ("/auth/login", "/auth/logout", "/oauth2callback?code=1"):
        assert ask(guide, path)[0] == 404
    assert "Traceback" not in guide.said()[before:]
    assert "rror" not in guide.said()[before:]


def test_a_stranger_with_the_id_of_a_session_gets_a_session_of_their_own(guide: Server) -> None:
    async def ids() -> tuple[str, str]:
        async with Tab(guide.port) as tab:
            await tab.open("")
            first = tab.session
        async with Tab(guide.port, ["streamlit", "token", first]) as stranger:
            await stranger.open("")
            return first, stranger.session

    first, second = run(ids())
    assert first
    assert first != second


def test_a_message_larger_than_the_limit_ends_the_connection(guide: Server) -> None:
    async def shout() -> int | None:
        async with connect(f"ws://127.0.0.1:{guide.port}/_stcore/stream", subprotocols=["streamlit"]) as socket:
            with suppress(ConnectionClosed):
                await socket.send(b"\x00" * 11 * 1024 * 1024)
            await socket.wait_closed()
            return socket.close_code

    assert run(shout()) == 1009


SETTINGS = {
    "enableStaticServing = false",
    "enableAgentApi = false",
    "enableXsrfProtection = true",
    "enableCORS = true",
    "maxUploadSize = 1",
    "maxMessageSize = 10",
    "maxWidgetStateSize = 2",
    "gatherUsageStats = false",
    'showErrorDetails = "none"',
}


@pytest.mark.parametrize("line", sorted(SETTINGS))
def test_the_settings_are_the_strict_ones(line: str) -> None:
    assert line in (ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8").splitlines()


def test_a_page_that_fails_says_sorry_and_tells_neither_screen_nor_log_an_answer() -> None:
    async def look(server: Server) -> list[str]:
        async with Tab(server.port) as tab:
            await tab.open("")
            assert "keeper" in tab.seen
            return tab.texts

    with serve(Path(__file__).with_name("broken_server.py")) as server:
        said = " ".join(run(look(server)))
        log = server.said()
    assert "Your answers are safe" in said
    assert "Wren Lodge" not in said + log
    assert "Traceback" not in said
    assert "ValueError" in log


def test_a_download_that_fails_tells_the_log_no_answer() -> None:
    async def download(server: Server) -> str:
        async with Tab(server.port) as tab:
            await tab.open("download")
            return await tab.download("failing")

    with serve(Path(__file__).with_name("broken_server.py")) as server:
        said = run(download(server))
        log = server.said()
    assert "Failed to generate" in said
    assert "Wren Lodge" not in said + log
    assert "ValueError" in log


@pytest.mark.browser
def test_a_visit_talks_to_nobody_else_and_breaks_no_rule_of_the_content_policy(guide: Server, browser: Browser) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page = browser.new_page(viewport={"width": 1280, "height": 2000})
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
    hold_a_case(page, guide.url)
    page.goto(f"{guide.url}/timetable", wait_until="commit")
    page.locator("[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg").first.wait_for()
    page.get_by_test_id("stExpandSidebarButton").click()  # the menu is folded beside the week
    with page.expect_download() as download:
        page.get_by_role("button", name="Save a copy").first.click()
    assert download.value.suggested_filename.endswith(".html")
    others = [url for url in asked if not url.startswith((guide.url, "data:", f"blob:{guide.url}"))]
    page.close()
    assert others == []
    # A page of Streamlit asks for its own endpoints below its own address first, and is told that they are not there.
    assert [line for line in complaints if "404" not in line] == []
