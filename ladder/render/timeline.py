"""The timeline as a document: a table for each arena with a row a day, and what its marks stand for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from itertools import groupby, pairwise
from typing import Any, Literal, get_args

from ..model.pack import Pack
from ..model.values import MET, NOT_MET, Grade
from ..questions.course import Event
from ..questions.timeline import ArenaTimeline, Entry, Eroded, StepMark, Timeline
from ..words import Say
from .document import Block, Chart, Document, Item, Line, Mark, Para, Section, Stretch, TableBlock, line
from .phrases import Phrases, capital, star

_NOT_JUDGED = "–"
"""Stands for each step on a day with fewer than two parties, and is explained below the table."""

_Kind = Literal["dips", "signs", "eroded"]
"""What an entry shows besides the steps."""


def document(timeline: Timeline, pack: Pack, say: Say) -> Document:
    """The whole timeline."""
    phrases = Phrases(pack, say, timeline.parties)
    courses = [_Course(arena, timeline.last, phrases) for arena in timeline.arenas]
    said = ("words-used", "signs-used", "level-used", "marks-used", "ageing")
    reading = (*_how_to_read(timeline, said, say), *phrases.notes(timeline.arenas[0].steps))
    return Document(
        timeline.collaboration.name,
        say("timeline", "title", first=say.day(timeline.first), last=say.day(timeline.last)),
        timeline.last,
        (
            Section("how-to-read", say("timeline", "how-to-read"), reading),
            *(course.section() for course in courses),
            phrases.made(timeline.rules, timeline.engine),
        ),
        rows=_rows(timeline, courses, say),
    )


def sections(timeline: Timeline, pack: Pack, say: Say) -> dict[str, Section]:
    """The timeline as a part of a report: a section for each arena, by its id."""
    phrases = Phrases(pack, say, timeline.parties)
    reading = tuple(_how_to_read(timeline, ("words-used", "signs-used", "level-used", "ageing"), say))
    return {
        arena.id: Section(
            f"{arena.id}-timeline",
            say("timeline", "section"),
            (*reading, *_Course(arena, timeline.last, phrases).days({})),
            folded=True,
        )
        for arena in timeline.arenas
    }


def happened(events: Iterable[Event], phrases: Phrases) -> str:
    """What happened on a day: one short sentence for each kind of event."""
    by_kind: dict[str, list[str]] = {}
    for event in events:
        by_kind.setdefault(event.kind, []).append(event.id)
    return " ".join(f"{_sentence(kind, ids, phrases)}." for kind, ids in by_kind.items())


def _sentence(kind: str, ids: list[str], phrases: Phrases) -> str:
    say = phrases.say
    match kind:
        case "phase":
            return capital(phrases.phase(ids[0]))
        case "joined" | "left":
            return f"{say('timeline', kind)}: {phrases.who(ids)}"
        case "soon" | "over":
            return say("timeline", kind)
        case "begins":
            return f"{say('timeline', 'begins')}: {', '.join(ids)}"
        case _:
            return f"{capital(say('reason', 'ended' if kind == 'ends' else kind))}: {', '.join(ids)}"


def _how_to_read(timeline: Timeline, keys: Iterable[str], say: Say) -> Iterator[Item]:
    undated = any(record.date is None for record in timeline.evidence)
    return (_said(say("timeline", key)) for key in (*keys, *(["undated"] if undated else ())))


def _said(text: str) -> Item:
    return Item(line(text))


def _rows(timeline: Timeline, courses: Sequence[_Course], say: Say) -> TableBlock:
    """A row for each arena and day, also those that the table folds away."""
    numbers = (f"{say('csv', 'step')} {step.number}" for step in timeline.arenas[0].steps)
    head = ("arena", "day"), ("reached", "under-way", "possible", "happened")
    before, after = ([say("csv", key) for key in keys] for keys in head)
    return TableBlock(
        "", (*before, *numbers, *after), tuple(row for course in courses for row in course.rows())
    )


class _Course:
    """One arena, until the ISO date `last`."""

    def __init__(self, arena: ArenaTimeline, last: str, phrases: Phrases) -> None:
        self.arena = arena
        self.last = last
        self.phrases = phrases
        self.say = phrases.say

    def section(self) -> Section:
        """The steps by name, the days, and what their marks stand for."""
        told = {
            "dips": (self.say("report", "dips"), tuple(self._dips())),
            "weakened": (self.say("timeline", "weakened"), tuple(self._weakened())),
            "erosion": (self.say("report", "erosion"), tuple(self._worn())),
        }
        marked = (Section(f"{self.arena.id}-{key}", title, b) for key, (title, b) in told.items() if b)
        titles = self.phrases.named_steps(self.arena.steps)
        return Section(
            self.arena.id, self.arena.name, (titles, *self.days(self._marks()), *marked), major=True
        )

    def days(self, marks: Mapping[str, str]) -> Iterator[Block]:
        """A picture, with a table of each day on which the profile moved, and what happened on it.

        With `marks` of days, they have a column of their own.
        """
        say, entries = self.say, self.arena.entries
        shown = _told_days(entries)
        steps = (f"{say('report', 'step')} {step.number}{star(step.published)}" for step in self.arena.steps)
        head = (say("timeline", "day"), *steps, say("timeline", "level"), *([""] if marks else ()))
        rows = tuple((*self._row(e), *([line(marks[e.day])] if marks else ())) for e in shown)
        yield self._chart(TableBlock(f"{say('timeline', 'section')} – {self.arena.name}", head, rows))
        if not all(entry.is_shared for entry in entries):
            yield Item(line(say("report", "no-verdict")), marker=_NOT_JUDGED)
        for entry in shown:
            if told := happened(entry.events, self.phrases):
                yield _said(f"{say.day(entry.day)}: {told}")
        if folded := len(entries) - len(shown):
            yield Para(line(say.plural("timeline", "folded", folded)))

    def _row(self, entry: Entry) -> tuple[Line, ...]:
        day = line(self.say.day(entry.day))
        if not entry.is_shared:
            return (day, *[line(_NOT_JUDGED)] * len(entry.steps), line(self.say("report", "not-judged")))
        level = f"{entry.level.reached}/{entry.level.under_way}/{entry.level.possible}"
        steps = (line(self._mark(step, "→" * (step.number in entry.moved))) for step in entry.steps)
        return (day, *steps, line(level))

    def _mark(self, step: StepMark, lead: str) -> Mark:
        return Mark(f"{lead}{self.say('timeline', step.status)}{'!' * bool(step.contested)}", step.status)

    def _chart(self, table: TableBlock) -> Chart:
        """The same as the table, the top step first."""
        tracks = [(self.phrases.step(step), self._spans_of(n)) for n, step in enumerate(self.arena.steps)]
        told = (f"{title}: {', '.join(map(self._told, spans))}" for title, spans in tracks)
        return Chart(f"{'. '.join(told)}.", tuple(reversed(tracks)), table)

    def _spans_of(self, place: int) -> tuple[Stretch, ...]:
        """How the step at `place` stood, each time for as long as it lasted."""
        days = [(entry.day, self._stood(entry, place)) for entry in self.arena.entries]
        turns = [next(alike) for _, alike in groupby(days, key=lambda day: day[1])]
        last = date.fromisoformat(self.last)
        after_last = last + timedelta(days=1) if last < date.max else last
        ends = [*(day for day, _ in turns[1:]), after_last.isoformat()]
        return tuple(Stretch(first, end, mark) for (first, mark), end in zip(turns, ends, strict=True))

    def _stood(self, entry: Entry, place: int) -> Mark:
        if not entry.is_shared:
            return Mark(self.say("report", "not-judged"), "unknown")
        return self._mark(entry.steps[place], "")

    def _told(self, span: Stretch) -> str:
        said = self.say("timeline", "from", first=self.say.day(span.first))
        return f"{said} {span.mark.text}"

    def rows(self) -> Iterator[tuple[Line, ...]]:
        """Every day, for a spreadsheet. What is not judged is left empty."""
        for entry in self.arena.entries:
            level = entry.level
            steps = [self.phrases.status(step, contested=step.contested).text for step in entry.steps]
            heights = [str(n) for n in (level.reached, level.under_way, level.possible)]
            found = (line(told if entry.is_shared else "") for told in (*steps, *heights))
            told = line(happened(entry.events, self.phrases))
            yield (line(self.arena.name), line(entry.day), *found, told)

    def _marks(self) -> dict[str, str]:
        """The marks of each day: where a dip, what is weakened, or wear first shows."""
        firsts = {
            "dip-mark": self._firsts("dips"),
            "weakened-mark": self._firsts("eroded"),
            "erosion-mark": self._firsts("signs"),
        }
        return {
            entry.day: " ".join(
                self.say("timeline", key) for key, days in firsts.items() if entry.day in days
            )
            for entry in self.arena.entries
        }

    def _firsts(self, kind: _Kind) -> set[str]:
        return {first for _, first, _ in _spans(self.arena.entries, kind)}

    def _dips(self) -> Iterator[Item]:
        for dip, first, last in _spans(self.arena.entries, "dips"):
            yield _said(f"{self._span(first, last)}: {self.phrases.dip(dip)}")

    def _weakened(self) -> Iterator[Item]:
        for eroded, first, last in _spans(self.arena.entries, "eroded"):
            yield _said(f"{self._span(first, last)}: {self._lost(eroded)}")

    def _worn(self) -> Iterator[Item]:
        texts = {s.id: self.phrases.sourced(s) for s in self.arena.signs}
        for id_, first, last in _spans(self.arena.entries, "signs"):
            yield _said(f"{self._span(first, last)}: {texts[id_]}")

    def _lost(self, eroded: Eroded) -> str:
        then, now = Grade(eroded.floor, MET), Grade(NOT_MET, eroded.ceiling)
        return self.say(
            "timeline",
            "eroded",
            criterion=self.phrases.criterion(eroded.criterion),
            step=eroded.step,
            day=self.say.day(eroded.day),
            then=self.say("status", then.status),
            now=self.say("status", now.status),
        )

    def _span(self, first: str, last: str | None) -> str:
        say = self.say
        if last is None:
            return say("timeline", "from", first=say.day(first))
        return say("timeline", "from-to", first=say.day(first), last=say.day(last))


def _told_days(entries: Sequence[Entry]) -> list[Entry]:
    """The days that have a row: the first, and those on which more than the evidence changed."""
    return [*entries[:1], *(now for before, now in pairwise(entries) if _is_told(before, now))]


def _is_told(before: Entry, now: Entry) -> bool:
    """Whether a day has a row: something in the profile moved, or in phase or parties, or the end is near."""
    planned = any(event.kind in ("phase", "joined", "left", "soon", "over") for event in now.events)
    appeared = any(set(getattr(now, kind)) - set(getattr(before, kind)) for kind in get_args(_Kind))
    return planned or appeared or bool(now.moved) or now.level != before.level


def _spans(entries: Iterable[Entry], kind: _Kind) -> list[tuple[Any, str, str | None]]:
    """What is shown, with the first and the last day of each unbroken time; no last day where it lasts."""
    begun: dict[Any, str] = {}
    found: list[tuple[Any, str, str | None]] = []
    for entry in entries:
        here = getattr(entry, kind)
        for over in [known for known in begun if known not in here]:
            last = date.fromisoformat(entry.day) - timedelta(days=1)
            found.append((over, begun.pop(over), last.isoformat()))
        for known in here:
            begun.setdefault(known, entry.day)
    found += ((known, first, None) for known, first in begun.items())
    return sorted(found, key=lambda span: span[1])
