"""Reading: from files to TOML data. What cannot be read is a problem, never a traceback."""

from __future__ import annotations

from pathlib import Path

import tomli

from .problems import Document, Problem, ProblemsFound

_MAX_DEPTH = 100


def toml(path: Path) -> Document:
    """The TOML file at `path`.

    Raises:
        ProblemsFound: there is no such file, or it is not a TOML file that can be read.
    """
    source = _bytes(path)
    unread = Document(str(path), source)
    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = source[: error.start]
        line = before.count(b"\n") + 1
        column = len(before.rpartition(b"\n")[2].decode("utf-8", errors="replace")) + 1
        byte = {"byte": f"0x{source[error.start]:02X}"}
        raise ProblemsFound(
            [Problem("bad-encoding", unread, values=byte, line=line, column=column)]
        ) from None
    try:
        data = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        said = {"said": error.msg}
        raise ProblemsFound(
            [Problem("not-toml", unread, values=said, line=error.lineno, column=error.colno)]
        ) from None
    except RecursionError:
        raise ProblemsFound([Problem("too-deep", unread)]) from None
    if not _is_shallow(data):
        raise ProblemsFound([Problem("too-deep", unread)])
    return Document(str(path), source.removeprefix(b"\xef\xbb\xbf"), data)


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        code = "file-missing"
    except IsADirectoryError:
        code = "is-a-folder"
    except (OSError, ValueError):
        code = "cannot-be-opened"
    raise ProblemsFound([Problem(code, Document(str(path)))])


def _is_shallow(data: object) -> bool:
    """Whether no table or list is nested deeper than anything we could have a use for."""
    level = [data]
    for _ in range(_MAX_DEPTH):
        level = [
            child
            for value in level
            if isinstance(value, dict | list)
            for child in (value.values() if isinstance(value, dict) else value)
        ]
        if not level:
            return True
    return False


def own_rules() -> Path:
    """The rule pack that comes with the program: inside the installed package, or beside it in a checkout."""
    inside = Path(__file__).parent / "rules"
    return inside if inside.is_dir() else Path(__file__).parent.parent / "rules"


def rule_files(folder: Path) -> dict[str, Document]:
    """Every TOML file of the rule pack in `folder`, by its path there, in a fixed order.

    Raises:
        ProblemsFound: the folder cannot be read, or some of its files cannot.
    """
    if not folder.is_dir():
        code = "file-missing" if not folder.exists() else "not-a-folder"
        raise ProblemsFound([Problem(code, Document(str(folder)))])
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for path in sorted(folder.rglob("*.toml")):
        try:
            documents[path.relative_to(folder).as_posix()] = toml(path)
        except ProblemsFound as found:
            problems += found.problems
    if problems:
        raise ProblemsFound(problems)
    return documents
