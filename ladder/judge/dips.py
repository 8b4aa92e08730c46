"""Dips: gaps that show where something was in place, after a change of phase or between groups of actors.

Source: DFØ-notat 2020:3, ch. 2.3. A step reached by those who decide may be lost when others take over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import permutations

from ..model.assessment import Dip
from ..model.collaboration import Arena
from ..model.pack import Pack
from ..model.values import MET, NOT_MET, PARTLY, Grade
from .grade import Judged
from .survey import Surveyed
from .weighed import Slot


def dips(pack: Pack, arena: Arena, surveyed: Surveyed, before: Judged | None, now: Judged) -> tuple[Dip, ...]:
    """The dips in `arena`. `before` is how it stood when its present phase began."""
    after_phase = _after_phase(pack, arena, surveyed, before, now) if before else ()
    return (*after_phase, *_between_groups(pack, surveyed.tiers, now))


def _after_phase(pack: Pack, arena: Arena, surveyed: Surveyed, before: Judged, now: Judged) -> Iterator[Dip]:
    """Gaps that became known since the change, at steps that were documented as begun then.

    Of a step that was unknown nothing fell: it may have been missing all along.
    """
    begun = [number for number, grade in before.steps.items() if grade.floor >= PARTLY]
    fallen = tuple(
        id_
        for id_, grade in now.criteria.items()
        if pack.criteria[id_].core
        and pack.step_of[id_] in begun
        and grade.ceiling < MET
        and before.criteria.get(id_, Grade()).ceiling == MET
    )
    phase = surveyed.phase
    if fallen and phase:
        previous = arena.phases[arena.phases.index(phase) - 1].phase
        yield Dip(
            kind="phase",
            before=previous,
            after=phase.phase,
            since=phase.since.written,
            highest=max(begun),
            criteria=fallen,
        )


def _between_groups(pack: Pack, tiers: Mapping[str, str], now: Judged) -> Iterator[Dip]:
    """What every party of one tier has at least partly, and some party of another is known to lack."""
    groups = dict.fromkeys(tiers.values())
    lowered = _lowered(pack, now) if len(groups) > 1 else {}
    for ahead, behind in permutations(groups, 2):
        lacking = [
            id_
            for id_, at_parties in lowered.items()
            if any(_lags(parties, tiers, ahead, behind) for parties in at_parties)
        ]
        if lacking:
            highest = max(pack.step_of[id_] for id_ in lacking)
            yield Dip(
                kind="group",
                before=ahead,
                after=behind,
                since=None,
                highest=highest,
                criteria=tuple(lacking),
            )


def _lowered(pack: Pack, now: Judged) -> dict[str, list[Mapping[str, Slot]]]:
    """The core criteria, and at each of their indicators that some party is known to lack, all parties."""
    found = {}
    for id_ in now.criteria:
        if pack.criteria[id_].core:
            at_parties = [now.indicators[i].parties for i in pack.criteria[id_].met.parts]
            found[id_] = [p for p in at_parties if any(slot.grade.ceiling < MET for slot in p.values())]
    return found


def _lags(parties: Mapping[str, Slot], tiers: Mapping[str, str], ahead: str, behind: str) -> bool:
    """Whether every party `ahead` has it at least partly, and some party `behind` less than they."""
    first, second = (
        [slot.grade for party, slot in parties.items() if tiers[party] == tier] for tier in (ahead, behind)
    )
    if not first or not second:
        return False
    lowest = min(grade.ceiling for grade in first)
    return all(grade.floor > NOT_MET for grade in first) and any(grade.ceiling < lowest for grade in second)
