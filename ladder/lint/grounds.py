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
    for name, file in whole.files.items():
        if name.startswith("criteria/"):
            yield from _cited(file, ("title",), file.data)
            for number, action in enumerate(file.data.get("actions", ())):
                yield from _cited(file, ("actions", number), action)
        for table in _CITING.get(name, ()):
            rules = file.data.get(table, {})
            for key, rule in rules.items() if isinstance(rules, dict) else enumerate(rules):
                yield from _cited(file, (table, key), rule)
    cited = {source["work"] for d in whole.files.values() for source in _sources(d.data)}
    for work in whole.pack.works:
        if work not in cited:
            yield Problem("unused-work", whole.files["works.toml"], (work,), {"read": work}, at_key=True)


def _cited(file: InputFile, path: KeyPath, rule: Mapping[str, Any]) -> Iterator[Problem]:
    if not rule.get("sources"):
        yield Problem("source-missing", file, path)


def _sources(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, dict) and isinstance(value.get("work"), str):
        yield value
    elif isinstance(value, dict | list):
        for child in value.values() if isinstance(value, dict) else value:
            yield from _sources(child)
