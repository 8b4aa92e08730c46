"""What a plan promises: the smallest sets there are, which bring what it says, and no sooner than it says."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import cache
from itertools import combinations, count
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import pytest
import tomlkit
from click.testing import CliRunner, Result

from ladder.cli import main
from ladder.flow import Case, assess, read_collaboration
from ladder.judge import compile
from ladder.judge.compile import Rules
from ladder.model.assessment import ActionResult, ArenaResult, IndicatorResult, PartyResult
from ladder.model.collaboration import Arena, Collaboration, Evidence
from ladder.model.pack import Advice, Criterion, CrossAdvice, Indicator, Met
from ladder.model.values import MET, Language, Text, add_months
from ladder.questions.plan import plan, routes
from ladder.questions.plan.ahead import PromiseBroken
from ladder.questions.plan.result import Plan, Planned, Plans
from ladder.questions.wanted import Wanted, wanted
from ladder.render import formats
from ladder.render import plan as render
from ladder.render.document import Staircase
from ladder.words import Say

from .build import (
    DAY,
    PLAIN,
    ROOT,
    approved,
    arena,
    blocks,
    collaboration,
    party,
    record,
    rules,
    smallest_action_sets,
    smallest_sets,
)
from .packs import case_from, random_case, random_rules

EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
CASES = 100
FEW = 6
"""So many findings that every set of them can be tried."""

EFFORTS = ("low", "medium", "high")

Slot = tuple[str, str | None]


class Tried(NamedTuple):
    """A random pack and file, with the plans for its only arena."""

    rules: Rules
    data: dict[str, Any]
    file: Collaboration
    planned: Planned
    missing: tuple[dict[Slot, Evidence], ...] = ()

    @property
    def plans(self) -> list[Plan]:
        return [found for found in (self.planned.next_step, self.planned.target) if found]

    @property
    def arena(self) -> Arena:
        return self.file.arenas[0]


@cache
def cases(block: int = 0) -> list[Tried]:
    """A hundred random cases with few enough findings for every set to be tried, most of them with a plan."""
    found: list[Tried] = []
    seeds = count(block * 1_000)
    while len(found) < CASES:
        seed = next(seeds)
        random = Random(seed)
        made = random_rules(random)
        data = random_case(random, made)
        file = case_from(data, made)
        case = Tried(made, data, file, plan(Case(file, made, DAY, PLAIN)).arenas[0])
        if seed % 6 and all(found.day is None for found in case.plans):
            continue
        to_show = tuple(missing(case, numbers(found), day_of(found)) for found in case.plans)
        if max(map(len, to_show)) <= FEW:
            found.append(case._replace(missing=to_show))
    return found


def missing(case: Tried, goal: list[int], day: date) -> dict[Slot, Evidence]:
    """Records of what is not shown on `day` about the criteria that count in the steps in `goal`."""
    asked = [
        (i.id, p.party if p else None)
        for step in judged(case, day).steps
        for c in step.criteria
        if step.number in goal and c.weight != "supporting" and c.applies
        for i in c.indicators
        if i.counts
        for p in each(i)
        if (p or i).floor < MET
    ]
    return shown(case, asked, day)


def each(indicator: IndicatorResult) -> tuple[PartyResult | None, ...]:
    """The parties where each is asked; else it is asked once."""
    return indicator.parties if indicator.asks == "party" else (None,)


def slots(case: Tried) -> list[Slot]:
    """Every indicator, at every party of the arena where each is asked."""
    members: list[str | None] = [p.id for p in case.file.members(case.arena)]
    indicators = {i: asked for c in case.rules.pack.criteria.values() for i, asked in c.indicators.items()}
    return [
        (id_, slot)
        for id_, asked in indicators.items()
        for slot in (members if asked.per == "party" else [None])
    ]


def numbers(found: Plan) -> list[int]:
    return [step.number for step in found.steps]


def day_of(found: Plan) -> date:
    return date.fromisoformat(found.day) if found.day else DAY


def shown(case: Tried, asked: Iterable[Slot], day: date) -> dict[Slot, Evidence]:
    """Records of the strongest kind that settles each, dated `day`, that say yes."""
    asked = list(asked)
    done = {
        id_ for c in case.rules.pack.criteria.values() for id_, i in c.indicators.items() if not i.needs.act
    }
    made = [said("N", slot, "minutes" if slot[0] in done else "decision", day) for slot in asked]
    return dict(zip(asked, checked(case, made), strict=True))


def said(id_: str, slot: Slot, kind: str, day: date) -> dict[str, Any]:
    indicator, who = slot
    made = record(id_, kind, date=day, supports=[indicator], arenas=["arena"])
    return made | ({"parties": [who]} if who else {})


def checked(case: Tried, records: Iterable[dict[str, Any]]) -> list[Evidence]:
    """Records as they are read from a file."""
    numbered = [made | {"id": f"N{n}"} for n, made in enumerate(records)]
    return list(case_from(case.data | {"evidence": numbered}, case.rules).evidence)


def judged(case: Tried, day: date, records: Iterable[Evidence] = ()) -> ArenaResult:
    """The arena with `records` beside what is on file."""
    file = case.file.model_copy(update={"evidence": (*case.file.evidence, *records)})
    return assess(Case(file, case.rules, day, PLAIN)).arenas[0]


def brings(found: Plan, arena: ArenaResult) -> bool:
    return all(step.floor == MET for step in arena.steps if step.number in numbers(found))


def named(findings: Iterable[Wanted]) -> frozenset[Slot]:
    return frozenset((finding.indicator, finding.party) for finding in findings)


def brute_force(case: Tried, found: Plan, records: dict[Slot, Evidence]) -> set[frozenset[Slot]]:
    """Every smallest set whose records bring the goal on the plan's day: all are tried, smallest first.

    One more record for never lowers anything (`tests/laws.py`): where all together do not, none does.
    """
    day = day_of(found)
    if not brings(found, judged(case, day, records.values())):
        return set()
    for size in range(len(records) + 1):
        enough = {
            frozenset(chosen)
            for chosen in combinations(records, size)
            if brings(found, judged(case, day, [records[slot] for slot in chosen]))
        }
        if enough:
            return enough
    return set()


@blocks(5)
def test_the_smallest_sets_are_those_that_brute_force_finds(block: int) -> None:
    assert len(cases(block)) == CASES
    for case in cases(block):
        for found, records in zip(case.plans, case.missing, strict=True):
            assert {named(way) for way in smallest_sets(found)} == brute_force(case, found, records)


def test_the_random_cases_are_of_every_sort() -> None:
    found = [p for case in cases() for p in case.plans]
    sets = [list(smallest_sets(p)) for p in found]
    assert sum(p.met for p in found) >= 2
    assert sum(p.day is None for p in found) >= 4
    assert sum(p.day is not None and p.day > DAY.isoformat() for p in found) >= 4
    assert sum(len(ways) > 1 for ways in sets) >= 4
    assert sum(bool(ways and len(ways[0]) > 2) for ways in sets) >= 20
    assert any(part.larger for p in found for part in p.parts)
    assert sum(case.planned.target is None for case in cases()) >= 10


@blocks(5)
def test_no_smaller_or_other_way_is_hidden_among_the_larger_ones(block: int) -> None:
    for case in cases(block):
        for part in (part for found in case.plans for part in found.parts):
            ways = [named(way) for way in (*part.ways, *part.larger)]
            assert len({len(way) for way in part.ways}) == 1
            assert all(len(way) > len(part.ways[0]) for way in part.larger)
            assert not any(one < other for one in ways for other in ways)
            assert len(set(ways)) == len(ways)


@blocks(5)
def test_nothing_is_asked_that_is_met_or_does_not_apply(block: int) -> None:
    for case in cases(block):
        for found in case.plans:
            now = judged(case, day_of(found))
            criteria = {c.id: c for step in now.steps for c in step.criteria}
            met = {
                (i.id, p.party if p else None)
                for c in criteria.values()
                for i in c.indicators
                for p in each(i)
                if (p or i).floor == MET
            }
            for part in found.parts:
                assert criteria[part.criterion].applies
                assert criteria[part.criterion].weight != "supporting"
                assert criteria[part.criterion].floor < MET
                assert all(met.isdisjoint(named(way)) for way in (*part.ways, *part.larger))


# The promise


def kept(found: Plan, random: Random) -> Iterator[list[dict[str, Any]]]:
    """The records of some smallest sets, of the kinds asked for and dated as the plan allows."""
    day = day_of(found)
    sets = list(smallest_sets(found))
    for way in random.sample(sets, min(3, len(sets))):
        dates = [random.choice([day, earliest(finding), between(random, finding, day)]) for finding in way]
        yield [
            said(f"N{n}", (finding.indicator, finding.party), finding.kind, dated)
            for n, (finding, dated) in enumerate(zip(way, dates, strict=True))
        ]


def earliest(finding: Wanted) -> date:
    assert finding.earliest
    return date.fromisoformat(finding.earliest)


def between(random: Random, finding: Wanted, day: date) -> date:
    first = earliest(finding)
    return first + timedelta(days=random.randint(0, (day - first).days))


@blocks(5)
def test_the_records_a_plan_asks_for_bring_what_it_promises(block: int) -> None:
    random, tried = Random(1), 0
    for case in cases(block):
        for found in case.plans:
            for records in kept(found, random):
                assert brings(found, judged(case, day_of(found), checked(case, records)))
                tried += 1
    assert tried > CASES / 2


def test_they_do_so_written_into_the_file_and_read_again(tmp_path: Path) -> None:
    random, tried = Random(2), 0
    for case in cases()[:20]:
        for found in case.plans:
            for records in kept(found, random):
                path = tmp_path / f"{tried}.toml"
                whole = case.data | {"evidence": [*case.data["evidence"], *records]}
                path.write_text(tomlkit.dumps(whole), encoding="utf-8")
                file = read_collaboration(path, case.rules)
                assert brings(found, assess(Case(file, case.rules, day_of(found), PLAIN)).arenas[0])
                tried += 1
    assert tried > 10


@blocks(5)
def test_a_weaker_kind_or_an_older_record_does_not(block: int) -> None:
    tried = 0
    for case in cases(block):
        kinds = case.rules.pack.evidence.kinds
        for found in case.plans:
            day = day_of(found)
            way = next(smallest_sets(found), ())
            whole = [said("N", (f.indicator, f.party), f.kind, day) for f in way]
            for n, finding in enumerate(way):
                known = kinds[finding.kind]
                below = [k for k in kinds if kinds[k].strength < known.strength]
                below = [k for k in below if kinds[k].nature in (None, known.nature)]
                for keys in ({"kind": below[0]}, {"date": earliest(finding) - timedelta(days=1)}):
                    records = checked(case, [*whole[:n], whole[n] | keys, *whole[n + 1 :]])
                    assert not brings(found, judged(case, day, records))
                tried += 1
    assert tried > 100


@blocks(5)
def test_no_day_before_the_plans_would_do(block: int) -> None:
    """Every indicator is shown on the day tried: if that is not enough, nothing is."""
    random, tried = Random(3), 0
    for case in cases(block):
        for found in case.plans:
            span = (day_of(found) - DAY).days if found.day else 20 * 365
            days = {0, span - 1, *(random.randrange(span) for _ in range(2))} if span else set()
            for day in (DAY + timedelta(days=n) for n in days):
                records = shown(case, slots(case), day).values()
                assert not brings(found, judged(case, day, records))
                tried += 1
    assert tried > 40


@pytest.mark.parametrize("wrong", [{"kind": "statement"}, {"earliest": "2019-12-14"}])
def test_a_plan_that_does_not_bring_what_it_promises_is_our_error(
    monkeypatch: pytest.MonkeyPatch, wrong: dict[str, str]
) -> None:
    def too_little(*args: Any) -> Wanted:
        return WANTED(*args).model_copy(update=wrong)

    file = all_but("overview-exists")
    monkeypatch.setattr(routes, "wanted", too_little)
    with pytest.raises(PromiseBroken, match=r"does not bring steps \[1\]"):
        plan(Case(file, rules(), DAY, PLAIN)).arenas[0]


WANTED = wanted


# Goals


def all_but(
    *missing: str, steps: int = 1, records: Iterable[dict[str, Any]] = (), **keys: Any
) -> Collaboration:
    """What counts in the first `steps`, decided and done on the day of judging, but for `missing`."""
    pack = rules().pack
    counts = (c for id_, c in pack.criteria.items() if c.counts and pack.step_of[id_] <= steps)
    supports = [i for c in counts for i in c.met.parts if i not in missing]
    shown = [record(id_, kind, date="2020-12-15", supports=supports) for id_, kind in BOTH.items()]
    return collaboration(*shown, *records, **keys)


BOTH = {"E1": "decision", "E0": "minutes"}


def planned(file: Collaboration, day: date = DAY, **goal: Any) -> Planned:
    return plan(Case(file, rules(), day, PLAIN), **goal).arenas[0]


def next_step(file: Collaboration, day: date = DAY) -> Plan:
    found = planned(file, day).next_step
    assert found
    return found


def only_set(found: Plan) -> tuple[Wanted, ...]:
    (way,) = smallest_sets(found)
    return way


def test_what_is_missing_is_named_with_kind_and_earliest_date() -> None:
    (finding,) = only_set(next_step(all_but("overview-exists")))
    assert finding == Wanted(
        indicator="overview-exists", party=None, kind="minutes", earliest="2019-12-15", newer_than=()
    )


def test_only_the_party_that_lags_is_named() -> None:
    shown_at_a = record("E2", "minutes", supports=["overview-covers-party"], parties=["a"])
    found = next_step(all_but("overview-covers-party", records=[shown_at_a]))
    assert named(only_set(found)) == {("overview-covers-party", "b")}
    assert "Hos B." in told(all_but("overview-covers-party", records=[shown_at_a]))


def test_the_target_is_that_of_the_file_and_may_be_asked_for() -> None:
    file = all_but(arenas=[arena(target=3, lasting=True)])
    assert goals(planned(file)) == ([1, 2], [1, 2, 3, 5])
    assert goals(planned(file, target=4, lasting=False)) == ([1, 2], [1, 2, 3, 4])
    assert goals(planned(file, target=1)) == ([1, 2], [1, 5])


def goals(found: Planned) -> tuple[list[int] | None, list[int] | None]:
    return (
        numbers(found.next_step) if found.next_step else None,
        numbers(found.target) if found.target else None,
    )


def test_a_target_that_is_the_next_step_is_told_once() -> None:
    file = all_but("overview-exists", arenas=[arena(target=1)])
    assert goals(planned(file)) == ([1], None)
    assert "Neste trinn, som også er målet: 1 Dele informasjon" in told(file)
    assert "Målet:" not in told(file)


def test_a_target_that_is_reached_says_so_and_the_step_above_it_is_no_demand() -> None:
    file = all_but(arenas=[arena(target=1)])
    target = planned(file).target
    assert target
    assert (target.met, target.parts, list(smallest_sets(target))) == (True, (), [()])
    assert "Målet er nådd." in told(file)
    assert "Dette trinnet ligger over målet." in told(file)


def test_where_every_step_is_reached_there_is_no_next_step() -> None:
    file = all_but(steps=5, parties=[party("a"), party("b")])
    if planned(file).reached == 5:
        assert goals(planned(file))[0] is None
        assert "Alle trinnene i trappa er nådd." in told(file)
    else:
        pytest.fail("the fixture reaches every step")


def road(file: Collaboration, own: Rules | None = None) -> list[tuple[int, str, str]]:
    """Each step of the picture from the top: its number, what is left, and whether it is reached or to be."""
    own = own or rules()
    found = plan(Case(file, own, DAY, PLAIN))
    (arena_,) = (s for s in render.document(found, own.pack, Say("nb")).sections if s.major)
    pictures = [block for block in arena_.blocks if isinstance(block, Staircase)]
    return [(s.number, s.counted, s.aim) for picture in pictures for s in reversed(picture.steps)]


def test_the_road_goes_by_the_steps_to_the_target_and_says_what_is_left_on_each() -> None:
    file = all_but(arenas=[arena(target=3, lasting=True)])
    target = planned(file).target
    assert target
    left = Counter(part.step for part in target.parts)
    assert road(file) == [
        (5, f"{left[5]} gjenstår", "◄ varig"),
        (3, f"{left[3]} gjenstår", "◄ mål"),
        (2, f"{left[2]} gjenstår", ""),
        (1, "ingen gjenstår", "◄ nådd"),
    ]
    assert [number for number, _, _ in road(all_but(arenas=[arena(target=1)]))] == [2, 1], "above the target"
    assert road(all_but(parties=[party("a")])) == [], "there is nothing to judge"
    assert road(all_but(steps=5)) == [], "nothing is left"


# Later days


def against(id_: str, *indicators: str, **keys: Any) -> dict[str, Any]:
    return record(id_, "report", against=list(indicators), **keys)


DONE = "information-clear"
"""What is done, which no decision shows."""


def test_a_contradicting_record_that_is_too_recent_puts_the_plan_off() -> None:
    file = all_but(DONE, records=[against("E2", DONE, date="2020-10-20")])
    found = next_step(file)
    (obstacle,) = found.obstacles
    (finding,) = only_set(found)
    assert (found.day, finding.earliest, finding.newer_than) == ("2021-04-20", "2021-04-20", ("E2",))
    assert (obstacle.reason, obstacle.records, obstacle.not_before) == ("too-recent", ("E2",), "2021-04-20")
    assert "Dette kan tidligst nås 20.04.2021." in told(file)
    assert "slik de står 20.04.2021 hvis ingenting nytt" in " ".join(told(file).split())
    assert "slik de står" not in told(all_but(DONE))
    assert "Ifølge E2. Tidligst 20.04.2021." in told(file)
    assert "E2: Noe. (rapport, 20.10.2020.) Et verk, s. 1." in told(file)


def test_a_contradicting_record_that_ends_is_not_waited_for_any_longer() -> None:
    ends = against("E2", DONE, date="2020-12-01", until="2020-12-31")
    file = all_but(DONE, records=[ends])
    found = next_step(file)
    assert (found.day, found.obstacles[0].not_before) == ("2021-01-01", "2021-06-01")
    assert "Ifølge E2. Den dagen er dette ikke lenger i veien." in told(file)


def test_what_goes_stale_by_then_is_asked_for_too() -> None:
    updated = record("E3", "minutes", date="2020-03-01", supports=["information-updated"])
    file = all_but(
        DONE,
        "information-updated",
        records=[updated, against("E2", DONE, date="2020-10-20")],
    )
    assert named(only_set(next_step(file))) == {(DONE, None), ("information-updated", None)}


def test_an_act_need_not_wait_for_the_margin() -> None:
    file = all_but("overview-exists", records=[against("E2", "overview-exists", date="2020-10-20")])
    found = next_step(file)
    (finding,) = only_set(found)
    assert (found.day, found.obstacles) == (DAY.isoformat(), ())
    assert (finding.kind, finding.earliest, finding.newer_than) == ("agreement", "2020-10-21", ("E2",))
    assert "Trenger minst: avtale (at det er fortalt, er ikke nok), datert 21.10.2020 eller senere." in told(
        file
    )


def test_a_contradicting_record_without_a_date_stands_in_no_way() -> None:
    undated = against("E2", "overview-covers-party", parties=["b"])
    del undated["date"]
    file = all_but("overview-covers-party", records=[undated])
    found = next_step(file)
    assert (found.day, found.obstacles) == (DAY.isoformat(), ())
    assert {finding.newer_than for finding in only_set(found)} == {()}


def test_one_party_alone_has_no_plan_until_another_joins() -> None:
    found = next_step(all_but(parties=[party("a")]))
    assert (found.day, [o.reason for o in found.obstacles]) == (None, ["one-party"])
    said = told(all_but(parties=[party("a")]))
    assert Say("nb")("report", "no-verdict") in said
    assert not re.search("trinn|Trinn|Nådd", said[said.index("═══") :])
    joins = [party("a"), party("b", since=date(2021, 2, 1))]
    later = all_but("overview-exists", parties=joins)
    assert next_step(later).day == "2021-02-01"
    said = told(later)
    assert Say("nb")("report", "no-verdict") in said
    assert "Nådd, det vil si" not in said
    assert re.search(r"tidligst .*01\.02\.2021", said)


def test_a_condition_is_part_of_its_step() -> None:
    condition = next(c for c in rules().pack.criteria.values() if c.weight == "condition")
    file = all_but(*condition.met.parts, steps=5)
    found = next_step(file)
    assert [step.number for step in found.steps][-1] == 5
    assert {finding.indicator for finding in only_set(found)} <= set(condition.met.parts)
    assert only_set(found)
    assert found.actions
    assert f"{condition.title.nb} (vilkår): " in told(file)


def test_what_the_file_sets_aside_need_not_be_shown() -> None:
    aside = {"indicator": "overview-exists", "why": "Nei.", "source": {"work": "W"}}
    file = all_but("overview-exists", "information-updated", not_applicable=[aside])
    assert named(only_set(next_step(file))) == {("information-updated", None)}


def test_what_is_asked_of_all_together_is_one_finding_however_many_they_are() -> None:
    parties = [party(f"p{n}") for n in range(9)]
    shown_at_one = record("E2", "minutes", against=["overview-exists"], parties=["p3"], date="2020-01")
    file = all_but("overview-exists", records=[shown_at_one], parties=parties)
    assert named(only_set(next_step(file))) == {("overview-exists", None)}


def test_what_must_be_renewed_waits_until_the_change_is_certainly_over() -> None:
    phases = [{"phase": "decision", "since": "2015"}, {"phase": "implementation", "since": "2020"}]
    file = all_but(steps=2, arenas=[arena(phases=phases)])
    found = next_step(file)
    assert found.day == "2020-12-31"
    assert {obstacle.reason for obstacle in found.obstacles} == {"not-renewed"}
    assert {finding.earliest for finding in only_set(found)} == {"2020-12-31"}


def test_an_indicator_that_nobody_is_asked_stops_every_day() -> None:
    own = small(made("c", i=asked(per="party", of=("municipality",))))
    file = file_for(own)
    found = plan(Case(file, own, DAY, PLAIN)).arenas[0].next_step
    assert found
    assert (found.day, [o.reason for o in found.obstacles]) == (None, ["nobody-asked"])
    assert road(file, own)[-1][:2] == (1, "")
    assert "Her er ingen av partene blant dem det spørres om:" in told(file, own=own)


def test_until_somebody_joins_who_is_asked() -> None:
    own = small(made("c", i=asked(per="party", of=("municipality",))))
    file = file_for(own, parties=[party("a"), party("b", tier="municipality", since=date(2021, 2, 1))])
    found = plan(Case(file, own, DAY, PLAIN)).arenas[0].next_step
    assert found
    assert found.day == "2021-02-01"
    assert named(only_set(found)) == {("i", "b")}


# Actions


def serving(case: Tried, found: Plan) -> tuple[list[ActionResult], dict[str, set[str]]]:
    """The actions on the plan's day, with the target as high as can be, and what each serves in the plan."""
    highest = {"target": case.rules.pack.published_steps, "lasting": True}
    data = case.data | {"arenas": [case.data["arenas"][0] | highest]}
    file = case_from(data, case.rules)
    actions = assess(Case(file, case.rules, day_of(found), PLAIN)).arenas[0].actions
    moved = {part.criterion for part in found.parts}
    mended = {id_ for action in actions if action.on == "gap" for id_ in action.serves}
    serves = {
        a.id: {c for c in a.serves if c in moved and (a.on == "gap" or c not in mended)} for a in actions
    }
    return [action for action in actions if serves[action.id]], serves


