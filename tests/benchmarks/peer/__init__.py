"""Other engines, each asked for the floors and ceilings of indicators, as `loop.matched` finds them.

The `matcher` of each reads the rules beforehand, as `loop.index` does, and gives what is then timed: from the
same records that the loop and `assess` are given, to floors and ceilings.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from typing import NamedTuple

from ladder.flow import Case
from ladder.model.collaboration import Evidence
from ladder.model.values import MET, NOT_MET, PARTLY, UNKNOWN, Grade, add_months
from tests.benchmarks.loop import Ends, Index, index

BOTH_ENDS = {"floor": (MET, PARTLY), "ceiling": (NOT_MET, PARTLY)}
"""Where either end can be moved to, the furthest first."""


class Claim(NamedTuple):
    """What one record says of one indicator: on which side and by which kind, and its first and last day."""

    indicator: str
    said: str
    first: int
    last: int


class Rules(NamedTuple):
    """What is said of each indicator moves it to, and the first last day that still counts there."""

    day: int
    oldest: dict[str, int]
    moves: dict[str, dict[str, Grade]]

    def moving(self, indicator: str, end: str, to: int) -> list[str]:
        """What moves this end of `indicator` to this grade."""
        return [said for said, grade in self.moves[indicator].items() if getattr(grade, end) == to]


Matcher = Callable[[Iterable[Evidence]], Ends]


def rules(asked: Case) -> Rules:
    """What `asked` comes to for an engine that only matches."""
    known, day = index(asked), asked.day
    oldest = {id_: _oldest(day, i.months).toordinal() for id_, i in known.indicators.items()}
    return Rules(day.toordinal(), oldest, {id_: _moves(known, id_) for id_ in known.indicators})


def claims(records: Iterable[Evidence]) -> Iterator[Claim]:
    """What dated records say."""
    for one in records:
        if one.date is not None:
            first, last = one.date.first.toordinal(), one.date.last.toordinal()
            for side, names in (("supports", one.supports), ("partly", one.partly), ("against", one.against)):
                for id_ in names:
                    yield Claim(id_, f"{side}-{one.kind}", first, last)


def laid_out(known: Rules, records: Iterable[Evidence]) -> dict[str, list[dict[str, object]]]:
    """What is said of each indicator, for an engine that reads JSON."""
    found: dict[str, list[dict[str, object]]] = {id_: [] for id_ in known.moves}
    for id_, said, first, last in claims(records):
        if id_ in found:
            found[id_].append({"said": said, "first": first, "last": last})
    return found


def _oldest(day: date, months: int) -> date:
    found = add_months(day, -months)
    while add_months(found, months) < day:
        found += timedelta(days=1)
    return found


def _moves(known: Index, indicator: str) -> dict[str, Grade]:
    lifts = known.indicators[indicator].lifts.items()
    return (
        {f"supports-{kind}": Grade(floor, MET) for kind, floor in lifts}
        | {f"partly-{kind}": Grade(PARTLY, ceiling) for kind, ceiling in known.partly.items()}
        | {f"against-{kind}": Grade(NOT_MET, ceiling) for kind, ceiling in known.against.items()}
    )


def ends(found: dict[str, list[int]]) -> Ends:
    """What an engine found, as the loop says it."""
    return {id_: Grade(floor, ceiling) for id_, (floor, ceiling) in found.items()}


def joined(known: Rules, moved: Iterable[tuple[str, int, int]]) -> Ends:
    """The highest floor and the lowest ceiling that each indicator was moved to."""
    found = dict.fromkeys(known.moves, UNKNOWN)
    for id_, floor, ceiling in moved:
        before = found[id_]
        found[id_] = Grade(max(before.floor, floor), min(before.ceiling, ceiling))
    return found


def decision_of(node: dict[str, object]) -> str:
    """A decision of zen-engine with one node, as it reads it."""
    ends = ({"id": id_, "name": id_, "type": f"{id_}putNode"} for id_ in ("in", "out"))
    ways = (("in", node["id"]), (node["id"], "out"))
    edges = [{"id": f"{a}-{b}", "type": "edge", "sourceId": a, "targetId": b} for a, b in ways]
    return json.dumps({"nodes": [node, *ends], "edges": edges})
