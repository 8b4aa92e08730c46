"""What is asked of a case is answered in every format, and every format tells the same facts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel

from ladder.flow import Case, assess, read_collaboration, read_handbook
from ladder.judge.compile import rules as compile_rules
from ladder.model.values import Language
from ladder.questions import ask, explain, plan
from ladder.questions.compare import Comparison, compare
from ladder.questions.diff import diff
from ladder.questions.diff.result import Difference
from ladder.questions.explain.result import Proof, indicators
from ladder.questions.forecast import Forecast, forecast
from ladder.questions.plan.result import Plans
from ladder.questions.timeline import Timeline, timeline
from ladder.render import ask as ask_document
from ladder.render import assess as assess_document
from ladder.render import compare as compare_document
from ladder.render import diff as diff_document
from ladder.render import explain as explain_document
from ladder.render import forecast as forecast_document
from ladder.render import formats, rule
from ladder.render import plan as plan_document
from ladder.render import rules as rules_document
from ladder.render import timeline as timeline_document
from ladder.render.document import Document, Item, Labelled, Para, Task, everything, words
from ladder.scenarios import report
from ladder.scenarios.run import Played, run
from ladder.words import Say

from .build import DAY, PLAIN, ROOT, rules, smallest_action_sets, smallest_sets
from .test_formats import FORMATS, words_of

ARENAS = ("state-municipality",)
EXAMPLE = read_collaboration(ROOT / "examples" / "0-24-samarbeidet.toml", rules())
CASE = Case(EXAMPLE, rules(), DAY, PLAIN, ARENAS)
STATE = Case(EXAMPLE, rules(), DAY, PLAIN, ("state",))
Facts = Iterator[str]
"""What must be told of an answer, in bokmål."""


@cache
def explained() -> Proof:
    return explain.explain(CASE)


@cache
def planned() -> Plans:
    return plan.plan(CASE)


@cache
def asked() -> ask.AskedAll:
    interview = read_handbook(ROOT / "rules").interview
    return ask.ask(Case(EXAMPLE, rules(), DAY, PLAIN), interview)


def facts_of_the_explanation() -> Facts:
    found = explained()
    yield from (limit.text.nb for limit in found.limits)
    for record in found.evidence:
        yield from (f"{record.id} (", record.what, record.work)
    for arena in found.arenas:
        yield arena.name
        for node in arena.nodes:
            assert node.kind == "step"
            yield node.title.nb
            yield from (criterion.title.nb for criterion in node.criteria)
            yield from (f"{c.rule.id}{'; ' if len(c.parts) > 1 else '.'}" for c in node.criteria if c.applies)
            for indicator in indicators(node):
                yield from (indicator.question.nb, f"{indicator.id}: trenger minst")


def facts_of_the_plan() -> Facts:
    criteria, say = rules().pack.criteria, Say("nb")
    for arena in planned().arenas:
        yield arena.name
        yield from (record.what for record in arena.records)
        for goal in filter(None, (arena.next_step, arena.target)):
            yield from (say.day(goal.day),) if goal.day != DAY.isoformat() and goal.day else ()
            for obstacle in goal.obstacles:
                yield say("plan", obstacle.reason)
                yield from obstacle.records
            yield from (say.text(criteria[part.criterion].title) for part in goal.parts)
            for wanted in (one for way in smallest_sets(goal) for one in way):
                yield (
                    next(c for c in criteria.values() if wanted.indicator in c.indicators)
                    .indicators[wanted.indicator]
                    .question.nb
                )
                yield from wanted.newer_than
            for action in (one for some in smallest_action_sets(goal) for one in some):
                yield action.text.nb
                yield from (f"{source.short}, " for source in action.sources)
                yield from (action.reservation.nb,) if action.reservation else ()


def facts_of_what_to_ask() -> Facts:
    for arena in asked().arenas:
        yield arena.name
        yield from (f"({question.indicator})" for question in arena.questions)
        for question in (*arena.questions, *arena.stuck, *arena.no_longer):
            yield from (question.question.nb, rules().pack.criteria[question.criterion].title.nb)
            yield from question.records if question in arena.questions else ()
    for open_question in asked().guide:
        yield from (open_question.text.nb, open_question.listen_for.nb)


@cache
def changed() -> Difference:
    return diff(STATE.on(date(2019, 6, 30)), STATE)


@cache
def course() -> Timeline:
    return timeline(STATE, date(2015, 1, 1))


@cache
def ahead() -> Forecast:
    return forecast(STATE, date(2023, 12, 31))


@cache
def compared() -> Comparison:
    return compare([Case(EXAMPLE, rules(), DAY, PLAIN)])


def facts_of_the_difference() -> Facts:
    for arena in changed().arenas:
        yield arena.name
        for change in arena.changes:
            yield from (change.title.nb,) if change.title and change.kind != "party" else ()
        yield from (note.nb for note in changed().unpublished.values() if note)
        yield from (Say("nb")("diff", "renewed"),) if arena.renewed else ()
    every = [change for arena in changed().arenas for change in (*arena.changes, *arena.renewed)]
    begun = [one.id for one in changed().altered if not one.moved and one.what == "record-begun"]
    yield f"Nytt siden 30.06.2019: {', '.join(begun)}."
    told = {why.id for change in every for move in change.moves for why in move.why}
    yield from (record.what for record in changed().records if record.id in told)


def facts_of_the_timeline() -> Facts:
    say = Say("nb")
    for arena in course().arenas:
        yield arena.name
        yield from (step.title.nb for step in arena.steps)
        for entry in arena.entries:
            if entry.moved:
                yield say.day(entry.day)
                yield f"{entry.level.reached}/{entry.level.under_way}/{entry.level.possible}"
        yield from (sign.text.nb for sign in arena.signs)
        yield from (step.note.nb for step in arena.steps if step.note)


def facts_of_the_forecast() -> Facts:
    say = Say("nb")
    for arena in ahead().arenas:
        yield arena.name
        yield from (step.note.nb for step in arena.steps if step.note)
        for turn in arena.turns:
            yield say.day(turn.day)
            yield from (rules().pack.criteria[move.criterion].title.nb for move in turn.criteria)


def facts_of_the_comparison() -> Facts:
    found = compared()
    for arena in found.arenas:
        yield f"{arena.collaboration.name} – {arena.arena.name}"
    yield from (row.title.nb for row in found.criteria)
    yield from (limit.text.nb for limit in found.limits)
    yield from (step.note.nb for step in found.steps if step.note)
    for lesson in found.lessons:
        yield from (record.what for strong in lesson.strong for record in strong.records)
        yield from (lack.question.nb for weak in lesson.weak for lack in weak.lacks)


@cache
def played() -> tuple[Played, ...]:
    return tuple(
        run(ROOT / "features" / "criteria" / "1-share-information" / "shared-overview.feature", rules())
    )


def facts_of_the_list() -> Facts:
    pack = rules().pack
    yield from (step.note.nb for step in pack.ladder.steps if step.note)
    for id_, criterion in pack.criteria.items():
        yield from (f"{id_}: {criterion.title.nb}", criterion.requirement.nb)
        yield from (f"{name}: {indicator.question.nb}" for name, indicator in criterion.indicators.items())
    yield pack.evidence.basis.text.nb


def facts_of_a_rule() -> Facts:
    criterion = rules().pack.criteria["shared-overview"]
    yield from (criterion.title.nb, criterion.requirement.nb, criterion.why.nb)
    yield from (indicator.question.nb for indicator in criterion.indicators.values())
    yield from (action.text.nb for action in criterion.actions)
    yield from (f"{name}: trenger minst: referat" for name in criterion.indicators)
    assert criterion.examples.insufficient
    yield from ("for overview-covers-party", criterion.examples.insufficient.text.nb)


def facts_of_the_run() -> Facts:
    for feature in played():
        yield feature.feature.name
        yield from (f"stemmer {result.name}" for result in feature.results)
        yield feature.feature.file.source.decode().strip().splitlines()[-1].strip()


def rule_page(say: Say) -> Document:
    page = rule.page(rules().pack, read_handbook(ROOT / "rules"), "shared-overview", say)
    assert page
    return page


Make = Callable[[Say], Document]
ANSWERS: dict[str, tuple[Make, Callable[[], Facts]]] = {
    "explain": (
        lambda say: explain_document.document(explained(), rules().pack, say),
        facts_of_the_explanation,
    ),
    "plan": (lambda say: plan_document.document(planned(), rules().pack, say), facts_of_the_plan),
    "rules-list": (lambda say: rules_document.document(rules().pack, say), facts_of_the_list),
    "rules-show": (rule_page, facts_of_a_rule),
    "scenarios-run": (lambda say: report.page(played(), say), facts_of_the_run),
    "diff": (lambda say: diff_document.document(changed(), rules().pack, say), facts_of_the_difference),
    "timeline": (lambda say: timeline_document.document(course(), rules().pack, say), facts_of_the_timeline),
    "forecast": (lambda say: forecast_document.document(ahead(), rules().pack, say), facts_of_the_forecast),
    "compare": (
        lambda say: compare_document.document(compared(), rules().pack, say),
        facts_of_the_comparison,
    ),
    "ask": (lambda say: ask_document.document(asked(), rules().pack, say), facts_of_what_to_ask),
}


@cache
def answered(name: str, lang: Language, format_: formats.Format) -> str | bytes:
    """As the command gives it."""
    make, _ = ANSWERS[name]
    return formats.render(make(Say(lang)), Say(lang), format_, width=400)


def untold(facts: Iterable[str], read: str) -> list[str]:
    return [fact for fact in dict.fromkeys(facts) if " ".join(fact.split()) not in read]


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("name", ANSWERS)
def test_every_fact_of_an_answer_is_told(name: str, format_: formats.Format) -> None:
    _, facts = ANSWERS[name]
    assert not untold(facts(), words_of(format_, answered(name, "nb", format_)))


@pytest.mark.parametrize("name", ANSWERS)
def test_a_block_that_is_dropped_is_noticed(name: str) -> None:
    make, facts = ANSWERS[name]
    whole = make(Say("nb"))
    for number, section in enumerate(whole.sections[:2]):
        rest = (
            *whole.sections[:number],
            section._replace(blocks=section.blocks[:-1]),
            *whole.sections[number + 1 :],
        )
        read = words_of("text", formats.render(whole._replace(sections=rest), Say("nb"), "text", width=400))
        assert untold(facts(), read), section.id


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@pytest.mark.parametrize("name", ANSWERS)
def test_a_spreadsheet_gets_full_rows(name: str, lang: Language) -> None:
    make, _ = ANSWERS[name]
    rows = make(Say(lang)).rows
    if name == "rules-show":  # a page of one rule is no rows
        assert rows is None
        return
    assert rows is not None
    assert rows.rows
    assert all(len(row) == len(rows.head) == len(set(rows.head)) for row in rows.rows)
    columns = zip(*rows.rows, strict=True)
    assert all(any(words(cell) for cell in column) for column in columns)


def without_sources(value: Any) -> Any:
    """A part of a rule pack that tells of no source."""
    if isinstance(value, BaseModel):
        kept = {name: without_sources(part) for name, part in value.__dict__.items()}
        return value.model_copy(update=kept | ({"sources": ()} if "sources" in kept else {}))
    if isinstance(value, Mapping):
        return {key: without_sources(part) for key, part in value.items()}
    return tuple(map(without_sources, value)) if isinstance(value, tuple) else value


UNSAID = re.compile(r"\(\s*\)|: ?\.|\. ?\.$|\(, |, \)")
"""What is left where nothing stands in brackets, after a label or in a sentence of its own."""


def test_where_no_source_is_told_no_label_stands_alone() -> None:
    unsourced = compile_rules(without_sources(rules().pack))
    pack, case = unsourced.pack, Case(EXAMPLE, unsourced, DAY, PLAIN, ARENAS)
    answers = (
        assess_document.document(assess(case), pack, Say("nb")),
        explain_document.document(explain.explain(case), pack, Say("nb")),
        timeline_document.document(timeline(case, date(2020, 1, 1)), pack, Say("nb")),
        plan_document.document(plan.plan(case), pack, Say("nb")),
    )
    for answer in answers:
        for block in everything((*answer.lead, *answer.sections)):
            facts = list(block.facts.values()) if isinstance(block, Task) else []
            facts += [block] if isinstance(block, Labelled) else []
            assert all(words(fact.line).strip(" .") for fact in facts), block
            lines = [block.line] if isinstance(block, Para | Item) else [fact.told for fact in facts]
            assert not [words(told) for told in lines if UNSAID.search(words(told))]
