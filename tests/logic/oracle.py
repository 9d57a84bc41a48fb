"""An independent reading of the product's tables, to hold `assess` against.

Written from the tables of questions, statuses and outcomes alone and without the rules. It shares no code and no data
with them: the ids, the limits, the order of the outcomes and the clauses that an open question cites are written out
again here, so that a slip on one side shows.
"""

from collections import Counter
from dataclasses import dataclass

DAYS = ("mon", "tue", "wed", "thu", "fri")
SESSIONS = tuple(f"{day}_{half}" for day in DAYS for half in ("am", "pm"))
PLACES = tuple(f"place_{n}" for n in range(1, 7))
CAPPED = ("unregulated_ap", "tuition", "home_tuition", "online_home", "online_supervised")
IN_PERSON = ("unregulated_ap", "tuition", "online_supervised")
DIRECTORY = ("unregulated_ap", "tuition", "home_tuition")
DETAILED = ("unregulated_ap", "tuition", "home_tuition", "fe_college", "registered_ap")
STAGES = ("assessment", "yes_to_plan", "plan")
SERVICES = {"ehc": "S03a", "in_care": "S03b", "social_worker": "S03c", "other_services": "S03"}
ALWAYS = (
    *("purpose", "exhausted", "benefit", "behaviour_plan", "exclusion_risk"),
    *("ehc", "in_care", "social_worker", "other_services", "additional_needs"),
)
CITED = {
    "purpose": "S01 S06",
    "exhausted": "S02a",
    "benefit": "S02a",
    "behaviour_plan": "S05b",
    "exclusion_risk": "S02b S04",
    "governors_considered": "S04",
    **{id: clause for service, clause in SERVICES.items() for id in (service, f"{service}_consulted")},
    "additional_needs": "S05a",
    "needs_plan": "S05a",
    **dict.fromkeys(SESSIONS, "S07a S07b"),
    **{f"{place}_kind": "S07a S07b" for place in PLACES},
    **{f"{place}_name": "S09" for place in PLACES},
    "directory_checked": "S10",
    "semh_route": "S13",
    "reduced_consulted": "S12",
    "online_best_interests": "S11d",
    "online_supports_access": "S11d",
}
"""The clauses that the answer to a question bears on, which its absence cites."""
CODES = {
    "mainstream": "D",
    "registered_ap": "D",
    "semh": "D",
    "unregulated_ap": "B",
    "tuition": "B",
    "fe_college": "B",
    "online_supervised": "B",
    "online_home": "C",
}
DONE_THERE = {"sport": "P", "work_experience": "W", "council": "K"}


@dataclass(frozen=True)
class Verdict:
    """What the tables say of a case. `week` maps a provider's places to its row, in the shape of the command line."""

    outcome: str
    findings: Counter
    week: dict
    codes: dict


def both(left, right):
    """And, where None is not known: no wins over not known."""
    if left is False or right is False:
        return False
    return True if left and right else None


def either(left, right):
    """Or, where None is not known: yes wins over not known."""
    if left or right:
        return True
    return False if left is False and right is False else None


def judge(answers):
    """The verdict of the tables on these answers."""
    return _Reading(answers).verdict()


def judge_weeks(answers):
    """The verdict on a case whose week changes: each week is read by itself, and what is found adds up.

    `findings` is a set here, `week` a list of rows in order, and what lacks an answer has its own id.
    """
    used = [n for n in (2, 3) if any(id.startswith(f"week_{n}_") for id in answers)]
    rest = {id: value for id, value in answers.items() if id[:5] != "week_" and id not in SESSIONS}
    verdicts, found, rows, codes = [], set(), [], {}
    for n in (1, *used):
        own = {s: s if n == 1 else f"week_{n}_{s}" for s in SESSIONS}
        verdict = _Reading(rest | {s: answers[own[s]] for s in SESSIONS if own[s] in answers}).verdict()
        first = answers.get(f"week_{n}_from")
        verdicts.append(verdict)
        found |= {(clauses, status, own.get(subject, subject)) for clauses, status, subject in verdict.findings}
        rows += [{**row, "from": first} for row in verdict.week.values()]
        codes |= {own[s]: mark for s, mark in verdict.codes.items()}
        if n > 1 and first is None:
            found.add((("S07a", "S07b"), "unanswered", f"week_{n}_from"))
    order = ("do_not_use", "not_indicated", "incomplete", "pause", "change_the_week", "may_be_appropriate")
    outcomes = [each.outcome for each in verdicts]
    if any(subject in ("week_2_from", "week_3_from") for _, _, subject in found):
        outcomes.append("incomplete")
    return Verdict(min(outcomes, key=order.index), found, rows, codes)


