"""What stops no assessment of a collaboration, but is seldom meant: to be told when its file is checked."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ...letters import alike
from ...model.collaboration import Arena, Collaboration, Evidence
from ...model.pack import Pack


class Note(NamedTuple):
    """Something to look at again: `code` says what, at the record, arena or file `of`.

    It is `about` some of what stands there (indicators, rows), or about a `date` (ISO, or part of one).
    It `leaves_out` records where some are not read. Of what only looks right, `what` is the kind of thing.
    """

    code: str
    of: str
    about: tuple[str, ...] = ()
    date: str = ""
    leaves_out: bool = False
    what: str = ""


def dated_ahead(collaboration: Collaboration, day: date) -> Iterator[Note]:
    """Records of what was so only after `day`: often a slip of the pen."""
    for record in collaboration.evidence:
        ahead = [when for when in (record.date, record.since) if when and when.first > day]
        if ahead:
            yield Note("dated-ahead", record.id, date=max(ahead).written)


def left_alone(collaboration: Collaboration, day: date) -> Iterator[Note]:
    """Arenas that parties do share, but not on `day`."""
    for arena in collaboration.arenas:
        if _is_ever_shared(collaboration, arena) and not _is_shared(collaboration, arena, day):
            yield Note("left-alone", arena.id, date=day.isoformat())


def beside(path: Path) -> Iterator[Note]:
    """Tables of records beside a TOML file, under its name: they are read only when asked for themselves."""
    if path.suffix.casefold() == ".toml":
        tables = (other for other in sorted(path.parent.glob("*")) if other.stem == path.stem)
        yield from (
            Note("not-read-beside", str(t), leaves_out=True)
            for t in tables
            if t.suffix.casefold() in (".csv", ".tsv")
        )


def notes(collaboration: Collaboration, pack: Pack) -> Iterator[Note]:
    """Look-alikes, arenas that two parties never share, and what one party says of what is asked of all."""
    yield from _look_alikes(collaboration)
    for arena in collaboration.arenas:
        if not _is_ever_shared(collaboration, arena):
            yield Note("one-party-arena", arena.id)
    joint = _joint(pack)
    for record in collaboration.evidence:
        named = tuple(id_ for id_ in (*record.supports, *record.partly) if id_ in joint)
        if named and _speaks_for_one(collaboration, record):
            yield Note("one-party-record", record.id, named)


def _look_alikes(collaboration: Collaboration) -> Iterator[Note]:
    """Ids and names that are others than they seem, or than another seems."""
    about, parties, arenas = collaboration.collaboration, collaboration.parties, collaboration.arenas
    called = (
        ("collaboration", [about.id]),
        ("collaboration", [about.name]),
        ("party", [party.id for party in parties]),
        ("party", [party.name for party in parties]),
        ("arena", [arena.id for arena in arenas]),
        ("arena", [arena.name for arena in arenas]),
        ("record", [record.id for record in collaboration.evidence]),
    )
    for what, names in called:
        for name, other in alike(names):
            if other:
                yield Note("look-alikes", name, (other,), what=what)
            else:
                yield Note("strange-name", name, what=what)


def _joint(pack: Pack) -> set[str]:
    """What is asked of all parties together."""
    return {id_ for id_, asked in pack.indicators.items() if asked.per is None}


def _is_ever_shared(collaboration: Collaboration, arena: Arena) -> bool:
    """Whether two parties take part on some day: if so, on the day one of them joins."""
    joining = [p.since.first if p.since else date.min for p in collaboration.members(arena)]
    return any(_is_shared(collaboration, arena, day) for day in joining)


def _is_shared(collaboration: Collaboration, arena: Arena, day: date) -> bool:
    return sum(party.takes_part(day) for party in collaboration.members(arena)) > 1


def _speaks_for_one(collaboration: Collaboration, record: Evidence) -> bool:
    """Whether it names a single party of every arena it speaks for."""
    if record.parties is None:
        return False
    arenas = (arena for arena in collaboration.arenas if collaboration.is_in(arena, record))
    members = [{party.id for party in collaboration.members(arena)} for arena in arenas]
    return bool(members) and all(len(ids.intersection(record.parties)) == 1 for ids in members)
