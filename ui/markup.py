"""HTML of our own on the page, as it is. Whatever a head typed is escaped where it is put in."""

import streamlit as st


class _Html(str):
    """Streamlit takes this as it stands. Of any other text it asks first whether there is a file of that name."""

    def _repr_html_(self) -> str:
        return self


def show_html(html: str) -> None:
    """Shows it."""
    st.html(_Html(html))
