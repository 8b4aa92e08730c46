"""The shape of a file: which keys it may hold, and of what type. Faults are told in our own words."""

from __future__ import annotations

import re
import typing
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from ..problems import Document, KeyPath, Problem, closest

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
    "greater_than_equal": "out-of-range",
    "less_than_equal": "out-of-range",
}


def shape(
    model: type[T], document: Document, data: Any, path: KeyPath = ()
) -> tuple[T | None, list[Problem]]:
    """`data` as a `model`, or the problems that keep it from being one."""
    try:
        return TypeAdapter(model).validate_python(_tuples(data)), []
    except ValidationError as error:
        return None, [_problem(model, document, data, path, detail) for detail in error.errors()]


def _tuples(data: Any) -> Any:
    """Lists as tuples: the models hold nothing that can be changed."""
    if isinstance(data, Mapping):
        return {key: _tuples(value) for key, value in data.items()}
    return tuple(_tuples(value) for value in data) if isinstance(data, list) else data


def _problem(model: Any, document: Document, data: Any, above: KeyPath, detail: ErrorDetails) -> Problem:
    kind, ctx = detail["type"], detail.get("ctx", {})
    loc = tuple(part for part in detail["loc"] if part != "[key]")
    path, key = (*above, *loc), str(loc[-1]) if loc else ""
    read = {"key": key, "read": _written(detail["input"])}
    if kind == "extra_forbidden":
        legal = tuple(_keys(_at(model, loc[:-1])))
        missing = [name for name in legal if name not in _value_at(data, loc[:-1])]
        return Problem("unknown-key", document, path, read, legal, closest(key, missing), at_key=True)
    if kind == "missing":
        return Problem("missing-key", document, path, read)
    if kind == "literal_error":
        expected = tuple(re.findall(r"'([^']*)'", str(ctx.get("expected", ""))))
        return Problem("not-allowed", document, path, read, expected, closest(detail["input"], expected))
    if kind in _TYPES:
        return Problem("wrong-type", document, path, read | {"type": _TYPES[kind]})
    values = read | {name: str(value) for name, value in ctx.items()}
    return Problem(_CODES.get(kind, "not-valid"), document, path, values | {"said": detail["msg"]})


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
        inner = next(_models(model), None)
        if inner is not None and isinstance(part, str) and part in inner.model_fields:
            model = inner.model_fields[part].annotation
    return model


def _keys(model: Any) -> Iterator[str]:
    for inner in _models(model):
        yield from inner.model_fields


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models inside an annotation such as `tuple[Source, ...] | None`."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in typing.get_args(annotation):
        yield from _models(argument)
