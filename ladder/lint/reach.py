"""What can hold: every rule has a case in which it does, and every example gives what it says."""

from __future__ import annotations

from collections.abc import Iterator

from ..judge import compile
from ..judge.compile import Rules
from ..model.pack import Example
from ..model.problems import KeyPath, Problem
from ..model.progress import Tick, ticking
from . import witness
from .whole import Whole


def problems(whole: Whole, tick: Tick) -> Iterator[Problem]:
    """Rules that no case brings to hold, and examples that do not give what they say."""
    rules = compile.rules(whole.pack)
    for id_ in ticking(whole.pack.criteria, tick):
        if witness.met(rules, id_) is None:
            yield Problem("never-met", whole.file(id_), ("met",))
        yield from _examples(whole, rules, id_)
    yield from _reach_notices(whole, rules)
    yield from _reach_context(whole, rules)


def _reach_notices(whole: Whole, rules: Rules) -> Iterator[Problem]:
    for number, warning in enumerate(whole.pack.warnings):
        if witness.warning(rules, warning) is None:
            path = ("warnings", number)
            yield Problem("never-warned", whole.files["warnings.toml"], path, {"read": warning.id})
    if whole.pack.erosion is None:
        return
    erosion, file = whole.pack.erosion, whole.files["erosion.toml"]
    for table, signs in (("signs", erosion.signs), ("counter_signs", erosion.counter_signs)):
        for number, sign in enumerate(signs):
            if witness.sign(rules, sign) is None:
                yield Problem("never-a-sign", file, (table, number), {"read": sign.id})


def _reach_context(whole: Whole, rules: Rules) -> Iterator[Problem]:
    for number, target in enumerate(whole.pack.targets.targets):
        if witness.target(rules, target) is None:
            path = ("targets", number)
            yield Problem("never-recommended", whole.files["targets.toml"], path, {"read": target.id})
    for number, expected in enumerate(whole.pack.roles.expected):
        if witness.expected(rules, expected) is None:
            path = ("expected", number)
            yield Problem("never-expected", whole.files["roles.toml"], path, {"read": expected.id})


def _examples(whole: Whole, rules: Rules, id_: str) -> Iterator[Problem]:
    file, examples = whole.file(id_), whole.pack.criteria[id_].examples
    for name in ("sufficient", "insufficient"):
        example: Example | None = getattr(examples, name)
        path: KeyPath = ("examples", name)
        if example is None:
            yield Problem("no-example", file, ("title",), {"read": name})
            continue
        case = witness.example(rules.pack, id_, example)
        given = witness.status(witness.assessed(rules, case), id_)
        enough = name == "sufficient"
        if given != example.status or enough != (given == "met"):
            expected = "met" if enough else "not-met" if example.status == "met" else example.status
            yield Problem("example-fails", file, path, {"read": given, "expected": expected})
