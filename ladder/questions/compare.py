"""Comparing: several arenas side by side, criterion by criterion, and who could learn from whom.

The arenas stand in the order of the files. Nothing is ranked, added up or averaged.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import count, product
from string import ascii_uppercase
from typing import Literal, NamedTuple, get_args

from ..flow import Case, assess
from ..model.assessment import (
    ArenaResult,
    Assessment,
    Count,
    CriterionResult,
    Effect,
    Ends,
    EngineUsed,
    IndicatorResult,
    LimitShown,
    Named,
    RecordShown,
    RulesUsed,
    StepResult,
)
from ..model.pack import Weight
from ..model.values import MET, NOT_MET, PARTLY, Frozen, Status, Text
from ..words import CannotAnswer

_LIFTS: dict[Effect, int] = {"floor-2": MET, "floor-1": PARTLY, "partly": PARTLY}
"""The floor that a record lifts its indicator to, by its effect."""

_WEIGHTS = get_args(Weight)

Extent = Literal["whole", "some"]


class ComparedArena(Frozen):
    """An arena in the comparison. `letter` is what the rest of the comparison calls it.

    With fewer than two parties on the day there is nothing to judge in it.
    """

    letter: str
    collaboration: Named
    arena: Named
    relation: str
    phase: str | None
    is_shared: bool


class StepCell(Ends):
    """A step in one arena. `title` is what the ladder calls it there."""

    title: Text
    contested: tuple[str, ...]
    count: Count


class StepRow(Frozen):
    """A step across the arenas, with a cell for each in their order."""

    number: int
    published: bool
    note: Text | None
    cells: tuple[StepCell, ...]


class CriterionCell(Ends):
    """A criterion in an arena. Where it does not apply, `why_not` says where it would, or it is set aside."""

    applies: bool
    why_not: tuple[Text, ...]
    set_aside: bool
    contested: tuple[str, ...]


class CriterionRow(Frozen):
    """A criterion across the arenas, with a cell for each in their order."""

    step: int
    id: str
    title: Text
    weight: Weight
    cells: tuple[CriterionCell, ...]


class Strong(Frozen):
    """An arena to learn from, and the records that show what is in place there."""

    letter: str
    status: Status
    records: tuple[RecordShown, ...]


class Lack(Frozen):
    """An indicator that is known to lack something, and those who lack it, where it is not all alike."""

    indicator: str
    question: Text
    status: Status
    contested: bool
    parties: tuple[Named, ...]


class Weak(Frozen):
    """An arena that could learn, and what it is known to lack.

    Of those to learn from, `same_collaboration` are its own neighbours, and `other_relation` stand in another
    relation: the same rules are asked of them, but the same answer may not fit.
    """

    letter: str
    status: Status
    contested: bool
    lacks: tuple[Lack, ...]
    same_collaboration: tuple[str, ...]
    other_relation: tuple[str, ...]


class Unclear(Frozen):
    """An arena of which nothing can be said here: too little is known, or the sources disagree."""

    letter: str
    status: Status
    contested: bool


class Lesson(Frozen):
    """A criterion that some arenas have in place and others are known to lack.

    `extent` is `whole` where the strong have met it. Where nobody has, it is `some`: the strong have some of
    it, and the weak nothing.
    """

    step: int
    criterion: str
    extent: Extent
    strong: tuple[Strong, ...]
    weak: tuple[Weak, ...]
    unclear: tuple[Unclear, ...]


class Comparison(Frozen):
    """Arenas side by side. `nobody` names criteria that somebody here lacks and nobody here can teach."""

    as_of: str
    rules: RulesUsed
    engine: EngineUsed
    arenas: tuple[ComparedArena, ...]
    steps: tuple[StepRow, ...]
    criteria: tuple[CriterionRow, ...]
    lessons: tuple[Lesson, ...]
    nobody: tuple[str, ...]
    limits: tuple[LimitShown, ...]


class _Place(NamedTuple):
    """Where something was found: an arena under its letter, and the assessment it is part of."""

    shown: ComparedArena
    arena: ArenaResult
    assessment: Assessment


class _Finding(NamedTuple):
    """A criterion as it stands in one arena."""

    place: _Place
    result: CriterionResult

    @property
    def letter(self) -> str:
        """What the arena is called here."""
        return self.place.shown.letter

    def has(self, grade: int) -> bool:
        """Whether at least `grade` is documented, and the sources agree."""
        return self.result.applies and self.result.floor >= grade and not self.result.contested

    def lacks(self, grade: int) -> bool:
        """Whether it is known that `grade` is not there."""
        return self.result.applies and self.result.ceiling < grade

    def is_unclear(self, grade: int) -> bool:
        """Whether it is asked, and it is not known whether `grade` is there."""
        return (
            self.place.arena.is_shared
            and self.result.applies
            and not self.has(grade)
            and not self.lacks(grade)
        )


def compare(cases: Iterable[Case]) -> Comparison:
    """Every arena of `cases` side by side, in the order given.

    Who could learn from whom is this project's choice: strong is met (floor 2) and not contested, weak is
    known to lack something (ceiling below 2), and the unknown is neither.

    Raises:
        CannotAnswer: two collaborations have the same id, there are fewer than two arenas, or they are not
            judged by the same rules and engine, as of the same day.
        EngineError: an engine failed, or two engines differ.
    """
    cases = list(cases)
    _need_comparable(cases)
    first, *_ = assessments = list(map(assess, cases))
    places = list(_places(assessments))
    steps = list(zip(*(place.arena.steps for place in places), strict=True))
    rows = [row for step in steps for row in _rows(places, step)]
    lessons = tuple(lesson for number, row in rows if (lesson := _lesson(number, row)))
    return Comparison(
        as_of=first.as_of,
        rules=first.rules,
        engine=first.engine,
        arenas=tuple(place.shown for place in places),
        steps=tuple(map(_step_row, steps)),
        criteria=tuple(_criterion_row(number, row) for number, row in rows),
        lessons=lessons,
        nobody=tuple(_untaught(rows, {lesson.criterion for lesson in lessons})),
        limits=first.limits,
    )


def _need_comparable(cases: Sequence[Case]) -> None:
    if len({(c.day, c.rules.pack.hash, c.rules.pack.ladder.variant, c.engine.name) for c in cases}) > 1:
        raise CannotAnswer("compare-unlike")
    ids = [case.collaboration.collaboration.id for case in cases]
    if twice := [id_ for id_ in dict.fromkeys(ids) if ids.count(id_) > 1]:
        raise CannotAnswer("compare-same-id", ids=", ".join(twice))
    if not [arena for case in cases for arena in case.chosen][1:]:
        raise CannotAnswer("compare-one-arena")


def _rows(places: Sequence[_Place], step: Sequence[StepResult]) -> Iterator[tuple[int, list[_Finding]]]:
    """A criterion of the step in each arena: the core criteria, then the conditions, then the supporting."""
    rows = zip(*(of_arena.criteria for of_arena in step), strict=True)
    for row in sorted(rows, key=lambda row: _WEIGHTS.index(_weight(row))):
        yield step[0].number, [_Finding(*found) for found in zip(places, row, strict=True)]


def _weight(row: Iterable[CriterionResult]) -> Weight:
    """What the criterion weighs where it weighs the most."""
    return min((found.weight for found in row), key=_WEIGHTS.index)


def _untaught(rows: Iterable[tuple[int, Sequence[_Finding]]], taught: Collection[str]) -> Iterator[str]:
    """The criteria that somebody lacks, and that nobody can teach."""
    for _, row in rows:
        if row[0].result.id not in taught and any(found.lacks(MET) for found in row):
            yield row[0].result.id


def _places(assessments: Iterable[Assessment]) -> Iterator[_Place]:
    """The arenas under their letters."""
    letters = _letters()
    for assessment in assessments:
        for arena in assessment.arenas:
            shown = ComparedArena(
                letter=next(letters),
                collaboration=assessment.collaboration,
                arena=Named(id=arena.id, name=arena.name),
                relation=arena.relation,
                phase=arena.phase,
                is_shared=arena.is_shared,
            )
            yield _Place(shown, arena, assessment)


def _letters() -> Iterator[str]:
    """A, B and so on to Z, then AA, AB and so on."""
    for length in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=length))


def _step_row(step: Sequence[StepResult]) -> StepRow:
    return StepRow(
        number=step[0].number,
        published=step[0].published,
        note=step[0].note,
        cells=tuple(
            StepCell(
                status=s.status,
                floor=s.floor,
                ceiling=s.ceiling,
                title=s.title,
                contested=s.contested,
                count=s.count,
            )
            for s in step
        ),
    )


def _criterion_row(step: int, row: Sequence[_Finding]) -> CriterionRow:
    first = row[0].result
    return CriterionRow(
        step=step,
        id=first.id,
        title=first.title,
        weight=_weight(found.result for found in row),
        cells=tuple(
            CriterionCell(
                status=c.status,
                floor=c.floor,
                ceiling=c.ceiling,
                applies=c.applies,
                why_not=c.why_not,
                set_aside=c.set_aside,
                contested=c.contested,
            )
            for _, c in row
        ),
    )


def _lesson(step: int, row: Sequence[_Finding]) -> Lesson | None:
    """Who has it and who is known to lack it; where nobody has it all, who has some of it and who nothing."""
    grade = _highest(row)
    strong = [found for found in row if found.has(grade)]
    weak = [found for found in row if found.lacks(grade)]
    if not (strong and weak):
        return None
    return Lesson(
        step=step,
        criterion=row[0].result.id,
        extent="whole" if grade == MET else "some",
        strong=tuple(map(_strong, strong)),
        weak=tuple(_weak(found, strong) for found in weak),
        unclear=tuple(_unclear(row, grade)),
    )


def _highest(row: Iterable[_Finding]) -> int:
    return MET if any(found.has(MET) for found in row) else PARTLY


def _unclear(row: Iterable[_Finding], grade: int) -> Iterator[Unclear]:
    for found in row:
        if found.is_unclear(grade):
            result = found.result
            yield Unclear(letter=found.letter, status=result.status, contested=bool(result.contested))


def _strong(found: _Finding) -> Strong:
    """With the records that lift what is in place to where the criterion stands."""
    floor = found.result.floor
    behind = {
        used.id
        for indicator in found.result.indicators
        if indicator.counts and indicator.floor >= floor
        for used in indicator.records
        if _LIFTS.get(used.effect, NOT_MET) >= floor
    }
    records = tuple(record for record in found.place.assessment.evidence if record.id in behind)
    return Strong(letter=found.letter, status=found.result.status, records=records)


def _weak(found: _Finding, strong: Iterable[_Finding]) -> Weak:
    own = found.place.shown
    others = [other.place.shown for other in strong]
    return Weak(
        letter=found.letter,
        status=found.result.status,
        contested=bool(found.result.contested),
        lacks=tuple(
            _lack(indicator, found.place.assessment.parties)
            for indicator in found.result.indicators
            if indicator.counts and indicator.ceiling < MET
        ),
        same_collaboration=tuple(o.letter for o in others if o.collaboration.id == own.collaboration.id),
        other_relation=tuple(o.letter for o in others if o.relation != own.relation),
    )


def _lack(indicator: IndicatorResult, parties: Iterable[Named]) -> Lack:
    behind = {party.party for party in indicator.parties if party.ceiling < MET}
    return Lack(
        indicator=indicator.id,
        question=indicator.question,
        status=indicator.status,
        contested=indicator.contested,
        parties=tuple(party for party in parties if party.id in behind),
    )
