"""An answer as text, in the terminal or in a file: wrapped, indented, and in a terminal coloured."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from textwrap import wrap

import click

from ..words import harmless
from .document import (
    Block,
    Chart,
    Code,
    Document,
    Item,
    Labelled,
    Line,
    Para,
    Section,
    Staircase,
    TableBlock,
    Task,
    joined,
    status_in,
    words,
)
from .tones import SIGNS, TONES, Tone

_COLOURS: dict[Tone, str] = {
    "success": "green",
    "warning": "yellow",
    "danger": "red",
    "neutral": "bright_black",
}

_STEPS = 3
"""From this depth on, headings are those of steps: underlined, and their content not further in."""

_NARROWEST = 40

_FIRST = 30
"""What the first column of a bare table needs."""


def render(document: Document, *, width: int = 100, colour: bool = False) -> str:
    """The whole answer, `width` characters wide."""
    lines = _Lines(max(width, _NARROWEST), _styled if colour else _plain)
    return "".join(f"{line.rstrip()}\n" for line in lines.document(document))


def blocks(blocks: Iterable[Block], *, width: int, indent: int = 0) -> str:
    """Some blocks for themselves, without colour: what is said between the questions of an interview."""
    lines = _Lines(max(width, _NARROWEST), _plain)
    return "".join(f"{line.rstrip()}\n" for line in lines.blocks(blocks, 0, indent))


Style = Callable[[str, dict[str, object]], str]


def _plain(text: str, _: dict[str, object]) -> str:
    return text


def _styled(text: str, style: dict[str, object]) -> str:
    return click.style(text, **style) if style else text  # type: ignore[arg-type]  # its names and values


class _Lines:
    def __init__(self, width: int, style: Style) -> None:
        self.width = width
        self.style = style

    def document(self, document: Document) -> Iterator[str]:
        yield from self._hung(document.title, bold=True)
        if document.subtitle:
            yield from self._hung(document.subtitle)
        if document.lead and not isinstance(document.lead[0], Section):
            yield ""
        yield from self.blocks(document.lead, 0, 0)
        for section in document.sections:
            yield from self._section(section, 1)

    def blocks(self, blocks: Iterable[Block], depth: int, indent: int) -> Iterator[str]:
        for block in blocks:
            yield from self._block(block, depth, indent)

    def _section(self, section: Section, depth: int) -> Iterator[str]:
        title = f"{'═══ ' if section.major else ''}{section.title}"
        if depth < _STEPS:
            yield ""
            yield from self._hung(title, 2 * depth - 2, bold=True)
        else:
            yield from self._hung(title, 2 * depth - 2, underline=True)
        depth_within = min(depth, _STEPS - 1)
        yield from self.blocks(section.blocks, depth_within, 2 * depth_within)

    def _block(self, block: Block, depth: int, indent: int) -> Iterator[str]:
        match block:
            case Section():
                yield from self._section(block, depth + 1)
            case Item(said, marker, below):
                yield from self._hung(words(said), indent, marker, **_colour(said))
                yield from self.blocks(below, depth, indent + (len(marker) + 1 if marker else 2))
            case Task():
                yield from self._task(block, indent)
            case TableBlock():
                yield from self._table(block, indent)
            case Staircase() | Chart():
                yield from self._table(block.table, indent)
            case _:
                yield from self._simple(block, indent)

    def _simple(self, block: Para | Labelled | Code, indent: int) -> Iterator[str]:
        match block:
            case Para(said):
                yield from self._hung(words(said), indent)
            case Labelled():
                yield from self._hung(words(block.told), indent)
            case Code(text, _):
                yield from (f"{' ' * (indent + 4)}{line}" for line in harmless(text).split("\n"))

    def _task(self, task: Task, indent: int) -> Iterator[str]:
        marker = f"{task.number}." if task.number else "→"
        yield from self._hung(task.text, indent, marker)
        for facts in task.lines:
            told = words(joined((fact.told for fact in facts), " · "))
            yield from self._hung(told, indent + len(marker) + 1)

    def _table(self, table: TableBlock, indent: int) -> Iterator[str]:
        """What has no room beside the first column follows below."""
        table = table._replace(head=tuple(map(harmless, table.head)))
        rows = [[_cell(cell, signed=table.bare) for cell in row] for row in table.rows]
        widths = [max(map(len, column)) for column in zip(table.head, *rows, strict=True)]
        if table.bare:
            yield from self._bare(table, rows, widths, indent)
            return
        for number, part in enumerate(_parts(widths, table.first, self.width - indent)):
            if number:
                yield ""
            yield from self._columns(table, rows, widths, part, indent)

    def _bare(
        self, table: TableBlock, rows: Sequence[Sequence[str]], widths: Sequence[int], indent: int
    ) -> Iterator[str]:
        """All columns beside each other, or where there is no room, each row as a line."""
        room = self.width - indent - sum(widths[1:]) - 2 * len(widths[1:])
        if room >= min(_FIRST, widths[0]):
            shown = [min(room, widths[0]), *widths[1:]]
            yield from self._row(table.head, shown, [{}] * len(shown), indent)
            for row, cells in zip(rows, table.rows, strict=True):
                yield from self._row(row, shown, [_colour(cell) for cell in cells], indent)
            return
        for row, cells in zip(rows, table.rows, strict=True):
            first, *rest = row
            style = next((_colour(cell) for cell in cells if status_in(cell)), {})
            yield from self._hung(f"{first}: {', '.join(filter(None, rest))}", indent, "", **style)

    def _columns(
        self,
        table: TableBlock,
        rows: Iterable[Sequence[str]],
        widths: Sequence[int],
        part: Sequence[int],
        indent: int,
    ) -> Iterator[str]:
        """Some columns of a table, each cell in the colour of its status."""
        shown = [widths[n] for n in part]
        taken = sum(shown[1:]) + 2 * len(shown[1:])
        shown[0] = max(min(table.first, shown[0]), min(shown[0], self.width - indent - taken))
        yield from self._row([table.head[n] for n in part], shown, [{}] * len(part), indent)
        yield f"{' ' * indent}{'─' * (shown[0] + taken)}"
        for row, cells in zip(rows, table.rows, strict=True):
            yield from self._row([row[n] for n in part], shown, [_colour(cells[n]) for n in part], indent)

    def _row(
        self, row: Sequence[str], widths: Sequence[int], styles: Sequence[dict[str, object]], indent: int
    ) -> Iterator[str]:
        margin = " " * (len(row[0]) - len(row[0].lstrip()) + 2)
        first, *rest = wrap(row[0], widths[0], subsequent_indent=margin) or [""]
        cells = zip([first, *row[1:]], widths, styles, strict=True)
        yield " " * indent + "  ".join(self.style(text.ljust(width), style) for text, width, style in cells)
        for line in rest:
            yield f"{' ' * indent}{self.style(line, styles[0])}"

    def _hung(self, text: str, indent: int = 0, marker: str = "", **style: object) -> Iterator[str]:
        """A paragraph, with `marker` hanging in front of it."""
        lead = " " * indent + (f"{marker} " if marker else "")
        for number, line in enumerate(_wrapped(harmless(text), self.width - len(lead))):
            yield f"{' ' * len(lead) if number else lead}{self.style(line, style)}"


def _parts(widths: Sequence[int], first: int, room: int) -> list[list[int]]:
    """Which columns stand together, by number: the first with as many of the others as there is room for."""
    parts: list[list[int]] = [[0]]
    used = first = min(widths[0], first)
    for number, width in enumerate(widths[1:], start=1):
        if used + 2 + width > room and len(parts[-1]) > 1:
            parts.append([0])
            used = first
        parts[-1].append(number)
        used += 2 + width
    return parts


def _cell(cell: Line, *, signed: bool) -> str:
    """What stands in a cell, with the sign of its status where it is `signed`."""
    status = status_in(cell)
    sign = f"{SIGNS[status]} " if signed and status else ""
    return harmless(f"{sign}{words(cell)}")


def _colour(line: Line) -> dict[str, object]:
    status = status_in(line)
    return {"fg": _COLOURS[TONES[status]]} if status else {}


def _wrapped(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width`. As textwrap does, but for a thousand paragraphs."""
    if len(text) <= width and "\n" not in text:
        return [text]
    words = text.split()
    if not words:
        return [""]
    if max(map(len, words)) > width:
        return wrap(text, max(width, 1), break_on_hyphens=False)
    lines, rest = [], " ".join(words)
    while len(rest) > width:
        end = rest.rindex(" ", 0, width + 1)
        lines.append(rest[:end])
        rest = rest[end + 1 :]
    return [*lines, rest]
