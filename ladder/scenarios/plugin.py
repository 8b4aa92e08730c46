"""The pytest plugin's door: loaded wherever the package and pytest are installed, so it is light.

The steps are registered only where pytest-bdd is in use.
"""

from __future__ import annotations

from contextlib import ExitStack

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Which rules the scenarios are held against, and the language in which what fails is told."""
    group = parser.getgroup("ladder", "scenarios about the coordination ladder")
    group.addoption("--ladder-rules", metavar="DIR", help="a rule pack of your own (default: ours)")
    group.addoption("--ladder-lang", metavar="LANG", help="nb, nn or en, for what fails (default: its own)")


def pytest_configure(config: pytest.Config) -> None:
    """Register the steps where pytest-bdd is in use, and let it read features in Norwegian meanwhile."""
    manager = config.pluginmanager
    if manager.hasplugin("pytest-bdd") or manager.hasplugin("pytest_bdd.plugin"):
        from . import feature, steps  # noqa: PLC0415  they import what not everybody has

        meanwhile = ExitStack()
        meanwhile.enter_context(feature.norwegian())
        config.add_cleanup(meanwhile.close)
        manager.register(steps, "ladder-steps")
