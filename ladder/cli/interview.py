"""`ladder interview`: the questions worth asking, one at a time; each answer is in the file at once."""

from __future__ import annotations

import io
import os
import shlex
import shutil
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, get_args

import click
from pydantic_core import PydanticCustomError

from ..files.problems import ProblemsFound
from ..files.read import toml as read_toml
from ..files.write import NotKept, add_record, table
from ..flow import Case, read_collaboration, read_handbook
from ..judge.engine.choose import EngineName
from ..model.collaboration import Arena, Collaboration
from ..model.handbook import Interview
from ..model.problems import closest
from ..model.values import read_date
from ..questions.ask import ArenaAsked, ask
from ..questions.interview import Reply, Session, Side, Stage, Turn, falls_short, record, set_aside, turn
from ..render.interview import Spoken
from ..words import Say, harmless
from . import language, options, spoken
from .telling import INTERRUPTED, WRONG_INPUT, Stop, tell_problems, told_gently

_NONE = "-"
_WIDTH = 100


@spoken.command("interview")
@options.file
@options.as_of
@spoken.option(
    "--arena", metavar="ID", help="The arena to ask about [default: the only one, or you are asked]."
)
@options.lang
@options.rules
@options.variant
@options.engine
@told_gently
def command(
    say: Say,
    file: Path,
    as_of: str | None,
    arena: str | None,
    rules_dir: Path | None,
    variant: str | None,
    engine_name: EngineName | None,
) -> int:
    """Ask what can still move the level in FILE, and write each answer into FILE as a record.

    Stop whenever you like, with q, Ctrl-D or Ctrl-C: every answer that is finished is in the file.
    """
    asked: options.Asked = {
        "file": file,
        "as_of": as_of,
        "arenas": (arena,) if arena else (),
        "rules_dir": rules_dir,
        "variant": variant,
        "engine_name": engine_name,
    }
    case = options.case(asked)
    interview = read_handbook(rules_dir).interview
    _need_toml(file)
    _hear_utf8()
    talk = _Talk(say, file, case, interview)
    lang = None if say.lang == language.of_environment(os.environ) else say.lang
    given = {"--as-of": as_of, "--lang": lang, "--rules": rules_dir, "--variant": variant}
    given |= {"--engine": engine_name}
    try:
        talk.hold(arena or talk.which_arena(case.collaboration.arenas))
    except KeyboardInterrupt:
        click.echo()
        return INTERRUPTED
    except (EOFError, _Quit):
        return 0
    finally:
        talk.take_leave({key: str(value) for key, value in given.items() if value})
    return 0


class _Quit(Exception):
    """No more for now."""


class _Back(Exception):
    """One step back."""


def read_line(prompt: str) -> str:
    """What is written on the next line.

    Raises:
        EOFError: there is none.
        KeyboardInterrupt: Ctrl-C.
    """
    if sys.stdin.isatty():
        with suppress(ImportError):  # there to edit the line, and so that it may be as long as need be
            import readline  # noqa: F401, PLC0415  it changes what a pipe gets, so only in a terminal
        return input(prompt)
    answer = input(prompt)
    click.echo(harmless(answer))
    return answer


def _need_toml(file: Path) -> None:
    """No answer is asked for that could not be kept: there are other files to read than to write in."""
    try:
        read_toml(file)
    except ProblemsFound:
        raise Stop(WRONG_INPUT, "interview-not-toml", path=file) from None


