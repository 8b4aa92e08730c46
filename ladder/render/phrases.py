"""What is said in more than one answer, said in one place: titles, statuses, who, sources, provenance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Protocol

from ..model.assessment import Cited, Dip, EngineUsed, Named, RecordShown, RulesUsed
from ..model.pack import Pack
from ..model.values import Status, Text
from ..words import Say, cite
from .document import Item, Mark, Para, Section, line


class ToldStep(Protocol):
    """A step as an answer holds it."""

    @property
    def number(self) -> int: ...
    @property
    def title(self) -> Text: ...
    @property
    def published(self) -> bool: ...
    @property
    def note(self) -> Text | None: ...


class Ended(Protocol):
    """Something with a status."""

    @property
    def status(self) -> Status: ...


class Phrases:
    """Says them in one language, of one pack and the parties of one collaboration."""

    def __init__(self, pack: Pack, say: Say, parties: Iterable[Named] = ()) -> None:
        self.pack = pack
        self.say = say
        self.parties: Mapping[str, str] = {party.id: party.name for party in parties}

    def criterion(self, id_: str) -> str:
        """The title of a criterion."""
        return self.say.text(self.pack.criteria[id_].title)

    def step(self, step: ToldStep) -> str:
        """The number and title of a step, with a star where it is our reading."""
        return f"{step.number} {self.say.text(step.title)}{star(step.published)}"

    def named_steps(self, steps: Iterable[ToldStep]) -> Para:
        """What the steps are called, in one paragraph."""
        titles = "; ".join(self.step(step) for step in steps)
        return Para(line(f"{self.say('report', 'step')}: {titles}."))

    def notes(self, steps: Iterable[ToldStep]) -> Iterator[Item]:
        """What is to be said of steps wherever they are shown: that of a starred one."""
        return (Item(line(self.say.text(s.note)), marker="*") for s in steps if s.note)

    def steps(self, numbers: Sequence[int]) -> str:
        """`step 2`, or `steps 2, 3 and 5`."""
        key = "steps" if len(numbers) > 1 else "steps-one"
        return self.say("report", key, steps=self.say.listed(str(number) for number in numbers))

    def up_to(self, number: int) -> str:
        """How far a level reaches."""
        return self.say("report", "upto", step=number) if number else self.say("report", "no-step")

    def status(self, result: Ended, *, contested: object) -> Mark:
        """The status in words, and whether it is contested."""
        return self._mark("status", result.status, contested)

    def answer(self, result: Ended, *, contested: object) -> Mark:
        """The status as the answer to a question: yes, no or partly."""
        return self._mark("answer", result.status, contested)

    def _mark(self, section: str, status: Status, contested: object) -> Mark:
        said = self.say(section, status)
        return Mark(f"{said}, {self.say('status', 'contested')}" if contested else said, status)

    def who(self, parties: Iterable[str]) -> str:
        """The names of parties."""
        return ", ".join(self.parties[party] for party in parties)

    def phase(self, id_: str) -> str:
        """Which phase it is in."""
        return self.say("report", "phase", phase=self.say.text(self.pack.terms.phases[id_]))

    def record(self, record: RecordShown) -> str:
        """What it says, the kind of source, the dates, whom it is about, and where it stands."""
        known = [self.say.text(record.kind_title), *self._dates(record)]
        if len(known) == 1:
            known.append(self.say("report", "undated"))
        if record.parties:
            known.append(self.say("report", "concerns", who=self.who(record.parties)))
        return f"{record.what} ({', '.join(known)}.) {looked_up(record.work, record.place, record.url)}."

    def _dates(self, record: RecordShown) -> Iterator[str]:
        if record.date:
            yield self.say.day(record.date)
        for key, day in (("since", record.since), ("until", record.until)):
            if day:
                yield self.say("report", key, day=self.say.day(day))

    def dip(self, dip: Dip) -> str:
        """When, between whom, and what shows; and whether it rests on what has no date."""
        names = self.pack.terms.phases if dip.kind == "phase" else self.pack.terms.tiers
        titles = (f"{self.criterion(id_)} ({self.steps((self.pack.step_of[id_],))})" for id_ in dip.criteria)
        values = {
            "before": self.say.text(names[dip.before]),
            "after": self.say.text(names[dip.after]),
            "since": self.say.day(dip.since or ""),
            "highest": dip.highest,
            "criteria": self.say.listed(titles),
        }
        said = self.say("report", f"dip-{dip.kind}", **values)
        uncertain = dip.certain is not None and dip.certain < dip.highest
        return f"{said} {self.say('report', 'dip-undated')}" if uncertain else said

    def made(self, rules: RulesUsed, engine: EngineUsed) -> Section:
        """The section that says which rules and which engine judged."""
        told = tuple(Item(line(text)) for text in self.provenance(rules, engine))
        return Section("provenance", self.say("report", "provenance"), told)

    def provenance(self, rules: RulesUsed, engine: EngineUsed) -> tuple[str, str]:
        """Which rules and which engine judged."""
        checked = "engine-checked" if engine.cross_checked else "engine-alone"
        used = rules.model_dump() | {"hash": rules.hash[:12]}
        return (
            self.say("report", "rules-used", **used),
            self.say("report", checked, name=engine.name, version=engine.version),
        )


def star(published: bool) -> str:
    """The mark of a step that is our reading."""
    return "" if published else " *"


def capital(text: str) -> str:
    """`text` as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def cited(sources: Iterable[Cited]) -> str:
    """Each work once, with its places."""
    return cite((source.short, source.place) for source in sources)


def looked_up(work: str, place: str | None, url: str | None) -> str:
    """Work, place and address, those that are given."""
    return ", ".join(part for part in (work, place, url) if part)
