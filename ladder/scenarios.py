"""Gherkin steps in bokmål, for pytest-bdd: a collaboration, «Når samarbeidet vurderes», and what is so then.

Quoted values are titles or ids. One that does not exist fails the scenario and says what was meant.
A scenario's data goes through the same checks as a collaboration file.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from pytest_bdd import given, parsers, then, when

from . import check, read
from .assessment import ArenaResult, Assessment, CriterionResult, GapReason, Point, StepResult
from .compile import Rules
from .flow import assess, read_rules
from .problems import Document, ProblemsFound, closest
from .render import problems as render_problems
from .values import Status, Text
from .words import Say

_SAY = Say("nb")
_COLUMNS = {
    "id": "id",
    "navn": "name",
    "nivå": "tier",
    "roller": "roles",
    "kilde": "kind",
    "dato": "date",
    "fra": "since",
    "til": "until",
    "for": "supports",
    "delvis": "partly",
    "mot": "against",
    "parter": "parties",
    "arenaer": "arenas",
}
_LISTS = ("roles", "supports", "partly", "against", "parties", "arenas")
_DEFAULT_DAY = date(2020, 12, 31)


class ScenarioError(AssertionError):
    """A scenario says something that cannot be understood or that is not so."""


@dataclass
class Situation:
    """What a scenario has said so far, and the assessment once it is made."""

    data: dict[str, Any] = field(default_factory=dict)
    arena: str | None = None
    result: Assessment | None = None


@cache
def _rules() -> Rules:
    return read_rules()


@pytest.fixture
def situation() -> Situation:
    """The situation of one scenario, with one arena of everyone unless the scenario says otherwise."""
    return Situation(
        {
            "collaboration": {"id": "scenario", "name": "Scenario"},
            "arenas": [{"id": "arena", "name": "Arena", "relation": "other"}],
            "evidence": [],
        }
    )


# Given


@given("partene")
def parties(situation: Situation, datatable: list[list[str]]) -> None:
    """Those who take part: id, navn, nivå."""
    terms = _rules().pack.terms
    situation.data["parties"] = [
        {**row, "tier": _id("nivå", row.get("tier", "other"), terms.tiers)} for row in _rows(datatable)
    ]


@given(parsers.parse('relasjonen "{relation}"'))
def relation(situation: Situation, relation: str) -> None:
    """The relation between the parties."""
    situation.data["arenas"][0]["relation"] = _id("relasjon", relation, _rules().pack.terms.relations)


@given(parsers.parse('fasen "{phase}" fra {since}'))
def phase(situation: Situation, phase: str, since: str) -> None:
    """A phase and the day it began."""
    start = {"phase": _id("fase", phase, _rules().pack.terms.phases), "since": _day(since)}
    situation.data["arenas"][0].setdefault("phases", []).append(start)


@given(parsers.parse("målet er trinn {step:d}"))
def target(situation: Situation, step: int) -> None:
    """The step that is set as target."""
    situation.data["arenas"][0] |= {"target": step, "lasting": False}


@given(parsers.parse("målet er trinn {step:d} og varig"))
def lasting_target(situation: Situation, step: int) -> None:
    """The step that is set as target, to last."""
    situation.data["arenas"][0] |= {"target": step, "lasting": True}


@given(parsers.parse('svaret på "{question}" er "{answer}"'))
def answer(situation: Situation, question: str, answer: str) -> None:
    """An answer about the problem."""
    answers = {"ja": "yes", "nei": "no", "vet ikke": "unknown"}
    known = _id("spørsmål", question, _rules().pack.targets.questions)
    situation.data.setdefault("problem", {})[known] = answers[_one_of("svar", answer, answers)]


@given("dokumentasjonen")
def evidence(situation: Situation, datatable: list[list[str]]) -> None:
    """Records: id, kilde, dato, and for, delvis or mot with indicators; parter where some only."""
    kinds = {id_: kind.title for id_, kind in _rules().pack.evidence.kinds.items()}
    first = len(situation.data["evidence"]) + 1
    for number, row in enumerate(_rows(datatable), start=first):
        record = {"id": f"D{number}", "what": "Fra scenarioet.", "source": {"work": "Scenarioet"}, **row}
        record["kind"] = _id("kilde", record.get("kind", ""), kinds)
        situation.data["evidence"].append(record)


@given(parsers.parse('samarbeidsfilen "{path}"'))
def file(situation: Situation, path: str) -> None:
    """A collaboration file, by its path from where the tests run."""
    situation.data = dict(read.toml(Path(path)).data)


@given(parsers.parse('vi ser på arenaen "{arena}"'))
def arena(situation: Situation, arena: str) -> None:
    """Which arena the rest of the scenario is about."""
    arenas = {a["id"]: Text(nb=a["name"]) for a in situation.data["arenas"]}
    situation.arena = _id("arena", arena, arenas)


# When


@when("samarbeidet vurderes")
def assessed(situation: Situation) -> None:
    """Assess, at the end of 2020."""
    _assess(situation, _DEFAULT_DAY)


@when(parsers.parse("samarbeidet vurderes per {day}"))
def assessed_on(situation: Situation, day: str) -> None:
    """Assess as of a day."""
    _assess(situation, _day(day))


def _assess(situation: Situation, day: date) -> None:
    document = Document("scenario", data=situation.data)
    try:
        collaboration = check.collaboration(document, _rules().pack)
    except ProblemsFound as found:
        raise ScenarioError(render_problems.render(found.problems, _SAY)) from None
    situation.result = assess(collaboration, _rules(), day)


# Then


@then(parsers.parse('er kriteriet "{criterion}" "{status}"'))
def criterion_is(situation: Situation, criterion: str, status: str) -> None:
    """The status of a criterion."""
    found = _criterion(situation, criterion)
    _same(f"Kriteriet «{criterion}»", found.status, _status(status))


@then(parsers.parse('er trinn {step:d} "{status}"'))
def step_is(situation: Situation, step: int, status: str) -> None:
    """The status of a step."""
    _same(f"Trinn {step}", _step(situation, step).status, _status(status))


@then(parsers.parse('er kriteriet "{criterion}" omstridt'))
def contested(situation: Situation, criterion: str) -> None:
    """The sources disagree about a criterion."""
    _so(bool(_criterion(situation, criterion).contested), f"Kriteriet «{criterion}» er ikke omstridt.")


@then(parsers.parse("er nivået nådd {reached:d}, underveis {under_way:d} og mulig {possible:d}"))
def level_is(situation: Situation, reached: int, under_way: int, possible: int) -> None:
    """The three levels."""
    level = _arena(situation).level
    read_levels = (level.reached, level.under_way, level.possible)
    _same("Nivået (nådd, underveis, mulig)", read_levels, (reached, under_way, possible))


@then(parsers.parse("er den publiserte verdien {value:d}"))
def published_is(situation: Situation, value: int) -> None:
    """The value on the published ladder."""
    _same("Den publiserte verdien", _arena(situation).published, value)


@then(parsers.parse('er varig samordning "{status}"'))
def lasting_is(situation: Situation, status: str) -> None:
    """The status of the step that is not published."""
    _same("Varig samordning", _arena(situation).lasting, _status(status))


@then(parsers.parse("er det anbefalte målet trinn {step:d}"))
def recommended_is(situation: Situation, step: int) -> None:
    """The target that the rules recommend."""
    _same("Det anbefalte målet", _arena(situation).target.recommended, step)


@then("er det ikke anbefalt noe mål")
def nothing_recommended(situation: Situation) -> None:
    """Too little is known to recommend a target."""
    _same("Det anbefalte målet", _arena(situation).target.recommended, None)


@then(parsers.parse("er trinn {step:d} uunderbygd"))
def unsupported(situation: Situation, step: int) -> None:
    """A step stands above known gaps."""
    _in(step, [base.step for base in _arena(situation).level.unsupported], "uunderbygd")


@then(parsers.parse("er trinn {step:d} udokumentert nedenfra"))
def undocumented(situation: Situation, step: int) -> None:
    """A step stands above what is not known."""
    _in(step, [base.step for base in _arena(situation).level.undocumented], "udokumentert nedenfra")


@then(parsers.parse('er "{criterion}" et gap'))
def is_gap(situation: Situation, criterion: str) -> None:
    """A core criterion is known to be missing."""
    _point(situation, criterion, _arena(situation).gaps, "et gap")


@then(parsers.parse('er "{criterion}" åpent'))
def is_open(situation: Situation, criterion: str) -> None:
    """A core criterion is not known."""
    _point(situation, criterion, _arena(situation).open, "åpent")


@then(parsers.parse('er "{criterion}" verken gap eller åpent'))
def is_settled(situation: Situation, criterion: str) -> None:
    """Nothing is missing and nothing is open."""
    arena, id_ = _arena(situation), _criterion(situation, criterion).id
    listed = [point.criterion for point in (*arena.gaps, *arena.open)]
    _so(id_ not in listed, f"«{criterion}» er et gap eller åpent.")


@then(parsers.parse('er en av grunnene for "{criterion}" "{reason}"'))
def has_reason(situation: Situation, criterion: str, reason: str) -> None:
    """Why a criterion is a gap or open."""
    arena = _arena(situation)
    reasons = {r for p in _points(situation, criterion, (*arena.gaps, *arena.open)) for r in p.reasons}
    words = {_SAY("reason", r): r for r in get_args(GapReason)}
    _in(words[_one_of("grunn", reason, words)], sorted(reasons), f"grunn for «{criterion}»")


@then(parsers.parse('henger "{party}" etter på "{criterion}"'))
def lags(situation: Situation, party: str, criterion: str) -> None:
    """Who keeps a criterion from being met."""
    assert situation.result is not None
    names = {p.id: Text(nb=p.name) for p in situation.result.parties}
    arena = _arena(situation)
    lagging = {
        p for point in _points(situation, criterion, (*arena.gaps, *arena.open)) for p in point.parties
    }
    _in(_id("part", party, names), sorted(lagging), f"etter på «{criterion}»")


@then(parsers.parse('gis advarselen "{warning}"'))
def warned(situation: Situation, warning: str) -> None:
    """A warning is given."""
    known = {w.id: w.text for w in _rules().pack.warnings}
    given_now = [w.id for w in _arena(situation).warnings]
    _in(_id("advarsel", warning, known), given_now, "blant advarslene")


@then(parsers.parse('anbefales tiltak for "{criterion}"'))
def advised(situation: Situation, criterion: str) -> None:
    """At least one action serves a criterion."""
    id_ = _criterion(situation, criterion).id
    served = [served for action in _arena(situation).actions for served in action.serves]
    _in(id_, served, "blant dem tiltakene er for")


def _rows(datatable: list[list[str]]) -> list[dict[str, Any]]:
    """A table as rows by their English keys; an empty cell is left out."""
    head, *body = datatable
    keys = [_COLUMNS[_one_of("kolonne", column, _COLUMNS)] for column in head]
    return [
        {key: _cell(key, cell) for key, cell in zip(keys, row, strict=True) if cell.strip()} for row in body
    ]


def _cell(key: str, cell: str) -> Any:
    if key in _LISTS:
        return [part.strip() for part in cell.split(",")]
    if key in ("date", "since", "until") and len(cell) > len("2020-12"):
        return _day(cell)
    return cell


def _day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise ScenarioError(_SAY("command", "not-a-day", read=written)) from None


def _one_of(what: str, read: str, known: Iterable[str]) -> str:
    known = list(known)
    if read not in known:
        meant = closest(read, known)
        hint = f" Mente du «{meant}»?" if meant else f" Dette kan stå her: {', '.join(known)}."
        raise ScenarioError(f"Ukjent {what}: «{read}».{hint}")
    return read


def _id(what: str, read: str, known: Mapping[str, Text]) -> str:
    """The id of something called by its id or its title."""
    titles = {text.nb: id_ for id_, text in known.items()}
    word = _one_of(what, read, [*known, *titles])
    return word if word in known else titles[word]


def _status(words: str) -> str:
    known: dict[str, str] = {_SAY("status", status): status for status in get_args(Status)}
    return known[_one_of("status", words, known)]


def _arena(situation: Situation) -> ArenaResult:
    if situation.result is None:
        raise ScenarioError("Samarbeidet er ikke vurdert ennå. Skriv «Når samarbeidet vurderes» først.")
    arenas = situation.result.arenas
    return next(arena for arena in arenas if situation.arena in (None, arena.id))


def _step(situation: Situation, number: int) -> StepResult:
    steps = {step.number: step for step in _arena(situation).steps}
    if number not in steps:
        raise ScenarioError(f"Trappa har ikke noe trinn {number}.")
    return steps[number]


def _criterion(situation: Situation, named: str) -> CriterionResult:
    known = {id_: criterion.title for id_, criterion in _rules().pack.criteria.items()}
    id_ = _id("kriterium", named, known)
    found = next(c for step in _arena(situation).steps for c in step.criteria if c.id == id_)
    if not found.applies:
        raise ScenarioError(f"Kriteriet «{named}» gjelder ikke her.")
    return found


def _points(situation: Situation, criterion: str, points: Iterable[Point]) -> list[Point]:
    id_ = _criterion(situation, criterion).id
    return [point for point in points if point.criterion == id_]


def _point(situation: Situation, criterion: str, points: Iterable[Point], what: str) -> None:
    _so(bool(_points(situation, criterion, points)), f"«{criterion}» er ikke {what}.")


def _same(what: str, read: object, expected: object) -> None:
    _so(read == expected, f"{what}: ventet {expected}, fikk {read}.")


def _in(one: object, those: Iterable[object], what: str) -> None:
    those = list(those)
    _so(one in those, f"{one} er ikke {what}: {', '.join(map(str, those)) or 'ingen'}.")


def _so(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ScenarioError(otherwise)
