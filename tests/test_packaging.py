"""What is promised about what the program is built on."""

import re

import tomli

from .build import ROOT

PROJECT = tomli.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_every_requirement_has_a_lower_bound() -> None:
    """`nox -s lowest` tries it with the lowest version of each."""
    asked = PROJECT["dependencies"] + PROJECT["optional-dependencies"]["test"]
    assert all(re.search(r">=[\d.]+|==[\d.]+", requirement) for requirement in asked)


def test_durable_rules_is_asked_for_only_where_it_can_be_imported() -> None:
    assert 'durable-rules==2.0.28; python_version < "3.13"' in PROJECT["dependencies"]
    assert PROJECT["requires-python"] == ">=3.11"
