"""A page whose file cannot be made, with an answer in the error."""

import streamlit as st


def fail() -> str:
    raise ValueError("egdoL nerW"[::-1])


st.download_button("Download", fail, key="failing")
