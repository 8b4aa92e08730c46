"""The shape of a file: which keys it may hold, and of what type. Faults are told in our own words."""

import typing
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from types import NoneType
from typing import Annotated, Any, Generic, NamedTuple, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ...model.problems import InputFile, KeyPath, Problem, closest
from ...model.values import When

T = TypeVar("T")

_TYPES = {
    "string_type": "text",
    "int_type": "whole-number",
    "int_from_float": "whole-number",
    "bool_type": "true-or-false",
    "tuple_type": "list",
    "dict_type": "table",
    "model_type": "table",
    "model_attributes_type": "table",
}
_CODES = {
    "string_too_short": "empty-text",
    "string_pattern_mismatch": "not-an-id",
    "string_too_long": "too-long",
    "too_short": "empty-list",
    "too_long": "too-many",
    "not_a_date": "not-a-date",
    "no_such_day": "no-such-day",
    "greater_than_equal": "too-low",
    "less_than_equal": "too-high",
}


class Shaped(NamedTuple, Generic[T]):
    """What could be read, and the problems with the rest.

    Where there are problems, `read` holds what is in order: what cannot be read is None there, or without
    the tables and lists it should have held, also where the model says that it cannot be so. A text that
    is no id is there, for it may name something. `file` is as it was meant: keys that are nearly ours are
    read as ours.
    """

    read: T
    file: InputFile
    problems: list[Problem]


def shape(model: type[T], file: InputFile) -> Shaped[T]:
    """The data of `file` as a `model`, or as much of it as can be read."""
    if file.faults:
        return Shaped(_unread(model), file, [*file.faults])
    read, faults = _read(model, _tuples(file.data))
    if not faults:
        return Shaped(read, file, [])
    problems = [_problem(model, file, detail) for detail in faults]
    meant = _meant(problems)
    if not meant:
        return Shaped(read, file, problems)
    again = shape(model, _respelt(file, meant))
    told = [problem for problem in problems if problem.path in meant.values()]
    rest = [problem for problem in again.problems if problem.path not in meant]
    return again._replace(problems=[*told, *rest])


def _read(model: Any, data: Any) -> tuple[Any, list[ErrorDetails]]:
    """`data` as a `model`; or what of it can be read, and the faults of the rest."""
    try:
        return _adapter(model).validate_python(data), []
    except ValidationError as error:
        faults = [detail for detail in error.errors() if not _follows(detail)]
        return _rest(model, data, _by_place(faults)), faults


def _unread(model: Any) -> Any:
    """A `model` in which whatever one may look for could not be read."""
    return _rest(model, None, {name: {} for name in getattr(model, "model_fields", ())})


Faults = Mapping[str | int, Any]
"""Where in a value there are faults: those within it by key or number. With none within, it is one itself."""


def _by_place(faults: Iterable[ErrorDetails]) -> Faults:
    found: dict[str | int, Any] = {}
    for fault in faults:
        inner = found
        for part in fault["loc"]:
            inner = inner.setdefault(part, {})
    return found


def _rest(annotation: Any, data: Any, faults: Faults) -> Any:
    """What of `data` can be read, where there are `faults`. The key None stands for keys nobody can read."""
    inner = _without_none(annotation)
    arguments = typing.get_args(inner)
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        return _rest_of_table(inner, data if isinstance(data, Mapping) else {}, faults)
    if typing.get_origin(inner) is dict:
        return _rest_of_dict(arguments[1], data, faults)
    if typing.get_origin(inner) is tuple:
        return _rest_of_list(arguments[0], data, faults)
    return data if inner is str and isinstance(data, str) else None


def _rest_of_list(annotation: Any, data: Any, faults: Faults) -> tuple[Any, ...]:
    listed = data if isinstance(data, tuple) else () if data is None else (data,)
    return tuple(_part(annotation, value, faults.get(at)) for at, value in enumerate(listed))


