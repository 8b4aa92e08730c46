"""What is missing: where, at whom, and what the evidence says, in the words of a record."""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence

from ...model.assessment import CriterionResult, Effect, IndicatorResult, Point, RecordShown
from ...model.values import MET
from ..document import Item, Line, Ref, joined, line
from .fit import Shorter, Size, ever_shorter
from .seen import Seen, day_of

_NAMED = 3
"""How many parties, or other records, are named before they are only counted."""

_LEFT_OUT = 2
"""How many are named where all the others are meant."""

_TWO = 2

_LOWERS: tuple[Effect, ...] = ("ceiling-0", "ceiling-1", "partly")
"""What a record does that tells of something missing, the clearest first."""


def missing(seen: Seen, size: Size) -> Iterator[Item]:
    """The first gaps under a heading, if there are any."""
    lacking = seen.arena.lacking
    below = [_within(seen, point, size.gap_lines) for point in lacking[: size.gaps]]
    below += [Item(line(told), marker="→") for told in beyond(seen)]
    if not below:
        return
    key = "missing-more" if len(lacking) > size.gaps else "missing"
    heading = seen.say("short", key, shown=size.gaps, count=len(lacking))
    yield Item(line(heading), marker="", below=tuple(below))


def _within(seen: Seen, point: Point, room: int) -> Item:
    """A gap in so many lines. Of the sizes that are tried none leaves it more than the one before."""
    at = point.criterion, point.step
    if at not in seen.shorter:
        seen.shorter[at] = Shorter(_told(seen, point, _speaking_above(seen, point)))
    return seen.shorter[at].within(room)


def _speaking_above(seen: Seen, point: Point) -> set[str]:
    """The records in whose words the gaps above this one are told."""
    listed = seen.arena.lacking
    above = (seen.criteria[other.criterion] for other in listed[: listed.index(point)])
    return {record.id for criterion in above for record in speaking(seen, criterion)[:1]}


def beyond(seen: Seen) -> Iterator[str]:
    """On which steps beyond what is aimed at something that counts is known to be missing, if on any."""
    listed = {point.criterion for point in seen.arena.lacking}
    missing_ = {criterion.id for criterion in seen.counting if criterion.ceiling < MET}
    steps = sorted({seen.pack.step_of[id_] for id_ in missing_ - listed})
    if steps:
        yield seen.say("short", "beyond", steps=seen.phrases.steps(steps))


def gap(seen: Seen, point: Point) -> Line:
    """What is missing, at whom, and what the evidence says, in the words of a record."""
    return next(_told(seen, point)).line


def _told(seen: Seen, point: Point, above: Container[str] = ()) -> Iterator[Item]:
    """A gap, from the most that can be told of it to the least; what stands `above` is not told again."""
    criterion = seen.criteria[point.criterion]
    named = seen.phrases.weighed(seen.phrases.criterion(point.criterion), criterion.weight)
    where = [seen.phrases.steps((point.step,)), _who(seen, criterion)]
    if criterion.contested:
        where.append(seen.say("status", "contested"))
    title = f"{named}, {', '.join(where)}"
    telling = speaking(seen, criterion)
    if not telling:
        yield Item(line(f"{title}: ", seen.phrases.status(criterion, contested=False), "."))
        return
    first, *others = telling
    half = f", {seen.say('short', 'only-partly')}" if _is_half(criterion, first) else ""
    if first.id in above:
        again = seen.say("short", "same-record")
        yield Item(line(f"{title}{half}: {again}", *_which(seen, first, others)))
        return
    said = _ended(first.what)
    yield Item(line(f"{title}{half}: ", said, *_which(seen, first, others, seen.say.text(first.kind_title))))
    # What also tells of something in place, says last what is missing, and then needs no word for it.
    for what in ever_shorter(said, from_the_end=first.id in seen.praising):
        whole = half if what == said else ""
        yield Item(line(f"{title}{whole}: ", what, *_which(seen, first, others)))


def _which(seen: Seen, record: RecordShown, others: Sequence[RecordShown], kind: str = "") -> Line:
    """Of which `kind` a record is, when it was so, which it is, and which others tell of the same."""
    known = f" ({f'{kind}, ' if kind else ''}{_when(seen, record)}: "
    if not others:
        return line(known, Ref(record.id), ")")
    if len(others) > _NAMED:
        return line(known, Ref(record.id), seen.say("short", "also-more", count=len(others)), ")")
    also = f"{seen.say('short', 'also')} "
    return line(known, Ref(record.id), also, *joined(line(Ref(other.id)) for other in others), ")")


def _when(seen: Seen, record: RecordShown) -> str:
    """When it was so; of what was told later than the day that is judged, since when."""
    if record.date and record.since and record.date > seen.as_of:
        return seen.say("report", "since", day=seen.say.day(record.since))
    return seen.say.day(day_of(record))


def speaking(seen: Seen, criterion: CriterionResult) -> list[RecordShown]:
    """The records that say that something is missing, the clearest first."""
    used = (r for indicator in _lowered(criterion) for r in indicator.records if r.effect in _LOWERS)
    clearest = {r.id: r.effect for r in sorted(used, key=lambda r: -_LOWERS.index(r.effect))}
    found = [(seen.records[id_], effect) for id_, effect in clearest.items()]
    return [record for record, _ in sorted(found, key=lambda told: _order(seen, *told))]


def _is_half(criterion: CriterionResult, record: RecordShown) -> bool:
    """Whether a record only says that some of it is there, so that its words may praise."""
    used = [r.effect for i in _lowered(criterion) for r in i.records if r.id == record.id]
    return not {"ceiling-0", "ceiling-1"} & set(used)


def _order(seen: Seen, record: RecordShown, effect: Effect) -> tuple[int, bool, int, int, int, str]:
    """The clearest first; then what only speaks against, is about most, is strongest, and shortest."""
    about = len(record.parties) if record.parties else len(seen.arena.parties)
    strength = seen.pack.evidence.kinds[record.kind].strength
    clear, mixed = _LOWERS.index(effect), record.id in seen.praising
    return clear, mixed, -about, -strength, len(record.what), record.id


def _lowered(criterion: CriterionResult) -> list[IndicatorResult]:
    """The indicators of which something is known to be missing."""
    return [i for i in criterion.indicators if i.counts and i.ceiling < MET]


def _who(seen: Seen, criterion: CriterionResult) -> str:
    """At whom something is missing: all, some by name, all but a few, or so many of those asked."""
    say, everyone, lowered = seen.say, seen.arena.parties, _lowered(criterion)
    at = {party for indicator in lowered for party in _lacking_at(indicator)}
    asked = {party for indicator in lowered for party in indicator.asked}
    others = [party for party in everyone if party not in at]
    if not others:
        return say("short", "both") if len(at) == _TWO else say("short", "everyone", count=len(at))
    if len(at) <= _NAMED:
        return seen.phrases.those([party for party in everyone if party in at], 0)
    if asked.issuperset(everyone):
        key = "all-but" if len(others) <= _LEFT_OUT else "so-many"
        return say("short", key, who=seen.phrases.those(others, 0), count=len(at), asked=len(asked))
    key = "everyone-asked" if at == asked else "so-many-asked"
    return say("short", key, count=len(at), asked=len(asked))


def _lacking_at(indicator: IndicatorResult) -> Sequence[str]:
    """At whom it is missing: at some by themselves, or at all who are asked alike."""
    return [p.party for p in indicator.parties if p.ceiling < MET] or indicator.asked


def _ended(text: str) -> str:
    return text if text.rstrip()[-1:] in (".", "!", "?", "…", "»") else f"{text.rstrip()}."
