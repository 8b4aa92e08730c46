"""Judge how well public bodies coordinate, by the Norwegian coordination ladder (samordningstrappa).

In a program of your own:

    rules = read_rules()
    result = assess(read_collaboration("collaboration.toml", rules), rules, date.today())
"""

from __future__ import annotations

from .assessment import Assessment
from .engine import EngineError
from .flow import assess, read_collaboration, read_rules
from .problems import Problem, ProblemsFound
from .version import VERSION

__version__ = VERSION

__all__ = [
    "Assessment",
    "EngineError",
    "Problem",
    "ProblemsFound",
    "__version__",
    "assess",
    "read_collaboration",
    "read_rules",
]
