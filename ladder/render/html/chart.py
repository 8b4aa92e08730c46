"""Where the parts of a chart stand on a page: everything in per cent of its width."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from ..document import Chart, Mark, Stretch

_YEARS = 8
"""How many years there is room to name."""


class Bar(NamedTuple):
    """A span, from where it begins, and as wide as it is."""

    left: float
    width: float
    mark: Mark


class Drawn(NamedTuple):
    """A chart with its bars, and the years that are named below it, each where it begins."""

    tracks: tuple[tuple[str, tuple[Bar, ...]], ...]
    years: tuple[tuple[float, int], ...]


def drawn(chart: Chart) -> Drawn:
    """The chart in its places."""
    spans = [span for _, track in chart.tracks for span in track]
    first, end = min(_day(span.first) for span in spans), max(_day(span.end) for span in spans)

    def share(days: int) -> float:
        return round(100 * days / (end - first or 1), 2)  # the last day there is has none after it

    def bar(span: Stretch) -> Bar:
        begun = _day(span.first)
        return Bar(share(begun - first), share(_day(span.end) - begun), span.mark)

    tracks = tuple((name, tuple(map(bar, track))) for name, track in chart.tracks)
    return Drawn(tracks, tuple((share(day - first), year) for day, year in _years(first, end)))


def _years(first: int, end: int) -> Iterator[tuple[int, int]]:
    """The years that begin in this time, or where they are many, every second or third and so on."""
    begun = date.fromordinal(first)
    years = range(begun.year + (begun > date(begun.year, 1, 1)), date.fromordinal(end - 1).year + 1)
    for year in years[:: -(-len(years) // _YEARS) or 1]:
        yield date(year, 1, 1).toordinal(), year


def _day(written: str) -> int:
    return date.fromisoformat(written).toordinal()
