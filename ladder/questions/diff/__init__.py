"""What changed between two assessments: each changed status split by cause.

The causes are applied one at a time in a fixed order: rules, ageing, parties and phases, evidence. After each
of them the whole is judged anew, so that what the causes move leads from old to new.
"""

from .changes import diff
from .result import Difference
from .stages import applied, as_it_stood

__all__ = ["Difference", "applied", "as_it_stood", "diff"]
