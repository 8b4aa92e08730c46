"""What reading takes, from the disk to what has been checked, beside one assessment of the example."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from ladder.files import toml
from ladder.flow import Case, assess, read_collaboration, read_handbook, read_rules
from tests.benchmarks.rows import Asked, Row, in_turn, ms
from tests.benchmarks.scale import case
from tests.build import DAY, PLAIN, ROOT, rules

EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"
SIZES = (200, 2_000)
SINGLE = "one assessment of the example"


def rows() -> Iterator[Row]:
    """The pack, what is told beside it, and files."""
    with TemporaryDirectory() as folder:
        files = {
            f"a file of {size:,} records": _written(Path(folder, f"{size}.toml"), size) for size in SIZES
        }
        files = {"the example": EXAMPLE} | files
        single = Case(read_collaboration(EXAMPLE, rules()), rules(), DAY, PLAIN)
        asked: dict[str, Asked] = {
            SINGLE: partial(assess, single),
            "the rule pack, compiled": partial(read_rules, ROOT / "rules"),
            "the interview guide and the like": partial(read_handbook, ROOT / "rules"),
        } | {name: partial(read_collaboration, path, rules()) for name, path in files.items()}
        for name, one in in_turn(asked, 5).items():
            yield Row(name, one.ratio, SINGLE, note=ms(one.seconds))


def _written(path: Path, records: int) -> Path:
    path.write_text(toml.text(case(records).collaboration), encoding="utf-8")
    return path
