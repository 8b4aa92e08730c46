"""What is not as it was in rules, files and dates, whether or not it moved a status."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from itertools import product
from typing import Any, Literal

from pydantic import BaseModel

from ...flow import Case
from ...model.collaboration import Collaboration, Evidence, Party
from ...model.pack import Pack
from ...model.values import Text
from .result import Altered, Cause, Fate, What
from .why import Compared, became, said_of, told_with, weights


def altered(
    old: Case, new: Case, shared: Iterable[Compared], why: Collection[tuple[str, What, str]]
) -> Iterator[Altered]:
    """Everything that differs; `why` are the arenas and fates that moved some status."""
    moved = {(what, id_) for _, what, id_ in why}
    for fate, counts in _altered_rules(old.rules.pack, new.rules.pack):
        yield _as_altered("rules", fate, not moved.isdisjoint(counts))
    for fate in _no_longer_weighed(old, new.rules.pack):
        yield _as_altered("rules", fate, moved=False)
    for compared in shared:
        arena = compared.stages[-1].arena.id
        for fate in _altered_arena(compared):
            yield _as_altered("parties", fate, (arena, fate.what, fate.id) in why, arena)
    for fate in _altered_about(old.collaboration, new.collaboration):
        yield _as_altered("parties", fate, moved=False)
    for fate in _altered_records(old, new):
        yield _as_altered("evidence", fate, (fate.what, fate.id) in moved)


def _as_altered(cause: Cause, fate: Fate, moved: bool, arena: str | None = None) -> Altered:
    return Altered(**dict(fate), cause=cause, arena=arena, moved=moved)


def sameness(old: Pack, new: Pack) -> Literal["same", "wording", "substance"]:
    """Whether the rules differ, and if so only in wording or in substance."""
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


def _altered_rules(old: Pack, new: Pack) -> Iterator[tuple[Fate, set[tuple[What, str]]]]:
    """What differs in the rules, each with the fates that would say it moved something."""
    for id_ in dict.fromkeys((*new.criteria, *old.criteria)):
        if what := _criterion_fate(old, new, id_):
            yield Fate(what=what, id=id_), {(what, id_), *_indicator_fates(old, new, id_)}
    if weights(old) != weights(new):
        fate = Fate(what="weights-changed", id=new.ladder.id)
        yield fate, {(fate.what, fate.id)}
    for part in _PARTS:
        before, after = getattr(old, part), getattr(new, part)
        if before == after or (part == "evidence" and weights(old) != weights(new)):
            continue
        substance = blanked(before, without=("version",)) != blanked(after, without=("version",))
        yield Fate(what="part-changed" if substance else "part-reworded", id=part), set()


def _indicator_fates(old: Pack, new: Pack, criterion: str) -> Iterator[tuple[What, str]]:
    """Whatever may have become of the indicators of a criterion."""
    become: tuple[What, ...] = ("indicator-added", "indicator-removed", "indicator-changed")
    pair = (pack.criteria[criterion] for pack in (old, new) if criterion in pack.criteria)
    yield from product(become, {i for found in pair for i in found.indicators})


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


def _no_longer_weighed(old: Case, new: Pack) -> Iterator[Fate]:
    """Old records that the new rules have no use for: of an unknown kind, or about what is not asked."""
    dropped = old.rules.pack.indicators.keys() - new.indicators.keys()
    for record in old.collaboration.evidence:
        if record.kind not in new.evidence.kinds:
            yield Fate(what="kind-gone", id=record.id)
        elif not dropped.isdisjoint((*record.supports, *record.partly, *record.against)):
            yield Fate(what="not-asked", id=record.id)


def _altered_arena(compared: Compared) -> Iterator[Fate]:
    transition = next(t for t in compared.transitions if t.cause == "parties")
    old, new = compared.stages[0].arena, compared.stages[-1].arena
    yield from transition.phases()
    yield from transition.people()
    if old.relation != new.relation:
        yield Fate(what="relation-changed", id=new.relation)
    yield from transition.end()
    yield from transition.aside()
    if (old.target, old.lasting) != (new.target, new.lasting):
        yield Fate(what="target-changed", id=new.id)
    if old.name != new.name:
        yield Fate(what="arena-reworded", id=new.id)


def _altered_about(old: Collaboration, new: Collaboration) -> Iterator[Fate]:
    """What differs in the file besides arenas and evidence. None of it moves a status."""
    if old.collaboration != new.collaboration:
        yield Fate(what="about-reworded", id=new.collaboration.id)
    for question in dict.fromkeys((*new.problem, *old.problem)):
        if old.problem.get(question, "unknown") != new.problem.get(question, "unknown"):
            yield Fate(what="answer-changed", id=question)
    before = {party.id: party for party in old.parties}
    for party in new.parties:
        if party.id in before:
            yield from _altered_party(before[party.id], party)
    if Counter(old.verdicts) != Counter(new.verdicts):
        yield Fate(what="verdicts-changed", id=new.collaboration.id)


def _altered_party(old: Party, new: Party) -> Iterator[Fate]:
    if said_of(old) == said_of(new) and set(old.roles) != set(new.roles):
        yield Fate(what="party-changed", id=new.id)
    elif old.name != new.name:
        yield Fate(what="party-reworded", id=new.id)


def _altered_records(old: Case, new: Case) -> Iterator[Fate]:
    before = {record.id: record for record in old.collaboration.evidence}
    after = {record.id: record for record in new.collaboration.evidence}
    for id_, record in (before | after).items():
        what = became(before.get(id_), after.get(id_), (old.day, new.day), _substance)
        if what:
            yield Fate(what=what, id=id_, day=told_with(what, record))
        if id_ in before and id_ in after and _wording(before[id_]) != _wording(record):
            yield Fate(what="record-reworded", id=id_)


def _substance(record: Evidence) -> dict[str, Any]:
    """All but its words. In which order a list names things is of no matter."""
    said = record.model_dump(exclude={"what", "source"})
    return {key: frozenset(value) if isinstance(value, tuple) else value for key, value in said.items()}


def _wording(record: Evidence) -> tuple[object, ...]:
    return record.what, record.source
