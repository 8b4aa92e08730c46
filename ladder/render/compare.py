"""The comparison as a document: tables of arenas under letters, and who could learn from whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..model.assessment import Count, RecordShown
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
from .document import Block, Document, Item, Line, Mark, Para, Section, TableBlock, line, words
from .phrases import Phrases, capital, looked_up
from .rows import table

_CONTESTED, _NOT_HERE = "!", "–"
"""Marks of the tables, which are explained below them."""

_HEADINGS = {"condition": "condition-criteria", "supporting": "supporting-criteria"}
"""What stands over the criteria of a step that are not core."""

_FIRST = 30
"""The room for what a row is about that arenas may not take, in characters."""

_Row = tuple[Line, ...]


def document(comparison: Comparison, pack: Pack, say: Say) -> Document:
    """The whole comparison."""
    return _CompareDocument(comparison, pack, say).document()


class _CompareDocument:
    def __init__(self, comparison: Comparison, pack: Pack, say: Say) -> None:
        self.comparison = comparison
        self.pack = pack
        self.say = say
        self.phrases = Phrases(pack, say)
        self.arenas = {arena.letter: arena for arena in comparison.arenas}
        self.nothing = (line(""),) * len(comparison.arenas)

    def document(self) -> Document:
        say, found = self.say, self.comparison
        names = dict.fromkeys(arena.collaboration.name for arena in found.arenas)
        parts: dict[str, tuple[str, Iterable[Block]]] = {
            "arenas": (say("compare", "arenas"), map(self._arena, found.arenas)),
            "profile": (say("report", "profile"), self._profile()),
            "criteria": (say("rules", "criteria"), self._criteria()),
            "lessons": (say("compare", "lessons"), self._lessons()),
            "limits": (say("compare", "limits"), self._limits()),
        }
        made = self.phrases.made(found.rules, found.engine)
        return Document(
            say.listed(names),
            say("compare", "title", day=say.day(found.as_of)),
            found.as_of,
            (
                *(Section(id_, title, tuple(blocks)) for id_, (title, blocks) in parts.items()),
                made._replace(title=say("compare", "made")),
            ),
            rows=self._rows(),
        )

    def _arena(self, arena: ComparedArena) -> Item:
        """Whose it is, and between whom and in which phase."""
        phase = self.phrases.phase(arena.phase) if arena.phase else self.say("compare", "no-phase")
        relation = self._relation(arena.letter)
        where = [relation] if relation.casefold() != arena.arena.name.casefold() else []
        alone = [] if arena.is_shared else [self.say("compare", "alone")]
        named = f"{arena.collaboration.name} – {arena.arena.name} ({'; '.join([*where, phase, *alone])})"
        return Item(line(named), marker=f"{arena.letter}:")

    def _relation(self, letter: str) -> str:
        return self.say.text(self.pack.terms.relations[self.arenas[letter].relation])

    def _table(self, title: str, rows: tuple[_Row, ...]) -> Iterator[Block]:
        """The rows under the letters of the arenas, and what the marks in them mean."""
        yield TableBlock(title, ("", *self.arenas), rows, first=_FIRST)
        last = {words(cell)[-1:] for row in rows for cell in row[1:]}
        for mark, key in ((_CONTESTED, "contested-mark"), (_NOT_HERE, "does-not-apply")):
            if mark in last:
                yield Item(line(self.say("compare", key)), marker=mark)

    def _profile(self) -> Iterator[Block]:
        yield from self._table(self.say("report", "profile"), tuple(self._profile_rows()))
        for step in self.comparison.steps:
            if step.note:
                yield Item(line(self.say.text(step.note)), marker="*")
        for step in self.comparison.steps:
            yield from self._called(step)

    def _profile_rows(self) -> Iterator[_Row]:
        """A step, and how many of its core criteria are in place."""
        say = self.say
        for step in self.comparison.steps:
            cells = zip(self.comparison.arenas, step.cells, strict=True)
            counts = [cell.count if arena.is_shared else None for arena, cell in cells]
            yield (line(self._step_title(step)), *self._cells(step.cells))
            partly = (line(self._count(count, count.partly) if count else "") for count in counts)
            yield (line(f"  {say('compare', 'core-partly')}"), *partly)
            met = (line(self._count(count, count.met) if count else "") for count in counts)
            yield (line(f"  {say('compare', 'core-met')}"), *met)

    def _criteria(self) -> Iterator[Block]:
        yield from self._table(self.say("rules", "criteria"), tuple(self._criteria_rows()))
        if any(row.weight == "supporting" for row in self.comparison.criteria):
            yield Item(line(self.say("compare", "supporting-moves-nothing")))

    def _criteria_rows(self) -> Iterator[_Row]:
        """The criteria of each step by their weight, the core first."""
        titles = {step.number: self._step_title(step) for step in self.comparison.steps}
        for number, rows in groupby(self.comparison.criteria, key=lambda row: row.step):
            yield (line(titles[number]), *self.nothing)
            for weight, of_weight in groupby(rows, key=lambda row: row.weight):
                if weight in _HEADINGS:
                    yield (line(f"  {self.say('compare', _HEADINGS[weight])}"), *self.nothing)
                yield from map(self._criterion, of_weight)

    def _criterion(self, row: CriterionRow) -> _Row:
        title = f"{'  ' if row.weight == 'core' else '    '}{self.say.text(row.title)}"
        return (line(title), *self._cells(row.cells))

    def _step_title(self, step: StepRow) -> str:
        return self.phrases.step(self.phrases.step_at(step.number))

    def _cells(self, cells: Sequence[StepCell | CriterionCell]) -> Iterator[Line]:
        for arena, cell in zip(self.comparison.arenas, cells, strict=True):
            if not arena.is_shared:
                yield line(self.say("report", "not-judged"))
            elif isinstance(cell, CriterionCell) and not cell.applies:
                yield line(_NOT_HERE)
            else:
                yield line(self._cell(cell))

    def _cell(self, cell: StepCell | CriterionCell) -> Mark:
        short = self._short(cell.status)
        return Mark(f"{short} {_CONTESTED}" if cell.contested else short, cell.status)

    def _short(self, status: Status) -> str:
        """The status without the word that a whole table of them can do without."""
        return self.say("status" if status in {"met", "not-met"} else "answer", status)

    def _count(self, count: Count, number: int) -> str:
        if count.core == 0:
            return _NOT_HERE
        return self.say("compare", "count", number=number, core=count.core)

    def _called(self, step: StepRow) -> Iterator[Item]:
        """What a step is called in some arenas."""
        own = self.phrases.step_at(step.number).title
        called: dict[str, list[str]] = {}
        for letter, cell in zip(self.arenas, step.cells, strict=True):
            if cell.title != own:
                called.setdefault(self.say.text(cell.title), []).append(letter)
        for title, letters in called.items():
            named = self.say.listed(letters)
            yield Item(line(self.say("compare", "called", step=step.number, title=title, letters=named)))

    def _lessons(self) -> Iterator[Block]:
        say, found = self.say, self.comparison
        yield Para(line(say("compare", "who-is-strong")))
        yield from map(self._lesson, found.lessons)
        if not found.lessons:
            yield Para(line(say("compare", "no-lesson")))
        if found.nobody:
            yield Item(line(f"{say('compare', 'nobody')}:"), marker="", below=tuple(self._nobody()))

    def _nobody(self) -> Iterator[Item]:
        for number, ids in groupby(self.comparison.nobody, key=self.pack.step_of.__getitem__):
            titles = "; ".join(map(self.phrases.criterion, ids))
            yield Item(line(f"{self.say('report', 'step')} {number}: {titles}."))

    def _criterion_title(self, id_: str) -> str:
        where = self.phrases.steps((self.pack.step_of[id_],))
        weight = next(row.weight for row in self.comparison.criteria if row.id == id_)
        if weight != "core":
            where += f", {self.say('report', weight)}"
        return f"{self.phrases.criterion(id_)} ({where})"

    def _lesson(self, lesson: Lesson) -> Item:
        say = self.say
        who = {
            "weak": say.listed(weak.letter for weak in lesson.weak),
            "strong": say.listed(strong.letter for strong in lesson.strong),
        }
        said = say("compare", "lesson-whole" if lesson.extent == "whole" else "lesson-some", **who)
        below: list[Block] = [*map(self._strong, lesson.strong)]
        below += [self._weak(lesson, weak) for weak in lesson.weak]
        if lesson.unclear:
            unclear = ", ".join(f"{u.letter} ({self._status(u)})" for u in lesson.unclear)
            below.append(Para(line(f"{say('compare', 'not-clear')}: {unclear}.")))
        return Item(line(f"{self._criterion_title(lesson.criterion)}: {said}"), below=tuple(below))

    def _strong(self, strong: Strong) -> Item:
        status = self.say("status", strong.status)
        told = self.say("compare", "shown-by", letter=strong.letter, status=status)
        return Item(line(f"{told}:"), marker="", below=tuple(map(self._record, strong.records)))

    def _record(self, record: RecordShown) -> Item:
        day = record.date or record.since
        dated = self.say.day(day) if day else self.say("report", "undated")
        known = f"{self.say.text(record.kind_title)}, {dated}. "
        return Item(line(f"{record.what} ({known}", *looked_up(record), ".)"), marker=f"{record.id}:")

    def _weak(self, lesson: Lesson, weak: Weak) -> Item:
        say = self.say
        said = say("compare", "lacks", letter=weak.letter, status=self._status(weak))
        if self.pack.criteria[lesson.criterion].met.any and len(weak.lacks) > 1:
            said += f" ({say('compare', 'any-is-enough')})"
        lacks = (Item(line(self._lack(lack))) for lack in weak.lacks)
        beside = (Item(line(told), marker="→") for told in self._beside(weak))
        return Item(line(f"{said}:"), marker="", below=(*lacks, *beside))

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
        answer = self.phrases.answer(lack, contested=lack.contested).text
        said = f"{self.say.text(lack.question)} {capital(answer)}."
        if not lack.parties:
            return said
        return f"{said} {self.say('report', 'missing-at')}: {', '.join(p.name for p in lack.parties)}."

    def _status(self, result: Weak | Unclear) -> str:
        return self.phrases.status(result, contested=result.contested).text

    def _limits(self) -> Iterator[Item]:
        for key in ("unknown-may-be-good", "no-ranking", "other-conditions"):
            yield Item(line(self.say("compare", key)))
        yield from (Item(line(self.say.text(limit.text))) for limit in self.comparison.limits)

    def _rows(self) -> TableBlock:
        """A row for each criterion in each arena, for a spreadsheet."""
        rows = (
            {
                "collaboration": arena.collaboration.name,
                "arena": arena.arena.name,
                "step": str(row.step),
                "criterion": row.id,
                "title": self.say.text(row.title),
                "status": self._asked(cell) if arena.is_shared else "",
            }
            for row in self.comparison.criteria
            for arena, cell in zip(self.comparison.arenas, row.cells, strict=True)
        )
        return table(("collaboration", "arena", "step", "criterion", "title", "status"), rows, self.say)

    def _asked(self, cell: CriterionCell) -> str:
        status = self.phrases.status(cell, contested=cell.contested).text
        return status if cell.applies else self.say("csv", "not-asked")
