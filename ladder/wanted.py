"""What is wanted: for an indicator that is not shown to be so, the evidence that would show it.

It is found by trying: a record is imagined and weighed with all that is on file, as old as it still counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from datetime import date, timedelta

from .collaboration import Evidence, Reference
from .compile import FOR, Rules
from .engine.plain import Plain
from .values import MET, Frozen, Grade, When, add_months
from .weigh import WHOLE, Bearing, Question, Weighed, weigh_also

_IMAGINED = "imagined"


class Wanted(Frozen):
    """An indicator that is to be shown, at `party` where each is asked, and the record it takes.

    The record must be of the kind `kind` or a stronger one, and dated `earliest` or later (an ISO date; None:
    whatever its date). `newer_than` are the records that say otherwise; it must be certainly later than they.
    `blocked`: no record dated by the day of judging settles it. One dated `not_before` would on that day;
    where that is None, none would until the records in `newer_than` are dated or mended.
    """

    indicator: str
    party: str | None
    kind: str
    earliest: str | None
    newer_than: tuple[str, ...]
    blocked: bool = False
    not_before: str | None = None


def wanted(rules: Rules, weighed: Weighed, slot: str) -> Wanted:
    """What would show the indicator in `weighed` to be so at `slot`, on the day it was weighed for."""
    q, day = weighed.question, weighed.question.day

    def counts(ordinal: int) -> bool:
        return _with(rules, weighed, slot, date.fromordinal(ordinal)) == (MET, MET)

    first, last = date.min.toordinal(), day.toordinal()
    blocked = not counts(last)
    earliest = last if blocked else bisect_left(range(last), True, lo=first, key=counts)
    against = [b for b in weighed.slots[slot].standing if b.down]
    return Wanted(
        indicator=q.id,
        party=None if slot == WHOLE else slot,
        kind=q.indicator.needs,
        earliest=date.fromordinal(earliest).isoformat() if earliest > first and not blocked else None,
        newer_than=tuple(dict.fromkeys(b.record.id for b in against)),
        blocked=blocked,
        not_before=_free_from(rules, q, against) if blocked else None,
    )


def _with(rules: Rules, weighed: Weighed, slot: str, day: date) -> Grade:
    """The grade at `slot` if a record of `day` just strong enough said yes."""
    record = Evidence(
        id=_IMAGINED,
        what=_IMAGINED,
        kind=weighed.question.indicator.needs,
        date=When(day, day, day.isoformat()),
        parties=None if slot == WHOLE else (slot,),
        source=Reference(work=_IMAGINED),
    )
    return weigh_also(rules, Plain(), weighed, record, FOR).slots[slot].grade


def _free_from(rules: Rules, q: Question, against: Iterable[Bearing]) -> str | None:
    """The first day whose records come after every change and certainly later than all of `against`."""
    margin = rules.pack.evidence.newer_beats_older_after_months
    days = [q.renewed or q.day]
    for bearing in against:
        dated = bearing.record.date or bearing.record.since
        if dated is None:
            return None
        days.append(max(dated.last + timedelta(days=1), add_months(dated.last, margin)))
    return max(days).isoformat() if max(days) > q.day else None
