"""The wider law, kept apart from the council's page."""

from logic.guidance import guidance
from tests.samples import OUTCOMES as SAMPLES
from tests.ui.guide import Guide


def test_the_wider_law_says_that_it_is_not_the_councils_page() -> None:
    words = Guide("outcome", SAMPLES["pause"]).words
    assert "This part does not come from the council's page and does not change the outcome." in words


def test_how_a_source_was_seen_is_said_once_for_a_section_and_each_point_keeps_its_link() -> None:
    words = Guide("outcome", SAMPLES["pause"]).words
    topics = {fact.topic for fact in guidance().law}
    assert 0 < words.count("Second-hand source, checked") <= len(topics)
    for fact in guidance().law:
        assert f"]({guidance().sources[fact.source].url})" in words
