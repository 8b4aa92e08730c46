"""`ladder new`: the first questions about a collaboration, and a file that explains itself to go on in."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import Any

import click

from ..extras import how_to_install
from ..files import check, gate, new, read
from ..files.put import need_free, put_new
from ..flow import read_rules
from ..model.collaboration import Collaboration
from ..model.pack import Pack
from ..model.problems import InputFile
from ..model.values import Text, read_date
from ..words import Say, harmless
from . import language, options, spoken
from .asking import Asker, Back, Quit, WillNotDo, a_date, hear_utf8, something
from .leaving import BELOW, INTERRUPTED, WRONG_INPUT
from .telling import Stop, command_line, told_gently

_FEWEST = 2
"""One party alone is no coordination."""


@spoken.command("new", "ladder new vårt.toml", fails="nothing was written")
@spoken.argument("file", metavar="[FILE]", required=False, type=spoken.NamedPath())
@spoken.option(
    "--from-answers",
    "answers",
    type=spoken.NamedPath(exists=True, allow_dash=True),
    metavar="ANSWERS",
    help="Ask nothing: the answers are in this file, TOML or JSON, or come from standard input (-).",
)
@options.lang
@options.rules
@told_gently
def command(say: Say, file: Path | None, answers: Path | None, rules_dir: Path | None) -> int:
    """Ask who collaborates on what, and write FILE (.toml or .xlsx), which explains itself.

    Without FILE it is named after the collaboration. With q, Ctrl-D or Ctrl-C nothing is written.
    """
    if file:
        _need_place(file)
    pack = read_rules(rules_dir).pack
    given = {"--lang": language.unless_usual(say.lang), "--rules": rules_dir}
    try:
        told = _read(answers) if answers else _Beginning(say, pack).told()
    except (KeyboardInterrupt, EOFError, Quit) as stopped:
        if not isinstance(stopped, Quit):
            click.echo()
        click.echo(say("new", "nothing-written", command=command_line("new", file, given)))
        return INTERRUPTED if isinstance(stopped, KeyboardInterrupt) else BELOW
    found = check.collaboration(new.completed(told, pack, say), pack)
    path = file or _free(found.collaboration.id)
    put_new(path, _made(found, pack, say, path))
    click.echo(say("new", "written", path=harmless(str(path))))
    if _is_workbook(path):
        commands = ["assess"]
        click.echo(say("new", "next-workbook", sheet=say("sheet", "sheet-records")))
    else:
        commands = ["interview", "assess"]
        click.echo(say("new", "next"))
    for name in commands:
        click.echo(f"  {command_line(name, path, given)}")
    return 0


def _is_workbook(path: Path) -> bool:
    return path.suffix.casefold() == ".xlsx"


def _need_place(path: Path) -> None:
    """No answer is asked for that could not be written.

    Raises:
        Stop: no file of this kind is made.
        CannotAnswer: there is a file already, or none can be made here.
    """
    shown = harmless(str(path))
    if path.suffix.casefold() not in (".toml", ".xlsx"):
        raise Stop(
            WRONG_INPUT, "new-not-toml", path=shown, meant=harmless(str(path.parent / f"{path.stem}.toml"))
        )
    need_free(path)
    if _is_workbook(path):
        _workbooks()


def _workbooks() -> Any:
    """The module that writes workbooks.

    Raises:
        Stop: what it needs is not installed.
    """
    try:
        from ..files.sheet import write  # noqa: PLC0415  an extra, and slow to load
    except ImportError as error:
        raise Stop(WRONG_INPUT, "office-extra", command=how_to_install("office")) from error
    return write


def _free(id_: str) -> Path:
    """A file here that is named after the collaboration, and is not there."""
    names = chain([id_], (f"{id_}-{number}" for number in count(2)))
    return next(path for path in (Path(f"{name}.toml") for name in names) if not path.exists())


def _read(answers: Path) -> InputFile:
    name = str(answers)
    given = gate.given(sys.stdin.buffer) if name == "-" else read.contents(answers)
    try:
        return new.answers(name, given)
    except new.NotJson as error:
        raise Stop(WRONG_INPUT, "not-json", path=harmless(name), at=error) from error


def _made(found: Collaboration, pack: Pack, say: Say, path: Path) -> bytes:
    if not _is_workbook(path):
        return new.text(found, pack, say, path.name, date.today()).encode()
    made: bytes = _workbooks().workbook(pack, say.lang, found)
    return made


class _Beginning:
    """The first questions, and what is told: as in a collaboration file, but without ids."""

    def __init__(self, say: Say, pack: Pack) -> None:
        self.say, self.pack, self.asker = say, pack, Asker(say)
        self.name = ""
        self.relation = ""
        self.parties: list[dict[str, str]] = []
        self.phases: list[dict[str, str]] = []
        self.problem: dict[str, str] = {}

    def told(self) -> InputFile:
        """What is told, when every question is answered; each may be gone back to."""
        hear_utf8()
        self.asker.show(self.say("new", "hello"))
        first = (self._ask_name, self._ask_parties, self._ask_relation, self._ask_phase)
        then = (partial(self._ask_problem, id_) for id_ in self.pack.targets.questions)
        asked: tuple[Callable[[], None], ...] = (*first, *then)
        at = 0
        while at < len(asked):
            try:
                asked[at]()
                at += 1
            except Back:
                at = max(at - 1, 0)
        arena: dict[str, Any] = {"relation": self.relation}
        if self.phases:
            arena["phases"] = self.phases
        about = {"name": self.name}
        data = {"collaboration": about, "problem": self.problem, "parties": self.parties, "arenas": [arena]}
        return InputFile(self.name, data=data)

    def _ask_name(self) -> None:
        self.name = self.asker.until(self.say("new", "name"), something, self.name)

    def _ask_parties(self) -> None:
        """One party after the other; one step back is to the party before."""
        self.asker.show(self.say("new", "parties"))
        while True:
            try:
                name = self.asker.until(self._party_prompt(), self._party_name)
                if not name:
                    return
                with suppress(Back):
                    self.parties.append({"name": name, "tier": self._tier(name)})
            except Back:
                if not self.parties:
                    raise
                self.parties.pop()

    def _party_prompt(self) -> str:
        key = "party" if len(self.parties) < _FEWEST else "party-more"
        return self.say("new", key, number=len(self.parties) + 1)

    def _party_name(self, read: str) -> str:
        """The name of one more, or nothing when there are no more."""
        if not read and len(self.parties) < _FEWEST:
            raise WillNotDo("two-needed")
        if read.casefold() in (party["name"].casefold() for party in self.parties):
            raise WillNotDo("named-already", read=read)
        return read

    def _tier(self, name: str) -> str:
        tiers = self._titles(self.pack.terms.tiers)
        if not self.parties:
            self.asker.number(tiers.values())
        return self.asker.one(self.say("new", "tier", name=name), tiers)

    def _ask_relation(self) -> None:
        relations = self._titles(self.pack.terms.relations)
        self.asker.number(relations.values())
        self.relation = self.asker.one(
            self.say("new", "relation"), relations, relations.get(self.relation, "")
        )

    def _ask_phase(self) -> None:
        """The phase and when it began; one step back from the second is to the first."""
        phases, unknown = self._titles(self.pack.terms.phases), self.say("answer", "unknown")
        self.asker.number(phases.values())
        while True:
            phase = self.asker.one(self.say("new", "phase"), phases | {"": unknown}, unknown)
            with suppress(Back):
                since = self.asker.until(self.say("new", "since"), _begun) if phase else ""
                self.phases = [{"phase": phase, "since": since}] if phase else []
                return

    def _ask_problem(self, id_: str) -> None:
        yes, no, unknown = self.say("sheet", "yes"), self.say("sheet", "no"), self.say("answer", "unknown")
        question = self.say.text(self.pack.targets.questions[id_])
        choices = {"yes": yes, "no": no, "unknown": unknown}
        prompt = self.say("new", "answer", question=question, yes=yes, no=no)
        self.problem[id_] = self.asker.one(prompt, choices, unknown)

    def _titles(self, texts: dict[str, Text]) -> dict[str, str]:
        return {id_: self.say.text(text) for id_, text in texts.items()}


def _begun(read: str) -> str:
    """A date that has come.

    Raises:
        WillNotDo: it is none, or has not.
    """
    written = a_date(read)
    if read_date(written).first > date.today():
        raise WillNotDo("not-yet", read=read)
    return written
