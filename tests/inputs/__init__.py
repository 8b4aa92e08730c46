"""Bad inputs and what people are told of them: a page for each kind, which both people and tests read.

Under the heading of a case stand files, what is typed, and what is told in each language. What stands before
the first case holds for all. The block of a file says how it is written, and its name:

- ` ```diff NAME ` takes away and adds lines in a file that is there already; ` ```gone NAME ` has it gone;
- ` ```cells NAME ` is a workbook: `# Title` for a sheet, a line for a row, `|` between cells, `!` before what
  is done with the sheet above it;
- anything else is the text itself. `⟨xE5⟩` is that byte, and `⟨500 × ab⟩` what is repeated so many times.

The rules are the small ones in `rules/`, so that a change in ours changes nothing here.
"""

from __future__ import annotations

import re
import shlex
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from pathlib import Path
from shutil import copytree

import openpyxl
from openpyxl.styles import Font
from openpyxl.workbook import Workbook

HERE = Path(__file__).parent
RULES = HERE / "rules"
PAGES = sorted(HERE.glob("*.md"))

_BLOCK = re.compile(r"^```(\w+) ?(\S*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CASE = re.compile(r"^## (.+)\n", re.MULTILINE)
_BYTES = re.compile("⟨(?:x([0-9A-F]{2})|([0-9]+) × (.+?))⟩")


@dataclass(frozen=True)
class Case:
    """A bad input: `files` by name, each with how it is written; what is `typed`, and what is `told`."""

    page: Path
    name: str
    typed: str
    files: Mapping[str, tuple[str, str]] = field(repr=False)
    told: Mapping[str, str] = field(repr=False)

    @property
    def arguments(self) -> list[str]:
        """What is typed, after the name of the program."""
        return shlex.split(self.typed)[1:]

    @property
    def changes_rules(self) -> bool:
        """Whether its rules are other than those of the rest."""
        return any(name.startswith("rules/") for name in self.files)

    def make(self, folder: Path) -> None:
        """Write the files, and the rules, in a folder."""
        if self.changes_rules:
            copytree(RULES, folder / "rules")
        else:
            (folder / "rules").symlink_to(RULES)
        for name, (how, text) in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if how == "gone":
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(_workbook(text) if how == "cells" else _bytes(text))

    def approve(self, told: Mapping[str, str]) -> None:
        """Write on its page that this is what is told."""
        whole = self.page.read_text("utf-8")
        before, heading, rest = whole.partition(f"## {self.name}\n")
        after = re.split(r"^(?=## )", rest, maxsplit=1, flags=re.MULTILINE)
        given = after[0].partition("```text ")[0].rstrip("\n")
        shown = "".join(f"\n\n```text {lang}\n{text}```" for lang, text in told.items())
        changed = f"{before}{heading}{given}{shown}\n" + "".join(f"\n{rest}" for rest in after[1:])
        self.page.write_text(changed, "utf-8", newline="\n")


def cases() -> Iterator[Case]:
    """Every bad input there is."""
    for page in PAGES:
        common, *sections = _CASE.split(page.read_text("utf-8"))
        typed, files, _ = _read(common, "", {})
        for name, section in zip(sections[::2], sections[1::2], strict=True):
            yield Case(page, name, *_read(section, typed, files))


def files(how: str) -> Iterator[bytes]:
    """The inputs that are written in one way, whatever their kind."""
    for case in cases():
        yield from (_bytes(text) for written, text in case.files.values() if written == how)


def _read(
    text: str, typed: str, files: Mapping[str, tuple[str, str]]
) -> tuple[str, dict[str, tuple[str, str]], dict[str, str]]:
    found, told = dict(files), {}
    for how, name, block in _BLOCK.findall(text):
        if how == "console":
            typed = block.removeprefix("$ ").rstrip("\n")
        elif how == "text":
            told[name] = block
        elif how == "diff":
            found[name] = _changed(name, found, block)
        else:
            found[name] = how, block
    return typed, found, told


def _changed(name: str, files: Mapping[str, tuple[str, str]], diff: str) -> tuple[str, str]:
    """The file with the lines after `-` taken away, and those after `+` in their place, or at its end."""
    how, text = files.get(name) or ("toml", (HERE / name).read_text("utf-8"))
    for gone, come in re.findall(r"((?:^- .*\n)*)((?:^\+.*\n)*)", diff, re.MULTILINE):
        old, new = (re.sub(r"^[-+] ?", "", lines, flags=re.MULTILINE) for lines in (gone, come))
        assert not old or text.count(f"\n{old}") + text.startswith(old) == 1, (name, old)
        text = f"\n{text}".replace(f"\n{old}", f"\n{new}")[1:] if old else text + new
    return how, text


def _bytes(text: str) -> bytes:
    def meant(found: re.Match[str]) -> bytes:
        byte, times, repeated = found.groups()
        return bytes.fromhex(byte) if byte else repeated.encode() * int(times)

    pieces, end = b"", 0
    for found in _BYTES.finditer(text):
        pieces += text[end : found.start()].encode() + meant(found)
        end = found.end()
    return pieces + text[end:].encode()


@cache
def _workbook(text: str) -> bytes:
    book = Workbook()
    book.remove(book.active)
    for line in text.splitlines():
        if line.startswith("# "):
            sheet = book.create_sheet(line[2:])
            row = 0
        elif line.startswith("! "):
            what, _, where = line[2:].partition(" ")
            _DONE[what](sheet, where)
        else:
            row += 1
            for column, cell in enumerate(line.split("|"), start=1):
                said = _bytes(cell.strip()).decode()
                sheet.cell(row, column, int(said) if said.isdigit() else said or None)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def _hide(sheet: openpyxl.worksheet.worksheet.Worksheet, where: str) -> None:
    if not where:
        sheet.sheet_state = "hidden"
    elif where.isdigit():
        sheet.row_dimensions[int(where)].hidden = True
    else:
        sheet.column_dimensions[where].hidden = True


def _strike(sheet: openpyxl.worksheet.worksheet.Worksheet, where: str) -> None:
    sheet[where].font = Font(strike=True)


def _put(sheet: openpyxl.worksheet.worksheet.Worksheet, where: str) -> None:
    cell, _, said = where.partition(" ")
    sheet[cell] = said


_DONE = {
    "merge": lambda sheet, where: sheet.merge_cells(where),
    "hide": _hide,
    "strike": _strike,
    "put": _put,
}
