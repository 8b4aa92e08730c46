"""How assessing takes longer as records grow.

The plain engine. Records are spread over ten years and over every indicator of the pack; in a second
collaboration they are all about one indicator that is asked of each party.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import partial
from random import Random
from typing import Any

from ladder.flow import Case, assess
from ladder.model.pack import Pack
from tests.benchmarks.rows import Row, exponent, in_turn, ms, seconds
from tests.build import PLAIN, arena, from_data, party, record, rules

FIRST, LAST = date(2011, 1, 1), date(2020, 12, 31)
SIZES = (0, 20, 200, 2_000)
MOST = 20_000
FROM = 200
"""Records, from which on growth is told: below it, what does not depend on them is most of it."""
PARTIES = ("a", "b", "c", "d", "e")
KINDS = ("decision", "assignment-letter", "minutes", "report", "interviews", "statement", "survey")
SIDES = ("supports", "supports", "supports", "partly", "against")
PER_PARTY = "role-what-stated"


def case(records: int, *indicators: str, seed: int = 1) -> Case:
    """A collaboration with so many records about `indicators`, or about all there are."""
    return Case(
        from_data(data(records, indicators or indicators_of(rules().pack), seed)), rules(), LAST, PLAIN
    )


def data(records: int, indicators: Sequence[str], seed: int) -> dict[str, Any]:
    """The same, as it is read from a file."""
    random = Random(seed)
    return {
        "collaboration": {"id": f"c-{seed}", "name": "C"},
        "parties": [party(id_) for id_ in PARTIES],
        "arenas": [arena(phases=[{"phase": "initiative", "since": "2011-01-01"}])],
        "evidence": [_record(random, number, indicators) for number in range(records)],
    }


def indicators_of(pack: Pack) -> tuple[str, ...]:
    """All there are, in order."""
    return tuple(i for c in pack.criteria.values() for i in c.indicators)


def _record(random: Random, number: int, asked: Sequence[str]) -> dict[str, Any]:
    day = FIRST + timedelta(days=random.randrange((LAST - FIRST).days))
    keys: dict[str, Any] = {"date": day.isoformat()}
    for indicator in random.sample(asked, min(2, len(asked))):
        keys.setdefault(random.choice(SIDES), []).append(indicator)
    if random.random() < 0.3:
        keys["parties"] = random.sample(PARTIES, random.randint(1, 3))
    return record(f"E{number}", random.choice(KINDS), **keys)


def rows() -> Iterator[Row]:
    """Each size beside the smallest, and how the time grows."""
    for name, indicators in (("all indicators", ()), ("one indicator, of each party", (PER_PARTY,))):
        cases = {size: case(size, *indicators) for size in (*SIZES, MOST)}
        taken = in_turn({str(size): partial(assess, cases[size]) for size in SIZES}, 7)
        known = {size: taken[str(size)].seconds for size in SIZES}
        known[MOST] = seconds(partial(assess, cases[MOST]))
        for size, took in known.items():
            yield Row(f"{size:,} records, {name}", took / known[0], "no records", note=ms(took))
        grown = exponent(known, FROM, MOST)
        yield Row(f"exponent, {name}", grown, f"from {FROM} to {MOST:,} records")
