"""The start page, and how the guide starts."""

import streamlit as st

from ui import state
from ui.ask import ask_family, ask_reference, of_page
from ui.files import open_box
from ui.frame import STEPS, frame, go
from ui.start import HEADING, LEAD

with frame("start", HEADING):
    st.markdown(LEAD)
    left, right = st.columns(2)
    left.markdown(
        "**Have to hand**\n- what the school has tried, and what it changed\n- which services work with the pupil\n"
        "- the week you have in mind\n- the dates you have in mind"
    )
    right.markdown(
        "**What you get**\n- one clear outcome, with reasons\n- each reason traced to the guidance\n"
        "- what to do next, and whom to ask\n- a week that fits the advice, with its register codes\n- a record to file"
    )
    ask_family([question for question in of_page("start") if question.options])
    ask_reference()
    words = "Carry on" if state.answers().keys() - {question.id for question in of_page("start")} else "Start now"
    if st.button(words, type="primary", key="begin"):
        go(STEPS["strategies"])
    st.markdown("No case of your own to hand? The workshop has made-up ones to try.")
    if st.button("See the worked examples", key="examples"):
        go(STEPS["workshop"])
    with st.expander("Open a saved file", key="open_box"):
        open_box()
        if state.just_opened():
            state.tell("Your saved file is open.")
            go(STEPS["check"])
    with st.expander("Where your answers are kept"):
        st.markdown(
            "- In this browser tab, until you close it or clear everything. The browser keeps them on this computer.\n"
            "- A browser set to open its last tabs again brings a closed tab back, answers and all. After twelve hours "
            "they show only if someone asks for them.\n"
            "- On a computer that others use, open the guide in a private window, and clear everything at the end.\n"
            "- In the guide's memory while the tab is open and for about a minute after, and not on its disk.\n"
            "- Never in the address bar, in a log, or sent to anyone else.\n"
            "- In a file only if you save one, on your own computer.\n"
            "- No names are asked for: use initials or a reference."
        )
