"""What an assessment comes to in every format, byte for byte: `python tests/digests.py ENGINE`."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

from click.testing import CliRunner

from ladder.cli import main
from ladder.cli.telling import BY_ENDING

EXAMPLE = Path(__file__).parents[1] / "examples" / "0-24-samarbeidet.toml"


def digests(engine: str) -> str:
    """A line for each format."""
    return "\n".join(f"{format_} {_digest(format_, engine)}" for format_ in dict.fromkeys(BY_ENDING.values()))


def _digest(format_: str, engine: str) -> str:
    asked = ("assess", str(EXAMPLE), "--arena", "state", "--as-of", "2020-12-15", "--full")
    result = CliRunner().invoke(main, (*asked, "--lang", "nb", "--engine", engine, "--format", format_))
    assert result.exit_code == 0, result.output
    return sha256(result.stdout_bytes).hexdigest()


if __name__ == "__main__":
    print(digests(sys.argv[1]))  # noqa: T201  what it is for