class _Reading:
    def __init__(self, answers):
        self.answers = answers
        self.at = {s: answers[s] for s in SESSIONS if s in answers}
        self.used = [p for p in PLACES if p in self.at.values()]
        self.kind = {p: answers.get(f"{p}_kind") for p in self.used}
        self.kinds = set(self.kind.values())
        self.full = len(self.at) == 10
        self.found = []

    def add(self, clauses, status, subject=None):
        self.found.append((tuple(clauses.split()), status, subject))

    # ---- hours, in minutes

    def half_day(self, who, half):
        start, end = (self.answers.get(f"{who}_{half}_{edge}") for edge in ("start", "end"))
        if start is None or end is None or start >= end:  # two figures each, so as texts they stand in order
            return None
        (h1, m1), (h2, m2) = start.split(":"), end.split(":")
        return (int(h2) - int(h1)) * 60 + int(m2) - int(m1)

    def minutes(self, sessions):
        total = 0
        for s in sessions:
            if self.at[s] != "none":
                long = self.half_day("school" if self.at[s] == "home_school" else self.at[s], s[-2:])
                if long is None:
                    return None
                total += long
        return total

    def fewer(self):
        own = [self.half_day("school", half) for half in ("am", "pm")]
        if None in own or not self.full:
            return False
        its = self.minutes(SESSIONS)
        return its is not None and its < 5 * sum(own)

    def less(self):
        return "none" in self.at.values() or "online_home" in self.kinds or self.fewer()

    # ---- who is who in the week

    def providers(self):
        groups = {}
        for place in self.used:
            name = self.answers.get(f"{place}_name")
            named = self.kind[place] in CAPPED and name is not None
            groups.setdefault(("same", *name.casefold().split()) if named else place, []).append(place)
        return [tuple(places) for places in groups.values()]

    def row(self, places):
        mine = [s for s in SESSIONS if self.at.get(s) in places]
        days = [d for d in DAYS if any(s.startswith(d) for s in mine)]
        limit, marks = None, {}
        if self.kind[places[0]] in CAPPED:
            limit = "over" if len(mine) > 4 else "check" if len(days) > 2 else "within"
            for day in days:
                later = any(s.startswith(day) for s in mine[4:])
                marks[day] = "over" if later else "check" if days.index(day) >= 2 else "within"
        return {
            "places": list(places),
            "kind": self.kind[places[0]],
            "sessions": len(mine),
            "days": len(days),
            "limit": limit,
            "hours": None if self.minutes(mine) is None else self.minutes(mine) / 60,
            "from": None,
            "provider_days": marks,
        }

    # ---- what is asked

    def needs_plan_asked(self):
        return self.answers.get("additional_needs") == "yes" or self.answers.get("ehc") in STAGES

    def asked(self):
        get = self.answers.get
        yield from ALWAYS
        yield from SESSIONS
        if get("exclusion_risk") == "permanent":
            yield "governors_considered"
        if get("ehc") in STAGES:
            yield "ehc_consulted"
        for service in ("in_care", "social_worker", "other_services"):
            if get(service) == "yes":
                yield f"{service}_consulted"
        if self.needs_plan_asked():
            yield "needs_plan"
        for place in self.used:
            yield f"{place}_kind"
            yield f"{place}_name"
        if self.kinds & set(DIRECTORY):
            yield "directory_checked"
        if "semh" in self.kinds:
            yield "semh_route"
        if self.less():
            yield "reduced_consulted"
        if self.kinds & {"online_home", "online_supervised"}:
            yield "online_best_interests"
            yield "online_supports_access"

    # ---- the table of statuses, a row each

    def purpose(self):
        purpose = self.answers.get("purpose")
        if purpose == "sanction":
            self.add("S06", "stop")
        elif purpose in ("unmet_need", "separation"):
            self.add("S01", "stop")
        elif purpose == "not_sure":
            self.add("S01", "resolve")
        elif purpose is not None:
            self.add("S01", "met")

    def grounds(self):
        truth = {"yes": True, "no": False}
        used_up = truth.get(self.answers.get("exhausted"))
        a = both(used_up, truth.get(self.answers.get("benefit")))
        risk = {"none": False, "suspension": True, "permanent": True}
        b = risk.get(self.answers.get("exclusion_risk"))
        self.add("S02a", {True: "met", False: "not_met"}.get(a, "caution" if b else "resolve"))
        if used_up and any(k.startswith("strategy_") and v == "not_tried" for k, v in self.answers.items()):
            self.add("S02a", "caution")
        self.add("S02b", {True: "met", False: "not_met"}.get(b, "caution" if a else "resolve"))
        if b and a is not True:
            self.add("S02b", "caution")
        return either(a, b)

    def services(self):
        for service, clause in SERVICES.items():
            value, asked = self.answers.get(service), self.answers.get(f"{service}_consulted")
            if value == "not_sure":
                self.add(clause, "resolve", service)
            elif value not in (None, "none", "no") and asked is not None:
                soft = value == "assessment"
                self.add(clause, "met" if asked == "agreed" else "caution" if soft else "resolve", service)

    def pair(self, clause, id, *good):
        value = self.answers.get(id)
        if value is not None:
            self.add(clause, "met" if value in good else "resolve")

    def needs(self):
        if self.answers.get("exclusion_risk") == "permanent":
            self.pair("S04", "governors_considered", "yes")
        if self.needs_plan_asked():
            self.pair("S05a", "needs_plan", "yes")
        if self.answers.get("additional_needs") == "not_sure":
            self.add("S05a", "resolve")
        self.pair("S05b", "behaviour_plan", "yes")

    def shares(self, rows):
        provided = sum(value != "none" for value in self.at.values())
        capped = [row for row in rows if row["kind"] in CAPPED]
        sessions = sum(row["sessions"] for row in capped)
        if "mainstream" in self.kinds:
            self.add("S07a", "note")
        if self.full and provided == sessions and len(capped) >= 2:
            self.add("S07b", "change")
        elif sessions >= 6:
            self.add("S07b", "note")
        for row in capped:
            heavy = [s for s, v in self.at.items() if v in row["places"] and self.kind[v] in IN_PERSON]
            known = self.minutes(heavy)
            if self.full and row["sessions"] == provided:
                self.add("S08", "stop", row["places"][0])
            elif len(heavy) >= 6 if known is None else known > 18 * 60:
                self.add("S08", "caution", row["places"][0])
            self.add("S09", "met" if row["limit"] == "within" else "change", row["places"][0])
        if self.full and not self.used:
            self.add("S07a S07b", "unanswered")

    def kinds_of_place(self):
        if self.kinds & set(DIRECTORY):
            self.pair("S10", "directory_checked", "yes")
        if "online_home" in self.kinds:
            self.add("S11a S11b", "note")
        if "online_supervised" in self.kinds:
            self.add("S11c", "note")
        if self.kinds & {"online_home", "online_supervised"}:
            tests = [self.answers.get(f"online_{test}") for test in ("best_interests", "supports_access")]
            if tests == ["yes", "yes"]:
                self.add("S11d", "met")
            elif any(test in ("no", "not_sure") for test in tests):
                self.add("S11d", "resolve")
        if self.less():
            self.pair("S12", "reduced_consulted", "yes")
        if "none" in self.at.values():
            self.add("S12", "caution")
        if "semh" in self.kinds:
            self.pair("S13", "semh_route", "sla", "adviser")

    def codes(self):
        known = {s: CODES.get(self.kind.get(value)) for s, value in self.at.items()}
        for s, value in self.at.items():
            if self.kind.get(value) in DETAILED:
                known[s] = DONE_THERE.get(self.answers.get(f"{value}_detail"), known[s])
        known |= {s: "/" if s.endswith("am") else "\\" for s, value in self.at.items() if value == "home_school"}
        known |= {s: "C2" for s, value in self.at.items() if value == "none"}
        return {s: mark for s, mark in known.items() if mark}

    def verdict(self):
        rows = [self.row(places) for places in self.providers()]
        self.purpose()
        grounds = self.grounds()
        self.services()
        self.needs()
        self.shares(rows)
        self.kinds_of_place()
        for id in self.asked():
            if id not in self.answers:
                self.add(CITED[id], "unanswered", id)
        held = {status for _, status, _ in self.found}
        if "stop" in held:
            outcome = "do_not_use"
        elif grounds is False:
            outcome = "not_indicated"
        elif "unanswered" in held or not self.used:
            outcome = "incomplete"
        elif "resolve" in held:
            outcome = "pause"
        else:
            outcome = "change_the_week" if "change" in held else "may_be_appropriate"
        return Verdict(outcome, Counter(self.found), {tuple(row["places"]): row for row in rows}, self.codes())
