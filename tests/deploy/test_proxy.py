"""Two copies behind the proxy, for real: one is killed in the middle of a journey, and the head goes on."""

import gzip
import http.client
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import suppress
from email.message import Message
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import urlencode

import brotli
import pytest
from playwright.sync_api import Browser

from deploy.packed import STATIC
from logic.assessment import assess
from logic.case import Case
from logic.workshop.examples import examples
from logic.workshop.rooms import Rooms, rooms
from tests.deploy.conftest import hold_a_case
from tests.serving import PROXY, House, behind_proxy, serve_two


@pytest.fixture(scope="module")
def house() -> Iterator[House]:
    with serve_two() as running:
        yield running


def _serving(page: Any) -> str:
    """The name of the copy that the proxy's cookie ties this browser to."""
    cookies = {cookie["name"]: cookie["value"] for cookie in page.context.cookies()}
    name: str = cookies["GUIDE"]
    return name


def _answers(page: Any) -> str:
    """What Check your answers shows, once all of it is there."""
    page.get_by_role("heading", name="Check your answers", level=1).wait_for()
    page.get_by_role("button", name="Continue", exact=True).wait_for()
    page.locator("[data-testid=stApp][data-test-script-state=notRunning]").wait_for()
    shown: str = page.locator("[data-testid=stMain]").inner_text()
    return shown


def test_the_proxy_closes_what_only_the_council_should_see(house: House) -> None:
    with pytest.raises(urllib.error.HTTPError) as refused:
        urllib.request.urlopen(f"{house.address}/_stcore/metrics", timeout=10)
    assert refused.value.code == 404


def test_the_proxy_does_not_say_what_it_runs_on(house: House) -> None:
    with urllib.request.urlopen(house.address, timeout=10) as page:
        assert page.headers["server"] is None
        assert "frame-ancestors 'none'" in page.headers["content-security-policy"]


def test_a_browser_stays_with_one_copy(house: House) -> None:
    with urllib.request.urlopen(house.address, timeout=10) as page:
        cookie = page.headers["set-cookie"]
    assert "GUIDE=" in cookie
    assert "HttpOnly" in cookie