def _rest_of_dict(annotation: Any, data: Any, faults: Faults) -> dict[str | None, Any]:
    if not isinstance(data, Mapping):
        return {None: _rest(annotation, None, {})}
    return {
        None if "[key]" in faults.get(key, ()) else key: _part(annotation, value, faults.get(key))
        for key, value in data.items()
    }


def _rest_of_table(model: type[BaseModel], data: Mapping[str, Any], faults: Faults) -> BaseModel:
    values = {}
    for name, field in model.model_fields.items():
        if name in data and name not in faults:
            values[name], _ = _read(_annotated(model, name), data[name])
        elif name in faults or field.is_required():
            found = _rest(field.annotation, data.get(name), faults.get(name, {}))
            if found is not None or field.is_required():
                values[name] = found
    return model.model_construct(**values)


def _part(annotation: Any, data: Any, faults: Faults | None) -> Any:
    return _read(annotation, data)[0] if faults is None else _rest(annotation, data, faults)


@cache
def _annotated(model: type[BaseModel], name: str) -> Any:
    """The annotation of a field with all that it asks of a value."""
    field = model.model_fields[name]
    return Annotated[(field.annotation, *field.metadata)] if field.metadata else field.annotation


def _without_none(annotation: Any) -> Any:
    """`X` of `X | None`."""
    if typing.get_origin(annotation) is Annotated:
        return _without_none(typing.get_args(annotation)[0])
    arguments = [argument for argument in typing.get_args(annotation) if argument is not NoneType]
    is_optional = NoneType in typing.get_args(annotation)
    return _without_none(arguments[0]) if is_optional else annotation


def _meant(problems: Iterable[Problem]) -> dict[KeyPath, KeyPath]:
    """Where misspelt keys would have stood, and where they stand. Each is meant once."""
    meant: dict[KeyPath, KeyPath] = {}
    for problem in problems:
        if problem.code == "unknown-key" and problem.meant:
            meant.setdefault((*problem.path[:-1], problem.meant), problem.path)
    return meant


def _respelt(file: InputFile, meant: Mapping[KeyPath, KeyPath]) -> InputFile:
    written = {stands: path[-1] for path, stands in meant.items()}
    respelt = {path: str(stands[-1]) for path, stands in meant.items()}
    return file._replace(data=_with_keys(file.data, written, ()), respelt={**file.respelt, **respelt})


def _with_keys(data: Any, written: Mapping[KeyPath, str | int], path: KeyPath) -> Any:
    if isinstance(data, Mapping):
        return {
            written.get((*path, key), key): _with_keys(value, written, (*path, key))
            for key, value in data.items()
        }
    if isinstance(data, list):
        return [_with_keys(value, written, (*path, at)) for at, value in enumerate(data)]
    return data


def _follows(detail: ErrorDetails) -> bool:
    """Whether it only says that what is faulty was not counted."""
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


_ADAPTERS: dict[Any, TypeAdapter[Any]] = {}
"""Made once for each model: making one takes longer than using it."""


def _adapter(model: Any) -> TypeAdapter[Any]:
    if model not in _ADAPTERS:
        _ADAPTERS[model] = TypeAdapter(model)
    return _ADAPTERS[model]


def _tuples(data: Any) -> Any:
    """Lists as tuples: the models hold nothing that can be changed."""
    if type(data) is dict:
        return {key: value if type(value) is str else _tuples(value) for key, value in data.items()}
    if type(data) is list:
        return tuple([_tuples(value) for value in data])
    return data


def _problem(model: Any, file: InputFile, detail: ErrorDetails) -> Problem:
    kind, given, data = detail["type"], detail["input"], file.data
    path, at_key = _loc(data, detail["loc"])
    key = str(path[-1]) if path else ""
    read = {"key": key, "read": _written(given)}
    if kind == "extra_forbidden":
        legal = tuple(_keys(_at(model, path[:-1])))
        missing = [name for name in legal if name not in _value_at(data, path[:-1])]
        return Problem("unknown-key", file, path, read, legal, closest(key, missing), at_key=True)
    if kind == "missing":
        return Problem("missing-key", file, path, read | _example(model, path))
    if kind == "literal_error":
        expected = tuple(_allowed(_at(model, path)))
        return Problem("not-allowed", file, path, read, expected, closest(given, expected))
    if kind in _TYPES:
        return _wrong_type(model, Problem("wrong-type", file, path, read), detail)
    values = {name: str(value) for name, value in detail.get("ctx", {}).items()}
    code = _CODES.get(kind, "not-valid")
    return Problem(code, file, path, read | values | {"said": detail["msg"]}, at_key=at_key)


