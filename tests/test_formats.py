"""Every format tells the same facts, holds hostile names harmless, and is as it was approved.

When a format is meant to change, write the reports anew with `LADDER_APPROVE=1 pytest tests/test_formats.py`,
read the difference, and say in CHANGELOG.md why it moved.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from io import BytesIO, StringIO
from itertools import pairwise
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import docx
import html5lib
import pytest
from click.testing import CliRunner, Result
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph
from markdown_it import MarkdownIt
from markdown_it.token import Token

from ladder.cli import main, telling
from ladder.extras import how_to_install
from ladder.flow import Case, read_collaboration
from ladder.model.assessment import (
    ActionResult,
    ArenaResult,
    Assessment,
    CriterionResult,
    ErosionResult,
    IndicatorResult,
    NoticeResult,
    PartyResult,
    Point,
    RecordShown,
    StepResult,
)
from ladder.model.pack import PartyTable
from ladder.model.values import Language, Status
from ladder.questions.timeline import Timeline, timeline
from ladder.render import markdown
from ladder.render.assess import document
from ladder.render.document import (
    Block,
    Document,
    Item,
    Link,
    Para,
    Section,
    TableBlock,
    clean,
    everything,
    words,
)
from ladder.render.parties import asked_of_each
from ladder.render.phrases import Phrases
from ladder.render.short import leading, views
from ladder.render.short.gaps import gap
from ladder.render.word.looks import ground
from ladder.words import Say

from . import build
from .build import PLAIN, ROOT, approved, as_text, judged, record, rules, whole, written
from .test_examples import EXAMPLES, assessment, without_what_varies

LANGUAGES: tuple[Language, ...] = ("nb", "nn", "en")
ALL = [(name, lang) for name in EXAMPLES for lang in LANGUAGES]
FORMATS = ("text", "markdown", "html", "docx")
"""Those that tell everything; the table for spreadsheets and JSON have tests of their own."""

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


# The examples in each format, and the words in them


@cache
def found(name: str) -> Assessment:
    return assessment(name)


@cache
def history(name: str) -> Timeline:
    file = read_collaboration(ROOT / "examples" / f"{name}.toml", rules())
    return timeline(Case(file, rules(), EXAMPLES[name], PLAIN))


@cache
def made(name: str, lang: Language, format_: str) -> str | bytes:
    """As `ladder assess --format` gives it."""
    if format_ == "text":
        return as_text(found(name), rules().pack, Say(lang), width=400)
    told = None if format_ == "csv" else history(name)
    return written(found(name), rules().pack, Say(lang), format_, told)


@cache
def told(name: str, lang: Language, format_: str) -> str:
    return words_of(format_, made(name, lang, format_))


def words_of(format_: str, report: str | bytes) -> str:
    """What a reader of the report meets, with white space folded."""
    if isinstance(report, bytes):
        read = " ".join(word_texts(docx.Document(BytesIO(report)).element.body))
        return folded(re.sub("[✓◐◔✗?]\u00a0", "", read))
    if format_ == "markdown":
        return html_words(MarkdownIt("commonmark").enable("table").render(report))
    if format_ == "html":
        return html_words(report)
    return re.sub(r"(?<= )[•→] ", "", folded(report))


def folded(read: str) -> str:
    return " ".join(read.split())


BREAKS = {"p", "li", "td", "th", "dd", "div", "tr", "ul", "h1", "h2", "h3", "h4", "h5", "table", "caption"}


def html_words(page: str) -> str:
    body = html5lib.parse(page, namespaceHTMLElements=False).find("body")
    return folded("".join(pieces(body)))


def pieces(element: ET.Element) -> Iterator[str]:
    if element.tag == "svg":
        yield element.tail or ""
        return
    yield " " if element.tag in BREAKS else ""
    yield element.text or ""
    for child in element:
        yield from pieces(child)
    yield ": " if element.tag == "dt" else " " if element.tag in BREAKS else ""
    yield element.tail or ""


def word_texts(element: Any) -> Iterator[str]:
    """The paragraphs in the order they stand, those of tables too, however deep."""
    for child in element:
        if child.tag == f"{W}p":
            yield Paragraph(child, None).text  # type: ignore[arg-type]
        else:
            yield from word_texts(child)


# What is to be told, drawn from the assessment alone, as patterns


@dataclass(frozen=True)
class Facts:
    """The facts of an assessment: each a pattern that is to be found in a report."""

    assessment: Assessment
    say: Say

    def all(self) -> Counter[str]:
        return Counter(self._each())

    def _each(self) -> Iterator[str]:
        a = self.assessment
        yield exactly(a.collaboration.name)
        yield exactly(self.say("report", "title", day=self.say.day(a.as_of)))
        for block in everything(leading(a, rules().pack, self.say).lead):
            if isinstance(block, Para | Item):
                yield exactly(words(block.line))
        yield exactly(f"{self.say('report', 'more')}: ")
        for arena in a.arenas:
            yield from self._arena(arena)
        for verdict in a.verdicts:
            yield exactly(verdict.by)
            yield exactly(verdict.what) + " " + exactly(verdict.work)
        for shown in a.evidence:
            yield self._record(shown)
        for limit in (*a.limits, *a.choices):
            yield exactly(self.say.text(limit.text))
        yield exactly(a.rules.id) + ".*" + exactly(a.rules.hash[:12])
        yield exactly(f"{a.engine.name} {a.engine.version}")
        yield exactly(self.say.text(rules().pack.evidence.basis.text))
        yield exactly(self.say("report", "order"))

    def _arena(self, arena: ArenaResult) -> Iterator[str]:
        yield exactly(arena.name)
        yield from self._levels(arena)
        for step in arena.steps:
            yield from self._step(step)
        yield from self._points(arena)
        for kinds in (("gap", "renew"), ("open",)):
            for number, action in enumerate((a for a in arena.actions if a.on in kinds), start=1):
                yield from self._action(action, rf"\b{number}\. ")
        for strengthen in arena.strengthen:
            for action in strengthen.actions:
                yield from self._action(action, "")
        yield from self._notices(arena)
        yield from self._roles(arena)
        yield from self._tags(arena)
        for table in rules().pack.tables:
            yield from self._side_by_side(arena, table)

    def _levels(self, arena: ArenaResult) -> Iterator[str]:
        say, level, target = self.say, arena.level, arena.target
        for key in ("reached", "under_way"):
            upto = self._up_to(getattr(level, key))
            yield exactly(say("report", key.replace("_", "-"), upto=upto))
        hinders = "possible-but" if level.possible < level.under_way else "possible"
        yield exactly(say("report", hinders, upto=self._up_to(level.possible), step=level.possible + 1))
        counted = {"published": arena.published, "steps": rules().pack.published_steps}
        lasting = say("status", arena.lasting) if arena.lasting else ""
        yield exactly(say("report", "published" if lasting else "published-only", **counted, lasting=lasting))
        bases = (*level.unsupported, *level.undocumented)
        yield from {exactly(f"{self._title(id_)} (") for base in bases for id_ in base.criteria}
        if not target.recommended:
            yield exactly(say("report", "target-none-because" if target.reasons else "target-none"))
        for reason in target.reasons:
            if reason.target == target.recommended:
                yield exactly(say.text(reason.text))

    def _step(self, step: StepResult) -> Iterator[str]:
        status = self.say("short", f"status-{step.status}")
        yield exactly(f"{step.number} {self.say.text(step.title)}") + r"(?: \*)? (?:\S )?" + exactly(status)
        if step.note:
            yield exactly(self.say.text(step.note))
        for criterion in step.criteria:
            yield from self._criterion(criterion)

    def _notices(self, arena: ArenaResult) -> Iterator[str]:
        say, erosion = self.say, arena.erosion
        signs = (*erosion.signs, *erosion.counter_signs) if erosion else ()
        notices: list[NoticeResult | ErosionResult] = [*arena.warnings, *signs]
        for notice in (*notices, erosion) if erosion else notices:
            yield exactly(f"{say.text(notice.text)} ({notice.sources[0].short}, {notice.sources[0].place}")
        for dip in arena.dips:
            yield exactly(Phrases(rules().pack, say).dip(dip))
        if arena.phase_asks:
            yield exactly(say.text(arena.phase_asks.text))

    def _roles(self, arena: ArenaResult) -> Iterator[str]:
        say, terms = self.say, rules().pack.terms
        for role in arena.roles:
            title = say.text(terms.roles[role.role])
            yield f"(?i:{exactly(title)}): " + exactly(", ".join(map(self._party, role.parties)))
        nobody_has = (role for role in arena.roles if not role.parties)
        yield from {exactly(say.text(reason.text)) for role in nobody_has for reason in role.expected}

    def _tags(self, arena: ArenaResult) -> Iterator[str]:
        say, titles, functions = self.say, rules().pack.instruments.titles, rules().pack.functions
        for tagged in arena.instruments.in_use:
            yield exactly(f"{say.text(titles[tagged.id])}: {', '.join(tagged.records)}")
        for id_ in arena.instruments.unused if arena.instruments.in_use else ():
            yield exactly(say.text(titles[id_]))
        if arena.functions and functions:
            yield exactly(say.text(functions.text))
            for tagged in arena.functions:
                title = exactly(say.text(functions.functions[tagged.id].title))
                yield title + r" \([^)]*\): " + exactly(", ".join(tagged.records))

    def _side_by_side(self, arena: ArenaResult, table: PartyTable) -> Iterator[str]:
        """For each party a row with its answers, and what the records say that speak for it."""
        say = self.say
        indicators = {i.id: i for s in arena.steps for c in s.criteria for i in c.indicators}
        asked = [indicators[c.indicator] for c in table.columns if c.indicator in indicators]
        used = {record.id for indicator in asked for record in indicator.records}
        if not used:
            return
        yield exactly(say.text(table.text))
        shown = {record.id: record for record in self.assessment.evidence}
        for id_ in used:
            yield exactly(f"{id_}: {shown[id_].what}") + r"(?! \()"
        yield from self._rows(asked)

    def _rows(self, asked: Sequence[IndicatorResult]) -> Iterator[str]:
        """For each party a row with its answers."""
        for party in dict.fromkeys(p.party for indicator in asked for p in indicator.parties):
            answers = [self._answer(p) for i in asked for p in i.parties if p.party == party]
            yield " ".join([exactly(self._party(party)), *answers])

    def _criterion(self, criterion: CriterionResult) -> Iterator[str]:
        say = self.say
        weight = "" if criterion.core else " " + exactly(f"({say('report', criterion.weight)})")
        title = exactly(say.text(criterion.title)) + weight + ": "
        if not criterion.applies:
            yield title + exactly(say("report", "does-not-apply", where=""))
            return
        yield title + self._status(criterion.status, bool(criterion.contested))
        for indicator in criterion.indicators:
            used = [f"{r.id} ({self._what_it_did(r.effect, r.reason)})" for r in indicator.records]
            shown = ", ".join(used) or say("report", "nothing-on-file")
            answer = f"(?i:{exactly(say('answer', indicator.status))})"
            question = exactly(say.text(indicator.question))
            yield question + " [^?]*?" + answer + "[^?:]*: " + exactly(f"{shown}.")
            answers = {(party.status, party.contested) for party in indicator.parties}
            for party in indicator.parties if indicator.asks == "together" and len(answers) > 1 else ():
                answer = f"(?i:{exactly(say('answer', party.status))})"
                after = exactly(f"{shown}.") + "(?:(?!\\?).)*?"
                yield after + answer + "[^:.]*: [^:]*?" + exactly(self._party(party.party))
        tabled = {column.indicator for table in rules().pack.tables for column in table.columns}
        yield from self._rows(
            [*asked_of_each((i for i in criterion.indicators if i.id not in tabled), "").values()]
        )
        yield exactly(f"{criterion.id}") + "[.;]"

    def _points(self, arena: ArenaResult) -> Iterator[str]:
        """What is missing, in the words of a record; what is not known, why, of whom and by which records."""
        say = self.say
        seen = next(view for view in views(self.assessment, rules().pack, say) if view.arena == arena)
        missing = {point.criterion: exactly(words(gap(seen, point))) for point in seen.arena.lacking}
        yield from missing.values()
        strengthen = [point for point in arena.strengthen if point.criterion not in missing]
        for point in (*arena.open, *strengthen):
            title = f"{self._title(point.criterion)} ({say('report', 'steps-one', steps=point.step)})"
            if point.reasons == ("no-record",) and point.status == "unknown":
                yield (
                    exactly(say("report", "nothing-about", criteria="").rstrip(". ")) + ".*?" + exactly(title)
                )
                continue
            status = exactly(f"{title}: {say('status', point.status)}")
            facts = "".join(f".{{0,80}}?{exactly(fact)}" for fact in self._not_known(arena, point))
            yield missing.get(point.criterion, status) + facts

    def _not_known(self, arena: ArenaResult, point: Point) -> Iterator[str]:
        say = self.say
        yield f"{say('report', 'unknown')}: {', '.join(say('reason', reason) for reason in point.reasons)}"
        asked = {p.party for i in self._indicators(arena, point.criterion) for p in i.parties}
        everyone = len(point.parties) > 1 and asked == set(point.parties)
        who = say("report", "everyone", count=len(asked)) if everyone else ""
        if who := who or ", ".join(map(self._party, point.parties)):
            yield f"{say('report', 'unknown-at')}: {who}"
        if point.records:
            yield f"{say('report', 'records')}: {', '.join(point.records)}"

    def _action(self, action: ActionResult, number: str) -> Iterator[str]:
        """What to do, and then for what, by whom, with how much effort and so on, before the next action."""
        say, pack = self.say, rules().pack
        served = ", ".join(map(self._title, action.serves))
        role, effort = say.text(pack.terms.roles[action.role]), say.text(pack.terms.efforts[action.effort])
        label = f"{say('report', 'effort')}: "
        between = r"(?: ·)?(?: " + exactly(label) + ")? "
        same = r"(?:(?!\. \d+\. [A-ZÅ]).)*?"
        what = number + exactly(say.text(action.text))
        yield same.join([what, exactly(served), exactly(role) + between + exactly(effort)])
        yield same.join([what, exactly(f"{action.sources[0].short}, {action.sources[0].place}")])
        if action.instrument:
            title = say.text(pack.instruments.titles[action.instrument])
            yield same.join([what, exactly(f"{say('report', 'instrument')}: {title}")])
        if action.advised:
            where = f"{action.advised.short}, {action.advised.place}"
            yield same.join([what, exactly(f"{say('report', 'recommended')}: {where}")])
        if action.reservation:
            reservation = say.text(action.reservation)
            yield same.join([what, exactly(f"{say('report', 'reservation')}: {reservation}")])

    def _record(self, shown: RecordShown) -> str:
        known = [self.say.text(shown.kind_title), *([self.say.day(shown.date)] if shown.date else [])]
        where = ", ".join(part for part in (shown.work, shown.place, shown.url) if part)
        lead = exactly(f"{shown.id}: {shown.what} ({', '.join(known)}")
        return lead + r"(?:(?!\.\) ).)*\.\) " + exactly(f"{where}.")

    def _title(self, criterion: str) -> str:
        return self.say.text(rules().pack.criteria[criterion].title)

    def _indicators(self, arena: ArenaResult, criterion: str) -> Iterator[IndicatorResult]:
        criteria = (c for step in arena.steps for c in step.criteria if c.id == criterion)
        yield from (indicator for found in criteria for indicator in found.indicators)

    def _answer(self, result: PartyResult) -> str:
        said = self.say("answer", result.status)
        return exactly(f"{said}, {self.say('status', 'contested')}" if result.contested else said)

    def _status(self, status: Status, contested: bool = False) -> str:
        said = self.say("status", status)
        return exactly(f"{said}, {self.say('status', 'contested')}" if contested else said)

    def _what_it_did(self, effect: str, reason: str | None) -> str:
        return self.say("reason", reason) if reason else self.say("effect", effect)

    def _party(self, id_: str) -> str:
        return next(party.name for party in self.assessment.parties if party.id == id_)

    def _up_to(self, number: int) -> str:
        return self.say("report", "upto", step=number) if number else self.say("report", "no-step")


def exactly(said: str) -> str:
    return re.escape(folded(said))


def up_to(label: str) -> str:
    """Anything but `label`, at which the next of the same kind begins."""
    return f"(?:(?!{exactly(label)}).)*?"


def missing(facts: Counter[str], read: str) -> list[str]:
    """The facts that are not told, or are told fewer times than they hold."""
    return [fact for fact, times in facts.items() if len(re.findall(fact, read)) < times]


@cache
def facts(name: str, lang: Language) -> Counter[str]:
    return Facts(found(name), Say(lang)).all()


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize(
    ("name", "lang"), [each if each[1] == "nb" or each[0] == "minimal" else whole(*each) for each in ALL]
)
def test_every_fact_of_the_assessment_is_told(name: str, lang: Language, format_: str) -> None:
    assert missing(facts(name, lang), told(name, lang, format_)) == []


def without(blocks: Iterable[Block], gone: Block) -> tuple[Block, ...]:
    """The blocks, and what they hold, except `gone`."""
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Section):
            kept.append(block._replace(blocks=without(block.blocks, gone)))
        elif isinstance(block, Item):
            kept.append(block._replace(below=without(block.below, gone)))
        else:
            kept.append(block)
    return tuple(new for old, new in zip(blocks, kept, strict=True) if old is not gone)


def fewer(report: Document, gone: Block) -> Document:
    left = without(report.sections, gone)
    sections = tuple(section for section in left if isinstance(section, Section))
    return report._replace(lead=without(report.lead, gone), sections=sections)


def unescaped(made: str) -> str:
    """The words of Markdown, roughly: a reader of Markdown takes too long to be asked for every block."""
    return folded(re.sub(r"\\(.)", r"\1", re.sub(r"(?m)^ *- (?:\[ \] )?|^#+ |(?<!\\)\|", " ", made)))


@pytest.mark.parametrize("rest", [0, *map(whole, range(1, 4))])
def test_a_block_that_a_format_drops_is_noticed(rest: int) -> None:
    """Every block there is in the small example, in the lead and below it."""
    report = document(found("minimal"), rules().pack, Say("nb"))
    dropped = [*everything((*report.lead, *report.sections))][rest::4]
    assert len(dropped) > 50
    assert not missing(facts("minimal", "nb"), unescaped(markdown.render(report)))
    read = ((block, unescaped(markdown.render(fewer(report, block)))) for block in dropped)
    unnoticed = [block for block, left in read if not missing(facts("minimal", "nb"), left)]
    assert unnoticed == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_json_is_the_assessment(name: str) -> None:
    result = run("assess", str(ROOT / "examples" / f"{name}.toml"), *plainly(name), "--format", "json")
    assert Assessment.model_validate_json(result.stdout) == found(name)


# The table for spreadsheets


def rows_of(table: str | bytes) -> list[list[str]]:
    assert isinstance(table, str)
    assert table.startswith("\ufeff")
    return list(csv.reader(StringIO(table.removeprefix("\ufeff"), newline=""), delimiter=";", strict=True))


ENDS = ("Gulv (0–2)", "Tak (0–2)", "Omstridt")


def records_of(arena: ArenaResult, criterion: str, on: str) -> list[str]:
    """The records that show what an action is to mend, or what it is to find out or do again."""
    points = [*(arena.gaps if on == "gap" else arena.open), *arena.strengthen]
    return list(dict.fromkeys(id_ for p in points if p.criterion == criterion for id_ in p.records))


@pytest.mark.parametrize(("name", "lang"), ALL)
def test_csv_has_a_row_for_each_criterion_and_arena(name: str, lang: Language) -> None:
    say, a = Say(lang), found(name)
    head, *rows = rows_of(made(name, lang, "csv"))
    assert head[:4] == [say("csv", key) for key in ("arena", "step", "criterion", "title")]
    asked = [(arena, step, c) for arena in a.arenas for step in arena.steps for c in step.criteria]
    for (arena, step, criterion), cells in zip(asked, rows, strict=True):
        row = dict(zip(head, cells, strict=True))
        points = (*arena.gaps, *arena.open, *arena.strengthen)
        reasons = [say("reason", r) for p in points if p.criterion == criterion.id for r in p.reasons]
        records = [record.id for indicator in criterion.indicators for record in indicator.records]
        actions = [
            say.text(action.text) + (f" ({', '.join(rests_on)})" if rests_on else "")
            for action in arena.every_action
            if criterion.id in action.serves
            for rests_on in [records_of(arena, criterion.id, action.on)]
        ]
        status = say("status", criterion.status) if criterion.applies else say("csv", "not-asked")
        assert cells[:4] == [
            arena.name,
            f"{step.number} {say.text(step.title)}{'' if step.published else ' *'}",
            criterion.id,
            say.text(criterion.title),
        ]
        assert row[say("csv", "status")] == status
        assert row[say("csv", "reasons")] == ", ".join(dict.fromkeys(reasons))
        assert row[say("csv", "records")] == ", ".join(dict.fromkeys(records))
        assert row[say("csv", "actions")] == " / ".join(dict.fromkeys(actions))
        if criterion.applies:
            assert row[say("csv", "floor")] == str(criterion.floor)
            assert row[say("csv", "ceiling")] == str(criterion.ceiling)


def test_no_row_of_an_arena_that_is_not_judged_has_a_verdict() -> None:
    alone = build.judged(parties=[build.party("a")])
    table = written(alone, rules().pack, Say("nb"), "csv")
    head, *rows = rows_of(table)
    verdicts = {tuple(cells[head.index(name)] for name in ("Status", *ENDS)) for cells in rows}
    assert verdicts == {("ikke vurdert", "", "", "")}


# Hostile names

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(2)><!-- ",
    '=cmd|"/c calc"!A1',
    "+1+cmd",
    "-1",
    "@SUM(1;1)",
    "＝1+1",
    "\t=1\r\n=2\n\n# Overskrift\n- punkt\n\n    kode",
    "\x00\x01\x1b[31m\x07\x7f\x85\ufffe\uffff\U0010ffff",
    "a | b || c \\| d \\\\| e",
    "`a` ``b`` ```\n~~~",
    "[her](javascript:alert(3)) ![bilde](x) [x]: y <http://ond.no> \\[x](y)",
    "snu \u202eom\u202c \u200f\u2067her \u2028\u2029",
    "1. først",
    "- punkt",
    "+ punkt",
    "---",
    "===",
    "> sitat",
    "# tittel",
    "    innrykk",
    "*a* _b_ __c__ ~~d~~ &lt; &#60; \\",
    "{{ 7*7 }}{% raw %}",
    "👩‍👩‍👧 🏳️‍🌈",
    "a" * 10_000,
    ';";"',
    '{ HYPERLINK "http://ond.no" }',
)
STEERS = "\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069"
NOT_TO_A_TERMINAL = re.compile(f"[{STEERS}]")
NOT_TO_A_FILE = re.compile(f"[{STEERS}\ufffe\uffff\U0010ffff]")
"""Control characters, what turns the direction of writing, and what is no character."""


@cache
def hostile() -> Assessment:
    """Every text of the file is hostile in turn, first and last in the line it stands in."""
    parties = [build.party(f"p{n}", name=said) for n, said in enumerate(HOSTILE)]
    arenas = [build.arena(f"a{n}", name=HOSTILE[n]) for n in (1, 6)]
    records = [
        build.record(
            f"E{n}",
            what=said,
            against=["overview-exists", "overview-covers-party"],
            supports=["cross-sector-channel-in-use"],
            parties=[f"p{n}"],
            arenas=[a["id"] for a in arenas],
            source={"work": said, "place": HOSTILE[n - 1], "url": HOSTILE[n - 2]},
        )
        for n, said in enumerate(HOSTILE)
    ]
    verdicts = [
        {"by": said, "what": said, "about": said, "source": {"work": said, "place": said, "url": said}}
        for said in HOSTILE
    ]
    about = {"id": "c", "name": " ".join(HOSTILE)}
    return build.judged(*records, parties=parties, arenas=arenas, verdicts=verdicts, collaboration=about)


@cache
def hostile_in(format_: str) -> str | bytes:
    if format_ == "text":
        return as_text(hostile(), rules().pack, Say("nb"))
    return written(hostile(), rules().pack, Say("nb"), format_)


def test_hostile_names_steer_no_terminal() -> None:
    made = str(hostile_in("text"))
    assert not NOT_TO_A_TERMINAL.search(made)
    assert max(map(len, made.splitlines())) <= 110
    coloured = as_text(hostile(), rules().pack, Say("nb"), colour=True)
    assert not NOT_TO_A_TERMINAL.search(re.sub(r"\x1b\[[0-9;]*m", "", coloured))


OURS = {
    *("heading", "paragraph", "inline", "bullet_list", "list_item", "text"),
    *("table", "thead", "tbody", "tr", "th", "td"),
}


def every_token(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from every_token(token.children or ())


@pytest.mark.parametrize("format_", ["text", "markdown", "html", "csv"])
def test_what_steers_or_turns_is_told_by_its_number(format_: str) -> None:
    made = hostile_in(format_)
    told = made.decode() if isinstance(made, bytes) else made
    assert all(f"‹U+{number}›" in told for number in ("0000", "001B", "202E", "2067"))


def test_no_character_that_cannot_be_shown_is_lost() -> None:
    for character in re.findall(f"[{STEERS}\ufffe\uffff\ud800]", "".join(map(chr, range(0x10000)))):
        seen = clean(f"a{character}b")
        assert seen == (
            "a b" if character in "\t\x0b\x0c\r\x85\u2028\u2029" else f"a‹U+{ord(character):04X}›b"
        )


@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "//ond.no", "\tjavascript:x"])
def test_only_an_address_of_the_web_or_of_a_page_of_ours_is_a_link_in_markdown(href: str) -> None:
    said = Document("t", "", "", (Section("s", "s", (Para((Link("her", href),)),)),))
    tokens = every_token(MarkdownIt("commonmark", {"html": True}).parse(markdown.render(said)))
    assert "link_open" not in {token.type for token in tokens}


def test_hostile_names_are_only_words_in_markdown() -> None:
    made = str(hostile_in("markdown"))
    assert not NOT_TO_A_FILE.search(made)
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    tokens = list(every_token(reader.parse(made)))
    assert {token.type.removesuffix("_open").removesuffix("_close") for token in tokens} <= OURS
    widths = [[len(re.findall(r"(?<!\\)\|", line)) for line in t.splitlines()] for t in tables_in(made)]
    assert len(widths) >= len(hostile().arenas)
    assert all(len(set(width)) == 1 for width in widths)


def test_what_is_written_is_what_is_read_in_markdown() -> None:
    read = words_of("markdown", hostile_in("markdown"))
    for shown in hostile().evidence:
        assert f"{shown.id}: {clean(shown.what)} (" in read
    names = [party.name for party in hostile().parties]
    assert all(clean(name) in read for name in names)


def tables_in(made: str) -> list[str]:
    return re.findall(r"(?m)(?:^\|.*\n)+", made)


def test_hostile_names_are_no_formulas_in_csv_and_break_no_row() -> None:
    made = str(hostile_in("csv"))
    assert not NOT_TO_A_FILE.search(made.replace("\r\n", "\n"))
    head, *rows = rows_of(made)
    criteria = sum(len(step.criteria) for arena in hostile().arenas for step in arena.steps)
    assert len(rows) == criteria
    assert {len(row) for row in rows} == {len(head)}
    assert not [cell for row in (head, *rows) for cell in row if cell.startswith(tuple("=+-@\t\r＝＋－＠"))]
    assert [cell for row in rows for cell in row if cell.startswith("'=cmd")]
    assert all("\n" not in cell for row in rows for cell in row)


@pytest.mark.parametrize("said", ["=1", "+1", "-1", "@A1", "＝1", "＋1", "－1", "＠A1", " =1", "\t=1"])
def test_whatever_begins_as_a_formula_is_text_in_csv(said: str) -> None:
    named = build.judged(arenas=[build.arena(name=said)])
    rows = rows_of(written(named, rules().pack, Say("nb"), "csv"))
    assert {row[0] for row in rows[1:]} == {f"'{clean(said)}"}


def test_hostile_names_are_only_words_in_word() -> None:
    made = hostile_in("docx")
    assert isinstance(made, bytes)
    with ZipFile(BytesIO(made)) as parts:
        trees = {n: ET.fromstring(parts.read(n)) for n in parts.namelist() if n.endswith((".xml", ".rels"))}
    elements = [element for tree in trees.values() for element in tree.iter()]
    assert {element.tag for element in elements}.isdisjoint({f"{W}fldChar", f"{W}instrText"})
    fields = {element.get(f"{W}instr") for element in elements if element.tag == f"{W}fldSimple"}
    assert all(re.fullmatch(r"PAGE|NUMPAGES|PAGEREF _Place\d+", str(field)) for field in fields)
    links = [element.attrib for element in elements if element.tag == f"{W}hyperlink"]
    assert all(set(link) == {f"{W}anchor", f"{W}history"} for link in links)
    relationships = [e for name, tree in trees.items() if name.endswith(".rels") for e in tree]
    assert relationships
    assert not [e for e in relationships if e.get("TargetMode") == "External"]
    read = words_of("docx", made)
    assert not NOT_TO_A_FILE.search(read)
    assert all(f"{shown.id}: {clean(shown.what)} (" in read for shown in hostile().evidence)


def test_a_page_with_hostile_names_has_no_faults() -> None:
    made = str(hostile_in("html"))
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(made)
    assert not NOT_TO_A_FILE.search(made)
    assert {e.tag for e in tree.iter()}.isdisjoint({"script", "img", "iframe", "object"})
    assert all((e.get("href") or "#").startswith("#") for e in tree.iter())


# Word


@cache
def in_word(lang: Language) -> Any:
    made_ = made("0-24-samarbeidet", lang, "docx")
    assert isinstance(made_, bytes)
    return docx.Document(BytesIO(made_))


def test_headings_in_word_are_styles_in_order_without_jumps() -> None:
    names = [p.style.name for p in in_word("nb").paragraphs if p.style.name.startswith(("Heading", "Title"))]
    assert names[0] == "Title"
    levels = [0, *(int(name.removeprefix("Heading ")) for name in names[1:])]
    assert {1, 2, 3} <= set(levels[1:])
    assert all(next_ <= level + 1 for level, next_ in pairwise(levels))
    report = document(found("0-24-samarbeidet"), rules().pack, Say("nb"))
    sections = [b.title for b in everything((*report.lead, *report.sections)) if isinstance(b, Section)]
    headings = [p.text for p in in_word("nb").paragraphs if p.style.name.startswith("Heading")]
    assert [title for title in headings if title != Say("nb")("timeline", "section")] == sections


def test_tables_in_word_have_header_rows_and_descriptions() -> None:
    tables: list[WordTable] = in_word("nb").tables
    assert len(tables) > 5
    for table in tables:
        assert table._tbl.tr_lst[0].find(f"{W}trPr/{W}tblHeader") is not None
        described = {tag: table._tbl.tblPr.find(f"{W}{tag}") for tag in ("tblCaption", "tblDescription")}
        assert all(e is not None and e.get(f"{W}val") for e in described.values())
        assert all(len(row.cells) == len(table.columns) for row in table.rows)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_ladder_in_word_is_a_table_with_the_top_step_first_and_furthest_in(lang: Language) -> None:
    say, a = Say(lang), found("0-24-samarbeidet")
    tables = iter(in_word(lang).tables)
    for arena in a.arenas:
        ladder = next(tables)
        title, described = (ladder._tbl.tblPr.find(f"{W}{tag}") for tag in ("tblCaption", "tblDescription"))
        assert title.get(f"{W}val") == say("report", "staircase", arena=arena.name)
        cells = [row.cells[0].paragraphs[0] for row in ladder.rows[1:]]
        for cell, step in zip(cells, reversed(arena.steps), strict=True):
            assert cell.text.startswith(f"{step.number} {say.text(step.title)}")
            assert f"{cell.text}: {say('short', f'status-{step.status}')}" in described.get(f"{W}val")
            assert cell._p.pPr.find(f"{W}shd").get(f"{W}fill") == ground(step.status)
        indents = [cell.paragraph_format.left_indent for cell in cells]
        assert indents == sorted(set(indents), reverse=True)


@pytest.mark.parametrize(("lang", "tag"), [("nb", "nb-NO"), ("nn", "nn-NO"), ("en", "en-GB")])
def test_word_knows_title_language_and_a4_and_no_author(lang: Language, tag: str) -> None:
    file = in_word(lang)
    about = file.core_properties
    day = Say(lang).day("2020-12-15")
    assert about.title.startswith(f"0–24-samarbeidet: {Say(lang)('report', 'title', day=day)}")
    assert (about.language, about.author, about.last_modified_by, about.comments) == (tag, "", "", "")
    assert file.styles["Normal"].element.find(f"{W}rPr/{W}lang").get(f"{W}val") == tag
    page = file.sections[0]
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)


def test_word_is_the_same_file_when_written_again() -> None:
    first = written(found("minimal"), rules().pack, Say("nb"), "docx")
    assert first == written(found("minimal"), rules().pack, Say("nb"), "docx")
    assert isinstance(first, bytes)
    with ZipFile(BytesIO(first)) as parts:
        assert {entry.date_time[:3] for entry in parts.infolist()} == {(2026, 1, 1)}


# Approved reports


def test_the_whole_report_in_bokmal_is_the_approved_one() -> None:
    path = ROOT / "examples" / "0-24-samarbeidet.nb.md"
    assert approved(path, without_what_varies(str(made("0-24-samarbeidet", "nb", "markdown"))))


def outline(format_: str, report: str | bytes) -> list[str]:
    """The kinds of headings, lists and tables in a report, in order: what is the same in every language."""
    if isinstance(report, bytes):
        body = docx.Document(BytesIO(report)).element.body
        return [e.get(f"{W}val") if e.tag == f"{W}pStyle" else e.tag for e in body.iter()]
    if format_ == "html":
        tree = html5lib.parse(report, namespaceHTMLElements=False)
        return [e.tag for e in tree.iter() if isinstance(e.tag, str)]
    return [token.type for token in MarkdownIt("commonmark").enable("table").parse(report)]


@pytest.mark.parametrize("format_", ["markdown", "html", "docx"])
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_report_is_built_alike_in_every_language(name: str, format_: str) -> None:
    built = [outline(format_, made(name, lang, format_)) for lang in LANGUAGES]
    assert built[0] == built[1] == built[2]
    assert len(built[0]) > 100


# The command


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def plainly(name: str) -> tuple[str, ...]:
    return ("--as-of", EXAMPLES[name].isoformat(), "--engine", "plain")


MINIMAL = ("assess", str(ROOT / "examples" / "minimal.toml"), *plainly("minimal"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("format_", ["markdown", "html", "docx", "csv"])
def test_the_command_writes_each_format_to_a_file(tmp_path: Path, format_: str, lang: Language) -> None:
    path = tmp_path / "report"
    result = run(*MINIMAL, "--format", format_, "--lang", lang, "--output", str(path))
    assert (result.exit_code, result.output) == (0, "")
    expected = made("minimal", lang, format_)
    assert path.read_bytes() == (expected if isinstance(expected, bytes) else expected.encode())


@pytest.mark.parametrize("format_", ["text", "json"])
def test_the_command_writes_text_and_json_to_a_file_too(tmp_path: Path, format_: str) -> None:
    path = tmp_path / "report"
    assert run(*MINIMAL, "--format", format_, "--output", str(path)).exit_code == 0
    assert path.read_text(encoding="utf-8") == run(*MINIMAL, "--format", format_).stdout


@pytest.mark.parametrize("format_", ["markdown", "html", "csv"])
def test_the_command_prints_what_is_text(format_: str) -> None:
    assert run(*MINIMAL, "--format", format_).stdout_bytes.decode() == made("minimal", "nb", format_)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_a_terminal_is_not_given_a_word_document(monkeypatch: pytest.MonkeyPatch, lang: Language) -> None:
    monkeypatch.setattr(telling, "sys", Terminal())
    result = run(*MINIMAL, "--format", "docx", "--lang", lang)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr.strip() == Say(lang)("command", "needs-output")


class Terminal:
    """What `telling` asks of sys, with a terminal for standard output."""

    stdout = type("stdout", (), {"isatty": staticmethod(lambda: True), "fileno": staticmethod(lambda: 1)})()
    exit = staticmethod(sys.exit)


def test_without_the_office_extra_the_command_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for module in [m for m in sys.modules if m.split(".")[0] == "docx"]:
        monkeypatch.setitem(sys.modules, module, None)
    for module in [m for m in sys.modules if m.startswith("ladder.render.word")]:
        monkeypatch.delitem(sys.modules, module)
    monkeypatch.delattr("ladder.render.word", raising=False)
    monkeypatch.setitem(sys.modules, "docx", None)
    path = tmp_path / "report.docx"
    result = run(*MINIMAL, "--format", "docx", "--output", str(path))
    assert (result.exit_code, result.stdout) == (2, "")
    assert how_to_install("office") in result.stderr
    assert not path.exists()
    assert run(*MINIMAL, "--format", "html").exit_code == 0


def test_parties_that_differ_stand_in_a_table_and_those_that_do_not_are_told_in_a_word() -> None:
    def table(*parties: str) -> list[TableBlock]:
        said = record(
            "E1", "minutes", supports=["role-what-stated", "role-why-stated"], parties=list(parties)
        )
        found = document(judged(said, parties=[build.party("a"), build.party("b")]), rules().pack, Say("nb"))
        return [b for b in everything(found.sections) if isinstance(b, TableBlock)]

    (one,) = table("a")
    assert one.head == ("", "a", "b", "c", "d")
    assert [[words(cell) for cell in row] for row in one.rows] == [
        ["A", "ja", "vet ikke", "vet ikke", "ja"],
        ["B", "vet ikke", "vet ikke", "vet ikke", "vet ikke"],
    ]
    assert table("a", "b") == []


ENDS_OF_TIME = """
collaboration = { id = "a", name = "A" }
parties = [{ id = "a", name = "A", tier = "county" }, { id = "b", name = "B", tier = "county" }]