@cache
def crossed(block: int = 0) -> list[Tried]:
    """Random cases in which many actions serve two or three criteria at once."""
    found: list[Tried] = []
    seeds = count(block * 1_000)
    while len(found) < 20:
        random = Random(next(seeds))
        made = random_rules(random)
        known = list(made.pack.criteria)
        if len(known) < 4:
            continue
        cross = [
            CrossAdvice(id=f"x{n}", serves=tuple(random.sample(known, random.choice((2, 2, 3)))), **dict(own))
            for n in range(5)
            for own in [advice(random.choice(("open", "open", "gap")), "?", random.choice(EFFORTS))]
        ]
        made = compile.rules(made.pack.model_copy(update={"actions": tuple(cross)}))
        data = random_case(random, made, most=2)
        file = case_from(data, made)
        found.append(Tried(made, data, file, plan(Case(file, made, DAY, PLAIN)).arenas[0]))
    return found


@blocks(5)
def test_the_sets_of_actions_are_those_that_brute_force_finds(block: int) -> None:
    tried, several = 0, 0
    for case in (*cases(block), *crossed(block)):
        for found in case.plans:
            actions, serves = serving(case, found)
            moved = {part.criterion for part in found.parts}
            served = {id_ for action in actions for id_ in serves[action.id]}
            assert set(found.unserved) == moved - served
            if len(actions) > 11:
                continue
            enough: set[frozenset[str]] = set()
            for size in range(len(actions) + 1):
                chosen = (frozenset(a.id for a in some) for some in combinations(actions, size))
                enough = {ids for ids in chosen if set().union(*(serves[id_] for id_ in ids)) == served}
                if enough:
                    break
            sets = [frozenset(a.id for a in some) for some in smallest_action_sets(found)]
            assert (set(sets), len(sets)) == (enough, len(enough))
            tried += 1
            several += any(len(bundle.sets) > 1 for bundle in found.actions)
    assert tried > 120
    assert several or block  # they are few, and some block has none