def _asked(house: House, path: str, method: str = "GET", **headers: str) -> tuple[int, Message, bytes]:
    """One request through the proxy: the status, the headers and the body."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    body = b"x" if method == "PUT" else None
    with (
        suppress(urllib.error.HTTPError),
        urllib.request.urlopen(
            urllib.request.Request(f"{house.address}{path}", body, named, method=method), timeout=10
        ) as answer,
    ):
        return answer.status, answer.headers, answer.read()
    return 0, Message(), b""


def test_the_log_holds_no_key_to_a_file_or_a_session(house: House) -> None:
    for path in (
        "/media/the-key.html",
        "/%6dedia/the-key.html",
        "/_stcore/upload_file/the-key/file",
        "/timetable?the-key",
    ):
        _asked(house, path)
    _asked(house, "/_stcore/upload_file/the-key/file", "PUT")
    end = time.monotonic() + 10
    while "/timetable" not in (log := house.log.read_text(encoding="utf-8")):
        assert time.monotonic() < end
        time.sleep(0.05)
    assert "the-key" not in log
    assert "GET /media/ 404" in log
    assert "GET /_stcore/upload_file/ " in log


@pytest.mark.parametrize("accepted", ["br", "gzip"])
def test_a_file_is_packed_once(house: House, accepted: str) -> None:
    script = next((STATIC / "static" / "js").glob("index.*.js"))
    _, headers, body = _asked(house, f"/static/js/{script.name}", Accept_Encoding=accepted)
    assert headers["content-encoding"] == accepted
    assert headers["content-length"] == str(len(body))
    assert {"br": brotli.decompress, "gzip": gzip.decompress}[accepted](body) == script.read_bytes()


def test_a_flood_of_files_from_one_place_is_turned_away(house: House) -> None:
    def put() -> int:
        connection = http.client.HTTPConnection(house.address.removeprefix("http://"), timeout=10)
        connection.request("PUT", "/_stcore/upload_file/a/b", b"x")
        status = connection.getresponse().status
        connection.close()
        return status

    first = put()
    said = [put() for _ in range(130)]
    assert first == 403  # by the guide: there is no token
    assert said[-1] == 429
    assert _asked(house, "/")[0] == 200


def _vote(house: House, rooms: Rooms, code: str, phone: dict[str, str], choice: str) -> bytes:
    """A vote through the proxy, from a phone that keeps what it is given."""

    def ask(method: str, path: str, body: str = "") -> tuple[int, str, bytes]:
        connection = http.client.HTTPConnection(house.address.removeprefix("http://"), timeout=10)
        kept = {"Cookie": "; ".join(f"{name}={value}" for name, value in phone.items())}
        connection.request(method, path, body, kept)
        answer = connection.getresponse()
        for line in answer.headers.get_all("set-cookie", []):
            name, _, value = line.partition(";")[0].partition("=")
            phone[name] = value
        found = answer.status, answer.headers.get("location", ""), answer.read()
        connection.close()
        return found

    status, path, _ = ask("GET", f"/room/{code}")
    while status == 303:
        status, path, _ = ask("GET", path)
    ask("POST", f"/room/{code}", urlencode({"poll": rooms.find(code).poll, "choice": choice}))
    return ask("GET", f"/room/{code}")[2]


def test_phones_of_either_copy_vote_in_one_room_and_its_code_is_in_no_log(house: House) -> None:
    held = rooms()
    key = held.open()
    code = key.partition(".")[0]
    held.move(held.find(code), "boatyard", 6, "1-outcome")
    phones: list[dict[str, str]] = [{} for _ in range(4)]
    for phone in phones:
        for choice in ("incomplete", "pause", "pause"):
            assert b"Your vote is in" in _vote(house, held, code, phone, choice)
    assert {phone["GUIDE"] for phone in phones} == {"one", "two"}
    assert held.counts(held.find(code)) == (4, 4)
    held.move(held.find(code), "boatyard", 10, "shown")
    assert dict(held.split(held.find(code), "1-outcome").chose) == {"pause": 4}
    held.close(key)
    assert _asked(house, "/timetable?the-end")[0] == 200
    end = time.monotonic() + 10
    while "GET /timetable" not in (log := house.log.read_text(encoding="utf-8")):
        assert time.monotonic() < end
        time.sleep(0.05)
    assert "POST /room/ 303" in log
    assert code not in log


class _Other(BaseHTTPRequestHandler):
    """Stands for the copies of a second machine."""

    def do_GET(self) -> None:
        body = f"second machine: {self.headers['X-Forwarded-For']}".encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *line: object) -> None: ...


def test_a_room_is_found_on_its_machine_by_the_first_digit_of_its_code(house: House, tmp_path: Path) -> None:
    with HTTPServer(("127.0.0.1", 0), _Other) as other:
        Thread(target=other.serve_forever, daemon=True).start()
        settings = PROXY.read_text(encoding="utf-8")
        both = tmp_path / "two-machines.cfg"
        both.write_text(f"{settings}\nbackend machine_2\n    server three 127.0.0.1:{other.server_port}\n")
        with behind_proxy(house.copies, both) as second:
            told = {}
            for name, path, cookie in (
                ("a phone of the second", "/room/212345", ""),
                ("a trainer of the second", "/presenter", "room=212345.key"),
                ("a phone of the first", "/room/112345/now", ""),
                ("a trainer of the first", "/presenter", "room=112345.key"),
                ("anybody else", "/", ""),
            ):
                connection = http.client.HTTPConnection("127.0.0.1", second.port, timeout=10)
                connection.request("GET", path, headers={"Cookie": cookie, "X-Forwarded-For": "10.9.9.9"})
                told[name] = connection.getresponse().read()
                connection.close()
        other.shutdown()
    assert told["a phone of the second"] == b"second machine: 127.0.0.1"
    assert told["a trainer of the second"].startswith(b"second machine")
    assert [name for name, body in told.items() if body.startswith(b"second machine")] == list(told)[:2]


@pytest.mark.browser
def test_a_copy_killed_in_the_middle_of_a_journey_loses_no_answer(house: House, browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 2000})
    hold_a_case(page, house.address)
    page.goto(f"{house.address}/check", wait_until="commit")
    page.get_by_text("Your answers have been put back.").wait_for()
    page.get_by_role("link", name="Dates").click()
    page.get_by_role("heading", name="Dates", level=1).wait_for()
    page.get_by_role("link", name="Check your answers").click()
    before = _answers(page)
    first = _serving(page)
    house.copies[first].kill()
    page.get_by_text("Your answers have been put back.").wait_for(timeout=60_000)
    page.get_by_role("button", name="Continue", exact=True).click()
    outcome = assess(Case(examples()["boatyard"].answers)).outcome.headline
    page.get_by_role("heading", name=outcome, level=1).wait_for(timeout=60_000)
    page.get_by_role("button", name="Back", exact=True).click()
    after = _answers(page)
    second = _serving(page)
    page.close()
    assert {first, second} == {"one", "two"}
    assert after == before
