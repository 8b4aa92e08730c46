"""Wherever it is run, the program answers as elsewhere, or tells what is the matter there."""

from __future__ import annotations

import errno
import os
import pty
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from itertools import product
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

import pytest
from click.testing import CliRunner

from ladder.cli import main, options

from .build import ROOT, whole
from .digests import digests
from .writers import WRITERS, contents, fill

EXAMPLE = str(ROOT / "examples" / "0-24-samarbeidet.toml")
ASSESS = ("assess", EXAMPLE, "--as-of", "2020-12-15")
OURS = {"PYTHONPATH": str(ROOT), "LADDER_LANG": "nb", "PATH": os.environ["PATH"], "HOME": str(Path.home())}
MAY_NOT = "dac_override,dac_read_search"
ORDINARY = f"setpriv --bounding-set=-{MAY_NOT.replace(',', ',-')} " if os.getuid() == 0 else ""
"""Run as one who may not write what is read-only, which root otherwise may."""


class Surrounding(NamedTuple):
    """How a command is run, in the words of a shell, where `LADDER` stands for it; and its environment."""

    shell: str = "LADDER"
    environment: Mapping[str, str] = MappingProxyType({})
    lacking: tuple[str, ...] = ()


USUAL = Surrounding()
STREAMS = {
    "closed output": Surrounding("LADDER >&-"),
    "closed errors": Surrounding("LADDER 2>&-"),
    "closed input": Surrounding("LADDER <&-"),
    "nothing open": Surrounding("LADDER <&- >&- 2>&-"),
    "full output": Surrounding("LADDER >/dev/full"),
    "full errors": Surrounding("LADDER 2>/dev/full"),
    "a reader that leaves": Surrounding("set -o pipefail; LADDER | head -0"),
    "nobody listening": Surrounding("set -o pipefail; LADDER | true"),
}
PLACES = {
    "another folder": Surrounding("cd / && LADDER"),
    "a folder that is gone": Surrounding("mkdir gone && cd gone && rmdir ../gone && LADDER"),
    "a folder that is read-only": Surrounding(
        f"chmod a-w . && {ORDINARY}LADDER; gave=$?; chmod u+w .; exit $gave"
    ),
    "a closed home": Surrounding(
        "mkdir -m 0 h; HOME=$PWD/h " + ORDINARY + "LADDER; gave=$?; rmdir h; exit $gave"
    ),
    "no home": Surrounding(lacking=("HOME",)),
    "no home there": Surrounding(environment={"HOME": "/dev/null/such"}),
    "no folder for what is temporary": Surrounding(environment={"TMPDIR": "/dev/null/such"}),
}
ENVIRONMENTS = {
    **{
        f"{locale}, {utf8}": Surrounding(
            environment={"LC_ALL": locale, "PYTHONUTF8": utf8, "PYTHONCOERCECLOCALE": "0"}
        )
        for locale, utf8 in product(("C", "nb_NO.ISO-8859-1", "no such", ""), "01")
    },
    **{
        f"PYTHONIOENCODING={encoding}": Surrounding(environment={"PYTHONIOENCODING": encoding})
        for encoding in ("cp1252", "latin-1:strict", "ascii")
    },
    **{f"COLUMNS={width}": Surrounding(environment={"COLUMNS": width}) for width in ("0", "1", "400", "x")},
    "a dumb terminal": Surrounding(environment={"TERM": "dumb", "NO_COLOR": "1"}),
    "another seed": Surrounding(environment={"PYTHONHASHSEED": "1"}),
}
SURROUNDINGS = STREAMS | PLACES | ENVIRONMENTS


def run(
    arguments: tuple[str, ...], surrounding: Surrounding = USUAL, folder: Path = ROOT
) -> subprocess.CompletedProcess[bytes]:
    """The command in a surrounding, with nothing to read."""
    command = shlex.join([sys.executable, "-m", "ladder", *arguments])
    environment = {name: value for name, value in OURS.items() if name not in surrounding.lacking}
    return subprocess.run(
        ["bash", "-c", surrounding.shell.replace("LADDER", command)],
        cwd=folder,
        env={**environment, **surrounding.environment},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )


@cache
def usual(*arguments: str) -> bytes:
    """What the command prints, where nothing is the matter."""
    return CliRunner().invoke(main, arguments).stdout_bytes


# Streams

CLOSED = "Kan ikke vise svaret, for standard ut er lukket."
FULL = "Kan ikke skrive hele svaret, for det er ikke plass til mer der det sendes."


