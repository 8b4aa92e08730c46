"""What is said in more than one answer, said in one place: titles, statuses, who, sources, provenance."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from ..model.assessment import (
    ActionResult,
    ArenaResult,
    Cited,
    Dip,
    EngineUsed,
    Named,
    RecordShown,
    RulesUsed,
)
from ..model.pack import Pack, Step, Weight
from ..model.values import Status, Text
from ..words import Say, cite, needed
from .document import Item, Labelled, Line, Link, Mark, Para, Ref, Section, Task, joined, line

if TYPE_CHECKING:
    from ..questions.wanted import Wanted

_HERE = "\N{OBJECT REPLACEMENT CHARACTER}"


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


class ToldCriterion(Protocol):
    """A criterion that does not apply, as an answer holds it."""

    @property
    def set_aside(self) -> bool: ...
    @property
    def why_not(self) -> tuple[Text, ...]: ...


class Sourced(Protocol):
    """Something the rules say, with its sources."""

    @property
    def text(self) -> Text: ...
    @property
    def sources(self) -> tuple[Cited, ...]: ...


class ToldAction(Protocol):
    """An action as an answer holds it."""

    @property
    def role(self) -> str: ...
    @property
    def effort(self) -> str: ...
    @property
    def instrument(self) -> str | None: ...
    @property
    def reservation(self) -> Text | None: ...


class FromSource(Protocol):
    """Something that can be looked up, as an answer holds it."""

    @property
    def work(self) -> str: ...
    @property
    def place(self) -> str | None: ...
    @property
    def url(self) -> str | None: ...


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

    def step_at(self, number: int) -> Step:
        """The step with this number, as the pack has it."""
        return next(step for step in self.pack.ladder.steps if step.number == number)

    def placed(self, id_: str) -> str:
        """The title of a criterion, and the step it stands on."""
        return f"{self.criterion(id_)} ({self.steps((self.pack.step_of[id_],))})"

    def notes(self, steps: Iterable[ToldStep]) -> Iterator[Item]:
        """What is to be said of steps wherever they are shown: that of a starred one."""
        return (Item(line(self.say.text(s.note)), marker="*") for s in steps if s.note)

    def aim(self, by: str | None, step: int | None, *, lasting: bool) -> str:
        """The target, and whether it is set or only recommended."""
        key = {"recommended": "aim-recommended", None: "aim-none"}.get(by, "aim")
        return self.say("report", f"{key}-lasting" if lasting else key, step=step)

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

    def overall(self, result: Ended, *, contested: object, asked: int) -> Mark:
        """The answer of all the `asked` together, beginning a sentence."""
        answer = self.answer(result, contested=contested)
        said = self.say("report", "altogether", answer=answer.text) if asked > 1 else answer.text
        return Mark(capital(said), answer.status)

    def _mark(self, section: str, status: Status, contested: object) -> Mark:
        said = self.say(section, status)
        return Mark(f"{said}, {self.say('status', 'contested')}" if contested else said, status)

    def who(self, parties: Iterable[str]) -> str:
        """The names of parties."""
        return ", ".join(self.parties[party] for party in parties)

    def those(self, parties: Sequence[str], asked: int) -> str:
        """The names of parties, or that they are all of the `asked`."""
        if len(parties) == asked > 1:
            return self.say("report", "everyone", count=asked)
        return self.say.listed(self.parties[party] for party in parties)

    def naming(self, section: str, key: str, records: Iterable[str], **values: object) -> Line:
        """What is said, with records where it names them."""
        before, here, after = self.say(section, key, records=_HERE, **values).partition(_HERE)
        *first, last = [line(Ref(id_)) for id_ in records] or [()]
        named = (*joined(first), f" {self.say('report', 'and')} ", *last) if first else last
        return (before, *named, after) if here else (before,)

    def published_differs(self, arena: ArenaResult) -> Iterator[str]:
        """Why the published ladder is reached otherwise than the one in use, where it is."""
        reached = min(arena.level.reached, self.pack.published_steps)
        own = [step.number for step in arena.steps if not step.published]
        if own and arena.published < reached:
            yield self.say("report", "published-differs", steps=self.steps(own))
        elif arena.published != reached:
            yield self.say("report", "published-asks-otherwise")

    def weighed(self, title: str, weight: Weight) -> str:
        """A title, and what its criterion does to its step where that is not to make it."""
        return title if weight == "core" else f"{title} ({self.say('report', weight)})"

    def where(self, criterion: ToldCriterion) -> str:
        """Why a criterion does not apply: where it would, or that the file has set it aside."""
        if criterion.set_aside:
            return self.say("report", "set-aside")
        where = [self.say.text(text) for text in criterion.why_not]
        return self.say(
            "report", "does-not-apply", where=self.say.listed(where or [self.say("report", "applies-ends")])
        )

    def phase(self, id_: str) -> str:
        """Which phase it is in."""
        return self.say("report", "phase", phase=self.say.text(self.pack.terms.phases[id_]))

    def record(self, record: RecordShown) -> Line:
        """What it says, the kind of source, the dates, whom it is about, and where it stands."""
        known = [self.say.text(record.kind_title), *self._dates(record)]
        if len(known) == 1:
            known.append(self.say("report", "undated"))
        if record.parties:
            known.append(self.say("report", "concerns", who=self.who(record.parties)))
        return line(f"{record.what} ({', '.join(known)}.) ", *looked_up(record), ".")

    def _dates(self, record: RecordShown) -> Iterator[str]:
        if record.date:
            yield self.say.day(record.date)
        for key, day in (("since", record.since), ("until", record.until)):
            if day:
                yield self.say("report", key, day=self.say.day(day))

    def dip(self, dip: Dip) -> str:
        """When, between whom, and what shows."""
        names = self.pack.terms.phases if dip.kind == "phase" else self.pack.terms.tiers
        values = {
            "before": self.say.text(names[dip.before]),
            "after": self.say.text(names[dip.after]),
            "since": self.say.day(dip.since or ""),
            "steps": self.steps(sorted({self.pack.step_of[id_] for id_ in dip.criteria})),
            "criteria": self.say.listed(map(self.placed, dip.criteria)),
        }
        return self.say("report", f"dip-{dip.kind}", **values)

    def made(self, rules: RulesUsed, engine: EngineUsed) -> Section:
        """The section that says which rules and which engine judged."""
        told = tuple(Item(line(text)) for text in self.provenance(rules, engine))
        return Section("provenance", self.say("report", "provenance"), told)

    def kind(self, id_: str) -> str:
        """A kind of source."""
        return self.say.text(self.pack.evidence.kinds[id_].title)

    def enough(self, wanted: Wanted) -> str:
        """The kinds of source that would do: an act or an account, or only one of the two."""
        kinds, needs = self.pack.evidence.kinds, self.pack.indicators[wanted.indicator].needs
        known, said = kinds[wanted.kind], self.kind(wanted.kind)
        if needs.act is None:
            return self.say("rules", "needs-done", account=said)
        if known.nature == "act" and wanted.newer_than:
            return self.say("report", "only-act", kind=said)
        is_weaker = known.nature == "account" and known.strength < kinds[needs.account].strength
        return said if is_weaker else needed(self.say, self.pack, needs)

    def task(self, action: ActionResult, number: int | None, serves: str) -> Task:
        """An action to be carried out, and what it `serves`."""
        how = (*self.how(action), self.fact("report", "source", self.cited(action.sources)))
        recommended = self.recommended((action.advised,) if action.advised else ())
        lines = ((self.fact("report", "serves", serves),), how, recommended, tuple(self.reservation(action)))
        return Task(number, self.say.text(action.text), tuple(facts for facts in lines if facts))

    def how(self, action: ToldAction) -> Iterator[Labelled]:
        """Who should carry an action out, how much it takes and by what kind of means."""
        say, terms = self.say, self.pack.terms
        yield self.fact("report", "by", say.text(terms.roles[action.role]))
        yield Labelled("effort", "", line(say.text(terms.efforts[action.effort])))
        if action.instrument:
            instrument = say.text(self.pack.instruments.titles[action.instrument])
            yield self.fact("report", "instrument", instrument)

    def recommended(self, advised: tuple[Cited, ...]) -> tuple[Labelled, ...]:
        """Where a source itself recommends an action, if one does."""
        return (self.fact("report", "recommended", self.cited(advised)),) if advised else ()

    def reservation(self, action: ToldAction) -> Iterator[Labelled]:
        """The source's own reservation about an action, if any."""
        if action.reservation:
            yield self.fact("report", "reservation", self.say.text(action.reservation))

    def purpose(self, action: ActionResult) -> str:
        """Whether an action mends what is lacking, does something again or finds out what is unknown."""
        return self.say("report", f"on-{action.on}")

    def cited(self, sources: Iterable[Cited]) -> str:
        """Each work once, with its places; or that nobody else has said it."""
        return cite((source.short, source.place) for source in sources) or self.say("rules", "own")

    def sourced(self, said: Sourced) -> str:
        """A text of the rules, and where it is from."""
        return f"{self.say.text(said.text)} ({self.cited(said.sources)})"

    def fact(self, section: str, key: str, said: str) -> Labelled:
        """Something labelled by a word of ours."""
        return Labelled(key, self.say(section, key), line(said))

    def provenance(self, rules: RulesUsed, engine: EngineUsed) -> tuple[str, str]:
        """Which rules and which engine judged."""
        checked = "engine-checked" if engine.cross_checked else "engine-alone"
        used = dict(rules) | {"hash": rules.hash[:12]}
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


def looked_up(told: FromSource) -> Line:
    """Work, place and address, those that are given."""
    named = (line(part) for part in (told.work, told.place) if part)
    return joined((*named, *address(told.url)))


def address(url: str | None) -> tuple[Line, ...]:
    """The address of a source, if it has one: where it is of the web, a link that shows where it leads."""
    link = Link(url or "", url or "")
    return (line(link if link.of_the_web else link.text),) if url else ()
