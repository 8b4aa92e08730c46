"""What is said of the mutants that live is said of mutants there are."""

import ast
from collections.abc import Iterator
from copy import deepcopy

import pytest

from .build import ROOT
from .mutants import _nodes, _short, changes, known


def said_of(file: str, name: str) -> Iterator[str]:
    """Every change of a function, as it is told."""
    within: ast.AST = ast.parse((ROOT / file).read_text(encoding="utf-8"))
    for part in name.split("."):
        within = next(n for n in ast.iter_child_nodes(within) if getattr(n, "name", None) == part)
    for node in _nodes(within):
        yield from (f"{_short(node)} → {_short(change(deepcopy(node)))}" for change in changes(node))


@pytest.mark.parametrize(("file", "function", "change"), known())
def test_a_reason_for_a_mutant_to_live_is_about_one_that_there_is(
    file: str, function: str, change: str
) -> None:
    assert change in said_of(file, function)
