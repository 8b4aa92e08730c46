"""Places: the line and column of a key or a value in a TOML file.

tomli decides what a file says; tree-sitter only tells where. It is imported only when a problem must
be placed. Where it cannot place a key (it knows TOML 1.0), the nearest one above it is named.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from tree_sitter import Node

from .problems import Document, KeyPath, Problem

_MAX_DEPTH = 50


class Place(NamedTuple):
    """A stretch of one line. Line and column count from 1; columns count characters."""

    line: int
    column: int
    length: int
    text: str


class _Span(NamedTuple):
    key: Node
    value: Node


def find(problem: Problem) -> Place | None:
    """Where `problem` is, or the nearest place that can be told."""
    lines = problem.document.source.decode("utf-8", errors="replace").splitlines()
    if problem.line is not None:
        text = lines[problem.line - 1] if problem.line <= len(lines) else ""
        return Place(problem.line, problem.column or 1, 1, text)
    if not problem.path:
        return None
    spans = _spans(problem.document)
    for length in range(len(problem.path), 0, -1):
        span = spans.get(problem.path[:length])
        if span:
            exact = length == len(problem.path)
            return _place(span.value if exact and not problem.at_key else span.key, problem.document)
    return None


def _place(node: Node, document: Document) -> Place:
    row, start = node.start_point
    line = document.source.split(b"\n")[row]
    end = node.end_point[1] if node.end_point[0] == row else len(line.rstrip())
    text = line.decode("utf-8", errors="replace").rstrip("\r")
    column = len(line[:start].decode("utf-8", errors="replace"))
    length = len(line[start:end].decode("utf-8", errors="replace"))
    return Place(row + 1, column + 1, max(length, 1), text)


def _spans(document: Document) -> dict[KeyPath, _Span]:
    """Every key of the file by its path. A table's own path leads to its header."""
    import tree_sitter_toml  # noqa: PLC0415  slow to load, and needed only for a problem
    from tree_sitter import Language, Parser  # noqa: PLC0415

    tree = Parser(Language(tree_sitter_toml.language())).parse(document.source)
    spans: dict[KeyPath, _Span] = {}
    lengths: dict[KeyPath, int] = {}
    for node in tree.root_node.named_children:
        if node.type == "pair":
            _pair(node, (), spans, 0)
        elif node.type in ("table", "table_array_element"):
            _table(node, spans, lengths)
    return spans


def _table(node: Node, spans: dict[KeyPath, _Span], lengths: dict[KeyPath, int]) -> None:
    header, *body = node.named_children
    path: KeyPath = ()
    keys = list(_keys(header))
    for number, key in enumerate(keys):
        path += (key,)
        spans.setdefault(path, _Span(header, header))
        if node.type == "table_array_element" and number == len(keys) - 1:
            lengths[path] = lengths.get(path, 0) + 1
        if path in lengths:
            path += (lengths[path] - 1,)
    spans[path] = _Span(header, header)
    for pair in body:
        if pair.type == "pair":
            _pair(pair, path, spans, 0)


def _pair(node: Node, above: KeyPath, spans: dict[KeyPath, _Span], depth: int) -> None:
    key, value = node.named_children[0], node.named_children[-1]
    path = above
    for part in _keys(key):
        path += (part,)
        spans.setdefault(path, _Span(key, value))
    _value(value, path, spans, depth)


def _value(node: Node, path: KeyPath, spans: dict[KeyPath, _Span], depth: int) -> None:
    if depth > _MAX_DEPTH:
        return
    children = [child for child in node.named_children if child.type != "comment"]
    if node.type == "inline_table":
        for child in children:
            if child.type == "pair":
                _pair(child, path, spans, depth + 1)
    elif node.type == "array":
        for number, child in enumerate(children):
            spans[(*path, number)] = _Span(child, child)
            _value(child, (*path, number), spans, depth + 1)


def _keys(node: Node) -> Iterator[str]:
    """The parts of a key, as they read without quotes."""
    if node.type == "dotted_key":
        for child in node.named_children:
            yield from _keys(child)
    else:
        text = (node.text or b"").decode("utf-8", errors="replace")
        yield text[1:-1] if node.type == "quoted_key" else text
