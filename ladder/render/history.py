"""The timeline as a part of a report: for each arena a table with a row for each day on which it moved."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.pack import Pack
from ..questions.timeline import ArenaTimeline, Entry, StepMark, Timeline
from ..words import Say
from .document import Block, Item, Line, Mark, Para, Section, Table, line
from .timeline import Happenings, entries_told


def sections(history: Timeline, pack: Pack, say: Say) -> dict[str, Section]:
    """A section for each arena, by its id."""
    happenings = Happenings(history.parties, pack, say)
    return {
        arena.id: Section(
            f"{arena.id}-timeline", say("timeline", "section"), tuple(_blocks(arena, happenings, say))
        )
        for arena in history.arenas
    }


def _blocks(arena: ArenaTimeline, happenings: Happenings, say: Say) -> Iterator[Block]:
    told = entries_told(arena.entries)
    yield Para(line(say("timeline", "level-used")))
    yield Para(line(say("timeline", "ageing")))
    numbers = (
        f"{say('report', 'step')} {step.number}{'' if step.published else ' *'}" for step in arena.steps
    )
    head = (say("timeline", "day"), *numbers, say("timeline", "level"))
    rows = tuple(_row(entry, say) for entry in told)
    yield Table(f"{say('timeline', 'section')} – {arena.name}", head, rows)
    for entry in told:
        if happened := happenings.told(entry.events):
            yield Item(line(f"{say.day(entry.day)}: {happened}"))
    if folded := len(arena.entries) - len(told):
        yield Para(line(say.plural("timeline", "folded", folded)))


def _row(entry: Entry, say: Say) -> tuple[Line, ...]:
    """The day, the steps and the level."""
    steps = (_mark(step, say) for step in entry.steps)
    level = f"{entry.level.reached}/{entry.level.under_way}/{entry.level.possible}"
    return (line(say.day(entry.day)), *(line(mark) for mark in steps), line(level))


def _mark(step: StepMark, say: Say) -> Mark:
    said = say("status", step.status)
    return Mark(f"{said}, {say('status', 'contested')}" if step.contested else said, step.status)
