"""What newer evidence takes from older: an act at once, for it changes what was so; an account by a margin.

It is decided party by party, and for each end by itself. That an act does so at once is our choice.
"""

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from operator import attrgetter
from typing import Final, NamedTuple

from ..model.pack import Indicator, Weights
from ..model.values import MET, NOT_MET, When
from .compile import AGAINST, FOR, PARTLY_SO
from .weighed import Bearing, Question, Weighed

Left = Mapping[int, Bearing]
"""What is left at a party of each record heard there, by its number: newer evidence may beat either end."""


def left_at(weights: Weights, q: Question, heard: Sequence[Bearing]) -> dict[str, Left]:
    """What is left at each party. Those by whom the same records are heard share it."""
    here: dict[str, list[int]] = {party: [] for party in q.parties}
    for n, bearing in enumerate(heard):
        for party in bearing.slots:
            here[party].append(n)
    groups = {party: tuple(numbers) for party, numbers in here.items()}
    reaches = [] if _agree(heard) else [reach_of(weights, q.indicator, bearing) for bearing in heard]
    left = {group: _left_of({n: heard[n] for n in group}, reaches) for group in set(groups.values())}
    return {party: left[group] for party, group in groups.items()}


def _agree(heard: Iterable[Bearing]) -> bool:
    """Whether all say the same: then nothing takes anything from another."""
    return len({bearing.side for bearing in heard}) <= 1


class Reach:
    """What a record beats as the newer: it moves the other end as far, and was made certainly later.

    A record that `lifts` beats what is against, by what it `moves`; any other beats what is for. It was
    `made` later by at least `margin` months.
    """

    def __init__(self, lifts: bool, moves: int, made: When, margin: int) -> None:
        self.lifts: Final = lifts
        self.moves: Final = moves
        self.made: Final = made
        self.margin: Final = margin

    def covers(self, older: Bearing) -> bool:
        """Whether it beats `older`, or an end of it: a *partly* only in full."""
        other, seen = older.down if self.lifts else older.floor, older.record.date
        far_enough = self.moves >= other > 0 and (older.side != PARTLY_SO or self.moves == MET)
        return far_enough and bool(seen and self.made.is_certainly_later_than(seen, self.margin))


_NOTHING = Reach(lifts=False, moves=0, made=When(date.min, date.min, ""), margin=0)
"""The reach of what beats nothing."""


def beats(weights: Weights, indicator: Indicator, newer: Bearing, older: Bearing) -> bool:
    """Whether `newer` beats `older`, or an end of it."""
    return reach_of(weights, indicator, newer).covers(older)


def reach_of(weights: Weights, indicator: Indicator, bearing: Bearing) -> Reach:
    """An act counts as the newer at once, from when it was made; an account by the margin of the pack."""
    is_act = weights.kinds[bearing.record.kind].nature == "act"
    made = bearing.record.begins if is_act else bearing.record.date
    if made is None or bearing.side == PARTLY_SO or _only_says_so(indicator, bearing, is_act=is_act):
        return _NOTHING
    lifts = bearing.side == FOR
    return Reach(lifts, bearing.floor if lifts else bearing.down, made, _margin(weights, is_act=is_act))


def _only_says_so(indicator: Indicator, bearing: Bearing, *, is_act: bool) -> bool:
    """Whether it is an act for what is to be done: that beats nothing."""
    return is_act and bearing.side == FOR and indicator.needs.act is None


def _margin(weights: Weights, *, is_act: bool) -> int:
    return 0 if is_act else weights.newer_beats_older_after_months


_MADE, _BEGINS = attrgetter("made"), attrgetter("begins")


class _Foremost(NamedTuple):
    """What takes from any record all that is taken from it: the rest need not be asked.

    Among those `lifting` a ceiling, and those `lowering` a floor, stands of those that reach as far by the
    same margin the one made last: what any of them is newer than, it is newer than. In `nearest`, of the
    records about the same parties that move it as far, the one seen last: a joint answer that does not beat
    one of them does not beat it.
    """

    lifting: Collection[Reach]
    lowering: Collection[Reach]
    nearest: Collection[Bearing]


