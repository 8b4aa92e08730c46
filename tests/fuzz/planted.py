"""Faults planted in a copy of the program, each of which fuzzing is to find."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from ..build import ROOT


class Fault(NamedTuple):
    """What stands in a file, what stands there in the copy instead, and how what is found is told."""

    file: str
    stands: str
    planted: str
    told: str


FAULTS = {
    "a traceback at an odd value": Fault(
        "ladder/model/values.py",
        "    parts = (year, month and month.zfill(2)",
        '    {"1900": ""}[year] if year < "1901" else ""\n    parts = (year, month and month.zfill(2)',
        "KeyError",
    ),
    "a hang": Fault(
        "ladder/files/read.py",
        "    unread = _text(file)\n    try:",
        '    unread = _text(file)\n    while b"[[]]" in file.source:\n        pass\n    try:',
        "hangs",
    ),
    "a wrong floor in a rare combination": Fault(
        "ladder/judge/weigh.py",
        "    if len(set(grades)) == 1:\n",
        "    if len(set(grades)) == 1 or tuple(grades[:2]) == ((1, 2), (0, 1)):\n",
        "judged otherwise: AssertionError|judged otherwise than",
    ),
    "an engine that differs": Fault(
        "ladder/judge/engine/plain.py",
        "        return frozenset(\n",
        "        about.pop(next((key for key, held in about.items() if len(held) > 3), None), None)\n"
        "        return frozenset(\n",
        "left with 3|judged otherwise: EngineError",
    ),
    "a leak": Fault(
        "ladder/files/ledger.py",
        '    """Remember that the file at `path` is read."""\n',
        '    """Remember it."""\n    note.__dict__.setdefault("kept", []).append(b"x" * 20_000)\n',
        "grows",
    ),
}
MINUTES = 12
"""What each may take: five of them fit in an hour."""


def all_found(say: Callable[[str], None]) -> bool:
    """Plant each fault alone, fuzz until it is found, and tell how long that took."""
    found = [_found(name, fault, say) for name, fault in FAULTS.items()]  # each, also when one is not
    return all(found)


def _found(name: str, fault: Fault, say: Callable[[str], None]) -> bool:
    with TemporaryDirectory() as folder:
        copy = Path(folder)
        plant(fault, copy)
        began, tries = time.monotonic(), 0
        while time.monotonic() - began < 60 * MINUTES:
            tries += 100
            said = _fuzzed(copy, seed=tries)
            if re.search(rf"(?m)^ +\d+ (?:{fault.told})", said):
                say(f"{name}: found within {tries} tries of each kind, {time.monotonic() - began:.0f} s")
                return True
    say(f"{name}: NOT found in {tries} tries of each kind, {MINUTES} minutes")
    return False


def plant(fault: Fault, copy: Path) -> None:
    """A copy of the program and its tests with the fault in it."""
    for name in ("ladder", "tests", "rules", "examples", "features"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    path = copy / fault.file
    source = path.read_text(encoding="utf-8")
    assert source.count(fault.stands) == 1, f"{fault.file} no longer has what {fault.told} is planted in"
    path.write_text(source.replace(fault.stands, fault.planted), encoding="utf-8")


def _fuzzed(copy: Path, seed: int) -> str:
    command = [sys.executable, "-m", "tests.fuzz", "--tries", "100", "--seed", str(seed)]
    environment = os.environ | {"PYTHONPATH": str(copy)}
    done = subprocess.run(command, cwd=copy, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode in (0, 1), done.stderr
    return done.stdout
