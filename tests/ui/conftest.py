"""For the tests of pages: Altair and pandas are imported once, before the first page that needs them is timed."""

import altair
import pandas
import pytest
import streamlit as st

assert altair.__version__
assert pandas.__version__


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, object]:
    """A plain dictionary in place of Streamlit's session."""
    held: dict[str, object] = {}
    monkeypatch.setattr(st, "session_state", held)
    return held
