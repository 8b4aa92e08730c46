"""What newer evidence takes from older: an act at once, for it changes what was so; an account by a margin.

It is decided party by party, and for each end by itself. That an act does so at once is our choice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..model.collaboration import Evidence
from ..model.pack import Indicator, Weights
from ..model.values import MET, NOT_MET
from .compile import AGAINST, FOR, PARTLY_SO
from .weighed import Bearing, Question

Left = Mapping[int, Bearing]
"""What is left at a party of each record heard there, by its number: newer evidence may beat either end."""


def left_at(weights: Weights, q: Question, heard: Sequence[Bearing]) -> dict[str, Left]:
    """What is left at each party. Those by whom the same records are heard share it."""
    known: dict[tuple[int, ...], Left] = {}
    left = {}
    for party in q.parties:
        here = tuple(n for n, b in enumerate(heard) if party in b.slots)
        if here not in known:
            known[here] = _left_of(weights, q.indicator, {n: heard[n] for n in here})
        left[party] = known[here]
    return left


def _left_of(weights: Weights, indicator: Indicator, here: Mapping[int, Bearing]) -> Left:
    lifting = [b for b in here.values() if b.side == FOR]
    lowering = [b for b in here.values() if b.side == AGAINST]
    return {n: _left(weights, indicator, b, lifting, lowering) for n, b in here.items()}


def _left(
    weights: Weights,
    indicator: Indicator,
    older: Bearing,
    lifting: Iterable[Bearing],
    lowering: Iterable[Bearing],
) -> Bearing:
    """What is left of `older` when newer evidence has beaten what it beats."""
    left = older
    if older.up and any(_takes_floor(weights, indicator, b, older) for b in lowering):
        left = left._replace(floor=NOT_MET)
    if older.down and any(_takes_ceiling(weights, indicator, b, older) for b in lifting):
        left = left._replace(ceiling=MET)
    return left


def _takes_floor(weights: Weights, indicator: Indicator, one: Bearing, other: Bearing) -> bool:
    """Whether `one`, against, takes away what `other` says for: as the newer, or as the nearer."""
    return _lowers(weights, one, other) or _is_nearer(weights, indicator, one, other)


def _takes_ceiling(weights: Weights, indicator: Indicator, one: Bearing, other: Bearing) -> bool:
    """Whether `one`, for, takes away what `other` says against: as the newer, or as the nearer."""
    return _lifts(weights, indicator, one, other) or _is_nearer(weights, indicator, one, other)


def _is_nearer(weights: Weights, indicator: Indicator, one: Bearing, wide: Bearing) -> bool:
    """Whether `one` is about newcomers alone, who only share what `wide` says of the whole.

    There it takes the place of a joint answer to the contrary, unless that is the newer and beats it.
    """
    if not (wide.later and one.named and one.named <= wide.later) or PARTLY_SO in (one.side, wide.side):
        return False
    return not beats(weights, indicator, wide, one)


def shared(heard: Sequence[Bearing], left: Mapping[str, Left]) -> Mapping[str, Left]:
    """`left` where a later party shares a joint answer as it stands: beaten at all who were there."""
    found = dict(left)
    for n, bearing in enumerate(heard):
        for party, as_there in _at_late(n, bearing, left):
            found[party] = {**found[party], n: as_there}
    return found


def _at_late(n: int, bearing: Bearing, left: Mapping[str, Left]) -> Iterator[tuple[str, Bearing]]:
    """What is left of a joint record at each who joined later, where somebody was there before."""
    late = bearing.later.intersection(bearing.slots)
    there = [left[party][n] for party in bearing.slots if party not in late] if late else []
    if there:
        floor, ceiling = max(b.floor for b in there), min(b.ceiling for b in there)
        for party in late:
            own = left[party][n]
            yield party, own._replace(floor=min(own.floor, floor), ceiling=max(own.ceiling, ceiling))


def _lowers(weights: Weights, newer: Bearing, older: Bearing) -> bool:
    """Whether `newer`, against, beats what `older` says for: at least as far; a *partly* only in full."""
    return _beats(weights, newer, older, AGAINST, newer.down, older.up)


def _lifts(weights: Weights, indicator: Indicator, newer: Bearing, older: Bearing) -> bool:
    """Whether `newer`, for, beats what `older` says against. Of what is done, an act for beats nothing."""
    is_act = weights.kinds[newer.record.kind].nature == "act"
    if is_act and indicator.needs.act is None:
        return False
    return _beats(weights, newer, older, FOR, newer.up, older.down)


def beats(weights: Weights, indicator: Indicator, newer: Bearing, older: Bearing) -> bool:
    """Whether `newer` beats `older`, or an end of it."""
    return _lowers(weights, newer, older) or _lifts(weights, indicator, newer, older)


def _beats(weights: Weights, newer: Bearing, older: Bearing, side: str, moves: int, against: int) -> bool:
    far_enough = moves >= against > 0 and (older.side != PARTLY_SO or moves == MET)
    return newer.side == side and far_enough and _is_newer(weights, newer.record, older.record)


def _is_newer(weights: Weights, newer: Evidence, older: Evidence) -> bool:
    """Certainly later: an act from when it was made, at once; an account by the margin."""
    is_act = weights.kinds[newer.kind].nature == "act"
    made, seen = newer.begins if is_act else newer.date, older.date
    margin = 0 if is_act else weights.newer_beats_older_after_months
    return bool(made and seen and made.is_certainly_later_than(seen, margin))
