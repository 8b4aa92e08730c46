"""Every command that writes, with a folder of files for it to read: what the tests of writing are held to."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import click
import docx
import tomli
import tomlkit

from ladder.cli import main
from ladder.files.sheet.write import workbook
from ladder.flow import read_collaboration

from .build import ROOT, rules

ANSWERS = ("j", "Møtene er faste.", "4", "2026-01-01", "Referat", "-", "-", "q")
"""One answer in an interview: yes, what was seen, the kind, the day, the work, neither place nor address."""
_AT = ("--as-of", "2026-01-01")


class Writer(NamedTuple):
    """A command that writes `output`; `fresh` where it writes only what is not there.

    It reads the rules in `R`: nothing outside its folder can be hurt where the program fails.
    """

    command: tuple[str, ...]
    output: str = "out"
    fresh: bool = False
    lines: tuple[str, ...] = ()

    @property
    def arguments(self) -> tuple[str, ...]:
        return *self.command, "--rules", "R"


WRITERS = {
    "assess": Writer(("assess", "c.csv", *_AT, "--output", "out")),
    "assess, Word": Writer(
        ("assess", "c.toml", *_AT, "--format", "docx", "--template", "t.docx", "--output", "out")
    ),
    "explain": Writer(("explain", "c.toml", "joint-plan-or-measures", *_AT, "--output", "out")),
    "plan": Writer(("plan", "c.toml", *_AT, "--output", "out")),
    "ask": Writer(("ask", "c.toml", *_AT, "--output", "out")),
    "interview": Writer(("interview", "c.toml", *_AT), output="c.toml", lines=ANSWERS),
    "diff": Writer(("diff", "b.xlsx", "c.toml", *_AT, "--output", "out")),
    "timeline": Writer(("timeline", "c.toml", "--format", "json", "--output", "out")),
    "forecast": Writer(("forecast", "c.toml", *_AT, "--until", "2027-01-01", "--output", "out")),
    "compare": Writer(("compare", "c.toml", "b.xlsx", *_AT, "--format", "xlsx", "--output", "out")),
    "batch": Writer(("batch", "c.csv", *_AT, "--output", "out"), output="out/c.csv.2026-01-01.json"),
    "new": Writer(("new", "new.toml", "--from-answers", "a.toml"), output="new.toml", fresh=True),
    "sheet": Writer(("sheet", "new.xlsx", "--from", "c.toml"), output="new.xlsx", fresh=True),
    "sheet, back": Writer(("sheet", "b.xlsx", "--to", "new.toml"), output="new.toml", fresh=True),
    "rules list": Writer(("rules", "list", "--format", "csv", "--output", "out")),
    "rules show": Writer(("rules", "show", "--format", "html", "--output", "out")),
    "rules pages": Writer(("rules", "pages", "out", "--features", "features"), output="out"),
    "scenarios run": Writer(("scenarios", "run", "features", "--report", "out")),
    "scenarios write": Writer(("scenarios", "write", "c.toml", *_AT, "--output", "out")),
}


def fill(folder: Path) -> None:
    """Put everything that the commands read into `folder`."""
    shutil.copytree(ROOT / "rules", folder / "R")
    minimal = ROOT / "examples" / "minimal.toml"
    shutil.copy(minimal, folder / "c.toml")
    (folder / "c.csv").write_text("id;what;kind;date;supports;work\n", encoding="utf-8")
    found = read_collaboration(minimal, rules())
    other = found.model_copy(update={"collaboration": found.collaboration.model_copy(update={"id": "b"})})
    (folder / "b.xlsx").write_bytes(workbook(rules().pack, "nb", other))
    docx.Document().save(str(folder / "t.docx"))
    told = tomli.loads(minimal.read_text(encoding="utf-8"))
    del told["evidence"]
    (folder / "a.toml").write_text(tomlkit.dumps(told), encoding="utf-8")
    (folder / "features").mkdir()
    feature = ROOT / "features" / "criteria" / "1-share-information" / "shared-overview.feature"
    shutil.copy(feature, folder / "features")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file under `folder`."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


def writing(group: click.Group = main, above: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The commands that take the name of a file and are not known to write nothing."""
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        if isinstance(command, click.Group):
            yield from writing(command, (*above, name))
        elif command and (*above, name) not in READING:
            yield *above, name


READING = {("check",), ("rules", "lint"), *(("scenarios", name) for name in ("steps", "coverage", "mutate"))}
"""The commands that write nothing."""
