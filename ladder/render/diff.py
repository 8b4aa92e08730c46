"""What changed, as a document: old → new, and under it a line for each cause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from ..cached import cached_property
from ..model.pack import Pack
from ..questions.diff.result import Altered, ArenaDifference, Change, Difference, Fate, Move, Value, What
from ..words import Say
from .document import Block, Document, Item, Para, Section, TableBlock, line
from .phrases import Phrases, capital, looked_up, star
from .rows import table


def document(difference: Difference, pack: Pack, say: Say) -> Document:
    """The whole difference; `pack` holds the new rules."""
    return _DiffDocument(difference, pack, say).document()


class _DiffDocument:
    def __init__(self, difference: Difference, pack: Pack, say: Say) -> None:
        self.difference = difference
        self.pack = pack
        self.say = say
        self.phrases = Phrases(pack, say, difference.parties)
        self.parties = self.phrases.parties
        self.records = {record.id: record for record in difference.records}
        self.places = {id_: place for place, id_ in enumerate(self.records)}
        self.arenas = {arena.id: arena.name for arena in difference.arenas}
        self.packs = {arena.id: pack.at(arena.relation, arena.phase) for arena in difference.arenas}
        every = [change for arena in difference.arenas for change in (*arena.changes, *arena.renewed)]
        self.titles: dict[tuple[str, str], str] = {
            (c.kind, c.id): say.text(c.title) for c in every if c.title
        }
        self.told: dict[str, None] = {}

    def document(self) -> Document:
        say, d = self.say, self.difference
        old, new = say.day(d.old.as_of), say.day(d.new.as_of)
        title = say("diff", "same-day" if old == new else "title", old=old, new=new)
        sections = tuple(self._sections()) if self._has_changes() else ()
        return Document(
            d.new.collaboration.name,
            title,
            d.new.as_of,
            (*sections, self._provenance()),
            lead=tuple(self._lead()),
            rows=self._rows(),
        )

    def _has_changes(self) -> bool:
        d = self.difference
        return bool(d.arenas_added or d.arenas_removed or d.altered or any(a.changes for a in d.arenas))

    def _lead(self) -> Iterator[Block]:
        say, d = self.say, self.difference
        if d.rules != "same":
            yield Para(line(say("diff", d.rules)))
        for key, arenas in (("arenas-added", d.arenas_added), ("arenas-removed", d.arenas_removed)):
            if arenas:
                yield Para(line(say("diff", key, things=", ".join(arena.name for arena in arenas))))
        if not self._has_changes():
            yield Para(line(say("diff", "nothing")))

    def _sections(self) -> Iterator[Section]:
        say = self.say
        for arena in self.difference.arenas:
            yield Section(arena.id, arena.name, tuple(self._arena(arena)), major=True)
        perhaps = (
            ("unmoved", self._unmoved(altered for altered in self.difference.altered if not altered.moved)),
            ("records", self._records()),
            ("reading", (Item(line(say("diff", key))) for key in ("order", "ageing", "asked-anew"))),
        )
        for key, blocks in perhaps:
            if told := tuple(blocks):
                yield Section(key, say("diff", key), told)

    def _arena(self, arena: ArenaDifference) -> Iterator[Block]:
        yield from self._altered(arena.id)
        changes = [change for change in arena.changes if not _is_asked_anew(change)]
        if not changes:
            yield Para(line(self.say("diff", "no-status")))
        yield from self._levels(arena.id, [change for change in changes if change.kind == "level"])
        yield from self._steps(arena.id, [change for change in changes if change.kind != "level"])
        if renewed := tuple(self._renewed(arena.renewed)):
            yield Section(f"{arena.id}-renewed", self.say("diff", "renewed"), renewed)

    def _altered(self, arena: str) -> Iterator[Item]:
        here = [a for a in self.difference.altered if a.arena == arena and a.moved]
        return (Item(line(said)) for said in self._phrases(here))

    def _levels(self, arena: str, levels: list[Change]) -> Iterator[Section]:
        moved = (self._moved(f"{self._name(level)}: {self._from_to(level)}", level) for level in levels)
        if told := tuple(moved):
            yield Section(f"{arena}-levels", self.say("report", "levels"), told)

    def _steps(self, arena: str, higher: list[Change]) -> Iterator[Block]:
        for number, group in groupby(higher, key=lambda change: change.step):
            yield self._step(arena, number or 0, list(group))
        yield from self._stars({change.step for change in higher})

    def _step(self, arena: str, number: int, changes: list[Change]) -> Section:
        """A step and what moved in it. The step itself stands first, when it moved."""
        step = next((change for change in changes if change.kind == "step"), None)
        title = self._step_title(number)
        inside = [change for change in changes if change.kind != "step"]
        criteria = (
            self._criterion(arena, id_ or "", list(group))
            for id_, group in groupby(inside, key=lambda change: change.criterion)
        )
        return Section(
            f"{arena}-step-{number}",
            f"{title}: {self._from_to(step)}" if step else title,
            (*(self._causes(step) if step else ()), *criteria),
        )

    def _criterion(self, arena: str, id_: str, changes: list[Change]) -> Item:
        criterion = next((change for change in changes if change.kind == "criterion"), None)
        known = self.packs[arena].criteria.get(id_)
        title = self._title("criterion", id_)
        if known:
            title = self.phrases.weighed(title, known.weight)
        inside = [change for change in changes if change.kind != "criterion"]
        indicators = (
            block
            for indicator, group in groupby(inside, key=lambda change: change.id)
            for block in self._indicator(indicator, list(group), alone=criterion is None)
        )
        if criterion:
            said, causes = self._from_to(criterion), self._causes(criterion)
        else:
            said, causes = self.say("diff", "same-status"), iter(())
        return Item(line(f"{title}: {said}"), below=(*causes, *indicators))

    def _indicator(self, id_: str, changes: list[Change], *, alone: bool) -> Iterator[Block]:
        """The question and how its answer moved, and of the parties who moved which way.

        The causes stand with the criterion; where it did not move (`alone`), they stand here.
        """
        whole = next((change for change in changes if change.kind == "indicator"), None)
        parties = [change for change in changes if change.kind == "party"]
        said = self._answers(whole, parties)
        causes = tuple(self._causes(whole)) if alone and whole else ()
        told = f"{self._title('indicator', id_)} {said}"
        yield Item(line(told), marker="", below=(*causes, *self._ways(parties, told=alone and not whole)))

    def _answers(self, whole: Change | None, parties: list[Change]) -> str:
        if whole is None:
            return self.say("diff", "same-answer")
        moved = self._from_to(whole)
        return capital(self.say("report", "altogether", answer=moved) if parties else moved)

    def _ways(self, parties: Iterable[Change], *, told: bool) -> Iterator[Item]:
        """Which parties moved which way, and where that is to be `told`, why."""
        ways: dict[tuple[str, ...], list[str]] = {}
        for change in parties:
            causes = tuple(self._because(change)) if told else ()
            ways.setdefault((self._from_to(change), *causes), []).append(self.parties[change.party or ""])
        for (way, *why), who in ways.items():
            below = tuple(Item(line(text), marker="–") for text in why)
            yield Item(line(f"{capital(way)}: {', '.join(who)}"), below=below)

    def _moved(self, text: str, change: Change) -> Item:
        return Item(line(text), below=tuple(self._causes(change)))

    def _causes(self, change: Change) -> Iterator[Item]:
        return (Item(line(text), marker="–") for text in self._because(change))

    def _because(self, change: Change) -> Iterator[str]:
        """A line for each cause; where there are several, with what each of them did."""
        for move in change.moves:
            said = ". ".join(self._phrases(move.why))
            way = f" – {self._way(change, move)}" if len(change.moves) > 1 else ""
            yield f"{said}{way}."

    def _way(self, change: Change, move: Move) -> str:
        return f"{self._value(change, move.before)} → {self._value(change, move.after)}"

    def _from_to(self, change: Change) -> str:
        return f"{self._value(change, change.before)} → {self._value(change, change.after)}"

    def _value(self, change: Change, value: Value) -> str:
        if value is None:
            return self.say("diff", "absent")
        if isinstance(value, int):
            return self.phrases.up_to(value)
        said = self.phrases.answer if change.kind in {"indicator", "party"} else self.phrases.status
        return said(value, contested=value.contested).text

    def _renewed(self, every: Iterable[Change]) -> Iterator[Item]:
        """What moved away and back. Parties are told by their indicators, unless those stood still."""
        changes = [change for change in every if not _is_asked_anew(change)]
        moved = {change.id for change in changes if change.kind == "indicator"}
        for change in changes:
            if change.kind != "party" or change.id not in moved:
                yield self._moved(self._still(change), change)

    def _still(self, change: Change) -> str:
        """What stands as before: a question is followed by its answer."""
        name, value = self._name(change), self._value(change, change.after)
        return f"{name} {capital(value)}." if change.kind == "indicator" else f"{name}: {value}"

    def _name(self, change: Change) -> str:
        if change.kind == "level":
            return self.say("diff", change.id.replace("_", "-"))
        if change.kind == "step":
            return self._step_title(int(change.id))
        title = self._title("criterion" if change.kind == "criterion" else "indicator", change.id)
        return f"{title} {self.parties[change.party]}" if change.party else title

    def _rows(self) -> TableBlock:
        """Everything that moved, for a spreadsheet."""
        rows = (
            {
                "arena": arena.name,
                "what": self._name(change),
                "before": self._value(change, change.before),
                "after": self._value(change, change.after),
                "cause": " ".join(self._because(change)),
            }
            for arena in self.difference.arenas
            for change in arena.changes
        )
        return table(("arena", "what", "before", "after", "cause"), rows, self.say)

    def _phrases(self, grounds: Iterable[Fate]) -> list[str]:
        """What became of what, each kind of event once."""
        grouped: dict[What, list[Fate]] = {}
        for ground in sorted(grounds, key=lambda ground: self.places.get(ground.id, 0)):
            grouped.setdefault(ground.what, []).append(ground)
        return [self._phrase(what, found) for what, found in grouped.items()]

    def _phrase(self, what: What, grounds: list[Fate]) -> str:
        since = self.say.day(self.difference.old.as_of)
        if what == "end-changed" and not grounds[0].day:
            return self.say("diff", "end-removed")
        things = self._stale(grounds) if what == "stale" else ", ".join(self._thing(g) for g in grounds)
        return self.say("diff", what, things=things, since=since)

    def _stale(self, grounds: list[Fate]) -> str:
        """Since when the records were last confirmed: `01.2019 (E12) and 2018 (E13, E14)`."""
        days: dict[str, list[str]] = {}
        for ground in grounds:
            days.setdefault(ground.day or "", []).append(self._refer(ground.id))
        return self.say.listed(f"{self.say.day(day)} ({', '.join(ids)})" for day, ids in sorted(days.items()))

    def _refer(self, record: str) -> str:
        """The record by its id. It is told in full at the end."""
        self.told[record] = None
        return record

    def _thing(self, ground: Fate) -> str:
        """What people call the thing a ground is about, with the day it began or ended."""
        kind = ground.what.split("-", maxsplit=1)[0]
        if kind == "end":
            return self.say.day(ground.day or "")
        is_dated = kind in {"party", "phase"} or _is_end(ground)
        return self._names.get(kind, self._refer)(ground.id) + (self._dated(ground) if is_dated else "")

    @cached_property
    def _names(self) -> dict[str, Callable[[str], str]]:
        """What to call things, by what sort of thing something became of. The others are records."""
        say, terms, questions = self.say, self.pack.terms, self.pack.targets.questions
        return {
            "party": self.parties.__getitem__,
            "phase": lambda id_: say.text(terms.phases[id_]) if id_ in terms.phases else id_,
            "relation": lambda id_: say.text(terms.relations[id_]),
            "answer": lambda id_: self._quoted(say.text(questions[id_]) if id_ in questions else id_),
            "step": lambda id_: self._step_title(int(id_)),
            "criterion": lambda id_: self._title("criterion", id_),
            "indicator": lambda id_: self._quoted(self._title("indicator", id_)),
            "aside": lambda id_: self._quoted(self._title("indicator", id_)),
            "part": lambda id_: f"{id_}.toml",
        }

    def _quoted(self, text: str) -> str:
        return self.say("diff", "quoted", text=text)

    def _dated(self, ground: Fate) -> str:
        """When it began, or ended, where the file says."""
        if not ground.day:
            return ""
        day = self.say.day(ground.day)
        ended = _is_end(ground)
        return f" ({self.say('report', 'until', day=day) if ended else self.say('diff', 'from', day=day)})"

    def _title(self, kind: str, id_: str) -> str:
        """The title of a criterion, or the question of an indicator."""
        if (kind, id_) in self.titles:
            return self.titles[kind, id_]
        if kind == "criterion" and id_ in self.pack.criteria:
            return self.say.text(self.pack.criteria[id_].title)
        asked = self.pack.indicators.get(id_)
        return self.say.text(asked.question) if asked else id_

    def _step_title(self, number: int) -> str:
        title = next((s.title for s in self.pack.ladder.steps if s.number == number), None)
        said = self.say.text(title) if title else self.titles.get(("step", str(number)), "")
        return f"{number} {said}{star(number not in self.difference.unpublished)}"

    def _stars(self, numbers: Iterable[int | None]) -> Iterator[Item]:
        for number, note in self.difference.unpublished.items():
            if note and number in numbers:
                yield Item(line(self.say.text(note)), marker="*")

    def _unmoved(self, altered: Iterable[Altered]) -> Iterator[Item]:
        for arena, group in groupby(altered, key=lambda one: one.arena):
            where = f"{self.arenas[arena]}: " if arena else ""
            yield from (Item(line(f"{where}{said}.")) for said in self._phrases(group))

    def _records(self) -> Iterator[Item]:
        for id_, record in self.records.items():
            if id_ in self.told:
                day = self.say.day(record.date) if record.date else self.say("report", "undated")
                told = line(f"{record.what} ({day}.) ", *looked_up(record), ".")
                yield Item(told, marker=f"{id_}:", anchor=id_)

    def _provenance(self) -> Section:
        d = self.difference
        old, engine = self.phrases.provenance(d.old.rules, d.engine)
        new, _ = self.phrases.provenance(d.new.rules, d.engine)
        both = (self.say("diff", "before", rules=old), self.say("diff", "now", rules=new))
        told = tuple(Item(line(text)) for text in (*((new,) if old == new else both), engine))
        return Section("provenance", self.say("report", "provenance"), told)


def _is_asked_anew(change: Change) -> bool:
    """Whether a party came under a question, or left it, with nothing known either way."""
    ends = (change.before, change.after)
    unknown = [value is None or (not isinstance(value, int) and value.status == "unknown") for value in ends]
    return change.kind == "party" and None in ends and all(unknown)


def _is_end(ground: Fate) -> bool:
    return ground.what in {"record-ended", "party-left"}
