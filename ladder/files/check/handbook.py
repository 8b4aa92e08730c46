"""Checking what belongs to a rule pack and judges nothing: passages and the interview guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from ...model.handbook import Handbook, Interview, Passages, ids
from ...model.pack import Pack
from ...model.problems import InputFile, Problem
from ..problems import ProblemsFound
from .names import Known, apart, twice, unknown, unknown_one, unknown_works
from .shape import shape

_MODELS: dict[str, Any] = {"passages.toml": Passages, "interview.toml": Interview}


def handbook(pack: Pack, files: Mapping[str, InputFile]) -> Handbook:
    """The handbook in `files`, where everything it names is in `pack`.

    Raises:
        ProblemsFound: it cannot be used as it is. Every problem is there.
    """
    shaped = {name: shape(_MODELS[name], file) for name, file in files.items()}
    found = {name: part.read for name, part in shaped.items()}
    whole = Handbook.model_construct(
        passages=found.get("passages.toml", Passages()).passages,
        interview=found.get("interview.toml", Interview()),
    )
    looks = {"interview.toml": _interview, "passages.toml": _passages}
    there = [(name, part.file) for name, part in shaped.items() if not part.file.faults]
    known: dict[str, Known] = dict(ids(pack, whole.interview))
    if "interview.toml" in files and files["interview.toml"].faults:
        known["questions"] = (None,)
    named = chain.from_iterable(looks[name](pack, file, whole, known) for name, file in there)
    problems = apart(named, chain.from_iterable(part.problems for part in shaped.values()))
    if problems:
        raise ProblemsFound(problems)
    return whole


def _interview(pack: Pack, file: InputFile, whole: Handbook, known: Mapping[str, Known]) -> Iterator[Problem]:
    yield from unknown_works(file, pack.works, file.data)
    yield from twice(file, "questions", file.data.get("questions"))
    if whole.interview.usual_kind:
        yield from unknown_one(file, ("usual_kind",), "kind", whole.interview.usual_kind, pack.evidence.kinds)
    for number, question in enumerate(whole.interview.questions):
        path = ("questions", number)
        yield from unknown_one(file, (*path, "part"), "part", question.part, whole.interview.parts)
        yield from unknown(file, (*path, "indicators"), "indicator", question.indicators, known["indicators"])


def _passages(pack: Pack, file: InputFile, whole: Handbook, known: Mapping[str, Known]) -> Iterator[Problem]:
    yield from unknown_works(file, pack.works, file.data)
    yield from twice(file, "passages", file.data.get("passages"))
    for number, passage in enumerate(whole.passages):
        path = ("passages", number)
        carried = passage.carried_by.named if passage.carried_by else {}
        for key, named in carried.items():
            yield from unknown(file, (*path, "carried_by", key), key, named, known[key])
        if bool(carried) == (passage.context is not None):
            yield Problem("carried-or-context", file, path, {"read": passage.id or "…"})
