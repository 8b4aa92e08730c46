"""Planning: the smallest sets of findings that bring the next step and the target, and actions for them.

They are found backwards through the rule tables. No two criteria share an indicator, so each criterion has
its own ways, and a smallest set takes one smallest way for each. A plan is tried before it is handed out.
"""

from .ahead import plan

__all__ = ["plan"]
