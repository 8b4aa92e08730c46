"""The result: what the library returns and every format prints. It holds no composed sentences."""

from functools import cache
from typing import Literal, TypedDict

from .pack import On, Per, Weight, Why
from .values import MET, Grade, Made, Status, Text

GapReason = Literal[
    "against",
    "partly",
    "contested",
    "weak",
    "beaten",
    "stale",
    "out-of-phase",
    "ended",
    "undated",
    "one-party",
    "later",
    "intent",
    "no-record",
]
"""Why something is a gap or open, in the order reasons are given: what is known first."""

RecordReason = Literal[
    "intent", "later", "ended", "undated", "stale", "out-of-phase", "one-party", "not-asked", "beaten"
]
Asks = Literal["together", Per]
"""Whom an indicator is asked of."""

Effect = Literal["floor-2", "floor-1", "partly", "ceiling-1", "ceiling-0", "none"]


class Named(Made):
    """What the collaboration is called."""

    id: str
    name: str


class RulesUsed(Made):
    """Which rules judged. `hash` is over the whole pack."""

    id: str
    version: str
    hash: str
    variant: str


class EngineUsed(Made):
    """Which engine judged, and whether another engine was held against it."""

    name: str
    version: str
    cross_checked: bool


class Cited(Made):
    """A work and a place in it. `short` is the name people know the work by."""

    work: str
    short: str
    place: str


class RecordShown(Made):
    """A record of the file, as far as a reader needs it to look the matter up."""

    id: str
    what: str
    kind: str
    kind_title: Text
    date: str | None
    since: str | None
    until: str | None
    parties: tuple[str, ...] | None
    arenas: tuple[str, ...] | None
    work: str
    place: str | None
    url: str | None


class VerdictShown(Made):
    """What somebody concluded; printed beside the result."""

    by: str
    what: str
    about: str | None
    date: str | None
    work: str
    place: str | None
    url: str | None


class Ends(Made):
    """A grade: its status, and the floor and ceiling behind it (0 not met, 1 partly, 2 met)."""

    status: Status
    floor: int
    ceiling: int


class EndsOf(TypedDict):
    """What `Ends` is made of."""

    status: Status
    floor: int
    ceiling: int


@cache
def ends(grade: Grade) -> EndsOf:
    """`grade`, as results hold it."""
    return {"status": grade.status, "floor": grade.floor, "ceiling": grade.ceiling}


class PartyResult(Ends):
    """An indicator as it stands at one party."""

    party: str
    contested: bool


class RecordUsed(Made):
    """What a record did to an indicator, or why it did nothing."""

    id: str
    effect: Effect
    reason: RecordReason | None


class IndicatorResult(Ends):
    """An indicator, each party's part in it, and the records that bear on it.

    `asks` is whom it is asked of: all together, each party, or any one, of those who are `asked`. `counts`
    where it is joined into its criterion: somebody is asked, and no file has set it aside.
    """

    id: str
    question: Text
    asks: Asks
    asked: tuple[str, ...]
    counts: bool
    contested: bool
    parties: tuple[PartyResult, ...]
    records: tuple[RecordUsed, ...]


class CriterionResult(Ends):
    """A criterion. `contested` names its contested indicators.

    Where it does not apply, `why_not` says where it would, or it has been `set_aside` whole by the file.
    """

    id: str
    title: Text
    weight: Weight
    applies: bool
    why_not: tuple[Text, ...]
    set_aside: bool
    contested: tuple[str, ...]
    sources: tuple[Cited, ...]
    indicators: tuple[IndicatorResult, ...]

    @property
    def core(self) -> bool:
        """Whether it makes its step."""
        return self.weight == "core"


class Count(Made):
    """Of the core criteria that apply: how many there are, are met, and are at least partly met."""

    core: int
    met: int
    partly: int


