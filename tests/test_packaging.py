"""What is promised about what the program is built on."""

import ast
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from importlib.util import find_spec
from pathlib import Path

import pytest
import tomli
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from .build import ROOT

PROJECT = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKED = {
    package["name"]: package for package in tomli.loads((ROOT / "uv.lock").read_text("utf-8"))["package"]
}

STANDARD = sys.stdlib_module_names | {"ladder"}
"""What is no package of others."""


def test_every_requirement_has_a_lower_bound() -> None:
    """`nox -s lowest` tries it with the lowest version of each."""
    asked = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
    assert all(re.search(r">=[\d.]+|==[\d.]+", requirement) for requirement in asked)


def test_durable_rules_is_asked_for_only_where_it_can_be_imported() -> None:
    assert 'durable-rules==2.0.28; python_version < "3.13"' in PROJECT["dependencies"]
    assert PROJECT["requires-python"] == ">=3.11"


def imported() -> Iterator[str]:
    """The modules of others that `ladder` imports, wherever in a file."""
    for path in (ROOT / "ladder").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                yield from (alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and not node.level:
                yield str(node.module).partition(".")[0]


def test_what_is_imported_is_asked_for_and_nothing_else_is() -> None:
    extras = PROJECT["optional-dependencies"]
    asked = [*PROJECT["dependencies"], *extras["office"], *extras["scenarios"]]
    names = {re.match(r"[\w-]+", requirement)[0] for requirement in asked}
    installed = packages_distributions() | {"durable_rules_engine": ["durable_rules"]}
    others = set(imported()) - STANDARD
    needed = {installed[module][0].lower().replace("_", "-") for module in others}
    assert names == needed


IMPORT_EVERYTHING = """
import contextlib, importlib, pkgutil, sys
import ladder, pytest, {others}

def state():
    for name in [name for name in sys.modules if name.partition(".")[0] in {names}]:
        holders = [sys.modules[name], *(v for v in vars(sys.modules[name]).values() if isinstance(v, type))]
        for holder in holders:
            for key, value in list(vars(holder).items()):
                held = str(value) if type(value) in (dict, list, set) else id(value)
                if not key.startswith(("__", "_abc_")):
                    yield (holder, key), held

environment = dict(os.environ)
before = dict(state())
for module in pkgutil.walk_packages(ladder.__path__, "ladder."):
    with contextlib.suppress(ImportError):  # durable_rules is not on every Python
        if module.name != "ladder.__main__":
            importlib.import_module(module.name)
after = dict(state())
print([key for key in before if after[key] != before[key]], os.environ == environment)
"""


def test_importing_the_program_changes_nothing_in_any_other() -> None:
    """What must be changed in another library, is changed for the time it is needed."""
    there = sorted(name for name in {*imported()} - STANDARD if find_spec(name))
    others = [*there, "gettext", "os", "signal", "warnings"]
    script = IMPORT_EVERYTHING.format(others=", ".join(others), names=others)
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, env={})
    assert done.stdout == "[] True\n"


def test_gherkin_knows_no_language_more_when_a_feature_is_read(tmp_path: Path) -> None:
    feature = tmp_path / "f.feature"
    feature.write_text("# language: nn\nEigenskap: E\n  Scenario: S\n    Gitt noko\n", encoding="utf-8")
    script = (
        "from pathlib import Path; from gherkin.dialect import DIALECTS\n"
        "from ladder.scenarios.feature import read\n"
        f"before = set(DIALECTS); print(read(Path({str(feature)!r})).name, set(DIALECTS) == before)"
    )
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True, env={})
    assert done.stdout == "E True\n"


# What is locked


def asked_for() -> Iterator[tuple[str, Requirement]]:
    """Every requirement, and the extra that it belongs to."""
    extras = PROJECT["optional-dependencies"]
    for extra, asked in {"": PROJECT["dependencies"], **extras}.items():
        for one in map(Requirement, asked):
            ours = [name for name in one.extras if one.name == PROJECT["name"]]
            yield from ((extra, Requirement(other)) for name in ours for other in extras[name])
            if not ours:
                yield extra, one


def test_the_lock_is_of_what_is_asked_for_now() -> None:
    """`nox -s renew` makes it anew."""
    metadata = LOCKED[PROJECT["name"]]["metadata"]
    written = {
        (
            "".join(re.findall(r"extra == '(\w+)'", locked.get("marker", ""))),
            canonicalize_name(locked["name"]),
            frozenset(filter(None, locked.get("specifier", "").split(","))),
        )
        for locked in metadata["requires-dist"]
    }
    asked = {
        (extra, canonicalize_name(one.name), frozenset(map(str, one.specifier))) for extra, one in asked_for()
    }
    assert written == asked
    assert set(metadata["provides-extras"]) == set(PROJECT["optional-dependencies"])


def test_what_is_locked_is_what_is_asked_for_and_each_file_of_it_has_its_digest() -> None:
    others = {name: package for name, package in LOCKED.items() if name != PROJECT["name"]}
    for _, one in asked_for():
        assert one.specifier.contains(others[canonicalize_name(one.name)]["version"]), one
    for name, package in others.items():
        files = [*package.get("wheels", ()), *filter(None, [package.get("sdist")])]
        assert package["source"] == {"registry": "https://pypi.org/simple"}, name
        assert files, name
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", file["hash"]) for file in files), name


# The network


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_neither_the_program_nor_its_tests_reach_the_network(family: socket.AddressFamily) -> None:
    """Every test that runs a command runs it under this."""
    with pytest.raises(PermissionError, match="use the network"):
        socket.socket(family)
    with pytest.raises(PermissionError, match="use the network"):
        socket.create_connection(("localhost", 1))


# What is promised


def test_every_test_that_a_promise_of_security_names_is_there() -> None:
    said = (ROOT / "SECURITY.md").read_text(encoding="utf-8")
    rows = [line for line in said.splitlines() if line.startswith("| ") and not line.startswith("| Promise")]
    assert rows
    for row in rows:
        named = re.findall(r"`(test_\w+\.py)::(test_\w+)`", row)
        assert named, row
        for file, name in named:
            assert f"def {name}(" in (ROOT / "tests" / file).read_text(encoding="utf-8"), name
