"""The rule pack as a document: criteria, indicators and their questions, so that records can be written."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.pack import Applies, Criterion, Indicator, Kind, Pack, Step, Where
from ..words import Say, cite, needed
from .document import Block, Document, Item, Para, Section, TableBlock, line
from .rows import table


def document(pack: Pack, say: Say) -> Document:
    """Every step with its criteria and indicators, and the kinds of source."""
    steps = (
        Section(step.id, f"{say('report', 'step')} {step.number}: {say.text(step.title)}", tuple(blocks))
        for step, blocks in ((step, _step(pack, say, step)) for step in pack.ladder.steps)
    )
    kinds = Section("kinds", say("rules", "kinds"), tuple(_kinds(pack, say)))
    return Document(say.text(pack.ladder.title), "", "", (*steps, kinds), rows=_rows(pack, say))


def _step(pack: Pack, say: Say, step: Step) -> Iterator[Block]:
    if step.note:
        yield Para(line(say.text(step.note)))
    for id_, criterion in pack.criteria_of(step).items():
        yield _criterion(pack, say, id_, criterion)


def _criterion(pack: Pack, say: Say, id_: str, criterion: Criterion) -> Item:
    questions = (
        Item(
            line(f"{name}: {say.text(indicator.question)}"),
            marker="–",
            below=(Para(line(f"({'; '.join(asked(pack, say, indicator))})")),),
        )
        for name, indicator in criterion.indicators.items()
    )
    return Item(
        line(f"{id_}: {say.text(criterion.title)} ({'; '.join(notes(pack, say, criterion))})"),
        below=(Para(line(say.text(criterion.requirement))), *questions),
    )


def _kinds(pack: Pack, say: Say) -> Iterator[Block]:
    for id_, kind in pack.evidence.kinds.items():
        yield Item(line(f"{id_}: {say.text(kind.title)}{_examples(kind, say)} ({strength(kind, say)})"))
    weights = pack.evidence
    yield Para(line(say("answer", "partly-means")))
    yield Para(line(say("rules", "beats", months=weights.newer_beats_older_after_months)))
    yield Para(line(say("rules", "holds", months=weights.holds_for_months)))
    yield Para(line(say.text(weights.basis.text)))
    yield Para(line(say("rules", "choice")))


def _examples(kind: Kind, say: Say) -> str:
    return f": {say.text(kind.examples)}" if kind.examples else ""


def strength(kind: Kind, say: Say) -> str:
    """How strong it is, and whether it makes something so or tells how it is."""
    if kind.nature is None:
        return say("rules", "kinds-none")
    return say("rules", "strength", strength=kind.strength, nature=say("rules", kind.nature))


def _rows(pack: Pack, say: Say) -> TableBlock:
    """A row for each indicator, for a spreadsheet."""
    rows = (
        {
            "step": str(step.number),
            "criterion": id_,
            "title": say.text(criterion.title),
            "weight": say("rules", criterion.weight),
            "id": name,
            "indicator": say.text(indicator.question),
            "asks": "; ".join(asked(pack, say, indicator)),
        }
        for step in pack.ladder.steps
        for id_, criterion in pack.criteria_of(step).items()
        for name, indicator in criterion.indicators.items()
    )
    return table(("step", "criterion", "title", "weight", "id", "indicator", "asks"), rows, say)


def notes(pack: Pack, say: Say, criterion: Criterion) -> Iterator[str]:
    """What it does to its step, where it applies and when it is met."""
    yield say("rules", criterion.weight)
    yield from _applies(pack, say, criterion.applies)
    if len(criterion.indicators) > 1:
        yield say("rules", "all" if criterion.met.all else "any")


def _applies(pack: Pack, say: Say, applies: Applies) -> Iterator[str]:
    yield from limited_to(pack, say, applies)
    if applies.tiers:
        tiers = say.listed(say.text(pack.terms.tiers[t]) for t in applies.tiers)
        yield say("rules", "applies-tiers", tiers=tiers)
    if applies.ends:
        yield say("rules", "applies-ends")


def limited_to(pack: Pack, say: Say, places: Where) -> Iterator[str]:
    """In arenas of which relations and phases, where it is not in all."""
    titles = [say.text(pack.terms.relations[r]) for r in places.relations or ()]
    titles += [say.text(pack.terms.phases[p]) for p in places.phases or ()]
    if titles:
        yield say("rules", "applies", where=say.listed(titles))


def asked(pack: Pack, say: Say, indicator: Indicator) -> Iterator[str]:
    """What settles an indicator, for how long, and who is asked."""
    yield say("rules", "needs", kind=needed(say, pack, indicator.needs))
    if indicator.holds_for_months:
        yield say("rules", "months", months=indicator.holds_for_months)
    else:
        yield say("rules", "months-default", months=pack.evidence.holds_for_months)
    yield say("rules", f"per-{indicator.per or 'together'}")
    if indicator.of:
        yield say("rules", "of", tiers=say.listed(say.text(pack.terms.tiers[t]) for t in indicator.of))
    yield from (say("rules", change) for change in indicator.renewed_by)
    if indicator.weight_sources:
        sources = cite((pack.works[s.work].short, s.place) for s in indicator.weight_sources)
        yield say("rules", "weight-sources", sources=sources)
