"""A feature file as it was read, in bokmål, nynorsk or English, and the scenarios it holds."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, NamedTuple, cast

from gherkin.dialect import DIALECTS
from gherkin.errors import CompositeParserException, ParserException, UnexpectedEOFException
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from ..cached import cached_property
from ..files.left_out import below, is_of_an_editor
from ..files.problems import ProblemsFound
from ..files.read import FEATURE, is_feature
from ..files.read import text as text_file
from ..languages import Language
from ..model import bounds
from ..model.problems import InputFile, Problem, closest
from .play import Cells
from .vocabulary import StepKind, likeness, looks_like_a_sentence

_NYNORSK = {
    "and": ["* ", "Og "],
    "background": ["Bakgrunn"],
    "but": ["* ", "Men "],
    "examples": ["Døme"],
    "feature": ["Eigenskap"],
    "given": ["* ", "Gitt "],
    "rule": ["Regel"],
    "scenario": ["Scenario"],
    "scenarioOutline": ["Scenariomal", "Abstrakt scenario"],
    "then": ["* ", "Så "],
    "when": ["* ", "Når "],
}
_OURS: dict[str, Any] = {"nn": _NYNORSK, "nb": DIALECTS["no"]}
"""The languages that Gherkin does not have, or has by another code."""

LANGUAGES: dict[str, Language] = {"no": "nb", "nb": "nb", "nn": "nn", "en": "en"}
"""The languages of scenarios, by the code that a feature begins with."""

_LANGUAGE = re.compile(r"^\s*#\s*language\s*:\s*(\S*)\s*$")
KINDS: dict[str, StepKind] = {"Context": "given", "Action": "when", "Outcome": "then"}
"""What Gherkin calls the kinds of step. «And» is of none."""


class PlayedLine(NamedTuple):
    """A step as it is played: its kind, its text, its table and its place in the file."""

    kind: StepKind
    text: str
    table: Cells
    line: int


class Scenario(NamedTuple):
    """A scenario as it is played, with its background, for one row of examples if it has any."""

    name: str
    line: int
    lines: tuple[PlayedLine, ...]


@dataclass(frozen=True, eq=False)
class Feature:
    """A feature file. Its `lines` are as they were meant, where `faults` tell of how they are written.

    `tree` is empty where it cannot be read to its end.
    """

    path: Path
    file: InputFile
    code: str
    lines: tuple[str, ...] = ()
    tree: Mapping[str, Any] = field(default_factory=dict)
    faults: tuple[Problem, ...] = ()

    @property
    def lang(self) -> Language:
        """The language it is written in; English where it says none that is ours."""
        return LANGUAGES.get(self.code, "en")

    @property
    def name(self) -> str:
        """Its title, or the name of its file where it is not Gherkin."""
        return str((self.tree.get("feature") or {}).get("name", self.path.name))

    @cached_property
    def scenarios(self) -> tuple[Scenario, ...]:
        """Every scenario that is played, one for each row of examples."""
        if not self.tree.get("feature"):
            return ()
        lines = {step["id"]: step["location"]["line"] for _, step in _steps(self.tree["feature"])}
        places = {s["id"]: s["location"]["line"] for s in scenarios_of(self.tree["feature"])}
        return tuple(
            Scenario(pickle["name"], places[pickle["astNodeIds"][0]], tuple(_played(pickle, lines)))
            for pickle in _Compiler().compile(cast("Any", {"uri": str(self.path), **self.tree}))
        )

    def moved(self, line: int) -> int:
        """How far to the right what follows the first word of a line is written of where it is read."""
        written = self.file.source.decode(errors="replace").split("\n")[line - 1]
        return len(written.rstrip()) - len(self.lines[line - 1].rstrip())

    def is_ours(self) -> bool:
        """Whether some line is, or nearly is, a sentence of the vocabulary, or some scenario does nothing.

        Other features are left alone.
        """
        lines = self.file.source.decode(errors="replace").splitlines()
        if any(looks_like_a_sentence(without_keyword(text), 0.9) for text in lines):
            return True
        return any(not scenario["steps"] for scenario in scenarios_of(self.tree.get("feature") or {}))


def dialect(code: str) -> Mapping[str, list[str]]:
    """The keywords of a language of ours, by what they begin."""
    return cast("Mapping[str, list[str]]", DIALECTS.get(code) or _OURS[code])


class _Compiler(Compiler):
    """Fills in examples by what their headings say: Gherkin's own takes each heading for a pattern."""

    def _interpolate(self, name: Any, variable_cells: Any, value_cells: Any) -> Any:
        for heading, cell in zip(variable_cells, value_cells, strict=False):
            name = name and name.replace(f"<{heading['value']}>", cell["value"])
        return name


@contextmanager
def norwegian() -> Iterator[None]:
    """Let Gherkin read nynorsk, and bokmål by its own code, meanwhile. It has no door for new languages."""
    added = {code: spec for code, spec in _OURS.items() if code not in DIALECTS}
    DIALECTS.update(added)
    try:
        yield
    finally:
        for code in added:
            del DIALECTS[code]