[[arenas]]
id = "k"
name = "K"
relation = "other"
phases = [{ phase = "initiative", since = 0001-01-01 }]
""" + "".join(
    f"""
[[evidence]]
id = "{day}"
what = "Noe."
kind = "minutes"
date = {day}
supports = ["overview-exists"]
source = {{ work = "Et verk" }}
"""
    for day in (date.min, date.max)
)


@pytest.mark.parametrize("command", ["assess", "timeline"])
@pytest.mark.parametrize("format_", ["html", "docx", "xlsx", "markdown", "csv"])
@pytest.mark.parametrize("day", ["0001-01-01", "0001-01-02", "9999-12-31"])
def test_the_first_and_the_last_day_there_are_stand_in_every_format(
    command: str, format_: str, day: str, tmp_path: Path
) -> None:
    (tmp_path / "c.toml").write_text(ENDS_OF_TIME, encoding="utf-8")
    when = {"assess": ["--full", "--as-of", day], "timeline": ["--from", day, "--until", "9999-12-31"]}
    output = ["--format", format_, "--output", str(tmp_path / "out")]
    told = CliRunner().invoke(main, [command, str(tmp_path / "c.toml"), *when[command], *output])
    assert told.exit_code == 0, told.stderr
    assert (tmp_path / "out").stat().st_size
