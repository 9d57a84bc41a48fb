"""The guide driven through Streamlit's own test harness, by the words on the screen.

The harness cannot drive the board, which is a component: `act` sends what the browser would send for it.
"""

import json
from html import unescape
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest

from logic.questions import QUESTIONS
from logic.terms import FIRST_DAY, LATER, OF_ONE_WEEK, PLACES, PLAIN, SESSIONS, SESSIONS_OF
from tests.ui.components import components, said, send
from ui.frame import JOURNEY, QUESTION_PAGES, STEPS

ROOT = Path(__file__).parents[2]


def heading(app: AppTest) -> str:
    """The heading of the page that is shown."""
    bodies = "".join(part.proto.body for part in app.main.get("html"))
    return unescape(bodies.split("<h1>")[1].split("</h1>")[0])


class Guide:
    """One session. Every action runs the page and holds that it raised nothing."""

    def __init__(self, page: str = "start", answers: dict[str, str] | None = None) -> None:
        self.app = AppTest.from_file(str(ROOT / "app.py"), default_timeout=20)
        self.turn = 0
        if answers is not None:
            self.app.session_state["answers"] = dict(answers)
        self.run()
        if page != "start":
            self.open(page)

    def run(self) -> None:
        """Runs the page, and opens each part of it that is folded away and drawn only when it is open."""
        self.app.run()
        assert [error.value for error in self.app.exception] == []
        closed = [part.proto.id for part in self.app.expander if part.proto.id and not part.proto.expanded]
        for id in closed:
            self.app.session_state[id.split("-", 2)[2]] = True
        if closed:
            self.run()

    def open(self, page: str) -> None:
        """Opens a page as its link in the menu does."""
        self.app.switch_page(STEPS[page].file)
        self.run()
        self.app._page_hash = ""  # else the harness would come back to this page whatever a button does

    @property
    def answers(self) -> dict[str, str]:
        return self.app.session_state["answers"]

    @property
    def heading(self) -> str:
        return heading(self.app)

    @property
    def words(self) -> str:
        """All that the page says outside its sidebar, as Markdown, HTML and plain text."""
        return "\n".join([self.markup, self.html, said(self.app), *(each.value for each in self.app.main.text)])

    @property
    def markup(self) -> str:
        """What of that is Markdown."""
        main = self.app.main
        kinds = ("markdown", "subheader", "error", "warning", "info", "success")
        bodies = [str(getattr(part.proto, "body", "")) for kind in kinds for part in main.get(kind)]
        return "\n".join(bodies + [box.label for box in main.checkbox])

    @property
    def html(self) -> str:
        """What of that is HTML."""
        return "\n".join(part.proto.body for part in self.app.main.get("html"))

    @property
    def menu(self) -> dict[str, dict[str, Any]]:
        """The steps in the menu, by id."""
        [menu] = components(self.app, "menu")
        return {link["id"]: link for links in json.loads(menu.json)[0]["lists"] for link in links}

    @property
    def board(self) -> dict[str, Any]:
        """What the board is given to show."""
        [board] = components(self.app, "board")
        [shown] = json.loads(board.json)
        return shown

    def send(self, sent: object) -> None:
        """Sends anything at all in the board's name."""
        send(self.app, "board", "ops", sent)
        self.run()

    def act(self, *operations: object) -> None:
        """Does these on the board, one after another: answers to change, `undo` or `redo`."""
        first, self.turn = self.turn + 1, self.turn + len(operations)
        self.send({"from": "a test", "ops": [[turn, each] for turn, each in enumerate(operations, first)]})

    def paint(self, value: str, *sessions: str) -> None:
        """Fills sessions with a place, in one stroke."""
        self.act(dict.fromkeys(sessions, value))

    def labels(self, kind: str) -> list[str]:
        return [widget.label for widget in getattr(self.app, kind)]

    def widget(self, kind: str, label: str, first: bool = False) -> Any:
        """The one widget with this label, its hint left aside; or the first of several."""
        found = [one for one in getattr(self.app, kind) if one.label.split("\n")[0].strip("*") == label]
        assert len(found) == 1 or (found and first), (
            f"{len(found)} {kind} called {label!r} on {self.heading!r}: {self.labels(kind)}"
        )
        return found[0]

    def press(self, label: str) -> None:
        self.widget("button", label).click()
        self.run()

    def change(self, row: str) -> None:
        """Presses Change beside a row of Check your answers."""
        send(self.app, "listing", "way", {"way": "change", "id": row})
        self.run()

    def asks(self, id: str) -> bool:
        """Whether the page asks this question."""
        return any(QUESTIONS[id].text in label for label in self.labels("radio"))

    def choose(self, id: str, value: str | None) -> None:
        """Gives an answer with a fixed set, by the label on the screen."""
        if id in SESSIONS or id.startswith("place_"):
            self.act({id: value})
        else:
            self.widget("radio", QUESTIONS[id].text).set_value(value)
            self.run()

    def write(self, label: str, text: str) -> None:
        self.widget("text_input", label).set_value(text)
        self.run()

    def type_day(self, id: str, text: str) -> None:
        """Types in the box for a day."""
        self.app.text_input(key=f"q_{id}").set_value(text)
        self.run()

    def missing(self) -> list[str]:
        """The ids of the questions that say they have no answer."""
        bodies = [part.proto.body for part in self.app.main.get("html")]
        said = [body.split('id="')[1].split('"')[0] for body in bodies if 'class="missing"' in body]
        return (self.board["missing"] if self.heading == STEPS["timetable"].title else []) + said

    def answer_page(self, page: str, answers: dict[str, str]) -> None:
        """Answers what this page asks out of `answers`, through its widgets."""
        if page == "timetable":
            for place in PLACES:
                if f"{place}_name" in answers:
                    self.act({f"{place}_name": answers[f"{place}_name"]}, {f"{place}_kind": answers[f"{place}_kind"]})
        for question in QUESTIONS.values():
            if question.id in OF_ONE_WEEK and question.id not in SESSIONS:
                continue
            fixed = question.page == page and question.kind == "choice" and not question.id.startswith("place_")
            if fixed and question.id in answers and answers[question.id] != self.answers.get(question.id):
                self.choose(question.id, answers[question.id])

        if page == "timetable":
            for week in (week for week in LATER if FIRST_DAY[week] in answers):
                self.change_week(answers[FIRST_DAY[week]])
                self.act({PLAIN[id]: answers[id] for id in SESSIONS_OF[week]})

    def change_week(self, first: str | None = None) -> None:
        """Has the week change later once more, from a day."""
        adds = next(label for label in self.labels("button") if label.startswith("The week changes"))
        self.press(adds)
        if first:
            self.type_day(FIRST_DAY[self.board["of"]], first)

    def go_through(self, answers: dict[str, str]) -> None:
        """The whole journey by clicking, from the start page to the outcome."""
        self.answer_page("start", answers)
        self.press("Start now")
        for step in QUESTION_PAGES:
            assert self.heading == step.title
            self.answer_page(step.id, answers)
            self.press("Continue")
        after = JOURNEY[JOURNEY.index(QUESTION_PAGES[-1]) + 1]
        assert self.heading == after.title
        self.press("Continue")
