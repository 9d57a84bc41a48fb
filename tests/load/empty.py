"""The least a Streamlit page can do: a button and a line of text. What every figure is a ratio to."""

import streamlit as st

clicked = st.session_state.setdefault("clicked", 0)
if st.button("Again", key="again"):
    st.session_state["clicked"] = clicked = clicked + 1
st.markdown(f"Clicked {clicked}")
