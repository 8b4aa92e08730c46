"""One rule of the pack as a page: what it asks for, what leads to it and what it rests on."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from ..model.handbook import Handbook, OpenQuestion, SourcePassage
from ..model.pack import (
    Advice,
    Condition,
    Criterion,
    Example,
    ExampleRecord,
    ExpectedRoles,
    Notice,
    Pack,
    TargetRule,
    Variant,
)
from ..model.values import Source, Text
from ..naming import Names, every, gathered, named, titles
from ..words import Say, cite
from .document import Block, Document, Item, Para, Section, line
from .rules import asked, limited_to, notes, strength


def page(pack: Pack, handbook: Handbook, read: str, say: Say) -> Document:
    """The page of what in the pack is called `read`; where several things are, all of them on one.

    Raises:
        CannotAnswer: nothing is, or more than one thing may be.
    """
    rule = _RulePage(pack, handbook, say)
    ids = every(read, names(pack, handbook), "no-such-rule")
    found = [section for id_ in ids for find in rule.finders for section in find(id_)]
    return as_page(found[0]) if len(found) == 1 else Document(read, "", "", tuple(found))


def names(pack: Pack, handbook: Handbook) -> Names:
    """Everything that has a page, by id, with the other names it goes by."""
    questions = ((question.id, titles(question.text)) for question in handbook.interview.questions)
    return gathered((*named(pack).items(), *questions))


def as_page(section: Section) -> Document:
    """A section as a document of its own: its parts are the sections, and what stands before them leads."""
    parts = tuple(block for block in section.blocks if isinstance(block, Section))
    lead = tuple(block for block in section.blocks if not isinstance(block, Section))
    return Document(section.title, "", "", parts, lead=lead)


def front(pack: Pack, say: Say) -> Document:
    """The pack itself: its steps, its variants, what it does not claim and what it has chosen itself."""
    ladder = pack.ladder
    rule = _RulePage(pack, Handbook(), say)
    used = {"id": ladder.id, "version": ladder.version, "variant": ladder.variant, "hash": pack.hash[:12]}
    parts: dict[str, Iterable[Block]] = {
        "steps": (
            _item(
                f"{step.number} {say.text(step.title)}",
                *((say.text(step.note),) if step.note else ()),
                rule.cited(step.sources),
            )
            for step in ladder.steps
        ),
        "variants": (
            _item(f"{v.id}: {say.text(v.title)}", *rule.of_variant(v), rule.cited(v.sources))
            for v in ladder.variants
        ),
        "limits": (_item(say.text(limit.text), rule.cited(limit.sources)) for limit in ladder.limits),
        "choices": (_item(say.text(choice.text)) for choice in ladder.choices),
    }
    told = tuple(Section(key, say("rules", key), tuple(blocks)) for key, blocks in parts.items())
    lead = (Para(line(say("report", "rules-used", **used))),)
    return Document(say.text(ladder.title), "", "", told, lead=lead)


def criterion(pack: Pack, handbook: Handbook, id_: str, say: Say) -> Section:
    """All that the pack says of a criterion."""
    (section,) = _RulePage(pack, handbook, say).criterion(id_)
    return section


def _item(text: str, *below: str) -> Item:
    return Item(line(text), below=tuple(Para(line(told)) for told in below))


class _Entry(NamedTuple):
    """A word of the pack and what is said of it."""

    id: str
    title: Text | None
    texts: tuple[Text | None, ...] = ()
    sources: tuple[Source, ...] | None = None
    criteria: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


class _RulePage:
    def __init__(self, pack: Pack, handbook: Handbook, say: Say) -> None:
        self.pack = pack
        self.handbook = handbook
        self.say = say
        self.finders: tuple[Callable[[str], Iterable[Section]], ...] = (
            self.criterion,
            self.indicator,
            self.action,
            self.notice,
            self.target,
            self.expected,
            self.question,
            self.term,
        )

    def of_variant(self, variant: Variant) -> Iterator[str]:
        """What a variant is for, what stands elsewhere in it, and whether it is the published one."""
        say = self.say
        yield say.text(variant.text)
        for placed in variant.moves:
            if there := self.pack.criteria.get(
                placed.criterion
            ):  # not where the variant in use leaves it out
                told = {"step": placed.step, "weight": say("rules", placed.weight)}
                moved = say("rules", "moved", title=say.text(there.title), **told)
                yield "; ".join((moved, *limited_to(self.pack, say, placed)))
        if variant.id == self.pack.ladder.published:
            yield say("rules", "published")

    def cited(self, sources: Iterable[Source]) -> str:
        places = cite((self.pack.works[s.work].short, s.place) for s in sources)
        return f"{self.say('report', 'source')}: {places or self.say('rules', 'own')}"

    # Criteria

    def _part(self, of: str, key: str, blocks: Iterable[Block]) -> Iterator[Section]:
        """A part under a heading of ours, where there is anything in it."""
        if told := tuple(blocks):
            yield Section(f"{of}-{key}", self.say("rules", key), told)

    def criterion(self, id_: str) -> Iterator[Section]:
        """A criterion with all that hangs by it."""
        if id_ in self.pack.criteria:
            rule = self.pack.criteria[id_]
            yield Section(id_, self.say.text(rule.title), tuple(self._criterion(id_, rule)))

    def _criterion(self, id_: str, criterion: Criterion) -> Iterator[Block]:
        say = self.say
        step = next(s for s in self.pack.ladder.steps if s.number == self.pack.step_of[id_])
        where = f"{say('report', 'step')} {step.number}: {say.text(step.title)}"
        yield Para(line(f"{id_} · {where} · {'; '.join(notes(self.pack, say, criterion))}"))
        for text in (step.note, criterion.requirement, criterion.why):
            if text:
                yield Para(line(say.text(text)))
        questions = (
            _item(say.text(indicator.question), f"{name}: {'; '.join(asked(self.pack, say, indicator))}")
            for name, indicator in criterion.indicators.items()
        )
        yield from self._part(id_, "indicators", questions)
        yield from self._part(id_, "examples", self._examples(criterion))
        in_guide = (
            self._question(q)
            for q in self.handbook.interview.questions
            if not criterion.indicators.keys().isdisjoint(q.indicators)
        )
        yield from self._part(id_, "questions", in_guide)
        yield from self._part(id_, "actions", self._actions(id_, criterion))
        yield from self._part(id_, "used-by", self._used_by(id_, criterion))
        yield from self._part(id_, "grounds", self._grounds(id_, criterion))

    def _actions(self, id_: str, criterion: Criterion) -> Iterator[Item]:
        yield from (self._action(own, action) for own, action in criterion.own_actions(id_).items())
        yield from (self._action(cross.id, cross) for cross in self.pack.actions if id_ in cross.serves)

    def _examples(self, criterion: Criterion) -> Iterator[Item]:
        examples = criterion.examples
        for key, example in (("enough", examples.sufficient), ("not-enough", examples.insufficient)):
            if example:
                yield self._example(key, example)

    def _example(self, key: str, example: Example) -> Item:
        say = self.say
        status = say("status", example.status)
        records = (self._record(record) for record in example.records)
        return _item(f"{say('rules', key, status=status)}: {say.text(example.text)}", *records)

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
        return _item(say.text(question.text), say.text(question.listen_for), self.cited(question.sources))

    def _action(self, id_: str, advice: Advice) -> Item:
        say, terms = self.say, self.pack.terms
        facts = [
            f"{say('report', 'by')}: {say.text(terms.roles[advice.role])}",
            say.text(terms.efforts[advice.effort]),
        ]
        if advice.instrument:
            titles = self.pack.instruments.titles
            facts.append(f"{say('report', 'instrument')}: {say.text(titles[advice.instrument])}")
        what = say("report", f"on-{advice.on}")
        below = [f"{id_}: {what} · {' · '.join(facts)}", self.cited(advice.sources)]
        if advice.advised:
            below.append(f"{say('report', 'recommended')}: {self.cited([advice.advised])}")
        if advice.reservation:
            below.append(f"{say('report', 'reservation')}: {say.text(advice.reservation)}")
        return _item(say.text(advice.text), *below)

    def _used_by(self, id_: str, criterion: Criterion) -> Iterator[Item]:
        for notice in self._notices():
            if any(c.criterion == id_ or c.indicator in criterion.indicators for c in notice.all):
                yield _item(self.say.text(notice.text), notice.id)

    def _notices(self) -> tuple[Notice, ...]:
        return (*self.pack.warnings, *self.pack.signs)

    def _grounds(self, id_: str, criterion: Criterion) -> Iterator[Block]:
        yield Para(line(self.cited(criterion.sources)))
        ids = {id_, *criterion.indicators}
        for passage in self.handbook.passages:
            if self._carries(passage, ids, f"{id_}."):
                work = self.pack.works[passage.work].short
                yield _item(f"{self.say.text(passage.subject)} ({passage.id}; {work}, {passage.place})")

    def _carries(self, passage: SourcePassage, ids: set[str], own: str) -> bool:
        """Whether a passage is carried by the criterion, an indicator of it or an action of its own."""
        named = passage.carried_by.named if passage.carried_by else {}
        carried = {i for key in ("criteria", "indicators") for i in named.get(key, ())}
        return bool(ids & carried) or any(action.startswith(own) for action in named.get("actions", ()))

    # Everything else

    def indicator(self, id_: str) -> Iterator[Section]:
        """The criterion that an indicator belongs to."""
        if home := self.pack.criterion_of.get(id_):
            yield from self.criterion(home)

    def action(self, id_: str) -> Iterator[Section]:
        """What to do, and for which criteria."""
        say, criteria = self.say, self.pack.criteria
        for criterion, rule in criteria.items():
            if action := rule.own_actions(criterion).get(id_):
                yield Section(id_, f"{id_}: {say.text(rule.title)}", (self._action(id_, action),))
        for cross in self.pack.actions:
            if cross.id == id_:
                titles = say.listed(say.text(criteria[served].title) for served in cross.serves)
                yield Section(id_, f"{id_}: {titles}", (self._action(id_, cross),))

    def notice(self, id_: str) -> Iterator[Section]:
        """A warning or a sign."""
        erosion = self.pack.erosion
        for notice in self._notices():
            if notice.id == id_:
                in_force = erosion.in_force if erosion and notice not in self.pack.warnings else ()
                yield self._ruled(id_, id_, notice, (*in_force, *notice.all))

    def target(self, id_: str) -> Iterator[Section]:
        """Which step to aim for, and when."""
        for rule in self.pack.targets.targets:
            if rule.id == id_:
                key = "steps-one" if rule.target else "no-target"
                step = self.say("report", key, steps=rule.target)
                yield self._ruled(id_, f"{id_}: {step}", rule, rule.all)

    def expected(self, id_: str) -> Iterator[Section]:
        """Roles that are expected somewhere."""
        for rule in self.pack.roles.expected:
            if rule.id == id_:
                titles = self.say.listed(self.say.text(self.pack.terms.roles[role]) for role in rule.roles)
                yield self._ruled(id_, f"{id_}: {titles}", rule, ())

    def _ruled(
        self,
        id_: str,
        title: str,
        rule: Notice | TargetRule | ExpectedRoles,
        conditions: Iterable[Condition],
    ) -> Section:
        """What a rule says, where from, and when all of what holds."""
        said = (Para(line(self.say.text(rule.text))), Para(line(self.cited(rule.sources))))
        when = (_item(" ".join(self._condition(condition))) for condition in conditions)
        return Section(id_, title, (*said, *self._part(id_, "when-all", when)))

    def question(self, id_: str) -> Iterator[Section]:
        """A question of the interview guide."""
        for question in self.handbook.interview.questions:
            if question.id == id_:
                asked_about = Para(line(", ".join(question.indicators)))
                yield Section(id_, id_, (self._question(question), asked_about))

    def term(self, id_: str) -> Iterator[Section]:
        """Steps, roles, phases, functions, instruments, kinds of source, variants, limits and choices."""
        for entry in (*self._words(), *self._tools(), *self._ladder()):
            if entry.id == id_:
                title = f"{id_}: {self.say.text(entry.title)}" if entry.title else id_
                yield Section(id_, title, tuple(self._entry(entry)))

    def _entry(self, entry: _Entry) -> Iterator[Block]:
        yield from (Para(line(self.say.text(text))) for text in entry.texts if text)
        yield from (Para(line(said)) for said in entry.said)
        yield from (_item(self.say.text(self.pack.criteria[id_].title), id_) for id_ in entry.criteria)
        if entry.sources is not None:
            yield Para(line(self.cited(entry.sources)))

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
            yield _Entry(id_, kind.title, (kind.examples,), said=(strength(kind, self.say),))
        for id_, function in (pack.functions.functions if pack.functions else {}).items():
            yield _Entry(id_, function.title, (function.text,), function.sources)

    def _ladder(self) -> Iterator[_Entry]:
        pack = self.pack
        for step in pack.ladder.steps:
            yield _Entry(step.id, step.title, (step.note,), step.sources, tuple(pack.criteria_of(step)))
        for variant in pack.ladder.variants:
            yield _Entry(variant.id, variant.title, (), variant.sources, said=tuple(self.of_variant(variant)))
        for limit in pack.ladder.limits:
            yield _Entry(limit.id, None, (limit.text,), limit.sources)
        for choice in pack.ladder.choices:
            yield _Entry(choice.id, None, (choice.text,))

    def _condition(self, condition: Condition) -> Iterator[str]:
        yield from self._finding(condition)
        yield from self._bounds(condition)
        yield from self._context(condition)

    def _finding(self, condition: Condition) -> Iterator[str]:
        say, criteria = self.say, self.pack.criteria
        if condition.criterion:
            yield f"{say.text(criteria[condition.criterion].title)} ({condition.criterion}):"
        if condition.indicator:
            question = self.pack.indicators[condition.indicator].question
            yield f"{say.text(question)} ({condition.indicator}):"
        if condition.step:
            yield f"{say('report', 'step')} {condition.step}:"

    def _bounds(self, condition: Condition) -> Iterator[str]:
        if condition.floor:
            yield self.say("rules", f"floor-{condition.floor.at_least}")
        if condition.ceiling:
            yield self.say("rules", f"ceiling-{condition.ceiling.at_most}")

    def _context(self, condition: Condition) -> Iterator[str]:
        say, pack = self.say, self.pack
        if condition.relation:
            yield say.text(pack.terms.relations[condition.relation])
        if condition.phase:
            yield say("report", "phase", phase=say.text(pack.terms.phases[condition.phase]))
        if fact := condition.target or condition.instruments or condition.ends:
            yield say("rules", fact)
        for question_id, answer in (condition.problem or {}).items():
            answered = say("answer", "met" if answer == "yes" else "not-met")
            yield f"{say.text(pack.targets.questions[question_id])} {answered}"
