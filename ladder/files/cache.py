"""Packs that have been checked, kept in the user's cache, so that the same files are not checked twice.

What is kept is JSON: the values of a pack and the names of its models, so that reading it can do nothing but
make such models. It is named after all that it was made of, and sealed: where one byte of a rule, of the
program or of what is kept has changed, the rules are read and checked as if nothing were kept. So they are
where the cache cannot be used, or is not the user's alone; and nobody is troubled with that.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import Any

from pydantic import VERSION as PYDANTIC
from pydantic_core import from_json, to_json

from ..model import pack as models
from ..model.pack import Pack
from ..model.problems import InputFile
from ..model.values import Frozen, fill
from ..version import VERSION
from ..words import CannotAnswer
from . import gate
from .hashed import hashed
from .problems import ProblemsFound
from .put import put_new, take_away

_MODELS: Mapping[str, type[Frozen]] = {
    name: found
    for name, found in vars(models).items()
    if isinstance(found, type) and issubclass(found, Frozen)
}
_MODEL = ""
"""What stands before the name of a model: no key in any."""
_MOST = 4
"""So many packs are kept: our own, and those somebody is at work with."""
_OTHERS_MAY_WRITE = 0o022
_used: ContextVar[bool] = ContextVar("used", default=False)


@contextmanager
def used() -> Iterator[None]:
    """Use the cache meanwhile, unless LADDER_NO_CACHE is set."""
    before = _used.set(not os.environ.get("LADDER_NO_CACHE"))
    try:
        yield
    finally:
        _used.reset(before)


def pack(files: Mapping[str, InputFile], checked: Callable[[], Pack]) -> Pack:
    """The pack that is made of these `files`: as it is kept, or else as it is when it has been `checked`."""
    place = _place(files) if _used.get() else None
    if place is None:
        return checked()
    kept = _kept(place)
    if kept is None:
        kept = checked()
        with suppress(OSError, CannotAnswer):
            _keep(place, kept)
    return kept


def _place(files: Mapping[str, InputFile]) -> Path | None:
    """Where the pack of these files is kept, if all of them could be read and the user has a cache."""
    if any(file.faults for file in files.values()):
        return None
    with suppress(OSError, RuntimeError):  # where the program is no files, or nobody is at home
        rules = (part for name, file in files.items() for part in (name, file.source))
        return _folder() / f"{hashed([VERSION, PYDANTIC, sys.version, *_program(), *rules])}.json"
    return None


def _folder() -> Path:
    if sys.platform == "win32":
        said, usual = os.environ.get("LOCALAPPDATA", ""), Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        said, usual = "", Path.home() / "Library" / "Caches"
    else:
        said, usual = os.environ.get("XDG_CACHE_HOME", ""), Path.home() / ".cache"
    return (Path(said) if Path(said).is_absolute() else usual) / "samordningstrappa"


def _program() -> Iterator[str]:
    """The modules that make and check a pack, and when each was written: in a clone they change."""
    package = Path(__file__).parent.parent
    for part in ("model", "files", "files/check"):
        with os.scandir(package / part) as there:
            for module in sorted(there, key=lambda entry: entry.name):
                if module.name.endswith(".py"):
                    status = module.stat()
                    yield f"{part}/{module.name} {status.st_size} {status.st_mtime_ns}"


def _kept(place: Path) -> Pack | None:
    """The pack that is kept there, if it is whole, and of those files."""
    with suppress(ProblemsFound, OSError, ValueError, LookupError, TypeError):
        if _is_ours(place.parent):
            seal, _, body = gate.contents(place).partition(b"\n")
            return _read(body) if seal == _seal(place, body) else None
    return None


def _keep(place: Path, pack: Pack) -> None:
    """Keep a pack there, unless it would be read as another."""
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    body = to_json(_plain(pack, {}))
    if _is_ours(place.parent) and _read(body) == pack:
        if os.path.lexists(place):  # garbled, or no file, which might take what is written and keep nothing
            take_away(place)
        put_new(place, _seal(place, body) + b"\n" + body)
        place.chmod(0o600)
        _sweep(place.parent)


def _is_ours(folder: Path) -> bool:
    """Whether nobody else can have put anything there."""
    if sys.platform == "win32":
        return True  # the folder is the user's by where it is
    found = folder.stat()
    return found.st_uid == os.getuid() and not found.st_mode & _OTHERS_MAY_WRITE


def _seal(place: Path, body: bytes) -> bytes:
    return hashed([place.name, body]).encode()


def _sweep(folder: Path) -> None:
    """Remove all but the newest."""
    kept = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in kept[_MOST:]:
        take_away(path)


def _plain(value: Any, told: dict[str, int]) -> Any:
    """A value of a pack, each model as a table that says which: one that is as another, by its number."""
    if isinstance(value, Frozen):
        return {_MODEL: told[repr(value)]} if repr(value) in told else _first(value, told)
    if isinstance(value, dict):
        return {key: _plain(part, told) for key, part in value.items()}
    return [_plain(part, told) for part in value] if isinstance(value, tuple) else value


def _first(model: Frozen, told: dict[str, int]) -> Any:
    plain = {_MODEL: type(model).__name__, **_plain(vars(model), told)}
    told[repr(model)] = len(told)
    return plain


def _read(body: bytes) -> Pack | None:
    """The pack that was made plain."""
    (made,) = _made([from_json(body)], [])
    return made if isinstance(made, Pack) else None


def _made(value: Any, models: list[Frozen]) -> Any:
    """What was plain, as it was. It is taken: most of what it holds stays where it is. `models` are made."""
    if type(value) is list:
        return tuple([_made(part, models) if type(part) in _WITH_PARTS else part for part in value])
    for key, part in value.items():
        if type(part) in _WITH_PARTS:
            value[key] = _made(part, models)
    if _MODEL not in value:
        return value
    model = value.pop(_MODEL)
    if type(model) is int:
        return models[model]
    models.append(_copied(_MODELS[model], value))
    return models[-1]


_WITH_PARTS = frozenset({dict, list})


def _copied(model: type[Frozen], values: dict[str, Any]) -> Frozen:
    """A `model` with these values, which have been checked."""
    made = object.__new__(model)
    fill(made, values)
    return made
