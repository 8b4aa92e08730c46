"""Names that point somewhere: whether what they point to exists, and whether they are unique."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any

from ...model.problems import InputFile, KeyPath, Problem, closest


def unknown(
    file: InputFile, path: KeyPath, what: str, names: Iterable[str], known: Collection[str]
) -> Iterator[Problem]:
    """A problem for each of `names` that is not among the `known`; `path` leads to the list of them."""
    for number, name in enumerate(names):
        if name not in known:
            yield _unknown(file, (*path, number), what, name, known)


def unknown_one(
    file: InputFile, path: KeyPath, what: str, name: str | None, known: Collection[str]
) -> Iterator[Problem]:
    """A problem if `name` is given and not among the `known`; `path` leads to it."""
    if name is not None and name not in known:
        yield _unknown(file, path, what, name, known)


def unknown_keys(
    file: InputFile, path: KeyPath, what: str, names: Iterable[str], known: Collection[str]
) -> Iterator[Problem]:
    """A problem for each of `names` that is not among the `known`; they are keys in the table at `path`."""
    for name in names:
        if name not in known:
            yield _unknown(file, (*path, name), what, name, known, at_key=True)


def _unknown(
    file: InputFile,
    path: KeyPath,
    what: str,
    name: str,
    known: Collection[str],
    *,
    at_key: bool = False,
) -> Problem:
    values = {"what": what, "read": name}
    return Problem("unknown-name", file, path, values, tuple(known), closest(name, known), at_key)


def unknown_works(
    file: InputFile, works: Collection[str], value: Any, path: KeyPath = ()
) -> Iterator[Problem]:
    """A problem for each work that is cited, wherever in `value`, and is not in `works.toml`."""
    for key, child in value.items() if type(value) is dict else enumerate(value):
        if key == "work" and isinstance(child, str) and "place" in value:
            yield from unknown_one(file, (*path, key), "work", child, works)
        elif type(child) is dict or type(child) is list:
            yield from unknown_works(file, works, child, (*path, key))


def twice(file: InputFile, table: str, tables: object) -> Iterator[Problem]:
    """A problem for each table of an array whose id an earlier one has."""
    seen: set[object] = set()
    for number, id_ in enumerate(ids(tables)):
        if id_ is not None and id_ in seen:
            yield Problem("id-twice", file, (table, number, "id"), {"read": str(id_)})
        seen.add(id_)


def ids(tables: object) -> list[str | None]:
    """The ids in an array of tables as it was read, `None` where there is none."""
    found = [table.get("id") if isinstance(table, Mapping) else None for table in _listed(tables)]
    return [id_ if isinstance(id_, str) else None for id_ in found]


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def repeated(file: InputFile, path: KeyPath, names: Iterable[str]) -> Iterator[Problem]:
    """A problem for each name that a list holds twice; `path` leads to the list."""
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name in seen:
            yield Problem("named-twice", file, (*path, number), {"read": name})
        seen.add(name)
