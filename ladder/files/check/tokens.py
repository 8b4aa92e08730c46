"""Tokens of the rules as people write them: a title, in any language, stands for the id of what has it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from ...model.collaboration import Answer
from ...model.pack import Pack
from ...model.problems import InputFile
from ...model.values import Text
from ...naming import TEXTS, folded, meaning, titles

_BEARING = dict.fromkeys(("supports", "partly", "against"), "indicator")
_NAMED: Mapping[str, Any] = {
    "problem": "answer",
    "parties": {"tier": "tier", "roles": "role"},
    "arenas": {"relation": "relation", "phases": {"phase": "phase"}},
    "evidence": {"kind": "kind", "instruments": "instrument", "functions": "function", **_BEARING},
    "not_applicable": {"indicator": "indicator"},
}
"""Where a collaboration file names something of the rules, and what."""
_ANSWERS: Mapping[Answer, str] = {"yes": "sheet", "no": "sheet", "unknown": "answer"}
"""The answers to the questions about the problem, and in which section of our words they stand."""


_WHAT = ("tier", "role", "relation", "phase", "kind", "instrument", "function", "indicator")


def by_id(file: InputFile, pack: Pack) -> InputFile:
    """`file` with the id wherever it has a title of the rules that only one thing has."""
    return file._replace(data=_by_id(file.data, _NAMED, _ids(pack)))


def _by_id(data: Any, named: Any, ids: Mapping[str, Mapping[str, str]]) -> Any:
    if isinstance(data, list):
        return [_by_id(part, named, ids) for part in data]
    if isinstance(data, Mapping):
        inner = named if isinstance(named, Mapping) else dict.fromkeys(data, named)
        return {key: _by_id(part, inner.get(key), ids) for key, part in data.items()}
    return ids[named].get(folded(data), data) if isinstance(data, str) and isinstance(named, str) else data


def _ids(pack: Pack) -> dict[str, dict[str, str]]:
    """By what is named: each title that only one thing has, and the id of that."""
    answers: Mapping[str, Text] = {word: meaning(section, word) for word, section in _ANSWERS.items()}
    known = {"answer": answers, **{what: TEXTS[what](pack) for what in _WHAT}}
    return {what: dict(_only(found)) for what, found in known.items()}


def _only(known: Mapping[str, Text]) -> Iterator[tuple[str, str]]:
    pairs = {(folded(title), id_) for id_, found in known.items() for title in titles(found)}
    bearers = Counter(title for title, _ in pairs)
    yield from (pair for pair in pairs if bearers[pair[0]] == 1 and pair[0] not in known)
