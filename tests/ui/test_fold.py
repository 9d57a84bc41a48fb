"""A part that is folded away: nothing in it is made until it is open."""

from streamlit.testing.v1 import AppTest


def _page() -> None:
    import streamlit as st

    from ui.fold import fold, is_open
    from ui.parts import page, part

    def draw() -> None:
        with fold("More", "more") as open_now:
            if open_now:
                st.markdown("What is folded away")

    with page(lambda: None):
        part("it", draw, lambda: is_open("more"))


def test_what_is_folded_away_is_made_only_while_it_is_open() -> None:
    at = AppTest.from_function(_page).run()
    assert [each.label for each in at.expander] == ["More"]
    assert not at.markdown
    at.session_state["more"] = True
    at.run()
    assert [each.value for each in at.markdown] == ["What is folded away"]
