"""What is missing: where, at whom, and what the evidence says, in the words of a record."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

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
        seen.shorter[at] = Shorter(_told(seen, point))
    return seen.shorter[at].within(room)


def beyond(seen: Seen) -> Iterator[str]:
    """On which steps beyond what is aimed at something is known to be missing, if on any."""
    listed = {point.criterion for point in seen.arena.lacking}
    missing_ = (id_ for id_, criterion in seen.criteria.items() if criterion.ceiling < MET)
    steps = sorted({seen.pack.step_of[id_] for id_ in missing_ if id_ not in listed})
    if steps:
        yield seen.say("short", "beyond", steps=seen.phrases.steps(steps))


def gap(seen: Seen, point: Point) -> Line:
    """What is missing, at whom, and what the evidence says, in the words of a record."""
    return next(_told(seen, point)).line


def _told(seen: Seen, point: Point) -> Iterator[Item]:
    """A gap, from the most that can be told of it to the least."""
    criterion = seen.criteria[point.criterion]
    named = seen.phrases.weighed(seen.phrases.criterion(point.criterion), criterion.weight)
    where = [seen.phrases.steps((point.step,)), _who(seen, point)]
    if criterion.contested:
        where.append(seen.say("status", "contested"))
    title = f"{named}, {', '.join(where)}"
    telling = speaking(seen, criterion)
    if not telling:
        yield Item(line(f"{title}: ", seen.phrases.status(criterion, contested=False), "."))
        return
    first, *others = telling
    said = _ended(first.what)
    half = f", {seen.say('short', 'only-partly')}" if _is_half(criterion, first) else ""
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


def _who(seen: Seen, point: Point) -> str:
    """At whom something is missing: all, all but a few, some by name, or so many."""
    lowered = _lowered(seen.criteria[point.criterion])
    asked = tuple(dict.fromkeys(p.party for indicator in lowered for p in indicator.parties))
    concerned = [party for party in asked if party in point.parties]
    if concerned and (len(concerned) < len(asked) or len(asked) == 1):
        return _some(seen, concerned, asked)
    return _everyone(seen, len(asked or seen.arena.parties))


def _some(seen: Seen, concerned: Sequence[str], asked: Sequence[str]) -> str:
    others = [party for party in asked if party not in concerned]
    if len(concerned) <= _NAMED:
        return seen.phrases.those(concerned, 0)
    if len(others) <= _LEFT_OUT:
        return seen.say("short", "all-but", who=seen.phrases.those(others, 0))
    return seen.say("short", "so-many", count=len(concerned), asked=len(asked))


def _everyone(seen: Seen, count: int) -> str:
    if count == _TWO:
        return seen.say("short", "both")
    return seen.say("short", "everyone", count=count)


def _ended(text: str) -> str:
    return text if text.rstrip()[-1:] in (".", "!", "?", "…", "»") else f"{text.rstrip()}."
