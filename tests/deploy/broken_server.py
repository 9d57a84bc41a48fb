"""The page that fails, behind the guide's own wrapper."""

import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "deploy"))
from server import MIDDLEWARE, ready, say_sorry

SCRIPT = Path(__file__).with_name("broken") / "app.py"
app = st.App(SCRIPT, middleware=MIDDLEWARE, lifespan=ready, on_script_error=say_sorry)
