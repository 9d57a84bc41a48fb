"""The two grounds for a direction, in three-valued (Kleene) logic: true, false or not known.

Not sure, and no answer, are not known; they never count as no. What is not tried yet is said here too.
"""

from logic.case import STRATEGY, Case
from logic.phrases import listed

Truth = bool | None
"""Three-valued: true, false, or None for not known."""


def truth(answer: str | None) -> Truth:
    """A yes, no or not-sure answer as a truth value. Not sure, and no answer, are not known."""
    return {"yes": True, "no": False}.get(answer or "")


def both(left: Truth, right: Truth) -> Truth:
    """Kleene's and: false if either is false, true if both are true, else not known."""
    if left is False or right is False:
        return False
    return True if left and right else None


def either(left: Truth, right: Truth) -> Truth:
    """Kleene's or: true if either is true, false if both are false, else not known."""
    if left or right:
        return True
    return False if left is False and right is False else None


def strategies_ground(case: Case) -> Truth:
    """Ground A (S02a): strategies exhausted and the pupil would benefit."""
    return both(truth(case.answer("exhausted")), truth(case.answer("benefit")))


def risk_ground(case: Case) -> Truth:
    """Ground B (S02b): at risk of suspension or permanent exclusion."""
    return {"suspension": True, "permanent": True, "none": False}.get(case.answer("exclusion_risk") or "")


def grounds(case: Case) -> Truth:
    """Whether there is a ground for a direction: A or B."""
    return either(strategies_ground(case), risk_ground(case))


def untried(case: Case) -> str:
    """The strategies marked as not tried, in words."""
    return listed([f"“{question.text}”" for question in case.untried])


def marks_so_far(case: Case) -> str:
    """What the marks on the strategies say so far, as a sentence."""
    if case.untried:
        return f"Not tried yet: {untried(case)}."
    if any(id.startswith(STRATEGY) for id in case.answers):
        return "Every strategy you marked is tried, or would not suit."
    return "You have not marked which strategies have been tried."
