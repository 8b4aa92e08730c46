"""What a scenario that does not hold tells its reader."""

from __future__ import annotations

from typing import get_args

from ..files import problems as render_problems
from ..model.values import Status
from ..words import Say, did_you_mean
from .names import ScenarioError


def error(error: ScenarioError, say: Say) -> str:
    """Why a scenario failed: what was found, what was expected, what was meant."""
    values = dict(error.values)
    if "what" in values:
        values["what"] = say("what", values["what"])
    if values.get("read") in VALUES:
        values["read"] = say("scenario", f"value-{values['read']}")
    if values.get("kind") in ("status", "answer"):
        for name in ("found", "wanted"):
            if values[name] in get_args(Status):
                values[name] = say(values["kind"], values[name])
    said = say("scenario", error.code, **values)
    if error.problems:
        said += f"\n{render_problems.render(error.problems, say)}"
    if error.meant:
        said += f" {did_you_mean(values['read'], error.meant, say)}"
    elif 0 < len(error.expected) <= _MOST:
        said += f" {say('problem', 'expected', expected=', '.join(error.expected))}"
    return said


_MOST = 12
VALUES = ("reached", "under_way", "possible", "published", "lasting", "target")
"""What is not named by the scenario itself."""
