"""The timeline as text: a table for each arena, and under each row what happened that day."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import TypeVar

from ..model.assessment import Dip, EngineUsed, Named, Reason, RulesUsed
from ..model.pack import Pack
from ..model.values import MET, NOT_MET, Grade
from ..questions.timeline import ArenaTimeline, Entry, Eroded, Event, StepMark, StepShown, Timeline
from ..words import Say, cite
from .page import Page
from .phrases import Phrases

_Shown = TypeVar("_Shown", bound=Hashable)
_DAY = 10


def render(timeline: Timeline, pack: Pack, say: Say, *, width: int = 100, colour: bool = False) -> str:
    """The whole timeline, `width` characters wide."""
    page = Page(width)
    page.write(timeline.collaboration.name, style="bold")
    page.write(say("timeline", "title", first=say.day(timeline.first), last=say.day(timeline.last)))
    page.write()
    page.write(say("timeline", "how-to-read"), style="bold")
    for text in _how_to_read(timeline, say):
        page.item(text, indent=2)
    write_notes(page, timeline.arenas[0].steps, say)
    happenings = Happenings(timeline.parties, pack, say)
    for arena in timeline.arenas:
        _Course(arena, pack, say, page, happenings).write()
    page.write()
    write_provenance(page, say, timeline.rules, timeline.engine)
    return page.coloured() if colour else page.plain()


def _how_to_read(timeline: Timeline, say: Say) -> Iterator[str]:
    for key in ("words-used", "signs-used", "level-used", "marks-used", "ageing"):
        yield say("timeline", key)
    if any(record.date is None and record.since is None for record in timeline.evidence):
        yield say("timeline", "undated")


class Happenings:
    """What happened on a day, in words."""

    def __init__(self, parties: Iterable[Named], pack: Pack, say: Say) -> None:
        self._parties = {party.id: party.name for party in parties}
        self._pack = pack
        self._say = say

    def told(self, events: Iterable[Event]) -> str:
        """One short sentence for each kind of event."""
        by_kind: dict[str, list[str]] = {}
        for event in events:
            by_kind.setdefault(event.kind, []).append(event.id)
        return " ".join(f"{self._sentence(kind, ids)}." for kind, ids in by_kind.items())

    def _sentence(self, kind: str, ids: list[str]) -> str:
        say = self._say
        match kind:
            case "phase":
                return capital(say("report", "phase", phase=say.text(self._pack.terms.phases[ids[0]])))
            case "joined" | "left":
                return f"{say('timeline', kind)}: {', '.join(self._parties[id_] for id_ in ids)}"
            case "begins":
                return f"{say('timeline', 'begins')}: {', '.join(ids)}"
            case "ends":
                return f"{capital(say('reason', 'ended'))}: {', '.join(ids)}"
            case _:
                return f"{capital(say('reason', kind))}: {', '.join(ids)}"


def write_arena(page: Page, name: str, steps: Iterable[StepShown], say: Say) -> None:
    """The name of an arena, and what its steps are called."""
    page.write()
    page.write(f"═══ {name}", style="bold")
    titles = "; ".join(step_title(step, say) for step in steps)
    page.write(f"{say('report', 'step')}: {titles}.", indent=2)


def step_title(step: StepShown, say: Say) -> str:
    """The number and title of a step; a star where it is our reading."""
    return f"{step.number} {say.text(step.title)}{'' if step.published else ' *'}"


def write_notes(page: Page, steps: Iterable[StepShown], say: Say) -> None:
    """What is to be said about a step wherever it is shown."""
    for step in steps:
        if step.note:
            page.item(say.text(step.note), indent=2, marker="*")


def write_provenance(page: Page, say: Say, rules: RulesUsed, engine: EngineUsed) -> None:
    """Which rules and which engine judged."""
    page.write(say("report", "rules-used", **(rules.model_dump() | {"hash": rules.hash[:12]})))
    checked = "engine-checked" if engine.cross_checked else "engine-alone"
    page.write(say("report", checked, name=engine.name, version=engine.version))


def capital(text: str) -> str:
    """`text` as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