def _foremost(here: Collection[Bearing], reaches: Iterable[Reach]) -> _Foremost:
    made = sorted([reach for reach in reaches if reach.moves], key=_MADE)
    seen = sorted(filter(_may_be_nearer, here), key=_to) if _any_joined(here) else []
    return _Foremost(
        {(reach.moves, reach.margin): reach for reach in made if reach.lifts}.values(),
        {(reach.moves, reach.margin): reach for reach in made if not reach.lifts}.values(),
        {(b.side, b.named, b.floor, b.ceiling): b for b in seen}.values(),
    )


def _may_be_nearer(bearing: Bearing) -> bool:
    """Whether it names parties, and says yes or no."""
    return bool(bearing.named) and bearing.side != PARTLY_SO


def _any_joined(here: Iterable[Bearing]) -> bool:
    """Whether somebody has joined after some joint answer: only then is any other nearer."""
    return any(b.later for b in here)


def _left_of(here: Mapping[int, Bearing], reaches: Sequence[Reach]) -> Left:
    """What is left of each, of what is heard `here`. Where all agree, no reach is asked for."""
    if _agree(here.values()):
        return here
    foremost = _foremost(here.values(), [reaches[n] for n in here])
    return {n: _left(older, reaches[n], foremost) for n, older in here.items()}


def _left(older: Bearing, reach: Reach, foremost: _Foremost) -> Bearing:
    """What is left of `older`, of this reach, when what is newer or nearer has taken what it takes."""
    lifted = older.ceiling < MET and any(newer.covers(older) for newer in foremost.lifting)
    lowered = older.floor > NOT_MET and any(newer.covers(older) for newer in foremost.lowering)
    if older.later:
        nearer = {near.side for near in foremost.nearest if _is_nearer(near, older, reach)}
        lifted, lowered = lifted or FOR in nearer, lowered or AGAINST in nearer
    if not lifted and not lowered:
        return older
    return older.left_with(NOT_MET if lowered else older.floor, MET if lifted else older.ceiling)


def _is_nearer(one: Bearing, wide: Bearing, reach: Reach) -> bool:
    """Whether `one` is about newcomers alone, who only share what `wide`, of this reach, says of the whole.

    There it takes the place of a joint answer to the contrary, unless that is the newer and beats it.
    """
    contrary = wide.side not in (one.side, PARTLY_SO)
    return contrary and one.named <= wide.later and not reach.covers(one)


_MAY_BE_LEFT = (None, "ended", "stale")
"""How a record counts of which something may be left: what has aged may hold down what began before."""

_Taken = tuple[int, int]
"""Two records, by their numbers: the first takes from the second the end that it gainsays."""


def left_beside(weights: Weights, weighed: Weighed, begun: Collection[int]) -> dict[str, Left]:
    """What is left at each party where the records of these numbers have `begun`, and others may have aged.

    What was taken before stays so. Parties who shared what was left, share it where they hear the same.
    """
    stood = _still_left(weighed)
    remaining = set().union(*stood.values())
    taken = [pair for n in begun for pair in _taken_beside(weights, weighed, remaining, n)]
    anew = {n: weighed.bearings[n] for n in (*begun, *(newer for newer, _ in taken))}
    made, left = {}, {}
    for party, here in stood.items():
        heard = tuple([n for n, b in anew.items() if party in b.slots])
        if (id(here), heard) not in made:
            beside = {n: anew[n] for n in begun if n in heard}
            made[id(here), heard] = _less({**here, **beside}, [t for t in taken if t[0] in heard], anew)
        left[party] = made[id(here), heard]
    return left


def _still_left(weighed: Weighed) -> dict[str, Left]:
    """What is left of each at each party, as it counts now. Parties share it who share a slot."""
    now = weighed.bearings
    numbers = {b.key: n for n, b in enumerate(now) if b.reason in _MAY_BE_LEFT}
    left = {}
    for slot in {id(slot): slot for slot in weighed.slots.values()}.values():
        was = {numbers[b.key]: b for b in (*slot.standing, *slot.aged)}
        left[id(slot)] = {
            n: b if b.reason == now[n].reason else b.as_told(now[n].reason) for n, b in was.items()
        }
    return {party: left[id(slot)] for party, slot in weighed.slots.items()}