def find(path: Path) -> list[Feature]:
    """The features at `path`: the one it is, or all those under it. What only looks like one is a fault.

    Raises:
        ProblemsFound: there are none, or a folder may not be looked into.
    """
    if path.exists() and not path.is_dir():
        return [read(path)]
    named = sorted(filter(_is_told_of, below(path)))
    if not named:
        raise ProblemsFound([Problem("no-features", InputFile(str(path)))])
    return [read(file) if is_feature(file) else _left_out(file) for file in named]


_NEARLY = 0.85
"""So like the ending of a feature is one that was surely meant to be it."""


def _named_nearly_so(path: Path) -> bool:
    ending = path.suffix.casefold()
    return FEATURE in path.name.casefold() or likeness(ending, FEATURE) >= _NEARLY


def _is_told_of(path: Path) -> bool:
    """Whether it is a feature or looks like one, and is no folder."""
    return _named_nearly_so(path) and not path.is_dir() and not is_of_an_editor(path)


def _left_out(path: Path) -> Feature:
    file = InputFile(str(path))
    return Feature(path, file, "en", faults=(Problem("feature-left-out", file),))


def read(path: Path) -> Feature:
    """The feature at `path`. Whatever is wrong with it, it is read."""
    try:
        file = text_file(path)
    except ProblemsFound as found:
        unread = found.problems[0].file
        looks = unread.source.decode(errors="replace")
        code, _ = _language(looks)
        return Feature(path, unread, code if code in LANGUAGES else "en", faults=found.problems)
    text = file.source.decode()
    code, place = _language(text)
    if code not in LANGUAGES:
        values = {"read": code}
        column = text.splitlines()[place - 1].rindex(code) + 1
        fault = Problem(
            "unknown-language",
            file,
            values=values,
            expected=tuple(LANGUAGES),
            line=place,
            column=column,
            length=max(len(code), 1),
            stops=True,
        )
        return Feature(path, file, code, faults=(fault,))
    return _parsed(Feature(path, file, code, tuple(text.split("\n"))))


def _parsed(feature: Feature) -> Feature:
    """`feature` with its tree, past each line that keeps it from being Gherkin, as far as that goes."""
    while True:
        try:
            with norwegian():
                return replace(feature, tree=cast("Any", Parser().parse("\n".join(feature.lines))))
        except (CompositeParserException, ParserException) as error:
            fault = _fault(feature.file, error, feature.code)
        meant = _past(feature, fault)
        if meant is None:
            return replace(feature, tree={}, faults=(*feature.faults, fault._replace(stops=True)))
        feature = meant


def past(feature: Feature, fault: Problem) -> Feature | None:
    """`feature` where the line at `fault` is read as it was meant; None where nobody can tell."""
    meant = _past(feature, fault)
    return _parsed(meant) if meant else None


def _past(feature: Feature, fault: Problem) -> Feature | None:
    at = (fault.line or 1) - 1
    text = feature.lines[at].lstrip()
    meant = _as_meant(text.rstrip(), fault, feature.code)
    if meant is None or len(feature.faults) == bounds.PROBLEMS:
        return None
    margin = feature.lines[at][: -len(text)]
    lines = (*feature.lines[:at], margin + meant, *feature.lines[at + 1 :])
    return replace(feature, lines=lines, faults=(*feature.faults, fault))


_IN_TABLE_OR_TEXT = '|"`'
"""What a line of a table or a text begins with. Without it, the rest would not be what it was."""
_STEPS = ("given", "when", "then", "and", "but")


def _as_meant(text: str, fault: Problem, code: str) -> str | None:
    """The line with the first word that was meant; without anything where Gherkin has no place for it."""
    if not text or text[0] in _IN_TABLE_OR_TEXT or fault.code == "ends-early":
        return None
    word, *rest = re.split(r"[\s:]+", text, maxsplit=1)
    keyword = closest(word, titles(code))
    if keyword is None:
        return "" if fault.code == "not-gherkin" else None
    is_step = any(word.strip() == keyword for key in _STEPS for word in dialect(code)[key])
    meant = f"{keyword}{'' if is_step else ':'} {''.join(rest)}".rstrip()
    return meant if meant != text else None  # else it would be read as meant for ever


def _language(text: str) -> tuple[str, int]:
    """The code the file begins with, and on which line."""
    for number, line in enumerate(text.splitlines(), start=1):
        match = _LANGUAGE.match(line)
        if match:
            return match[1], number
        if line.strip() and not line.lstrip().startswith("#"):
            break
    return "en", 1


def _fault(file: InputFile, error: Any, code: str) -> Problem:
    """The first fault that Gherkin found. That the file then ends too early is one only where it is alone."""
    errors = getattr(error, "errors", [error])
    misplaced = [each for each in errors if not isinstance(each, UnexpectedEOFException)]
    return _not_gherkin(file, misplaced[0], code) if misplaced else _ends_early(file, code)


