"""Cases that the tests of pages share: a full one, a hostile one, and one for each outcome."""

from tests.cases import CALM, HOME_WEEK

MONDAY_AT_THE_FARM = {
    "place_1_name": "Hollow Oak Farm",
    "place_1_kind": "unregulated_ap",
    "directory_checked": "yes",
    "mon_am": "place_1",
    "mon_pm": "place_1",
}
FULL = {
    **CALM,
    "exclusion_risk": "permanent",
    "governors_considered": "no",
    "ehc": "plan",
    "ehc_consulted": "consulted",
    "in_care": "yes",
    "in_care_consulted": "not_yet",
    "social_worker": "yes",
    "social_worker_consulted": "agreed",
    "other_services": "yes",
    "other_services_consulted": "agreed",
    "additional_needs": "yes",
    "needs_plan": "yes",
    "strategy_support_plan": "tried",
    "strategy_screening": "not_tried",
    "note_strategy_support_plan": "Three rounds, file 12",
    "note_purpose": "Agreed with the senior team",
    **HOME_WEEK,
    **MONDAY_AT_THE_FARM,
    "tue_am": "place_1",
    "tue_pm": "place_1",
    "wed_am": "place_1",
    "wed_pm": "place_2",
    "thu_am": "place_3",
    "fri_am": "place_4",
    "fri_pm": "none",
    "place_2_name": "Riverside Academy",
    "place_2_kind": "mainstream",
    "place_3_name": "The Base at Alder",
    "place_3_kind": "semh",
    "place_4_name": "Lessons by Screen",
    "place_4_kind": "online_home",
    "semh_route": "adviser",
    "reduced_consulted": "no",
    "online_best_interests": "yes",
    "online_supports_access": "not_sure",
    "start_date": "2027-01-11",
    "number_of_days": "20",
    "first_review_date": "2027-01-25",
    "non_school_days": "2027-01-15, 2027-02-15",
}
ANGRY = """O'Hare & "Sons" 🦊 <script>window.hacked=1</script><img src=x onerror="window.hacked=1"> """
MARKED = "**bold** [link](https://elsewhere.example) :smile: $x^2$ {braces} {{ 7*7 }} # heading | `code` :red[red]"
HOSTILE = {
    **FULL,
    "place_1_name": ANGRY,
    "place_2_name": MARKED,
    "place_3_name": "W" * 10_000,
    "place_4_name": f"Nothing\n\n- {MARKED}",
    "note_purpose": ANGRY + MARKED,
    "note_strategy_support_plan": f"{MARKED}\n\n<script>window.hacked=1</script>",
    "note_directory_checked": "{" * 500 + "\\" * 500,
}
AT_THE_FARM = CALM | HOME_WEEK | MONDAY_AT_THE_FARM
OUTCOMES: dict[str, dict[str, str]] = {
    "do_not_use": AT_THE_FARM | {"purpose": "sanction"},
    "not_indicated": AT_THE_FARM | {"exhausted": "no"},
    "incomplete": CALM | HOME_WEEK,
    "pause": AT_THE_FARM | {"exclusion_risk": "permanent", "governors_considered": "no"},
    "change_the_week": AT_THE_FARM | {"tue_am": "place_1", "wed_am": "place_1", "thu_am": "place_1"},
    "may_be_appropriate": AT_THE_FARM,
}
"""For each outcome, answers that lead to it: what a journey in the tests chooses on its way."""
