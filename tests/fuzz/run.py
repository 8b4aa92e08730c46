"""Running a try and judging what came of it."""

from __future__ import annotations

import re
import shutil
import traceback
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from click.testing import CliRunner, Result

from ladder.cli import main
from ladder.files.problems import ProblemsFound
from ladder.flow import Case, read_collaboration
from ladder.judge.engine.choose import engine
from ladder.model.collaboration import Collaboration
from ladder.model.values import When

from .. import laws, oracle, program
from ..build import ROOT, random_collaboration, rules
from ..random_cases import random_case
from ..test_oracle import both, shared
from ..writers import contents, fill
from .kinds import Try

CODES = (0, 1, 2)
"""What a command may leave with, whatever it is given: 3 would be our error."""
_RAW = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_DAY = date(2020, 12, 15)
_CASES = 10
"""Random cases in a try: it takes as long as one of another kind then."""
_LAST = 9900
"""The second reading counts months without an end to the calendar."""


@cache
def filled() -> TemporaryDirectory[str]:
    """A folder with everything that the commands read."""
    folder = TemporaryDirectory()
    fill(Path(folder.name))
    return folder


class Folder:
    """Where the tries of a worker find their files, as they were before each of them."""

    def __init__(self, above: Path) -> None:
        self.filled, self.here = Path(filled().name), above / "a" / "b"
        shutil.copytree(self.filled, self.here)
        self.before = _stamps(self.here)

    def ready(self, one: Try) -> None:
        """Make it as it was, with the files of a try."""
        now = _stamps(self.here)
        for path in sorted(now.keys() - self.before.keys(), reverse=True):
            (self.here / path).rmdir() if now[path] is None else (self.here / path).unlink()
        for path in sorted(path for path, stamp in self.before.items() if now.get(path) != stamp):
            if (self.filled / path).is_dir():
                (self.here / path).mkdir()
            else:
                shutil.copy2(self.filled / path, self.here / path)
        for name, held in one.files.items():
            (self.here / name).write_bytes(held)


def _stamps(folder: Path) -> dict[str, tuple[int, int] | None]:
    """The size and the time of every file under `folder`, and every folder."""
    found = ((path, path.lstat()) for path in folder.rglob("*"))
    return {
        path.relative_to(folder).as_posix(): None if path.is_dir() else (stat.st_size, stat.st_mtime_ns)
        for path, stat in found
    }


def found(one: Try, folder: Folder) -> str | None:
    """What is wrong with what came of a try: the kind of fault on its first line, then more; or None."""
    try:
        return _found(one, folder)
    except Exception as error:  # noqa: BLE001  not told as a fault of the program
        return f"not judged: {type(error).__name__}\n{traceback.format_exc()}"


def _found(one: Try, folder: Folder) -> str | None:
    if one.kind == "judging":
        return _judged(int(one.arguments[0]))
    folder.ready(one)
    before = contents(folder.here)
    result = CliRunner(env={"LADDER_DEBUG": "1"}).invoke(main, one.arguments, input=one.typed)
    fault = _fault(result) or _silence(result, before != contents(folder.here))
    if fault is None and result.exit_code == 0 and one.kind in {"file", "sheet", "csv"}:
        fault = _read_alike(folder.here / one.arguments[1])
    return fault


def _fault(result: Result) -> str | None:
    error = result.exception
    if error is not None and not isinstance(error, SystemExit):
        where = traceback.extract_tb(error.__traceback__)[-1]
        told = "".join(traceback.format_exception(error)[-12:])
        return f"{type(error).__name__} at {Path(where.filename).name}:{where.name}\n{told}"
    if result.exit_code not in CODES:
        return f"left with {result.exit_code}\n{result.output}"
    if "Traceback (most recent call last)" in result.output:
        return f"traceback\n{result.output}"
    for name, said in (("output", result.stdout_bytes), ("errors", result.stderr_bytes)):
        if not said.startswith(b"PK") and (raw := _RAW.search(said.decode(errors="replace"))):
            told = said.decode(errors="replace")
            return f"raw U+{ord(raw[0]):04X} in {name}\n{told[max(0, raw.start() - 200) : raw.end() + 100]!r}"
    return None


def _silence(result: Result, wrote: bool) -> str | None:
    said_nothing = not result.stdout_bytes.strip() and not result.stderr_bytes.strip()
    return "said nothing" if said_nothing and not wrote else None


def _judged(seed: int) -> str | None:
    """Whether the program, with both engines, and the tests read random cases alike, and a law holds."""
    random = Random(seed)
    law = random.choice(laws.LAWS)
    try:
        for case in map(random_case, range(seed, seed + _CASES)):
            both(case.collaboration, case.pack, case.day)
        data = random_collaboration(random)
        law(data, random, laws.all_measures(laws.judge(data)))
    except Exception as error:  # noqa: BLE001  whatever it is, it is told
        return (
            f"judged otherwise: {type(error).__name__}\nseed {seed}, {law.__name__}\n{traceback.format_exc()}"
        )
    return None


def _read_alike(path: Path) -> str | None:
    """Whether the tests' own reading of a file that is accepted comes to the same."""
    try:
        collaboration = read_collaboration(path, rules())
    except ProblemsFound:
        return None  # it was another file that was accepted
    data = plain(collaboration)
    if any(year > _LAST for year in _years(data)):
        return None
    case = Case(collaboration, rules(), _DAY, engine())
    second = oracle.judge(data, _pack(), _DAY)
    for arena in case.chosen:
        here, there = program.told(case, arena), second[arena.id]
        if here != (shared(there) if there["verdict"] else there):
            return f"judged otherwise than by the second reading\n{arena.id}: {here}\n{there}"
    return None


def _pack() -> oracle.Data:
    if not _PACK:
        _PACK.update(oracle.pack_in(ROOT / "rules"))
    return _PACK


_PACK: oracle.Data = {}


def plain(value: Any) -> Any:
    """A collaboration as `tomllib` would have read it."""
    if isinstance(value, Collaboration) or hasattr(value, "model_dump"):
        return {key: plain(part) for key, part in value.__dict__.items() if part is not None}
    if isinstance(value, When):
        return value.first if value.first == value.last else value.written
    if isinstance(value, tuple | list):
        return [plain(part) for part in value]
    return {key: plain(part) for key, part in value.items()} if isinstance(value, dict) else value


def _years(data: Any) -> list[int]:
    if isinstance(data, dict | list):
        return [year for part in (data.values() if isinstance(data, dict) else data) for year in _years(part)]
    if isinstance(data, date):
        return [data.year]
    return [int(data[:4])] if isinstance(data, str) and re.fullmatch(r"\d{4}(-\d\d)?", data) else []