def _not_gherkin(file: InputFile, error: Any, code: str) -> Problem:
    line, column = error.location["line"], error.location.get("column") or 1
    text = file.source.decode().split("\n")[line - 1].strip()
    word = re.split(r"[\s:]", text, maxsplit=1)[0] if text else ""
    meant = closest(word, titles(code)) if word else None
    meant = None if meant == word else meant  # it is right, and in the wrong place
    length = max(len(word), 1)
    return Problem(
        "not-gherkin", file, (), {"read": text}, meant=meant, line=line, column=column, length=length
    )


def _ends_early(file: InputFile, code: str) -> Problem:
    """Gherkin says that the end is one line past it; the reader sees the last line with something on it."""
    lines = file.source.decode().rstrip().split("\n")
    title = {"feature": dialect(code)["feature"][0]}
    return Problem("ends-early", file, (), title, line=len(lines), column=len(lines[-1]) + 1)


def titles(code: str) -> list[str]:
    """The words that begin a line in a language."""
    listed = (words for words in dialect(code).values() if isinstance(words, list))
    return [word.strip() for words in listed for word in words if word.strip() != "*"]


def without_keyword(text: str) -> str:
    """A line without its first word."""
    return text.strip().partition(" ")[2].strip()


def _children(node: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for child in node.get("children", ()):
        yield from child.items()


def scenarios_of(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Every scenario, also those under rules."""
    for kind, child in _children(node):
        if kind == "scenario":
            yield child
        elif kind == "rule":
            yield from scenarios_of(child)


def rules_of(node: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Every rule that scenarios may stand under."""
    return (child for kind, child in _children(node) if kind == "rule")


def _steps(node: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for kind, child in _children(node):
        if kind == "rule":
            yield from _steps(child)
        else:
            yield from ((kind, step) for step in child["steps"])


def steps_of(node: Mapping[str, Any]) -> Iterator[tuple[StepKind, Mapping[str, Any]]]:
    """The steps of a scenario or a background with their kinds; «and» is of the kind before it."""
    kind: StepKind = "given"
    for step in node["steps"]:
        kind = KINDS.get(step["keywordType"], kind)
        yield kind, step


def listed(node: Mapping[str, Any]) -> Iterator[list[Mapping[str, Any]]]:
    """The steps of each background and each scenario in a feature."""
    for kind, child in _children(node):
        if kind == "rule":
            yield from listed(child)
        else:
            yield child["steps"]


def typed(node: Mapping[str, Any]) -> Iterator[tuple[StepKind, Mapping[str, Any]]]:
    """Every step in a feature with its kind."""
    for kind, child in _children(node):
        yield from typed(child) if kind == "rule" else steps_of(child)


def described(node: Mapping[str, Any], end: int) -> Iterator[tuple[Mapping[str, Any], int]]:
    """Whatever has a description, with the line on which what follows begins: at the latest at `end`."""
    inside = list(_children(node))
    follow = [_begins(child) for _, child in inside] + [end]
    yield node, follow[0]
    for (kind, child), after in zip(inside, follow[1:], strict=True):
        if kind == "rule":
            yield from described(child, after)
        else:
            yield from _described_in(child, after)


def _described_in(scenario: Mapping[str, Any], end: int) -> Iterator[tuple[Mapping[str, Any], int]]:
    """The same of a scenario, or a background, and of its examples."""
    examples = scenario.get("examples", [])
    follow = [*map(_begins, examples), end]
    yield scenario, min(map(_begins, scenario["steps"]), default=follow[0])
    for each, after in zip(examples, follow[1:], strict=True):
        yield each, _begins(each["tableHeader"]) if each.get("tableHeader") else after


def _begins(node: Mapping[str, Any]) -> int:
    lines: list[int] = [part["location"]["line"] for part in (node, *node.get("tags", ()))]
    return min(lines)


def everything(scenario: Mapping[str, Any]) -> str:
    """All the text in which a placeholder may stand."""
    parts = [scenario["name"]]
    for step in scenario["steps"]:
        parts.append(step["text"])
        if step.get("dataTable"):
            parts += [cell["value"] for row in step["dataTable"]["rows"] for cell in row["cells"]]
        if step.get("docString"):
            parts.append(step["docString"]["content"])
    return "\n".join(parts)


def _played(pickle: Mapping[str, Any], lines: Mapping[str, int]) -> Iterator[PlayedLine]:
    kind: StepKind = "given"
    for step in pickle["steps"]:
        kind = KINDS.get(step["type"], kind)
        table = step.get("argument", {}).get("dataTable", {}).get("rows", ())
        rows = tuple(tuple(cell["value"] for cell in row["cells"]) for row in table)
        yield PlayedLine(kind, step["text"], rows, lines[step["astNodeIds"][0]])
