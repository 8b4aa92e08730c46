"""The assessment as text for people, in the terminal or in a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text as Line

from ..assessment import (
    ActionResult,
    ArenaLine,
    ArenaResult,
    Assessment,
    Cited,
    CriterionResult,
    Point,
    StepResult,
    Strengthen,
)
from ..pack import Pack
from ..words import Say, harmless

_STYLES = {
    "met": "green",
    "at-least-partly": "yellow",
    "partly": "yellow",
    "at-most-partly": "red",
    "not-met": "red",
    "unknown": "dim",
}
"""Colour only repeats what the words say."""


def render(assessment: Assessment, pack: Pack, say: Say, *, width: int = 100, colour: bool = False) -> str:
    """The whole report, `width` characters wide."""
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
    console.print(_Report(assessment, pack, say).whole())
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


class _Report:
    def __init__(self, assessment: Assessment, pack: Pack, say: Say) -> None:
        self.assessment = assessment
        self.pack = pack
        self.say = say
        self.titles = {id_: say.text(criterion.title) for id_, criterion in pack.criteria.items()}
        self.parties = {party.id: party.name for party in assessment.parties}
        self.arenas = {arena.id: arena.name for arena in assessment.arenas}

    def whole(self) -> Group:
        say, a = self.say, self.assessment
        parts: list[RenderableType] = [
            _line(a.collaboration.name, "bold"),
            _line(say("report", "title", day=say.day(a.as_of))),
            *self._part("in-short", self._headline()),
        ]
        for arena in a.arenas:
            parts += self._arena(arena)
        if a.verdicts:
            parts += self._part("verdicts", self._verdicts())
        parts += self._part("limits", (_item(say.text(limit.text)) for limit in a.limits))
        parts += self._part("evidence", self._evidence())
        parts += self._part("provenance", self._provenance())
        return Group(*parts)

    def _part(self, key: str, content: Iterable[RenderableType], indent: int = 2) -> Iterator[RenderableType]:
        """A heading and what stands under it."""
        content = list(content) or [_line(self.say("report", "none"))]
        yield _line("")
        yield Padding(_line(self.say("report", key), "bold"), (0, 0, 0, indent - 2))
        for part in content:
            yield Padding(part, (0, 0, 0, indent))

    def _headline(self) -> Iterator[RenderableType]:
        headline = self.assessment.headline
        for line in headline.arenas:
            yield _item(f"{self.arenas[line.id]}: {self._arena_line(line)}")
        if len(headline.arenas) > 1:
            ends = headline.interval
            named = {"low_arena": self.arenas[ends.low_arena], "high_arena": self.arenas[ends.high_arena]}
            low, high = self._up_to(ends.low), self._up_to(ends.high)
            yield _item(self.say("report", "interval", low=low, high=high, **named))

    def _arena_line(self, line: ArenaLine) -> str:
        say = self.say
        said = [
            say("report", "in-place", steps=self._steps(line.in_place))
            if line.in_place
            else say("report", "start")
        ]
        first = line.first_gap
        said.append(
            say("report", "first-gap", criterion=self.titles[first.criterion], step=first.step)
            if first
            else say("report", "no-gap")
        )
        bases = {"unsupported": line.unsupported, "undocumented": line.undocumented}
        said += [say("report", key, steps=self._steps(steps)) for key, steps in bases.items() if steps]
        lasting = next(a.target.lasting for a in self.assessment.arenas if a.id == line.id)
        said.append(say("report", "aim-lasting" if lasting else "aim", step=line.target))
        return " ".join(said)

    def _steps(self, numbers: tuple[int, ...]) -> str:
        key = "steps" if len(numbers) > 1 else "steps-one"
        return self.say("report", key, steps=self.say.listed(str(number) for number in numbers))

    def _up_to(self, number: int) -> str:
        return self.say("report", "upto", step=number) if number else self.say("report", "no-step")

    def _arena(self, arena: ArenaResult) -> Iterator[RenderableType]:
        say = self.say
        relation = say.text(self.pack.terms.relations[arena.relation])
        where = [relation] if relation.casefold() != arena.name.casefold() else []
        if arena.phase:
            where.append(say("report", "phase", phase=say.text(self.pack.terms.phases[arena.phase])))
        yield _line("")
        yield _line(f"═══ {arena.name}" + (f" ({'; '.join(where)})" if where else ""), "bold")
        yield from self._part("profile", self._profile(arena), 4)
        yield from self._part("levels", self._levels(arena), 4)
        yield from self._part("gaps", (self._point(arena, gap, "missing-at") for gap in arena.gaps), 4)
        yield from self._part("open", (self._point(arena, point, "unknown-at") for point in arena.open), 4)
        yield from self._part("actions", self._actions_by_step(arena), 4)
        if arena.strengthen:
            yield from self._part(
                "strengthen", (self._strengthen(arena, point) for point in arena.strengthen), 4
            )
        if arena.warnings:
            warned = (_item(f"{say.text(w.text)} ({_cite(w.sources)})") for w in arena.warnings)
            yield from self._part("warnings", warned, 4)
        yield from self._part("criteria", (self._criteria(step) for step in arena.steps), 4)

    def _profile(self, arena: ArenaResult) -> Iterator[RenderableType]:
        say = self.say
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False)
        for key in ("step", "status", "core"):
            table.add_column(say("report", key))
        for step in arena.steps:
            name = f"{step.number} {say.text(step.title)}{'' if step.published else ' *'}"
            table.add_row(_line(name), self._status(step), _line(self._count(step)))
        yield table
        for step in arena.steps:
            if step.note:
                yield _line(f"* {say.text(step.note)}")

    def _count(self, step: StepResult) -> str:
        if step.count.core == 0:
            return self.say("report", "count-none")
        return self.say("report", "count", **step.count.model_dump())

    def _status(self, result: StepResult | CriterionResult) -> Line:
        status = self.say("status", result.status)
        if result.contested:
            status += f", {self.say('status', 'contested')}"
        return _line(status, _STYLES[result.status])

    def _levels(self, arena: ArenaResult) -> Iterator[RenderableType]:
        say, level = self.say, arena.level
        for key in ("reached", "under_way", "possible"):
            yield _item(say("report", key.replace("_", "-"), upto=self._up_to(getattr(level, key))))
        for key in ("unsupported", "undocumented"):
            if bases := getattr(level, key):
                steps = self._steps(tuple(base.step for base in bases))
                below = dict.fromkeys(id_ for base in bases for id_ in base.criteria)
                named = say.listed(self.titles[id_] for id_ in below)
                yield _item(say("report", f"{key}-by", steps=steps, criteria=named))
        counted = {"published": arena.published, "steps": self.pack.published_steps}
        if arena.lasting is None:
            yield _item(say("report", "published-only", **counted))
        else:
            yield _item(say("report", "published", **counted, lasting=say("status", arena.lasting)))
        yield _item(self._target(arena))

    def _target(self, arena: ArenaResult) -> str:
        say, target = self.say, arena.target
        said = [
            say("report", "target-set", step=target.set) if target.set else say("report", "target-not-set")
        ]
        if target.recommended:
            said.append(say("report", "target-recommended", step=target.recommended))
            said += [f"{say.text(reason.text)} ({_cite(reason.sources)})" for reason in target.reasons]
        else:
            said.append(say("report", "target-none"))
        return " ".join(said)

    def _point(self, arena: ArenaResult, point: Point, who: str) -> Group:
        say = self.say
        facts = {
            "reasons": ", ".join(say("reason", reason) for reason in point.reasons),
            who: self._who(arena, point),
            "records": ", ".join(point.records),
        }
        head = f"{self.titles[point.criterion]} ({self._steps((point.step,))}): {say('status', point.status)}"
        return Group(
            _item(head), *(_sub(f"{say('report', key)}: {said}") for key, said in facts.items() if said)
        )

    def _who(self, arena: ArenaResult, point: Point) -> str:
        """Those who lag, or that everyone does."""
        criteria = (criterion for step in arena.steps for criterion in step.criteria)
        indicators = next(c.indicators for c in criteria if c.id == point.criterion)
        asked = {party.party for indicator in indicators for party in indicator.parties}
        if len(point.parties) > 1 and asked == set(point.parties):
            return self.say("report", "everyone", count=len(asked))
        return ", ".join(self.parties[party] for party in point.parties)

    def _actions_by_step(self, arena: ArenaResult) -> Iterator[RenderableType]:
        """The actions in their order, under the lowest step each serves."""
        step_of = {criterion.id: step for step in arena.steps for criterion in step.criteria}
        last = 0
        for action, shown in zip(arena.actions, self._actions(arena.actions), strict=True):
            step = min((step_of[id_] for id_ in action.serves), key=lambda step: step.number)
            if step.number != last:
                yield _line(f"{step.number} {self.say.text(step.title)}", "underline")
                last = step.number
            yield shown

    def _actions(self, actions: Iterable[ActionResult], marker: str = "") -> Iterator[RenderableType]:
        say = self.say
        for number, action in enumerate(actions, start=1):
            terms = self.pack.terms
            what = say("report", "mend" if action.on == "gap" else "find-out")
            facts = [
                f"{say('report', 'by')}: {say.text(terms.roles[action.role])}",
                say.text(terms.efforts[action.effort]),
            ]
            if action.instrument:
                instrument = say.text(self.pack.instruments.title(action.instrument))
                facts.append(f"{say('report', 'instrument')}: {instrument}")
            facts.append(f"{say('report', 'source')}: {_cite(action.sources)}")
            served = ", ".join(self.titles[id_] for id_ in action.serves)
            lines = [f"{say('report', 'serves')}: {served} ({what})", " · ".join(facts)]
            if action.reservation:
                lines.append(f"{say('report', 'reservation')}: {say.text(action.reservation)}")
            yield Group(_item(say.text(action.text), marker or f"{number}."), *(_sub(line) for line in lines))

    def _strengthen(self, arena: ArenaResult, point: Strengthen) -> Group:
        return Group(
            self._point(arena, point, "missing-at" if "against" in point.reasons else "unknown-at"),
            *(Padding(a, (0, 0, 0, 2)) for a in self._actions(point.actions, "→")),
        )

    def _criteria(self, step: StepResult) -> Group:
        return Group(
            _line(f"{step.number} {self.say.text(step.title)}{'' if step.published else ' *'}", "underline"),
            *(part for criterion in step.criteria for part in self._criterion(criterion)),
        )

    def _criterion(self, criterion: CriterionResult) -> Iterator[RenderableType]:
        say = self.say
        title = say.text(criterion.title)
        if not criterion.core:
            title += f" ({say('report', 'supporting')})"
        if not criterion.applies:
            where = say.listed(say.text(text) for text in criterion.why_not)
            yield _item(f"{title}: {say('report', 'does-not-apply', where=where)}")
            return
        yield _item(Line.assemble(_line(f"{title}: "), self._status(criterion)))
        for indicator in criterion.indicators:
            answer = say("answer", indicator.status)
            if indicator.contested:
                answer += f", {say('status', 'contested')}"
            used = [self._used(record.id, record.effect, record.reason) for record in indicator.records]
            records = ", ".join(used) or say("report", "nothing-on-file")
            yield _sub(f"{say.text(indicator.question)} {_capital(answer)}: {records}.")

    def _used(self, record: str, effect: str, reason: str | None) -> str:
        return f"{record} ({self.say('reason', reason) if reason else self.say('effect', effect)})"

    def _verdicts(self) -> Iterator[RenderableType]:
        for v in self.assessment.verdicts:
            day = f" ({self.say.day(v.date)})" if v.date else ""
            yield _item(f"{v.by}{day}: {v.what} {_looked_up(v.work, v.place, v.url)}.")

    def _evidence(self) -> Iterator[RenderableType]:
        say = self.say
        for record in self.assessment.evidence:
            day = say.day(record.date or record.since or "") or say("report", "undated")
            where = _looked_up(record.work, record.place, record.url)
            yield _item(f"{record.what} ({say.text(record.kind_title)}, {day}.) {where}.", f"{record.id}:")

    def _provenance(self) -> Iterator[RenderableType]:
        say, a = self.say, self.assessment
        yield _item(say("report", "rules-used", **(a.rules.model_dump() | {"hash": a.rules.hash[:12]})))
        key = "engine-checked" if a.engine.cross_checked else "engine-alone"
        yield _item(say("report", key, name=a.engine.name, version=a.engine.version))
        yield _item(say("report", "weights", text=say.text(self.pack.evidence.basis.text)))
        yield _item(say("report", "order"))


def _line(text: str, style: str = "") -> Line:
    return Line(harmless(text), style=style)


def _item(text: str | Line, marker: str = "•") -> Table:
    """A paragraph with its marker in front."""
    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(_line(marker), _line(text) if isinstance(text, str) else text)
    return grid


def _sub(text: str) -> Padding:
    """A paragraph under the one before."""
    return Padding(_line(text), (0, 0, 0, 2))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cite(sources: Iterable[Cited]) -> str:
    """Each work once, with its places."""
    places: dict[str, list[str]] = {}
    for source in sources:
        places.setdefault(source.short, []).append(source.place)
    return "; ".join(f"{work}, {', '.join(found)}" for work, found in places.items())


def _looked_up(work: str, place: str | None, url: str | None) -> str:
    return ", ".join(part for part in (work, place, url) if part)
