"""What belongs together: criteria with their actions, indicators, steps, terms and the handbook."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product

from ..judge import variants
from ..model.pack import Criterion, Pack
from ..model.problems import InputFile, KeyPath, Problem
from .whole import Whole


def problems(whole: Whole) -> Iterator[Problem]:
    """What is missing, stands twice or is of no use among the parts of a pack."""
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
