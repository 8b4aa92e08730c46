"""The rule pack: the ladder, how evidence is weighed, the criteria and the advice. All of it is data."""

from collections.abc import Collection
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from .values import Frozen, Id, Source, Status, Text, Words

HANDBOOK = ("passages.toml", "interview.toml")
"""Files of a pack that judge nothing. They are part of its checksum, but read only when asked for."""

Sources = tuple[Source, ...]
"""Where a rule has its ground. An assessment can do without; `lint` asks for them."""


class Where(Frozen):
    """In arenas of which relations and phases. A key left out sets no condition."""

    relations: tuple[Id, ...] | None = Field(default=None, min_length=1)
    phases: tuple[Id, ...] | None = Field(default=None, min_length=1)

    @property
    def everywhere(self) -> bool:
        """Whether it is in every arena."""
        return self.relations is None and self.phases is None

    def relation_fits(self, relation: str) -> bool:
        """Whether it applies in an arena of this relation."""
        return self.relations is None or relation in self.relations

    def phase_fits(self, phase: str | None) -> bool:
        """Whether it applies in this phase, or in no phase."""
        return self.phases is None or phase in self.phases

    def fits(self, relation: str, phase: str | None) -> bool:
        """Whether it is in an arena of this relation, in this phase."""
        return self.relation_fits(relation) and self.phase_fits(phase)


class Applies(Where):
    """Where something applies. A key left out sets no condition; `tiers` asks for a party of one of them.

    With `ends`, only where the present arrangement has an end that is known.
    """

    tiers: tuple[Id, ...] | None = Field(default=None, min_length=1)
    ends: bool = False

    def tiers_fit(self, tiers: Collection[str]) -> bool:
        """Whether it applies where there are parties of these tiers."""
        return self.tiers is None or not set(self.tiers).isdisjoint(tiers)

    def end_fits(self, *, ends: bool) -> bool:
        """Whether it applies where an end of the arrangement is known, or is not."""
        return ends or not self.ends

    def holds(self, relation: str, phase: str | None, tiers: Collection[str], *, ends: bool = False) -> bool:
        """Whether it applies in an arena of this relation, in this phase, with parties of these tiers."""
        return self.fits(relation, phase) and self.tiers_fit(tiers) and self.end_fits(ends=ends)


class StepName(Where):
    """What a variant of the ladder calls a step there."""

    step: int
    title: Text
    sources: Sources = ()


class Step(Frozen):
    """A step of the ladder, numbered from the bottom. `names` are those of the variant in use."""

    number: int = Field(ge=1)
    id: Id
    published: bool
    title: Text
    note: Text | None = None
    sources: Sources = ()
    names: tuple[StepName, ...] = ()

    def title_in(self, relation: str, phase: str | None) -> Text:
        """What the step is called in an arena of this relation and phase."""
        fitting = (name.title for name in self.names if name.fits(relation, phase))
        return next(fitting, self.title)

    @property
    def folder(self) -> str:
        """The folder under `criteria/` that holds the criteria of the step."""
        return f"{self.number}-{self.id}"


class Limit(Frozen):
    """Something an assessment does not say, or a choice of the pack's own; shown in every report."""

    id: Id
    text: Text
    sources: Sources = ()


Weight = Literal["core", "condition", "supporting"]
"""What a criterion does to its step: makes it, can keep it from being met, or moves nothing."""


class Placed(Where):
    """Where a criterion stands in a variant of the ladder, and with what weight.

    Where that is so in some arenas only, it stands on its own step there, and the weight is another.
    """

    criterion: Id
    step: int
    weight: Weight


class Variant(Frozen):
    """The ladder with its lowest `steps`, some of them under other names.

    `moves` are the criteria that stand on another step, or weigh otherwise, than in the whole ladder.
    """

    id: Id
    title: Text
    text: Text
    steps: int
    names: tuple[StepName, ...] = ()
    moves: tuple[Placed, ...] = ()
    sources: Sources = ()


class Ladder(Frozen):
    """The ladder itself: `ladder.toml`. `variant` is the one in use; `choices` no source has made for us.

    `published` is the variant by which the published value is computed, whatever variant is in use.
    """

    id: Id
    version: Words
    variant: Id
    published: Id | None = None
    title: Text
    steps: tuple[Step, ...] = Field(min_length=1)
    variants: tuple[Variant, ...] = ()
    limits: tuple[Limit, ...] = ()
    choices: tuple[Limit, ...] = ()


