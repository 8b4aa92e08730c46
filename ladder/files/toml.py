"""A collaboration as a TOML file: what a spreadsheet ends with, and a new one begins with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

import tomlkit
from pydantic import BaseModel
from tomlkit.items import Item

from ..model.collaboration import Collaboration
from ..model.values import When

LONG = 5
"""A list of more names than this has one on each line."""
_WHOLE_DATE = 10
"""So many characters has a date that is known to the day."""


def text(found: Collaboration) -> str:
    """`found` as the text of a TOML file that says the same. What it does not say is left out."""
    file = tomlkit.document()
    for name, value in _set(found).items():
        if not value:
            continue
        if isinstance(value, Mapping):
            file.add(name, _table(value))
        else:
            tables = tomlkit.aot()
            for one in value:
                tables.append(_table(one))
            file.add(name, tables)
    return visible(tomlkit.dumps(file))


def _said(value: Any) -> Any:
    """A value as TOML has it: tables, lists, texts and dates."""
    if isinstance(value, When):
        return date.fromisoformat(value.written) if len(value.written) == _WHOLE_DATE else value.written
    if isinstance(value, BaseModel):
        return _set(value)
    if isinstance(value, Mapping):
        return {name: _said(part) for name, part in value.items()}
    return [_said(part) for part in value] if isinstance(value, tuple) else value


def _set(model: BaseModel) -> dict[str, Any]:
    """What is set of a model, in the order of its fields."""
    values = {name: getattr(model, name) for name in type(model).model_fields}
    found = {name: value for name, value in values.items() if name in model.model_fields_set}
    return {name: _said(value) for name, value in found.items() if value is not None}


def _table(values: Mapping[str, Any]) -> Item:
    table = tomlkit.table()
    for name, value in values.items():
        table.add(name, _item(value))
    return table


def _item(value: Any) -> Item:
    if isinstance(value, Mapping):
        inline = tomlkit.inline_table()
        for name, part in value.items():
            inline.add(name, _item(part))
        return inline
    return _list(value) if isinstance(value, list) else tomlkit.item(value)


def _list(values: Iterable[Any]) -> Item:
    items = [_item(value) for value in values]
    array = tomlkit.array()
    array.extend(items)
    return array.multiline(len(items) > LONG)


def visible(toml: str) -> str:
    """`toml` with every character that cannot be seen written by its number."""
    return "".join(c if c.isprintable() or c == "\n" else f"\\U{ord(c):08x}" for c in toml)
