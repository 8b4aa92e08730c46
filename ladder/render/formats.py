"""The formats for showing an assessment to others, beside text in the terminal and JSON for programs."""

from __future__ import annotations

from ..model.assessment import Assessment
from ..model.pack import Pack
from ..questions.timeline import Timeline
from ..words import Say
from . import csv, html, markdown
from .history import sections
from .report import document


def rendered(
    assessment: Assessment, pack: Pack, say: Say, format_: str, history: Timeline | None = None
) -> str | bytes:
    """The whole report in one of these formats: text, or the bytes of a file; with `history`, if it is given.

    Raises:
        ImportError: the format needs a library that is not installed.
    """
    if format_ == "csv":
        return csv.render(assessment, say)
    added = sections(history, pack, say) if history else {}
    report = document(assessment, pack, say, added)
    if format_ == "markdown":
        return markdown.render(report)
    if format_ == "html":
        return html.render(report, say)
    from . import word  # noqa: PLC0415  it needs what not everybody has installed

    return word.render(report, say)
