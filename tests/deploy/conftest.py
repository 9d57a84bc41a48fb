"""What the tests of the running server share: the server itself, and a browser that must be there."""

import http.client
import logging
from collections.abc import Iterator
from typing import Any

import pytest

from logic.saved.page import FORMAT
from logic.workshop.examples import examples
from tests.load.client import kept
from tests.serving import Server, serve

Answer = tuple[int, dict[str, str], bytes]


def ask(server: Server, path: str, method: str = "GET", body: bytes = b"", **headers: str) -> Answer:
    """One request, as plain as it can be: the status, the headers by their small names, and the body."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    connection.request(method, path, body, {name.replace("_", "-"): value for name, value in headers.items()})
    reply = connection.getresponse()
    answer = reply.status, {name.lower(): value for name, value in reply.getheaders()}, reply.read()
    connection.close()
    return answer


def hold_a_case(page: Any, address: str) -> None:
    """Leaves a worked example in a browser tab, as an earlier visit would."""
    page.goto(f"{address}/_stcore/health")
    page.evaluate(
        "([store, kept]) => sessionStorage.setItem(store, kept)", [FORMAT, kept(examples()["boatyard"].answers)]
    )


@pytest.fixture(scope="module")
def guide() -> Iterator[Server]:
    with serve() as server:
        yield server


@pytest.fixture
def log_as_it_was() -> Iterator[None]:
    """Puts the making of log lines back after a test that changes it."""
    before = logging.getLogRecordFactory()
    yield
    logging.setLogRecordFactory(before)
