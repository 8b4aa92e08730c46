"""The ways to a goal on one day, found backwards through the rule tables, and what stops the others."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from ...judge.compile import FLOOR, Rules, criterion_subject, indicator_subject, step_subject
from ...judge.engine import Table
from ...judge.grade import Judged
from ...judge.weighed import Weighed
from ...model.values import MET
from ..course import DayFound
from ..wanted import Wanted, wanted
from .result import Obstacle, ObstacleReason, Way


class Routes(NamedTuple):
    """How steps may be had on one day: the ways to each criterion to be met, and what stops the others."""

    ways: Mapping[str, tuple[Way, ...]]
    obstacles: tuple[Obstacle, ...]


def routes_to(found: DayFound, step: int) -> Routes:
    """The ways to each criterion that `step` still waits for, backwards through the rules that say when."""
    rules = found.rules
    if not found.surveyed.is_shared:
        return Routes({}, (_obstacle(step, "one-party"),))
    met_by = _met_by(_tables(rules, found.judged))
    if step_subject(step) not in met_by:
        return Routes({}, (_obstacle(step, "nothing-asked"),))
    (parts,) = met_by[step_subject(step)]  # one rule: a step is met when all its parts are
    return together(
        _to_criterion(rules, found, step, id_, met_by.get(criterion_subject(id_), []))
        for id_, grade in found.judged.criteria.items()
        if criterion_subject(id_) in parts and grade.floor < MET
    )


def together(routes: Iterable[Routes]) -> Routes:
    """All of `routes`."""
    routes = list(routes)
    ways = {criterion: own for route in routes for criterion, own in route.ways.items()}
    return Routes(ways, tuple(chain(*(route.obstacles for route in routes))))


def _tables(rules: Rules, judged: Judged) -> tuple[Table, ...]:
    """How what counts here makes criteria and steps."""
    counted = frozenset(id_ for id_ in judged.criteria if rules.pack.criteria[id_].counts)
    left_out = frozenset(id_ for id_, weighed in judged.indicators.items() if not weighed.counts)
    return rules.steps(counted), *rules.criteria(left_out)


_MetBy = Mapping[str, list[tuple[str, ...]]]


def _met_by(tables: Iterable[Table]) -> _MetBy:
    """For each subject the rules by which it is met, each as the subjects that must be met for it."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for rule in (rule for table in tables for rule in table.rules):
        if rule.then.kind == FLOOR and rule.then.value == MET:
            assert all(p.kind == FLOOR and p.at_least == MET for p in rule.when), "met is made of what is met"
            found.setdefault(rule.then.subject, []).append(tuple(p.subject for p in rule.when))
    return found


def _to_criterion(
    rules: Rules, found: DayFound, step: int, criterion: str, rule_parts: Collection[tuple[str, ...]]
) -> Routes:
    """The ways to meet `criterion` that hold no other way; what stops it, only where nothing meets it."""
    indicators = {indicator_subject(id_): w for id_, w in found.judged.indicators.items()}
    open_ways: list[Way] = []
    obstacles: dict[Obstacle, None] = {}
    for parts in rule_parts:
        way = tuple(chain(*(_findings(rules, indicators[part]) for part in parts)))
        stops = [_stop(rules, step, criterion, finding) for finding in way if finding.blocked]
        obstacles |= dict.fromkeys(stops)
        open_ways += [] if stops else [way]
    if not rule_parts:
        return Routes({}, (_obstacle(step, "nobody-asked", criterion),))
    return Routes({criterion: _least(open_ways)}, ()) if open_ways else Routes({}, tuple(obstacles))


def _least(ways: list[Way]) -> tuple[Way, ...]:
    """Each way once, without those that hold another."""
    sets = [frozenset(way) for way in ways]
    least = [way for way, own in zip(ways, sets, strict=True) if not any(s < own for s in sets)]
    return tuple(dict.fromkeys(least))


def _findings(rules: Rules, weighed: Weighed) -> Iterator[Wanted]:
    """What would show the indicator to be so wherever it is asked and not shown yet.

    Parties that the same records bear on are alike, and there can be many.
    """
    known: dict[tuple[int, ...], Wanted] = {}
    for place in weighed.places:
        if weighed.at(place).grade.floor == MET:
            continue
        heard = tuple(n for n, bearing in enumerate(weighed.bearings) if place in bearing.slots)
        if heard not in known:
            known[heard] = wanted(rules, weighed, place)
        yield known[heard].model_copy(update={"party": place or None})


def _stop(rules: Rules, step: int, criterion: str, finding: Wanted) -> Obstacle:
    """Why no record dated by the day settles `finding`."""
    reason: ObstacleReason = "too-recent" if finding.newer_than else "not-renewed"
    return _obstacle(
        step,
        reason if rules.pack.evidence.kinds[finding.kind].strength else "no-kind",
        criterion,
        finding.indicator,
        finding.party,
        records=finding.newer_than,
        not_before=finding.not_before,
    )


def _obstacle(
    step: int,
    reason: ObstacleReason,
    criterion: str | None = None,
    indicator: str | None = None,
    party: str | None = None,
    *,
    records: tuple[str, ...] = (),
    not_before: str | None = None,
) -> Obstacle:
    return Obstacle(
        step=step,
        criterion=criterion,
        indicator=indicator,
        party=party,
        reason=reason,
        records=records,
        not_before=not_before,
    )
