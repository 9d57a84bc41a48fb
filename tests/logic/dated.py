"""Cases with dates for the tests of deadlines, steps and documents. The pupil goes away on Monday and Tuesday."""

from collections.abc import Mapping
from datetime import date

from hypothesis import strategies as st

from logic.case import parse
from logic.dates.deadlines import Dates, deadlines
from logic.terms import SESSIONS
from tests.cases import CALM, later, week

TODAY = date(2026, 11, 24)
SETTLED: Mapping[str, str] = {
    **CALM,
    **week("11 11 hh hh hh", "unregulated_ap", names=("Broadland Forge Workshop",)),
    "exclusion_risk": "suspension",
    "directory_checked": "yes",
}
"""A case that may be appropriate, without dates."""
DATED: Mapping[str, str] = {
    **SETTLED,
    "start_date": "2027-01-11",
    "end_date": "2027-03-02",
    "first_review_date": "2027-01-25",
    "non_school_days": ", ".join(f"2027-02-{day}" for day in range(15, 20)),
}
"""The same over seven weeks, with half-term in the middle."""

BACK: Mapping[str, str] = {
    **DATED,
    **later(2, "11 11 1h hh hh", "2027-02-01"),
    **later(3, "1h hh hh hh h-", "2027-02-22"),
    "reduced_consulted": "yes",
}
"""The same with a week that changes twice: to one session too many, and then to a morning, with an empty afternoon."""


def dates_of(answers: Mapping[str, str], today: date = TODAY) -> Dates:
    """The dates of these answers."""
    return deadlines(parse(dict(answers)), today)


_NEAR = st.dates(date(2023, 12, 1), date(2036, 2, 1)).map(date.isoformat)
_ANY = st.one_of(_NEAR, st.dates().map(date.isoformat))
DATE_ANSWERS = st.fixed_dictionaries(
    {},
    optional={
        "start_date": _ANY,
        "end_date": _ANY,
        "first_review_date": _ANY,
        "number_of_days": st.integers(0, 9999).map(str),
        "non_school_days": st.lists(_ANY, max_size=12).map(",".join),
        "place_1_kind": st.sampled_from(["mainstream", "unregulated_ap", "semh", "online_home"]),
        **{session: st.sampled_from(["home_school", "place_1", "place_2", "none"]) for session in SESSIONS},
    },
)
"""Any answers to the questions of the week and the dates."""
