"""What belongs to a rule pack and judges nothing: the passages its rules rest on, and the interview guide."""

from collections.abc import Iterable
from typing import Any

from pydantic import Field

from .pack import Pack, Sources
from .values import Frozen, Id, Text, Words


class Carried(Frozen):
    """The rules that carry what a passage says, by what they are."""

    steps: tuple[int, ...] = ()
    criteria: tuple[Id, ...] = ()
    indicators: tuple[Id, ...] = ()
    actions: tuple[Id, ...] = ()
    targets: tuple[Id, ...] = ()
    warnings: tuple[Id, ...] = ()
    signs: tuple[Id, ...] = ()
    counter_signs: tuple[Id, ...] = ()
    phases: tuple[Id, ...] = ()
    roles: tuple[Id, ...] = ()
    instruments: tuple[Id, ...] = ()
    functions: tuple[Id, ...] = ()
    kinds: tuple[Id, ...] = ()
    variants: tuple[Id, ...] = ()
    limits: tuple[Id, ...] = ()
    questions: tuple[Id, ...] = ()

    @property
    def named(self) -> dict[str, tuple[str, ...]]:
        """The ids by what they name, those kinds that name any."""
        named = ((key, tuple(str(id_) for id_ in getattr(self, key))) for key in type(self).model_fields)
        return {key: ids for key, ids in named if ids}


class SourcePassage(Frozen):
    """A passage of a work, in our own words, and the rules that carry it, or why it is no rule."""

    id: Id
    work: Id
    place: Words
    subject: Text
    carried_by: Carried | None = None
    context: Text | None = None


class GuidePart(Frozen):
    """A part of the interview guide."""

    title: Text
    sources: Sources = ()


class OpenQuestion(Frozen):
    """An open question for an interview, what to listen for, and the indicators the answer bears on.

    Without `sources` it is our own.
    """

    id: Id
    part: Id
    text: Text
    listen_for: Text
    indicators: tuple[Id, ...] = Field(min_length=1)
    sources: Sources = ()


class Interview(Frozen):
    """The interview guide: `interview.toml`. `usual_kind` is what an answer most often is."""

    usual_kind: Id | None = None
    parts: dict[Id, GuidePart] = Field(default_factory=dict)
    questions: tuple[OpenQuestion, ...] = ()


class Passages(Frozen):
    """The passages that the rules rest on: `passages.toml`."""

    passages: tuple[SourcePassage, ...] = ()


class Handbook(Frozen):
    """All of it."""

    passages: tuple[SourcePassage, ...] = ()
    interview: Interview = Interview()


def ids(pack: Pack, interview: Interview) -> dict[str, tuple[str, ...]]:
    """Every id that a passage may name, by what it names."""
    erosion = pack.erosion
    return {
        "steps": tuple(str(step.number) for step in pack.ladder.steps),
        "criteria": tuple(pack.criteria),
        "indicators": tuple(pack.indicators),
        "actions": (*pack.own_actions, *_ids(pack.actions)),
        "targets": _ids(pack.targets.targets),
        "warnings": _ids(pack.warnings),
        "signs": _ids(erosion.signs if erosion else ()),
        "counter_signs": _ids(erosion.counter_signs if erosion else ()),
        "phases": tuple(pack.terms.phases),
        "roles": tuple(pack.terms.roles),
        "instruments": tuple(pack.instruments.titles),
        "functions": tuple(pack.function_titles),
        "kinds": tuple(pack.evidence.kinds),
        "variants": _ids(pack.ladder.variants),
        "limits": _ids(pack.ladder.limits),
        "questions": _ids(interview.questions),
    }


def _ids(rules: Iterable[Any]) -> tuple[str, ...]:
    return tuple(rule.id for rule in rules)
