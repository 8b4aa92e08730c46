"""The assessment as text for people, in the terminal or in a file."""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from ..assessment import (
    ActionResult,
    ArenaLine,
    ArenaResult,
    Assessment,
    Cited,
    CriterionResult,
    Dip,
    IndicatorResult,
    NoticeResult,
    PartyResult,
    Point,
    Reason,
    RecordShown,
    RoleResult,
    StepResult,
    Strengthen,
)
from ..pack import Pack, PartyTable
from ..values import Status
from ..words import Say, cite
from .page import Page

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
    page = Page(width)
    _Report(assessment, pack, say, page).write()
    return page.coloured() if colour else page.plain()


class _Report:
    def __init__(self, assessment: Assessment, pack: Pack, say: Say, page: Page) -> None:
        self.assessment = assessment
        self.pack = pack
        self.say = say
        self.page = page
        self.titles = {id_: say.text(criterion.title) for id_, criterion in pack.criteria.items()}
        self.parties = {party.id: party.name for party in assessment.parties}
        self.arenas = {arena.id: arena for arena in assessment.arenas}
        self.records = {record.id: record for record in assessment.evidence}

    def write(self) -> None:
        say, page, a = self.say, self.page, self.assessment
        page.write(a.collaboration.name, style="bold")
        page.write(say("report", "title", day=say.day(a.as_of)))
        self._heading("in-short")
        self._headline()
        for arena in a.arenas:
            self._arena(arena)
        if a.verdicts:
            self._heading("verdicts")
            self._verdicts()
        self._heading("limits")
        for limit in a.limits:
            page.item(say.text(limit.text), indent=2)
        if a.choices:
            self._heading("choices")
            for choice in a.choices:
                page.item(say.text(choice.text), indent=2)
        self._heading("evidence")
        self._evidence()
        self._heading("provenance")
        self._provenance()

    def _heading(self, key: str, indent: int = 0) -> None:
        self.page.write()
        self.page.write(self.say("report", key), indent=indent, style="bold")

    def _headline(self) -> None:
        headline = self.assessment.headline
        for line in headline.arenas:
            self.page.item(f"{self.arenas[line.id].name}: {self._arena_line(line)}", indent=2)
        if len(headline.arenas) > 1:
            ends, arenas = headline.interval, self.assessment.arenas
            low = [arena.name for arena in arenas if arena.level.reached == ends.low]
            high = [arena.name for arena in arenas if arena.level.possible == ends.high]
            levels = {"low": self._up_to(ends.low), "high": self._up_to(ends.high)}
            named = {"low_arena": self._arenas(low), "high_arena": self._arenas(high)}
            self.page.item(self.say("report", "interval", **levels, **named), indent=2)

    def _arenas(self, names: list[str]) -> str:
        return self.say("report", "every-arena") if len(names) == len(self.arenas) else self.say.listed(names)

    def _arena_line(self, line: ArenaLine) -> str:
        say, first = self.say, line.first_gap
        said = [
            say("report", "in-place", steps=self._steps(line.in_place))
            if line.in_place
            else say("report", "start"),
            say("report", "first-gap", criterion=self.titles[first.criterion], step=first.step)
            if first
            else say("report", "no-gap"),
        ]
        marks = {
            "unsupported": line.unsupported,
            "undocumented": line.undocumented,
            "contested": line.contested,
        }
        said += [say("report", key, steps=self._steps(steps)) for key, steps in marks.items() if steps]
        target = self.arenas[line.id].target
        aim = "aim" if target.set or target.recommended else "aim-none"
        said.append(say("report", f"{aim}-lasting" if target.lasting else aim, step=line.target))
        return " ".join(said)

    def _steps(self, numbers: tuple[int, ...]) -> str:
        key = "steps" if len(numbers) > 1 else "steps-one"
        return self.say("report", key, steps=self.say.listed(str(number) for number in numbers))

    def _up_to(self, number: int) -> str:
        return self.say("report", "upto", step=number) if number else self.say("report", "no-step")

    def _arena(self, arena: ArenaResult) -> None:
        self._arena_heading(arena)
        self._heading("profile", 2)
        self._profile(arena)
        self._heading("levels", 2)
        self._levels(arena)
        self._points(arena, "gaps", arena.gaps, "missing-at")
        self._points(arena, "open", arena.open, "unknown-at")
        self._heading("actions", 2)
        self._actions_by_step(arena)
        if arena.strengthen:
            self._heading("strengthen", 2)
            for point in arena.strengthen:
                self._strengthen(arena, point)
        self._notices("warnings", arena.warnings)
        self._changes(arena)
        for table in self.pack.tables:
            self._table(arena, table)
        self._around(arena)
        self._heading("criteria", 2)
        for step in arena.steps:
            self.page.write(self._step_title(step), indent=4, style="underline")
            for criterion in step.criteria:
                self._criterion(criterion)

    def _notices(self, key: str, notices: Iterable[NoticeResult]) -> None:
        for number, notice in enumerate(notices):
            if number == 0:
                self._heading(key, 2)
            self.page.item(f"{self.say.text(notice.text)} ({_cite(notice.sources)})", indent=4)

    def _changes(self, arena: ArenaResult) -> None:
        """Dips and signs of erosion."""
        if arena.dips:
            self._heading("dips", 2)
            for dip in arena.dips:
                self.page.item(self._dip(dip), indent=4)
        if arena.erosion:
            self._heading("erosion", 2)
            self.page.write(f"{self.say.text(arena.erosion.text)} ({_cite(arena.erosion.sources)})", indent=4)
            for key, signs in (
                ("signs", arena.erosion.signs),
                ("counter-signs", arena.erosion.counter_signs),
            ):
                self.page.write(f"{self.say('report', key)}:", indent=4)
                for sign in signs:
                    self.page.item(f"{self.say.text(sign.text)} ({_cite(sign.sources)})", indent=6)
                if not signs:
                    self.page.write(self.say("report", "none"), indent=6)

    def _dip(self, dip: Dip) -> str:
        terms = self.pack.terms
        names = terms.phases if dip.kind == "phase" else terms.tiers
        titles = [f"{self.titles[id_]} ({self._steps((self.pack.step_of[id_],))})" for id_ in dip.criteria]
        values = {
            "before": self.say.text(names[dip.before]),
            "after": self.say.text(names[dip.after]),
            "since": self.say.day(dip.since or ""),
            "highest": dip.highest,
            "criteria": self.say.listed(titles),
        }
        return self.say("report", f"dip-{dip.kind}", **values)

    def _table(self, arena: ArenaResult, table: PartyTable) -> None:
        """Per-party indicators side by side, and then party by party with the records."""
        say = self.say
        indicators = {i.id: i for step in arena.steps for c in step.criteria for i in c.indicators}
        columns = [column for column in table.columns if column.indicator in indicators]
        parties = dict.fromkeys(p.party for c in columns for p in indicators[c.indicator].parties)
        if not any(indicators[column.indicator].records for column in columns):
            return
        self.page.write()
        self.page.write(say.text(table.title), indent=2, style="bold")
        self.page.write(say.text(table.text), indent=4)
        answers = {
            (p.party, c.indicator): self._answer(p) for c in columns for p in indicators[c.indicator].parties
        }
        head = ["", *(say.text(column.title) for column in columns)]
        rows = [[self.parties[p], *(answers.get((p, c.indicator), "") for c in columns)] for p in parties]
        self.page.table(head, rows, [("",) * len(head)] * len(rows), indent=4)
        for party in parties:
            self._in_table(party, [(say.text(c.title), indicators[c.indicator]) for c in columns], answers)

    def _in_table(
        self, party: str, columns: list[tuple[str, IndicatorResult]], answers: dict[tuple[str, str], str]
    ) -> None:
        """What is on file about one party in a table."""
        said = [
            f"{_capital(answer)}: {', '.join(titles)}."
            for answer in dict.fromkeys(self._in_order(answers.values()))
            if (titles := [title for title, i in columns if answers.get((party, i.id)) == answer])
        ]
        self.page.item(f"{self.parties[party]}: {' '.join(said)}", indent=4)
        speaking = (
            r.id for _, i in columns for r in i.records if party in (self.records[r.id].parties or (party,))
        )
        for id_ in dict.fromkeys(speaking):
            self.page.write(f"{id_}: {self.records[id_].what}", indent=6)

    def _in_order(self, answers: Iterable[str]) -> list[str]:
        """The answers from yes to no, those that are contested after those that are not."""
        order = [self.say("answer", status) for status in get_args(Status)]
        return sorted(answers, key=lambda answer: (order.index(answer.split(",")[0]), answer))

    def _around(self, arena: ArenaResult) -> None:
        """What the phase asks for, roles, instruments and functions."""
        say = self.say
        if arena.phase_asks:
            self._heading("phase-asks", 2)
            self.page.write(
                f"{say.text(arena.phase_asks.text)} ({_cite(arena.phase_asks.sources)})", indent=4
            )
            found = {c.id: c for step in arena.steps for c in step.criteria}
            for id_ in arena.phase_asks.asks:
                if found[id_].applies:
                    self.page.item(f"{self.titles[id_]}: {self._status(found[id_])}", indent=4)
        if arena.roles:
            self._heading("roles", 2)
            self._roles(arena.roles)
        if arena.instruments.in_use:
            self._heading("instruments", 2)
            titles = self.pack.instruments.titles
            for tagged in arena.instruments.in_use:
                self.page.item(f"{say.text(titles[tagged.id])}: {', '.join(tagged.records)}", indent=4)
            unused = "; ".join(say.text(titles[id_]) for id_ in arena.instruments.unused) or say(
                "report", "none"
            )
            self.page.write(say("report", "unused", instruments=unused), indent=4)
        if arena.functions and self.pack.functions:
            self._heading("functions", 2)
            self.page.write(say.text(self.pack.functions.text), indent=4)
            shown = {tagged.id: ", ".join(tagged.records) for tagged in arena.functions}
            for id_, function in self.pack.functions.functions.items():
                axes = f"{say('report', function.term)}, {say('report', function.orientation)}"
                records = shown.get(id_, say("report", "nothing-on-file"))
                self.page.item(f"{say.text(function.title)} ({axes}): {records}", indent=4)

    def _roles(self, roles: tuple[RoleResult, ...]) -> None:
        """Who has each role; and, once, why those that nobody has are expected."""
        say = self.say
        reasons: dict[str, Reason] = {}
        for role in roles:
            holders = ", ".join(self.parties[party] for party in role.parties) or say("report", "nobody")
            title = _capital(say.text(self.pack.terms.roles[role.role]))
            self.page.item(f"{title}: {holders}.", indent=4)
            if not role.parties:
                reasons |= {reason.id: reason for reason in role.expected}
        for reason in reasons.values():
            self.page.item(f"{say.text(reason.text)} ({_cite(reason.sources)})", indent=4, marker="→")

    def _arena_heading(self, arena: ArenaResult) -> None:
        say = self.say
        relation = say.text(self.pack.terms.relations[arena.relation])
        where = [relation] if relation.casefold() != arena.name.casefold() else []
        if arena.phase:
            where.append(say("report", "phase", phase=say.text(self.pack.terms.phases[arena.phase])))
        self.page.write()
        self.page.write(f"═══ {arena.name}" + (f" ({'; '.join(where)})" if where else ""), style="bold")

    def _points(self, arena: ArenaResult, key: str, points: tuple[Point, ...], who: str) -> None:
        self._heading(key, 2)
        for point in points:
            self._point(arena, point, who)
        if not points:
            self.page.write(self.say("report", "none"), indent=4)

    def _step_title(self, step: StepResult) -> str:
        return f"{step.number} {self.say.text(step.title)}{'' if step.published else ' *'}"

    def _profile(self, arena: ArenaResult) -> None:
        head = [self.say("report", key) for key in ("step", "status", "core")]
        rows = [[self._step_title(s), self._status(s), self._count(s)] for s in arena.steps]
        styles = [("", _STYLES[step.status], "") for step in arena.steps]
        self.page.table(head, rows, styles, indent=4)
        for step in arena.steps:
            if step.note:
                self.page.item(self.say.text(step.note), indent=4, marker="*")

    def _count(self, step: StepResult) -> str:
        if step.count.core == 0:
            return self.say("report", "count-none")
        return self.say("report", "count", **step.count.model_dump())

    def _status(self, result: StepResult | CriterionResult) -> str:
        status = self.say("status", result.status)
        return f"{status}, {self.say('status', 'contested')}" if result.contested else status

    def _levels(self, arena: ArenaResult) -> None:
        say, level = self.say, arena.level
        said = [
            say("report", key.replace("_", "-"), upto=self._up_to(getattr(level, key)))
            for key in ("reached", "under_way", "possible")
        ]
        for key, bases in (("unsupported-by", level.unsupported), ("undocumented-by", level.undocumented)):
            if bases:
                steps = self._steps(tuple(base.step for base in bases))
                below = dict.fromkeys(id_ for base in bases for id_ in base.criteria)
                titles = [f"{self.titles[id_]} ({self._steps((self.pack.step_of[id_],))})" for id_ in below]
                named = say.listed(titles or [say("report", "count-none")])
                said.append(say("report", key, steps=steps, criteria=named))
        counted = {"published": arena.published, "steps": self.pack.published_steps}
        if arena.lasting is None:
            said.append(say("report", "published-only", **counted))
        else:
            said.append(say("report", "published", **counted, lasting=say("status", arena.lasting)))
        for text in (*said, self._target(arena)):
            self.page.item(text, indent=4)

    def _target(self, arena: ArenaResult) -> str:
        say, target = self.say, arena.target
        said = [
            say("report", "target-set", step=target.set) if target.set else say("report", "target-not-set")
        ]
        if target.recommended:
            said.append(say("report", "target-recommended", step=target.recommended))
            chosen = [reason for reason in target.reasons if reason.target == target.recommended]
            said += [f"{say.text(reason.text)} ({_cite(reason.sources)})" for reason in chosen]
            others = sorted({reason.target for reason in target.reasons} - {target.recommended})
            said += [say("report", "target-others", steps=self._steps(tuple(others)))] if others else []
        else:
            said.append(say("report", "target-none"))
        return " ".join(said)

    def _point(self, arena: ArenaResult, point: Point, who: str) -> None:
        say = self.say
        status = say("status", point.status)
        self.page.item(f"{self.titles[point.criterion]} ({self._steps((point.step,))}): {status}", indent=4)
        facts = {
            "reasons": ", ".join(say("reason", reason) for reason in point.reasons),
            who: self._who(arena, point),
            "records": ", ".join(point.records),
        }
        for key, said in facts.items():
            if said:
                self.page.write(f"{say('report', key)}: {said}", indent=6)

    def _who(self, arena: ArenaResult, point: Point) -> str:
        """The parties a point is about, or that it is about everyone."""
        criteria = (criterion for step in arena.steps for criterion in step.criteria)
        indicators = next(c.indicators for c in criteria if c.id == point.criterion)
        asked = {party.party for indicator in indicators for party in indicator.parties}
        if len(point.parties) > 1 and asked == set(point.parties):
            return self.say("report", "everyone", count=len(asked))
        return ", ".join(self.parties[party] for party in point.parties)

    def _actions_by_step(self, arena: ArenaResult) -> None:
        """The actions in their order, under the lowest step each serves."""
        step_of = {criterion.id: step for step in arena.steps for criterion in step.criteria}
        listed = {point.criterion for point in (*arena.gaps, *arena.open)}
        last = 0
        for number, action in enumerate(arena.actions, start=1):
            served = [step_of[id_] for id_ in action.serves if id_ in listed]
            step = min(served, key=lambda step: step.number)
            if step.number != last:
                self.page.write(self._step_title(step), indent=4, style="underline")
                last = step.number
            self._action(action, indent=4, marker=f"{number}.")
        if not arena.actions:
            self.page.write(self.say("report", "none"), indent=4)

    def _action(self, action: ActionResult, *, indent: int, marker: str) -> None:
        say, terms = self.say, self.pack.terms
        self.page.item(say.text(action.text), indent=indent, marker=marker)
        what = say("report", "mend" if action.on == "gap" else "find-out")
        served = ", ".join(self.titles[id_] for id_ in action.serves)
        role = say.text(terms.roles[action.role])
        facts = [f"{say('report', 'by')}: {role}", say.text(terms.efforts[action.effort])]
        if action.instrument:
            instrument = say.text(self.pack.instruments.titles[action.instrument])
            facts.append(f"{say('report', 'instrument')}: {instrument}")
        facts.append(f"{say('report', 'source')}: {_cite(action.sources)}")
        said = [f"{say('report', 'serves')}: {served} ({what})", " · ".join(facts)]
        if action.reservation:
            said.append(f"{say('report', 'reservation')}: {say.text(action.reservation)}")
        for text in said:
            self.page.write(text, indent=indent + len(marker) + 1)

    def _strengthen(self, arena: ArenaResult, point: Strengthen) -> None:
        self._point(
            arena, point, "unknown-at" if {"against", "partly"}.isdisjoint(point.reasons) else "missing-at"
        )
        for action in point.actions:
            self._action(action, indent=6, marker="→")

    def _criterion(self, criterion: CriterionResult) -> None:
        say = self.say
        title = say.text(criterion.title)
        if not criterion.core:
            title += f" ({say('report', 'supporting')})"
        if not criterion.applies:
            where = say.listed(say.text(text) for text in criterion.why_not)
            self.page.item(f"{title}: {say('report', 'does-not-apply', where=where)}", indent=4)
            return
        self.page.item(f"{title}: {self._status(criterion)}", indent=4, style=_STYLES[criterion.status])
        for indicator in criterion.indicators:
            self._indicator(criterion, indicator)
        rule = [criterion.id]
        if len(criterion.indicators) > 1:
            rule.append(say("rules", "all" if self.pack.criteria[criterion.id].met.all else "any"))
        self.page.write(f"{say('report', 'rule')}: {'; '.join(rule)}. {_cite(criterion.sources)}.", indent=6)

    def _indicator(self, criterion: CriterionResult, indicator: IndicatorResult) -> None:
        """The question, the answer and the records behind it; where each party is asked, who answers what."""
        say = self.say
        answer = self._answer(indicator)
        if len(indicator.parties) > 1:
            answer = say("report", "weakest", answer=answer)
        used = [self._used(record.id, record.effect, record.reason) for record in indicator.records]
        records = ", ".join(used) or say("report", "nothing-on-file")
        said = f"{say.text(indicator.question)} {_capital(answer)}: {records}."
        if any(record.effect == "floor-1" for record in indicator.records):
            needs = self.pack.criteria[criterion.id].indicators[indicator.id].needs
            kind = say.text(self.pack.evidence.kinds[needs].title)
            said += f" {say('report', 'needs', kind=kind)}"
        self.page.write(said, indent=6)
        answers: dict[str, list[str]] = {}
        for party in indicator.parties:
            answers.setdefault(self._answer(party), []).append(self.parties[party.party])
        if len(answers) > 1:
            grouped = (f"{_capital(said)}: {', '.join(who)}." for said, who in answers.items())
            self.page.write(" ".join(grouped), indent=8)

    def _answer(self, result: IndicatorResult | PartyResult) -> str:
        answer = self.say("answer", result.status)
        return f"{answer}, {self.say('status', 'contested')}" if result.contested else answer

    def _used(self, record: str, effect: str, reason: str | None) -> str:
        return f"{record} ({self.say('reason', reason) if reason else self.say('effect', effect)})"

    def _verdicts(self) -> None:
        for v in self.assessment.verdicts:
            day = f" ({self.say.day(v.date)})" if v.date else ""
            about = f" {v.about}:" if v.about else ""
            where = _looked_up(v.work, v.place, v.url)
            self.page.item(f"{v.by}{day}:{about} {v.what} {where}.", indent=2)

    def _evidence(self) -> None:
        for record in self.assessment.evidence:
            where = _looked_up(record.work, record.place, record.url)
            text = f"{record.what} ({self._known_of(record)}.) {where}."
            self.page.item(text, indent=2, marker=f"{record.id}:")

    def _known_of(self, record: RecordShown) -> str:
        """The kind of source, the dates, and whom it is about."""
        say = self.say
        known = [say.text(record.kind_title)]
        if record.date:
            known.append(say.day(record.date))
        for key, day in (("since", record.since), ("until", record.until)):
            known += [say("report", key, day=say.day(day))] if day else []
        if len(known) == 1:
            known.append(say("report", "undated"))
        if record.parties:
            who = ", ".join(self.parties[party] for party in record.parties)
            known.append(say("report", "concerns", who=who))
        return ", ".join(known)

    def _provenance(self) -> None:
        say, a = self.say, self.assessment
        engine = "engine-checked" if a.engine.cross_checked else "engine-alone"
        for text in (
            say("report", "rules-used", **(a.rules.model_dump() | {"hash": a.rules.hash[:12]})),
            say("report", engine, name=a.engine.name, version=a.engine.version),
            say("report", "weights", text=say.text(self.pack.evidence.basis.text)),
            say("report", "order"),
        ):
            self.page.item(text, indent=2)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _cite(sources: Iterable[Cited]) -> str:
    return cite((source.short, source.place) for source in sources)


def _looked_up(work: str, place: str | None, url: str | None) -> str:
    return ", ".join(part for part in (work, place, url) if part)
