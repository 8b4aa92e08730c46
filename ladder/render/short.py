"""The short answer: what an assessment says, on one screen. The whole report stands in `assess`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from ..model.assessment import (
    ArenaResult,
    Assessment,
    CriterionResult,
    Effect,
    FirstAction,
    IndicatorResult,
    Point,
    RecordShown,
    RecordUsed,
    StepResult,
)
from ..model.pack import Pack
from ..model.values import MET, read_date
from ..words import Say
from . import text
from .document import Block, Document, Item, Line, Mark, Para, Ref, Section, TableBlock, joined, line, words
from .phrases import Phrases
from .rows import of_assessment

LINES = 30
"""How many lines there is room for per arena, with all that stands above and below them."""

WIDTH = 100
"""How wide they are."""

_NAMED = 3
"""How many parties, or other records, are named before they are only counted."""

_LEFT_OUT = 2
"""How many are named where all the others are meant."""

_TWO = 2

_SHORTEST, _TELLING = 20, 35
"""How few letters of a sentence are worth telling, and how long the last one must be to stand alone."""

_LOWERS: tuple[Effect, ...] = ("ceiling-0", "ceiling-1", "partly")
"""What a record does that tells of something missing, the clearest first."""


class _Size(NamedTuple):
    """How much is told: so many gaps and actions, each in so many lines, actions in `full` or not."""

    gaps: int
    actions: int
    full: bool
    gap_lines: int
    action_lines: int


_SIZES = (
    *(
        _Size(gaps, 6, full, 9, in_action)
        for full, in_action in ((True, 9), (False, 2))
        for gaps in (5, 4, 3)
    ),
    *(_Size(gaps, 6, False, in_gap, 2) for in_gap in (4, 3, 2) for gaps in (5, 4, 3)),
    *(_Size(gaps, 6, False, in_gap, 1) for in_gap in (3, 2) for gaps in (5, 4, 3)),
    *(_Size(3, actions, False, 2, 1) for actions in (5, 4, 3, 2, 1)),
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
        answers = [_ArenaAnswer(arena, self.phrases, self.records, a.as_of) for arena in a.arenas]
        lead = () if self.records else tuple(self._way_to_begin())
        head = Document(a.collaboration.name, self._subtitle(), a.as_of, (), lead=lead)
        end = (Para(line(answers[0].go_on())),) if self.records else ()
        told = [self._arena(answer) for answer in answers]
        room = LINES * len(told) - _lines(head) - text.blocks(end, width=WIDTH, indent=2).count("\n")
        *others, last = _fitted(told, room)
        last = last._replace(blocks=(*last.blocks, *end))
        return head._replace(sections=(*others, last), rows=of_assessment(a, self.phrases))

    def _subtitle(self) -> str:
        a, say = self.assessment, self.say
        made = " ".join(self.phrases.provenance(a.rules, a.engine))
        notes = [f" * {_sentences(say.text(step.note))[0]}" for step in a.arenas[0].steps if step.note]
        return f"{say('report', 'title', day=say.day(a.as_of))}. {made}{''.join(notes)}"

    def _way_to_begin(self) -> Iterator[Block]:
        yield Para(line(self.say("short", "no-records")))
        for key in ("begin-interview", "begin-sheet", "begin-ask", "begin-rules"):
            yield Item(line(self.say("short", key)))

    def _arena(self, told: _ArenaAnswer) -> list[Section]:
        """What may be told of an arena, from the most to the least."""
        if not told.arena.is_shared:
            return [told.section([Para(line(self.say("report", "no-verdict")))])]
        if not self.records:
            return [told.section(told.beginning())]
        return [told.section(told.blocks(size)) for size in _SIZES]


def _fitted(told: Sequence[Sequence[Section]], room: int) -> Iterator[Section]:
    """Of each arena as much as there is room for, so that all of them have as much."""
    taken = [[_lines(Document("", "", "", (section,))) - 1 for section in sizes] for sizes in told]
    chosen = [0] * len(told)

    def now(arena: int) -> int:
        return taken[arena][chosen[arena]]

    while sum(map(now, range(len(told)))) > room or any(now(arena) > LINES for arena in range(len(told))):
        left = [arena for arena in range(len(told)) if chosen[arena] + 1 < len(told[arena])]
        if not left:
            break
        chosen[max(left, key=now)] += 1
    yield from (sizes[size] for sizes, size in zip(told, chosen, strict=True))


def _lines(document: Document) -> int:
    return text.render(document, width=WIDTH).count("\n")


class _ArenaAnswer:
    """What is said of one arena, every sentence by its own function."""

    def __init__(
        self, arena: ArenaResult, phrases: Phrases, records: Mapping[str, RecordShown], as_of: str
    ) -> None:
        self.arena = arena
        self.as_of = as_of
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
        yield Para(line(" ".join((*self.verdict(), *self.ground()))))
        yield from self._missing(size)
        yield from self._first(size)

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
        if _is_contested(step):
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
        by = self.arena.target.at(step)
        key = f"aim-{by}" if step.published else "aim-lasting"
        return self.say("short", key) if by else ""

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
        used = [r for c in self.counting for i in c.indicators for r in i.records]
        if any(record.effect != "none" for record in used):
            return self.say("short", "nothing-known-little")
        if not used:
            return self.say("short", "nothing-known")
        return self.say("short", "nothing-known-why", why=self._why(used))

    def _why(self, used: Iterable[RecordUsed]) -> str:
        """Why none of these records count."""
        reasons = dict.fromkeys(record.reason for record in used)
        *first, last = [self.say("short", f"why-{reason}") for reason in reasons]
        return f"{', '.join(first)} {self.say('short', 'or')} {last}" if first else last

    def reached(self) -> str:
        """How far it is reached, and how far it is begun; what hinders, where more is begun than possible."""
        say, level, top = self.say, self.arena.level, len(self.arena.steps)
        steps = {"published": self.arena.published, "of": self.pack.published_steps}
        if level.reached == top:
            return say("short", "all-reached", **steps)
        key = "reached" if level.reached else "none-reached"
        said = say("short", key, steps=self._span(1, level.reached), **steps)
        if level.under_way == level.reached:
            return f"{said} {say('short', 'none-begun', step=level.reached + 1)}"
        begun = {"steps": self._span(level.reached + 1, level.under_way), "step": level.possible + 1}
        return f"{said} {say('short', self._begun(), **begun)}"

    def _begun(self) -> str:
        level = self.arena.level
        if level.possible >= level.under_way:
            return "begun"
        return "begun-but-there" if level.under_way == level.reached + 1 else "begun-but"

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
            "contested": [step.number for step in self.arena.steps if _is_contested(step)],
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
        """`step 1`, `steps 1 and 2`, or `steps 1 to 4`."""
        if last - first < _TWO:
            return self.phrases.steps(tuple(range(first, last + 1)) or (first,))
        return self.say("short", "span", first=first, last=last)

    # The ground it stands on

    def ground(self) -> Iterator[str]:
        """About how much something is known, how well, and how new; and what the file sets aside."""
        say = self.say
        known = [criterion for criterion in self.core if _is_known(criterion)]
        weak = [criterion for criterion in known if self._rests_on_little(criterion)]
        key = "known-none" if not known else "known-weakly" if weak else "known"
        yield say("short", key, count=len(known), core=len(self.core), weak=len(weak))
        if newest := self._newest():
            yield say("short", "newest", day=self.say.day(newest))
        if aside := self.arena.not_applicable:
            titles = dict.fromkeys(self.phrases.criterion(a.criterion) for a in aside)
            yield say("short", "set-aside", criteria=say.listed(titles))

    def _rests_on_little(self, criterion: CriterionResult) -> bool:
        """Whether all that counts is from the weakest accounts."""
        used = [self.records[r.id] for i in criterion.indicators for r in i.records if r.effect != "none"]
        return bool(used) and all(self.pack.evidence.is_weakest_account(record.kind) for record in used)

    def _newest(self) -> str:
        """The newest day of what counts."""
        indicators = (i for criterion in self.criteria.values() for i in criterion.indicators)
        used = {r.id for indicator in indicators for r in indicator.records if r.effect != "none"}
        return max((self._day_of(self.records[id_]) for id_ in used), key=_age, default="")

    def _day_of(self, record: RecordShown) -> str:
        return record.date or record.since or ""

    def when(self, record: RecordShown) -> str:
        """When it was so; of what was told later than the day that is judged, since when."""
        if record.date and record.since and record.date > self.as_of:
            return self.say("report", "since", day=self.say.day(record.since))
        return self.say.day(self._day_of(record))

    # What is missing

    def _missing(self, size: _Size) -> Iterator[Item]:
        lacking = self.lacking()
        if not lacking:
            return
        left = len(lacking) - size.gaps
        heading = self.say("short", "missing-more" if left > 0 else "missing", shown=size.gaps, left=left)
        below = tuple(_shortened(self._gaps(point), size.gap_lines) for point in lacking[: size.gaps])
        yield Item(line(heading), marker="", below=below)

    def lacking(self) -> list[Point]:
        """What is known to be missing: of what counts, and then of what is worth strengthening."""
        beside = (p for p in self.arena.strengthen if self.criteria[p.criterion].ceiling < MET)
        return [*self.arena.gaps, *beside]

    def gap(self, point: Point) -> Line:
        """What is missing, at whom, and what the evidence says, in the words of a record."""
        return next(self._gaps(point)).line

    def _gaps(self, point: Point) -> Iterator[Item]:
        """A gap, from the most that can be told of it to the least."""
        criterion = self.criteria[point.criterion]
        named = self.phrases.weighed(self.phrases.criterion(point.criterion), criterion.weight)
        where = [self.phrases.steps((point.step,)), self.who(point)]
        if criterion.contested:
            where.append(self.say("status", "contested"))
        title = f"{named}, {', '.join(where)}: "
        speaking = self.speaking(criterion)
        if not speaking:
            yield Item(line(title, self.phrases.status(criterion, contested=False), "."))
            return
        first, *others = [record for record, _ in speaking]
        said = _ended(first.what)
        yield Item(line(title, said, *self._which(first, others, self.say.text(first.kind_title))))
        for what in _ever_shorter(said, from_the_end=first.id in self.praising):
            yield Item(line(title, what, *self._which(first, others)))

    def _which(self, record: RecordShown, others: Sequence[RecordShown], kind: str = "") -> Line:
        """Of which `kind` a record is, when it was so, which it is, and which others tell of the same."""
        known = f" ({f'{kind}, ' if kind else ''}{self.when(record)}: "
        if not others:
            return line(known, Ref(record.id), ")")
        if len(others) > _NAMED:
            return line(known, Ref(record.id), self.say("short", "also-more", count=len(others)), ")")
        also = f"{self.say('short', 'also')} "
        return line(known, Ref(record.id), also, *joined(line(Ref(other.id)) for other in others), ")")

    def speaking(self, criterion: CriterionResult) -> list[tuple[RecordShown, Effect]]:
        """The records that say that something is missing, and what each does; the clearest first."""
        used = (r for indicator in _lowered(criterion) for r in indicator.records if r.effect in _LOWERS)
        clearest = {r.id: r.effect for r in sorted(used, key=lambda r: -_LOWERS.index(r.effect))}
        found = [(self.records[id_], effect) for id_, effect in clearest.items()]
        return sorted(found, key=lambda told: self._order(*told))

    @cached_property
    def praising(self) -> set[str]:
        """The records that also tell of something in place: what is missing is what they end with."""
        used = (r for c in self.criteria.values() for i in c.indicators for r in i.records)
        return {record.id for record in used if record.effect in ("floor-2", "floor-1", "partly")}

    def _order(self, record: RecordShown, effect: Effect) -> tuple[int, bool, int, int, int, str]:
        """The clearest first; then what only speaks against, is about most, is strongest, and shortest."""
        about = len(record.parties) if record.parties else len(self.arena.parties)
        strength = self.pack.evidence.kinds[record.kind].strength
        clear, mixed = _LOWERS.index(effect), record.id in self.praising
        return clear, mixed, -about, -strength, len(record.what), record.id

    def who(self, point: Point) -> str:
        """At whom something is missing: all, all but a few, some by name, or so many."""
        lowered = _lowered(self.criteria[point.criterion])
        asked = tuple(dict.fromkeys(p.party for indicator in lowered for p in indicator.parties))
        concerned = [party for party in asked if party in point.parties]
        if concerned and (len(concerned) < len(asked) or len(asked) == 1):
            return self._some(concerned, asked)
        return self._everyone(len(asked or self.arena.parties))

    def _some(self, concerned: Sequence[str], asked: Sequence[str]) -> str:
        others = [party for party in asked if party not in concerned]
        if len(concerned) <= _NAMED:
            return self.phrases.those(concerned, 0)
        if len(others) <= _LEFT_OUT:
            return self.say("short", "all-but", who=self.phrases.those(others, 0))
        return self.say("short", "so-many", count=len(concerned), asked=len(asked))

    def _everyone(self, count: int) -> str:
        if count == _TWO:
            return self.say("short", "both")
        return self.say("short", "everyone", count=count)

    # Do first

    def _first(self, size: _Size) -> Iterator[Item]:
        actions = self.arena.first
        shown = actions[: size.actions]
        lines = size.action_lines
        below = [
            _shortened(self._actions(number, action, full=size.full), lines)
            for number, action in enumerate(shown, start=1)
        ]
        if self.arena.find_out:
            below.append(_shortened(self._to_find_out(), lines if size.full else 1))
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

    def _actions(self, number: int, action: FirstAction, *, full: bool) -> Iterator[Item]:
        """An action, from the most that can be told of it to the least."""
        told = self.say.text(action.text)
        steps = self.phrases.steps(sorted({self.pack.step_of[id_] for id_ in action.serves}))
        for what in _ever_shorter(told if full else _sentences(told)[0]):
            yield Item(line(f"{what} ({steps})"), marker=f"{number}.")

    def _to_find_out(self) -> Iterator[Item]:
        for count in range(len(self.arena.find_out), 0, -1):
            yield Item(line(self.find_out(count)), marker="→")

    def find_out(self, count: int | None = None) -> str:
        """What to find out more about first, so many of them."""
        named = self.say.listed(map(self.phrases.criterion, self.arena.find_out[:count]))
        return self.say("short", "find-out", criteria=named)

    def go_on(self) -> str:
        """The commands that tell the rest."""
        lacking = self.lacking()
        return self.say("short", "go-on", step=lacking[0].step if lacking else 1)


def _is_contested(step: StepResult) -> bool:
    """Whether what the sources disagree about leaves it open how a step stands."""
    return bool(step.contested) and step.status != "met"


def _lowered(criterion: CriterionResult) -> list[IndicatorResult]:
    """The indicators of which something is known to be missing."""
    return [i for i in criterion.indicators if i.counts and i.ceiling < MET]


def _is_known(criterion: CriterionResult) -> bool:
    return criterion.status != "unknown" or bool(criterion.contested)


def _age(written: str) -> tuple[int, str]:
    """What dates are ordered by: the first day they may mean."""
    return (read_date(written).first.toordinal(), written) if written else (0, "")


_SENTENCE = re.compile(r"(?<=[\w»)]{3}[.!?])\s+(?=[A-ZÆØÅ«“])")


def _sentences(text: str) -> list[str]:
    return _SENTENCE.split(text)


def _ever_shorter(said: str, *, from_the_end: bool = False) -> Iterator[str]:
    """What is said; ever fewer of its sentences, kept `from_the_end` or not; then ever fewer words."""
    yield said
    yield from _last_of(said) if from_the_end else _first_of(said)


def _first_of(said: str) -> Iterator[str]:
    sentences = _sentences(said)
    for count in range(len(sentences) - 1, 0, -1):
        yield f"{' '.join(sentences[:count])} …"
    for end in reversed(_gaps_in(sentences[0])):
        if end > _SHORTEST:
            yield f"{said[:end].rstrip(' ,;:.–-')} …"


def _last_of(said: str) -> Iterator[str]:
    ends = [found.end() for found in _SENTENCE.finditer(said)]
    for start in (*ends, *_gaps_in(said)):
        if len(said) - start > _TELLING:
            yield f"… {said[start:].lstrip()}"


def _gaps_in(said: str) -> list[int]:
    """Where one word ends and the next has not begun."""
    return [found.start() for found in re.finditer(r"\s+", said)]


def _shortened(told: Iterator[Item], lines: int) -> Item:
    """The first that takes at most so many lines, or the last."""
    for item in told:
        might = len(words(item.line)) <= lines * WIDTH
        if might and text.blocks((item,), width=WIDTH, indent=4).count("\n") <= lines:
            return item
    return item


def _ended(text: str) -> str:
    return text if text.rstrip()[-1:] in (".", "!", "?", "…", "»") else f"{text.rstrip()}."
