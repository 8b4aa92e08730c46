"""The assessment as a document: what every format tells, in the same words and the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import get_args

from ..model.assessment import (
    ActionResult,
    ArenaLine,
    ArenaResult,
    Assessment,
    BaseResult,
    CriterionResult,
    IndicatorResult,
    NoticeResult,
    PartyResult,
    Point,
    Reason,
    RecordShown,
    RecordUsed,
    RoleResult,
    StepResult,
    Strengthen,
    Target,
)
from ..model.pack import Pack, PartyTable
from ..model.values import Status
from ..questions.timeline import Timeline
from ..words import Say, needed
from . import timeline
from .document import (
    Block,
    Document,
    Item,
    Labelled,
    Line,
    Mark,
    Para,
    Ref,
    Section,
    Stair,
    Staircase,
    TableBlock,
    Task,
    joined,
    line,
)
from .phrases import Phrases, capital, looked_up
from .rows import of_assessment


def document(assessment: Assessment, pack: Pack, say: Say, history: Timeline | None = None) -> Document:
    """The whole report, with the course of time in each arena where `history` is given."""
    added = timeline.sections(history, pack, say) if history else {}
    return _AssessmentDocument(assessment, pack, say, added).document()


class _AssessmentDocument:
    def __init__(self, assessment: Assessment, pack: Pack, say: Say, added: Mapping[str, Section]) -> None:
        self.added = added
        self.assessment = assessment
        self.pack = pack
        self.say = say
        self.phrases = Phrases(pack, say, assessment.parties)
        self.parties = self.phrases.parties
        self.arenas = {arena.id: arena for arena in assessment.arenas}
        self.records = {record.id: record for record in assessment.evidence}

    def document(self) -> Document:
        a, say = self.assessment, self.say
        sections = [
            self._section("in-short", self._headline()),
            *(self._arena(arena) for arena in a.arenas),
            self._section("verdicts", self._verdicts()),
            self._section("limits", (Item(line(say.text(limit.text))) for limit in a.limits)),
            self._section("choices", (Item(line(say.text(choice.text))) for choice in a.choices)),
            self._section("evidence", (self._record(record) for record in a.evidence)),
            self._section("provenance", self._provenance()),
        ]
        always = ("in-short", "limits", "evidence", "provenance")
        return Document(
            a.collaboration.name,
            say("report", "title", day=say.day(a.as_of)),
            a.as_of,
            tuple(section for section in sections if section.blocks or section.id in always),
            rows=of_assessment(a, self.phrases),
        )

    def _section(self, key: str, blocks: Iterable[Block], within: str = "") -> Section:
        return Section(f"{within}{key}", self.say("report", key), tuple(blocks))

    def _headline(self) -> Iterator[Block]:
        headline = self.assessment.headline
        for summary in headline.arenas:
            yield Item(line(f"{self.arenas[summary.id].name}: {self._arena_line(summary)}"))
        if len(headline.arenas) > 1:
            ends, arenas = headline.interval, self.assessment.arenas
            low = [arena.name for arena in arenas if arena.level.reached == ends.low]
            high = [arena.name for arena in arenas if arena.level.possible == ends.high]
            levels = {"low": self.phrases.up_to(ends.low), "high": self.phrases.up_to(ends.high)}
            named = {"low_arena": self._arenas(low), "high_arena": self._arenas(high)}
            yield Item(line(self.say("report", "interval", **levels, **named)))
        yield self._matrix()

    def _matrix(self) -> TableBlock:
        """The arenas by the steps."""
        say, arenas = self.say, self.assessment.arenas
        steps = (self.phrases.step(step) for step in self.pack.ladder.steps)
        rows = ((line(a.name), *(line(self._status(step)) for step in a.steps)) for a in arenas)
        head = (say("report", "arena"), *steps)
        return TableBlock(say("report", "matrix"), head, tuple(rows), wide=True)

    def _arenas(self, names: list[str]) -> str:
        return self.say("report", "every-arena") if len(names) == len(self.arenas) else self.say.listed(names)

    def _arena_line(self, summary: ArenaLine) -> str:
        say, arena = self.say, self.arenas[summary.id]
        if not arena.is_shared:
            return say("report", "no-verdict")
        is_known = summary.contested or any(step.status != "unknown" for step in arena.steps)
        said = [*self._found(summary, arena)] if is_known else [say("report", "nothing-known")]
        marks = {
            "unsupported": summary.unsupported,
            "undocumented": summary.undocumented,
            "contested": summary.contested,
        }
        said += [say("report", key, steps=self.phrases.steps(steps)) for key, steps in marks.items() if steps]
        target = arena.target
        said.append(self.phrases.aim(target.by, summary.target, lasting=target.lasting))
        return " ".join(said)

    def _found(self, summary: ArenaLine, arena: ArenaResult) -> Iterator[str]:
        """What is in place, and the first gap; where there is none, what is missing beside the steps."""
        say, first = self.say, summary.first_gap
        in_place = self.phrases.steps(summary.in_place) if summary.in_place else None
        yield say("report", "in-place", steps=in_place) if in_place else say("report", "start")
        if first:
            title = self.phrases.criterion(first.criterion)
            yield say("report", "first-gap", criterion=title, step=first.step)
            return
        yield say("report", "no-gap")
        if beside := [point.criterion for point in arena.strengthen if _lacks(point)]:
            named = say.listed(map(self.phrases.placed, beside))
            yield say("report", "no-gap-but", criteria=named)

    def _arena(self, arena: ArenaResult) -> Section:
        parts = self._parts(arena) if arena.is_shared else (Para(line(self.say("report", "no-verdict"))),)
        return Section(arena.id, self._arena_title(arena), tuple(parts), major=True)

    def _parts(self, arena: ArenaResult) -> list[Section]:
        within = f"{arena.id}-"
        parts = [
            self._section("profile", self._profile(arena), within),
            self._section("levels", self._levels(arena), within),
            *([self._section("do-first", first, within)] if (first := tuple(self._first(arena))) else ()),
            self._section("gaps", self._points(arena, arena.gaps, "missing-at", "no-gap"), within),
            self._section("open", self._points(arena, arena.open, "unknown-at", "nothing-open"), within),
            self._section("actions", self._actions_by_step(arena), within),
        ]
        perhaps = [
            self._section("not-applicable", self._set_aside(arena), within),
            self._section("strengthen", (self._strengthen(arena, p) for p in arena.strengthen), within),
            self._section("warnings", map(self._notice, arena.warnings), within),
            self._section("dips", (Item(line(self.phrases.dip(dip))) for dip in arena.dips), within),
            self._section("erosion", self._erosion(arena), within),
            *([self.added[arena.id]] if arena.id in self.added else ()),
            *(self._side_by_side(arena, table) for table in self.pack.tables),
            self._section("phase-asks", self._phase_asks(arena), within),
            self._section("roles", self._roles(arena.roles), within),
            self._section("instruments", self._instruments(arena), within),
            self._section("functions", self._functions(arena), within),
        ]
        parts += [section for section in perhaps if section.blocks]
        parts.append(self._section("criteria", self._criteria(arena), within))
        return parts

    def _set_aside(self, arena: ArenaResult) -> Iterator[Item]:
        """What does not apply here, and why not."""
        for aside in arena.not_applicable:
            question = self.pack.criteria[aside.criterion].indicators[aside.indicator].question
            where = looked_up(aside.work, aside.place, aside.url)
            title = f"{self.say.text(question)} ({self.phrases.placed(aside.criterion)})"
            yield Item(line(f"{title}: {aside.why} {where}."))

    def _notice(self, notice: NoticeResult) -> Item:
        return Item(line(self.phrases.sourced(notice)))

    def _erosion(self, arena: ArenaResult) -> Iterator[Block]:
        found = arena.erosion
        if found is None:
            return
        yield Para(line(self.phrases.sourced(found)))
        for key, signs in (("signs", found.signs), ("counter-signs", found.counter_signs)):
            told = tuple(self._notice(sign) for sign in signs) or (self._none(),)
            yield Item(line(f"{self.say('report', key)}:"), marker="", below=told)

    def _none(self) -> Para:
        return Para(line(self.say("report", "none")))

    def _side_by_side(self, arena: ArenaResult, table: PartyTable) -> Section:
        """Per-party indicators side by side, and then party by party with the records."""
        indicators = {i.id: i for step in arena.steps for c in step.criteria for i in c.indicators}
        columns = {c.indicator: c for c in table.columns if c.indicator in indicators}
        asked = [indicators[id_] for id_ in columns]
        blocks: Iterable[Block] = ()
        if any(indicator.records for indicator in asked):
            titles = {id_: self.say.text(column.title) for id_, column in columns.items()}
            blocks = self._table(f"{self.say.text(table.title)} – {arena.name}", table, titles, asked)
        return Section(f"{arena.id}-{table.id}", self.say.text(table.title), tuple(blocks))

    def _table(
        self, caption: str, table: PartyTable, titles: Mapping[str, str], asked: Sequence[IndicatorResult]
    ) -> Iterator[Block]:
        answers = {(p.party, i.id): self._answer(p) for i in asked for p in i.parties}
        parties = dict.fromkeys(party for party, _ in answers)
        rows = tuple(
            (line(self.parties[party]), *(line(answers.get((party, id_), "")) for id_ in titles))
            for party in parties
        )
        yield Para(line(self.say.text(table.text)))
        yield TableBlock(caption, ("", *titles.values()), rows)
        for party in parties:
            own = {
                title: answers[party, id_].text for id_, title in titles.items() if (party, id_) in answers
            }
            yield self._in_table(party, own, asked)

    def _in_table(self, party: str, answers: Mapping[str, str], asked: Iterable[IndicatorResult]) -> Item:
        """What is on file about one party in a table."""
        said = (
            f"{capital(answer)}: {', '.join(title for title, own in answers.items() if own == answer)}."
            for answer in self._in_order(set(answers.values()))
        )
        used = dict.fromkeys(record.id for indicator in asked for record in indicator.records)
        speaking = (id_ for id_ in used if party in (self.records[id_].parties or (party,)))
        below = tuple(Para(line(Ref(id_), f": {self.records[id_].what}")) for id_ in speaking)
        return Item(line(f"{self.parties[party]}: {' '.join(said)}"), below=below)

    def _in_order(self, answers: Iterable[str]) -> list[str]:
        """The answers from yes to no, those that are contested after those that are not."""
        order = [self.say("answer", status) for status in get_args(Status)]
        return sorted(answers, key=lambda answer: (order.index(answer.split(",")[0]), answer))

    def _phase_asks(self, arena: ArenaResult) -> Iterator[Block]:
        asks = arena.phase_asks
        if asks is None:
            return
        yield Para(line(self.phrases.sourced(asks)))
        found = {c.id: c for step in arena.steps for c in step.criteria}
        for id_ in asks.asks:
            if found[id_].applies:
                yield Item(line(f"{self.phrases.criterion(id_)}: ", self._status(found[id_])))

    def _roles(self, roles: tuple[RoleResult, ...]) -> Iterator[Block]:
        """Who has each role; and, once, why those that nobody has are expected."""
        say = self.say
        reasons: dict[str, Reason] = {}
        for role in roles:
            holders = ", ".join(self.parties[party] for party in role.parties) or say("report", "nobody")
            title = capital(say.text(self.pack.terms.roles[role.role]))
            yield Item(line(f"{title}: {holders}."))
            if not role.parties:
                reasons |= {reason.id: reason for reason in role.expected}
        for reason in reasons.values():
            yield Item(line(self.phrases.sourced(reason)), marker="→")

    def _instruments(self, arena: ArenaResult) -> Iterator[Block]:
        say, titles = self.say, self.pack.instruments.titles
        if not arena.instruments.in_use:
            return
        for tagged in arena.instruments.in_use:
            yield Item(line(f"{say.text(titles[tagged.id])}: ", *_refs(tagged.records)))
        unused = "; ".join(say.text(titles[id_]) for id_ in arena.instruments.unused)
        yield Para(line(say("report", "unused", instruments=unused or say("report", "none"))))

    def _functions(self, arena: ArenaResult) -> Iterator[Block]:
        say, functions = self.say, self.pack.functions
        if not arena.functions or functions is None:
            return
        yield Para(line(say.text(functions.text)))
        shown = {tagged.id: _refs(tagged.records) for tagged in arena.functions}
        for id_, function in functions.functions.items():
            axes = f"{say('report', function.term)}, {say('report', function.orientation)}"
            records = shown.get(id_, line(say("report", "nothing-on-file")))
            yield Item(line(f"{say.text(function.title)} ({axes}): ", *records))

    def _arena_title(self, arena: ArenaResult) -> str:
        say = self.say
        relation = say.text(self.pack.terms.relations[arena.relation])
        where = [relation] if relation.casefold() != arena.name.casefold() else []
        if arena.phase:
            where.append(self.phrases.phase(arena.phase))
        return arena.name + (f" ({'; '.join(where)})" if where else "")

    def _points(
        self, arena: ArenaResult, points: tuple[Point, ...], who: str, nothing: str
    ) -> Iterable[Block]:
        none = Para(line(self.say("report", nothing)))
        return [self._point(arena, point, who) for point in points] or [none]

    def _profile(self, arena: ArenaResult) -> Iterator[Block]:
        say = self.say
        yield self._staircase(arena)
        head = tuple(say("report", key) for key in ("step", "status", "core"))
        rows = tuple(
            (line(self.phrases.step(s)), line(self._status(s)), line(self._count(s))) for s in arena.steps
        )
        yield TableBlock(f"{say('report', 'profile')} – {arena.name}", head, rows)
        yield from self.phrases.notes(arena.steps)

    def _staircase(self, arena: ArenaResult) -> Staircase:
        say = self.say
        not_carried = {base.step for base in (*arena.level.unsupported, *arena.level.undocumented)}
        steps = tuple(
            Stair(
                step.number,
                self.phrases.step(step),
                self._status(step),
                step.floor,
                step.ceiling,
                step.number not in not_carried,
                arena.target.at(step),
            )
            for step in arena.steps
        )
        return Staircase(say("report", "staircase", arena=arena.name), self._described(steps), steps)

    def _described(self, steps: tuple[Stair, ...]) -> str:
        """The picture in words."""
        say = self.say
        told = [f"{stair.title}: {stair.mark.text}" for stair in steps]
        told += [f"{stair.title}: {say('report', 'not-carried')}" for stair in steps if not stair.carried]
        told += [f"{s.title}: {say('report', f'target-is-{s.target}')}" for s in steps if s.target]
        return f"{'. '.join(told)}."

    def _count(self, step: StepResult) -> str:
        if step.count.core == 0:
            return self.say("report", "count-none")
        return self.say("report", "count", **step.count.model_dump())

    def _status(self, result: StepResult | CriterionResult) -> Mark:
        return self.phrases.status(result, contested=result.contested)

    def _levels(self, arena: ArenaResult) -> Iterator[Block]:
        say, level = self.say, arena.level
        said = [
            say("report", key.replace("_", "-"), upto=self.phrases.up_to(getattr(level, key)))
            for key in ("reached", "under_way", "possible")
        ]
        said += self._bases("unsupported-by", level.unsupported)
        said += self._bases("undocumented-by", level.undocumented)
        counted = {"published": arena.published, "steps": self.pack.published_steps}
        lasting = {"lasting": say("status", arena.lasting)} if arena.lasting else {}
        said.append(say("report", "published" if lasting else "published-only", **counted, **lasting))
        if arena.published != min(level.reached, self.pack.published_steps):
            said.append(say("report", "published-differs"))
        if arena.ends:
            is_past = arena.ends < self.assessment.as_of[: len(arena.ends)]
            said.append(say("report", "ended" if is_past else "ends", day=say.day(arena.ends)))
        yield from (Item(line(text)) for text in (*said, self._target(arena)))

    def _bases(self, key: str, bases: tuple[BaseResult, ...]) -> Iterator[str]:
        """The steps that stand above a base that does not carry them, and what holds it up."""
        if bases:
            steps = self.phrases.steps(tuple(base.step for base in bases))
            below = dict.fromkeys(id_ for base in bases for id_ in base.criteria)
            titles = [*map(self.phrases.placed, below)]
            named = self.say.listed(titles or [self.say("report", "count-none")])
            yield self.say("report", key, steps=steps, criteria=named)

    def _target(self, arena: ArenaResult) -> str:
        say, target = self.say, arena.target
        said = [say("report", "target-set" if target.set else "target-not-set", step=target.set)]
        if target.recommended:
            said.append(say("report", "target-recommended", step=target.recommended))
        else:
            said.append(say("report", "target-none-because" if target.reasons else "target-none"))
        return " ".join((*said, *self._target_reasons(target)))

    def _target_reasons(self, target: Target) -> Iterator[str]:
        """Why it is recommended, or why none is; and what else was recommended."""
        chosen = [reason for reason in target.reasons if reason.target == target.recommended]
        yield from (self.phrases.sourced(reason) for reason in chosen)
        others = {reason.target for reason in target.reasons if reason.target and reason not in chosen}
        if others:
            yield self.say("report", "target-others", steps=self.phrases.steps(sorted(others)))

    def _point(self, arena: ArenaResult, point: Point, who: str, below: tuple[Block, ...] = ()) -> Item:
        say = self.say
        mark = Mark(say("status", point.status), point.status)
        title = f"{self.phrases.placed(point.criterion)}: "
        facts = {
            "reasons": line(", ".join(say("reason", reason) for reason in point.reasons)),
            who: line(self._who(arena, point)),
            "records": _refs(point.records),
        }
        told = (Labelled(key, say("report", key), said) for key, said in facts.items() if any(said))
        return Item(line(title, mark), below=(*told, *below))

    def _who(self, arena: ArenaResult, point: Point) -> str:
        """The parties a point is about, or that it is about everyone."""
        criteria = (criterion for step in arena.steps for criterion in step.criteria)
        indicators = next(c.indicators for c in criteria if c.id == point.criterion)
        asked = {party.party for indicator in indicators for party in indicator.parties}
        if len(point.parties) > 1 and asked == set(point.parties):
            return self.say("report", "everyone", count=len(asked))
        return self.phrases.who(point.parties)

    def _first(self, arena: ArenaResult) -> Iterator[Block]:
        """What to begin with, and what to find out more about first."""
        say, phrases = self.say, self.phrases
        for number, action in enumerate(arena.first, start=1):
            why = phrases.purpose(action) if action.why == "missing" else say("report", f"first-{action.why}")
            served = say.listed(map(phrases.placed, action.serves))
            below = (phrases.fact("report", "serves", f"{served} ({why})"),)
            yield Item(line(say.text(action.text)), marker=f"{number}.", below=below)
        if arena.find_out:
            named = say.listed(map(phrases.placed, arena.find_out))
            yield Item(line(say("report", "find-out-first", criteria=named)))

    def _actions_by_step(self, arena: ArenaResult) -> Iterator[Block]:
        """The actions in their order, under the lowest step each serves."""
        step_of = {criterion.id: step for step in arena.steps for criterion in step.criteria}
        listed = {point.criterion for point in (*arena.gaps, *arena.open)}
        by_step: dict[int, list[Task]] = {}
        for number, action in enumerate(arena.actions, start=1):
            lowest = min(step_of[id_].number for id_ in action.serves if id_ in listed)
            by_step.setdefault(lowest, []).append(self._action(action, number))
        for step in arena.steps:
            if tasks := by_step.get(step.number):
                yield Section(f"{arena.id}-actions-{step.number}", self.phrases.step(step), tuple(tasks))
        if not arena.actions:
            yield Para(line(self.say("report", "no-action")))

    def _action(self, action: ActionResult, number: int | None = None) -> Task:
        served = ", ".join(self.phrases.criterion(id_) for id_ in action.serves)
        return self.phrases.task(action, number, f"{served} ({self.phrases.purpose(action)})")

    def _strengthen(self, arena: ArenaResult, point: Strengthen) -> Item:
        who = "missing-at" if _lacks(point) else "unknown-at"
        return self._point(arena, point, who, tuple(self._action(action) for action in point.actions))

    def _criteria(self, arena: ArenaResult) -> Iterator[Section]:
        for step in arena.steps:
            criteria = tuple(self._criterion(criterion) for criterion in step.criteria)
            yield Section(f"{arena.id}-criteria-{step.number}", self.phrases.step(step), criteria)

    def _criterion(self, criterion: CriterionResult) -> Item:
        say = self.say
        title = self.phrases.weighed(say.text(criterion.title), criterion.weight)
        if not criterion.applies:
            return Item(line(f"{title}: {self.phrases.where(criterion)}"))
        rule = [criterion.id]
        if len(criterion.indicators) > 1:
            rule.append(say("rules", "all" if self.pack.criteria[criterion.id].met.all else "any"))
        below: list[Block] = [self._indicator(criterion, i) for i in criterion.indicators]
        cited = self.phrases.cited(criterion.sources)
        below.append(self.phrases.fact("report", "rule", f"{'; '.join(rule)}. {cited}."))
        return Item(line(f"{title}: ", self._status(criterion)), below=tuple(below))

    def _indicator(self, criterion: CriterionResult, indicator: IndicatorResult) -> Item:
        """The question, the answer and the records behind it; where each party is asked, who answers what."""
        say = self.say
        answer = self.phrases.overall(indicator, contested=indicator.contested, asked=len(indicator.parties))
        records = joined(map(self._used, indicator.records)) or line(say("report", "nothing-on-file"))
        said = line(f"{say.text(indicator.question)} ", answer, ": ", *records, ".")
        if any(record.effect == "floor-1" for record in indicator.records):
            needs = self.pack.criteria[criterion.id].indicators[indicator.id].needs
            said = (*said, f" {say('report', 'needs', kind=needed(say, self.pack, needs))}")
        answers: dict[str, list[str]] = {}
        for party in indicator.parties:
            answers.setdefault(self._answer(party).text, []).append(self.parties[party.party])
        grouped = (f"{capital(said)}: {', '.join(who)}." for said, who in answers.items())
        below = (Para(line(" ".join(grouped))),) if len(answers) > 1 else ()
        return Item(said, marker="", below=below)

    def _answer(self, result: IndicatorResult | PartyResult) -> Mark:
        return self.phrases.answer(result, contested=result.contested)

    def _used(self, used: RecordUsed) -> Line:
        why = self.say("reason", used.reason) if used.reason else self.say("effect", used.effect)
        return line(Ref(used.id), f" ({why})")

    def _verdicts(self) -> Iterator[Block]:
        for v in self.assessment.verdicts:
            day = f" ({self.say.day(v.date)})" if v.date else ""
            about = f" {v.about}:" if v.about else ""
            where = looked_up(v.work, v.place, v.url)
            yield Item(line(f"{v.by}{day}:{about} {v.what} {where}."))

    def _record(self, record: RecordShown) -> Item:
        told = line(self.phrases.record(record))
        return Item(told, marker=f"{record.id}:", anchor=record.id)

    def _provenance(self) -> Iterator[Block]:
        say, a = self.say, self.assessment
        for text in (
            *self.phrases.provenance(a.rules, a.engine),
            say("report", "weights", text=say.text(self.pack.evidence.basis.text)),
            say("report", "order"),
        ):
            yield Item(line(text))


def _lacks(point: Point) -> bool:
    """Whether something is known to be missing, rather than unknown."""
    return not {"against", "partly"}.isdisjoint(point.reasons)


def _refs(records: Iterable[str]) -> Line:
    return joined(line(Ref(id_)) for id_ in records)
