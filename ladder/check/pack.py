"""Checking a rule pack: everything that stops an assessment, at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any, TypeVar

from pydantic import BaseModel

from ..pack import (
    Condition,
    Criterion,
    CrossAdvice,
    Instruments,
    Ladder,
    Pack,
    TargetRule,
    Targets,
    Terms,
    Weights,
    Work,
)
from ..pack import Warning as WarningRule
from ..problems import Document, KeyPath, Problem, ProblemsFound
from ..values import Frozen, Id
from .names import repeated, twice, unknown, unknown_keys, unknown_one
from .shape import shape

T = TypeVar("T", bound=BaseModel)


class _Warnings(Frozen):
    warnings: tuple[WarningRule, ...] = ()


class _Actions(Frozen):
    actions: tuple[CrossAdvice, ...] = ()


_NEEDED: dict[str, Any] = {
    "ladder.toml": Ladder,
    "evidence.toml": Weights,
    "terms.toml": Terms,
    "instruments.toml": Instruments,
    "works.toml": dict[Id, Work],
}
_OPTIONAL: dict[str, Any] = {
    "targets.toml": Targets,
    "warnings.toml": _Warnings,
    "actions.toml": _Actions,
}
_CRITERIA = "criteria"


def pack(folder: str, documents: Mapping[str, Document]) -> Pack:
    """The rule pack in `documents`, by their paths in `folder`.

    Raises:
        ProblemsFound: it cannot judge as it is. Every problem is there.
    """
    found, problems = _parts(folder, documents)
    if problems:
        raise ProblemsFound(problems)
    ladder: Ladder = found["ladder.toml"]
    steps = {step.folder: step.number for step in ladder.steps}
    placed = [
        (steps[PurePosixPath(name).parent.name], criterion.order, PurePosixPath(name).stem, criterion)
        for name, criterion in found.items()
        if isinstance(criterion, Criterion)
    ]
    placed.sort(key=lambda place: place[:3])
    whole = Pack(
        ladder=ladder,
        evidence=found["evidence.toml"],
        terms=found["terms.toml"],
        instruments=found["instruments.toml"],
        works=found["works.toml"],
        targets=found.get("targets.toml", Targets()),
        warnings=found.get("warnings.toml", _Warnings()).warnings,
        actions=found.get("actions.toml", _Actions()).actions,
        criteria={id_: criterion for *_, id_, criterion in placed},
        step_of={id_: number for number, _, id_, _ in placed},
        hash=_hash(documents),
    )
    problems = list(_Names(whole, documents, found).problems())
    if problems:
        raise ProblemsFound(problems)
    return whole


def _parts(folder: str, documents: Mapping[str, Document]) -> tuple[dict[str, Any], list[Problem]]:
    """Each file as its model, and what is wrong with the files one by one."""
    found: dict[str, Any] = {}
    problems = [
        Problem("rule-file-missing", Document(folder), values={"read": name})
        for name in _NEEDED
        if name not in documents
    ]
    models = _NEEDED | _OPTIONAL
    for name, document in documents.items():
        model = Criterion if name.startswith(f"{_CRITERIA}/") else models.get(name)
        if model is None:
            problems.append(Problem("unexpected-rule-file", document, expected=tuple(models)))
            continue
        found[name], faults = shape(model, document, document.data)
        problems += faults
    ladder = found.get("ladder.toml")
    problems += _folders(documents, ladder) if isinstance(ladder, Ladder) else ()
    return found, problems


def _folders(documents: Mapping[str, Document], ladder: Ladder) -> Iterator[Problem]:
    """Steps are numbered from 1, published ones first, and every criterion lies in a step's folder."""
    document = documents["ladder.toml"]
    for number, step in enumerate(ladder.steps, start=1):
        if step.number != number:
            values = {"read": str(step.number), "expected": str(number)}
            yield Problem("step-out-of-order", document, ("steps", number - 1, "number"), values)
    published = [step.published for step in ladder.steps]
    if published != sorted(published, reverse=True):
        yield Problem("unpublished-step-below", document, ("steps", published.index(False), "published"))
    folders = tuple(f"{_CRITERIA}/{step.folder}" for step in ladder.steps)
    stems: dict[str, str] = {}
    id_: type[str] = Id
    for name, document in documents.items():
        path = PurePosixPath(name)
        if path.parts[0] != _CRITERIA:
            continue
        if str(path.parent) not in folders:
            yield Problem("not-a-step-folder", document, values={"read": str(path.parent)}, expected=folders)
        yield from shape(id_, document, path.stem)[1]
        if path.stem in stems:
            yield Problem("criterion-twice", document, values={"read": path.stem, "other": stems[path.stem]})
        stems[path.stem] = name