@blocks(5)
def test_sets_that_ask_least_come_first_and_each_member_says_what_it_unlocks(block: int) -> None:
    for case in (*cases(block), *crossed(block)):
        for found in case.plans:
            _, serves = serving(case, found)
            for bundle in found.actions:
                least = [
                    sorted((min(EFFORTS.index(a.effort) for a in m.actions) for m in members), reverse=True)
                    for members in bundle.sets
                ]
                assert least == sorted(least)
                for member in (member for members in bundle.sets for member in members):
                    efforts = [EFFORTS.index(action.effort) for action in member.actions]
                    assert efforts == sorted(efforts)
                    assert all(serves[action.id] == set(member.unlocks) for action in member.actions)


# As people read it


def told(file: Collaboration, lang: Language = "nb", own: Rules | None = None, **goal: Any) -> str:
    found = plan(Case(file, own or rules(), DAY, PLAIN), **goal)
    return as_text(found, lang, own, width=1000)


def as_text(found: Plans, lang: Language, own: Rules | None = None, **keys: Any) -> str:
    say = Say(lang)
    return str(formats.render(render.document(found, (own or rules()).pack, say), say, "text", **keys))


def test_the_plan_for_state_and_municipality_is_the_approved_one() -> None:
    file = read_collaboration(EXAMPLE, rules())
    found = plan(Case(file, rules(), DAY, PLAIN, ["state-municipality"]))
    assert approved(ROOT / "examples" / "0-24-samarbeidet.plan.nb.txt", as_text(found, "nb"))


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_random_plan_can_be_told(lang: Language) -> None:
    for case in (*cases()[:20], *crossed()[:20]):
        found = plan(Case(case.file, case.rules, DAY, PLAIN))
        assert as_text(found, lang, case.rules)


