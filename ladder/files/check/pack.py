"""Checking a rule pack: everything that stops an assessment, at once."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any

from ...model.pack import (
    HANDBOOK,
    Criterion,
    CrossAdvice,
    DoFirst,
    Erosion,
    Functions,
    Instruments,
    Ladder,
    Notice,
    Pack,
    PartyTable,
    Phase,
    Roles,
    Targets,
    Terms,
    Weights,
    Work,
)
from ...model.problems import InputFile, Problem
from ...model.values import Frozen, Id
from ..problems import ProblemsFound
from ..read import RULES
from . import references
from .names import apart
from .shape import Shaped, shape


class _Warnings(Frozen):
    warnings: tuple[Notice, ...] = ()


class _Actions(Frozen):
    first: DoFirst | None = None
    actions: tuple[CrossAdvice, ...] = ()


class _Phases(Frozen):
    phases: tuple[Phase, ...] = ()


class _Tables(Frozen):
    tables: tuple[PartyTable, ...] = ()


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
    "erosion.toml": Erosion,
    "phases.toml": _Phases,
    "roles.toml": Roles,
    "functions.toml": Functions,
    "tables.toml": _Tables,
}
_CRITERIA = "criteria"


def pack(folder: str, files: Mapping[str, InputFile]) -> Pack:
    """The rule pack in `files`, by their paths in `folder`.

    Raises:
        ProblemsFound: it cannot judge as it is. Every problem is there.
    """
    shaped, problems = _parts(folder, files)
    whole = _whole({name: part.read for name, part in shaped.items()}, _hash(files))
    there = {name: part for name, part in shaped.items() if not part.file.faults}
    found = {name: part.read for name, part in there.items()}
    named = references.problems(whole, {name: part.file for name, part in there.items()}, found)
    if problems := apart(named, problems):
        raise ProblemsFound(problems)
    return whole


def _whole(found: Mapping[str, Any], hash_: str) -> Pack:
    """The pack that the files make, also where some of them could be read only in part."""
    ladder: Ladder = found["ladder.toml"]
    steps = {step.folder: step.number for step in ladder.steps}
    placed = [
        (steps.get(PurePosixPath(name).parent.name, 0), criterion.order, PurePosixPath(name).stem, criterion)
        for name, criterion in found.items()
        if isinstance(criterion, Criterion)
    ]
    placed.sort(key=lambda place: place[:3])
    return Pack.model_construct(
        ladder=ladder,
        evidence=found["evidence.toml"],
        terms=found["terms.toml"],
        instruments=found["instruments.toml"],
        works=found["works.toml"],
        targets=found.get("targets.toml", Targets()),
        warnings=found.get("warnings.toml", _Warnings()).warnings,
        actions=found.get("actions.toml", _Actions()).actions,
        first=found.get("actions.toml", _Actions()).first,
        erosion=found.get("erosion.toml"),
        phases=found.get("phases.toml", _Phases()).phases,
        roles=found.get("roles.toml", Roles()),
        functions=found.get("functions.toml"),
        tables=found.get("tables.toml", _Tables()).tables,
        criteria={id_: criterion for *_, id_, criterion in placed},
        step_of={id_: number for number, _, id_, _ in placed},
        hash=hash_,
    )


def _parts(folder: str, files: Mapping[str, InputFile]) -> tuple[dict[str, Shaped[Any]], list[Problem]]:
    """Each file as its model, and what is wrong with the files one by one."""
    models, missing = _NEEDED | _OPTIONAL, _missing(folder, files)
    found: dict[str, Shaped[Any]] = {}
    problems: list[Problem] = []
    for name, file in {**missing, **files}.items():
        if not name.endswith(RULES):
            problems += file.faults
            continue
        model = Criterion if name.startswith(f"{_CRITERIA}/") else models.get(name)
        if model:
            found[name] = shape(model, file)
            problems += found[name].problems
            continue
        problems += file.faults
        if name not in HANDBOOK:
            problems.append(Problem("unexpected-rule-file", file, expected=(*models, *HANDBOOK)))
    ladder = found.get("ladder.toml")
    if ladder and not ladder.problems:
        problems += _folders({name: file for name, file in files.items() if name in found}, ladder.read)
    return found, problems


def _missing(folder: str, files: Mapping[str, InputFile]) -> dict[str, InputFile]:
    """The files that must be there and are not, each with that as its fault."""
    faults = {
        name: Problem("rule-file-missing", InputFile(folder), values={"read": name})
        for name in _NEEDED
        if name not in files
    }
    return {name: InputFile(folder, faults=(fault,)) for name, fault in faults.items()}


def _folders(files: Mapping[str, InputFile], ladder: Ladder) -> Iterator[Problem]:
    """Steps are numbered from 1, published ones first, and every criterion lies in a step's folder."""
    file = files["ladder.toml"]
    for number, step in enumerate(ladder.steps, start=1):
        if step.number != number:
            values = {"read": str(step.number), "expected": str(number)}
            yield Problem("step-out-of-order", file, ("steps", number - 1, "number"), values)
    published = [step.published for step in ladder.steps]
    if published != sorted(published, reverse=True):
        yield Problem("unpublished-step-below", file, ("steps", published.index(False), "published"))
    numbered = (step.model_copy(update={"number": n}) for n, step in enumerate(ladder.steps, start=1))
    folders = tuple(f"{_CRITERIA}/{step.folder}" for step in numbered)
    stems: dict[str, str] = {}
    for name, file in files.items():
        path = PurePosixPath(name)
        if path.parts[0] != _CRITERIA:
            continue
        if str(path.parent) not in folders:
            yield Problem("not-a-step-folder", file, values={"read": str(path.parent)}, expected=folders)
        yield from _stem(file, path.stem)
        if path.stem in stems:
            yield Problem("criterion-twice", file, values={"read": path.stem, "other": stems[path.stem]})
        stems[path.stem] = name


def _stem(file: InputFile, stem: Any) -> Iterator[Problem]:
    """The name of a criterion's file is its id."""
    id_: type[str] = Id
    yield from shape(id_, file._replace(data=stem, faults=())).problems


def _hash(files: Mapping[str, InputFile]) -> str:
    """The same for the same rules, whatever the line endings and the place of the folder."""
    digest = hashlib.sha256()
    for name in sorted(files):
        digest.update(name.encode() + b"\0" + files[name].source.replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()
