"""How long questions take as records grow, as ratios to one assessment in the same run. Prints a table.

CPU time of the plain engine, so that what else the machine does is of little matter; the least of some runs.
Records are spread over ten years and over every indicator of the pack; in a second collaboration they are
all about one indicator that is asked of each party.
Run: `python -m tests.benchmarks.scale`; `--most 2000` leaves out what takes long.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from math import log
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from ladder.flow import Case, assess, read_rules
from ladder.questions.ask import ask
from ladder.questions.forecast import forecast
from ladder.questions.plan import plan
from ladder.questions.timeline import timeline
from ladder.render import formats
from ladder.render.assess import document
from ladder.words import Say
from tests.build import PLAIN, ROOT, arena, from_data, party, record, rules

FIRST, LAST = date(2011, 1, 1), date(2020, 12, 31)
SIZES = (0, 20, 200, 2_000, 20_000)
MANY = 2_000
CRITERIA = (54, 150, 500)
PARTIES = ("a", "b", "c", "d", "e")
KINDS = ("decision", "assignment-letter", "minutes", "report", "interviews", "statement", "survey")
SIDES = ("supports", "supports", "supports", "partly", "against")
PER_PARTY = "role-what-stated"


def case(records: int, *indicators: str, seed: int = 1) -> Case:
    """A collaboration with so many records about `indicators`, or about all there are."""
    random = Random(seed)
    asked = indicators or tuple(i for c in rules().pack.criteria.values() for i in c.indicators)
    data = {
        "collaboration": {"id": "c", "name": "C"},
        "parties": [party(id_) for id_ in PARTIES],
        "arenas": [arena(phases=[{"phase": "initiative", "since": "2011-01-01"}])],
        "evidence": [_record(random, number, asked) for number in range(records)],
    }
    return Case(from_data(data), rules(), LAST, PLAIN)


def _record(random: Random, number: int, asked: tuple[str, ...]) -> dict[str, Any]:
    day = FIRST + timedelta(days=random.randrange((LAST - FIRST).days))
    keys: dict[str, Any] = {"date": day.isoformat()}
    for indicator in random.sample(asked, min(2, len(asked))):
        keys.setdefault(random.choice(SIDES), []).append(indicator)
    if random.random() < 0.3:
        keys["parties"] = random.sample(PARTIES, random.randint(1, 3))
    return record(f"E{number}", random.choice(KINDS), **keys)


def seconds(ask_it: Callable[[], object], runs: int) -> float:
    """The least CPU time of `runs`."""

    def once() -> float:
        started = time.process_time()
        ask_it()
        return time.process_time() - started

    return min(once() for _ in range(runs))


def growth(most: int) -> Iterator[str]:
    """How assessing grows: milliseconds, and the exponent from 200 records on."""
    for name, indicators in (("all indicators", ()), ("one per party", (PER_PARTY,))):
        known: dict[int, float] = {}
        for size in (size for size in SIZES if size <= most):
            asked = case(size, *indicators)
            known[size] = seconds(partial(assess, asked), 1 if size > MANY else 3)
            yield f"assess, {name:16} {size:6} records {known[size] * 1000:10.1f} ms"
        for size in (size for size in known if size > SIZES[2]):
            exponent = log(known[size] / known[SIZES[2]]) / log(size / SIZES[2])
            yield f"  exponent from {SIZES[2]} to {size}: {exponent:.2f}"


def ratios(records: int) -> Iterator[str]:
    """What each question takes, as so many single assessments."""
    asked = case(records)
    single = seconds(lambda: assess(asked), 3)
    yield f"{records} records: one assessment {single * 1000:.1f} ms"
    year_on = LAST + timedelta(days=365)
    questions: dict[str, Callable[[], object]] = {
        "plan": lambda: plan(asked),
        "ask": lambda: ask(asked),
        "timeline, ten years": lambda: timeline(asked, FIRST),
        "html report": lambda: _report(asked),
        "forecast, one year": lambda: forecast(asked, year_on),
    }
    for name, question in questions.items():
        yield f"  {name:20} {seconds(question, 1) / single:8.1f} assessments"


def _report(asked: Case) -> str | bytes:
    say = Say("nb")
    course = timeline(asked, FIRST)
    return formats.render(document(assess(asked), rules().pack, say, course), say, "html")


def packs() -> Iterator[str]:
    """How reading a pack and assessing by it grow with its criteria: milliseconds, and the exponents."""
    known: dict[str, dict[int, float]] = {"read and compile": {}, "assess": {}}
    for size in CRITERIA:
        with TemporaryDirectory() as folder:
            _grown(Path(folder), size)
            known["read and compile"][size] = seconds(partial(read_rules, folder), 3)
            made = read_rules(folder)
        asked = case(MANY).as_if(rules=made)
        known["assess"][size] = seconds(partial(assess, asked), 3)
    for what, taken in known.items():
        for size, took in taken.items():
            exponent = log(took / taken[CRITERIA[0]]) / log(size / CRITERIA[0]) if size > CRITERIA[0] else 1
            yield f"{what:16} {size:4} criteria {took * 1000:10.1f} ms, exponent {exponent:.2f}"


def _grown(folder: Path, criteria: int) -> None:
    """Our pack in `folder`, with so many criteria: its own, and its own again with other ids."""
    shutil.copytree(ROOT / "rules", folder, dirs_exist_ok=True)
    own = sorted((folder / "criteria").rglob("*.toml"))
    for number in range(len(own), criteria):
        path, copy = own[number % len(own)], f"copy-{number}"
        text = path.read_text("utf-8")
        for indicator in rules().pack.criteria[path.stem].indicators:
            text = re.sub(rf"\b{indicator}\b(?!-)", f"{indicator}-{copy}", text)
        path.with_name(f"{path.stem}-{copy}.toml").write_text(text, "utf-8")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--most", type=int, default=SIZES[-1], help="the most records to assess")
    parser.add_argument("--questions", type=int, nargs="*", default=[200, MANY], help="records to ask about")
    parser.add_argument("--packs", action="store_true", help="only how packs grow")
    chosen = parser.parse_args()
    if chosen.packs:
        sys.stdout.writelines(f"{line}\n" for line in packs())
        return
    for line in growth(chosen.most):
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()
    for records in chosen.questions:
        for line in ratios(records):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
