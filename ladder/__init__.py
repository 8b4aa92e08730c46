"""Judge how well public bodies coordinate, by the Norwegian coordination ladder (samordningstrappa)."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version

try:
    __version__ = version("samordningstrappa")
except PackageNotFoundError:  # a checkout that is not installed
    __version__ = "0+unknown"
