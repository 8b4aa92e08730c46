"""What is tried: for each kind of thing that is read, a file broken at random and a command that reads it."""

from __future__ import annotations

import base64
import json
import re
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import click

from ladder.cli import main
from ladder.files.sheet.write import workbook
from ladder.flow import read_collaboration

from .. import inputs
from ..build import ROOT, rules
from . import mutate

AS_OF = ("--as-of", "2020-12-15")
"""A day for what would else be judged today, so that a case is the same tomorrow."""
CORPUS = Path(__file__).parent / "corpus"


class Try(NamedTuple):
    """A command, the files it finds besides those that always are there, and what is typed."""

    kind: str
    arguments: tuple[str, ...]
    files: dict[str, bytes]
    typed: str = ""

    def saved(self) -> str:
        """As JSON, with text as text."""
        files = {name: _as_text(held) for name, held in self.files.items()}
        return json.dumps(self._asdict() | {"files": files}, ensure_ascii=True, indent=1) + "\n"


def _as_text(held: bytes) -> str | dict[str, str]:
    try:
        return held.decode()
    except UnicodeDecodeError:
        return {"base64": base64.b64encode(held).decode()}


def read(saved: str) -> Try:
    """What was saved."""
    told: dict[str, Any] = json.loads(saved)
    files = {
        name: held.encode() if isinstance(held, str) else base64.b64decode(held["base64"])
        for name, held in told["files"].items()
    }
    return Try(told["kind"], tuple(told["arguments"]), files, told["typed"])


class Turn(NamedTuple):
    """A try that is made when it is its turn: the same each time."""

    kind: str
    seed: int
    number: int
    kept: Try | None = None

    def made(self) -> Try:
        """What is tried."""
        return self.kept or KINDS[self.kind](Random(f"{self.seed} {self.kind} {self.number}"))


def turn_of(one: Try) -> Turn:
    """The turn of a try that there is."""
    return Turn(one.kind, 0, 0, one)


# --- Files -------------------------------------------------------------------------------------------------


@cache
def words() -> tuple[str, ...]:
    """Names and keys that mean something."""
    pack = rules().pack
    ids = (*pack.evidence.kinds, *pack.terms.relations, *pack.terms.tiers, *pack.terms.phases, *pack.criteria)
    asked = (id_ for criterion in pack.criteria.values() for id_ in criterion.indicators)
    keys = re.findall(r"(?m)^\[*([\w.]+)", b"\n".join(_seeds(ROOT / "examples", "*.toml")).decode())
    return tuple(dict.fromkeys((*ids, *asked, *keys)))


@cache
def _seeds(folder: Path, pattern: str) -> tuple[bytes, ...]:
    return tuple(path.read_bytes() for path in sorted(folder.glob(pattern)))


def _collaboration(random: Random) -> bytes:
    sound = (_seeds(ROOT / folder, "*.toml") for folder in ("examples", "tests/cases"))
    return mutate.text(random, random.choice(random.choice((*sound, _bad("toml")))), words())


@cache
def _bad(how: str) -> tuple[bytes, ...]:
    return tuple(inputs.files(how))


_ABOUT = (("assess",), ("explain",), ("plan",), ("ask",), ("forecast", "--until", "2021-06-01"))
_READERS = (*_ABOUT, ("check",), ("timeline",), ("compare", "c.toml"), ("diff", "c.toml"), ("interview",))
_FORMATS = ("text", "markdown", "html", "docx", "json")


def _reading(random: Random, name: str) -> tuple[str, ...]:
    command = random.choice((*_READERS, *[("assess",)] * 4, *[("check",)] * 4))
    given = [command[0], name, *command[1:]]
    if command[0] not in {"check", "timeline"}:
        given += AS_OF
    if command[0] in {"assess", "explain", "plan", "ask"} and random.random() < 0.5:
        given += ["--format", random.choice(_FORMATS)]
    if random.random() < 0.3:
        given += ["--lang", random.choice(("nb", "nn", "en"))]
    return tuple(given)


def file(random: Random) -> Try:
    """A collaboration in TOML."""
    return Try("file", _reading(random, "f.toml"), {"f.toml": _collaboration(random)}, "j\nx\n\nq\n")


@cache
def _workbook(name: str) -> bytes:
    return workbook(rules().pack, "nb", read_collaboration(ROOT / "examples" / name, rules()))


def sheet(random: Random) -> Try:
    """A workbook."""
    source = _workbook(random.choice(("minimal.toml", "tildelingsbrev-2020.toml")))
    reading = random.choice((_reading(random, "f.xlsx"), ("sheet", "f.xlsx", "--to", "new.toml")))
    return Try("sheet", reading, {"f.xlsx": mutate.workbook(random, source, words())})


_ROWS = (
    "id;what;kind;date;since;until;supports;partly;against;parties;arenas;work;place;url\n"
    "E1;Det finnes en oversikt.;minutes;2020-02;;;overview-exists;;;;;Referat;s. 1;\n"
    'E2;"Ingen; plan\nfinnes.";report;14.02.2020;;2021;;;overview-exists;;;Rapport;s. 2;https://example.org\n'
)


