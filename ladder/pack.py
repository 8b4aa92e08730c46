"""The rule pack: the ladder, how evidence is weighed, the criteria and the advice. All of it is data."""

from typing import Annotated, Literal

from pydantic import Field

from .values import Frozen, Id, Source, Text, Words

Sources = Annotated[tuple[Source, ...], Field(min_length=1)]


class Step(Frozen):
    """A step of the ladder, numbered from the bottom."""

    number: int = Field(ge=1)
    id: Id
    published: bool
    title: Text
    note: Text | None = None
    sources: Sources

    @property
    def folder(self) -> str:
        """The folder under `criteria/` that holds the criteria of the step."""
        return f"{self.number}-{self.id}"


class Limit(Frozen):
    """Something an assessment does not say; shown in every report."""

    text: Text
    sources: Sources


class Ladder(Frozen):
    """The ladder itself: `ladder.toml`."""

    id: Id
    version: Words
    variant: Id
    title: Text
    steps: tuple[Step, ...] = Field(min_length=1)
    limits: tuple[Limit, ...] = ()


class Basis(Frozen):
    """Why the weights are as they are."""

    text: Text
    sources: Sources


class Kind(Frozen):
    """A kind of source. Strength 0 (intent) moves nothing."""

    strength: int = Field(ge=0, le=9)
    title: Text
    examples: Text | None = None


class Weights(Frozen):
    """How evidence is weighed: `evidence.toml`."""

    against_in_full_from: Id
    newer_beats_older_after_months: int = Field(ge=0, le=1200)
    basis: Basis
    kinds: dict[Id, Kind] = Field(min_length=1)


class Terms(Frozen):
    """The words a collaboration file may use: `terms.toml`."""

    relations: dict[Id, Text]
    phases: dict[Id, Text]
    tiers: dict[Id, Text]
    roles: dict[Id, Text]
    efforts: dict[Id, Text]


class Instruments(Frozen):
    """Instruments of coordination, by hierarchy and network: `instruments.toml`."""

    sources: Sources
    hierarchy: dict[Id, Text]
    network: dict[Id, Text]

    def title(self, instrument: str) -> Text:
        """What people read for `instrument`."""
        return (self.hierarchy | self.network)[instrument]


class Work(Frozen):
    """A work that the rules cite: one table of `works.toml`."""

    title: Words
    short: Words
    publisher: Words
    date: Words | None = None
    url: Words | None = None


class Applies(Frozen):
    """Where a criterion applies. A key left out sets no condition."""

    relations: tuple[Id, ...] | None = Field(default=None, min_length=1)
    phases: tuple[Id, ...] | None = Field(default=None, min_length=1)


Change = Literal["phase-change", "new-party"]


class Indicator(Frozen):
    """A question that evidence answers yes or no.

    `needs` is the kind of source that is just strong enough to settle it, `holds_for_months` how
    long evidence holds, `per` whether every party is asked, `of` which tiers, and `renewed_by`
    after which changes evidence must be from. Without `weight_sources` these are our own choice.
    """

    question: Text
    needs: Id
    holds_for_months: int | None = Field(default=None, ge=1, le=1200)
    per: Literal["party"] | None = None
    of: tuple[Id, ...] | None = Field(default=None, min_length=1)
    renewed_by: tuple[Change, ...] = ()
    weight_sources: tuple[Source, ...] = ()


class Met(Frozen):
    """When a criterion is met: one `all` or one `any` of its indicators."""

    all: tuple[Id, ...] | None = Field(default=None, min_length=1)
    any: tuple[Id, ...] | None = Field(default=None, min_length=1)

    @property
    def parts(self) -> tuple[str, ...]:
        return self.all or self.any or ()


On = Literal["gap", "open"]


class Advice(Frozen):
    """An action as it stands with its criterion: what to do about a gap, or about an open point."""

    on: On
    text: Text
    instrument: Id | None = None
    role: Id
    effort: Id
    sources: Sources
    reservation: Text | None = None


class CrossAdvice(Advice):
    """An action that serves several criteria: one table of `actions.toml`."""

    id: Id
    serves: tuple[Id, ...] = Field(min_length=1)


class Criterion(Frozen):
    """What must be so at a step: one file under `criteria/`. The file stem is its id.

    `order` is its place when the criteria of a step are listed; it judges nothing.
    """

    title: Text
    requirement: Text
    why: Text
    core: bool
    order: int = 100
    applies: Applies = Applies()
    sources: Sources
    indicators: dict[Id, Indicator] = Field(min_length=1)
    met: Met
    actions: tuple[Advice, ...] = ()


class FloorBound(Frozen):
    """Something is known to be in place."""

    at_least: int = Field(ge=1, le=2)


class CeilingBound(Frozen):
    """Something is known to be missing."""

    at_most: int = Field(ge=0, le=1)


class Condition(Frozen):
    """A positive pattern: a finding with a floor or ceiling, or a fact about the arena or the problem.

    Only moved ends can be asked for, so that nothing follows from what is unknown.
    """

    criterion: Id | None = None
    indicator: Id | None = None
    step: int | None = None
    floor: FloorBound | None = None
    ceiling: CeilingBound | None = None
    relation: Id | None = None
    phase: Id | None = None
    target: Literal["above-recommended"] | None = None
    problem: dict[Id, Literal["yes", "no"]] | None = Field(default=None, min_length=1, max_length=1)


class TargetRule(Frozen):
    """Which step to aim for, when all of its conditions hold."""

    id: Id
    target: int
    all: tuple[Condition, ...] = Field(min_length=1)
    text: Text
    sources: Sources


class Targets(Frozen):
    """Questions about the problem, and the rules that recommend a target: `targets.toml`."""

    questions: dict[Id, Text] = Field(default_factory=dict)
    targets: tuple[TargetRule, ...] = ()


class Warning(Frozen):
    """Something to look out for when all of its conditions hold: one table of `warnings.toml`."""

    id: Id
    all: tuple[Condition, ...] = Field(min_length=1)
    text: Text
    sources: Sources


class Pack(Frozen):
    """A whole rule pack."""

    ladder: Ladder
    evidence: Weights
    terms: Terms
    instruments: Instruments
    works: dict[Id, Work]
    targets: Targets = Targets()
    warnings: tuple[Warning, ...] = ()
    actions: tuple[CrossAdvice, ...] = ()
    criteria: dict[Id, Criterion]
    step_of: dict[Id, int]
    hash: str

    def criteria_of(self, step: Step) -> dict[str, Criterion]:
        """The criteria of a step, by id."""
        return {id_: c for id_, c in self.criteria.items() if self.step_of[id_] == step.number}

    @property
    def published_steps(self) -> int:
        return sum(step.published for step in self.ladder.steps)
