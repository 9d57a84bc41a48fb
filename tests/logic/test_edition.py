"""An edition of the guidance: a number by its id, a text filled in, the sources that a finding rests on."""

import pytest

from logic.guidance import guidance


def test_a_limit_is_found_by_its_id() -> None:
    assert guidance().limit("provider_sessions") == 4
    with pytest.raises(KeyError):
        guidance().limit("provider_weeks")


def test_a_text_is_filled_in_from_the_limits_and_from_values_which_win() -> None:
    assert guidance().fill("{provider_sessions} of {n}", n=6) == "4 of 6"
    assert guidance().fill("{provider_sessions}", provider_sessions=5) == "5"
    with pytest.raises(KeyError):
        guidance().fill("{unheard_of}")


def test_a_fact_of_the_law_is_found_by_its_id_and_filled_in() -> None:
    assert "at least 2 school days before" in guidance().law_says("notice_when")
    with pytest.raises(StopIteration):
        guidance().law_says("unheard_of")


def test_a_finding_rests_on_the_sources_of_its_clauses_and_of_its_saying_each_once() -> None:
    facts = guidance()
    assert [source.id for source in facts.sources_of(("S08", "S09"), "S08.registration")] == [
        "considerations",
        "registration",
        "act_2026",
    ]
    assert [source.id for source in facts.sources_of(("S07a", "S07b"), "S07a.no_place")] == ["considerations"]
    assert [source.id for source in facts.sources_of(("S03",), "unanswered")] == ["considerations"]
