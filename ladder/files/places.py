"""Places: the line and column of a key or a value in a TOML file, or its cell in a spreadsheet.

tomli decides what a file says; tree-sitter only tells where. It is imported only when a problem must
be placed. Where it cannot place a key (it knows TOML 1.0), the nearest one above it is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

import tomli

from ..model.problems import Cell, KeyPath, Problem

if TYPE_CHECKING:
    from tree_sitter import Node


_AROUND = 200
"""So many characters on either side of a place are enough to show it."""


class Place(NamedTuple):
    """A stretch of one line. Line and column count from 1; columns count characters.

    `text` is the line around it: from the column it `begins` at, and with all the rest of it or only `more`.
    """

    line: int
    column: int
    length: int
    text: str
    begins: int = 1
    more: bool = False


class _Span(NamedTuple):
    """A key and its value. A table has its header for both; a value not understood is left out."""

    key: Node
    value: Node | None


def find(problem: Problem) -> Place | Cell | None:
    """Where `problem` is, or the nearest place that can be told."""
    if problem.cell or problem.file.cells:
        return problem.cell or _cell(problem)
    if problem.line is not None:
        text = _line(problem.file.source, problem.line - 1)
        return _around(text, problem.line, problem.column or 1, problem.length)
    node = _nearest(problem)
    return _place(node, problem.file.source) if node else None


def order(problem: Problem) -> tuple[int, ...]:
    """What puts the problems of a file in the order of their places, without looking at its lines."""
    if problem.cell or problem.file.cells:
        cell = problem.cell or _cell(problem)
        return cell.place if cell else ()
    if problem.line is not None:
        return problem.line - 1, problem.column or 1, problem.length
    node = _nearest(problem)
    return (*node.start_point, *node.end_point) if node else ()


def _nearest(problem: Problem) -> Node | None:
    """The key or value that the path leads to, or the key nearest above it that can be told."""
    if not problem.path:
        return None
    map, path = _map(problem.file.source), problem.file.written(problem.path)
    for length in range(len(path), 0, -1):
        span = map.spans.get(path[:length])
        if span and map.is_sure_of(path[:length], span, problem.file.data):
            value = span.value if length == len(path) and not problem.at_key else None
            return value or span.key
    return None


def _cell(problem: Problem) -> Cell | None:
    cells, keys, path = problem.file.cells, problem.file.keys, problem.path
    if problem.at_key and path in keys:
        return keys[path]
    above = (path[:length] for length in range(len(path), 0, -1))
    return next((cells[part] for part in above if part in cells), None)


def _place(node: Node, source: bytes) -> Place:
    row, start = node.start_point
    line = _lines(source)[row]
    end = node.end_point[1] if node.end_point[0] == row else len(line.rstrip())
    column = len(line[:start].decode("utf-8", errors="replace"))
    length = len(line[start:end].decode("utf-8", errors="replace"))
    return _around(_line(source, row), row + 1, column + 1, max(length, 1))


def _around(text: str, line: int, column: int, length: int) -> Place:
    """A place in the line that says `text`, of which only what is around it is kept."""
    first, last = max(0, column - 1 - _AROUND), column - 1 + _AROUND
    return Place(line, column, length, text[first:last], first + 1, more=len(text) > last)


@lru_cache(maxsize=4)
def _lines(source: bytes) -> list[bytes]:
    return source.split(b"\n")


def _line(source: bytes, row: int) -> str:
    return _lines(source)[row].decode("utf-8", errors="replace").rstrip("\r")


@lru_cache(maxsize=4)
def _map(source: bytes) -> _Map:
    import tree_sitter_toml  # noqa: PLC0415  slow to load, and needed only for a problem
    from tree_sitter import Language, Parser  # noqa: PLC0415

    return _Map(Parser(Language(tree_sitter_toml.language())).parse(source).root_node)


@dataclass
class _Map:
    """Every key of a file by its path. A table's own path leads to its header."""

    root: Node
    spans: dict[KeyPath, _Span] = field(default_factory=dict)
    counts: dict[KeyPath, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for node in self.root.named_children:
            if node.type == "pair":
                self._pair(node, ())
            elif node.type in ("table", "table_array_element"):
                self._table(node)

    def is_sure_of(self, path: KeyPath, span: _Span, data: Any) -> bool:
        """Whether the span says what tomli read: lists as long as they are, and the same value."""
        if not self.root.has_error:
            return True
        for number, part in enumerate(path):
            if self._miscounts(path[:number], data) or (isinstance(data, dict) and part not in data):
                return False
            data = data[part]
        if span.value is None:
            return True
        is_header = span.value.type.endswith("_key")
        return not self._miscounts(path, data) if is_header else bool(_read(span.value) == data)

    def _miscounts(self, path: KeyPath, data: Any) -> bool:
        return isinstance(data, list) and self.counts.get(path) != len(data)

    def _table(self, node: Node) -> None:
        header, *body = node.named_children
        path: KeyPath = ()
        keys = list(_keys(header))
        for number, key in enumerate(keys):
            path += (key,)
            self.spans.setdefault(path, _Span(header, header))
            if node.type == "table_array_element" and number == len(keys) - 1:
                self.counts[path] = self.counts.get(path, 0) + 1
            if path in self.counts:
                path += (self.counts[path] - 1,)
        self.spans[path] = _Span(header, header)
        for pair in body:
            if pair.type == "pair":
                self._pair(pair, path)

    def _pair(self, node: Node, above: KeyPath) -> None:
        children = [child for child in node.named_children if child.type != "comment"]
        key, value = children[0], children[-1]
        understood = not any(child.type == "ERROR" for child in children)
        path = above
        for part in _keys(key):
            path += (part,)
            self.spans.setdefault(path, _Span(key, value if understood else None))
        self._value(value, path)

    def _value(self, node: Node, path: KeyPath) -> None:
        children = [child for child in node.named_children if child.type not in ("comment", "ERROR")]
        if node.type == "inline_table":
            for child in children:
                self._pair(child, path)
        elif node.type == "array":
            self.counts[path] = len(children)
            for number, child in enumerate(children):
                self.spans[*path, number] = _Span(child, child)
                self._value(child, (*path, number))


def _read(node: Node) -> Any:
    """The value there, or nothing that tomli ever reads."""
    try:
        return tomli.loads(f"value = {_text(node)}")["value"]
    except tomli.TOMLDecodeError:
        return None


def _keys(node: Node) -> Iterator[str]:
    """The parts of a key, as they read without quotes."""
    if node.type == "dotted_key":
        for child in node.named_children:
            yield from _keys(child)
    else:
        try:
            yield from tomli.loads(f"{_text(node)} = 0")
        except tomli.TOMLDecodeError:  # only where tree-sitter has misunderstood
            yield _text(node)


def _text(node: Node) -> str:
    return (node.text or b"").decode("utf-8", errors="replace")
