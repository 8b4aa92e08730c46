"""A property that is found once, without the lock that functools keeps up to Python 3.11.

A process that forks while another thread finds one would inherit that lock as held, and wait for ever.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class cached_property(Generic[T]):  # noqa: N801  it is functools.cached_property of 3.12
    """A method that is asked as an attribute, and only the first time."""

    def __init__(self, find: Callable[[Any], T]) -> None:
        self._find = find
        self.__doc__ = find.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, it: Any, owner: type | None = None) -> T:
        found = it.__dict__[self._name] = self._find(it)
        return found
