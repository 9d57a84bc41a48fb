"""The empty script behind the guide's own wrapper, warmed up alike, so that ratios compare pages and nothing else.

The setting SCRIPT names another script of this folder to serve.
"""

import os
import sys
from pathlib import Path

import streamlit as st

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "deploy"))
from server import MIDDLEWARE, ready, say_sorry

app = st.App(
    Path(__file__).with_name(os.environ.get("SCRIPT", "empty.py")),
    middleware=MIDDLEWARE,
    lifespan=ready,
    on_script_error=say_sorry,
)
