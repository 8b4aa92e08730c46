"""How far it has come, what carries it, and what the target is: every sentence by its own function."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model.assessment import IndicatorResult, RecordUsed, StepResult
from ...model.values import NOT_MET
from .seen import Seen, is_known

_TWO = 2


def verdict(seen: Seen) -> Iterator[str]:
    """How far it has come, what carries it, and what the target is."""
    if any(map(is_known, seen.counting)):
        yield reached(seen)
        yield from possible(seen)
        yield from hollow(seen)
    else:
        yield nothing_known(seen)
    yield target(seen)


def nothing_known(seen: Seen) -> str:
    """That nothing is known about the steps, and why what is on file does not tell."""
    used = [r for c in seen.counting for i in c.indicators for r in i.records]
    if any(record.effect != "none" for record in used):
        return seen.say("short", "nothing-known-little")
    if not used:
        return seen.say("short", "nothing-known")
    return seen.say("short", "nothing-known-why", why=_why(seen, used))


def _why(seen: Seen, used: Iterable[RecordUsed]) -> str:
    """Why none of these records count."""
    reasons = dict.fromkeys(record.reason for record in used)
    *first, last = [seen.say("short", f"why-{reason}") for reason in reasons]
    return f"{', '.join(first)} {seen.say('short', 'or')} {last}" if first else last


def reached(seen: Seen) -> str:
    """How far it is reached, and how far it is begun; what hinders, where more is begun than possible."""
    say, level = seen.say, seen.arena.level
    steps = {"published": seen.arena.published, "of": seen.pack.published_steps}
    counted = say("short", _reached(seen), steps=_span(seen, 1, level.reached), **steps)
    said = " ".join((counted, *seen.phrases.published_differs(seen.arena)))
    if level.reached == len(seen.arena.steps):
        return said
    if level.under_way == level.reached:
        key = "begun-contested" if disputed(seen) else "none-begun"
        return f"{said} {say('short', key, step=level.reached + 1)}"
    begun = {"steps": _span(seen, level.reached + 1, level.under_way), "step": level.possible + 1}
    return f"{said} {say('short', _begun(seen), **begun)}"


def disputed(seen: Seen) -> int | None:
    """The lowest step that is not reached, where sources disagree whether anything is begun on it."""
    level = seen.arena.level
    if level.under_way > level.reached:
        return None
    steps = seen.arena.steps[level.reached : level.reached + 1]
    core = (criterion for step in steps for criterion in step.criteria if criterion.core)
    contested = (i for criterion in core for i in criterion.indicators if i.id in criterion.contested)
    return level.reached + 1 if any(map(_may_be_begun, contested)) else None


def _may_be_begun(contested: IndicatorResult) -> bool:
    """Whether it is begun if those are right who say so: at all alike, or at more than one of several."""
    at = [party for party in contested.parties if party.contested or party.floor > NOT_MET]
    return len(at) == len(contested.parties) or len(at) > 1


def _reached(seen: Seen) -> str:
    """Where the first step may be reached for all we know, only that it is not documented."""
    level = seen.arena.level
    if level.reached:
        return "reached" if level.reached < len(seen.arena.steps) else "all-reached"
    return "none-documented" if level.possible else "none-reached"


def _begun(seen: Seen) -> str:
    level = seen.arena.level
    if level.possible >= level.under_way:
        return "begun"
    return "begun-but-there" if level.under_way == level.reached + 1 else "begun-but"


def possible(seen: Seen) -> Iterator[str]:
    """How far it may turn out to be, where nothing that is known is in the way of what is begun."""
    say, level, top = seen.say, seen.arena.level, len(seen.arena.steps)
    if level.reached == top or level.possible < level.under_way:
        return
    if level.possible == level.reached:
        yield say("short", "lacking", step=level.possible + 1)
    elif level.possible == top:
        yield say("short", "possible-all", step=level.reached + 1)
    else:
        yield say("short", "possible", steps=_span(seen, 1, level.possible), step=level.possible + 1)


def hollow(seen: Seen) -> Iterator[str]:
    """The steps that rest on what is lacking, or on what too little is known about; what is contested."""
    level, already = seen.arena.level, disputed(seen)
    told = {
        "unsupported": [base.step for base in level.unsupported],
        "undocumented": [base.step for base in level.undocumented],
        "contested": [
            step.number for step in seen.arena.steps if is_contested(step) and step.number != already
        ],
    }
    for key, steps in told.items():
        if steps:
            yield seen.say("short", key, steps=seen.phrases.steps(steps))


def is_contested(step: StepResult) -> bool:
    """Whether what the sources disagree about leaves it open how a step stands."""
    return bool(step.contested) and step.status != "met"


def target(seen: Seen) -> str:
    """The target: as it is set, as it is recommended, or that there is none."""
    say, aim = seen.say, seen.arena.target
    lasting = say("short", "and-lasting") if aim.lasting else ""
    if aim.set is None and aim.recommended is None:
        return say("short", "target-none-lasting" if lasting else "target-none")
    key = "target-recommended" if aim.set is None else "target-set"
    if aim.set and aim.recommended:
        key = "target-same" if aim.set == aim.recommended else "target-differs"
    return say("short", key, step=aim.set, recommended=aim.recommended, lasting=lasting)


def _span(seen: Seen, first: int, last: int) -> str:
    """`step 1`, `steps 1 and 2`, or `steps 1 to 4`."""
    if last - first < _TWO:
        return seen.phrases.steps(tuple(range(first, last + 1)) or (first,))
    return seen.say("short", "span", first=first, last=last)
