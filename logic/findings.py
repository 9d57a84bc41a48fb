"""A finding: one thing the guide says of a case, in the words of the clause that says it."""

from dataclasses import dataclass

from logic.guidance import guidance


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing the guide says of a case.

    `clauses` are cited; `subject` is a place, service or question id, or None; `answers` are the ids of the answers it
    rests on; `says` names the clause's saying it came from.
    """

    clauses: tuple[str, ...]
    status: str
    subject: str | None
    answers: tuple[str, ...]
    text: str
    action: str
    owner: str
    says: str


def say(clause: str, key: str, *answers: str, subject: str | None = None, **values: object) -> Finding:
    """The finding that a clause's saying makes of a case. Raises KeyError for a saying or value that is missing."""
    saying = guidance().clauses[clause].says[key]
    text, action = (guidance().fill(part, **values) for part in (saying.text, saying.action))
    cited = saying.clauses or (clause,)
    return Finding(cited, saying.status, subject, answers, text, action, saying.owner, f"{clause}.{key}")


def count(number: int, thing: str) -> str:
    """A number with its thing: 1 session, 2 sessions."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def listed(parts: list[str]) -> str:
    """Parts as a phrase: one, two and three."""
    return " and ".join(([", ".join(parts[:-1])] if len(parts) > 1 else []) + parts[-1:])


def short(name: str) -> str:
    """A place's name, short enough to stand in a sentence."""
    return name if len(name) <= 60 else f"{name[:57]}..."
