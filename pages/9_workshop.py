"""The workshop: fictional cases for a room."""

import streamlit as st

from logic.examples import examples
from ui import state
from ui.frame import STEPS, frame, go
from ui.text import plain

with frame("workshop"):
    st.markdown("These cases are made up. Open one to take it through the guide.")
    for example in examples().values():
        st.markdown(f"**{plain(example.title)}**")
        if st.button("Open this case", key=f"open_{example.id}"):
            state.replace(example.answers)
            go(STEPS["check"])
