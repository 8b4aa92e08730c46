"""Planning: the smallest sets of findings that bring the next step and the target, and actions for them.

They are found backwards through the rule tables. No two criteria share an indicator, so each criterion has
its own ways, and a smallest set takes one smallest way for each. A plan is tried before it is handed out.
"""

from .ahead import PromiseBroken, plan, plans
from .result import (
    Aimed,
    Asked,
    Bundle,
    Member,
    Obstacle,
    Part,
    Plan,
    Planned,
    PlannedStep,
    Plans,
    Way,
    smallest_action_sets,
    smallest_sets,
)

__all__ = [
    "Aimed",
    "Asked",
    "Bundle",
    "Member",
    "Obstacle",
    "Part",
    "Plan",
    "Planned",
    "PlannedStep",
    "Plans",
    "PromiseBroken",
    "Way",
    "plan",
    "plans",
    "smallest_action_sets",
    "smallest_sets",
]
