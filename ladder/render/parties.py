"""Parties by questions: what each party answers to what every one of them is asked, side by side."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ..model.assessment import CriterionResult, IndicatorResult, PartyResult
from .document import Mark, TableBlock, line


def matrix(
    caption: str,
    columns: Mapping[str, IndicatorResult],
    names: Mapping[str, str],
    answer: Callable[[PartyResult], Mark],
) -> TableBlock:
    """A row for each party and a column for each question, by its heading; empty where it is not asked."""
    answers = {(p.party, head): answer(p) for head, asked in columns.items() for p in asked.parties}
    parties = dict.fromkeys(party for party, _ in answers)
    rows = tuple(
        (line(names[party]), *(line(answers.get((party, head), "")) for head in columns)) for party in parties
    )
    return TableBlock(caption, ("", *columns), rows)


def asked_of_each(criterion: CriterionResult) -> Sequence[IndicatorResult]:
    """What every party is asked, where they do not all answer alike."""
    asked = [i for i in criterion.indicators if i.asks == "party" and len(i.parties) > 1]
    alike = all(len({(p.status, p.contested) for p in i.parties}) == 1 for i in asked)
    return () if alike else asked
