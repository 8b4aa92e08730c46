"""What is wanted: for an indicator that is not shown to be so, the evidence that would show it.

It is found by trying: a record is imagined and weighed with what decides of all that is on file, as weak and
as old as it still counts. The days to try are those that the records themselves make differ.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from functools import partial
from itertools import chain

from ..judge.compile import FOR, Rules
from ..judge.engine.plain import Plain
from ..judge.imagine import decisive, weigh_also
from ..judge.weighed import Question, Slot, Weighed
from ..model.collaboration import Evidence, Reference
from ..model.pack import Needs, Weights
from ..model.values import MET, Frozen, When, add_months, day_after

_IMAGINED = "imagined"
_LONGEST_MONTH = 31
_UNEVEN = 5
"""So many days at the end of a month may come to the same day in another: 28 to 31, and the day after."""


class Wanted(Frozen):
    """An indicator that is to be shown, at `party` where each is asked, and the record it takes.

    The record must be of the kind `kind` or a stronger one of its nature: of the two natures, the one that
    settles it soonest. It is just strong enough, or weaker where evidence on file already shows it and the
    new record has only to beat what says otherwise. (Where it is blocked, never weaker: by then what is on
    file may no longer count.) Where no `party` is asked by itself, it names nobody.
    It must be dated `earliest` or later (an ISO date). `newer_than` are the records that say otherwise; it
    must be certainly later than they.
    `blocked`: no record dated by the day of judging settles it, and there is no `earliest`. One dated
    `not_before` would on that day, if what is on file counts then as it does now. Where that is None, none
    would: there is no kind of source that shows it, or the records in `newer_than` must first be mended.
    """

    indicator: str
    party: str | None
    kind: str
    earliest: str | None
    newer_than: tuple[str, ...]
    blocked: bool = False
    not_before: str | None = None


Settles = Callable[[str, date, date], bool]
"""Whether a record of a kind, of the first day, settles it on the second."""


def wanted(rules: Rules, weighed: Weighed, place: str) -> Wanted:
    """What would show the indicator in `weighed` to be so at `place`, on the day it was weighed for."""
    q, weights = weighed.question, rules.pack.evidence
    deciding = decisive(weights, weighed, place)
    settles, days = partial(_settles, rules, deciding, place), sorted(_turning_days(weights, deciding))
    kind, first = _soonest(weights, weighed, settles, days)
    earliest = settled = None
    if first == q.day:
        kind = next((weak for weak in _weaker(weights, weighed, kind) if settles(weak, first, first)), kind)
        earliest = _first(lambda day: settles(kind, day, q.day), _oldest(weights, weighed), q.day, days)
        settled = _with_yes(rules, deciding, place, kind, q.day)
    return Wanted(
        indicator=q.id,
        party=place or None,
        kind=kind,
        earliest=earliest.isoformat() if earliest else None,
        newer_than=tuple(dict.fromkeys(_newer_than(weights, weighed, place, settled))),
        blocked=first != q.day,
        not_before=first.isoformat() if first and first > q.day else None,
    )


def _settles(rules: Rules, weighed: Weighed, place: str, kind: str, dated: date, on: date) -> bool:
    """Whether a record that says yes would settle `place` on the day `on`, if all else counts as now."""
    return _with_yes(rules, weighed.on(on), place, kind, dated).at(place).grade == (MET, MET)


def _with_yes(rules: Rules, weighed: Weighed, place: str, kind: str, dated: date) -> Weighed:
    return weigh_also(rules, Plain(), weighed, imagined(kind, dated, place), FOR)


def imagined(kind: str, dated: date, place: str) -> Evidence:
    """A record of this kind and day about `place`, that says nothing yet."""
    return Evidence(
        id=_IMAGINED,
        what=_IMAGINED,
        kind=kind,
        date=When.on(dated),
        parties=(place,) if place else None,
        source=Reference(work=_IMAGINED),
    )


def _soonest(
    weights: Weights, weighed: Weighed, settles: Settles, turning: list[date]
) -> tuple[str, date | None]:
    """The kind that settles it soonest, and the day: an act may do so before an account, and never after."""
    q, latest = weighed.question, _latest(weights, weighed)
    days: dict[str, date | None] = {}
    for kind in enough(weights, q.indicator.needs) or [q.indicator.needs.account]:
        holds = partial(lambda kind, day: settles(kind, day, day), kind)
        days[kind] = _first(holds, q.day, latest, turning)
        if days[kind] == q.day:
            return kind, q.day
    soonest = min(days, key=lambda kind: days[kind] or date.max)
    return soonest, days[soonest]


def enough(weights: Weights, needs: Needs) -> list[str]:
    """An account and an act that are just strong enough: as they are named, or as strong as what is named."""
    found = []
    for nature, named in (("account", needs.account), ("act", needs.act)):
        if named and weights.kinds[named].nature in (None, nature):
            found.append(named)
        elif named:
            found += list(_of_nature(weights, nature, at_least=weights.kinds[named].strength).values())[:1]
    return found


def _weaker(weights: Weights, weighed: Weighed, kind: str) -> Iterator[str]:
    """A kind for each strength below that of `kind`, where something on file shows it in full already."""
    known = weights.kinds[kind]
    if known.nature and _is_shown(weighed):
        alike = _of_nature(weights, known.nature)
        yield from (id_ for strength, id_ in alike.items() if strength < known.strength)


def _of_nature(weights: Weights, nature: str, at_least: int = 1) -> dict[int, str]:
    """The first kind of each strength, the weakest first."""
    alike = ((k.strength, id_) for id_, k in reversed(weights.kinds.items()) if k.nature == nature)
    return dict(sorted(dict(pair for pair in alike if pair[0] >= at_least).items()))


def _first(holds: Callable[[date], bool], start: date, end: date, turning: Iterable[date]) -> date | None:
    """The first day from `start` to `end` on which it holds, where it goes on holding once it does.

    It is one of the two or of those in `turning`, which are in order.
    """
    if holds(start):
        return start
    if not holds(end):
        return None
    days = [*(day for day in turning if start < day < end), end]
    return days[bisect_left(days, True, key=holds)]


def _turning_days(weights: Weights, weighed: Weighed) -> set[date]:
    """Every day from which on, or until which, one more record may count otherwise beside those on file."""
    q, margin = weighed.question, weights.newer_beats_older_after_months
    days = {_still_holds_from(weights, q), q.renewed or q.day}
    for party in q.members:
        days |= party.turns
    for bearing in weighed.bearings:
        made, seen = bearing.record.begins, bearing.record.date
        if made is None or seen is None:  # what is heard is dated
            continue
        days |= {*day_after(seen.last), add_months(seen.last, margin), *day_after(bearing.holds_to)}
        days |= {made.first, *_too_late_for(seen.first, margin)}
    return days


def _too_late_for(account: date, margin: int) -> Iterator[date]:
    """Days of which the first is among them that is no longer `margin` months before `account`.

    Months differ in length, so several days may have the same day so many months on.
    """
    before = add_months(account, -margin).toordinal()
    most = date.max.toordinal()
    yield from (date.fromordinal(before + n) for n in range(_UNEVEN) if before + n <= most)


def _is_shown(weighed: Weighed) -> bool:
    """Whether something on file shows it in full, and may need only that what says otherwise is beaten."""
    return any(bearing.floor == MET for bearing in weighed.bearings)


def _oldest(weights: Weights, weighed: Weighed) -> date:
    """The first day of which a record may do: it counts still, or it beats what has aged since."""
    q = weighed.question
    oldest = _still_holds_from(weights, q)
    if _is_shown(weighed):
        oldest = min([oldest, *(when.first for when in _dates(weighed))])
    return max(oldest, q.renewed or oldest)


def _still_holds_from(weights: Weights, q: Question) -> date:
    """The first day of which a record still counts."""
    months = q.indicator.holds_for_months or weights.holds_for_months
    oldest = add_months(q.day, -months) if q.day.toordinal() > _LONGEST_MONTH * months else date.min
    while add_months(oldest, months) < q.day:
        oldest += timedelta(days=1)
    return oldest


def _latest(weights: Weights, weighed: Weighed) -> date:
    """A day by which a record settles it, if it ever does: it is newer than all that is on file."""
    q = weighed.question
    last = max([q.day, q.renewed or q.day, *(when.last for when in _dates(weighed))])
    return add_months(last, weights.newer_beats_older_after_months + 1)


def _dates(weighed: Weighed) -> list[When]:
    return [bearing.record.date for bearing in weighed.bearings if bearing.record.date]


def _newer_than(weights: Weights, weighed: Weighed, place: str, settled: Weighed | None) -> Iterator[str]:
    """What says otherwise at those for whom it is to be `settled`, if it can be.

    Where one party is enough, that is the one with the least to be newer than.
    """
    q = weighed.question
    since = _oldest(weights, weighed) if settled else q.day
    parties = [place] if place else q.parties
    met = [p for p in parties if settled is None or settled.slots[p].grade == (MET, MET)]
    otherwise = [_says_otherwise(weighed.slots[party], since) for party in met]
    if settled and q.indicator.per == "any":
        otherwise = [min(otherwise, key=len)]
    return chain(*otherwise)


def _says_otherwise(slot: Slot, since: date) -> list[str]:
    """The records that say otherwise, or did on `since` or later."""
    aged = (bearing for bearing in slot.aged if bearing.holds_to >= since)
    return [bearing.record.id for bearing in (*slot.standing, *aged) if bearing.down]
