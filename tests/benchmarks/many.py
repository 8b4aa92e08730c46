"""How a batch of very many files goes, beside a tenth of them."""

from __future__ import annotations

from collections.abc import Iterator

from tests.benchmarks import batch
from tests.benchmarks.rows import Row


def rows() -> Iterator[Row]:
    """A thousand files, and ten thousand."""
    return batch.rows(1_000, 10_000)