def csv(random: Random) -> Try:
    """Records in CSV, beside the TOML that holds the rest."""
    coded = random.choice(("utf-8", "utf-8", "utf-8-sig", "cp1252", "utf-16"))
    source = _ROWS.replace(";", random.choice((";", ";", ",", "\t"))).encode(coded)
    files = {
        "f.csv": mutate.text(random, source, words()),
        "f.toml": _seeds(ROOT / "examples", "minimal.toml")[0],
    }
    return Try("csv", _reading(random, "f.csv"), files)


@cache
def _under(folder: str, pattern: str) -> tuple[Path, ...]:
    return tuple(sorted((ROOT / folder).rglob(pattern)))


def pack(random: Random) -> Try:
    """A rule pack in which one file is broken."""
    path = random.choice(_under("rules", "*.toml"))
    broken = mutate.text(random, path.read_bytes(), words())
    command = random.choice(
        (("check", "c.toml"), ("assess", "c.toml", *AS_OF), ("rules", "list"), ("rules", "show"))
    )
    return Try(
        "pack", (*command, "--rules", "R"), {f"R/{path.relative_to(ROOT / 'rules').as_posix()}": broken}
    )


def feature(random: Random) -> Try:
    """A feature; most often what would pass falsely is looked for, now and then it is run."""
    sound = tuple(path.read_bytes() for path in _under("features", "*.feature"))
    broken = mutate.text(random, random.choice((*sound, *_bad("gherkin"))), words())
    return Try("feature", ("scenarios", "run", "f.feature"), {"f.feature": broken})


# --- Options -----------------------------------------------------------------------------------------------


def commands(
    group: click.Group = main, above: tuple[str, ...] = ()
) -> list[tuple[tuple[str, ...], click.Command]]:
    """Every command there is, by what one types."""
    found: list[tuple[tuple[str, ...], click.Command]] = []
    for name in group.list_commands(click.Context(group)):
        command = group.get_command(click.Context(group), name)
        if isinstance(command, click.Group):
            found += commands(command, (*above, name))
        elif command:
            found.append(((*above, name), command))
    return found


_PATHS = (
    "c.toml",
    "c.toml",
    "b.xlsx",
    "c.csv",
    "a.toml",
    "t.docx",
    "R",
    "features",
    "f.toml",
    "not-there",
    "out.md",
)
_VALUES = (
    "2020-12-15",
    "2020",
    "2021-06",
    "overview-exists",
    "joint-plan-or-measures",
    "E1",
    "state",
    "published",
    "3",
)
_LONG = {("scenarios", "coverage"), ("rules", "lint")}
"""What takes its time with whole rules, and is tried seldom."""
_TOO_LONG = ("scenarios", "mutate")
"""It tries every change of the rules, and takes minutes by right."""


def options(random: Random) -> Try:
    """Any command with any options and arguments, most often such as it knows."""
    tried = (found for found in commands() if found[0] != _TOO_LONG)
    known = [found for found in tried if found[0] not in _LONG or random.random() < 0.05]
    name, command = random.choice(known)
    given = list(name)
    for parameter in command.params:
        if isinstance(parameter, click.Argument):
            given += [_value(random, parameter) for _ in range(random.choice((1, 1, 1, 1, 0, 2)))]
        elif random.random() < 0.3 and isinstance(parameter, click.Option) and not parameter.is_eager:
            given.append(random.choice(parameter.opts))
            given += [] if parameter.is_flag and random.random() < 0.95 else [_value(random, parameter)]
    if random.random() < 0.15:
        given.insert(
            random.randrange(len(given) + 1), random.choice(("--help", "--nei", "-", "--", *mutate.ODD))
        )
    return Try(
        "options", tuple(filter(_may_be_typed, given)), {"f.toml": _collaboration(random)}, "j\nx\n\nq\n"
    )


def _value(random: Random, parameter: click.Parameter) -> str:
    if random.random() < 0.1:
        return random.choice(mutate.ODD)
    if isinstance(parameter.type, click.Choice):
        return str(random.choice([*parameter.type.choices]))
    paths: Sequence[str] = (
        _PATHS if isinstance(parameter.type, click.Path) else (*_VALUES, random.choice(_PATHS))
    )
    return random.choice(paths)


def _may_be_typed(word: str) -> bool:
    """What a shell can hand over, and what leads nowhere outside the folder of the try."""
    return "\x00" not in word and not word.startswith(("/", "~", "..")) and "/.." not in word


# --- Judging -----------------------------------------------------------------------------------------------


def judging(random: Random) -> Try:
    """Random packs and collaborations, to be read by both engines and by the tests' own reading."""
    return Try("judging", (str(random.randrange(2**31)),), {})


KINDS: dict[str, Callable[[Random], Try]] = {
    "file": file,
    "sheet": sheet,
    "csv": csv,
    "pack": pack,
    "feature": feature,
    "options": options,
    "judging": judging,
}


def kept() -> list[Try]:
    """Cases that were once found."""
    return [read(path.read_text(encoding="utf-8")) for path in sorted(CORPUS.glob("*.json"))]
