"""The short answer: what an assessment says, on one screen. The whole report stands in `assess`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ..model.assessment import (
    ArenaResult,
    Assessment,
    CriterionResult,
    FirstAction,
    Point,
    RecordShown,
    StepResult,
)
from ..model.pack import Pack
from ..model.values import MET, read_date
from ..words import Say
from . import text
from .document import Block, Document, Item, Line, Mark, Para, Ref, Section, TableBlock, line
from .phrases import Phrases
from .rows import of_assessment

LINES = 30
"""How many lines there is room for per arena, the heading of the whole with them."""

WIDTH = 100
"""How wide they are."""

_NAMED = 3
"""How many parties are named before they are only counted."""

_LEFT_OUT = 2
"""How many are named where all the others are meant."""

_TWO = 2

_LOWERS = ("ceiling-0", "ceiling-1", "partly")
"""What a record does that tells of something missing, the clearest first."""


class _Size(NamedTuple):
    """How much is told: so many gaps, so many actions in full or by their first sentence, so long words."""

    gaps: int
    actions: int
    full: bool
    letters: int


_WHOLE = 10_000
_SIZES = (
    *(_Size(gaps, 6, full, _WHOLE) for full in (True, False) for gaps in (5, 4, 3)),
    *(_Size(3, 6, False, letters) for letters in (200, 120)),
    *(_Size(3, actions, False, 120) for actions in (5, 4, 3, 2)),
    _Size(3, 1, False, 60),
)
"""From the most that is told to the least, which is told where nothing else has room."""


def document(assessment: Assessment, pack: Pack, say: Say) -> Document:
    """The short answer, or a way to begin where there are no records."""
    return _Short(assessment, pack, say).document()


class _Short:
    """What is said of the whole collaboration."""

    def __init__(self, assessment: Assessment, pack: Pack, say: Say) -> None:
        self.assessment = assessment
        self.say = say
        self.phrases = Phrases(pack, say, assessment.parties)
        self.records = {record.id: record for record in assessment.evidence}

    def document(self) -> Document:
        a = self.assessment
        head = Document(a.collaboration.name, self._subtitle(), a.as_of, ())
        taken = _lines(head)
        room = (LINES * len(a.arenas) - taken) // len(a.arenas)
        lead = () if self.records else tuple(self._way_to_begin())
        sections = (self._arena(arena, room) for arena in a.arenas)
        return head._replace(sections=tuple(sections), lead=lead, rows=of_assessment(a, self.phrases))

    def _subtitle(self) -> str:
        a, say = self.assessment, self.say
        made = " ".join(self.phrases.provenance(a.rules, a.engine))
        return f"{say('report', 'title', day=say.day(a.as_of))}. {made}"

    def _way_to_begin(self) -> Iterator[Block]:
        yield Para(line(self.say("short", "no-records")))
        for key in ("begin-interview", "begin-sheet", "begin-ask", "begin-rules"):
            yield Item(line(self.say("short", key)))

    def _arena(self, arena: ArenaResult, room: int) -> Section:
        told = _ArenaAnswer(arena, self.phrases, self.records)
        if not arena.is_shared:
            return told.section([Para(line(self.say("report", "no-verdict")))])
        if not self.records:
            return told.section(told.beginning())
        made = (told.section(told.blocks(size)) for size in _SIZES)
        return _first_that_fits(made, room)


def _first_that_fits(made: Iterable[Section], room: int) -> Section:
    for section in made:
        if _lines(Document("", "", "", (section,))) - 1 <= room:
            return section
    return section


def _lines(document: Document) -> int:
    return text.render(document, width=WIDTH).count("\n")


class _ArenaAnswer:
    """What is said of one arena, every sentence by its own function."""

    def __init__(self, arena: ArenaResult, phrases: Phrases, records: Mapping[str, RecordShown]) -> None:
        self.arena = arena
        self.phrases = phrases
        self.pack = phrases.pack
        self.say = phrases.say
        self.records = records
        self.criteria = {c.id: c for step in arena.steps for c in step.criteria if c.applies}
        self.core = [c for c in self.criteria.values() if c.core]
        self.counting = [c for c in self.criteria.values() if c.weight != "supporting"]

    def section(self, blocks: Iterable[Block]) -> Section:
        arena = self.arena
        phase = f" ({self.phrases.phase(arena.phase)})" if arena.phase else ""
        return Section(arena.id, f"{arena.name}{phase}", tuple(blocks), major=True)

    def blocks(self, size: _Size) -> Iterator[Block]:
        yield self._picture()
        yield from self._notes()
        yield Para(line(" ".join(self.verdict())))
        yield Para(line(" ".join(self.ground())))
        yield from self._missing(size)
        yield from self._first(size)
        yield Para(line(self.go_on()))

    def beginning(self) -> Iterator[Block]:
        """Where nothing is on file: the target, and what to find out first."""
        yield Para(line(self.target()))
        if self.arena.find_out:
            yield Para(line(self.find_out()))

    # The ladder as a picture

    def _picture(self) -> TableBlock:
        say = self.say
        head = (say("report", "step"), say("report", "status"), say("report", "core"), say("short", "aim"))
        rows = tuple(
            (
                line(self.phrases.step(step)),
                line(self._status(step)),
                line(self.count(step)),
                line(self.aim(step)),
            )
            for step in reversed(self.arena.steps)
        )
        return TableBlock(f"{say('report', 'profile')} – {self.arena.name}", head, rows, bare=True)

    def _status(self, step: StepResult) -> Mark:
        said = self.say("short", f"status-{step.status}")
        if step.contested:
            said = f"{said}, {self.say('status', 'contested')}"
        return Mark(said, step.status)

    def count(self, step: StepResult) -> str:
        """How many of the core criteria of a step are begun, and how many are met."""
        found = step.count
        if not found.core:
            return self.say("report", "count-none")
        key = "count-begun" if not found.met else "count-met" if found.met == found.partly else "count-both"
        return self.say("short", key, **found.model_dump())

    def aim(self, step: StepResult) -> str:
        """Whether a step is the target, as it is set or recommended, or what makes it last."""
        target = self.arena.target
        if not step.published:
            return self.say("short", "aim-lasting") if target.lasting else ""
        if step.number == target.set:
            return self.say("short", "aim-set")
        return self.say("short", "aim-recommended") if step.number == target.recommended else ""

    def _notes(self) -> Iterator[Item]:
        for step in self.arena.steps:
            if step.note:
                yield Item(line(_first_sentence(self.say.text(step.note))), marker="*")

    # Two or three sentences

    def verdict(self) -> Iterator[str]:
        """How far it has come, what carries it, and what the target is."""
        if self._is_anything_known():
            yield self.reached()
            yield from self.possible()
            yield from self.hollow()
        else:
            yield self.nothing_known()
        yield self.target()

    def _is_anything_known(self) -> bool:
        return any(_is_known(criterion) for criterion in self.counting)

    def nothing_known(self) -> str:
        """That nothing is known about the steps, and why what is on file does not tell."""
        say = self.say
        used = [r for c in self.counting for i in c.indicators for r in i.records]
        reasons = dict.fromkeys(record.reason for record in used if record.reason)
        why = ", ".join(say("short", f"why-{reason}") for reason in reasons)
        return say("short", "nothing-known-why", why=why) if why else say("short", "nothing-known")

    def reached(self) -> str:
        """How far it is reached, and how far it is begun; what hinders, where more is begun than possible."""
        say, level, top = self.say, self.arena.level, len(self.arena.steps)
        if level.reached == top:
            return say("short", "all-reached")
        said = say("short", "reached" if level.reached else "none-reached", steps=self._span(1, level.reached))
        if level.under_way == level.reached:
            return f"{said} {say('short', 'none-begun', step=level.reached + 1)}"
        begun = {"steps": self._span(level.reached + 1, level.under_way), "step": level.possible + 1}
        is_hindered = level.possible < level.under_way
        return f"{said} {say('short', 'begun-but' if is_hindered else 'begun', **begun)}"

    def possible(self) -> Iterator[str]:
        """How far it may turn out to be, where nothing that is known is in the way of what is begun."""
        say, level, top = self.say, self.arena.level, len(self.arena.steps)
        if level.reached == top or level.possible < level.under_way:
            return
        if level.possible == level.reached:
            yield say("short", "lacking", step=level.possible + 1)
        elif level.possible == top:
            yield say("short", "possible-all")
        else:
            yield say("short", "possible", steps=self._span(1, level.possible), step=level.possible + 1)

    def hollow(self) -> Iterator[str]:
        """The steps that rest on what is lacking, or on what too little is known about; what is contested."""
        level = self.arena.level
        told = {
            "unsupported": [base.step for base in level.unsupported],
            "undocumented": [base.step for base in level.undocumented],
            "contested": [step.number for step in self.arena.steps if step.contested],
        }
        for key, steps in told.items():
            if steps:
                yield self.say("short", key, steps=self.phrases.steps(steps))

    def target(self) -> str:
        """The target: as it is set, as it is recommended, or that there is none."""
        say, target = self.say, self.arena.target
        lasting = say("short", "and-lasting") if target.lasting else ""
        if target.set is None and target.recommended is None:
            return say("short", "target-none-lasting" if lasting else "target-none")
        key = "target-recommended" if target.set is None else "target-set"
        if target.set and target.recommended:
            key = "target-same" if target.set == target.recommended else "target-differs"
        return say("short", key, step=target.set, recommended=target.recommended, lasting=lasting)

    def _span(self, first: int, last: int) -> str:
        """`step 1`, or `steps 1 to 4`."""
        return self.say("short", "span-one" if first == last else "span", first=first, last=last)

    # The ground it stands on

    def ground(self) -> Iterator[str]:
        """About how much something is known, how well, how new; what is set aside; the published value."""
        say = self.say
        known = [criterion for criterion in self.core if _is_known(criterion)]
        weak = [criterion for criterion in known if self._rests_on_little(criterion)]
        yield say("short", "known", count=len(known), core=len(self.core))
        if weak:
            yield say("short", "known-weakly", count=len(weak))
        if newest := self._newest():
            yield say("short", "newest", day=self.day(newest))
        if aside := self.arena.not_applicable:
            titles = dict.fromkeys(self.phrases.criterion(a.criterion) for a in aside)
            yield say("short", "set-aside", criteria=say.listed(titles))
        if steps := self.pack.published_steps:
            yield say("short", "published", reached=self.arena.published, steps=steps)

    def _rests_on_little(self, criterion: CriterionResult) -> bool:
        """Whether all that counts is from the weakest accounts."""
        used = [self.records[r.id] for i in criterion.indicators for r in i.records if r.effect != "none"]
        return bool(used) and all(self._is_weakest(record) for record in used)

    def _is_weakest(self, record: RecordShown) -> bool:
        kinds = self.pack.evidence.kinds
        accounts = (kind.strength for kind in kinds.values() if kind.nature == "account")
        own = kinds[record.kind]
        return own.nature == "account" and own.strength == min(accounts)

    def _newest(self) -> str:
        """The newest day of what counts."""
        indicators = (i for criterion in self.criteria.values() for i in criterion.indicators)
        used = {r.id for indicator in indicators for r in indicator.records if r.effect != "none"}
        return max((self._day_of(self.records[id_]) for id_ in used), key=_age, default="")

    def _day_of(self, record: RecordShown) -> str:
        return record.date or record.since or ""

    def day(self, written: str) -> str:
        """A date in words, as exactly as it is written."""
        year, *rest = written.split("-")
        if not rest:
            return year
        month = self.say("short", "months").split()[int(rest[0]) - 1]
        if len(rest) == 1:
            return f"{month} {year}"
        return self.say("short", "day", day=int(rest[1]), month=month, year=year)

    # What is missing

    def _missing(self, size: _Size) -> Iterator[Item]:
        lacking = self.lacking()
        if not lacking:
            return
        left = len(lacking) - size.gaps
        heading = self.say("short", "missing-more" if left > 0 else "missing", shown=size.gaps, left=left)
        below = tuple(Item(self.gap(point, size.letters)) for point in lacking[: size.gaps])
        yield Item(line(heading), marker="", below=below)

    def lacking(self) -> list[Point]:
        """What is known to be missing: of what counts, and then of what is worth strengthening."""
        beside = (p for p in self.arena.strengthen if self.criteria[p.criterion].ceiling < MET)
        return [*self.arena.gaps, *beside]

    def gap(self, point: Point, letters: int = _WHOLE) -> Line:
        """What is missing, at whom, and what the evidence says, in the words of a record."""
        criterion = self.criteria[point.criterion]
        named = self.phrases.weighed(self.phrases.criterion(point.criterion), criterion.weight)
        where = [self.phrases.steps((point.step,)), self.who(point)]
        if criterion.contested:
            where.append(self.say("status", "contested"))
        title = f"{named}, {', '.join(where)}: "
        records = self.speaking(criterion)
        if not records:
            return line(title, self.phrases.status(criterion, contested=False), ".")
        return line(title, *self._words(records, letters))

    def _words(self, records: Sequence[RecordShown], letters: int) -> Line:
        """What the first of the records says, which it is, and which others say something of the same."""
        first, *others = records
        known = [self.say.text(first.kind_title), self.day(self._day_of(first))]
        said = f"{_ended(_cut(first.what, letters))} ({', '.join(known)}: "
        also: list[str | Ref] = [self.say("short", "also")] if others else []
        for number, record in enumerate(others):
            also += [", " if number else " ", Ref(record.id)]
        return line(said, Ref(first.id), *also, ")")

    def speaking(self, criterion: CriterionResult) -> list[RecordShown]:
        """The records that say that something is missing, the clearest first."""
        lowered = (i for i in criterion.indicators if i.counts and i.ceiling < MET)
        effects: dict[str, int] = {}
        for used in (r for indicator in lowered for r in indicator.records if r.effect in _LOWERS):
            clear = _LOWERS.index(used.effect)
            effects[used.id] = min(clear, effects.get(used.id, clear))
        return sorted((self.records[id_] for id_ in effects), key=lambda r: self._order(r, effects[r.id]))

    def _order(self, record: RecordShown, clear: int) -> tuple[int, int, int, int, str]:
        """The clearest first; then what is about most, the strongest, and the shortest."""
        about = len(record.parties) if record.parties else len(self.arena.parties)
        strength = self.pack.evidence.kinds[record.kind].strength
        return clear, -about, -strength, len(record.what), record.id

    def who(self, point: Point) -> str:
        """At whom something is missing: all, all but a few, some by name, or so many."""
        lowered = (i for i in self.criteria[point.criterion].indicators if i.counts and i.ceiling < MET)
        asked = tuple(dict.fromkeys(p.party for indicator in lowered for p in indicator.parties))
        concerned = [party for party in asked if party in point.parties]
        others = [party for party in asked if party not in point.parties]
        if not concerned or not others:
            return self._everyone(len(asked or self.arena.parties))
        if len(concerned) <= _NAMED:
            return self.phrases.those(concerned, 0)
        if len(others) <= _LEFT_OUT:
            return self.say("short", "all-but", who=self.phrases.those(others, 0))
        return self.say("short", "so-many", count=self._number(len(concerned)), asked=self._number(len(asked)))

    def _everyone(self, count: int) -> str:
        if count == _TWO:
            return self.say("short", "both")
        return self.say("short", "everyone", count=self._number(count))

    def _number(self, count: int) -> str:
        """A number in words, as far as one writes them so."""
        numbers = self.say("short", "numbers").split()
        return numbers[count] if count < len(numbers) else str(count)

    # Do first

    def _first(self, size: _Size) -> Iterator[Item]:
        actions = self.arena.first
        shown = actions[: size.actions]
        below = [self._action(number, action, size) for number, action in enumerate(shown, start=1)]
        if self.arena.find_out:
            below.append(Item(line(self.find_out()), marker="→"))
        if below:
            yield Item(line(self.first(shown, len(actions) - len(shown))), marker="", below=tuple(below))

    def first(self, shown: Sequence[FirstAction], left: int) -> str:
        """The heading of what to do first: what the source itself recommends, and how many are left out."""
        say = self.say
        by_work: dict[str, list[str]] = {}
        for number, action in enumerate(shown, start=1):
            if action.advised:
                by_work.setdefault(action.advised.short, []).append(str(number))
        said = [
            say("short", "first-advised", numbers=say.listed(numbers), work=work)
            for work, numbers in by_work.items()
        ]
        said += [say("short", "first-more", left=left)] if left > 0 else []
        besides = f" ({'; '.join(said)})" if said else ""
        return f"{say('short', 'first')}{besides}:"

    def _action(self, number: int, action: FirstAction, size: _Size) -> Item:
        told = self.say.text(action.text)
        steps = self.phrases.steps(sorted({self.pack.step_of[id_] for id_ in action.serves}))
        return Item(
            line(f"{told if size.full else _first_sentence(told)} ({steps})"), marker=f"{number}."
        )

    def find_out(self) -> str:
        """What to find out more about first."""
        named = self.say.listed(map(self.phrases.criterion, self.arena.find_out))
        return self.say("short", "find-out", criteria=named)

    def go_on(self) -> str:
        """The commands that tell the rest."""
        lacking = self.lacking()
        return self.say("short", "go-on", step=lacking[0].step if lacking else 1)


def _is_known(criterion: CriterionResult) -> bool:
    return criterion.status != "unknown" or bool(criterion.contested)


def _age(written: str) -> tuple[int, str]:
    """What dates are ordered by: the first day they may mean."""
    return (read_date(written).first.toordinal(), written) if written else (0, "")


_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-ZÆØÅ«“])")


def _first_sentence(text: str) -> str:
    return _SENTENCE.split(text, maxsplit=1)[0]


def _cut(text: str, letters: int) -> str:
    """`text`, or as many whole words of it as there is room for, and a mark that there are more."""
    if len(text) <= letters:
        return text
    return f"{text[:letters].rsplit(maxsplit=1)[0].rstrip(' ,;:.–-')} …"


def _ended(text: str) -> str:
    return text if text.rstrip()[-1:] in (".", "!", "?", "…", "»") else f"{text.rstrip()}."
