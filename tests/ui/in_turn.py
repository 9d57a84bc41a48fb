"""A page whose button takes its time, under the settings of the guide. It says which clicks have begun and ended."""

import sys
import time
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from ui.parts import unbroken


@unbroken
def take() -> None:
    """Takes a click: it begins, lasts a moment, and ends."""
    steps = st.session_state.setdefault("steps", [])
    steps.append("begins")
    time.sleep(0.2)
    steps.append("ends")


st.button("Click", key="click", on_click=take)
st.markdown(" ".join(st.session_state.get("steps", [])))
