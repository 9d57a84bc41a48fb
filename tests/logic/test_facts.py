"""The shapes of the facts: they hold what the file says and cannot be changed."""

import dataclasses

import pytest

from logic.facts import Clause, Limit, Saying
from logic.guidance import guidance


def test_a_clause_and_a_saying_have_only_what_they_need() -> None:
    clause = Clause("S99", "Name", "When", "Follows", "should", "Reading", "Judges.", "week", "source")
    assert (dict(clause.says), clause.consultee) == ({}, "")
    saying = Saying("key", "met", "Text.", "Action.")
    assert (saying.owner, saying.clauses) == ("", ())


def test_a_fact_cannot_be_changed() -> None:
    limit = Limit("id", 4, "sessions", "S09", "source")
    with pytest.raises(dataclasses.FrozenInstanceError):
        limit.value = 5
    with pytest.raises(TypeError):
        guidance().limits["provider_sessions"] = limit


@pytest.mark.parametrize(
    ("id", "value"),
    [
        ("provider_sessions", 4),
        ("provider_days", 2),
        ("week_sessions", 10),
        ("registration_sessions", 6),
        ("registration_hours", 18),
        ("share_sessions", 6),
    ],
)
def test_each_limit_has_the_number_of_the_guidance(id: str, value: int) -> None:
    assert guidance().limit(id) == value


def test_every_clause_of_the_page_is_in_the_file() -> None:
    ids = "S01 S02a S02b S03 S03a S03b S03c S04 S05a S05b S06 S07a S07b S08 S09 S10 S11a S11b S11c S11d S12 S13"
    assert set(guidance().clauses) == set(ids.split())


@pytest.mark.parametrize(
    ("kind", "capped", "online", "mark"),
    [
        ("mainstream", False, False, "D"),
        ("unregulated_ap", True, False, "B"),
        ("semh", False, False, "D"),
        ("registered_ap", False, False, "D"),
        ("online_home", True, True, "C"),
        ("online_supervised", True, True, "B"),
    ],
)
def test_each_kind_of_place_is_capped_and_coded_as_the_contract_says(kind, capped, online, mark) -> None:
    fact = guidance().kinds[kind]
    assert (fact.capped, fact.online, guidance().codes[fact.code].mark) == (capped, online, mark)
