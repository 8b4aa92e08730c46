"""The whole flow: from a case to its assessment. Read `find` first.

A case is a collaboration and all that it is judged by, checked once. The disk is touched only where rules and
collaborations are read. All the rest are pure functions over values that do not change.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .files import cache, check, read
from .files.check import Note
from .judge import compile, variants
from .judge.advise import advise
from .judge.assemble import Found, assemble
from .judge.compile import Rules
from .judge.dips import dips
from .judge.engine import Engine
from .judge.engine.choose import EngineName
from .judge.engine.choose import engine as choose_engine
from .judge.grade import Judged, judge, levels
from .judge.survey import Surveyed, survey
from .judge.weigh import weigh
from .model.assessment import Assessment
from .model.collaboration import Arena, Collaboration, Evidence
from .model.pack import Pack
from .model.problems import InputFile
from .naming import gathered, named, one
from .words import CannotAnswer, harmless

if TYPE_CHECKING:
    from .model.handbook import Handbook


def assess(case: Case) -> Assessment:
    """Judge every arena of `case`, as it was on its day by everything now on file.

    Raises:
        EngineError: an engine failed, or two engines differ. Then there is no assessment.
    """
    return shown(case, [find(case, arena) for arena in case.chosen])


def find(case: Case, arena: Arena) -> Found:
    """Everything found about `arena`, with the proof: what an assessment is made of.

    The survey tells what is so of the arena, and weighing how far its records move each indicator. Judging
    makes criteria and steps of them, and advice follows from what is missing. Where a phase began, what was
    in place on its eve tells what has dipped since.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    return advised_on(case, arena, *judged_in(case, arena))


def advised_on(case: Case, arena: Arena, rules: Rules, surveyed: Surveyed, judged: Judged) -> Found:
    """What is found about `arena`, judged so.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    advised = advise(rules, case.engine, case.collaboration, arena, surveyed, judged)
    dipped = dips(rules.pack, arena, surveyed, on_eve(case, arena, surveyed), judged)
    return Found(arena, rules, surveyed, judged, levels(rules, judged), advised, dipped)


def judged_in(case: Case, arena: Arena) -> tuple[Rules, Surveyed, Judged]:
    """How `arena` stands, with the rules as they weigh there that day.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    collaboration, day, engine = case.collaboration, case.day, case.engine
    surveyed = survey(case.rules.pack, collaboration, arena, day)
    tiers, phase = surveyed.tiers.values(), surveyed.phase_id
    rules = case.rules.at(arena.relation, phase)
    criteria = rules.pack.criteria.items()
    ends = arena.ends is not None
    asked = [id_ for id_, c in criteria if c.applies.holds(arena.relation, phase, tiers, ends=ends)]
    weighed = weigh(rules, collaboration, arena, day, engine, asked)
    return rules, surveyed, judge(rules, engine, weighed, asked)