def advice(on: Any, nb: str, effort: str = "low") -> Advice:
    return Advice(on=on, text=text(nb), role="lead", effort=effort)


def text(nb: str) -> Text:
    return Text(nb=nb, nn=nb, en=nb)


def asked(**keys: Any) -> Indicator:
    own: dict[str, Any] = {"question": text("?"), "needs": "minutes"}
    return Indicator(**own | keys)


def made(id_: str, *actions: Advice, join: str = "all", **indicators: Indicator) -> tuple[str, Criterion]:
    met = Met(**{join: tuple(indicators)})
    said: dict[str, Any] = {"title": text(id_), "requirement": text(id_), "why": text(id_)}
    return id_, Criterion(**said, weight="core", indicators=indicators, met=met, actions=actions)


def small(*criteria: tuple[str, Criterion], cross: Iterable[CrossAdvice] = ()) -> Rules:
    """Rules of one step with these criteria."""
    own = rules().pack
    ladder = own.ladder.model_copy(update={"steps": own.ladder.steps[:1], "variants": ()})
    nothing: dict[str, Any] = {"warnings": (), "phases": (), "erosion": None, "tables": ()}
    keys = {"ladder": ladder, "criteria": dict(criteria), "step_of": dict.fromkeys(dict(criteria), 1)}
    return compile.rules(own.model_copy(update=nothing | keys | {"actions": tuple(cross)}))


