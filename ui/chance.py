"""Names that a session makes by chance, once, and keeps."""

from secrets import token_hex

import streamlit as st


def kept_by_chance(under: str, size: int) -> str:
    """The name that this session keeps: `size` random bytes in hexadecimal digits, made when it is first asked for.

    Only then: a part of a page asks for one each time it is looked at, and chance is asked of the system.
    """
    if under not in st.session_state:
        st.session_state[under] = token_hex(size)
    return str(st.session_state[under])
