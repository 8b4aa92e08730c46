"""How far something that takes its time has come."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

T = TypeVar("T")

Tick = Callable[[int], None]
"""Is told, each time one more is done, how many there are to do in all."""


def untold(of: int) -> None:
    """Nobody wants to know."""


def ticking(items: Collection[T], tick: Tick) -> Iterator[T]:
    """The items, one by one; each is done when the next is asked for."""
    for item in items:
        yield item
        tick(len(items))
