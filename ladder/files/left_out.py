"""What is left out although it looks like ours, and what an editor leaves, which is nobody's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

_LOCK = re.compile(r"~\$.*|\.~lock\..*|\.#.*|\._.*|\..*\.sw[a-z]")
"""What editors and systems call their own: Office, LibreOffice, Emacs, macOS, Vim."""


def under(folder: Path, ending: str) -> Iterator[Path]:
    """What has `ending` somewhere in its name under `folder`, in a fixed order; not what editors leave."""
    found = (path for path in sorted(folder.rglob("*")) if ending in path.name.casefold())
    return (path for path in found if not is_of_an_editor(path))


def is_of_an_editor(path: Path) -> bool:
    """Whether it only says that a file is open, or is a copy beside the file that it is of."""
    name = path.name
    is_copy = name.endswith("~") and path.with_name(name[:-1]).exists()
    return is_copy or _LOCK.fullmatch(name) is not None