class Basis(Frozen):
    """Why the weights are as they are."""

    text: Text
    sources: Sources = ()


Nature = Literal["act", "account"]


class Kind(Frozen):
    """A kind of source. An *act* makes something so, an *account* tells how it is.

    Strength 0 (intent) moves nothing, and is neither.
    """

    strength: int = Field(ge=0, le=9)
    nature: Nature | None = None
    title: Text
    examples: Text | None = None

    @property
    def such_as(self) -> tuple[str, ...]:
        """The examples one by one, in every language."""
        told = (self.examples.nb, self.examples.nn, self.examples.en) if self.examples else ()
        return tuple(one for said in told if said for one in said.split(", "))


class Weights(Frozen):
    """How evidence is weighed: `evidence.toml`.

    An account beats older evidence after the margin in months; an act beats it at once. Evidence holds for
    `holds_for_months` where an indicator does not say otherwise.
    """

    against_in_full_from: Id
    newer_beats_older_after_months: int = Field(ge=0, le=1200)
    holds_for_months: int = Field(ge=1, le=1200)
    basis: Basis
    kinds: dict[Id, Kind] = Field(min_length=1)

    def weakest(self, nature: Nature) -> int:
        """The lowest strength among the kinds of this nature."""
        return min((kind.strength for kind in self.kinds.values() if kind.nature == nature), default=0)

    def is_weakest_account(self, id_: str) -> bool:
        """Whether no account is weaker than this kind, which is one."""
        kind = self.kinds[id_]
        return kind.nature == "account" and kind.strength == self.weakest("account")


class Terms(Frozen):
    """The words a collaboration file may use: `terms.toml`."""

    relations: dict[Id, Text]
    phases: dict[Id, Text]
    tiers: dict[Id, Text]
    roles: dict[Id, Text]
    efforts: dict[Id, Text]


class Instruments(Frozen):
    """Instruments of coordination, by hierarchy and network: `instruments.toml`."""

    sources: Sources = ()
    hierarchy: dict[Id, Text]
    network: dict[Id, Text]

    @property
    def kinds(self) -> tuple[dict[str, Text], dict[str, Text]]:
        """The two kinds of instrument, which are meant to supplement each other."""
        return self.hierarchy, self.network

    @property
    def titles(self) -> dict[str, Text]:
        """What people read for each instrument."""
        return self.hierarchy | self.network


class Work(Frozen):
    """A work that the rules cite: one table of `works.toml`."""

    title: Words
    short: Words
    publisher: Words
    date: Words | None = None
    url: Words | None = None


Renewal = Literal["phase-change", "new-party"]

Per = Literal["party", "any"]
"""Who is asked, where it is not all together: each party, or any one of them."""


