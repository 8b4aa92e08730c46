"""Surveying: what the file shows about an arena besides answers: phase, roles, instruments, functions.

Source: DFØ-notat 2020:3, ch. 2.2 (instruments), 2.3 (phases), 3.1, 4, 4.2 (roles), 3.1 and 4.8 (functions).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Literal, NamedTuple

from ..model.collaboration import Arena, Collaboration, Evidence, Party, PhaseStart
from ..model.pack import ExpectedRoles, Pack
from .weigh import moves_nothing


class Held(NamedTuple):
    """A role of coordination: who has it, and why somebody should."""

    role: str
    parties: tuple[str, ...]
    expected: tuple[ExpectedRoles, ...]


class Surveyed(NamedTuple):
    """An arena on a day. Records are named by the instrument or function they show."""

    phase: PhaseStart | None
    tiers: Mapping[str, str]
    lasting: bool
    roles: tuple[Held, ...]
    instruments: Mapping[str, tuple[str, ...]]
    functions: Mapping[str, tuple[str, ...]]
    one_kind: bool

    @property
    def phase_id(self) -> str | None:
        return self.phase.phase if self.phase else None


def survey(pack: Pack, collaboration: Collaboration, arena: Arena, as_of: date) -> Surveyed:
    """`arena` on `as_of`: its phase, the parties who take part with their tiers, and what is in use."""
    present = [party for party in collaboration.members(arena) if party.takes_part(as_of)]
    tiers = {party.id: party.tier for party in present}
    phase = phase_of(arena, as_of)
    lasting = arena.lasting and not all(step.published for step in pack.ladder.steps)
    records = [
        record
        for record in collaboration.evidence
        if collaboration.is_in(arena, record) and not moves_nothing(pack, record, as_of)
    ]
    instruments = _tagged(records, "instruments", pack.instruments.titles)
    return Surveyed(
        phase=phase,
        tiers=tiers,
        lasting=lasting,
        roles=tuple(_roles(pack, arena, phase, present, lasting)),
        instruments=instruments,
        functions=_tagged(records, "functions", pack.functions.functions if pack.functions else ()),
        one_kind=sum(not instruments.keys().isdisjoint(kind) for kind in pack.instruments.kinds) == 1,
    )


def phase_of(arena: Arena, as_of: date) -> PhaseStart | None:
    """The phase `arena` was in on `as_of`, where the file says."""
    begun = [start for start in arena.phases if start.since.first <= as_of]
    return begun[-1] if begun else None


def _tagged(
    records: Iterable[Evidence], tag: Literal["instruments", "functions"], known: Iterable[str]
) -> dict[str, tuple[str, ...]]:
    """The records that carry each tag, in the order of the pack."""
    records = list(records)
    found = {id_: tuple(r.id for r in records if id_ in getattr(r, tag)) for id_ in known}
    return {id_: ids for id_, ids in found.items() if ids}


def _roles(
    pack: Pack, arena: Arena, phase: PhaseStart | None, present: Collection[Party], lasting: bool
) -> Iterable[Held]:
    """The roles somebody has or should have."""
    tiers = {party.tier for party in present}
    expected = [
        rule
        for rule in pack.roles.expected
        if rule.applies.holds(arena.relation, phase.phase if phase else None, tiers)
        and (lasting or not rule.lasting)
    ]
    for role in pack.roles.coordination:
        held = Held(
            role,
            tuple(party.id for party in present if role in party.roles),
            tuple(rule for rule in expected if role in rule.roles),
        )
        if held.parties or held.expected:
            yield held
