"""Every feature of the project runs, with the steps that come with the package."""

from pathlib import Path

from pytest_bdd import scenarios

scenarios(str(Path(__file__).parent.parent / "features"))
