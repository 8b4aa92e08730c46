"""Where a rule has its ground: the works it cites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..model.problems import InputFile, KeyPath, Problem
from .whole import Whole

_CITING = {
    "ladder.toml": ("steps", "variants", "limits"),
    "targets.toml": ("targets",),
    "warnings.toml": ("warnings",),
    "actions.toml": ("actions",),
    "erosion.toml": ("signs", "counter_signs"),
    "phases.toml": ("phases",),
    "roles.toml": ("coordination", "expected"),
    "functions.toml": ("functions",),
    "tables.toml": ("tables",),
}
"""The tables whose rules need a source each."""


def problems(whole: Whole) -> Iterator[Problem]:
    """Rules without a source, and works that nothing rests on."""
    for name, file in whole.files.items():
        for path, rule in _rules(name, file):
            if not rule.get("sources"):
                yield Problem("source-missing", file, path)
    cited = {source["work"] for d in whole.files.values() for source in _sources(d.data)}
    for work in whole.pack.works:
        if work not in cited:
            yield Problem("unused-work", whole.files["works.toml"], (work,), {"read": work}, at_key=True)


def _rules(name: str, file: InputFile) -> Iterator[tuple[KeyPath, Mapping[str, Any]]]:
    """The rules in a file that need a source each, and where they stand."""
    of_criterion = name.startswith("criteria/")
    if of_criterion:
        yield ("title",), file.data
    for table in ("actions",) if of_criterion else _CITING.get(name, ()):
        rules = file.data.get(table, {})
        for key, rule in rules.items() if isinstance(rules, dict) else enumerate(rules):
            yield (table, key), rule


def _sources(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, dict) and isinstance(value.get("work"), str):
        yield value
    elif isinstance(value, dict | list):
        for child in value.values() if isinstance(value, dict) else value:
            yield from _sources(child)
