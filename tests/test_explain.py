"""An explanation is a proof: it agrees with the assessment, and its parts add up to its conclusions.

When an approved explanation is meant to change, write it anew with
`LADDER_APPROVE=1 pytest tests/test_explain.py` and read the difference.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from random import Random
from typing import Any

import pytest
from click.testing import CliRunner, Result

from ladder.cli import main
from ladder.flow import Case, assess, find, read_collaboration
from ladder.judge import compile
from ladder.judge.assemble import Found
from ladder.judge.compile import Rules
from ladder.model.assessment import ArenaResult, Assessment, IndicatorResult
from ladder.model.collaboration import Arena, Collaboration
from ladder.model.pack import Needs
from ladder.model.values import Language
from ladder.questions.explain import explain
from ladder.questions.explain import tree as library
from ladder.questions.explain.result import (
    ActionProof,
    ArenaProof,
    Aside,
    ConditionProof,
    CriterionProof,
    EndMove,
    IndicatorProof,
    Node,
    NoticeProof,
    Proof,
    StepProof,
)
from ladder.questions.explain.subjects import Subject, subjects
from ladder.questions.wanted import Wanted
from ladder.render import explain as render
from ladder.render import text
from ladder.render.document import Para, line
from ladder.words import CannotAnswer, Say

from .build import (
    DAY,
    PLAIN,
    ROOT,
    approved,
    arena,
    blocks,
    collaboration,
    from_data,
    party,
    random_collaboration,
    record,
    rules,
)
from .packs import case_from, random_case, random_rules
from .test_examples import without_what_varies

EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"
ONCE = "scope-decided"  # needs strategy, asked once, no freshness
FRESH = "overview-exists"  # needs minutes, holds for 12 months
PARTY = "role-what-stated"  # needs minutes, asked party by party
ANY = "system-steward-mandated"  # asked once, one party is enough
OBSERVED = "knowledge-base-used"  # asks what is done: no act is enough
RENEWED = "understanding-written-down"  # must be renewed after a change of phase
LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")


def proved(subject: str | None, *records: dict[str, Any], as_of: date = DAY, **keys: Any) -> Proof:
    return explain(Case(collaboration(*records, **keys), rules(), as_of, PLAIN), subject)


def only(proof: Proof) -> Node:
    ((node,),) = [found.nodes for found in proof.arenas]
    return node


def indicator(id_: str, *records: dict[str, Any], **keys: Any) -> IndicatorProof:
    node = only(proved(id_, *records, **keys))
    assert isinstance(node, IndicatorProof)
    return node


def notice(id_: str, *records: dict[str, Any], **keys: Any) -> NoticeProof:
    node = only(proved(id_, *records, **keys))
    assert isinstance(node, NoticeProof)
    return node


def read_aloud(proof: Proof, lang: Language = "nb", used: Rules | None = None) -> str:
    """The explanation as one line, so that it does not matter where it is wrapped."""
    return " ".join(as_text(proof, lang, used).split())


def as_text(proof: Proof, lang: Language = "nb", used: Rules | None = None, width: int = 100) -> str:
    return text.render(render.document(proof, (used or rules()).pack, Say(lang)), width=width)


@cache
def example() -> Collaboration:
    return read_collaboration(EXAMPLE, rules())


@cache
def everything() -> Proof:
    return explain(Case(example(), rules(), DAY, PLAIN))


@cache
def assessment() -> Assessment:
    return assess(Case(example(), rules(), DAY, PLAIN))


def within(node: Node) -> Iterator[StepProof | CriterionProof | IndicatorProof]:
    """Every finding in a node, itself among them."""
    match node:
        case IndicatorProof():
            yield node
        case CriterionProof():
            yield node
            yield from node.indicators
        case StepProof():
            yield node
            for criterion in node.criteria:
                yield from within(criterion)
        case ActionProof():
            for served in node.serves:
                yield from within(served.criterion)
        case NoticeProof():
            for condition in node.conditions:
                yield from within(condition.finding) if condition.finding else ()


# It agrees with the assessment


@dataclass
class Shown:
    """The results of one arena of the assessment, by what they are about."""

    arena: ArenaResult

    def __post_init__(self) -> None:
        self.steps = {step.number: step for step in self.arena.steps}
        self.criteria = {c.id: c for step in self.arena.steps for c in step.criteria}
        self.indicators = {i.id: i for c in self.criteria.values() for i in c.indicators}

    def agrees(self, node: Node) -> None:
        match node:
            case ActionProof():
                listed = {action.id: action.serves for action in reversed(self.arena.every_action)}
                calling = tuple(s.criterion.id for s in node.serves if s.why in ("gap", "renew", "open"))
                assert (node.called_for, set(calling)) == (node.id in listed, set(listed.get(node.id, ())))
            case NoticeProof(kind="target"):
                assert node.holds == all(condition.holds for condition in node.conditions)
                target = self.arena.target  # why there is none is told only where there is none
                told = node.holds and (node.target is None) == (target.recommended is None)
                assert told == (node.id in [reason.id for reason in target.reasons])
            case NoticeProof():
                erosion = self.arena.erosion
                signs = (*erosion.signs, *erosion.counter_signs) if erosion else ()
                assert node.holds == (node.id in [n.id for n in (*self.arena.warnings, *signs)])
                assert node.holds == all(condition.holds for condition in node.conditions)
        for finding in within(node):
            self.agrees_on(finding)

    def agrees_on(self, node: StepProof | CriterionProof | IndicatorProof) -> None:
        match node:
            case StepProof():
                step = self.steps[node.number]
                assert same_ends(node) == same_ends(step)
                assert (node.contested, node.count, node.note) == (step.contested, step.count, step.note)
            case CriterionProof():
                criterion = self.criteria[node.id]
                assert same_ends(node) == same_ends(criterion)
                assert (node.contested, node.weight, node.applies, node.why_not, node.rule.sources) == (
                    criterion.contested,
                    criterion.weight,
                    criterion.applies,
                    criterion.why_not,
                    criterion.sources,
                )
                assert bool(node.set_aside) >= criterion.set_aside
            case IndicatorProof():
                agree_on_records(node, self.indicators[node.id])


def same_ends(result: Any) -> tuple[str, int, int]:
    return result.status, result.floor, result.ceiling


def agree_on_records(node: IndicatorProof, shown: IndicatorResult) -> None:
    assert (same_ends(node), node.contested) == (same_ends(shown), shown.contested)
    assert (node.asks, node.apart) == (shown.asks, shown.parties)
    assert shown.counts == (bool(node.parties) and not node.set_aside)
    if node.asks == "party":
        slots = [(slot.party, same_ends(slot), slot.contested) for slot in node.slots]
        assert slots == [(p.party, same_ends(p), p.contested) for p in shown.parties]
    else:
        whole = [(None, same_ends(shown))] if node.parties else []
        assert [(slot.party, same_ends(slot)) for slot in node.slots] == whole
    standing = {(one.record, one.effect) for slot in node.slots for one in slot.standing}
    assert standing == {(used.id, used.effect) for used in shown.records if used.reason is None}
    stands_somewhere = {record for record, _ in standing}
    aside = {
        (one.record, one.reason)
        for one in node.aside
        if one.reason != "other-arena" and (one.reason != "beaten" or one.record not in stands_somewhere)
    }
    assert aside == {(used.id, used.reason) for used in shown.records if used.reason}


def test_every_node_of_every_explanation_of_the_example_agrees_with_the_assessment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    found: dict[str, Found] = {}

    def find_once(case: Case, where: Arena) -> Found:
        return found.get(where.id) or found.setdefault(where.id, find(case, where))

    # The flow is the same for every subject; what is told about each is what is tried here.
    monkeypatch.setattr(library, "find", find_once)
    monkeypatch.setattr(library, "shown", lambda *_: assessment())
    shown = [Shown(arena) for arena in assessment().arenas]
    told: set[tuple[str, str]] = set()
    for subject in subjects(rules()):
        proof = explain(Case(example(), rules(), DAY, PLAIN), subject)
        for arena_, result in zip(proof.arenas, shown, strict=True):
            for node in arena_.nodes:
                result.agrees(node)
                told.add((node.kind, str(node.number) if isinstance(node, StepProof) else node.id))
    asked = {id_ for result in shown for id_ in result.indicators}
    # An indicator that is asked in no arena is told as its criterion, which says why.
    expected = {(s.kind, s.id) for s in things() if s.kind != "indicator" or s.id in asked}
    assert told == expected


def things() -> set[Subject]:
    return {subject for found in subjects(rules()).values() for subject in found}


def test_without_a_subject_every_step_of_every_arena_is_told_down_to_the_records() -> None:
    for arena_, result in zip(everything().arenas, assessment().arenas, strict=True):
        shown = Shown(result)
        numbers = []
        for node in arena_.nodes:
            assert isinstance(node, StepProof)
            shown.agrees(node)
            numbers.append(node.number)
        found = [f.id for node in arena_.nodes for f in within(node) if not isinstance(f, StepProof)]
        asked = [c.id for c in shown.criteria.values()] + list(shown.indicators)
        assert (numbers, sorted(found)) == ([step.number for step in result.steps], sorted(asked))


def test_the_leaves_of_a_conclusion_are_records_of_the_file_with_work_and_place() -> None:
    on_file = {record.id: record for record in example().evidence}
    told = {record.id: record for record in everything().evidence}
    concluded = 0
    for arena_ in everything().arenas:
        for step in arena_.nodes:
            for criterion in within(step):
                if isinstance(criterion, CriterionProof) and criterion.status != "unknown":
                    leaves = leaves_of(criterion)
                    assert leaves, criterion.id
                    for leaf in leaves:
                        source = on_file[leaf].source
                        assert (told[leaf].work, told[leaf].place) == (source.work, source.place)
                        assert source.work
                        assert source.place
                    concluded += 1
    assert concluded > 20


def leaves_of(criterion: CriterionProof) -> set[str]:
    """The records that stand under the parts that moved the criterion."""
    moved = {part for move in criterion.moves for part in move.parts}
    parts = [indicator for indicator in criterion.indicators if indicator.id in moved]
    assert len(parts) == len(moved)
    return {one.record for part in parts for slot in part.slots for one in slot.standing}


def test_every_record_that_a_proof_names_is_in_its_evidence_and_no_other() -> None:
    one = record("E1", "statement", supports=[FRESH], partly=[PARTY])
    proof = proved(FRESH, one, record("E2", supports=["goals-shared"]))
    assert [shown.id for shown in proof.evidence] == ["E1"]


# Whoever adds up its parts gets its conclusions


def joined(join: str, grades: list[int], nothing: int, conditions: list[int] | None = None) -> int:
    """How the parts of a criterion or a step join, as design and handbook have it in words.

    A condition can keep the whole from being met, and from its full ceiling, and does nothing else.
    """
    if join == "any" and grades:
        return max(grades)
    alike = {*grades} in ({0}, {2})
    whole = (grades[0] if alike else 1) if grades else nothing
    return min(whole, 1) if set(conditions or ()) - {2} else whole


def check(node: StepProof | CriterionProof | IndicatorProof) -> int:
    """Hold a node and all below it to its own parts; how many ends were moved."""
    if isinstance(node, IndicatorProof):
        return check_indicator(node)
    inside = node.criteria if isinstance(node, StepProof) else node.indicators
    conditions = node.conditions if isinstance(node, StepProof) else ()
    parts = {part.id: part for part in inside if part.id in (*node.parts, *conditions)}
    if isinstance(node, StepProof):
        applying = [c for c in node.criteria if c.applies]
        weighty = [[c.id for c in applying if c.weight == weight] for weight in WEIGHTS]
        assert [list(node.parts), list(node.conditions)] == weighty
    else:
        counted = {i.id for i in node.indicators if i.parties and not i.set_aside}
        assert set(parts) == set(node.parts) <= counted
    (join,) = node.rule.joins
    ends_of = {end: {id_: getattr(part, end) for id_, part in parts.items()} for end in ("floor", "ceiling")}
    for end, unmoved in (("floor", 0), ("ceiling", 2)):
        whole = joined(join, *split(ends_of[end], conditions, unmoved))
        assert getattr(node, end) == whole, (node.id, end)
    moves = {move.end: move for move in node.moves}
    assert set(moves) == {
        e for e, moved in (("floor", node.floor > 0), ("ceiling", node.ceiling < 2)) if moved
    }
    for move in moves.values():
        check_move(move, join, ends_of[move.end], conditions, node)
    return len(moves) + sum(check(part) for part in inside)


WEIGHTS = ("core", "condition")


def split(
    ends: Mapping[str, int], conditions: tuple[str, ...], unmoved: int
) -> tuple[list[int], int, list[int]]:
    """The ends of the parts that make the whole, an end that nothing has moved, and those of conditions."""
    core = [end for id_, end in ends.items() if id_ not in conditions]
    return core, unmoved, [ends[id_] for id_ in conditions]


def check_move(
    move: EndMove,
    join: str,
    ends: Mapping[str, int],
    conditions: tuple[str, ...],
    node: StepProof | CriterionProof,
) -> None:
    """The parts under an end are moved as far, and are enough though nothing be known of the others."""
    unmoved = 0 if move.end == "floor" else 2
    assert move.to == getattr(node, move.end)
    assert move.parts
    for part in move.parts:
        assert ends[part] >= move.to if move.end == "floor" else ends[part] <= move.to
    alone = {id_: end if id_ in move.parts else unmoved for id_, end in ends.items()}
    assert joined(join, *split(alone, conditions, unmoved)) == move.to


def check_indicator(node: IndicatorProof) -> int:
    """From the records shown to each party who is asked, and from the parties to the whole."""
    grades = {party: check_party(node, party) for party in node.parties}
    for one in node.apart:
        assert (one.floor, one.ceiling, one.contested) == grades[one.party]
    floors, ceilings = [grade[0] for grade in grades.values()], [grade[1] for grade in grades.values()]
    expected = (join_parties(node, floors, 0), join_parties(node, ceilings, 2))
    if node.asks == "together" and expected[0] == 2 and not one_shows_all(node):
        expected = (1, expected[1])
    assert (node.floor, node.ceiling) == expected, node.id
    assert node.contested == any(contested for *_, contested in grades.values())
    for slot in node.slots:
        assert (slot.wanted is None) == (slot.floor == 2)
    for move in node.moves:
        which = 0 if move.end == "floor" else 1
        assert move.to == getattr(node, move.end)
        assert move.parts == tuple(
            party for party, grade in grades.items() if (grade[0] >= move.to if which == 0 else grade[1] < 2)
        )
    return (node.floor > 0) + (node.ceiling < 2)


def check_party(node: IndicatorProof, party: str) -> tuple[int, int, bool]:
    """The ends at one party, by the records that stand there, and by what has aged and holds it down."""
    (slot,) = [slot for slot in node.slots if slot.party in (None, party)]
    standing = [one for one in slot.standing if not one.parties or party in one.parties]
    floor = max((one.floor for one in standing), default=0)
    ceiling = min((one.ceiling for one in standing), default=2)
    held = [one.floor for one in slot.held_down if not one.parties or party in one.parties]
    grade = (min(floor, ceiling, *held), max(floor, ceiling))
    contested = {"for", "against"} <= {one.side for one in standing}
    if slot.party:
        assert (slot.floor, slot.ceiling, slot.contested) == (*grade, contested)
    return (*grade, contested)


def join_parties(node: IndicatorProof, ends: list[int], nothing: int) -> int:
    """Met for every party, begun for two, known to lack where one lacks. One enough, or alone, decides.

    `nothing` is where the end stands that nobody has moved.
    """
    if not ends:
        return nothing
    if node.asks == "any" or len(ends) == 1:
        return max(ends)
    if nothing == 2:
        return 0 if set(ends) == {0} else min(2, 1 + (set(ends) == {2}))
    return 2 if set(ends) == {2} else int(sum(end > 0 for end in ends) > 1)


def one_shows_all(node: IndicatorProof) -> bool:
    """Whether one record about all together shows it in full for every party who is asked."""
    (slot,) = node.slots
    return any(one.floor == 2 and one.whole and not one.parties for one in slot.standing)


@blocks(4)
def test_adding_up_the_parts_of_a_random_proof_gives_its_conclusions(block: int) -> None:
    moved = under_way = 0
    for seed in range(block * 75, block * 75 + 75):
        random = Random(seed)
        used = random_rules(random)
        case = case_from(random_case(random, used, most=10), used)
        (found,) = explain(Case(case, used, DAY, PLAIN)).arenas
        for node in found.nodes:
            assert isinstance(node, StepProof)
            moved += check(node)
        check_levels(found)
        under_way += found.levels[1].up_to > found.levels[0].up_to
    assert moved > 150
    assert under_way > 3


def test_a_part_stands_under_the_end_it_helped_to_move() -> None:
    all_of = record("E1", "minutes", supports=["overview-exists"], against=["overview-covers-party"])
    node = only(proved("shared-overview", all_of))
    assert isinstance(node, CriterionProof)
    assert node.moves == (
        EndMove(end="floor", to=1, parts=("overview-exists",)),
        EndMove(end="ceiling", to=1, parts=("overview-covers-party",)),
    )


THREE = [party("a"), party("b"), party("c")]


def test_the_parties_that_moved_each_end_are_named() -> None:
    has = record("E1", "decision", supports=[PARTY], parties=["a", "b"])
    lacks = record("E2", "minutes", against=[PARTY], parties=["c"])
    node = indicator(PARTY, has, lacks, parties=THREE)
    assert (node.status, node.moves) == (
        "partly",
        (EndMove(end="floor", to=1, parts=("a", "b")), EndMove(end="ceiling", to=1, parts=("c",))),
    )
    assert (node.asks, node.rule.joins) == ("party", ("by-strength", "every-party"))


def test_what_one_party_alone_has_moves_no_end() -> None:
    node = indicator(PARTY, record("E1", "decision", supports=[PARTY], parties=["a"]), parties=THREE)
    assert (node.status, node.moves) == ("unknown", ())


def test_a_joint_question_is_told_once_and_names_those_who_lack_it() -> None:
    has = record("E1", "decision", supports=[ONCE], parties=["a", "b"])
    lacks = record("E2", "minutes", against=[ONCE], parties=["c"])
    node = indicator(ONCE, has, lacks, parties=THREE)
    assert (node.asks, [slot.party for slot in node.slots]) == ("together", [None])
    assert EndMove(end="ceiling", to=1, parts=("c",)) in node.moves
    said = read_aloud(proved(ONCE, has, lacks, parties=THREE))
    assert "spørres én gang, om alle partene sammen" in said
    assert "Nei: C. • Ja: A og B." in said
    assert "E2 (mot): Noe." in said
    many = [party(id_) for id_ in "abcdefg"]
    said = read_aloud(proved(ONCE, has, lacks, parties=many))
    assert "Nei: C. • Vet ikke: 4 andre. • Ja: A og B." in said


def test_what_is_shown_for_each_but_not_for_all_together_is_not_met_and_it_is_said() -> None:
    one = record("E1", "strategy", supports=[ONCE], parties=["a", "b"])
    other = record("E2", "strategy", supports=[ONCE], parties=["b", "c"])
    node = indicator(ONCE, one, other, parties=THREE)
    assert (node.status, node.apart) == ("at-least-partly", ())
    assert [one.whole for slot in node.slots for one in slot.standing] == [False, False]
    said = "ingen kilde viser det for alle samlet."
    assert said in read_aloud(proved(ONCE, one, other, parties=THREE))
    whole = record("E3", "strategy", supports=[ONCE], parties=["a", "b", "c"])
    assert indicator(ONCE, one, whole, parties=THREE).status == "met"
    assert said not in read_aloud(proved(ONCE, one, whole, parties=THREE))


@pytest.mark.parametrize("side", ["against", "partly"])
def test_what_other_evidence_keeps_down_is_not_said_to_be_shown_only_for_each(side: str) -> None:
    all_ = record("E1", "strategy", supports=[ONCE], date="2020-05")
    less = record("E2", "statement" if side == "against" else "minutes", **{side: [ONCE]}, date="2020-06")
    node = indicator(ONCE, all_, less)
    assert (node.status, node.apart, node.contested) == ("at-least-partly", (), side == "against")
    assert "ingen kilde viser det for alle samlet." not in read_aloud(proved(ONCE, all_, less))


def test_at_whom_a_record_stands_is_told_where_it_does_not_say_so_itself() -> None:
    all_ = record("E1", "minutes", against=[ONCE], date="2019")
    two = record("E2", "strategy", supports=[ONCE], date="2020-05", parties=["a", "b"])
    said = read_aloud(proved(ONCE, all_, two, parties=THREE))
    assert "E1 (mot) hos C: Noe." in said
    assert "E1 (mot): erstattet av nyere opplysninger (E2) hos A og B; se over." in said


def test_of_a_joint_question_that_is_so_for_all_alike_no_party_is_named() -> None:
    node = indicator(ONCE, record("E1", "decision", supports=[ONCE]), parties=THREE)
    assert (node.status, node.apart, node.moves) == ("met", (), ())
    assert "alle som spørres" not in read_aloud(proved(ONCE, record("E1", supports=[ONCE]), parties=THREE))


def test_where_one_party_is_enough_it_is_asked_once_and_said() -> None:
    one = record("E1", "decision", supports=[ANY], parties=["b"])
    node = indicator(ANY, one, parties=THREE)
    assert (node.status, node.asks, node.rule.joins) == ("met", "any", ("by-strength", "one-party-is-enough"))
    said = read_aloud(proved(ANY, one, parties=THREE))
    assert "én part er nok" in said
    assert "E1 (for): Noe. (vedtak" in said


@blocks(3)
def test_a_warning_a_sign_and_a_target_rule_hold_when_all_of_their_conditions_do(block: int) -> None:
    across = [s for s in things() if s.kind in ("warning", "sign", "counter-sign", "target")]
    held = 0
    for seed in range(block * 12, block * 12 + 12):
        case = from_data(random_collaboration(Random(seed)))
        for where in case.arenas:
            asked = Case(case, rules(), DAY, PLAIN, [where.id])
            found = find(asked, where)
            shown = Shown(assess(asked).arenas[0])
            prover = library._Prover(asked, found, shown.arena)
            for subject in across:
                node = prover.node(subject)
                shown.agrees(node)
                held += isinstance(node, NoticeProof) and node.holds
    assert held > 5


# Why a record does not count


PHASES = [{"phase": "decision", "since": "2018-01-01"}, {"phase": "implementation", "since": "2020-01-01"}]
STATE_AND_OTHER = {"arenas": [arena(), arena("other", relation="other")]}
ASIDES: dict[str, tuple[str, list[dict[str, Any]], dict[str, Any]]] = {
    "intent": (FRESH, [record("E1", "intent", supports=[FRESH])], {}),
    "later": (FRESH, [record("E1", supports=[FRESH], date="2020-12-16")], {}),
    "ended": (FRESH, [record("E1", supports=[FRESH], until="2020-12-14")], {}),
    "undated": (FRESH, [{k: v for k, v in record("E1", supports=[FRESH]).items() if k != "date"}], {}),
    "stale": (FRESH, [record("E1", supports=[FRESH], date="2019-12-14")], {}),
    "out-of-phase": (
        RENEWED,
        [record("E1", supports=[RENEWED], date="2019-12-31")],
        {"arenas": [arena(phases=PHASES)]},
    ),
    "not-asked": (
        PARTY,
        [record("E1", supports=[PARTY], parties=["b"])],
        {"parties": [party("a"), party("b", until="2020-12-01"), party("c")]},
    ),
    "beaten": (
        ONCE,
        [record("E1", supports=[ONCE], date="2019"), record("E2", against=[ONCE], date="2020-10")],
        {},
    ),
    "other-arena": (FRESH, [record("E1", supports=[FRESH], arenas=["other"])], STATE_AND_OTHER),
}


@pytest.mark.parametrize("reason", ASIDES)
def test_a_record_that_does_not_count_is_told_with_what_it_said_and_why(reason: str) -> None:
    id_, records, keys = ASIDES[reason]
    case = collaboration(*records, **keys)
    proof = explain(Case(case, rules(), DAY, PLAIN, ["arena"]), id_)
    node = only(proof)
    assert isinstance(node, IndicatorProof)
    (aside,) = node.aside
    assert (aside.record, aside.side, aside.reason) == ("E1", "for", reason)
    assert "E1" not in [one.record for slot in node.slots for one in slot.standing]
    said = {
        "beaten": "E1 (for), erstattet av nyere opplysninger (E2): Noe.",
        "other-arena": "E1 (for), gjelder en annen arena (other): Noe.",
    }
    why = Say("nb")("reason", reason) if reason not in said else ""
    assert f"Teller ikke: · {said.get(reason, f'E1 (for), {why}: Noe.')}" in read_aloud(proof)


def test_a_record_for_parties_that_no_arena_holds_together_is_told_too() -> None:
    arenas = [arena("one", parties=["a"]), arena("two", relation="other", parties=["b"])]
    one = record("E1", supports=[FRESH], parties=["a"])
    proof = explain(Case(collaboration(one, arenas=arenas), rules(), DAY, PLAIN, ["two"]), FRESH)
    node = only(proof)
    assert isinstance(node, IndicatorProof)
    assert node.aside == (Aside(record="E1", side="for", reason="other-arena", arenas=("one",)),)


def test_a_record_beaten_at_one_party_stands_at_the_other_and_both_are_told() -> None:
    older = record("old", against=[PARTY], date="2018")
    newer = record("new", supports=[PARTY], date="2020-10", parties=["a"])
    node = indicator(PARTY, older, newer)
    assert [[one.record for one in slot.standing] for slot in node.slots] == [["new"], ["old"]]
    assert node.aside == (Aside(record="old", side="against", reason="beaten", parties=("a",), by=("new",)),)
    said = read_aloud(proved(PARTY, older, newer))
    assert "old (mot): erstattet av nyere opplysninger (new) hos A; se over." in said


@pytest.mark.parametrize(
    ("side", "kind", "needs"), [("supports", "minutes", "strategy"), ("against", "statement", "minutes")]
)
def test_a_record_that_is_too_weak_counts_half_and_the_kind_it_takes_is_named(
    side: str, kind: str, needs: str
) -> None:
    node = indicator(ONCE, record("E1", kind, **{side: [ONCE]}))
    ((one,),) = [slot.standing for slot in node.slots]
    assert (one.too_weak_for, one.floor + (2 - one.ceiling)) == (needs, 1)
    title = rules().pack.evidence.kinds[needs].title.nb
    said = read_aloud(proved(ONCE, record("E1", kind, **{side: [ONCE]})))
    assert f"Teller bare delvis: E1. For å telle fullt ut trengs minst: {title}." in said


@pytest.mark.parametrize("side", ["supports", "against"])
def test_a_record_that_is_strong_enough_is_not_called_weak(side: str) -> None:
    ((one,),) = [slot.standing for slot in indicator(ONCE, record("E1", "decision", **{side: [ONCE]})).slots]
    assert one.too_weak_for is None


def test_a_record_that_says_partly_is_not_called_weak() -> None:
    ((one,),) = [slot.standing for slot in indicator(ONCE, record("E1", "minutes", partly=[ONCE])).slots]
    assert (one.floor, one.ceiling, one.too_weak_for) == (1, 1, None)


def test_a_partly_that_has_lost_one_end_stands_with_the_other_and_both_are_told() -> None:
    older = record("old", "report", partly=[ONCE], date="2018-05")
    newer = record("new", "strategy", supports=[ONCE], date="2019-05")
    node = indicator(ONCE, older, newer)
    assert node.status == "met"
    assert [(one.record, one.floor, one.ceiling) for slot in node.slots for one in slot.standing] == [
        ("old", 1, 2),
        ("new", 2, 2),
    ]
    assert node.aside == (
        Aside(record="old", side="partly", reason="beaten", parties=("a", "b"), end="ceiling", by=("new",)),
    )
    said = read_aloud(proved(ONCE, older, newer))
    assert "old (delvis): at noe mangler, er erstattet av nyere opplysninger (new); se over." in said


def test_what_has_aged_and_holds_the_answer_down_is_told() -> None:
    """Ageing never raises a floor."""
    against = record("aged", "minutes", against=[FRESH], date="2019-11")
    has = record("has", "minutes", supports=[FRESH], date="2020-04")
    node = indicator(FRESH, against, has)
    ((slot,),) = [node.slots]
    assert [(one.record, one.floor) for one in slot.held_down] == [("aged", 0)]
    assert (node.floor, [aside.reason for aside in node.aside]) == (0, ["stale"])
    said = read_aloud(proved(FRESH, against, has))
    assert "ikke motsagt av noe nyere, så svaret blir ikke høyere: aged." in said


ASIDE: dict[str, Any] = {"why": "Ingen kommuner er med.", "source": {"work": "Et brev", "place": "s. 2"}}


def test_what_the_file_sets_aside_is_told_with_its_reason() -> None:
    keys: dict[str, Any] = {"not_applicable": [ASIDE | {"indicator": FRESH}]}
    node = indicator(FRESH, record("E1", "minutes", against=[FRESH]), **keys)
    assert node.set_aside
    assert node.set_aside.why == ASIDE["why"]
    whole = only(proved("shared-overview", **keys))
    assert isinstance(whole, CriterionProof)
    assert (whole.applies, FRESH in whole.parts) == (True, False)
    said = read_aloud(proved(FRESH, **keys))
    assert "Satt til side i filen: Ingen kommuner er med (Et brev, s. 2)." in said
    assert "Dette ville være nok" not in said


def test_a_criterion_set_aside_whole_does_not_apply_and_says_why() -> None:
    criterion = rules().pack.criteria["shared-overview"]
    keys: dict[str, Any] = {"not_applicable": [ASIDE | {"indicator": id_} for id_ in criterion.indicators]}
    for subject in ("shared-overview", FRESH):
        node = only(proved(subject, **keys))
        assert isinstance(node, CriterionProof)
        assert (node.id, node.applies, node.parts) == ("shared-overview", False, ())
    said = read_aloud(proved("1", **keys))
    assert said.count("satt til side i filen: Ingen kommuner er med (Et brev, s. 2)") == 1


def test_a_condition_is_told_apart_and_named_where_it_stops_the_top() -> None:
    pack = rules().pack
    condition = "political-and-administrative-anchoring"
    step = pack.step_of[condition]
    core = [i for id_, c in pack.criteria.items() if c.core for i in c.indicators]
    acts = record("E1", "law", supports=core)
    done = record("E2", "minutes", supports=core)
    proof = proved(None, acts, done)
    node = proof.arenas[0].nodes[step - 1]
    assert isinstance(node, StepProof)
    assert (node.floor, node.ceiling) == (1, 2)
    assert (condition in node.parts, condition in node.conditions) == (False, True)
    reached = proof.arenas[0].levels[0]
    assert (reached.step, condition in reached.criteria) == (step, True)
    said = read_aloud(proved(str(step), acts, done))
    assert "Må også være slik, ellers kan ikke trinnet være oppfylt:" in said


def test_a_record_of_one_party_alone_does_not_answer_for_all() -> None:
    node = indicator(ONCE, record("E1", "strategy", supports=[ONCE], parties=["a"]))
    assert [(aside.record, aside.reason) for aside in node.aside] == [("E1", "one-party")]


def test_of_what_is_done_an_act_is_too_weak_and_it_is_said_what_it_takes() -> None:
    node = indicator(OBSERVED, record("E1", "law", supports=[OBSERVED]))
    ((one,),) = [slot.standing for slot in node.slots]
    assert (one.floor, one.too_weak_for) == (1, "minutes")


def test_where_the_indicator_has_no_term_of_its_own_that_of_the_pack_is_told() -> None:
    months = rules().pack.evidence.holds_for_months
    assert (indicator(FRESH).holds_for_months, indicator(ONCE).holds_for_months) == (12, months)
    assert f"holder i {months} måneder, eller så lenge kilden selv sier" in read_aloud(proved(ONCE))
    assert "eller så lenge kilden selv sier" not in read_aloud(proved(FRESH))


def test_a_criterion_that_applies_elsewhere_is_told_once_for_all_that_a_record_names_of_it() -> None:
    letters = ["letter-says-what", "letter-says-why", PARTY]
    named = record("E1", "steering-document", supports=letters)
    for relation, count in (("state-internal", 3), ("other", 2)):
        (found,) = proved("E1", named, arenas=[arena(relation=relation)]).arenas
        assert len(found.nodes) == count, relation


def test_where_one_party_is_alone_nothing_is_wanted_and_it_is_said() -> None:
    alone: dict[str, Any] = {"parties": [party("a")]}
    node = indicator(ONCE, record("E1", "strategy", supports=[ONCE]), **alone)
    assert (node.slots, node.aside) == ((), ())
    for subject in (None, ONCE):
        section, *_ = render.document(proved(subject, **alone), rules().pack, Say("nb")).sections
        assert section.blocks == (Para(line(Say("nb")("report", "no-verdict"))),)


# What would have counted


@blocks(4)
def test_what_would_have_counted_counts_and_one_weaker_or_a_day_older_does_not(block: int) -> None:
    tried = {"act": 0, "account": 0, "blocked": 0}
    for seed in range(block * 20, block * 20 + 20):
        random = Random(seed)
        used = random_rules(random)
        data = random_case(random, used, most=8)
        slots = open_slots(used, data)
        for wanted in random.sample(slots, min(3, len(slots))):
            tried[try_wanted(used, data, wanted)] += 1
    assert min(tried.values()) >= 3, tried


def open_slots(used: Rules, data: dict[str, Any]) -> list[Wanted]:
    """What is wanted, where the file has not set it aside."""
    (found,) = explain(Case(case_from(data, used), used, DAY, PLAIN)).arenas
    shown = (
        node
        for step in found.nodes
        for node in within(step)
        if isinstance(node, IndicatorProof) and not node.set_aside
    )
    return [slot.wanted for node in shown for slot in node.slots if slot.wanted]


def try_wanted(used: Rules, data: dict[str, Any], wanted: Wanted) -> str:
    """Put records into the file and judge it anew; what kind of answer was tried."""
    kinds = used.pack.evidence.kinds
    if wanted.blocked:
        assert not any(shows(used, data, wanted, kind, DAY) for kind in kinds)
        return "blocked"
    assert wanted.earliest, "nothing holds for ever"
    earliest = date.fromisoformat(wanted.earliest)
    needed, needs = kinds[wanted.kind], needs_of(used, wanted.indicator)
    for kind, weight in kinds.items():
        if weight.nature == needed.nature:
            assert shows(used, data, wanted, kind, earliest) == (weight.strength >= needed.strength), kind
            assert shows(used, data, wanted, kind, DAY) == (weight.strength >= needed.strength), kind
        elif weight.nature == "act":  # it beats at once, so what an account of that day shows, it does too
            strong = needs.act is not None and weight.strength >= kinds[needs.act].strength
            assert shows(used, data, wanted, kind, DAY) >= strong, kind
    strongest = max(
        (kind for kind, weight in kinds.items() if weight.nature == needed.nature),
        key=lambda kind: kinds[kind].strength,
    )
    assert not shows(used, data, wanted, strongest, earliest - timedelta(days=1))
    return needed.nature or ""


def needs_of(used: Rules, indicator: str) -> Needs:
    criteria = used.pack.criteria.values()
    return next(c.indicators[indicator].needs for c in criteria if indicator in c.indicators)


def shows(used: Rules, data: dict[str, Any], wanted: Wanted, kind: str, day: date) -> bool:
    """Whether the indicator is met where it was wanted, with one more record for it on file."""
    more = record("MORE", kind, supports=[wanted.indicator], date=day, arenas=["arena"])
    if wanted.party:
        more["parties"] = [wanted.party]
    found = assess(Case(case_from(data | {"evidence": [*data["evidence"], more]}, used), used, DAY, PLAIN))
    criteria = (c for step in found.arenas[0].steps for c in step.criteria)
    result = next(i for c in criteria for i in c.indicators if i.id == wanted.indicator)
    at = [p for p in result.parties if p.party == wanted.party] if wanted.party else [result]
    return [end.status for end in at] == ["met"]


@pytest.mark.parametrize(
    ("id_", "records", "phase", "said"),
    [
        (ONCE, [], "2018", "vedtatt strategi eller plan som sier ja, datert 15.12.2017 eller senere."),
        (FRESH, [], "2018", "referat som sier ja, datert 15.12.2019 eller senere."),
        (
            FRESH,
            [record("E1", "statement", against=[FRESH], date="2020-01")],
            "2018",
            "datert 31.07.2020 eller senere og dermed klart nyere enn E1.",
        ),
        (
            OBSERVED,
            [record("E1", "minutes", against=[OBSERVED])],
            "2018",
            "ville være nok ennå, for den må være klart nyere enn E1. Fra 30.04.2021 er det nok med",
        ),
        (
            ONCE,
            [record("E1", against=[ONCE])],
            "2018",
            "datert 01.11.2020 eller senere og dermed klart nyere enn E1.",
        ),
        (RENEWED, [], "2020", "ville være nok ennå. Fra 31.12.2020 er det nok med rapport"),
    ],
)
def test_what_would_be_enough_is_told_in_words(
    id_: str, records: list[dict[str, Any]], phase: str, said: str
) -> None:
    phases = [{"phase": "decision", "since": "2015"}, {"phase": "implementation", "since": phase}]
    assert said in read_aloud(proved(id_, *records, arenas=[arena(phases=phases)]))


def test_where_no_evidence_can_be_enough_it_is_said() -> None:
    pack = rules().pack
    home = next(id_ for id_, c in pack.criteria.items() if ONCE in c.indicators)
    asked = pack.criteria[home].indicators
    nothing = Needs(act="intent", account="intent")
    asked = asked | {ONCE: asked[ONCE].model_copy(update={"needs": nothing})}
    changed = pack.criteria | {home: pack.criteria[home].model_copy(update={"indicators": asked})}
    used = compile.rules(pack.model_copy(update={"criteria": changed}))
    proof = explain(Case(collaboration(), used, DAY, PLAIN), ONCE)
    assert "Slik reglene er, kan ingen dokumentasjon være nok." in read_aloud(proof, used=used)


def test_parties_with_the_same_answer_and_the_same_wanted_are_told_together() -> None:
    parties = [party("a"), party("b"), party("c")]
    said = read_aloud(
        proved(PARTY, record("E1", "minutes", supports=[PARTY], parties=["b"]), parties=parties)
    )
    assert "Vet ikke, ingen dokumentasjon: A og C." in said
    assert "Ja: B." in said
    assert said.count("Dette ville være nok") == 1


def test_parties_that_need_the_same_are_told_together_though_their_records_differ() -> None:
    records = [record(f"E-{id_}", "report", against=[PARTY], parties=[id_]) for id_ in ("b", "a")]
    said = read_aloud(proved(PARTY, *records))
    assert "Nei: alle som spørres (2)." in said
    assert said.count("klart nyere enn E-b og E-a.") == 1


def test_nothing_more_is_wanted_of_a_criterion_that_is_met() -> None:
    one = record("E1", "decision", supports=["joint-plan-adopted"])
    node = only(proved("joint-plan-or-measures", one))
    assert isinstance(node, CriterionProof)
    assert node.status == "met"
    assert [i.status for i in node.indicators] == ["met", "unknown"]
    assert "Dette ville være nok" not in read_aloud(proved("joint-plan-or-measures", one))


# What can be asked about


def test_a_step_goes_by_number_by_step_and_number_and_by_id() -> None:
    names = ("1", "step-1", "share-information")
    found = {name: only(proved(name)) for name in names}
    assert len(set(found.values())) == 1
    assert isinstance(found["1"], StepProof)


@pytest.mark.parametrize(
    ("subject", "kind"),
    [
        ("shared-overview", "criterion"),
        ("overview-exists", "indicator"),
        ("shared-overview.gap.1", "action"),
        ("plan-on-a-weak-base", "warning"),
        ("leaders-absent", "sign"),
        ("limited-by-will", "target"),
    ],
)
def test_whatever_the_rules_name_can_be_asked_about(subject: str, kind: str) -> None:
    assert only(proved(subject)).kind == kind


def test_counter_signs_can_be_asked_about() -> None:
    erosion = rules().pack.erosion
    assert erosion
    for sign in erosion.counter_signs:
        assert "counter-sign" in [node.kind for node in proved(sign.id).arenas[0].nodes]


def test_where_several_things_go_by_one_name_all_of_them_are_explained() -> None:
    (found,) = proved("used-when-it-matters").arenas
    assert [node.kind for node in found.nodes] == ["indicator", "counter-sign"]


def test_an_unknown_subject_is_told_with_the_nearest_there_is() -> None:
    with pytest.raises(CannotAnswer) as told:
        proved("shared-overveiw")
    assert (told.value.values, told.value.meant) == ({"read": "shared-overveiw"}, "shared-overview")


@pytest.mark.parametrize("subject", ["state-municipality-agreement", "agreement-in-force"])
def test_what_does_not_apply_says_where_it_would(subject: str) -> None:
    pack = rules().pack
    criterion = pack.criteria["state-municipality-agreement"]
    id_ = subject if subject in pack.criteria else next(iter(criterion.indicators))
    node = only(proved(id_))
    assert isinstance(node, CriterionProof)
    assert (node.applies, node.indicators, node.moves) == (False, (), ())
    where = "mellom stat og kommune og mellom stat og fylkeskommune"
    assert f"gjelder ikke her, bare {where}." in read_aloud(proved(id_))


# Levels, actions and what looks across criteria


def test_each_level_is_told_with_the_step_that_stops_it_and_the_criteria_that_do() -> None:
    for arena_, result in zip(everything().arenas, assessment().arenas, strict=True):
        assert [level.up_to for level in arena_.levels] == [
            result.level.reached,
            result.level.under_way,
            result.level.possible,
        ]
        check_levels(arena_)
        assert all(level.criteria for level in arena_.levels)


def check_levels(found: ArenaProof) -> None:
    """Every step below holds, and the step that stops a level does not, by the criteria named."""
    steps = [node for node in found.nodes if isinstance(node, StepProof)]
    assert [level.level for level in found.levels] == ["reached", "under_way", "possible"]
    for level in found.levels:
        assert all(holds(level.level, step) for step in steps[: level.up_to])
        if level.step is None:
            assert level.up_to == len(steps)
            continue
        stop = steps[level.up_to]
        assert (level.step, holds(level.level, stop)) == (stop.number, False)
        counts = level.level == "possible" or (level.level == "reached" and stop.parts)
        conditions = stop.conditions if counts else ()
        by_id = {criterion.id: criterion for criterion in stop.criteria}
        counted = [by_id[id_] for id_ in (*stop.parts, *conditions)]
        assert level.criteria == tuple(c.id for c in counted if not holds(level.level, c))


def holds(level: str, criterion: CriterionProof | StepProof) -> bool:
    if level == "possible":
        return criterion.ceiling == 2
    return criterion.floor >= (2 if level == "reached" else 1)


def test_a_level_that_nothing_stops_and_a_step_with_nothing_to_ask_are_told_as_such() -> None:
    used = random_rules(Random(2))
    weights = {"core": "condition", "condition": "condition", "supporting": "supporting"}
    criteria = {
        id_: c.model_copy(update={"weight": weights[c.weight]}) for id_, c in used.pack.criteria.items()
    }
    bare = compile.rules(used.pack.model_copy(update={"criteria": criteria}))
    proof = explain(Case(collaboration(), bare, DAY, PLAIN))
    reached, _, possible = proof.arenas[0].levels
    assert (reached.step, reached.criteria) == (1, ())
    assert (possible.step, possible.up_to) == (None, len(used.pack.ladder.steps))
    said = read_aloud(proof, used=bare)
    assert "Stopper ved trinn 1, for ingen kjernekriterier gjelder der." in said
    assert "Ingen trinn stopper det." in said


AGAINST = record("E1", "minutes", against=["overview-exists"])
SUPPORTS = record("E1", "minutes", supports=["overview-exists", "overview-covers-party"])


@pytest.mark.parametrize(
    ("action", "records", "keys", "why"),
    [
        ("shared-overview.gap.1", [AGAINST], {}, "gap"),
        ("shared-overview.open.2", [AGAINST], {}, "open"),
        ("shared-overview.gap.1", [], {}, "no-gap"),
        ("shared-overview.open.2", [SUPPORTS], {}, "not-open"),
        ("state-municipality-agreement.gap.1", [], {}, "does-not-apply"),
        (
            "joint-plan-or-measures.open.5",
            [],
            {"arenas": [arena(target=1)]},
            "beyond-target",
        ),
        (
            "joint-plan-or-measures.gap.1",
            [record("E1", against=["joint-plan-adopted", "joint-measures-adopted"])],
            {"arenas": [arena(target=1)]},
            "beyond-target",
        ),
        ("disagreements-visible.open.3", [], {}, "nothing-known"),
    ],
)
def test_an_action_says_what_calls_for_it_or_why_nothing_does(
    action: str, records: list[dict[str, Any]], keys: dict[str, Any], why: str
) -> None:
    proof = proved(action, *records, **keys)
    node = only(proof)
    assert isinstance(node, ActionProof)
    assert ([served.why for served in node.serves], node.called_for) == ([why], why in ("gap", "open"))
    assert ("Tiltaket anbefales her." in read_aloud(proof)) == node.called_for


def test_a_warning_that_does_not_hold_says_which_of_its_conditions_do() -> None:
    node = notice("plan-on-a-weak-base", record("E1", "decision", supports=["joint-plan-adopted"]))
    assert not node.holds
    assert [(c.holds, c.finding.status if c.finding else None) for c in node.conditions] == [
        (True, "met"),
        (False, "unknown"),
    ]


def test_a_sign_says_what_must_be_so_for_signs_to_count_at_all() -> None:
    against = record("E1", against=["leaders-active-in-transition"])
    node = notice("leaders-absent", against)
    assert [(c.holds, c.now) for c in node.conditions] == [(False, None), (False, None), (True, None)]
    assert "Nå: ingen kjent slutt." in read_aloud(proved("leaders-absent", against))
    ends = {"date": "2021-06-30", "source": {"work": "Mandat"}}
    soon: dict[str, Any] = {"arenas": [arena(lasting=True, ends=ends)]}
    node = notice("leaders-absent", against, **soon)
    assert [(c.holds, c.now) for c in node.conditions] == [(True, None), (True, "2021-06-30"), (True, None)]
    far: dict[str, Any] = {"arenas": [arena(lasting=True, ends=ends | {"date": "2023"})]}
    assert "Nå: slutter 2023." in read_aloud(proved("leaders-absent", against, **far))
    past = read_aloud(proved("leaders-absent", against, as_of=date(2021, 9, 1), **soon))
    assert "Stemmer. Det som trengs: den nåværende ordningen tar snart slutt, eller er slutt." in past


def test_what_would_be_enough_is_told_only_of_conditions_that_ask_for_something_in_place() -> None:
    assert "Dette ville være nok" not in read_aloud(proved("leaders-absent"))
    said = read_aloud(proved("plan-without-shared-ownership"))
    plan, ownership = said.split("høyst delvis oppfylt. • ")
    assert "Dette ville være nok" in plan
    assert "Dette ville være nok" not in ownership


def condition(id_: str, place: int, **keys: Any) -> ConditionProof:
    return notice(id_, **keys).conditions[place]


def test_a_condition_on_the_arena_or_the_problem_says_what_the_file_has() -> None:
    found = condition("independent-political-party", 0)
    assert (found.holds, found.now) == (False, "state-internal")
    assert condition("limited-by-will", 0).now == "unknown"
    assert condition("limited-by-will", 0, problem={"willingness": "no"}).holds
    said = read_aloud(proved("limited-by-will", problem={"willingness": "yes"}))
    assert "Stemmer ikke. Det som trengs: Er partene villige" in said
    assert "virkemidler? Nei. Nå: ja." in said


def test_a_target_set_above_the_recommended_holds_and_one_kind_of_instrument_does() -> None:
    too_high = {"arenas": [arena(target=4)], "problem": {"willingness": "no"}}
    assert condition("target-too-high", 0, **too_high).holds
    assert not condition("target-too-high", 0).holds
    assert not condition("one-kind-of-instrument", 1).holds


# What people read


def test_the_explanation_of_a_step_is_the_approved_one() -> None:
    said = as_text(explain(Case(example(), rules(), DAY, PLAIN, ["state"]), "1"), "nb")
    assert approved(ROOT / "examples" / "0-24-samarbeidet.explain.nb.txt", without_what_varies(said))


def test_a_record_is_told_in_full_once_and_later_by_its_id() -> None:
    said = read_aloud(everything())
    for one in everything().evidence:
        assert said.count(" ".join(one.what.split())) == 1, one.id
        assert re.search(rf"\b{re.escape(one.id)} \(", said), one.id


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_line_is_wider_than_the_page(lang: Language) -> None:
    for width in (60, 100):
        lines = as_text(everything(), lang, width=width).splitlines()
        assert max(map(len, lines)) <= width


def test_a_record_with_a_long_id_keeps_to_the_page() -> None:
    said = as_text(proved(FRESH, record("E" * 80, supports=[FRESH])))
    assert max(map(len, said.splitlines())) <= 100
    assert len(said.splitlines()) < 20


@pytest.mark.parametrize("lang", LANGUAGES)
def test_an_explanation_of_one_indicator_in_one_arena_fits_on_a_screen(lang: Language) -> None:
    asked = [i.id for c in assessment().arenas[0].steps for k in c.criteria for i in k.indicators]
    longest = 0
    for id_ in Random(1).sample(asked, 12):
        proof = explain(Case(example(), rules(), DAY, PLAIN, ["state"]), id_)
        longest = max(longest, len(as_text(proof, lang).splitlines()))
    assert longest <= 50


def test_what_stands_at_step_5_is_told_as_our_reading() -> None:
    note = next(step.note for step in rules().pack.ladder.steps if step.note)
    for subject in ("5", "standing-organisation"):
        assert f"* {note.nb}" in read_aloud(proved(subject)), subject


def test_a_hostile_record_steers_no_terminal() -> None:
    said = as_text(proved(FRESH, record("E1", supports=[FRESH], what="\x1b[31mrød")))
    assert "\x1b" not in said
    assert "rød" in said


# The command


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", str(EXAMPLE), "--as-of", "2020-12-15", *arguments])


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nb", "Forklart per 15.12.2020 etter samordningstrappa"),
        ("nn", "Forklart per 15.12.2020 etter samordningstrappa"),
        ("en", "Explained as of 2020-12-15 by the coordination ladder"),
    ],
)
def test_the_command_explains_in_the_language_asked_for(lang: str, said: str) -> None:
    result = run("overview-exists", "--lang", lang, "--engine", "plain")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "E33" in result.stdout
    assert said in result.stdout
    needs = {"nb": "trenger minst: referat", "nn": "treng minst: referat", "en": "needs at least: minutes"}
    assert needs[lang] in result.stdout


def test_json_is_the_proof_itself_and_does_not_depend_on_the_language() -> None:
    found = [
        run("overview-exists", "--format", "json", "--engine", "plain", "--lang", one) for one in LANGUAGES
    ]
    assert len({result.stdout for result in found}) == 1
    assert Proof.model_validate_json(found[0].stdout) == explain(
        Case(example(), rules(), DAY, PLAIN), "overview-exists"
    )


def test_only_the_arena_asked_for_is_explained() -> None:
    result = run("1", "--arena", "state", "--format", "json", "--engine", "plain")
    assert [found["id"] for found in json.loads(result.stdout)["arenas"]] == ["state"]


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nb", "Verken reglene eller opplysningene i filen har noe som heter «shared-overveiw». "),
        ("nn", "Verken reglane eller opplysningane i fila har noko som heiter «shared-overveiw». "),
        ("en", "Neither the rules nor the records in the file have anything called “shared-overveiw”. "),
    ],
)
def test_an_unknown_subject_is_met_gently(lang: str, said: str) -> None:
    result = run("shared-overveiw", "--lang", lang)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.startswith(said)
    assert re.search("[«“]shared-overview[»”][?]\n$", result.stderr)


def test_a_subject_that_is_like_nothing_is_met_with_where_to_look() -> None:
    result = run("qqqqqq")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "ladder rules list" in result.stderr


@pytest.mark.parametrize("arguments", [("--arena", "stat"), ("--as-of", "i går")])
def test_an_arena_or_a_day_that_is_wrong_is_told(arguments: tuple[str, str]) -> None:
    result = run("1", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert arguments[1] in result.stderr


def test_the_explanation_can_be_written_to_a_file(tmp_path: Any) -> None:
    path = tmp_path / "explained.txt"
    result = run("1", "--output", str(path), "--engine", "plain")
    assert (result.exit_code, result.stdout) == (0, "")
    assert path.read_text(encoding="utf-8").startswith("0–24-samarbeidet\n")
