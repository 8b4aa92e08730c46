"""Where a rule has its ground: the works it cites."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ..problems import Document, KeyPath, Problem
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
    for name, document in whole.documents.items():
        if name.startswith("criteria/"):
            yield from _cited(document, ("title",), document.data)
            for number, action in enumerate(document.data.get("actions", ())):
                yield from _cited(document, ("actions", number), action)
        for table in _CITING.get(name, ()):
            rules = document.data.get(table, {})
            for key, rule in rules.items() if isinstance(rules, dict) else enumerate(rules):
                yield from _cited(document, (table, key), rule)
    cited = {source["work"] for d in whole.documents.values() for source in _sources(d.data)}
    for work in whole.pack.works:
        if work not in cited:
            yield Problem("unused-work", whole.documents["works.toml"], (work,), {"read": work}, at_key=True)


def _cited(document: Document, path: KeyPath, rule: Mapping[str, Any]) -> Iterator[Problem]:
    if not rule.get("sources"):
        yield Problem("source-missing", document, path)


def _sources(value: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(value, dict) and isinstance(value.get("work"), str):
        yield value
    elif isinstance(value, dict | list):
        for child in value.values() if isinstance(value, dict) else value:
            yield from _sources(child)
