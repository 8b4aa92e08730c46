"""The report as one page of HTML: no network, no script, readable by everybody, printable on A4.

The look follows Designsystemet (Digdir); its colours are in `tokens.css`, under the licence beside it.

A folded part has its id inside what is folded, not on its heading: so a link to it, or to anything within,
opens it without a script, as browsers do for what they must show. On paper nothing is folded.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from itertools import count, groupby
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from markupsafe import Markup

from ...words import Say, harmless
from ..document import Block, Document, Item, everything
from .chart import drawn

_FOLDER = Path(__file__).parent
_TITLE_ON_PAPER = 90
"""How many characters of the title there is room for at the foot of a printed page."""


def render(report: Document, say: Say) -> str:
    """The whole report as a page."""
    records = {b.anchor for b in everything(report.sections) if isinstance(b, Item) and b.anchor}
    numbers = count(1)
    return _template().render(
        report=report,
        records=records,
        say=say,
        style=_style(),
        on_paper=_on_paper(report.title),
        counter=lambda: next(numbers),
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
    environment.filters |= {"runs": _runs, "drawn": drawn}
    return environment.get_template("report.html.j2")


def _finalized(value: object) -> object:
    """What is written, without characters that turn the direction of writing."""
    return harmless(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _runs(blocks: Iterable[Block]) -> Iterator[tuple[str, list[Block]]]:
    """Neighbours that are alike, so that items become one list."""
    for (kind, _), group in groupby(blocks, key=lambda b: (type(b).__name__, getattr(b, "marker", ""))):
        yield kind, list(group)


def _on_paper(title: str) -> Markup:
    """The style that puts the title and the number of the page on every printed page."""
    shown = harmless(title)
    cut = shown if len(shown) <= _TITLE_ON_PAPER else f"{shown[:_TITLE_ON_PAPER]}…"
    return Markup("@page { @bottom-left { content: %s; } }\n") % _css_string(cut)


def _css_string(text: str) -> Markup:
    """`text` as a string of a style sheet, in which nothing can end the string or the style."""
    letters = (letter if letter.isalnum() else f"\\{ord(letter):x} " for letter in text)
    return Markup('"{}"'.format("".join(letters)))  # noqa: S704  letters, digits and their numbers alone


@cache
def _style() -> Markup:
    sheets = ((_FOLDER / name).read_text(encoding="utf-8") for name in ("tokens.css", "report.css"))
    return Markup("".join(sheets))  # noqa: S704  style sheets of ours
