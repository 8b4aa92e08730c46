"""What newer evidence takes from older: an act at once, for it changes what was so; an account by a margin.

It is decided party by party, and for each end by itself. That an act does so at once is our choice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from ..model.collaboration import Evidence
from ..model.pack import Indicator, Weights
from ..model.values import MET, NOT_MET, When
from .compile import AGAINST, FOR, PARTLY_SO
from .weighed import Bearing, Question

Left = Mapping[int, Bearing]
"""What is left at a party of each record heard there, by its number: newer evidence may beat either end."""

_NEVER = When(date.min, date.min, "")
"""Stands for no date, before all dates."""


def left_at(weights: Weights, q: Question, heard: Sequence[Bearing]) -> dict[str, Left]:
    """What is left at each party. Those by whom the same records are heard share it."""
    here: dict[str, list[int]] = {party: [] for party in q.parties}
    for n, bearing in enumerate(heard):
        for party in bearing.slots:
            here[party].append(n)
    known: dict[tuple[int, ...], Left] = {}
    for numbers in map(tuple, here.values()):
        if numbers not in known:
            known[numbers] = _left_of(weights, q.indicator, {n: heard[n] for n in numbers})
    return {party: known[tuple(numbers)] for party, numbers in here.items()}


def _left_of(weights: Weights, indicator: Indicator, here: Mapping[int, Bearing]) -> Left:
    lifting = _foremost(weights, [b for b in here.values() if b.side == FOR])
    lowering = _foremost(weights, [b for b in here.values() if b.side == AGAINST])
    return {n: _left(weights, indicator, b, lifting, lowering) for n, b in here.items()}


class _Foremost(NamedTuple):
    """Those of one side that take from any other record what that side takes: the others need not be asked.

    In `newest` stands, of each nature and of those that move it as far, the one made last: what any of them
    is newer than, it is newer than. In `nearest`, of those about the same parties that move it as far, the
    one seen last: a joint answer that does not beat one of them does not beat it.
    """

    newest: Collection[Bearing]
    nearest: Collection[Bearing]


def _foremost(weights: Weights, side: Collection[Bearing]) -> _Foremost:
    made = sorted(side, key=lambda b: _made(weights, b.record) or _NEVER)
    seen = sorted((b for b in side if b.named), key=lambda b: (b.record.date or _NEVER).last)
    return _Foremost(
        {(_is_act(weights, b.record), b.floor, b.ceiling): b for b in made}.values(),
        {(b.named, b.floor, b.ceiling): b for b in seen}.values(),
    )


def _left(
    weights: Weights, indicator: Indicator, older: Bearing, lifting: _Foremost, lowering: _Foremost
) -> Bearing:
    """What is left of `older` when newer evidence has beaten what it beats."""
    left = older
    if older.up and _takes_floor(weights, indicator, lowering, older):
        left = left._replace(floor=NOT_MET)
    if older.down and _takes_ceiling(weights, indicator, lifting, older):
        left = left._replace(ceiling=MET)
    return left


def _takes_floor(weights: Weights, indicator: Indicator, lowering: _Foremost, other: Bearing) -> bool:
    """Whether one against takes away what `other` says for: as the newer, or as the nearer."""
    newer = any(_lowers(weights, one, other) for one in lowering.newest)
    return newer or any(_is_nearer(weights, indicator, one, other) for one in lowering.nearest)


def _takes_ceiling(weights: Weights, indicator: Indicator, lifting: _Foremost, other: Bearing) -> bool:
    """Whether one for takes away what `other` says against: as the newer, or as the nearer."""
    newer = any(_lifts(weights, indicator, one, other) for one in lifting.newest)
    return newer or any(_is_nearer(weights, indicator, one, other) for one in lifting.nearest)


def _is_nearer(weights: Weights, indicator: Indicator, one: Bearing, wide: Bearing) -> bool:
    """Whether `one` is about newcomers alone, who only share what `wide` says of the whole.

    There it takes the place of a joint answer to the contrary, unless that is the newer and beats it.
    """
    if not (wide.later and one.named and one.named <= wide.later) or PARTLY_SO in (one.side, wide.side):
        return False
    return not beats(weights, indicator, wide, one)


def shared(heard: Sequence[Bearing], left: Mapping[str, Left]) -> Mapping[str, Left]:
    """`left` where a later party shares a joint answer as it stands: beaten at all who were there."""
    as_there: dict[str, dict[int, Bearing]] = {}
    for n, bearing in enumerate(heard):
        for party, found in _at_late(n, bearing, left):
            as_there.setdefault(party, {})[n] = found
    return {**left, **{party: {**left[party], **found} for party, found in as_there.items()}}


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
    if _is_act(weights, newer.record) and indicator.needs.act is None:
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
    margin = 0 if _is_act(weights, newer) else weights.newer_beats_older_after_months
    made, seen = _made(weights, newer), older.date
    return bool(made and seen and made.is_certainly_later_than(seen, margin))


def _made(weights: Weights, record: Evidence) -> When | None:
    """From when it counts as the newer."""
    return record.begins if _is_act(weights, record) else record.date


def _is_act(weights: Weights, record: Evidence) -> bool:
    return weights.kinds[record.kind].nature == "act"
