"""Parties by questions: what each party answers to what every one of them is asked, side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from string import ascii_lowercase

from ..model.assessment import IndicatorResult, PartyResult
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


def asked_of_each(indicators: Iterable[IndicatorResult], alone: str) -> dict[str, IndicatorResult]:
    """What every party is asked, where they do not all answer alike, each under its heading in a matrix.

    The headings are letters, or `alone` where there is but one.
    """
    asked = [i for i in indicators if i.asks == "party" and len(i.parties) > 1]
    if all(len({(party.status, party.contested) for party in i.parties}) == 1 for i in asked):
        return {}
    return {alone: asked[0]} if len(asked) == 1 else dict(zip(ascii_lowercase, asked, strict=False))
