"""How reading a pack and assessing by it take longer as its criteria grow, and the records about them."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from ladder.files import check
from ladder.flow import Case, assess, read_rules
from ladder.judge.compile import Rules
from ladder.model.problems import InputFile
from tests.benchmarks.rows import Row, exponent, in_turn, ms
from tests.benchmarks.scale import LAST, data, indicators_of
from tests.build import PLAIN, ROOT, rules

RECORDS = 4
"""To each criterion."""
ROUNDS = 3
LIMIT = 1.1


def rows() -> Iterator[Row]:
    """Reading and then assessing, beside the least, and how each grows."""
    own = len(rules().pack.criteria)
    sizes = {name: size for size in (own, 150, 500) for name in [f"{size} criteria"]}
    with TemporaryDirectory() as folder:
        folders = {name: grown(Path(folder, name), size) for name, size in sizes.items()}
        reading = {name: partial(read_rules, path) for name, path in folders.items()}
        assessing = {name: partial(assess, filled(read_it())) for name, read_it in reading.items()}
        for what, asked_of in (("read", reading), ("assess", assessing)):
            taken = in_turn(asked_of, ROUNDS)
            for name, one in taken.items():
                yield Row(f"{what}, {name}", one.ratio, f"{own} criteria", note=ms(one.seconds))
            known = {size: taken[name].seconds for name, size in sizes.items()}
            yield Row(f"{what}, exponent", exponent(known, own, 500), f"from {own} to 500 criteria", LIMIT)


def filled(rules: Rules) -> Case:
    """A collaboration with records about everything that these rules ask."""
    pack = rules.pack
    records = data(RECORDS * len(pack.criteria), indicators_of(pack), seed=1)
    return Case(check.collaboration(InputFile("test", data=records), pack), rules, LAST, PLAIN)


def grown(folder: Path, criteria: int) -> Path:
    """Our pack in `folder`, with so many criteria: its own, and its own again with other ids."""
    shutil.copytree(ROOT / "rules", folder)
    own = sorted((folder / "criteria").rglob("*.toml"))
    for number in range(len(own), criteria):
        path, copy = own[number % len(own)], f"copy-{number}"
        text = path.read_text("utf-8")
        for indicator in rules().pack.criteria[path.stem].indicators:
            text = re.sub(rf"\b{indicator}\b(?!-)", f"{indicator}-{copy}", text)
        path.with_name(f"{path.stem}-{copy}.toml").write_text(text, "utf-8")
    return folder
