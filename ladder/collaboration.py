"""The collaboration file: who works together on what, and the evidence about it."""

from typing import Literal

from pydantic import Field

from .values import Date, Frozen, Id, Words

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


class PhaseStart(Frozen):
    """The phase an arena entered, and when."""

    phase: Id
    since: Date


class Arena(Frozen):
    """A part of the collaboration that is judged for itself: some parties in one relation.

    `parties` left out means all of them. `target` is a published step; `lasting` adds step 5.
    """

    id: Id
    name: Words
    relation: Id
    parties: tuple[Id, ...] | None = Field(default=None, min_length=1)
    phases: tuple[PhaseStart, ...] = ()
    target: int | None = None
    lasting: bool = False


class Reference(Frozen):
    """Where a record can be looked up."""

    work: Words
    place: Words | None = None
    url: Words | None = None


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


class Verdict(Frozen):
    """What somebody concluded. It is printed beside the result and moves nothing."""

    by: Words
    what: Words
    about: Words | None = None
    date: Date | None = None
    source: Reference


class Collaboration(Frozen):
    """A whole collaboration file."""

    collaboration: About
    problem: dict[Id, Answer] = Field(default_factory=dict)
    parties: tuple[Party, ...] = Field(min_length=1)
    arenas: tuple[Arena, ...] = Field(min_length=1)
    evidence: tuple[Evidence, ...] = ()
    verdicts: tuple[Verdict, ...] = ()

    def members(self, arena: Arena) -> tuple[Party, ...]:
        """Those who take part in `arena` at any time."""
        return tuple(p for p in self.parties if arena.parties is None or p.id in arena.parties)
