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
    from .files.problems import ProblemsFound as ProblemsFound
    from .flow import Case as Case
    from .flow import assess as assess
    from .flow import collaboration as collaboration
    from .flow import read_collaboration as read_collaboration
    from .flow import read_rules as read_rules
    from .judge.engine import EngineError as EngineError
    from .model.assessment import Assessment as Assessment
    from .model.collaboration import Collaboration as Collaboration
    from .model.problems import Problem as Problem
    from .questions.batch import Outcome as Outcome
    from .questions.batch import Request as Request
    from .questions.batch import WorkerDied as WorkerDied
    from .questions.batch import answer_many as answer_many
    from .questions.batch import assess_many as assess_many
    from .words import CannotAnswer as CannotAnswer

__version__ = VERSION
_MODULES = {
    "Assessment": "model.assessment",
    "CannotAnswer": "words",
    "Case": "flow",
    "Collaboration": "model.collaboration",
    "EngineError": "judge.engine",
    "Request": "questions.batch",
    "Outcome": "questions.batch",
    "Problem": "model.problems",
    "ProblemsFound": "files.problems",
    "WorkerDied": "questions.batch",
    "answer_many": "questions.batch",
    "assess": "flow",
    "assess_many": "questions.batch",
    "collaboration": "flow",
    "read_collaboration": "flow",
    "read_rules": "flow",
}
__all__ = ["__version__", *_MODULES]  # noqa: PLE0604  they are names


def __dir__() -> list[str]:
    return sorted(__all__)


def __getattr__(name: str) -> Any:
    """Load a public name when it is first asked for, so that the command line can set itself up before."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_MODULES[name]}", __name__), name)