def file_for(own: Rules, *records: dict[str, Any], **keys: Any) -> Collaboration:
    data = {
        "collaboration": {"id": "c", "name": "C"},
        "parties": [party("a"), party("b")],
        "arenas": [arena()],
        "evidence": list(records),
    }
    return case_from(data | keys, own)


def test_ways_that_are_as_small_and_those_that_take_more_are_told_apart() -> None:
    own = small(made("c", join="any", one=asked(), other=asked(), every=asked(per="party")))
    file = file_for(own)
    (part,) = plan(Case(file, own, DAY, PLAIN)).arenas[0].next_step.parts  # type: ignore[union-attr]
    assert [named(way) for way in part.ways] == [{("one", None)}, {("other", None)}]
    assert [named(way) for way in part.larger] == [{("every", "a"), ("every", "b")}]
    said = told(file, own=own)
    assert said.index("Én av disse måtene er nok:") < said.index("Dette går også, men krever mer:")
    assert "Hos alle som spørres (2)." in said


def test_actions_are_told_as_sets_with_those_that_are_as_few() -> None:
    cross = [
        CrossAdvice(id="first-two", serves=("c1", "c2"), **dict(advice("open", "Begge først", "medium"))),
        CrossAdvice(id="last-two", serves=("c2", "c3"), **dict(advice("open", "Begge sist", "high"))),
    ]
    own = small(
        made("c1", advice("open", "Bare 1"), i1=asked()),
        made("c2", i2=asked()),
        made("c3", advice("open", "Bare 3"), advice("open", "Også 3"), i3=asked()),
        made("c4", i4=asked()),
        cross=cross,
    )
    file = file_for(own)
    found = plan(Case(file, own, DAY, PLAIN)).arenas[0].next_step
    assert found
    (bundle,) = found.actions
    assert [[[a.id for a in member.actions] for member in members] for members in bundle.sets] == [
        [["c3.open.1", "c3.open.2"], ["first-two"]],
        [["c1.open.1"], ["last-two"]],
        [["first-two"], ["last-two"]],
    ]
    said = told(file, own=own)
    assert found.unserved == ("c4",)
    assert "1. Begynn med ett av disse. Det kan trengs flere:" in said
    assert "Like få tiltak: 3 og 4 i stedet for 1 og 2; 4 i stedet for 1." in said
    assert "Reglene har ikke noe tiltak for dette, så det må vises uten: c4 (trinn 1)." in said


