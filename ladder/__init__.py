"""Judge how well public bodies coordinate, by the Norwegian coordination ladder (samordningstrappa).

In a program of your own:

    rules = read_rules()
    case = Case(read_collaboration("collaboration.toml", rules), rules, date.today())
    result = assess(case)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from .version import VERSION

if TYPE_CHECKING:
    from .files.problems import ProblemsFound
    from .flow import Case, assess, collaboration, read_collaboration, read_rules
    from .judge.engine import EngineError
    from .model.assessment import Assessment
    from .model.collaboration import Collaboration
    from .model.problems import Problem
    from .words import CannotAnswer

__version__ = VERSION
__all__ = [
    "Assessment",
    "CannotAnswer",
    "Case",
    "Collaboration",
    "EngineError",
    "Problem",
    "ProblemsFound",
    "__version__",
    "assess",
    "collaboration",
    "read_collaboration",
    "read_rules",
]
_MODULES = {
    "Assessment": "model.assessment",
    "CannotAnswer": "words",
    "Case": "flow",
    "Collaboration": "model.collaboration",
    "EngineError": "judge.engine",
    "Problem": "model.problems",
    "ProblemsFound": "files.problems",
    "assess": "flow",
    "collaboration": "flow",
    "read_collaboration": "flow",
    "read_rules": "flow",
}


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that the command line can set itself up before."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULES[name]}", __name__), name)