class StepResult(Ends):
    """A step of the profile. `contested` names its contested core criteria and conditions."""

    number: int
    id: str
    title: Text
    published: bool
    note: Text | None
    contested: tuple[str, ...]
    count: Count
    criteria: tuple[CriterionResult, ...]


class BaseResult(Made):
    """A step with something in place, and the criteria below that do not carry it."""

    step: int
    criteria: tuple[str, ...]


LevelName = Literal["reached", "under_way", "possible"]


class Level(Made):
    """How far up, counted from the bottom and unbroken; 0 is the ground."""

    reached: int
    under_way: int
    possible: int
    unsupported: tuple[BaseResult, ...]
    undocumented: tuple[BaseResult, ...]


class TargetReason(Made):
    """A rule that recommends a target, or that says why none is recommended."""

    id: str
    target: int | None
    text: Text
    sources: tuple[Cited, ...]


TargetBy = Literal["set", "recommended"]
"""Whose target it is: the file's, or that of the rules."""


class Target(Made):
    """The step to aim for: the one set in the file, and the one the rules recommend.

    `reasons` are the rules that recommend a target; where none does, those that say why.
    """

    set: int | None
    recommended: int | None
    lasting: bool
    reasons: tuple[TargetReason, ...]

    @property
    def by(self) -> TargetBy | None:
        """Whose the target is that the arena is judged by; without one, every published step counts."""
        return "set" if self.set else "recommended" if self.recommended else None

    def at(self, step: StepResult) -> TargetBy | None:
        """Whether `step` is the target, and whose. That it is to last can only be set."""
        if not step.published:
            return "set" if self.lasting else None
        return self.by if step.number == (self.set or self.recommended) else None


class Point(Made):
    """A gap, an open point or something worth strengthening: where, why, who and by which records."""

    step: int
    criterion: str
    status: Status
    reasons: tuple[GapReason, ...]
    parties: tuple[str, ...]
    records: tuple[str, ...]


class NoticeResult(Made):
    """A warning, or a sign for or against erosion, and the findings that gave it."""

    id: str
    text: Text
    because: tuple[str, ...]
    sources: tuple[Cited, ...]


class ActionResult(Made):
    """A recommended action and the criteria it serves. `advised` is where a source itself recommends it."""

    id: str
    on: On
    serves: tuple[str, ...]
    text: Text
    role: str
    instrument: str | None
    effort: str
    sources: tuple[Cited, ...]
    advised: Cited | None
    reservation: Text | None


class FirstAction(ActionResult):
    """An action to begin with, and why it is among the first."""

    why: Why


class Strengthen(Point):
    """A supporting criterion that is worth strengthening, and what to do about it."""

    actions: tuple[ActionResult, ...]


class PhaseResult(Made):
    """What the present phase asks for, and the criteria that say whether it is there."""

    text: Text
    asks: tuple[str, ...]
    sources: tuple[Cited, ...]


class Dip(Made):
    """Core criteria known to lack something where something was in place: before, or in another group.

    `before` and `after` are phases, or the tiers of those ahead and of those behind; `since` is when the
    phase changed, and `highest` the highest step with something in place before it, or there.
    """

    kind: Literal["phase", "group"]
    before: str
    after: str
    since: str | None
    highest: int
    criteria: tuple[str, ...]


class Reason(Made):
    """A rule of the pack, and what it says."""

    id: str
    text: Text
    sources: tuple[Cited, ...]


class RoleResult(Made):
    """A role of coordination: who has it, and why it is expected. Expected of nobody: it is missing."""

    role: str
    parties: tuple[str, ...]
    expected: tuple[Reason, ...]


class Tagged(Made):
    """An instrument or a function, and the records that show it."""

    id: str
    records: tuple[str, ...]


class InstrumentsResult(Made):
    """The instruments that the evidence shows in use, and those of the pack that it does not."""

    in_use: tuple[Tagged, ...]
    unused: tuple[str, ...]


