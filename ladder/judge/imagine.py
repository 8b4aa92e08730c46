"""Imagining: what one more record would make of an indicator, tried many times over.

Most of what is on file is then of no matter: something newer says the same. So the time of a trial grows with
how much stands, not with how much is on file.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterator
from datetime import date
from operator import ge
from typing import NamedTuple

from ..model.collaboration import Evidence
from ..model.pack import Weights
from .beating import Reach, reach_of, telling
from .compile import Rules
from .engine import Engine
from .speaking import voices
from .weigh import bearings, settled, unsettled
from .weighed import Bearing, Question, Weighed


def weigh_also(rules: Rules, engine: Engine, weighed: Weighed, record: Evidence, side: str) -> Weighed:
    """`weighed` with `record` beside what is on file."""
    q = weighed.question
    (voice,) = voices(rules.pack.evidence, q.members, [record])
    also = bearings(rules, engine, [(q, [(side, voice)])])
    return settled(rules, q, [*unsettled(weighed), *also[q.id]])


def decisive(weights: Weights, weighed: Weighed, place: str) -> Weighed:
    """`weighed`, with those of its records alone that can decide what one more would make of `place`.

    Left out are those that are not heard there, and those beside which there is another that does the same
    and is at least as new in every way. The grade is the same, and so it is with any record beside.
    """
    q = weighed.question
    q = q._replace(parties=(place,)) if place else q
    slots = {party: weighed.slots[party] for party in q.parties}
    left = {b.key for slot in slots.values() for b in (*slot.standing, *slot.aged)}
    alike: dict[Hashable, list[_Heard]] = {}
    for bearing in telling(list(_heard_at(q, weighed)), left):
        heard = _Heard(bearing, reach_of(weights, q.indicator, bearing))
        alike.setdefault(heard.does, []).append(heard)
    kept = [heard.bearing for group in alike.values() for heard in _newest(group)]
    return Weighed(q, weighed.whole, slots, tuple(kept))


def _heard_at(q: Question, weighed: Weighed) -> Iterator[Bearing]:
    for bearing in unsettled(weighed):
        slots = tuple(party for party in bearing.slots if party in q.parties)
        if bearing.is_heard and slots:
            yield bearing.for_slots(slots)


class _Heard(NamedTuple):
    """A record that is heard, and what it beats."""

    bearing: Bearing
    reach: Reach

    @property
    def does(self) -> Hashable:
        """All that tells it from others but its dates."""
        b, reach = self.bearing, self.reach
        said = b.side, b.floor, b.ceiling, b.slots, b.named
        return *said, b.whole, reach.moves, reach.margin

    @property
    def newness(self) -> tuple[date, ...]:
        """How new it is, as what beats others, as what is beaten, as what begins and as what holds."""
        record = self.bearing.record
        begins, seen = record.begins or self.reach.made, record.date or self.reach.made
        return self.reach.made.first, seen.last, begins.first, self.bearing.holds_to


def _newest(alike: Collection[_Heard]) -> list[_Heard]:
    """Those beside which there is no other that is at least as new in every way."""
    newest: list[_Heard] = []
    for heard in sorted(alike, key=lambda heard: heard.newness, reverse=True):
        if not any(_is_as_new(other.newness, heard.newness) for other in newest):
            newest.append(heard)
    return newest


def _is_as_new(one: tuple[date, ...], other: tuple[date, ...]) -> bool:
    return all(map(ge, one, other))