def on_eve(case: Case, arena: Arena, surveyed: Surveyed) -> Judged | None:
    """How `arena` stood the day before its present phase, where it had another.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    if surveyed.phase is None or surveyed.phase == arena.phases[0]:
        return None
    _, _, before = judged_in(case.on(surveyed.phase.since.first - timedelta(days=1)), arena)
    return before


def shown(case: Case, found: Iterable[Found]) -> Assessment:
    """What was `found` in `case`, as the assessment shows it."""
    return assemble(case.rules, case.collaboration, case.day, case.engine, found)


@dataclass(frozen=True, slots=True, init=False)
class Case:
    """What is asked about: a collaboration, the rules and the engine that judge it, a day, and its arenas.

    Without `arenas` (ids or names) it is about all of them; without `engine`, the best there is judges. A
    collaboration that has not been checked against the rules, as one built by hand, is checked here.

    Raises:
        ProblemsFound: the collaboration cannot be judged as it is. Every problem is there.
        CannotAnswer: the day is no date, no engine has that name, or `arenas` are no list of arenas in the
            collaboration.
        EngineUnavailable: the engine named cannot be loaded here.
    """

    collaboration: Collaboration
    rules: Rules
    day: date
    engine: Engine
    arenas: tuple[str, ...] | None

    def __init__(
        self,
        collaboration: Collaboration,
        rules: Rules,
        day: date,
        engine: Engine | EngineName | None = None,
        arenas: Collection[str] | None = None,
    ) -> None:
        need_day(day)
        checked = check.checked(collaboration, rules.pack)
        judge_with = choose_engine(engine) if engine is None or isinstance(engine, str) else engine
        chosen = None if arenas is None else known_arenas(arenas, checked.arenas)
        _set(self, collaboration=checked, rules=rules, day=day, engine=judge_with, arenas=chosen)

    @property
    def chosen(self) -> tuple[Arena, ...]:
        """The arenas it is about, in the order of the file."""
        return tuple(a for a in self.collaboration.arenas if self.arenas is None or a.id in self.arenas)

    def on(self, day: date) -> Case:
        """The same on another day."""
        return self.as_if(day=day)

    def with_evidence(self, evidence: Iterable[Evidence]) -> Case:
        """The same with this evidence in the place of its own."""
        return self.as_if(collaboration=self.collaboration.model_copy(update={"evidence": tuple(evidence)}))

    def as_if(self, **changes: Any) -> Case:
        """The same but for `changes`, as questions imagine it thousands of times: nothing is checked anew."""
        made = copy(self)
        _set(made, **changes)
        return made


def _set(case: Case, **values: Any) -> None:
    for name, value in values.items():
        object.__setattr__(case, name, value)


def need_day(day: date) -> None:
    """See to it that `day` is a date, without a time of day.

    Raises:
        CannotAnswer: it is not.
    """
    if not isinstance(day, date) or isinstance(day, datetime):
        raise CannotAnswer("not-a-date-object", read=harmless(repr(day)))


def need_order(first: date, last: date) -> None:
    """See to it that `first` is not after `last`, and that both are dates.

    Raises:
        CannotAnswer: they are not so.
    """
    need_day(first)
    need_day(last)
    if first > last:
        raise CannotAnswer("days-out-of-order", first=first, last=last)


def known_arenas(asked: Collection[str], arenas: Iterable[Arena]) -> tuple[str, ...]:
    """The ids of those that are `asked` for among `arenas`, each by its id, its name or the beginning of one.

    Raises:
        CannotAnswer: there is none of that name, or several, or they are no list of names.
    """
    if isinstance(asked, str):
        raise CannotAnswer("not-names", read=asked)
    asked = tuple(asked)
    if not asked:
        raise CannotAnswer("no-arenas")
    known = gathered((arena.id, (arena.name,)) for arena in arenas)
    return tuple(one(read, known, "unknown-arena", expected=", ".join(known)) for read in asked)


_SPREADSHEETS = {".xlsx", ".csv", ".tsv", ".xls", ".xlsm", ".xlsb", ".xltx", ".ods", ".fods", ".numbers"}
"""Those that are not read are told how to save."""


def read_rules(folder: str | Path | None = None, variant: str | None = None) -> Rules:
    """The rule pack in `folder`, or our own: read, checked and compiled, as the ladder is in `variant`.

    Of `variant` the id will do, a title or the beginning of one. Without it, as the pack itself has it.

    Raises:
        ProblemsFound: the pack cannot judge as it is. Every problem is there.
        CannotAnswer: it has no variant of that name, or several.
    """
    folder = Path(folder) if folder else read.own_rules()
    files = read.unparsed_rules(folder)
    pack = cache.pack(files, lambda: _checked(folder, read.parsed_rules(files)))
    used = pack
    if variant or pack.ladder.variants:
        known = named(pack, "variant")
        unknown = "unknown-variant" if known else "no-variants"
        asked = variant or pack.ladder.variant
        used = variants.of(pack, one(asked, known, unknown, expected=", ".join(known)))
    published = variants.of(pack, pack.ladder.published) if pack.ladder.published else None
    return compile.rules(used, published)


def read_handbook(folder: str | Path | None = None) -> Handbook:
    """The passages and the interview guide of the rule pack in `folder`, or of our own.

    Raises:
        ProblemsFound: they, or the pack, cannot be used as they are. Every problem is there.
    """
    from .files.check.handbook import handbook  # noqa: PLC0415  no assessment needs it

    folder = Path(folder) if folder else read.own_rules()
    return handbook(_checked(folder, read.rule_files(folder)), read.handbook_files(folder))


def _checked(folder: Path, files: Mapping[str, InputFile]) -> Pack:
    from .files.check.pack import pack  # noqa: PLC0415  most often it has been checked already

    return pack(str(folder), files)


def read_collaboration(path: str | Path, rules: Rules) -> Collaboration:
    """The collaboration in the file at `path`, checked against `rules`: TOML, a workbook (.xlsx) or CSV.

    A CSV file holds records; the rest stands in the TOML file of the same name beside it.

    Raises:
        ProblemsFound: it cannot be judged as it is. Every problem is there.
    """
    path = Path(path)
    if path.suffix.casefold() in _SPREADSHEETS:
        from .files.sheet import read as spreadsheet  # noqa: PLC0415  a TOML file does not wait for it

        return spreadsheet.collaboration(path, rules.pack)
    return check.collaboration(read.toml(path), rules.pack)


def notes_on(path: str | Path) -> Iterator[Note]:
    """What is worth a second look in the file at `path` or beside it, and not seen in what is read of it.

    Raises:
        ProblemsFound: the file cannot be read.
    """
    path = Path(path)
    if path.suffix.casefold() == ".xlsx":
        from .files.sheet.notes import notes  # noqa: PLC0415  a TOML file does not wait for it

        return notes(path)
    return check.beside(path)


def collaboration(data: Mapping[str, Any], rules: Rules) -> Collaboration:
    """The collaboration in `data`, checked against `rules` as one in a file is: a dict, or parsed JSON.

    Dates are as in a file: `date` objects, or text such as `"2020-02-14"` or `"2020-02"`. Lists may be
    tuples, and what is None is left out.

    Raises:
        ProblemsFound: it cannot be judged as it is. Every problem is there.
    """
    return check.collaboration(read.data(data), rules.pack)
