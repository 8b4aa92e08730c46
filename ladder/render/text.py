"""The report as text, in the terminal or in a file."""

from __future__ import annotations

from collections.abc import Iterable

from ..model.assessment import Assessment
from ..model.pack import Pack
from ..words import Say
from .document import Block, Fact, Item, Para, Section, Staircase, Table, Task, status_in, words
from .page import Page
from .report import document

STYLES = {
    "met": "green",
    "at-least-partly": "yellow",
    "partly": "yellow",
    "at-most-partly": "red",
    "not-met": "red",
    "unknown": "dim",
}
"""Colour only repeats what the words say."""

_STEPS = 3
"""From this depth on, headings are those of steps: underlined, and their content not further in."""


def render(assessment: Assessment, pack: Pack, say: Say, *, width: int = 100, colour: bool = False) -> str:
    """The whole report, `width` characters wide."""
    page = Page(width)
    report = document(assessment, pack, say)
    page.write(report.title, style="bold")
    page.write(report.subtitle)
    for section in report.sections:
        _section(page, section, 1)
    return page.coloured() if colour else page.plain()


def _section(page: Page, section: Section, depth: int) -> None:
    if depth < _STEPS:
        page.write()
    mark = "═══ " if section.major else ""
    page.write(
        f"{mark}{section.title}", indent=2 * depth - 2, style="bold" if depth < _STEPS else "underline"
    )
    _blocks(page, section.blocks, min(depth, _STEPS - 1), 2 * min(depth, _STEPS - 1))


def _blocks(page: Page, blocks: Iterable[Block], depth: int, indent: int) -> None:
    for block in blocks:
        _block(page, block, depth, indent)


def _block(page: Page, block: Block, depth: int, indent: int) -> None:
    match block:
        case Section():
            _section(page, block, depth + 1)
        case Para(said):
            page.write(words(said), indent=indent)
        case Fact(_, label, said):
            page.write(f"{label}: {words(said)}", indent=indent)
        case Item(said, marker, below):
            style = STYLES.get(status_in(said) or "", "")
            page.write(words(said), indent=indent, marker=marker, style=style)
            _blocks(page, below, depth, indent + (len(marker) + 1 if marker else 2))
        case Task():
            _task(page, block, indent)
        case Table():
            _table(page, block, indent)
        case Staircase():
            pass  # the table beside it says the same


def _task(page: Page, task: Task, indent: int) -> None:
    marker = f"{task.number}." if task.number else "→"
    page.write(task.text, indent=indent, marker=marker)
    for facts in task.lines:
        told = (f"{fact.label}: {words(fact.line)}" if fact.label else words(fact.line) for fact in facts)
        page.write(" · ".join(told), indent=indent + len(marker) + 1)


def _table(page: Page, table: Table, indent: int) -> None:
    if table.wide:
        return
    rows = [[words(cell) for cell in row] for row in table.rows]
    styles = [tuple(STYLES.get(status_in(cell) or "", "") for cell in row) for row in table.rows]
    page.table(list(table.head), rows, styles, indent=indent)
