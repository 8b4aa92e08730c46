"""`ladder interview`: the questions worth asking, one at a time; each answer is in the file at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, get_args

import click

from ..files import read
from ..files.problems import ProblemsFound
from ..files.write import NotKept, add_record, table
from ..flow import Case, read_collaboration, read_handbook
from ..judge.engine.choose import EngineName
from ..model.collaboration import Arena, Collaboration
from ..model.handbook import Interview
from ..questions.ask import ArenaAsked, ask
from ..questions.interview import (
    Reply,
    Session,
    Side,
    Stage,
    Turn,
    falls_short,
    record,
    remaining,
    set_aside,
    turn,
)
from ..render.interview import Spoken
from ..undisturbed import undisturbed
from ..words import CannotAnswer, Say
from . import completing, language, options, spoken
from .asking import Asker, Back, Quit, a_date, hear_utf8, something, something_or_none, width
from .leaving import INTERRUPTED, WRONG_INPUT
from .telling import Stop, command_line, tell_problems, told_gently


@spoken.command("interview", "ladder interview vårt.toml")
@options.file
@options.as_of
@spoken.option(
    "--arena",
    metavar="ID",
    shell_complete=completing.arenas,
    help="The arena to ask about, by id or name [default: the only one, or you are asked].",
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
    hear_utf8()
    talk = _Talk(say, file, case, interview)
    lang = language.unless_usual(say.lang)
    given = {"--as-of": as_of, "--lang": lang, "--rules": rules_dir, "--variant": variant}
    try:
        talk.hold(case.chosen[0].id if arena else talk.which_arena(case.collaboration.arenas))
    except KeyboardInterrupt:
        click.echo()
        return INTERRUPTED
    except EOFError:
        click.echo()
    except Quit:
        return 0
    finally:
        talk.take_leave(given | {"--engine": engine_name})
    return 0


def _need_toml(file: Path) -> None:
    """No answer is asked for that could not be kept: there are other files to read than to write in."""
    try:
        read.toml(file)
    except ProblemsFound:
        key = "interview-workbook" if file.suffix.casefold() == ".xlsx" else "interview-not-toml"
        first = command_line("sheet", file, {"--to": str(file.with_suffix(".toml"))})
        raise Stop(WRONG_INPUT, key, path=file, command=first) from None


class _Talk:
    """One sitting. What is on file is the truth; here is kept only what was said last, to offer it again."""

    def __init__(self, say: Say, file: Path, case: Case, interview: Interview) -> None:
        self.say, self.file, self.case, self.interview = say, file, case, interview
        self.asker = Asker(say)
        self.rules, self.day = case.rules, case.day
        self.arena = ""
        self.kept = 0
        self.done = False
        self.last: dict[str, str] = {"date": say.day(self.day.isoformat())}
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
                    self.done = now.stage == "rest"
                    return
                agreed.add(now.stage)
                if now.guide and now.guide.id != at:
                    click.echo(self._spoken().guide(now.guide), nl=False)
                at = now.guide.id if now.guide else None
                session = self._ask(now, session, remaining(asked, session, now.stage))
            except Back:
                if not session.skipped:
                    self._tell("nothing-skipped")
                session = session.back()

    def _end(self, asked: ArenaAsked) -> None:
        """Nothing is left to ask, or there is nothing to ask about."""
        if asked.is_shared:
            self.done = True
            self._tell("no-more")
        else:
            self.asker.show(self.say("report", "no-verdict"))

    def which_arena(self, arenas: Sequence[Arena]) -> str:
        """The arena to ask about: the only one, or the one that is chosen."""
        if len(arenas) == 1:
            return arenas[0].id
        names = {arena.id: arena.name for arena in arenas}
        self.asker.number(names.values())
        while True:
            with suppress(Back):
                return self.asker.one(self.say("interview", "which-arena"), names)

    def take_leave(self, given: Mapping[str, object]) -> None:
        """How many records came, and the commands that come next, with the options that were `given`."""
        if self.kept:
            self.asker.show(self.say.plural("interview", "added", self.kept, file=self.file))
        else:
            self._tell("added-none", file=self.file)
        if self.arena and len(self.case.collaboration.arenas) > 1:
            given = {"--arena": self.arena, **given}
        after = {"see": "assess", "act": "plan"} if self.done else {"see": "assess", "go-on": "interview"}
        for key, name in after.items():
            click.echo(self.say("interview", key, command=command_line(name, self.file, given)))

    def _look(self) -> tuple[Case, ArenaAsked]:
        """The file as it is now, and what to ask. Somebody else may have written in it."""
        while True:
            try:
                source = read.contents(self.file)
                if self.seen is None or self.seen[0] != source:
                    case = self._case(read_collaboration(self.file, self.rules))
                    (asked,) = ask(case, self.interview).arenas
                    self.seen = source, case, asked
                return self.seen[1:]
            except ProblemsFound as found:
                tell_problems(found.problems, self.say)
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
        return Spoken(self.rules.pack, self._names, self.say, width())

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
        self.asker.show(self.say("answer", "partly-means"))
        self._tell("roles")

    def _tell(self, key: str, **values: object) -> None:
        self.asker.show(self.say("interview", key, **values))

    def _goes_on(self, stage: Stage) -> bool:
        yes = self.say("interview", "supports")
        read = self.asker.line(self.say("interview", stage)).casefold()
        return bool(read) and yes.startswith(read)

    def _ask(self, now: Turn, session: Session, left: int) -> Session:
        """One indicator, of so many that are left, until it is answered or skipped."""
        click.echo(self._spoken().question(now, left), nl=False)
        while True:
            match self._answer():
                case "why":
                    criterion = self.rules.pack.criteria[now.question.criterion]
                    click.echo(self._spoken().why(criterion), nl=False)
                case "skip":
                    return session.skip(now)
                case side:
                    with suppress(Back):
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
            read = self.asker.line(self.say("interview", "answer", keys=", ".join(keys)))
            if read.casefold() in meant:
                return meant[read.casefold()]
            if read:
                self._tell("not-an-answer", read=read)

    def _reply(self, now: Turn, side: Side) -> Reply:
        parties = self._parties(now.question.parties)
        what = self._said("what", something)
        kind = self._kind(now, side)
        day = self._said("date", a_date)
        work = self._said("work", something)
        if work != self.last.get("work"):
            self.last |= {"place": "", "url": ""}
        place, url = (self._said(key, something_or_none) for key in ("place", "url"))
        self.last |= {"kind": kind, "date": self.say.day(day), "work": work, "place": place, "url": url}
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

    def _said(self, key: str, understood: Callable[[str], str]) -> str:
        """What is written for `key`, or what was written there last."""
        return self.asker.until(self.say("interview", key), understood, self.last.get(key, ""))

    def _parties(self, parties: tuple[str, ...]) -> tuple[str, ...]:
        if len(parties) < 2:  # noqa: PLR2004  one or none: there is nothing to choose
            return parties
        names = {id_: self._names[id_] for id_ in parties}
        self.asker.number(names.values())
        return self.asker.several(
            self.say("interview", "for-whom"), names, self.say("interview", "everybody")
        )

    def _kind(self, now: Turn, side: Side) -> str:
        titles = {id_: self.say.text(kind.title) for id_, kind in self.rules.pack.evidence.kinds.items()}
        if "kind" not in self.last:
            self.asker.number(titles.values())
        offered = titles.get(self.last.get("kind") or self.interview.usual_kind or "", "")
        chosen = self.asker.one(self.say("interview", "kind"), titles, offered)
        if side == "supports" and falls_short(self.rules.pack, now.question, chosen):
            self._tell("kind-weak", kind=self._spoken().enough(now.question))
        return chosen

    def _keep(self, now: Turn, reply: Reply) -> None:
        """Write the record, however often it takes, and tell what came of it."""
        case, before = self._known
        made = record(now.question, reply, case)
        while True:
            try:
                with undisturbed():
                    found = add_record(self.file, made, self.rules.pack)
                    self.kept += 1
                break
            except ProblemsFound as error:
                tell_problems(error.problems, self.say)
            except NotKept:
                self._tell("unchanged")
            except CannotAnswer as error:
                click.echo(error.told(self.say), err=True)
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
        with suppress(Back):
            self.asker.line(self.say("interview", "again"))
