"""Building the package compiles the catalogues of words, and with LADDER_COMPILE also the code that judges.

Compiled or not, that is the same code, gives the same answers, and needs the same to run.
"""

import os
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Compile(BuildHookInterface):
    """What is compiled goes into wheels, and the catalogues also beside their sources."""

    def dependencies(self) -> list[str]:
        """What only a compiled wheel needs, and only to be built."""
        return self.config["compiled"]["dependencies"] if _is_asked() else []

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile, as the builder asks before it packs."""
        for source in (Path(self.root) / "ladder" / "locale").rglob("*.po"):
            with source.open("rb") as po, source.with_suffix(".mo").open("wb") as mo:
                write_mo(mo, read_po(po))
        if _is_asked() and version == "standard":
            self._made = TemporaryDirectory()
            build_data["force_include"] |= _compiled(
                self.config["compiled"]["modules"], Path(self._made.name)
            )
            build_data |= {"pure_python": False, "infer_tag": True}

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """What was made is packed."""
        if made := getattr(self, "_made", None):
            made.cleanup()


def _is_asked() -> bool:
    return bool(os.environ.get("LADDER_COMPILE"))


def _compiled(modules: list[str], folder: Path) -> dict[str, str]:
    """`modules` compiled in `folder`: each file, and where in the wheel it belongs."""
    from mypyc.build import mypycify  # noqa: PLC0415  not there where nothing is compiled
    from setuptools import Distribution  # noqa: PLC0415
    from setuptools.command.build_ext import build_ext  # noqa: PLC0415

    types = folder / "mypy.ini"
    types.write_text("[mypy]\nplugins = pydantic.mypy\nignore_missing_imports = true\n")
    options = [f"--config-file={types}", f"--cache-dir={folder / 'cache'}"]
    made = mypycify(
        [*options, *modules], target_dir=str(folder), group_name="ladder_judging", debug_level="0"
    )
    build = build_ext(Distribution({"ext_modules": made}))
    build.build_lib, build.build_temp = str(folder / "lib"), str(folder / "temp")
    build.ensure_finalized()
    build.run()
    return {path: str(Path(path).relative_to(folder / "lib")) for path in build.get_outputs()}
