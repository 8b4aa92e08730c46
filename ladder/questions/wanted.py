"""What is wanted: for an indicator that is not shown to be so, the evidence that would show it.

It is found by trying: a record is imagined and weighed with all that is on file, as weak and as old as it
still counts.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial

from ..judge.compile import FOR, Rules
from ..judge.engine.plain import Plain
from ..judge.weigh import WHOLE, Question, Weighed, weigh_also
from ..model.collaboration import Evidence, Reference
from ..model.values import MET, Frozen, When

_IMAGINED = "imagined"


class Wanted(Frozen):
    """An indicator that is to be shown, at `party` where each is asked, and the record it takes.

    The record must be of the kind `kind` or a stronger one: the kind the indicator needs, or a weaker one
    where evidence on file already shows it and the new record has only to beat what says otherwise. (Where
    it is blocked, always the kind it needs: by then what is on file may no longer count.)
    It must be dated `earliest` or later (an ISO date). None: any date will do; it may be undated only where
    neither freshness nor renewal is asked for. `newer_than` are the records that say otherwise; it must be
    certainly later than they.
    `blocked`: no record dated by the day of judging settles it. One dated `not_before` would on that day, if
    what is on file counts then as it does now. Where that is None, none would until the records in
    `newer_than` are dated or mended; with no such records, no record at all can show the indicator.
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
    q = weighed.question
    settles = partial(_settles, rules, weighed, slot)
    kind, first = _soonest(rules, q, settles)
    earliest = None
    if first == q.day:
        kind = next(weak for weak in _weakest_first(rules, kind) if settles(weak, dated=first, on=first))
        earliest = _first(lambda day: settles(kind, dated=day, on=q.day), date.min, q.day)
    return Wanted(
        indicator=q.id,
        party=slot or None,
        kind=kind,
        earliest=_after(date.min, earliest),
        newer_than=tuple(dict.fromkeys(b.record.id for b in weighed.at(slot).standing if b.down)),
        blocked=first != q.day,
        not_before=_after(q.day, first),
    )


def _after(start: date, day: date | None) -> str | None:
    return day.isoformat() if day and day > start else None


def _settles(rules: Rules, weighed: Weighed, slot: str, kind: str, *, dated: date, on: date) -> bool:
    """Whether a record that says yes would settle `slot` on the day `on`, if all else counts as now."""
    record = Evidence(
        id=_IMAGINED,
        what=_IMAGINED,
        kind=kind,
        date=When(dated, dated, dated.isoformat()),
        parties=None if slot == WHOLE else (slot,),
        source=Reference(work=_IMAGINED),
    )
    that_day = weighed._replace(question=weighed.question._replace(day=on))
    return weigh_also(rules, Plain(), that_day, record, FOR).at(slot).grade == (MET, MET)


def _soonest(rules: Rules, q: Question, settles: Callable[..., bool]) -> tuple[str, date | None]:
    """The kind that settles it soonest, and the day: an act may do so before an account."""
    kinds = rules.pack.evidence.kinds
    days = {
        kind: _first(lambda day, kind=kind: settles(kind, dated=day, on=day), q.day, date.max)  # type: ignore[misc]
        for kind in sorted(q.indicator.needs.kinds, key=lambda kind: kinds[kind].strength)
    }
    soonest = min(days, key=lambda kind: days[kind] or date.max)
    return soonest, days[soonest]


def _first(holds: Callable[[date], bool], start: date, end: date) -> date | None:
    """The first day from `start` to `end` on which it holds, where it goes on holding once it does."""
    if holds(start):
        return start
    if not holds(end):
        return None
    days = range(end.toordinal())
    found = bisect_left(days, True, lo=start.toordinal(), key=lambda n: holds(date.fromordinal(n)))
    return date.fromordinal(found)


def _weakest_first(rules: Rules, needs: str) -> Iterator[str]:
    """A kind of the nature of `needs` for each strength up to its own, for which it stands itself."""
    kinds = rules.pack.evidence.kinds
    alike = ((id_, kind) for id_, kind in reversed(kinds.items()) if kind.nature == kinds[needs].nature)
    of_strength = {kind.strength: id_ for id_, kind in alike} | {kinds[needs].strength: needs}
    return (
        of_strength[strength] for strength in sorted(of_strength) if 0 < strength <= kinds[needs].strength
    )
