"""What is kept of a pack that has been checked: never another verdict, and never in the way."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from ladder.cli import main
from ladder.files import cache, read
from ladder.flow import read_rules
from ladder.model.pack import Pack
from ladder.model.problems import InputFile

from .build import ROOT, rules

ASSESS = ("assess", str(ROOT / "examples" / "minimal.toml"), "--as-of", "2020-12-15", "--engine", "plain")
FILES = read.unparsed_rules(ROOT / "rules")
PACK = rules().pack


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where packs are kept."""
    for variable in ("HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "cache"))
    monkeypatch.delenv("LADDER_NO_CACHE", raising=False)
    return cache._folder()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A pack that may be changed."""
    return shutil.copytree(ROOT / "rules", tmp_path / "own")


def told(*more: str) -> str:
    ran = CliRunner().invoke(main, [*ASSESS, *more], prog_name="ladder")
    assert ran.exit_code == 0, ran.output
    assert not ran.stderr
    return ran.stdout


def kept(folder: Path) -> Path:
    (only,) = folder.iterdir()
    return only


def parses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "parsed_rules", lambda _: pytest.fail("the rules are read once more"))


def change(rules: Path, name: str, before: str, after: str) -> None:
    path = next(rules.rglob(name))
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def is_made(files: dict[str, InputFile]) -> bool:
    """Whether the pack of these files is not taken from the cache."""
    made: list[Pack] = []
    with cache.used():
        assert cache.pack(files, lambda: made.append(PACK) or PACK) == PACK  # type: ignore[func-returns-value]
    return bool(made)


def test_what_has_been_checked_is_not_checked_again_and_says_the_same(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = told()
    assert folder.stat().st_mode & 0o777 == 0o700
    assert kept(folder).stat().st_mode & 0o777 == 0o600
    parses_nothing(monkeypatch)
    assert told() == first


def test_what_is_kept_is_all_of_the_pack(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    checked = read_rules().pack
    with cache.used():
        read_rules()
        parses_nothing(monkeypatch)
        again = read_rules().pack
    assert folder.is_dir()
    assert again == checked
    assert again.model_dump_json() == checked.model_dump_json()
    assert repr(again) == repr(checked)


BUILT = """
from ladder.files import cache
from ladder.flow import read_rules
from ladder.model import pack
with cache.used():
    read_rules()
print(*(name for name, found in vars(pack).items() if getattr(found, "__pydantic_complete__", False)))
"""


def test_to_read_what_is_kept_builds_nothing_that_validates(folder: Path) -> None:
    assert is_made(FILES)
    assert subprocess.check_output((sys.executable, "-c", BUILT), cwd=ROOT, text=True).split() == []
    assert kept(folder).is_file()


def test_one_byte_of_a_rule_gives_the_verdict_of_that_rule(folder: Path, own: Path) -> None:
    before = told("--rules", str(own))
    change(own, "shared-overview.toml", 'weight = "core"', 'weight = "supporting"')
    after = told("--rules", str(own))
    assert after != before
    assert len([*folder.iterdir()]) == 2
    shutil.rmtree(folder)
    assert told("--rules", str(own)) == after


def test_a_fault_is_told_each_time_and_nothing_is_kept(folder: Path, own: Path) -> None:
    change(own, "shared-overview.toml", 'weight = "core"', 'weight = "heavy"')
    runs = [CliRunner().invoke(main, [*ASSESS, "--rules", str(own)]) for _ in range(2)]
    assert [run.exit_code for run in runs] == [2, 2]
    assert runs[0].stderr == runs[1].stderr
    assert "shared-overview.toml" in runs[0].stderr
    assert not folder.exists()


def _sealed(place: Path, body: bytes) -> bytes:
    return cache._seal(place, body) + b"\n" + body


GARBLED: dict[str, Callable[[Path, bytes], bytes]] = {
    "nothing": lambda _, __: b"",
    "half": lambda _, there: there[: len(there) // 2],
    "one byte": lambda _, there: there.replace(b'"core"', b'"Core"', 1),
    "seal only": lambda _, there: there.split(b"\n")[0] + b"\n",
    "no text": lambda _, __: b"\xff\x00" * 100,
    "sealed, no JSON": lambda place, _: _sealed(place, b"{"),
    "sealed, another thing": lambda place, _: _sealed(place, b"[1]"),
    "sealed, no model of ours": lambda place, _: _sealed(place, b'{"": "os.system", "command": "ls"}'),
    "sealed, a name beside the models": lambda place, _: _sealed(place, b'{"": "Field", "default": 1}'),
    "sealed, very deep": lambda place, _: _sealed(place, b"[" * 100_000),
    "sealed as another": lambda place, there: _sealed(place.with_name("x"), there.partition(b"\n")[2]),
}


@pytest.mark.parametrize("how", GARBLED)
def test_what_is_kept_and_is_not_whole_is_made_anew(how: str, folder: Path) -> None:
    assert is_made(FILES)
    there = kept(folder).read_bytes()
    kept(folder).write_bytes(GARBLED[how](kept(folder), there))
    assert is_made(FILES)
    assert kept(folder).read_bytes() == there
    assert not is_made(FILES)


def test_what_is_no_file_is_not_waited_for(folder: Path) -> None:
    assert is_made(FILES)
    place = kept(folder)
    place.unlink()
    os.mkfifo(place)
    assert is_made(FILES)
    assert not is_made(FILES)
    assert kept(folder).is_file()


def closed(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o500)


def open_to_others(folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o770)


def a_file(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.write_text("")


def nowhere(folder: Path) -> None:
    folder.parent.mkdir(parents=True)
    folder.symlink_to(folder)


@pytest.mark.parametrize("made", [closed, open_to_others, a_file, nowhere])
def test_a_cache_that_cannot_be_used_is_done_without(
    made: Callable[[Path], None], folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made(folder)
    monkeypatch.setattr(cache, "put_new", refuses(folder))
    assert told() == told()
    assert not folder.is_dir() or not [*folder.iterdir()]


def refuses(folder: Path) -> Callable[[Path, bytes], None]:
    """Writing as it is where the administrator of the machine is not the one who tries."""
    real = cache.put_new

    def put(path: Path, made: bytes) -> None:
        if not folder.stat().st_mode & 0o200:
            raise PermissionError(path)
        real(path, made)

    return put


def test_what_somebody_else_may_have_put_there_is_not_read(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told()
    monkeypatch.setattr(os, "getuid", lambda: folder.stat().st_uid + 1)
    monkeypatch.setattr(cache, "_read", lambda _: pytest.fail("it is read"))
    told()


def test_it_can_be_turned_off_and_is_not_used_in_the_programs_of_others(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    read_rules()
    monkeypatch.setenv("LADDER_NO_CACHE", "1")
    told()
    assert not folder.exists()


@pytest.mark.parametrize(
    ("system", "place"),
    [("linux", "cache"), ("darwin", "cache/Library/Caches"), ("win32", "cache")],
)
def test_it_stands_where_each_system_has_its_caches(
    system: str, place: str, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert cache._folder() == tmp_path / place / folder.name


def test_another_version_keeps_its_own(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert is_made(FILES)
    for what, other in {"VERSION": "0.0.0", "PYDANTIC": "0.0.0", "_program": lambda: ["pack.py 1 1"]}.items():
        monkeypatch.setattr(cache, what, other)
        assert is_made(FILES)
        assert not is_made(FILES)
    assert len([*folder.iterdir()]) == 4


def test_only_the_newest_are_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for version in range(6):
        monkeypatch.setattr(cache, "VERSION", str(version))
        assert is_made(FILES)
        for path in folder.iterdir():
            os.utime(path, ns=(0, path.stat().st_mtime_ns - 10**9))
    assert len([*folder.iterdir()]) == 4
    assert not is_made(FILES)


def test_a_result_never_takes_the_place_of_a_rule_that_is_kept(folder: Path, own: Path) -> None:
    told("--rules", str(own))
    target = next(own.rglob("shared-overview.toml"))
    before = target.read_bytes()
    ran = CliRunner().invoke(main, [*ASSESS, "--rules", str(own), "--output", f"{target}"])
    assert ran.exit_code == 2
    assert target.read_bytes() == before
    assert folder.is_dir()


@pytest.mark.parametrize("many", [2, pytest.param(8, marks=pytest.mark.whole)])
def test_those_that_run_at_once_say_the_same_and_leave_one(many: int, folder: Path) -> None:
    code = "from ladder.files import cache; from ladder.flow import read_rules\n"
    code += "with cache.used(): print(repr(read_rules().pack))"
    started = [
        subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        for _ in range(many)
    ]
    answers = {process.communicate()[0] for process in started}
    assert answers == {f"{PACK!r}\n"}
    assert kept(folder).suffix == ".json"
