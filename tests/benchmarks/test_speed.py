"""How long the parts take. The ordinary tests run each once.

To time them: `pytest tests/benchmarks --benchmark-enable`.
"""

from typing import Any

import pytest

from ladder.flow import Case, assess, read_collaboration, read_rules
from ladder.words import Say
from tests.benchmarks.peers import agrees
from tests.build import DAY, PLAIN, ROOT, as_text, rules
from tests.laws import durable

EXAMPLE = ROOT / "examples" / "0-24-samarbeidet.toml"


def test_read_rules(benchmark: Any) -> None:
    assert benchmark(read_rules).pack.criteria


def test_read_collaboration(benchmark: Any) -> None:
    assert benchmark(read_collaboration, EXAMPLE, rules()).evidence


@pytest.mark.parametrize("engine", ["checked", "plain"])
def test_assess(benchmark: Any, engine: str) -> None:
    chosen = (durable() if engine == "checked" else None) or PLAIN
    assert benchmark(assess, Case(read_collaboration(EXAMPLE, rules()), rules(), DAY, chosen)).arenas


def test_render(benchmark: Any) -> None:
    found = assess(Case(read_collaboration(EXAMPLE, rules()), rules(), DAY, PLAIN))
    assert benchmark(as_text, found, rules().pack, Say("nb"))


def test_the_loop_by_hand_finds_what_is_assessed_where_nothing_is_beaten() -> None:
    assert agrees()
