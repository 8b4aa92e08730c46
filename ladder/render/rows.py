"""Rows for a spreadsheet; those of an assessment are one for each criterion in each arena."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from ..model.assessment import ActionResult, ArenaResult, Assessment, CriterionResult, StepResult
from ..words import Say
from .document import TableBlock, line
from .phrases import Phrases

COLUMNS = (
    "arena", "step", "criterion", "title", "weight", "status", "floor", "ceiling",
    "contested", "reasons", "parties", "records", "actions", "source",
)  # fmt: skip
"""The columns, in order."""


def table(columns: Iterable[str], rows: Iterable[Mapping[str, str]], say: Say) -> TableBlock:
    """The rows under the names of the columns; what a row does not have is left empty."""
    columns = tuple(columns)
    cells = tuple(tuple(line(row.get(column, "")) for column in columns) for row in rows)
    return TableBlock("", tuple(say("csv", column) for column in columns), cells)


def of_assessment(assessment: Assessment, phrases: Phrases) -> TableBlock:
    """The rows of an assessment."""
    rows = (
        dict(_row(arena, step, criterion, phrases))
        for arena in assessment.arenas
        for step in arena.steps
        for criterion in step.criteria
    )
    return table(COLUMNS, rows, phrases.say)


def _row(
    arena: ArenaResult, step: StepResult, criterion: CriterionResult, phrases: Phrases
) -> Iterator[tuple[str, str]]:
    say = phrases.say
    points = [p for p in (*arena.gaps, *arena.open, *arena.strengthen) if p.criterion == criterion.id]
    yield "arena", arena.name
    yield "step", phrases.step(step)
    yield "criterion", criterion.id
    yield "title", say.text(criterion.title)
    yield "weight", say("rules", criterion.weight)
    yield from _ends(arena, criterion, phrases)
    yield "reasons", _once(say("reason", reason) for point in points for reason in point.reasons)
    yield "parties", _once(phrases.parties[party] for point in points for party in point.parties)
    yield "records", _once(record.id for i in criterion.indicators for record in i.records)
    yield "actions", _actions(arena, criterion.id, phrases)
    yield "source", phrases.cited(criterion.sources)


def _ends(arena: ArenaResult, criterion: CriterionResult, phrases: Phrases) -> Iterator[tuple[str, str]]:
    """The status; and, where the criterion is judged, the ends and the mark."""
    if not arena.is_shared:
        yield "status", phrases.say("report", "not-judged")
    elif not criterion.applies:
        yield "status", phrases.say("csv", "not-asked")
    else:
        yield "status", phrases.say("status", criterion.status)
        yield "floor", str(criterion.floor)
        yield "ceiling", str(criterion.ceiling)
        yield "contested", _yes_or_no(criterion.contested, phrases)


def _yes_or_no(holds: object, phrases: Phrases) -> str:
    return phrases.say("csv", "yes" if holds else "no")


def _once(texts: Iterator[str]) -> str:
    return ", ".join(dict.fromkeys(texts))


def _actions(arena: ArenaResult, criterion: str, phrases: Phrases) -> str:
    """What to do about a criterion, each with the records that it rests on."""
    told = (
        f"{phrases.say.text(action.text)}{_rests_on(arena, action, criterion)}"
        for action in arena.every_action
        if criterion in action.serves
    )
    return " / ".join(dict.fromkeys(told))


def _rests_on(arena: ArenaResult, action: ActionResult, criterion: str) -> str:
    """The records of the gap that an action mends, or of what is open; in brackets, where there are any."""
    points = (*(arena.gaps if action.on == "gap" else arena.open), *arena.strengthen)
    records = _once(record for point in points if point.criterion == criterion for record in point.records)
    return f" ({records})" if records else ""
