"""What the package is made of, as CycloneDX: `python -m tests.sbom FOLDER`, where all of it is installed.

uv knows names, versions and digests; the licences are what the installed packages say of themselves.
"""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, metadata
from pathlib import Path
from typing import Any

from ladder.version import VERSION

EXTRAS = ("--extra", "office", "--extra", "scenarios")
EXPORT = ("uv", "export", "--quiet", "--preview-features", "sbom-export", "--locked", *EXTRAS)


def completed(told: dict[str, Any]) -> dict[str, Any]:
    """What uv `told`, with the licences and the version of our own.

    Raises:
        ValueError: something is not known of a component.
    """
    told["metadata"]["component"] |= {"version": VERSION, "licenses": [{"expression": "MIT"}]}
    for component in told["components"]:
        component["licenses"] = [{"license": {"name": name}} for name in _licences(component["name"])]
        if not (component["version"] and component["licenses"] and _digests(component)):
            raise ValueError(f"no version, licence or digest of {component['name']}")
    return told


def _licences(name: str) -> list[str]:
    try:
        said = metadata(name)
    except PackageNotFoundError:  # it is for another Python or another system
        return ["NOASSERTION"]
    classes = [text.rpartition(" :: ")[2] for text in said.get_all("Classifier", ()) if "License ::" in text]
    return said.get_all("License-Expression") or classes or said.get_all("License", [])


def _digests(component: dict[str, Any]) -> list[str]:
    files = component.get("externalReferences", ())
    return [digest["content"] for file in files for digest in file.get("hashes", ())]


if __name__ == "__main__":
    told = subprocess.run((*EXPORT, "--format", "cyclonedx1.5"), check=True, capture_output=True).stdout
    path = Path(sys.argv[1]) / f"samordningstrappa-{VERSION}.cdx.json"
    path.write_text(json.dumps(completed(json.loads(told)), indent=2) + "\n", encoding="utf-8")
