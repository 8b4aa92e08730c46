"""Comparing: several arenas side by side, criterion by criterion, and who could learn from whom.

The arenas stand in the order of the files. Nothing is ranked, added up or averaged.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, product
from string import ascii_uppercase
from typing import Literal, NamedTuple

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
from ..model.values import MET, NOT_MET, PARTLY, Frozen, Status, Text

_LIFTS: dict[Effect, int] = {"floor-2": MET, "floor-1": PARTLY, "partly": PARTLY}
"""The floor that a record lifts its indicator to, by its effect."""

Extent = Literal["whole", "some"]


class NotComparable(ValueError):
    """There is nothing to compare. `code` names the message, and `values` fill it in."""

    def __init__(self, code: str, **values: object) -> None:
        self.code, self.values = code, values
        super().__init__(f"{code} {values}")


class ComparedArena(Frozen):
    """An arena in the comparison. `letter` is what the rest of the comparison calls it."""

    letter: str
    collaboration: Named
    arena: Named
    relation: str
    phase: str | None


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
    """A criterion in one arena; where it does not apply, `why_not` says where it would."""

    applies: bool
    why_not: tuple[Text, ...]
    contested: tuple[str, ...]


class CriterionRow(Frozen):
    """A criterion across the arenas, with a cell for each in their order."""

    step: int
    id: str
    title: Text
    core: bool
    cells: tuple[CriterionCell, ...]


class Strong(Frozen):
    """An arena to learn from, and the records that show what is in place there."""

    letter: str
    status: Status
    records: tuple[RecordShown, ...]


class Lack(Frozen):
    """An indicator that is known to lack something; where each party is asked, those who lack it."""

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
        return self.place.shown.letter

    def has(self, grade: int) -> bool:
        """Whether at least `grade` is documented, and the sources agree."""
        return self.result.applies and self.result.floor >= grade and not self.result.contested

    def lacks(self, grade: int) -> bool:
        """Whether it is known that `grade` is not there."""
        return self.result.applies and self.result.ceiling < grade


def compare(assessments: Sequence[Assessment]) -> Comparison:
    """Every arena of `assessments` side by side, in the order given.

    Who could learn from whom is this project's choice: strong is met (floor 2) and not contested, weak is
    known to lack something (ceiling below 2), and the unknown is neither.

    Raises:
        NotComparable: two collaborations have the same id, or there are fewer than two arenas.
        ValueError: they are not judged by the same rules and engine, as of the same day.
    """
    places = list(_places(assessments))
    steps = list(zip(*(place.arena.steps for place in places), strict=True))
    rows = [
        (step[0].number, [_Finding(*found) for found in zip(places, row, strict=True)])
        for step in steps
        for row in _core_first(zip(*(of_arena.criteria for of_arena in step), strict=True))
    ]
    lessons = [_lesson(number, row) for number, row in rows]
    return Comparison(
        as_of=assessments[0].as_of,
        rules=assessments[0].rules,
        engine=assessments[0].engine,
        arenas=tuple(place.shown for place in places),
        steps=tuple(_step_row(step) for step in steps),
        criteria=tuple(_criterion_row(number, row) for number, row in rows),
        lessons=tuple(lesson for lesson in lessons if lesson),
        nobody=tuple(
            row[0].result.id
            for (_, row), lesson in zip(rows, lessons, strict=True)
            if lesson is None and any(found.lacks(MET) for found in row)
        ),
        limits=assessments[0].limits,
    )


def _places(assessments: Sequence[Assessment]) -> Iterator[_Place]:
    """The arenas under their letters."""
    _must_be_comparable(assessments)
    letters = _letters()
    for assessment in assessments:
        for arena in assessment.arenas:
            shown = ComparedArena(
                letter=next(letters),
                collaboration=assessment.collaboration,
                arena=Named(id=arena.id, name=arena.name),
                relation=arena.relation,
                phase=arena.phase,
            )
            yield _Place(shown, arena, assessment)


def _must_be_comparable(assessments: Sequence[Assessment]) -> None:
    if len({(a.as_of, a.rules, a.engine) for a in assessments}) > 1:
        raise ValueError("assessments to compare must be by the same rules and engine, as of the same day")
    ids = [a.collaboration.id for a in assessments]
    if twice := [id_ for id_ in dict.fromkeys(ids) if ids.count(id_) > 1]:
        raise NotComparable("compare-same-id", ids=", ".join(twice))
    if not [arena for a in assessments for arena in a.arenas][1:]:
        raise NotComparable("compare-one-arena")


def _letters() -> Iterator[str]:
    """A, B and so on to Z, then AA, AB and so on."""
    for length in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=length))


def _core_first(rows: Iterable[tuple[CriterionResult, ...]]) -> list[tuple[CriterionResult, ...]]:
    return sorted(rows, key=lambda row: not row[0].core)


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
        core=first.core,
        cells=tuple(
            CriterionCell(
                status=c.status,
                floor=c.floor,
                ceiling=c.ceiling,
                applies=c.applies,
                why_not=c.why_not,
                contested=c.contested,
            )
            for _, c in row
        ),
    )


def _lesson(step: int, row: Sequence[_Finding]) -> Lesson | None:
    """Who has it and who is known to lack it; where nobody has it all, who has some of it and who nothing."""
    whole = any(found.has(MET) for found in row)
    grade = MET if whole else PARTLY
    strong = [found for found in row if found.has(grade)]
    weak = [found for found in row if found.lacks(grade)]
    if not (strong and weak):
        return None
    return Lesson(
        step=step,
        criterion=row[0].result.id,
        extent="whole" if whole else "some",
        strong=tuple(_strong(found) for found in strong),
        weak=tuple(_weak(found, strong) for found in weak),
        unclear=tuple(
            Unclear(letter=f.letter, status=f.result.status, contested=bool(f.result.contested))
            for f in row
            if f.result.applies and not f.has(grade) and not f.lacks(grade)
        ),
    )


def _strong(found: _Finding) -> Strong:
    """With the records that lift what is in place to where the criterion stands."""
    floor = found.result.floor
    behind = {
        used.id
        for indicator in found.result.indicators
        if indicator.floor >= floor
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
            if indicator.ceiling < MET
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
