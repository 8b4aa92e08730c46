"""What can hold: every rule has a case in which it does, and every example gives what it says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..files.problems import ProblemsFound
from ..flow import compiled
from ..judge.compile import Rules
from ..model.pack import Condition, Criterion, Example, Pack
from ..model.problems import KeyPath, Problem
from ..model.progress import Tick, ticking
from . import witness
from .whole import Whole


def problems(whole: Whole, tick: Tick) -> Iterator[Problem]:
    """Rules that no case brings to hold, and examples that do not give what they say."""
    pack = whole.pack
    rules: Rules | None = None
    while rules is None:
        try:
            rules = compiled(pack, Path(whole.folder), whole.files)
        except ProblemsFound as found:
            yield from found.problems
            smaller = _without(whole, pack, found.problems)
            if smaller == pack.criteria:
                return
            pack = pack.model_copy(update={"criteria": smaller})
    for id_ in ticking(pack.criteria, tick):
        if witness.met(rules, id_) is None:
            yield Problem("never-met", whole.file(id_), ("met",))
        yield from _examples(whole, rules, id_)
    yield from _reach_notices(whole, rules)
    yield from _reach_context(whole, rules)


def _without(whole: Whole, pack: Pack, found: Iterable[Problem]) -> dict[str, Criterion]:
    """The criteria but for those that the problems are about."""
    files = [problem.file for problem in found]
    return {id_: criterion for id_, criterion in pack.criteria.items() if whole.file(id_) not in files}


def _compiled(rules: Rules, conditions: Iterable[Condition]) -> bool:
    """Whether all that is asked for is in the tables. What is too large for them is not."""
    criteria = rules.pack.criteria
    indicators = {id_ for criterion in criteria.values() for id_ in criterion.indicators}
    return all(
        (condition.criterion is None or condition.criterion in criteria)
        and (condition.indicator is None or condition.indicator in indicators)
        for condition in conditions
    )


def _reach_notices(whole: Whole, rules: Rules) -> Iterator[Problem]:
    for number, warning in enumerate(whole.pack.warnings):
        if _compiled(rules, warning.all) and witness.warning(rules, warning) is None:
            path = ("warnings", number)
            yield Problem("never-warned", whole.files["warnings.toml"], path, {"read": warning.id})
    if whole.pack.erosion is None:
        return
    erosion, file = whole.pack.erosion, whole.files["erosion.toml"]
    for table, signs in (("signs", erosion.signs), ("counter_signs", erosion.counter_signs)):
        for number, sign in enumerate(signs):
            asked = (*erosion.in_force, *sign.all)
            if _compiled(rules, asked) and witness.sign(rules, sign) is None:
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
