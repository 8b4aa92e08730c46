"""What people are told of every bad input, word for word in three languages: the pages in `inputs/`.

`LADDER_APPROVE=1 pytest tests/test_inputs.py` writes anew what is told; then read the difference aloud.
"""

from __future__ import annotations

import functools
import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from ladder.cli import main
from ladder.files import cache, read
from ladder.flow import read_rules
from ladder.model.pack import Pack

from . import catalogues, inputs

CASES = list(inputs.cases())
RULES = Path("rules")
"""Where the rules lie in the folder of a case."""


@functools.cache
def shared() -> Pack:
    return read_rules(inputs.RULES).pack


def share_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a case leaves the rules alone, they are read and checked once for all."""
    pack = shared()
    monkeypatch.setattr(cache, "pack", lambda *_: pack)


@pytest.mark.parametrize("case", CASES, ids=[f"{case.page.stem}: {case.name}" for case in CASES])
def test_a_bad_input_is_told_word_for_word(
    case: inputs.Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case.make(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(read, "own_rules", lambda: RULES)
    if not case.changes_rules:
        share_the_rules(monkeypatch)
    told = {}
    for lang in catalogues.LANGUAGES:
        monkeypatch.setenv("LADDER_LANG", lang)
        result = CliRunner().invoke(main, case.arguments, prog_name="ladder")
        assert isinstance(result.exception, SystemExit | None), result.exception
        assert result.exit_code in (0, 1, 2), result.output
        told[lang] = f"{result.output}exit {result.exit_code}\n".replace(str(tmp_path), "/her")
    if os.environ.get("LADDER_APPROVE"):
        case.approve(told)
    else:
        assert told == case.told


def test_what_stops_an_assessment_is_told_as_by_a_check_and_nothing_else_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = next(case for case in CASES if case.name == "ten-mistakes")
    case.make(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(read, "own_rules", lambda: RULES)
    result = CliRunner().invoke(main, ["assess", *case.arguments[1:]])
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{result.stderr}exit 2\n" == case.told["nb"]
    assert result.stderr.count("\nnord.toml:") == 9


def pattern(said: str) -> str:
    """What a message looks like when something is filled in."""
    parts = re.split(r"\{\w+\}", said.strip().replace("{{", "\0").replace("}}", "\1"))
    return ".+?".join(map(re.escape, parts)).replace("\0", r"\{").replace("\1", r"\}")


def shown(section: str) -> set[str]:
    """What some page shows of the messages of a section."""
    told = "\n".join(case.told["en"] for case in CASES)
    messages = catalogues.words(section).items()
    return {key for key, said in messages if re.search(pattern(said["en"]), told)}


ELSEWHERE = {
    "problem": {
        "no input brings it about": {
            "not-toml",
            "not-valid",
            "not-all-run",
            "cannot-be-opened",
            "not-a-file",
        },
        "larger than a page": {
            *("file-too-large", "too-many-records", "too-many-parties", "too-many-arenas", "more"),
            *("workbook-too-large", "too-many-parts", "template-too-large"),
        },
        "no text makes such a workbook": {"external-links"},
        "only rules that somebody else brings are so": {"warning"},
        "depends on what is installed": {"office-missing"},
        "tells of today": {"left-alone"},
    },
    "command": {
        "a matter of the machine": {
            *("output-folder-closed", "output-not-allowed", "output-not-file", "output-no-room"),
            *("cannot-write", "interrupted"),
            *("print-closed", "print-no-room", "cannot-print", "no-working-folder", "no-temporary-folder"),
            *("machine-refuses", "needs-output", "batch-at-work", "engine-failed", "our-error"),
        },
        "depends on what is installed": {"engine-unavailable", "scenarios-extra", "office-extra"},
        "tells of no fault": {"lint-clean", "pages-written", "pages-fresh", "sheet-as-toml", "sheet-written"},
        "asks for more than a file and a command line": {"pages-left", "page-removed", "unknown-language"},
        "only the library can ask so": {
            *("not-names", "no-arenas", "compare-unlike", "not-a-date-object", "unknown-engine"),
        },
        "larger than a page": {"sheet-does-not-fit"},
    },
    "cell": {"asks for more questions than the small rules have": {"listed"}},
}
"""What no page shows, by why: it is tried elsewhere."""


@pytest.mark.parametrize("section", ELSEWHERE)
def test_a_page_shows_everything_that_is_said_of_bad_input(section: str) -> None:
    unshown = {key for keys in ELSEWHERE[section].values() for key in keys}
    assert catalogues.words(section).keys() - shown(section) == unshown


def test_there_are_bad_inputs_of_every_kind_each_of_its_own_name() -> None:
    assert {page.stem for page in inputs.PAGES} == {"toml", "csv", "xlsx", "pack", "feature", "option"}
    named = [(case.page, case.name) for case in CASES]
    assert len(set(named)) == len(named) >= 150


def test_a_bad_input_named_after_a_message_shows_it() -> None:
    said = {section: catalogues.words(section) for section in ELSEWHERE}
    for case in CASES:
        key = re.split("[ .,]", case.name)[0]
        patterns = [pattern(words[key]["en"]) for words in said.values() if key in words]
        assert not patterns or any(re.search(found, case.told["en"]) for found in patterns), case
