"""The pages of a rule pack: the pack itself, each criterion, the passages and the interview guide."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from itertools import groupby
from pathlib import Path

from ..languages import LANGUAGES, Language
from ..model.handbook import Handbook, SourcePassage
from ..model.pack import Pack, Step
from ..words import Say
from . import markdown, rule
from .document import Block, Code, Document, Item, Link, Para, Section, TableBlock, line
from .phrases import address

MADE = "<!-- ladder rules pages -->\n"
"""The first line of every page that is made, so that nothing else is ever overwritten or removed."""


def pages(pack: Pack, handbook: Handbook, scenarios: Mapping[Language, Mapping[str, str]]) -> dict[str, str]:
    """Every page as Markdown by its path, in the languages of `scenarios`: features by criterion."""
    return {
        f"{lang}/{path}": "\n".join((MADE + markdown.render(page), f"{Say(lang)('rules', 'generated')}\n"))
        for lang, by_criterion in scenarios.items()
        for path, page in _pages(pack, handbook, by_criterion, Say(lang))
    }


def shown_on(there: Mapping[Path, str], folder: Path) -> dict[Language, dict[str, str]]:
    """The features on our pages in `folder`, by language and criterion; where one is lacking, another's."""
    ours = {path: _FEATURE.search(text) for path, text in there.items() if text.startswith(MADE)}
    shown = {path: feature[2] for path, feature in ours.items() if feature}
    anywhere = {path.stem: feature for path, feature in shown.items()}
    return {
        lang: anywhere | {p.stem: text for p, text in shown.items() if p.is_relative_to(folder / lang)}
        for lang in LANGUAGES
    }


_FEATURE = re.compile("^(`{3,})gherkin\n(.*?)\n\\1$", re.DOTALL | re.MULTILINE)


def in_use(made: Mapping[Path, str], there: Collection[Path], folder: Path) -> dict[Path, str]:
    """Those in the languages that there are pages in; where there are none, all of them."""
    used = [folder / lang for lang in LANGUAGES if any(path.is_relative_to(folder / lang) for path in there)]
    return {p: text for p, text in made.items() if not used or any(map(p.is_relative_to, used))}


def stale(made: Mapping[Path, str], there: Mapping[Path, str]) -> tuple[list[Path], list[Path]]:
    """Those that are not as the rules are, and those of ours that the rules no longer have."""
    ours = {path: text for path, text in there.items() if text.startswith(MADE)}
    return sorted(path for path in made if made[path] != ours.get(path)), sorted(ours.keys() - made.keys())


def _pages(
    pack: Pack, handbook: Handbook, scenarios: Mapping[str, str], say: Say
) -> Iterator[tuple[str, Document]]:
    front = rule.front(pack, say)
    contents = Section("criteria", say("rules", "criteria"), tuple(_contents(pack, say)))
    yield "README.md", front._replace(sections=(*front.sections, contents))
    for step in pack.ladder.steps:
        for id_ in pack.criteria_of(step):
            page = rule.as_page(rule.criterion(pack, handbook, id_, say))
            shown = tuple(_scenarios(scenarios.get(id_), say))
            yield _path(step, id_), page._replace(sections=(*page.sections, *shown))
    if handbook.passages:
        yield "coverage.md", _coverage(pack, handbook, say)
    if handbook.interview.questions:
        yield "interview.md", _interview(handbook, say)


def _path(step: Step, criterion: str) -> str:
    return f"criteria/{step.folder}/{criterion}.md"


def _contents(pack: Pack, say: Say) -> Iterator[Block]:
    for step in pack.ladder.steps:
        listed = []
        for id_, criterion in pack.criteria_of(step).items():
            weight = say("rules", criterion.weight)
            listed.append(Item(line(Link(say.text(criterion.title), _path(step, id_)), f" ({weight})")))
        yield Section(step.id, f"{step.number} {say.text(step.title)}", tuple(listed))


def _scenarios(feature: str | None, say: Say) -> Iterator[Section]:
    if feature:
        yield Section("scenarios", say("rules", "scenarios"), (Code(feature, "gherkin"),))


def _coverage(pack: Pack, handbook: Handbook, say: Say) -> Document:
    """Every passage with the rules that carry it, or why it is no rule."""
    carried = sum(passage.carried_by is not None for passage in handbook.passages)
    counted = say("rules", "passages-count", carried=carried, context=len(handbook.passages) - carried)
    head = tuple(say("rules", key) for key in ("passage", "place", "subject", "carried-by"))
    sections = []
    for work, passages in groupby(handbook.passages, key=lambda passage: passage.work):
        rows = tuple(
            (line(p.id), line(p.place), line(say.text(p.subject)), line(_carried(p, say))) for p in passages
        )
        where = map(Para, address(pack.works[work].url))
        sections.append(Section(work, pack.works[work].short, (*where, TableBlock("", head, rows))))
    return Document(say("rules", "coverage"), "", "", tuple(sections), lead=(Para(line(counted)),))


def _carried(passage: SourcePassage, say: Say) -> str:
    if passage.context:
        return say("rules", "context", why=say.text(passage.context))
    named = passage.carried_by.named if passage.carried_by else {}
    return "; ".join(f"{say('what', key)}: {', '.join(ids)}" for key, ids in named.items())


def _interview(handbook: Handbook, say: Say) -> Document:
    parts = []
    for id_, part in handbook.interview.parts.items():
        told = tuple(
            Item(
                line(say.text(question.text)),
                below=(Para(line(say.text(question.listen_for))), Para(line(", ".join(question.indicators)))),
            )
            for question in handbook.interview.questions
            if question.part == id_
        )
        parts.append(Section(id_, say.text(part.title), told))
    return Document(say("rules", "questions"), "", "", tuple(parts))
