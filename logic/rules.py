"""The rules: one small function per clause, from a case, or a case and its one week, to the findings of that clause.

A rule of the week sees one: `assessment.py` asks it of each week that a case has. A rule judges; the words are the
clause's own, in `guidance.toml`. A rule reads answers through `case.answer`, which gives only what is on the path.
Where an answer it needs is missing it stays silent: `unanswered` speaks for it. The two grounds are the exception: they
always say whether they hold, do not hold or are not known.
"""

from collections.abc import Callable

from logic.case import Case
from logic.findings import Finding, say
from logic.grounds import marks_so_far, risk_ground, strategies_ground, untried
from logic.guidance import guidance
from logic.hours import fewer_hours, times_read
from logic.phrases import count, duration, listed, short
from logic.terms import NONE, SESSIONS
from logic.timetable import BY_HOURS, Week


def s01_s06_purpose(case: Case) -> list[Finding]:
    """S01, S06: the purpose is to improve behaviour, and never to punish."""
    purpose = case.answer("purpose")
    if purpose is None:
        return []
    if purpose == "sanction":
        return [say("S06", "sanction", "purpose")]
    return [say("S01", "improve" if purpose == "improve_behaviour" else purpose, "purpose")]


def s02a_strategies(case: Case) -> list[Finding]:
    """S02a: strategies used up and time elsewhere would help."""
    holds = strategies_ground(case)
    answers = ("exhausted", "benefit")
    if holds:
        found = [say("S02a", "true", *answers)]
    elif holds is False:
        no = {"exhausted": "the school's own strategies are not used up", "benefit": "time elsewhere would not help"}
        reason = listed([words for id, words in no.items() if case.answer(id) == "no"])
        found = [say("S02a", "false", *answers, reason=reason)]
    else:
        open_ = {"exhausted": "whether every strategy is used up", "benefit": "whether time elsewhere would help"}
        reason = f"{listed([words for id, words in open_.items() if case.answer(id) != 'yes'])} is still open"
        key = "unknown_with_risk" if risk_ground(case) else "unknown"
        found = [say("S02a", key, *answers, reason=reason)]
    if case.answer("exhausted") == "yes" and case.untried:
        found.append(
            say("S02a", "untried", "exhausted", *(question.id for question in case.untried), untried=untried(case))
        )
    return found


def s02b_risk(case: Case) -> list[Finding]:
    """S02b: at risk of exclusion. Enough alone, but never a silent green."""
    holds, other = risk_ground(case), strategies_ground(case)
    if holds is False:
        return [say("S02b", "false", "exclusion_risk")]
    if holds is None:
        return [say("S02b", "unknown_with_strategies" if other else "unknown", "exclusion_risk")]
    risk = "permanent exclusion" if case.answer("exclusion_risk") == "permanent" else "suspension"
    found = [say("S02b", "true", "exclusion_risk", risk=risk)]
    if not other:
        answers = ("exclusion_risk", "exhausted", "benefit", *(question.id for question in case.untried))
        found.append(say("S02b", "risk_alone", *answers, untried=marks_so_far(case)))
    return found


def s03_services(case: Case) -> list[Finding]:
    """S03, S03a, S03b, S03c: discuss and agree with every service. One finding each, and they add up."""
    found = []
    for service, clause in (("ehc", "S03a"), ("in_care", "S03b"), ("social_worker", "S03c"), ("other_services", "S03")):
        has, asked = case.answer(service), f"{service}_consulted"
        agreed = case.answer(asked)
        if has == "not_sure":
            found.append(say(clause, "not_sure", service, subject=service))
        elif agreed is not None:
            soft = has == "assessment" and agreed != "agreed"
            stage = {"plan": "The pupil has an EHC plan", "yes_to_plan": "The council has said yes to an EHC plan"}
            key = f"assessment_{agreed}" if soft else agreed
            found.append(say(clause, key, service, asked, subject=service, stage=stage.get(has or "")))
    return found


def s04_governors(case: Case) -> list[Finding]:
    """S04: at risk of permanent exclusion, head and governors should consider it."""
    answer = case.answer("governors_considered")
    if answer is None:
        return []
    key = "considered" if answer == "yes" else "not_yet"
    return [say("S04", key, "exclusion_risk", "governors_considered")]


def s05a_needs(case: Case) -> list[Finding]:
    """S05a: how the direction will meet additional needs."""
    found, plan = [], case.answer("needs_plan")
    if plan is not None:
        found.append(say("S05a", "plan" if plan == "yes" else "no_plan", "additional_needs", "ehc", "needs_plan"))
    if case.answer("additional_needs") == "not_sure":
        found.append(say("S05a", "needs_unknown", "additional_needs"))
    return found


def s05b_behaviour(case: Case) -> list[Finding]:
    """S05b: how behaviour will be improved."""
    plan = case.answer("behaviour_plan")
    return [] if plan is None else [say("S05b", "plan" if plan == "yes" else "no_plan", "behaviour_plan")]


def s07a_mainstream(case: Case, week: Week) -> list[Finding]:
    """S07a: another mainstream school, full or part time. Also says when a full week holds no place at all."""
    if week.full and not week.providers:
        return [say("S07a", "no_place", *week.sessions)]
    sessions = week.at_kind("mainstream")
    return [say("S07a", "mainstream", *sessions)] if sessions else []


