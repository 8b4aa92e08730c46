"""Linting: what lowers the quality of a rule pack without stopping an assessment, each with its place.

Whether a rule can ever hold is shown by a witness. A cycle needs no looking for: each table of rules
concludes only about what later tables ask for.
"""

from __future__ import annotations

from pathlib import Path

from ..files import read
from ..files.check.handbook import handbook
from ..files.check.pack import pack as checked
from ..model.problems import Problem
from ..model.progress import Tick, untold
from . import grounds, ids, reach, structure, wording
from .whole import Whole


def lint(folder: Path | None = None, against: str | None = None, tick: Tick = untold) -> list[Problem]:
    """Everything that lowers the quality of the rule pack in `folder`, or of our own.

    A text missing in some language is an error in our own pack and a warning in another. With `against`,
    the text of a source, sentences taken over from it are told as well.

    Raises:
        ProblemsFound: the pack cannot judge as it is.
        CannotAnswer: that text has too few words for anything to be taken over from it.
    """
    ours = folder is None or folder.resolve() == read.own_rules().resolve()
    folder = folder or read.own_rules()
    files = read.rule_files(folder)
    pack = checked(str(folder), files)
    aside = read.handbook_files(folder)
    whole = Whole(str(folder), pack, handbook(pack, aside), files | aside)
    if against is not None:
        wording.need_sentence(against)
    found = [
        *wording.problems(whole),
        *grounds.problems(whole),
        *ids.problems(whole),
        *structure.problems(whole),
        *reach.problems(whole, tick),
        *(wording.copied(whole, against) if against is not None else ()),
    ]
    return [p._replace(warning=p.code == "language-missing" and not ours) for p in found]
