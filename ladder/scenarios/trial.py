"""Trying scenarios without pytest: what they reach of the rules, and which changes of the rules they notice.

pytest-bdd runs them for the record (`run`); here they are played over and over, which must be fast. A test
holds the two against each other.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any, NamedTuple, TypeVar, get_args

from ..files.problems import ProblemsFound
from ..judge import variants
from ..judge.compile import Rules
from ..judge.compile import rules as compile_rules
from ..judge.engine.plain import Plain
from ..model.pack import (
    Criterion,
    DoFirst,
    Indicator,
    Ladder,
    Met,
    Nature,
    Needs,
    Pack,
    Per,
    Placed,
    Weight,
    Weights,
)
from ..model.progress import Tick, ticking, untold
from . import guard
from .feature import Feature, Scenario, find
from .names import ScenarioError, resolve
from .play import Situation, Touched, scenario
from .vocabulary import said

T = TypeVar("T")

_ENGINE = Plain()


def sound(path: Path, pack: Pack) -> list[Feature]:
    """The features at `path`.

    Raises:
        ProblemsFound: there are none, or some scenario would pass falsely.
    """
    features = find(path)
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


def played(
    features: Iterable[Feature], rules: Rules, tick: Tick = untold
) -> dict[ScenarioCase, Situation | None]:
    """Every scenario with what came of it; nothing where it does not hold."""
    return {case: play(case, rules) for case in ticking(cases(features), tick)}


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
    """One change of the rules: of a criterion, an indicator or a kind of source (`part`), or of the whole."""

    kind: str
    criterion: str
    part: str
    of: str
    to: str
    pack: Pack


def survivors(
    played: Mapping[ScenarioCase, Situation | None], rules: Rules, tick: Tick = untold
) -> tuple[list[Mutant], int]:
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
    return [mutant for mutant in ticking(every, tick) if not _is_noticed(mutant, about)], len(every)


_OF_FIRST = ("first", "whole-list", "find-out")
"""The sentences about what to do first. No other can notice a change of what comes first."""
_SHOW_IN_THEM = ("first", "advised")

_SHOW_AT_HOME = ("needs", "done", "per", "months", "join", "removed")
"""These changes show only where there is evidence about their criterion, or it is named."""


def _is_noticed(mutant: Mutant, about: Mapping[ScenarioCase, Collection[str]]) -> bool:
    """Whether some scenario fails; those that are about the criterion are tried first."""
    tried = [case for case, criteria in about.items() if mutant.criterion in criteria]
    if mutant.kind not in _SHOW_AT_HOME:
        tried += [case for case, criteria in about.items() if mutant.criterion not in criteria]
    if mutant.kind in _SHOW_IN_THEM:
        tried = [case for case in about if _tells_what_is_first(case)]
    changed = compiled(mutant.pack)
    return any(play(case, changed) is None for case in tried)


@cache
def _tells_what_is_first(case: ScenarioCase) -> bool:
    read = (said(line.text, line.kind) for line in case.scenario.lines)
    return any(one.sentence.id in _OF_FIRST for one in read if one)


def compiled(pack: Pack) -> Rules:
    """`pack` as it judges, on the published ladder too."""
    published = pack.ladder.published
    return compile_rules(pack, variants.of(pack, published) if published else None)


def _about(case: ScenarioCase, situation: Situation, pack: Pack) -> set[str]:
    """The criteria that a scenario has evidence about or names. A change of another leaves it as it is."""
    named = {aside["indicator"] for aside in situation.data.get("not_applicable", ())}
    for record in situation.data["evidence"]:
        named.update(*(record.get(side, ()) for side in ("supports", "partly", "against")))
    named.update(_named(case, pack))
    return {id_ for id_, c in pack.criteria.items() if id_ in named or not named.isdisjoint(c.indicators)}


def _named(case: ScenarioCase, pack: Pack) -> Iterator[str]:
    """The criteria and indicators that the sentences of a scenario name."""
    read = (said(line.text, line.kind) for line in case.scenario.lines)
    values = chain.from_iterable(one.values.items() for one in read if one)
    return (resolve(pack, name, value) for name, value in values if name in ("criterion", "indicator"))


def mutants(pack: Pack) -> Iterator[Mutant]:
    """Every change, one at a time."""
    for id_, criterion in pack.criteria.items():
        for kind, part, of, to, update in _of_criterion(pack.evidence, criterion):
            criteria = pack.criteria | {id_: criterion.model_copy(update=update)}
            yield Mutant(kind, id_, part, of, to, pack.model_copy(update={"criteria": criteria}))
    for kind, part, of, to, update in _of_weights(pack.evidence):
        evidence = pack.evidence.model_copy(update=update)
        yield Mutant(kind, "", part, of, to, pack.model_copy(update={"evidence": evidence}))
    for kind, moved, of, to, update in _of_ladder(pack.ladder):
        ladder = pack.ladder.model_copy(update=update)
        yield Mutant(kind, moved, "", of, to, pack.model_copy(update={"ladder": ladder}))
    for kind, home, part, update in _of_advice(pack):
        yield Mutant(kind, home, part, "", "", pack.model_copy(update=update))


class _Change(NamedTuple):
    """What is changed: its kind, the part if there is one, from what to what, and how."""

    kind: str
    part: str
    of: str
    to: str
    update: dict[str, Any]


def _of_criterion(weights: Weights, criterion: Criterion) -> Iterator[_Change]:
    for part, indicator in criterion.indicators.items():
        for change in _of_indicator(weights, part, indicator):
            indicators = criterion.indicators | {part: indicator.model_copy(update=change.update)}
            yield change._replace(update={"indicators": indicators})
    for other in get_args(Weight):
        if other != criterion.weight:
            yield _Change("weight", "", criterion.weight, other, {"weight": other})
    if len(criterion.met.parts) > 1:
        yield from _of_join(criterion.met)


def _of_join(met: Met) -> Iterator[_Change]:
    join, other = ("all", "any") if met.all else ("any", "all")
    yield _Change("join", "", join, other, {"met": met.model_copy(update={join: None, other: met.parts})})
    for part in met.parts:
        fewer = tuple(p for p in met.parts if p != part)
        yield _Change("removed", part, "", "", {"met": met.model_copy(update={join: fewer})})


def _of_indicator(weights: Weights, part: str, indicator: Indicator) -> Iterator[_Change]:
    yield from _of_needs(weights, part, indicator.needs)
    asked = indicator.per or JOINT
    for other in (JOINT, *get_args(Per)):
        if other != asked:
            yield _Change("per", part, asked, other, {"per": None if other == JOINT else other})
    months = indicator.holds_for_months
    for term in (None, months // 2) if months else (1,):
        default = weights.holds_for_months
        yield _Change(
            "months", part, str(months or default), str(term or default), {"holds_for_months": term}
        )


JOINT, NONE = "together", "–"


def _of_needs(weights: Weights, part: str, needs: Needs) -> Iterator[_Change]:
    """A little less or more of each nature; and what is done shown by any act, or what is decided by none."""
    for nature in get_args(Nature):
        needed = getattr(needs, nature)
        for other in _next_to(weights, nature, needed) if needed else ():
            yield _Change("needs", part, needed, other, {"needs": needs.model_copy(update={nature: other})})
    acts = [None] if needs.act else [id_ for _, id_ in _of_nature(weights, "act")]
    for act in acts[:1]:
        update = {"needs": needs.model_copy(update={"act": act})}
        yield _Change("done", part, needs.act or NONE, act or NONE, update)


def _of_nature(weights: Weights, nature: str) -> list[tuple[int, str]]:
    """The kinds of a nature with their strengths, the weakest first."""
    return sorted((kind.strength, id_) for id_, kind in weights.kinds.items() if kind.nature == nature)


def _next_to(weights: Weights, nature: str, needed: str) -> Iterator[str]:
    """The kinds of `nature` that make a difference: one just too weak for `needed`, and one beyond enough."""
    least = weights.kinds[needed].strength
    known = dict(_of_nature(weights, nature))
    weaker = [id_ for strength, id_ in known.items() if strength < least]
    enough = [id_ for strength, id_ in known.items() if strength >= least]
    yield from (*weaker[-1:], *enough[1:2])


def _of_weights(weights: Weights) -> Iterator[_Change]:
    """How long evidence holds, how soon an account beats, and what each kind is."""
    for kind, name in (("default", "holds_for_months"), ("margin", "newer_beats_older_after_months")):
        months = getattr(weights, name)
        for other in (months // 2, months * 2):
            yield _Change(kind, "", str(months), str(other), {name: other})
    for id_, known in weights.kinds.items():
        if known.nature:
            nature = next(nature for nature in get_args(Nature) if nature != known.nature)
            kinds = weights.kinds | {id_: known.model_copy(update={"nature": nature})}
            yield _Change("nature", id_, known.nature, nature, {"kinds": kinds})


def _of_advice(pack: Pack) -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    """What a source recommends, not marked so; and the rule of what to do first, changed."""
    for id_, criterion in pack.criteria.items():
        for n, action in enumerate(criterion.actions):
            if action.advised:
                actions = _with(criterion.actions, n, action.model_copy(update={"advised": None}))
                changed = criterion.model_copy(update={"actions": actions})
                yield "advised", id_, f"{id_}.{action.on}", {"criteria": pack.criteria | {id_: changed}}
    for n, cross in enumerate(pack.actions):
        if cross.advised:
            actions = _with(pack.actions, n, cross.model_copy(update={"advised": None}))
            yield "advised", "", cross.id, {"actions": actions}
    if pack.first:
        for update in _of_first(pack.first):
            yield "first", "", next(iter(update)), {"first": pack.first.model_copy(update=update)}


def _of_first(first: DoFirst) -> Iterator[dict[str, Any]]:
    for name in ("at_most", "find_out"):
        for number in (getattr(first, name) - 1, getattr(first, name) + 1):
            yield {name: number}
    for n in range(len(first.order) - 1):
        one, other = first.order[n : n + 2]
        yield {"order": (*first.order[:n], other, one, *first.order[n + 2 :])}


def _with(items: tuple[T, ...], number: int, changed: T) -> tuple[T, ...]:
    return (*items[:number], changed, *items[number + 1 :])


def _of_ladder(ladder: Ladder) -> Iterator[_Change]:
    """A move of a variant left out, or made in any relation or phase too."""
    for number, variant in enumerate(ladder.variants):
        for at, placed in enumerate(variant.moves):
            for kind, left in _of_move(placed):
                moves = (*variant.moves[:at], *left, *variant.moves[at + 1 :])
                changed = variant.model_copy(update={"moves": moves})
                known = (*ladder.variants[:number], changed, *ladder.variants[number + 1 :])
                yield _Change(kind, placed.criterion, variant.id, str(placed.step), {"variants": known})


def _of_move(placed: Placed) -> Iterator[tuple[str, tuple[Placed, ...]]]:
    yield "move", ()
    for key in ("relations", "phases"):
        if getattr(placed, key):
            yield f"move-{key}", (placed.model_copy(update={key: None}),)