class ErosionResult(Made):
    """Signs that the collaboration is wearing away and that it is not, and why they count here."""

    text: Text
    because: tuple[str, ...]
    signs: tuple[NoticeResult, ...]
    counter_signs: tuple[NoticeResult, ...]
    sources: tuple[Cited, ...]


class SetAside(Made):
    """An indicator that the file says does not apply, and why."""

    indicator: str
    criterion: str
    why: str
    work: str
    place: str | None
    url: str | None


class ArenaResult(Made):
    """Everything found about one arena.

    `parties` are those who take part on the day; with fewer than two there is nothing to judge. `ends` is the
    known end of the present arrangement, as it is written. `first` is what to begin with, and `find_out` the
    criteria to find out more about first.
    """

    id: str
    name: str
    relation: str
    phase: str | None
    parties: tuple[str, ...]
    ends: str | None
    not_applicable: tuple[SetAside, ...]
    target: Target
    level: Level
    published: int
    lasting: Status | None
    steps: tuple[StepResult, ...]
    gaps: tuple[Point, ...]
    open: tuple[Point, ...]
    strengthen: tuple[Strengthen, ...]
    warnings: tuple[NoticeResult, ...]
    erosion: ErosionResult | None
    dips: tuple[Dip, ...]
    phase_asks: PhaseResult | None
    roles: tuple[RoleResult, ...]
    instruments: InstrumentsResult
    functions: tuple[Tagged, ...]
    actions: tuple[ActionResult, ...]
    first: tuple[FirstAction, ...]
    find_out: tuple[str, ...]

    @property
    def is_shared(self) -> bool:
        """Whether there is anything to judge: one party alone is no coordination."""
        return len(self.parties) > 1

    @property
    def criteria(self) -> dict[str, CriterionResult]:
        """Every criterion, by id, also those that do not apply."""
        return {criterion.id: criterion for step in self.steps for criterion in step.criteria}

    @property
    def lacking(self) -> tuple[Point, ...]:
        """What is known to be missing: of what counts, and then of what is worth strengthening."""
        criteria = self.criteria
        return (*self.gaps, *(point for point in self.strengthen if criteria[point.criterion].ceiling < MET))

    @property
    def every_action(self) -> tuple[ActionResult, ...]:
        """The recommended actions, and after them those that only strengthen."""
        return (*self.actions, *(action for point in self.strengthen for action in point.actions))


class FirstGap(Made):
    """The lowest gap."""

    step: int
    criterion: str


class ArenaLine(Made):
    """An arena in one line: what is in place, the first gap, and what the base does not carry.

    `target` is the one set, else the one recommended, else none.
    """

    id: str
    in_place: tuple[int, ...]
    first_gap: FirstGap | None
    unsupported: tuple[int, ...]
    undocumented: tuple[int, ...]
    contested: tuple[int, ...]
    target: int | None


class Interval(Made):
    """Several arenas as one interval: smallest reached to smallest possible, and where the ends are."""

    low: int
    high: int
    low_arena: str
    high_arena: str


class Headline(Made):
    """What to say first."""

    arenas: tuple[ArenaLine, ...]
    interval: Interval


class LimitShown(Made):
    """Something the assessment does not say, or a choice of the rule pack's own."""

    id: str
    text: Text
    sources: tuple[Cited, ...]


class AnswerAbout(Made):
    """Whose collaboration an answer is about, on which ISO date, by which rules."""

    collaboration: Named
    as_of: str
    rules: RulesUsed


class Answer(AnswerAbout):
    """What an answer begins with."""

    engine: EngineUsed


class Assessment(Answer):
    """A whole assessment: for each arena the profile, levels, gaps, warnings and actions."""

    headline: Headline
    arenas: tuple[ArenaResult, ...]
    verdicts: tuple[VerdictShown, ...]
    evidence: tuple[RecordShown, ...]
    parties: tuple[Named, ...]
    limits: tuple[LimitShown, ...]
    choices: tuple[LimitShown, ...]