def test_a_known_gap_is_served_by_what_mends_it_and_not_by_asking() -> None:
    own = small(made("c", advice("gap", "Tett", "high"), advice("open", "Spør"), i=asked(), j=asked()))
    file = file_for(own, record("E1", "minutes", against=["i"], date="2020-01-01"))
    found = plan(Case(file, own, DAY, PLAIN)).arenas[0].next_step
    assert found
    assert [[a.id for a in some] for some in smallest_action_sets(found)] == [["c.gap.1"]]


def test_the_actions_are_headed_by_the_steps_they_are_for() -> None:
    def headed(file: Collaboration, **goal: Any) -> list[str]:
        return re.findall(r"Tiltak som fører dit \((.*)\)", told(file, **goal))

    assert headed(all_but(steps=4), target=4, lasting=True) == ["trinn 5"]
    both = all_but("overview-exists", "joint-arena-held", steps=2)
    assert headed(both, target=2) == ["trinn 1", "trinn 2"]


def test_a_step_that_nothing_is_asked_of_cannot_be_planned() -> None:
    own = small(("c", made("c", i=asked())[1].model_copy(update={"weight": "supporting"})))
    file = file_for(own)
    found = plan(Case(file, own, DAY, PLAIN)).arenas[0].next_step
    assert found
    assert [(o.reason, o.criterion) for o in found.obstacles] == [("nothing-asked", None)]
    assert "Her gjelder ingen kjernekriterier" in told(file, own=own)


