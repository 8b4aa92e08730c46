"""The assessment as a document: what every format tells, in the same words and the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..model.assessment import (
    ActionResult,
    ArenaResult,
    Assessment,
    BaseResult,
    CriterionResult,
    IndicatorResult,
    Level,
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
from ..model.pack import On, Pack, PartyTable
from ..questions.timeline import Timeline
from ..words import Say, needed
from . import timeline
from .document import (
    Block,
    Document,
    Item,
    Labelled,
    Line,
    Link,
    Mark,
    Para,
    Ref,
    Section,
    Task,
    joined,
    line,
)
from .parties import asked_of_each, matrix
from .phrases import Phrases, capital, looked_up
from .rows import of_assessment
from .short import leading, views
from .short.gaps import gap
from .short.seen import Seen


def document(
    assessment: Assessment,
    pack: Pack,
    say: Say,
    history: Timeline | None = None,
    file: str = "",
    options: str = "",
) -> Document:
    """The whole report, with the course of time in each arena where `history` is given.

    `file` and the `options` are what was typed, so that what is to be typed next can name them.
    """
    added = timeline.sections(history, pack, say) if history else {}
    return _AssessmentDocument(assessment, pack, say, added).document(file, options)


class _AssessmentDocument:
    def __init__(self, assessment: Assessment, pack: Pack, say: Say, added: Mapping[str, Section]) -> None:
        self.added = added
        self.assessment = assessment
        self.pack = pack
        self.say = say
        self.phrases = Phrases(pack, say, assessment.parties)
        self.parties = self.phrases.parties
        self.seen = views(assessment, pack, say)
        self.records = {record.id: record for record in assessment.evidence}

    def document(self, file: str, options: str) -> Document:
        a = self.assessment
        short = leading(a, self.pack, self.say, file, options)
        sections = tuple(section for section in self._sections() if section.blocks)
        lead = (*self._lead(short, sections), self._more(sections))
        return short._replace(lead=lead, sections=sections, rows=of_assessment(a, self.phrases))

    def _lead(self, short: Document, sections: Sequence[Section]) -> Iterator[Block]:
        """The short answer; where another arena comes between, an arena itself says where it is told of."""
        more = {section.id: section for section in sections}
        *others, last = short.lead
        for block in others:
            if isinstance(block, Section) and (told := more.get(_more_of(block.id))):
                yield block._replace(blocks=(*block.blocks, self._more([told])))
            else:
                yield block
        yield last

    def _sections(self) -> Iterator[Section]:
        a, say = self.assessment, self.say
        yield from map(self._arena, self.seen)
        yield self._section("verdicts", self._verdicts())
        yield self._limits()
        yield self._section("choices", (Item(line(say.text(choice.text))) for choice in a.choices))
        yield self._section("evidence", (self._record(record) for record in a.evidence))
        yield self._made()

    def _limits(self) -> Section:
        told = (Item(line(self.say.text(limit.text))) for limit in self.assessment.limits)
        return self._section("limits", told)

    def _made(self) -> Section:
        return self._section("provenance", self._provenance())

    def _more(self, sections: Iterable[Section]) -> Para:
        """Where the rest is told."""
        links = joined(line(Link(section.title, f"#{section.id}")) for section in sections)
        return Para(line(f"{self.say('report', 'more')}: ", *links, "."))

    def _section(self, key: str, blocks: Iterable[Block], within: str = "") -> Section:
        return Section(f"{within}{key}", self.say("report", key), tuple(blocks), folded=True)

    def _arena(self, seen: Seen) -> Section:
        """All there is to tell of an arena; where nothing is on file, only what to aim at."""
        arena = seen.arena
        parts = self._parts(seen) if self.records else self._aim(arena)
        told = tuple(section for section in parts if section.blocks) if arena.is_shared else ()
        title = self.say("report", "more-about", arena=arena.name)
        return Section(_more_of(arena.id), title, told, major=True)

    def _aim(self, arena: ArenaResult) -> Iterator[Section]:
        told = (Item(line(text)) for text in self._target(arena.target))
        yield self._section("levels", told, f"{arena.id}-")
        yield self._section("not-applicable", self._set_aside(arena), f"{arena.id}-")

    def _parts(self, seen: Seen) -> Iterator[Section]:
        arena = seen.arena
        told = {
            "levels": self._levels(arena),
            "gaps": self._gaps(seen),
            "open": self._open(arena),
            "actions": self._actions_by_step(arena, ("gap", "renew")),
            "find-out": self._actions_by_step(arena, ("open",)),
            "strengthen": (self._strengthen(arena, p) for p in arena.strengthen),
            "not-applicable": self._set_aside(arena),
            "warnings": map(self._notice, arena.warnings),
            "dips": (Item(line(self.phrases.dip(dip))) for dip in arena.dips),
            "erosion": self._erosion(arena),
        }
        parts = [self._section(key, blocks, f"{arena.id}-") for key, blocks in told.items()]
        parts += [self.added[arena.id]] if arena.id in self.added else ()
        parts += [self._side_by_side(arena, table) for table in self.pack.tables]
        told = {
            "phase-asks": self._phase_asks(arena),
            "roles": self._roles(arena.roles),
            "instruments": self._instruments(arena),
            "functions": self._functions(arena),
            "criteria": self._criteria(arena),
        }
        parts += [self._section(key, blocks, f"{arena.id}-") for key, blocks in told.items()]
        yield from parts

    def _set_aside(self, arena: ArenaResult) -> Iterator[Item]:
        """What does not apply here, and why not."""
        for aside in arena.not_applicable:
            question = self.pack.criteria[aside.criterion].indicators[aside.indicator].question
            title = f"{self.say.text(question)} ({self.phrases.placed(aside.criterion)})"
            yield Item(line(f"{title}: {aside.why} ", *looked_up(aside), "."))

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
        columns = {
            self.say.text(column.title): indicators[column.indicator]
            for column in table.columns
            if column.indicator in indicators
        }
        blocks: Iterable[Block] = ()
        if any(indicator.records for indicator in columns.values()):
            blocks = self._table(f"{self.say.text(table.title)} – {arena.name}", table, columns)
        return Section(f"{arena.id}-{table.id}", self.say.text(table.title), tuple(blocks), folded=True)

    def _table(
        self, caption: str, table: PartyTable, columns: Mapping[str, IndicatorResult]
    ) -> Iterator[Block]:
        yield Para(line(self.say.text(table.text)))
        yield matrix(caption, columns, self.parties, self._answer)
        asked = columns.values()
        for party in dict.fromkeys(p.party for indicator in asked for p in indicator.parties):
            yield from self._in_table(party, asked)

    def _in_table(self, party: str, asked: Iterable[IndicatorResult]) -> Iterator[Item]:
        """What is on file about one party in a table, if anything is."""
        used = dict.fromkeys(record.id for indicator in asked for record in indicator.records)
        speaking = (id_ for id_ in used if party in (self.records[id_].parties or (party,)))
        below = tuple(Para(line(Ref(id_), f": {self.records[id_].what}")) for id_ in speaking)
        if below:
            yield Item(line(self.parties[party]), below=below)

    def _phase_asks(self, arena: ArenaResult) -> Iterator[Block]:
        asks = arena.phase_asks
        if asks is None:
            return
        yield Para(line(self.phrases.sourced(asks)))
        found = arena.criteria
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

    def _status(self, result: StepResult | CriterionResult) -> Mark:
        return self.phrases.status(result, contested=result.contested)

    def _levels(self, arena: ArenaResult) -> Iterator[Block]:
        say, level = self.say, arena.level
        said = [
            say("report", "reached", upto=self.phrases.up_to(level.reached)),
            say("report", "under-way", upto=self.phrases.up_to(level.under_way)),
            self._possible(level),
        ]
        said += self._bases("unsupported-by", level.unsupported)
        said += self._bases("undocumented-by", level.undocumented)
        counted = {"published": arena.published, "steps": self.pack.published_steps}
        lasting = {"lasting": say("status", arena.lasting)} if arena.lasting else {}
        said.append(say("report", "published" if lasting else "published-only", **counted, **lasting))
        said += self.phrases.published_differs(arena)
        if arena.ends:
            is_past = arena.ends < self.assessment.as_of[: len(arena.ends)]
            said.append(say("report", "ended" if is_past else "ends", day=say.day(arena.ends)))
        yield from (Item(line(text)) for text in (*said, *self._target(arena.target)))
        yield from self.phrases.notes(arena.steps)

    def _possible(self, level: Level) -> str:
        """How far it may be, and what hinders it where more is begun."""
        key = "possible" if level.possible >= level.under_way else "possible-but"
        upto = self.phrases.up_to(level.possible)
        return self.say("report", key, upto=upto, step=level.possible + 1)

    def _bases(self, key: str, bases: tuple[BaseResult, ...]) -> Iterator[str]:
        """The steps that stand above a base that does not carry them, and what holds it up."""
        if bases:
            steps = self.phrases.steps(tuple(base.step for base in bases))
            below = dict.fromkeys(id_ for base in bases for id_ in base.criteria)
            titles = [*map(self.phrases.placed, below)]
            named = self.say.listed(titles or [self.say("report", "count-none")])
            yield capital(self.say("report", key, steps=steps, criteria=named))

    def _target(self, target: Target) -> Iterator[str]:
        """What the rules recommend and why, or why they recommend nothing."""
        key = "target-recommended" if target.recommended else "target-none"
        if not target.recommended and target.reasons:
            key = "target-none-because"
        said = self.say("report", key, step=target.recommended)
        yield " ".join((said, *self._target_reasons(target)))

    def _target_reasons(self, target: Target) -> Iterator[str]:
        """Why it is recommended, or why none is; and what else was recommended."""
        chosen = [reason for reason in target.reasons if reason.target == target.recommended]
        yield from (self.phrases.sourced(reason) for reason in chosen)
        others = {reason.target for reason in target.reasons if reason.target and reason not in chosen}
        if others:
            yield self.say("report", "target-others", steps=self.phrases.steps(sorted(others)))

    def _gaps(self, seen: Seen) -> Iterator[Item]:
        """What is missing, and of each what is also not known about it."""
        unknown = {point.criterion: point for point in seen.arena.open}
        for point in seen.arena.lacking:
            also = unknown.get(point.criterion)
            yield Item(gap(seen, point), below=tuple(self._facts(seen.arena, also)) if also else ())

    def _open(self, arena: ArenaResult) -> Iterator[Item]:
        """What is not known; and, once, what nothing at all is on file about. A gap is not told again."""
        missing = {point.criterion for point in arena.gaps}
        others = [point for point in arena.open if point.criterion not in missing]
        yield from (self._point(arena, point) for point in others if not _is_blank(point))
        if blank := [self.phrases.placed(point.criterion) for point in others if _is_blank(point)]:
            yield Item(line(self.say("report", "nothing-about", criteria=self.say.listed(blank))))

    def _point(self, arena: ArenaResult, point: Point) -> Item:
        mark = Mark(self.say("status", point.status), point.status)
        title = f"{self.phrases.placed(point.criterion)}: "
        return Item(line(title, mark), below=tuple(self._facts(arena, point)))

    def _facts(self, arena: ArenaResult, point: Point) -> Iterator[Labelled]:
        """Why something is not known, at whom, and by which records."""
        say = self.say
        facts = {
            "unknown": line(", ".join(say("reason", reason) for reason in point.reasons)),
            "unknown-at": line(self._who(arena, point)),
            "records": _refs(point.records),
        }
        return (Labelled(key, say("report", key), said) for key, said in facts.items() if any(said))

    def _who(self, arena: ArenaResult, point: Point) -> str:
        """The parties a point is about, or that it is about everyone."""
        indicators = arena.criteria[point.criterion].indicators
        asked = {party.party for indicator in indicators for party in indicator.parties}
        if len(point.parties) > 1 and asked == set(point.parties):
            return self.say("report", "everyone", count=len(asked))
        return self.phrases.who(point.parties)

    def _actions_by_step(self, arena: ArenaResult, on: Sequence[On]) -> Iterator[Section]:
        """The actions of a kind in their order, under the lowest step each serves."""
        listed = {point.criterion: point.step for point in (*arena.gaps, *arena.open)}
        chosen = enumerate((action for action in arena.actions if action.on in on), start=1)
        by_step: dict[int, list[Task]] = {}
        for number, action in chosen:
            lowest = min(listed[id_] for id_ in action.serves if id_ in listed)
            by_step.setdefault(lowest, []).append(self._action(action, number))
        titles = {step.number: self.phrases.step(step) for step in arena.steps}
        for step, tasks in sorted(by_step.items()):
            yield Section(f"{arena.id}-{'-'.join(on)}-{step}", titles[step], tuple(tasks))

    def _action(self, action: ActionResult, number: int | None = None) -> Task:
        served = ", ".join(map(self.phrases.criterion, action.serves))
        besides = f" ({self.phrases.purpose(action)})" if action.on == "renew" else ""
        return self.phrases.task(action, number, f"{served}{besides}")

    def _strengthen(self, arena: ArenaResult, point: Strengthen) -> Item:
        """What to do about a supporting criterion; what it lacks stands among the gaps."""
        actions = tuple(self._action(action) for action in point.actions)
        if _lacks(point):
            return Item(line(self.phrases.placed(point.criterion)), below=actions)
        told = self._point(arena, point)
        return told._replace(below=(*told.below, *actions))

    def _criteria(self, arena: ArenaResult) -> Iterator[Section]:
        for step in arena.steps:
            criteria = tuple(self._criterion(arena, criterion) for criterion in step.criteria)
            yield Section(f"{arena.id}-criteria-{step.number}", self.phrases.step(step), criteria)

    def _criterion(self, arena: ArenaResult, criterion: CriterionResult) -> Item:
        say = self.say
        title = self.phrases.weighed(say.text(criterion.title), criterion.weight)
        if not criterion.applies:
            return Item(line(f"{title}: {self.phrases.where(criterion)}"))
        rule = [criterion.id]
        if len(criterion.indicators) > 1:
            rule.append(say("rules", "all" if self.pack.criteria[criterion.id].met.all else "any"))
        cited = self.phrases.cited(criterion.sources)
        below = [
            *self._indicators(criterion, f"{title} – {arena.name}"),
            self.phrases.fact("report", "rule", f"{'; '.join(rule)}. {cited}."),
        ]
        return Item(line(f"{title}: ", self._status(criterion)), below=tuple(below))

    def _indicators(self, criterion: CriterionResult, caption: str) -> Iterator[Block]:
        """Each by itself, and in a table what every party is asked, where no other table tells it."""
        tabled = {column.indicator for table in self.pack.tables for column in table.columns}
        untabled = (indicator for indicator in criterion.indicators if indicator.id not in tabled)
        columns = asked_of_each(untabled, self.say("csv", "answer"))
        markers = {asked.id: f"{head})" for head, asked in columns.items() if len(columns) > 1}
        for indicator in criterion.indicators:
            yield self._indicator(criterion, indicator, markers.get(indicator.id, ""))
        if columns:
            yield matrix(caption, columns, self.parties, self._answer)

    def _indicator(self, criterion: CriterionResult, indicator: IndicatorResult, marker: str) -> Item:
        """The question, the answer and the records behind it; of what all are asked, who answers what."""
        say = self.say
        answer = self.phrases.overall(indicator, contested=indicator.contested, asked=len(indicator.parties))
        records = joined(map(self._used, indicator.records)) or line(say("report", "nothing-on-file"))
        said = line(f"{say.text(indicator.question)} ", answer, ": ", *records, ".")
        if any(record.effect == "floor-1" for record in indicator.records):
            needs = self.pack.criteria[criterion.id].indicators[indicator.id].needs
            said = (*said, f" {say('report', 'needs', kind=needed(say, self.pack, needs))}")
        below = tuple(self._by_answer(indicator)) if indicator.asks == "together" else ()
        return Item(said, marker=marker, below=below)

    def _by_answer(self, indicator: IndicatorResult) -> Iterator[Para]:
        """Who answers what, where they do not answer alike."""
        answers: dict[str, list[str]] = {}
        for party in indicator.parties:
            answers.setdefault(self._answer(party).text, []).append(self.parties[party.party])
        if len(answers) > 1:
            grouped = (f"{capital(said)}: {', '.join(who)}." for said, who in answers.items())
            yield Para(line(" ".join(grouped)))

    def _answer(self, result: IndicatorResult | PartyResult) -> Mark:
        return self.phrases.answer(result, contested=result.contested)

    def _used(self, used: RecordUsed) -> Line:
        why = self.say("reason", used.reason) if used.reason else self.say("effect", used.effect)
        return line(Ref(used.id), f" ({why})")

    def _verdicts(self) -> Iterator[Block]:
        for v in self.assessment.verdicts:
            day = f" ({self.say.day(v.date)})" if v.date else ""
            about = f" {v.about}:" if v.about else ""
            yield Item(line(f"{v.by}{day}:{about} {v.what} ", *looked_up(v), "."))

    def _record(self, record: RecordShown) -> Item:
        return Item(self.phrases.record(record), marker=f"{record.id}:", anchor=record.id)

    def _provenance(self) -> Iterator[Block]:
        say, a = self.say, self.assessment
        for text in (
            *self.phrases.provenance(a.rules, a.engine),
            say("report", "weights", text=say.text(self.pack.evidence.basis.text)),
            say("report", "order"),
        ):
            yield Item(line(text))


def _more_of(arena: str) -> str:
    return f"{arena}-more"


def _lacks(point: Point) -> bool:
    """Whether something is known to be missing, rather than unknown."""
    return not {"against", "partly"}.isdisjoint(point.reasons)


def _is_blank(point: Point) -> bool:
    """Whether nothing at all is on file about it."""
    return point.reasons == ("no-record",) and point.status == "unknown"


def _refs(records: Iterable[str]) -> Line:
    return joined(line(Ref(id_)) for id_ in records)
