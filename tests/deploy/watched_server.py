"""The guide, with a line in its log for each address that it looks up or connects to."""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "deploy"))
from server import MIDDLEWARE, ready, say_sorry

WATCHED = {"socket.getaddrinfo", "socket.gethostbyname", "socket.connect", "socket.sendto"}


def _tell(event: str, given: tuple[object, ...]) -> None:
    if event in WATCHED:
        print(f"looked outward: {event} {given[-1] if event == 'socket.connect' else given[0]}", flush=True)


app = st.App(
    Path(__file__).resolve().parents[2] / "app.py", middleware=MIDDLEWARE, lifespan=ready, on_script_error=say_sorry
)
sys.addaudithook(_tell)
