"""The report as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import groupby

from ..words import clean, harmless
from .document import (
    Block,
    Chart,
    Code,
    Document,
    Item,
    Labelled,
    Line,
    Link,
    Para,
    Piece,
    Section,
    Staircase,
    TableBlock,
    Task,
    joined,
    words,
)

_ITS_OWN = re.compile(
    r"([\\`*_{}\[\]<>#|~&$@]"  # markup, and what makes a link by itself: https://x, www.x, x.no
    r"|/(?=/)|(?<=www)\.|\.(?=[^\W\d_]{2,}+(?!\.\d)))"
)
_MAIL = re.compile(r"((?<![\w.+:@-])@*+[\w.+:-]++@[\w.+:@-]*\w)")
_STARTS_A_BLOCK = re.compile(r"^(\d+(?=[.)](?:\s|$))|(?=[-+=]))")


def render(report: Document) -> str:
    """The whole report."""
    parts = [f"# {escaped(report.title)}", *([escaped(report.subtitle)] if report.subtitle else ())]
    parts += [*_parts(report.lead, 2), *_parts(report.sections, 2)]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """`text` on one line, with nothing in it that Markdown or HTML would read as its own.

    An address of mail stands as code, for some readers make a link of it however it is escaped.
    """
    parts = _MAIL.split(clean(text))
    parts[::2] = (_ITS_OWN.sub(r"\\\1", part) for part in parts[::2])
    parts[1::2] = (f"`{mail}`" for mail in parts[1::2])
    return _STARTS_A_BLOCK.sub(r"\1\\", "".join(parts))


def _said(line: Line) -> str:
    """Running text. A link elsewhere keeps its place; where a line begins, nothing must begin a block."""
    if not any(_leads_away(piece) for piece in line):
        return escaped(words(line))
    return "".join(
        f"[{escaped(piece.text)}]({piece.safe})"
        if isinstance(piece, Link) and _leads_away(piece)
        else _escaped_piece(piece)
        for piece in line
    )


def _leads_away(piece: Piece) -> bool:
    """Whether it leads to another page: what is on this one has no address that every reader knows."""
    return isinstance(piece, Link) and piece.safe != "" and not piece.href.startswith("#")


def _escaped_piece(piece: Piece) -> str:
    text = piece if isinstance(piece, str) else piece.text
    return f"{' ' * text[:1].isspace()}{escaped(text)}{' ' * text[-1:].isspace()}"


def _parts(blocks: Iterable[Block], level: int) -> Iterator[str]:
    """What is to have an empty line between: neighbours in a list are one part."""
    for listed, group in groupby(blocks, key=lambda block: isinstance(block, Item | Task | Labelled)):
        if listed:
            yield "\n".join(line for block in group for line in _block(block, ""))
            continue
        for block in group:
            if isinstance(block, Section):
                yield f"{'#' * level} {escaped(block.title)}"
                yield from _parts(block.blocks, level + 1)
            else:
                yield "\n".join(_block(block, ""))


def _block(block: Block, indent: str) -> Iterator[str]:
    match block:
        case Para(said):
            yield f"{indent}{_said(said)}"
        case Labelled():
            yield f"{indent}- {_said(block.told)}"
        case Item(said, marker, below):
            lead = f"{escaped(marker)} " if block.lead else ""
            yield f"{indent}- {lead}{_said(said)}"
            yield from _below(below, f"{indent}  ")
        case Task():
            yield from _task(block, indent)
        case TableBlock():
            yield from _table(block, indent)
        case Staircase() | Chart():
            yield from _block(block.table, indent)
        case Code():
            yield from _code(block, indent)
        case Section():
            raise TypeError(f"{type(block).__name__} stands in a list")


def _code(code: Code, indent: str) -> Iterator[str]:
    """Between fences that are longer than any in the text."""
    fence = "`" * max(3, *(len(run) + 1 for run in re.findall("`+", code.text)), 0)
    for each in (f"{fence}{code.language}", *harmless(code.text).rstrip().split("\n"), fence):
        yield f"{indent}{each}"


def _task(task: Task, indent: str) -> Iterator[str]:
    yield (
        f"{indent}- [ ] {task.number}. {escaped(task.text)}"
        if task.number
        else f"{indent}- {escaped(task.text)}"
    )
    for facts in task.lines:
        yield f"{indent}  - {_said(joined((fact.told for fact in facts), ' · '))}"


def _below(blocks: Iterable[Block], indent: str) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Para):
            yield f"{indent}- {_said(block.line)}"
        elif isinstance(block, TableBlock):
            yield from ("", *_block(block, indent), "")
        else:
            yield from _block(block, indent)


def _table(table: TableBlock, indent: str) -> Iterator[str]:
    if table.caption:
        yield f"{indent}{escaped(table.caption)}:"
        yield ""
    yield f"{indent}| {' | '.join(map(escaped, table.head))} |"
    yield f"{indent}|{' --- |' * len(table.head)}"
    for row in table.rows:
        yield f"{indent}| {' | '.join(map(_said, row))} |"
