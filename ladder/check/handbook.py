"""Checking what belongs to a rule pack and judges nothing: passages and the interview guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..handbook import Handbook, Interview, Passages, ids
from ..pack import Pack
from ..problems import Document, Problem, ProblemsFound
from .names import twice, unknown, unknown_one, unknown_works
from .shape import shape

_MODELS: dict[str, Any] = {"passages.toml": Passages, "interview.toml": Interview}


def handbook(pack: Pack, documents: Mapping[str, Document]) -> Handbook:
    """The handbook in `documents`, where everything it names is in `pack`.

    Raises:
        ProblemsFound: it cannot be used as it is. Every problem is there.
    """
    found: dict[str, Any] = {}
    problems: list[Problem] = []
    for name, document in documents.items():
        found[name], faults = shape(_MODELS[name], document, document.data)
        problems += faults
    if problems:
        raise ProblemsFound(problems)
    whole = Handbook(
        passages=found.get("passages.toml", Passages()).passages,
        interview=found.get("interview.toml", Interview()),
    )
    looks = {"interview.toml": _interview, "passages.toml": _passages}
    there = [(look, documents[name]) for name, look in looks.items() if name in documents]
    problems = [problem for look, document in there for problem in look(pack, document, whole)]
    if problems:
        raise ProblemsFound(problems)
    return whole


def _interview(pack: Pack, document: Document, whole: Handbook) -> Iterator[Problem]:
    yield from unknown_works(document, pack.works, document.data)
    yield from twice(document, "questions", document.data.get("questions"))
    if whole.interview.usual_kind:
        yield from unknown_one(
            document, ("usual_kind",), "kind", whole.interview.usual_kind, pack.evidence.kinds
        )
    indicators = ids(pack, whole.interview)["indicators"]
    for number, question in enumerate(whole.interview.questions):
        path = ("questions", number)
        yield from unknown_one(document, (*path, "part"), "part", question.part, whole.interview.parts)
        yield from unknown(document, (*path, "indicators"), "indicator", question.indicators, indicators)


def _passages(pack: Pack, document: Document, whole: Handbook) -> Iterator[Problem]:
    yield from unknown_works(document, pack.works, document.data)
    yield from twice(document, "passages", document.data.get("passages"))
    known = ids(pack, whole.interview)
    for number, passage in enumerate(whole.passages):
        path = ("passages", number)
        carried = passage.carried_by.named if passage.carried_by else {}
        for key, named in carried.items():
            yield from unknown(document, (*path, "carried_by", key), key, named, known[key])
        if bool(carried) == (passage.context is not None):
            yield Problem("carried-or-context", document, path, {"read": passage.id})
