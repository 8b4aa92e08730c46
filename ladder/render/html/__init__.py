"""The report as one page of HTML: no network, no script, readable by everybody, printable on A4.

The look follows Designsystemet (Digdir); its colours are in `tokens.css`, under the licence beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count, groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from ...words import Say
from ..document import Block, Document, Item, everything, readable

_FOLDER = Path(__file__).parent


def render(report: Document, say: Say) -> str:
    """The whole report as a page."""
    records = {b.anchor for b in everything(report.sections) if isinstance(b, Item) and b.anchor}
    numbers = count(1)
    return _template().render(
        report=report, records=records, say=say, style=_style(), counter=lambda: next(numbers)
    )


@cache
def _template() -> Template:
    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        finalize=_finalized,
    )
    environment.filters["runs"] = _runs
    return environment.get_template("report.html.j2")


def _finalized(value: object) -> object:
    """What is written, without characters that turn the direction of writing."""
    return readable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _runs(blocks: Iterable[Block]) -> Iterator[tuple[str, list[Block]]]:
    """Neighbours that are alike, so that items become one list."""
    for (kind, _), group in groupby(blocks, key=lambda b: (type(b).__name__, getattr(b, "marker", ""))):
        yield kind, list(group)


@cache
def _style() -> Markup:
    sheets = ((_FOLDER / name).read_text(encoding="utf-8") for name in ("tokens.css", "report.css"))
    return Markup("".join(sheets))  # noqa: S704  style sheets of ours
