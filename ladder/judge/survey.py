"""Surveying: what the file shows about an arena besides answers: phase, roles, instruments, functions.

Source: DFØ-notat 2020:3, ch. 2.2 (instruments), 2.3 (phases), 3.1, 4, 4.2 (roles), 3.1 and 4.8 (functions).
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Literal, NamedTuple

from ..model.collaboration import Arena, Collaboration, Evidence, Party, PhaseStart
from ..model.pack import ExpectedRoles, Pack
from ..model.values import add_months
from .speaking import holds_to, moves_nothing


class RoleHeld(NamedTuple):
    """A role of coordination: who has it, and why somebody should."""

    role: str
    parties: tuple[str, ...]
    expected: tuple[ExpectedRoles, ...]


class Surveyed(NamedTuple):
    """An arena on a day. Records are named by the instrument or function they show."""

    phase: PhaseStart | None
    tiers: Mapping[str, str]
    lasting: bool
    roles: tuple[RoleHeld, ...]
    instruments: Mapping[str, tuple[str, ...]]
    functions: Mapping[str, tuple[str, ...]]
    one_kind: bool
    ends_soon: bool

    @property
    def is_shared(self) -> bool:
        """Whether at least two parties take part: one alone is no coordination."""
        return len(self.tiers) > 1

    @property
    def phase_id(self) -> str | None:
        """Which phase it is in, where the file says."""
        return self.phase.phase if self.phase else None


def survey(pack: Pack, collaboration: Collaboration, arena: Arena, as_of: date) -> Surveyed:
    """`arena` on `as_of`: its phase, the parties who take part with their tiers, and what is in use."""
    present = _present(collaboration, arena, as_of)
    tiers = {party.id: party.tier for party in present}
    phase = phase_of(arena, as_of)
    lasting = arena.lasting and pack.published_steps < len(pack.ladder.steps)
    records = _in_force(pack, collaboration, arena, as_of)
    instruments = _tagged(records, "instruments", pack.instruments.titles)
    return Surveyed(
        phase=phase,
        tiers=tiers,
        lasting=lasting,
        roles=tuple(_roles(pack, arena, phase, present, lasting)),
        instruments=instruments,
        functions=_tagged(records, "functions", pack.functions.functions if pack.functions else ()),
        one_kind=sum(not instruments.keys().isdisjoint(kind) for kind in pack.instruments.kinds) == 1,
        ends_soon=(soon := soon_from(pack, arena)) is not None and soon <= as_of,
    )


def soon_from(pack: Pack, arena: Arena) -> date | None:
    """From when the known end of the arrangement is near, or past."""
    if arena.ends is None or pack.erosion is None:
        return None
    return add_months(arena.ends.date.first, -pack.erosion.soon_months)


def _present(collaboration: Collaboration, arena: Arena, as_of: date) -> list[Party]:
    return [party for party in collaboration.members(arena) if party.takes_part(as_of)]


def _in_force(pack: Pack, collaboration: Collaboration, arena: Arena, as_of: date) -> list[Evidence]:
    """The records of `arena` that show what is in use on `as_of`, and are not too old to."""
    showing = (record for record in collaboration.evidence if record.instruments or record.functions)
    spoken = (record for record in showing if collaboration.is_in(arena, record))
    told = (record for record in spoken if not moves_nothing(pack, record, as_of))
    return [record for record in told if holds_to(pack.evidence, record)[0] >= as_of]


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
) -> Iterable[RoleHeld]:
    """The roles somebody has or should have."""
    expected = _expected(pack, arena, phase, {party.tier for party in present}, lasting)
    for role in pack.roles.coordination:
        held = RoleHeld(
            role,
            tuple(party.id for party in present if role in party.roles),
            tuple(rule for rule in expected if role in rule.roles),
        )
        if held.parties or held.expected:
            yield held


def _expected(
    pack: Pack, arena: Arena, phase: PhaseStart | None, tiers: Collection[str], lasting: bool
) -> list[ExpectedRoles]:
    where = (arena.relation, phase.phase if phase else None, tiers)
    rules = (rule for rule in pack.roles.expected if lasting or not rule.lasting)
    return [rule for rule in rules if rule.applies.holds(*where, ends=arena.ends is not None)]
