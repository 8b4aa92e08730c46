"""What is not as it was in rules, files and dates, whether or not it moved a status."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import Any, Literal

from pydantic import BaseModel

from ...model.collaboration import Collaboration, Evidence
from ...model.pack import Pack
from ...model.values import Text
from .result import Altered, Cause, Ground, What
from .stages import Side
from .why import Compared, fate, said_of, told_with, weights


def altered(
    old: Side, new: Side, shared: Iterable[Compared], why: Collection[tuple[str, What, str]]
) -> Iterator[Altered]:
    moved = {(what, id_) for _, what, id_ in why}
    for ground, counts in _altered_rules(old.rules.pack, new.rules.pack):
        yield _as_altered("rules", ground, not moved.isdisjoint(counts))
    for ground in _no_longer_weighed(old, new.rules.pack):
        yield _as_altered("rules", ground, moved=False)
    for compared in shared:
        arena = compared.stages[-1].arena.id
        for ground in _altered_arena(compared):
            yield _as_altered("parties", ground, (arena, ground.what, ground.id) in why, arena)
    for ground in _altered_about(old.collaboration, new.collaboration):
        yield _as_altered("parties", ground, moved=False)
    for ground in _altered_records(old, new):
        yield _as_altered("evidence", ground, (ground.what, ground.id) in moved)


def _as_altered(cause: Cause, ground: Ground, moved: bool, arena: str | None = None) -> Altered:
    return Altered(**dict(ground), cause=cause, arena=arena, moved=moved)


def sameness(old: Pack, new: Pack) -> Literal["same", "wording", "substance"]:
    if blanked(old, without=("hash",)) != blanked(new, without=("hash",)):
        return "substance"
    return "same" if old == new else "wording"


def blanked(value: Any, without: Collection[str] = ()) -> Any:
    """`value` with every text that people read left out, so that only the substance can differ."""
    if isinstance(value, Text):
        return None
    if isinstance(value, BaseModel):
        return {key: blanked(part) for key, part in value if key not in without}
    if isinstance(value, dict):
        return {key: blanked(part) for key, part in value.items()}
    if isinstance(value, tuple):
        return tuple(blanked(part) for part in value)
    return value


def _altered_rules(old: Pack, new: Pack) -> Iterator[tuple[Ground, set[tuple[What, str]]]]:
    """What differs in the rules, each with the grounds that would say it moved something."""
    for id_ in dict.fromkeys((*new.criteria, *old.criteria)):
        if what := _criterion_fate(old, new, id_):
            pair = (pack.criteria[id_] for pack in (old, new) if id_ in pack.criteria)
            indicators = {i for criterion in pair for i in criterion.indicators}
            asked: tuple[What, ...] = ("indicator-added", "indicator-removed", "indicator-changed")
            yield (
                Ground(what=what, id=id_),
                {(what, id_)} | {(become, i) for become in asked for i in indicators},
            )
    if weights(old) != weights(new):
        ground = Ground(what="weights-changed", id=new.ladder.id)
        yield ground, {(ground.what, ground.id)}
    for part in _PARTS:
        before, after = getattr(old, part), getattr(new, part)
        if before == after or (part == "evidence" and weights(old) != weights(new)):
            continue
        substance = blanked(before, without=("version",)) != blanked(after, without=("version",))
        yield Ground(what="part-changed" if substance else "part-reworded", id=part), set()


_PARTS = tuple(name for name in Pack.model_fields if name not in ("criteria", "step_of", "unasked", "hash"))
"""The other parts of a rule pack."""


def _criterion_fate(old: Pack, new: Pack, id_: str) -> What | None:
    before, after = old.criteria.get(id_), new.criteria.get(id_)
    if before is None:
        return "criterion-added"
    if after is None:
        return "criterion-removed"
    if blanked(before) != blanked(after) or old.step_of[id_] != new.step_of[id_]:
        return "criterion-changed"
    return None if before == after else "criterion-reworded"


def _no_longer_weighed(old: Side, new: Pack) -> Iterator[Ground]:
    """Old records that the new rules have no use for: of an unknown kind, or about what is not asked."""
    asked = [{i for c in pack.criteria.values() for i in c.indicators} for pack in (old.rules.pack, new)]
    dropped = asked[0] - asked[1]
    for record in old.collaboration.evidence:
        if record.kind not in new.evidence.kinds:
            yield Ground(what="kind-gone", id=record.id)
        elif not dropped.isdisjoint((*record.supports, *record.partly, *record.against)):
            yield Ground(what="not-asked", id=record.id)


def _altered_arena(compared: Compared) -> Iterator[Ground]:
    passage = next(p for p in compared.passages if p.cause == "parties")
    old, new = compared.stages[0].arena, compared.stages[-1].arena
    yield from passage.phases()
    yield from passage.people()
    if old.relation != new.relation:
        yield Ground(what="relation-changed", id=new.relation)
    if (old.target, old.lasting) != (new.target, new.lasting):
        yield Ground(what="target-changed", id=new.id)
    if old.name != new.name:
        yield Ground(what="arena-reworded", id=new.id)


def _altered_about(old: Collaboration, new: Collaboration) -> Iterator[Ground]:
    """What differs in the file besides arenas and evidence. None of it moves a status."""
    if old.collaboration != new.collaboration:
        yield Ground(what="about-reworded", id=new.collaboration.id)
    for question in dict.fromkeys((*new.problem, *old.problem)):
        if old.problem.get(question, "unknown") != new.problem.get(question, "unknown"):
            yield Ground(what="answer-changed", id=question)
    before = {party.id: party for party in old.parties}
    for party in new.parties:
        known = before.get(party.id)
        if known and said_of(known) == said_of(party) and known.roles != party.roles:
            yield Ground(what="party-changed", id=party.id)
        elif known and known.name != party.name:
            yield Ground(what="party-reworded", id=party.id)
    if old.verdicts != new.verdicts:
        yield Ground(what="verdicts-changed", id=new.collaboration.id)


def _altered_records(old: Side, new: Side) -> Iterator[Ground]:
    before = {record.id: record for record in old.collaboration.evidence}
    after = {record.id: record for record in new.collaboration.evidence}
    for id_, record in (before | after).items():
        what = fate(before.get(id_), after.get(id_), (old.day, new.day), _substance)
        if what:
            yield Ground(what=what, id=id_, day=told_with(what, record))
        if id_ in before and id_ in after and _wording(before[id_]) != _wording(record):
            yield Ground(what="record-reworded", id=id_)


def _substance(record: Evidence) -> dict[str, Any]:
    return record.model_dump(exclude={"what", "source"})


def _wording(record: Evidence) -> tuple[object, ...]:
    return record.what, record.source