def test_what_no_kind_of_source_can_settle_cannot_be_planned() -> None:
    own = small(made("c", i=asked(needs="intent")))
    file = file_for(own)
    assert "Her har reglene ingen kildetype som kan avgjøre saken:" in told(file, own=own)


def test_a_day_that_brings_the_goal_by_itself_is_told() -> None:
    own = small(made("c", i=asked(per="party", needs={"account": "minutes"})))
    leaves = [party("a"), party("b", until=date(2020, 12, 31)), party("c")]
    shown = record("E1", "minutes", supports=["i"], parties=["a", "c"])
    lacking = record("E2", "minutes", against=["i"], parties=["b"])
    file = file_for(own, shown, lacking, parties=leaves)
    found = plan(Case(file, own, DAY, PLAIN)).arenas[0].next_step
    assert found
    assert (found.day, found.met, found.parts) == ("2021-01-01", False, ())
    assert "Den dagen er alt oppfylt uten nye opplysninger." in told(file, own=own)


def test_a_record_until_the_last_day_there_is_does_no_harm() -> None:
    file = all_but(DONE, records=[against("E2", DONE, until=date.max)])
    assert next_step(file).day == add_months(date(2020, 10, 31), 6).isoformat()


# The command


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["plan", *arguments])


PLAN = (str(EXAMPLE), "--as-of", "2020-12-15", "--engine", "plain", "--arena", "state-municipality")


