"""Whom a record speaks for, and whether it counts on the day.

Source: DFØ-notat 2020:3, ch. 3.2.2, 4.4 and 4.5; who is meant by a record that names nobody is our choice.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from ..model.assessment import RecordReason
from ..model.collaboration import Evidence
from ..model.pack import Pack, Weights
from ..model.values import Grade, When, add_months
from .compile import AGAINST
from .weighed import Bearing, Question

_COUNTED = (None, "beaten")
"""How a record was told of that counted, whether or not it was beaten."""
_NOBODY: frozenset[str] = frozenset()


def bearing(pack: Pack, q: Question, record: Evidence, side: str, moves: Grade) -> Bearing:
    """How `record`, which is for, against or partly, bears on the question that it `moves` so far."""
    slots, named, whole, later = _spoken(q, record)
    begins = since.first if (since := record.begins) else date.min
    last, aged = holds_to(pack.evidence, record, q.indicator.holds_for_months)
    alone = q.indicator.per is None and not whole and len(named) == 1 and side != AGAINST
    reason = _never(pack, record, slots, alone=alone) or _not_now(q, record, begins, last, aged)
    return Bearing(record, side, slots, reason, *moves, named, whole, later, begins, last)


def _spoken(q: Question, record: Evidence) -> tuple[tuple[str, ...], frozenset[str], bool, frozenset[str]]:
    """For whom it speaks: those it names; naming nobody, those who were parties on its date.

    On a joint question, naming nobody, or all who were parties on its date, is to be about the whole. Told
    are also those it names, whether it is so, and then those who joined later.
    """
    named = _named(q, record.parties) if record.parties else _NOBODY
    if q.indicator.per is None and _is_about_all(q, record, named):
        later = frozenset([p.id for p in q.members if p.since and _joined_after(p.since, record)])
        return q.parties, named, True, later
    about = _were(q, record) if record.parties is None else named
    return tuple([party for party in q.parties if party in about]), named, False, _NOBODY


def _named(q: Question, parties: Iterable[str]) -> frozenset[str]:
    return frozenset(parties).intersection([p.id for p in q.members])


def _were(q: Question, record: Evidence) -> frozenset[str]:
    """Who were parties on its date."""
    return frozenset([p.id for p in q.members if p.took_part_in(record.date)]) if record.date else _NOBODY


def _is_about_all(q: Question, record: Evidence, named: frozenset[str]) -> bool:
    """Whether it names nobody, or all who were parties, at least two of them."""
    if record.parties is None:
        return True
    were = _were(q, record) if len(named) > 1 else frozenset()
    return len(were) > 1 and were.issubset(named)


def _joined_after(since: When, record: Evidence) -> bool:
    return record.date is not None and since.first > record.date.last


# What counts on the day


def moves_nothing(pack: Pack, record: Evidence, as_of: date) -> RecordReason | None:
    """Why `record` says nothing about `as_of`, whatever it is asked about."""
    if pack.evidence.kinds[record.kind].strength == 0:
        return "intent"
    if record.date is None:
        return "undated"
    if record.begins and record.begins.first > as_of:
        return "later"
    return "ended" if record.until and record.until.last < as_of else None


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
        if (b.begins <= day if b.reason == "later" else b.holds_to < day and b.reason in _COUNTED)
    ]
    return {n: _told_on(pack, q, b) for n, b in turned}


def _told_on(pack: Pack, q: Question, bearing: Bearing) -> Bearing:
    last, aged = holds_to(pack.evidence, bearing.record, q.indicator.holds_for_months)
    return bearing._replace(reason=_not_now(q, bearing.record, bearing.begins, last, aged))


def _never(pack: Pack, record: Evidence, slots: Collection[str], *, alone: bool) -> RecordReason | None:
    """Why it counts on no day: intent, undated, about nobody who is asked, or one party's own."""
    if pack.evidence.kinds[record.kind].strength == 0:
        return "intent"
    if record.date is None:
        return "undated"
    if not slots:
        return "not-asked"
    return "one-party" if alone else None


def _not_now(
    q: Question, record: Evidence, begins: date, last: date, aged: RecordReason
) -> RecordReason | None:
    """Why it does not count on the day: it begins later, is not from after the change, or is too old."""
    if begins > q.day:
        return "later"
    if q.renewed and record.date and record.date.first < q.renewed:
        return "out-of-phase"
    return aged if last < q.day else None
