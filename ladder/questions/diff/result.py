"""The result of a comparison: what changed, and why. It holds no composed sentences."""

from typing import Literal

from ...model.assessment import AnswerAbout, EngineUsed, Named
from ...model.values import Frozen, Status, Text

Cause = Literal["rules", "ageing", "parties", "evidence"]
"""Why a status changed, in the order the causes are applied."""

What = Literal[
    "step-added",
    "step-removed",
    "criterion-added",
    "criterion-removed",
    "criterion-changed",
    "criterion-reworded",
    "indicator-added",
    "indicator-removed",
    "indicator-changed",
    "weights-changed",
    "part-changed",
    "part-reworded",
    "not-asked",
    "kind-gone",
    "stale",
    "out-of-phase",
    "phase-entered",
    "phase-left",
    "party-joined",
    "party-left",
    "party-changed",
    "party-reworded",
    "relation-changed",
    "end-changed",
    "aside-added",
    "aside-removed",
    "target-changed",
    "arena-reworded",
    "answer-changed",
    "about-reworded",
    "record-added",
    "record-removed",
    "record-changed",
    "record-begun",
    "record-ended",
    "record-reworded",
    "verdicts-changed",
]
"""What became of a rule, a record, a party or whatever else was changed."""


class Standing(Frozen):
    """A status with the floor and ceiling behind it (grades 0-2), and whether the sources disagree."""

    status: Status
    floor: int
    ceiling: int
    contested: bool


Value = Standing | int | None
"""How a subject stood: a standing; for a level the number of the step (0 is the ground); None: not asked."""


class Fate(Frozen):
    """What became of the thing named `id`; `day` is the ISO date that goes with it, as it was written.

    For a record it is when it was last dated or ended, for a phase or a party when it began or ended.
    """

    what: What
    id: str
    day: str | None = None


class Move(Frozen):
    """What one cause did to a status, and why. Each move begins where the one before it ended."""

    cause: Cause
    before: Value
    after: Value
    why: tuple[Fate, ...]


class Change(Frozen):
    """A level, step, criterion or indicator that moved, or a party's part in an indicator.

    `id` is the name of the level, the number of the step, or the id of the criterion or indicator. `title`
    is what people read for it, and a question where it is an indicator or a party's part in one. Only where
    each party is asked has it a part of its own.
    """

    kind: Literal["level", "step", "criterion", "indicator", "party"]
    id: str
    party: str | None
    step: int | None
    criterion: str | None
    title: Text | None
    before: Value
    after: Value
    moves: tuple[Move, ...]


class ArenaDifference(Frozen):
    """The changed statuses of one arena, from the levels and up the ladder, with its new relation and phase.

    What is in `renewed` stands as it did, but on other grounds: it moved away and back again.
    """

    id: str
    name: str
    relation: str
    phase: str | None
    changes: tuple[Change, ...]
    renewed: tuple[Change, ...]


class Altered(Fate):
    """Something that is not as it was, and whether it moved some status. `arena`: in that arena."""

    cause: Cause
    arena: str | None
    moved: bool


class RecordNamed(Frozen):
    """A record of either file, as far as a reader needs it to look the matter up."""

    id: str
    what: str
    date: str | None
    work: str
    place: str | None
    url: str | None


class Difference(Frozen):
    """Everything that changed. `rules`: whether they differ, and if so only in wording or in substance.

    `altered` lists what is not as it was in files, rules and dates, whether or not it moved a status.
    `unpublished` are the steps of our own reading, with their notes.
    """

    old: AnswerAbout
    new: AnswerAbout
    engine: EngineUsed
    rules: Literal["same", "wording", "substance"]
    arenas: tuple[ArenaDifference, ...]
    arenas_added: tuple[Named, ...]
    arenas_removed: tuple[Named, ...]
    altered: tuple[Altered, ...]
    records: tuple[RecordNamed, ...]
    parties: tuple[Named, ...]
    unpublished: dict[int, Text | None]
