"""What changed, as text for people: old → new, and under it a line for each cause."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from itertools import groupby

from ..model.pack import Pack
from ..questions.diff.result import Altered, ArenaDifference, Change, Difference, Fate, Move, Value, What
from ..words import Say
from .page import Page


def render(difference: Difference, pack: Pack, say: Say, *, width: int = 100, colour: bool = False) -> str:
    """The whole report, `width` characters wide; `pack` holds the new rules."""
    page = Page(width)
    _Report(difference, pack, say, page).write()
    return page.coloured() if colour else page.plain()


class _Report:
    def __init__(self, difference: Difference, pack: Pack, say: Say, page: Page) -> None:
        self.difference = difference
        self.pack = pack
        self.say = say
        self.page = page
        self.parties = {party.id: party.name for party in difference.parties}
        self.records = {record.id: record for record in difference.records}
        self.places = {id_: place for place, id_ in enumerate(self.records)}
        self.arenas = {arena.id: arena.name for arena in difference.arenas}
        every = [change for arena in difference.arenas for change in (*arena.changes, *arena.renewed)]
        self.titles: dict[tuple[str, str], str] = {
            (c.kind, c.id): say.text(c.title) for c in every if c.title
        }
        self.told: dict[str, None] = {}

    def write(self) -> None:
        d = self.difference
        self._heading_of_all()
        if not (d.arenas_added or d.arenas_removed or d.altered or any(a.changes for a in d.arenas)):
            self.page.write()
            self.page.write(self.say("diff", "nothing"))
            self._provenance()
            return
        for arena in d.arenas:
            self._arena(arena)
        self._unmoved([altered for altered in d.altered if not altered.moved])
        self._records()
        self._reading()
        self._provenance()

    def _heading_of_all(self) -> None:
        say, page, d = self.say, self.page, self.difference
        page.write(d.new.collaboration.name, style="bold")
        old, new = say.day(d.old.as_of), say.day(d.new.as_of)
        key = "same-day" if old == new else "title"
        page.write(say("diff", key, old=old, new=new))
        if d.rules != "same":
            page.write(say("diff", d.rules))
        for key, arenas in (("arenas-added", d.arenas_added), ("arenas-removed", d.arenas_removed)):
            if arenas:
                page.write(say("diff", key, things=", ".join(arena.name for arena in arenas)))

    def _heading(self, text: str, indent: int = 0) -> None:
        self.page.write()
        self.page.write(text, indent=indent, style="bold")

    def _arena(self, arena: ArenaDifference) -> None:
        self._heading(f"═══ {arena.name}")
        here = [a for a in self.difference.altered if a.arena == arena.id and a.moved]
        for said in self._phrases(here):
            self.page.item(said, indent=2)
        changes = [change for change in arena.changes if not _is_asked_anew(change)]
        if not changes:
            self.page.write(self.say("diff", "no-status"), indent=2)
        levels = [change for change in changes if change.kind == "level"]
        if levels:
            self._heading(self.say("report", "levels"), 2)
        for change in levels:
            level = self.say("diff", change.id.replace("_", "-"))
            self._moved(f"{level}: {self._from_to(change)}", change, indent=4)
        higher = [change for change in changes if change.kind != "level"]
        for number, group in groupby(higher, key=lambda change: change.step):
            self._step(number or 0, list(group))
        self._stars({change.step for change in higher})
        if arena.renewed:
            self._renewed([change for change in arena.renewed if not _is_asked_anew(change)])

    def _step(self, number: int, changes: list[Change]) -> None:
        """A step and what moved in it. The step itself stands first, when it moved."""
        step = next((change for change in changes if change.kind == "step"), None)
        title = self._step_title(number)
        self._heading(f"{title}: {self._from_to(step)}" if step else title, 2)
        if step:
            self._causes(step, indent=4)
        inside = [change for change in changes if change.kind != "step"]
        for id_, group in groupby(inside, key=lambda change: change.criterion):
            self._criterion(id_ or "", list(group))

    def _criterion(self, id_: str, changes: list[Change]) -> None:
        criterion = next((change for change in changes if change.kind == "criterion"), None)
        known = self.pack.criteria.get(id_)
        title = self._title("criterion", id_)
        if known and not known.core:
            title += f" ({self.say('report', 'supporting')})"
        if criterion:
            self._moved(f"{title}: {self._from_to(criterion)}", criterion, indent=4)
        else:
            self.page.item(f"{title}: {self.say('diff', 'same-status')}", indent=4)
        inside = [change for change in changes if change.kind != "criterion"]
        for indicator, group in groupby(inside, key=lambda change: change.id):
            self._indicator(indicator, list(group), alone=criterion is None)

    def _indicator(self, id_: str, changes: list[Change], *, alone: bool) -> None:
        """The question and how its answer moved, and of the parties who moved which way.

        The causes stand with the criterion; where it did not move (`alone`), they stand here.
        """
        whole = next((change for change in changes if change.kind == "indicator"), None)
        parties = [change for change in changes if change.kind == "party"]
        said = _capital(self._from_to(whole)) if whole else self.say("diff", "same-answer")
        if whole and parties:
            said = _capital(self.say("report", "weakest", answer=self._from_to(whole)))
        self.page.write(f"{self._title('indicator', id_)} {said}", indent=6)
        if alone and whole:
            self._causes(whole, indent=8)
        ways: dict[tuple[str, ...], list[str]] = {}
        for change in parties:
            causes = tuple(self._because(change)) if alone and not whole else ()
            ways.setdefault((self._from_to(change), *causes), []).append(self.parties[change.party or ""])
        for (way, *told), who in ways.items():
            self.page.item(f"{_capital(way)}: {', '.join(who)}", indent=8)
            for text in told:
                self.page.write(text, indent=10, marker="–")

    def _moved(self, text: str, change: Change, *, indent: int) -> None:
        self.page.item(text, indent=indent)
        self._causes(change, indent=indent + 2)

    def _causes(self, change: Change, *, indent: int) -> None:
        for text in self._because(change):
            self.page.write(text, indent=indent, marker="–")

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
        say = self.say
        if value is None:
            return say("diff", "absent")
        if isinstance(value, int):
            return say("report", "upto", step=value) if value else say("report", "no-step")
        said = say("answer" if change.kind in {"indicator", "party"} else "status", value.status)
        return f"{said}, {say('status', 'contested')}" if value.contested else said

    def _renewed(self, changes: list[Change]) -> None:
        """What moved away and back. Parties are told by their indicators, unless those stood still."""
        moved = {change.id for change in changes if change.kind == "indicator"}
        self._heading(self.say("diff", "renewed"), 2)
        for change in changes:
            if change.kind != "party" or change.id not in moved:
                self._moved(f"{self._name(change)}: {self._value(change, change.after)}", change, indent=4)

    def _name(self, change: Change) -> str:
        if change.kind == "level":
            return self.say("diff", change.id.replace("_", "-"))
        if change.kind == "step":
            return self._step_title(int(change.id))
        title = self._title("criterion" if change.kind == "criterion" else "indicator", change.id)
        return f"{title} {self.parties[change.party]}" if change.party else title

    def _phrases(self, grounds: Iterable[Fate]) -> list[str]:
        """What became of what, each kind of event once."""
        grouped: dict[What, list[Fate]] = {}
        for ground in sorted(grounds, key=lambda ground: self.places.get(ground.id, 0)):
            grouped.setdefault(ground.what, []).append(ground)
        return [self._phrase(what, found) for what, found in grouped.items()]

    def _phrase(self, what: What, grounds: list[Fate]) -> str:
        since = self.say.day(self.difference.old.as_of)
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
        asked = (c.indicators[id_] for c in self.pack.criteria.values() if id_ in c.indicators)
        return next((self.say.text(indicator.question) for indicator in asked), id_)

    def _step_title(self, number: int) -> str:
        title = next((s.title for s in self.pack.ladder.steps if s.number == number), None)
        said = self.say.text(title) if title else self.titles.get(("step", str(number)), "")
        return f"{number} {said}{' *' if number in self.difference.unpublished else ''}"

    def _stars(self, numbers: Iterable[int | None]) -> None:
        for number, note in self.difference.unpublished.items():
            if note and number in numbers:
                self.page.write()
                self.page.item(self.say.text(note), indent=2, marker="*")

    def _unmoved(self, altered: list[Altered]) -> None:
        if not altered:
            return
        self._heading(self.say("diff", "unmoved"))
        for arena, group in groupby(altered, key=lambda one: one.arena):
            for said in self._phrases(group):
                where = f"{self.arenas[arena]}: " if arena else ""
                self.page.item(f"{where}{said}.", indent=2)

    def _records(self) -> None:
        if not self.told:
            return
        self._heading(self.say("diff", "records"))
        for id_, record in self.records.items():
            if id_ in self.told:
                day = self.say.day(record.date) if record.date else self.say("report", "undated")
                where = ", ".join(part for part in (record.work, record.place, record.url) if part)
                self.page.item(f"{record.what} ({day}.) {where}.", indent=2, marker=f"{id_}:")

    def _reading(self) -> None:
        self._heading(self.say("diff", "reading"))
        for said in (self.say("diff", "order"), self.say("diff", "ageing"), self.say("diff", "asked-anew")):
            self.page.item(said, indent=2)

    def _provenance(self) -> None:
        say, d = self.say, self.difference
        self._heading(say("report", "provenance"))
        old, new = (
            say("report", "rules-used", **(side.rules.model_dump() | {"hash": side.rules.hash[:12]}))
            for side in (d.old, d.new)
        )
        said = [new] if old == new else [say("diff", "before", rules=old), say("diff", "now", rules=new)]
        engine = "engine-checked" if d.engine.cross_checked else "engine-alone"
        for text in (*said, say("report", engine, name=d.engine.name, version=d.engine.version)):
            self.page.item(text, indent=2)


def _is_asked_anew(change: Change) -> bool:
    """Whether a party came under a question, or left it, with nothing known either way."""
    ends = (change.before, change.after)
    unknown = [value is None or (not isinstance(value, int) and value.status == "unknown") for value in ends]
    return change.kind == "party" and None in ends and all(unknown)


def _is_end(ground: Fate) -> bool:
    return ground.what in {"record-ended", "party-left"}


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
