"""What each question takes, in assessments of the same records: of ten years, by the plain engine."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from functools import partial

from ladder.flow import Case, assess, read_handbook
from ladder.questions.ask import ask
from ladder.questions.compare import compare
from ladder.questions.diff import diff
from ladder.questions.explain import explain
from ladder.questions.forecast import forecast
from ladder.questions.interview import Session, turn
from ladder.questions.plan import plan
from ladder.questions.timeline import timeline
from ladder.render import formats
from ladder.render.assess import document
from ladder.words import Say
from tests.benchmarks.rows import Asked, Row, in_turn, ms
from tests.benchmarks.scale import FIRST, LAST, case
from tests.build import ROOT, rules

ROUNDS = {200: 3, 2_000: 3}
"""How many rounds at each size."""
YEAR = timedelta(days=365)
SINGLE = "one assessment"
LIMITS = {"timeline, ten years": 15.0, "HTML report with its history": 20.0}
"""Of 2,000 records, in instructions."""


def rows() -> Iterator[Row]:
    """Every question at each size."""
    for size, rounds in ROUNDS.items():
        for name, one in in_turn(questions(case(size), case(size, seed=2)), rounds).items():
            yield Row(f"{name}, {size:,} records", one.ratio, SINGLE, note=ms(one.seconds))


def questions(asked: Case, other: Case) -> dict[str, Asked]:
    """All that can be asked of a case, or of two."""
    guide = read_handbook(ROOT / "rules").interview
    (to_ask,) = ask(asked, guide).arenas
    return {
        SINGLE: partial(assess, asked),
        "explain": partial(explain, asked),
        "plan": partial(plan, asked),
        "ask": partial(ask, asked, guide),
        "interview, the next question": partial(turn, to_ask, guide, Session()),
        "diff, one year": partial(diff, asked.on(LAST - YEAR), asked),
        "timeline, ten years": partial(timeline, asked, FIRST),
        "forecast, one year": partial(forecast, asked, LAST + YEAR),
        "compare, two": partial(compare, [asked, other]),
        "HTML report with its history": partial(_report, asked),
    }


def _report(asked: Case) -> str | bytes:
    say = Say("nb")
    return formats.render(document(assess(asked), rules().pack, say, timeline(asked, FIRST)), say, "html")
