"""Cases with dates for the tests of deadlines, steps and documents. The pupil goes away on Monday and Tuesday."""

from collections.abc import Mapping
from datetime import date

from hypothesis import strategies as st

from logic.case import parse
from logic.dates.deadlines import Dates, deadlines
from logic.terms import DAYS, HALVES, SESSIONS

TODAY = date(2026, 11, 24)
HOME_WEEK = {f"{day}_{half}": "home_school" for day in DAYS for half in HALVES}
WEEK: Mapping[str, str] = {
    **HOME_WEEK,
    **dict.fromkeys(("mon_am", "mon_pm", "tue_am", "tue_pm"), "place_1"),
    "place_1_kind": "unregulated_ap",
    "place_1_name": "Broadland Forge Workshop",
    "directory_checked": "yes",
}
SETTLED: Mapping[str, str] = {
    "school_type": "academy",
    "purpose": "improve_behaviour",
    "exhausted": "yes",
    "benefit": "yes",
    "behaviour_plan": "yes",
    "exclusion_risk": "suspension",
    "ehc": "none",
    "in_care": "no",
    "social_worker": "no",
    "other_services": "no",
    "additional_needs": "no",
    **WEEK,
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