class _Course:
    """One arena: its table, and in words what the marks in it stand for."""

    def __init__(
        self, arena: ArenaTimeline, pack: Pack, say: Say, page: Page, happenings: Happenings
    ) -> None:
        self.arena = arena
        self.pack = pack
        self.say = say
        self.page = page
        self.happenings = happenings

    def write(self) -> None:
        write_arena(self.page, self.arena.name, self.arena.steps, self.say)
        self.page.write()
        self._table()
        self._dips()
        self._erosion()

    def _table(self) -> None:
        entries = self.arena.entries
        shown = entries_told(entries)
        rows = [self._cells(entry) for entry in shown]
        head = ["", *(f" {step.number}{'' if step.published else ' *'}" for step in self.arena.steps), ""]
        widths = [max(map(len, column)) for column in zip(head, *rows, strict=True)]
        head[0], head[-1] = self.say("timeline", "day"), self.say("timeline", "level")
        widths[0], widths[-1] = _DAY, max(widths[-1], len(head[-1]))
        self.page.write(_row(head, widths).rstrip(), indent=2, style="bold")
        marks = self._marks()
        for entry, cells in zip(shown, rows, strict=True):
            self.page.write(f"{_row(cells, widths)}  {marks[entry.day]}".rstrip(), indent=2)
            if told := self.happenings.told(entry.events):
                self.page.write(told, indent=4, style="dim")
        if folded := len(entries) - len(shown):
            self.page.write(self.say.plural("timeline", "folded", folded), indent=2)

    def _cells(self, entry: Entry) -> list[str]:
        level = entry.level
        heights = f"{level.reached}/{level.under_way}/{level.possible}"
        steps = [self._cell(step, step.number in entry.moved) for step in entry.steps]
        return [self.say.day(entry.day), *steps, heights]

    def _cell(self, step: StepMark, moved: bool) -> str:
        word = self.say("timeline", step.status)
        return f"{'→' if moved else ' '}{word}{'!' if step.contested else ''}"

    def _marks(self) -> dict[str, str]:
        """The marks of each day."""
        say = self.say
        dips, worn = self._firsts(_dips), self._firsts(_signs) | self._firsts(_eroded)
        return {
            entry.day: " ".join(
                say("timeline", key)
                for key, days in (("dip-mark", dips), ("erosion-mark", worn))
                if entry.day in days
            )
            for entry in self.arena.entries
        }

    def _firsts(self, shown: Callable[[Entry], tuple[_Shown, ...]]) -> set[str]:
        return {first for _, first, _ in _spans(self.arena.entries, shown)}

    def _dips(self) -> None:
        dips = list(_spans(self.arena.entries, _dips))
        if dips:
            self._heading("dips")
        for dip, first, last in dips:
            self.page.item(f"{self._span(first, last)}: {Phrases(self.pack, self.say).dip(dip)}", indent=4)

    def _erosion(self) -> None:
        texts = {sign.id: sign for sign in self.arena.signs}
        entries = self.arena.entries
        worn = [(self._eroded(eroded), first, last) for eroded, first, last in _spans(entries, _eroded)]
        worn += [(_told(texts[id_], self.say), first, last) for id_, first, last in _spans(entries, _signs)]
        if worn:
            self._heading("erosion")
        for text, first, last in worn:
            self.page.item(f"{self._span(first, last)}: {text}", indent=4)

    def _eroded(self, eroded: Eroded) -> str:
        then, now = Grade(eroded.floor, MET), Grade(NOT_MET, eroded.ceiling)
        return self.say(
            "timeline",
            "eroded",
            criterion=self._title(eroded.criterion),
            step=eroded.step,
            day=self.say.day(eroded.day),
            then=self.say("status", then.status),
            now=self.say("status", now.status),
        )

    def _heading(self, key: str) -> None:
        self.page.write(self.say("report", key), indent=2, style="bold")

    def _title(self, criterion: str) -> str:
        return self.say.text(self.pack.criteria[criterion].title)

    def _step(self, number: int) -> str:
        return self.say("report", "steps-one", steps=number)

    def _span(self, first: str, last: str | None) -> str:
        say = self.say
        if last is None:
            return say("timeline", "from", first=say.day(first))
        return say("timeline", "from-to", first=say.day(first), last=say.day(last))


def entries_told(entries: Sequence[Entry]) -> list[Entry]:
    """The days that have a row: the first, and those on which more than the evidence changed."""
    return [*entries[:1], *(now for before, now in pairwise(entries) if _is_told(before, now))]


def _is_told(before: Entry, now: Entry) -> bool:
    """Whether a day has a row: something in the profile moved, or the phase or the parties changed."""
    planned = any(event.kind in ("phase", "joined", "left") for event in now.events)
    appeared = any(set(shown(now)) - set(shown(before)) for shown in (_dips, _signs, _eroded))
    return planned or appeared or bool(now.moved) or now.level != before.level


def _dips(entry: Entry) -> tuple[Dip, ...]:
    return entry.dips


def _signs(entry: Entry) -> tuple[str, ...]:
    return entry.signs


def _eroded(entry: Entry) -> tuple[Eroded, ...]:
    return entry.eroded


def _spans(
    entries: Iterable[Entry], shown: Callable[[Entry], tuple[_Shown, ...]]
) -> Iterator[tuple[_Shown, str, str | None]]:
    """What is shown, with the first and the last day of each unbroken time; no last day where it lasts."""
    begun: dict[_Shown, str] = {}
    found: list[tuple[_Shown, str, str | None]] = []
    for entry in entries:
        here = shown(entry)
        for over in [known for known in begun if known not in here]:
            last = date.fromisoformat(entry.day) - timedelta(days=1)
            found.append((over, begun.pop(over), last.isoformat()))
        for known in here:
            begun.setdefault(known, entry.day)
    found += ((known, first, None) for known, first in begun.items())
    yield from sorted(found, key=lambda span: span[1])


def _told(sign: Reason, say: Say) -> str:
    return f"{say.text(sign.text)} ({cite((source.short, source.place) for source in sign.sources)})"


def _row(cells: Iterable[str], widths: Iterable[int]) -> str:
    return "  ".join(f"{cell:{width}}" for cell, width in zip(cells, widths, strict=True))
