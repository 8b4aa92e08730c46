"""What weighing is about: a question, the records that bear on it, and what stands at each party.

What is made and read thousands of times is a class of the plainest kind: no other is read as fast, whether it
is interpreted or compiled.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final, NamedTuple

from ..model.assessment import RecordReason
from ..model.collaboration import Evidence, Party
from ..model.pack import Indicator
from ..model.values import MET, NOT_MET, Grade

WHOLE = ""
"""Stands in a party's place where an indicator is asked once, for all of them together."""

_COUNTED = (None, "beaten")
_HEARD = (*_COUNTED, "ended", "stale")
_AGED = ("ended", "stale")
"""Why a record moves nothing any more. What it gainsaid rises no higher for that."""


class Bearing:
    """A record that bears on an indicator, for the parties in `slots`, and what becomes of it.

    `floor` and `ceiling` are where it moves the ends, or would if it stood; `reason` says why it moves
    nothing. `named` are the parties of the arena that it names. On a joint question it may be about the
    `whole`: then it speaks also for those who joined `later`. It counts from the day it `begins`, and
    `holds_to` is the last. The record and the side it takes, its `key`, tell it from the others.
    """

    def __init__(
        self,
        record: Evidence,
        side: str,
        slots: tuple[str, ...],
        reason: RecordReason | None = None,
        floor: int = NOT_MET,
        ceiling: int = MET,
        named: frozenset[str] = frozenset(),
        whole: bool = False,
        later: frozenset[str] = frozenset(),
        begins: date = date.min,
        holds_to: date = date.max,
    ) -> None:
        self.record: Final = record
        self.side: Final = side
        self.slots: Final = slots
        self.reason: Final = reason
        self.floor: Final = floor
        self.ceiling: Final = ceiling
        self.named: Final = named
        self.whole: Final = whole
        self.later: Final = later
        self.begins: Final = begins
        self.holds_to: Final = holds_to
        self.key: Final = (record.id, side)

    def left_with(self, floor: int, ceiling: int) -> "Bearing":
        """What is left of it where only these ends are."""
        return self._with(self.slots, self.reason, floor, ceiling)

    def as_told(self, reason: RecordReason | None) -> "Bearing":
        """The same, where this is why it moves nothing."""
        return self._with(self.slots, reason, self.floor, self.ceiling)

    def for_slots(self, slots: tuple[str, ...]) -> "Bearing":
        """The same, for these parties."""
        return self._with(slots, self.reason, self.floor, self.ceiling)

    def _with(
        self, slots: tuple[str, ...], reason: RecordReason | None, floor: int, ceiling: int
    ) -> "Bearing":
        own = self.named, self.whole, self.later, self.begins, self.holds_to
        return Bearing(self.record, self.side, slots, reason, floor, ceiling, *own)

    @property
    def down(self) -> int:
        """How far it lowers the ceiling."""
        return MET - self.ceiling

    @property
    def counted(self) -> bool:
        """Whether it counts, be it beaten or not."""
        return self.reason in _COUNTED

    @property
    def stands(self) -> bool:
        """Whether it moves an end."""
        return self.reason is None and (self.floor > NOT_MET or self.ceiling < MET)

    @property
    def is_aged(self) -> bool:
        """Whether it moves nothing any more, but what it beat stays beaten."""
        return self.reason in _AGED

    @property
    def is_heard(self) -> bool:
        """Whether it counts, or did before it aged or was beaten."""
        return self.reason in _HEARD


class Question(NamedTuple):
    """An indicator as it is asked in one arena on one day, with the day evidence must be from, if any.

    `members` are all who take part at any time, and `parties` those who are asked. `left_out` where a file
    has set the indicator aside.
    """

    id: str
    indicator: Indicator
    members: tuple[Party, ...]
    parties: tuple[str, ...]
    day: date
    renewed: date | None
    left_out: bool = False


class Slot:
    """An indicator at a party, or as a whole: its grade, and the records that give it.

    A record in `standing` is as it stands here: newer evidence may have beaten one end of it. `met_by` are
    those about the whole that show it in full. `aged` are those at a party that hold down what began before
    they aged.
    """

    def __init__(
        self,
        grade: Grade,
        contested: bool,
        standing: tuple[Bearing, ...],
        met_by: frozenset[str] = frozenset(),
        aged: tuple[Bearing, ...] = (),
    ) -> None:
        self.grade: Final = grade
        self.contested: Final = contested
        self.standing: Final = standing
        self.met_by: Final = met_by
        self.aged: Final = aged

    def undisputed(self) -> "Slot":
        """The same, where sources do not disagree."""
        return Slot(self.grade, False, self.standing, self.met_by, self.aged)

    def left_of(self, bearing: Bearing) -> Bearing | None:
        """What stands here of a record, if any of it does."""
        return next((b for b in self.standing if b.key == bearing.key), None)


class Weighed:
    """An indicator after weighing: as a whole, at each party, and what became of each record."""

    def __init__(
        self, question: Question, whole: Slot, slots: Mapping[str, Slot], bearings: tuple[Bearing, ...]
    ) -> None:
        self.question: Final = question
        self.whole: Final = whole
        self.slots: Final = slots
        self.bearings: Final = bearings

    def on(self, day: date) -> "Weighed":
        """The same, asked on another day."""
        return Weighed(self.question._replace(day=day), self.whole, self.slots, self.bearings)

    @property
    def grade(self) -> Grade:
        """The parties joined."""
        return self.whole.grade

    @property
    def contested(self) -> bool:
        """Whether sources disagree about some party."""
        return self.whole.contested

    @property
    def parties(self) -> Mapping[str, Slot]:
        """Each party, where each is asked, or where all were asked and it is not so for all alike."""
        per = self.question.indicator.per
        return self.slots if per == "party" or (per is None and self._differ) else {}

    @property
    def _differ(self) -> bool:
        """Whether it is not so for all alike."""
        return len({slot.grade for slot in self.slots.values()}) > 1

    @property
    def places(self) -> tuple[str, ...]:
        """Where it is asked: of each party, or once."""
        if self.question.indicator.per == "party":
            return self.question.parties
        return (WHOLE,) if self.question.parties else ()

    def at(self, place: str) -> Slot:
        """How it stands at one of the `places`."""
        return self.whole if place == WHOLE else self.slots[place]

    @property
    def counts(self) -> bool:
        """Whether it is joined into its criterion: somebody is asked, and no file has set it aside."""
        return bool(self.slots) and not self.question.left_out
