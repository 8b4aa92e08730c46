"""A rule pack with everything that belongs to it, as linting looks at it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..cached import cached_property
from ..model.handbook import Handbook
from ..model.pack import Pack
from ..model.problems import InputFile, KeyPath


@dataclass(frozen=True)
class Whole:
    """The pack, its handbook and the files they were read from, by their names in the `folder`."""

    folder: str
    pack: Pack
    handbook: Handbook
    files: Mapping[str, InputFile]

    def file(self, criterion: str) -> InputFile:
        """The file of `criterion`."""
        return next(d for name, d in self.files.items() if name.endswith(f"/{criterion}.toml"))

    @cached_property
    def texts(self) -> list[tuple[InputFile, KeyPath, dict[str, str]]]:
        """Every text that people read, by language, with its place."""
        return [(file, path, text) for file in self.files.values() for path, text in _texts((), file.data)]


def _texts(path: KeyPath, value: Any) -> Iterator[tuple[KeyPath, dict[str, str]]]:
    """Every text in a file as it was read."""
    if isinstance(value, dict) and isinstance(value.get("nb"), str):
        yield path, value
    elif isinstance(value, dict | list):
        for key, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _texts((*path, key), child)
