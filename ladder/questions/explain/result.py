"""What a proof holds: the nodes of the tree, from conclusions to records."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import Literal

from ...model.assessment import (
    Answer,
    Asks,
    Cited,
    Count,
    Effect,
    Ends,
    LevelName,
    LimitShown,
    Named,
    PartyResult,
    RecordReason,
    RecordShown,
    SetAside,
)
from ...model.pack import Condition, Needs, On, Weight
from ...model.values import Frozen, Text
from ..wanted import Wanted

Kind = Literal["step", "criterion", "indicator", "action", "warning", "sign", "counter-sign", "target"]
Side = Literal["for", "partly", "against"]
End = Literal["floor", "ceiling"]
Join = Literal["all", "any", "by-strength", "every-party", "one-party-is-enough"]
AsideReason = RecordReason | Literal["other-arena"]
Call = Literal[
    "gap",
    "renew",
    "open",
    "does-not-apply",
    "no-gap",
    "nothing-to-renew",
    "not-open",
    "nothing-known",
    "beyond-target",
]
"""Why a criterion calls for an action: it has a gap, is to be renewed, or is open. Or why it does not."""


class RuleUsed(Frozen):
    """The rule that concludes: the id in the pack of what it was compiled from, and how it joins its parts.

    The parts of an indicator are records, and then parties.
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

    `parties` are those at whom it does, where not at all who are asked. `whole`: it is about all together,
    as one record must be for what is asked of all together to be met. `too_weak_for` is the kind of source it
    takes to move in full, where this record moves only half.
    """

    record: str
    side: Side
    effect: Effect
    floor: int
    ceiling: int
    parties: tuple[str, ...]
    whole: bool
    strength: int
    too_weak_for: str | None


class Holding(Frozen):
    """A record that has aged, and that lets no floor rise above `floor`; at `parties`, where not at all."""

    record: str
    floor: int
    parties: tuple[str, ...]


class SlotProof(Ends):
    """An indicator where it is asked, at one party or once: what stands, and what would show it to be so."""

    party: str | None
    contested: bool
    standing: tuple[StandingRecord, ...]
    held_down: tuple[Holding, ...]
    wanted: Wanted | None


class Aside(Frozen):
    """A record that names the indicator and did not count, what it said, and why it did not count.

    `parties` are those it would have counted for; `by` the newer records that beat it, and `end` the one end
    they beat, where the other is left; `arenas` those it speaks for, where that is not this one.
    """

    record: str
    side: Side
    reason: AsideReason
    parties: tuple[str, ...] = ()
    end: End | None = None
    by: tuple[str, ...] = ()
    arenas: tuple[str, ...] = ()


class IndicatorProof(Ends):
    """An indicator down to the records: asked of each party in `slots`, or once.

    `parties` are those asked, `apart` how it stands at each where each is asked or they differ, and `moves`
    the parties that moved each end. `holds_for_months` is its own term or that of the pack. `renewed` is the
    ISO date evidence must be from or after, because of a change of phase or of parties. It is left out of its
    criterion where nobody is asked, or where the file has `set_aside`.
    """

    kind: Literal["indicator"] = "indicator"
    id: str
    criterion: str
    question: Text
    contested: bool
    rule: RuleUsed
    asks: Asks
    needs: Needs
    holds_for_months: int
    renewed: str | None
    parties: tuple[str, ...]
    apart: tuple[PartyResult, ...]
    moves: tuple[EndMove, ...]
    slots: tuple[SlotProof, ...]
    aside: tuple[Aside, ...]
    set_aside: SetAside | None


class CriterionProof(Ends):
    """A criterion and its indicators; `parts` are those that count.

    Where it does not apply, `why_not` says where it would; or the file has `set_aside` every part of it.
    `not_applicable` is what the file sets aside, with the reasons.
    """

    kind: Literal["criterion"] = "criterion"
    id: str
    step: int
    title: Text
    requirement: Text
    weight: Weight
    applies: bool
    why_not: tuple[Text, ...]
    set_aside: bool
    not_applicable: tuple[SetAside, ...]
    contested: tuple[str, ...]
    rule: RuleUsed
    parts: tuple[str, ...]
    moves: tuple[EndMove, ...]
    indicators: tuple[IndicatorProof, ...]


class StepProof(Ends):
    """A step and its criteria: `parts` are the core criteria that apply, `conditions` what must also be so.

    A condition can keep the step from its highest floor and ceiling, and does nothing else.
    """

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
    conditions: tuple[str, ...]
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
    """An action: whether it is called for, where a source itself recommends it, and what calls for it."""

    kind: Literal["action"] = "action"
    id: str
    text: Text
    on: On
    role: str
    instrument: str | None
    effort: str
    reservation: Text | None
    called_for: bool
    advised: tuple[Cited, ...]
    rule: RuleUsed
    serves: tuple[Served, ...]


Node = StepProof | CriterionProof | IndicatorProof | ActionProof | NoticeProof


class LevelProof(Frozen):
    """How far up a level goes, the step that stops it, and the criteria there that do."""

    level: LevelName
    up_to: int
    step: int | None
    criteria: tuple[str, ...]


class ArenaProof(Frozen):
    """What was asked for, explained in one arena. `levels` only where everything is explained.

    `parties` are those who take part on the day; with fewer than two there is nothing to judge.
    """

    id: str
    name: str
    relation: str
    phase: str | None
    parties: tuple[str, ...]
    levels: tuple[LevelProof, ...]
    nodes: tuple[Node, ...]

    @property
    def is_shared(self) -> bool:
        """Whether there is anything to judge: one party alone is no coordination."""
        return len(self.parties) > 1


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
