"""The pages of a rule pack: the pack itself, each criterion, the passages and the interview guide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby

from ..model.handbook import Handbook, SourcePassage
from ..model.pack import Pack, Step
from ..model.values import Language
from ..words import Say
from . import rule
from .blocks import Block, Code, Heading, Item, Paragraph, Rows, as_markdown

MADE = "<!-- ladder rules pages -->\n"
"""The first line of every page that is made, so that nothing else is ever overwritten or removed."""


def pages(pack: Pack, handbook: Handbook, scenarios: Mapping[str, str]) -> dict[str, str]:
    """Every page as Markdown by its path, in each language. `scenarios` holds features by criterion."""
    languages: tuple[Language, ...] = ("nb", "nn", "en")
    return {
        f"{lang}/{path}": MADE + as_markdown([*blocks, Paragraph(Say(lang)("rules", "generated"))])
        for lang in languages
        for path, blocks in _pages(pack, handbook, scenarios, Say(lang))
    }


def _pages(
    pack: Pack, handbook: Handbook, scenarios: Mapping[str, str], say: Say
) -> Iterator[tuple[str, list[Block]]]:
    yield "README.md", [*rule.front(pack, say), *_contents(pack, say)]
    for step in pack.ladder.steps:
        for id_ in pack.criteria_of(step):
            yield (
                _path(step, id_),
                [*rule.criterion(pack, handbook, id_, say), *_scenarios(scenarios.get(id_), say)],
            )
    if handbook.passages:
        yield "coverage.md", list(_coverage(pack, handbook, say))
    if handbook.interview.questions:
        yield "interview.md", list(_interview(handbook, say))


def _path(step: Step, criterion: str) -> str:
    return f"criteria/{step.folder}/{criterion}.md"


def _contents(pack: Pack, say: Say) -> Iterator[Block]:
    yield Heading(say("rules", "criteria"))
    for step in pack.ladder.steps:
        yield Heading(f"{step.number} {say.text(step.title)}", 3)
        for id_, criterion in pack.criteria_of(step).items():
            kind = say("rules", "core" if criterion.core else "supporting")
            yield Item(f"[{say.text(criterion.title)}]({_path(step, id_)}) ({kind})")


def _scenarios(feature: str | None, say: Say) -> Iterator[Block]:
    if feature:
        yield Heading(say("rules", "scenarios"))
        yield Code(feature, "gherkin")


def _coverage(pack: Pack, handbook: Handbook, say: Say) -> Iterator[Block]:
    """Every passage with the rules that carry it, or why it is no rule."""
    carried = sum(passage.carried_by is not None for passage in handbook.passages)
    yield Heading(say("rules", "coverage"), 1)
    yield Paragraph(say("rules", "passages-count", carried=carried, context=len(handbook.passages) - carried))
    head = tuple(say("rules", key) for key in ("passage", "place", "subject", "carried-by"))
    for work, passages in groupby(handbook.passages, key=lambda passage: passage.work):
        yield Heading(pack.works[work].short)
        rows = (
            (passage.id, passage.place, say.text(passage.subject), _carried(passage, say))
            for passage in passages
        )
        yield Rows(head, tuple(rows))


def _carried(passage: SourcePassage, say: Say) -> str:
    if passage.context:
        return say("rules", "context", why=say.text(passage.context))
    named = passage.carried_by.named if passage.carried_by else {}
    return "; ".join(f"{say('what', key)}: {', '.join(ids)}" for key, ids in named.items())


def _interview(handbook: Handbook, say: Say) -> Iterator[Block]:
    yield Heading(say("rules", "questions"), 1)
    for id_, part in handbook.interview.parts.items():
        yield Heading(say.text(part.title))
        for question in handbook.interview.questions:
            if question.part == id_:
                yield Item(
                    say.text(question.text), (say.text(question.listen_for), ", ".join(question.indicators))
                )