def s07b_part_of_the_week(case: Case, week: Week) -> list[Finding]:
    """S07b: alternative provision is for part of the week."""
    capped = [provider for provider in week.providers if provider.capped]
    sessions = [session for provider in capped for session in provider.sessions]
    if week.full and len(capped) > 1 and len(sessions) == week.provided:
        return [say("S07b", "all_alternative", *sessions, providers=len(capped))]
    if len(sessions) >= guidance().limit("share_sessions"):
        return [say("S07b", "large_share", *sessions, sessions=len(sessions))]
    return []


def _protected(case: Case) -> tuple[str, tuple[str, ...]]:
    """Why one pupil alone can make a place an unregistered school, and the answers that say so."""
    ehc = {"yes_to_plan": "about to have an EHC plan", "plan": "with an EHC plan"}.get(case.answer("ehc") or "")
    care = "in care" if case.answer("in_care") == "yes" else ""
    reasons = [(words, id) for words, id in ((ehc, "ehc"), (care, "in_care")) if words]
    return listed([words for words, _ in reasons]) if reasons else "", tuple(id for _, id in reasons)


def s08_full_time(case: Case, week: Week) -> list[Finding]:
    """S08: one capped provider is never the whole of a pupil's week, and long hours there risk registration."""
    found = []
    protected, because = _protected(case)
    for provider in week.providers:
        if not provider.capped:
            continue
        place, name = provider.places[0], short(provider.name)
        if week.full and len(provider.sessions) == week.provided:
            sole = {"name": name, "sessions": len(provider.sessions), "provided": week.provided}
            found.append(say("S08", "sole", *provider.sessions, subject=place, **sole))
        elif by := provider.may_have_to_register:
            needs = () if protected or case.answer("additional_needs") != "yes" else ("additional_needs",)
            level = "_protected" if protected else "_needs" if needs else ""
            key = f"registration{'_hours' if by == BY_HOURS else ''}{level}"
            times = times_read(case.answers, provider.in_person) if by == BY_HOURS else ()
            told = {"name": name, "protected": protected, "sessions": len(provider.in_person)}
            hours = duration(provider.minutes_in_person or 0)
            answers = (*provider.sessions, *because, *needs, *times)
            found.append(say("S08", key, *answers, subject=place, hours=hours, **told))
    return found


def s09_two_days(case: Case, week: Week) -> list[Finding]:
    """S09: the advice of two days, four sessions, a week with one provider."""
    return [
        say(
            "S09",
            provider.limit,
            *provider.sessions,
            subject=provider.places[0],
            name=short(provider.name),
            sessions=len(provider.sessions) if provider.limit != "within" else count(len(provider.sessions), "session"),
            days=count(len(provider.by_day), "day"),
            extra=count(len(provider.sessions) - provider.can_stay, "session"),
        )
        for provider in week.providers
        if provider.limit is not None
    ]


def s10_directory(case: Case, week: Week) -> list[Finding]:
    """S10: use the council's Directory when unregulated alternative provision, or a tutor, is used."""
    answer = case.answer("directory_checked")
    if answer is None:
        return []
    return [say("S10", "checked" if answer == "yes" else "not_checked", "directory_checked")]


def s11_online(case: Case, week: Week) -> list[Finding]:
    """S11a to S11d: online is never code B at home, needs an adult elsewhere, and needs two reasons."""
    found = []
    at_home, supervised = week.at_kind("online_home"), week.at_kind("online_supervised")
    if at_home:
        found.append(say("S11a", "online_home", *at_home))
    if supervised:
        found.append(say("S11c", "supervised", *supervised))
    asked = ("online_best_interests", "online_supports_access")
    answers = [case.answer(id) for id in asked]
    if answers == ["yes", "yes"]:
        found.append(say("S11d", "both", *asked))
    elif any(answer in ("no", "not_sure") for answer in answers):
        found.append(say("S11d", "not_both", *asked))
    return found


def s12_fewer_sessions(case: Case, week: Week) -> list[Finding]:
    """S12: consult the council before giving fewer sessions, or fewer hours than the school's own."""
    found, answer, empty = [], case.answer("reduced_consulted"), week.holding(NONE)
    less, fewer = (*empty, *week.at_kind("online_home")), fewer_hours(case.answers)
    if answer is not None:
        key = f"{'' if less else 'hours_'}{'consulted' if answer == 'yes' else 'not_consulted'}"
        hours, school = map(duration, fewer or (0, 0))
        rests_on = ("reduced_consulted", *less, *(times_read(case.answers, SESSIONS) if fewer else ()))
        found.append(say("S12", key, *rests_on, hours=hours, school_hours=school))
    if empty:
        found.append(say("S12", "part_time", *empty, empty=count(len(empty), "session")))
    return found


def s13_semh(case: Case, week: Week) -> list[Finding]:
    """S13: an SEMH Base or Centre goes through the service level agreement or the Inclusion Adviser."""
    route = case.answer("semh_route")
    if route is None:
        return []
    words = {"sla": "your service level agreement", "adviser": "your linked Inclusion Adviser"}
    key = "settled" if route in words else "not_settled"
    return [say("S13", key, "semh_route", route=words.get(route))]


RULES: tuple[Callable[[Case], list[Finding]], ...] = (
    s01_s06_purpose,
    s02a_strategies,
    s02b_risk,
    s04_governors,
    s03_services,
    s05a_needs,
    s05b_behaviour,
)
"""Every rule of the whole case, in the order a record lists them."""
OF_THE_WEEK: tuple[Callable[[Case, Week], list[Finding]], ...] = (
    s07a_mainstream,
    s07b_part_of_the_week,
    s08_full_time,
    s09_two_days,
    s10_directory,
    s11_online,
    s12_fewer_sessions,
    s13_semh,
)
"""Every rule of the week, in the order a record lists them, after the others. Each sees a case with one week."""
