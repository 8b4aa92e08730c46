"""Witnesses: for a rule, a smallest collaboration in which it holds. It is tried before it is shown.

The contexts and the evidence that the conditions call for are put together; whether the rule holds there
is for the flow to say. A rule for which no witness is found can never hold.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import product
from typing import Any

from ..files import check
from ..flow import Case, assess
from ..judge.compile import Rules
from ..judge.engine.plain import Plain
from ..model.assessment import ArenaResult
from ..model.pack import (
    Applies,
    CeilingBound,
    Condition,
    Criterion,
    Example,
    ExampleRecord,
    ExpectedRoles,
    FloorBound,
    Indicator,
    Notice,
    Pack,
    TargetRule,
    Weight,
)
from ..model.problems import InputFile
from ..model.values import MET, NOT_MET, Status, add_months
from ..naming import Names, named

Data = dict[str, Any]
"""A collaboration file as data."""

AS_OF = date(2026, 1, 1)
"""The day every witness is about."""

_EVE = AS_OF - timedelta(days=1)
_ENDING: Data = {"date": AS_OF, "source": {"work": "witness"}}

Shows = Callable[[ArenaResult], bool]


def known(rules: Rules) -> Names:
    """What a case may show, by id, with the other names it goes by."""
    return named(rules.pack, "criterion", "action", "warning", "sign", "target", "expected")


def of(rules: Rules, id_: str) -> Data | None:
    """A case that shows what is called `id_`: a criterion met, an action given, or another rule holding."""
    pack = rules.pack
    if id_ in pack.criteria:
        return met(rules, id_)
    if id_ in rules.actions:
        action = rules.actions[id_]
        shown = {"gap": missed, "renew": outdated, "open": contested}[action.advice.on]
        return shown(rules, action.serves[0])
    others: list[tuple[Callable[[Rules, Any], Data | None], Sequence[Any]]] = [
        *((warning, pack.warnings), (sign, pack.signs)),
        *((target, pack.targets.targets), (expected, pack.roles.expected)),
    ]
    found = (shown(rules, rule) for shown, known in others for rule in known if rule.id == id_)
    return next((case for case in found if case), None)


def met(rules: Rules, criterion: str) -> Data | None:
    """A case in which `criterion` is met."""
    wanted = [Condition(criterion=criterion, floor=FloorBound(at_least=MET))]
    return find(rules, wanted, lambda arena: status(arena, criterion) == "met")


def missed(rules: Rules, criterion: str) -> Data | None:
    """A case in which `criterion` is not met, and therefore a gap or worth strengthening."""
    wanted = [Condition(criterion=criterion, ceiling=CeilingBound(at_most=NOT_MET))]
    return find(rules, wanted, lambda arena: status(arena, criterion) == "not-met")


def contested(rules: Rules, criterion: str) -> Data | None:
    """A case in which the sources disagree about `criterion`, so that it is open."""
    wanted = [
        Condition(criterion=criterion, floor=FloorBound(at_least=MET)),
        Condition(criterion=criterion, ceiling=CeilingBound(at_most=NOT_MET)),
    ]
    return find(rules, wanted, lambda arena: bool(arena.criteria[criterion].contested), both_ways=True)


def outdated(rules: Rules, criterion: str) -> Data | None:
    """A case in which `criterion` was met on the eve of a new phase and a new party."""
    case = met(rules, criterion)
    if case is None:
        return None
    (arena,), phases = case["arenas"], list(rules.pack.terms.phases)
    now = arena["phases"][0]["phase"] if "phases" in arena else phases[-1]
    before = next((phase for phase in phases if phase != now), now)
    arena["phases"] = [{"phase": before, "since": _EVE}, {"phase": now, "since": AS_OF}]
    case["parties"].append(case["parties"][0] | {"id": "newcomer", "name": "newcomer", "since": AS_OF})
    case["evidence"] = [record | {"date": _EVE} for record in case["evidence"]]
    return case if criterion in _renewed(assessed(rules, case)) else None


def _renewed(arena: ArenaResult) -> set[str]:
    """The criteria that an action does again."""
    return {id_ for action in arena.every_action if action.on == "renew" for id_ in action.serves}


def find(
    rules: Rules,
    wanted: Iterable[Condition],
    shows: Shows,
    *,
    both_ways: bool = False,
    tiers: Sequence[str] | None = None,
) -> Data | None:
    """A case in which all of `wanted` and then `shows` hold, if one can be found.

    What is to be lifted and lowered is partly so, or, `both_ways`, told for by one and against by another.
    With `tiers`, a party of one of them takes part.
    """
    drafts = _drafts(rules.pack, list(wanted), tiers or ())
    cases = (draft.case(both_ways=both_ways) for draft in drafts)
    return next((case for case in cases if shows(assessed(rules, case))), None)


def assessed(rules: Rules, case: Data) -> ArenaResult:
    """What comes of `case`."""
    collaboration = check.collaboration(InputFile("witness", data=case), rules.pack)
    return assess(Case(collaboration, rules, AS_OF, Plain())).arenas[0]


def context(applies: Applies, *, lasting: bool = False) -> Iterator[list[Condition]]:
    """The conditions on the arena under which `applies` holds, one list for each way."""
    for relation, phase in product(applies.relations or (None,), applies.phases or (None,)):
        asked = [Condition(relation=relation)] if relation else []
        asked += [Condition(phase=phase)] if phase else []
        asked += [Condition(ends="soon")] if applies.ends else []
        yield asked + ([Condition(target="lasting")] if lasting else [])


def status(arena: ArenaResult, criterion: str) -> Status:
    """How `criterion` stands."""
    return arena.criteria[criterion].status


def _drafts(pack: Pack, wanted: Sequence[Condition], tiers: Sequence[str]) -> Iterator[_Draft]:
    """Every way to put the conditions together: where and when it is, and by which rule for a target."""
    phases = [None, *pack.terms.phases]
    ways = product(_targets(pack, wanted), pack.terms.relations, phases, (False, True))
    for rule, relation, phase, ends in ways:
        draft = _Draft(pack, relation, phase, ends, tiers)
        if all(draft.takes(condition) for condition in sorted((*wanted, *rule), key=_choice)):
            yield draft


def _choice(condition: Condition) -> tuple[bool, ...]:
    """How much choice a condition leaves. What leaves least is seen to first."""
    return condition.indicator is None, not _whole(condition), condition.step is not None


def _targets(pack: Pack, wanted: Iterable[Condition]) -> list[tuple[Condition, ...]]:
    """What is to hold beside the conditions, so that the target set is above the one recommended."""
    if any(condition.target == "above-recommended" for condition in wanted):
        rules = (rule for rule in pack.targets.targets if rule.target)
        return [rule.all for rule in rules if rule.target != pack.published_steps]
    return [()]


@dataclass
class _Draft:
    """A case in the making. `floors` and `ceilings` name the indicators that evidence is to move.

    Where it `ends`, that day is the day every witness is about.
    """

    pack: Pack
    relation: str
    phase: str | None
    ends: bool
    tiers: Sequence[str] = ()
    problem: dict[str, str] = field(default_factory=dict)
    floors: dict[str, None] = field(default_factory=dict)
    ceilings: dict[str, None] = field(default_factory=dict)
    instruments: tuple[str, ...] = ()

    def takes(self, condition: Condition) -> bool:
        """Let the case fulfil `condition`, as far as it stands alone. Whether it can."""
        if not self._is_where(condition):
            return False
        for question, answer in (condition.problem or {}).items():
            if self.problem.setdefault(question, answer) != answer:
                return False
        if condition.instruments:
            self.instruments = tuple(self.pack.instruments.titles)[:1]
        if condition.step is not None:
            return self._takes_step(condition.step, condition)
        if condition.criterion:
            return self._takes_criterion(condition.criterion, condition)
        if condition.indicator:
            return self._takes_indicators([condition.indicator], condition)
        return True

    def _is_where(self, condition: Condition) -> bool:
        """Whether the place and the time are those that `condition` asks for, if it asks."""
        return (
            condition.relation in (None, self.relation)
            and condition.phase in (None, self.phase)
            and (self.ends or not condition.ends)
        )

    def _takes_step(self, number: int, condition: Condition) -> bool:
        """All that a step rests on, or one part of it. Conditions can only keep it from being met."""
        core, conditions = (self._of_step(number, weight) for weight in ("core", "condition"))
        asked = [*core, *conditions] if _whole(condition) == bool(condition.floor) else core
        if not _whole(condition):
            asked = sorted(asked, key=lambda id_: self._goes_against(self.pack.criteria[id_], condition))[:1]
        return bool(core) and all(self._takes_criterion(id_, condition) for id_ in asked)

    def _of_step(self, number: int, weight: Weight) -> list[str]:
        steps = self.pack.step_of
        return [
            id_
            for id_, c in self.pack.criteria.items()
            if c.weight == weight and steps[id_] == number and self._applies(c)
        ]

    def _goes_against(self, criterion: Criterion, condition: Condition) -> bool:
        """Whether some part of it is to move the other way already."""
        other = self.ceilings if condition.floor else self.floors
        return not other.keys().isdisjoint(criterion.met.parts)

    def _takes_criterion(self, id_: str, condition: Condition) -> bool:
        criterion = self.pack.criteria[id_]
        if not self._applies(criterion):
            return False
        parts = criterion.met.parts
        if condition.floor:
            one_is_enough = bool(criterion.met.any) or not _whole(condition)
            self._lift(self._easiest(criterion, self.ceilings) if one_is_enough else parts)
        if condition.ceiling:
            one_is_enough = bool(criterion.met.all) and not _whole(condition)
            self._lower(self._easiest(criterion, self.floors) if one_is_enough else parts)
        return True

    def _easiest(self, criterion: Criterion, other: Container[str]) -> list[str]:
        """One part, that evidence can move and that is not to move the other way, if there is one."""

        def stands_in_the_way(id_: str) -> tuple[bool, bool]:
            return self.pack.evidence.kinds[self._enough(id_)].strength == 0, id_ in other

        return [min(criterion.met.parts, key=stands_in_the_way)]

    def _takes_indicators(self, ids: Iterable[str], condition: Condition) -> bool:
        if condition.floor:
            self._lift(ids)
        if condition.ceiling:
            self._lower(ids)
        return True

    def _lift(self, ids: Iterable[str]) -> None:
        self.floors |= dict.fromkeys(ids)

    def _lower(self, ids: Iterable[str]) -> None:
        self.ceilings |= dict.fromkeys(ids)

    def _applies(self, criterion: Criterion) -> bool:
        where = criterion.applies
        return (
            where.relation_fits(self.relation)
            and where.phase_fits(self.phase)
            and where.end_fits(ends=self.ends)
        )

    def case(self, *, both_ways: bool) -> Data:
        arena: Data = {
            "id": "arena",
            "name": "Arena",
            "relation": self.relation,
            "lasting": True,
        }
        if self.pack.published_steps:
            arena["target"] = self.pack.published_steps
        if self.phase:
            arena["phases"] = [{"phase": self.phase, "since": AS_OF.replace(year=AS_OF.year - 1)}]
        if self.ends:
            arena["ends"] = _ENDING
        tiers = [tier for id_ in (*self.floors, *self.ceilings) for tier in self._tiers(id_)]
        tiers += [] if not set(tiers).isdisjoint(self.tiers) else self.tiers[:1]
        tiers = tiers or list(self.pack.terms.tiers)[:1]
        case: Data = {"collaboration": {"id": "witness", "name": "Witness"}}
        if self.problem:
            case["problem"] = self.problem
        case["parties"] = list(_parties(dict.fromkeys(tiers)))
        case["arenas"] = [arena]
        case["evidence"] = list(self._records(both_ways=both_ways))
        return case

    def _tiers(self, indicator: str) -> list[str]:
        criterion = self._criterion_of(indicator)
        return _present(self.pack, criterion, criterion.indicators[indicator])

    def _criterion_of(self, indicator: str) -> Criterion:
        return self.pack.criteria[self.pack.criterion_of[indicator]]

    def _enough(self, indicator: str) -> str:
        """The kind of record that shows it to be so: what is done, no act shows."""
        needs = self._criterion_of(indicator).indicators[indicator].needs
        return self._strongest(needs.kinds)

    def _strongest(self, kinds: Iterable[str]) -> str:
        return max(kinds, key=lambda kind: self.pack.evidence.kinds[kind].strength)

    def _records(self, *, both_ways: bool) -> Iterator[Data]:
        moved: dict[tuple[str, str], list[str]] = {}
        for side, ids in self._sides(both_ways=both_ways).items():
            for id_ in ids:
                kind = self._enough(id_) if side == "supports" else self._strongest(self.pack.evidence.kinds)
                moved.setdefault((side, kind), []).append(id_)
        for number, ((side, kind), ids) in enumerate(moved.items(), start=1):
            told = {"id": f"E{number}", "what": side, "kind": kind, "date": AS_OF}
            yield told | {side: ids, "source": {"work": "witness"}}

    def _sides(self, *, both_ways: bool) -> dict[str, list[str]]:
        """What is to be named in each way: what is moved from both ends, in both ways or as *partly*."""
        partly = [] if both_ways else [id_ for id_ in self.floors if id_ in self.ceilings]
        return {
            "supports": [id_ for id_ in self.floors if id_ not in partly],
            "against": [id_ for id_ in self.ceilings if id_ not in partly],
            "partly": partly,
            "instruments": list(self.instruments),
        }


def _whole(condition: Condition) -> bool:
    """Whether every part is needed: all the way up, or all the way down."""
    up = condition.floor is not None and condition.floor.at_least == MET
    down = condition.ceiling is not None and condition.ceiling.at_most == NOT_MET
    return up or down


def _parties(tiers: Collection[str]) -> Iterator[Data]:
    """One party of each tier; two where there is only one: one party alone is no coordination."""
    names = {tier: tier for tier in tiers}
    if len(tiers) == 1:
        names |= {f"other-{tier}": tier for tier in tiers}
    return ({"id": name, "name": name, "tier": tier} for name, tier in names.items())


def _present(pack: Pack, criterion: Criterion, indicator: Indicator) -> list[str]:
    """As few tiers as it takes for the criterion to apply and for somebody to be asked."""
    where, asked = criterion.applies.tiers, indicator.of
    if where and asked:
        return [tier for tier in asked if tier in where][:1] or [asked[0], where[0]]
    return list(where or asked or pack.terms.tiers)[:1]


def warning(rules: Rules, notice: Notice) -> Data | None:
    """A case in which a warning is given."""
    return find(rules, notice.all, lambda arena: notice.id in [w.id for w in arena.warnings])


def sign(rules: Rules, notice: Notice) -> Data | None:
    """A case in which a sign of erosion, or against it, is seen."""
    erosion = rules.pack.erosion
    wanted = (*erosion.in_force, *notice.all) if erosion else notice.all

    def shows(arena: ArenaResult) -> bool:
        found = arena.erosion
        return found is not None and notice.id in [s.id for s in (*found.signs, *found.counter_signs)]

    return find(rules, wanted, shows)


def target(rules: Rules, rule: TargetRule) -> Data | None:
    """A case in which a target is recommended."""
    return find(rules, rule.all, lambda arena: rule.id in [reason.id for reason in arena.target.reasons])


def expected(rules: Rules, rule: ExpectedRoles) -> Data | None:
    """A case in which roles are expected."""

    def shows(arena: ArenaResult) -> bool:
        return rule.id in [reason.id for role in arena.roles for reason in role.expected]

    where = rule.applies
    ways = (find(rules, conditions, shows, tiers=where.tiers) for conditions in context(where))
    return next((case for case in ways if case), None)


def example(pack: Pack, criterion: str, given: Example) -> Data:
    """The case that an example of `criterion` tells of: two parties of each tier that is asked."""
    rule = pack.criteria[criterion]
    present = (tier for i in rule.indicators.values() for tier in _present(pack, rule, i))
    tiers = list(dict.fromkeys(present))
    where = next(context(rule.applies))
    named = {
        key: value for condition in where for key, value in condition.model_dump(exclude_none=True).items()
    }
    arena: Data = {
        "id": "arena",
        "name": "Arena",
        "relation": named.get("relation", next(iter(pack.terms.relations))),
    }
    if "ends" in named:
        arena["ends"] = _ENDING
    if "phase" in named:
        arena["phases"] = [{"phase": named["phase"], "since": AS_OF.replace(year=AS_OF.year - 5)}]
    return {
        "collaboration": {"id": "example", "name": "Example"},
        "parties": [
            {"id": f"{who}-{tier}", "name": who, "tier": tier} for tier in tiers for who in ("one", "other")
        ],
        "arenas": [arena],
        "evidence": [
            _example_record(number, record, tiers) for number, record in enumerate(given.records, 1)
        ],
    }


def _example_record(number: int, record: ExampleRecord, tiers: Iterable[str]) -> Data:
    sides = {"supports": record.supports, "partly": record.partly, "against": record.against}
    made: Data = {"id": f"E{number}", "what": "Example", "kind": record.kind, "source": {"work": "example"}}
    made |= {side: list(named) for side, named in sides.items() if named}
    if record.months_ago is not None:
        made["date"] = add_months(AS_OF, -record.months_ago)
    if record.parties:
        made["parties"] = [f"{who}-{tier}" for tier in tiers for who in record.parties]
    return made
