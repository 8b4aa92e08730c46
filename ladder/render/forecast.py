"""The forecast as text: what to renew before which day, and what falls otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..model.pack import Pack
from ..questions.forecast import (
    ArenaForecast,
    CriterionMove,
    Forecast,
    ForecastDay,
    Held,
    Lapsed,
    LevelFall,
    StepFall,
)
from ..words import Say
from .page import Page
from .timeline import Happenings, capital, step_title, write_arena, write_notes, write_provenance


def render(forecast: Forecast, pack: Pack, say: Say, *, width: int = 100, colour: bool = False) -> str:
    """The whole forecast, `width` characters wide."""
    page = Page(width)
    page.write(forecast.collaboration.name, style="bold")
    page.write(say("forecast", "title", as_of=say.day(forecast.as_of), until=say.day(forecast.until)))
    page.write()
    page.write(say("report", "in-short"), style="bold")
    for arena in forecast.arenas:
        page.item(f"{arena.name}: {_in_short(forecast, arena, say)}", indent=2)
    for key in ("renewing", "ageing"):
        page.item(say("forecast", key), indent=2)
    write_notes(page, forecast.arenas[0].steps, say)
    for arena in forecast.arenas:
        _Arena(forecast, arena, pack, say, page).write()
    page.write()
    write_provenance(page, say, forecast.rules, forecast.engine)
    return page.coloured() if colour else page.plain()


def _in_short(forecast: Forecast, arena: ArenaForecast, say: Say) -> str:
    """What to renew first, or that there is nothing to renew."""
    falling = [turn for turn in arena.turns if _falls(turn)]
    for turn in falling:
        if records := _renewed(turn):
            named = say.listed(records)
            return say("forecast", "renew-first", records=named, day=say.day(turn.day))
    if falling:
        return say("forecast", "falls-first", day=say.day(falling[0].day))
    return say("forecast", "nothing-falls", until=say.day(forecast.until))


def _falls(turn: ForecastDay) -> tuple[LevelFall | StepFall | CriterionMove, ...]:
    return (*turn.levels, *turn.steps, *turn.criteria)


def _renewed(turn: ForecastDay) -> list[str]:
    """One way of holding all that can be held."""
    return list(dict.fromkeys(id_ for fall in _falls(turn) for way in fall.ways[:1] for id_ in way))


class _Arena:
    """One arena: each day that brings something, in order of date."""

    def __init__(self, forecast: Forecast, arena: ArenaForecast, pack: Pack, say: Say, page: Page) -> None:
        self.forecast = forecast
        self.arena = arena
        self.pack = pack
        self.say = say
        self.page = page
        self.records = {record.id: record for record in forecast.evidence}
        self.parties = {party.id: party.name for party in forecast.parties}
        self.steps = {step.number: step_title(step, say) for step in arena.steps}
        self.happenings = Happenings(forecast.parties, pack, say)

    def write(self) -> None:
        say = self.say
        write_arena(self.page, self.arena.name, self.arena.steps, say)
        heights = {name: self._up_to(height) for name, height in self.arena.level.model_dump().items()}
        self.page.write(say("forecast", "heights", day=say.day(self.forecast.as_of), **heights), indent=2)
        for turn in self.arena.turns:
            self._turn(turn)
        if not any(_falls(turn) for turn in self.arena.turns):
            self.page.write()
            nothing = say("forecast", "nothing-falls", until=say.day(self.forecast.until))
            self.page.write(nothing, indent=2)

    def _turn(self, turn: ForecastDay) -> None:
        say = self.say
        self.page.write()
        self.page.write(say.day(turn.day), indent=2, style="bold")
        if turn.events:
            planned = f"{say('forecast', 'planned')}: {self.happenings.told(turn.events)}"
            self.page.write(planned, indent=4)
        falls = _falls(turn)
        lifting = {id_ for fall in falls for way in fall.ways for id_ in way}
        before = say("forecast", "renew", day=say.day(turn.day))
        self._records(before, [gone for gone in turn.lapsed if gone.record in lifting])
        lapsed = {gone.record: gone for gone in turn.lapsed}
        self._list(say("forecast", "falls"), [self._fall(fall, lapsed) for fall in falls])
        told = {(fall.criterion, fall.ways) for fall in turn.criteria}
        unconfirmed = [move for move in turn.unconfirmed if (move.criterion, move.ways) not in told]
        self._list(say("forecast", "unconfirmed"), [self._fall(move, lapsed) for move in unconfirmed])
        again = {id_ for move in unconfirmed for way in move.ways for id_ in way} - lifting
        self._records(say("forecast", "look-again"), [lapsed[id_] for id_ in lapsed if id_ in again])

    def _list(self, heading: str, items: Iterable[str]) -> None:
        for number, text in enumerate(items):
            if number == 0:
                self.page.write(f"{heading}:", indent=4)
            self.page.item(text, indent=6)

    def _records(self, heading: str, lapsed: Iterable[Lapsed]) -> None:
        for number, gone in enumerate(lapsed):
            if number == 0:
                self.page.write(f"{heading}:", indent=4)
            last = "in-force-last" if gone.reason == "ended" else "confirmed-last"
            known = (
                f"{self.say('forecast', last, day=self.say.day(gone.last))}: {'; '.join(self._asked(gone))}"
            )
            self.page.item(f"{self.records[gone.record].what} ({known})", indent=6, marker=f"{gone.record}:")

    def _asked(self, gone: Lapsed) -> Iterator[str]:
        """The indicators a record bears on, those about the same parties together."""
        by_parties: dict[tuple[str, ...], list[str]] = {}
        for asked in gone.bears_on:
            by_parties.setdefault(asked.parties, []).append(asked.indicator)
        for parties, indicators in by_parties.items():
            named, said = ", ".join(self.parties[party] for party in parties), ", ".join(indicators)
            yield self.say("forecast", "at", indicators=said, parties=named) if parties else said

    def _fall(self, fall: LevelFall | StepFall | CriterionMove, lapsed: dict[str, Lapsed]) -> str:
        say = self.say
        moved = say("forecast", "move", **self._named(fall))
        if not fall.ways:
            return f"{moved}. {say('forecast', 'cannot-hold')}"
        gone = [lapsed[id_] for way in fall.ways for id_ in way]
        if isinstance(fall, CriterionMove) and all(record.reason == "stale" for record in gone):
            last = max(record.last for record in gone)
            moved = f"{moved}, {say('forecast', 'not-confirmed', day=say.day(last))}"
        return f"{moved} ({self._ways(fall)})"

    def _named(self, fall: LevelFall | StepFall | CriterionMove) -> dict[str, str]:
        """What moves, and from what to what."""
        say = self.say
        if isinstance(fall, LevelFall):
            ends = {"before": self._up_to(fall.before), "after": self._up_to(fall.after)}
            return ends | {"what": say("forecast", fall.level.replace("_", "-"))}
        if isinstance(fall, CriterionMove):
            step = say("report", "steps-one", steps=fall.step)
            what = f"{say.text(self.pack.criteria[fall.criterion].title)} ({step})"
        else:
            what = capital(say("report", "steps-one", steps=self.steps[fall.step]))
        ends = {
            key: say("status", end.status) for key, end in (("before", fall.before), ("after", fall.after))
        }
        return ends | {"what": what}

    def _ways(self, held: Held) -> str:
        """What to renew: records together, or others in their place."""
        say = self.say
        ways = [say.listed(way) for way in held.ways]
        ways += [say("forecast", "other-ways")] if held.more else []
        *first, last = ways
        if not first:
            return last
        comma = "," if any(len(way) > 1 for way in held.ways) else ""
        return f"{', '.join(first)}{comma} {say('forecast', 'or')} {last}"

    def _up_to(self, number: int) -> str:
        return self.say("report", "upto", step=number) if number else self.say("report", "no-step")
