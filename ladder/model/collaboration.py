"""The collaboration file: who works together on what, and the evidence about it."""

from datetime import date
from typing import Literal

from pydantic import Field

from .values import Date, Frozen, Id, When, Words, day_after

Answer = Literal["yes", "no", "unknown"]


class About(Frozen):
    """What the collaboration is."""

    id: Id
    name: Words
    purpose: Words | None = None


class Party(Frozen):
    """Somebody who takes part, from `since` to `until`."""

    id: Id
    name: Words
    tier: Id
    roles: tuple[Id, ...] = ()
    since: Date | None = None
    until: Date | None = None

    @property
    def joins(self) -> When | None:
        """When it comes, where the file says."""
        return self.since

    def takes_part(self, day: date) -> bool:
        """Whether it is a party on `day`, as far as the dates tell."""
        return (self.since is None or self.since.first <= day) and (
            self.until is None or day <= self.until.last
        )

    @property
    def turns(self) -> set[date]:
        """The days on which it comes, and is gone."""
        comes = {self.since.first} if self.since else set()
        return comes | (day_after(self.until.last) if self.until else set())

    def took_part_in(self, when: When) -> bool:
        """Whether it was a party on any day of `when`."""
        return (self.since is None or self.since.first <= when.last) and (
            self.until is None or when.first <= self.until.last
        )


class PhaseStart(Frozen):
    """The phase an arena entered, and when."""

    phase: Id
    since: Date


class Reference(Frozen):
    """Where a record can be looked up."""

    work: Words
    place: Words | None = None
    url: Words | None = None


class Ending(Frozen):
    """The last day of an arrangement, and where it is said."""

    date: Date
    source: Reference


class Arena(Frozen):
    """A part of the collaboration that is judged for itself: some parties in one relation.

    `parties` left out means all of them. `target` is a published step; `lasting` adds step 5. `ends` is when
    the present arrangement is known to end.
    """

    id: Id
    name: Words
    relation: Id
    parties: tuple[Id, ...] | None = Field(default=None, min_length=1)
    phases: tuple[PhaseStart, ...] = ()
    target: int | None = None
    lasting: bool = False
    ends: Ending | None = None


class Evidence(Frozen):
    """A record: what was so, when, by what kind of source, for or against which indicators.

    `instruments` are those it shows in use, and `functions` those that what it tells of serves.
    """

    id: Id
    what: Words
    kind: Id
    date: Date | None = None
    since: Date | None = None
    until: Date | None = None
    supports: tuple[Id, ...] = ()
    partly: tuple[Id, ...] = ()
    against: tuple[Id, ...] = ()
    instruments: tuple[Id, ...] = ()
    functions: tuple[Id, ...] = ()
    parties: tuple[Id, ...] | None = Field(default=None, min_length=1)
    arenas: tuple[Id, ...] | None = Field(default=None, min_length=1)
    source: Reference

    @property
    def begins(self) -> When | None:
        """From when it is so."""
        return self.since or self.date


class Verdict(Frozen):
    """What somebody concluded. It is printed beside the result and moves nothing."""

    by: Words
    what: Words
    about: Words | None = None
    date: Date | None = None
    source: Reference


class NotApplicable(Frozen):
    """An indicator that is set aside, in one arena or in all, with the reason."""

    indicator: Id
    arena: Id | None = None
    why: Words
    source: Reference


class Collaboration(Frozen):
    """A whole collaboration file."""

    collaboration: About
    problem: dict[Id, Answer] = Field(default_factory=dict)
    parties: tuple[Party, ...] = Field(min_length=1)
    arenas: tuple[Arena, ...] = Field(min_length=1)
    evidence: tuple[Evidence, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    not_applicable: tuple[NotApplicable, ...] = ()

    def members(self, arena: Arena) -> tuple[Party, ...]:
        """Those who take part in `arena` at any time."""
        return tuple(p for p in self.parties if arena.parties is None or p.id in arena.parties)

    def set_aside(self, arena: Arena) -> dict[str, NotApplicable]:
        """The indicators that do not apply in `arena`, with the reasons."""
        return {n.indicator: n for n in self.not_applicable if n.arena in (None, arena.id)}

    def is_in(self, arena: Arena, record: Evidence) -> bool:
        """Whether `record` speaks for `arena`: it says so, or the arena holds all of its parties."""
        if record.arenas is not None:
            return arena.id in record.arenas
        return not record.parties or not arena.parties or set(arena.parties).issuperset(record.parties)