class Needs(Frozen):
    """The kind of act, and the kind of account, that is just strong enough to settle a question.

    Where no act is named, the question is what is done: an act for it moves it half, and beats nothing.
    """

    act: Id | None = None
    account: Id

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds that are enough, each once."""
        return tuple(dict.fromkeys(kind for kind in (self.act, self.account) if kind))


def _read_needs(value: Any) -> Any:
    """One kind stands for both."""
    return {"act": value, "account": value} if isinstance(value, str) else value


class Indicator(Frozen):
    """A question that evidence answers yes or no.

    `needs` is what is just strong enough to settle it, `holds_for_months` how long evidence holds (without
    it, as long as the pack says), `per` whether every party is asked, or any one of them is enough (without
    it, all are asked together), `of` which tiers, and `renewed_by` after which changes evidence must be
    from. Without `weight_sources` these are our own choice.
    """

    question: Text
    needs: Annotated[Needs, BeforeValidator(_read_needs)]
    holds_for_months: int | None = Field(default=None, ge=1, le=1200)
    per: Per | None = None
    of: tuple[Id, ...] | None = Field(default=None, min_length=1)
    renewed_by: tuple[Renewal, ...] = ()
    weight_sources: tuple[Source, ...] = ()


class Met(Frozen):
    """When a criterion is met: one `all` or one `any` of its indicators."""

    all: tuple[Id, ...] | None = Field(default=None, min_length=1)
    any: tuple[Id, ...] | None = Field(default=None, min_length=1)

    @property
    def parts(self) -> tuple[str, ...]:
        """The indicators, whether all are needed or any will do."""
        return self.all or self.any or ()


On = Literal["gap", "renew", "open"]
"""Something is known to be missing; it was so before a phase or a party that is new; or it is not known."""


class Advice(Frozen):
    """An action as it stands with its criterion: what to do about a gap, an old answer or an open point.

    `advised` is where a source recommends it outright, among what it advises first.
    """

    on: On
    text: Text
    instrument: Id | None = None
    role: Id
    effort: Id
    sources: Sources = ()
    advised: Source | None = None
    reservation: Text | None = None


class CrossAdvice(Advice):
    """An action that serves several criteria: one table of `actions.toml`."""

    id: Id
    serves: tuple[Id, ...] = Field(min_length=1)


Why = Literal["erosion", "advised", "missing"]
"""Why something is among what to do first: it secures what is wearing away, it mends a gap or does again
what a source itself recommends, or it mends or does again anything else."""


class DoFirst(Frozen):
    """The rule of the short list that people act on: the table `first` of `actions.toml`.

    It holds `at_most` so many lines. Actions come in the `order` of why they are there, and one line gathers
    what to find out, at most `find_out` criteria.
    """

    at_most: int = Field(ge=1, le=100)
    find_out: int = Field(ge=0, le=100)
    order: tuple[Why, ...] = Field(min_length=1)


class ExampleRecord(Frozen):
    """A record of an example, as old as `months_ago`; without it, undated. `parties` left out means both."""

    kind: Id
    months_ago: int | None = Field(default=None, ge=0, le=1200)
    supports: tuple[Id, ...] = ()
    partly: tuple[Id, ...] = ()
    against: tuple[Id, ...] = ()
    parties: tuple[Literal["one", "other"], ...] | None = Field(default=None, min_length=1)


class Example(Frozen):
    """Evidence about two parties, `one` and `other`, and the status it gives the criterion."""

    text: Text
    status: Status = "met"
    records: tuple[ExampleRecord, ...] = Field(min_length=1)


class Examples(Frozen):
    """Evidence that is enough, and evidence that is not. Both are tried."""

    sufficient: Example | None = None
    insufficient: Example | None = None


class Criterion(Frozen):
    """What must be so at a step: one file under `criteria/`. The file stem is its id.

    `order` is its place when the criteria of a step are listed; it judges nothing.
    """

    title: Text
    requirement: Text
    why: Text
    weight: Weight
    order: int = 100
    applies: Applies = Field(default_factory=Applies)
    sources: Sources = ()
    indicators: dict[Id, Indicator] = Field(min_length=1)
    met: Met
    examples: Examples = Field(default_factory=Examples)
    actions: tuple[Advice, ...] = ()

    @property
    def core(self) -> bool:
        """Whether it makes its step."""
        return self.weight == "core"

    @property
    def counts(self) -> bool:
        """Whether it can move a level."""
        return self.weight != "supporting"

    def own_actions(self, id_: str) -> dict[str, Advice]:
        """Its actions by id: that of the criterion, what each is for, and a number."""
        return {f"{id_}.{action.on}.{n}": action for n, action in enumerate(self.actions, start=1)}


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
    target: Literal["above-recommended", "lasting"] | None = None
    instruments: Literal["one-kind"] | None = None
    ends: Literal["soon"] | None = None
    problem: dict[Id, Literal["yes", "no"]] | None = Field(default=None, min_length=1, max_length=1)


class TargetRule(Frozen):
    """Which step to aim for, when all of its conditions hold; without `target`, why no rule says."""

    id: Id
    target: int | None = None
    all: tuple[Condition, ...] = Field(min_length=1)
    text: Text
    sources: Sources = ()


class Targets(Frozen):
    """Questions about the problem, and the rules that recommend a target: `targets.toml`."""

    questions: dict[Id, Text] = Field(default_factory=dict)
    targets: tuple[TargetRule, ...] = ()


class Notice(Frozen):
    """Something to say when all of its conditions hold: a warning, or a sign for or against erosion."""

    id: Id
    all: tuple[Condition, ...] = Field(min_length=1)
    text: Text
    sources: Sources = ()


class Erosion(Frozen):
    """Signs that a collaboration is wearing away, and that it is not: `erosion.toml`.

    They count where all of `in_force` holds. An arrangement ends `soon` from `soon_months` before its end.
    What is done about the criteria in `secured_by` secures it.
    """

    text: Text
    sources: Sources = ()
    soon_months: int = Field(default=0, ge=0, le=1200)
    secured_by: tuple[Id, ...] = ()
    in_force: tuple[Condition, ...] = Field(min_length=1)
    signs: tuple[Notice, ...] = ()
    counter_signs: tuple[Notice, ...] = ()


class Phase(Frozen):
    """What a phase asks for, and the criteria that say whether it is there: one table of `phases.toml`."""

    id: Id
    text: Text
    asks: tuple[Id, ...]
    sources: Sources = ()


class Coordination(Frozen):
    """What one does in a role of coordination."""

    text: Text
    sources: Sources = ()


class ExpectedRoles(Frozen):
    """Roles somebody should have where this applies; with `lasting`, only where the target is to last."""

    id: Id
    roles: tuple[Id, ...] = Field(min_length=1)
    applies: Applies = Field(default_factory=Applies)
    lasting: bool = False
    text: Text
    sources: Sources = ()


class Roles(Frozen):
    """Roles of coordination and where they are expected: `roles.toml`."""

    coordination: dict[Id, Coordination] = Field(default_factory=dict)
    expected: tuple[ExpectedRoles, ...] = ()


class Function(Frozen):
    """What an activity is for: nearer or further ahead, for the sector or across."""

    title: Text
    text: Text
    term: Literal["short", "medium", "long"]
    orientation: Literal["sector", "cross"]
    sources: Sources = ()


class Functions(Frozen):
    """The functions whose balance is shown: `functions.toml`."""

    text: Text
    sources: Sources = ()
    functions: dict[Id, Function] = Field(default_factory=dict)


class Column(Frozen):
    """An indicator and its short heading."""

    indicator: Id
    title: Text


class PartyTable(Frozen):
    """Per-party indicators to be shown party by party and side by side: one table of `tables.toml`."""

    id: Id
    title: Text
    text: Text
    columns: tuple[Column, ...] = Field(min_length=1)
    sources: Sources = ()


class Pack(Frozen):
    """A whole rule pack. Records may name the `unasked` indicators, of steps that a variant leaves out.

    `moves` are those of the variant in use that are not made everywhere.
    """

    ladder: Ladder
    evidence: Weights
    terms: Terms
    instruments: Instruments
    works: dict[Id, Work]
    targets: Targets = Field(default_factory=Targets)
    warnings: tuple[Notice, ...] = ()
    actions: tuple[CrossAdvice, ...] = ()
    first: DoFirst | None = None
    erosion: Erosion | None = None
    phases: tuple[Phase, ...] = ()
    roles: Roles = Field(default_factory=Roles)
    functions: Functions | None = None
    tables: tuple[PartyTable, ...] = ()
    criteria: dict[Id, Criterion]
    step_of: dict[Id, int]
    unasked: tuple[Id, ...] = ()
    moves: tuple[Placed, ...] = ()
    hash: str

    def at(self, relation: str, phase: str | None) -> "Pack":
        """The pack as it weighs in an arena of this relation and phase."""
        moved = {
            placed.criterion: self.criteria[placed.criterion].model_copy(update={"weight": placed.weight})
            for placed in self.moves
            if placed.fits(relation, phase)
        }
        return self.model_copy(update={"criteria": self.criteria | moved}) if moved else self

    def criteria_of(self, step: Step) -> dict[str, Criterion]:
        """The criteria of a step, by id."""
        number, step_of = step.number, self.step_of
        return {id_: c for id_, c in self.criteria.items() if step_of[id_] == number}

    @property
    def indicators(self) -> dict[str, Indicator]:
        """Every indicator that is asked, by id."""
        return {id_: asked for c in self.criteria.values() for id_, asked in c.indicators.items()}

    @property
    def criterion_of(self) -> dict[str, str]:
        """The criterion of each indicator that is asked."""
        return {i: id_ for id_, criterion in self.criteria.items() for i in criterion.indicators}

    @property
    def signs(self) -> tuple[Notice, ...]:
        """The signs of erosion, and after them those of the opposite."""
        return (*self.erosion.signs, *self.erosion.counter_signs) if self.erosion else ()

    @property
    def function_titles(self) -> dict[str, Text]:
        """What the functions are called, by id."""
        return {id_: found.title for id_, found in self.functions.functions.items()} if self.functions else {}

    @property
    def own_actions(self) -> dict[str, Advice]:
        """The actions that stand with a criterion, by id."""
        found = (criterion.own_actions(id_) for id_, criterion in self.criteria.items())
        return {id_: action for own in found for id_, action in own.items()}

    @property
    def published_steps(self) -> int:
        """How many of the steps have been published: the highest that can be a target."""
        return len([step for step in self.ladder.steps if step.published])
