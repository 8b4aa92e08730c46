"""The first minutes of a newcomer: every command that README.md and the commands themselves tell one to type.

Run in an environment that has what README installs, and nothing else: `python tests/first_minutes.py`. It
fails where a command does, and where what one reads differs from `tests/approved/first-minutes.nb.txt`; with
`LADDER_APPROVE=1` that is written anew.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

ROOT = Path(__file__).parents[1]
APPROVED = ROOT / "tests" / "approved" / "first-minutes.nb.txt"
BLOCK = re.compile(r"<!-- (?:begin|own) -->\n```sh\n(.*?)```", re.DOTALL)
TOLD = re.compile(r"ladder [a-z]+ vårt\.toml(?: --[a-z-]+| \d\b)*")
DAY = r"\b\d{2}\.\d{2}\.\d{4}\b|\b\d{4}-\d{2}-\d{2}\b"
ENGINE = r"\w+ [\d.]+, (?:ikke )?kontrollert [\w ]+motor(?:en)?"
VARIES = re.compile(rf"{DAY}|(?<=sjekksum )\w+|{ENGINE}")
LONG, SHOWN = 60, 12
"""Of an answer of more lines than the first, so many are kept."""

ANSWERS = {
    "new": "Tidlig hjelp i Nordvik|Nordvik skole|kommune|Nordvik helsestasjon|kommune||"
    "internt i k|drift|2024|nei|ja||",
    "interview": "ja|Partene møtes hver måned og går gjennom det de arbeider med.|referat||"
    "Referat fra samarbeidsmøtet|sak 2||q|",
}


def asked() -> Iterator[str]:
    """What README tells one to type."""
    for block in BLOCK.findall((ROOT / "README.md").read_text(encoding="utf-8")):
        for line in block.splitlines():
            if line.startswith("ladder "):
                yield line.partition("#")[0].strip()


def run(command: str, where: str) -> str:
    """What one reads.

    Raises:
        SystemExit: it is refused.
    """
    arguments = shlex.split(command)[1:]
    done = subprocess.run(
        [sys.executable, "-m", "ladder", *arguments],
        cwd=where,
        input=ANSWERS.get(arguments[0], "").replace("|", "\n"),
        capture_output=True,
        text=True,
        encoding="utf-8",
        env=os.environ | {"LADDER_LANG": "nb", "PYTHONUTF8": "1"},
        check=False,
    )
    if done.returncode or done.stderr:
        sys.exit(f"$ {command}\n{done.stdout}{done.stderr}(left with {done.returncode})")
    return done.stdout


def transcript() -> Iterator[str]:
    """Each command as it is told, with what one reads: at length only where it is short."""
    with tempfile.TemporaryDirectory() as where:
        shutil.copytree(ROOT / "examples", Path(where) / "examples")
        waiting, typed = [*asked()], []
        while waiting:
            typed.append(waiting.pop(0))
            read = run(typed[-1], where)
            waiting += [one for one in TOLD.findall(" ".join(read.split())) if one not in (*typed, *waiting)]
            lines = VARIES.sub("…", read).splitlines()
            yield f"$ {typed[-1]}"
            yield from lines if len(lines) <= LONG else (*lines[:SHOWN], "(and so on)")
            yield ""


def main() -> None:
    """Walk through them, and compare."""
    read = "\n".join(transcript())
    if os.environ.get("LADDER_APPROVE"):
        APPROVED.write_text(read, encoding="utf-8")
    there = APPROVED.read_text(encoding="utf-8")
    if read != there:
        sys.exit("\n".join(unified_diff(there.splitlines(), read.splitlines(), "approved", "read")))


if __name__ == "__main__":
    main()
