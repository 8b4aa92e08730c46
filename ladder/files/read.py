"""Reading: from files to TOML data. What cannot be read is a problem, never a traceback."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

import tomli
from pydantic import BaseModel

from ..model.pack import HANDBOOK
from ..model.problems import DATA, InputFile, Problem
from ..model.values import When
from ..naming import composed
from . import encoding, gate, ledger, left_out, within
from .problems import ProblemsFound

T = TypeVar("T")

FEATURE = ".feature"
"""The ending of a feature."""
RULES = ".toml"
"""The ending of a file of rules."""


def text(path: Path) -> InputFile:
    """The file at `path` as text in UTF-8, without a byte order mark and with each letter in one piece.

    Raises:
        ProblemsFound: there is no such file, or it is not UTF-8.
    """
    return _text(_unparsed(path))


def toml(path: Path) -> InputFile:
    """The TOML file at `path`.

    Raises:
        ProblemsFound: there is no such file, or it is not a TOML file that can be read.
    """
    return parsed(_unparsed(path))


def parsed(file: InputFile) -> InputFile:
    """`file` with the data of the TOML that is its source.

    Raises:
        ProblemsFound: it is not TOML that can be read.
    """
    unread = _text(file)
    try:
        file = unread._replace(data=_composed(tomli.loads(unread.source.decode()), unread.source))
    except tomli.TOMLDecodeError as error:
        raise ProblemsFound([_not_toml(unread, error)]) from None
    except RecursionError:
        raise ProblemsFound([within.too_deep(unread)]) from None
    except ValueError:  # Python reads no number of more than some thousand digits
        raise ProblemsFound([Problem("number-too-large", unread)]) from None
    return within.of_use(file)


def data(value: Any) -> InputFile:
    """What came from no file, as a file would have said it: a dict, parsed JSON, or models of ours.

    Lists may be tuples, dates may be text, and what is None is left out.

    Raises:
        ProblemsFound: it is no dict, or holds what is beyond use.
    """
    try:
        file = InputFile(DATA, data=_as_read(value))
        if isinstance(file.data, dict):
            return within.of_use(file)
    except RecursionError:
        raise ProblemsFound([within.too_deep(InputFile(DATA))]) from None
    values = {"read": type(value).__name__, "type": "table"}
    raise ProblemsFound([Problem("wrong-type", InputFile(DATA), values=values)])


def _as_read(value: Any) -> Any:
    """`value` as TOML gives it: tables are dicts, and all that comes in order is a list."""
    if isinstance(value, BaseModel):
        return _as_read(value.__dict__)
    if isinstance(value, When):
        return value.written
    if isinstance(value, Mapping):
        return {composed(str(key)): _as_read(part) for key, part in value.items() if part is not None}
    if isinstance(value, list | tuple):
        return [_as_read(part) for part in value]
    return composed(value) if isinstance(value, str) else value


def _composed(read: dict[str, Any], source: bytes) -> dict[str, Any]:
    """What was `read` of `source`, whose letters are whole: only an escape can still take one apart."""
    return read if b"\\" not in source else {key: _as_read(value) for key, value in read.items()}


def _text(file: InputFile) -> InputFile:
    read = encoding.text(file)
    within.need_lines(read)
    return read


def _unparsed(path: Path) -> InputFile:
    return InputFile(str(path), contents(path))


def _not_toml(file: InputFile, error: tomli.TOMLDecodeError) -> Problem:
    from . import syntax  # noqa: PLC0415  needed only for a problem

    code = syntax.fault(error.doc, error.pos) or "not-toml"
    character = error.doc[error.pos : error.pos + 1]
    values = {"said": error.msg, "character": f"U+{ord(character):04X}" if character else ""}
    found = Problem(code, file, values=values, line=error.lineno, column=error.colno, stops=True)
    key = syntax.second_key(error.doc[: error.pos]) if code == "key-twice" else None
    return _at(key, found) if key else found


def _at(key: re.Match[str], problem: Problem) -> Problem:
    """The problem at the key that begins it: the parser has read on to the end of its value."""
    line = key.string.count("\n", 0, key.start()) + 1
    column = key.start() - key.string.rfind("\n", 0, key.start())
    return problem._replace(line=line, column=column, length=len(key[0]))


def contents(path: Path) -> bytes:
    """What the file at `path` holds, which is now known to be read.

    Raises:
        ProblemsFound: there is no such file, it cannot be opened, or it is too large.
    """
    ledger.note(path)
    return gate.contents(path)


def own_rules() -> Path:
    """The rule pack that comes with the program: inside the installed package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def rule_files(folder: Path) -> dict[str, InputFile]:
    """Every TOML file of the rule pack in `folder`, by its path there, in a fixed order.

    One that cannot be read has `faults`, so that what is wrong with the others can be told too. So has one
    that is left out, because its name does not end as theirs.

    Raises:
        ProblemsFound: the folder cannot be read.
    """
    return parsed_rules(unparsed_rules(folder))


