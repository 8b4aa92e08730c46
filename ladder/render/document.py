"""An answer as a document: sections with paragraphs, lists, tables and pictures, before any format is chosen.

What a format shows is decided here, how it looks is decided there. So every format holds the same facts.
"""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from urllib.parse import quote

from ..languages import Language
from ..model.assessment import TargetBy
from ..model.values import Status
from ..words import clean

_OF_THE_WEB = r"https?://[\w.-]+(:\d+)?([/?#]\S*)?"
_OF_OURS = r"(?!//)[\w./#-]*"
"""What a link may lead to. No address names a user, for `https://dfo.no@ond.no` leads to the second."""


class Mark(NamedTuple):
    """A status in words, which a format may also colour or draw."""

    text: str
    status: Status


class Ref(NamedTuple):
    """A record, named by its id, which a format may link to where the record is told in full."""

    text: str


class Link(NamedTuple):
    """Words that lead to another page, by its address seen from this one."""

    text: str
    href: str

    @property
    def of_the_web(self) -> str:
        """The address as any format can hold it, if it is of the web and each letter is seen; or nothing."""
        seen = re.fullmatch(_OF_THE_WEB, self.href) and clean(self.href) == self.href
        return quote(self.href, safe="/:?#&=%+,@!") if seen else ""

    @property
    def safe(self) -> str:
        """The address, where it is one of the web or of a page of ours; else nothing."""
        return self.of_the_web or (self.href if re.fullmatch(_OF_OURS, self.href) else "")


_DOTS = ("", "•", "–", "·")
"""Markers that only show where an item begins."""

Piece = str | Mark | Ref | Link
Line = tuple[Piece, ...]
"""Running text."""


class Para(NamedTuple):
    """A paragraph."""

    line: Line


class Item(NamedTuple):
    """An item of a list, with what hangs below it. `anchor` is the record it tells in full, if any."""

    line: Line
    marker: str = "•"
    below: tuple["Block", ...] = ()
    anchor: str = ""

    @property
    def lead(self) -> str:
        """What stands in front of it where lists have dots of their own: a marker that says something."""
        return "" if self.marker in _DOTS else f"{self.marker} "


class Labelled(NamedTuple):
    """What something is, and its label, which may be empty where the value says it all."""

    key: str
    label: str
    line: Line

    @property
    def told(self) -> Line:
        """The line, after its label."""
        return (f"{self.label}: ", *self.line) if self.label else self.line


class Task(NamedTuple):
    """Something to be done. `lines` are its facts, grouped as they are told."""

    number: int | None
    text: str
    lines: tuple[tuple[Labelled, ...], ...]

    @property
    def facts(self) -> dict[str, Labelled]:
        """The facts by their keys."""
        return {fact.key: fact for line in self.lines for fact in line}


class TableBlock(NamedTuple):
    """A table.

    `first` is what its first column needs, in characters: where it has less, the others are divided. One that
    is `bare` is read at a glance: without a line below its head, and row by row where there is no room.
    """

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    first: int = 12
    bare: bool = False


class Code(NamedTuple):
    """Lines to be kept as they are, in a language of their own such as `gherkin`."""

    text: str
    language: str


class Stair(NamedTuple):
    """A step in the picture of the ladder.

    `carried` says whether every step below carries it, `target` whether it is one, and whose. `counted` and
    `aim` say how many of its criteria are begun, and whether it is the target.
    """

    number: int
    title: str
    mark: Mark
    carried: bool
    target: TargetBy | None
    counted: str
    aim: str


class Staircase(NamedTuple):
    """The ladder as a picture, with a title and a description for those who do not see it.

    `head` names the columns of the table that says the same.
    """

    title: str
    description: str
    head: tuple[str, str, str, str]
    steps: tuple[Stair, ...]

    @property
    def table(self) -> TableBlock:
        """The same as a table, the top step first."""
        rows = ((line(s.title), line(s.mark), line(s.counted), line(s.aim)) for s in reversed(self.steps))
        return TableBlock(self.title, self.head, tuple(rows), bare=True)


class Stretch(NamedTuple):
    """How something stood from one ISO date until the day before another, its `end`."""

    first: str
    end: str
    mark: Mark


class Chart(NamedTuple):
    """How things stood through the same time, as a picture, described for those who do not see it.

    `tracks` are their names and their spans without a break between; `table` says the same.
    """

    description: str
    tracks: tuple[tuple[str, tuple[Stretch, ...]], ...]
    table: TableBlock


class Section(NamedTuple):
    """A part with a heading. One that is `major` stands out from those beside it.

    `lang` is given where it is written in another language than the rest. One that is `folded` shows its
    heading alone until it is asked for, where a format can unfold it.
    """

    id: str
    title: str
    blocks: tuple["Block", ...]
    major: bool = False
    lang: Language | None = None
    folded: bool = False


Block = Para | Item | Labelled | Task | TableBlock | Code | Staircase | Chart | Section


class Document(NamedTuple):
    """A whole answer, of an ISO date, which is empty where it is of no day in particular.

    `lead` stands before the first section, and where it is long, on a page of its own. `rows` is what a
    spreadsheet gets of it.
    """

    title: str
    subtitle: str
    day: str
    sections: tuple[Section, ...]
    lead: tuple["Block", ...] = ()
    rows: TableBlock | None = None

    @property
    def answer_last(self) -> "Document":
        """The same with the parts of its lead at the end, where a terminal leaves off."""
        parts = tuple(block for block in self.lead if isinstance(block, Section))
        others = tuple(block for block in self.lead if not isinstance(block, Section))
        return self._replace(lead=others, sections=(*self.sections, *parts))


def line(*pieces: Piece) -> Line:
    """The pieces as running text."""
    return pieces


def joined(parts: Iterable[Line], between: str = ", ") -> Line:
    """The parts with `between` between them."""
    pieces: list[Piece] = []
    for part in parts:
        pieces += [between, *part] if pieces else part
    return tuple(pieces)


def words(line: Line) -> str:
    """The line in words alone."""
    return "".join(piece if isinstance(piece, str) else piece.text for piece in line)


def status_in(line: Line) -> Status | None:
    """The status that the line tells, if any."""
    return next((piece.status for piece in line if isinstance(piece, Mark)), None)


def everything(blocks: Iterable[Block]) -> Iterator[Block]:
    """Every block, and what it holds."""
    for block in blocks:
        yield block
        if isinstance(block, Section):
            yield from everything(block.blocks)
        elif isinstance(block, Item):
            yield from everything(block.below)
