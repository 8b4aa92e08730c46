"""The whole flow: read, check, compile, weigh, judge, advise, explain. Read this first.

The disk is touched only by `read`. From there on everything is pure functions over values that do not
change, and what comes out is one `Assessment`, which `render` prints.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from .files import check, read
from .judge import compile, variants
from .judge.advise import advise
from .judge.assemble import Found, explain
from .judge.compile import Rules, criterion_subject
from .judge.dips import dips
from .judge.engine import MAX_PATTERNS, Engine, TableTooLarge
from .judge.engine.choose import engine as choose_engine
from .judge.grade import Judged, judge, levels
from .judge.survey import Surveyed, survey
from .judge.weigh import weigh
from .model.assessment import Assessment
from .model.collaboration import Arena, Collaboration
from .model.pack import Pack
from .model.problems import InputFile, Problem, ProblemsFound, closest

if TYPE_CHECKING:
    from .model.handbook import Handbook


_SPREADSHEETS = {".xlsx", ".csv", ".tsv", ".xls", ".xlsm", ".xlsb", ".xltx", ".ods", ".fods", ".numbers"}
"""Those that are not read are told how to save."""


def read_rules(folder: str | Path | None = None, variant: str | None = None) -> Rules:
    """The rule pack in `folder`, or our own: read, checked and compiled, as the ladder is in `variant`.

    Without `variant`, as the pack itself has it.

    Raises:
        ProblemsFound: the pack cannot judge as it is, or has no such variant. Every problem is there.
    """
    folder = Path(folder) if folder else read.own_rules()
    files = read.rule_files(folder)
    pack = check.pack(str(folder), files)
    known = [known.id for known in pack.ladder.variants]
    if variant and variant not in known:
        values = {"what": "variant", "read": variant}
        nearest = closest(variant, known)
        raise ProblemsFound(
            [Problem("unknown-name", InputFile(str(folder)), (), values, tuple(known), nearest)]
        )
    used = variants.of(pack, variant or pack.ladder.variant) if known else pack
    published = variants.of(pack, pack.ladder.published) if pack.ladder.published else None
    return compiled(used, folder, files, published)


def compiled(
    pack: Pack, folder: Path, files: Mapping[str, InputFile], published: Pack | None = None
) -> Rules:
    """`pack` with its tables, which was read from `files` in `folder`; `published` as the published ladder.

    Raises:
        ProblemsFound: it passes the limits of the engines, in one criterion or as a whole.
    """
    try:
        return compile.rules(pack, published)
    except TableTooLarge as error:
        raise ProblemsFound([_too_large(pack, folder, files, error)]) from error


def _too_large(pack: Pack, folder: Path, files: Mapping[str, InputFile], error: TableTooLarge) -> Problem:
    for name, file in files.items():
        id_ = Path(name).stem
        if id_ in pack.criteria and criterion_subject(id_) == error.subject:
            return Problem("too-many-indicators", file, ("met",), {"most": str(MAX_PATTERNS)})
    return Problem("table-too-large", InputFile(str(folder)), values={"said": str(error)})


def read_handbook(folder: str | Path | None = None) -> Handbook:
    """The passages and the interview guide of the rule pack in `folder`, or of our own.

    Raises:
        ProblemsFound: they, or the pack, cannot be used as they are. Every problem is there.
    """
    from .files.check.handbook import handbook  # noqa: PLC0415  no assessment needs it

    folder = Path(folder) if folder else read.own_rules()
    return handbook(check.pack(str(folder), read.rule_files(folder)), read.handbook_files(folder))


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


def assess(
    collaboration: Collaboration,
    rules: Rules,
    as_of: date,
    *,
    engine: Engine | None = None,
    arenas: Collection[str] | None = None,
) -> Assessment:
    """Judge `collaboration` by `rules`, as it was on `as_of` by everything now on file.

    `arenas` names the arenas to judge, all of them unless told.

    Raises:
        EngineError: an engine failed, or two engines differ. Then there is no assessment.
    """
    engine = engine or choose_engine()
    chosen = [arena for arena in collaboration.arenas if arenas is None or arena.id in arenas]
    found = [find(collaboration, rules, as_of, engine, arena) for arena in chosen]
    return explain(rules, collaboration, as_of, engine, found)


def find(collaboration: Collaboration, rules: Rules, as_of: date, engine: Engine, arena: Arena) -> Found:
    """Everything found about `arena`, with the proof: what an assessment is made of.

    Raises:
        EngineError: an engine failed, or two engines differ.
    """
    judged, surveyed = _judge(collaboration, rules, as_of, engine, arena)
    advised = advise(rules, engine, collaboration, arena, surveyed, judged)
    before = certain = None
    if surveyed.phase and surveyed.phase != arena.phases[0]:
        eve = surveyed.phase.since.first - timedelta(days=1)
        dated = tuple(record for record in collaboration.evidence if record.date)
        sure = collaboration.model_copy(update={"evidence": dated})
        before, certain = (_judge(known, rules, eve, engine, arena)[0] for known in (collaboration, sure))
    dipped = dips(rules.pack, arena, surveyed, before, certain, judged)
    return Found(arena, surveyed, judged, levels(rules, judged), advised, dipped)


def _judge(
    collaboration: Collaboration, rules: Rules, as_of: date, engine: Engine, arena: Arena
) -> tuple[Judged, Surveyed]:
    surveyed = survey(rules.pack, collaboration, arena, as_of)
    tiers, phase = surveyed.tiers.values(), surveyed.phase_id
    criteria = rules.pack.criteria.items()
    asked = [id_ for id_, c in criteria if c.applies.holds(arena.relation, phase, tiers)]
    weighed = weigh(rules, collaboration, arena, as_of, engine, asked)
    return judge(rules, engine, weighed, asked), surveyed