def _wrong_type(model: Any, problem: Problem, detail: ErrorDetails) -> Problem:
    kind, given = detail["type"], detail["input"]
    if kind == "tuple_type" and isinstance(given, Mapping) and any(_keys(_at(model, problem.path))):
        return Problem("one-table", problem.file, problem.path, problem.values)
    read = problem.values["read"]
    values = {"read": f'"{read}"' if isinstance(given, str) else read, "type": _TYPES[kind]}
    example = _example(model, problem.path) if values["type"] in ("list", "table") else {}
    return problem._replace(values={**problem.values, **values, **example})


def _example(model: Any, path: KeyPath) -> dict[str, str]:
    """What could stand at `path`, as it would be written."""
    keys = [part for part in path[-1:] if isinstance(part, str)]
    return {"example": " = ".join([*keys, _exemplified(_at(model, path))])}


def _exemplified(annotation: Any) -> str:
    inner = _without_none(annotation)
    arguments = typing.get_args(inner)
    if isinstance(inner, type) and issubclass(inner, BaseModel):
        fields = list(inner.model_fields.items())
        needed = [(name, field) for name, field in fields if field.is_required()] or fields[:1]
        return "{ " + ", ".join(f"{name} = {_exemplified(field.annotation)}" for name, field in needed) + " }"
    if typing.get_origin(inner) is tuple:
        return f"[{_exemplified(arguments[0])}]"
    if typing.get_origin(inner) is dict:
        return "{ … = " + _exemplified(arguments[1]) + " }"
    if typing.get_origin(inner) is typing.Literal:
        return f'"{arguments[0]}"'
    return _EXAMPLES.get(inner, '"…"')


_EXAMPLES: Mapping[Any, str] = {int: "1", bool: "true", When: "2020-02-14"}


def _loc(data: Any, loc: KeyPath) -> tuple[KeyPath, bool]:
    """The place pydantic names, and whether it means the key there: then it adds a part, `[key]`."""
    if loc[-1:] != ("[key]",):
        return loc, False
    holder = _value_at(data, loc[:-1])
    is_own = isinstance(holder, Mapping) and "[key]" in holder
    return (loc, False) if is_own else (loc[:-1], True)


def _written(value: Any, limit: int = 60) -> str:
    """What was read, as the user would know it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, Mapping):
        return "{…}"
    if isinstance(value, tuple | list):
        return "[…]" if value else "[]"
    text = str(value)
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _value_at(data: Any, loc: KeyPath) -> Any:
    for part in loc:
        data = data[part]
    return data


def _at(model: Any, loc: KeyPath) -> Any:
    """The model that describes the place `loc` leads to."""
    for part in loc:
        tables = [a for a in (model, *typing.get_args(model)) if typing.get_origin(a) is dict]
        inner = next(_models(model), None)
        if tables:
            model = typing.get_args(tables[0])[1]
        elif inner is not None and isinstance(part, str) and part in inner.model_fields:
            model = inner.model_fields[part].annotation
    return model


def _keys(model: Any) -> Iterator[str]:
    for inner in _models(model):
        yield from inner.model_fields


def _allowed(annotation: Any) -> Iterator[str]:
    """The words inside an annotation such as `Literal["yes", "no"] | None`."""
    for argument in typing.get_args(annotation):
        if typing.get_origin(annotation) is typing.Literal:
            yield argument
        else:
            yield from _allowed(argument)


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models inside an annotation such as `tuple[Source, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models(argument)
