"""One assessment, and engines that only match its records, beside the loop over an index in `loop.py`.

What the engines find is held against what the loop finds. Those that are not installed are said not to be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module
from importlib.metadata import PackageNotFoundError, version

from ladder.flow import assess
from tests.benchmarks import loop
from tests.benchmarks.peer import Matcher, Rules, rules
from tests.benchmarks.rows import Asked, Row, in_turn, ms
from tests.benchmarks.scale import case
from tests.laws import durable

RECORDS = 200
ROUNDS = 30
LOOP = "the loop"
PLAIN = "assess, plain engine"
CHECKED = "assess, both engines"
LIMITS = {PLAIN: 15.0, CHECKED: 30.0}
"""The second is what the matching of zen-engine took when it was promised to be ahead of it."""
PEERS = {
    "datalogic-py": ("datalogic",),
    "clipspy": ("clips_py",),
    "zen-engine": ("zen_expressions", "zen_table"),
}
"""Each package with the ways in which it is asked."""


def rows() -> Iterator[Row]:
    """Ours and the others, in time and in instructions."""
    assert loop.agrees(), "the loop finds something else than the assessment"
    for name, one in in_turn(runners(), ROUNDS).items():
        yield Row(name, one.ratio, LOOP, LIMITS.get(name), ms(one.seconds))
    for package in PEERS:
        if not _installed(package):
            yield Row(f"{package}, matching", None, LOOP, note="not installed here")


def runners() -> dict[str, Asked]:
    """All that can be asked here, each about the same records; others must find what the loop finds."""
    plain = case(RECORDS)
    known, records = loop.index(plain), plain.collaboration.evidence
    ours: dict[str, Asked] = {
        LOOP: partial(loop.match, known, records, plain.day),
        PLAIN: partial(assess, plain),
    }
    if engine := durable():
        ours[CHECKED] = partial(assess, plain.as_if(engine=engine))
    expected, given = loop.matched(known, records, plain.day), rules(plain)
    others = {name: partial(matcher(given), records) for name, matcher in _matchers()}
    for name, ask_it in others.items():
        assert ask_it() == expected, f"{name} finds something else than the loop"
    return ours | others


def _matchers() -> Iterator[tuple[str, Callable[[Rules], Matcher]]]:
    for package, ways in PEERS.items():
        if number := _installed(package):
            for way in ways:
                asked = import_module(f"tests.benchmarks.peer.{way}")
                yield f"{package} {number}, matching ({asked.WAY})", asked.matcher


def _installed(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
