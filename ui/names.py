"""Answers in words, as the pages show them."""

from logic.case import Case
from logic.terms import HOME, NONE, Question
from ui.text import short


def place_name(case: Case, value: str) -> str:
    """What a session's answer is called: your school, nothing, or the place's name or number."""
    fixed = {HOME: "your school", NONE: "nothing"}
    return fixed.get(value) or short(case.answers.get(f"{value}_name") or value.replace("_", " ").capitalize(), 40)


def answer_words(case: Case, question: Question) -> str:
    """An answer in words."""
    value = case.answers.get(question.id)
    if value is None:
        return "Not answered yet" if question.required else "Not given"
    return question.options.get(value) or short(value, 200)
