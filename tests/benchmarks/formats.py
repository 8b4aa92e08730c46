"""What each format of a full report takes, from the assessment to its bytes, beside that assessment."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from ladder.flow import assess
from ladder.model.assessment import Assessment
from ladder.render import formats
from ladder.render.assess import document
from ladder.words import Say
from tests.benchmarks.rows import Asked, Row, in_turn, ms
from tests.benchmarks.scale import case
from tests.build import rules

RECORDS = 200
ROUNDS = 5
SINGLE = f"assess, {RECORDS} records"


def rows() -> Iterator[Row]:
    """JSON, and every format of a document."""
    asked = case(RECORDS)
    found = assess(asked)
    written: dict[str, Asked] = {
        SINGLE: partial(assess, asked),
        "JSON": partial(found.model_dump_json, indent=2),
    }
    written |= {format_: partial(_written, found, format_) for format_ in formats.FORMATS}
    for name, one in in_turn(written, ROUNDS).items():
        yield Row(name, one.ratio, SINGLE, note=ms(one.seconds))


def _written(found: Assessment, format_: formats.Format) -> str | bytes:
    say = Say("nb")
    return formats.render(document(found, rules().pack, say), say, format_)
