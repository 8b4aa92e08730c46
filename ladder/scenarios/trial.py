"""Trying scenarios without pytest: what they reach of the rules, and which changes of the rules they notice.

pytest-bdd runs them for the record (`run`); here they are played over and over, which must be fast. A test
holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from ..files.problems import ProblemsFound
from ..judge.compile import Rules
from ..judge.compile import rules as compile_rules
from ..judge.engine.plain import Plain
from ..model.pack import Criterion, Indicator, Pack
from . import guard
from .feature import Feature, Scenario, find, read
from .names import ScenarioError, resolve
from .play import Situation, Touched, scenario
from .vocabulary import said

_ENGINE = Plain()


def sound(path: Path, pack: Pack) -> list[Feature]:
    """The features at `path`.

    Raises:
        ProblemsFound: there are none, or some scenario would pass falsely.
    """
    features = [read(file) for file in find(path)]
    found = [problem for feature in features for problem in guard.problems(feature, pack)]
    if found:
        raise ProblemsFound(found)
    return features


class ScenarioCase(NamedTuple):
    """A scenario of a feature."""

    feature: Feature
    scenario: Scenario


def cases(features: Iterable[Feature]) -> list[ScenarioCase]:
    """Every scenario of the features."""
    return [ScenarioCase(feature, each) for feature in features for each in feature.scenarios]


def played(features: Iterable[Feature], rules: Rules) -> dict[ScenarioCase, Situation | None]:
    """Every scenario with what came of it; nothing where it does not hold."""
    return {case: play(case, rules) for case in cases(features)}


def play(case: ScenarioCase, rules: Rules) -> Situation | None:
    """What came of a scenario, or nothing if it does not hold."""
    situation = Situation(rules, case.feature.path.parent, case.feature.lang, _ENGINE)
    try:
        scenario(situation, ((line.kind, line.text, line.table) for line in case.scenario.lines))
    except ScenarioError:
        return None
    return situation


# Coverage


def unreached(played: Mapping[ScenarioCase, Situation | None], rules: Rules) -> list[Touched]:
    """What no scenario says is so: criteria met, lacking and open, warnings, signs, targets and actions."""
    said = {touched for situation in played.values() if situation for touched in situation.touched}
    return [wanted for wanted in _wanted(rules) if not _is_reached(wanted, said)]


def _wanted(rules: Rules) -> Iterator[Touched]:
    pack = rules.pack
    for id_ in pack.criteria:
        for status in ("met", "gap", "open"):
            yield Touched("criterion", id_, status)
    yield from (Touched("warning", warning.id) for warning in pack.warnings)
    yield from (Touched("sign", sign.id) for sign in pack.signs)
    yield from (Touched("target", target.id) for target in pack.targets.targets)
    yield from (Touched("action", id_) for id_ in rules.actions)


def _is_reached(wanted: Touched, said: set[Touched]) -> bool:
    """A supporting criterion is no gap: it lacks something when it is not met, or worth strengthening."""
    ways = {
        "gap": ("gap", "strengthen", "not-met", "partly", "at-most-partly"),
        "open": ("open", "contested", "unknown", "at-least-partly", "at-most-partly"),
    }
    statuses = ways.get(wanted.status, (wanted.status,))
    return any(Touched(wanted.what, wanted.id, status) in said for status in statuses)


# Mutants


class Mutant(NamedTuple):
    """One change of one criterion: `part` is the indicator concerned, if one is."""

    kind: str
    criterion: str
    part: str
    of: str
    to: str
    pack: Pack


def survivors(played: Mapping[ScenarioCase, Situation | None], rules: Rules) -> tuple[list[Mutant], int]:
    """The changes that no scenario notices, and how many were tried.

    Raises:
        ScenarioError: some scenario does not hold even before anything is changed.
    """
    about = {}
    for case, situation in played.items():
        if situation is None:
            raise ScenarioError("not-sound")
        about[case] = _about(case, situation, rules.pack)
    every = list(mutants(rules.pack))
    return [mutant for mutant in every if not _is_noticed(mutant, about)], len(every)


def _is_noticed(mutant: Mutant, about: Mapping[ScenarioCase, Collection[str]]) -> bool:
    """Whether some scenario fails; those that are about the criterion are tried first."""
    tried = [case for case, criteria in about.items() if mutant.criterion in criteria]
    if mutant.kind == "core":  # what counts towards a step may show in any scenario
        tried += [case for case, criteria in about.items() if mutant.criterion not in criteria]
    changed = compile_rules(mutant.pack)
    return any(play(case, changed) is None for case in tried)


def _about(case: ScenarioCase, situation: Situation, pack: Pack) -> set[str]:
    """The criteria that a scenario has evidence about or names. A change of another leaves it as it is."""
    named: set[str] = set()
    for record in situation.data["evidence"]:
        named.update(*(record.get(side, ()) for side in ("supports", "partly", "against")))
    for line in case.scenario.lines:
        read = said(line.text, line.kind)
        for name, value in read.values.items() if read else ():
            if name in ("criterion", "indicator"):
                named.add(resolve(pack, name, value))
    return {id_ for id_, c in pack.criteria.items() if id_ in named or not named.isdisjoint(c.indicators)}


def mutants(pack: Pack) -> Iterator[Mutant]:
    """Every change, one at a time."""
    for id_, criterion in pack.criteria.items():
        for part, indicator in criterion.indicators.items():
            for kind, of, to, changed in _indicator_mutants(pack, indicator):
                indicators = criterion.indicators | {part: changed}
                yield Mutant(kind, id_, part, of, to, _with(pack, id_, criterion, indicators=indicators))
        yield from _criterion_mutants(pack, id_, criterion)


def _indicator_mutants(pack: Pack, indicator: Indicator) -> Iterator[tuple[str, str, str, Indicator]]:
    kinds = pack.evidence.kinds
    strength = kinds[indicator.needs].strength
    for wanted in (strength - 1, strength + 1):
        other = next((id_ for id_, kind in kinds.items() if kind.strength == wanted > 0), None)
        if other:
            yield "needs", indicator.needs, other, indicator.model_copy(update={"needs": other})
    months = indicator.holds_for_months
    others: Sequence[int | None] = (None, months // 2) if months else (1,)
    for changed in others:
        update = {"holds_for_months": changed}
        yield "months", str(months or "∞"), str(changed or "∞"), indicator.model_copy(update=update)


def _criterion_mutants(pack: Pack, id_: str, criterion: Criterion) -> Iterator[Mutant]:
    met, parts = criterion.met, criterion.met.parts
    join, other = ("all", "any") if met.all else ("any", "all")
    core, supporting = ("core", "supporting") if criterion.core else ("supporting", "core")
    changed = _with(pack, id_, criterion, core=not criterion.core)
    yield Mutant("core", id_, "", core, supporting, changed)
    if len(parts) > 1:
        changed = _with(pack, id_, criterion, met=met.model_copy(update={join: None, other: parts}))
        yield Mutant("join", id_, "", join, other, changed)
        for part in parts:
            fewer = tuple(p for p in parts if p != part)
            changed = _with(pack, id_, criterion, met=met.model_copy(update={join: fewer}))
            yield Mutant("removed", id_, part, "", "", changed)


def _with(pack: Pack, id_: str, criterion: Criterion, **update: object) -> Pack:
    criteria = pack.criteria | {id_: criterion.model_copy(update=update)}
    return pack.model_copy(update={"criteria": criteria})