def unparsed_rules(folder: Path) -> dict[str, InputFile]:
    """As `rule_files`, each without its data.

    Raises:
        ProblemsFound: the folder cannot be read.
    """
    _need_folder(folder)
    above = len(folder.parts)
    paths = {"/".join(path.parts[above:]): path for path in left_out.under(folder, RULES)}
    return {name: _or_faults(_way(name), path, str(path)) for name, path in paths.items() if _is_rules(path)}


def _is_rules(path: Path) -> bool:
    """Whether it is a file of rules or looks like one: then it is no folder."""
    return path.suffix == RULES or not path.is_dir()


def _way(name: str) -> Callable[[Path], InputFile]:
    return _unparsed if name.endswith(RULES) else _left_out


def _left_out(path: Path) -> InputFile:
    raise ProblemsFound([Problem("rule-file-left-out", InputFile(str(path)))])


def parsed_rules(files: Mapping[str, InputFile]) -> dict[str, InputFile]:
    """The files of a pack, each of those that judge with its data."""
    return {
        name: file if file.faults or name in HANDBOOK else _or_faults(parsed, file, file.name)
        for name, file in files.items()
    }


def handbook_files(folder: Path) -> dict[str, InputFile]:
    """The files of the rule pack in `folder` that judge nothing, those of them that are there.

    One that cannot be read has `faults`.
    """
    paths = {name: folder / name for name in HANDBOOK}
    return {name: _or_faults(toml, path, str(path)) for name, path in paths.items() if path.exists()}


def _or_faults(read: Callable[[T], InputFile], given: T, name: str) -> InputFile:
    try:
        return read(given)
    except ProblemsFound as found:
        return InputFile(name, faults=found.problems)


def features(folder: Path) -> dict[str, str]:
    """The features under `folder` by the names of their files.

    Raises:
        ProblemsFound: there is no such folder, or some of them cannot be read.
    """
    _need_folder(folder)
    paths = (path for path in left_out.under(folder, FEATURE) if is_feature(path))
    found = [_or_faults(text, path, str(path)) for path in paths]
    if faults := [problem for file in found for problem in file.faults]:
        raise ProblemsFound(faults)
    return {Path(file.name).stem: file.source.decode().replace("\r\n", "\n") for file in found}


def is_feature(path: Path) -> bool:
    """Whether `path` is named as a feature is, whatever the case of its ending."""
    return path.suffix.casefold() == FEATURE


def pages(folder: Path) -> dict[Path, str]:
    """Every Markdown page in `folder`: only to be replaced, so none of them is known to be read."""
    found = (path for path in sorted(folder.rglob("*.md")) if path.is_file())
    return {path: gate.contents(path).decode(errors="replace") for path in found}


def _need_folder(folder: Path) -> None:
    try:
        if folder.is_dir():
            return
        code = "not-a-folder" if folder.exists() else "folder-missing"
    except OSError:
        code = "folder-missing"
    raise ProblemsFound([Problem(code, InputFile(str(folder)))])
