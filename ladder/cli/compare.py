"""`ladder compare`."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from ..files.problems import ProblemsFound
from ..flow import Case, read_collaboration, read_rules
from ..judge.compile import Rules
from ..judge.engine.choose import EngineName
from ..model.collaboration import Collaboration
from ..model.problems import Problem
from ..questions.compare import compare
from ..words import Say, harmless
from . import completing, options, spoken
from .leaving import WRONG_INPUT
from .telling import JSON, Stop, answer, told_gently

if TYPE_CHECKING:
    from ..render.formats import Format


@spoken.command("compare", "ladder compare vårt.toml deres.toml")
@spoken.argument("files", nargs=-1, required=True, type=completing.COLLABORATION)
@options.as_of
@options.lang
@options.answer_format
@options.output
@options.rules
@options.variant
@options.engine
@told_gently
def command(
    say: Say,
    files: tuple[Path, ...],
    as_of: str | None,
    format_: Format | JSON,
    output: Path | None,
    rules_dir: Path | None,
    variant: str | None,
    engine_name: EngineName | None,
) -> int:
    """Compare the collaborations in the FILES, arena by arena; or the arenas of one."""
    day, engine = options.day(as_of), options.chosen_engine(engine_name)
    rules = read_rules(rules_dir, variant)
    result = compare(Case(found, rules, day, engine) for found in _read(files, rules))

    answer(result, "compare", rules.pack, say, format_=format_, output=output)
    return 0


def _read(files: Iterable[Path], rules: Rules) -> list[Collaboration]:
    """Each file once; what is wrong in any of them is told with the rest."""
    found: list[Collaboration] = []
    problems: list[Problem] = []
    seen: set[Path] = set()
    for file in files:
        if file.resolve() in seen:
            raise Stop(WRONG_INPUT, "compare-same-file", path=harmless(str(file)))
        seen.add(file.resolve())
        try:
            found.append(read_collaboration(file, rules))
        except ProblemsFound as error:
            problems += error.problems
    if problems:
        raise ProblemsFound(problems)
    return found
