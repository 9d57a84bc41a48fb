"""What the tests of the running server share: the server itself, and a browser that must be there."""

from collections.abc import Iterator
from typing import Any

import pytest

from logic.saved.page import FORMAT
from logic.workshop.examples import examples
from tests.load.client import kept
from tests.serving import Server, serve


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