def _hash(documents: Mapping[str, Document]) -> str:
    """The same for the same rules, whatever the line endings and the place of the folder."""
    digest = hashlib.sha256()
    for name in sorted(documents):
        digest.update(name.encode() + b"\0" + documents[name].source.replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()


@dataclass(frozen=True)
class _Names:
    """What must fit together across the files of a pack."""

    pack: Pack
    documents: Mapping[str, Document]
    found: Mapping[str, Any]

    def problems(self) -> Iterator[Problem]:
        for name, part in self.found.items():
            yield from self._sources(self.documents[name], (), self.documents[name].data)
            if isinstance(part, Criterion):
                yield from self._criterion(self.documents[name], part)
        yield from self._indicators_twice()
        yield from self._weights()
        yield from self._targets()
        yield from self._warnings()
        yield from self._cross_actions()

    def _sources(self, document: Document, path: KeyPath, value: Any) -> Iterator[Problem]:
        """Every work that is cited, wherever in the file, is in `works.toml`."""
        children = value.items() if isinstance(value, dict) else enumerate(value)
        for key, child in children:
            if key == "work":
                yield from unknown_one(document, (*path, key), "work", child, self.pack.works)
            elif isinstance(child, dict | list):
                yield from self._sources(document, (*path, key), child)

    def _criterion(self, document: Document, criterion: Criterion) -> Iterator[Problem]:
        terms = self.pack.terms
        applies = criterion.applies
        relations, phases = applies.relations or (), applies.phases or ()
        yield from unknown(document, ("applies", "relations"), "relation", relations, terms.relations)
        yield from unknown(document, ("applies", "phases"), "phase", phases, terms.phases)
        for id_, indicator in criterion.indicators.items():
            path = ("indicators", id_)
            yield from self._strong_enough(document, (*path, "needs"), indicator.needs)
            yield from unknown(document, (*path, "of"), "tier", indicator.of or (), terms.tiers)
            if indicator.of and indicator.per is None:
                yield Problem("of-without-per", document, (*path, "of"), {"read": id_})
        if (criterion.met.all is None) == (criterion.met.any is None):
            yield Problem("met-all-or-any", document, ("met",))
        for key in ("all", "any"):
            names = getattr(criterion.met, key) or ()
            yield from unknown(document, ("met", key), "indicator", names, criterion.indicators)
            yield from repeated(document, ("met", key), names)
        for number, action in enumerate(criterion.actions):
            yield from self._action(document, ("actions", number), action)

    def _strong_enough(self, document: Document, path: KeyPath, kind: str) -> Iterator[Problem]:
        """A kind that can settle something: it exists and is not intent."""
        kinds = self.pack.evidence.kinds
        yield from unknown_one(document, path, "kind", kind, kinds)
        if kind in kinds and kinds[kind].strength == 0:
            yield Problem("intent-settles-nothing", document, path, {"read": kind})

    def _action(self, document: Document, path: KeyPath, action: Any) -> Iterator[Problem]:
        terms, instruments = self.pack.terms, self.pack.instruments
        known = instruments.hierarchy | instruments.network
        yield from unknown_one(document, (*path, "instrument"), "instrument", action.instrument, known)
        yield from unknown_one(document, (*path, "role"), "role", action.role, terms.roles)
        yield from unknown_one(document, (*path, "effort"), "effort", action.effort, terms.efforts)

    def _indicators_twice(self) -> Iterator[Problem]:
        seen: dict[str, str] = {}
        for name, part in self.found.items():
            for id_ in part.indicators if isinstance(part, Criterion) else ():
                if id_ in seen:
                    values = {"read": id_, "other": seen[id_]}
                    path = ("indicators", id_)
                    yield Problem("indicator-twice", self.documents[name], path, values, at_key=True)
                seen.setdefault(id_, name)

    def _weights(self) -> Iterator[Problem]:
        key = "against_in_full_from"
        yield from self._strong_enough(
            self.documents["evidence.toml"], (key,), self.pack.evidence.against_in_full_from
        )

    def _targets(self) -> Iterator[Problem]:
        if "targets.toml" not in self.documents:
            return
        document = self.documents["targets.toml"]
        yield from twice(document, "targets", document.data.get("targets"))
        for number, target in enumerate(self.pack.targets.targets):
            if not 1 <= target.target <= self.pack.published_steps:
                values = {
                    "read": str(target.target),
                    "lowest": "1",
                    "highest": str(self.pack.published_steps),
                }
                yield Problem("target-out-of-range", document, ("targets", number, "target"), values)
            yield from self._conditions(document, ("targets", number), target)

    def _warnings(self) -> Iterator[Problem]:
        for number, warning in enumerate(self.pack.warnings):
            yield from self._conditions(self.documents["warnings.toml"], ("warnings", number), warning)
        if "warnings.toml" in self.documents:
            document = self.documents["warnings.toml"]
            yield from twice(document, "warnings", document.data.get("warnings"))

    def _cross_actions(self) -> Iterator[Problem]:
        if "actions.toml" not in self.documents:
            return
        document = self.documents["actions.toml"]
        yield from twice(document, "actions", document.data.get("actions"))
        for number, action in enumerate(self.pack.actions):
            path = ("actions", number)
            yield from unknown(document, (*path, "serves"), "criterion", action.serves, self.pack.criteria)
            yield from self._action(document, path, action)

    def _conditions(
        self, document: Document, path: KeyPath, rule: WarningRule | TargetRule
    ) -> Iterator[Problem]:
        seen: set[tuple[object, ...]] = set()
        for number, condition in enumerate(rule.all):
            place = (*path, "all", number)
            yield from self._condition(document, place, condition, isinstance(rule, TargetRule))
            asked = set(_asked(condition))
            if asked & seen:
                yield Problem("condition-twice", document, place)
            seen |= asked

    def _condition(
        self, document: Document, path: KeyPath, condition: Condition, is_target: bool
    ) -> Iterator[Problem]:
        pack = self.pack
        indicators = dict.fromkeys(id_ for c in pack.criteria.values() for id_ in c.indicators)
        steps = {step.number for step in pack.ladder.steps}
        questions = pack.targets.questions
        named = (("criterion", pack.criteria), ("indicator", indicators))
        for key, known in (*named, ("relation", pack.terms.relations), ("phase", pack.terms.phases)):
            yield from unknown_one(document, (*path, key), key, getattr(condition, key), known)
        asked = condition.problem or {}
        yield from unknown_keys(document, (*path, "problem"), "question", asked, questions)
        if condition.step is not None and condition.step not in steps:
            values = {"read": str(condition.step), "lowest": "1", "highest": str(len(steps))}
            yield Problem("target-out-of-range", document, (*path, "step"), values)
        findings = [key for key in ("criterion", "indicator", "step") if getattr(condition, key) is not None]
        bounds = [bound for bound in (condition.floor, condition.ceiling) if bound]
        context = [key for key in ("relation", "phase", "target", "problem") if getattr(condition, key)]
        fits = len(findings) == bool(bounds) and len(findings) + len(context) == 1
        if not fits or (is_target and (findings or condition.target)):
            yield Problem("condition-unclear", document, path)


def _asked(condition: Condition) -> Iterator[tuple[object, ...]]:
    """What a condition asks for. One rule must not ask for the same twice."""
    finding = (condition.criterion, condition.indicator, condition.step)
    yield from ((key, *finding) for key in ("floor", "ceiling") if getattr(condition, key))
    context = (condition.relation, condition.phase, condition.target, *(condition.problem or {}).items())
    if any(context):
        yield context
