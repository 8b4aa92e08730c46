"""The rule pack as text: criteria, indicators and their questions, so that records can be written."""

from __future__ import annotations

from collections.abc import Iterator

from ..model.pack import Criterion, Indicator, Pack
from ..words import Say


def render(pack: Pack, say: Say) -> str:
    """Every step with its criteria and indicators, and the kinds of source."""
    return "\n".join(_lines(pack, say)) + "\n"


def _lines(pack: Pack, say: Say) -> Iterator[str]:
    for step in pack.ladder.steps:
        yield f"{say('report', 'step')} {step.number}: {say.text(step.title)}"
        if step.note:
            yield f"  {say.text(step.note)}"
        yield ""
        for id_, criterion in pack.criteria_of(step).items():
            yield from _criterion(pack, say, id_, criterion)
            yield ""
    yield say("rules", "kinds")
    for id_, kind in pack.evidence.kinds.items():
        strength = f"({kind.strength})" if kind.strength else f"({say('rules', 'kinds-none')})"
        examples = f": {say.text(kind.examples)}" if kind.examples else ""
        yield f"  {id_}: {say.text(kind.title)}{examples} {strength}"
    yield ""
    yield say.text(pack.evidence.basis.text)
    yield say("rules", "choice")


def _criterion(pack: Pack, say: Say, id_: str, criterion: Criterion) -> Iterator[str]:
    yield f"  {id_}: {say.text(criterion.title)} ({'; '.join(notes(pack, say, criterion))})"
    yield f"    {say.text(criterion.requirement)}"
    for indicator_id, indicator in criterion.indicators.items():
        yield f"    - {indicator_id}: {say.text(indicator.question)}"
        yield f"      ({'; '.join(asked(pack, say, indicator))})"


def notes(pack: Pack, say: Say, criterion: Criterion) -> Iterator[str]:
    """Whether it is core, where it applies and when it is met."""
    yield say("rules", "core" if criterion.core else "supporting")
    where, terms = criterion.applies, pack.terms
    titles = [say.text(terms.relations[r]) for r in where.relations or ()]
    titles += [say.text(terms.phases[p]) for p in where.phases or ()]
    if titles:
        yield say("rules", "applies", where=say.listed(titles))
    if where.tiers:
        yield say("rules", "applies-tiers", tiers=say.listed(say.text(terms.tiers[t]) for t in where.tiers))
    if len(criterion.indicators) > 1:
        yield say("rules", "all" if criterion.met.all else "any")


def asked(pack: Pack, say: Say, indicator: Indicator) -> Iterator[str]:
    """What settles an indicator, for how long, and who is asked."""
    yield say("rules", "needs", kind=say.text(pack.evidence.kinds[indicator.needs].title))
    if indicator.holds_for_months:
        yield say("rules", "months", months=indicator.holds_for_months)
    if indicator.per:
        yield say("rules", "per-party")
    if indicator.of:
        yield say("rules", "of", tiers=say.listed(say.text(pack.terms.tiers[t]) for t in indicator.of))
    for change in indicator.renewed_by:
        yield say("rules", change)
    if indicator.weight_sources:
        cited = ", ".join(f"{pack.works[s.work].short}, {s.place}" for s in indicator.weight_sources)
        yield say("rules", "weight-sources", sources=cited)
