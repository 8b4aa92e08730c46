"""The assessment as a table for spreadsheets: one row per criterion and arena."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import StringIO

from ..model.assessment import ArenaResult, Assessment, CriterionResult, StepResult
from ..words import Say, cite
from .document import clean

COLUMNS = (
    "arena", "step", "criterion", "title", "core", "status", "floor", "ceiling",
    "contested", "reasons", "parties", "records", "actions", "source",
)  # fmt: skip
"""The columns, in order."""

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""What a formula begins with; the wide forms too, which some spreadsheets take for the same."""


def render(assessment: Assessment, say: Say) -> str:
    """The table with semicolons and a byte order mark, as spreadsheets here open it with a double click."""
    out = StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([say("csv", column) for column in COLUMNS])
    for arena in assessment.arenas:
        for step in arena.steps:
            for criterion in step.criteria:
                row = dict(_row(assessment, arena, step, criterion, say))
                writer.writerow([guarded(row[column]) for column in COLUMNS])
    return "\ufeff" + out.getvalue()


def guarded(text: str) -> str:
    """`text` on one line, as text: what a spreadsheet would read as a formula begins with an apostrophe."""
    text = clean(text)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _row(
    assessment: Assessment, arena: ArenaResult, step: StepResult, criterion: CriterionResult, say: Say
) -> Iterator[tuple[str, str]]:
    names = {party.id: party.name for party in assessment.parties}
    points = [p for p in (*arena.gaps, *arena.open, *arena.strengthen) if p.criterion == criterion.id]
    reasons = dict.fromkeys(say("reason", reason) for point in points for reason in point.reasons)
    parties = dict.fromkeys(names[party] for point in points for party in point.parties)
    records = dict.fromkeys(record.id for i in criterion.indicators for record in i.records)
    strengthening = (action for point in arena.strengthen for action in point.actions)
    actions = (a for a in (*arena.actions, *strengthening) if criterion.id in a.serves)
    yield "arena", arena.name
    yield "step", f"{step.number} {say.text(step.title)}{'' if step.published else ' *'}"
    yield "criterion", criterion.id
    yield "title", say.text(criterion.title)
    yield "core", say("csv", "yes" if criterion.core else "no")
    yield "status", say("status", criterion.status) if criterion.applies else say("csv", "not-asked")
    yield "floor", str(criterion.floor) if criterion.applies else ""
    yield "ceiling", str(criterion.ceiling) if criterion.applies else ""
    yield "contested", say("csv", "yes" if criterion.contested else "no") if criterion.applies else ""
    yield "reasons", ", ".join(reasons)
    yield "parties", ", ".join(parties)
    yield "records", ", ".join(records)
    yield "actions", " / ".join(dict.fromkeys(say.text(action.text) for action in actions))
    yield "source", cite((source.short, source.place) for source in criterion.sources)
