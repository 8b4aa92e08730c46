"""Nothing is lost: what is written is whole or as it was, and never takes the place of what was read."""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import tomli
from click.testing import CliRunner, Result

from ladder.cli import asking, main, telling
from ladder.cli import new as cli_new
from ladder.cli import rules as cli_rules
from ladder.cli import sheet as cli_sheet
from ladder.files import journal, ledger, put, write
from ladder.words import CannotAnswer, Say

from . import kills
from .build import ROOT, rules
from .writers import WRITERS, contents, fill, writing

SAY = Say("nb")
READ: list[Path] = []
"""What is opened to be read, as Python itself tells of it."""
HEARD = threading.Event()


def hear(event: str, arguments: tuple[Any, ...]) -> None:
    if HEARD.is_set() and event == "open" and isinstance(arguments[0], str) and "r" in (arguments[1] or ""):
        READ.append(Path(arguments[0]).absolute())


sys.addaudithook(hear)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filled")
    fill(folder)
    return folder


@pytest.fixture
def here(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with everything that the commands read."""
    folder = shutil.copytree(filled, tmp_path / "here")
    monkeypatch.chdir(folder)
    return folder


def run(*arguments: str, lines: tuple[str, ...] = ()) -> Result:
    return CliRunner().invoke(main, arguments, input="\n".join(lines))


# Every command


def test_no_command_that_writes_is_left_out() -> None:
    tried = {writer.command for writer in WRITERS.values()}
    assert [name for name in writing() if not any(known[: len(name)] == name for known in tried)] == []


def test_only_one_place_writes_and_removes() -> None:
    changing = re.compile(
        r"(?<!formatter)\.write_(?:text|bytes)|\.unlink|\brmtree|\.replace\([a-z]+\)|\bopen\([^)]*[\"'][wxa]"
    )
    found = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "ladder").rglob("*.py")
        if changing.search(path.read_text(encoding="utf-8"))
    }
    # The formatter is click's, and writes help on the screen.
    own_folder = "ladder/scenarios/run.py"
    added_to = "ladder/files/journal.py"  # and comes to stand somewhere through the first
    assert found == {"ladder/files/put.py", own_folder, added_to}


def half(out: Any, made: bytes, fault: BaseException) -> None:
    """Write some of it, and come no further."""
    out.write(made[: len(made) // 2])
    out.flush()
    raise fault


def no_further(fault: BaseException) -> Callable[..., Any]:
    def raising(*_: object) -> None:
        raise fault

    return raising


FAULTS: dict[str, tuple[str, Callable[..., Any], str]] = {
    "a full disk": (
        "_write",
        lambda out, made: half(out, made, OSError(errno.ENOSPC, "full")),
        "output-no-room",
    ),
    "Ctrl-C": ("_write", lambda out, made: half(out, made, KeyboardInterrupt()), ""),
    "a read-only folder": ("_look_as", no_further(OSError(errno.EROFS, "ro")), "output-folder-closed"),
    "a fault of the disk": ("_turn", no_further(OSError(errno.EIO, "inn/ut-feil")), "cannot-write"),
}


def held(
    writes: Callable[..., Any], known: set[Path], monkeypatch: pytest.MonkeyPatch, done: list[Path]
) -> Any:
    """`writes`, which first tries every file that has been read in the place of its own, and every fault."""

    def tried(path: Path, *made: bytes) -> Any:
        HEARD.clear()
        before = contents(Path.cwd())
        if writes is not put.put_instead:  # which replaces what it has read, on purpose
            for file in known:
                assert file.absolute().is_relative_to(Path.cwd()), "nothing else may be tried"
                with pytest.raises(CannotAnswer) as refused:
                    writes(file, *made)
                assert str(file) in refused.value.told(SAY)
        for name, fault, key in FAULTS.values():
            with monkeypatch.context() as patch:
                patch.setattr(put, name, fault)
                with pytest.raises((CannotAnswer, KeyboardInterrupt)) as stopped:
                    writes(path, *made)
            assert getattr(stopped.value, "code", "") == key
            assert not key or str(path) in stopped.value.told(SAY)
        assert contents(Path.cwd()) == before
        done.append(path)
        return writes(path, *made)

    return lambda path, *made: writes(path, *made) if done else tried(path, *made)


@pytest.mark.parametrize("name", WRITERS)
def test_a_command_writes_over_nothing_that_it_read_and_leaves_all_as_it_was_at_every_fault(
    name: str, here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Tried at the moment it writes, with every file that it has read, be it the last of the rules."""
    writer, known, done = WRITERS[name], set[Path](), list[Path]()
    noted = ledger.note
    monkeypatch.setattr(ledger, "note", lambda path: (known.add(path), noted(path)))
    for module, function in (
        *((cli, "put") for cli in (telling, cli_rules)),
        *((cli, "put_new") for cli in (cli_new, cli_sheet)),
        (write, "put_instead"),
        (journal, "put"),
    ):
        monkeypatch.setattr(module, function, held(getattr(put, function), known, monkeypatch, done))
    if writer.lines:
        lines = iter(writer.lines)
        monkeypatch.setattr(asking, "read_line", lambda _: next(lines))
    READ.clear()
    HEARD.set()
    result = run(*writer.arguments)
    assert result.exit_code in (0, 1), result.output
    assert len(done) == 1
    opened = {path for path in READ if path.is_relative_to(here)}
    assert opened == {path.absolute() for path in known if path.exists()} != set()


# What the person sees

OUTPUT = {"assess": "--output", "scenarios": "--report"}
"""Given twice, the last one counts."""


@pytest.mark.parametrize(
    ("arguments", "output", "read"),
    [
        (WRITERS["assess"].arguments, "c.toml", "c.toml"),
        (WRITERS["assess"].arguments, "R/ladder.toml", "R/ladder.toml"),
        (WRITERS["assess"].arguments, "R/passages.toml", "R/passages.toml"),
        (WRITERS["assess, Word"].arguments, "t.docx", "t.docx"),
        (WRITERS["scenarios run"].arguments, "features/shared-overview.feature", "shared-overview.feature"),
        (WRITERS["assess"].arguments, "link", "c.csv"),
        (WRITERS["assess"].arguments, "hard", "c.csv"),
    ],
)
def test_what_was_read_is_refused_by_both_names_whatever_it_is_called(
    here: Path, arguments: tuple[str, ...], output: str, read: str
) -> None:
    (here / "link").symlink_to("c.csv")
    os.link("c.csv", "hard")
    before = contents(here)
    result = run(*arguments, OUTPUT[arguments[0]], output)
    assert result.exit_code == 2
    assert f"kan ikke skrives til {output}: Det er samme fil som " in result.stderr
    assert f"{read}, som kommandoen leser." in result.stderr
    assert contents(here) == before


CANNOT = {
    "ingen/ut": "for mappen {here}/ingen finnes ikke",
    "c.csv/ut": "for mappen {here}/c.csv finnes ikke",
    "features": "for det er en mappe",
    "/dev/full": "for det er ikke plass til mer der",
    "closed": "for du har ikke lov til å endre den filen",
    "x" * 300: "File name too long",
}


@pytest.mark.parametrize("output", CANNOT)
def test_why_it_cannot_be_written_is_said(here: Path, output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    (here / "closed").touch()
    monkeypatch.setattr(put.os, "access", lambda path, how: (Path(path).name, how) != ("closed", os.W_OK))
    result = run("rules", "show", "--output", output)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(f"Kan ikke skrive til {output}")
    assert CANNOT[output].format(here=here) in result.stderr


BY_ITS_NAME = {
    name: writer for name, writer in WRITERS.items() if {"--output", "--report"} & {*writer.command}
}


@pytest.mark.parametrize("writer", BY_ITS_NAME)
@pytest.mark.parametrize("ending", [".pdf", ".XLS"])
def test_an_ending_that_nothing_is_written_as_is_told_with_those_there_are(
    here: Path, writer: str, ending: str
) -> None:
    arguments, before = list(BY_ITS_NAME[writer].arguments), contents(here)
    if "--format" in arguments:
        at = arguments.index("--format")
        del arguments[at : at + 2]
    result = run(*(f"out{ending}" if argument == "out" else argument for argument in arguments))
    assert (result.exit_code, result.stdout, contents(here)) == (2, "", before)
    last = result.stderr.splitlines()[-1]
    assert f"out{ending}" in last
    known = {"batch": ".csv", "scenarios write": ".feature"}.get(writer, ".html, .htm, .docx")
    assert known in last


def test_only_what_the_command_writes_is_offered_and_a_format_lets_it_be_called_anything(here: Path) -> None:
    shows, lists = (WRITERS[f"rules {name}"].arguments for name in ("show", "list"))
    assert ".docx." in run("rules", "show", "--output", "out.csv").stderr
    assert ".csv." in run("rules", "list", "--output", "out.json").stderr
    before = contents(here)
    for arguments in (shows, lists, WRITERS["compare"].arguments):
        assert run(*arguments, "--output", "out.pdf").exit_code == 0
    assert contents(here).keys() - before.keys() == {"out.pdf"}
    assert run("batch", "c.csv", "--rules", "R", "--output", "out.2026").exit_code == 0


# One file


def test_a_file_keeps_who_may_do_what_and_a_new_one_gets_what_is_usual(tmp_path: Path) -> None:
    path, link = tmp_path / "there" / "f", tmp_path / "link"
    path.parent.mkdir()
    link.symlink_to(path)
    before = os.umask(0o027)
    try:
        put.put(link, b"1")
        assert stat.S_IMODE(path.stat().st_mode) == 0o640
        path.chmod(0o604)
        put.put(link, b"2")
    finally:
        os.umask(before)
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"2", 0o604)
    assert link.is_symlink()
    assert [found.name for found in path.parent.iterdir()] == ["f"]


def test_nobody_sees_what_is_private_while_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, seen = tmp_path / "f", list[int]()
    path.touch(mode=0o600)

    def looked_at(out: Any, _: bytes) -> None:
        seen.append(stat.S_IMODE(os.fstat(out.fileno()).st_mode))

    monkeypatch.setattr(put, "_write", looked_at)
    put.put(path, b"hemmelig")
    assert seen == [0o600]


def test_what_a_kill_left_is_swept_and_nothing_else_is(tmp_path: Path) -> None:
    left, under_way = (tmp_path / f".ladder-{digit * 16}.tmp" for digit in "0f")
    others = [tmp_path / name for name in (".ladder-notes.tmp", "ladder.tmp", f".ladder-{'0' * 16}.toml")]
    for path in (left, under_way, *others):
        path.touch()
        os.utime(path, (0, 0))
    os.utime(under_way)
    put.put(tmp_path / "f", b"1")
    assert set(tmp_path.iterdir()) == {under_way, *others, tmp_path / "f"}


def test_a_pipe_and_a_device_get_it_straight(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with ThreadPoolExecutor() as pool:
        read = pool.submit(pipe.read_bytes)
        put.put(pipe, b"1")
        assert read.result() == b"1"
    put.put(Path(os.devnull), b"1")
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert not stat.S_ISREG(Path(os.devnull).stat().st_mode)


def test_a_log_that_is_printed_to_is_added_to(tmp_path: Path) -> None:
    log = tmp_path / "log"
    log.write_text("før\n", encoding="utf-8")
    script = "import sys; from pathlib import Path; from ladder.files.put import put\n"
    script += "for name in sys.argv[1:]: put(Path(name), b'mer\\n')\nprint('sist')"
    with log.open("a") as out:
        command = [sys.executable, "-c", script, "/dev/stdout", str(log)]
        subprocess.run(command, stdout=out, check=True, cwd=ROOT)
    assert log.read_text(encoding="utf-8") == "før\nmer\nmer\nsist\n"


RECORD = {"what": "Noe.", "kind": "minutes", "date": date(2025, 12, 1), "supports": ["overview-exists"]}


def test_of_many_who_add_to_one_file_at_once_none_is_lost(here: Path) -> None:
    path, many = here / "c.toml", 40
    with ThreadPoolExecutor(8) as pool:
        each = [{**RECORD, "source": {"work": f"Verk {number}"}} for number in range(many)]
        list(pool.map(lambda record: write.add_record(path, record, rules().pack), each))
    found = tomli.loads(path.read_text(encoding="utf-8"))["evidence"]
    assert {record["source"]["work"] for record in found[2:]} == {record["source"]["work"] for record in each}
    assert len({record["id"] for record in found}) == many + 2


def test_of_two_who_make_the_same_new_file_the_second_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, written = tmp_path / "f", put._write

    def overtaken(out: Any, made: bytes) -> None:
        written(out, made)
        path.write_bytes(b"en annen")

    monkeypatch.setattr(put, "_write", overtaken)
    with pytest.raises(CannotAnswer, match="finnes fra før"):
        put.put_new(path, b"1")
    assert contents(tmp_path) == {"f": b"en annen"}


# Killed, and interrupted


@pytest.mark.whole
def test_whenever_a_command_is_killed_every_file_is_whole() -> None:
    told = kills.tried(30)
    assert told.lost == []
    assert told.inside >= 3


def test_ctrl_c_is_told_of_and_never_as_a_fault(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = contents(here)
    with monkeypatch.context() as patch:
        patch.setattr(put, "_write", lambda out, made: half(out, made, KeyboardInterrupt()))
        result = run(*WRITERS["assess"].arguments)
    assert (result.exit_code, result.stdout) == (130, "")
    assert result.stderr == f"\n{SAY('command', 'interrupted')}\n"
    assert contents(here) == before
    with monkeypatch.context() as patch:
        patch.setattr(
            "ladder.scenarios.run._Recorder.pytest_bdd_before_step", no_further(KeyboardInterrupt())
        )
        result = run(*WRITERS["scenarios run"].arguments)
    assert (result.exit_code, result.stdout) == (130, "")
    assert contents(here) == before


def test_ctrl_c_before_a_command_is_at_work_waits_for_it_and_is_told_of() -> None:
    """In the middle of a class of pydantic it would be our error, and in an import a traceback."""
    for module in "ladder.model.values", "ladder.questions.ask":
        script = "import os, sys, ladder.__main__ as m\nclass Pressed:\n"
        script += (
            f"    def find_spec(self, name, *_):\n        if name == {module!r}: os.kill(os.getpid(), 2)\n"
        )
        script += "sys.meta_path.insert(0, Pressed())\nsys.argv = ['ladder', 'ask', 'ingen.toml']\nm.run()"
        done = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=ROOT
        )
        told = f"\n{SAY('command', 'interrupted')}\n"
        assert (done.returncode, done.stdout, done.stderr) == (130, "", told), module
