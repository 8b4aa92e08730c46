"""Interviewing: what to ask next, by the interview guide, and the record an answer makes. No screen, no disk.

A session needs no memory between two sittings: what is on file says where it stopped.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Literal, NamedTuple, get_args

from ..flow import Case, find
from ..judge.weighed import WHOLE
from ..model.assessment import LevelName, RecordReason
from ..model.handbook import Interview, OpenQuestion
from ..model.pack import Pack
from ..model.values import Frozen, Words
from .ask import ArenaAsked, ToAsk
from .wanted import enough

Side = Literal["supports", "partly", "against"]
Stage = Literal["unheard", "told", "rest"]
"""What is asked, in this order: of what nothing that counts stands on file, of what it does not settle, and
last what is open but cannot move the level."""

Place = tuple[str, str]
"""An indicator and the party that is asked, or `WHOLE`."""


class Turn(NamedTuple):
    """What to ask now: an indicator at the parties not yet asked, and the open question it comes under."""

    stage: Stage
    guide: OpenQuestion | None
    question: ToAsk

    @property
    def places(self) -> frozenset[Place]:
        """Every place it asks about."""
        return frozenset((self.question.indicator, slot) for slot in _slots(self.question))


@dataclass(frozen=True)
class Session:
    """What was answered and skipped at this sitting. It stays at the open question `at` while that lasts."""

    passed: frozenset[Place] = frozenset()
    skipped: tuple[Turn, ...] = ()
    at: str | None = None
    again: str | None = None

    def answered(self, turn: Turn, parties: Collection[str]) -> Session:
        """After an answer that speaks of `parties`, or of all together."""
        places = {(turn.question.indicator, party) for party in parties or (WHOLE,)}
        return replace(self._at(turn), passed=self.passed | places)

    def skip(self, turn: Turn) -> Session:
        """After `turn` was left unanswered."""
        return replace(self._at(turn), passed=self.passed | turn.places, skipped=(*self.skipped, turn))

    def back(self) -> Session:
        """Before what was skipped last."""
        if not self.skipped:
            return self
        *skipped, last = self.skipped
        return Session(
            passed=self.passed - last.places,
            skipped=tuple(skipped),
            at=last.guide.id if last.guide else None,
            again=last.question.indicator,
        )

    def _at(self, turn: Turn) -> Session:
        return replace(self, at=turn.guide.id if turn.guide else None, again=None)


def turn(asked: ArenaAsked, interview: Interview, session: Session) -> Turn | None:
    """What to ask next, or nothing when nothing open is left.

    The first question in the order of `asked` chooses the open question of the guide that bears on most of
    what is left; then everything under that open question is asked before the next.
    """
    left = {stage: list(_left(asked, stage, session)) for stage in get_args(Stage)}
    for stage, questions in left.items():
        for question in questions:
            if question.indicator == session.again:
                return Turn(stage, _guide(interview, session.at), question)
    for stage, questions in left.items():
        if questions:
            return _first(stage, questions, interview, session)
    return None


def remaining(asked: ArenaAsked, session: Session, stage: Stage) -> int:
    """How many questions are left as `stage` has them: of those that can move the level, or of the rest."""
    alike: tuple[Stage, ...] = ("rest",) if stage == "rest" else ("unheard", "told")
    return sum(1 for one in alike for _ in _left(asked, one, session))


def _first(stage: Stage, questions: list[ToAsk], interview: Interview, session: Session) -> Turn:
    at = _guide(interview, session.at)
    if at:
        for question in questions:
            if question.indicator in at.indicators:
                return Turn(stage, at, question)
    left = {question.indicator for question in questions}
    bearing = [q for q in interview.questions if questions[0].indicator in q.indicators]
    guide = max(bearing, key=lambda q: len(left.intersection(q.indicators)), default=None)
    return Turn(stage, guide, questions[0])


def _guide(interview: Interview, id_: str | None) -> OpenQuestion | None:
    return next((question for question in interview.questions if question.id == id_), None)


def _left(asked: ArenaAsked, stage: Stage, session: Session) -> Iterator[ToAsk]:
    for question in asked.no_longer if stage == "rest" else asked.questions:
        heard = question.heard if question.parties else (WHOLE,) * bool(question.records)
        slots = [
            slot
            for slot in _slots(question)
            if (question.indicator, slot) not in session.passed
            and (stage == "rest" or (slot in heard) == (stage == "told"))
        ]
        if slots:
            yield _only(question, slots)


def _only(question: ToAsk, slots: Collection[str]) -> ToAsk:
    """`question` at those of its parties only."""
    wanted = tuple(w for w in question.wanted if (w.party or WHOLE) in slots)
    parties = tuple(slot for slot in slots if slot != WHOLE)
    everyone = question.everyone and len(slots) == len(_slots(question))
    return question.model_copy(update={"parties": parties, "wanted": wanted, "everyone": everyone})


def _slots(question: ToAsk) -> tuple[str, ...]:
    return question.parties or (WHOLE,)


def falls_short(pack: Pack, question: ToAsk, kind: str) -> bool:
    """Whether a yes of this kind counts only partly: it is too weak, or decides where it should tell."""
    kinds, needs = pack.evidence.kinds, pack.criteria[question.criterion].indicators[question.indicator].needs
    known = kinds[kind]
    would_do = [kinds[id_] for id_ in (*enough(pack.evidence, needs), *(w.kind for w in question.wanted))]
    return known.strength > 0 and not any(
        one.nature == known.nature and one.strength <= known.strength for one in would_do
    )


class Reply(Frozen):
    """What was answered, for which parties (none where it is asked once), and where it can be looked up."""

    side: Side
    parties: tuple[str, ...]
    what: Words
    kind: str
    date: str
    work: Words
    place: Words | None = None
    url: Words | None = None


def record(question: ToAsk, reply: Reply, case: Case) -> dict[str, Any]:
    """The record `reply` makes in the file of `case`, but for its id.

    It names the arenas it was asked about only where the file has several. Of an indicator asked party by
    party it names the parties, so that it speaks of them whatever its date.
    """
    places = {"parties": list(reply.parties)} if reply.parties else {}
    arenas = {"arenas": [a.id for a in case.chosen]} if len(case.collaboration.arenas) > 1 else {}
    source = {"work": reply.work, "place": reply.place, "url": reply.url}
    return {
        "what": reply.what,
        "kind": reply.kind,
        "date": _toml_date(reply.date),
        reply.side: [question.indicator],
        **places,
        **arenas,
        "source": {key: value for key, value in source.items() if value is not None},
    }


def _toml_date(written: str) -> date | str:
    """A whole day as a day, and what is known only in part as text: so files have them."""
    return date.fromisoformat(written) if len(written) == len("2020-12-15") else written


class Moved(NamedTuple):
    """An end of the level before and after."""

    end: LevelName
    before: int
    after: int


def moved(before: ArenaAsked, after: ArenaAsked) -> tuple[Moved, ...]:
    """The ends of the level that are not where they were."""
    ends = zip(before.level, after.level, strict=True)
    return tuple(Moved(a.end, a.now, b.now) for a, b in ends if a.now != b.now)


def set_aside(case: Case, record: str) -> tuple[RecordReason, ...]:
    """Why `record` does not count in the arenas of `case`, if it does not.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    judged = (find(case, arena).judged for arena in case.chosen)
    bearings = (b for found in judged for weighed in found.indicators.values() for b in weighed.bearings)
    reasons = (bearing.reason for bearing in bearings if bearing.record.id == record)
    return tuple(dict.fromkeys(reason for reason in reasons if reason))
