"""The records behind an indicator: where each stands and how far it moves, and why others do not count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar, cast

from ...judge.assemble import effect_of
from ...judge.beating import beats
from ...judge.compile import AGAINST, FOR
from ...judge.weighed import WHOLE, Bearing, Slot, Weighed
from ...model.pack import Weights
from ...model.values import MET, NOT_MET
from .result import Aside, End, Holding, Side, StandingRecord

T = TypeVar("T")


def stand(weights: Weights, weighed: Weighed, place: str) -> Iterator[StandingRecord]:
    """The records that stand at `place`, as far as newer evidence has left them."""
    asked = _asked(weighed, place)
    for bearing in weighed.bearings:
        left = ((party, weighed.slots[party].left_of(bearing)) for party in asked)
        for (floor, ceiling), parties in _grouped(
            (party, (b.floor, b.ceiling) if b else None) for party, b in left
        ):
            yield StandingRecord(
                record=bearing.record.id,
                side=side_of(bearing),
                effect=effect_of(bearing),
                floor=floor,
                ceiling=ceiling,
                parties=() if parties == asked else parties,
                whole=bearing.whole,
                strength=weights.kinds[bearing.record.kind].strength,
                too_weak_for=_too_weak_for(weights, weighed, bearing),
            )


def held_down(weighed: Weighed, place: str) -> Iterator[Holding]:
    """What has aged and still keeps a floor at `place` down: ageing never raises one."""
    asked = _asked(weighed, place)
    held = {party: _held(weighed.slots[party]) for party in asked}
    for bearing in weighed.bearings:
        floors = ((party, held[party].get(bearing.key)) for party in asked)
        for floor, parties in _grouped(floors):
            yield Holding(record=bearing.record.id, floor=floor, parties=() if parties == asked else parties)


def _held(slot: Slot) -> dict[tuple[str, str], int]:
    """The floor that each aged record keeps down, where more would else be in place."""
    lifted = max((b.floor for b in slot.standing), default=NOT_MET)
    lowered = min((b.ceiling for b in slot.standing), default=MET)
    floor = slot.grade.floor
    return {b.key: floor for b in slot.aged if b.ceiling <= floor < min(lifted, lowered)}


def asides(weights: Weights, weighed: Weighed) -> Iterator[Aside]:
    """The records of this arena that did not count, or not at every party, or not with both ends."""
    for bearing in weighed.bearings:
        if bearing.reason in (None, "beaten"):
            lost = ((party, _lost(weighed, bearing, party)) for party in bearing.slots)
            for beaten, parties in _grouped(lost):
                yield Aside(
                    record=bearing.record.id,
                    side=side_of(bearing),
                    reason="beaten",
                    parties=parties,
                    end=beaten.only,
                    by=tuple(_by(weights, weighed, bearing, beaten, parties)),
                )
        else:
            yield Aside(
                record=bearing.record.id, side=side_of(bearing), reason=bearing.reason, parties=bearing.slots
            )


def side_of(bearing: Bearing) -> Side:
    """Which side a record takes."""
    return cast("Side", bearing.side)


def _asked(weighed: Weighed, place: str) -> tuple[str, ...]:
    return weighed.question.parties if place == WHOLE else (place,)


def _grouped(found: Iterable[tuple[str, T | None]]) -> Iterator[tuple[T, tuple[str, ...]]]:
    """The parties at whom the same is found, where anything is."""
    groups: dict[T, list[str]] = {}
    for party, what in found:
        if what is not None:
            groups.setdefault(what, []).append(party)
    return ((what, tuple(parties)) for what, parties in groups.items())


def _too_weak_for(weights: Weights, weighed: Weighed, bearing: Bearing) -> str | None:
    """The kind it takes to move in full, where this record moves half: of its own nature, if any will do."""
    if bearing.floor + bearing.down == MET:
        return None
    needs = weighed.question.indicator.needs
    is_act = weights.kinds[bearing.record.kind].nature == "act"
    in_full = {FOR: (is_act and needs.act) or needs.account, AGAINST: weights.against_in_full_from}
    return in_full.get(bearing.side)


class _Ends(NamedTuple):
    """Which ends of a record have been beaten, of those it moves."""

    floor: bool
    ceiling: bool
    all: bool

    def can_be_by(self, bearing: Bearing) -> bool:
        """Whether a record says the opposite of what has been beaten."""
        return bool((self.floor and bearing.down) or (self.ceiling and bearing.floor))

    @property
    def only(self) -> End | None:
        """The one that has been, where the other is left."""
        if self.all:
            return None
        return "floor" if self.floor else "ceiling"


def _lost(weighed: Weighed, bearing: Bearing, party: str) -> _Ends | None:
    """What newer evidence about `party` has beaten of a record that would otherwise stand."""
    left = weighed.slots[party].left_of(bearing)
    floor = bool(bearing.floor) and not (left and left.floor)
    ceiling = bool(bearing.down) and not (left and left.down)
    return _Ends(floor, ceiling, all=left is None) if floor or ceiling else None


def _by(
    weights: Weights, weighed: Weighed, older: Bearing, beaten: _Ends, parties: Sequence[str]
) -> Iterator[str]:
    """The records that beat it at `parties`; of a newcomer, it may be evidence about itself that does."""
    near = (b for b in _heard(weighed) if not set(parties).isdisjoint(b.slots))
    against = [b for b in near if beaten.can_be_by(b)]
    newer = [b for b in against if beats(weights, weighed.question.indicator, b, older)]
    return iter(dict.fromkeys(b.record.id for b in newer or against))


def _heard(weighed: Weighed) -> list[Bearing]:
    """Those that can beat others: what is beaten itself, or has aged, still does."""
    return [b for b in weighed.bearings if b.is_heard]
