"""Names that point somewhere: whether what they point to exists, and whether they are unique."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from ... import naming
from ...model.problems import InputFile, KeyPath, Problem, closest
from ...model.values import Text

Known = Collection[str | None]
"""Names that something has, some of them with what has it. None among them is one that could not be read."""


def unknown(
    file: InputFile, path: KeyPath, what: str, names: Iterable[str], known: Known
) -> Iterator[Problem]:
    """A problem for each of `names` that is not among the `known`; `path` leads to the list of them."""
    for number, name in enumerate(names):
        yield from unknown_one(file, (*path, number), what, name, known)


def unknown_one(
    file: InputFile, path: KeyPath, what: str, name: str | None, known: Known
) -> Iterator[Problem]:
    """A problem if `name` is given and not among the `known`; `path` leads to it."""
    if name is not None and name not in known:
        yield from _unknown(file, path, what, name, known)


def unknown_keys(
    file: InputFile, path: KeyPath, what: str, names: Iterable[str], known: Known
) -> Iterator[Problem]:
    """A problem for each of `names` that is not among the `known`; they are keys in the table at `path`."""
    for name in names:
        if name not in known:
            for problem in _unknown(file, (*path, name), what, name, known):
                yield problem._replace(at_key=True)


def _unknown(file: InputFile, path: KeyPath, what: str, name: str, known: Known) -> Iterator[Problem]:
    """Where one of the `known` could not be read, `name` may be that, unless it is like another."""
    there = tuple(id_ for id_ in known if id_ is not None)
    ids = _called(known) | {id_: id_ for id_ in there}
    called = closest(name, ids)
    meant = ids[called] if called else None
    if meant or None not in known:
        values = {"what": what, "read": name}
        if called and called != meant:
            values["called"] = called
        yield Problem("unknown-name", file, path, values, there, meant)


def _called(known: Known) -> dict[str, str]:
    """The titles of what is `known` and the examples of it, with the id of each."""
    having = known.items() if isinstance(known, Mapping) else ()
    return {name: id_ for id_, has in having for name in (*getattr(has, "such_as", ()), *_titles(has)) if id_}


def _titles(found: object) -> tuple[str, ...]:
    """What `found` is called: itself a text, or something with a title or a question."""
    text = getattr(found, "title", None) or getattr(found, "question", None) or found
    return naming.titles(text) if isinstance(text, Text) else ()


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


def ids(tables: object, key: str = "id") -> list[str | None]:
    """The ids in an array of tables as it was read, or what is at another `key`; `None` where none is."""
    found = [table.get(key) if isinstance(table, Mapping) else None for table in _listed(tables)]
    return [id_ if isinstance(id_, str) else None for id_ in found]


def _listed(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def repeated(file: InputFile, path: KeyPath, names: Iterable[str | None]) -> Iterator[Problem]:
    """A problem for each name that a list holds twice; `path` leads to the list."""
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name in seen:
            yield Problem("named-twice", file, (*path, number), {"read": name})
        if name is not None:
            seen.add(name)


_OF_KEYS = (
    *("condition-unclear", "condition-twice", "met-all-or-any"),
    *("nature-missing", "of-without-per", "carried-or-context"),
)
"""What is told of how the keys of a table go together."""


def apart(names: Iterable[Problem], faults: Iterable[Problem]) -> list[Problem]:
    """The `faults` of shape and the problems with `names`, without those that only follow from another.

    What stands within what has a fault follows from that, and so does how keys go together where one of
    them has a fault. Where both tell of one key, or of a name that is no id, it is told as a name.
    """
    faults = list(faults)
    given = {fault.values["read"] for fault in faults if _gives(fault)}
    found = [problem for problem in names if not _may_be_given(problem, given)]
    left = _apart_from_ids(_apart_from_names(faults, found), given)
    faulty = _Faulty.of(fault for fault in left if fault.path and not fault.at_key)
    return [p for p in found if not faulty.is_told_of_by(p)] + left


def _apart_from_names(faults: Iterable[Problem], found: Iterable[Problem]) -> list[Problem]:
    told = {_place(problem) for problem in found if _is_of_name(problem)}
    return [fault for fault in faults if not (_is_of_name(fault) and _place(fault) in told)]


def _apart_from_ids(faults: Iterable[Problem], given: Collection[str]) -> list[Problem]:
    """What is no id is told where it is given, not wherever it is named."""
    return [fault for fault in faults if not (_names(fault) and fault.values["read"] in given)]


def _may_be_given(problem: Problem, given: Collection[str]) -> bool:
    """Whether it is about a name that may be the id that what is `given` was meant for."""
    is_open = problem.code == "unknown-name" and not set(problem.expected).isdisjoint(given)
    return is_open and (problem.meant is None or problem.meant in given)


def _is_of_name(problem: Problem) -> bool:
    return problem.at_key or problem.code in ("not-an-id", "unknown-name")


def _names(fault: Problem) -> bool:
    """Whether it is about what should have been the id of something else."""
    return fault.code == "not-an-id" and not _is_at_id(fault)


def _gives(fault: Problem) -> bool:
    """Whether something gets its id there, and it is none."""
    return fault.code == "not-an-id" and _is_at_id(fault)


def _is_at_id(fault: Problem) -> bool:
    return fault.at_key or fault.path[-1:] == ("id",)


def _place(problem: Problem) -> tuple[str, KeyPath]:
    return problem.file.name, problem.path


class _Faulty(NamedTuple):
    """The places of faults, each with its file: of the values, all that they stand in, and just that."""

    values: Collection[tuple[str, KeyPath]]
    above: Collection[tuple[str, KeyPath]]
    tables: Collection[tuple[str, KeyPath]]

    @classmethod
    def of(cls, faults: Iterable[Problem]) -> "_Faulty":
        values = {_place(fault) for fault in faults}
        above = {(file, path[:end]) for file, path in values for end in range(len(path))}
        return cls(values, above, {(file, path[:-1]) for file, path in values})

    def is_told_of_by(self, problem: Problem) -> bool:
        """Whether it only follows: it stands within a fault, or is about keys of which one has it."""
        file, path = _place(problem)
        if any((file, path[:end]) in self.values for end in range(1, len(path) + 1)):
            return True
        goes_together = (file, path) in self.above or (file, path[:-1]) in self.tables
        return problem.code in _OF_KEYS and goes_together
