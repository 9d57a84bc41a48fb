"""What the start page says first is what the server writes into the HTML before the guide has come."""

from deploy.first_page import ELSEWHERE, START
from tests.ui.guide import Guide
from ui.start import HEADING, LEAD, NAME


def test_the_start_page_opens_with_these_words() -> None:
    guide = Guide("start")
    assert guide.heading == HEADING
    assert LEAD in guide.words


def test_the_page_before_the_guide_has_come_says_the_same_at_the_start_and_only_the_name_elsewhere() -> None:
    start, elsewhere = START.decode(), ELSEWHERE.decode()
    for words in (HEADING, LEAD.replace("'", "&#39;")):
        assert words in start
        assert words not in elsewhere
    assert NAME in elsewhere
