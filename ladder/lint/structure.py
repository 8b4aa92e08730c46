"""What belongs together: criteria with their actions, indicators, steps, terms and the handbook."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from typing import Any

from ..judge import variants
from ..letters import alike, strange
from ..model.pack import Criterion, Pack
from ..model.problems import InputFile, KeyPath, Problem
from .whole import Whole

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def problems(whole: Whole) -> Iterator[Problem]:
    """What is missing, stands twice or is of no use among the parts of a pack."""
    yield from _ids(whole)
    yield from _look_alikes(whole)
    for id_, criterion in whole.pack.criteria.items():
        yield from _criterion(whole.file(id_), criterion)
    yield from _renewed(whole)
    yield from _steps(whole)
    yield from _margin(whole)
    yield from _without_target(whole)
    yield from _terms(whole)
    if whole.handbook.interview.questions:
        yield from _asked(whole)
    if whole.handbook.passages:
        yield from _carried(whole)


def _carried(whole: Whole) -> Iterator[Problem]:
    """Every criterion, or an indicator of it, carries what some passage says."""
    carriers = [passage.carried_by for passage in whole.handbook.passages if passage.carried_by]
    criteria = {id_ for carrier in carriers for id_ in carrier.criteria}
    indicators = {id_ for carrier in carriers for id_ in carrier.indicators}
    for id_, criterion in whole.pack.criteria.items():
        if id_ not in criteria and indicators.isdisjoint(criterion.indicators):
            yield Problem("no-passage", whole.file(id_), ("title",), {"read": id_})


def _ids(whole: Whole) -> Iterator[Problem]:
    for name, file in whole.files.items():
        ids = list(_listed_ids(file))
        if name.startswith("criteria/"):
            ids.append(((), name.rpartition("/")[2].removesuffix(".toml")))
            ids += [(("indicators", id_), id_) for id_ in file.data.get("indicators", ())]
        else:
            keys = (((*path, key), key) for path, table in _keys((), file.data) for key in table)
            ids += [named for named in keys if strange(named[1])]
        for path, id_ in ids:
            if not _KEBAB.fullmatch(id_):
                yield Problem("id-not-kebab", file, path, {"read": id_}, at_key=path[-1:] == (id_,))


def _look_alikes(whole: Whole) -> Iterator[Problem]:
    """Ids of one kind that differ only in case, or in letters that look alike."""
    for named in _kinds(whole):
        for read, other in alike(named):
            if other:
                file, path, at_key = named[read]
                values = {"read": read, "other": other, "file": named[other][0].name}
                yield Problem("look-alike-id", file, path, values, at_key=at_key)


Named = dict[str, tuple[InputFile, KeyPath, bool]]
"""Where each id is given, and whether it is a key there."""


def _kinds(whole: Whole) -> Iterator[Named]:
    """The ids that must be told apart: criteria, indicators, and what stands in one table or list."""
    criteria = {id_: whole.file(id_) for id_ in whole.pack.criteria}
    yield {id_: (file, (), False) for id_, file in criteria.items()}
    yield {i: (file, ("indicators", i), True) for file in criteria.values() for i in file.data["indicators"]}
    for file in whole.files.values():
        tables: dict[str | int, Named] = {}
        for path, id_ in _listed_ids(file):
            tables.setdefault(path[0], {})[id_] = file, path, False
        yield from tables.values()
        yield from ({key: (file, (*path, key), True) for key in keys} for path, keys in _keys((), file.data))


def _keys(path: KeyPath, table: Mapping[str, Any]) -> Iterator[tuple[KeyPath, Iterable[str]]]:
    """The keys of each table, down to where lists begin. Keys that are ours never look like others."""
    if path[:1] != ("indicators",):
        yield path, table
        for key, inner in table.items():
            if isinstance(inner, Mapping):
                yield from _keys((*path, key), inner)


def _listed_ids(file: InputFile) -> Iterator[tuple[KeyPath, str]]:
    """The ids in the arrays of tables in a file. Those of passages name a place in a work, in its own way."""
    for table, rules in file.data.items():
        if isinstance(rules, list) and table != "passages":
            for number, rule in enumerate(rules):
                if isinstance(rule, dict) and "id" in rule:
                    yield (table, number, "id"), rule["id"]


def _criterion(file: InputFile, criterion: Criterion) -> Iterator[Problem]:
    for on in ("gap", "open"):
        if on not in {action.on for action in criterion.actions}:
            yield Problem(f"no-{on}-action", file, ("title",))
    for id_, indicator in criterion.indicators.items():
        if id_ not in criterion.met.parts:
            yield Problem("unused-indicator", file, ("indicators", id_), {"read": id_}, at_key=True)
        if not indicator.question.nb.endswith("?"):
            yield Problem("not-a-question", file, ("indicators", id_, "question", "nb"))
        if re.search(r"^(mangler|(\w+ ){1,3}ikke)\b", indicator.question.nb, re.IGNORECASE):
            yield Problem("question-points-away", file, ("indicators", id_, "question", "nb"))


def _renewed(whole: Whole) -> Iterator[Problem]:
    """What must be renewed has an action that does it again, of its own or one that serves several."""
    served = {id_ for action in whole.pack.actions if action.on == "renew" for id_ in action.serves}
    for id_, criterion in whole.pack.criteria.items():
        own = {action.on for action in criterion.actions}
        if "renew" not in own and id_ not in served:
            for part, indicator in criterion.indicators.items():
                if indicator.renewed_by:
                    path = ("indicators", part, "renewed_by")
                    yield Problem("no-renew-action", whole.file(id_), path)


def _steps(whole: Whole) -> Iterator[Problem]:
    yield from _without_core(whole)
    for step in whole.pack.ladder.steps:
        criteria = whole.pack.criteria_of(step)
        places: dict[int, str] = {}
        for id_, criterion in criteria.items():
            if criterion.order in places:
                values = {"read": str(criterion.order), "other": places[criterion.order]}
                file = whole.file(id_)
                path = ("order",) if "order" in file.data else ("title",)
                yield Problem("order-twice", file, path, values)
            places[criterion.order] = id_


def _without_core(whole: Whole) -> Iterator[Problem]:
    """Steps that no core criterion makes: in the whole ladder, or where a variant moves those there are.

    A variant may do so in some arenas only.
    """
    file, ladder = whole.files["ladder.toml"], whole.pack.ladder
    bare = _coreless(whole.pack)
    for number, step in enumerate(ladder.steps):
        if step.number in bare:
            yield Problem("no-core-criterion", file, ("steps", number), {"read": str(step.number)})
    for number, variant in enumerate(ladder.variants):
        moved = variants.of(whole.pack, variant.id)
        terms = moved.terms
        packs = [moved, *(moved.at(*where) for where in product(terms.relations, (None, *terms.phases)))]
        for of in sorted({n for pack in packs for n in _coreless(pack)}.difference(bare)):
            yield Problem("no-core-criterion", file, ("variants", number), {"read": str(of)})


def _coreless(pack: Pack) -> list[int]:
    core = {pack.step_of[id_] for id_, criterion in pack.criteria.items() if criterion.core}
    return [step.number for step in pack.ladder.steps if step.number not in core]


def _without_target(whole: Whole) -> Iterator[Problem]:
    """Relations of which no rule says what to aim for, nor why none does: where any rule does so at all."""
    rules = whole.pack.targets.targets
    named = {condition.relation for rule in rules for condition in rule.all}
    for relation in whole.pack.terms.relations if rules else ():
        if relation not in named:
            file = whole.files["terms.toml"]
            values = {"read": relation}
            yield Problem("relation-without-target", file, ("relations", relation), values, at_key=True)


def _margin(whole: Whole) -> Iterator[Problem]:
    """Evidence must not go stale before newer evidence can take its place."""
    weights = whole.pack.evidence
    margin = weights.newer_beats_older_after_months
    terms: list[tuple[InputFile, KeyPath, int | None]] = [
        (whole.files["evidence.toml"], (), weights.holds_for_months)
    ]
    for id_, criterion in whole.pack.criteria.items():
        for name, indicator in criterion.indicators.items():
            terms.append((whole.file(id_), ("indicators", name), indicator.holds_for_months))
    for file, path, months in terms:
        if months and months <= margin:
            values = {"read": str(months), "margin": str(margin)}
            yield Problem("margin-too-long", file, (*path, "holds_for_months"), values)


def _terms(whole: Whole) -> Iterator[Problem]:
    """Every role is one somebody may be asked to take."""
    pack, file = whole.pack, whole.files["terms.toml"]
    used = {action.role for c in pack.criteria.values() for action in c.actions}
    used |= {action.role for action in pack.actions} | set(pack.roles.coordination)
    for role in pack.terms.roles:
        if role not in used:
            yield Problem("unused-role", file, ("roles", role), {"read": role}, at_key=True)
    described = {phase.id for phase in pack.phases}
    for phase in pack.terms.phases:
        if pack.phases and phase not in described:
            yield Problem("phase-not-described", file, ("phases", phase), {"read": phase}, at_key=True)


def _asked(whole: Whole) -> Iterator[Problem]:
    asked = {i for question in whole.handbook.interview.questions for i in question.indicators}
    for id_, criterion in whole.pack.criteria.items():
        for indicator in criterion.indicators:
            if indicator not in asked:
                path = ("indicators", indicator)
                yield Problem("not-in-interview", whole.file(id_), path, {"read": indicator}, at_key=True)
