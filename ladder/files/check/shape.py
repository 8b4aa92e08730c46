"""The shape of a file: which keys it may hold, and of what type. Faults are told in our own words."""

from __future__ import annotations

import typing
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ...model.problems import InputFile, KeyPath, Problem, closest

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
    "greater_than_equal": "too-low",
    "less_than_equal": "too-high",
}


def shape(model: type[T], file: InputFile, data: Any, path: KeyPath = ()) -> tuple[T | None, list[Problem]]:
    """`data` as a `model`, or the problems that keep it from being one."""
    try:
        return _adapter(model).validate_python(_tuples(data)), []
    except ValidationError as error:
        details = [detail for detail in error.errors() if not _follows(detail)]
        return None, [_problem(model, file, data, path, detail) for detail in details]


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


def _problem(model: Any, file: InputFile, data: Any, above: KeyPath, detail: ErrorDetails) -> Problem:
    kind, given = detail["type"], detail["input"]
    loc, at_key = _loc(data, detail["loc"])
    path, key = (*above, *loc), str(loc[-1]) if loc else ""
    read = {"key": key, "read": _written(given)}
    if kind == "extra_forbidden":
        legal = tuple(_keys(_at(model, loc[:-1])))
        missing = [name for name in legal if name not in _value_at(data, loc[:-1])]
        return Problem("unknown-key", file, path, read, legal, closest(key, missing), at_key=True)
    if kind == "missing":
        return Problem("missing-key", file, path, read)
    if kind == "literal_error":
        expected = tuple(_allowed(_at(model, loc)))
        return Problem("not-allowed", file, path, read, expected, closest(given, expected))
    if kind in _TYPES:
        return _wrong_type(model, Problem("wrong-type", file, path, read), loc, detail)
    values = {name: str(value) for name, value in detail.get("ctx", {}).items()}
    code = _CODES.get(kind, "not-valid")
    return Problem(code, file, path, read | values | {"said": detail["msg"]}, at_key=at_key)


def _wrong_type(model: Any, problem: Problem, loc: KeyPath, detail: ErrorDetails) -> Problem:
    kind, given = detail["type"], detail["input"]
    if kind == "tuple_type" and isinstance(given, Mapping) and any(_keys(_at(model, loc))):
        return Problem("one-table", problem.file, problem.path, problem.values)
    read = problem.values["read"]
    values = {"read": f'"{read}"' if isinstance(given, str) else read, "type": _TYPES[kind]}
    return replace(problem, values={**problem.values, **values})


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
