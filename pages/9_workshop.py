"""The workshop: choose a made-up case, practise it with a room, or compare two."""

from functools import partial

import streamlit as st

from logic.assessment import assess
from logic.phrases import day_words
from logic.workshop.examples import Example
from ui.documents.handout import answer_sheet
from ui.fold import fold, is_open
from ui.frame import frame
from ui.keys import key
from ui.text import plain
from ui.workshop import state as workshop
from ui.workshop.cards import CARDS, show_cards
from ui.workshop.compare import compare_view
from ui.workshop.own import own_box, share_own
from ui.workshop.practice import practise


def for_the_trainer(every: list[Example]) -> None:
    """What would give the answers away, out of the way of a room: what each case teaches, and its answer sheet.

    It is made only while it is unfolded, and a link to a case does not open the list.
    """
    with fold("For the trainer: what each case teaches, and its answer sheet (this gives the answers away)", "teaches"):
        for example in every if is_open("teaches") else ():
            with st.container(horizontal=True, vertical_alignment="center", key=key("row", example.id)):
                st.markdown(f"**{plain(example.title)}:** {plain(example.teaches)}")
                st.download_button(
                    f"Answer sheet :small[{plain(example.title)}]",
                    partial(answers_to, example),
                    f"{example.id}-answers.html",
                    "text/html",
                    key=key("sheet", example.id),
                    type="tertiary",
                    on_click="ignore",
                )


def answers_to(example: Example) -> str:
    """The answer sheet of a case."""
    return answer_sheet(example, assess(example.case))


def listing() -> None:
    """Every case, and the way to the comparison."""
    workshop.hide()
    workshop.unknown("Choose one below.")
    st.markdown(
        "Every case here is made up: no child, school or place in it is real. **Practise** lets a room guess before "
        "it sees what the guide says. **Present** puts one thing at a time on a big screen. **Open in the guide** "
        "takes the case through the guide's own pages."
    )
    with st.container(horizontal=True):
        st.button("Compare two cases", key="compare_two", on_click=workshop.compare_two)
        st.button("Reset for the next group", key="reset", on_click=workshop.reset, kwargs={"say": True})
    every = list(workshop.cases().values())
    show_cards(every)
    own_box()
    for_the_trainer(every)
    workshop.to_first_case(CARDS)


chosen = workshop.chosen()
if chosen:
    place = list(workshop.cases()).index(chosen.id) + 1
    above = f"Made-up case {place} of {len(workshop.cases())}. In this case today is {day_words(chosen.today)}."
    with frame("workshop", chosen.title, above):
        practise(chosen)
elif workshop.comparing():
    with frame("workshop", "Compare two cases"):
        compare_view()
else:
    with frame("workshop"):
        listing()
share_own()
