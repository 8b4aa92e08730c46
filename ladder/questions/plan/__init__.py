"""Planning: the smallest sets of findings that bring the next step and the target, and actions for them.

They are found backwards through the rule tables. No two criteria share an indicator, so each criterion has
its own ways, and a smallest set takes one smallest way for each. A plan is tried before it is handed out.
"""

from .ahead import PromiseBroken, plan
from .result import (
    Aimed,
    Bundle,
    Member,
    Obstacle,
    Plan,
    Planned,
    PlannedCriterion,
    PlannedIndicator,
    PlannedStep,
    Plans,
    Way,
    smallest_action_sets,
    smallest_sets,
)

__all__ = [
    "Aimed",
    "Bundle",
    "Member",
    "Obstacle",
    "Plan",
    "Planned",
    "PlannedCriterion",
    "PlannedIndicator",
    "PlannedStep",
    "Plans",
    "PromiseBroken",
    "Way",
    "plan",
    "smallest_action_sets",
    "smallest_sets",
]