@pytest.mark.parametrize(
    ("name", "arguments", "code", "said"),
    [
        ("closed output", (*ASSESS, "--format", "docx"), 2, CLOSED),
        ("closed output", ("--help",), 2, CLOSED),
        ("full output", (*ASSESS, "--format", "json"), 2, FULL),
        ("full output", ("--version",), 2, FULL),
        ("closed errors", ("assess", "ingen.toml"), 2, ""),
        ("full errors", ("assess", "ingen.toml"), 2, ""),
        ("nothing open", ("new",), 2, ""),
        ("a reader that leaves", (*ASSESS, "--at-least", "1"), 1, ""),
        ("nobody listening", ("--help",), 0, ""),
    ],
)
def test_a_stream_that_fails_is_told_of_where_anybody_can_be_told(
    name: str, arguments: tuple[str, ...], code: int, said: str
) -> None:
    done = run(arguments, SURROUNDINGS[name])
    told = done.stderr.decode()
    assert (done.returncode, told.startswith(said), told.count("\n")) == (code, True, 1 if said else 0), told


@pytest.mark.parametrize(("asks", "code"), [(("new", "ny.toml"), 1), (("interview", "a.toml"), 0)])
def test_nobody_is_asked_for_ever_where_nobody_reads_what_is_asked(
    asks: tuple[str, ...], code: int, tmp_path: Path
) -> None:
    (tmp_path / "a.toml").write_bytes((ROOT / "examples" / "minimal.toml").read_bytes())
    endless = Surrounding('yes "" | timeout 20 LADDER | true; exit ${PIPESTATUS[1]}')
    assert run(asks, endless, tmp_path).returncode == code


