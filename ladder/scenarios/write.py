"""Writing a feature from a collaboration file and what came of it: ready to run, and to be edited."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from ..model.assessment import ArenaResult, Assessment
from ..model.pack import Pack
from ..words import Say
from .vocabulary import Sentence, StepKind, sentences

_CODES = {"nb": "no", "nn": "nn", "en": "en"}
_MEANS_MORE = re.compile(r'"|<[^<>]+>')
_TITLES = {"nb": ("Egenskap", "Og"), "nn": ("Eigenskap", "Og"), "en": ("Feature", "And")}


def feature(assessment: Assessment, pack: Pack, path: str, say: Say) -> str:
    """A feature in which each arena stands as it does in `assessment`; `path` leads from it to the file."""
    title, _ = _TITLES[say.lang]
    lines = [f"# language: {_CODES[say.lang]}", f"{title}: {_one_line(assessment.collaboration.name)}", ""]
    for arena in assessment.arenas:
        lines += _scenario(assessment, arena, pack, path, say)
    return "\n".join(lines).rstrip() + "\n"


def _scenario(assessment: Assessment, arena: ArenaResult, pack: Pack, path: str, say: Say) -> Iterator[str]:
    yield f"  Scenario: {_name(arena)}, {assessment.as_of}"
    last: StepKind | None = None
    for id_, values in _said(assessment, arena, pack, path, say):
        sentence = _sentence(id_, say)
        keyword = _TITLES[say.lang][1] if sentence.kind == last else say("scenario", sentence.kind)
        last = sentence.kind
        yield f"    {keyword} {sentence.written(values)}"
    yield ""


def _said(
    assessment: Assessment, arena: ArenaResult, pack: Pack, path: str, say: Say
) -> Iterator[tuple[str, dict[str, object]]]:
    yield "file", {"path": path}
    yield "arena", {"arena": _name(arena)}
    yield "assessed-on", {"day": assessment.as_of}
    for step in arena.steps:
        yield "step-is", {"step": step.number, "status": say("status", step.status)}
    level = arena.level
    yield "level-is", level.model_dump(include={"reached", "under_way", "possible"})
    yield "published-is", {"step": arena.published}
    if arena.target.recommended:
        yield "recommended-is", {"step": arena.target.recommended}
    else:
        yield "nothing-recommended", {}
    for base in level.unsupported:
        yield "unsupported", {"step": base.step}
    for base in level.undocumented:
        yield "undocumented", {"step": base.step}
    for point in arena.gaps:
        yield "is-gap", {"criterion": say.text(pack.criteria[point.criterion].title)}
    for point in arena.open:
        yield "is-open", {"criterion": say.text(pack.criteria[point.criterion].title)}
    for warning in arena.warnings:
        yield "warned", {"warning": warning.id}


def _sentence(id_: str, say: Say) -> Sentence:
    return next(s for s in sentences() if s.id == id_ and s.lang == say.lang)


def _name(arena: ArenaResult) -> str:
    """What an arena is called: by its id, where its name would end the text or be taken for a column."""
    return arena.id if _MEANS_MORE.search(arena.name) else _one_line(arena.name)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def from_here(file: Path, to: Path | None) -> str:
    """Where `file` lies as seen from the feature written at `to`, or from the folder we are in."""
    folder = to.parent.resolve() if to else Path.cwd()
    return Path(os.path.relpath(file.resolve(), folder)).as_posix()
