"""Findings: the words of a clause, filled in and safe whatever is put into them."""

import dataclasses

import pytest

from logic.findings import say
from logic.guidance import guidance


def test_a_finding_has_the_words_status_and_owner_of_its_saying() -> None:
    finding = say("S06", "sanction", "purpose", subject="purpose")
    saying = guidance().clauses["S06"].says["sanction"]
    assert (finding.text, finding.action, finding.owner) == (saying.text, saying.action, saying.owner)
    assert (finding.clauses, finding.status, finding.says) == (("S06",), "stop", "S06.sanction")
    assert (finding.subject, finding.answers) == ("purpose", ("purpose",))


def test_a_saying_that_names_its_clauses_cites_those() -> None:
    assert say("S11a", "online_home").clauses == ("S11a", "S11b")


def test_braces_are_filled_in_from_the_limits_and_the_values() -> None:
    finding = say("S09", "over", name="The Mill", sessions=6, days="3 days", extra="2 sessions")
    assert finding.text.startswith("The Mill has 6 sessions on 3 days.")
    assert "no more than 4 sessions, or 2 days" in finding.text
    assert "2 sessions" in finding.action


@pytest.mark.parametrize("name", ["{name}", "{0.__class__}", "{sessions!r}", "{", "}}", "%s", "<script>"])
def test_braces_in_a_value_are_never_read(name: str) -> None:
    finding = say("S09", "over", name=name, sessions=6, days="3 days", extra="2 sessions")
    assert finding.text.startswith(f"{name} has 6 sessions")


@pytest.mark.parametrize(("clause", "key"), [("S99", "improve"), ("S01", "nothing"), ("S09", "over")])
def test_a_missing_clause_saying_or_value_is_an_error(clause: str, key: str) -> None:
    with pytest.raises(KeyError):
        say(clause, key)


def test_a_finding_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        say("S06", "sanction").status = "note"
