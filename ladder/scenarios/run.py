"""Running features with no Python from the user: pytest-bdd runs them, and what was run is counted."""

from __future__ import annotations

import contextlib
import io
import os
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple, cast

import pytest
from pytest_bdd import feature as bdd
from pytest_bdd.gherkin_parser import GherkinDocument
from pytest_bdd.parser import Feature as BddFeature
from pytest_bdd.parser import FeatureParser, Step
from pytest_bdd.parser import Scenario as BddScenario

from ..judge.compile import Rules
from ..languages import Language
from ..model.problems import Problem
from ..model.progress import Tick, untold
from . import feature, guard
from .feature import Feature


class Result(NamedTuple):
    """How a scenario went. `line` and `step` tell where it failed and `why`."""

    name: str
    holds: bool
    line: int
    step: str = ""
    why: str = ""


@dataclass(frozen=True)
class Played:
    """A feature that was run, with the result of each scenario, or the problems that kept it from it."""

    feature: Feature
    results: tuple[Result, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def holds(self) -> bool:
        """Whether it was run, and every scenario in it holds."""
        return not self.problems and bool(self.results) and not self.failing

    @property
    def failing(self) -> list[Result]:
        """What does not hold."""
        return [result for result in self.results if not result.holds]


def run(
    path: Path,
    rules: Rules,
    rules_folder: Path | None = None,
    lang: Language | None = None,
    tick: Tick = untold,
) -> list[Played]:
    """Run the features at `path` against `rules`, which were read from `rules_folder`.

    What fails is told in `lang`, or without it in the language of its feature.

    Raises:
        ProblemsFound: there are none.
    """
    read = feature.find(path)
    found = {f.path: tuple(guard.problems(f, rules.pack)) for f in read}
    sound = [f for f in read if not found[f.path]]
    results = _through_pytest(sound, {"--ladder-rules": rules_folder, "--ladder-lang": lang}, tick)
    played = []
    for f in read:
        problems, own = found[f.path], tuple(results.get(f.path.resolve(), ()))
        if not problems and len(own) != len(f.scenarios):
            values = {"run": str(len(own)), "there": str(len(f.scenarios))}
            problems = (Problem("not-all-run", f.file, (), values, line=1, column=1),)
        played.append(Played(f, own, problems))
    return played


_TESTS = """from pytest_bdd import scenario

for number, name in enumerate({names!r}):
    globals()[f"test_{{number}}"] = scenario(*name)(lambda: None)
"""
"""Tests by number: pytest puts their names where, under some locales, not every letter can stand."""


def _through_pytest(
    read: Sequence[Feature], options: Mapping[str, object], tick: Tick
) -> dict[Path, list[Result]]:
    """The results of each feature, by its whole path."""
    count = sum(len(f.scenarios) for f in read)
    recorder = _Recorder(lambda: tick(count))
    if not read:
        return {}
    bdd.features.clear()
    for f in read:
        bdd.features[str(f.path.resolve())] = _AsRead(f).parse()
    names = [(path, name) for path, parsed in bdd.features.items() for name in parsed.scenarios]
    with tempfile.TemporaryDirectory() as folder, _quietly():
        # Python keeps modules by name, so each run needs one of its own.
        test = Path(folder) / f"test_{Path(folder).name}.py"
        test.write_text(_TESTS.format(names=names), encoding="utf-8")
        (Path(folder) / "pytest.ini").write_text("[pytest]\n", encoding="utf-8")
        arguments = ["-p", "pytest_bdd.plugin", "-p", "ladder.scenarios.plugin", "-p", "no:cacheprovider"]
        arguments += ["-c", str(Path(folder) / "pytest.ini"), "--rootdir", folder, "-W", "ignore"]
        arguments += ["--import-mode", "importlib", "-p", "no:faulthandler"]  # which needs standard error
        arguments += [f"{name}={value}" for name, value in options.items() if value]
        if pytest.main([*arguments, str(test)], plugins=[recorder]) == pytest.ExitCode.INTERRUPTED:
            raise KeyboardInterrupt  # pytest has kept it to itself
    return recorder.results


class _AsRead(FeatureParser):
    """Gives pytest-bdd a feature as it has been read: its letters whole, and without a byte order mark."""

    def __init__(self, read: Feature) -> None:
        super().__init__("", str(read.path.resolve()))
        self._read = read

    def parse(self) -> BddFeature:
        """As it is parsed, but for the tags of examples, which pytest would obey without asking."""
        parsed = super().parse()
        for examples in (each for scenario in parsed.scenarios.values() for each in scenario.examples):
            examples.tags.clear()
        return parsed

    def _parse_feature_file(self) -> GherkinDocument:
        return GherkinDocument.from_dict(cast("Any", self._read.tree))


@contextlib.contextmanager
def _quietly() -> Iterator[None]:
    """Without what pytest prints, and without what the user has told pytest to do elsewhere."""
    before = {name: os.environ.pop(name, None) for name in ("PYTEST_ADDOPTS", "PYTEST_PLUGINS")}
    os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"] = "1"
    try:
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            yield
    finally:
        del os.environ["PYTEST_DISABLE_PLUGIN_AUTOLOAD"]
        os.environ.update({name: value for name, value in before.items() if value is not None})


@dataclass(eq=False)
class _Recorder:
    """Notes how each scenario goes, by pytest's own verdict."""

    tick: Callable[[], None]
    results: dict[Path, list[Result]] = field(default_factory=dict)
    _scenario: tuple[Path, BddScenario] | None = None
    _step: Step | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_bdd_apply_tag(self, tag: str) -> bool:
        """Tags are for the reader; none of them skips a scenario."""
        return bool(tag)

    def pytest_bdd_before_scenario(self, feature: BddFeature, scenario: BddScenario) -> None:
        self._scenario, self._step = (Path(feature.filename).resolve(), scenario), None

    def pytest_bdd_before_step(self, step: Step) -> None:
        self._step = step

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.when == "call" and self._scenario:
            path, scenario = self._scenario
            self.results.setdefault(path, []).append(self._result(report, scenario))
            self._scenario = None
            self.tick()

    def _result(self, report: pytest.TestReport, scenario: BddScenario) -> Result:
        if report.passed:
            return Result(scenario.name, holds=True, line=scenario.line_number)
        line, said = scenario.line_number, ""
        if self._step:
            line, said = self._step.line_number, f"{self._step.keyword.strip()} {self._step.name}"
        return Result(scenario.name, holds=False, line=line, step=said, why=report.longreprtext.strip())
