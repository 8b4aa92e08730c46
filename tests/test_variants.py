"""Variants of the ladder: fewer steps or other names, and the same verdicts."""

from datetime import date
from functools import cache
from random import Random

import pytest
from click.testing import CliRunner

from ladder.cli import main
from ladder.flow import Case, assess, read_collaboration, read_rules
from ladder.judge import variants
from ladder.judge.compile import Rules
from ladder.model.assessment import ArenaResult
from ladder.model.collaboration import Collaboration
from ladder.model.pack import Condition
from ladder.questions.ask import ask
from ladder.questions.compare import compare
from ladder.questions.diff.changes import diff
from ladder.questions.explain.tree import explain
from ladder.questions.forecast import forecast
from ladder.questions.plan import plan
from ladder.questions.timeline import timeline
from ladder.render import ask as ask_page
from ladder.render import diff as diff_page
from ladder.render import plan as plan_page
from ladder.words import Say

from .build import (
    DAY,
    PLAIN,
    ROOT,
    arena,
    blocks,
    collaboration,
    from_data,
    in_text,
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
        ("figure-3", "state-county", "operation", "Avtalebasert samarbeid", "Utvikle felles plan"),
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


LEFT_OUT = "not-person-dependent"
INSTEAD = {"criterion": "shared-overview", "indicator": "overview-exists", "step": 4}
ELSE = {"criterion": LEFT_OUT, "indicator": "procedures-written", "step": 5}


@pytest.mark.parametrize("key", INSTEAD)
def test_what_asks_for_anything_that_is_left_out_goes_with_it(key: str) -> None:
    pack = rules().pack
    stays, goes = (Condition.model_validate({key: named[key]}) for named in (INSTEAD, ELSE))
    said = [
        pack.warnings[0].model_copy(update={"id": name, "all": conditions})
        for name, conditions in {"stays": (stays,), "goes": (goes,), "both": (stays, goes)}.items()
    ]
    left = variants.of(pack.model_copy(update={"warnings": tuple(said)}), "figure-2")
    assert [warning.id for warning in left.warnings] == ["stays"]


def test_what_serves_some_of_what_is_left_serves_that_alone() -> None:
    pack, (action, *_) = rules().pack, rules().pack.actions
    given = [
        action.model_copy(update={"id": name, "serves": serves})
        for name, serves in {"some": ("shared-overview", LEFT_OUT), "none": (LEFT_OUT,)}.items()
    ]
    left = variants.of(pack.model_copy(update={"actions": tuple(given)}), "figure-2")
    assert [(a.id, a.serves) for a in left.actions] == [("some", ("shared-overview",))]


def test_the_table_of_letters_stands_where_all_that_it_asks_does() -> None:
    assert [[column.indicator for column in table.columns] for table in rules("figure-2").pack.tables] == [
        [column.indicator for column in table.columns] for table in rules().pack.tables
    ]
    (table,) = rules().pack.tables
    elsewhere = table.columns[0].model_copy(update={"indicator": "procedures-written"})
    own = table.model_copy(update={"columns": (*table.columns, elsewhere)})
    assert not variants.of(rules().pack.model_copy(update={"tables": (own,)}), "figure-2").tables


# A weight in some arenas only


def test_what_is_moved_in_every_arena_makes_no_arena_other_than_the_rest() -> None:
    assert not rules("five-steps").elsewhere
    assert not rules("figure-2").elsewhere
    assert {phase for _, phase in rules("figure-3").elsewhere} == {"implementation", "operation"}


INSTRUMENTS = "joint-instruments"
IN_OPERATION = [{"phase": "decision", "since": "2019"}, {"phase": "operation", "since": "2020-06-01"}]
BEFORE, SINCE = date(2020, 5, 31), date(2020, 6, 1)


def in_figure_3(day: date, relation: str = "state-internal", *, known: bool = True) -> Case:
    """Everything is so but joint instruments, of which nothing is known; or nothing at all is known."""
    used = rules("figure-3")
    asked = [i for id_, c in used.pack.criteria.items() for i in c.indicators if id_ != INSTRUMENTS]
    said = [record(f"E{n}", kind, supports=asked, date="2020-01-01") for n, kind in enumerate(STRONG)]
    arenas = [arena(relation=relation, phases=IN_OPERATION, target=4)]
    return Case(collaboration(*(said if known else ()), arenas=arenas), used, day, PLAIN)


def weight_in(found: ArenaResult) -> str:
    return next(c.weight for step in found.steps for c in step.criteria if c.id == INSTRUMENTS)


@pytest.mark.parametrize(
    ("variant", "relation", "phase", "weight"),
    [
        ("figure-3", "state-internal", "implementation", "core"),
        ("figure-3", "state-internal", "operation", "core"),
        ("figure-3", "state-internal", "decision", "supporting"),
        ("figure-3", "state-municipality", "operation", "supporting"),
        ("figure-2", "state-internal", "operation", "supporting"),
        ("five-steps", "state-internal", "operation", "supporting"),
    ],
)
def test_joint_instruments_are_core_where_figure_3_names_the_fourth_step(
    variant: str, relation: str, phase: str, weight: str
) -> None:
    found = in_variant(variant, relation, phase)
    assert weight_in(found) == weight
    fourth = found.steps[3]
    assert fourth.count.core == sum(c.core and c.applies for c in fourth.criteria)
    assert found.steps[3].title.nb.startswith("Integrerte") == (weight == "core")


def test_where_no_phase_is_known_the_weight_is_the_usual() -> None:
    data = collaboration(arenas=[arena(relation="state-internal")])
    assert weight_in(only_arena(assess(Case(data, rules("figure-3"), DAY, PLAIN)))) == "supporting"


def test_the_weight_follows_the_phase_of_the_day() -> None:
    before, since = (only_arena(assess(in_figure_3(day))) for day in (BEFORE, SINCE))
    assert (weight_in(before), weight_in(since)) == ("supporting", "core")
    assert (before.steps[3].status, since.steps[3].status) == ("met", "at-least-partly")
    assert since.published == only_arena(assess(in_figure_3(SINCE).as_if(rules=rules("figure-2")))).published
    assert INSTRUMENTS in [point.criterion for point in since.open]
    assert INSTRUMENTS not in [point.criterion for point in before.open]


def test_every_question_sees_the_weight_of_the_day() -> None:
    (entries,) = (arena.entries for arena in timeline(in_figure_3(SINCE), BEFORE).arenas)
    assert [(e.day, e.steps[3].status) for e in entries] == [
        (BEFORE.isoformat(), "met"),
        (SINCE.isoformat(), "at-least-partly"),
    ]
    (coming,) = forecast(in_figure_3(BEFORE), SINCE).arenas
    assert [(turn.day, 4 in [step.step for step in turn.steps]) for turn in coming.turns] == [
        (SINCE.isoformat(), True)
    ]
    (proof,) = explain(in_figure_3(SINCE), "step-4").arenas
    assert INSTRUMENTS in proof.nodes[0].parts
    (planned,) = plan(in_figure_3(SINCE)).arenas
    assert planned.next_step
    assert planned.target
    assert INSTRUMENTS in [part.criterion for part in planned.target.parts]
    (asked,) = ask(in_figure_3(SINCE, known=False)).arenas
    assert ("core", True) in {
        (q.weight, bool(q.moves)) for q in asked.questions if q.criterion == INSTRUMENTS
    }
    assert INSTRUMENTS not in {q.criterion for q in ask(in_figure_3(BEFORE, known=False)).arenas[0].questions}


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_no_page_calls_it_supporting_where_it_is_core(lang: str) -> None:
    say, pack = Say(lang), rules("figure-3").pack
    title = say.text(pack.criteria[INSTRUMENTS].title)
    weighed = f"{title} ({say('report', 'supporting')})"
    for page in (
        in_text(plan_page.document(plan(in_figure_3(SINCE)), pack, say)),
        in_text(ask_page.document(ask(in_figure_3(SINCE, known=False)), pack, say)),
    ):
        assert title in page
        assert weighed not in page


def test_a_step_that_moves_because_the_weight_does_is_told_by_the_phase() -> None:
    changed = diff(in_figure_3(BEFORE), in_figure_3(SINCE))
    step = next(c for c in changed.arenas[0].changes if (c.kind, c.id) == ("step", "4"))
    assert {fate.what for move in step.moves for fate in move.why} == {"phase-entered"}
    told = in_text(diff_page.document(changed, rules("figure-3").pack, Say("nb")))
    assert "drift" in told
    other = diff(in_figure_3(SINCE), in_figure_3(SINCE, "state-municipality"))
    steps = [c for c in other.arenas[0].changes if (c.kind, c.id) == ("step", "4")]
    assert {f.what for c in steps for move in c.moves for f in move.why} == {"relation-changed"}


def test_arenas_side_by_side_show_the_weight_where_it_weighs_the_most() -> None:
    arenas = [
        arena("one", relation="state-municipality", phases=IN_OPERATION),
        arena("two", relation="state-internal", phases=IN_OPERATION),
    ]
    compared = compare([Case(collaboration(arenas=arenas), rules("figure-3"), DAY, PLAIN)])
    assert next(row.weight for row in compared.criteria if row.id == INSTRUMENTS) == "core"
