"""One rule of the pack as a page: what it asks for, what leads to it and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..model.handbook import Handbook, OpenQuestion
from ..model.pack import Advice, Condition, Criterion, Example, ExampleRecord, Notice, Pack
from ..model.values import Source, Text
from ..words import Say, cite
from .blocks import Block, Heading, Item, Paragraph
from .rules import asked, notes


def page(pack: Pack, handbook: Handbook, id_: str, say: Say) -> list[Block]:
    """The page of what in the pack is called `id_`; where several things are, all of them. Else empty."""
    rule = _Rule(pack, handbook, say)
    return [block for find in rule.finders for block in find(id_)]


def front(pack: Pack, say: Say) -> list[Block]:
    """The pack itself: its steps, its variants, what it does not claim and what it has chosen itself."""
    ladder = pack.ladder
    rule = _Rule(pack, Handbook(), say)
    used = say(
        "report",
        "rules-used",
        id=ladder.id,
        version=ladder.version,
        variant=ladder.variant,
        hash=pack.hash[:12],
    )
    blocks: list[Block] = [Heading(say.text(ladder.title), 1), Paragraph(used)]
    blocks.append(Heading(say("rules", "steps")))
    for step in ladder.steps:
        note = (say.text(step.note),) if step.note else ()
        blocks.append(Item(f"{step.number} {say.text(step.title)}", (*note, rule.cited(step.sources))))
    blocks.append(Heading(say("rules", "variants")))
    blocks += [
        Item(f"{v.id}: {say.text(v.title)}", (say.text(v.text), rule.cited(v.sources)))
        for v in ladder.variants
    ]
    blocks.append(Heading(say("rules", "limits")))
    blocks += [Item(say.text(limit.text), (rule.cited(limit.sources),)) for limit in ladder.limits]
    blocks.append(Heading(say("rules", "choices")))
    blocks += [Item(say.text(choice.text)) for choice in ladder.choices]
    return blocks


def criterion(pack: Pack, handbook: Handbook, id_: str, say: Say) -> list[Block]:
    """The page of a criterion."""
    return list(_Rule(pack, handbook, say).criterion(id_))


class _Entry(NamedTuple):
    """A word of the pack and what is said of it."""

    id: str
    title: Text | None
    texts: tuple[Text | None, ...] = ()
    sources: tuple[Source, ...] | None = None
    criteria: tuple[str, ...] = ()


class _Rule:
    def __init__(self, pack: Pack, handbook: Handbook, say: Say) -> None:
        self.pack = pack
        self.handbook = handbook
        self.say = say
        self.finders: tuple[Callable[[str], Iterable[Block]], ...] = (
            self.criterion,
            self.indicator,
            self.action,
            self.notice,
            self.target,
            self.expected,
            self.question,
            self.term,
        )

    def cited(self, sources: Iterable[Source]) -> str:
        places = cite((self.pack.works[s.work].short, s.place) for s in sources)
        return f"{self.say('report', 'source')}: {places or self.say('rules', 'own')}"

    # Criteria

    def criterion(self, id_: str) -> Iterator[Block]:
        if id_ not in self.pack.criteria:
            return
        say, criterion = self.say, self.pack.criteria[id_]
        step = next(s for s in self.pack.ladder.steps if s.number == self.pack.step_of[id_])
        yield Heading(say.text(criterion.title), 1)
        where = f"{say('report', 'step')} {step.number}: {say.text(step.title)}"
        yield Paragraph(f"{id_} · {where} · {'; '.join(notes(self.pack, say, criterion))}")
        if step.note:
            yield Paragraph(say.text(step.note))
        yield Paragraph(say.text(criterion.requirement))
        yield Paragraph(say.text(criterion.why))
        yield Heading(say("rules", "indicators"))
        for name, indicator in criterion.indicators.items():
            yield Item(
                say.text(indicator.question), (f"{name}: {'; '.join(asked(self.pack, say, indicator))}",)
            )
        yield from self._examples(criterion)
        questions = [
            q
            for q in self.handbook.interview.questions
            if not criterion.indicators.keys().isdisjoint(q.indicators)
        ]
        if questions:
            yield Heading(say("rules", "questions"))
            yield from map(self._question, questions)
        yield Heading(say("rules", "actions"))
        for number, action in enumerate(criterion.actions, start=1):
            yield self._action(f"{id_}.{action.on}.{number}", action)
        for cross in self.pack.actions:
            if id_ in cross.serves:
                yield self._action(cross.id, cross)
        yield from self._used_by(id_, criterion)
        yield from self._grounds(id_, criterion)

    def _examples(self, criterion: Criterion) -> Iterator[Block]:
        examples = criterion.examples
        shown = (("enough", examples.sufficient), ("not-enough", examples.insufficient))
        if examples.sufficient or examples.insufficient:
            yield Heading(self.say("rules", "examples"))
        for key, example in shown:
            if example:
                yield self._example(key, example)

    def _example(self, key: str, example: Example) -> Item:
        say = self.say
        status = say("status", example.status)
        records = (self._record(record) for record in example.records)
        return Item(f"{say('rules', key, status=status)}: {say.text(example.text)}", tuple(records))

    def _record(self, record: ExampleRecord) -> str:
        say = self.say
        known = [say.text(self.pack.evidence.kinds[record.kind].title)]
        old = record.months_ago
        known.append(say("report", "undated") if old is None else say("rules", "months-old", months=old))
        if record.parties:
            known.append(say.listed(say("rules", who) for who in record.parties))
        sides = (("floor-2", record.supports), ("partly", record.partly), ("ceiling-0", record.against))
        moved = (f"{say('effect', side)} {', '.join(ids)}" for side, ids in sides if ids)
        return f"{', '.join(known)}: {'; '.join(moved)}"

    def _question(self, question: OpenQuestion) -> Item:
        say = self.say
        return Item(say.text(question.text), (say.text(question.listen_for), self.cited(question.sources)))

    def _action(self, id_: str, advice: Advice) -> Item:
        say, terms = self.say, self.pack.terms
        facts = [
            f"{say('report', 'by')}: {say.text(terms.roles[advice.role])}",
            say.text(terms.efforts[advice.effort]),
        ]
        if advice.instrument:
            titles = self.pack.instruments.titles
            facts.append(f"{say('report', 'instrument')}: {say.text(titles[advice.instrument])}")
        what = say("report", "mend" if advice.on == "gap" else "find-out")
        below = [f"{id_}: {what} · {' · '.join(facts)}", self.cited(advice.sources)]
        if advice.reservation:
            below.append(f"{say('report', 'reservation')}: {say.text(advice.reservation)}")
        return Item(say.text(advice.text), tuple(below))

    def _used_by(self, id_: str, criterion: Criterion) -> Iterator[Block]:
        def names(notice: Notice) -> bool:
            return any(c.criterion == id_ or c.indicator in criterion.indicators for c in notice.all)

        using = [notice for notice in self._notices() if names(notice)]
        if using:
            yield Heading(self.say("rules", "used-by"))
        for notice in using:
            yield Item(self.say.text(notice.text), (notice.id,))

    def _notices(self) -> tuple[Notice, ...]:
        erosion = self.pack.erosion
        return (*self.pack.warnings, *((*erosion.signs, *erosion.counter_signs) if erosion else ()))

    def _grounds(self, id_: str, criterion: Criterion) -> Iterator[Block]:
        yield Heading(self.say("rules", "grounds"))
        yield Paragraph(self.cited(criterion.sources))
        ids = {id_, *criterion.indicators}
        own = f"{id_}."
        for passage in self.handbook.passages:
            named = passage.carried_by.named if passage.carried_by else {}
            carried = {i for ids_ in (named.get("criteria", ()), named.get("indicators", ())) for i in ids_}
            if ids & carried or any(action.startswith(own) for action in named.get("actions", ())):
                work = self.pack.works[passage.work].short
                yield Item(f"{self.say.text(passage.subject)} ({passage.id}; {work}, {passage.place})")

    # Everything else

    def indicator(self, id_: str) -> Iterator[Block]:
        for criterion, rule in self.pack.criteria.items():
            if id_ in rule.indicators:
                yield from self.criterion(criterion)

    def action(self, id_: str) -> Iterator[Block]:
        for criterion, rule in self.pack.criteria.items():
            for number, action in enumerate(rule.actions, start=1):
                if id_ == f"{criterion}.{action.on}.{number}":
                    yield Heading(f"{id_}: {self.say.text(rule.title)}", 1)
                    yield self._action(id_, action)
        for cross in self.pack.actions:
            if cross.id == id_:
                titles = self.say.listed(
                    self.say.text(self.pack.criteria[served].title) for served in cross.serves
                )
                yield Heading(f"{id_}: {titles}", 1)
                yield self._action(id_, cross)

    def notice(self, id_: str) -> Iterator[Block]:
        for notice in self._notices():
            if notice.id == id_:
                yield Heading(id_, 1)
                yield Paragraph(self.say.text(notice.text))
                erosion = self.pack.erosion
                in_force = erosion.in_force if erosion and notice not in self.pack.warnings else ()
                yield from self._conditions((*in_force, *notice.all))
                yield Paragraph(self.cited(notice.sources))

    def target(self, id_: str) -> Iterator[Block]:
        for rule in self.pack.targets.targets:
            if rule.id == id_:
                yield Heading(f"{id_}: {self.say('report', 'steps-one', steps=rule.target)}", 1)
                yield Paragraph(self.say.text(rule.text))
                yield from self._conditions(rule.all)
                yield Paragraph(self.cited(rule.sources))

    def expected(self, id_: str) -> Iterator[Block]:
        for rule in self.pack.roles.expected:
            if rule.id == id_:
                titles = self.say.listed(self.say.text(self.pack.terms.roles[role]) for role in rule.roles)
                yield Heading(f"{id_}: {titles}", 1)
                yield Paragraph(self.say.text(rule.text))
                yield Paragraph(self.cited(rule.sources))

    def question(self, id_: str) -> Iterator[Block]:
        for question in self.handbook.interview.questions:
            if question.id == id_:
                yield Heading(id_, 1)
                yield self._question(question)
                yield Paragraph(", ".join(question.indicators))

    def term(self, id_: str) -> Iterator[Block]:
        """Steps, roles, phases, functions, instruments, kinds of source, variants, limits and choices."""
        for entry in (*self._words(), *self._tools(), *self._ladder()):
            if entry.id == id_:
                yield Heading(f"{id_}: {self.say.text(entry.title)}" if entry.title else id_, 1)
                yield from (Paragraph(self.say.text(text)) for text in entry.texts if text)
                titles = ((i, self.pack.criteria[i].title) for i in entry.criteria)
                yield from (Item(self.say.text(title), (i,)) for i, title in titles)
                if entry.sources is not None:
                    yield Paragraph(self.cited(entry.sources))

    def _words(self) -> Iterator[_Entry]:
        pack, terms = self.pack, self.pack.terms
        for table in (terms.relations, terms.tiers, terms.efforts):
            yield from (_Entry(id_, title) for id_, title in table.items())
        coordination = pack.roles.coordination
        for id_, title in terms.roles.items():
            text = coordination.get(id_)
            yield _Entry(id_, title, (text.text if text else None,), text.sources if text else None)
        phases = {phase.id: phase for phase in pack.phases}
        for id_, title in terms.phases.items():
            asked = phases.get(id_)
            yield (
                _Entry(id_, title, (asked.text,), asked.sources, asked.asks) if asked else _Entry(id_, title)
            )

    def _tools(self) -> Iterator[_Entry]:
        pack = self.pack
        for id_, title in pack.instruments.titles.items():
            yield _Entry(id_, title, (), pack.instruments.sources)
        for id_, kind in pack.evidence.kinds.items():
            yield _Entry(id_, kind.title, (kind.examples,))
        for id_, function in (pack.functions.functions if pack.functions else {}).items():
            yield _Entry(id_, function.title, (function.text,), function.sources)

    def _ladder(self) -> Iterator[_Entry]:
        pack = self.pack
        for step in pack.ladder.steps:
            yield _Entry(step.id, step.title, (step.note,), step.sources, tuple(pack.criteria_of(step)))
        for variant in pack.ladder.variants:
            yield _Entry(variant.id, variant.title, (variant.text,), variant.sources)
        for limit in pack.ladder.limits:
            yield _Entry(limit.id, None, (limit.text,), limit.sources)
        for choice in pack.ladder.choices:
            yield _Entry(choice.id, None, (choice.text,))

    def _conditions(self, conditions: Iterable[Condition]) -> Iterator[Block]:
        yield Heading(self.say("rules", "when-all"))
        for condition in conditions:
            yield Item(" ".join(self._condition(condition)))

    def _condition(self, condition: Condition) -> Iterator[str]:
        say, pack = self.say, self.pack
        if condition.criterion:
            yield f"{say.text(pack.criteria[condition.criterion].title)} ({condition.criterion}):"
        if condition.indicator:
            question = next(
                c.indicators[condition.indicator].question
                for c in pack.criteria.values()
                if condition.indicator in c.indicators
            )
            yield f"{say.text(question)} ({condition.indicator}):"
        if condition.step:
            yield f"{say('report', 'step')} {condition.step}:"
        if condition.floor:
            yield say("rules", f"floor-{condition.floor.at_least}")
        if condition.ceiling:
            yield say("rules", f"ceiling-{condition.ceiling.at_most}")
        if condition.relation:
            yield say.text(pack.terms.relations[condition.relation])
        if condition.phase:
            yield say("report", "phase", phase=say.text(pack.terms.phases[condition.phase]))
        if condition.target or condition.instruments:
            yield say("rules", f"{condition.target or condition.instruments}")
        for question_id, answer in (condition.problem or {}).items():
            answered = say("answer", "met" if answer == "yes" else "not-met")
            yield f"{say.text(pack.targets.questions[question_id])} {answered}"
