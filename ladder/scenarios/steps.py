"""The vocabulary as pytest-bdd steps, and the look for what would let a scenario pass falsely.

Features that do not speak of the ladder are left alone, and a feature may hold steps of the user's own.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import feature as bdd
from pytest_bdd import given, then, when
from pytest_bdd.parser import Feature as BddFeature
from pytest_bdd.parser import Step
from pytest_bdd.parsers import StepParser

from ..files import problems as render_problems
from ..flow import read_rules
from ..judge.compile import Rules
from ..languages import Language
from ..model.problems import Problem
from ..naming import composed
from ..words import Say
from . import feature, guard, told
from .names import ScenarioError
from .play import Situation, play
from .vocabulary import Said, Sentence, sentences

_OWN = ("undefined-step", "wrong-keyword")
"""What the user's own steps may settle. pytest-bdd looks for those."""


@cache
def _rules(folder: str | None) -> Rules:
    return read_rules(folder)


@cache
def _problems(path: str, rules: str | None) -> tuple[Problem, ...]:
    found = feature.read(Path(path))
    if not found.is_ours():
        return ()
    return tuple(p for p in guard.problems(found, _rules(rules).pack) if p.code not in _OWN)


def _lang(config: pytest.Config, path: str) -> Language:
    """The language to tell in: the one asked for, else that of the feature."""
    asked: Language | None = config.getoption("--ladder-lang")
    return asked or _feature(path).lang


def _told(config: pytest.Config, path: str, problems: tuple[Problem, ...]) -> str:
    return render_problems.render(problems, Say(_lang(config, path)))


class FalseGreen(pytest.Item):
    """Fails for a feature in which some scenario would pass without being tried."""

    def __init__(self, *, path: str, problems: tuple[Problem, ...], **keys: Any) -> None:
        super().__init__(**keys)
        self.funcargs: dict[str, Any] = {}  # other plugins expect every item to have them
        self._path, self._problems = path, problems

    def runtest(self) -> None:
        """Fail, with every problem of the feature."""
        pytest.fail(_told(self.config, self._path, self._problems), pytrace=False)

    def reportinfo(self) -> tuple[Path, int, str]:
        """The feature, the line of its first problem, and the name of the item."""
        return Path(self._path), self._problems[0].line or 0, self.name


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(
    session: pytest.Session, config: pytest.Config, items: list[pytest.Item]
) -> None:
    """An item for each feature that was read and could pass falsely, whether or not it gave any scenario."""
    for path in sorted(bdd.features):
        problems = _problems(path, config.getoption("--ladder-rules"))
        if problems:
            name = f"false green: {Path(path).name}"
            items.append(FalseGreen.from_parent(session, name=name, path=path, problems=problems))


def pytest_bdd_before_scenario(request: pytest.FixtureRequest, feature: BddFeature) -> None:
    """No scenario of a feature that could pass falsely is tried."""
    problems = _problems(feature.filename, request.config.getoption("--ladder-rules"))
    if problems:
        pytest.fail(_told(request.config, feature.filename, problems), pytrace=False)


def pytest_bdd_step_func_lookup_error(
    request: pytest.FixtureRequest, feature: BddFeature, step: Step
) -> None:
    """A step that nobody has defined is told with the sentences most like it."""
    found = _feature(feature.filename)
    if found.is_ours():
        pack = _rules(request.config.getoption("--ladder-rules")).pack
        here = tuple(p for p in guard.problems(found, pack) if p.code in _OWN and p.line == step.line_number)
        if here:
            pytest.fail(_told(request.config, feature.filename, here), pytrace=False)


@cache
def _feature(path: str) -> feature.Feature:
    return feature.read(Path(path))


class Exactly(StepParser):
    """Reads a sentence of the vocabulary."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.template)
        self._sentence = sentence

    def is_matching(self, name: str) -> bool:
        """Whether a line is the sentence."""
        return self._sentence.read(composed(name)) is not None

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        """What a line says, as the argument `line`."""
        values = self._sentence.read(composed(name))
        return None if values is None else {"line": Said(self._sentence, values)}


@pytest.fixture
def ladder_situation(request: pytest.FixtureRequest) -> Situation:
    """The situation of one scenario, with one arena of everyone unless it says otherwise."""
    return Situation(_rules(request.config.getoption("--ladder-rules")), Path.cwd())


def pytest_bdd_before_step_call(
    request: pytest.FixtureRequest, feature: BddFeature, step_func_args: dict[str, object]
) -> None:
    """Files are named from where the feature lies."""
    situation = step_func_args.get("ladder_situation")
    if isinstance(situation, Situation):
        situation.folder = Path(feature.filename).parent
        situation.lang = _lang(request.config, feature.filename)


def _plain(ladder_situation: Situation, line: Said) -> None:
    _play(ladder_situation, line, [])


def _with_table(ladder_situation: Situation, line: Said, datatable: list[list[str]]) -> None:
    _play(ladder_situation, line, datatable)


def _play(situation: Situation, line: Said, table: list[list[str]]) -> None:
    why = None
    try:
        play(situation, line, [list(map(composed, row)) for row in table])
    except ScenarioError as error:
        why = told.error(error, Say(situation.lang))
    if why:  # outside, so that pytest tells this alone
        pytest.fail(why, pytrace=False)


for _sentence in sentences():
    _kind = {"given": given, "when": when, "then": then}[_sentence.kind]
    _kind(Exactly(_sentence))(_with_table if _sentence.table else _plain)
