"""Variants of the ladder: fewer steps or other names, and the same verdicts."""

from datetime import date
from functools import cache
from random import Random

import pytest
from click.testing import CliRunner

from ladder.cli import main
from ladder.flow import Case, assess, read_collaboration, read_rules
from ladder.judge.compile import Rules
from ladder.model.assessment import ArenaResult
from ladder.model.collaboration import Collaboration

from .build import (
    DAY,
    PLAIN,
    ROOT,
    arena,
    blocks,
    collaboration,
    from_data,
    only_arena,
    random_collaboration,
    record,
)

PUBLISHED = 4
STRONG = ("decision", "report")
VARIANTS = [variant.id for variant in read_rules().pack.ladder.variants]
EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"


@cache
def rules(variant: str | None = None) -> Rules:
    return read_rules(variant=variant)


def in_variant(variant: str, relation: str, phase: str) -> ArenaResult:
    phases = [{"phase": phase, "since": "2019"}]
    data = collaboration(arenas=[arena(relation=relation, phases=phases, lasting=True)])
    return assess(Case(data, rules(variant), DAY, PLAIN)).arenas[0]


def test_five_steps_are_the_default_and_the_published_ladder_has_four() -> None:
    assert rules().pack.ladder.variant == "five-steps"
    assert [len(rules(variant).pack.ladder.steps) for variant in VARIANTS] == [5, 4, 4]


@pytest.mark.parametrize(
    ("variant", "relation", "phase", "third", "fourth"),
    [
        ("figure-2", "state-municipality", "operation", "Unngå å svekke", "Utvikle felles plan"),
        ("figure-3", "state-municipality", "operation", "Avtalebasert samarbeid", "Utvikle felles plan"),
        ("figure-3", "state-internal", "operation", "Unngå å svekke", "Integrerte felles systemer"),
        ("figure-3", "state-internal", "implementation", "Unngå å svekke", "Integrerte felles systemer"),
        ("figure-3", "state-internal", "decision", "Unngå å svekke", "Utvikle felles plan"),
        ("five-steps", "state-internal", "operation", "Unngå å svekke", "Utvikle felles plan"),
    ],
)
def test_figure_3_names_the_upper_steps_by_relation_once_decisions_are_made(
    variant: str, relation: str, phase: str, third: str, fourth: str
) -> None:
    steps = in_variant(variant, relation, phase).steps
    assert steps[2].title.nb.startswith(third)
    assert steps[3].title.nb.startswith(fourth)


@pytest.mark.parametrize("variant", VARIANTS)
@blocks(5)
def test_the_same_evidence_gives_the_same_values_in_every_variant(block: int, variant: str) -> None:
    for seed in range(block * 20, block * 20 + 20):
        data = from_data(random_collaboration(Random(seed)))
        whole, found = (assess(Case(data, rules(v), DAY, PLAIN)) for v in (None, variant))
        for one, other in zip(whole.arenas, found.arenas, strict=True):
            shared = len(other.steps)
            assert answers(other).items() <= answers(one).items()
            below = range(min(shared, PUBLISHED - 1))
            assert [other.steps[n].status for n in below] == [one.steps[n].status for n in below]
            assert other.published == one.published
            assert other.target.recommended == one.target.recommended


def answers(found: ArenaResult) -> dict[str, object]:
    """What is known of each criterion, wherever it stands."""
    return {c.id: (c.status, c.indicators) for step in found.steps for c in step.criteria}


def test_the_published_value_is_that_of_the_published_ladder() -> None:
    for seed in range(100):
        data = from_data(random_collaboration(Random(seed)))
        found = assess(Case(data, rules("figure-2"), DAY, PLAIN))
        assert [arena.published for arena in found.arenas] == [arena.level.reached for arena in found.arenas]


def everything(*but: str) -> Collaboration:
    """Two parties, of whom everything is so `but` for the indicators named."""
    asked = [i for c in rules().pack.criteria.values() for i in c.indicators]
    yes = [
        record(f"E{n}", kind, supports=[i for i in asked if i not in but]) for n, kind in enumerate(STRONG)
    ]
    no = [record("NO", "report", against=list(but))] if but else []
    return collaboration(*yes, *no)


def test_the_top_of_the_ladder_is_a_condition_of_the_fourth_step_where_there_are_four() -> None:
    for missing, reached, published in ((), 5, 4), (("joint-portfolio-exists",), 4, 3):
        found = assess(Case(everything(*missing), rules(), DAY, PLAIN))
        assert (only_arena(found).level.reached, only_arena(found).published) == (reached, published)
    for variant in ("figure-2", "figure-3"):
        fourth = only_arena(
            assess(Case(everything("joint-portfolio-exists"), rules(variant), DAY, PLAIN))
        ).steps[3]
        assert fourth.status == "partly"


def test_a_condition_keeps_a_step_from_being_met_and_does_nothing_else() -> None:
    fifth = only_arena(assess(Case(everything("political-anchoring"), rules(), DAY, PLAIN))).steps[4]
    assert fifth.status == "partly"
    only = collaboration(
        record("E1", "decision", supports=["political-anchoring", "administrative-anchoring"])
    )
    assert only_arena(assess(Case(only, rules(), DAY, PLAIN))).steps[4].floor == 0
    none = collaboration(record("E1", "report", against=["political-anchoring", "administrative-anchoring"]))
    assert only_arena(assess(Case(none, rules(), DAY, PLAIN))).steps[4].ceiling == 1


@pytest.mark.parametrize("variant", ["figure-2", "figure-3"])
def test_where_the_variant_has_no_lasting_step_nothing_is_said_of_it(variant: str) -> None:
    found = in_variant(variant, "state-internal", "operation")
    assert found.lasting is None
    assert not found.target.lasting
    assert found.erosion is None
    named = {id_ for action in found.actions for id_ in action.serves}
    assert named <= set(rules(variant).pack.criteria)


def test_the_command_takes_a_variant_and_says_which_one_it_used() -> None:
    result = CliRunner().invoke(
        main, ["assess", str(EXAMPLE), "--as-of", "2020-12-15", "--variant", "figure-3"]
    )
    assert result.exit_code == 0
    assert "4 Integrerte felles systemer på" in result.stdout
    assert "(figure-3)" in result.stdout
    assert "Varig samordning *" not in result.stdout


def test_the_example_stands_alike_in_every_variant() -> None:
    data = read_collaboration(EXAMPLE, rules())
    found = [assess(Case(data, rules(variant), date(2020, 12, 15), PLAIN)) for variant in VARIANTS]
    assert len({tuple(s.status for a in f.arenas for s in a.steps[:4]) for f in found}) == 1


def test_a_rule_that_names_a_step_left_out_goes_with_it() -> None:
    kept = {warning.id for warning in rules("figure-2").pack.warnings}
    gone = {warning.id for warning in rules().pack.warnings} - kept
    assert gone == {"lasting-without-line-anchoring", "informal-and-vulnerable"}
