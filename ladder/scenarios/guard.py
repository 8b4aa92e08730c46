"""Everything in a feature that would let a scenario pass without being tried, or that names nothing.

Gherkin takes whatever it does not know for description and leaves it out, so a misspelt word could turn a
scenario green. Here it is a problem, with its place.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic_core import PydanticCustomError

from ..model.pack import Pack
from ..model.problems import Problem, closest
from ..model.values import read_date
from ..words import Say
from . import parties
from .feature import (
    KINDS,
    LANGUAGES,
    Feature,
    Scenario,
    described,
    dialect,
    everything,
    listed,
    past,
    rules_of,
    scenarios_of,
    steps_of,
    titles,
    typed,
    without_keyword,
)
from .names import CONTEXT, ScenarioError, known, resolve
from .play import DAYS, LISTS
from .vocabulary import Said, StepKind, keywords, looks_like_a_sentence, nearest, said

_PLACEHOLDER = re.compile(r"<([^<>]+)>")
_WHOLE = ("tier", "kind", "action", "criterion")
"""Columns whose cells hold one name, which may have a comma in it."""
_NAMED = {name: name for name in _WHOLE} | {key: name for key, name in LISTS.items() if name}
"""What a cell names, by its column, where the rules can tell."""
_BY_ID = ("column", "indicator", "question", "warning", "sign", "action", "party")
"""What is called as it stands, not by its text."""
_ASIDE = "arena"
"""The sentence that is about what is held against the assessment, not about what is assessed."""
_LONG_ENOUGH = 4
"""Keywords shorter than this are one slip away from too many ordinary words."""
_ORDINARY = {"the", "they", "them", "than", "hen", "gives", "give", "sitt", "ditt", "mitt", "litt", "gutt"}
"""Words one slip away from a longer keyword that may well begin a description."""


def problems(feature: Feature, pack: Pack) -> list[Problem]:
    """Everything in `feature` that would let a scenario pass falsely, or that names nothing."""
    while feature.tree or not feature.faults:
        found = list(_Look(feature, pack).problems())
        misspelt = (past(feature, problem) for problem in found if problem.code == "misspelt-step")
        meant = next(filter(None, misspelt), None)
        if meant is None:
            return [*feature.faults, *found]
        feature = meant
    return list(feature.faults)


@dataclass(frozen=True)
class _Look:
    feature: Feature
    pack: Pack

    def problems(self) -> Iterator[Problem]:
        root = self.feature.tree.get("feature")
        if not root or not any(scenarios_of(root)):
            yield self._at("no-scenarios", {"location": {"line": 1}})
        if root:
            yield from self._lines(root)
            yield from self._empty(root)
            yield from self._filled_in()
            yield from self._in_vain()
            yield from self._parties()
            yield from self._scenarios(root)

    def _lines(self, root: Mapping[str, Any]) -> Iterator[Problem]:
        lines = self.feature.file.source.decode("utf-8", errors="replace").splitlines()
        for holder, first in described(root, len(lines) + 1):
            at = holder["location"]["line"]
            yield from self._description(holder, enumerate(lines[at : first - 1], at + 1))
        for kind, step in typed(root):
            yield from self._step(kind, step)
        for steps in listed(root):
            if steps and steps[0]["keywordType"] not in KINDS:
                word = steps[0]["keyword"].strip()
                yield self._at("first-word", steps[0], {"read": word, **self._words()}, length=len(word))

    def _empty(self, root: Mapping[str, Any]) -> Iterator[Problem]:
        """Rules under which nothing is tried, where something is elsewhere."""
        for rule in rules_of(root):
            if any(scenarios_of(root)) and not any(scenarios_of(rule)):
                yield self._at("no-scenario-of-rule", rule, {"read": rule["name"]})

    def _scenarios(self, root: Mapping[str, Any]) -> Iterator[Problem]:
        seen: set[str] = set()
        for scenario in scenarios_of(root):
            yield from self._scenario(scenario)
            if scenario["name"] in seen:
                yield self._at("scenario-twice", scenario, {"read": scenario["name"]})
            seen.add(scenario["name"])

    def _at(
        self,
        code: str,
        node: Mapping[str, Any],
        values: Mapping[str, str] | None = None,
        *,
        offset: int = 0,
        length: int = 1,
        expected: Iterable[str] = (),
        meant: str | None = None,
    ) -> Problem:
        """A problem at a node of the tree, or so many characters after where it begins."""
        place = node["location"]
        column = (place.get("column") or 1) + (offset and offset + self.feature.moved(place["line"]))
        return Problem(
            code,
            self.feature.file,
            values=values or {},
            expected=tuple(expected),
            meant=meant,
            line=place["line"],
            column=column,
            length=max(length, 1),
        )

    def _description(self, holder: Mapping[str, Any], below: Iterable[tuple[int, str]]) -> Iterator[Problem]:
        """Lines of description that look like steps, or like the beginning of something."""
        described = {text.strip() for text in holder.get("description", "").splitlines() if text.strip()}
        for number, line in below:
            text = line.strip()
            if text in described and _looks_like_gherkin(text):
                node = {"location": {"line": number, "column": line.index(text) + 1}}
                yield self._at(
                    "misspelt-step", node, {"read": text}, length=len(text), meant=self._meant(text)
                )

    def _meant(self, text: str) -> str | None:
        """The line that `text` was most likely meant to be."""
        word, _, rest = text.partition(" ")
        keyword = closest(word.rstrip(":"), titles(self.feature.code))
        if keyword:
            return f"{keyword} {next(iter(nearest(rest, self.feature.lang)), '…')}"
        whole = said(text)
        if whole:
            return f"{self._words()[whole.sentence.kind]} {text}"
        return next(iter(nearest(text, self.feature.lang)), None)

    def _words(self) -> dict[str, str]:
        """The words that begin each kind of step in the language of the feature, whoever reads of it."""
        say = Say(self.feature.lang)
        return {kind: say("scenario", kind) for kind in get_args(StepKind)}

    def _scenario(self, scenario: Mapping[str, Any]) -> Iterator[Problem]:
        steps = list(steps_of(scenario))
        if not steps:
            yield self._at("nothing-to-do", scenario, {"read": scenario["name"]})
        elif "then" not in (kind for kind, _ in steps):
            yield self._at("no-then", scenario, {"read": scenario["name"], **self._words()})
        elif not self.feature.faults:  # which may be about a line that was to stand last
            yield from self._unheld(steps)
        yield from self._outline(scenario)

    def _unheld(self, steps: Sequence[tuple[StepKind, Mapping[str, Any]]]) -> Iterator[Problem]:
        """Assessments that no line after them, or before the next, holds anything against."""
        tried = False
        for kind, step in reversed(steps):
            tried = tried or kind == "then"
            if kind == "when" and said(_PLACEHOLDER.sub("1", step["text"]), kind):
                if not tried:
                    values = {"read": step["text"], **self._words()}
                    yield self._at("nothing-after", step, values, length=len(step["keyword"].strip()))
                tried = False

    def _filled_in(self) -> Iterator[Problem]:
        """Lines of outlines that say nothing, or name nothing, once the examples are filled in."""
        if not self.feature.tree.get("feature"):
            return
        written = {step["location"]["line"]: step for _, step in typed(self.feature.tree["feature"])}
        lines = {
            (line.line, line.text): line for scenario in self.feature.scenarios for line in scenario.lines
        }
        for line in lines.values():
            step = written[line.line]
            names = set(_PLACEHOLDER.findall(step["text"]))
            if names and names.isdisjoint(_PLACEHOLDER.findall(line.text)):  # else a column is missing
                read, filled = said(line.text, line.kind), {**step, "text": line.text}
                yield from self._values(read, filled) if read else (self._unsaid(line.kind, filled),)

    def _in_vain(self) -> Iterator[Problem]:
        """What is given after the last assessment, which nothing is held against, each line once."""
        written = {step["location"]["line"]: step for _, step in typed(self.feature.tree["feature"])}
        for line in sorted({line for scenario in self.feature.scenarios for line in _unassessed(scenario)}):
            values = {"read": written[line]["text"], **self._words()}
            yield self._at("too-late", written[line], values, length=len(written[line]["keyword"].strip()))

    def _parties(self) -> Iterator[Problem]:
        """Parties that are named and are not there, each once in a line."""
        written = {step["location"]["line"]: step for _, step in typed(self.feature.tree["feature"])}
        found = {
            (party.line.line, party.cell, party.read): party
            for scenario in self.feature.scenarios
            for party in parties.unknown(scenario, self.pack, self.feature.path.parent)
        }
        for party in found.values():
            step = written[party.line.line]
            node, before = step, len(step["keyword"]) + party.line.text.rfind(party.read)
            if party.cell:
                row, column = party.cell
                node = step["dataTable"]["rows"][row]["cells"][column]
                before = max(0, node["value"].find(party.read))
            yield self._unknown("party", node, before, party.read, party.known)

    def _outline(self, scenario: Mapping[str, Any]) -> Iterator[Problem]:
        """Columns that no step uses, names that no column has, and outlines without rows."""
        used = set(_PLACEHOLDER.findall(everything(scenario)))
        columns: set[str] = set()
        lacking = set() if scenario["examples"] else used
        for examples in scenario["examples"]:
            header = examples.get("tableHeader")
            cells = header["cells"] if header else ()
            headings = {cell["value"] for cell in cells}
            columns |= headings
            lacking |= used - headings
            if not examples.get("tableBody"):
                yield self._at("no-examples", examples)
            yield from self._twice(cells, [cell["value"] for cell in cells])
            for cell in cells:
                if cell["value"] not in used:
                    yield self._at("unused-column", cell, {"read": cell["value"]}, length=len(cell["value"]))
        for name in sorted(lacking):
            node, offset, length = _written(scenario, f"<{name}>")
            meant = closest(name, columns - {name})
            yield self._at("no-such-column", node, {"read": name}, offset=offset, length=length, meant=meant)

    def _twice(self, headings: Sequence[Mapping[str, Any]], keys: Sequence[str | None]) -> Iterator[Problem]:
        """Headings of columns that say what one before them says: only one of them would be read."""
        for number, (cell, key) in enumerate(zip(headings, keys, strict=True)):
            if key is not None and key in keys[:number]:
                yield self._at("column-twice", cell, {"read": cell["value"]}, length=len(cell["value"]))

    def _step(self, kind: StepKind, step: Mapping[str, Any]) -> Iterator[Problem]:
        text = step["text"]
        templated = bool(_PLACEHOLDER.search(text))
        line = said(text, kind) or (said(_PLACEHOLDER.sub("1", text), kind) if templated else None)
        if line is None and templated:
            return
        if line is None:
            yield self._unsaid(kind, step)
            return
        yield from self._table(line, step)
        if not templated:
            yield from self._values(line, step)

    def _unsaid(self, kind: StepKind, step: Mapping[str, Any]) -> Problem:
        """A step that is no sentence of the vocabulary, or one that stands after the wrong word."""
        text, keyword = step["text"], step["keyword"]
        other = said(text)
        if other:
            values = {"read": keyword.strip(), "kind": self._words()[other.sentence.kind]}
            return self._at("wrong-keyword", step, values, length=len(keyword.strip()))
        found = nearest(text, self.feature.lang, kind) or nearest(text, self.feature.lang)
        return self._at(
            "undefined-step",
            step,
            {"read": text},
            offset=len(keyword),
            length=len(text),
            expected=found[1:],
            meant=next(iter(found), None),
        )

    def _table(self, line: Said, step: Mapping[str, Any]) -> Iterator[Problem]:
        table = step.get("dataTable")
        if step.get("docString"):
            yield self._at("text-not-used", step["docString"])
        if table and not line.sentence.table:
            yield self._at("table-not-used", table)
        if line.sentence.table and not table:
            yield self._at("table-missing", step, {"columns": self._columns(line)})
        if table and line.sentence.table:
            yield from self._cells(line, table)

    def _columns(self, line: Said) -> str:
        columns = known(self.pack, "column")
        index = ("nb", "nn", "en").index(self.feature.lang)
        return ", ".join(columns[key][index] for key in line.sentence.table)

    def _cells(self, line: Said, table: Mapping[str, Any]) -> Iterator[Problem]:
        head, *body = table["rows"]
        if not body:
            yield self._at("table-empty", table)
        columns = self._by_title(line.sentence.table)
        keys = [columns.get(cell["value"]) for cell in head["cells"]]
        yield from self._twice(head["cells"], keys)
        for key, cell in zip(keys, head["cells"], strict=True):
            if key is None:
                yield self._unknown("column", cell, 0, cell["value"], self._columns(line).split(", "))
        for row in body:
            for key, cell in zip(keys, row["cells"], strict=True):
                if key and not _PLACEHOLDER.search(cell["value"]):
                    yield from self._cell(key, cell)

    def _by_title(self, keys: Iterable[str]) -> dict[str, str]:
        """The columns of a sentence, by whatever they may be called."""
        titles = known(self.pack, "column")
        return {word: key for key in keys for word in (key, *titles[key])}

    def _cell(self, key: str, cell: Mapping[str, Any]) -> Iterator[Problem]:
        if key in DAYS and cell["value"]:
            yield from self._day(cell, 0, cell["value"])
        if key in _NAMED:
            parts = [cell["value"]] if key in _WHOLE else cell["value"].split(",")
            for part in filter(None, map(str.strip, parts)):
                yield from self._named(_NAMED[key], cell, cell["value"].find(part), part)

    def _values(self, line: Said, step: Mapping[str, Any]) -> Iterator[Problem]:
        for name, value in line.values.items():
            if name == "day":
                yield from self._day(step, len(step["keyword"]) + step["text"].find(value), value)
            elif name not in CONTEXT and not value.isdigit():
                offset = len(step["keyword"]) + step["text"].find(f'"{value}"') + 1
                yield from self._named(name, step, offset, value)

    def _day(self, node: Mapping[str, Any], offset: int, read: str) -> Iterator[Problem]:
        try:
            read_date(read)
        except PydanticCustomError as error:
            values = {"read": read}
            if error.type == "no_such_day":
                yield self._at("no-such-day", node, values, offset=offset, length=len(read))
            else:
                yield self._at("not-a-day", node, values, offset=offset, length=len(read))

    def _named(self, name: str, node: Mapping[str, Any], offset: int, read: str) -> Iterator[Problem]:
        try:
            resolve(self.pack, name, read)
        except ScenarioError as error:
            yield self._unknown(name, node, offset, read, error.expected, error.meant)

    def _titled(self, what: str, id_: str) -> str:
        """What one would write for an id: its title, unless titles are whole sentences."""
        if what in _BY_ID:
            return id_
        titles = known(self.pack, what).get(id_, (id_,))
        return titles[min(("nb", "nn", "en").index(self.feature.lang), len(titles) - 1)]

    def _unknown(
        self,
        what: str,
        node: Mapping[str, Any],
        offset: int,
        read: str,
        expected: Iterable[str],
        meant: str | None = None,
    ) -> Problem:
        expected = tuple(self._titled(what, id_) for id_ in expected)
        return self._at(
            "unknown-name",
            node,
            {"what": what, "read": read},
            offset=offset,
            length=len(read),
            expected=expected,
            meant=meant or closest(read, expected),
        )


def _unassessed(scenario: Scenario) -> Iterator[int]:
    """The lines that give something after the last assessment, where there is one."""
    ours = [(line.line, read.sentence) for line in scenario.lines if (read := said(line.text, line.kind))]
    last = max((n for n, (_, sentence) in enumerate(ours) if sentence.kind == "when"), default=len(ours))
    return (number for number, sentence in ours[last:] if sentence.kind == "given" and sentence.id != _ASIDE)


def _written(scenario: Mapping[str, Any], text: str) -> tuple[Mapping[str, Any], int, int]:
    """Where `text` first stands in a step or its table: the node, how far into it, and how long."""
    for step in scenario["steps"]:
        if text in step["text"]:
            return step, len(step["keyword"]) + step["text"].find(text), len(text)
        for row in step.get("dataTable", {}).get("rows", ()):
            for cell in row["cells"]:
                if text in cell["value"]:
                    return cell, cell["value"].find(text), len(text)
    return scenario, 0, 1


def _looks_like_gherkin(text: str) -> bool:
    """Whether a line of description was surely meant for something else, in any of the languages."""
    if looks_like_a_sentence(text) or looks_like_a_sentence(without_keyword(text)):
        return True
    dialects = [dialect(code) for code in LANGUAGES]
    first = re.split(r"[\s:]", text, maxsplit=1)[0]
    if any(_is_keyword(first, word) for word in keywords(dialects)):
        return True
    sections = ("scenario", "scenarioOutline", "background", "examples", "rule")
    title, colon, _ = text.partition(":")
    return bool(colon) and any(_near(title, w) for spoken in dialects for s in sections for w in spoken[s])


def _is_keyword(first: str, word: str) -> bool:
    """Whether the first word of a line is the keyword `word`, or a slip of it that is no ordinary word."""
    if first.casefold() == word.casefold():
        return True
    return len(word) >= _LONG_ENOUGH and _near(first, word) and first.casefold() not in _ORDINARY


def _near(one: str, other: str) -> bool:
    """The same, or one slip of the keyboard from it: a letter too many, too few, another, or two swapped."""
    one, other = one.casefold(), other.casefold()
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < len(longer):
        return any(longer[:n] + longer[n + 1 :] == shorter for n in range(len(longer)))
    apart = [n for n in range(len(one)) if one[n] != other[n]]
    swapped = [other[n] for n in apart] == [one[n] for n in reversed(apart)]
    return len(apart) <= 1 or (len(apart) == len("ab") and swapped)
