"""How much of the short answer there is room for: whole sentences first, and fewer where it is tight."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from .. import text
from ..document import Block, Item, Section, words

LINES = 30
"""How many lines there is room for per arena, with all that stands above and below them."""

WIDTH = 100
"""How wide they are."""

_SHORTEST, _TELLING = 20, 35
"""How few letters of a sentence are worth telling, and how long the last one must be to stand alone."""


class Size(NamedTuple):
    """How much is told: so many gaps, each in so many lines; so many actions, `whole` or only what to do."""

    gaps: int
    gap_lines: int
    actions: int
    whole: bool


MOST = 9
"""As many lines as a gap may want."""

SIZES = (
    *(Size(gaps, MOST, 6, whole) for whole in (True, False) for gaps in (5, 4, 3)),
    *(Size(gaps, lines, 6, whole=False) for lines in (4, 3, 2) for gaps in (5, 4, 3)),
    *(Size(3, 2, actions, whole=False) for actions in (5, 4, 3)),
    Size(2, 2, 3, whole=False),
    *(Size(2, 2, actions, whole=False) for actions in (2, 1)),
)
"""From the most that is told to the least, which is told where nothing else has room."""


def fitted(told: Iterable[Iterator[Section]], room: int) -> list[Section]:
    """Of each arena as much as there is room for, so that all of them have as much.

    Each is `told` from the most to the least, and no more of that is made than is tried.
    """
    arenas = [*told]
    chosen = [next(arena) for arena in arenas]
    known: dict[tuple[str, tuple[Block, ...]], int] = {}
    taken = [_height(section, known) for section in chosen]
    while sum(taken) > room or max(taken) > LINES:
        longest_first = sorted(range(len(arenas)), key=lambda arena: -taken[arena])
        for arena in longest_first:
            if (less := next(arenas[arena], None)) is not None:
                chosen[arena], taken[arena] = less, _height(less, known)
                break
        else:
            break
    return chosen


def _height(section: Section, known: dict[tuple[str, tuple[Block, ...]], int]) -> int:
    """How many lines it takes. What stands in it again and again is laid out once: no block heeds another."""

    def height(*blocks: Block) -> int:
        part = section.id, blocks
        if part not in known:
            known[part] = lines(section._replace(blocks=blocks))
        return known[part]

    empty = height()
    return empty + sum(height(block) - empty for block in section.blocks)


def lines(*blocks: Block, indent: int = 0) -> int:
    """How many lines they take."""
    return text.blocks(blocks, width=WIDTH, indent=indent).count("\n")


class Shorter:
    """Something that is told in ever less room, from the longest that can be `told` of it to the shortest."""

    def __init__(self, told: Iterator[Item]) -> None:
        self._told, self._item = told, next(told)
        self._lines: int | None = None

    def within(self, room: int) -> Item:
        """The first that takes at most so many lines, or the last. What had no room before has none now."""
        while not self._fits(room) and (shorter := next(self._told, None)) is not None:
            self._item, self._lines = shorter, None
        return self._item

    def _fits(self, room: int) -> bool:
        if len(words(self._item.line)) > room * WIDTH:
            return False
        if self._lines is None:
            self._lines = lines(self._item, indent=4)
        return self._lines <= room


_SENTENCE = re.compile(r"(?<=[\w»)]{3}[.!?])\s+(?=[A-ZÆØÅ«“])")


def sentences(said: str) -> list[str]:
    """The sentences of a text."""
    return _SENTENCE.split(said)


def ever_shorter(said: str, *, from_the_end: bool = False) -> Iterator[str]:
    """What is said; ever fewer of its sentences, kept `from_the_end` or not; then ever fewer words."""
    yield said
    yield from _last_of(said) if from_the_end else _first_of(said)


def _first_of(said: str) -> Iterator[str]:
    told = sentences(said)
    for count in range(len(told) - 1, 0, -1):
        yield f"{' '.join(told[:count])} …"
    for end in reversed(_gaps_in(told[0])):
        if end > _SHORTEST:
            yield f"{said[:end].rstrip(' ,;:.–-')} …"


def _last_of(said: str) -> Iterator[str]:
    ends = [found.end() for found in _SENTENCE.finditer(said)]
    for start in (*ends, *_gaps_in(said)):
        if len(said) - start > _TELLING:
            yield f"… {said[start:].lstrip()}"


def _gaps_in(said: str) -> list[int]:
    """Where one word ends and the next has not begun."""
    return [found.start() for found in re.finditer(r"\s+", said)]