def _taken_beside(weights: Weights, weighed: Weighed, left: Container[int], begun: int) -> Iterator[_Taken]:
    """What is taken by the record that has `begun`, where something is `left`, and what is taken from it."""
    indicator, bearings = weighed.question.indicator, weighed.bearings
    one, its = bearings[begun], reach_of(weights, indicator, bearings[begun])
    for n, other in enumerate(bearings):
        if other.side != one.side and other.is_heard:
            reach = reach_of(weights, indicator, other)
            if n in left and _takes(one, its, other, reach):
                yield begun, n
            if _takes(other, reach, one, its):
                yield n, begun


def _takes(one: Bearing, its: Reach, other: Bearing, reach: Reach) -> bool:
    """Whether `one` takes an end of `other`: it is the newer and beats it, or is nearer."""
    return its.covers(other) or (_may_be_nearer(one) and bool(other.later) and _is_nearer(one, other, reach))


def _less(here: Mapping[int, Bearing], taken: Iterable[_Taken], takers: Mapping[int, Bearing]) -> Left:
    """What is left `here`, in order, when the `takers` have `taken` what they take."""
    left = dict(sorted(here.items()))
    for newer, older in taken:
        if own := left.get(older):
            lifts = takers[newer].side == FOR
            left[older] = own.left_with(own.floor, MET) if lifts else own.left_with(NOT_MET, own.ceiling)
    return left


def telling(heard: Sequence[Bearing], left: Collection[tuple[str, str]]) -> list[Bearing]:
    """Those of `heard` that decide: all in `left`, the keys of what is unbeaten, and the newest of the rest.

    What is beaten everywhere, or has aged and holds nothing down, never comes back. It is heard only for what
    it takes from others, and of those that are alike the newest takes as much: the one that began last, or
    that was seen last.
    """
    kept = {id(b) for b in heard if b.key in left}
    spent = [b for b in heard if id(b) not in kept and b.side != PARTLY_SO]
    kept.update(id(b) for newness in (_BEGINS, _from, _to) for b in _newest_alike(spent, newness))
    return [b for b in heard if id(b) in kept]


def _newest_alike(spent: Iterable[Bearing], newness: Callable[[Bearing], date]) -> Iterable[Bearing]:
    ordered = sorted(spent, key=newness)
    return {(b.side, b.record.kind, b.slots, b.named, b.floor, b.ceiling): b for b in ordered}.values()


def _from(bearing: Bearing) -> date:
    return bearing.record.date.first if bearing.record.date else date.min


def _to(bearing: Bearing) -> date:
    return bearing.record.date.last if bearing.record.date else date.min


def shared(q: Question, heard: Sequence[Bearing], left: Mapping[str, Left]) -> Mapping[str, Left]:
    """`left` where a later party shares a joint answer as it stands: beaten at all who were there."""
    as_there: dict[str, dict[int, Bearing]] = {}
    for n, bearing in ((n, b) for n, b in enumerate(heard) if b.later):
        for party, found in _at_late(q, n, bearing, left):
            as_there.setdefault(party, {})[n] = found
    return {**left, **{party: {**left[party], **found} for party, found in as_there.items()}}


def _at_late(
    q: Question, n: int, bearing: Bearing, left: Mapping[str, Left]
) -> Iterator[tuple[str, Bearing]]:
    """What is left of a joint record at each who joined later than those who were there."""
    there = _were_there(q, bearing)
    stands = [left[party].get(n) for party in there]
    floor = max([b.floor for b in stands if b], default=NOT_MET)
    ceiling = min([b.ceiling for b in stands if b], default=MET)
    for party in bearing.later.intersection(bearing.slots).difference(there):
        if own := left[party].get(n):
            yield party, own.left_with(min(own.floor, floor), max(own.ceiling, ceiling))


def _were_there(q: Question, bearing: Bearing) -> list[str]:
    """Those for whom a joint record speaks who were parties then; where nobody was, those who came first."""
    there = [party for party in bearing.slots if party not in bearing.later]
    if there:
        return there
    came = {m.id: m.joins.first for m in q.members if m.joins and m.id in bearing.slots}
    return [party for party, day in came.items() if day == min(came.values())]
