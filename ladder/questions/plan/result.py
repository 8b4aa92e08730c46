"""What a plan holds: ways of findings, what stops others, and sets of actions."""

from __future__ import annotations

from typing import Literal

from ...model.assessment import ActionResult, Answer, Named, RecordShown, TargetBy
from ...model.values import Frozen, Status, Text
from ..wanted import Wanted

Way = tuple[Wanted, ...]
"""Findings that together meet a criterion."""

ObstacleReason = Literal["one-party", "nothing-asked", "nobody-asked", "no-kind", "not-renewed", "too-recent"]


class Obstacle(Frozen):
    """Something that no record dated by the day can settle.

    `one-party`: fewer than two take part. `nothing-asked`: no core criterion of the step applies.
    `nobody-asked`: none of those whom the criterion is asked of takes part. `no-kind`: no kind of source can
    settle it. The other reasons concern a finding: `records` say otherwise and are too recent, or a change
    that it must come after may not be over (`not-renewed`). `not_before` is the first day (ISO) whose records
    settle it, where there is one.
    """

    step: int
    criterion: str | None
    indicator: str | None
    party: str | None
    reason: ObstacleReason
    records: tuple[str, ...]
    not_before: str | None


class PlannedIndicator(Frozen):
    """An indicator that a part of a plan names, and the parties who are asked about it, where each is."""

    id: str
    question: Text
    parties: tuple[str, ...]


class PlannedCriterion(Frozen):
    """A criterion that is to be met, as it stands on the plan's day, and the ways to meet it.

    `ways` are the smallest, all of one size; `larger` those that take more findings and hold no other way.
    """

    step: int
    criterion: str
    title: Text
    status: Status
    contested: bool
    indicators: tuple[PlannedIndicator, ...]
    ways: tuple[Way, ...]
    larger: tuple[Way, ...]


class Member(Frozen):
    """One of `actions` is to be carried out. Each of them serves all the criteria in `unlocks`."""

    actions: tuple[ActionResult, ...]
    unlocks: tuple[str, ...]


class Bundle(Frozen):
    """Criteria whose actions hang together, and the smallest sets of actions that serve them all.

    The sets that ask least come first: the fewest actions of the highest effort, then of the next.
    """

    criteria: tuple[str, ...]
    sets: tuple[tuple[Member, ...], ...]


class PlannedStep(Frozen):
    """A step of the goal, as it stands on the plan's day (on the day of judging where there is none)."""

    number: int
    title: Text
    published: bool
    note: Text | None
    status: Status


class Plan(Frozen):
    """The least that brings all of `steps`: for each of `parts` one of its ways, and a set of each bundle.

    `met`: they are met already. `day` (ISO) is the first day, from the day of judging, on which records dated
    by then would do; `obstacles` say why no earlier day does. Where `day` is None no day does, and
    `obstacles` are what must be mended first. `unserved` are criteria that no action serves.
    """

    steps: tuple[PlannedStep, ...]
    met: bool
    day: str | None
    obstacles: tuple[Obstacle, ...]
    parts: tuple[PlannedCriterion, ...]
    actions: tuple[Bundle, ...]
    unserved: tuple[str, ...]


class Aimed(Frozen):
    """The target of a plan: asked for, set in the file or recommended; or else just every published step."""

    step: int
    lasting: bool
    by: Literal["asked"] | TargetBy | None


class Planned(Frozen):
    """The plans for one arena, with the parties and records they name.

    `next_step` is None where no step is left, and `target` where it is the same goal as the next step. With
    fewer than two parties on the day there is nothing to judge in it.
    """

    id: str
    name: str
    relation: str
    phase: str | None
    is_shared: bool
    reached: int
    aim: Aimed
    next_step: Plan | None
    target: Plan | None
    parties: tuple[Named, ...]
    records: tuple[RecordShown, ...]


class Plans(Answer):
    """The plans for a collaboration, arena by arena, as of an ISO date."""

    arenas: tuple[Planned, ...]