def _hear_utf8() -> None:
    """A file or pipe gives UTF-8 on every system, as it gets it; a terminal keeps its own."""
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(encoding=None if sys.stdin.isatty() else "utf-8", errors="replace")


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C waits until what is under way is done."""
    if threading.current_thread() is not threading.main_thread():
        yield  # where no signal comes
        return
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _: pressed.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
    if pressed:
        raise KeyboardInterrupt


class _Talk:
    """One sitting. What is on file is the truth; here is kept only what was said last, to offer it again."""

    def __init__(self, say: Say, file: Path, case: Case, interview: Interview) -> None:
        self.say, self.file, self.case, self.interview = say, file, case, interview
        self.rules, self.day = case.rules, case.day
        self.arena = ""
        self.kept = 0
        self.last: dict[str, str] = {"date": self.day.isoformat()}
        self.seen: tuple[bytes, Case, ArenaAsked] | None = None

    def hold(self, arena: str) -> None:
        """Ask until nothing is left, in the arena with this id."""
        self.arena = arena
        self._greet()
        session, agreed, at = Session(), {"unheard"}, None
        while True:
            _, asked = self._look()
            now = turn(asked, self.interview, session)
            if now is None:
                self._end(asked)
                return
            try:
                if now.stage not in agreed and not self._goes_on(now.stage):
                    return
                agreed.add(now.stage)
                if now.guide and now.guide.id != at:
                    click.echo(self._spoken().guide(now.guide), nl=False)
                at = now.guide.id if now.guide else None
                session = self._ask(now, session)
            except _Back:
                if not session.skipped:
                    self._tell("nothing-skipped")
                session = session.back()

    def _end(self, asked: ArenaAsked) -> None:
        """Nothing is left to ask, or there is nothing to ask about."""
        if asked.is_shared:
            self._tell("no-more")
        else:
            self._say(self.say("report", "no-verdict"))

    def which_arena(self, arenas: Sequence[Arena]) -> str:
        """The arena to ask about: the only one, or the one that is chosen."""
        if len(arenas) == 1:
            return arenas[0].id
        named = [(arena.id, arena.name) for arena in arenas]
        click.echo(Spoken(self.rules.pack, {}, self.say, _width()).numbered(named), nl=False)
        while True:
            with suppress(_Back):
                (chosen,) = self._chosen("which-arena", [id_ for id_, _ in named], most=1)
                return chosen

    def take_leave(self, given: dict[str, str]) -> None:
        """How many records came, and how to go on."""
        if self.kept:
            self._say(self.say.plural("interview", "added", self.kept, file=self.file))
        else:
            self._tell("added-none", file=self.file)
        options_ = [part for option in given.items() for part in option]
        arena = ["--arena", self.arena] if self.arena else []
        command = shlex.join(["ladder", "interview", str(self.file), *arena, *options_])
        click.echo(harmless(self.say("interview", "go-on", command=command)))

    def _look(self) -> tuple[Case, ArenaAsked]:
        """The file as it is now, and what to ask. Somebody else may have written in it."""
        while True:
            try:
                source = self.file.read_bytes()
                if self.seen is None or self.seen[0] != source:
                    case = self._case(read_collaboration(self.file, self.rules))
                    (asked,) = ask(case, self.interview).arenas
                    self.seen = source, case, asked
                return self.seen[1:]
            except ProblemsFound as found:
                tell_problems(found.problems, self.say)
            except OSError as error:
                self._tell_of("cannot-read", error)
            self._try_again()

    def _case(self, collaboration: Collaboration) -> Case:
        return Case(collaboration, self.rules, self.day, self.case.engine, [self.arena])

    @property
    def _known(self) -> tuple[Case, ArenaAsked]:
        """What the question that is being asked rests on, whatever has become of the file."""
        assert self.seen is not None, "nothing is asked before the file is read"
        return self.seen[1:]

    @property
    def _names(self) -> dict[str, str]:
        return {party.id: party.name for party in self._known[0].collaboration.parties}

    def _spoken(self) -> Spoken:
        return Spoken(self.rules.pack, self._names, self.say, _width())

    def _greet(self) -> None:
        case, _ = self._look()
        (arena,) = case.chosen
        values = {
            "name": case.collaboration.collaboration.name,
            "arena": arena.name,
            "day": self.say.day(self.day.isoformat()),
        }
        self._tell("hello", **values)
        self._tell("how")
        self._say(self.say("answer", "partly-means"))
        self._tell("roles")

    def _tell(self, key: str, **values: object) -> None:
        self._say(self.say("interview", key, **values))

    def _say(self, text: str) -> None:
        click.echo(Spoken(self.rules.pack, {}, self.say, _width()).paragraphs([text]), nl=False)

    def _tell_of(self, key: str, error: OSError) -> None:
        click.echo(self.say("command", key, path=self.file, said=error.strerror), err=True)

    def _line(self, prompt: str) -> str:
        """What is written, without what steers a terminal."""
        written = read_line(f"{harmless(prompt)}: ").encode(errors="replace").decode()
        line = harmless(written).strip()
        if line == "q":
            raise _Quit
        if line == "<":
            raise _Back
        return line

    def _goes_on(self, stage: Stage) -> bool:
        yes = self.say("interview", "supports")
        read = self._line(self.say("interview", stage)).casefold()
        return bool(read) and yes.startswith(read)

    def _ask(self, now: Turn, session: Session) -> Session:
        """One indicator until it is answered or skipped."""
        click.echo(self._spoken().question(now.question), nl=False)
        while True:
            match self._answer():
                case "why":
                    criterion = self.rules.pack.criteria[now.question.criterion]
                    click.echo(self._spoken().why(criterion), nl=False)
                case "skip":
                    return session.skip(now)
                case side:
                    with suppress(_Back):
                        reply = self._reply(now, side)
                        self._keep(now, reply)
                        return session.answered(now, reply.parties)

    def _answer(self) -> Any:
        """A side, `skip` or `why`."""
        words = {key: self.say("interview", key) for key in (*get_args(Side), "skip")}
        signs = {word[0]: key for key, word in words.items()} | {"?": "why"}
        meant = signs | {word: key for key, word in words.items()}
        shown = {"?": "why", "<": "back", "q": "quit"}
        keys = [f"{word[0]} {word}" for word in words.values()]
        keys += [f"{sign} {self.say('interview', key)}" for sign, key in shown.items()]
        while True:
            read = self._line(self.say("interview", "answer", keys=", ".join(keys)))
            if read.casefold() in meant:
                return meant[read.casefold()]
            if read:
                self._tell("not-an-answer", read=read)

    def _reply(self, now: Turn, side: Side) -> Reply:
        parties = self._parties(now.question.parties)
        what = self._field("what")
        kind = self._kind(now, side)
        day = self._field("date", check=_date_fault)
        work = self._field("work")
        if work != self.last.get("work"):
            self.last |= {"place": "", "url": ""}
        place, url = (self._field(key, optional=True) for key in ("place", "url"))
        self.last |= {"kind": kind, "date": day, "work": work, "place": place, "url": url}
        return Reply(
            side=side,
            parties=parties,
            what=what,
            kind=kind,
            date=day,
            work=work,
            place=place or None,
            url=url or None,
        )

    def _field(
        self, key: str, *, optional: bool = False, check: Callable[[str], str | None] | None = None
    ) -> str:
        """What is written for `key`, or what was written there last; again until it will do."""
        offered = self.last.get(key, "")
        while True:
            read = self._offered(key, offered)
            if optional and read in ("", _NONE):
                return ""
            fault = check(read) if check else None
            if read and not fault:
                return read
            self._tell(fault or "needed", **({"read": read} if fault else {}))

    def _offered(self, key: str, offered: str) -> str:
        """What is written, or where nothing is, what is offered."""
        return self._line(self.say("interview", key) + (f" [{offered}]" if offered else "")) or offered

    def _parties(self, parties: tuple[str, ...]) -> tuple[str, ...]:
        if len(parties) < 2:  # noqa: PLR2004  one or none: there is nothing to choose
            return parties
        named = [(id_, self._names[id_]) for id_ in parties]
        click.echo(self._spoken().numbered(named), nl=False)
        return self._chosen("for-whom", parties, offered=self.say("interview", "everybody"))

    def _kind(self, now: Turn, side: Side) -> str:
        kinds, say = self.rules.pack.evidence.kinds, self.say
        offered = self.last.get("kind") or self.interview.usual_kind or ""
        titles = [(id_, say.text(kind.title)) for id_, kind in kinds.items()]
        if "kind" not in self.last:
            click.echo(self._spoken().numbered(titles), nl=False)
        while True:
            chosen = self._chosen("kind", list(kinds), offered=offered, most=1)
            if chosen:
                break
            click.echo(self._spoken().numbered(titles), nl=False)
        if side == "supports" and falls_short(self.rules.pack, now.question, chosen[0]):
            self._tell("kind-weak", kind=self._spoken().enough(now.question))
        return chosen[0]

    def _chosen(
        self, key: str, ids: Sequence[str], *, offered: str = "", most: int | None = None
    ) -> tuple[str, ...]:
        """Those of `ids` that are named, by number or id; all of them by the word for that; none by `?`."""
        while True:
            read = self._offered(key, offered)
            if (read, key) == ("?", "kind"):
                return ()
            if (read.casefold(), most) == (self.say("interview", "everybody"), None):
                return tuple(ids)
            found = _named_in(read, ids)
            if 0 < len(found) <= (most or len(found)) and set(ids).issuperset(found):
                return tuple(id_ for id_ in ids if id_ in found)
            self._not_chosen(read, found, ids)

    def _not_chosen(self, read: str, found: Sequence[str], ids: Sequence[str]) -> None:
        """Why what was read is no choice, and what may have been meant."""
        if not found:
            self._tell("needed")
            return
        strange = [part for part in found if part not in ids]
        self._tell("not-a-choice", read=", ".join(strange) or read)
        if strange and (meant := closest(strange[0], ids)):
            click.echo(self.say("problem", "meant", meant=meant))

    def _keep(self, now: Turn, reply: Reply) -> None:
        """Write the record, however often it takes, and tell what came of it."""
        case, before = self._known
        made = record(now.question, reply, case)
        while True:
            try:
                with _undisturbed():
                    found = add_record(self.file, made, self.rules.pack)
                    self.kept += 1
                break
            except ProblemsFound as error:
                tell_problems(error.problems, self.say)
            except NotKept:
                self._tell("unchanged")
            except OSError as error:
                self._tell_of("cannot-write", error)
            self._tell("not-kept")
            click.echo(table(made))
            self._try_again()
        id_ = found.evidence[-1].id
        self._tell("kept", id=id_)
        if reasons := set_aside(self._case(found), id_):
            self._tell("set-aside", reasons=self.say.listed(self.say("reason", reason) for reason in reasons))
        _, after = self._look()
        click.echo(self._spoken().level(before, after), nl=False)

    def _try_again(self) -> None:
        with suppress(_Back):
            self._line(self.say("interview", "again"))


def _named_in(read: str, ids: Sequence[str]) -> list[str]:
    """What is named, each by its id, or by its number among `ids`."""
    by_number = {str(number): id_ for number, id_ in enumerate(ids, start=1)}
    return [by_number.get(part.strip(), part.strip()) for part in read.split(",") if part.strip()]


def _date_fault(written: str) -> str | None:
    try:
        read_date(written)
    except PydanticCustomError:
        return "not-a-date"
    return None


def _width() -> int:
    return min(shutil.get_terminal_size().columns, _WIDTH)
