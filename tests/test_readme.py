"""What README.md and the pages beside it show is what the program does. `LADDER_APPROVE=1` writes it anew."""

import contextlib
import io
import os
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from ladder.questions import batch

from .build import ROOT

README = ROOT / "README.md"
DOCS = ROOT / "docs"
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


SHOWN = {
    (README, "report"): report,
    (README, "minimal"): minimal,
    (DOCS / "collaboration-file.md", "minimal"): minimal,
    (DOCS / "how-it-judges.md", "criterion"): criterion,
}


@pytest.mark.parametrize(("page", "name"), SHOWN, ids=lambda value: getattr(value, "stem", value))
def test_what_a_page_shows_is_what_there_is(page: Path, name: str) -> None:
    text, there = page.read_text(encoding="utf-8"), SHOWN[page, name]()
    if os.environ.get("LADDER_APPROVE"):
        old = next(block[0] for block in BLOCK.finditer(text) if block[1] == name)
        fence = old.splitlines()[1]
        text = text.replace(old, f"<!-- {name} -->\n{fence}\n{there}```\n<!-- /{name} -->")
        page.write_text(text, encoding="utf-8")
    assert blocks_of(page)[name] == there


def blocks_of(page: Path) -> dict[str, str]:
    return dict(BLOCK.findall(page.read_text(encoding="utf-8")))


def printed_by(name: str) -> str:
    """What the program in a block of the page about the library prints."""
    printed = io.StringIO()
    code = blocks_of(DOCS / "library.md")[name]
    with contextlib.redirect_stdout(printed):
        exec(compile(code, "library.md", "exec"), {"__name__": "__main__"})
    return printed.getvalue()


def test_the_lines_for_a_program_of_ones_own_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert printed_by("embed") == "['who-does-what']\n"


def test_many_are_assessed_as_the_page_shows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(batch._Own, "_made", lambda _: ThreadPoolExecutor(1))  # soon begun
    assert printed_by("many") == blocks_of(DOCS / "library.md")["outcomes"]


def test_the_problems_of_data_are_told_as_the_page_shows() -> None:
    assert printed_by("data") == blocks_of(DOCS / "library.md")["told"]


def test_ci_ends_with_the_test_command_of_the_readme() -> None:
    command = re.search(r"passes all the tests:\n\n```sh\n(.*)\n```", README.read_text(encoding="utf-8"))
    assert command
    last = (ROOT / ".ci" / "run").read_text(encoding="utf-8").rstrip().splitlines()[-1]
    assert last == command[1]


def test_every_link_leads_somewhere() -> None:
    for path in (*ROOT.glob("*.md"), *DOCS.glob("*.md"), *DECISIONS.glob("*.md")):
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
