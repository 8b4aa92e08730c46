"""What a proof holds: the nodes of the tree, from conclusions to records."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from ...model.assessment import (
    Answer,
    Cited,
    Count,
    Effect,
    Ends,
    LimitShown,
    Named,
    RecordReason,
    RecordShown,
)
from ...model.pack import Condition, On
from ...model.values import Frozen, Text
from ..wanted import Wanted

Kind = Literal["step", "criterion", "indicator", "action", "warning", "sign", "counter-sign", "target"]
Side = Literal["for", "partly", "against"]
End = Literal["floor", "ceiling"]
Join = Literal["all", "any", "by-strength", "weakest-party"]
AsideReason = RecordReason | Literal["other-arena"]
LevelName = Literal["reached", "under_way", "possible"]
Call = Literal["gap", "open", "does-not-apply", "no-gap", "not-open", "nothing-known", "beyond-target"]
"""Why a criterion calls for an action: it has a gap or is open. Or why it does not."""


class RuleUsed(Frozen):
    """The rule that concludes: the id in the pack of what it was compiled from, and how it joins its parts.

    For an indicator it is the kind of source asked for, and its parts are records.
    """

    id: str
    joins: tuple[Join, ...]
    sources: tuple[Cited, ...]


class EndMove(Frozen):
    """What moved an end to where it stands (0 not met, 1 partly, 2 met): the ids of the parts it took."""

    end: End
    to: int
    parts: tuple[str, ...]


class StandingRecord(Frozen):
    """A record that stands, and how far it moves the floor and the ceiling.

    `too_weak_for` is the kind of source it takes to move in full, where this record moves only half.
    """

    record: str
    side: Side
    effect: Effect
    floor: int
    ceiling: int
    strength: int
    too_weak_for: str | None


class SlotProof(Ends):
    """An indicator at one party, or once for all: the records that stand, and what would show it to be so."""

    party: str | None
    contested: bool
    standing: tuple[StandingRecord, ...]
    wanted: Wanted | None


class Aside(Frozen):
    """A record that names the indicator and did not count, what it said, and why it did not count.

    `parties` are those it would have counted for, where each is asked; `by` the newer records that beat it;
    `arenas` those it speaks for, where that is not this one.
    """

    record: str
    side: Side
    reason: AsideReason
    parties: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    arenas: tuple[str, ...] = ()


class IndicatorProof(Ends):
    """An indicator down to the records. `weakest` names the parties that hold each end where it stands.

    `renewed` is the ISO date evidence must be from or after, because of a change of phase or of parties.
    """

    kind: Literal["indicator"] = "indicator"
    id: str
    criterion: str
    question: Text
    contested: bool
    rule: RuleUsed
    holds_for_months: int | None
    renewed: str | None
    per_party: bool
    weakest: tuple[EndMove, ...]
    slots: tuple[SlotProof, ...]
    aside: tuple[Aside, ...]


class CriterionProof(Ends):
    """A criterion and its indicators; `parts` are those that count.

    Where it does not apply, `why_not` says where it would.
    """

    kind: Literal["criterion"] = "criterion"
    id: str
    step: int
    title: Text
    requirement: Text
    core: bool
    applies: bool
    why_not: tuple[Text, ...]
    contested: tuple[str, ...]
    rule: RuleUsed
    parts: tuple[str, ...]
    moves: tuple[EndMove, ...]
    indicators: tuple[IndicatorProof, ...]


class StepProof(Ends):
    """A step and its criteria; `parts` are those that count: the core criteria that apply."""

    kind: Literal["step"] = "step"
    id: str
    number: int
    title: Text
    published: bool
    note: Text | None
    contested: tuple[str, ...]
    count: Count
    rule: RuleUsed
    parts: tuple[str, ...]
    moves: tuple[EndMove, ...]
    criteria: tuple[CriterionProof, ...]


class ConditionProof(Frozen):
    """A condition of the pack, whether it holds, and what is so: the finding, or what the file says.

    `now` is the relation, the phase or the answer about the problem, for conditions on these.
    """

    condition: Condition
    holds: bool
    now: str | None = None
    finding: StepProof | CriterionProof | IndicatorProof | None = None


class NoticeProof(Frozen):
    """A warning, a sign or counter-sign of erosion, or a rule that recommends the step `target`."""

    kind: Literal["warning", "sign", "counter-sign", "target"]
    id: str
    text: Text
    target: int | None
    holds: bool
    rule: RuleUsed
    conditions: tuple[ConditionProof, ...]


class Served(Frozen):
    """A criterion that an action may serve, and why it calls for the action or does not."""

    why: Call
    criterion: CriterionProof


class ActionProof(Frozen):
    """An action: whether it is advised, and the criteria that call for it."""

    kind: Literal["action"] = "action"
    id: str
    text: Text
    on: On
    role: str
    instrument: str | None
    effort: str
    reservation: Text | None
    advised: bool
    rule: RuleUsed
    serves: tuple[Served, ...]


Node = StepProof | CriterionProof | IndicatorProof | ActionProof | NoticeProof


class LevelProof(Frozen):
    """How far up a level goes, the step that stops it, and the core criteria there that do."""

    level: LevelName
    up_to: int
    step: int | None
    criteria: tuple[str, ...]


class ArenaProof(Frozen):
    """What was asked for, explained in one arena. `levels` only where everything is explained."""

    id: str
    name: str
    relation: str
    phase: str | None
    levels: tuple[LevelProof, ...]
    nodes: tuple[Node, ...]


class Proof(Answer):
    """An explanation. `evidence` holds every record that it names, and `subject` is None for every step."""

    subject: str | None
    arenas: tuple[ArenaProof, ...]
    evidence: tuple[RecordShown, ...]
    parties: tuple[Named, ...]
    arena_names: tuple[Named, ...]
    limits: tuple[LimitShown, ...]


def indicators(node: Node) -> Iterator[IndicatorProof]:
    """The indicators that stand in `node`, in order. One may stand there more than once."""
    if isinstance(node, IndicatorProof):
        yield node
    elif isinstance(node, CriterionProof):
        yield from node.indicators
    else:
        yield from chain.from_iterable(map(indicators, _below(node)))


def _below(node: StepProof | ActionProof | NoticeProof) -> Iterator[Node]:
    match node:
        case StepProof():
            yield from node.criteria
        case ActionProof():
            yield from (served.criterion for served in node.serves)
        case NoticeProof():
            yield from (condition.finding for condition in node.conditions if condition.finding)
