"""Playing a scenario: what each sentence does to the situation, and what it holds the result against.

A scenario's data goes through the same checks as a collaboration file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from ..files import check, read
from ..files.problems import ProblemsFound
from ..flow import Case, assess
from ..judge import variants
from ..judge.compile import Rules
from ..judge.compile import rules as compile_rules
from ..judge.engine import Engine
from ..judge.engine.choose import engine as choose_engine
from ..languages import Language
from ..model.assessment import ArenaResult, Assessment, CriterionResult, IndicatorResult, Point, StepResult
from ..model.problems import InputFile
from ..model.values import read_date
from .names import ScenarioError, one_of, resolve
from .vocabulary import Said, StepKind, said

LISTS = {
    "roles": "role",
    "supports": "indicator",
    "partly": "indicator",
    "against": "indicator",
    "instruments": "instrument",
    "functions": "function",
    "parties": None,
    "arenas": None,
}
"""Columns whose cells are lists, and what the rules call what they name."""
DAYS = ("date", "since", "until")
"""Columns whose cells are days."""
_SOURCE = {"work": "Scenario"}
_DEFAULT_DAY = date(2020, 12, 31)

Cells = Sequence[Sequence[str]]


class Touched(NamedTuple):
    """Something of the rules that a scenario says is so."""

    what: str
    id: str
    status: str = ""


@dataclass
class Situation:
    """What a scenario has said so far, and the assessment once it is made."""

    rules: Rules
    folder: Path
    lang: Language = "nb"
    engine: Engine = field(default_factory=choose_engine)
    data: dict[str, Any] = field(default_factory=dict)
    arena: str | None = None
    result: Assessment | None = None
    touched: set[Touched] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.data = {
            "collaboration": {"id": "scenario", "name": "Scenario"},
            "parties": [],
            "arenas": [{"id": "arena", "name": "Arena", "relation": "other"}],
            "evidence": [],
        }


Play = Callable[[Situation, dict[str, str], Cells], None]
_PLAYS: dict[str, Play] = {}


def _plays(id_: str) -> Callable[[Play], Play]:
    def register(play: Play) -> Play:
        _PLAYS[id_] = play
        return play

    return register


def play(situation: Situation, line: Said, table: Cells = ()) -> None:
    """Let one sentence have its effect.

    Raises:
        ScenarioError: it cannot be understood, or what it says is not so.
    """
    _PLAYS[line.sentence.id](situation, line.values, table)


def scenario(situation: Situation, lines: Iterable[tuple[StepKind, str, Cells]]) -> None:
    """Play all the lines of a scenario.

    Raises:
        ScenarioError: a line cannot be understood, or what it says is not so.
    """
    for kind, text, table in lines:
        line = said(text, kind)
        if line is None:
            raise ScenarioError("undefined-step", read=text)
        play(situation, line, table)


# Given


@_plays("parties")
def _parties(situation: Situation, _: dict[str, str], table: Cells) -> None:
    situation.data["parties"] += [
        {"tier": next(iter(situation.rules.pack.terms.tiers)), **row} for row in _rows(situation, table)
    ]


@_plays("party")
def _party(situation: Situation, values: dict[str, str], _: Cells) -> None:
    tier = resolve(situation.rules.pack, "tier", values["tier"])
    number = len(situation.data["parties"]) + 1
    situation.data["parties"].append({"id": f"part-{number}", "name": values["name"], "tier": tier})


@_plays("relation")
def _relation(situation: Situation, values: dict[str, str], _: Cells) -> None:
    relation = resolve(situation.rules.pack, "relation", values["relation"])
    situation.data["arenas"][0]["relation"] = relation


@_plays("phase")
def _phase(situation: Situation, values: dict[str, str], _: Cells) -> None:
    phase = resolve(situation.rules.pack, "phase", values["phase"])
    start = {"phase": phase, "since": values["day"]}
    situation.data["arenas"][0].setdefault("phases", []).append(start)


@_plays("target")
def _target(situation: Situation, values: dict[str, str], _: Cells) -> None:
    situation.data["arenas"][0] |= {"target": int(values["step"]), "lasting": False}


@_plays("lasting-target")
def _lasting_target(situation: Situation, values: dict[str, str], _: Cells) -> None:
    situation.data["arenas"][0] |= {"target": int(values["step"]), "lasting": True}


@_plays("ends")
def _ends(situation: Situation, values: dict[str, str], _: Cells) -> None:
    situation.data["arenas"][0]["ends"] = {"date": values["day"], "source": _SOURCE}


@_plays("not-applicable")
def _not_applicable(situation: Situation, values: dict[str, str], _: Cells) -> None:
    indicator = resolve(situation.rules.pack, "indicator", values["indicator"])
    aside = {"indicator": indicator, "why": values["why"], "source": _SOURCE}
    situation.data.setdefault("not_applicable", []).append(aside)


@_plays("variant")
def _variant(situation: Situation, values: dict[str, str], _: Cells) -> None:
    pack = situation.rules.pack
    used = variants.of(pack, resolve(pack, "variant", values["variant"]))
    situation.rules = compile_rules(used, situation.rules.published)


@_plays("answer")
def _answer(situation: Situation, values: dict[str, str], _: Cells) -> None:
    pack = situation.rules.pack
    question = resolve(pack, "question", values["question"])
    answer = resolve(pack, "yes-or-no", values["yes-or-no"])
    situation.data.setdefault("problem", {})[question] = answer


@_plays("evidence")
def _evidence(situation: Situation, _: dict[str, str], table: Cells) -> None:
    for row in _rows(situation, table):
        kind = resolve(situation.rules.pack, "kind", row.get("kind", ""))
        _add(situation, row | {"kind": kind})


@_plays("record")
def _record(situation: Situation, values: dict[str, str], _: Cells) -> None:
    pack = situation.rules.pack
    side = resolve(pack, "side", values["side"])
    row: dict[str, Any] = {"kind": resolve(pack, "kind", values["kind"]), "date": values["day"]}
    row[side] = [resolve(pack, "indicator", values["indicator"])]
    if "party" in values:
        row["parties"] = [_id_of_party(situation, values["party"])]
    _add(situation, row)


_plays("record-about")(_record)


def _add(situation: Situation, row: dict[str, Any]) -> None:
    number = len(situation.data["evidence"]) + 1
    told = {"id": f"D{number}", "what": "Scenario.", "source": _SOURCE}
    situation.data["evidence"].append(told | row)


@_plays("file")
def _file(situation: Situation, values: dict[str, str], _: Cells) -> None:
    """A collaboration file, by its path from the feature or from where the scenarios are run."""
    try:
        situation.data = dict(file_named(values["path"], situation.folder).data)
    except ProblemsFound as found:
        raise ScenarioError("file-problems", problems=found.problems) from found


def file_named(written: str, folder: Path) -> InputFile:
    """The collaboration file that a feature in `folder` names.

    Raises:
        ProblemsFound: there is none, or it cannot be read.
    """
    beside = folder / written
    return read.toml(beside if beside.exists() else Path(written))


@_plays("arena")
def _arena_chosen(situation: Situation, values: dict[str, str], _: Cells) -> None:
    arenas = {arena["id"]: (arena["name"],) for arena in situation.data["arenas"]}
    situation.arena = one_of("arena", values["arena"], arenas)


# When


@_plays("assessed")
def _assessed(situation: Situation, _: dict[str, str], __: Cells) -> None:
    _assess(situation, _DEFAULT_DAY)


@_plays("assessed-on")
def _assessed_on(situation: Situation, values: dict[str, str], _: Cells) -> None:
    """A month or a year stands for its last day. What is no day has been told before anything is played."""
    _assess(situation, read_date(values["day"]).last)


def _assess(situation: Situation, on: date) -> None:
    file = InputFile("scenario", data=situation.data)
    try:
        collaboration = check.collaboration(file, situation.rules.pack)
    except ProblemsFound as found:
        raise ScenarioError("file-problems", problems=found.problems) from found
    situation.result = assess(Case(collaboration, situation.rules, on, situation.engine))


# Then


@_plays("criterion-is")
def _criterion_is(situation: Situation, values: dict[str, str], _: Cells) -> None:
    found = _criterion(situation, values)
    status = resolve(situation.rules.pack, "status", values["status"])
    _same(values["criterion"], "status", found.status, status)
    situation.touched.add(Touched("criterion", found.id, status))


@_plays("criterion-contested")
def _criterion_contested(situation: Situation, values: dict[str, str], _: Cells) -> None:
    found = _criterion(situation, values)
    _so(bool(found.contested), "not-contested", read=values["criterion"])
    situation.touched.add(Touched("criterion", found.id, "contested"))


@_plays("criterion-does-not-apply")
def _does_not_apply(situation: Situation, values: dict[str, str], _: Cells) -> None:
    id_ = resolve(situation.rules.pack, "criterion", values["criterion"])
    found = _arena(situation).criteria[id_]
    _so(not found.applies, "it-applies", read=values["criterion"])


@_plays("indicator-is")
def _indicator_is(situation: Situation, values: dict[str, str], _: Cells) -> None:
    found = _indicator(situation, values["indicator"])
    answer = resolve(situation.rules.pack, "answer", values["answer"])
    _same(values["indicator"], "answer", found.status, answer)


@_plays("step-is")
def _step_is(situation: Situation, values: dict[str, str], _: Cells) -> None:
    status = resolve(situation.rules.pack, "status", values["status"])
    step = _step(situation, values["step"])
    _same(step.title.read(situation.lang), "status", step.status, status)


@_plays("level-is")
def _level_is(situation: Situation, values: dict[str, str], _: Cells) -> None:
    level = _arena(situation).level
    for name in ("reached", "under_way", "possible"):
        _same(name, "number", getattr(level, name), int(values[name]))


@_plays("published-is")
def _published_is(situation: Situation, values: dict[str, str], _: Cells) -> None:
    _same("published", "number", _arena(situation).published, int(values["step"]))


@_plays("lasting-is")
def _lasting_is(situation: Situation, values: dict[str, str], _: Cells) -> None:
    status = resolve(situation.rules.pack, "status", values["status"])
    _same("lasting", "status", _arena(situation).lasting, status)


@_plays("recommended-is")
def _recommended_is(situation: Situation, values: dict[str, str], _: Cells) -> None:
    target = _arena(situation).target
    _same("target", "number", target.recommended, int(values["step"]))
    situation.touched |= {Touched("target", r.id) for r in target.reasons if r.target == target.recommended}


@_plays("nothing-recommended")
def _nothing_recommended(situation: Situation, _: dict[str, str], __: Cells) -> None:
    target = _arena(situation).target
    _same("target", "number", target.recommended, None)
    situation.touched |= {Touched("target", reason.id) for reason in target.reasons}


@_plays("unsupported")
def _unsupported(situation: Situation, values: dict[str, str], _: Cells) -> None:
    steps = [base.step for base in _arena(situation).level.unsupported]
    _so(int(values["step"]) in steps, "not-unsupported", read=values["step"])


@_plays("undocumented")
def _undocumented(situation: Situation, values: dict[str, str], _: Cells) -> None:
    steps = [base.step for base in _arena(situation).level.undocumented]
    _so(int(values["step"]) in steps, "not-undocumented", read=values["step"])


@_plays("is-gap")
def _is_gap(situation: Situation, values: dict[str, str], _: Cells) -> None:
    _listed(situation, values, _arena(situation).gaps, "gap")


@_plays("is-open")
def _is_open(situation: Situation, values: dict[str, str], _: Cells) -> None:
    _listed(situation, values, _arena(situation).open, "open")


@_plays("worth-strengthening")
def _worth_strengthening(situation: Situation, values: dict[str, str], _: Cells) -> None:
    _listed(situation, values, _arena(situation).strengthen, "strengthen")


def _listed(situation: Situation, values: dict[str, str], points: Iterable[Point], where: str) -> None:
    id_ = _criterion(situation, values).id
    _so(id_ in [point.criterion for point in points], f"not-{where}", read=values["criterion"])
    situation.touched.add(Touched("criterion", id_, where))


@_plays("is-settled")
def _is_settled(situation: Situation, values: dict[str, str], _: Cells) -> None:
    arena, id_ = _arena(situation), _criterion(situation, values).id
    listed = [point.criterion for point in (*arena.gaps, *arena.open)]
    _so(id_ not in listed, "not-settled", read=values["criterion"])


@_plays("has-reason")
def _has_reason(situation: Situation, values: dict[str, str], _: Cells) -> None:
    reason = resolve(situation.rules.pack, "reason", values["reason"])
    reasons = {reason for point in _points(situation, values) for reason in point.reasons}
    _so(reason in reasons, "no-such-reason", read=values["reason"], found=_shown(reasons))


@_plays("lags")
def _lags(situation: Situation, values: dict[str, str], _: Cells) -> None:
    party = _id_of_party(situation, values["party"])
    lagging = {party for point in _points(situation, values) for party in point.parties}
    _so(party in lagging, "does-not-lag", read=values["party"], found=_shown(lagging))


@_plays("warned")
def _warned(situation: Situation, values: dict[str, str], _: Cells) -> None:
    warning = resolve(situation.rules.pack, "warning", values["warning"])
    given = [w.id for w in _arena(situation).warnings]
    _so(warning in given, "not-warned", read=warning, found=_shown(given))
    situation.touched.add(Touched("warning", warning))


@_plays("not-warned")
def _not_warned(situation: Situation, values: dict[str, str], _: Cells) -> None:
    warning = resolve(situation.rules.pack, "warning", values["warning"])
    _so(warning not in [w.id for w in _arena(situation).warnings], "warned", read=warning)


@_plays("actions")
def _actions(situation: Situation, _: dict[str, str], table: Cells) -> None:
    given = [action.id for action in _arena(situation).every_action]
    for row in _rows(situation, table):
        action = resolve(situation.rules.pack, "action", row["action"])
        _so(action in given, "not-advised", read=row["action"], found=_shown(given))
        situation.touched.add(Touched("action", action))


@_plays("first")
def _first(situation: Situation, _: dict[str, str], table: Cells) -> None:
    wanted = _named(situation, table, "action")
    _are_first(wanted, [action.id for action in _arena(situation).first][: len(wanted)])


@_plays("whole-list")
def _whole_list(situation: Situation, _: dict[str, str], table: Cells) -> None:
    _are_first(_named(situation, table, "action"), [action.id for action in _arena(situation).first])


@_plays("find-out")
def _find_out(situation: Situation, _: dict[str, str], table: Cells) -> None:
    _are_first(_named(situation, table, "criterion"), _arena(situation).find_out)


def _named(situation: Situation, table: Cells, what: str) -> list[str]:
    return [resolve(situation.rules.pack, what, row[what]) for row in _rows(situation, table)]


def _are_first(wanted: Sequence[str], found: Sequence[str]) -> None:
    """The same in the same order."""
    missed = [one or other for one, other in zip_longest(wanted, found) if one != other]
    _so(not missed, "not-first", read="".join(missed[:1]), found=", ".join(found) or "–")


@_plays("advised")
def _advised(situation: Situation, values: dict[str, str], _: Cells) -> None:
    id_ = _criterion(situation, values).id
    served = {served for action in _arena(situation).every_action for served in action.serves}
    _so(id_ in served, "not-advised", read=values["criterion"], found=_shown(served))


@_plays("dip")
def _dip(situation: Situation, values: dict[str, str], _: Cells) -> None:
    id_ = _criterion(situation, values).id
    fallen = {criterion for dip in _arena(situation).dips for criterion in dip.criteria}
    _so(id_ in fallen, "no-dip", read=values["criterion"], found=_shown(fallen))


@_plays("sign")
def _sign(situation: Situation, values: dict[str, str], _: Cells) -> None:
    sign = resolve(situation.rules.pack, "sign", values["sign"])
    erosion = _arena(situation).erosion
    seen = [s.id for s in (*erosion.signs, *erosion.counter_signs)] if erosion else []
    _so(sign in seen, "no-such-sign", read=sign, found=_shown(seen))
    situation.touched.add(Touched("sign", sign))


@_plays("role-missing")
def _role_missing(situation: Situation, values: dict[str, str], _: Cells) -> None:
    role = resolve(situation.rules.pack, "role", values["role"])
    missing = [r.role for r in _arena(situation).roles if r.expected and not r.parties]
    _so(role in missing, "role-not-missing", read=values["role"], found=_shown(missing))


@_plays("no-dip")
def _no_dip(situation: Situation, values: dict[str, str], _: Cells) -> None:
    id_ = _criterion(situation, values).id
    fallen = {criterion for dip in _arena(situation).dips for criterion in dip.criteria}
    _so(id_ not in fallen, "a-dip", read=values["criterion"])


@_plays("no-sign")
def _no_sign(situation: Situation, values: dict[str, str], _: Cells) -> None:
    sign = resolve(situation.rules.pack, "sign", values["sign"])
    erosion = _arena(situation).erosion
    seen = [s.id for s in (*erosion.signs, *erosion.counter_signs)] if erosion else []
    _so(sign not in seen, "sign-seen", read=sign)


@_plays("role-not-missing")
def _role_not_missing(situation: Situation, values: dict[str, str], _: Cells) -> None:
    role = resolve(situation.rules.pack, "role", values["role"])
    missing = [r.role for r in _arena(situation).roles if r.expected and not r.parties]
    _so(role not in missing, "role-missing", read=values["role"])


@_plays("indicator-at-party")
def _indicator_at_party(situation: Situation, values: dict[str, str], _: Cells) -> None:
    found = _indicator(situation, values["indicator"])
    party = _id_of_party(situation, values["party"])
    answer = resolve(situation.rules.pack, "answer", values["answer"])
    at = next((p.status for p in found.parties if p.party == party), "unknown")
    _same(values["indicator"], "answer", at, answer)


# What is looked up


def _rows(situation: Situation, table: Cells) -> Iterator[dict[str, Any]]:
    """A table as rows by their keys; an empty cell is left out."""
    pack = situation.rules.pack
    head, *body = table
    keys = [resolve(pack, "column", column) for column in head]
    for row in body:
        cells = {key: cell.strip() for key, cell in zip(keys, row, strict=True) if cell.strip()}
        yield {key: _cell(situation, key, cell) for key, cell in cells.items()}


def _cell(situation: Situation, key: str, cell: str) -> Any:
    pack = situation.rules.pack
    if key in LISTS:
        parts, name = [part.strip() for part in cell.split(",")], LISTS[key]
        if name:
            return [resolve(pack, name, part) for part in parts]
        return [_id_of_party(situation, part) for part in parts] if key == "parties" else parts
    return resolve(pack, key, cell) if key in ("tier", "kind") else cell


def _id_of_party(situation: Situation, read: str) -> str:
    parties = {party["id"]: (party["name"],) for party in situation.data["parties"]}
    return one_of("party", read, parties)


def _arena(situation: Situation) -> ArenaResult:
    if situation.result is None:
        raise ScenarioError("not-assessed")
    arenas = situation.result.arenas
    return next(arena for arena in arenas if situation.arena in (None, arena.id))


def _step(situation: Situation, written: str) -> StepResult:
    steps = {str(step.number): step for step in _arena(situation).steps}
    if written not in steps:
        raise ScenarioError("no-such-name", what="steps", read=written, expected=steps)
    return steps[written]


def _criterion(situation: Situation, values: dict[str, str]) -> CriterionResult:
    id_ = resolve(situation.rules.pack, "criterion", values["criterion"])
    found = _arena(situation).criteria[id_]
    _so(found.applies, "does-not-apply", read=values["criterion"])
    return found


def _indicator(situation: Situation, written: str) -> IndicatorResult:
    id_ = resolve(situation.rules.pack, "indicator", written)
    criteria = _arena(situation).criteria.values()
    found = next((i for c in criteria for i in c.indicators if i.id == id_), None)
    if found is None:
        raise ScenarioError("does-not-apply", read=written)
    return found


def _points(situation: Situation, values: dict[str, str]) -> list[Point]:
    arena, id_ = _arena(situation), _criterion(situation, values).id
    return [p for p in (*arena.gaps, *arena.open, *arena.strengthen) if p.criterion == id_]


def _shown(found: Iterable[str]) -> str:
    return ", ".join(sorted(found)) or "–"


def _same(what: str, kind: str, found: object, expected: object) -> None:
    if found != expected:
        raise ScenarioError("not-so", read=what, kind=kind, found=str(found), wanted=str(expected))


def _so(holds: bool, code: str, read: str, found: str = "") -> None:
    if not holds:
        raise ScenarioError(code, read=read, found=found)
