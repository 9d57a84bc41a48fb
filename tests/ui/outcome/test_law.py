"""The wider law, kept apart from the council's page."""

from tests.samples import OUTCOMES as SAMPLES
from tests.ui.guide import Guide


def test_the_wider_law_says_that_it_is_not_the_councils_page() -> None:
    words = Guide("outcome", SAMPLES["pause"]).words
    assert "This part does not come from the council's page and does not change the outcome." in words
