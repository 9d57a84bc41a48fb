"""Compare two: any two of the examples, the case on screen and a saved file, side by side.

A file is opened for the comparison alone: it never becomes the case on screen. One that cannot be read gives its own
sentence, and the other side stays.
"""

from dataclasses import dataclass

import streamlit as st

from logic.assessment import Assessment, assess
from logic.case import Case
from logic.findings import Finding
from logic.phrases import short
from logic.saved.errors import SaveFileError
from logic.saved.file import read
from logic.saved.page import SIZE_LIMIT
from logic.terms import EVERY_SESSION
from logic.workshop.side_by_side import CaseComparison, compare_cases
from ui import state
from ui.keys import key
from ui.text import plain
from ui.workshop import state as workshop
from ui.workshop.week import bars, plan

_MINE, _FILE = "current", "file"
_NAMES = {_MINE: "The case on screen", _FILE: "A saved file"}


@dataclass(frozen=True)
class Side:
    """One of the two cases, and what to call it."""

    name: str
    assessment: Assessment


def _name(choice: str) -> str:
    return _NAMES.get(choice) or workshop.cases()[choice].title


def _from_file(side: str) -> Case | None:
    """The case in the file chosen for this side, or None with the reason said."""
    file = st.file_uploader(
        "Choose a saved file (it ends in .html)",
        key=key("compare_file", side),
        max_upload_size=max(1, SIZE_LIMIT // 1_000_000),
    )
    if file is None:
        st.markdown("Choose the file to compare. It is read for this page only.")
        return None
    try:
        saved = read(file.getvalue())
    except SaveFileError as error:
        st.error(plain(str(error)), title="This file was not opened")
        return None
    if saved.left_out:
        st.info(f"Answers left out because today's questions do not take them: {len(saved.left_out)}.")
    return saved.case


def _pick(side: str, words: str, at: int) -> Side | None:
    """The case chosen for one side."""
    choices = [*workshop.cases(), *([_MINE] if state.answers() else []), _FILE]
    box = key("compare", side)
    choice = st.selectbox(words, choices, index=at, format_func=_name, key=box, persist_state="session")
    if choice == _FILE:
        case = _from_file(side)
    elif choice == _MINE:
        case = state.case()
    else:
        case = workshop.cases()[choice].case
    return None if case is None else Side(_name(choice), assess(case))


def compare_view() -> None:
    """The whole page of the comparison, below its title."""
    st.button("All cases", key="all_cases", type="tertiary", on_click=workshop.choose, args=(None,))
    columns = st.columns(2, gap="large")
    with columns[0]:
        left = _pick("left", "First case", 0)
    with columns[1]:
        right = _pick("right", "Second case", 1)
    if left is None or right is None:
        return
    found = compare_cases(left.assessment, right.assessment)
    _outcomes(found, left, right)
    _weeks(left, right)
    _findings(found, left, right)
    _answers(found, left, right)


def _outcomes(found: CaseComparison, left: Side, right: Side) -> None:
    st.header("The outcomes", anchor=False)
    same = "Both come to the same outcome." if found.same_outcome else "They come to different outcomes."
    st.markdown(same)
    for column, side, at in zip(st.columns(2, gap="large"), (left, right), ("left", "right"), strict=True):
        outcome = side.assessment.outcome
        with column, st.container(key=key("verdict", outcome.tone, at)):
            st.markdown(f":small[{plain(side.name)}]  \n**{outcome.headline}**  \n{outcome.meaning}")


def _weeks(left: Side, right: Side) -> None:
    st.header("The weeks", anchor=False)
    for column, side, at in zip(st.columns(2, gap="large"), (left, right), ("left", "right"), strict=True):
        with column:
            st.subheader(plain(side.name), anchor=False)
            plan(side.assessment.case, key("plan", at))
            bars(side.assessment.case)


def _row(name: str, title: str, left: tuple[str, str], right: tuple[str, str]) -> None:
    """One matter: what it is, and under each name what that case has."""
    with st.container(key=key("row", name), gap="xsmall"):
        if title:
            st.markdown(f"**{title}**")
        for column, (side, words) in zip(st.columns(2, gap="small"), (left, right), strict=True):
            column.markdown(f":small[{plain(side)}]  \n{words}")


def _said(finding: Finding | None) -> str:
    return f"**{finding.status_name}:** {plain(finding.said)}" if finding else "Nothing on this"


def _findings(found: CaseComparison, left: Side, right: Side) -> None:
    st.header("What the guide says of one and not the other", anchor=False)
    if not found.findings:
        st.markdown("It says the same of both.")
    for number, pair in enumerate(found.findings):
        _row(f"finding_{number}", "", (left.name, _said(pair.left)), (right.name, _said(pair.right)))


def _answers(found: CaseComparison, left: Side, right: Side) -> None:
    st.header("Answers that differ", anchor=False)
    differ = [pair for pair in found.answers if pair.question.id not in EVERY_SESSION]
    if not differ:
        st.markdown("None, apart from the week." if found.answers else "None.")
    for pair in differ:
        _row(
            f"differs_{pair.question.id}",
            plain(pair.question.text),
            (left.name, plain(short(pair.left, 200))),
            (right.name, plain(short(pair.right, 200))),
        )
