"""The week in words and numbers: one row for each place, read by the chart, the sentences and the table alike."""

from dataclasses import dataclass

from logic.guidance import guidance
from logic.phrases import count, listed, short
from logic.terms import DAYS, HOME
from logic.timetable import CHECK, OVER, WITHIN, Week

STANDING = {OVER: "over", CHECK: "check", WITHIN: "within", None: "no limit"}


@dataclass(frozen=True)
class Row:
    """One place in the week. `days` holds, for each of its days, the number of sessions and its standing or None."""

    name: str
    kind: str
    sessions: int
    limit: str | None
    days: tuple[tuple[str, int, str | None], ...]

    @property
    def totals(self) -> str:
        """Both numbers, always together: 5 sessions on 3 days."""
        return f"{count(self.sessions, 'session')} on {count(len(self.days), 'day')}"

    @property
    def title(self) -> str:
        """The heading of its bar: the name, both numbers and the standing."""
        return f"{self.name}: {self.totals}" + (f", {STANDING[self.limit]}" if self.limit else "")

    @property
    def sentence(self) -> str:
        """What the row says of the place, in one or two sentences."""
        if self.limit is None:
            return f"{self.totals}. No limit applies."
        cap, most = guidance().limit("provider_sessions"), guidance().limit("provider_days")
        advice = f"The advice is {count(cap, 'session')}, or {count(most, 'day')}, at most"
        if self.limit == WITHIN:
            return f"{self.totals}. Within the advice."
        marked = listed([DAYS[day] for day, _, standing in self.days if standing == self.limit])
        if self.limit == OVER:
            return f"{self.totals}. Over by {count(self.sessions - cap, 'session')}, from {marked}. {advice}."
        return f"{self.totals}. Check {marked}. {advice}."


def rows(week: Week) -> tuple[Row, ...]:
    """Every place of the week in order, the home school last."""
    found = [
        Row(
            name=short(provider.name, 40),
            kind=provider.kind.short if provider.kind else "kind not chosen",
            sessions=len(provider.sessions),
            limit=provider.limit,
            days=tuple((day, number, provider.provider_days.get(day)) for day, number in provider.by_day.items()),
        )
        for provider in week.providers
    ]
    home = week.holding(HOME)
    if home:
        days = tuple((day, sum(id.startswith(day) for id in home), None) for day in DAYS)
        found.append(Row("Your school", "home school", len(home), None, tuple(day for day in days if day[1])))
    return tuple(found)
