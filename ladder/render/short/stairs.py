"""The ladder as a picture: how each step stands, and where the target is."""

from __future__ import annotations

from ...model.assessment import StepResult
from ..document import Mark, Stair, Staircase
from .seen import Seen
from .verdict import is_contested


def staircase(seen: Seen) -> Staircase:
    """The steps of an arena."""
    say, level = seen.say, seen.arena.level
    not_carried = {base.step for base in (*level.unsupported, *level.undocumented)}
    steps = tuple(
        Stair(
            step.number,
            seen.phrases.step(step),
            _status(seen, step),
            step.number not in not_carried,
            seen.arena.target.at(step),
            count(seen, step),
            aim(seen, step),
        )
        for step in seen.arena.steps
    )
    title = say("report", "staircase", arena=seen.arena.name)
    head = (say("report", "step"), say("report", "status"), say("report", "core"), say("short", "aim"))
    return Staircase(title, _described(seen, steps), head, steps)


def _status(seen: Seen, step: StepResult) -> Mark:
    said = seen.say("short", f"status-{step.status}")
    if is_contested(step):
        said = f"{said}, {seen.say('status', 'contested')}"
    return Mark(said, step.status)


def count(seen: Seen, step: StepResult) -> str:
    """How many of the core criteria of a step are begun, and how many are met."""
    found = step.count
    if not found.core:
        return seen.say("report", "count-none")
    key = "count-begun" if not found.met else "count-met" if found.met == found.partly else "count-both"
    return seen.say("short", key, **dict(found))


def aim(seen: Seen, step: StepResult) -> str:
    """Whether a step is the target, as it is set or recommended, or what makes it last."""
    by = seen.arena.target.at(step)
    key = f"aim-{by}" if step.published else "aim-lasting"
    return seen.say("short", key) if by else ""


def _described(seen: Seen, steps: tuple[Stair, ...]) -> str:
    """The picture in words."""
    say = seen.say
    told = [f"{stair.title}: {stair.mark.text}" for stair in steps]
    told += [f"{stair.title}: {say('report', 'not-carried')}" for stair in steps if not stair.carried]
    told += [f"{s.title}: {say('report', f'target-is-{s.target}')}" for s in steps if s.target]
    return f"{'. '.join(told)}."
