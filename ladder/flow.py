"""The whole flow: read, check, compile, weigh, judge, advise, explain. Read this first.

The disk is touched only by `read`. From there on everything is pure functions over values that do not
change, and what comes out is one `Assessment`, which `render` prints.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from . import check, compile, read
from .advise import advise
from .assessment import Assessment
from .collaboration import Arena, Collaboration
from .compile import Rules
from .engine import Engine, TableTooLarge
from .engine.choose import engine as choose_engine
from .explain import Found, explain
from .judge import applies, judge, levels, phase_of
from .problems import Document, Problem, ProblemsFound
from .weigh import weigh


def read_rules(folder: str | Path | None = None) -> Rules:
    """The rule pack in `folder`, or our own: read, checked and compiled.

    Raises:
        ProblemsFound: the pack cannot judge as it is. Every problem is there.
    """
    folder = Path(folder) if folder else read.own_rules()
    pack = check.pack(str(folder), read.rule_files(folder))
    try:
        return compile.rules(pack)
    except TableTooLarge as error:
        problem = Problem("table-too-large", Document(str(folder)), values={"said": str(error)})
        raise ProblemsFound([problem]) from error


def read_collaboration(path: str | Path, rules: Rules) -> Collaboration:
    """The collaboration in the file at `path`, checked against `rules`.

    Raises:
        ProblemsFound: it cannot be judged as it is. Every problem is there.
    """
    return check.collaboration(read.toml(Path(path)), rules.pack)


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
    found = [_find(collaboration, rules, as_of, engine, arena) for arena in chosen]
    return explain(rules, collaboration, as_of, engine, found)


def _find(collaboration: Collaboration, rules: Rules, as_of: date, engine: Engine, arena: Arena) -> Found:
    phase = phase_of(arena, as_of)
    asked = [id_ for id_, c in rules.pack.criteria.items() if applies(c, arena.relation, phase)]
    weighed = weigh(rules, collaboration, arena, as_of, engine, asked)
    judged = judge(rules, engine, weighed, asked)
    advised = advise(rules, engine, collaboration, arena, phase, judged)
    return Found(arena, phase, judged, levels(rules, judged), advised)
