"""Whom a record speaks for, and whether it counts on the day.

Source: DFØ-notat 2020:3, ch. 3.2.2, 4.4 and 4.5; who is meant by a record that names nobody is our choice.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import Final

from ..model.assessment import RecordReason
from ..model.collaboration import Evidence, Party
from ..model.pack import Kind, Pack, Weights
from ..model.values import Grade, When, add_months
from .compile import AGAINST
from .weighed import Bearing, Question

_NOBODY: frozenset[str] = frozenset()


class Voice:
    """A record as it speaks in an arena, whatever it is asked about.

    It is of a `kind`, and speaks for those in `about`, or, on a joint question, for the `whole`: then also
    for those who joined `later`. `named` are the parties of the arena that it names, and `never` is why it
    counts on no day.
    """

    def __init__(
        self,
        record: Evidence,
        kind: Kind,
        never: RecordReason | None,
        begins: date,
        named: frozenset[str],
        about: frozenset[str],
        whole: bool,
        later: frozenset[str],
    ) -> None:
        self.record: Final = record
        self.kind: Final = kind
        self.never: Final = never
        self.begins: Final = begins
        self.named: Final = named
        self.about: Final = about
        self.whole: Final = whole
        self.later: Final = later


def voices(weights: Weights, members: Sequence[Party], records: Sequence[Evidence]) -> Iterator[Voice]:
    """How each of `records` speaks in an arena with these `members`.

    A record that names nobody speaks for those who were parties on its date. On a joint question, naming
    nobody, or all who were parties on its date, at least two, is to be about the whole.
    """
    everyone = frozenset([party.id for party in members])
    moving = [party for party in members if party.since or party.until]
    known = {when: _on(everyone, moving, when) for when in {record.date for record in records}}
    for record in records:
        named, (were, later) = everyone.intersection(record.parties or ()), known[record.date]
        kind, begins = weights.kinds[record.kind], record.begins
        whole = record.parties is None or (len(were) > 1 and were.issubset(named))
        about = were if record.parties is None else named
        first = begins.first if begins else date.min
        yield Voice(record, kind, _never(kind, record), first, named, about, whole, later)


def _on(
    everyone: frozenset[str], moving: Iterable[Party], when: When | None
) -> tuple[frozenset[str], frozenset[str]]:
    """Who were parties on the date of a record, and who joined after it."""
    if when is None:
        return _NOBODY, _NOBODY
    gone = [party.id for party in moving if not party.took_part_in(when)]
    later = [party.id for party in moving if party.since and party.since.first > when.last]
    return everyone.difference(gone), frozenset(later)


def bearing(weights: Weights, q: Question, voice: Voice, side: str, moves: Grade) -> Bearing:
    """How a record, which is for, against or partly, bears on the question that it `moves` so far."""
    record, whole, later = voice.record, voice.whole, voice.later
    if q.indicator.per is not None or not whole:
        whole, later = False, _NOBODY
    slots = q.parties if whole else tuple(filter(voice.about.__contains__, q.parties))
    last, aged = holds_to(weights, record, q.indicator.holds_for_months)
    alone = q.indicator.per is None and not whole and len(voice.named) == 1 and side != AGAINST
    reason = voice.never or _unasked(slots, alone=alone) or _not_now(q, record, voice.begins, last, aged)
    floor, ceiling = moves
    return Bearing(record, side, slots, reason, floor, ceiling, voice.named, whole, later, voice.begins, last)


def _unasked(slots: Collection[str], *, alone: bool) -> RecordReason | None:
    """Why it moves nothing here: it is about nobody who is asked, or is one party's own."""
    if not slots:
        return "not-asked"
    return "one-party" if alone else None


# What counts on the day


def moves_nothing(pack: Pack, record: Evidence, as_of: date) -> RecordReason | None:
    """Why `record` says nothing about `as_of`, whatever it is asked about."""
    if never := _never(pack.evidence.kinds[record.kind], record):
        return never
    if record.begins and record.begins.first > as_of:
        return "later"
    return "ended" if record.until and record.until.last < as_of else None


def _never(kind: Kind, record: Evidence) -> RecordReason | None:
    """Why it counts on no day: it is intent, or undated."""
    if kind.strength == 0:
        return "intent"
    return "undated" if record.date is None else None


def holds_to(weights: Weights, record: Evidence, months: int | None = None) -> tuple[date, RecordReason]:
    """The last day `record` counts, and why no longer: `months` are a term of the indicator's own.

    The shorter of the term and the record's own `until` decides. Where there is only the pack's term, what
    says until when it holds is held by that alone. What is undated never counts.
    """
    if record.date is None:
        return date.min, "undated"
    term = add_months(record.date.last, months or weights.holds_for_months)
    if record.until and (months is None or record.until.last <= term):
        return record.until.last, "ended"
    return term, "stale"


def turned_on(pack: Pack, q: Question, bearings: Iterable[Bearing]) -> dict[int, Bearing]:
    """Those of `bearings`, told of an earlier day, that count otherwise on that of `q`: so, and by place."""
    day = q.day
    turned = [
        (n, b)
        for n, b in enumerate(bearings)
        if (b.begins <= day if b.reason == "later" else b.holds_to < day and b.counted)
    ]
    return {n: _told_on(pack, q, b) for n, b in turned}


def _told_on(pack: Pack, q: Question, bearing: Bearing) -> Bearing:
    last, aged = holds_to(pack.evidence, bearing.record, q.indicator.holds_for_months)
    return bearing.as_told(_not_now(q, bearing.record, bearing.begins, last, aged))


def _not_now(
    q: Question, record: Evidence, begins: date, last: date, aged: RecordReason
) -> RecordReason | None:
    """Why it does not count on the day: it begins later, is not from after the change, or is too old."""
    if begins > q.day:
        return "later"
    if q.renewed and record.date and record.date.first < q.renewed:
        return "out-of-phase"
    return aged if last < q.day else None
