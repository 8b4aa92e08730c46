"""What a shell is offered to complete: files of the kinds that are read, and what these and the rules name.

Titles are left out, for a shell would take each of their words for itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..files import cache
from ..files.problems import ProblemsFound
from ..flow import read_collaboration, read_rules
from ..judge.compile import Rules
from ..model.collaboration import Collaboration
from ..naming import named
from ..words import CannotAnswer
from . import spoken

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

Complete = Callable[[click.Context, click.Parameter, str], list[str]]

_FILES = ("file", "old_file", "new_file")
"""The parameters that name a collaboration."""


class OnDisk(spoken.NamedPath):
    """A folder, or a file that is looked for among those with one of the `endings`."""

    def __init__(self, *endings: str) -> None:
        super().__init__()
        self.endings = endings

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[CompletionItem]:
        """The files that begin so; a shell looks for folders itself."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415  only a shell that completes needs it

        folders = CompletionItem(incomplete, type="dir")
        return [folders, *map(CompletionItem, sorted(_files(incomplete, self.endings)))]


COLLABORATION = OnDisk(".toml", ".xlsx", ".csv")
FOLDER = OnDisk()


def _files(begun: str, endings: tuple[str, ...]) -> Iterator[str]:
    above, slash, name = begun.rpartition("/")
    with suppress(OSError):
        for path in Path(f"{above}{slash}").expanduser().iterdir():
            if path.name.startswith(name or path.name.lstrip(".")) and path.suffix.casefold() in endings:
                yield f"{above}{slash}{path.name}"


def _offering(names: Callable[[click.Context], Iterable[str]]) -> Complete:
    """Those of the `names` that begin so; none where what they stand in cannot be read."""

    def complete(ctx: click.Context, _: click.Parameter, incomplete: str) -> list[str]:
        with suppress(ProblemsFound, CannotAnswer):
            return [name for name in dict.fromkeys(names(ctx)) if name.startswith(incomplete)]
        return []

    return complete


def _rules(ctx: click.Context) -> Rules:
    with cache.used():
        return read_rules(ctx.params.get("rules_dir"))


def _collaborations(ctx: click.Context) -> Iterator[Collaboration]:
    """Those in the files named already, which click keeps as words where an option still lacks its value."""
    given = [ctx.params.get(name) for name in _FILES]
    rules = _rules(ctx)
    for path in filter(None, (*given, *map(Path, ctx.args))):
        yield read_collaboration(path, rules)


def _arenas(ctx: click.Context) -> Iterator[str]:
    return (arena.id for collaboration in _collaborations(ctx) for arena in collaboration.arenas)


def _variants(ctx: click.Context) -> Iterable[str]:
    return named(_rules(ctx).pack, "variant")


def _subjects(ctx: click.Context) -> Iterator[str]:
    from ..questions.explain.subjects import subjects  # noqa: PLC0415  slow to load

    yield from subjects(_rules(ctx))
    yield from (record.id for collaboration in _collaborations(ctx) for record in collaboration.evidence)


arenas = _offering(_arenas)
variants = _offering(_variants)
rules = _offering(lambda ctx: named(_rules(ctx).pack))
subjects = _offering(_subjects)
