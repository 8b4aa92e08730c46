"""The forecast as a document: what to renew before which day, and what falls otherwise."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator

from ..model.pack import Pack
from ..questions.forecast import (
    ArenaForecast,
    CriterionMove,
    Forecast,
    ForecastDay,
    Held,
    Lapsed,
    LevelFall,
    Side,
    SideTaken,
    StepFall,
)
from ..words import Say
from .document import Block, Document, Item, Line, Para, Section, line
from .phrases import Phrases, capital
from .rows import table
from .timeline import happened

_Fall = LevelFall | StepFall | CriterionMove
_Bearing = dict[str, list[SideTaken]]
"""What records bore on, by their ids."""


def document(forecast: Forecast, pack: Pack, say: Say) -> Document:
    """The whole forecast."""
    phrases = Phrases(pack, say, forecast.parties)
    arenas = [_ForecastArena(forecast, arena, phrases) for arena in forecast.arenas]
    short = [Item(line(f"{arena.name}: ", *_in_short(forecast, arena, say))) for arena in forecast.arenas]
    reading = [Item(line(say("forecast", key))) for key in ("renewing", "ageing")]
    notes = phrases.notes(forecast.arenas[0].steps)
    return Document(
        forecast.collaboration.name,
        say("forecast", "title", as_of=say.day(forecast.as_of), until=say.day(forecast.until)),
        forecast.as_of,
        (
            Section("in-short", say("report", "in-short"), (*short, *reading, *notes)),
            *(arena.section() for arena in arenas),
            phrases.made(forecast.rules, forecast.engine),
        ),
        rows=table(
            ("arena", "day", "what", "before", "after", "renew"),
            (row for arena in arenas for row in arena.rows()),
            say,
        ),
    )


def _in_short(forecast: Forecast, arena: ArenaForecast, say: Say) -> Line:
    """What to renew first, or that there is nothing to renew; and from when nothing is judged."""
    told = [_first_fall(turn, say) for turn in _falling(arena)[:1]]
    if not arena.is_shared:
        return line(*told or [say("report", "no-verdict")])
    told += [say("forecast", "alone-from", day=say.day(t.day)) for t in arena.turns if not t.is_shared][:1]
    return line(" ".join(told or [say("forecast", "nothing-falls", until=say.day(forecast.until))]))


def _falling(arena: ArenaForecast) -> list[ForecastDay]:
    """The days on which something falls: first those on which something can be renewed."""
    return sorted(filter(_falls, arena.turns), key=lambda turn: not _renewed(turn))


def _first_fall(turn: ForecastDay, say: Say) -> str:
    if records := _renewed(turn):
        return say("forecast", "renew-first", records=say.listed(records), day=say.day(turn.day))
    return say("forecast", "falls-first", day=say.day(turn.day))


def _falls(turn: ForecastDay) -> tuple[_Fall, ...]:
    return (*turn.levels, *turn.steps, *turn.criteria)


def _renewed(turn: ForecastDay) -> list[str]:
    """One way of holding all that can be held."""
    return list(dict.fromkeys(id_ for fall in _falls(turn) for way in fall.ways[:1] for id_ in way))


def _in(falls: Iterable[_Fall]) -> set[str]:
    """The records that hold some of them."""
    return {id_ for fall in falls for way in fall.ways for id_ in way}


def _bearing(turn: ForecastDay, records: set[str], *sides: Side) -> _Bearing:
    """What each of `records` bore on from one of the sides: what is held down needs no renewing."""
    gone = [lapsed for lapsed in turn.lapsed if lapsed.record in records]
    return {one.record: [asked for asked in one.bears_on if asked.side in sides] for one in gone}


class _ForecastArena:
    """One arena: each day that brings something, in order of date."""

    def __init__(self, forecast: Forecast, arena: ArenaForecast, phrases: Phrases) -> None:
        self.forecast = forecast
        self.arena = arena
        self.phrases = phrases
        self.say = phrases.say
        self.records = {record.id: record for record in forecast.evidence}
        self.steps = {step.number: phrases.step(step) for step in arena.steps}

    def section(self) -> Section:
        """How it stands, and day by day what is to come."""
        return Section(self.arena.id, self.arena.name, tuple(self._blocks()), major=True)

    def _blocks(self) -> Iterator[Block]:
        say = self.say
        if not self.arena.is_shared:
            yield Para(line(say("report", "no-verdict")))
            yield from self._turns()
            return
        yield self.phrases.named_steps(self.arena.steps)
        heights = {name: self.phrases.up_to(n) for name, n in self.arena.level.model_dump().items()}
        yield Para(line(say("forecast", "heights", day=say.day(self.forecast.as_of), **heights)))
        yield from self._turns()
        if not any(_falls(turn) or not turn.is_shared for turn in self.arena.turns):
            yield Para(line(say("forecast", "nothing-falls", until=say.day(self.forecast.until))))

    def _turns(self) -> Iterator[Section]:
        for turn in self.arena.turns:
            yield Section(f"{self.arena.id}-{turn.day}", self.say.day(turn.day), tuple(self._turn(turn)))

    def _turn(self, turn: ForecastDay) -> Iterator[Block]:
        say = self.say
        if turn.events:
            yield Para(line(f"{say('forecast', 'planned')}: {happened(turn.events, self.phrases)}"))
        if not turn.is_shared:
            yield Para(line(say("report", "no-verdict")))
            return
        lapsed = {gone.record: gone for gone in turn.lapsed}
        unconfirmed = _not_told(turn)
        lifting = _bearing(turn, _in(_falls(turn)), "for", "partly")
        again = _bearing(turn, _in(turn.unconfirmed), "against", "partly")
        again = {
            id_: [one for one in asked if one not in lifting.get(id_, ())] for id_, asked in again.items()
        }
        yield from self._list(say("forecast", "renew", day=say.day(turn.day)), self._records(lapsed, lifting))
        yield from self._list(say("forecast", "falls"), (self._fall(f, lapsed) for f in _falls(turn)))
        yield from self._list(
            say("forecast", "unconfirmed"), (self._fall(move, lapsed) for move in unconfirmed)
        )
        yield from self._list(say("forecast", "look-again"), self._records(lapsed, again, told=lifting))

    def _list(self, heading: str, items: Iterable[Item]) -> Iterator[Item]:
        if told := tuple(items):
            yield Item(line(f"{heading}:"), marker="", below=told)

    def _records(
        self, lapsed: dict[str, Lapsed], bearing: _Bearing, told: Container[str] = ()
    ) -> Iterator[Item]:
        """Each record in full, but for those that are `told` already, with what it bore on."""
        for id_, sides in bearing.items():
            if sides:
                last = "in-force-last" if lapsed[id_].reason == "ended" else "confirmed-last"
                asked = "; ".join(self._asked(id_, sides))
                known = f"{self.say('forecast', last, day=self.say.day(lapsed[id_].last))}: {asked}"
                said = asked if id_ in told else f"{self.records[id_].what} ({known})"
                yield Item(line(said), marker=f"{id_}:")

    def _asked(self, id_: str, sides: Iterable[SideTaken]) -> Iterator[str]:
        """The indicators a record bears on, those about the same parties together.

        Parties are named only where the record itself names others too.
        """
        named = self.records[id_].parties or ()
        by_parties: dict[tuple[str, ...], list[str]] = {}
        for asked in sides:
            parties = () if set(asked.parties) == set(named) else asked.parties
            by_parties.setdefault(parties, []).append(asked.indicator)
        for parties, indicators in by_parties.items():
            said = ", ".join(indicators)
            who = self.phrases.who(parties)
            yield self.say("forecast", "at", indicators=said, parties=who) if parties else said

    def _fall(self, fall: _Fall, lapsed: dict[str, Lapsed]) -> Item:
        say = self.say
        moved = say("forecast", "move", **self._named(fall))
        if not fall.ways:
            return Item(line(f"{moved}. {say('forecast', 'cannot-hold')}"))
        gone = [lapsed[id_] for way in fall.ways for id_ in way]
        if isinstance(fall, CriterionMove) and all(record.reason == "stale" for record in gone):
            last = max(record.last for record in gone)
            moved = f"{moved}, {say('forecast', 'not-confirmed', day=say.day(last))}"
        return Item(line(f"{moved} ({self._ways(fall)})"))

    def _named(self, fall: _Fall) -> dict[str, str]:
        """What moves, and from what to what."""
        say = self.say
        if isinstance(fall, LevelFall):
            ends = {"before": self.phrases.up_to(fall.before), "after": self.phrases.up_to(fall.after)}
            return ends | {"what": say("forecast", fall.level.replace("_", "-"))}
        if isinstance(fall, CriterionMove):
            what = self.phrases.placed(fall.criterion)
        else:
            what = capital(say("report", "steps-one", steps=self.steps[fall.step]))
        return {
            "what": what,
            "before": say("status", fall.before.status),
            "after": say("status", fall.after.status),
        }

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

    def rows(self) -> Iterator[dict[str, str]]:
        """Everything that falls or is no longer confirmed, for a spreadsheet."""
        for turn in self.arena.turns:
            if not turn.is_shared:
                yield {
                    "arena": self.arena.name,
                    "day": turn.day,
                    "what": self.say("report", "not-judged"),
                }
            for fall in (*_falls(turn), *_not_told(turn)):
                renew = ", ".join(id_ for way in fall.ways[:1] for id_ in way)
                yield {"arena": self.arena.name, "day": turn.day, "renew": renew} | self._named(fall)


def _not_told(turn: ForecastDay) -> list[CriterionMove]:
    """What is no longer confirmed, but for what is told to fall."""
    told = {fall.criterion for fall in turn.criteria}
    return [move for move in turn.unconfirmed if move.criterion not in told]
