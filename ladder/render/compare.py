"""The comparison as text for people: a table of arenas under letters, and who could learn from whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from textwrap import wrap
from typing import NamedTuple

from ..model.assessment import RecordShown
from ..model.pack import Pack
from ..model.values import Status
from ..questions.compare import (
    ComparedArena,
    Comparison,
    CriterionCell,
    CriterionRow,
    Lack,
    Lesson,
    StepCell,
    StepRow,
    Strong,
    Unclear,
    Weak,
)
from ..words import Say
from .page import Page
from .phrases import looked_up

_FIRST = 30
"""The room for what a row is about that arenas may not take, in characters."""
_LEAST = 12
"""What it is never less than, however narrow the page."""
_INDENT = 2
_CONTESTED, _NOT_HERE = "!", "–"
"""Marks of the tables, which are explained below them."""


def render(comparison: Comparison, pack: Pack, say: Say, *, width: int = 100, colour: bool = False) -> str:
    """The whole comparison, `width` characters wide. Where that is too narrow, the tables are divided."""
    page = Page(width)
    _Report(comparison, pack, say, page, width).write()
    return page.coloured() if colour else page.plain()


class _Line(NamedTuple):
    """A row of a table: what it is about, and a cell for each arena."""

    title: str
    cells: tuple[str, ...]


def _widths(lines: Iterable[_Line]) -> list[int]:
    """The room each arena takes in a table."""
    return [max(map(len, column)) + 2 for column in zip(*(line.cells for line in lines), strict=True)]


def _in_lines(line: _Line, room: int) -> list[_Line]:
    """`line` with a long title in several, the later ones further in, so as not to look like new rows."""
    margin = " " * (len(line.title) - len(line.title.lstrip()) + 4)
    first, *rest = wrap(line.title, max(room, _LEAST), subsequent_indent=margin) or [""]
    return [_Line(first, line.cells), *(_Line(title, ("",) * len(line.cells)) for title in rest)]


class _Report:
    def __init__(self, comparison: Comparison, pack: Pack, say: Say, page: Page, width: int) -> None:
        self.comparison = comparison
        self.pack = pack
        self.say = say
        self.page = page
        self.width = width
        self.arenas = {arena.letter: arena for arena in comparison.arenas}
        self.nothing = ("",) * len(comparison.arenas)

    def write(self) -> None:
        say, page = self.say, self.page
        names = dict.fromkeys(arena.collaboration.name for arena in self.comparison.arenas)
        page.write(say.listed(names), style="bold")
        page.write(say("compare", "title", day=say.day(self.comparison.as_of)))
        self._heading(say("compare", "arenas"))
        for arena in self.comparison.arenas:
            page.item(self._arena(arena), indent=2, marker=f"{arena.letter}:")
        profile, criteria = list(self._profile()), list(self._criteria())
        parts = self._parts([*profile, *criteria])
        self._heading(say("report", "profile"))
        self._tables(profile, parts)
        self._marks(profile)
        self._steps()
        self._heading(say("rules", "criteria"))
        self._tables(criteria, parts)
        self._marks(criteria)
        if not all(row.core for row in self.comparison.criteria):
            page.item(say("compare", "supporting-moves-nothing"), indent=_INDENT)
        self._heading(say("compare", "lessons"))
        self._lessons()
        self._heading(say("compare", "limits"))
        self._limits()
        self._heading(say("compare", "made"))
        self._made()

    def _heading(self, title: str) -> None:
        self.page.write()
        self.page.write(title, style="bold")

    def _arena(self, arena: ComparedArena) -> str:
        """Whose it is, and between whom and in which phase."""
        phase = self.say("compare", "no-phase")
        if arena.phase:
            phase = self.say("report", "phase", phase=self.say.text(self.pack.terms.phases[arena.phase]))
        relation = self._relation(arena.letter)
        where = [relation] if relation.casefold() != arena.arena.name.casefold() else []
        return f"{arena.collaboration.name} – {arena.arena.name} ({'; '.join([*where, phase])})"

    def _relation(self, letter: str) -> str:
        return self.say.text(self.pack.terms.relations[self.arenas[letter].relation])

    def _profile(self) -> Iterator[_Line]:
        """A step, and how many of its core criteria are in place."""
        say = self.say
        for step in self.comparison.steps:
            yield _Line(self._step_title(step), tuple(self._cell(cell) for cell in step.cells))
            partly = tuple(self._count(cell, cell.count.partly) for cell in step.cells)
            yield _Line(f"  {say('compare', 'core-partly')}", partly)
            met = tuple(self._count(cell, cell.count.met) for cell in step.cells)
            yield _Line(f"  {say('compare', 'core-met')}", met)

    def _criteria(self) -> Iterator[_Line]:
        """The criteria of each step, the core first."""
        titles = {step.number: self._step_title(step) for step in self.comparison.steps}
        for number, rows in groupby(self.comparison.criteria, key=lambda row: row.step):
            yield _Line(titles[number], self.nothing)
            for core, of_kind in groupby(rows, key=lambda row: row.core):
                if not core:
                    yield _Line(f"  {self.say('compare', 'supporting-criteria')}", self.nothing)
                for row in of_kind:
                    yield self._criterion(row)

    def _criterion(self, row: CriterionRow) -> _Line:
        indent = "  " if row.core else "    "
        cells = (self._cell(cell) if cell.applies else _NOT_HERE for cell in row.cells)
        return _Line(f"{indent}{self.say.text(row.title)}", tuple(cells))

    def _step_title(self, step: StepRow) -> str:
        own = next(s.title for s in self.pack.ladder.steps if s.number == step.number)
        return f"{step.number} {self.say.text(own)}{'' if step.published else ' *'}"

    def _cell(self, cell: StepCell | CriterionCell) -> str:
        return f"{self._short(cell.status)} {_CONTESTED}" if cell.contested else self._short(cell.status)

    def _short(self, status: Status) -> str:
        """The status without the word that a whole table of them can do without."""
        return self.say("status" if status in {"met", "not-met"} else "answer", status)

    def _count(self, cell: StepCell, number: int) -> str:
        if cell.count.core == 0:
            return _NOT_HERE
        return self.say("compare", "count", number=number, core=cell.count.core)

    def _parts(self, lines: Iterable[_Line]) -> list[slice]:
        """Which arenas stand together in a table, as many as the page has room for."""
        room = self.width - _INDENT - _FIRST
        parts, used = [0], 0
        for number, width in enumerate(_widths(lines)):
            if used and used + width > room:
                parts.append(number)
                used = 0
            used += width
        return [slice(*ends) for ends in zip(parts, [*parts[1:], None], strict=True)]

    def _tables(self, lines: Iterable[_Line], parts: Iterable[slice]) -> None:
        lines = [_Line("", tuple(self.arenas)), *lines]
        for number, part in enumerate(parts):
            if number:
                self.page.write()
            room = self.width - _INDENT - sum(_widths(lines)[part])
            head, *rows = [[title, *cells[part]] for line in lines for title, cells in _in_lines(line, room)]
            self.page.table(head, rows, [("",) * len(head)] * len(rows), indent=_INDENT)

    def _marks(self, lines: Iterable[_Line]) -> None:
        """What the marks in a table mean."""
        last = {cell[-1:] for line in lines for cell in line.cells}
        for mark, key in ((_CONTESTED, "contested-mark"), (_NOT_HERE, "does-not-apply")):
            if mark in last:
                self.page.item(self.say("compare", key), indent=_INDENT, marker=mark)

    def _steps(self) -> None:
        """What is to be said of a step, and what it is called in some arenas."""
        for step in self.comparison.steps:
            if step.note:
                self.page.item(self.say.text(step.note), indent=_INDENT, marker="*")
        for step in self.comparison.steps:
            self._called(step)

    def _called(self, step: StepRow) -> None:
        own = next(s.title for s in self.pack.ladder.steps if s.number == step.number)
        called: dict[str, list[str]] = {}
        for letter, cell in zip(self.arenas, step.cells, strict=True):
            if cell.title != own:
                called.setdefault(self.say.text(cell.title), []).append(letter)
        for title, letters in called.items():
            named = self.say.listed(letters)
            self.page.item(
                self.say("compare", "called", step=step.number, title=title, letters=named), indent=2
            )

    def _lessons(self) -> None:
        say, found = self.say, self.comparison
        self.page.write(say("compare", "who-is-strong"), indent=2)
        for lesson in found.lessons:
            self._lesson(lesson)
        if not found.lessons:
            self.page.write(say("compare", "no-lesson"), indent=2)
        if found.nobody:
            self.page.write()
            self.page.write(f"{say('compare', 'nobody')}:", indent=2)
        for number, ids in groupby(found.nobody, key=self.pack.step_of.__getitem__):
            titles = (say.text(self.pack.criteria[id_].title) for id_ in ids)
            self.page.item(f"{say('report', 'step')} {number}: {'; '.join(titles)}.", indent=2)

    def _criterion_title(self, id_: str) -> str:
        criterion = self.pack.criteria[id_]
        where = self.say("report", "steps-one", steps=self.pack.step_of[id_])
        if not criterion.core:
            where += f", {self.say('report', 'supporting')}"
        return f"{self.say.text(criterion.title)} ({where})"

    def _lesson(self, lesson: Lesson) -> None:
        say, page = self.say, self.page
        who = {
            "weak": say.listed(weak.letter for weak in lesson.weak),
            "strong": say.listed(strong.letter for strong in lesson.strong),
        }
        said = say("compare", "lesson-whole" if lesson.extent == "whole" else "lesson-some", **who)
        page.write()
        page.item(f"{self._criterion_title(lesson.criterion)}: {said}", indent=2)
        for strong in lesson.strong:
            self._strong(strong)
        for weak in lesson.weak:
            self._weak(lesson, weak)
        if lesson.unclear:
            unclear = (f"{u.letter} ({self._status(u)})" for u in lesson.unclear)
            page.write(f"{say('compare', 'not-clear')}: {', '.join(unclear)}.", indent=4)

    def _strong(self, strong: Strong) -> None:
        status = self.say("status", strong.status)
        self.page.write(f"{self.say('compare', 'shown-by', letter=strong.letter, status=status)}:", indent=4)
        for record in strong.records:
            self.page.item(f"{record.what} ({self._known_of(record)}.)", indent=6, marker=f"{record.id}:")

    def _known_of(self, record: RecordShown) -> str:
        day = record.date or record.since
        dated = self.say.day(day) if day else self.say("report", "undated")
        where = looked_up(record.work, record.place, record.url)
        return f"{self.say.text(record.kind_title)}, {dated}. {where}"

    def _weak(self, lesson: Lesson, weak: Weak) -> None:
        say = self.say
        said = say("compare", "lacks", letter=weak.letter, status=self._status(weak))
        if self.pack.criteria[lesson.criterion].met.any and len(weak.lacks) > 1:
            said += f" ({say('compare', 'any-is-enough')})"
        self.page.write(f"{said}:", indent=4)
        for lack in weak.lacks:
            self.page.item(self._lack(lack), indent=6)
        for said in self._beside(weak):
            self.page.item(said, indent=6, marker="→")

    def _beside(self, weak: Weak) -> Iterator[str]:
        """What to bear in mind about those to learn from."""
        say = self.say
        if weak.same_collaboration:
            letters = say.listed(sorted([*weak.same_collaboration, weak.letter], key=list(self.arenas).index))
            yield say("compare", "same-collaboration", letters=letters)
        if weak.other_relation:
            values = {
                "strong": say.listed(weak.other_relation),
                "relations": "; ".join(dict.fromkeys(map(self._relation, weak.other_relation))),
                "letter": weak.letter,
                "relation": self._relation(weak.letter),
            }
            yield say("compare", "other-relation", **values)

    def _lack(self, lack: Lack) -> str:
        answer = self.say("answer", lack.status)
        if lack.contested:
            answer = f"{answer}, {self.say('status', 'contested')}"
        said = f"{self.say.text(lack.question)} {answer[:1].upper()}{answer[1:]}."
        if not lack.parties:
            return said
        return f"{said} {self.say('report', 'missing-at')}: {', '.join(p.name for p in lack.parties)}."

    def _status(self, result: Weak | Unclear) -> str:
        status = self.say("status", result.status)
        return f"{status}, {self.say('status', 'contested')}" if result.contested else status

    def _limits(self) -> None:
        for key in ("unknown-may-be-good", "no-ranking", "other-conditions"):
            self.page.item(self.say("compare", key), indent=2)
        for limit in self.comparison.limits:
            self.page.item(self.say.text(limit.text), indent=2)

    def _made(self) -> None:
        say, rules, engine = self.say, self.comparison.rules, self.comparison.engine
        checked = "engine-checked" if engine.cross_checked else "engine-alone"
        used = rules.model_dump() | {"hash": rules.hash[:12]}
        self.page.item(say("report", "rules-used", **used), indent=2)
        self.page.item(say("report", checked, name=engine.name, version=engine.version), indent=2)