def test_the_command_prints_the_plan() -> None:
    result = run(*PLAN, "--lang", "nb")
    golden = ROOT / "examples" / "0-24-samarbeidet.plan.nb.txt"
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == golden.read_text(encoding="utf-8")


def test_json_holds_the_same_plan_and_does_not_depend_on_the_language(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    result = run(*PLAN, "--format", "json", "--lang", "en")
    assert run(*PLAN, "--format", "json", "--output", str(path)).exit_code == 0
    assert result.stdout == path.read_text(encoding="utf-8")
    found = json.loads(result.stdout)
    assert [step["number"] for step in found["arenas"][0]["target"]["steps"]] == [1, 2, 3, 5]
    assert found["arenas"][0]["target"]["day"] == "2020-12-16"


def test_every_arena_is_planned_unless_told() -> None:
    found = json.loads(run(*PLAN[:5], "--format", "json").stdout)
    assert [one["id"] for one in found["arenas"]] == ["state", "state-municipality"]


def test_the_goal_may_be_asked_for() -> None:
    found = json.loads(run(*PLAN, "--target", "2", "--not-lasting", "--format", "json").stdout)
    assert [step["number"] for step in found["arenas"][0]["target"]["steps"]] == [1, 2]
    assert found["arenas"][0]["aim"] == {"step": 2, "lasting": False, "by": "asked"}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--target", "6"), "Trappa har ikke noe trinn 6."),
        (("--target", "5"), "Trinn 5 er ikke et mål for seg, men kommer i tillegg til et annet. Skriv"),
        (("--target", "0"), ""),
        (
            ("--lasting", "--variant", "figure-2"),
            "Denne trappa har ikke noe eget trinn for varig samordning.",
        ),
        (("--arena", "nowhere"), "Ukjent arena: «nowhere»."),
        (("--as-of", "yesterday"), "«yesterday» er ikke en dag."),
        (("--lang", "sv"), ""),
    ],
)
def test_what_cannot_be_planned_is_told_gently(arguments: tuple[str, ...], told: str) -> None:
    result = run(*PLAN, *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert told in result.stderr
    assert "Traceback" not in result.stderr


def test_both_engines_give_the_same_plan_and_the_variant_is_heeded() -> None:
    file = read_collaboration(EXAMPLE, rules())
    own = plan(Case(file, rules(), DAY, PLAIN)).arenas[1]
    result = run(str(EXAMPLE), "--as-of", "2020-12-15", "--arena", "state-municipality", "--format", "json")
    assert json.loads(result.stdout)["arenas"][0] == json.loads(own.model_dump_json())
    four = json.loads(run(*PLAN, "--variant", "figure-2", "--format", "json").stdout)["arenas"][0]
    assert [step["number"] for step in four["target"]["steps"]] == [1, 2, 3]
