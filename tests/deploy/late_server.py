"""The guide, where a request for a part of a page comes when the run before it has just ended, and is not yet heard."""

import sys
from pathlib import Path

import streamlit as st
from streamlit.proto.ClientState_pb2 import ClientState
from streamlit.runtime.app_session import AppSession

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "deploy"))
from server import MIDDLEWARE, ready, say_sorry

_ask = AppSession.request_rerun


def _late(session: AppSession, wanted: ClientState | None) -> None:
    """Waits for the end of the run under way, with all that it sends behind this request."""
    runner = session._scriptrunner
    if wanted and wanted.fragment_id and runner and runner._script_thread:
        runner._script_thread.join(10)
    _ask(session, wanted)


setattr(AppSession, _ask.__name__, _late)
app = st.App(
    Path(__file__).resolve().parents[2] / "app.py", middleware=MIDDLEWARE, lifespan=ready, on_script_error=say_sorry
)
