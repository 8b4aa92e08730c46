"""Ids: that they are written as ids should be, and that no two look alike."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any, NamedTuple

from ..letters import alike, strange
from ..model.problems import InputFile, KeyPath, Problem
from .whole import Whole

_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class _Given(NamedTuple):
    """Where an id is given."""

    file: InputFile
    path: KeyPath
    at_key: bool = False


def problems(whole: Whole) -> Iterator[Problem]:
    """Ids that are not in kebab-case, or have a strange letter, or look like another of the same kind."""
    ids, keys = [*_ids(whole)], [*_keyed(whole)]
    unfit = [(i, at) for named in ids for i, at in named.items() if not _KEBAB.fullmatch(i)]
    unfit += [(i, at) for named in keys for i, at in named.items() if strange(i)]
    for id_, at in unfit:
        yield Problem("id-not-kebab", at.file, at.path, {"read": id_}, at_key=at.at_key)
    for named in (*ids, *keys):
        yield from _look_alikes(named)


def _look_alikes(named: Mapping[str, _Given]) -> Iterator[Problem]:
    for read, other in alike(named):
        if other:
            at, values = named[read], {"read": read, "other": other, "file": named[other].file.name}
            yield Problem("look-alike-id", at.file, at.path, values, at_key=at.at_key)


def _ids(whole: Whole) -> Iterator[dict[str, _Given]]:
    """The ids of each kind: criteria, indicators, and what is listed in an array of tables.

    Those of passages name a place in a work, in its own way.
    """
    criteria = {PurePosixPath(name).stem: file for name, file in _of(whole, criteria=True)}
    yield {id_: _Given(file, ()) for id_, file in criteria.items()}
    yield {
        id_: _Given(file, ("indicators", id_), at_key=True)
        for file in criteria.values()
        for id_ in file.data.get("indicators", ())
    }
    for file in whole.files.values():
        yield from (_listed(file, table) for table in file.data if table != "passages")


def _listed(file: InputFile, table: str) -> dict[str, _Given]:
    """The ids in an array of tables, if `table` is one."""
    rules = file.data[table] if isinstance(file.data[table], list) else ()
    given = ((number, rule) for number, rule in enumerate(rules) if isinstance(rule, dict) and "id" in rule)
    return {rule["id"]: _Given(file, (table, number, "id")) for number, rule in given}


def _keyed(whole: Whole) -> Iterator[dict[str, _Given]]:
    """The keys of each table: some are ids, and those that are ours never look like others."""
    for _, file in _of(whole, criteria=False):
        for path, table in _tables((), file.data):
            yield {key: _Given(file, (*path, key), at_key=True) for key in table}


def _of(whole: Whole, *, criteria: bool) -> Iterator[tuple[str, InputFile]]:
    return ((name, file) for name, file in whole.files.items() if name.startswith("criteria/") == criteria)


def _tables(path: KeyPath, table: Mapping[str, Any]) -> Iterator[tuple[KeyPath, Mapping[str, Any]]]:
    """Each table, down to where lists begin."""
    yield path, table
    for key, inner in table.items():
        if isinstance(inner, Mapping):
            yield from _tables((*path, key), inner)
