"""The changed statuses, each with what moved it, in the order of the ladder."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from typing import Any

from ...judge.assemble import engine_used, rules_used
from ...judge.engine import Engine
from ...model.assessment import Named
from ...model.collaboration import Arena, Collaboration, Evidence, Party
from ...model.pack import Pack
from ...model.values import Text
from .altered import altered, sameness
from .result import LEVELS, ArenaDifference, Change, Difference, Move, RecordNamed, SideShown
from .stages import Side, Subject, applied
from .why import Compared, written


def diff(old: Side, new: Side, engine: Engine, *, arenas: Collection[str] | None = None) -> Difference:
    """What changed from `old` to `new` in each arena they share; `arenas` names those to look at.

    Raises:
        ValueError: the new day is before the old. Evidence cannot grow younger.
        EngineError: an engine failed, or two engines differ.
    """
    if new.day < old.day:
        raise ValueError("the new day is before the old")
    stages = applied(old, new)
    before = {arena.id: arena for arena in _chosen(old.collaboration, arenas)}
    after = {arena.id: arena for arena in _chosen(new.collaboration, arenas)}
    shared = [Compared(old, new, stages, id_, engine) for id_ in after if id_ in before]
    told = tuple(_arena(compared) for compared in shared)
    why = {
        (arena.id, ground.what, ground.id)
        for arena in told
        for change in (*arena.changes, *arena.renewed)
        for move in change.moves
        for ground in move.why
    }
    return Difference(
        old=_side(old),
        new=_side(new),
        engine=engine_used(engine),
        rules=sameness(old.rules.pack, new.rules.pack),
        arenas=told,
        arenas_added=tuple(Named(id=id_, name=a.name) for id_, a in after.items() if id_ not in before),
        arenas_removed=tuple(Named(id=id_, name=a.name) for id_, a in before.items() if id_ not in after),
        altered=tuple(altered(old, new, shared, why)),
        records=_either(old.collaboration.evidence, new.collaboration.evidence, _record),
        parties=_either(old.collaboration.parties, new.collaboration.parties, _party),
        unpublished={
            step.number: step.note
            for pack in (old.rules.pack, new.rules.pack)
            for step in pack.ladder.steps
            if not step.published
        },
    )


def _chosen(collaboration: Collaboration, arenas: Collection[str] | None) -> list[Arena]:
    return [arena for arena in collaboration.arenas if arenas is None or arena.id in arenas]


def _side(side: Side) -> SideShown:
    about, used = side.collaboration.collaboration, rules_used(side.rules.pack)
    return SideShown(
        collaboration=Named(id=about.id, name=about.name), as_of=side.day.isoformat(), rules=used
    )


def _record(record: Evidence) -> RecordNamed:
    return RecordNamed(
        id=record.id, what=record.what, date=written(record.date), **record.source.model_dump()
    )


def _party(party: Party) -> Named:
    return Named(id=party.id, name=party.name)


def _either(old: Iterable[Any], new: Iterable[Any], show: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Everything of both files once, as it stands in the new one where it is in both."""
    found = {it.id: it for it in new}
    return tuple(show(it) for it in ({it.id: it for it in old} | found).values())


def _arena(compared: Compared) -> ArenaDifference:
    found = [change for subject in _subjects(compared) if (change := _change(compared, subject))]
    arena = compared.stages[-1].arena
    return ArenaDifference(
        id=arena.id,
        name=arena.name,
        changes=tuple(change for change in found if change.before != change.after),
        renewed=tuple(change for change in found if change.before == change.after),
    )


def _subjects(compared: Compared) -> list[Subject]:
    """Everything asked at some stage: levels, and by step the criteria, indicators and parties.

    The order is that of the new rules; what only the old ones have comes last in its step.
    """
    packs = (compared.stages[-1].pack, compared.stages[0].pack)
    everything = {subject for stage in compared.stages for subject in stage.values}
    order: dict[tuple[str, str], int] = {}
    for key in _in_order(packs):
        order.setdefault(key, len(order))
    parties = list({**compared.stages[-1].members, **compared.stages[0].members})
    place = {None: -1} | {id_: number for number, id_ in enumerate(parties)}
    kinds = {"party": "indicator"}
    return sorted(everything, key=lambda s: (order[kinds.get(s.kind, s.kind), s.id], place[s.party]))


def _in_order(packs: Iterable[Pack]) -> Iterator[tuple[str, str]]:
    packs = tuple(packs)
    yield from (("level", key) for key in LEVELS)
    for number in sorted({step.number for pack in packs for step in pack.ladder.steps}):
        yield "step", str(number)
        for pack in packs:
            for id_, criterion in pack.criteria.items():
                if _step_of(packs, id_) == number:
                    yield "criterion", id_
                    yield from (("indicator", i) for i in criterion.indicators)


def _step_of(packs: Iterable[Pack], criterion: str) -> int | None:
    return next((pack.step_of[criterion] for pack in packs if criterion in pack.step_of), None)


def _change(compared: Compared, subject: Subject) -> Change | None:
    moves = tuple(
        Move(cause=passage.cause, before=before, after=after, why=passage.why(subject))
        for passage in compared.passages
        for before, after in [passage.ends(subject)]
        if before != after
    )
    if not moves:
        return None
    packs = (compared.stages[-1].pack, compared.stages[0].pack)
    maps = (compared.stages[-1].criterion_of, compared.stages[0].criterion_of)
    is_asked = subject.kind in ("indicator", "party")
    of = (found[subject.id] for found in maps if subject.id in found)
    criterion = next(of) if is_asked else subject.id if subject.kind == "criterion" else None
    step = int(subject.id) if subject.kind == "step" else _step_of(packs, criterion) if criterion else None
    return Change(
        kind=subject.kind,
        id=subject.id,
        party=subject.party,
        step=step,
        criterion=criterion,
        title=next((title for pack in packs if (title := _title(pack, subject))), None),
        before=moves[0].before,
        after=moves[-1].after,
        moves=moves,
    )


def _title(pack: Pack, subject: Subject) -> Text | None:
    if subject.kind == "step":
        return next((s.title for s in pack.ladder.steps if str(s.number) == subject.id), None)
    if subject.kind == "criterion":
        return pack.criteria[subject.id].title if subject.id in pack.criteria else None
    indicators = (c.indicators[subject.id] for c in pack.criteria.values() if subject.id in c.indicators)
    return next((indicator.question for indicator in indicators), None)
