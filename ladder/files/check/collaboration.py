"""Checking a collaboration file against the rule pack: everything that stops an assessment, at once."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from itertools import chain, pairwise
from weakref import WeakValueDictionary

from ...cached import cached_property
from ...model.collaboration import Arena, Collaboration, Evidence, Party
from ...model.pack import Indicator, Pack
from ...model.problems import InputFile, KeyPath, Problem
from ...model.values import When
from .. import read
from ..problems import ProblemsFound
from .names import Known, apart, ids, repeated, twice, unknown, unknown_keys, unknown_one
from .shape import shape
from .tokens import by_id

_SIDES = ("supports", "partly", "against")


def collaboration(file: InputFile, pack: Pack) -> Collaboration:
    """The collaboration in `file`.

    Raises:
        ProblemsFound: it cannot be judged as it is. Every problem is there.
    """
    try:
        found = _sound(file, pack)
    except ProblemsFound:
        understood = by_id(file, pack)
        if understood.data == file.data:
            raise
        found = _sound(understood, pack)
    _CHECKED[_mark(found, pack)] = found
    return found


def _sound(file: InputFile, pack: Pack) -> Collaboration:
    shaped = shape(Collaboration, file)
    problems = apart(_CollaborationNames(shaped.file, pack, shaped.read).problems(), shaped.problems)
    if problems:
        raise ProblemsFound(problems)
    return shaped.read


def checked(made: Collaboration, pack: Pack) -> Collaboration:
    """`made`, however it was made, as a file that says the same would be read.

    Raises:
        ProblemsFound: it cannot be judged as it is. Every problem is there, as the file would give it.
    """
    is_checked = _CHECKED.get(_mark(made, pack)) is made
    return made if is_checked else collaboration(read.data(made), pack)


_CHECKED: WeakValueDictionary[tuple[object, ...], Collaboration] = WeakValueDictionary()
"""Those that have passed, so that none is checked twice. A copy is another, and has passed nothing."""


def _mark(found: Collaboration, pack: Pack) -> tuple[object, ...]:
    return id(found), id(pack), pack.hash, pack.ladder.variant


class _CollaborationNames:
    """What must fit together, as far as faults of shape let us read it: what could not be read is None."""

    def __init__(self, file: InputFile, pack: Pack, read: Collaboration) -> None:
        self.file, self.pack, self.read = file, pack, read

    def problems(self) -> Iterator[Problem]:
        for table in ("parties", "arenas", "evidence"):
            yield from twice(self.file, table, self.file.data.get(table))
        yield from self._answers()
        for number, party in enumerate(self.read.parties):
            yield from self._party(("parties", number), party)
        for number, arena in enumerate(self.read.arenas):
            yield from self._arena(("arenas", number), arena)
        for number, record in enumerate(self.read.evidence):
            yield from self._record(("evidence", number), record)
        yield from self._set_aside()

    def _set_aside(self) -> Iterator[Problem]:
        """What does not apply exists, and is set aside once in an arena."""
        seen: dict[str, set[str | None]] = {}
        for number, aside in enumerate(self.read.not_applicable):
            path: KeyPath = ("not_applicable", number)
            place = (*path, "indicator")
            yield from unknown_one(self.file, place, "indicator", aside.indicator, self._asked)
            yield from unknown_one(self.file, (*path, "arena"), "arena", aside.arena, self._ids["arenas"])
            before = seen.setdefault(aside.indicator, set())
            if before & {aside.arena, None} or (before and aside.arena is None):
                yield Problem("set-aside-twice", self.file, place, {"read": aside.indicator})
            before.add(aside.arena)

    @cached_property
    def _ids(self) -> Mapping[str, tuple[str | None, ...]]:
        """The ids that stand in each table, each once."""
        tables = ("parties", "arenas")
        return {table: tuple(dict.fromkeys(ids(self.file.data.get(table)))) for table in tables}

    def _answers(self) -> Iterator[Problem]:
        answers, questions = self.file.data.get("problem"), self.pack.targets.questions
        names = answers if isinstance(answers, dict) else ()
        yield from unknown_keys(self.file, ("problem",), "question", names, questions)

    def _party(self, path: KeyPath, party: Party) -> Iterator[Problem]:
        terms = self.pack.terms
        yield from unknown_one(self.file, (*path, "tier"), "tier", party.tier, terms.tiers)
        yield from unknown(self.file, (*path, "roles"), "role", party.roles, terms.roles)
        yield from self._order((*path, "until"), party.since, party.until)

    def _arena(self, path: KeyPath, arena: Arena) -> Iterator[Problem]:
        terms, steps = self.pack.terms, self.pack.published_steps
        yield from unknown_one(self.file, (*path, "relation"), "relation", arena.relation, terms.relations)
        yield from self._listed((*path, "parties"), "party", arena.parties, self._ids["parties"])
        if arena.target is not None and not 1 <= arena.target <= steps:
            values = {"read": str(arena.target), "lowest": "1", "highest": str(steps)}
            yield Problem("target-out-of-range", self.file, (*path, "target"), values)
        if arena.phases and arena.ends:
            yield from self._order((*path, "ends", "date"), arena.phases[0].since, arena.ends.date)
        for number, start in enumerate(arena.phases):
            place = (*path, "phases", number, "phase")
            yield from unknown_one(self.file, place, "phase", start.phase, terms.phases)
        for number, (one, following) in enumerate(pairwise(arena.phases), start=1):
            place = (*path, "phases", number, "since")
            yield from self._succession(place, one.since, following.since)

    def _record(self, path: KeyPath, record: Evidence) -> Iterator[Problem]:
        kinds, parties, arenas = self.pack.evidence.kinds, self._ids["parties"], self._ids["arenas"]
        yield from unknown_one(self.file, (*path, "kind"), "kind", record.kind, kinds)
        yield from self._listed((*path, "parties"), "party", record.parties, parties)
        yield from self._listed((*path, "arenas"), "arena", record.arenas, arenas)
        yield from self._tagged(path, record)
        yield from self._order((*path, "until"), record.since, record.until)
        yield from self._dated_within(path, record)
        yield from self._bearing(path, record)
        yield from self._placed(path, record, set(parties), arenas)

    def _tagged(self, path: KeyPath, record: Evidence) -> Iterator[Problem]:
        instruments, functions = self.pack.instruments.titles, self.pack.function_titles
        yield from self._listed((*path, "instruments"), "instrument", record.instruments, instruments)
        yield from self._listed((*path, "functions"), "function", record.functions, functions)

    def _listed(
        self, path: KeyPath, what: str, names: tuple[str, ...] | None, known: Known
    ) -> Iterator[Problem]:
        yield from unknown(self.file, path, what, names or (), known)
        yield from repeated(self.file, path, names or ())

    def _succession(self, path: KeyPath, one: When | None, following: When | None) -> Iterator[Problem]:
        if one and following and following.first <= one.first:
            values = {"read": following.written, "before": one.written}
            yield Problem("phases-not-in-order", self.file, path, values)

    def _order(self, path: KeyPath, since: When | None, until: When | None) -> Iterator[Problem]:
        if since and until and until.last < since.first:
            values = {"since": since.written, "until": until.written}
            yield Problem("ends-before-it-begins", self.file, path, values)

    def _dated_within(self, path: KeyPath, record: Evidence) -> Iterator[Problem]:
        """It was not last seen before it began, nor after it ended."""
        day, since, until = record.date, record.since, record.until
        if day and since and day.last < since.first:
            values = {"date": day.written, "since": since.written}
            yield Problem("seen-before-it-begins", self.file, (*path, "date"), values)
        if day and until and until.last < day.first:
            values = {"date": day.written, "until": until.written}
            yield Problem("seen-after-it-ends", self.file, (*path, "date"), values)

    @cached_property
    def _asked(self) -> dict[str, Indicator | None]:
        """The indicators that may be named."""
        return dict.fromkeys(self.pack.unasked) | self.pack.indicators

    def _bearing(self, path: KeyPath, record: Evidence) -> Iterator[Problem]:
        """It bears on indicators that exist, and on each of them in one way."""
        indicators = self._asked
        named: dict[str, str] = {}
        for side in _SIDES:
            names: tuple[str, ...] = getattr(record, side)
            yield from unknown(self.file, (*path, side), "indicator", names, indicators)
            yield from repeated(self.file, (*path, side), names)
            for number, name in enumerate(names):
                if named.get(name, side) != side:
                    values = {"read": name, "first": named[name], "second": side}
                    yield Problem("named-twice-in-record", self.file, (*path, side, number), values)
                named.setdefault(name, side)
        if not (named or record.instruments or record.functions):
            yield Problem("bears-on-nothing", self.file, path, _id_of(record))

    def _placed(
        self, path: KeyPath, record: Evidence, parties: set[str | None], arenas: tuple[str | None, ...]
    ) -> Iterator[Problem]:
        """It speaks for some arena, we need not guess which, and the arena holds those it names."""
        read = _id_of(record)
        if record.arenas is None and record.parties is None:
            if len(arenas) > 1:
                named = tuple(arena for arena in arenas if arena is not None)
                yield Problem("no-arena-given", self.file, path, read, named)
        elif record.arenas is None and record.parties is not None:
            if parties.issuperset(record.parties) and not self._may_hold(set(record.parties), parties):
                yield Problem("no-arena-holds-parties", self.file, (*path, "parties"), read)
        else:
            yield from self._strangers(path, record, parties)

    def _strangers(self, path: KeyPath, record: Evidence, known: set[str | None]) -> Iterator[Problem]:
        """Parties it names that take part in none of the arenas it names."""
        members = self._members(record.arenas or (), known)
        for number, party in enumerate(record.parties or ()):
            if members is not None and party in known.difference(*members.values()):
                values = {"read": party, "arenas": ", ".join(members)}
                yield Problem("party-not-in-arena", self.file, (*path, "parties", number), values)

    def _members(self, named: Collection[str], known: set[str | None]) -> dict[str, tuple[str, ...]] | None:
        """The parties of the arenas named; None where one of them holds everybody, or cannot be read."""
        arenas = [arena for arena in self.read.arenas if arena.id in named]
        members = {arena.id: arena.parties for arena in arenas if arena.parties}
        is_whole = len(members) >= len(named) and known.issuperset(chain.from_iterable(members.values()))
        return members if is_whole else None

    def _may_hold(self, parties: set[str], known: set[str | None]) -> bool:
        """Whether some arena holds all the `parties`, as far as faults in the arenas let us tell."""
        return not self.read.arenas or any(
            not arena.parties or parties.issubset(arena.parties) or not known.issuperset(arena.parties)
            for arena in self.read.arenas
        )


def _id_of(record: Evidence) -> dict[str, str]:
    """How the record is told of, also where it has no id."""
    return {"read": record.id or "…"}
