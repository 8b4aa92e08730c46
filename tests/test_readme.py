"""What README.md shows is what the program does. `LADDER_APPROVE=1` writes the blocks anew."""

import contextlib
import io
import os
import re

import pytest

from .build import ROOT

README = ROOT / "README.md"
DECISIONS = ROOT / "docs" / "decisions"
BLOCK = re.compile(r"<!-- (\w+) -->\n```\w+\n(.*?)```\n<!-- /\1 -->", re.DOTALL)


def report() -> str:
    """The short answer about the first arena."""
    shown = (ROOT / "examples" / "0-24-samarbeidet.short.nb.txt").read_text(encoding="utf-8")
    return "\n\n".join(shown.split("\n\n")[:2]) + "\n"


def criterion() -> str:
    path = ROOT / "rules" / "criteria" / "1-share-information" / "shared-overview.toml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not re.match(r"\w+\.(nn|en) = ", line))


def minimal() -> str:
    return (ROOT / "examples" / "minimal.toml").read_text(encoding="utf-8")


SHOWN = {"report": report, "criterion": criterion, "minimal": minimal}


@pytest.mark.parametrize("name", SHOWN)
def test_what_the_readme_shows_is_what_there_is(name: str) -> None:
    text = README.read_text(encoding="utf-8")
    if os.environ.get("LADDER_APPROVE"):
        old = next(block[0] for block in BLOCK.finditer(text) if block[1] == name)
        fence = old.splitlines()[1]
        text = text.replace(old, f"<!-- {name} -->\n{fence}\n{SHOWN[name]()}```\n<!-- /{name} -->")
        README.write_text(text, encoding="utf-8")
    shown = dict(BLOCK.findall(text))
    assert shown[name] == SHOWN[name]()


def printed_by(name: str) -> str:
    """What the program in a block of the README prints."""
    printed = io.StringIO()
    code = dict(BLOCK.findall(README.read_text(encoding="utf-8")))[name]
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "README.md", "exec"), {})
    return printed.getvalue()


def test_the_lines_for_a_program_of_ones_own_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert printed_by("embed") == "['who-does-what']\n"


def test_the_problems_of_data_are_told_as_the_readme_shows() -> None:
    assert printed_by("data") == dict(BLOCK.findall(README.read_text(encoding="utf-8")))["told"]


def test_ci_ends_with_the_test_command_of_the_readme() -> None:
    command = re.search(r"passes all the tests:\n\n```sh\n(.*)\n```", README.read_text(encoding="utf-8"))
    assert command
    last = (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().splitlines()[-1]
    assert last == command[1]


def test_every_link_leads_somewhere() -> None:
    for path in (*ROOT.glob("*.md"), *DECISIONS.glob("*.md"), ROOT / "docs" / "glossary.md"):
        for link in re.findall(r"\]\(([^)#]+)\)", path.read_text(encoding="utf-8")):
            assert link.startswith("https://") or (path.parent / link).exists(), (path, link)


def test_every_decision_is_in_the_index_and_has_its_three_parts() -> None:
    index = (DECISIONS / "README.md").read_text(encoding="utf-8")
    listed = re.findall(r"^(\d+)\. \[(.*)\]\((.*)\)$", index, re.MULTILINE)
    pages = sorted(path for path in DECISIONS.glob("*.md") if path.name != "README.md")
    assert [name for _, _, name in listed] == [path.name for path in pages]
    for (number, title, _), path in zip(listed, pages, strict=True):
        text = path.read_text(encoding="utf-8")
        assert text.startswith(f"# {number}. {title}\n"), path
        assert re.findall(r"^\*\*(\w+)\.\*\*", text, re.MULTILINE) == [
            "Context",
            "Decision",
            "Consequence",
        ], path