def test_closed_input_is_as_if_nothing_is_written(tmp_path: Path) -> None:
    done = run(("new", "ny.toml"), SURROUNDINGS["closed input"], tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.decode().endswith("Ingen fil er skrevet. Begynn på nytt med: ladder new ny.toml\n")
    assert contents(tmp_path) == {}


# Places and environments


EVERYTHING = Surrounding(
    f"chmod a-w . && {ORDINARY}LADDER <&-; gave=$?; chmod u+w .; exit $gave",
    {
        "LC_ALL": "C",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
        "PYTHONIOENCODING": "latin-1:strict",
        "COLUMNS": "0",
        "TERM": "dumb",
        "TZ": "Pacific/Kiritimati",
        "TMPDIR": "/dev/null/such",
    },
    lacking=("HOME",),
)


def test_with_everything_against_it_at_once_the_answer_is_the_same(tmp_path: Path) -> None:
    """Not installed either, but copied to where nobody may write."""
    for part in ("ladder", "rules"):
        shutil.copytree(ROOT / part, tmp_path / "copy" / part)
    for path in (tmp_path / "copy", *(tmp_path / "copy").rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    there = EVERYTHING._replace(environment={**EVERYTHING.environment, "PYTHONPATH": str(tmp_path / "copy")})
    done = run(ASSESS, there, tmp_path)
    for path in (tmp_path / "copy", *(tmp_path / "copy").rglob("*")):
        path.chmod(0o755)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout == usual(*ASSESS)


def test_a_folder_that_is_gone_is_told_of_only_where_it_is_needed(tmp_path: Path) -> None:
    gone = SURROUNDINGS["a folder that is gone"]
    assert run(ASSESS, gone, tmp_path).stdout == usual(*ASSESS)
    done = run((*ASSESS, "--output", "ut.md"), gone, tmp_path)
    assert (done.returncode, done.stdout) == (2, b"")
    assert (
        done.stderr.decode()
        == "Mappen du står i, finnes ikke lenger. Gå til en annen mappe (cd), og kjør på nytt.\n"
    )


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (
            OSError(errno.EMFILE, "Too many open files"),
            2,
            "Maskinen kan ikke gjøre det som trengs: Too many open",
        ),
        (FileNotFoundError(errno.ENOENT, "nothing"), 3, "Vår feil: FileNotFoundError: [Errno 2] nothing"),
        (KeyError("x"), 3, "Vår feil: KeyError: 'x'"),
    ],
)
def test_only_an_error_of_ours_is_called_one(
    error: Exception, code: int, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise error

    monkeypatch.setattr(options, "read_rules", fails)
    result = CliRunner().invoke(main, ASSESS)
    assert (result.exit_code, result.stdout) == (code, "")
    assert result.stderr.startswith(said)


def test_no_folder_for_what_is_temporary_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setattr(tempfile, "_candidate_tempdir_list", lambda: ["/dev/null/such"])
    feature = next((ROOT / "features").rglob("shared-overview.feature"))
    result = CliRunner().invoke(main, ("scenarios", "run", str(feature)))
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith("Det finnes ingen mappe for midlertidige filer som du kan skrive i.")


def test_scenarios_are_tried_where_not_every_letter_can_stand() -> None:
    feature = next((ROOT / "features").rglob("shared-overview.feature"))
    there = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = run(("scenarios", "run", str(feature)), Surrounding(environment=there))
    assert (done.returncode, done.stdout) == (0, usual("scenarios", "run", str(feature)))


# A terminal


def in_a_terminal(*arguments: str, **environment: str) -> str:
    """What the command shows in a terminal."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "ladder", *arguments]
    with subprocess.Popen(command, cwd=ROOT, env=OURS | environment, stdout=theirs) as process:
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # when the command has left
            while part := os.read(ours, 65536):
                shown += part
        assert process.wait() == 0
    os.close(ours)
    return shown.decode()


def lettered(shown: str) -> set[str]:
    """The words of it, on whatever lines, but for the heads of a table that there is no room for."""
    return set(re.findall(r"\w+", shown)) - {"Kjernekriterier", "Mål", "Status"}


@pytest.mark.parametrize("width", ["0", *map(whole, ("20", "1", "400", "x", "-5"))])
def test_a_terminal_of_any_width_is_shown_all(width: str) -> None:
    shown = in_a_terminal(*ASSESS, COLUMNS=width, TERM="dumb", NO_COLOR="1")
    assert lettered(usual(*ASSESS).decode()) <= lettered(shown)


# Always the same


def test_the_same_bytes_come_of_the_same_file_in_every_format_wherever_it_is_assessed(tmp_path: Path) -> None:
    other = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "COLUMNS": "20", "PYTHONHASHSEED": "1"}
    elsewhere = [sys.executable, str(ROOT / "tests" / "digests.py"), "plain"]
    done = subprocess.run(
        elsewhere, cwd=tmp_path, env=OURS | other, check=True, capture_output=True, text=True
    )
    assert done.stdout == digests("plain") + "\n"


# Everything everywhere


COMMANDS = {
    **{name: writer.arguments for name, writer in WRITERS.items()},
    "assess, printed": ("assess", "c.toml", "--as-of", "2026-01-01", "--rules", "R", "--full"),
    "interview, to its end": ("interview", "c.toml", "--as-of", "2026-01-01", "--rules", "R"),
    "check": ("check", "c.toml", "--rules", "R"),
    "rules lint": ("rules", "lint", "R"),
    "scenarios steps": ("scenarios", "steps"),
    "scenarios coverage": ("scenarios", "coverage", "features", "--rules", "R"),
    "help": ("assess", "--help"),
    "version": ("--version",),
    "no such file": ("assess", "ingen.toml"),
}
FILES = ("c.toml", "c.csv", "b.xlsx", "t.docx", "a.toml", "new.toml", "new.xlsx", "ingen.toml")
PLACED = {"R", "features", "out", *FILES}
"""What stands for a file or a folder in a command."""
KEPT = re.compile(r"\.cache/samordningstrappa/[0-9a-f]{64}\.json")
"""All that is left at home: rule packs as they were checked."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filled")
    fill(folder)
    return folder


def answered(
    command: str, surrounding: Surrounding, filled: Path, folder: Path
) -> tuple[subprocess.CompletedProcess[bytes], dict[str, bytes]]:
    """What came of it, and the files that then are there."""
    shutil.copytree(filled, folder)
    arguments = tuple(str(folder / part) if part in PLACED else part for part in COMMANDS[command])
    home = filled.parent / "home"
    home.mkdir(exist_ok=True)
    environment = {"HOME": str(home), **surrounding.environment}
    done = run(arguments, surrounding._replace(environment=environment), folder)
    found = contents(folder)
    shutil.rmtree(folder)
    assert all(map(KEPT.fullmatch, contents(home)))
    return done, found


@pytest.mark.whole
@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_answers_as_usual_everywhere_or_tells_what_is_the_matter_there(
    command: str, filled: Path, tmp_path: Path
) -> None:
    before, there = answered(command, USUAL, filled, tmp_path / "here")
    for name, surrounding in SURROUNDINGS.items():
        done, found = answered(command, surrounding, filled, tmp_path / "here")
        told = done.stderr.decode()
        assert "Vår feil" not in told, name
        assert "Traceback" not in told, name
        assert done.returncode in (before.returncode, 2), name
        if done.returncode == before.returncode:
            assert found == there, name
            shown, expected = (b"".join(each.stdout.split()) for each in (done, before))
            assert shown == expected or (name in STREAMS and not shown), name
        else:
            assert told or name == "nothing open", name
