"""The ground an answer stands on: about how much something is known, how well, and how new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model.assessment import CriterionResult
from .seen import Seen, age, day_of, is_known


def ground(seen: Seen) -> Iterator[str]:
    """About how much something is known, how well, and how new; and what the file sets aside."""
    say = seen.say
    known = [criterion for criterion in seen.core if is_known(criterion)]
    weak = [criterion for criterion in known if _rests_on_little(seen, criterion)]
    yield say("short", _known(known, weak), count=len(known), core=len(seen.core), weak=len(weak))
    if newest := _newest(seen):
        yield say("short", "newest", day=say.day(newest))
    if aside := [*_set_aside(seen)]:
        yield say("short", "set-aside", criteria=say.listed(aside))


def _set_aside(seen: Seen) -> Iterator[str]:
    """The criteria that are set aside whole, and those of which a part is."""
    aside = {a.indicator: a.criterion for a in seen.arena.not_applicable}
    for id_ in dict.fromkeys(aside.values()):
        title = seen.phrases.criterion(id_)
        is_whole = aside.keys() >= set(seen.pack.criteria[id_].met.parts)
        yield title if is_whole else seen.say("short", "set-aside-part", criterion=title)


def _known(known: Sequence[CriterionResult], weak: Sequence[CriterionResult]) -> str:
    if not known:
        return "known-none"
    if len(weak) == len(known):
        return "known-only-weakly"
    return "known-weakly" if weak else "known"


def _rests_on_little(seen: Seen, criterion: CriterionResult) -> bool:
    """Whether all that counts is from the weakest accounts."""
    used = [seen.records[r.id] for i in criterion.indicators for r in i.records if r.effect != "none"]
    return bool(used) and all(seen.pack.evidence.is_weakest_account(record.kind) for record in used)


def _newest(seen: Seen) -> str:
    """The newest day of what counts."""
    used = {record.id for record in seen.used if record.effect != "none"}
    return max((day_of(seen.records[id_]) for id_ in used), key=age, default="")
