"""The changed statuses, each with what moved it, in the order of the ladder."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any

from ...flow import Case, known_arenas
from ...judge.assemble import engine_used, rules_used
from ...judge.grade import HOLDS
from ...model.assessment import AnswerAbout, Named
from ...model.collaboration import Arena, Evidence, Party
from ...model.pack import Pack
from ...model.values import Text
from ...words import CannotAnswer
from .altered import altered, sameness
from .result import ArenaDifference, Change, Difference, Move, RecordNamed, What
from .stages import Movable, applied
from .why import Compared, written


def diff(old: Case, new: Case, arenas: Collection[str] | None = None) -> Difference:
    """What changed from `old` to `new` in each arena that both are about. The engine of `new` judges.

    `arenas` names those to look at, each of which must be in one of the two; without it, those that the
    cases are about.

    Raises:
        CannotAnswer: the new day is before the old (evidence cannot grow younger), or an arena is in neither.
        EngineError: an engine failed, or two engines differ.
    """
    if new.day < old.day:
        raise CannotAnswer("new-before-old", old=old.day, new=new.day)
    before, after = _chosen(old, new, arenas)
    stages = applied(old, new)
    shared = [Compared(old, new, stages, id_) for id_ in after if id_ in before]
    told = tuple(_arena(compared) for compared in shared)
    return Difference(
        old=_side(old),
        new=_side(new),
        engine=engine_used(new.engine),
        rules=sameness(old.rules.pack, new.rules.pack),
        arenas=told,
        arenas_added=_only(after, before),
        arenas_removed=_only(before, after),
        altered=tuple(altered(old, new, shared, set(_why(told)))),
        records=_either(old.collaboration.evidence, new.collaboration.evidence, _record),
        parties=_either(old.collaboration.parties, new.collaboration.parties, _named),
        unpublished=_unpublished(old.rules.pack) | _unpublished(new.rules.pack),
    )


def _chosen(
    old: Case, new: Case, arenas: Collection[str] | None
) -> tuple[dict[str, Arena], dict[str, Arena]]:
    """The arenas to look at in each case, by id."""
    if arenas is not None:
        asked = known_arenas(arenas, (*old.collaboration.arenas, *new.collaboration.arenas))
        old, new = old.as_if(arenas=asked), new.as_if(arenas=asked)
    return {arena.id: arena for arena in old.chosen}, {arena.id: arena for arena in new.chosen}


def _only(these: Mapping[str, Arena], those: Mapping[str, Arena]) -> tuple[Named, ...]:
    return tuple(_named(arena) for id_, arena in these.items() if id_ not in those)


def _why(arenas: Iterable[ArenaDifference]) -> Iterator[tuple[str, What, str]]:
    """The arena and the fate behind every move."""
    for arena in arenas:
        for change in (*arena.changes, *arena.renewed):
            for move in change.moves:
                yield from ((arena.id, fate.what, fate.id) for fate in move.why)


def _unpublished(pack: Pack) -> dict[int, Text | None]:
    return {step.number: step.note for step in pack.ladder.steps if not step.published}


def _side(side: Case) -> AnswerAbout:
    about, used = side.collaboration.collaboration, rules_used(side.rules.pack)
    return AnswerAbout(
        collaboration=Named(id=about.id, name=about.name), as_of=side.day.isoformat(), rules=used
    )


def _record(record: Evidence) -> RecordNamed:
    return RecordNamed(
        id=record.id, what=record.what, date=written(record.date), **record.source.model_dump()
    )


def _named(what: Party | Arena) -> Named:
    return Named(id=what.id, name=what.name)


def _either(old: Iterable[Any], new: Iterable[Any], show: Callable[[Any], Any]) -> tuple[Any, ...]:
    """Everything of both files once, as it stands in the new one where it is in both."""
    found = {it.id: it for it in new}
    return tuple(show(it) for it in ({it.id: it for it in old} | found).values())


def _arena(compared: Compared) -> ArenaDifference:
    found = [change for subject in _subjects(compared) if (change := _change(compared, subject))]
    last = compared.stages[-1]
    return ArenaDifference(
        id=last.arena.id,
        name=last.arena.name,
        relation=last.arena.relation,
        phase=last.found.surveyed.phase_id,
        changes=tuple(change for change in found if change.before != change.after),
        renewed=tuple(change for change in found if change.before == change.after),
    )


def _subjects(compared: Compared) -> list[Movable]:
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
    yield from (("level", key) for key in HOLDS)
    for number in sorted({step.number for pack in packs for step in pack.ladder.steps}):
        yield "step", str(number)
        for pack in packs:
            for id_, criterion in pack.criteria.items():
                if _step_of(packs, id_) == number:
                    yield "criterion", id_
                    yield from (("indicator", i) for i in criterion.indicators)


def _step_of(packs: Iterable[Pack], criterion: str) -> int | None:
    return next((pack.step_of[criterion] for pack in packs if criterion in pack.step_of), None)


def _change(compared: Compared, subject: Movable) -> Change | None:
    moves = tuple(
        Move(cause=transition.cause, before=before, after=after, why=transition.why(subject))
        for transition in compared.transitions
        for before, after in [transition.ends(subject)]
        if before != after
    )
    if not moves:
        return None
    packs = (compared.stages[-1].pack, compared.stages[0].pack)
    criterion = _criterion_of(compared, subject)
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


def _criterion_of(compared: Compared, subject: Movable) -> str | None:
    """The criterion that `subject` is, or is part of; as the new rules have it, else as the old."""
    if subject.kind == "criterion":
        return subject.id
    if subject.kind in ("level", "step"):
        return None
    before, after = compared.stages[0].criterion_of, compared.stages[-1].criterion_of
    return after.get(subject.id) or before[subject.id]


def _title(pack: Pack, subject: Movable) -> Text | None:
    if subject.kind == "step":
        return next((s.title for s in pack.ladder.steps if str(s.number) == subject.id), None)
    if subject.kind == "criterion":
        return pack.criteria[subject.id].title if subject.id in pack.criteria else None
    indicator = pack.indicators.get(subject.id)
    return indicator.question if indicator else None
